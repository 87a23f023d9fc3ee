/** Days without work, in the words for them. */
export const FREE_DAYS =
  /\b(?:on\s+)?(?:(?:my\s+|the\s+)?(?:days?\s+off|off\s+days?|free\s+days?|non-?\s?work(?:ing)?\s?days?|d[ií]as\s+libres|freien?\s+tagen?)|wenn\s+ich\s+frei\s+habe|cuando\s+libro|(?:the\s+)?days?\s+(?:(?:i\s+have|with|there's|there\s+are)\s+no|without)\s+(?:any\s+)?(?:work|shifts?|lectures?|class(?:es)?|lessons?|uni|school|college)|when\s+i\s+(?:have\s+no|don'?t\s+have)\s+(?:any\s+)?(?:work|shifts?|lectures?|class(?:es)?|lessons?|uni|school|college))\b(?!\s+(?:is|are)\b)/i;

/** What a stretch of a message speaks of. */
export type Topic = 'wake' | 'sleep' | 'work' | 'chronotype' | 'phone' | 'whatsapp' | 'calls' | 'summary' | 'nudges';

/** Each with the words that name it, the plainest first where two could be meant. */
const TOPICS: [Topic, RegExp][] = [
  [
    'summary',
    /\b(?:weekly|week)\s+(?:summar\w+|reports?|reviews?|digests?|recaps?)\b|\b(?:no|without(?:\s+an?)?|skip\s+the|the)\s+summar(?:y|ies)\b/i,
  ],
  [
    'nudges',
    /\b(?:daily\s+)?nudges?\b|\bdaily\s+(?:ones?|e?-?mails?|messages?|notes?|summar\w+|reports?|digests?|updates?)\b/i,
  ],
  ['whatsapp', /\bwhats?\s?app\b/i],
  [
    'calls',
    /\b(?:(?<!\b(?:on|have|got|take|taking|do|many|client|sales|team|work|video|zoom|conference)\s+)calls(?!\s+(?:with|at|from|between|all|most|every|on\s+(?:mon|tue|wed|thu|fri|sat|sun)))|phone\s+call|(?:ring|phone)\s+me|call\s+me\s+(?:if|when|for|about|please|only)|(?:may|can|could|don'?t|not|never)\s+call)\b/i,
  ],
  [
    'chronotype',
    /\b(?:(?:morning|evening|night|afternoon)\s+(?:person|type|owl|bird|creature|guy|gal|girl|man|woman|bloke|lad|people)|early\s+(?:bird|riser)|(?<!\bwith\s+the\s)lark|night[ -]?owl|late\s+riser)\b/i,
  ],
  [
    'wake',
    /\b(?:get(?:ting|s)?\s+up|got\s+up|wake(?:\s+up)?|wakes|waking|woken|sleep(?:ing)?\s+(?:longer|later)|(?:lie|lying|sleep(?:ing)?)[- ]in(?!\s+(?:a|my|the|one|two|shifts?|dut(?:y|ies))\b)|snooze|awake\s+(?:at|from|by|around)|(?<!\b(?:pick|picks|picked|drop|meet|meeting|catch|warm|show|end|clean|sign|log|line|set)[- ])up\s+(?:at|by|around|about|from|before|between)|i'?m\s+up|up\s+(?:early|with\s+the\s+\w+)|feet\s+on\s+the\s+floor|(?<!\b(?:pick|meet|warm|catch)[- ])up(?=\s+(?:(?:ar\w{2,4}d|abt|like|roughly|usually)\s+)?\d)|rise|alarm|(?<=\d\s?(?:am\s)?)up(?=\s*$)|out\s+of\s+bed|start\s+my\s+day|steh\w*\s+(?:[\w:]+\s+){0,3}auf|aufsteh\w*|raus(?=\s*$|[,.])|aus\s+den\s+federn|wach|me\s+levanto|me\s+despierto)\b/i,
  ],
  [
    'sleep',
    /\b(?:(?:go(?:ing)?\s+to|get\s+to|off\s+to|in|into)\s+(?:bed|sleep)|(?<!\b(?:kids?|children|baby|child|son|daughter|his|her|their|s)'?s?'?\s+)bed(?:time)?|aslee?p|slee?p(?:ing|s)?(?![- ]in\s+(?:shifts?|dut))|crash(?:\s+out)?\s+(?:at|around|about|by)|conk\s+out|hit\s+the\s+(?:sack|hay|pillow)|dead\s+to\s+the\s+world|out\s+like\s+a\s+light|lights?\s+(?:out|off)|turn\s+in|nod\s+off|heads?\s+down|retire(?=\s+(?:to\s+bed\s+)?(?:at|around|about|by)\b)|kip|schlaf\w*|ins\s+bett|im\s+bett|bett(?=\s+(?:um\s+|gegen\s+)?\d)|me\s+acuesto|duermo)\b/i,
  ],
  [
    'work',
    /\b(?:work(?:s|ing|'s)?|on[- ]call|(?:new|my)\s+hours|on\s+duty|i'?m\s+off(?=\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun))|days?\s+off\s+(?:is|are)|closed(?=\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun))|office|wfh|home\s?office|jobs?|shifts?|long\s+(?:days|shifts|nights)(?=\s+(?:from\s+)?\d)|earlies|early\s+(?:shifts?|weeks?|turn|this\s+week|[\d(])|(?:on|weeks?)\s+early|lates|(?<!(?:days?|school|work|most|some|all|mon|tues?|wed|thur?s?|fri|sat|sun)\s+)nights|factory|warehouse|construction|hospital|clock(?:ing)?\s+(?:in|on|off|out)|knock(?:ing)?\s+off|finish(?:\s+work)?|i\s+(?:stop|leave|end)\s+(?:at|by|around)|retired|unemployed|jubilad[oa]|rentner(?:in)?|in\s+rente|arbeitslos|en\s+paro|freelanc\w*|self[- ]employed|parental\s+leave|maternity|between\s+jobs|lectures|uni(?:versity)?|college|(?:i\s+(?:go\s+to|attend)|i'?m\s+(?:at|in))\s+(?:\w+\s+)?(?:school|sixth\s+form)|i\s+teach|home\s+office|arbeit\w*|büro|schicht\w*|trabajo)\b/i,
  ],
  ['phone', /\b(?:(?:ph|f)one|mobile|cell|(?:my|a)\s+number)\b|\+\d[\d ()/.-]{6,}/i],
];

export const EVERY_TOPIC = TOPICS.map(([, words]) => new RegExp(words.source, `${words.flags}g`));

/** What a stretch of text speaks of; null: of none of these. */
export function topicOf(text: string): Topic | null {
  const rest = text.replace(FREE_DAYS, ' ').replace(WHEN_AT_WORK, ' ').replace(PICKS_UP, ' ').replace(NO_JOB_YET, ' ');
  return TOPICS.find(([, words]) => words.test(rest))?.[0] ?? null;
}

/** "I pick the kids up at 3:15": nobody gets up then. */
const PICKS_UP = /\b(?:pick|collect|drop|bring|meet)(?:s|ed|ing|ping)?\s+(?:\w+\s+){1,4}?up\b/gi;

/** "Job interview weds 2-3": no hours of work. */
const NO_JOB_YET =
  /\b(?:job|work)\s+(?:interview|search|hunt\w*|fair|party|do|drinks|trip)\b|\bhospital\s+(?:appointments?|appts?|visits?|scans?)\b/gi;

/** "5:30 on work days": which days, not hours of work. */
const WHEN_AT_WORK =
  /\b(?:on\s+)?(?:my\s+)?work(?:ing)?\s?days?\b|\bwhen\s+i(?:'?m|\s+am)?\s+(?:not\s+)?(?:at\s+)?work(?:ing)?\b/gi;

/** What nobody works at, whatever was asked. */
export const FIXED =
  /\b(?:church|mass|mosque|prayers?|choir|yoga|pilates|gym|football|rugby|hockey|tennis|swim(?:ming)?|band|orchestra|rehearsals?|bowls|bingo|book\s+club|scouts|school\s+run|nursery|drop[- ]?off|pick[- ]?up|lessons?|physio|therapy)\b(?!\s+(?:teacher|instructor|trainer|coach))/i;
