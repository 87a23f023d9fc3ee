import { tokenize } from '../language/grammar/tokens.ts';
import { readRepeats, readValues, type Setting } from '../language/index.ts';
import { type PhraseRow, phraseAt, tableOf, withoutMarks } from '../language/phrases/table.ts';
import { withApostrophes } from '../text/index.ts';
import type { Days } from './types.ts';
import { KINDS, OPENERS, SMALL } from './words.ts';

type Sort =
  /** "Which ones are daily?" */
  | 'coming so'
  /** "Did you ring me yesterday?" */
  | 'reminded'
  /** "When did I last water the plants?" */
  | 'done last'
  /** "How long have I been doing yoga?" */
  | 'since when'
  /** "When's the last one?" */
  | 'last to come'
  /** "How many are left?" */
  | 'how many left'
  /** "When do I need to leave?" */
  | 'when to leave'
  /** "What else is on that day?" */
  | 'that time';

/** A question about what is on the list. `words` name a task; none: what was spoken of. `days`: those that were named. */
export type Asked = {
  asks: Sort;
  words: string[];
  days: Days | null;
  /** How often, of `coming so`. */
  unit: 'day' | 'week' | 'month' | null;
  /** So long is the way, of `when to leave`. */
  minutes: number | null;
  /** "That week", of `that time`. */
  week: boolean;
};

const row = (says: Sort, phrase: string, example: string): PhraseRow<Sort> => ({ says, phrase, example });

/** Each opens the question; what follows names a task or a day. */
export const QUESTIONS: PhraseRow<Sort>[] = [
  row(
    'coming so',
    'which|what of? them|these|those|my|the? ones|tasks|reminders|things? are|come|is|repeat|happen|do_i_have|do_i_do|have_i_got',
    'which ones are',
  ),
  row(
    'reminded',
    "did|have|haven't|didn't you already|actually|really|ever|even? not? remind|reminded|ring|rung|rang|call|called|text|texted|message|messaged|notify|notified|ping|pinged|nudge|nudged|wake|woken me",
    'did you remind me',
  ),
  row(
    'reminded',
    "why|how_come didn't|did|haven't|have|wasn't|was you|i not|never? remind|reminded|ring|rung|call|called|text|texted|notify|notified|ping|pinged|wake|woken me|up*",
    "why didn't you remind me",
  ),
  row('done last', 'when|what_day did|have i actually? last', 'when did I last'),
  row('done last', 'when|what_day was the|my last time|session|one? i|we|that*', 'when was the last time I'),
  row('done last', "when's|when_is the|my last time i|we", "when's the last time I"),
  row('done last', 'how long ago|since|is_it_since|has_it_been_since did|i|have|was|last*', 'how long ago did I'),
  row(
    'since when',
    'how long|since_when have|have_i i been doing|taking|going|at|having|on|practising|practicing|using|to*',
    'how long have I been doing',
  ),
  row('since when', 'since when|how_long do|am|have i do|doing|been_doing|take|taking|have*', 'since when do I'),
  row(
    'last to come',
    "when's|when_is|when_will|what's|what_is the|my|be* last|final one|dose|time|session|lesson|day|reminder|pill|of_them|of_these*",
    "when's the last one",
  ),
  row(
    'last to come',
    'when|until_when|till_when|how_long does|do|will|is it|this|that|they|these|the_series|going_to* end|finish|stop|go_on|run|last|over|continue for|until|till*',
    'when does it end',
  ),
  row(
    'how many left',
    'how many|much more? of_them|of_these|ones|doses|sessions|times|days|lessons|pills|reminders|tasks? are|is|do_i_have|have_i_got|to_go|left|there|still|remain|remaining*',
    'how many are left',
  ),
  row(
    'when to leave',
    'when|what_time do|should|must|will|would i|we need_to|have_to|want_to|has_to? leave|set_off|go|head_off|head_out|get_going',
    'when do I need to leave',
  ),
  row(
    'that time',
    'do|have|am i have|got|doing anything|something|much else|planned|on? else|planned|on* that|the_same day|week|evening|morning|afternoon',
    'do I have anything else that day',
  ),
  row(
    'that time',
    "what|what's|anything|something|is_there_anything else|what's|is|do_i_have|have_i_got|there|anything* on|planned|for|in|happening* that|the_same day|week|evening|morning|afternoon|then",
    "what's on that day",
  ),
];

