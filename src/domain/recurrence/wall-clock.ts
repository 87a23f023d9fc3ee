/**
 * Wall-clock times as plain numbers: milliseconds since 1970-01-01T00:00 on a clock that never changes, and
 * days since that date. The recurrence code reckons in these, because on them every day has 24 hours.
 */

export const MS_PER_DAY = 86_400_000;

/** Finds the first wall-clock time after another (exclusive; -Infinity for the very first), or null when there is none. */
export type NextWall = (afterWall: number) => number | null;

export type CivilDate = { year: number; month: number; day: number };

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar; months 1–12. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years are reckoned from March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The reverse of `dayNumber`. */
export function civilDate(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** Moves a date on by a day, in place. */
export function toNextDay(date: CivilDate): void {
  if (date.day < 28 || date.day < daysInMonth(date.year, date.month)) date.day++;
  else {
    date.day = 1;
    if (date.month < 12) date.month++;
    else {
      date.month = 1;
      date.year++;
    }
  }
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekdayOf(days: number): number {
  return floorMod(days + 3, 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return daysInYear(year) - 337;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function daysInYear(year: number): number {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 366 : 365;
}

export function floorMod(n: number, by: number): number {
  return ((n % by) + by) % by;
}

/** Fractions of a second are cut off: a series has whole seconds. */
export function toWallMs(local: Temporal.PlainDateTime): number {
  const seconds = local.hour * 3600 + local.minute * 60 + local.second;
  return dayNumber(local.year, local.month, local.day) * MS_PER_DAY + seconds * 1000;
}

export function fromWallMs(ms: number): Temporal.PlainDateTime {
  const days = Math.floor(ms / MS_PER_DAY);
  const { year, month, day } = civilDate(days);
  const seconds = Math.floor((ms - days * MS_PER_DAY) / 1000);
  const minutes = Math.floor(seconds / 60);
  return new Temporal.PlainDateTime(year, month, day, Math.floor(minutes / 60), minutes % 60, seconds % 60);
}
