import type { Weekday } from '../calendar/index.ts';
import { type Setting, understandMoment } from '../language/index.ts';
import type { ClockSpan } from './types.ts';

/** The values that words about a plan name: weekdays, dates, times of day, lengths, how often. Lower-case text in, plain values out. */

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  once: 1,
  two: 2,
  twice: 2,
  three: 3,
  thrice: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
};
const NUMBER = `(?:\\d{1,7}|${Object.keys(NUMBERS).join('|')})`;

export function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word.replaceAll(',', ''));
}

/** Plain quotes, dashes and spaces, small letters. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[’‘]/g, "'").replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();
}

const DAY_NAMES: [RegExp, Weekday][] = [
  [/\b(?:mondays?|mon)\b/g, 1],
  [/\b(?:tuesdays?|tues?)\b/g, 2],
  [/\b(?:wednesdays?|wed)\b/g, 3],
  [/\b(?:thursdays?|thurs?|thu)\b/g, 4],
  [/\b(?:fridays?|fri)\b/g, 5],
  [/\b(?:saturdays?|sat)\b/g, 6],
  [/\b(?:sundays?|sun)\b/g, 7],
];
const SPAN =
  /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\s*(?:-|to|through|till|until)\s*(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/;
const SHORT = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Weekdays that are named, in the order of the week: "Mondays and Thursdays", "weekends", "Mon-Fri". */
export function weekdaysIn(text: string): Weekday[] {
  const found = new Set<Weekday>();
  const span = SPAN.exec(text);
  if (span) {
    const [from, to] = [SHORT.indexOf(span[1] ?? ''), SHORT.indexOf(span[2] ?? '')];
    for (let day = from; ; day = (day + 1) % 7) {
      found.add((day + 1) as Weekday);
      if (day === to) break;
    }
  }
  if (/\bweekends?\b/.test(text)) for (const day of [6, 7] as const) found.add(day);
  if (/\b(?:weekdays?|workdays?|working days?|work days?|(?:in|during) the week)\b/.test(text))
    for (const day of [1, 2, 3, 4, 5] as const) found.add(day);
  for (const [name, day] of DAY_NAMES) if (text.search(name) >= 0) found.add(day);
  return [...found].sort((a, b) => a - b);
}

/** "half an hour", "1h30", "45 minutes", "an hour and a half"; the first one. */
export function minutesIn(text: string): number | null {
  const mixed = /\b(\d{1,2}) ?h(?:ours?)? ?(\d{1,2})(?: ?m(?:in(?:ute)?s?)?)?\b/.exec(text);
  if (mixed) return Number(mixed[1]) * 60 + Number(mixed[2]);
  if (/\ban? hour and a half\b/.test(text)) return 90;
  if (/\bhalf an? hour\b|\bhalf hour\b|\bhalf-hour\b/.test(text)) return 30;
  if (/\b(?:a )?quarter of an hour\b|\bquarter hour\b/.test(text)) return 15;
  const hours = new RegExp(`\\b(${NUMBER}|\\d\\.\\d) ?-?(?:hours?|hrs?|h)\\b`).exec(text);
  if (hours) return Math.round(numberOf(hours[1] ?? '1') * 60);
  const minutes = new RegExp(`\\b(${NUMBER}) ?-?(?:minutes?|mins?|min)\\b`).exec(text);
  return minutes ? numberOf(minutes[1] ?? '') : null;
}

/** Sessions a week: "twice a week", "3 times a week", "3x", "two evenings a week", "daily". */
export function perWeekIn(text: string): number | null {
  if (/\b(?:minutes?|mins?|min|hours?|hour) (?:a|per|each|every) day\b/.test(text)) return 7;
  if (/\b(?:daily|every day|each day|once a day|every single day)\b/.test(text)) return 7;
  if (/\bevery other day\b/.test(text)) return 3;
  const week = '(?: (?:a|per|each|every|in the) ?week| weekly|/week)';
  const adverb = new RegExp(`\\b(once|twice|thrice)${week}\\b`).exec(text);
  if (adverb) return numberOf(adverb[1] ?? '');
  const times = new RegExp(
    `\\b(${NUMBER}) ?(?:x|times|days|evenings|mornings|nights|sessions|runs|workouts)(?:${week})\\b`,
  ).exec(text);
  if (times) return numberOf(times[1] ?? '');
  const bare = new RegExp(`\\b(?:only |just )?(twice|once|(?:${NUMBER}) (?:times|x|days|sessions))\\b`).exec(text);
  if (!bare) return null;
  const word = bare[1] ?? '';
  return word === 'once' || word === 'twice' ? numberOf(word) : numberOf(word.split(' ')[0] ?? '');
}

export type ClockFound = { time: string; sure: boolean };

