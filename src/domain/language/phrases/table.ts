import type { Token } from '../grammar/tokens.ts';
import { firstWords, type Phrase, phraseOf, takePhrase } from './phrase.ts';

/** A row of a table of phrases: what the phrase stands for, and a text in which it is found. */
export type PhraseRow<T> = { says: T; phrase: string; example: string };

/** A row that says no more than that its phrase stands there. */
export const plain = (phrase: string, example: string): PhraseRow<true> => ({ says: true, phrase, example });

/** The rows by the words that they can begin with: at a token only those are tried that may stand there. */
export type PhraseTable<T> = { byWord: Map<string, Entry<T>[]>; others: Entry<T>[] };
type Entry<T> = { says: T; phrase: Phrase; order: number };

/** A phrase that stands on the tokens `[from, to)`; `order` is its row's place in the table. */
export type PhraseFound<T> = { says: T; from: number; to: number; order: number };

export function tableOf<T>(rows: readonly { says: T; phrase: string }[]): PhraseTable<T> {
  const table: PhraseTable<T> = { byWord: new Map(), others: [] };
  for (const [order, { says, phrase: source }] of rows.entries()) {
    const phrase = phraseOf(source);
    const entry = { says, phrase, order };
    const words = firstWords(phrase);
    if (words === null) table.others.push(entry);
    else for (const word of new Set(words)) table.byWord.set(word, [...(table.byWord.get(word) ?? []), entry]);
  }
  return table;
}

/** The first row, in the order of the table, that stands at this token. */
export function phraseAt<T>(table: PhraseTable<T>, tokens: Token[], at: number): PhraseFound<T> | null {
  let best: PhraseFound<T> | null = null;
  for (const { says, phrase, order } of [...(table.byWord.get(tokens[at]?.text ?? '') ?? []), ...table.others]) {
    if (best && best.order < order) continue;
    const to = takePhrase(phrase, tokens, at)?.at(-1)?.to;
    if (to !== undefined && to > at) best = { says, from: at, to, order };
  }
  return best;
}

/** The first row, in the order of the table, that stands anywhere among the tokens; of one row the first place. */
export function firstPhrase<T>(table: PhraseTable<T>, tokens: Token[]): PhraseFound<T> | null {
  let best: PhraseFound<T> | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(table, tokens, at);
    if (found && (!best || found.order < best.order)) best = found;
  }
  return best;
}

/** Whether a row is all that the tokens say. */
export function wholePhrase<T>(table: PhraseTable<T>, tokens: Token[]): PhraseFound<T> | null {
  const rows = [...(table.byWord.get(tokens[0]?.text ?? '') ?? []), ...table.others].sort((a, b) => a.order - b.order);
  const whole = rows.find(({ phrase }) => takePhrase([...phrase, END], tokens, 0) !== null);
  return whole ? { says: whole.says, order: whole.order, from: 0, to: tokens.length } : null;
}

/** Stands behind the last token only. */
const END: Phrase[number] = 'end';

/** Where the phrases of a table that stand one after the other end ("please", "can you"); marks between them are passed over. */
export function skipPhrases<T>(table: PhraseTable<T>, tokens: Token[], from = 0): number {
  let at = from;
  for (let found = true; found; ) {
    while (tokens[at]?.kind === 'mark') at += 1;
    const next = phraseAt(table, tokens, at);
    found = next !== null;
    at = next?.to ?? at;
  }
  return at;
}

/** Where the phrase begins that ends the tokens; their number where none does. */
export function closingPhrase<T>(table: PhraseTable<T>, tokens: Token[], from = 0): number {
  for (let at = from; at < tokens.length; at++) if (wholePhrase(table, tokens.slice(at))) return at;
  return tokens.length;
}

/** The tokens without the marks at their end. */
export function withoutMarks(tokens: Token[]): Token[] {
  return tokens.slice(0, tokens.findLastIndex(({ kind }) => kind !== 'mark' && kind !== 'break') + 1);
}
