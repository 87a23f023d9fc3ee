import { readFrequency } from './english-frequency.ts';
import { MONTH_LIST, plainTerms, readMonths } from './english-terms.ts';
import {
  combineTimes,
  DATE,
  type ReadTime,
  readDate,
  readTime,
  SURE_TIME,
  TIME,
  type TimesOfDay,
  timesInRange,
  Unclear,
} from './english-times.ts';
import { formatRule } from './format-rule.ts';
import { parseRule, type Rule, type Until } from './rule.ts';

export type EnglishRule =
  | {
      ok: true;
      /** RRULE value; null for "n days after completion". */
      rrule: string | null;
      afterCompletionDays: number | null;
      /** The (first) time of day, which belongs into dtstart; null if none was said. */
      time: Temporal.PlainTime | null;
      /** A time was said as a bare hour up to 12 ("at 7"); it was taken on the 24-hour clock. */
      ambiguousTime: boolean;
      /** "starting 3 December 2026"; null if not said. */
      startDate: Temporal.PlainDate | null;
    }
  | { ok: false; problem: string };

export type ReadOptions = {
  /** Lets dates without a year be read, as the next such date from this day on. */
  today?: Temporal.PlainDate;
};

/**
 * Reads a repetition in plain English: "every weekday at 18:30", "the last Friday of the month at noon",
 * "every other Friday", "weekdays 7am for 3 weeks", "3 days after each completion". The whole text must be
 * understood; what is not clear is refused with a sentence. A day that is not said ("every month") is left
 * out of the rule, so that it comes from dtstart.
 */
export function parseEnglishRule(text: string, options: ReadOptions = {}): EnglishRule {
  try {
    if (text.length > 300) throw new Unclear('That is too long for a repetition. Please say it in one short sentence.');
    return read(plainTerms(text), options.today);
  } catch (error) {
    if (error instanceof Unclear) return { ok: false, problem: error.message };
    throw error;
  }
}

/** A phrase that stands between others. */
const phrase = (pattern: string) => new RegExp(`(?:^|[\\s,])(?:${pattern})(?=$|[\\s,])`);
const MORE_TIMES = `(?:(?: ?, ?| and )(?:at )?${TIME})*`;
const COUNT = phrase('(\\d+) times(?! a | per | every )');
const ONCE = phrase('once(?! a | per | every )');
const LENGTH = phrase('for (?:the next )?(a|\\d+) (day|week|fortnight|month|year)s?');
const MONTHS = phrase(`(?:only )?in (${MONTH_LIST})`);
const UNTIL = phrase(`(?:until|till|through|up to|ending(?: on)?) (?:the )?(${DATE})(?: at (${TIME})( utc)?)?`);
const START = phrase(`(?:starting|beginning|from)(?: on)?(?: the)? (${DATE})(?: on(?:wards?)?)?`);
const RANGE = phrase(
  `every (?:(other|\\d+)(?:th)? )?(hour|minute)s? (?:from|between) (${TIME}) (?:to|until|till|and|-) (${TIME})`,
);
const AT_TIMES = phrase(`(?:from )?(?:at |@ ?)(${TIME}${MORE_TIMES})`);
const SURE_TIMES = phrase(`(?:from )?((?:at |@ ?)?${SURE_TIME}${MORE_TIMES})`);
const DONE =
  "(?:(?:every|the|last|previous|my) )*(?:completion|completing(?: it)?|finishing(?: it)?|i(?: have|'ve)? (?:finish|finished|complete|completed|did|do|done)(?: it)?|it(?: is|'s) (?:done|finished|completed)|(?:it was )?(?:done|finished|completed))";
const AFTER_COMPLETION = new RegExp(`^(?:(?:always|again) )?(a|the|\\d+) (day|week)s? after ${DONE}$`);

/** Takes phrases out of the text one after another; what is left says how often. */
class Phrases {
  rest: string;
  constructor(text: string) {
    this.rest = text;
  }
  take(phrase: RegExp): string[] | null {
    const match = phrase.exec(this.rest);
    if (!match) return null;
    const remaining = `${this.rest.slice(0, match.index)} ${this.rest.slice(match.index + match[0].length)}`;
    this.rest = remaining
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^,\s*|\s*,$/g, '');
    return match.map((group) => group ?? '');
  }
}

function read(text: string, today: Temporal.PlainDate | undefined): EnglishRule {
  const phrases = new Phrases(text);
  const until = takeUntil(phrases, today);
  const startDate = takeStart(phrases, today);
  // Before the times of day, for "at noon, 5 times" is not "at noon and 5".
  const count = phrases.take(COUNT);
  const once = count ? null : phrases.take(ONCE);
  const times = takeTimes(phrases);
  const after = readAfterCompletion(phrases.rest);
  if (after !== null) {
    if (until || (times && times.byHour.length > 0)) {
      throw new Unclear('A repetition after completion has one time of day and no end date.');
    }
    return result(null, after, times, startDate);
  }
  const length = phrases.take(LENGTH);
  const months = phrases.take(MONTHS);

  const rule = readFrequency(phrases.rest || (times && times.byHour.length > 0 ? 'every day' : ''));
  if (times && times.byHour.length > 0) addTimes(rule, times);
  if (months) rule.byMonth = readMonths(months[1] ?? '');
  if ([until, count, once, length].filter(Boolean).length > 1)
    throw new Unclear('That repetition ends in two ways. Which one is it?');
  if (until) rule.until = until;
  if (count) rule.count = Number(count[1]);
  if (once) rule.count = 1;
  if (length) rule.count = timesWithin(rule, length[1] === 'a' ? 1 : Number(length[1]), length[2] ?? '');
  const rrule = formatRule(rule);
  const parsed = parseRule(rrule);
  if (!parsed.ok) throw new Unclear(parsed.problem);
  return result(rrule, null, times, startDate);
}

