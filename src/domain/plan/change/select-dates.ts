import { readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD, numberOf } from '../../number-words.ts';
import type { Select } from '../reply-types.ts';
import { isBareWeekday, today, valuesIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

// Days of the calendar that a clause names: feasts, weeks, months, from and until.

/** Takes what it reads out of the text and puts it into the selection. */
export type Take = (text: string, of: Select, setting: Setting, plan?: PlanDraft) => string;

/** The end of a span that has none. */
export const FOR_EVER = '9999-12-31';

export const cut = (text: string, start: number, end: number) => `${text.slice(0, start)} ${text.slice(end)}`;

/** Days off work that are more than one. "Not Christmas": the feast, too. */
export const feasts: Take = (text, of, setting) => {
  const week = weekNamed(text, setting);
  if (week) {
    of.dates = week.dates;
    const left = cut(text, week.start, week.end);
    // "A week off over new year" says what is to be of it, too.
    return / off /.test(text.slice(week.start, week.end)) ? `skip ${left}` : left;
  }
  const beside = besideHolidays(text, setting);
  if (beside) {
    of.dates = beside.dates;
    return cut(text, beside.start, beside.end);
  }
  const match =
    /\b(?:over|during|around|through|(?<=\b(?:not?|skip|without|except|except for|apart from|nothing|leave out|never|cancel)(?: on| at| for)? )) ?(christmas|xmas|the (?:christmas )?holidays|the christmas break|the festive season|easter|new year)(?: time| holidays)?\b(?! (?:eve|day|week|morning|evening))/.exec(
      text,
    );
  if (!match) return text;
  const word = match[1] === 'easter' || match[1] === 'new year' ? match[1] : 'christmas';
  const [found] = readValues(`on ${word}`, setting);
  if (found?.kind !== 'date') return text;
  const long = match[1]?.startsWith('the ') || / holidays$/.test(match[0]);
  of.dates = [found.date.subtract({ days: 1 }).toString(), found.date.add({ days: long ? 7 : 1 }).toString()];
  return cut(text, match.index, match.index + match[0].length);
};

const HOLIDAYS =
  /\b(?:(?:starting |beginning |from )?(after)|(until|till|up to|before)) (?:the (?:christmas )?(?:holidays|break)|the festive season|new year(?:'s(?: day)?)?)\b/;

/** "After the holidays", "until the Christmas break": they go from Christmas Eve to New Year's Day. */
function besideHolidays(
  text: string,
  setting: Setting,
): { start: number; end: number; dates: [string, string] } | null {
  const match = HOLIDAYS.exec(text);
  const [eve] = match ? valuesIn('on christmas', 'date', setting) : [];
  if (!match || !eve) return null;
  const day = today(setting);
  const christmas = day.month === 1 && day.day === 1 ? eve.date.subtract({ years: 1 }) : eve.date;
  const dates: [string, string] = match[1]
    ? iso(christmas.add({ days: 8 }), null)
    : iso(day, christmas.add({ days: / new year/.test(match[0]) ? 7 : -2 }));
  return { ...placeOf(match), dates };
}

const FEAST_WEEK =
  /\b(?:(?:in|over|during|for|throughout) )?(?:the )?(?:(christmas|xmas|easter|new year(?:'s)?) week|(?:a )?week (?:off )?(?:of|around|over|at|with|before|after) (christmas|xmas|easter|new year))\b/;
const WEEK_OF =
  /\b(?:(?:in|for|during) )?the week (?:of|from|starting|beginning) (?:on )?(?:the )?(\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[a-z]{3,9})?|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?)\b/;
const BETWEEN = /\b(?:between|over) the years\b/;

/** "Christmas week", "the week of the 21st": from Monday to Sunday; "between the years": from the 27th on to the end of it. */
function weekNamed(text: string, setting: Setting): { start: number; end: number; dates: [string, string] } | null {
  const day = today(setting);
  const between = BETWEEN.exec(text);
  if (between) {
    const year = day.month === 1 && day.day === 1 ? day.year - 1 : day.year;
    const from = Temporal.PlainDate.from({ year, month: 12, day: 27 });
    return { ...placeOf(between), dates: iso(from, Temporal.PlainDate.from({ year, month: 12, day: 31 })) };
  }
  const feast = FEAST_WEEK.exec(text);
  const of = feast ? null : WEEK_OF.exec(text);
  const match = feast ?? of;
  if (!match) return null;
  const name = feast?.[1] ?? feast?.[2];
  const named = name
    ? `on ${name.replace('xmas', 'christmas').replace(/'s$/, '')}`
    : `on ${/[a-z]{3}/.test(of?.[1] ?? '') ? '' : 'the '}${of?.[1]}`;
  const [date] = valuesIn(named, 'date', setting);
  if (!date) return null;
  const shift = feast && /\bbefore\b/.test(match[0]) ? -7 : feast && /\bafter\b/.test(match[0]) ? 7 : 0;
  return { ...placeOf(match), dates: weekOf(date.date.add({ days: shift })) };
}

const placeOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

/** Words that say when, and that nothing of the above reads: "in carnival week", "during the exam period". */
const SOME_TIME =
  /\b(?:in|over|during|around|throughout|through|while|between|for) (?!a week|the week\b|week|each|every|now)(?:the |my |our |this |that |his |her )?(?:[a-z']+ ){0,2}?(?:[a-z]+ week|weeks?|months?|holidays?|break|period|season|term|semester|half[- ]term|ramadan|lent|carnival|hanukkah|diwali|thanksgiving|exams|trip|visit|stay|move)\b/;
export const unreadSpan = (rest: string): string | null => SOME_TIME.exec(rest)?.[0] ?? null;

const LONG = new RegExp(`\\bfor (?:about |around )?(?:the next )?(\\d{1,2}|${NUMBER_WORD}|an?) (days?|weeks?)\\b`);
const BEGINS =
  /\b(?:from|starting(?: on)?|beginning(?: on)?|as of) (?:the |this |next )?[a-z0-9]+(?: (?:of )?[a-z]+)?$/;

/** "From Friday for ten days": that many, from that day on. */
function fromOnFor(text: string, setting: Setting): { start: number; end: number; dates: [string, string] } | null {
  const length = LONG.exec(text);
  const begins = length && BEGINS.exec(text.slice(0, length.index).trimEnd());
  const n = numberOf(length?.[1] ?? '');
  const [date, ...more] = begins ? valuesIn(begins[0].replace(/^\S+ (?:on )?/, 'on '), 'date', setting) : [];
  if (!length || !begins || !date || more.length > 0 || !n) return null;
  const days = length[2]?.startsWith('w') ? n * 7 : n;
  return {
    start: begins.index,
    end: length.index + length[0].length,
    dates: iso(date.date, date.date.add({ days: days - 1 })),
  };
}

/** "Next week", "until Christmas", "from 14 December on", "in January", "for the next two weeks", "on 9 December". */
export const calendar: Take = (text, of, setting) => {
  const day = today(setting);
  const long = fromOnFor(text, setting);
  if (long) {
    of.dates = long.dates;
    return cut(text, long.start, long.end);
  }
  const spans: { start: number; end: number; dates: [string, string] }[] = [];
  for (const value of readValues(text, setting)) {
    const words = text.slice(value.start, value.end);
    const lead = text.slice(Math.max(0, value.start - 16), value.start);
    const after = text.slice(value.end, value.end + 10);
    const behind = dayAfter(words, setting);
    const dates = behind ? iso(behind, null) : datesOf(value, words, lead, after, day, setting);
    if (!dates) continue;
    const tail = /^ ?(?:on(?:wards?)?|only)\b(?! (?:mon|tue|wed|thu|fri|sat|sun))/.exec(after)?.[0].length ?? 0;
    const head =
      /(?:\b(?:the weekend of|starting|beginning|as of|after|from|over|during|in|for|on|by|the|just|all) ?)+$/.exec(
        lead,
      )?.[0].length ?? 0;
    spans.push({ start: value.start - head, end: value.end + tail, dates });
    // "On Sunday this week": the week is the span, Sunday is said of it.
    const weekday = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/.exec(words)?.[0];
    if (weekday && / week$/.test(words)) of.dates = weekOf(value.kind === 'date' ? value.date : day);
  }
  if (spans.length === 0) return text;
  const first = spans.map(({ dates }) => dates[0]).sort()[0] ?? '';
  const last =
    spans
      .map(({ dates }) => dates[1])
      .sort()
      .at(-1) ?? '';
  const apart = spans.length > 1 && spans.every(({ dates }) => dates[0] === dates[1]);
  if (apart) of.on = spans.map(({ dates }) => dates[0]);
  of.dates ??= [first, last];
  // "24, 25 and 26 December" are three days by the same words.
  return spans
    .filter(({ start }, i) => spans.findIndex((other) => other.start === start) === i)
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => {
      const words = left.slice(start, end);
      const part = /\b(?:mornings?|evenings?|afternoons?|nights|lunch\w*)\b/.exec(words)?.[0] ?? '';
      const weekday = / week\b/.test(words)
        ? /\b(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/.exec(words)?.[0]
        : null;
      return `${left.slice(0, start)} ${weekday ?? ''} ${part} ${left.slice(end)}`;
    }, text);
};

export const iso = (from: Temporal.PlainDate, to: Temporal.PlainDate | null): [string, string] => [
  from.toString(),
  to?.toString() ?? FOR_EVER,
];
const weekOf = (date: Temporal.PlainDate) => {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return iso(monday, monday.add({ days: 6 }));
};

/** "A lighter week please", of a plan that runs: the week of the next session, where no other one is named. */
export const lightWeek: Take = (text, of, { now, zone }, plan) => {
  const match = plan?.standing && !/\b(?:every|each|per|had)\b/.test(text) ? LIGHT_WEEK.exec(text) : null;
  if (!match || !plan) return text;
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime().toString();
  const [next] = plan.sessions
    .map(({ date, time }) => `${date}T${time}`)
    .filter((at) => at > local)
    .sort();
  if (next && !of.weeks && !of.dates && of.nth === undefined) of.dates = weekOf(Temporal.PlainDate.from(next));
  return `${text.slice(0, match.index)} make it easier ${text.slice(match.index + match[0].length)}`;
};
const LIGHT_WEEK =
  /\b(?:an? |one )?(?:easier|lighter|gentler|softer|easy|light|gentle|recovery|deload) week\b(?! (?:by|after|to) week| at (?:work|the office|school))/;

/** "After Christmas" is read as the days that follow it, "after January" as the month: where one day is named, it begins on the next. */
function dayAfter(words: string, setting: Setting): Temporal.PlainDate | null {
  const named = /^after (?:the )?(.+)$/.exec(words)?.[1];
  const [date, ...more] = named ? valuesIn(named, 'date', setting) : [];
  return date && more.length === 0 ? date.date.add({ days: 1 }) : null;
}

const UNTIL_MONTH =
  /^(?:until|till) (?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

type Value = ReturnType<typeof readValues>[number];

function datesOf(
  value: Value,
  words: string,
  lead: string,
  after: string,
  day: Temporal.PlainDate,
  setting: Setting,
): [string, string] | null {
  const onwards =
    /^(?:from|starting|as of|beginning|since)\b/.test(words) ||
    /\b(?:from|starting(?: from| in| on)?|as of|beginning(?: in| on)?) ?$/.test(lead) ||
    /^ ?onwards?\b/.test(after);
  const behind = /^after\b/.test(words) || /\bafter ?$/.test(lead);
  switch (value.kind) {
    case 'date_range':
      if (/\b(?:until|till|to|and|-)\b/.test(words)) return iso(value.from, value.to);
      if (onwards || (/^ ?on\b/.test(after) && /^from\b/.test(words))) return iso(value.from, null);
      return behind ? iso(value.to.add({ days: 1 }), null) : iso(value.from, value.to);
    case 'bound': {
      // "The long run to Saturday morning" is where it goes.
      if (/^to\b/.test(words) && isBareWeekday(words)) return null;
      // "Until January" is up to where it begins.
      const [month] = UNTIL_MONTH.test(words)
        ? valuesIn(words.replace(/^(?:until|till) /, 'in '), 'date_range', setting)
        : [];
      return iso(
        day,
        month && Temporal.PlainDate.compare(month.from, day) > 0 ? month.from.subtract({ days: 1 }) : value.until,
      );
    }
    case 'span':
      return iso(day, day.add({ days: Math.max(1, value.days) - 1 }));
    case 'date': {
      if (isBareWeekday(words) && !onwards) return null;
      // A length of time before or after now is no day that a session stands on.
      if (/\b(?:ago|back|later|earlier|last)\b/.test(words) || /^(?:in|within) (?:\d|an?|one|two|three)/.test(words))
        return null;
      if (/\bthe weekend of ?$/.test(lead)) {
        const saturday = value.date.add({ days: value.date.dayOfWeek === 7 ? -1 : 6 - value.date.dayOfWeek });
        return iso(saturday, saturday.add({ days: 1 }));
      }
      if (behind) return iso(value.date.add({ days: 1 }), null);
      return onwards ? iso(value.date, null) : iso(value.date, value.date);
    }
    default:
      return null;
  }
}
