import { calendarDates } from './calendar-dates.ts';
import type { DayFound } from './day-found.ts';
import { find, mask, type Part, type Sentence } from './sentence.ts';
import { MONTH, monthOf, NUMBER, numberOf, WEEKDAY, weekdayOf } from './words.ts';

/** A finder looks at what is left of the sentence and masks nothing. */
export type DayFinder = (sentence: Sentence, today: Temporal.PlainDate) => DayFound | null;

/** Takes every day that the sentence names, in the order of the text. */
export function takeDays(sentence: Sentence, today: Temporal.PlainDate): DayFound[] {
  const found: DayFound[] = [];
  for (let day = takeDay(sentence, today); day && found.length < 10; day = takeDay(sentence, today)) found.push(day);
  return found.sort((a, b) => a.at.start - b.at.start);
}

function takeDay(sentence: Sentence, today: Temporal.PlainDate): DayFound | null {
  for (const finder of FINDERS) {
    const day = finder(sentence, today);
    if (!day) continue;
    mask(sentence, day.at.start, day.at.end);
    return day;
  }
  return null;
}

/** Takes the day that follows `lead` ("until", "starting"), and the lead with it. */
export function takeDayAfter(sentence: Sentence, today: Temporal.PlainDate, lead: RegExp): DayFound | null {
  const before = find(sentence, lead);
  if (!before) return null;
  const inner: Sentence = { text: sentence.text, rest: sentence.rest };
  mask(inner, 0, before.end);
  const days = FINDERS.map((finder) => finder(inner, today)).filter((day) => day !== null);
  const day = days.sort((a, b) => a.at.start - b.at.start)[0];
  if (!day || sentence.rest.slice(before.end, day.at.start).trim() !== '') return null;
  mask(sentence, before.start, day.at.end);
  return { ...day, at: { ...day.at, start: before.start } };
}

const sure = (date: Temporal.PlainDate, at: Part): DayFound => ({ kind: 'on', date, again: null, at });

const relativeDays: DayFinder = (sentence, today) => {
  const at = find(
    sentence,
    /\b(?:on\s+)?(?:the\s+)?(day\s+after\s+tomorrow|tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|today|yesterday|day before yesterday|last\s+night|last\s+week)\b(?!'s)/,
  );
  const word = at?.groups[0] ?? '';
  if (!at) return null;
  if (/^(?:yesterday|day before|last)/.test(word)) return { kind: 'past', date: today.subtract({ days: 1 }), at };
  return sure(
    today.add({
      days: word.startsWith('day') ? 2 : word.startsWith('to') && word !== 'today' ? 1 : word.startsWith('tm') ? 1 : 0,
    }),
    at,
  );
};

const PERIOD: Record<string, 'days' | 'weeks' | 'months' | 'years'> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',
};

const countedDays: DayFinder = (sentence, today) => {
  const at =
    find(sentence, new RegExp(`\\bin\\s+(${NUMBER})\\s+(day|week|month|year)(?:s|'s|s')?(?:\\s+time)?\\b`)) ??
    find(
      sentence,
      new RegExp(
        `\\b(${NUMBER})\\s+(day|week|month|year)s?\\s+(?:from\\s+(?:now|today)|from\\s+(tomorrow)|today|hence)\\b`,
      ),
    );
  if (at) {
    const count = numberOf(at.groups[0] ?? '');
    const from = at.groups[2] ? today.add({ days: 1 }) : today;
    if (count > 3660) return { kind: 'impossible', problem: 'That is too far ahead.', at };
    return sure(from.add({ [PERIOD[at.groups[1] ?? ''] ?? 'days']: count }), at);
  }
  const ago = find(sentence, new RegExp(`\\b(${NUMBER})\\s+(day|week|month|year)s?\\s+ago\\b`));
  if (!ago) return null;
  const unit = PERIOD[ago.groups[1] ?? ''] ?? 'days';
  return { kind: 'past', date: today.subtract({ [unit]: Math.min(999, numberOf(ago.groups[0] ?? '')) }), at: ago };
};

/** The first day of that weekday, `today` among them. */
const coming = (weekday: number, today: Temporal.PlainDate) => today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });

const weekdays: DayFinder = (sentence, today) => {
  const named = `(${WEEKDAY})(?!s?\\b'|[a-z])`;
  const weekFrom = find(
    sentence,
    new RegExp(`\\b(?:a\\s+week\\s+(?:from|on)|(two)\\s+weeks\\s+(?:from|on))\\s+${named}`),
  );
  if (weekFrom)
    return sure(
      coming(weekdayOf(weekFrom.groups[1] ?? ''), today).add({ weeks: weekFrom.groups[0] ? 2 : 1 }),
      weekFrom,
    );
  const nextWeek =
    find(sentence, new RegExp(`\\b(?:on\\s+)?${named}\\s+(?:of\\s+)?next\\s+week\\b`)) ??
    find(sentence, new RegExp(`\\bnext\\s+week(?:,|\\s+on)?\\s+${named}`));
  if (nextWeek) {
    const monday = today.add({ days: 8 - today.dayOfWeek });
    return sure(monday.add({ days: weekdayOf(nextWeek.groups[0] ?? '') - 1 }), nextWeek);
  }
  const at = find(
    sentence,
    new RegExp(
      `\\b(?:(?:on|by|for)\\s+)?(?:(this|next|this\\s+coming|coming|last|past)\\s+)?${named}(?:,?\\s+the\\s+(\\d{1,2})(?:st|nd|rd|th)\\b)?`,
    ),
  );
  if (!at) return null;
  const [which, word = '', monthday] = at.groups;
  // "sat" and "sun" are words of their own.
  if (/^(?:sat|sun|wed|mon)$/.test(word) && !/^(?:on|by|for|this|next|coming|last)\b/.test(at.words)) return null;
  if (monthday && Number(monthday) >= 1 && Number(monthday) <= 31) {
    const date = nextMonthday(Number(monthday), today);
    if (date.dayOfWeek === weekdayOf(word)) return sure(date, at);
    return { kind: 'either', dates: [coming(weekdayOf(word), today), date], at };
  }
  return namedWeekday(weekdayOf(word), which, at, today);
};

function namedWeekday(weekday: number, which: string | undefined, at: Part, today: Temporal.PlainDate): DayFound {
  const first = coming(weekday, today);
  const later = first.add({ weeks: 1 });
  if (which === 'last' || which === 'past') return { kind: 'past', date: first.subtract({ weeks: 1 }), at };
  const isToday = first.equals(today);
  if (which === 'next') {
    // Certain only if the coming one lies in next week, whether weeks begin on Monday or on Sunday.
    const sundayFirst = (date: Temporal.PlainDate) => date.dayOfWeek % 7;
    const nextWeekAnyhow = isToday || (weekday < today.dayOfWeek && weekday % 7 < sundayFirst(today));
    return nextWeekAnyhow ? sure(isToday ? later : first, at) : { kind: 'either', dates: [first, later], at };
  }
  return { kind: 'on', date: first, again: isToday && !which?.startsWith('this') ? later : null, at };
}

const dayOfMonth: DayFinder = (sentence, today) => {
  const at = find(sentence, /\b(?:on|by)\s+the\s+(\d{1,2})(?:st|nd|rd|th)\b(?:\s+of\s+(this|next)\s+month)?/);
  if (at) {
    const day = Number(at.groups[0]);
    if (day < 1 || day > 31) return { kind: 'impossible', problem: `No month has a ${day}th day.`, at };
    if (at.groups[1]) {
      const month = today.with({ day: 1 }).add({ months: at.groups[1] === 'next' ? 1 : 0 });
      if (day > month.daysInMonth)
        return { kind: 'impossible', problem: `That month has only ${month.daysInMonth} days.`, at };
      const date = month.with({ day });
      return Temporal.PlainDate.compare(date, today) < 0 ? { kind: 'past', date, at } : sure(date, at);
    }
    const date = nextMonthday(day, today);
    const again = date.equals(today) ? nextMonthday(day, today.add({ days: 1 })) : null;
    return { kind: 'on', date, again, at };
  }
  const end = find(
    sentence,
    /\b(?:(?:at|by|on)\s+)?(?:the\s+)?(?:end|last\s+day)\s+of\s+(?:the|this|(next))\s+month\b/,
  );
  if (!end) return null;
  const month = end.groups[0] ? today.with({ day: 1 }).add({ months: 1 }) : today;
  return sure(month.with({ day: month.daysInMonth }), end);
};