const TABLE = tableOf(QUESTIONS);
const LONGEST = 100;
const ASIDE = new Set(
  'i you me to do doing did have had been my the a an of on for in at it them that about get go take taken took this up each all is are was come yet ago already today anymore again still ever'.split(
    ' ',
  ),
);
/** "It's an hour's drive". */
const THE_WAY = new Set(
  "it's there takes drive walk ride bus train way away journey trip hour hours minutes mins min time by car arrive home".split(
    ' ',
  ),
);
/** "I need 25 minutes to get there", "it takes me half an hour to get there". */
const THERE =
  /^(?:(?:and|but|so|oh|ok) )*(?:i|we|it)(?:'ll| will)? (?:need|takes?)(?: me| us| about| around)* ([^,.;?]{2,30}?) (?:to (?:get|drive|walk|cycle) there|by (?:car|bus|train|bike))[.!]*$/;
const NONE: Omit<Asked, 'asks'> = { words: [], days: null, unit: null, minutes: null, week: false };

function lengthIn(words: string, setting: Setting): number | null {
  const found = readValues(words, setting).find(({ kind }) => kind === 'length');
  return found?.kind === 'length' && found.minutes > 0 ? found.minutes : null;
}

const UNITS: Record<string, Asked['unit']> = { daily: 'day', weekly: 'week', monthly: 'month' };

/** Null: it asks something else, or names more than a task and a day. */
export function readAsked(message: string, setting: Setting): Asked | null {
  const text = withApostrophes(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase()).replace(
    /\b(?:it's )?(an? |one |half an )?(hour|minute)s?'s?\b/g,
    '$1$2',
  );
  if (text.length > LONGEST) return null;
  const way = THERE.exec(text)?.[1];
  if (way) return { ...NONE, asks: 'when to leave', minutes: lengthIn(way, setting) };
  const tokens = withoutMarks(tokenize(text));
  let at = 0;
  while (at < tokens.length && (tokens[at]?.kind === 'mark' || OPENS.has(tokens[at]?.text ?? ''))) at += 1;
  const found = phraseAt(TABLE, tokens, at);
  if (!found || found.to - found.from < 2) return null;
  const rest = text.slice(tokens[found.to]?.start ?? text.length);
  const values = readValues(rest, setting);
  const [repeat] = readRepeats(rest, setting);
  const named = values.find(({ kind }) => kind === 'date' || kind === 'date_range');
  const days =
    named?.kind === 'date' ? { from: named.date, to: named.date } : named?.kind === 'date_range' ? named : null;
  const spans = [...values, ...(repeat ? [repeat] : [])];
  const left = tokenize(rest).filter(
    ({ kind, start, end }) =>
      (kind === 'word' || kind === 'number') && !spans.some((span) => start >= span.start && end <= span.end),
  );
  const words = left
    .map((token) => token.text)
    .filter((word) => !ASIDE.has(word) && !OPENS.has(word) && !(word in UNITS));
  const asked: Asked = {
    asks: found.says,
    words: words.filter((word) => !SMALL.has(word) && !KINDS.has(word)),
    days: days && { from: days.from, to: days.to },
    unit: null,
    minutes: null,
    week: false,
  };
  switch (found.says) {
    case 'coming so': {
      const unit =
        left.map((token) => UNITS[token.text]).find(Boolean) ??
        (repeat?.n === 1 && repeat.times === null && repeat.weekdays.length === 0 ? unitOf(repeat.unit) : null);
      return unit && asked.words.length === 0 ? { ...asked, unit } : null;
    }
    case 'when to leave': {
      const way = text
        .split(/[?.!,]+/)
        .flatMap((part) => readValues(part.trim(), setting))
        .find(({ kind }) => kind === 'length');
      const named = asked.words.filter((word) => !THE_WAY.has(word));
      return { ...asked, words: named, minutes: way?.kind === 'length' && way.minutes > 0 ? way.minutes : null };
    }
    case 'that time':
      return asked.words.length === 0 ? { ...asked, week: /\bweek\b/.test(text) } : null;
    case 'how many left':
      return asked;
    case 'last to come':
      return days ? null : asked;
    default:
      return asked;
  }
}

const OPENS = new Set([...OPENERS, 'remind', 'wait', 'quick', 'question', 'one']);
const unitOf = (unit: string | null): Asked['unit'] =>
  unit === 'day' || unit === 'week' || unit === 'month' ? unit : null;
