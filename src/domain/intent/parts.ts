import { type Setting, understand, understandTasks } from '../language/index.ts';
import { goalInEnglish } from '../wish/index.ts';
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
const LINK = String.raw`(?:(?:and|also|plus|oh|then|but|btw|by\s+the\s+way|anyways?|next|instead|additionally|besides|while\s+you'?re\s+at\s+it|one\s+more\s+thing|if\s+so|und|außerdem|y|además|también)\b[\s,:-]*)`;
const JOINT = new RegExp(
  String.raw`[.;!?]+\s+${LINK}*|\n\s*(?:[-*•]|\d{1,2}[.)])?\s*${LINK}*|,\s*${LINK}*|\s+(?:[-–—]\s+)?(?:(?:and|but|plus|oh|und|y)\s+${LINK}*|also\s+(?=remind|can|could|please|don'?t|add|what|i\b)|anyways?\s+)|\s+\d[.)]\s+`,
  'giu',
);

const POLITE = String.raw`(?:(?:please|hi|hey|hello|ok(?:ay)?|so|just|now|(?:can|could|would|will)\s+you(?:\s+(?:please|also))?|kannst\s+du|bitte|por\s+favor|puedes)[\s,!]+)*`;
/** Orders to note something. "Add X" is one where it has a time of its own or a list is named. */
const ORDERS = new RegExp(
  String.raw`^${POLITE}(?:remind\s+me|don'?t\s+let\s+me\s+(?:forget|miss)|wake\s+me|set\s+(?:me\s+)?an?\s+(?:\w+\s+)?(?:reminder|alarm|timer)|(?:add|put|stick|pop)\s+(?!(?:it|that|this|them|these|those|him|her)\b)|to-?do\s*:|make\s+a\s+note|erinnere?\s+mich|vergiss\s+nicht|weck\w*\s+mich|recu[ée]rdame|av[íi]same)`,
  'iu',
);
const REMINDS = new RegExp(
  String.raw`^${POLITE}(?:remind\s+me|don'?t\s+let\s+me|wake\s+me|set\s+(?:me\s+)?an?\s|to-?do\s*:|make\s+a\s+note|erinnere?\s|vergiss\s|weck|recu|av[íi]s)|\b(?:on|to)\s+(?:my|the)\s+(?:\w+\s+)?list\b`,
  'iu',
);
/** Speaks of what stands elsewhere in the message: "the day before", "if it rains". */
const LEANS =
  /\b(?:(?:before|after|during)\s+(?:that|it|them|then|each|every|the\s+(?:session|run|meeting|appointment)s?)|the\s+(?:day|night|evening|week|hour)\s+before|beforehand|by\s+then|until\s+then|(?:an?\s+(?:hour|day|week)|\d+\s*(?:min\w*|hours?|days?))\s+(?:before|ahead|earlier|in\s+advance)|(?:about|of|for|to\s+do)\s+(?:it|that|this|them|both|those)|the\s+same|same\s+(?:day|time)|instead|what\s+now|now\s+what|what\s+(?:do|should|shall|can)\s+i\s+do(?:\s+now)?|any\s+(?:advice|ideas?|tips))\W*$/i;
/** A beginning that something else must follow. */
const FRAGMENT =
  /^\W*(?:when(?:ever)?|if|unless|once|as\s+soon\s+as|after|before|while|since|because|although|for|on|at|in|by|until|from|every|each|wenn|sobald|falls|weil|cuando|si|porque)\b[^?]*$/i;
const ASKS =
  /^\W*(?:what|when|how|who|which|where|why|am\s+i|do\s+i|is\s+|are\s+|did\s+|have\s+i|can\s+you|show|tell\s+me|list|was\s+|qué|cuándo|cuánto|wann\s|wie\s|bist\s+du)/i;
