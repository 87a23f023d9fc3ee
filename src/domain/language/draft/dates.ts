import { namesDay } from '../dates/find.ts';
import { join } from '../dates/join.ts';
import type { DateSpec, DayPart, Values } from '../values.ts';
import { type DayFound, dayFound } from './day-found.ts';

type Span = { start: number; end: number };
type Said = { value: Values['days']; at: Span };
type Part = { part: DayPart; at: Span; today: boolean };
type Joined = { dates: DayFound[]; part: Part | null; or: boolean; clash: Span | null };

/** All days that a sentence names: what complements each other is one ("Friday … next week"), what "and" joins are several. */
export function joinDates(said: Said[], today: Temporal.PlainDate): Joined {
  const or = said.some(({ value }) => value.or);
  const specs: { spec: DateSpec; at: Span }[] = [];
  let clash: Span | null = null;
  for (const { value, at } of said) {
    const [only, ...others] = value.dates;
    const last = specs.at(-1);
    if (only && others.length === 0 && last) {
      const both = complement(last.spec, only, today);
      if (both) specs[specs.length - 1] = { spec: both, at: { start: last.at.start, end: last.at.end } };
      else clash ??= at;
    } else {
      if (last) clash ??= at;
      specs.push(...value.dates.map((spec) => ({ spec, at })));
    }
  }
  const withPart = specs.find(({ spec }) => spec.part !== undefined);
  const part = withPart?.spec.part;
  return {
    dates: specs.map(({ spec, at }) => dayFound(spec, at, today)),
    part: withPart && part ? { part, at: withPart.at, today: withPart.spec.word === 'today' } : null,
    or,
    clash,
  };
}

/** One day of two namings that stand apart; null where they are two days. */
function complement(a: DateSpec, b: DateSpec, today: Temporal.PlainDate): DateSpec | null {
  const both = join(a, b);
  if (!both) return null;
  if (!namesDay(a) || !namesDay(b)) return both;
  const [one, other] = [a, b].map((spec) => dayFound(spec, { start: 0, end: 0 }, today));
  return one?.kind === 'on' && other?.kind === 'on' && one.date.equals(other.date) ? both : null;
}
