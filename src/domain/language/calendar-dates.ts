import { en } from 'chrono-node';
import type { DayFound } from './day-found.ts';
import { find, MASK, type Part, type Sentence } from './sentence.ts';
import { MONTH, monthName, monthOf, weekdaysIn } from './words.ts';

/** Dates of the calendar: "24 December", "the 1st of March 2027", "2026-12-24", "24.12.", "12/24". */
export function calendarDates(sentence: Sentence, today: Temporal.PlainDate): DayFound | null {
  return (
    numericDate(sentence, today) ?? impossibleDate(sentence) ?? namedDate(sentence, today) ?? leapDay(sentence, today)
  );
}

function numericDate(sentence: Sentence, today: Temporal.PlainDate): DayFound | null {
  const iso = find(sentence, /\b(?:on\s+)?(\d{4})-(\d{1,2})-(\d{1,2})\b/);
  if (iso) return dated(iso, Number(iso.groups[0]), Number(iso.groups[1]), Number(iso.groups[2]), today);
  const dots = find(sentence, /\b(?:on\s+)?(?:the\s+)?(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2}(?!\d|:))?(?!\d)/);
  if (dots) return dated(dots, fullYear(dots.groups[2]), Number(dots.groups[1]), Number(dots.groups[0]), today);
  const slash = find(sentence, /(?<![\d/])(?:\bon\s+)?\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/);
  if (!slash) return null;
  const [a, b, year] = [Number(slash.groups[0]), Number(slash.groups[1]), fullYear(slash.groups[2])];
  const european = dated(slash, year, b, a, today);
  const american = dated(slash, year, a, b, today);
  if (european.kind === 'impossible') return american;
  if (american.kind === 'impossible' || a === b) return european;
  const dates = [european, american].flatMap((day) => (day.kind === 'on' || day.kind === 'past' ? [day.date] : []));
  return { kind: 'either', dates, at: slash };
}

function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const DAY_THEN_MONTH = new RegExp(
  `\\b(?:on\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${MONTH})(?:,?\\s+(\\d{4}))?`,
);
const MONTH_THEN_DAY = new RegExp(
  `\\b(?:on\\s+)?(${MONTH})\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:\\d])(?:,?\\s+(\\d{4}))?`,
);

/** chrono passes over "31 February" without a word; a person is owed one. */
function impossibleDate(sentence: Sentence): DayFound | null {
  const dayFirst = find(sentence, DAY_THEN_MONTH);
  const monthFirst = find(sentence, MONTH_THEN_DAY);
  const readings = [
    dayFirst && { at: dayFirst, day: dayFirst.groups[0], month: dayFirst.groups[1], year: dayFirst.groups[2] },
    monthFirst && {
      at: monthFirst,
      day: monthFirst.groups[1],
      month: monthFirst.groups[0],
      year: monthFirst.groups[2],
    },
  ];
  for (const reading of readings) {
    if (!reading) continue;
    const month = monthOf(reading.month ?? '');
    const problem = missingDay(reading.year ? Number(reading.year) : null, month, Number(reading.day));
    if (problem && !/\s*times\b/.test(sentence.rest.slice(reading.at.end, reading.at.end + 8))) {
      return { kind: 'impossible', problem, at: reading.at };
    }
  }
  return null;
}

/** chrono knows 29 February in leap years only. */
function leapDay(sentence: Sentence, today: Temporal.PlainDate): DayFound | null {
  const at = find(
    sentence,
    /\b(?:on\s+)?(?:the\s+)?(?:29(?:th)?\s+(?:of\s+)?feb(?:ruary)?|feb(?:ruary)?\s+(?:the\s+)?29(?:th)?)\b/,
  );
  return at && dated(at, null, 2, 29, today);
}

function namedDate(sentence: Sentence, today: Temporal.PlainDate): DayFound | null {
  if (!new RegExp(`\\b${MONTH}`).test(sentence.rest)) return null;
  const readable = sentence.rest.replaceAll(MASK, '|');
  for (const { start, index, text: all } of en.casual.parse(readable, new Date(`${today.toString()}T12:00:00Z`))) {
    // chrono takes a time that follows as well; times are read elsewhere.
    const text = all.replace(/,?\s+(?:at|by|from|@|around)\s.*$|\s+\d{1,2}(?::\d\d|\s*[ap]\.?m).*$/i, '');
    const [day, month] = [start.get('day'), start.get('month')];
    if (!start.isCertain('day') || !start.isCertain('month') || day === null || month === null) continue;
    if (/^\s*(?:times|x)\b/.test(readable.slice(index + text.length)) || !/[a-z]{3}/.test(text)) continue;
    const lead = /(?:\b(?:on|by)\s+)?(?:\bthe\s+)?$/.exec(readable.slice(0, index))?.[0] ?? '';
    const words = lead + text.trimEnd();
    const at: Part = { start: index - lead.length, end: index - lead.length + words.length, words, groups: [] };
    const found = dated(at, start.isCertain('year') ? start.get('year') : null, month, day, today);
    return contradicted(found, text, today) ?? found;
  }
  return null;
}

/** "Monday 1 December" in a year in which that is a Tuesday. */
function contradicted(found: DayFound, text: string, today: Temporal.PlainDate): DayFound | null {
  const weekday = weekdaysIn(text.toLowerCase())[0];
  if (found.kind !== 'on' || weekday === undefined || found.date.dayOfWeek === weekday) return null;
  return {
    kind: 'either',
    dates: [found.date, today.add({ days: (weekday - today.dayOfWeek + 7) % 7 })],
    at: found.at,
  };
}

/** With no year the coming one is meant; a day that went by within the last month may as well be a slip. */
function dated(at: Part, year: number | null, month: number, day: number, today: Temporal.PlainDate): DayFound {
  const problem = missingDay(year, month, day);
  if (problem) return { kind: 'impossible', problem, at };
  let date = Temporal.PlainDate.from({ year: year ?? today.year, month, day });
  if (year === null) {
    while (date.day !== day || (Temporal.PlainDate.compare(date, today) < 0 && date.until(today).days > 31)) {
      date = Temporal.PlainDate.from({ year: date.year + 1, month, day });
    }
  }
  if (Temporal.PlainDate.compare(date, today) < 0) return { kind: 'past', date, at };
  if (date.year > today.year + 50)
    return { kind: 'impossible', problem: `The year ${date.year} is too far ahead.`, at };
  return { kind: 'on', date, again: null, at };
}

/** Why there is no such day; null when there is. Without a year, 29 February exists. */
function missingDay(year: number | null, month: number, day: number): string | null {
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  if (year !== null && (year < 1900 || year > 9999)) return `I cannot read the year ${year}.`;
  const days = Temporal.PlainYearMonth.from({ year: year ?? 2028, month }).daysInMonth;
  if (day >= 1 && day <= days) return null;
  const name = monthName(month);
  return day === 29 && month === 2
    ? `${name} ${year} has no 29th.`
    : `${name} has only ${days} days, so there is no ${day} ${name}.`;
}

/** A day in words that are read back as exactly that day: "on 24 November 2026". */
export function onDate(date: Temporal.PlainDate): string {
  return `on ${date.day} ${monthName(date.month)} ${date.year}`;
}
