import type { Locale } from '../grammar/grammar.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';

const LOCALES = { en, de, es };
export type Language = keyof typeof LOCALES;

export const localeOf = (language: Language): Locale => LOCALES[language];

const MARKS: [Language, Set<string>][] = [
  ['de', new Set(de.marks?.split(' '))],
  ['es', new Set(es.marks?.split(' '))],
];

/** What shows a language without a word of its own: "um 18:00", "am 3. August". */
const FORMS: [Language, RegExp][] = [
  ['de', /(?<!\p{L})(?:um (?:\d|halb|viertel|ein |zwölf)|am \d{1,2}\.(?: |\d))/u],
  ['es', /(?<!\p{L})a (?:las [\d\p{L}]|la una|la 1)/u],
];

/** Words beyond this many change nothing any more. */
const ENOUGH = 400;

/** The languages that a text (in small letters) is read in: English, and every other that shows by a word of its own. */
export function languagesIn(text: string): Language[] {
  const seen = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) if (seen.add(word).size > ENOUGH) break;
  const marked = MARKS.filter(([, marks]) => [...seen].some((word) => marks.has(word)));
  const formed = FORMS.filter(([, form]) => form.test(text));
  return ['en', ...new Set([...marked, ...formed].map(([language]) => language))];
}
