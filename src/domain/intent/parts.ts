import { readValues, type Setting, toldFrom, understand, understandTasks } from '../language/index.ts';
import { goalInEnglish } from '../wish/index.ts';
import { leadsToIt } from './by-form.ts';
import { goalIn } from './goal.ts';
import { plainly } from './plainly.ts';
import { sorted } from './sorted.ts';

/** What one part of a message does by itself. `noted`: a task whose words are all there; `asked`: one that something is to be asked about. */
export type Act = 'noted' | 'asked' | 'change' | 'list' | 'goal' | 'talk' | 'question' | 'told';
export type Part = { text: string; act: Act };

/** What may be said beside a wish and is heard elsewhere: a question to Flux, what changed about somebody's days. */
export type Beside = (part: string) => Act | null;

const NOTHING: Beside = () => null;
const MOST_LENGTH = 1_000;
const MOST_JOINTS = 16;
const MOST_PARTS = 5;

/** Words between two parts that belong to neither. */
const LINK = String.raw`(?:(?:and|also|plus|oh|then|but|btw|by\s+the\s+way|anyways?|next|instead|additionally|besides|while\s+you'?re\s+at\s+it|one\s+more\s+thing|first(?:ly|\s+of\s+all)?(?=\s+(?:remind|wake|set|add|please|can|could)\b)|before\s+that|if\s+so|und|außerdem|y|además|también)\b[\s,:-]*)`;
const BETWEEN = String.raw`[.;!?]+\s+${LINK}*|\n\s*(?:[-*•]|\d{1,2}[.)])?\s*${LINK}*|,\s*${LINK}*|\s+(?:[-–—]\s+)?(?:(?:and|&|but|plus|oh|und|y)\s+${LINK}*|[:;]-?[)D]\s+|also\s+(?=remind|can|could|please|don'?t|add|what|i\b)|anyways?\s+)`;
const JOINT = new RegExp(BETWEEN, 'giu');
/** "1. …  2. …": "take it out at 4. What's on tomorrow?" counts nothing. */
const COUNTED_JOINT = new RegExp(String.raw`${BETWEEN}|\s+\d[.)]\s+`, 'giu');
const COUNTS = /(?:^|\s)1[.)]\s/;

const POLITE = String.raw`(?:(?:please|still|hi|hey|hello|ok(?:ay)?|so|just|now|(?:can|could|would|will)\s+you(?:\s+(?:please|also))?|kannst\s+du|bitte|por\s+favor|puedes)[\s,!]+)*`;
/** Orders to note something. "Add X" is one where it has a time of its own or a list is named. */
const ORDERS = new RegExp(
  String.raw`^${POLITE}(?:remind\s+me|(?:i(?:'d\s+like|\s+would\s+like|\s+want|\s+need)|need)\s+a\s+reminder|don'?t\s+let\s+me\s+(?:forget|miss)|wake\s+me|set\s+(?:me\s+)?an?\s+(?:\w+\s+)?(?:reminder|alarm|timer)|(?:add|put|stick|pop)\s+(?!(?:it|that|this|them|these|those|him|her)\b)|to-?do\s*:|make\s+a\s+note|erinnere?\s+mich|vergiss\s+nicht|weck\w*\s+mich|recu[ée]rdame|av[íi]same)`,
  'iu',
);
const REMINDS = new RegExp(
  String.raw`^${POLITE}(?:remind\s+me|(?:i(?:'d\s+like|\s+would\s+like|\s+want|\s+need)|need)\s+a\s+reminder|don'?t\s+let\s+me|wake\s+me|set\s+(?:me\s+)?an?\s|to-?do\s*:|make\s+a\s+note|erinnere?\s|vergiss\s|weck|recu|av[íi]s)|\b(?:on|to)\s+(?:my|the)\s+(?:\w+\s+)?list\b`,
  'iu',
);
/** Speaks of what stands elsewhere in the message: "the day before", "if it rains". */
const LEANS =
  /\b(?:(?:before|after|during)\s+(?:that|it|them|then|each|every|the\s+(?:session|run|meeting|appointment)s?)|the\s+(?:day|night|evening|week|hour)\s+before|beforehand|by\s+then|until\s+then|(?:an?\s+(?:hour|day|week)|\d+\s*(?:min\w*|hours?|days?))\s+(?:before|ahead|earlier|in\s+advance)|(?:about|of|for|to\s+do)\s+(?:it|that|this|them|both|those)|the\s+same|same\s+(?:day|time)|instead|what\s+now|now\s+what|what\s+(?:do|should|shall|can)\s+i\s+do(?:\s+now)?|any\s+(?:advice|ideas?|tips))\W*$/i;
