/** RFC 5545 §3.3.10 recurrence rules as data: text to rule and back. Zones play no part here. */

import { weekdayOfCode } from '../calendar-names.ts';

export const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** `ordinal` 0 means every such weekday of the period; 1 the first, -1 the last. `weekday` is ISO: 1 Monday … 7 Sunday. */
export type ByDay = { ordinal: number; weekday: number };

/** A date ends with that whole day; all forms include the moment they name. */
export type Until =
  | { kind: 'date'; date: Temporal.PlainDate }
  | { kind: 'local'; local: Temporal.PlainDateTime }
  | { kind: 'utc'; at: Temporal.Instant };

export type Rule = {
  freq: Frequency;
  interval: number;
  count: number | null;
  until: Until | null;
  bySecond: number[];
  byMinute: number[];
  byHour: number[];
  byDay: ByDay[];
  byMonthDay: number[];
  byYearDay: number[];
  byWeekNo: number[];
  byMonth: number[];
  bySetPos: number[];
  /** ISO weekday on which a week starts. */
  wkst: number;
};

type Parsed = { ok: true; rule: Rule } | { ok: false; problem: string };

/** More text than any rule of a person needs; also bounds every BY list. */
const MAX_RULE_LENGTH = 2_000;

/** Decades of days. */
const MAX_COUNT = 10_000;
const MAX_INTERVAL = 100_000;
/** Rules of which it is known whether they can be read. */
const MAX_KEPT = 10_000;

/** A reminder comes every 5 minutes at most. This also bounds what a period of a rule can hold. */
export const MAX_TIMES_A_DAY = 288;
export const TOO_OFTEN = 'That is more often than every 5 minutes, which is the most a reminder can repeat.';

class Refusal extends Error {}

/** Reads a rule, or says in a sentence what is wrong with it. Case and a leading "RRULE:" are forgiven. */
export function parseRule(text: string): Parsed {
  try {
    return { ok: true, rule: read(text) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message };
    throw error;
  }
}

/** Can the rule be read? The answers for what stands in series are kept: they are asked at every look at a plan. */
export function isReadable(text: string): boolean {
  const known = readable.get(text);
  if (known !== undefined) return known;
  if (readable.size >= MAX_KEPT) readable.clear();
  const { ok } = parseRule(text);
  readable.set(text, ok);
  return ok;
}

const readable = new Map<string, boolean>();

/** A rule of that frequency with everything else at its default. */
export function plainRule(freq: Frequency): Rule {
  return {
    freq,
    interval: 1,
    count: null,
    until: null,
    bySecond: [],
    byMinute: [],
    byHour: [],
    byDay: [],
    byMonthDay: [],
    byYearDay: [],
    byWeekNo: [],
    byMonth: [],
    bySetPos: [],
    wkst: 1,
  };
}

function read(text: string): Rule {
  if (text.length > MAX_RULE_LENGTH) throw new Refusal('That repetition rule is too long.');
  const parts = splitParts(text);
  const freq = FREQUENCIES.find((f) => f === parts.get('FREQ'));
  if (!freq) throw new Refusal('A repetition rule must say how often: FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.');
  const rule = plainRule(freq);
  for (const [name, value] of parts) {
    if (name === 'FREQ') continue;
    const reader = Object.hasOwn(READERS, name) ? READERS[name as keyof typeof READERS] : undefined;
    if (!reader) throw new Refusal(`The repetition rule has a part that does not exist: ${name.slice(0, 40)}.`);
    reader(rule, value);
  }
  refuseContradictions(rule);
  refuseTooManyTimes(rule);
  return rule;
}

function splitParts(text: string): Map<string, string> {
  const parts = new Map<string, string>();
  const body = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  for (const part of body.split(';')) {
    const [name, value, ...rest] = part.split('=');
    if (!name || !value || rest.length > 0) throw new Refusal('That repetition rule cannot be read.');
    if (parts.has(name)) throw new Refusal(`The repetition rule says ${name.slice(0, 40)} twice.`);
    parts.set(name, value);
  }
  return parts;
}

const READERS = {
  INTERVAL: (rule: Rule, value: string) => {
    rule.interval = positive('INTERVAL', value, MAX_INTERVAL);
  },
  COUNT: (rule: Rule, value: string) => {
    rule.count = positive('COUNT', value, MAX_COUNT);
  },
  UNTIL: (rule: Rule, value: string) => {
    rule.until = readUntil(value);
  },
  BYSECOND: (rule: Rule, value: string) => {
    // A leap second is taken for the one before it (RFC 5545 §3.3.12).
    rule.bySecond = unique(numbers('BYSECOND', value, 0, 60).map((second) => Math.min(second, 59)));
  },
  BYMINUTE: (rule: Rule, value: string) => {
    rule.byMinute = numbers('BYMINUTE', value, 0, 59);
  },
  BYHOUR: (rule: Rule, value: string) => {
    rule.byHour = numbers('BYHOUR', value, 0, 23);
  },
  BYDAY: (rule: Rule, value: string) => {
    rule.byDay = readByDay(value);
  },
  BYMONTHDAY: (rule: Rule, value: string) => {
    rule.byMonthDay = signed('BYMONTHDAY', value, 31);
  },
  BYYEARDAY: (rule: Rule, value: string) => {
    rule.byYearDay = signed('BYYEARDAY', value, 366);
  },
  BYWEEKNO: (rule: Rule, value: string) => {
    rule.byWeekNo = signed('BYWEEKNO', value, 53);
  },
  BYMONTH: (rule: Rule, value: string) => {
    rule.byMonth = numbers('BYMONTH', value, 1, 12);
  },
  BYSETPOS: (rule: Rule, value: string) => {
    rule.bySetPos = signed('BYSETPOS', value, 366);
  },
  WKST: (rule: Rule, value: string) => {
    rule.wkst = weekdayOf(value);
  },
};

