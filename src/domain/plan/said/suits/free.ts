import { type Weekday, weekdays } from '../../../calendar/index.ts';
import type { ClockSpan } from '../../types.ts';
import { boundIn, clockIn, windowIn } from '../clock.ts';
import { weekdaysIn } from '../days.ts';
import { DAY } from './day-names.ts';
import { saysNo } from './negation.ts';
import { around } from './spans.ts';
import type { Suits } from './types.ts';

/** "I have Tuesdays free from 6 pm and Saturday mornings", "I'm free on Mondays", "Fridays I'm off work". */
const IS_FREE = new RegExp(
  `^free (?:on )?(?:${DAY})\\b|\\b(?:i have|i've got|i got|i get|have|got)\\b.{0,60}\\b(?:free|off|spare)\\b|\\b(?:i'm|i am|we're|am) (?:\\w+ )?(?:free|available|off)\\b|^(?:${DAY})(?:(?:, ?| and | & |/)(?:${DAY}))* (?:i'm|i am) (?:free|off)\\b|\\b(?:i have|i've got) time\\b|\\b(?:i can|can|could) (?:only )?(?:do|make|manage|train|study|practi[sc]e|go|write|read|run|swim)\\b`,
);

/** "On weekdays I can only do after 7": a bound of those days, which leaves the others as they are. */
const BOUND_OF_DAYS = new RegExp(
  `^(?:on )?(?:${DAY})(?:(?:, ?| and | & |/)(?:${DAY}))*,? (?:i|we) can only (?:do |make |manage )?(?:after|before|from|until)\\b`,
);

/** One such day, or days, and the part of it that is free. */
const FREE_PIECE = new RegExp(
  `\\b(?:and|or|plus|,|&) (?=(?:on )?(?:${DAY})\\b(?! ?(?:and|,|&)? ?(?:${DAY})? ?(?:i'm|free|are|is)\\b))`,
  'g',
);

/** What is free, day by day with its own hours; false: the clause does not speak of that. */
export function takeFree(clause: string, suits: Suits): boolean {
  if (
    !IS_FREE.test(clause) ||
    BOUND_OF_DAYS.test(clause) ||
    saysNo(clause, /\b(?:days? )?off\b/g) ||
    weekdaysIn(clause).length === 0
  )
    return false;
  let pending: Weekday[] = [];
  const pieces = clause
    .split(FREE_PIECE)
    .map((piece) => ({ days: weekdaysIn(piece.replace(/\bweekday\b/g, 'weekdays')), span: freeSpan(piece) }));
  const hasSpans = pieces.some(({ span }) => span !== null);
  for (const { days, span } of pieces) {
    suits.days.push(...days);
    // "Mondays, Wednesdays and Fridays after 6": the hours are those of all that stand before them.
    if (span) {
      // "5.30-7 am, and Saturday afternoons": on all days but those that are named.
      const named = pieces.flatMap((piece) => piece.days);
      // "Sundays and Wed after 6": nobody waits for the evening of a free day.
      const before = span.start >= '17:00' && days.some((day) => day < 6) ? pending.filter((day) => day < 6) : pending;
      const on =
        days.length + pending.length > 0 ? [...before, ...days] : weekdays.filter((day) => !named.includes(day));
      if (days.length + pending.length === 0) suits.days.push(...on);
      suits.busy.push(...around(span).map((one) => ({ ...one, days: on })));
      pending = [];
    } else if (hasSpans) pending.push(...days);
  }
  return true;
}

function freeSpan(piece: string): ClockSpan | null {
  // "Tue/Thu at 5.30 am": from then on, an hour and a half.
  const at = /\bat \d/.test(piece) && !/\d ?(?:[ap]m)? ?(?:-|to|until) ?\d/.test(piece) ? clockIn(piece) : null;
  if (at)
    return {
      start: at.time,
      end: Temporal.PlainTime.from(at.time).add({ minutes: 90 }).toString({ smallestUnit: 'minute' }),
    };
  const range = windowIn(piece)?.window ?? null;
  return boundIn(piece, { no: false, busy: false }) ?? range;
}
