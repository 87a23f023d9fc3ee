import { readDraft } from '../language/draft/draft.ts';
import type { Setting } from '../language/index.ts';
import { names } from './parts.ts';

/** Hours that stand alone: "8, 1 and 7", "he can only do 4". No amount, no part of a date. */
const HOURS =
  /(?<![\p{L}\d.:,£$€/-]|\d\s|at |by |on |of |the )(?<!,\s\d)(\d{1,2}(?:[:.]\d\d)?(?:\s*(?:,|and|&|or)+\s*\d{1,2}(?:[:.]\d\d)?)*)(?=\s*$|\s*[,;!]|\s+(?:then|please|instead|sharp|works?|is|for|tomorrow|today|tonight|on|in\s+the|every|and)\b)/giu;

/** A message as the reader of times knows it: its lone hours are said to be hours. */
export function spoken(message: string): string {
  const plain = message
    .replaceAll('’', "'")
    .trim()
    .replace(/[.!]+$/, '');
  const travel = TO_GET_THERE.exec(plain)?.[1];
  if (travel) return `${travel} before`;
  const long = TAKES.exec(plain)?.[1];
  if (long) return `for ${long}`;
  const later = LATER[plain.toLowerCase().replace(/^(?:just |but |please |maybe )+/, '')];
  if (later) return later;
  if (MEALS.test(plain)) return `with ${plain}`;
  const first = NEXT_DUE.exec(plain)?.[0];
  if (first) return `starting ${plain.slice(first.length)}`;
  return plain
    .replace(/\bfirst thing (?=after|before|at|with)/i, '')
    .replace(MOVES, '')
    .replace(PARTS, (_, part: string) => ` in the ${part.toLowerCase()}`)
    .trim()
    .replace(/\bat the latest\b/i, '')
    .replace(/\b(\d{1,2}(?:[:.]\d\d)?) ?ish\b/gi, 'around $1')
    .replace(HOURS, 'at $1')
    .replace(ONE_IN, 'in the $1');
}

/** "Evenings", of something that has its days: that part of them. */
const PARTS = /(?:^(?:in the |always |usually |mostly )*|, ?)(morning|afternoon|evening)s?(?=\s*,|\s+before|$)/i;

/** "Move it to Friday": to where is all that it says. */
const MOVES =
  /(?:\b(?:move|moved|put|push|pushed|shift|shifted|change|changed|make|made|reschedule|rescheduled)\s+(?:it\s+|that\s+|this\s+)?(?:back\s+|forward\s+)?|^(?:no\s+|rather\s+|actually\s+)?)to\s+(?=(?:on|at|the|next|this|today|tomorrow|mon|tue|wed|thu|fri|sat|sun|noon|\d)\w*\b)/gi;

/** How long it takes, and no hour of the clock. */
const TAKES =
  /^(?:and |oh )*(?:it|that|this)(?:'ll| will| should| would)? (?:usually |only |probably )?(?:takes?|lasts?|needs?|be)(?: me| us)? (?:about |around |roughly |maybe |only )?((?:an?|half an|one|two|three|\d{1,3}) ?(?:hours?|hrs?|minutes?|mins?)(?: and a half)?)$/i;
/** Bounds that name no hour. */
const LATER: Record<string, string> = {
  'not too early': 'at 10:30 am',
  'not early': 'at 10:30 am',
  'not so early': 'at 10:30 am',
  'not first thing': 'at 10:30 am',
  'later in the day': 'in the afternoon',
  'not in the morning': 'in the afternoon',
  'not too late': 'at 17:00',
};

/** So long before it they have to set out. */
const TO_GET_THERE =
  /^(?:i|we)(?:'ll)? need (?:about )?(\S{1,12} \S{1,10}) to (?:get|drive|walk|travel|ride) (?:there|ready|over)$/i;
/** "Next due mid December", "the first one is on the 6th". */
const NEXT_DUE =
  /^(?:(?:the|it's|its)\s+)?(?:next|first)\s+(?:one\s+|time\s+)?(?:(?:is\s+)?due(?:\s+on)?|is(?:\s+on)?|on)\s+(?=\S)/i;
const MEALS = /^(?:(?:,|and|&|\s)*(?:breakfast|lunch|dinner|tea|supper))+$/i;

/** "The evening one", of several a day. */
const ONE_IN = /\b(?:the\s+)?(morning|afternoon|evening)\s+(?:one|dose|session|time|round)\b/gi;

/** Words in which people speak of when something is, beside its time: they name nothing else. */
const AROUND = new Set(
  (
    "i i'm i'd i'll i've it it's its he he's she she's they they're we we're you that that's this there the a an my our his her their them him me " +
    "is are was be been being will would can could can't should must may might do does don't doing make makes made have has had need needs want " +
    'to of for at on in by from or and but so then than as if when only just rather better actually instead please also too already still even ' +
    'not no yes yeah ok okay oh hm well sorry maybe perhaps probably more like say says said think guess mean meant know suits works work good fine best great ' +
    'open opens opening close closes start starts begin begins finish ends end lasts last first second third next one ones time times day days hour ' +
    'go goes come comes get gets free busy available ready wait waits till until after before earlier later sooner about around roughly approx sharp ' +
    "enough all both each every same remind move change put set push bring let let's doctor doc says now off away going take takes bit early late " +
    'some sometime any anytime thing train flight bus plane ferry boat arrives arrive lands land leaves leave gets get due expected back home morning afternoon evening night ' +
    'easier usually always mostly normally otherwise except try aim coming going arriving calling ringing delivering delivered collecting starting ending leaving booked done sure ' +
    "that'll it'll they'll he'll she'll give gives takes take took see how still"
  ).split(' '),
);

/** "He's back from Spain on Tuesday": what somebody does who was not named can only be why it is then. */
const TELLS_OF_THEM =
  /^(?:(?:because|cos|as|since|and|but)\s+)?(?:(?:he|she|they|it)(?:'s|'re|'ll|'d|\s+\p{L}+)|(?:the\s+|my\s+)?\p{L}[\p{L}']*(?:\s\p{L}+)?\s(?:shuts?|closes?|opens?|finish(?:es)?|runs?\s+out|expires?|(?:is|are)\s+(?:due|open|closed|shut)))\b/iu;

const NUMBERED = /\b(?:room|number|no|platform|gate|flat|bay|desk|seat|house|bus|line|level|floor) (?:at )?\d/i;

/** Whether a message says of that wish when it is, and nothing else: "they open at 9", "the bank first, at 9". */
export function isOfWish(words: string, title: string, setting: Setting): boolean {
  const said = readDraft(words, setting);
  if (TELLS_OF_THEM.test(words) && !NUMBERED.test(words) && words.split(/\s+/).length <= 9) return true;
  const left = said.title
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '' && !AROUND.has(word) && !names(word, title));
  return left.length === 0;
}
