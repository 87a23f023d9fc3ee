import { tokenize } from '../grammar/tokens.ts';
import { HINTS } from '../locales/en/hints.ts';
import { type PhraseRow, phraseAt, tableOf } from '../phrases/table.ts';
import type { DayPart } from '../values.ts';

/** How a title opens that is of a part of the day. */
export type HintRow = PhraseRow<DayPart>;

const TABLE = tableOf(HINTS);

/** What the task itself says of the hour: dinner is in the evening. "Buy things for dinner" says nothing. */
export function hintedPart(title: string): DayPart | null {
  return phraseAt(TABLE, tokenize(title), 0)?.says ?? null;
}
