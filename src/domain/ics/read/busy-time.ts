import { isBefore } from '../../instants.ts';
import {
  checkRule,
  formatRule,
  momentOf,
  nextSlot,
  nextSlotAfterInstant,
  parseRule,
  type SeriesRule,
  slotsBetween,
} from '../../recurrence/index.ts';
import type { FileEvent, FileTime } from './event.ts';
import { mendedRule } from './file-rule.ts';
import type { ZoneFinder } from './file-zones.ts';
import { minutesBetween, minutesOf, onClockOf, type Wall, wallOf } from './moment.ts';
import type { TimeValue } from './time-line.ts';

/** A time at which its owner is busy, once or again and again. */
export type BusyTime = {
  uid: string;
  /** The slot of the same uid's series that it replaces. */
  recurrenceId: Temporal.PlainDateTime | null;
  title: string;
  series: SeriesRule;
  minutes: number;
};

/** `past`: nothing of it is left. `free`: it says so, or takes no time. */
export type Understood = { busy: BusyTime[] } | { ignored: 'cancelled' | 'free' | 'past' } | { problem: string };

/** The repeating event that an event is, or is an occurrence of: its start, and the slots that the file describes anew. */
export type WholeSeries = { start: Wall; replaced: readonly Temporal.PlainDateTime[] };

export type Reader = { zoneOf: ZoneFinder; personZone: string; now: Temporal.Instant };

const MAX_DAYS = 31;
const DAY = 24 * 60;

/**
 * What one event of a file means for its owner's time. `problem` continues a sentence that begins with the event's title.
 */
export function busyTime(event: FileEvent, whole: WholeSeries | null, reader: Reader): Understood {
  if (event.cancelled) return { ignored: 'cancelled' };
  if (event.free) return { ignored: 'free' };
  if (!event.start) return { problem: 'has no start' };
  const start = wallOf(event.start, reader.zoneOf);
  if (!start) return { problem: unknownZone(event) };
  const minutes = lengthOf(event, start, reader);
  if (typeof minutes !== 'number') return minutes;
  if (minutes === 0) return { ignored: 'free' };
  if (minutes < 0) return { problem: 'ends before it begins' };
  if (minutes > MAX_DAYS * DAY)
    return { problem: `lasts longer than ${MAX_DAYS} days; if you are away all that time, enter a pause instead` };
  const series = seriesOf(event, start, minutes, whole?.replaced ?? [], reader);
  if ('problem' in series) return series;
  const { uid, title } = event;
  const recurrenceId = event.recurrenceId ? onClockOf(whole?.start ?? start, event.recurrenceId, reader.zoneOf) : null;
  const { dtstart, exdates, rdates } = series.rule;
  if ([dtstart, ...exdates, ...rdates, recurrenceId].some((local) => local && !isStorable(local)))
    return { problem: 'has a time that no calendar has' };
  const busy = { uid, recurrenceId, title, series: series.rule, minutes };
  return { busy: [busy, ...periods(event, start, minutes, busy, whole?.replaced ?? [], reader)] };
}

/** Added times with a length of their own (RFC 5545 §3.8.5.2) stand for themselves. */
function periods(
  event: FileEvent,
  start: Wall,
  minutes: number,
  series: BusyTime,
  replaced: readonly Temporal.PlainDateTime[],
  reader: Reader,
): BusyTime[] {
  if (event.recurrenceId) return [];
  const without = [...event.exdates.flatMap((time) => onClockOf(start, time, reader.zoneOf) ?? []), ...replaced];
  return event.rdates.flatMap((value) => {
    const own = periodLength(value, reader);
    const at = onClockOf(start, value.time, reader.zoneOf);
    if (own === null || own === minutes || own <= 0 || own > MAX_DAYS * DAY || !at || !isStorable(at)) return [];
    if (without.some((gone) => gone.equals(at))) return [];
    const { rrule: _, ...once } = series.series;
    return [
      {
        ...series,
        recurrenceId: at,
        minutes: own,
        series: { ...once, rrule: null, dtstart: at, exdates: [], rdates: [] },
      },
    ];
  });
}

function periodLength({ time, until }: TimeValue, { zoneOf, personZone }: Reader): number | null {
  const from = until && wallOf(time, zoneOf);
  if (!from) return null;
  if (!('kind' in until)) return minutesOf(from, until);
  const to = wallOf(until, zoneOf);
  return to && minutesBetween(from, to, personZone);
}

/** Years that every calendar and database knows. */
const isStorable = ({ year }: Temporal.PlainDateTime) => year >= 1 && year <= 9999;

function unknownZone({ start }: FileEvent): string {
  const tzid = start?.kind === 'local' ? (start.tzid ?? '') : '';
  return `is in a time zone that nobody knows, "${tzid.slice(0, 60)}"`;
}