function positive(name: string, value: string, max: number): number {
  const n = Number(value);
  if (!/^\d{1,15}$/.test(value) || n < 1 || n > max) {
    throw new Refusal(`${name} must be a whole number from 1 to ${max}.`);
  }
  return n;
}

function numbers(name: string, value: string, min: number, max: number): number[] {
  const list = value.split(',').map((item) => {
    const n = Number(item);
    if (!/^[+-]?\d{1,3}$/.test(item) || n < min || n > max) {
      throw new Refusal(`${name} takes numbers from ${min} to ${max}.`);
    }
    return n;
  });
  return unique(list);
}

function signed(name: string, value: string, max: number): number[] {
  const list = numbers(name, value, -max, max);
  if (list.some((n) => n === 0)) throw new Refusal(`${name} cannot be 0.`);
  return list;
}

/** Sorted, each once: the order of a list means nothing (RFC 5545), and equal rules then look equal. */
function unique(list: number[]): number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}

function weekdayOf(code: string): number {
  const weekday = weekdayOfCode(code);
  if (weekday === 0) throw new Refusal('Weekdays are written MO, TU, WE, TH, FR, SA or SU.');
  return weekday;
}

function readByDay(value: string): ByDay[] {
  const days = value.split(',').map((item) => {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(item);
    const ordinal = Number(match?.[1] ?? 0);
    if (!match || (match[1] !== undefined && ordinal === 0) || Math.abs(ordinal) > 53) {
      throw new Refusal('BYDAY takes weekdays such as MO, or 2MO for the second Monday and -1FR for the last Friday.');
    }
    return { ordinal, weekday: weekdayOf(match[2] ?? '') };
  });
  const seen = new Map(days.map((day) => [day.ordinal * 10 + day.weekday, day]));
  return [...seen.values()].sort((a, b) => a.ordinal - b.ordinal || a.weekday - b.weekday);
}

function readUntil(value: string): Until {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(value);
  try {
    if (!match) throw new RangeError();
    const [, year, month, day, hour, minute, second, utc] = match;
    const date = Temporal.PlainDate.from(`${year}-${month}-${day}`);
    if (hour === undefined) return { kind: 'date', date };
    const local = date.toPlainDateTime(Temporal.PlainTime.from(`${hour}:${minute}:${second}`));
    return utc ? { kind: 'utc', at: local.toZonedDateTime('UTC').toInstant() } : { kind: 'local', local };
  } catch {
    throw new Refusal('The end (UNTIL) must be a date such as 20261231 or a time such as 20261231T180000Z.');
  }
}

/** What RFC 5545 §3.3.10 forbids to combine. */
function refuseContradictions(rule: Rule): void {
  const { freq } = rule;
  if (rule.count !== null && rule.until !== null) {
    throw new Refusal('A repetition ends after a number of times (COUNT) or at a date (UNTIL), not both.');
  }
  if (rule.byDay.some((day) => day.ordinal !== 0)) {
    if (freq !== 'MONTHLY' && freq !== 'YEARLY') {
      throw new Refusal('"The second Monday" needs a repetition by month or year.');
    }
    if (freq === 'YEARLY' && rule.byWeekNo.length > 0) {
      throw new Refusal('"The second Monday" cannot be combined with week numbers.');
    }
  }
  if (freq === 'WEEKLY' && rule.byMonthDay.length > 0) {
    throw new Refusal('Days of the month (BYMONTHDAY) cannot be combined with a weekly repetition.');
  }
  if (rule.byYearDay.length > 0 && (freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY')) {
    throw new Refusal('Days of the year (BYYEARDAY) need a yearly repetition.');
  }
  if (rule.byWeekNo.length > 0 && freq !== 'YEARLY') {
    throw new Refusal('Week numbers (BYWEEKNO) need a yearly repetition.');
  }
  if (rule.bySetPos.length > 0 && !hasOtherByPart(rule)) {
    throw new Refusal('BYSETPOS picks among days or times, so the rule must name some.');
  }
}

function refuseTooManyTimes(rule: Rule): void {
  const [hours, minutes, seconds] = [rule.byHour, rule.byMinute, rule.bySecond].map((list) => Math.max(1, list.length));
  const anHour = (minutes ?? 1) * (seconds ?? 1);
  const byHour = rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
  const tooMany = byHour
    ? rule.freq === 'HOURLY' && anHour > MAX_TIMES_A_DAY / 24
    : (hours ?? 1) * anHour > MAX_TIMES_A_DAY;
  if (tooMany) throw new Refusal(TOO_OFTEN);
}

function hasOtherByPart(rule: Rule): boolean {
  const lists = [rule.bySecond, rule.byMinute, rule.byHour, rule.byDay, rule.byMonthDay];
  return [...lists, rule.byYearDay, rule.byWeekNo, rule.byMonth].some((list) => list.length > 0);
}
