import {
  checkRule,
  formatRule,
  nextSlotAfterInstant,
  plainRule,
  type Rule,
  type SeriesRule,
  slotsBetween,
} from '../../recurrence/index.ts';
import { ask, atEnd } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import type { Ask, Assumption, Setting, When } from '../types.ts';
import type { DayPart } from '../values.ts';
import { isAsk, type Resolved } from './resolved.ts';

export type Series = Extract<When, { kind: 'series' }>;

type Parts = {
  rules: Rule[];
  after: number | null;
  groups: { hours: number[]; minutes: number[] }[];
  from: Temporal.PlainDate | null;
  assumed: Assumption[];
  /** Of a series that stays at another zone's time wherever the person goes. */
  zone?: string | null;
};

/** A series for each rule and each group of times. */
export function buildSeries(draft: Draft, parts: Parts, setting: Setting): Resolved<Series> | Ask {
  const found: Series[] = [];
  const zone = parts.zone ?? null;
  const today = setting.now.toZonedDateTimeISO(zone ?? setting.zone).toPlainDate();
  for (const one of parts.rules) {
    for (const group of parts.groups) {
      const several = group.hours.length * group.minutes.length > 1;
      const rule: Rule = several ? { ...one, byHour: group.hours, byMinute: group.minutes } : one;
      const time = Temporal.PlainTime.from({ hour: group.hours[0] ?? 0, minute: group.minutes[0] ?? 0 });
      const start = (parts.from ?? today).toPlainDateTime(time);
      const exdates = leftOut(draft, group);
      const series = { ...emptySeries(start), afterCompletionDays: parts.after, zone, exdates };
      const finished = finishSeries(draft, series, parts.after === null ? rule : null, setting);
      if (isAsk(finished)) return finished;
      found.push({ ...finished, series: { ...finished.series, exdates: comingOf(finished.series, setting) } });
    }
  }
  return { found, assumed: parts.assumed };
}

/** Every time of the days that are to be left out. */
const leftOut = ({ without }: Draft, { hours, minutes }: Parts['groups'][number]): Temporal.PlainDateTime[] =>
  (without.dates?.days ?? []).flatMap((date) =>
    hours.flatMap((hour) => minutes.map((minute) => date.toPlainDateTime({ hour, minute }))),
  );

/** A week or a month may be left out ("except January"): only the days on which it would be. */
function comingOf(series: SeriesRule, { zone }: Setting): Temporal.PlainDateTime[] {
  const { exdates } = series;
  const [first, last] = [exdates[0], exdates.at(-1)];
  if (!first || !last || exdates.length < 7) return exdates;
  const at = (local: Temporal.PlainDateTime) => local.toZonedDateTime(series.zone ?? zone).toInstant();
  const slots = slotsBetween({ ...series, exdates: [] }, zone, at(first), at(last.add({ days: 1 })));
  return exdates.filter((date) => slots.some(({ local }) => local.equals(date)));
}

export const emptySeries = (dtstart: Temporal.PlainDateTime): SeriesRule => ({
  rrule: null,
  afterCompletionDays: null,
  dtstart,
  zone: null,
  exdates: [],
  rdates: [],
});

/** Sets the start on the first occurrence that lies ahead (COUNT and the phase of "every other" are reckoned from there), then the end. */
export function finishSeries(draft: Draft, series: SeriesRule, rule: Rule | null, setting: Setting): Series | Ask {
  const { now, zone } = setting;
  // Looking for the first one, "every other Friday" begins with the coming Friday.
  const search = rule && { ...rule, interval: rule.freq === 'MINUTELY' || rule.freq === 'HOURLY' ? rule.interval : 1 };
  const daily: Rule = plainRule('DAILY');
  const first = nextSlotAfterInstant(
    { ...series, afterCompletionDays: null, rrule: formatRule(search ?? daily) },
    zone,
    beginsAt(draft, zone, now),
  );
  const place = { text: draft.text, ...(draft.repeat?.at ?? atEnd(draft.text)) };
  if (!first) return ask('impossible', 'That never comes. When do you mean?', place, []);
  const ended = rule && withEnd(draft, rule, first.local);
  const final: SeriesRule = { ...series, dtstart: first.local, rrule: ended && formatRule(ended) };
  const checked = checkRule(final, zone, now);
  if (!checked.ok) return ask('impossible', `${checked.problem} When do you mean?`, place, []);
  return { kind: 'series', series: final, first };
}

/** Where each part of a day begins that a series may start with. */
const BEGINS: Partial<Record<DayPart, number>> = { noon: 12, afternoon: 12, evening: 17, night: 17 };

/** "Starting tonight": what comes earlier that day is not meant. */
function beginsAt({ start, part }: Draft, zone: string, now: Temporal.Instant): Temporal.Instant {
  const hour = part && start?.kind === 'on' && part.at.start === start.at.start ? BEGINS[part.part] : undefined;
  if (hour === undefined || start?.kind !== 'on') return now;
  const from = start.date.toPlainDateTime({ hour }).subtract({ seconds: 1 }).toZonedDateTime(zone).toInstant();
  return Temporal.Instant.compare(from, now) > 0 ? from : now;
}

/**
 * "for 3 weeks" on some weekdays is so many times, anything else ends with the last day of that time; "until Friday" includes Friday.
 * As `parseEnglishRule` has it.
 */
function withEnd({ until, over, count }: Draft, rule: Rule, first: Temporal.PlainDateTime): Rule {
  const endsOn = (date: Temporal.PlainDate): Rule => ({ ...rule, until: { kind: 'date', date } });
  if (until?.kind === 'on') return endsOn(until.date);
  if (over) {
    const { months, days } = over.length;
    const weekly = rule.freq === 'WEEKLY' && rule.interval === 1 && rule.byHour.length === 0 && rule.byDay.length > 0;
    if (weekly && over.length.last === 'week' && months === 0)
      return { ...rule, count: (rule.byDay.length * days) / 7 };
    return endsOn(first.toPlainDate().add({ months, days }).subtract({ days: 1 }));
  }
  return count === null ? rule : { ...rule, count };
}
