import { weekdayCode } from '../calendar-names.ts';
import { contentLine, localTime, utcOffset } from './content-line.ts';
import { fallsOn, onset, type YearlyDay, yearlyDay, type ZoneChange, zoneChanges } from './zone-changes.ts';

/** After so many years every weekday has been on every date: only then is a rule certain. */
const CERTAIN_YEARS = 28;

type Observance = ZoneChange & { daylight: boolean; yearly: YearlyDay | null };

/**
 * The VTIMEZONE of `zone` (RFC 5545 §3.6.5), right from `from` to `to` and, where the clocks change by one rule every year, for
 * ever. Zones without such a rule (Ramadan in Africa/Casablanca) list every change. Lines are folded. Throws RangeError for an
 * unknown zone.
 */
export function vtimezone(zone: string, from: Temporal.Instant, to: Temporal.Instant): string[] {
  const observances = observancesOf(zone, from, to);
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', zone),
    ...(observances.length > 0 ? observances.flatMap(observanceLines) : onlyOffset(zone, from)),
    'END:VTIMEZONE',
  ];
}

function observancesOf(zone: string, from: Temporal.Instant, to: Temporal.Instant): Observance[] {
  const lastYear = to.toZonedDateTimeISO('UTC').year;
  const certain = Temporal.PlainDate.from({ year: lastYear + CERTAIN_YEARS + 1, month: 1, day: 1 });
  const changes = zoneChanges(zone, from, certain.toZonedDateTime('UTC').toInstant()).map((change, i, all) => {
    const later = all[i + 1];
    return { ...change, daylight: change.after > change.before && later !== undefined && later.after < change.after };
  });
  const rules = yearlyRules(changes, lastYear + 1, lastYear + CERTAIN_YEARS);
  const started = new Set<string>();
  return changes.flatMap((change): Observance[] => {
    const rule = rules.get(kind(change));
    if (rule && onset(change).year >= rule.fromYear && fallsOn(onset(change), rule.day)) {
      if (started.has(kind(change))) return [];
      started.add(kind(change));
      return [{ ...change, yearly: rule.day }];
    }
    return Temporal.Instant.compare(change.at, to) <= 0 ? [{ ...change, yearly: null }] : [];
  });
}

type Change = ZoneChange & { daylight: boolean };

const kind = ({ before, after }: ZoneChange) => `${before} ${after}`;

/** By kind of change: the rule it follows in all of these years, and since which year without a break. Empty when one follows none. */
function yearlyRules(changes: readonly Change[], firstYear: number, lastYear: number) {
  const rules = new Map<string, { day: YearlyDay; fromYear: number }>();
  for (const [name, group] of Map.groupBy(changes, kind)) {
    const onsets = group.map(onset);
    const inRange = onsets.filter(({ year }) => year >= firstYear && year <= lastYear);
    if (inRange.length === 0) continue;
    const once = inRange.every(({ year }, i) => year === firstYear + i) && inRange.length === CERTAIN_YEARS;
    const day = once ? yearlyDay(inRange) : null;
    if (!day) return new Map<string, { day: YearlyDay; fromYear: number }>();
    const years = new Set(onsets.filter((local) => fallsOn(local, day)).map(({ year }) => year));
    let fromYear = firstYear;
    while (years.has(fromYear - 1)) fromYear -= 1;
    rules.set(name, { day, fromYear });
  }
  return rules;
}

function observanceLines(observance: Observance): string[] {
  const name = observance.daylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    contentLine('DTSTART', localTime(onset(observance))),
    contentLine('TZOFFSETFROM', utcOffset(observance.before)),
    contentLine('TZOFFSETTO', utcOffset(observance.after)),
    ...(observance.yearly ? [contentLine('RRULE', yearlyRule(observance.yearly))] : []),
    `END:${name}`,
  ];
}

function yearlyRule({ month, weekday, days }: YearlyDay): string {
  const code = weekdayCode(weekday);
  const inMonth = `FREQ=YEARLY;BYMONTH=${month}`;
  if (days === 'last') return `${inMonth};BYDAY=-1${code}`;
  // "The second Sunday" is the spelling that every calendar app knows.
  if (days.from % 7 === 1) return `${inMonth};BYDAY=${(days.from + 6) / 7}${code}`;
  const dates = Array.from({ length: 7 }, (_, i) => days.from + i);
  return `${inMonth};BYMONTHDAY=${dates.join(',')};BYDAY=${code}`;
}

/** A zone that has always kept one offset. */
function onlyOffset(zone: string, at: Temporal.Instant): string[] {
  const offset = utcOffset(at.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9);
  return [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    contentLine('TZOFFSETFROM', offset),
    contentLine('TZOFFSETTO', offset),
    'END:STANDARD',
  ];
}
