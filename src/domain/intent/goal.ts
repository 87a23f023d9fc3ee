import type { Setting } from '../language/index.ts';
import { understandTasks } from '../language/index.ts';

/** A goal in somebody's words. `asTask`: it was given as a task to note down, but is bigger than one. */
export type GoalWish = {
  words: string;
  asTask: boolean;
  /** The whole message with the wish first, for the facts around it. */
  text: string;
};

/** Words before the wish that say nothing of it. */
const PREFACE =
  /^(?:(?:hi|hey|hello|hiya|ok(?:ay)?|so|well|please|yes|yeah|right|alright|also|and|actually|honestly|oh|um+|hmm+|you\s+know(?:\s+what)?|i\s+think|i\s+guess|maybe|this\s+year|next\s+year|these\s+days|lately|finally|one\s+day|coach|flux|(?:can|could|shall)\s+we\s+(?:please\s+)?(?=work\s+on|start|build|improve)|let'?s\s+(?=work\s+on|start\s+(?:a|with)|build|improve|get)|(?:my|the|our)\s+(?:doctor|gp|physio|therapist|wife|husband|partner|boyfriend|girlfriend|mum|mom|dad|boss|trainer|dentist)\s+(?:says?|said|thinks|told\s+me|wants\s+me|keeps\s+saying)\s+(?:that\s+)?|(?:can|could|will|would)\s+you\s+(?:please\s+)?(?=help\s+me|coach\s+me|teach\s+me)|i'?d\s+like\s+you\s+to(?=\s+help))\b[\s,!.:…-]*)+/i;

