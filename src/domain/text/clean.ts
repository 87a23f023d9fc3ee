import { digit } from './fold.ts';

/** Line ends of every kind; kept as one. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029]/g;

/**
 * What no text of a person needs and some reader refuses: control characters (XML and PostgreSQL know none of them), a byte order mark,
 * code points that are no characters, and marks that turn the direction of all that follows. Joiners and variation selectors stay: emoji
 * and many scripts are written with them.
 */
const NOT_TEXT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** Text as it may be stored, shown and sent, its lines kept. Half of a surrogate pair becomes U+FFFD. Linear in its length. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_END, '\n').replace(NOT_TEXT, '');
}

/** The same as one line: a title, a name. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** What nobody sees and nobody typed: soft hyphens, word joiners, blanks of no width, marks of direction; joiners between Latin letters. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|(?<=\p{Script=Latin})[\u200c\u200d](?=\p{Script=Latin})/gu;

/** ASCII as East Asian keyboards write it, and how far it stands from the plain one. */
const WIDE = /[\uff01-\uff5e]/g;
const WIDE_BY = 0xfee0;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * A message as it is read (not as it is kept): one blank between words, one line end between lines, digits of every script as 0–9, full-width
 * letters and marks as the plain ones. Patterns that take white space in two
 * places would otherwise try every way of sharing a long run of it. Words that are all in capitals are in small letters. Linear in its length.
 */
export function evenSpacing(text: string): string {
  return spokenSoftly(text)
    .replace(UNSEEN, '')
    .replace(WIDE, (mark) => String.fromCharCode(mark.charCodeAt(0) - WIDE_BY))
    .replace(OTHER_DIGIT, digit)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** "REMIND ME TO CALL MUM AT 5", of a caps lock: in small letters. A word or two in capitals may be a name ("PAY VAT"). */
function spokenSoftly(text: string): string {
  const shouted =
    text
      .trim()
      .split(/\s+/)
      .filter((word) => /\p{Lu}{2}/u.test(word)).length >= SHOUTED_WORDS;
  return shouted && !/\p{Ll}/u.test(text) ? text.toLowerCase() : text;
}

const SHOUTED_WORDS = 3;

/** Every text inside of a JSON value cleaned; names of fields stay as they are. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanDeep(inner)]));
}
