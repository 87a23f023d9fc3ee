import { utcTime } from '../content-line.ts';
import { yearlyByCalendar } from './other-calendars.ts';

/**
 * A file's RRULE as RFC 5545 has it: small faults of well-known programs are mended (blanks, empty parts, an UNTIL with dashes, an ordinal
 * where it means nothing, days by their whole names, an interval of nothing, a count of minus one), and RFC 7529's SKIP is told in the older words where it can be. `problem` continues a sentence that begins with
 * the event's title.
 */
export function mendedRule(
  text: string,
  start: Temporal.PlainDateTime,
  now: Temporal.Instant,
): { rrule: string } | { listed: Temporal.PlainDateTime[] } | { problem: string } {
  const parts = new Map<string, string>();
  for (const part of text
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/^RRULE:/, '')
    .split(';')) {
    const at = part.indexOf('=');
    const name = part.slice(0, at);
    const value = part
      .slice(at + 1)
      .split(',')
      .filter((one) => one !== '')
      .join(',');
    if (at > 0 && value !== '' && !name.startsWith('X-') && !parts.has(name)) parts.set(name, value);
  }
  const scale = parts.get('RSCALE') ?? 'GREGORIAN';
  if (scale !== 'GREGORIAN') {
    const listed = yearlyByCalendar(parts, start, now);
    if (listed) return { listed };
    return { problem: `repeats by the ${scale.toLowerCase().slice(0, 30)} calendar, in a way that Flux does not read` };
  }
  const skip = parts.get('SKIP') ?? 'OMIT';
  parts.delete('RSCALE');
  parts.delete('SKIP');
  if (skip !== 'OMIT' && !skipped(parts, skip, start)) {
    return { problem: 'moves to another day where its day is missing (SKIP), in a way that Flux does not read' };
  }
  const until = parts.get('UNTIL');
  if (until) parts.set('UNTIL', mendedUntil(until));
  for (const name of NUMBERS) mendNumber(parts, name);
  const byDay = parts.get('BYDAY');
  const weekly = ['DAILY', 'WEEKLY'].includes(parts.get('FREQ') ?? '');
  if (byDay) parts.set('BYDAY', byDay.replace(/(MO|TU|WE|TH|FR|SA|SU)[A-Z]+/g, '$1'));
  if (byDay && weekly) parts.set('BYDAY', (parts.get('BYDAY') ?? '').replace(/[+-]?\d+(?=[A-Z])/g, ''));
  return { rrule: [...parts].map(([name, value]) => `${name}=${value}`).join(';') };
}

/** Dashes and colons are left out, an offset is taken off, and a "T" with nothing behind it. */
function mendedUntil(text: string): string {
  const [, time, offset] = /^(\d{4}-?\d\d-?\d\dT\d\d:?\d\d:?\d\d)([+-]\d\d:?\d\d)$/.exec(text) ?? [];
  const plain = (time ?? text).replace(/[-:]/g, '').replace(/T$/, '');
  if (!time || !offset) return plain;
  try {
    return utcTime(Temporal.Instant.from(`${plain}${offset}`));
  } catch {
    return text;
  }
}

const NUMBERS = ['INTERVAL', 'COUNT', 'BYSETPOS'];

/** "1.0" is one; an interval of none is one, a count below nothing is none, a position of nothing is none. */
function mendNumber(parts: Map<string, string>, name: string): void {
  const said = parts.get(name)?.replace(/\.0+$/, '');
  if (said === undefined) return;
  parts.set(name, said);
  if (said === '0' ? name !== 'COUNT' : name === 'COUNT' && /^-\d+$/.test(said)) parts.delete(name);
}

/** The last day that the month has, where it lacks the start's own (SKIP=BACKWARD), or the first of the next (FORWARD). False where that cannot be said. */
function skipped(parts: Map<string, string>, skip: string, start: Temporal.PlainDateTime): boolean {
  const { month } = start;
  const freq = parts.get('FREQ');
  const named = ['BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'BYYEARDAY', 'BYWEEKNO'].filter((name) => parts.has(name));
  const day = named.length === 0 ? start.day : Number(parts.get('BYMONTHDAY'));
  const own = named.length === 0 || (named.length === 1 && Number.isInteger(day) && day >= 1 && day <= 31);
  if (day <= 28 && own) return true;
  if (!own || (freq !== 'MONTHLY' && freq !== 'YEARLY')) return false;
  if (freq === 'YEARLY' && !parts.has('BYMONTH')) parts.set('BYMONTH', String(month));
  if (skip === 'FORWARD') return movedForward(parts, day);
  if (skip !== 'BACKWARD') return false;
  parts.set('BYMONTHDAY', Array.from({ length: day - 27 }, (_, i) => 28 + i).join(','));
  parts.set('BYSETPOS', '-1');
  return true;
}

/** As days of the year: every month's day, or the first of the month that follows one without it. */
function movedForward(parts: Map<string, string>, day: number): boolean {
  const months = parts.get('BYMONTH')?.split(',').map(Number) ?? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  if (parts.get('FREQ') === 'MONTHLY' && Number(parts.get('INTERVAL') ?? 1) !== 1) return false;
  if (!months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12)) return false;
  parts.delete('BYMONTH');
  parts.delete('BYMONTHDAY');
  parts.set('FREQ', 'YEARLY');
  parts.set('BYYEARDAY', months.map((month) => dayOfYear(month, day)).join(','));
  return true;
}

/** Behind February, whose length changes, days are counted from the end of the year. The 60th is 29 February, or 1 March where there is none. */
function dayOfYear(month: number, day: number): number {
  if (month === 1 || (month === 2 && day === 29)) return day + (month - 1) * 31;
  const date = Temporal.PlainDate.from({ year: 2001, month, day: 1 });
  const there = day > date.daysInMonth ? date.add({ months: 1 }) : date.with({ day });
  return there.dayOfYear - date.daysInYear - 1;
}