export function lengthOf(event: FileEvent, start: Wall, { zoneOf, personZone }: Reader): number | { problem: string } {
  if (event.end) {
    const end = wallOf(event.end, zoneOf);
    if (!end) return { problem: 'ends in a time zone that nobody knows' };
    // An end on the day of the start is how some apps write one whole day.
    // A day on which the clocks change has 23 or 25 hours; what repeats has those of most days.
    const zone = start.wholeDay && event.rrules.length === 0 ? personZone : 'UTC';
    const minutes = minutesBetween(start, end, zone);
    return start.wholeDay && minutes === 0 ? DAY : minutes;
  }
  if (event.duration) return minutesOf(start, event.duration);
  return start.wholeDay ? DAY : 0;
}

function seriesOf(
  event: FileEvent,
  start: Wall,
  minutes: number,
  replaced: readonly Temporal.PlainDateTime[],
  reader: Reader,
): { rule: SeriesRule } | { problem: string } {
  const [rrule, ...more] = event.recurrenceId ? [] : event.rrules;
  if (more.length > 0) return { problem: 'has more than one repetition rule' };
  if (event.hasExrule && rrule) return { problem: 'has an exception rule (EXRULE), which Flux does not read' };
  const dates = (times: readonly FileTime[]) => times.flatMap((time) => onClockOf(start, time, reader.zoneOf) ?? []);
  const added = event.rdates.filter((value) => [null, minutes].includes(periodLength(value, reader)));
  const series: SeriesRule = {
    rrule: null,
    afterCompletionDays: null,
    dtstart: start.local,
    zone: start.zone,
    exdates: rrule || event.rdates.length > 0 ? [...dates(event.exdates), ...replaced] : [],
    rdates: event.recurrenceId ? [] : dates(added.map(({ time }) => time)),
  };
  if (!rrule) return { rule: series };
  const mended = mendedRule(rrule, start.local, reader.now);
  if ('problem' in mended) return mended;
  if ('listed' in mended) return { rule: { ...series, rdates: [...series.rdates, ...mended.listed] } };
  const parsed = parseRule(endingOnce(mended.rrule, series, reader.personZone));
  if (!parsed.ok) return { problem: `has a repetition that Flux cannot use: ${parsed.problem}` };
  return { rule: withStart({ ...series, rrule: formatRule(parsed.rule) }, reader.personZone) };
}

/** COUNT and UNTIL together are forbidden and written all the same: whichever ends earlier. */
function endingOnce(rrule: string, series: SeriesRule, personZone: string): string {
  const without = (name: string) =>
    rrule
      .split(';')
      .filter((part) => !part.startsWith(`${name}=`))
      .join(';');
  if (!/(^|;)COUNT=/.test(rrule) || !/(^|;)UNTIL=/.test(rrule)) return rrule;
  const [counted, until] = [parseRule(without('UNTIL')), parseRule(without('COUNT'))];
  if (!counted.ok || !until.ok) return rrule;
  const ends = slotsBetween(
    { ...series, rrule: without('UNTIL') },
    personZone,
    BEGINNING,
    END,
    counted.rule.count ?? 1,
  ).at(-1);
  const later =
    ends &&
    nextSlot({ ...series, rrule: without('COUNT') }, personZone, {
      local: ends.local.subtract({ seconds: 1 }),
      fold: 0,
    });
  return later?.local.equals(ends?.local ?? series.dtstart) ? without('UNTIL') : without('COUNT');
}

const BEGINNING = Temporal.Instant.from('1600-01-01T00:00Z');
const END = Temporal.Instant.from('9000-01-01T00:00Z');

/** In iCalendar the start is the first occurrence and counts (RFC 5545 §3.8.2.4); our rules give only what they say. */
function withStart(series: SeriesRule, personZone: string): SeriesRule {
  const zone = series.zone ?? personZone;
  const at = series.dtstart.toZonedDateTime(zone).toInstant();
  const first = nextSlotAfterInstant({ ...series, exdates: [], rdates: [] }, zone, at.subtract({ milliseconds: 1 }));
  if (first?.local.equals(series.dtstart)) return series;
  const parsed = parseRule(series.rrule ?? '');
  const count = parsed.ok ? parsed.rule.count : null;
  const added = { ...series, rdates: [...series.rdates, series.dtstart] };
  if (!parsed.ok || count === null) return added;
  return { ...added, rrule: count > 1 ? formatRule({ ...parsed.rule, count: count - 1 }) : null };
}

/** Is any of it still to come, and may it be kept? */
export function standing(
  busy: BusyTime,
  { personZone, now }: Reader,
): { busy: BusyTime } | { ignored: 'past' } | { problem: string } {
  const since = now.subtract({ minutes: busy.minutes });
  const { rrule, rdates, exdates, dtstart, zone } = busy.series;
  if (rrule === null && rdates.length === 0 && exdates.length === 0) {
    const at = momentOf(zone ?? personZone, dtstart);
    if (!isBefore(since, at)) return { ignored: 'past' };
    const tooFar = isBefore(now.add({ hours: 24 * 366 * 50 }), at);
    return tooFar ? { problem: 'is more than 50 years away' } : { busy };
  }
  if (!nextSlotAfterInstant(busy.series, personZone, since)) return { ignored: 'past' };
  const verdict = checkRule(busy.series, personZone, since);
  return verdict.ok ? { busy } : { problem: `has a repetition that Flux cannot use: ${verdict.problem}` };
}
