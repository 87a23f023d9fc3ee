import { piecesOf } from '../../text/index.ts';
import type { Times } from '../times-said.ts';
import type { Said } from '../types.ts';
import type { Token } from './tokens.ts';

/** What a clause says of a change. `ofThose`: of the days that another clause names. `seriesOnly`: what is there once is not done away with so. `extra`: on that day alone. */
export type Change = Partial<Said> & { ofThose?: true; seriesOnly?: true; extra?: true };

/** What a row makes its change from. `times` reads the values of some of its pieces; null: they are no part of a change. */
export type Clause = {
  tokens: readonly Token[];
  text: string;
  times: (tokens: readonly Token[]) => Times | null;
  often: (text: string) => Said['often'];
};

/** One way to say a change: the pieces in their order, an example, and what it comes to (null: these values do not fit). */
export type Row = { pattern: RegExp; example: string; make: (clause: Clause) => Change | null };

export const row = (pattern: string, example: string, make: Row['make']): Row => ({
  pattern: piecesOf(pattern),
  example,
  make,
});

/** The change of the first row that fits; null: none does. */
export function firstOf(rows: readonly Row[], clause: Clause): Change | null {
  const types = clause.tokens.map(({ type }) => `${type} `).join('');
  for (const { pattern, make } of rows) {
    const change = pattern.test(types) ? make(clause) : null;
    if (change) return change;
  }
  return null;
}
