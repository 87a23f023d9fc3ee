import { tokenize } from '../grammar/tokens.ts';
import { firstPhrase, type PhraseTable } from './table.ts';

/** Where the first phrase of a table stands in a text, as `[start, end)`; null where none does. Typographic apostrophes are read as plain ones. */
export function placeOf<T>(table: PhraseTable<T>, text: string): { start: number; end: number } | null {
  const tokens = tokenize(text.replaceAll('’', "'"));
  const found = firstPhrase(table, tokens);
  const [first, last] = found ? [tokens[found.from], tokens[found.to - 1]] : [];
  return first && last ? { start: first.start, end: last.end } : null;
}
