import { ask, type Place } from '../ask.ts';
import type { DayFound } from '../draft/day-found.ts';
import type { Draft, Span } from '../draft/draft.ts';
import { clockWords, onDate } from '../say-back.ts';
import { longDate, sayDate, sayMoment } from '../speak.ts';
import type { Ask, Assumption, Setting, When } from '../types.ts';
import { shows12 } from '../types.ts';
import { assume } from './resolved.ts';

type Moment = Extract<When, { kind: 'once' }>;

export type NamedDay = {
  date: Temporal.PlainDate;
  again: Temporal.PlainDate | null;
  at: Span;
  today: boolean;
  instead?: Temporal.PlainDate | undefined;
};

/** A day that cannot be taken as it stands: past, impossible, or one of several. */
export function wrongDay(draft: Draft, days: (DayFound | null)[], today: Temporal.PlainDate): Ask | null {
  for (const day of days) {
    if (!day || day.kind === 'on') continue;
    const place: Place = { text: draft.text, start: day.at.start, end: day.at.end };
    const readings = (dates: Temporal.PlainDate[]) =>
      dates.map((date) => {
        const shown = date.subtract({ days: draft.before?.days ?? 0 });
        return { label: capital(sayDate(shown, today)), words: onDate(date) };
      });
    if (day.kind === 'impossible') return ask('impossible', `${day.problem} Which day do you mean?`, place, []);
    if (day.kind === 'either') return ask('day', 'Which day do you mean?', place, readings(day.dates));
    if (day.kind === 'unclear') return ask('day', 'On which day?', place, readings(day.dates.slice(0, 7)));
    const again =
      today.since(day.date, { largestUnit: 'days' }).days > 1 && !day.said
        ? [nextAnniversary(day.date, today)]
        : [today, today.add({ days: 1 })];
    return ask(
      'past',
      `${capital(sayPast(day.date, today))} has gone by. Which day do you mean?`,
      place,
      readings(again),
    );
  }
  return null;
}

function nextAnniversary(date: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const thisYear = date.with({ year: today.year });
  return Temporal.PlainDate.compare(thisYear, today) < 0 ? date.with({ year: today.year + 1 }) : thisYear;
}

function sayPast(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return date.add({ days: 1 }).equals(today) ? 'yesterday' : longDate(date, today);
}

/** "next Wednesday", said on a Tuesday: hardly tomorrow, but that may be tapped. So may next week's, of "Friday", said on a Friday. */
export function assumeDay(
  draft: Draft,
  [day, second]: NamedDay[],
  [moment, more]: Moment[],
  setting: Setting,
): Assumption[] {
  if (!day || second || !moment || more || draft.before) return [];
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const isToday = day.again !== null && moment.local.toPlainDate().equals(today);
  const timed = draft.clocks.some(({ start }) => start === day.at.start);
  const instead = day.instead ?? (isToday && !draft.part?.today && !timed ? day.again : null);
  if (!instead) return [];
  const other = instead.toPlainDateTime(moment.local.toPlainTime());
  const label = capital(sayMoment(other, today, shows12(setting, true)));
  const said = isToday && !day.instead ? `today, ${longDate(day.date, today)}` : longDate(day.date, today);
  const [clock, another] = draft.clocks;
  // On that day the half of the day would be open again.
  const half = clock && !another && !clock.sure && clock.start !== day.at.start;
  const time = half ? [{ start: clock.start, end: clock.end, words: clockWords(moment.local) }] : [];
  return [assume(said, label, draft.text, [{ ...day.at, words: onDate(instead) }, ...time])];
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
