import { type Found, readValues, type Setting } from '../language/index.ts';
import { FOR_EVER, plain, spanIn } from '../plan/index.ts';
import { NUMBER, numberOf, today } from '../plan/said/index.ts';

/** Days on which goals rest: from a day (null: now) until the one on which they go on (null: it was not said). */
export type RestDays = {
  from: Temporal.PlainDate | null;
  until: Temporal.PlainDate | null;
  /** Nobody knows when: then it goes on after so many weeks, unless they say otherwise. */
  open?: true;
  /** Words of days that stand in neither: they are asked about. */
  unread?: string;
};

const OPEN_WEEKS = 4;
const OPEN_END =
  /\b(?:until|till|til) (?:further notice|(?:i|we)(?:'ll)? (?:say|tell|let|come|ask|write|get back|know|speak)\b|(?:i'm|i am|we're|we are) (?:ready|back|better|well|fit|ok|okay|fine)\b(?! (?:on|from|in|by) ))|\b(?:no idea|don't know|not sure|who knows|can't say)(?: yet)? (?:for )?how long\b|\bindefinitely\b/;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = '(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const NTH = '\\d{1,2}(?:st|nd|rd|th)?';
const DAY = `(?:${WEEKDAY} week|a week on ${WEEKDAY}|(?:next |this |the coming )?${WEEKDAY}(?:,? (?:the )?${NTH}(?: (?:of )?${MONTH})?)?|(?:the )?${NTH}(?: (?:of )?${MONTH})|${MONTH} (?:the )?${NTH}|(?:the )?\\d{1,2}(?:st|nd|rd|th)|the \\d{1,2}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}\\.?|tomorrow|today|tonight)`;
const TO = '(?: ?(?:-|–|—) ?| (?:to|till|until|til|through|thru|up to) (?:and including )?)';
/** "24th till 2nd", "from Friday to Tuesday", "between the 3rd and the 9th", "24–26 December". */
const RANGE = new RegExp(
  `\\b(?:(?:from|on) )?(${DAY}|\\d{1,2}(?=${TO}${NTH}(?: (?:of )?${MONTH})))${TO}(${DAY})(?![\\w:])`,
);
const BETWEEN = new RegExp(`\\bbetween (${DAY}|\\d{1,2}(?= and ${NTH} (?:of )?${MONTH})) and (${DAY})(?![\\w:])`);
const GOES_ON =
  '(?:back|home|return(?:ing)?|resum(?:e|ing)|restart(?:ing)?|(?:re)?start(?:ing)? (?:it |them )?(?:up )?again|go(?:es|ing)? on|carry(?:ing)? on|pick(?:ing)? (?:it|them|things) (?:back )?up(?: again)?|continu(?:e|ing)|again)';
/** "Back on the 4th", "I'm home the 3rd", "start again Monday 21st". */
const BACK = new RegExp(
  `\\b${GOES_ON}(?: (?:home|at work|here|in town|with it|then))?(?: (?:on|from|by|as of))? (${DAY})(?![\\w:])`,
);
const UNTIL = new RegExp(
  `\\b(?:until|till|til|before|up to) (after )?(?:i'm (?:back|home) (?:on |from )?)?(${DAY})(?![\\w:])`,
);
const FROM = new RegExp(
  `\\b(?:from|starting(?: on| from)?|beginning(?: on)?|as of|away on|leav(?:e|ing)(?: on)?|off on|fly(?:ing)?(?: out)? on) (${DAY})(?: on(?:wards?)?)?(?![\\w:])`,
);
const UNIT = '(?:days?|weeks?|months?|fortnights?)';
const LENGTH = new RegExp(
  `\\b(?:(?:for|the|about|around|at least|roughly|next|coming|another|full|whole) )*(${NUMBER}|\\d{1,2}|an?|(?:a )?couple of|(?:a )?(?:whole|full))[ -](?:full |whole |more |solid )?(${UNIT})(?:'s|s')?\\b(?! (?:ago|later|earlier|old)\\b)`,
);
const MONTH_ALONE = new RegExp(
  `\\b(?:until|till|til|before) (?:the (?:start|beginning|1st) of )?(${MONTH})(?! \\d)\\b`,
);
const END_OF = new RegExp(
  `\\b(?:until|till|til|for)(?: the)? (?:end of|rest of) (?:the |this )?(next week|week|month|year|${MONTH})\\b`,
);
const WEEK =
  /\b(?:(?:for|over|all of|all|the whole of|during|the rest of|rest of) )*(?:the )?(this|next|rest of the|whole of next|whole of this|remainder of the) week\b/;
const UNTIL_WEEK = /\b(?:until|till|til) (?:the )?(next week|week after next|week after|weekend)\b/;
const OF_MONTH = new RegExp(`(?: of)? ${MONTH}$`);
const A_MONTH = new RegExp(MONTH);
const A_WEEKDAY = new RegExp(`^(?:next |this |the coming )?${WEEKDAY}$`);
/** It was, and is no day of the rest: "got ill on Monday". */
const PAST = new RegExp(
  `\\b(?:got|was|were|fell|came|had|broke|caught|tested|went|since|started|hurt|twisted|sprained|last)\\b[^,.;]{0,40}?\\b(?:on |this |last )?${WEEKDAY}\\b`,
);

/** What is left of the words while they are read. */
type Reading = RestDays & { text: string; long: { days: number } | { weeks: number } | { months: number } | null };
type Take = (reading: Reading, setting: Setting) => Reading;

/**
 * "Till Monday week", "from 19 December until 3 January" (then it goes on the day after), "the 20th, back on the 4th", "two weeks from Monday". Each
 * word of days is taken into it, or given back as `unread`.
 */
export function restDaysIn(words: string, setting: Setting): RestDays {
  const text = plain(words)
    .replace(/\bxmas\b/g, 'christmas')
    .replace(/\bafter (?:christmas|boxing day)\b/g, '27 december')
    .replace(/\b(?:about|around|roughly|probably|at least|like) (?=(?:the )?\d|[a-z]+day\b)/g, '');
  const start: Reading = { from: null, until: null, long: null, text };
  if (OPEN_END.test(text)) {
    const begins = from(start, setting).from;
    return { from: begins, until: (begins ?? today(setting)).add({ weeks: OPEN_WEEKS }), open: true };
  }
  const read = [range, back, until, from, wholeWeek, length, named].reduce((so, take) => take(so, setting), start);
  return settled(read, setting);
}

const cut = (text: string, match: RegExpExecArray) =>
  `${text.slice(0, match.index)} , ${text.slice(match.index + match[0].length)}`;

/** The day that words name, not before another one. */
function dayOf(words: string, setting: Setting, after = today(setting)): Temporal.PlainDate | null {
  const bare = words.replace(/^the /, '');
  const [value] = readValues(/^\d{1,2}(?:st|nd|rd|th)?$/.test(bare) ? `on the ${bare}` : `on ${bare}`, setting);
  if (value?.kind !== 'date') return null;
  let { date } = value;
  const step = A_WEEKDAY.test(bare) ? { days: 7 } : A_MONTH.test(bare) ? { years: 1 } : { months: 1 };
  while (Temporal.PlainDate.compare(date, after) < 0) date = date.add(step);
  return date;
}

const range: Take = (reading, setting) => {
  const match = RANGE.exec(reading.text) ?? BETWEEN.exec(reading.text);
  if (!match) return reading;
  const [, first = '', last = ''] = match;
  const month = OF_MONTH.exec(last)?.[0] ?? '';
  const begins = dayOf(/^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/.test(first) && month ? `${first}${month}` : first, setting);
  // "30th to 2 January" begins in the month before.
  const ends = begins && dayOf(last, setting, begins);
  if (!begins || !ends) return reading;
  const from =
    Temporal.PlainDate.compare(begins, ends) > 0 || begins.until(ends).days > 200 ? dayOf(first, setting) : begins;
  return { ...reading, from, until: ends.add({ days: 1 }), text: cut(reading.text, match) };
};

const back: Take = (reading, setting) => {
  const match = BACK.exec(reading.text);
  const day = match && dayOf(match[1] ?? '', setting, reading.from ?? undefined);
  return match && day ? { ...reading, until: day, text: cut(reading.text, match) } : reading;
};

const until: Take = (reading, setting) => {
  const week = UNTIL_WEEK.exec(reading.text);
  if (week) {
    const days = week[1] === 'weekend' ? -2 : week[1] === 'next week' ? 0 : 7;
    return { ...reading, until: mondayAfter(today(setting)).add({ days }), text: cut(reading.text, week) };
  }
  const end = END_OF.exec(reading.text);
  if (end) return { ...reading, until: endOf(end[1] ?? '', setting), text: cut(reading.text, end) };
  const month = MONTH_ALONE.exec(reading.text);
  const [of] = month ? readValues(`in ${month[1]}`, setting) : [];
  if (month && of?.kind === 'date_range') {
    const begins = Temporal.PlainDate.compare(of.from, today(setting)) > 0 ? of.from : of.from.add({ years: 1 });
    return { ...reading, until: begins, text: cut(reading.text, month) };
  }
  const match = UNTIL.exec(reading.text);
  // "Until Friday", said on a Friday, is the next one.
  const day = match && dayOf(match[2] ?? '', setting, reading.from ?? today(setting).add({ days: 1 }));
  if (!match || !day) return reading;
  return { ...reading, until: day.add({ days: match[1] ? 1 : 0 }), text: cut(reading.text, match) };
};

const mondayAfter = (day: Temporal.PlainDate) => day.add({ days: 8 - day.dayOfWeek });

/** The first day after a week, a month or the year. */
function endOf(what: string, setting: Setting): Temporal.PlainDate | null {
  const day = today(setting);
  if (what === 'week') return mondayAfter(day);
  if (what === 'next week') return mondayAfter(day).add({ days: 7 });
  if (what === 'year') return Temporal.PlainDate.from({ year: day.year + 1, month: 1, day: 1 });
  if (what === 'month') return day.with({ day: 1 }).add({ months: 1 });
  const [of] = readValues(`in ${what}`, setting);
  return of?.kind === 'date_range' ? of.to.add({ days: 1 }) : null;
}

const from: Take = (reading, setting) => {
  const match = reading.from ? null : FROM.exec(reading.text);
  const day = match && dayOf(match[1] ?? '', setting);
  return match && day ? { ...reading, from: day, text: cut(reading.text, match) } : reading;
};

const wholeWeek: Take = (reading, setting) => {
  const match = reading.until ? null : WEEK.exec(reading.text);
  if (!match) return reading;
  const monday = mondayAfter(today(setting));
  const next = /next/.test(match[1] ?? '');
  return {
    ...reading,
    from: next ? monday : reading.from,
    until: next ? monday.add({ days: 7 }) : monday,
    text: cut(reading.text, match),
  };
};

const length: Take = (reading) => {
  const match = reading.until ? null : LENGTH.exec(reading.text);
  if (!match) return reading;
  const n = /^(?:an?|(?:a )?(?:whole|full))$/.test(match[1] ?? '')
    ? 1
    : /couple/.test(match[1] ?? '')
      ? 2
      : numberOf(match[1] ?? '');
  if (!(n >= 1 && n <= 60)) return reading;
  const unit = match[2] ?? '';
  const long = unit.startsWith('f')
    ? { weeks: 2 * n }
    : unit.startsWith('d')
      ? { days: n }
      : unit.startsWith('w')
        ? { weeks: n }
        : { months: n };
  return { ...reading, long, text: cut(reading.text, match) };
};

/** Days that have a name of their own: "over Christmas", "in January", "until after the holidays". What is beside them only says around which feast they lie. */
const named: Take = (reading, setting) => {
  const { dates } = spanIn(reading.text, setting);
  if (!dates || reading.until || reading.long) return { ...reading, text: reading.text.replace(FEAST, ' ') };
  const [first, last] = dates.map((date) => (date === FOR_EVER ? null : Temporal.PlainDate.from(date)));
  const isEnd = /\b(?:until|till|til|before|by)\b/.test(reading.text);
  // "Until after the holidays": until the day that follows them.
  if (isEnd && first && !last) return { ...reading, until: first, text: '' };
  const behind = !isEnd || /\b(?:after|holidays|break|new year)\b/.test(reading.text) ? 1 : 0;
  const begins = first && Temporal.PlainDate.compare(first, today(setting)) > 0 && !isEnd ? first : reading.from;
  return { ...reading, from: begins, until: last?.add({ days: behind }) ?? null, text: '' };
};
const FEAST =
  /\b(?:(?:over|around|during|for|at|through) )?(?:the )?(?:christmas|easter|new year(?:'s)?)(?: (?:holidays|break|time|week))?\b/g;

/** A length counts from its first day; a day ahead that stands beside it is that first day. */
function settled({ from, until, long, text }: Reading, setting: Setting): RestDays {
  const rest = text.replace(PAST, ' ');
  const left = readValues(rest, setting).filter(({ kind }) => OF_DAYS.has(kind));
  const [one, ...more] = left;
  const isFirst =
    one?.kind === 'date' &&
    more.length === 0 &&
    from === null &&
    Temporal.PlainDate.compare(one.date, today(setting)) > 0;
  const first = long && isFirst ? one.date : from;
  const last = long ? (first ?? today(setting)).add(long) : until;
  const ends = last && Temporal.PlainDate.compare(last, today(setting)) > 0 ? last : null;
  const excepted = EXCEPTED.exec(rest)?.[0];
  const lost = left.find((value) => !(long && isFirst && value === one) && !isWithin(value, first, ends));
  const unread = excepted ?? (lost && rest.slice(lost.start, lost.end));
  return { from: first, until: ends, ...(unread && { unread: unread.trim() }) };
}

const OF_DAYS = new Set<Found['kind']>(['date', 'date_range', 'bound', 'span', 'weekdays']);
const EXCEPTED = new RegExp(
  `\\b(?:except|not|apart from|other than|besides|only) (?:for |on |the |just )*(?:${WEEKDAY}s?|\\d{1,2}(?:st|nd|rd|th)|today|tomorrow|tonight)\\b`,
);

/** "Until Sunday, it's mum's birthday on Saturday": told of a day on which it rests anyway. */
const isWithin = (value: Found, from: Temporal.PlainDate | null, until: Temporal.PlainDate | null): boolean =>
  (value.kind === 'date' || value.kind === 'date_range') &&
  until !== null &&
  Temporal.PlainDate.compare(value.kind === 'date' ? value.date : value.to, until) < 0 &&
  (from === null || Temporal.PlainDate.compare(value.kind === 'date' ? value.date : value.from, from) >= 0);