/** A time of day; without its half, the one that a plan means: 1 to 5 the afternoon's; 6 to 11 the morning's, unless the text speaks of the evening. */
export function clockIn(text: string): ClockFound | null {
  if (/\b(?:at )?noon\b/.test(text)) return { time: '12:00', sure: true };
  const half = /\bhalf (?:past )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/.exec(text);
  if (half) return clock(numberOf(half[1] ?? ''), 30, undefined, text);
  const full = /\b(\d{1,2})(?:[:.](\d{2}))? ?(am|pm|a\.m\.|p\.m\.|o'clock)(?![a-z])/.exec(text);
  if (full) return clock(Number(full[1]), Number(full[2] ?? 0), full[3]?.[0], text);
  const part = /\b(\d{1,2})(?:[:.](\d{2}))? (?:o'clock )?in the (morning|afternoon|evening)\b/.exec(text);
  if (part) return clock(Number(part[1]), Number(part[2] ?? 0), part[3] === 'morning' ? 'a' : 'p', text);
  const written = /(?<![\d.,:])(\d{1,2})[:.](\d{2})(?![\d.:]|\s*(?:km|kg|%))/.exec(text);
  if (written) return clock(Number(written[1]), Number(written[2]), undefined, text);
  const word = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
  const bare = new RegExp(
    `\\b(?:at|to|around|about|from) (\\d{1,2}|${word})(?! ?(?:-|\\d|[.:,]\\d|km|k\\b|min|hour|day|week|month|time|x\\b|page|session|%))\\b`,
  ).exec(text);
  return bare ? clock(numberOf(bare[1] ?? ''), 0, undefined, text) : null;
}

function clock(hour: number, minute: number, half: string | undefined, text: string): ClockFound | null {
  if (hour > 24 || minute > 59) return null;
  const say = (h: number, sure: boolean) => ({
    time: `${String(h % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
    sure,
  });
  if (half === 'a') return say(hour === 12 ? 0 : hour, true);
  if (half === 'p') return say(hour === 12 ? 12 : hour + 12, true);
  if (hour > 12 || hour === 0) return say(hour, true);
  if (/\b(?:evenings?|tonight|night|afternoons?)\b/.test(text)) return say(hour === 12 ? 12 : hour + 12, true);
  if (/\bmornings?\b/.test(text)) return say(hour, true);
  return say(hour <= 5 ? hour + 12 : hour, hour === 12);
}

const WINDOWS: [RegExp, ClockSpan, string][] = [
  [/\b(?:early|first thing in the) mornings?\b|\bbefore work\b/, { start: '05:00', end: '09:00' }, 'early mornings'],
  [/\bmornings?\b/, { start: '05:00', end: '12:00' }, 'mornings'],
  [/\blunch(?:time|es|times| break| breaks)?\b|\bmiddays?\b/, { start: '11:30', end: '14:30' }, 'lunchtimes'],
  [/\bafternoons?\b/, { start: '12:00', end: '18:00' }, 'afternoons'],
  [/\bafter work\b|\bevenings?\b|\bat night\b|\bnights\b/, { start: '17:00', end: '22:00' }, 'evenings'],
];

/** A part of the day, as a window of starting and ending. */
export function windowIn(text: string): { window: ClockSpan; words: string } | null {
  const bound =
    /\b(?:not|nothing|never|no (?:sessions?|earlier)) (before|after) (\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)?)/.exec(text);
  const at = bound && clockIn(`at ${bound[2]}`);
  if (bound && at) {
    const before = bound[1] === 'before';
    const time =
      before || at.sure || at.time >= '12:00' ? at.time : `${Number(at.time.slice(0, 2)) + 12}${at.time.slice(2)}`;
    return before
      ? { window: { start: time, end: '00:00' }, words: `from ${time} on` }
      : { window: { start: '00:00', end: time }, words: `before ${time}` };
  }
  const found = WINDOWS.find(([pattern]) => pattern.test(text));
  return found ? { window: found[1], words: found[2] } : null;
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const DAY = 'mon(?:day)?|tue(?:sday|s)?|wed(?:nesday)?|thu(?:rsday|rs)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
/** One day, as people write it. */
const DATE = [
  '\\d{4}-\\d{2}-\\d{2}',
  `(?:(?:${DAY}),? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})\\b(?: \\d{4})?`,
  `(?:(?:${DAY}),? )?(?:${MONTHS}) (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?`,
  '\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?',
  '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
  'the day after tomorrow',
  'today|tonight|tomorrow|yesterday',
  `(?:this coming |next |this |coming |the coming )?(?:${DAY})\\b(?: (?:week|after next))?`,
  "christmas|new year(?:'s(?: day| eve)?)?|easter",
].join('|');
const WHOLE = new RegExp(`\\b(?:${DATE})`, 'g');

export type DateFound = { date: Temporal.PlainDate; start: number; end: number; before: string };

/** Days that are named, with the words before each ("by", "start"): read by the language rules, so that they mean here what they mean everywhere. */
export function datesIn(text: string, setting: Setting): DateFound[] {
  const found: DateFound[] = [];
  for (const match of text.matchAll(WHOLE)) {
    const date = dateOf(match[0], setting);
    if (date)
      found.push({
        date,
        start: match.index,
        end: match.index + match[0].length,
        before: text.slice(Math.max(0, match.index - 40), match.index),
      });
  }
  return found;
}

export function today({ now, zone }: Setting): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}

function dateOf(words: string, setting: Setting): Temporal.PlainDate | null {
  const day = today(setting);
  const bare = words.replace(/^the (?=coming)/, '').replace(/^(?:this coming|coming|this) /, '');
  if (bare === 'today' || bare === 'tonight') return day;
  if (bare === 'tomorrow') return day.add({ days: 1 });
  if (bare === 'yesterday') return day.subtract({ days: 1 });
  if (bare === 'the day after tomorrow') return day.add({ days: 2 });
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) return parsed(bare);
  if (bare === 'christmas') return ahead(day.with({ month: 12, day: 25 }), day);
  if (bare.startsWith('new year')) return ahead(day.with({ month: 1, day: 1 }), day);
  const weekday = SHORT.indexOf(bare.slice(0, 3)) + 1;
  if (weekday > 0 && !/\d/.test(bare)) {
    const first = day.add({ days: (weekday - day.dayOfWeek + 7) % 7 || 7 });
    return / (?:week|after next)$/.test(bare) ? first.add({ days: 7 }) : first;
  }
  const named = monthDay(bare, day);
  if (named) return named;
  const read = understandMoment(`on ${bare} at 23:59`, null, setting);
  return read?.kind === 'moment' ? read.local.toPlainDate() : nextWeekday(bare, day);
}

/** "14 March", "March 14th 2027", "24.12."; without a year the next one. */
function monthDay(words: string, day: Temporal.PlainDate): Temporal.PlainDate | null {
  const name = new RegExp(`\\b(${MONTHS})\\b`).exec(words)?.[1];
  const digits = words.match(/\d+/g)?.map(Number) ?? [];
  const dotted = /^\d{1,2}\.\d{1,2}\./.test(words);
  if (!name && !dotted) return null;
  const month = name ? monthNumber(name) : (digits[1] ?? 0);
  const year = digits.find((n) => n >= 1000);
  try {
    const date = Temporal.PlainDate.from(
      { year: year ?? day.year, month, day: digits[0] ?? 0 },
      { overflow: 'reject' },
    );
    return year ? date : ahead(date, day.subtract({ days: 1 }));
  } catch {
    return null;
  }
}

const monthNumber = (name: string) => 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.slice(0, 3)) / 3 + 1;

function nextWeekday(words: string, day: Temporal.PlainDate): Temporal.PlainDate | null {
  const name = /^next (\w{3})/.exec(words)?.[1];
  const weekday = name ? SHORT.indexOf(name) + 1 : 0;
  return weekday > 0 ? day.add({ days: (weekday - day.dayOfWeek + 7) % 7 || 7 }) : null;
}

const parsed = (text: string) => {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
};
const ahead = (date: Temporal.PlainDate, day: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(date, day) > 0 ? date : date.add({ years: 1 });

const MONTH_START = new RegExp(
  `\\b(?:by|before|until|till|in|for) (?:the )?(?:(start|beginning|middle|mid|end) of )?(${MONTHS})\\b(?! ?\\d{1,2}\\b)(?: (\\d{4}))?`,
);
const SEASONS: Record<string, [number, number]> = {
  spring: [3, 20],
  summer: [6, 21],
  autumn: [9, 22],
  fall: [9, 22],
  winter: [12, 21],
};

/** A deadline that is no single day: "by June" is the day before it, "by spring", "by the end of the year", "in 3 months". */
export function farBoundIn(text: string, setting: Setting): Temporal.PlainDate | null {
  const day = today(setting);
  const season = /\b(?:by|before|until|till|for|this|next|in)(?: the)? (spring|summer|autumn|fall|winter)\b/.exec(
    text,
  )?.[1];
  if (season) {
    const [month, date] = SEASONS[season] ?? [1, 1];
    return ahead(day.with({ month, day: date }), day);
  }
  if (/\b(?:by|before|until|till)(?: the)? (?:end of (?:the|this) year|year'?s end|end of year)\b/.test(text))
    return day.with({ month: 12, day: 31 });
  const month = MONTH_START.exec(text);
  if (month) {
    const number = monthNumber(month[2] ?? '');
    const first = month[3]
      ? Temporal.PlainDate.from({ year: Number(month[3]), month: number, day: 1 })
      : ahead(day.with({ day: 1, month: number }), day);
    if (month[1] === 'end') return first.add({ months: 1 }).subtract({ days: 1 });
    if (month[1]?.startsWith('mid')) return first.with({ day: 15 });
    return /^(?:in|for)/.test(month[0]) ? first.add({ months: 1 }).subtract({ days: 1 }) : first;
  }
  const span = new RegExp(
    `\\b(?:in|within|over) (?:the next |about |around )?(${NUMBER}) (days?|weeks?|months?|years?)\\b`,
  ).exec(text);
  if (!span) return null;
  const count = numberOf(span[1] ?? '');
  const unit = span[2] ?? '';
  if (count > 500) return null;
  return day.add(
    unit.startsWith('d')
      ? { days: count }
      : unit.startsWith('w')
        ? { weeks: count }
        : unit.startsWith('m')
          ? { months: count }
          : { years: count },
  );
}