function result(
  rrule: string | null,
  afterCompletionDays: number | null,
  times: TimesOfDay | null,
  startDate: Temporal.PlainDate | null,
): EnglishRule {
  const ambiguousTime = times?.ambiguous ?? false;
  return { ok: true, rrule, afterCompletionDays, time: times?.time ?? null, ambiguousTime, startDate };
}

function takeUntil(phrases: Phrases, today: Temporal.PlainDate | undefined): Until | null {
  const found = phrases.take(UNTIL);
  if (!found) return null;
  const date = readDate(found[1] ?? '', today);
  if (!found[2]) return { kind: 'date', date };
  const local = date.toPlainDateTime(readTime(found[2]).time);
  return found[3] ? { kind: 'utc', at: local.toZonedDateTime('UTC').toInstant() } : { kind: 'local', local };
}

function takeStart(phrases: Phrases, today: Temporal.PlainDate | undefined): Temporal.PlainDate | null {
  const found = phrases.take(START);
  return found ? readDate(found[1] ?? '', today) : null;
}

function takeTimes(phrases: Phrases): TimesOfDay | null {
  const range = phrases.take(RANGE);
  if (range) {
    const step = range[1] === 'other' ? 2 : Number(range[1] || 1);
    const unit = range[2] === 'hour' ? 'hour' : 'minute';
    return timesInRange(step, unit, readTime(range[3] ?? ''), readTime(range[4] ?? ''));
  }
  const found = phrases.take(AT_TIMES) ?? phrases.take(SURE_TIMES);
  if (!found) return null;
  const times: ReadTime[] = (found[1] ?? '')
    .split(/\s*,\s*|\s+and\s+/)
    .map((item) => readTime(item.replace(/^(?:at |@ ?)/, '')));
  return combineTimes(withSharedHalf(times, found[1] ?? ''));
}

/** "At 8 and 10 pm" means the evening both times; "at 8 and 20:00" does not. */
function withSharedHalf(times: ReadTime[], text: string): ReadTime[] {
  if (!/\d ?pm$/.test(text)) return times;
  return times.map(({ time, ambiguous }) =>
    ambiguous && time.hour < 12 ? { time: time.add({ hours: 12 }), ambiguous: false } : { time, ambiguous },
  );
}

function readAfterCompletion(text: string): number | null {
  const match = AFTER_COMPLETION.exec(text);
  if (!match) return null;
  const days = (/^\d/.test(match[1] ?? '') ? Number(match[1]) : 1) * (match[2] === 'week' ? 7 : 1);
  if (days < 1) throw new Unclear('Days after completion must be at least 1.');
  return days;
}

function addTimes(rule: Rule, times: TimesOfDay): void {
  if (rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY') {
    throw new Unclear('A repetition within the day has one time to start from.');
  }
  rule.byHour = times.byHour;
  rule.byMinute = times.byMinute;
}

/** How many occurrences fill a length of time: "weekdays for 3 weeks" are 15, from whatever day on. */
function timesWithin(rule: Rule, amount: number, unit: string): number {
  const aDay = Math.max(1, rule.byHour.length) * Math.max(1, rule.byMinute.length);
  const days = amount * ({ day: 1, week: 7, fortnight: 14, month: 0, year: 0 }[unit] ?? 0);
  const months = amount * ({ month: 1, year: 12 }[unit] ?? 0);
  const exactDays = days || (months % 12 === 0 ? (months / 12) * 364 : 0);
  let periods: number | null = null;
  if (rule.byMonth.length > 0 && rule.freq !== 'YEARLY') periods = null;
  else if (rule.freq === 'YEARLY') periods = months > 0 ? months / 12 : null;
  else if (rule.freq === 'MONTHLY') periods = months || null;
  else if (rule.freq === 'WEEKLY') periods = exactDays > 0 ? exactDays / 7 : null;
  else if (rule.freq === 'DAILY') periods = days || (months % 12 === 0 ? (months / 12) * 365 : null);
  else if (days > 0) periods = days * { HOURLY: 24, MINUTELY: 1440, SECONDLY: 86_400 }[rule.freq];
  const perPeriod =
    aDay *
    Math.max(1, rule.bySetPos.length || rule.byDay.length, rule.byMonthDay.length * Math.max(1, rule.byMonth.length));
  const times = periods === null ? Number.NaN : (periods / rule.interval) * perPeriod;
  if (!Number.isInteger(times) || times < 1) throw new Unclear('How many times is that, or until which date?');
  return times;
}
