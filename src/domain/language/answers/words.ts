import { type Token, tokenize } from '../grammar/tokens.ts';
import { ANSWERS } from '../locales/en/answers.ts';
import { type PhraseRow, type PhraseTable, phraseAt, tableOf, wholePhrase } from '../phrases/table.ts';

/** A locale's words for typed answers to a question. */
export type AnswerWords = {
  /** How a message begins that is no answer but a wish of its own. */
  requests: PhraseRow<true>[];
  /** How one begins that is no name of a task. */
  noTitles: PhraseRow<true>[];
  /** Said before the name of a task, and no part of it. */
  titleLeads: PhraseRow<true>[];
  /** "the second one": a place among the choices, from 0. */
  places: PhraseRow<number>[];
  halves: PhraseRow<'am' | 'pm'>[];
  /** How much of a series is meant, by the words of the choices' labels. */
  scopes: PhraseRow<string>[];
  /** Said before and after an answer, and no part of it. */
  opens: PhraseRow<true>[];
  closes: PhraseRow<true>[];
  /** Words that change nothing about an answer. */
  fillers: string;
};

export const WORDS = {
  requests: tableOf(ANSWERS.requests),
  noTitles: tableOf(ANSWERS.noTitles),
  titleLeads: tableOf(ANSWERS.titleLeads),
  places: tableOf(ANSWERS.places),
  halves: tableOf(ANSWERS.halves),
  scopes: tableOf(ANSWERS.scopes),
  opens: tableOf(ANSWERS.opens),
  closes: tableOf(ANSWERS.closes),
  fillers: new Set(ANSWERS.fillers.split(' ')),
};

/** What the row says that is all of the text, or that it begins with; null for none. */
export const says = <T>(table: PhraseTable<T>, text: string): T | null =>
  wholePhrase(table, tokenize(text))?.says ?? null;
export const begins = <T>(table: PhraseTable<T>, text: string): T | null => at(table, tokenize(text), 0)?.says ?? null;
const at = <T>(table: PhraseTable<T>, tokens: Token[], from: number) => phraseAt(table, tokens, from);

/** A text without the row that it begins with. */
export function withoutStart(table: PhraseTable<true>, text: string): string {
  const tokens = tokenize(text);
  const next = tokens[at(table, tokens, 0)?.to ?? 0];
  return next ? text.slice(next.start) : text;
}

/** A text without the row that it ends with. */
export function withoutEnd(table: PhraseTable<true>, text: string): string {
  const tokens = tokenize(text);
  const from = tokens.findIndex((_, i) => i > 0 && at(table, tokens, i)?.to === tokens.length);
  return from > 0 ? text.slice(0, tokens[from - 1]?.end) : text;
}
