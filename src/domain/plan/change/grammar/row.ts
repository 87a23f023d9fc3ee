import type { PlanChange, Select } from '../../reply-types.ts';
import type { PlanDraft } from '../../types.ts';
import type { Token } from './tokens.ts';

/** What a row makes its change from. `get` gives the nth piece of a type. */
export type Said = {
  of: Select;
  plan: PlanDraft;
  tokens: readonly Token[];
  /** The clause itself. */
  text: string;
  get: <T extends Token['type']>(type: T, nth?: number) => Extract<Token, { type: T }> | undefined;
};

/** One way to say a change: the pieces in their order, an example, and what it comes to (null: these values do not fit). */
export type Row = { pattern: RegExp; example: string; make: (said: Said) => PlanChange[] | null };

/** `pattern` names pieces; `(A|B)`: either, `?`: may be missing, `*`: any number. The whole clause has to fit. */
export function row(pattern: string, example: string, make: Row['make']): Row {
  const each = pattern
    .replaceAll('(', '(?:')
    .replace(/[A-Z_]+/g, '(?:$&;)')
    .replaceAll(' ', '');
  return { pattern: new RegExp(`^${each}$`), example, make };
}

/** The changes of the first row that fits; null: none does. */
export function firstOf(
  rows: readonly Row[],
  tokens: readonly Token[],
  of: Select,
  plan: PlanDraft,
  text = '',
): PlanChange[] | null {
  const types = tokens.map(({ type }) => `${type};`).join('');
  const get: Said['get'] = (type, nth = 0) => tokens.filter((token) => token.type === type)[nth] as never;
  for (const { pattern, make } of rows) {
    const changes = pattern.test(types) ? make({ of, plan, tokens, text, get }) : null;
    if (changes) return changes;
  }
  return null;
}
