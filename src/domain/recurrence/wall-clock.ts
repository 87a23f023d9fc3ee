/**
 * Wall-clock times as plain numbers: milliseconds since 1970-01-01T00:00 on a clock that never changes.
 * The recurrence code reckons in these, because on them every day has 24 hours.
 */

const MS_PER_DAY = 86_400_000;

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar; months 1–12. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Fractions of a second are cut off: a series has whole seconds. */
export function toWallMs(local: Temporal.PlainDateTime): number {
  const seconds = local.hour * 3600 + local.minute * 60 + local.second;
  return dayNumber(local.year, local.month, local.day) * MS_PER_DAY + seconds * 1000;
}

export function fromWallMs(ms: number): Temporal.PlainDateTime {
  const d = new Date(ms);
  return new Temporal.PlainDateTime(
    d.getUTCFullYear(),
    d.getUTCMonth() + 1,
    d.getUTCDate(),
    d.getUTCHours(),
    d.getUTCMinutes(),
    d.getUTCSeconds(),
  );
}