function nextMonthday(day: number, from: Temporal.PlainDate): Temporal.PlainDate {
  let month = from.with({ day: 1 });
  while (day > month.daysInMonth || Temporal.PlainDate.compare(month.with({ day }), from) < 0)
    month = month.add({ months: 1 });
  return month.with({ day });
}

/** Months and days of the feasts that fall on the same date every year. */
const FEASTS: [RegExp, number, number][] = [
  [/(?:\bon\s+|(?<=\uE000))christmas\s+eve\b/, 12, 24],
  [/(?:\bon\s+|(?<=\uE000))christmas(?:\s+day)?\b/, 12, 25],
  [/(?:\bon\s+|(?<=\uE000))new\s+year'?s?\s+eve\b/, 12, 31],
  [/(?:\bon\s+|(?<=\uE000))new\s+year'?s?(?:\s+day)?\b/, 1, 1],
  [/(?:\bon\s+|(?<=\uE000))valentine'?s?(?:\s+day)?\b/, 2, 14],
  [/(?:\bon\s+|(?<=\uE000))halloween\b/, 10, 31],
];

const feasts: DayFinder = (sentence, today) => {
  for (const [pattern, month, day] of FEASTS) {
    const at = find(sentence, pattern);
    if (!at) continue;
    const date = today.with({ month, day });
    return sure(Temporal.PlainDate.compare(date, today) < 0 ? date.add({ years: 1 }) : date, at);
  }
  return null;
};

const monthOnly: DayFinder = (sentence, today) => {
  const at = find(sentence, new RegExp(`\\bin\\s+(?:early\\s+|mid\\s+|late\\s+)?(${MONTH})(?!\\s+\\d)`));
  if (!at) return null;
  const first = today.with({ day: 1, month: monthOf(at.groups[0] ?? '') });
  const coming = first.month < today.month ? first.add({ years: 1 }) : first;
  const days = [1, 15, coming.daysInMonth].map((day) => coming.with({ day }));
  return { kind: 'unclear', dates: days.filter((date) => Temporal.PlainDate.compare(date, today) >= 0), at };
};

const vague: DayFinder = (sentence, today) => {
  const weekend = find(sentence, /\b(?:(?:on|at|over)\s+)?(?:(this|the|next)\s+)?weekend\b/);
  if (weekend?.groups[0]) {
    if (today.dayOfWeek === 7 && weekend.groups[0] !== 'next')
      return { kind: 'unclear', dates: [today, today.add({ days: 6 }), today.add({ days: 7 })], at: weekend };
    const saturday = coming(6, today).add({ weeks: weekend.groups[0] === 'next' ? 1 : 0 });
    return { kind: 'unclear', dates: [saturday, saturday.add({ days: 1 })], at: weekend };
  }
  const week = find(sentence, /\b(?:some\s?time\s+)?(this|next)\s+week\b/);
  if (!week) {
    const month = find(sentence, /\b(?:some\s?time\s+)?next\s+month\b/);
    const first = today.with({ day: 1 }).add({ months: 1 });
    return month && { kind: 'unclear', dates: [1, 15, first.daysInMonth].map((day) => first.with({ day })), at: month };
  }
  const monday = today.add({ days: 8 - today.dayOfWeek });
  const from = week.groups[0] === 'next' ? monday : today.add({ days: 1 });
  const dates = Array.from({ length: 5 }, (_, i) => from.add({ days: i }));
  const inWeek =
    week.groups[0] === 'next' ? dates : dates.filter((date) => Temporal.PlainDate.compare(date, monday) < 0);
  return { kind: 'unclear', dates: inWeek.length > 0 ? inWeek : [today], at: week };
};

/** In the order in which they are tried: what says more comes first. */
const FINDERS: DayFinder[] = [calendarDates, countedDays, relativeDays, feasts, weekdays, dayOfMonth, monthOnly, vague];
