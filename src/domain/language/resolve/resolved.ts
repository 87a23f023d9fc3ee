import { type Edit, rewrite } from '../ask.ts';
import type { Ask, Assumption, When } from '../types.ts';

/** What a draft comes to, with what was assumed for it. */
export type Resolved<T extends When> = { found: T[]; assumed: Assumption[] };

export const isAsk = (one: object): one is Ask => 'gap' in one;

/** A reading taken, with the other one as the whole sentence that says it. */
export function assume(said: string, label: string, text: string, edits: Edit[]): Assumption {
  return { said, other: { label, value: rewrite(text, edits) } };
}
