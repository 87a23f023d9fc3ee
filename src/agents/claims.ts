/** Acts that a coach may do: as said of the past, and as begun by "I …". */
const DONE =
  'saved|scheduled|rescheduled|added|moved|deleted|removed|cancelled|canceled|booked|noted down|changed|updated|created|set up|set|taken back|skipped|snoozed|postponed|marked|written down|put down|logged|ticked off|crossed off|taken off|undone|paused|muted|approved';
const DOES =
  'remind|schedul|sav|add|set|creat|book|mov|delet|cancel|resched|snooz|mark|updat|call|messag|text|remov|postpon|chang|log|jot|skip|paus|mut|undo|notif|ping|wak|nudg|approv';
const THERE =
  '(?:on|in|into|off) (?:your|the) (?:\\w+ )?(?:list|calendar|diary|agenda|schedule|plan|pipeline|tasks|reminders)';

/** Ways of saying that something was done or will be, each with what it looks like. */
const CLAIMS = [
  // "I've set …", "I'll remind you", "I just moved it"
  `\\bi(?:'ve|'ll|'m| have| will| just| am| am going to|'m going to)? (?:(?!should\\b|can\\b|could\\b|may\\b|might\\b|would\\b|need\\b|cannot\\b)\\w+ )?(?:${DOES})(?:ed|d|ing|e|s|t|ted|ped)?\\b`,
  "\\bi(?:'ve| have|'ll| will| just)? (?:put|wrote|written|write|made|make|took|taken|take|got|get) (?:it|that|this|them|a note|a reminder|a task|you down|care)\\b",
  // "Saved: **Yoga**", "Moved to Sunday", "Reminder set for 6"
  `(?:^|[.!?:;,\\n*] ?|\\b(?:reminder|task|alarm|plan|goal|all|now|and|ok|okay|great|perfect|sure) )(?:${DONE})\\b(?= ?(?:[:!.,*✅–—-]|$|(?:for|to|as|on|at|in|it|that|this|your|all|everything|both|from|tomorrow|today)\\b))`,
  // "… is saved", "… has been moved", "it's on your list"
  `(?:'s|\\bis|\\bare|\\bwas|\\bwere|\\b(?:has|have) been) (?:(?:now|all|already|safely|successfully|just|both) )*(?:(?:${DONE}|done|gone|all set|ready to go off|called off|given up)\\b|${THERE})`,
  `\\b(?:put|added|moved|wrote|goes|went|stands|sits|is) (?:it |that |this |them )?(?:down )?(?:now )?${THERE}`,
  // "You'll get a reminder", "you will be called"
  "\\byou(?:'ll| will| are going to|'re going to) (?:get|receive|hear|have|be|see) (?:an? )?(?:\\w+ )?(?:reminders?|reminded|calls?|called|messages?|messaged|notified|notifications?|push|alerts?|nudges?|from me (?:at|on|tomorrow))\\b",
  '\\b(?:done|noted|all set|consider it done|taken care of|good as done)(?: ?[!✅]|\\.$)',
  '\\bchanged in your\\b|\\btaken back\\b|\\bwaits in your\\b|\\brests? (?:until|from)\\b',
].map((way) => new RegExp(way, 'i'));

/** What is offered, asked or only thought of. */
const OFFERS =
  /\b(?:i can|i could|shall i|should i|want me to|would you like me to|i'?m able to|once|if|when|until|as soon as|before)\b[^,.!?\n]*[.?]?/gi;

/** "Nothing is saved" and "I have not moved it" claim no act. */
const DENIES =
  /\b(?:nothing(?: of it| else)?|none of (?:it|them)) (?:is|was|are|were|will be|has been|have been) (?:\w+ )?\w+|\bi (?:have not|haven'?t|did not|didn'?t) \w+|\bnothing(?: is| was)? (?:\w+ )?yet\b|\b\w+ed nothing\b|\bi take it(?= (?:that|this|you|it)\b)/gi;

/** Whether a model's words claim an act. Only what was committed may be claimed, and those words are not a model's. */
export function claimsAnAct(message: string): boolean {
  const text = message
    .replaceAll('’', "'")
    .replace(/[ \t]+/g, ' ')
    .replace(OFFERS, ' ')
    .replace(DENIES, ' ');
  return CLAIMS.some((claim) => claim.test(text));
}
