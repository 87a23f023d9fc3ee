import type { Kind, Values } from '../values.ts';
import type { Context, Joint } from './row.ts';
import type { Shyness } from './shyness.ts';
import { type Token, tokenize } from './tokens.ts';

/** A word or phrase of a locale, with what it stands for. */
export type Entry = { kind: string; value: unknown; shy: Shyness };

/** Phrases of a value, by value: `{ 1: 'monday mon', … }` is said with `say('weekday', …)`. */
export type Said = { phrase: string } & Entry;

/** The phrases (parted by "|") that stand for a value. */
export function say<K extends Kind>(kind: K, phrases: string, value: Values[K], { shy = 0 as Shyness } = {}): Said[] {
  return phrases.split('|').map((phrase) => ({ phrase, kind, value, shy }));
}

/** Joints that speak of time even where what they join may not ("at 6", but "the 6"). */
const FIRM: Set<Joint> = new Set([
  'at',
  'on',
  'by',
  'in',
  'until',
  'every',
  'next',
  'this',
  'last',
  'between',
  'except',
  'starting',
  'ago',
  'mid',
  'countdown',
]);

/** The phrases (parted by "|") that are a joint. */
export function joint(kind: Joint, phrases: string): Said[] {
  return phrases.split('|').map((phrase) => ({ phrase, kind, value: true, shy: FIRM.has(kind) ? 0 : 2 }));
}

/** What a text shows by its form: "2027-01-05", "18h30". Tried at the start of a token; its end must be a token's end. */
export type Shape = {
  form: RegExp;
  make: (match: RegExpExecArray, context: Context) => Entry | null;
};

export function shape<K extends Kind>(
  kind: K,
  form: RegExp,
  make: (match: RegExpExecArray, context: Context) => Values[K] | null,
  { shy = 0 as Shyness } = {},
): Shape {
  return {
    form: new RegExp(form.source, 'uy'),
    make: (match, context) => {
      const value = make(match, context);
      return value === null ? null : { kind, value, shy };
    },
  };
}

type Phrase = { words: string[]; entry: Entry };

/** Phrases by their first word, the longest first. */
export type Lexicon = Map<string, Phrase[]>;

export function buildLexicon(said: Said[]): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const { phrase, ...entry } of said) {
    const words = tokenize(phrase).map((token) => token.text);
    const [first = ''] = words;
    lexicon.set(first, [...(lexicon.get(first) ?? []), { words, entry }]);
  }
  return lexicon;
}

/** Every phrase that begins at a token, with the index after its last. A dash between its words is passed over. */
export function phrasesAt(lexicon: Lexicon, tokens: Token[], at: number): { end: number; entry: Entry }[] {
  const token = tokens[at];
  if (!token || token.kind === 'opaque' || token.kind === 'break') return [];
  const found = [];
  for (const { words, entry } of lexicon.get(token.text) ?? []) {
    const end = matchEnd(words, tokens, at);
    if (end !== null) found.push({ end, entry });
  }
  return found;
}

function matchEnd(words: string[], tokens: Token[], at: number): number | null {
  let next = at;
  for (const word of words) {
    let token = tokens[next];
    if (token && next > at && token.text === '-' && token.glued && word !== '-') token = tokens[++next];
    if (token?.text !== word) return null;
    next += 1;
  }
  return next;
}
