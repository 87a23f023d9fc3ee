import type { PlanChange } from '../../reply-types.ts';
import { row, type Said } from './row.ts';

/** Strands of a plan by their names: which stay, which go, which comes first, on which days each. */

const named = ({ tokens }: Said): string[] => [
  ...new Set(tokens.flatMap((token) => (token.type === 'NAME' && token.part !== '' ? [token.part] : []))),
];

/** "Walking and cooking instead": all others go. */
function kept(said: Said): PlanChange[] | null {
  const names = named(said);
  const others = said.plan.parts.filter(({ id }) => !names.includes(id));
  if (!ALONE.test(said.text) || names.length === 0 || others.length === 0) return null;
  return others.map(({ id }) => ({ kind: 'drop', of: { part: id } }));
}
const ALONE = /\b(?:only|just|instead|solely|nothing but|will do|is enough|are enough)\b/;

/** "No gym and no yoga". */
function left(said: Said): PlanChange[] | null {
  const names = named(said);
  return names.length > 0 && said.plan.parts.length > names.length
    ? names.map((part) => ({ kind: 'drop', of: { part } }))
    : null;
}

function ordered(said: Said): PlanChange[] | null {
  const names = named(said);
  const others = said.plan.parts.filter(({ id }) => !names.includes(id));
  if (names.length === 0 || said.plan.parts.length < 2) return null;
  const parts = /\bafter\b/.test(said.text) ? names.toReversed() : names;
  return [{ kind: 'order', parts: [...parts, ...(names.length === 1 ? others.map(({ id }) => id) : [])] }];
}

export const STRAND_ROWS = [
  row('MAKE? KEEP? NAME NAME* SESSIONS? ENOUGH?', 'only the long run', kept),
  row('NO NAME NAME* (NO NAME)*', 'no long runs please', left),
  row('MAKE? NAME SESSIONS? FIRST (NAME SESSIONS?)*', 'the long run first', ordered),
  row('FIRST NAME SESSIONS? (NAME SESSIONS?)*', 'first the long run', ordered),
  // Of one strand alone.
  row('MAKE? NAME SESSIONS? MAKE? DAYS PART?', 'long runs on Sundays', (said) => {
    const [part, ...more] = named(said);
    const window = said.get('PART')?.window;
    return part && more.length === 0 && said.plan.parts.length > 1 && !/\b(?:not?|never)\b/.test(said.text)
      ? [{ kind: 'to_days', of: { ...said.of, part }, days: said.get('DAYS')?.days ?? [], ...(window && { window }) }]
      : null;
  }),
];