/** "And tell me what's on after that": a question all the same. */
const ASKS_AFTER_IT =
  /^(?:(?:tell|show)\s+me\s+)?what(?:'?s|\s+is|\s+do\s+i\s+have)?\b.{0,30}\b(?:after|before)\s+(?:that|it|then)\W*$/i;
/** "Remind me to check in the day before and order a cab": before what was told, wherever it stands. */
const LEANS_AHEAD =
  /\b(?:the (?:day|night|evening|morning)|an? (?:hour|day|week)) before\b(?! (?:my|our|the|his|her|their|i|we|\d|\p{L}+'s)\b)/iu;
/** A beginning that something else must follow. */
const FRAGMENT =
  /^\W*(?:when(?:ever)?|if|unless|once|as\s+soon\s+as|after|before|while|since|because|although|for|on|at|in|by|until|from|every|each|wenn|sobald|falls|weil|cuando|si|porque)\b[^?]*$/i;
/** Ahead of an order it is when that is to be done; "on Sunday" and "every day" may as well be an answer. */
const CONDITION =
  /^\W*(?:when(?:ever)?|if|unless|once|as\s+soon\s+as|after|before|while|since|because|although|wenn|sobald|falls|weil|cuando|si|porque)\b[^?]*$/i;
const ASKS =
  /^\W*(?:what|when|how|who|which|where|why|am\s+i|(?:do|can|could|may)\s+i|is\s+|are\s+|did\s+|have\s+i|can\s+you|show|tell\s+me|list|was\s+|qué|cuándo|cuánto|wann\s|wie\s|bist\s+du)/i;
const OF_SELF =
  /^\W*(?:(?:really|also|now|then)\s+)*(?:i(?:'d|'m)?|my|we|help\s+me|(?:can|could)\s+you\s+help|want|wanna|let'?s|(?:an?other|a|new)\s+(?:new\s+)?goal|goal(?=\s*:)|ich\s+(?:will|möchte|würde)|quiero|me\s+gustaría|quisiera)\b/iu;
const NUMBERED = /(?:^|\s)\d[.)]\s/;
/** Asked outright, of oneself or of Flux: "when he can come" is none. */
const INVERTED =
  /^\W*(?:who\s+(?!s?he\b|they\b|it\b|you\b|we\b)\p{L}+|(?:what|when|how|who|which|where|why)(?:\s+[\p{L}\d]+){0,3}?(?:'s|'re|\s+(?:is|are|do|does|did|have|has|can|will|would|should|am))\b|whats\b|am\s+i\b|(?:is|are|did|do|have|can|could|will|would)\s+(?:i|you|it|this|there|flux)\b|show\s+me|tell\s+me\s+(?:what|when|how|which|if))/iu;
/** "We moved house, so remind me to tell the bank": a reason ahead of its order. */
const REASONED = /(?:\bso|[,;.])\s+(?:please\s+|(?:can|could)\s+you\s+(?:please\s+)?)?remind\s+me\s+to\b/i;
const THANKS =
  /^(?:thanks|thank\s+you|thx|cheers|ta|danke|gracias|wish\s+me\s+luck|fingers\s+crossed|have\s+a\s+(?:good|nice|great|lovely)\s)\b[^?\d]{0,50}$/i;
/** "Außerdem will ich Spanisch lernen." */
const TURNED = /^(will|möchte|würde)\s+ich\b/i;
const LETS_GO =
  /^\W*(?:(?:please|ok(?:ay)?|oh|no|actually)[\s,]+)*(?:forget|drop|scrap|cancel|skip|delete|remove|bin)\s+(?:about\s+)?(?:the|my|that)\s+[\p{L}' -]{2,40}[.!]?$/iu;
/** What follows is something else than what was spoken of. */
const APART = /[.;!?]\s+(?:also|plus|and)\b|\b(?:btw|by\s+the\s+way|oh|unrelated(?:ly)?|one\s+more\s+thing)\b/i;
/** "Eggs and milk on the list and call the garage at 2": what was listed ends there. */
const LISTED = /\b(?:on|to|onto)\s+(?:my|the)\s+(?:\w+\s+)?list\W*$/i;
const CHANGES = new Set(['done', 'missed', 'skip', 'delete', 'reschedule', 'snooze', 'undo']);
/** "Ok then": says nothing by itself. */
const SAYS_NOTHING =
  /^\W*(?:(?:ok(?:ay)?|right|alright|fine|cool|sure|then|well|so|hm+|yes|yeah|yep|no|nope|oh|ah|great|got\s+it|i\s+see|no\s+worries|never\s*mind|(?:can|could)\s+you\s+(?:do\s+me\s+a\s+favou?r|help(?:\s+me)?(?:\s+with\s+something)?)|(?:just\s+)?(?:a\s+)?(?:quick|few|couple\s+of|two|three)\s+(?:questions?|things?|ones?))\b[\s,.!?:]*)+$/i;
/** "Who won the match?": it is told that this is not known, beside what was wanted. "Can you do me a favour?" asks nothing. */
const ASKS_ALONE = /^(?!\W*(?:can|could|will|would|do)\s+you\b)\S+(?:\s+\S+){2,}\?$/;
const TALK = new Set(['greeting', 'thanks', 'goodbye', 'small_talk']);

/**
 * The parts of a message each of which stands by itself: "thanks! remind me to buy stamps at 5, oh and what's on tomorrow?" are three; only one, where a
 * greeting ahead of it says nothing. Null: it is one, as it stands. Cut only where both sides are whole, and the second begins outright with an order, a
 * question or a wish.
 */
export function partsOf(message: string, setting: Setting, beside: Beside = NOTHING): Part[] | null {
  const cut =
    piecesOf(
      message,
      (right, link, left) =>
        opens(right, setting, beside) ?? (APART.test(link) || LISTED.test(left) ? scheduled(right, setting) : null),
    ) ?? behindTalk(message, setting);
  if (!cut) return null;
  const [{ text: first }, ...others] = withReason(cut, setting, beside);
  const act =
    beside(first) ?? (FRAGMENT.test(first) ? null : (actOf(first, setting) ?? toNote(first, others, setting)));
  const saysNothing = act === 'talk' && isLeadIn(first, setting);
  const isTold = act === 'talk' && !saysNothing && others.some((other) => other.act === 'goal');
  if (act === null) return null;
  // "My theory test is on 18 December at 10, I want to study 20 minutes a day": the day that the goal leads to.
  const goal = others.find((other) => other.act === 'goal')?.text;
  if (act === 'noted' && goal !== undefined && !ORDERS.test(first) && leadsToIt(first, goal)) return null;
  if (isTold) return toldAhead(cut, setting);
  if (act === 'noted' && isOfEvent(message, first, others, setting)) return null;
  const parts: Part[] = saysNothing ? others : [{ text: inFull(first), act }, ...others];
  if (parts.length > MOST_PARTS || parts.every((part) => part.act === 'talk')) return null;
  if (parts.length > 1 && parts.every((part) => part.act === 'noted')) return areOneList(message, parts, setting);
  return together(parts, setting, saysNothing);
}

/** "My parents are here on Thursday, so skip choir": why stays before what is ordered, and its day with it. */
function withReason(cut: [Piece, ...Piece[]], setting: Setting, beside: Beside): [Piece, ...Piece[]] {
  const [why, order, ...others] = cut;
  if (order?.act !== 'change' || !/^so\b/i.test(order.text)) return cut;
  if (beside(why.text) ?? actOf(why.text, setting)) return cut;
  return [{ text: `${why.text}, ${order.text}`, act: 'change' }, ...others];
}

/**
 * "I sit all day at work, I should move more": what is told beside a goal is of it. "My back hurts, remind me to book the physio at 9, and I want to start
 * pilates": it stands ahead of an order, and is heard by itself.
 */
function toldAhead([told, order, ...others]: [Piece, ...Piece[]], setting: Setting): Part[] | null {
  if (!order || others.length === 0 || !REMINDS.test(order.text) || !REASON.test(told.text)) return null;
  return together([{ text: told.text, act: 'talk' }, order, ...others], setting);
}

/** Nothing to do by itself: what is so. */
const REASON = /^\W*(?:my|i|i'm|i've|we|we've|the|our|it|it's|he|she|they)\b/i;

/** "The plumber is coming between 8 and 12 on Monday, remind me to be home": the time that is told is the reminder's. */
function isOfEvent(message: string, first: string, [only, ...more]: Piece[], setting: Setting): boolean {
  const asked = only?.act === 'asked' && more.length === 0 && REMINDS.test(only.text) && !ORDERS.test(first);
  const read = asked ? understandTasks(message, setting) : null;
  return read?.kind === 'new_tasks' && read.tasks.length === 1;
}

/** Several to note are read as one list, where that reads as many; else each by itself. */
function areOneList(message: string, parts: Part[], setting: Setting): Part[] | null {
  const read = understandTasks(message, setting);
  const isList = read?.kind === 'ask' || (read?.kind === 'new_tasks' && read.tasks.length >= parts.length);
  return isList ? null : parts;
}

/** A greeting, or "ok then", ahead of what is wanted needs no answer of its own. */
const isLeadIn = (text: string, setting: Setting): boolean =>
  SAYS_NOTHING.test(text) || understand(text, setting).kind === 'greeting';

/** "Morning! Busy day. Dentist at 2, pick up Ben at 3.30": what is noted begins behind a sentence or two of talk. */
function behindTalk(message: string, setting: Setting): [Piece, ...Piece[]] | null {
  if (message.length > MOST_LENGTH) return null;
  const sentences = message.split(/(?<=[.!?])\s+/).slice(0, 4);
  const talks = sentences.findIndex((sentence) => !isTalk(sentence, setting));
  const first = sentences.slice(0, talks).join(' ');
  const text = message.slice(first.length).trim();
  return talks > 0 && scheduled(text, setting)
    ? [
        { text: first, act: 'talk' },
        { text, act: 'noted' },
      ]
    : null;
}

function isTalk(text: string, setting: Setting): boolean {
  if (isLeadIn(text, setting) || TALK.has(understand(text, setting).kind)) return true;
  const { sort, share } = sorted(text, setting);
  return sort === 'CHITCHAT' && share >= 0.6 && !/\d/.test(text);
}

/**
 * What stands beside the answer to an open question: the answer in its own words, and what belongs to nothing that is open ("tomorrow at 2, and
 * remind me to buy milk at 6"). Thanks behind an answer say nothing more. `ofTask`: a task is asked about, and whatever else is asked is apart. Null: there is none.
 */
export function besideAnswer(
  message: string,
  setting: Setting,
  beside: Beside = NOTHING,
  ofTask = false,
): { answer: string; errands: string[] } | null {
  const cut = piecesOf(
    message,
    (right) => aside(right, setting) ?? saidBeside(right, beside) ?? (ofTask && asksApart(right) ? 'question' : null),
  );
  const [answer, ...errands] = cut ?? [];
  if (!answer || errands.length === 0 || CONDITION.test(answer.text) || REMINDS.test(answer.text)) return null;
  const asks = errands.some(({ act }) => act === 'question');
  if (ONLY_POLITE.test(answer.text) && !(asks && /^\W*ok(?:ay)?\W*$/i.test(answer.text))) return null;
  return { answer: answer.text, errands: errands.flatMap(({ act, text }) => (act === 'talk' ? [] : [text])) };
}

/** To a question about a task: what is asked behind the answer, and not whether that will do. */
const asksApart = (right: string): boolean =>
  right.endsWith('?') &&
  INVERTED.test(right) &&
  !/\b(?:it|that|this|ok(?:ay)?|alright|works?|possible)\W*$/i.test(right);

/** A question to Flux. */
const saidBeside = (right: string, beside: Beside): Act | null =>
  (right.endsWith('?') || INVERTED.test(right)) && beside(right) === 'question' ? 'question' : null;

function aside(right: string, setting: Setting): Act | null {
  if (REMINDS.test(right)) return noted(right, setting) === 'noted' ? 'noted' : null;
  if (THANKS.test(right)) return 'talk';
  return ON_LIST.test(right) && understand(right, setting).kind === 'list' ? 'list' : null;
}

/** "Can you", of "can you also remind me": no answer. */
const ONLY_POLITE =
  /^\W*(?:(?:and|also|please|ok(?:ay)?|so|just|now|then|oh|can|could|would|will|you|hi|hey|hello)\b[\s,!]*)+$/i;

/** Of a day, and not of a plan. */
const ON_LIST =
  /^(?:(?:tell|show) me )?(?:what(?:'s|s| is| do i have| have i got)\s+(?:on|planned)?\s*(?:on\s+|for\s+)?|am i free |(?:is|have i got) anything (?:on )?)(?:today|tonight|tomorrow|this|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i;

type Piece = { text: string; act: Act };

const LEAST_LEFT = 2;

/** What is whole in itself leans on nothing: "can my wife see any of this?", "remind me to stretch at 9 instead". */
function leans(right: string, act: Act): boolean {
  if (LEANS_AHEAD.test(right)) return true;
  if (act === 'question' || (act === 'noted' && /\binstead\W*$/i.test(right))) return false;
  return LEANS.test(right) && !ASKS_AFTER_IT.test(right);
}

/** From the last joint to the first: each right side that opens is cut off. The first piece's act is not read here. */
function piecesOf(
  message: string,
  opened: (right: string, link: string, left: string) => Act | null,
): [Piece, ...Piece[]] | null {
  const text = message.replaceAll('’', "'");
  if (text.length > MOST_LENGTH) return null;
  // What stands in quotation marks is a title, whatever it says.
  const told = toldFrom(text) ?? text.length;
  const open = (text.slice(0, told) + '_'.repeat(text.length - told)).replace(
    /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/g,
    (quoted) => '_'.repeat(quoted.length),
  );
  const joints = [...open.matchAll(COUNTS.test(open) ? COUNTED_JOINT : JOINT)].slice(0, MOST_JOINTS);
  const pieces: Piece[] = [];
  let end = text.length;
  for (const joint of joints.reverse()) {
    const right = text
      .slice(joint.index + joint[0].length, end)
      .trim()
      .replace(TURNED, 'ich $1');
    const mark = /^[.!?]+/.exec(joint[0])?.[0] ?? '';
    const left = text.slice(0, joint.index + mark.length).trim();
    if (left.length < LEAST_LEFT || right.length < 6) continue;
    const act = opened(right, joint[0], left);
    if (act === null || leans(right, act)) continue;
    pieces.unshift({ text: right, act });
    end = joint.index + mark.length;
  }
  if (pieces.length === 0) return null;
  const first = text
    .slice(0, end)
    .trim()
    .replace(/^\d[.)]\s+/, '');
  return [{ text: first, act: 'talk' }, ...pieces];
}

/** A right side that begins outright with something of its own. */
function opens(right: string, setting: Setting, beside: Beside): Act | null {
  if (ORDERS.test(right)) {
    const act = noted(right, setting);
    if (act === 'noted') return act;
    // "Remind me at quarter to", of what was changed ahead of it.
    return REMINDS.test(right) ? (act ?? beside(right)) : null;
  }
  const other = beside(right) ?? ownDate(right, setting);
  if (other) return other;
  const { kind } = understand(right, setting);
  if (kind === 'thanks' || kind === 'goodbye' || THANKS.test(right)) return 'talk';
  if (ASKS.test(right)) return kind === 'list' ? 'list' : kind === 'help' ? 'question' : asked(right, setting);
  if (OF_SELF.test(right) && isGoal(right, setting)) return 'goal';
  return null;
}

/** A question about the list or to Flux, by what such questions are like. */
function asked(right: string, setting: Setting): Act | null {
  const { sort, share } = sorted(right, setting);
  if (share < SURE || !INVERTED.test(right)) return null;
  return sort === 'LIST' ? 'list' : sort === 'HELP' ? 'question' : null;
}

/** "Buy milk, and can I see my list": something to note, beside a question; when is asked last. */
function toNote(first: string, others: readonly Part[], setting: Setting): Act | null {
  const asks = others.every(({ act }) => act === 'list' || act === 'question');
  const { sort, share } = sorted(first, setting);
  return asks && sort === 'NEW_TASK' && share >= 0.9 && understand(first, setting).kind === 'unclear' ? 'asked' : null;
}

/** "… and I've got a meeting with Ray tomorrow at 11": a date of one's own, and no exam that a goal leads to. */
const OWN_DATE = /^(?:i\s+have(?:\s+got)?|i've\s+got|there's|we(?:'ve\s+got|\s+have))\s+(?:an?|my|the)\s/i;
const ownDate = (text: string, setting: Setting): 'noted' | null =>
  (OWN_DATE.test(text) || OWN_ERRAND.test(text)) && !leadsToIt(text) ? scheduled(text, setting) : null;

/** "… and I need to call the bank tomorrow at 10": done once, and no session of a goal. */
const OWN_ERRAND =
  /^i(?:'ve)?\s+(?:also\s+)?(?:need|have|got|ought|must|should|gotta)\s+(?:to\s+)?(?:call|ring|phone|text|email|message|pay|book|buy|get|collect|fetch|pick\s+up|drop|post|send|return|renew|order|take|bring|see|meet|update|hand\s+in|submit|finish|sign|fill\s+in|print|cancel|fix|clean)\b/i;

/** "By the way my dentist appointment is on Tuesday at 4". */
const scheduled = (text: string, setting: Setting): 'noted' | null =>
  noted(text, setting) === 'noted' && /\d/.test(text) ? 'noted' : null;

const ASKED = new Set(['time', 'repeat', 'meridiem']);

/** A task of its own: it has a name, and what is asked of it is its time. */
function noted(text: string, setting: Setting): 'noted' | 'asked' | null {
  const read = understandTasks(plainly(text), setting);
  if (read?.kind === 'new_tasks') return 'noted';
  return read?.kind === 'ask' && ASKED.has(read.gap) ? 'asked' : null;
}

function isGoal(text: string, setting: Setting): boolean {
  const goal = goalIn(goalInEnglish(text) ?? text, setting);
  return goal !== null && !goal.asTask;
}

/** What the first part does, which may be put in any words. */
function actOf(first: string, setting: Setting): Act | null {
  const said = plainly(first);
  const read = understand(said, setting);
  if (ORDERS.test(first) || REASONED.test(first)) return noted(first, setting);
  if (TALK.has(read.kind)) return 'talk';
  if (CHANGES.has(read.kind) || LETS_GO.test(first) || SO_CHANGE.test(first)) return 'change';
  if (read.kind === 'list') return 'list';
  if (read.kind === 'new_tasks') return TOLD.test(first) && /[.!?]$/.test(first) ? 'talk' : 'noted';
  if (read.kind === 'ask' && ASKED.has(read.gap) && NUMBERED.test(first)) return 'asked';
  if ((OF_SELF.test(first) || IS_MY_GOAL.test(first)) && isGoal(first, setting)) return 'goal';
  if (LISTED.test(first)) return 'noted';
  if (SAYS_NOTHING.test(first)) return 'talk';
  const { sort, share } = sorted(said, setting);
  if (ASKS_ALONE.test(first) && INVERTED.test(first) && !isGoal(first, setting)) return 'question';
  if (share < SURE) return /[.!?]$/.test(first) && isTalk(first, setting) ? 'talk' : null;
  return sort === 'TASK_CHANGE' ? 'change' : sort === 'LIST' ? 'list' : TALKED.has(sort) ? 'talk' : null;
}

const SURE = 0.75;
/** "Rubbish night, baby was up at 3.": what has been. */
const TOLD = /\b(?:was|were|had|woke|slept|kept|couldn't|didn't)\b/i;
/** "Eggs and milk on the list" as an order, and "not feeling great, so skip my walk" without its reason. */
function inFull(first: string): string {
  if (
    LISTED.test(first) &&
    !ORDERS.test(first) &&
    !ASKS.test(first) &&
    !/^\W*(?:is|are|what|check|cross|tick)\b/i.test(first)
  )
    return `add ${first.replace(LISTED, '').trim()} to my list`;
  const order = SO_CHANGE.exec(first);
  return order
    ? first.slice(order.index).replace(/^(?:[,.;]\s*|(?:so|please|just)\s+)+/i, '')
    : first.replace(THANKED, '');
}

/** "2pm thanks": nothing more is said by it. */
const THANKED = /(?<=[\w?])[\s,]+(?:thanks|thank\s+you|thx|cheers|ta|whatever|anyway|never\s*mind)\W*$/i;

/** "Not feeling great, so skip my walk." */
const SO_CHANGE =
  /(?:[,.;]|\bso|\bplease|\bjust)\s+(?:please\s+|just\s+)?(?:skip|cancel|move|postpone|push|drop|delete|scrap)\s+(?:my|the|our|today's|tonight's|tomorrow's)\s+\p{L}+/iu;
/** "Read more, that's my goal." */
const IS_MY_GOAL = /\b(?:is|'s)\s+(?:my|the)\s+(?:new\s+)?goal\b/i;
const TALKED = new Set(['CHITCHAT', 'HELP']);

/** "Skip that, and remind me to email her instead"; "I did my stretches, and remind me to do them at 7 too". */
function afterChange(text: string, change: string, setting: Setting): string {
  const read = understand(plainly(change), setting);
  const title = 'task' in read ? read.task.title : null;
  const [day] = readValues(change, setting).filter(({ kind }) => kind === 'date');
  const dated = day?.kind === 'date' ? text.replace(/\s+(?:on )?(?:that|the same) day\b/i, ` on ${day.date}`) : text;
  const plain = dated.replace(/\s+instead\b/i, '').replace(/\s+(?:too|as well|again)(?=\W*$)/i, '');
  if (!title) return plain;
  return plain
    .replace(/\bremind me to do (?:it|them|that|those)\b/i, `remind me to do ${title}`)
    .replace(
      /\b(buy|get|order) more(?=\s+(?:on|at|by|tomorrow|tonight|next|in)\b|\W*$)/i,
      `$1 more ${title.toLowerCase()}`,
    );
}

/** Two goals are for those who plan them, and noted tasks beside each other are read as one list. A goal goes last, for it is asked about; before it what needs its time. */
function together(parts: Part[], setting: Setting, saysNothing = false): Part[] | null {
  const goals = parts.filter(({ act }) => act === 'goal').length;
  if (goals > 1) return null;
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.act === 'noted' && part.act === 'noted') before.text = `${before.text}\n${part.text}`;
    else if (before?.act === 'change' && part.act === 'noted')
      joined.push({ ...part, text: afterChange(part.text, before.text, setting) });
    else joined.push({ ...part });
  }
  const last = (act: Act) => (act === 'goal' ? 2 : act === 'asked' ? 1 : 0);
  const ordered = joined.toSorted((a, b) => last(a.act) - last(b.act));
  return ordered.length > 1 || saysNothing ? ordered : null;
}