/** Says outright that it is a goal or wants a plan. */
const STATED =
  /^(?:(?:my|the|a|another|one\s+more|new|next)\s+(?:(?:new(?:\s+year'?s)?|big|main|next|first|other|biggest|personal|long[- ]term)\s+)*(?:goal|dream|aim|resolution|ambition|target|challenge|project)s?(?:\s+(?:for\s+(?:this|next)\s+(?:year|month|quarter|spring|summer|autumn|fall|winter)|this\s+year|is|are|would\s+be|here))*\s*(?:is|:|-|–|=)?\s*(?:to\s+)?|goal\s*[:=-]\s*(?:to\s+)?|(?:add|set|make|create|start|i\s+have|i'?ve\s+got|let'?s\s+(?:add|set))\s+(?:up\s+)?(?:a|another|one\s+more|my)\s+(?:new\s+)?(?:goal|one)\s*[:,-]?\s*(?:to\s+|of\s+|for\s+)?|(?:can|could)\s+(?:you|we)\s+(?:make|build|create|draw\s+up|work\s+out|set\s+up)\s+(?:me\s+)?a\s+(?:\w+\s+)?plan\s+(?:to|for|so)\s+|(?:please\s+)?(?:make|build|create|give|draw\s+up|write)\s+(?:me\s+)?a\s+(?:\w+\s+)?(?:plan|programme|program|schedule)\s+(?:to|for|so)\s+(?:i\s+can\s+|that\s+i\s+)?|i\s+(?:need|want|would\s+like|'d\s+like)\s+a\s+(?:\w+\s+)?plan\s+(?:to|for)\s+|i(?:\s+could\s+use|\s+need|'d\s+like|\s+want)\s+(?:some\s+|your\s+)?help\s+(?:with\s+|to\s+|in\s+|on\s+)?|(?:help|coach|support|guide|teach|get)\s+me\s+(?:to\s+|with\s+|in\s+|into\s+|through\s+)?)/i;

/** Wants something, in so many words. */
const WANTS =
  /^(?:(?:i|we)(?:'m|'re|\s+am|\s+are|'ve|\s+have|'d)?\s+)?(?:(?:really|just|also|finally|still|always|only|so|now|very\s+much|desperately|badly|seriously)\s+)*(?:want(?:ed|ing)?|wanna|would\s+(?:really\s+|also\s+)?(?:like|love)|(?:'d\s+)?(?:like|love)(?=\s+to\b)|wish|hope|hoping|dream(?:ing)?|aim(?:ing)?|aspire|determined|decided|longing)\s+(?:(?:to|of|for|that)\s+)?(?:(?:finally|really|just|also|be\s+able\s+to|eventually|one\s+day|try\s+to|try\s+and|start\s+to|learn\s+how\s+to|(?:that\s+)?i\s+want\s+to)\s+|(?:i|we)\s+(?:could|can|was\s+able\s+to|were\s+able\s+to|knew\s+how\s+to|had\s+time\s+to)\s+)*/i;

/** Means to, or ought to: a goal only where what follows is one. */
const MEANS =
  /^(?:(?:i(?:'m|\s+am|'ve|\s+have|'ll|\s+will|'d)?|we(?:'re|\s+are|'ve)?|it'?s|it\s+is)\s+)?(?:(?:really|just|also|finally|probably|definitely|seriously)\s+)*(?:need|have|got|should|must|ought|gotta|plan(?:ning)?|try(?:ing)?|look(?:ing)?|think(?:ing)?|going|gonna|thought|working|struggling|time|about\s+time|can\s+i|how\s+(?:can|do|could|should)\s+i|what'?s\s+the\s+best\s+way|signed\s+up|training|train|preparing|prepare|studying)\s+(?:(?:to|about|on|of|for|i|into)\s+)*(?:(?:finally|really|just|also|be|get\s+to|try\s+to|be\s+able\s+to)\s+)*/i;

const THING = "(?:[\\w'-]+\\s+){0,6}?";

/** What goals are made of. */
const ASPIRES = new RegExp(
  `^(?:${[
    '(?:learn|study|practi[sc]e|master|pick\\s+up|take\\s+up|get\\s+into|brush\\s+up|revise|relearn)\\b(?!\\s+(?:about\\s+it|more\\s+about\\s+(?:you|this)|to\\s+(?:use|work)\\s+(?:you|this))\\b)',
    '(?:get|be|become|feel|grow|stay|being|becoming|getting)\\s+(?:(?:a\\s+)?(?:lot|bit|little|much|way)\\s+)?(?:more\\s+\\w+|less\\s+\\w+|better|good|great|fit(?:ter)?|in(?:to)?\\s+(?:shape|better\\s+shape|the\\s+best\\s+shape)|strong(?:er)?|healthi?(?:er|y)|lean(?:er)?|slim(?:mer)?|flexible|calm(?:er)?|organi[sz]ed|fluent|confident|debt[- ]free|sober|certified|promoted|my\\s+(?:life|act|head|shit|stuff|things)\\s+(?:together|in\\s+order|back|on\\s+track)|my\\s+(?:finances|money|sleep|body|career|health|drinking|home|flat|house)\\s*(?:in\\s+order|under\\s+control|together|sorted|on\\s+track)?|rid\\s+of\\s+(?:my\\s+)?(?:debts?|belly|clutter|habit)|out\\s+of\\s+debt|back\\s+(?:in(?:to)?|to)\\s+\\w+|a\\s+(?:better|new|different|promotion|raise|certificate|degree|black\\s+belt|licen[cs]e|job|qualification|pilot|nurse|doctor|teacher|writer|runner|programmer|developer|vegan|vegetarian|morning\\s+person|early\\s+riser))\\b',
    'become\\s+\\w+',
    'work\\s+(?:towards?|out\\s+(?:more|regularly)|on\\s+my)\\b',
    "(?:get|obtain|earn|do|make|finish)\\s+(?:my|a|an|the)\\s+(?:\\w+['’]?\\w*\\s+){0,2}?(?:licen[cs]e|degree|certificate|certification|diploma|qualification|belt|phd|masters?|mba|a-levels|gcses?|apprenticeship)\\b",
    '(?:walk|do|reach|hit|get)\\s+(?:at\\s+least\\s+)?\\d[\\d,.]*\\s*k?\\s+steps',
    '(?:improve|boost|increase|reduce|lower|cut\\s+(?:down|back|out)|fix|overcome|beat|conquer|control|manage|limit|work\\s+on|sort\\s+out|turn\\s+around|change)\\s+(?!(?:the\\s+)?(?:time|reminder|task|appointment|meeting|date|it|that|this|everything)\\b)',
    '(?:lose|drop|shed|gain|put\\s+on)\\s+(?:(?:some|a|few|about|the|last|my|that|extra|baby|winter|covid|christmas|bit|of|more|at|least|belly|body|up|to)\\s+){0,4}(?:weight|fat|belly|muscle|kilos?|pounds?|lbs?|stone|\\d+)',
    '(?:pay\\s+back\\b)|(?:save|put\\s+aside|set\\s+aside|pay\\s+off|pay\\s+down|earn|invest|raise)\\s+(?:up\\s+)?(?:some\\s+|more\\s+|enough\\s+|about\\s+)?(?:money|cash|for\\b|up\\b|my\\s+(?:debts?|loan|credit|mortgage|student)|the\\s+(?:loan|debt|mortgage|credit)|debts?|[£$€]?\\s?\\d)',
    '(?:quit|give\\s+up|stop|kick|break)\\s+(?!(?:reminding|nagging|it|that|this|now|asking|calling|texting|messaging|sending|bothering|bugging|the\\s+reminder|reminders?|all\\s+reminders?|notif\\w+)\\b)(?:(?:my|the|a)\\s+)?\\w+',
    '(?:smoke|drink|eat|spend|scroll|watch|worry|procrastinate|swear|snack|shop|game)\\s+(?:less|better|healthier|healthily|clean(?:er)?|more|fewer|no|properly|mindfully|well|enough)\\b',
    "(?:sleep|move|exercise|train|walk|read|write|cook|meditate|pray|journal|stretch|draw|paint|cycle|swim|run|jog|work\\s*out|work\\s+out|hike|travel|volunteer|socialis[ze]|sing|dance|climb|ski|surf|sail|garden|sew|knit|bake|code|play|eat|drink|study|practi[sc]e|call|see|visit|write|listen)\\s*(?:[\\w'-]+\\s+){0,4}?(?:more|better|longer|regularly|daily|again|faster|further|properly|well|often|every\\s+(?:day|week|morning|evening)|a\\s+lot|for\\s+fun|for\\s+a\\s+living|\\d+\\s+times|(?:two|three|four|five|twice|once)\\b)",
    '(?:run|walk|cycle|swim|jog|race|do|finish|complete|train\\s+for|enter|ride|row|hike|ski)\\s+(?:(?:a|an|my|the|first|my\\s+first|sub|sub-?\\d|\\d|hour|fast|faster|quick|whole|proper|local|city|london|berlin|new\\s+york|boston)[\\s-]+)*(?:full\\s+|half[ -]?|ultra[ -]?|charity\\s+)?(?:marathon|triathlon|ironman|10\\s?k|5\\s?k|\\d+\\s?(?:k|km|kilometers?|kilometres?|miles?)\\b|park\\s?run|couch\\s+to|camino|handstand|split|pull[- ]?ups?|push[- ]?ups?|\\d+\\s+(?:pull|push|press)[- ]?ups?)',
    '(?:half[ -]?|ultra[ -]?)?marathon|\\d+\\s?k\\s+run|triathlon|couch\\s+to\\s+5',
    '(?:train|prepare|study|revise|get\\s+ready|practi[sc]e|prep)\\s+for\\s+',
    `(?:pass|ace|sit|take)\\s+(?:my|the|an?)\\s+${THING}(?:exams?|test|bar|driving|finals?|certification|certificate|licen[cs]e)\\b`,
    `(?:finish|complete|write|submit|publish|start|get\\s+back\\s+to|work\\s+on|finali[sz]e|hand\\s+in)\\s+(?:writing\\s+|reading\\s+|a\\s+|an\\s+|my\\s+|the\\s+|this\\s+)*${THING}(?:thesis|dissertation|novel|book|memoir|screenplay|manuscript|degree|phd|course|studies|album|portfolio|screenplay|blog|podcast|paper|first\\s+draft)\\b`,
    "(?:write|record|publish|compose|paint|make|shoot|direct)\\s+(?:a|an|my|more|some)\\s+(?:first\\s+|short\\s+|children'?s\\s+)?(?:book|novel|album|song|songs|film|movie|story|stories|poem|poetry|blog|screenplay|memoir|series|portfolio|draft)",
    '(?:start|launch|build|open|found|set\\s+up|grow|run|create|develop)\\s+(?:a|an|my|our|the)\\s+(?:[\\w-]+\\s+){0,2}?(?:business|company|start-?up|side[- ]?(?:project|hustle|business)|shop|caf[eé]|restaurant|blog|podcast|channel|app|website|garden|habit|routine|practice|band|club|charity|home\\s+gym|emergency\\s+fund|morning\\s+routine|evening\\s+routine|product|saas|portfolio|family|new\\s+life|career)',
    '(?:start|begin|take\\s+up|try|restart|go\\s+back\\s+to|get\\s+back\\s+into|get\\s+into|keep\\s+up|stick\\s+to)\\s+(?:doing\\s+|with\\s+|some\\s+|a\\s+)?(?:yoga|hiit|pilates|running|jogging|swimming|cycling|meditation|meditating|journal\\w*|gym|the\\s+gym|strength\\s+training|weights|lifting|climbing|boxing|karate|judo|dancing|guitar|piano|drawing|painting|coding|programming|cooking|baking|gardening|knitting|reading|writing|studying|exercis\\w+|working\\s+out|training|crossfit|spanish|french|german|italian|english|chinese|japanese)',
    '(?:read|watch|listen\\s+to|visit|climb|cook|try)\\s+(?:more|fewer|\\d+|a\\s+\\d+[- ]page|a\\s+book\\s+(?:a|every|per)|all\\s+of|one\\s+book|two\\s+books|war\\s+and\\s+peace)\\b',
    '(?:read|reading)\\s+(?:books|more)\\b',
    '(?:declutter|tidy(?:\\s+up)?|clear\\s+out|organi[sz]e|renovate|redecorate|simplify|minimi[sz]e)\\s+(?:my|the|our|all)\\s+(?:whole\\s+|entire\\s+)?(?:home|house|flat|apartment|life|garage|attic|cellar|basement|paperwork|finances|wardrobe|photos)',
    '(?:keep|stay|be)\\s+in\\s+(?:better\\s+)?(?:touch|contact)|(?:see|call|meet|spend\\s+more\\s+time\\s+with)\\s+(?:my\\s+)?(?:friends|family|parents|kids|grandparents)\\s+more|spend\\s+(?:more|less)\\s+(?:time|money)|make\\s+(?:new\\s+|more\\s+)?friends|find\\s+(?:a\\s+)?(?:new\\s+)?(?:job|partner|hobby|love|balance|flat|purpose|work)|meet\\s+(?:new\\s+)?people',
    '(?:find|get|land)\\s+(?:a|an|my)\\s+(?:new\\s+|better\\s+|first\\s+|dream\\s+)?(?:job|internship|promotion|raise|apprenticeship)',
    '(?:build|gain|develop|grow|form|create)\\s+(?:up\\s+)?(?:\\w+\\s+){0,2}?(?:muscles?|strength|stamina|endurance|confidence|resilience|discipline|habits?|wealth|savings|skills?|vocabulary|network)',
    '(?:have|lead|live|follow)\\s+(?:a\\s+)?(?:more|less|better|healthier|healthy)\\b',
    '(?:speak|play|understand|type|draw|sing|dance|juggle|swim|ski|surf|cook|code)\\s+(?:fluent|the|better|well|properly|like|guitar|piano|violin|drums|bass|ukulele|chess|tennis|football|golf|spanish|french|german|italian|english|portuguese|japanese|chinese|mandarin|korean|arabic|russian|dutch|polish|turkish|swedish)\\b',
    '(?:climb|hike|walk|cycle|travel|go|move|emigrate|sail)\\s+(?:up\\s+|to\\s+|around\\s+|across\\s+|through\\s+|along\\s+)?(?:mount|mt\\b|kilimanjaro|everest|mont\\s+blanc|the\\s+(?:alps|camino|world|appalachian|pacific|andes|pennine)|on\\s+a\\s+diet|vegan|vegetarian|sugar[- ]free|abroad|freelance|self[- ]employed|back\\s+to\\s+(?:school|university|college|uni))',
    '(?:do|manage|hold|bench|squat|deadlift|lift|reach|hit|achieve|break)\\s+(?:\\d+|a\\s+(?:handstand|split|backflip|pull[- ]?up|muscle[- ]?up|plank|cartwheel)|my\\s+(?:first|ideal|target|goal|own)|one\\s+pull|the\\s+splits|sub[- ]?\\d|10[, ]?000\\s+steps)',
    '(?:drink|eat)\\s+(?:more|less|enough|\\d+\\s+(?:litres?|liters?|glasses)|two\\s+litres?)\\b',
    '(?:wake|get)\\s+up\\s+(?:earlier|early)|go\\s+to\\s+bed\\s+(?:earlier|early|on\\s+time)|sleep\\s+(?:at\\s+least\\s+)?(?:\\d|eight|seven)\\s+hours',
    '(?:new|first)\\s+(?:job|flat|home|language|instrument)\\b|emergency\\s+fund|weight\\s+loss|personal\\s+best|inner\\s+peace|financial\\s+freedom|work[- ]life\\s+balance|(?:less|better|more|healthier)\\s+\\w+(?:\\s+\\w+)?$',
  ].join('|')})`,
  'i',
);

/** Of the moment: nobody plans these. */
const MOMENTARY =
  /^(?:(?:to\s+)?(?:go\s+(?:home|out|to\s+(?:bed|sleep|the\s+(?:toilet|loo|bathroom|shop|shops|store)))|sleep\s*(?:now|in)?$|eat\s+(?:something|now|pizza|lunch|dinner)|cry|scream|die|know|see|hear|ask|talk|chat|speak\s+(?:to|with)|say|tell|thank|leave|stop\s+(?:it|that|this|now|here|reminders?|getting)|be\s+(?:left|reminded|alone|called|honest)|get\s+(?:reminded|reminders|a\s+(?:reminder|call|push)|it\s+(?:done|over)|this\s+(?:done|over)|out\s+of\s+here|home)|change|move|cancel|delete|reschedule|postpone|skip|snooze|undo|edit|update|remove|rename|remind|set|add|schedule|plan\s+(?:my\s+day|today|tomorrow)|take\s+(?:a\s+)?(?:break|nap|day\s+off|it\s+easy|the\s+day)|watch\s+(?:tv|a\s+|the\s+)|relax|rest|nothing|something|anything|it|that|this|you|my\s+(?:money|mum|mom|bed|life\s+back)|a\s+(?:reminder|break|nap|coffee|beer|drink|refund|snack|call)|pizza|coffee|chocolate|more\s+(?:sleep|coffee|time|tasks|reminders)|help|test|try\s+(?:you|this|it)|use\s+you|continue|go\s+on|start\s*(?:now|over|again)?$|done|help$|call|phone|ring|email|e-mail|text|write\s+(?:to|back)|buy\s+(?!(?:an?|my|our)\s+(?:first\s+|own\s+|new\s+|small\s+)*(?:house|flat|home|apartment|car|van|boat|farm|horse|plot|place))|pick\s+up|pay\s+(?!off|down)|book|return|send|post|bring|fetch|drop|collect|check|clean\s+the|water|feed|wash|hang|take\s+(?:out|the|my|in|back)|meet\s+(?!new|people)|visit\s+(?:my|mum|mom|grandma|granny|dad|the\s+dentist)|sign\s+the|print|order|renew|answer|reply|finish\s+(?:work|this\s+(?:today|now)|it)|discuss|prepare\s+(?:dinner|lunch|the)|make\s+(?:an?\s+(?:appointment|call|list|note)|dinner|lunch|coffee|sure))\b)/i;

/** A day near enough for an errand. */
const SOON =
  /\b(?:today|tonight|tomorrow|this\s+(?:morning|afternoon|evening)|in\s+(?:an?|\d+|a\s+few|half\s+an?)\s+(?:min|minutes?|hours?)|at\s+\d|\d\s*(?:am|pm)\b|\d{1,2}[:.]\d{2}|noon|midnight)\b/i;

/** Said as a task to note down: "add task: …", "put … on my list", "todo: …". */
const NOTED =
  /^(?:please\s+)?(?:(?:add|create|make|new|set)\s+(?:a\s+|an\s+|me\s+a\s+)?(?:new\s+)?(?:task|to-?do|item)\b\s*[:,-]?\s*(?:to\s+)?|(?:task|to-?do)\s*[:-]\s*|add\s+)/i;
const FAR =
  /\b(?:by|before|until|till|for)\s+(?:next\s+|the\s+)?(?:spring|summer|autumn|fall|winter|christmas|easter|new\s+year|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|the\s+end\s+of|year|wedding)\b|\bthis\s+year\b|\bnext\s+year\b/i;

/** A goal in the message, or null: then it is a task, talk, or something else. */
export function goalIn(message: string, setting: Setting): GoalWish | null {
  const text = plain(message).slice(0, 600);
  const bare = text.replace(PREFACE, '').replace(/^(work\s+on|start|build|improve)\b(|.*[^?])\?+$/i, '$1$2');
  if (bare === '' || /^(?:remind|don't\s+let\s+me\s+forget|set\s+an?\s+(?:reminder|alarm))\b/i.test(bare)) return null;
  const noted = NOTED.exec(bare);
  if (noted && !STATED.test(bare)) {
    const rest = bare.slice(noted[0].length);
    return ASPIRES.test(rest) &&
      !SOON.test(rest) &&
      (FAR.test(rest) || /^(?:learn|become|get\s+(?:fit|better))/i.test(rest))
      ? { words: rest, asTask: true, text: rest }
      : null;
  }
  const words = wishIn(bare);
  if (words !== null) return isTask(bare, words, setting) ? null : { words: tidy(words, bare), asTask: false, text };
  return laterIn(bare, setting);
}

/** "I used to write. I want a first draft by spring.": the wish stands in a later sentence. */
function laterIn(text: string, setting: Setting): GoalWish | null {
  const [first = '', ...sentences] = text
    .split(
      /(?<=[.!?;])\s+|\s[-–—]\s|,\s+(?=(?:i|we)\b)|\s+and\s+(?=(?:i\s+)?(?:need|want|wanna|would\s+like|have)\s+to\b)/i,
    )
    .slice(0, 9);
  for (const [i, sentence] of sentences.entries()) {
    const words = wishIn(sentence.replace(PREFACE, ''));
    if (words === null || isTask(sentence, words, setting)) continue;
    const wishFirst = [...sentences.slice(i), first, ...sentences.slice(0, i)].join(' ').trim();
    return { words: tidy(words, sentence), asTask: false, text: wishFirst };
  }
  return null;
}

const NEEDS_PLAN =
  /^(?:i\s+(?:need|want|would\s+like|'d\s+like)|(?:please\s+)?(?:give|make|create|build|write)\s+me)\s+an?\s+((?:[\w-]+\s+){1,4}(?:plan|programme|program|routine|schedule))\W*$/i;

function wishIn(bare: string): string | null {
  const plan = NEEDS_PLAN.exec(bare)?.[1];
  if (plan) return plan;
  const stated = STATED.exec(bare);
  if (stated) {
    const rest = bare.slice(stated[0].length);
    const explicit =
      /\b(?:goal|dream|aim|resolution|ambition|target|challenge|project|plan|programme|program|schedule)\b/i.test(
        stated[0],
      );
    if (rest.replace(/\W/g, '').length < 3) return null;
    const helps = /^(?:help|coach|support)\s+me/i.test(stated[0]) && rest.split(/\s+/).length >= 2;
    if (
      helps &&
      !MOMENTARY.test(rest) &&
      !/^(?:find|remember|understand|out|with\s+(?:this|that|it)|please|move|cancel|my)\b/i.test(rest)
    )
      return rest;
    return explicit || aspires(rest) || (/^(?:help|coach)/i.test(stated[0]) && WANTS.test(rest)) ? rest : null;
  }
  const wants = WANTS.exec(bare);
  if (wants && /\bwant|wanna|like|love|wish|hop|dream|aim|aspire|determined|decided|longing/i.test(wants[0])) {
    const rest = bare.slice(wants[0].length);
    if (aspires(rest)) return rest;
    if (rest.split(/\s+/).length < 2 && !/^[a-z]{4,}/i.test(rest)) return null;
    return MOMENTARY.test(rest) ||
      /\?\s*$/.test(rest) ||
      /^(?:you|me|him|her|them|my\s+\w+\s+to|to\s+be\s+(?:able|called))\b/i.test(rest) ||
      (!/\bto\b|\bwanna\b|\b(?:could|can)\b/i.test(wants[0]) &&
        !/^(?:an?|my)\s+(?:first|new|better|healthier|proper|real|whole|own)\b/i.test(rest))
      ? null
      : rest;
  }
  const means = MEANS.exec(bare);
  if (means) {
    const rest = bare.slice(means[0].length);
    const event = /^signed|signed\s+up|training|preparing|studying/i.test(means[0]);
    if (aspires(rest) || (event && /\b(?:marathon|race|exam|triathlon|course|run|5k|10k|test)\b/i.test(rest)))
      return rest;
  }
  return ASPIRES.test(bare) && !/\?\s*$/.test(bare) ? bare : null;
}

/** "Learning to code", "I learned to cook": the verb as it stands in "learn to code". */
function aspires(words: string): boolean {
  if (ASPIRES.test(words)) return true;
  const [first = '', ...others] = words.replace(/^(?:i|we)\s+/i, '').split(' ');
  const stem = /^([a-z]{2,}?)(?:ing|ed)$/i.exec(first)?.[1];
  if (!stem) return false;
  const rest = others.join(' ');
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some((verb) => ASPIRES.test(`${verb} ${rest}`));
}

/** Who calls it a goal means one. With a time of day it is a task otherwise, and one for today or tomorrow is an errand: "run 5 km tomorrow at 7". */
function isTask(said: string, words: string, setting: Setting): boolean {
  return !/^(?:my\s+)?(?:\w+\s+)?goal\b/i.test(said) && timed(words, setting);
}

function timed(words: string, setting: Setting): boolean {
  if (
    !/\d|noon|midnight|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|today|tonight/i.test(
      words,
    )
  )
    return false;
  if (
    /\b(?:starting|start|from|beginning)\s+(?:today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i.test(
      words,
    )
  )
    return false;
  if (FAR.test(words) || /\b(?:marathon|kilos?|euros?|dollars?|pounds)\b|[£$€]/i.test(words)) return false;
  const tasks = understandTasks(words, setting);
  return tasks?.kind === 'new_tasks' && tasks.tasks.some(({ when }) => when.kind !== 'todo');
}

/** As it reads after "Your goal:". */
function tidy(words: string, bare: string): string {
  const text = (words === '' ? bare : words).replace(/[.!\s]+$/, '').replace(/^(?:to\s+)/i, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plain = (message: string) =>
  message
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/\b(want|need|like|love|going|have)\s+2\b/gi, '$1 to')
    .trim();
