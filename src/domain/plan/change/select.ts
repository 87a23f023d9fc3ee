import { readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD, nthOf, ORDINALS } from '../../number-words.ts';
import { playbookById } from '../../playbooks/index.ts';
import type { Select } from '../reply-types.ts';
import { asRead, isBareWeekday, numberOf, plain, today, valuesIn, weekdaysIn, windowIn } from '../said/index.ts';
import { TIME_WORDS } from '../said/time-words.ts';
import type { PlanDraft } from '../types.ts';

/** How long a change holds and which sessions it is about, and what is left of the clause without these words. */
export type Selected = { of: Select; rest: string /** The same with the names of strands in it. */; named?: string };

/** The end of a span that has none. */
export const FOR_EVER = '9999-12-31';

/**
 * Which sessions a clause speaks of: a strand by its name, weeks of the plan, days of the calendar, the first or the next one. Their words are
 * taken out, so that "from week 3 on, 45 minutes" is not read as a time.
 */
export function selectIn(clause: string, plan: PlanDraft, setting: Setting): Selected {
  const of: Select = {};
  const part = partIn(clause, plan);
  if (part && plan.parts.length > 1) of.part = part;
  const rest = [
    monthWeeks,
    planWeeks,
    sized,
    midweek,
    ofThatPart,
    nextSome,
    firstOrLast,
    nth,
    nthDay,
    alternate,
    feasts,
    calendar,
    thatOne,
  ].reduce((text, take) => take(text, of, setting, plan), asRead(clause));
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  return { of, rest: tidy(of.part ? withoutName(rest, of.part, plan) : rest), named: tidy(rest) };
}

/** "Easy runs" is what they are called, and no wish for easier ones. */
function withoutName(text: string, id: string, { parts }: PlanDraft): string {
  const name = plain(parts.find((part) => part.id === id)?.name ?? '');
  return / /.test(name) ? text.replaceAll(`${name}s`, 'sessions').replaceAll(name, 'session') : text;
}

/** Days that a text names, whatever it is about. */
export function spanIn(text: string, setting: Setting): Pick<Select, 'dates'> {
  const of: Select = {};
  for (const take of [feasts, calendar]) take(asRead(plain(text)), of, setting);
  return of;
}

export const hasSpan = ({ weeks, dates, nth, alternate }: Select) =>
  weeks !== undefined || dates !== undefined || nth !== undefined || alternate === true;

type Take = (text: string, of: Select, setting: Setting, plan?: PlanDraft) => string;

