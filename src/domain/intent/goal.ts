import { readOnce, type Setting, understandTasks } from '../language/index.ts';
import { conditionsIn, playbookFor } from '../playbooks/index.ts';
import { thoughtsOf, wishIn } from '../wish/index.ts';
import { isGoalByForm, isUnprepared } from './by-form.ts';
import { isDose, isOnlySoOftenADay } from './dose.ts';
import { namesNothing } from './names-nothing.ts';
import { sorted } from './sorted.ts';

/** A goal in somebody's words. `asTask`: it was given as a task to note down, but is bigger than one. */
export type GoalWish = {
  words: string;
  asTask: boolean;
  /** The whole message with the wish first, for the facts around it. */
  text: string;
};

/** Words before the wish that say nothing of it. */
const PREFACE = new RegExp(
  String.raw`^(?:(?:${[
    `hi|hey|hello|hiya|ok(?:ay)?|so|well|please|yes|yeah|right|alright|also|and|actually|honestly|oh|um+`,
    String.raw`hmm+|you\s+know(?:\s+what)?|i\s+think|i\s+guess|maybe|this\s+year|next\s+year|these\s+days|lately`,
    String.raw`finally|one\s+day|coach|flux`,
    String.raw`(?:can|could|shall)\s+we\s+(?:please\s+)?(?=work\s+on|start|build|improve)`,
    String.raw`let'?s\s+(?=work\s+on|start\s+(?:a|with)|build|improve|get)`,
    String.raw`(?:my|the|our)\s+(?:doctor|gp|physio|therapist|wife|husband|partner|boyfriend|girlfriend|mum|mom|dad|boss|trainer|dentist)\s+(?:says?|said|thinks|told\s+me|wants\s+me|keeps\s+saying)\s+(?:that\s+)?`,
    String.raw`(?:can|could|will|would)\s+you\s+(?:please\s+)?(?=help\s+me|coach\s+me|teach\s+me)`,
    String.raw`i'?d\s+like\s+you\s+to(?=\s+help)`,
  ].join('|')})\b[\s,!.:…-]*)+`,
  'i',
);

/** Says outright that it is a goal or wants a plan. */
const STATED = new RegExp(
  `^(?:${[
    String.raw`(?:my|the|a|another|one\s+more|new|next)\s+(?:(?:new(?:\s+year'?s)?|big|main|next|first|other|biggest|personal|long[- ]term)\s+)*(?:goal|dream|aim|resolution|ambition|target|challenge|project)s?(?:\s+(?:for\s+(?:this|next)\s+(?:year|month|quarter|spring|summer|autumn|fall|winter)|this\s+year|is|are|would\s+be|here))*\s*(?:is|:|-|–|=)?\s*(?:to\s+)?`,
    String.raw`goal\s*[:=-]\s*(?:to\s+)?`,
    String.raw`(?:add|set|make|create|start|i\s+have|i'?ve\s+got|let'?s\s+(?:add|set))\s+(?:up\s+)?(?:a|another|one\s+more|my)\s+(?:new\s+)?(?:goal|one)\s*[:,-]?\s*(?:to\s+|of\s+|for\s+)?`,
    String.raw`(?:can|could)\s+(?:you|we)\s+(?:make|build|create|draw\s+up|work\s+out|set\s+up)\s+(?:me\s+)?a\s+(?:\w+\s+)?plan\s+(?:to|for|so)\s+`,
    String.raw`(?:please\s+)?(?:make|build|create|give|draw\s+up|write)\s+(?:me\s+)?a\s+(?:\w+\s+)?(?:plan|programme|program|schedule)\s+(?:to|for|so)\s+(?:i\s+can\s+|that\s+i\s+)?`,
    String.raw`i(?:\s+(?:need|want|would\s+like)|'?d\s+(?:like|love))\s+a\s+(?:\w+\s+)?plan\s+(?:to|for)\s+`,
    String.raw`i(?:\s+could\s+use|\s+need|'d\s+like|\s+want)\s+(?:some\s+|your\s+)?help\s+(?:with\s+|to\s+|in\s+|on\s+)?`,
    String.raw`(?:help|coach|support|guide|teach|get)\s+me\s+(?:to\s+|with\s+|in\s+|into\s+|through\s+)?`,
  ].join('|')})`,
  'i',
);

/** Wants something, in so many words. */
const WANTS =
  /^(?:(?:i|we)(?:'m|'re|\s+am|\s+are|'ve|\s+have|'d)?\s+)?(?:(?:really|just|also|finally|still|always|only|so|now|very\s+much|desperately|badly|seriously)\s+)*(?:want(?:ed|ing)?|wanna|would\s+(?:really\s+|also\s+)?(?:like|love)|(?:'d\s+)?(?:like|love)(?=\s+to\b)|wish|hope|hoping|dream(?:ing)?|aim(?:ing)?|aspire|determined|decided|longing)\s+(?:(?:to|of|for|that)\s+)?(?:(?:finally|really|just|also|be\s+able\s+to|eventually|one\s+day|try\s+to|try\s+and|start\s+to|learn\s+how\s+to|(?:that\s+)?i\s+want\s+to)\s+|(?:i|we)\s+(?:could|can|was\s+able\s+to|were\s+able\s+to|knew\s+how\s+to|had\s+time\s+to)\s+)*/i;

/** Means to, or ought to: a goal only where what follows is one. */
const MEANS = new RegExp(
  `^(?:(?:i(?:'m|\\s+am|'ve|\\s+have|'ll|\\s+will|'d)?|we(?:'re|\\s+are|'ve)?|it'?s|it\\s+is)\\s+)?(?:(?:really|just|also|finally|probably|definitely|seriously)\\s+)*(?:${[
    'need|have|got|should|must|ought|gotta|plan(?:ning)?|try(?:ing)?|look(?:ing)?|think(?:ing)?|going|gonna',
    String.raw`thought|working|struggling|time|about\s+time|can\s+i|how\s+(?:can|do|could|should)\s+i`,
    String.raw`what'?s\s+the\s+best\s+way|signed\s+up|training|train|preparing|prepare|studying`,
  ].join(
    '|',
  )})\\s+(?:(?:to|about|on|of|for|i|into)\\s+)*(?:(?:finally|really|just|also|be|get\\s+to|try\\s+to|be\\s+able\\s+to)\\s+)*`,
  'i',
);

/** A day near enough for an errand. */
const SOON = new RegExp(
  `\\b(?:${[
    String.raw`today|tonight|tomorrow|this\s+(?:morning|afternoon|evening)`,
    String.raw`in\s+(?:an?|\d+|a\s+few|half\s+an?)\s+(?:min|minutes?|hours?)|at\s+\d|\d\s*(?:am|pm)\b|\d{1,2}[:.]\d{2}`,
    'noon|midnight',
  ].join('|')})\\b`,
  'i',
);

/** Said as a task to note down: "add task: …", "put … on my list", "todo: …". */
const NOTED = new RegExp(
  `^(?:please\\s+)?(?:${[
    String.raw`(?:add|create|make|new|set)\s+(?:a\s+|an\s+|me\s+a\s+)?(?:new\s+)?(?:task|to-?do|item)\b\s*[:,-]?\s*(?:to\s+)?`,
    String.raw`(?:task|to-?do|reminder|note)\s*[:-]\s*(?:to\s+)?`,
    String.raw`(?:add|put|stick|pop|chuck|note)\s+(?:this\s+|it\s+)?(?:down\s+)?(?:to|on|onto)\s+(?:my|the)\s+(?:to[- ]?do\s+)?list\s*[:,-]?\s*(?:to\s+)?`,
    String.raw`(?:add|put|stick|pop|note\s+down)\s+(?=.{3,80}\b(?:to|on|onto)\s+(?:my|the)\s+(?:to[- ]?do\s+)?list\W*$)|add\s+`,
    String.raw`remind\s+me\s+(?:to\s+)?(?=(?:get|become|learn|lose|stop|quit|be|start|eat|sleep|save|read)\b)`,
  ].join('|')})`,
  'i',
);
const ON_LIST = /\s+(?:to|on|onto)\s+(?:my|the)\s+(?:to[- ]?do\s+)?list\W*$/i;
const FAR = new RegExp(
  [
    String.raw`\b(?:by|before|until|till|for)\s+(?:next\s+|the\s+)?(?:spring|summer|autumn|fall|winter|christmas|easter|new\s+year|january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|the\s+end\s+of|year|wedding)\b`,
    String.raw`\bthis\s+year\b|\bnext\s+year\b`,
  ].join('|'),
  'i',
);

/** What nobody does in one go, whatever list it is put on. */
const COMES_TO =
  /^["'“]?(?:learn|become|master|write (?:a|my) (?:novel|book|memoir)|(?:get|be) (?:fit(?:ter)?|healthy|healthier|in shape|stronger|better at|good at|more \w+|less \w+|out of debt|debt[- ]free)|lose (?:weight|\d{1,3} ?(?:kg|kilos?|lbs?|pounds|stone)|a stone|some weight)|(?:quit|stop|give up) (?:smoking|vaping|drinking|sugar|biting|procrastinating|gambling)|(?:sort|turn) (?:out )?my life)\b/i;

/** A goal in the message, or null: then it is a task, talk, or something else. */
export const goalIn = readOnce(readGoal);

function readGoal(message: string, setting: Setting): GoalWish | null {
  const text = plain(message).slice(0, 600);
  const bare = withoutPreface(text);
  if (bare === '' || /^(?:don't\s+let\s+me\s+forget|set\s+an?\s+(?:reminder|alarm))\b/i.test(bare)) return null;
  // "How's my 5k coming along" asks; "how can I …" wishes.
  if (/^how(?:'s|\s+(?:is|are|am|did|was|were|has|have))\b/i.test(bare)) return null;
  if (isOnlySoOftenADay(bare) && ![STATED, WANTS, MEANS].some((form) => form.test(bare))) return null;
  if (onlyTells(bare)) return null;
  const noted = NOTED.exec(bare);
  if (noted && !STATED.test(bare)) {
    const rest = bare.slice(noted[0].length).replace(ON_LIST, '').replace(/["“”]/g, '').trim();
    const isGoal = !SOON.test(rest) && (FAR.test(rest) || COMES_TO.test(rest)) && isAGoal(`I want to ${rest}`, setting);
    return isGoal ? { words: rest, asTask: true, text: rest } : null;
  }
  const stands = tellsWhereItStands(bare);
  if (/^remind\b/i.test(bare) || TELLS_WHEN.test(bare) || isDose(bare) || !(stands || isAGoal(text, setting)))
    return null;
  const { sentence, rest } = sentenceIn(text, setting);
  const words = wordsOf(sentence);
  if (namesNothing(bare, words) || (!stands && isTask(sentence, words, setting))) return null;
  return {
    words: tidy(words, sentence),
    asTask: false,
    text: rest === '' ? text : `${sentence.replace(/[\s.!?,;]+$/, '')}. ${rest}`.trim(),
  };
}

/** "My knee is dodgy since a ski accident": how the body is, and nothing that is wished for. */
const onlyTells = (text: string): boolean =>
  thoughtsOf(text).every(({ kind }) => kind === 'status' || kind === 'hello') && conditionsIn(text).length > 0;

/** "Get to bed by 10:30, at the moment it's 1am": an hour that is wished, beside the one that is. Nobody says that of an errand. */
const tellsWhereItStands = (text: string): boolean =>
  ((WHERE_IT_STANDS.test(text) || FROM_SO_MANY.test(text)) && playbookFor(text).id !== 'general') ||
  isUnprepared(text) ||
  IS_CALLED_ONE.test(text) ||
  FIX_ME.test(text);
/** "My goal: a plank every day at 6": who calls it a goal means one, whatever stands before it. */
const IS_CALLED_ONE = /(?:^|[.;!] ?)(?:my|new|the) goal(?: is)? ?[:=]/i;
/** "I've no energy and I never see anybody, fix me". */
const FIX_ME =
  /(?:^|[.;,!] ?)(?:please |just |can you )?(?:fix me|sort me out|help me (?:fix|sort out|turn around) my life)\W*$/i;
/** "Cut down from 5 glasses a week to 2": so many of something, and no hours of a day. */
const FROM_SO_MANY =
  /\b(?:get|cut|bring|go|reduce|lower|drop|raise|increase|improve|take|drink|smoke|build|work up)\b[^.;?]{0,40}?\bfrom (?:about |around |roughly |like )?\d[\d.,]* ?(?!am\b|pm\b|to\b)[a-z]+(?: [a-z]+){0,6}? (?:down |up )?to (?:about |around |under |max )?\d/i;
const WHERE_IT_STANDS =
  /^[^,;.?]{4,60}[,;.(–-]+ *(?:but )?(?:at the moment|right now|currently|these days|lately|now|usually)[, ]+(?:it's|its|it is|i'm|i am|i|more like)\b[^,;.?]{0,30}\d/i;

/** Less likely than this, it is asked about instead of planned. */
const LIKELY = 0.4;

/** "Translate a 120 page book by 28 February": so much of something until a day is no errand, however it is put. */
const SO_MUCH = new RegExp(
  [
    String.raw`\b\d[\d,.]*[ -](?:pages?|words?|chapters?)\b`,
    String.raw`^(?:(?:i|we) )?(?:need|want|have to find|must find)(?: to (?:find|get|have|raise))? (?:about |around |another |at least )?(?:[€£$] ?\d[\d.,]*(?:\d{2}|k)|\d[\d.]* ?k|\d[\d.,]*\d{2} ?(?:[€£$]|euros?|dollars?|pounds?|quid|bucks|grand))(?! (?:of|a|an|per))\b`,
    String.raw`^(?:save|put aside|set aside|pay off|pay back)\b.*(?:[€£$] ?\d|\d ?(?:[€£$]|euros?|dollars?|pounds?|quid|bucks)|\b\d{3,6}\b)`,
  ].join('|'),
  'i',
);
/** The day to begin is none by which it must be done. */
const BEGINS = /\b(?:start|begin)(?:ning|ing)?\s+(?:today|tonight|tomorrow|now)\b/gi;
const UNTIL = /\b(?:by|before|until|till|due|(?:in|within|over) \w+ (?:months?|weeks?|years?))\b/i;

function isAGoal(text: string, setting: Setting): boolean {
  if (SO_MUCH.test(text) && UNTIL.test(text) && !SOON.test(text.replace(BEGINS, ' '))) return true;
  return isLikely(text, setting) || (!isSurelyOther(text, setting) && byWish(text, setting));
}

/** The examples say loudly that it is talk, a change or an errand: a form alone makes no goal of "train is late again". */
const isSurelyOther = (text: string, setting: Setting): boolean => {
  const { sort, share } = sorted(text, setting);
  return sort !== 'GOAL' && share >= (sort === 'CHITCHAT' || sort === 'NEW_TASK' ? 0.8 : 0.6);
};

const isLikely = (text: string, setting: Setting): boolean => {
  const { sort, share } = sorted(text, setting);
  return sort === 'GOAL' && share >= LIKELY;
};

/** Among greetings, facts and hours, one thought may be a wish, or be a goal by its form. */
function byWish(text: string, setting: Setting): boolean {
  const wish = wishIn(text);
  if (wish && REPORTS.test(wish.text)) return false;
  if (wish?.kind === 'wish' && wish.text.length < text.length && isLikely(wish.text, setting))
    return !timed(wish.rest, setting);
  return isGoalByForm(text, wish, setting);
}

const REPORTS = /^(?:i (?:did|went|ran|finished)|done|finished|skip|move|cancel|delete|remind)\b/i;

const withoutPreface = (text: string) =>
  text.replace(PREFACE, '').replace(/^(work\s+on|start|build|improve)\b(|.*[^?])\?+$/i, '$1$2');

/** "I used to write. I want a first draft by spring.": the wish stands in a later sentence, and is read before the rest. */
function sentenceIn(text: string, setting: Setting): { sentence: string; rest: string } {
  const sentences = text
    .split(
      /(?<=[.!?;])\s+|\s[-–—]\s|,\s+(?=(?:i|we)\b)|\s+and\s+(?=(?:i\s+)?(?:need|want|wanna|would\s+like|have)\s+to\b)/i,
    )
    .slice(0, 9);
  const [first = ''] = sentences;
  if (sentences.length < 2 || isWish(first, setting)) return { sentence: withoutPreface(text), rest: '' };
  const at = sentences.findIndex((sentence) => isWish(sentence, setting));
  if (at < 0) return { sentence: withoutPreface(text), rest: '' };
  const others = [...sentences.slice(at + 1), ...sentences.slice(0, at)];
  return { sentence: withoutPreface(sentences[at] ?? ''), rest: others.join(' ') };
}

const isWish = (sentence: string, setting: Setting) => {
  const bare = withoutPreface(sentence);
  return (
    (STATED.test(bare) || WANTS.test(bare) || MEANS.test(bare) || !/^(?:i|my|we|our|it)\b/i.test(bare)) &&
    isAGoal(sentence, setting)
  );
};

const NEEDS_PLAN =
  /^(?:i\s+(?:need|want|would\s+like|'d\s+like)|(?:please\s+)?(?:give|make|create|build|write)\s+me)\s+an?\s+((?:[\w-]+\s+){1,4}(?:plan|programme|program|routine|schedule))\W*$/i;

/** What is wished for, without the words of wishing. */
function wordsOf(bare: string): string {
  const plan = NEEDS_PLAN.exec(bare)?.[1];
  if (plan) return plan;
  for (const opening of [STATED, WANTS, MEANS]) {
    const opened = opening.exec(bare);
    const rest = opened ? bare.slice(opened[0].length) : '';
    if (opened && rest.replace(/\W/g, '').length >= 3) return opening === STATED ? rest.replace(WANTS, '') : rest;
  }
  return bare;
}

/** Who calls it a goal means one. With a time of day it is a task otherwise, and one for today or tomorrow is an errand: "run 5 km tomorrow at 7". */
function isTask(said: string, words: string, setting: Setting): boolean {
  // "Learn the ukulele, only after the kids are asleep (8pm)": the hours behind the wish are when it suits.
  const [wish = words] = words.split(/,(?!\d)|\(|[.!?]\s/);
  return !/^(?:my\s+)?(?:\w+\s+)?goal\b/i.test(said) && timed(wish, setting);
}

function timed(words: string, setting: Setting): boolean {
  if (/\broutine\b/i.test(words)) return false;
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
  if (AIMS.some((aim) => aim.test(words)) && (!/\bat\s+\d/i.test(words) || RISING.test(words))) return false;
  if (FAR.test(words) || /\b(?:marathon|kilos?|euros?|dollars?|pounds)\b|[£$€]/i.test(words)) return false;
  const tasks = understandTasks(words, setting);
  return tasks?.kind === 'new_tasks' && tasks.tasks.some(({ when }) => when.kind !== 'todo');
}

/** "In January I can only do mornings": of days that are planned. */
const TELLS_WHEN =
  /^(?:(?:in|on|from|until|next|this|during|over)\s[\w ]{1,25},?\s)?i\s(?:can\s+only|can'?t|cannot|only\s+have)\b/i;
const RISING = /^(?:to\s+)?(?:start\s+)?(?:get(?:ting)?|wak(?:e|ing)|be(?:ing)?)\s+up\b/i;

/** A number that is an aim and no hour: "by 14 March", "in bed by eleven every night", "up to 750", "below 5". */
const AIMS = [
  /\binstead of (?:at )?\d/i,
  /^(?:to\s+)?(?:get|wake|be)\s+up\b.*\b(?:every|each|earlier|regularly|daily|from now on)\b/i,
  /^(?:to\s+)?start\s+(?:getting|waking|being)\s+up\b/i,
  /\b(?:by|before|until|till)\b[^,.]{0,30}\d/i,
  /^(?:to\s+)?(?:stop|quit|avoid|no|never)\b.{0,60}\b(?:after|before)\s+(?:\d|noon|midnight|four|five|six|seven|eight|nine|ten|eleven)/i,
  /\b(?:by|before)\s+(?:six|seven|eight|nine|ten|eleven|midnight)\s+(?:every|each|most|on\s+(?:week|school|work))/i,
  /^(?:to\s+)?(?:be\s+)?(?:sleep|asleep|in\s+bed)\s+(?:by|before)\b/i,
  /^(?:to\s+)?(?:lower|raise|increase|reduce|improve)\b.{0,40}\bto\s+\d+\W*$/i,
  /\b(?:(?:up|down)\s+to|under|over|above|below|at\s+least|at\s+most|less\s+than|more\s+than)\s+\d/i,
];

/** As it reads after "Your goal:". */
function tidy(words: string, bare: string): string {
  const text = (words === '' ? bare : words).replace(/[.!\s]+$/, '').replace(/^(?:to\s+)/i, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plain = (message: string) =>
  message
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .replace(/\b(want|need|like|love|going|have)\s+2(?=\s+[a-z])/gi, '$1 to')
    .trim();
