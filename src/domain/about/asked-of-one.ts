import { readRepeats, readValues, type Setting } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';
import type { Days } from './types.ts';
import { KINDS, SMALL } from './words.ts';

/** A question about one thing on the list. `words` name it; none: what was spoken of. */
export type AskedOfOne = {
  /** How long it takes; whether it is on such a day; how it comes. */
  asks: 'how long' | 'on a day' | 'how it comes';
  words: string[];
  days: Days | null;
};

const LONGEST = 90;
const OPENS =
  /^(?:(?:so|and|ok|okay|hey|hi|hm+|oh|please|sorry|but|wait|hang on|no|also|actually|thanks|remind me|tell me|quick question)[\s,:]+)*/;
const FORMS: [RegExp, AskedOfOne['asks'] | null][] = [
  [/^how long (?:is|was|does|do|will|are|'s) /, 'how long'],
  [/^when (?:does|do|will|is|are) (?=.*\b(?:again|resume|come back|be back|go on|continue)\b)/, 'how it comes'],
  [/^(?:what time|when) (?:is|are|does|do|will|'s) /, null],
  [/^(?:is|are|isn't|aren't|does|do|will|doesn't) (?!there (?:any|some|much|time|room|space)\b)/, null],
];
/** What such a question says beside the name and the time; any other word is a name. */
const KNOWN = new Set(
  'is are be on for at in every each still also only really now again then there one ones it that this they them come comes start begin resume back continue happen happening take takes last go going to the my our a an day days week weeks month months normally usually long how so exactly currently of'.split(
    ' ',
  ),
);
const IT = /\b(?:it|that|this|they|them|there one|one)\b/;

/** "How long is it on Thursday?", "is book club still every Thursday?", "is there one on the 3rd?". Null: it asks something else, or names no time. */
export function readAskedOfOne(message: string, setting: Setting): AskedOfOne | null {
  const text = withApostrophes(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase())
    .replace(/[\s?!.]+$/, '')
    .replace(OPENS, '')
    .replace(/^(what time|when|how long)'s /, '$1 is ');
  const form = FORMS.find(([opens]) => opens.test(text));
  if (!form || text.length > LONGEST || !/\?\s*$/.test(message)) return null;
  const rest = text.replace(form[0], '');
  const values = readValues(rest, setting);
  const repeats = readRepeats(rest, setting);
  const spans = [...values, ...repeats].toSorted((a, b) => b.start - a.start);
  const left = spans.reduce((words, { start, end }) => `${words.slice(0, start)} ${words.slice(end)}`, rest);
  const all = left.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const words = all.filter((word) => !KNOWN.has(word) && !SMALL.has(word) && !KINDS.has(word));
  if (words.length === 0 && !IT.test(rest)) return null;
  const isEach = repeats.length > 0 || values.some(({ kind }) => kind === 'weekdays' || kind === 'frequency');
  const day = values.find(({ kind }) => kind === 'date' || kind === 'date_range');
  const days =
    day?.kind === 'date'
      ? { from: day.date, to: day.date }
      : day?.kind === 'date_range'
        ? { from: day.from, to: day.to }
        : null;
  if (form[1]) return { asks: form[1], words, days };
  if (isEach) return { asks: 'how it comes', words, days: null };
  return days ? { asks: 'on a day', words, days } : null;
}