const N = `(\\d|${NUMBER_WORD})`;
const ordinal = (words = '') => nthOf(words) ?? 0;
type Weeks = (match: RegExpExecArray, last: number) => [number, number];
const number = (words = '') => numberOf(words);
const PLAN_WEEKS: [RegExp, Weeks][] = [
  // "Shorter at first", "longer towards the end".
  [
    /\b(?:at first|in the beginning|at the (?:very )?(?:beginning|start)|to (?:begin|start) with|for a start|for starters|initially|(?:in|during) the early weeks)\b/,
    (_, last) => [1, Math.max(1, Math.min(2, last - 1))],
  ],
  [
    /\b(?:(?:towards?|at|near|by) the (?:very )?end|later on in the plan|(?:in|during) the later weeks)\b(?! of)/,
    (_, last) => [Math.max(1, last - 1), last],
  ],
  [
    new RegExp(`\\b(?:from|starting(?: in| with| from)?|as of|since) week ${N}\\b(?: (?:on|onwards?))?`),
    (m, last) => [number(m[1]), last],
  ],
  [new RegExp(`\\bafter week ${N}\\b`), (m, last) => [number(m[1]) + 1, last]],
  [new RegExp(`\\b(?:until|till|up to|through) (?:the end of )?week ${N}\\b`), (m) => [1, number(m[1])]],
  [new RegExp(`\\bbefore week ${N}\\b`), (m) => [1, number(m[1]) - 1]],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?weeks? ${N} ?(?:-|to|and|until|through|&) ?(?:week )?${N}\\b`),
    (m) => [number(m[1]), number(m[2])],
  ],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?(?<!\\b(?:each|every|a|per) )week (?:number )?${N}\\b(?! ?min)`),
    (m) => [number(m[1]), number(m[1])],
  ],
  [
    new RegExp(
      `\\b(?:(?:in|of|for|during) )?(?:the |my )?(?<!every )(${ORDINALS.en.join('|')}|\\d{1,2}(?:st|nd|rd|th)) week\\b(?! of)`,
    ),
    (m) => [ordinal(m[1]), ordinal(m[1])],
  ],
  [/\b(?:(?:in|of|for|during) )?the second half\b(?! of)/, (_, last) => [Math.floor(last / 2) + 1, last]],
  [/\b(?:(?:in|of|for|during) )?the first half\b(?! of)/, (_, last) => [1, Math.max(1, Math.floor(last / 2))]],
  [/\b(?:(?:in|of|for|during) )?(?:the )?(?:last|final) week\b/, (_, last) => [last, last]],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?(?:the )?first ${N} weeks\\b`),
    (m, last) => [1, Math.min(last, number(m[1]))],
  ],
  [
    new RegExp(`\\b(?:(?:in|of|for|during) )?(?:the )?(?:last|final) ${N} weeks\\b`),
    (m, last) => [Math.max(1, last - number(m[1]) + 1), last],
  ],
];

const planWeeks: Take = (text, of, _setting, plan) => {
  if (!plan) return text;
  for (const [form, weeks] of PLAN_WEEKS) {
    const match = form.exec(text);
    if (!match) continue;
    of.weeks = weeks(match, plan.weeks);
    return cut(text, match.index, match.index + match[0].length);
  }
  return text;
};

const MONTH_WEEKS = new RegExp(
  `\\b(?:(?:in|for|during) )?(?:the )?(first|last) (?:${N} )?weeks? (?:of|in) ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\b`,
);

/** "The first two weeks of January" are the month's, not the plan's. */
const monthWeeks: Take = (text, of, setting) => {
  const match = MONTH_WEEKS.exec(text);
  const [month] = match ? readValues(`in ${match[3]}`, setting) : [];
  if (!match || month?.kind !== 'date_range') return text;
  const days = 7 * (match[2] ? number(match[2]) : 1) - 1;
  of.dates =
    match[1] === 'first' ? iso(month.from, month.from.add({ days })) : iso(month.to.subtract({ days }), month.to);
  return cut(text, match.index, match.index + match[0].length);
};

const cut = (text: string, start: number, end: number) => `${text.slice(0, start)} ${text.slice(end)}`;

/** "The next two runs", of a plan that runs. */
const NEXT_SOME = new RegExp(
  `\\b(?:the |my )?(?:next|coming) (${'two|three|four|five|2|3|4|5'}) (?:runs|sessions|workouts|walks|rides|swims|lessons|practices|ones|times|units|trainings)\\b`,
);
const nextSome: Take = (text, of, { now, zone }, plan) => {
  const match = plan?.standing ? NEXT_SOME.exec(text) : null;
  if (!match || !plan) return text;
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime().toString();
  const ahead = plan.sessions.filter((s) => `${s.date}T${s.time}` > local && (!of.part || s.part === of.part));
  const on = [...new Set(ahead.map(({ date }) => date))].sort().slice(0, number(match[1]));
  const [first, last] = [on[0], on.at(-1)];
  if (!first || !last) return text;
  of.on = on;
  of.dates = [first, last];
  return `${text.slice(0, match.index)} the sessions ${text.slice(match.index + match[0].length)}`;
};

/** "The first run", "my next session", "the last one". */
const NTH =
  /\b(?:the |my )?(first|next|last|very first|second) ((?:(?!then |and |before )[a-z]+ )?(?:run|session|workout|walk|ride|swim|lesson|practice|one|time|unit|training))\b(?!s)/;
const nth: Take = (text, of) => {
  const match = NTH.exec(text);
  if (!match) return text;
  of.nth = match[1] === 'last' ? -1 : match[1] === 'second' ? 2 : 1;
  return `${text.slice(0, match.index)} the ${match[2]} ${text.slice(match.index + match[0].length)}`;
};

/** "The last three days", "the first two runs": of the plan. */
const SOME_OF = new RegExp(
  `\\b(?:(?:in|on|for|of) )?(?:the |my )?(?:very )?(first|last|final) ${N} (?:days|sessions|runs|workouts|walks|rides|swims|lessons|ones|times)\\b(?! of (?:the|each|every|a) (?:week|month))`,
);
const firstOrLast: Take = (text, of, _setting, plan) => {
  const match = plan && !plan.standing ? SOME_OF.exec(text) : null;
  if (!match || !plan || hasSpan(of)) return text;
  const days = [...new Set(plan.sessions.filter((s) => !of.part || s.part === of.part).map(({ date }) => date))].sort();
  const so = number(match[2]);
  const on = match[1] === 'first' ? days.slice(0, so) : days.slice(-so);
  of.on = on;
  of.dates = [on[0] ?? '', on.at(-1) ?? ''];
  return `${text.slice(0, match.index)} sessions ${text.slice(match.index + match[0].length)}`;
};

const NTH_DAY =
  /(?<!\bevery )\b(?:the |my )?(?:very )?(first|second|third|last) ((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:(?:'s)? (?:one|run|session|workout|walk|ride|swim|lesson|practice))?\b(?! (?:of|in) (?:the month|every|each|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;

/** "The first Monday" is the plan's, not the month's. */
const nthDay: Take = (text, of, _setting, plan) => {
  const match = plan ? NTH_DAY.exec(text) : null;
  if (!match || hasSpan(of)) return text;
  of.nth = ['last', '', 'first', 'second', 'third'].indexOf(match[1] ?? '') - 1;
  return `${text.slice(0, match.index)}${match[2]}${text.slice(match.index + match[0].length)}`;
};

/** "Make that one 15 minutes", of a plan that runs: the next one, of which was told. */
const THAT_ONE =
  /^(?:(?:ok|please|and|can you|could you) )*(?:make|have|do) (?:that|this) (one)\b(?! (?:on|in|of|from))/;
const thatOne: Take = (text, of, _setting, plan) => {
  const match = plan?.standing && !hasSpan(of) ? THAT_ONE.exec(text) : null;
  if (!match) return text;
  of.nth = 1;
  return `${text.slice(0, match.index)} the ${match[1]} ${text.slice(match.index + match[0].length)}`;
};

/** "The short ones", "the longer runs". */
const SIZED =
  /\b(?:the |my )(short|shorter|shortest|long|longer|longest) (ones?|runs?|sessions?|workouts?|walks?|rides?|swims?|lessons?|days?)\b/;
const sized: Take = (text, of) => {
  const match = SIZED.exec(text);
  if (!match || of.part) return text;
  of.size = match[1]?.startsWith('short') ? 'short' : 'long';
  return `${text.slice(0, match.index)}the ${match[2]}${text.slice(match.index + match[0].length)}`;
};

/** "The midweek one". */
const MIDWEEK =
  /\b(?:the |my )?(mid-?week|weekday|weekends?) (ones?|runs?|sessions?|workouts?|walks?|rides?|swims?|lessons?)\b/;
const midweek: Take = (text, of) => {
  const match = MIDWEEK.exec(text);
  if (!match) return text;
  of.days = match[1]?.startsWith('weekend') ? [6, 7] : [1, 2, 3, 4, 5];
  return `${text.slice(0, match.index)}the ${match[2]}${text.slice(match.index + match[0].length)}`;
};

/** "Evening at 21:00", of what has mornings as well: those that stand there. */
const PART_AT =
  /^(?:(?:and|please|make|move|put|the|my|all) )*(mornings?|evenings?|afternoons?)(?: ones?| sessions?| runs?)?(?= (?:at|to) (?:about )?\d)/;
const ofThatPart: Take = (text, of, _setting, plan) => {
  const match = PART_AT.exec(text);
  const part = match ? windowIn(`${match[1]?.replace(/s$/, '')}s`)?.window : null;
  if (!match || !part || !plan) return text;
  const inIt = ({ time }: { time: string }) => part.start <= time && time < part.end;
  if (plan.sessions.every(inIt) || !plan.sessions.some(inIt)) return text;
  of.at = part;
  return `make it${text.slice(match[0].length)}`;
};

const EVERY_SECOND = /\bevery (?:second|other|2nd) ((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b/;
const alternate: Take = (text, of) => {
  const match = EVERY_SECOND.exec(text);
  const [day] = weekdaysIn(match?.[1] ?? '');
  if (!match || !day) return text;
  of.days = [day];
  of.alternate = true;
  return cut(text, match.index, match.index + match[0].length);
};

/** Days off work that are more than one. "Not Christmas": the feast, too. */
const feasts: Take = (text, of, setting) => {
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

/** "Next week", "until Christmas", "from 14 December on", "in January", "for the next two weeks", "on 9 December". */
const calendar: Take = (text, of, setting) => {
  const day = today(setting);
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

const iso = (from: Temporal.PlainDate, to: Temporal.PlainDate | null): [string, string] => [
  from.toString(),
  to?.toString() ?? FOR_EVER,
];
const weekOf = (date: Temporal.PlainDate) => {
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return iso(monday, monday.add({ days: 6 }));
};

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

export function partIn(clause: string, plan: PlanDraft): string | null {
  const words = new Set(
    clause.split(/[^\p{L}\p{N}'-]+/u).flatMap((word) => [word, word.replace(/s$/, ''), word.replace(/ing$/, '')]),
  );
  let best: { id: string; hits: number } | null = null;
  for (const part of plan.parts) {
    const own = new Set(
      [part.name, part.id, ...part.weeks.map((week) => week.title)]
        .flatMap((text) => plain(text).split(/[^\p{L}\p{N}'-]+/u))
        .filter((word) => word.length > 2 && !TIME_WORDS.has(word)),
    );
    const hits =
      [...own].filter((word) => words.has(word)).length +
      (plain(part.name) !== '' && clause.includes(plain(part.name)) ? part.name.split(' ').length + 1 : 0);
    if (hits > 0 && (!best || hits > best.hits)) best = { id: part.id, hits };
  }
  if (best) return best.id;
  const says = playbookById(plan.playbook).says.some((word) => words.has(word));
  return says ? (plan.parts[0]?.id ?? null) : null;
}
