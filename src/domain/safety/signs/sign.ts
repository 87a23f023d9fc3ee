import type { PhraseRow } from '../../language/phrases/table.ts';
import type { Worry } from '../worry.ts';

/** A row of the tables of this folder: what a phrase may stand for, and a sentence in which it is heard. */
export const sign = (says: Worry, phrase: string, example: string): PhraseRow<Worry> => ({ says, phrase, example });