const OF_SELF =
  /^\W*(?:(?:really|also|now|then)\s+)*(?:i(?:'d|'m)?|my|we|help\s+me|(?:can|could)\s+you\s+help|want|wanna|let'?s|(?:an?other|a|new)\s+(?:new\s+)?goal|goal(?=\s*:)|ich\s+(?:will|möchte|würde)|quiero|me\s+gustaría|quisiera)\b/iu;
const NUMBERED = /(?:^|\s)\d[.)]\s/;
const THANKS = /^(?:thanks|thank\s+you|thx|cheers|ta|danke|gracias)\b[^?\d]{0,50}$/i;
/** "Außerdem will ich Spanisch lernen." */
const TURNED = /^(will|möchte|würde)\s+ich\b/i;
const LETS_GO =
  /^\W*(?:(?:please|ok(?:ay)?|oh|no|actually)[\s,]+)*(?:forget|drop|scrap|cancel|skip|delete|remove|bin)\s+(?:about\s+)?(?:the|my|that)\s+[\p{L}' -]{2,40}[.!]?$/iu;
/** What follows is something else than what was spoken of. */
const APART = /\b(?:btw|by\s+the\s+way|oh|unrelated(?:ly)?|one\s+more\s+thing)\b/i;
const CHANGES = new Set(['done', 'missed', 'skip', 'delete', 'reschedule', 'snooze']);
const TALK = new Set(['greeting', 'thanks', 'goodbye', 'small_talk']);

/**
 * The parts of a message each of which stands by itself: "thanks! remind me to buy stamps at 5, oh and what's on tomorrow?" are three. Null: it is one.
 * Cut only where both sides are whole, and the second begins outright with an order, a question or a wish.
 */
export function partsOf(message: string, setting: Setting, beside: Beside = NOTHING): Part[] | null {
  const cut = piecesOf(
    message,
    (right, link) => opens(right, setting, beside) ?? (APART.test(link) ? scheduled(right, setting) : null),
  );
  if (!cut) return null;
  const [first = '', ...others] = cut.map((piece) => piece.text);
  const act = beside(first) ?? (FRAGMENT.test(first) ? null : actOf(first, setting));
  if (act === null || others.length === 0) return null;
  // A greeting ahead of what is wanted needs no answer of its own.
  const greets = act === 'talk' && understand(first, setting).kind === 'greeting';
  const parts: Part[] = greets ? cut.slice(1) : [{ text: first, act }, ...cut.slice(1)];
  return parts.length <= MOST_PARTS && parts.some((part) => part.act !== 'talk') ? together(parts) : null;
}

/**
 * What stands beside the answer to an open question: the answer in its own words, and what belongs to nothing that is open ("tomorrow at 2, and
 * remind me to buy milk at 6"). Thanks behind an answer say nothing more. Null: there is none.
 */
export function besideAnswer(message: string, setting: Setting): { answer: string; errands: string[] } | null {
  const cut = piecesOf(message, (right) => aside(right, setting));
  const [answer, ...errands] = cut ?? [];
  if (!answer || errands.length === 0 || FRAGMENT.test(answer.text) || REMINDS.test(answer.text)) return null;
  return { answer: answer.text, errands: errands.flatMap(({ act, text }) => (act === 'talk' ? [] : [text])) };
}

function aside(right: string, setting: Setting): Act | null {
  if (REMINDS.test(right)) return noted(right, setting) === 'noted' ? 'noted' : null;
  if (THANKS.test(right)) return 'talk';
  return ON_LIST.test(right) && understand(right, setting).kind === 'list' ? 'list' : null;
}

/** Of a day, and not of a plan. */
const ON_LIST =
  /^(?:(?:tell|show) me )?(?:what(?:'s|s| is| do i have| have i got)\s+(?:on|planned)?\s*(?:on\s+|for\s+)?|am i free |(?:is|have i got) anything (?:on )?)(?:today|tonight|tomorrow|this|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i;

type Piece = { text: string; act: Act };

/** From the last joint to the first: each right side that opens is cut off. The first piece's act is not read here. */
function piecesOf(message: string, opened: (right: string, link: string) => Act | null): Piece[] | null {
  const text = message.replaceAll('’', "'");
  if (text.length > MOST_LENGTH) return null;
  // What stands in quotation marks is a title, whatever it says.
  const open = text.replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/g, (quoted) => '_'.repeat(quoted.length));
  const joints = [...open.matchAll(JOINT)].slice(0, MOST_JOINTS);
  const pieces: Piece[] = [];
  let end = text.length;
  for (const joint of joints.reverse()) {
    const right = text
      .slice(joint.index + joint[0].length, end)
      .trim()
      .replace(TURNED, 'ich $1');
    const mark = /^[.!?]+/.exec(joint[0])?.[0] ?? '';
    const left = text.slice(0, joint.index + mark.length).trim();
    if (left.length < 4 || right.length < 6 || LEANS.test(right)) continue;
    const act = opened(right, joint[0]);
    if (act === null) continue;
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
    return REMINDS.test(right) || act === 'noted' ? act : null;
  }
  const other = beside(right);
  if (other) return other;
  const { kind } = understand(right, setting);
  if (kind === 'thanks' || kind === 'goodbye' || THANKS.test(right)) return 'talk';
  if (ASKS.test(right)) return kind === 'list' ? 'list' : kind === 'help' ? 'question' : null;
  if (OF_SELF.test(right) && isGoal(right, setting)) return 'goal';
  return null;
}

/** "By the way my dentist appointment is on Tuesday at 4". */
const scheduled = (text: string, setting: Setting): 'noted' | null =>
  noted(text, setting) === 'noted' && /\d/.test(text) ? 'noted' : null;

const ASKED = new Set(['time', 'repeat', 'meridiem']);

/** A task of its own: it has a name, and what is asked of it is its time. */
function noted(text: string, setting: Setting): 'noted' | 'asked' | null {
  const read = understandTasks(text, setting);
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
  if (ORDERS.test(first)) return noted(first, setting);
  if (TALK.has(read.kind)) return 'talk';
  if (CHANGES.has(read.kind) || LETS_GO.test(first)) return 'change';
  if (read.kind === 'list') return 'list';
  if (read.kind === 'new_tasks') return 'noted';
  if (read.kind === 'ask' && ASKED.has(read.gap) && NUMBERED.test(first)) return 'asked';
  if (OF_SELF.test(first) && isGoal(first, setting)) return 'goal';
  const { sort, share } = sorted(said, setting);
  if (share < SURE) return null;
  return sort === 'TASK_CHANGE' ? 'change' : sort === 'LIST' ? 'list' : TALKED.has(sort) ? 'talk' : null;
}

const SURE = 0.75;
const TALKED = new Set(['CHITCHAT', 'HELP']);

/** Two goals are for those who plan them, and noted tasks beside each other are read as one list. A goal goes last, for it is asked about; before it what needs its time. */
function together(parts: Part[]): Part[] | null {
  const goals = parts.filter(({ act }) => act === 'goal').length;
  // "I sit all day at work, I should move more": what is told beside a goal is of it.
  if (goals > 1 || (goals === 1 && parts[0]?.act === 'talk')) return null;
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before?.act === 'noted' && part.act === 'noted') before.text = `${before.text}\n${part.text}`;
    else joined.push({ ...part });
  }
  const last = (act: Act) => (act === 'goal' ? 2 : act === 'asked' ? 1 : 0);
  const ordered = joined.toSorted((a, b) => last(a.act) - last(b.act));
  return ordered.length > 1 ? ordered : null;
}
