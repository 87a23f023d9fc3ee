import { parseRule, slotsBetween } from '../../recurrence/index.ts';

/** One STANDARD or DAYLIGHT of a VTIMEZONE: its onsets on the wall clock of the offset before, offsets in seconds. */
type Observance = {
  start: Temporal.PlainDateTime;
  rrule: string | null;
  rdates: Temporal.PlainDateTime[];
  before: number;
  after: number;
};

/** Days to either side of now on which clocks are compared: what a calendar says about other years is nobody's plan. */
const DAYS_BACK = 200;
const DAYS_AHEAD = 730;
const MAX_OBSERVANCES = 200;

/** What a VTIMEZONE's lines define (RFC 5545 §3.6.5); null when they cannot be read. */
export function offsetsOf(lines: readonly string[]): Observance[] | null {
  const observances: Observance[] = [];
  let fields: Map<string, string[]> | null = null;
  for (const line of lines) {
    if (/^BEGIN:(STANDARD|DAYLIGHT)\s*$/i.test(line)) fields = new Map();
    else if (/^END:(STANDARD|DAYLIGHT)\s*$/i.test(line) && fields) {
      const read = observance(fields);
      if (!read || observances.length >= MAX_OBSERVANCES) return null;
      observances.push(read);
      fields = null;
    } else if (fields) {
      const name = (/^[A-Z-]+/i.exec(line)?.[0] ?? '').toUpperCase();
      fields.set(name, [...(fields.get(name) ?? []), line.slice(line.indexOf(':') + 1).trim()]);
    }
  }
  return observances.length > 0 ? observances : null;
}

function observance(fields: Map<string, string[]>): Observance | null {
  const start = wall(fields.get('DTSTART')?.[0]);
  const [before, after] = [seconds(fields.get('TZOFFSETFROM')?.[0]), seconds(fields.get('TZOFFSETTO')?.[0])];
  const rrule = fields.get('RRULE')?.[0] ?? null;
  if (!start || before === null || after === null) return null;
  if (rrule !== null) {
    const parsed = parseRule(rrule);
    // Clocks change by the year; anything more often is no time zone.
    if (!parsed.ok || parsed.rule.freq !== 'YEARLY' || parsed.rule.byHour.length + parsed.rule.byMinute.length > 2)
      return null;
  }
  const rdates = (fields.get('RDATE') ?? []).flatMap((list) => list.split(',')).map(wall);
  return { start, rrule, before, after, rdates: rdates.flatMap((one) => one ?? []).slice(0, 200) };
}

function wall(text: string | undefined): Temporal.PlainDateTime | null {
  if (!text || !/^\d{8}T\d{6}Z?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text.replace('Z', ''));
  } catch {
    return null;
  }
}

function seconds(text: string | undefined): number | null {
  const [, sign, hours, minutes, rest] = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(text ?? '') ?? [];
  if (!sign) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(rest ?? 0));
}

/**
 * The zone whose clocks did and will do the same around `now`; where the offset never changes and no place has it, that offset
 * itself ("+01:30"). Tried are the person's zone, then all others by name. null: no such place.
 */
export function matchZone(
  observances: readonly Observance[],
  personZone: string,
  now: Temporal.Instant,
): string | null {
  const from = now.subtract({ hours: 24 * DAYS_BACK });
  const to = now.add({ hours: 24 * DAYS_AHEAD });
  const changes = changesOf(observances, from, to);
  const moments = [now, ...changes.flatMap(({ at }) => [at.subtract({ minutes: 1 }), at])];
  for (let at = from; Temporal.Instant.compare(at, to) < 0; at = at.add({ hours: 24 * 7 })) moments.push(at);
  const expected = moments
    .filter((at) => Temporal.Instant.compare(at, from) >= 0)
    .map((at) => ({ at, offset: offsetAt(changes, observances, at) }));
  const fits = (zone: string) =>
    expected.every(({ at, offset }) => at.toZonedDateTimeISO(zone).offsetNanoseconds === offset * 1e9);
  const zone = [personZone, ...Intl.supportedValuesOf('timeZone')].find(fits);
  if (zone) return zone;
  const [offset] = new Set(expected.map((one) => one.offset));
  const constant = offset !== undefined && expected.every((one) => one.offset === offset);
  return constant ? fixedOffset(offset) : null;
}

type Change = { at: Temporal.Instant; after: number };

function changesOf(observances: readonly Observance[], from: Temporal.Instant, to: Temporal.Instant): Change[] {
  return observances
    .flatMap(({ start, rrule, rdates, before, after }) => {
      // Onsets are reckoned on a clock without changes, then the offset before each is taken off.
      const series = { rrule, afterCompletionDays: null, dtstart: start, zone: 'UTC', exdates: [], rdates };
      const early = from.subtract({ hours: 24 * 366 });
      return slotsBetween(series, 'UTC', early, to, 20).map(({ at }) => ({
        at: at.subtract({ seconds: before }),
        after,
      }));
    })
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function offsetAt(changes: readonly Change[], observances: readonly Observance[], at: Temporal.Instant): number {
  const last = changes.findLast((change) => Temporal.Instant.compare(change.at, at) <= 0);
  if (last) return last.after;
  // Nothing changed lately: what was the last to begin before, or what the first of all came from.
  const sorted = [...observances].sort((a, b) => Temporal.PlainDateTime.compare(a.start, b.start));
  const begun = sorted.findLast(
    ({ start }) => Temporal.Instant.compare(start.toZonedDateTime('UTC').toInstant(), at) <= 0,
  );
  return begun ? begun.after : (sorted[0]?.before ?? 0);
}

function fixedOffset(seconds: number): string | null {
  const minutes = Math.abs(seconds) / 60;
  if (!Number.isInteger(minutes) || minutes >= 24 * 60) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
