import { type Found, readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD, numberOf } from '../../number-words.ts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** "Thursdays before Christmas": each of them until then, and not the one that comes before it. */
export const EACH_BEFORE =
  /\b((?:mon|tues|wednes|thurs|fri|satur|sun)days) before (?=(?:the )?(?:christmas|easter|new year|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;

/** What stands for the same in the words of a plan, as the language rules read it. */
const AS_READ: [RegExp, string | ((words: string, word: string) => string)][] = [
  [/\b(?:at|on) the weekends?\b|\b(?:on|at) weekends\b/g, 'weekends'],
  [/\b(?:in|during|on) the week\b(?! (?:of|after|before|from))/g, 'weekdays'],
  [/(?<!\b(?:this|next|coming|last|the|a) )\bweekend\b(?! of)/g, 'weekends'],
  [/\bwork(?:ing)? ?days\b|\b(?:week|school) ?nights\b/g, 'weekdays'],
  [/\b(?:a )?fortnight\b/g, 'two weeks'],
  [new RegExp(String.raw`\b(?!one\b)(${NUMBER_WORD}) (?=min(?:ute)?s?\b)`, 'g'), (_, word) => `${numberOf(word)} `],
  [/\b(?:a )?quarter of an hour\b/g, '15 minutes'],
  [/\bhalf (?:past )?(1[0-2]|[1-9])(?= (?:is|would|will|works|suits|then|instead|please|rather|at)\b)/g, '$1:30'],
  [/\bfor (?:a|one) week\b/g, 'for the next 7 days'],
  [new RegExp(String.raw`\bfor (\d{1,2}|${NUMBER_WORD}) (days|weeks|months)\b`, 'g'), 'for the next $1 $2'],
  // "Not on Mondays": that it is a no is seen elsewhere.
  [
    /\b(?:not|never|nothing|except|but|no) (?=(?:on |in )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week)[a-z]*s?\b)/g,
    '',
  ],
  [
    new RegExp(
      `\\b(?:not|never|nothing|except) (?=(?:on |for )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2})\\b)`,
      'g',
    ),
    '',
  ],
  [/\b(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur?|sun)day's\b/g, '$1day'],
  [/\b(week|month|today|tonight|tomorrow|weekend)'s\b/g, '$1'],
  [EACH_BEFORE, '$1 until '],
];

/** The text as the language rules read it best. */
export const asRead = (text: string): string =>
  AS_READ.reduce((said, [words, by]) => said.replace(words, by as string), text);

/** A day's name means the same on any day. */
const ANY_DAY: Setting = { now: Temporal.Instant.from('2026-01-05T12:00:00Z'), zone: 'UTC' };

export type OfKind<K extends Found['kind']> = Extract<Found, { kind: K }> & {
  start: number;
  end: number;
  words: string;
};

/** All values of one kind that a text names, with the words that said it. */
export function valuesIn<K extends Found['kind']>(text: string, kind: K, setting: Setting = ANY_DAY): OfKind<K>[] {
  return readValues(text, setting)
    .filter((found): found is Found & { kind: K } => found.kind === kind)
    .map((found) => ({ ...found, words: text.slice(found.start, found.end) }) as OfKind<K>);
}
