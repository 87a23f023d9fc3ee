import {
  checkRule,
  formatRule,
  nextSlotAfterInstant,
  plainRule,
  type Rule,
  type SeriesRule,
} from '../recurrence/index.ts';
import { ask, atEnd } from './ask.ts';
import { askMeridiem, askTime, clockWords, partOf, type SureTime, sureTimes } from './clocks.ts';
import { OFFERED } from './day-part.ts';
import type { Draft } from './draft.ts';
import { groupTimes, windowTimes } from './grid.ts';
import type { RepeatFound } from './repeats.ts';
import { wrongDay } from './resolve-once.ts';
import { joinWords, sayTime } from './speak.ts';
import type { Ask, Setting, When } from './types.ts';
import { shows12 } from './types.ts';
import { weekdayName } from './words.ts';

type Series = Extract<When, { kind: 'series' }>;

/** The series that a draft with a repetition names (several where its times do not fit one rule), or what to ask. */
export function resolveSeries(draft: Draft, repeat: RepeatFound, setting: Setting): Series[] | Ask {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const place = { text: draft.text, start: repeat.at.start, end: repeat.at.end };
  if (repeat.kind === 'impossible') return ask('impossible', `${repeat.problem} How often do you mean?`, place, []);
  if (repeat.kind === 'either') return ask('repeat', repeat.question, place, repeat.readings);
  const wrong = wrongDay(draft, [draft.start, draft.until, ...draft.days], today);
  if (wrong) return wrong;
  const from = dayOf(draft.start) ?? dayOf(draft.days[0] ?? null);
  const said = ruleOf(draft, repeat, from);
  const rule = 'kind' in said ? said : without(said.rule, draft);
  if ('kind' in rule) return rule;
  if (repeat.kind === 'interval') return resolveInterval(draft, repeat, rule.rule, from, setting);
  const times = timesOf(draft, repeat, setting);
  if (!Array.isArray(times)) return times;
  const after = repeat.kind === 'after_completion' ? repeat.days : null;
  return build(draft, { rule: rule.rule, after, groups: groupTimes(times), from }, setting);
}

/** "every day except on weekends". */
function without(rule: Rule, { exceptDays, text }: Draft): { rule: Rule } | Ask {
  if (exceptDays.length === 0) return { rule };
  const everyDay = rule.freq === 'DAILY' && rule.interval === 1;
  const days = everyDay
    ? [1, 2, 3, 4, 5, 6, 7]
    : rule.freq === 'WEEKLY'
      ? rule.byDay.map(({ weekday }) => weekday)
      : [];
  const left = days.filter((day) => !exceptDays.includes(day));
  if (left.length === 0) return ask('repeat', 'On which days, then?', { text, ...atEnd(text) }, []);
  return { rule: { ...rule, freq: 'WEEKLY', byDay: left.map((weekday) => ({ ordinal: 0, weekday })) } };
}

function dayOf(day: Draft['start']): Temporal.PlainDate | null {
  return day?.kind === 'on' ? day.date : null;
}

/** The rule without times and end. Asks for the weekday or the day of the month where none is said. */
function ruleOf(draft: Draft, repeat: RepeatFound, from: Temporal.PlainDate | null): { rule: Rule } | Ask {
  const place = { text: draft.text, start: repeat.at.start, end: repeat.at.end };
  const within = draft.repeatOn?.kind === 'rule' ? draft.repeatOn.rule : plainRule('DAILY');
  if (repeat.kind === 'interval' || repeat.kind === 'per_day' || repeat.kind === 'after_completion')
    return { rule: within };
  if (repeat.kind === 'per_week') return askDays(repeat.times, place);
  if (repeat.kind !== 'rule') throw new TypeError(`${repeat.kind} has no rule`);
  const { rule } = repeat;
  if (repeat.weekdayNeeded) {
    if (from) return { rule: { ...rule, byDay: [{ ordinal: 0, weekday: from.dayOfWeek }] } };
    const every = rule.interval === 1 ? 'every' : `every ${rule.interval} weeks on`;
    const readings = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      label: weekdayName(day),
      words: `${every} ${weekdayName(day)}`,
    }));
    return ask('repeat', 'On which day of the week?', place, readings);
  }
  if (repeat.monthDayNeeded) {
    if (from && from.day <= 28) return { rule: { ...rule, byMonthDay: [from.day] } };
    const every = rule.interval === 1 ? 'every month' : `every ${rule.interval} months`;
    const readings = ['1st', '15th', 'last day'].map((day) => ({
      label: `The ${day}`,
      words: `${every} on the ${day}`,
    }));
    return ask('repeat', 'On which day of the month?', place, readings);
  }
  if (rule.freq !== 'YEARLY') return { rule };
  if (from && !(from.month === 2 && from.day === 29))
    return { rule: { ...rule, byMonth: [from.month], byMonthDay: [from.day] } };
  return ask(
    'repeat',
    from ? 'Only leap years have a 29 February. On which date of the year?' : 'On which date of the year?',
    place,
    [],
  );
}

const DAY_SETS: Record<number, number[][]> = {
  2: [
    [1, 4],
    [2, 5],
    [6, 7],
  ],
  3: [
    [1, 3, 5],
    [2, 4, 6],
  ],
  4: [
    [1, 2, 4, 5],
    [1, 3, 5, 7],
  ],
  5: [[1, 2, 3, 4, 5]],
  6: [[1, 2, 3, 4, 5, 6]],
};

function askDays(times: number, place: { text: string; start: number; end: number }): Ask {
  const readings = (DAY_SETS[times] ?? []).map((days) => {
    const names = joinWords(days.map(weekdayName));
    return { label: names, words: `every ${names}` };
  });
  return ask('repeat', `On which ${times} days?`, place, readings);
}

/** The times of day; asks for them where they are missing or unsure. */
function timesOf(draft: Draft, repeat: RepeatFound, setting: Setting): SureTime[] | Ask {
  const wanted = repeat.kind === 'per_day' ? repeat.times : null;
  const { sure, unsure } = sureTimes(draft);
  const first = unsure[0];
  if (wanted === 2 && first && unsure.length === 1 && sure.length === 0) {
    // Twice a day at 8 leaves one reading.
    return [0, 12].map((add) => ({ hour: (first.hour % 12) + add, minute: first.minute, nextDay: false, at: first }));
  }
  if (first) return askMeridiem(draft, first, setting);
  if (wanted !== null && sure.length !== wanted) return askTimesADay(draft, wanted, sure, setting);
  if (sure.length > 0) return sure;
  const part = partOf(draft);
  const place = { text: draft.text, ...(draft.part ? draft.part.at : atEnd(draft.text)) };
  return askTime('At what time?', place, part ? OFFERED[part] : null, setting);
}

const A_DAY: Record<number, number[][]> = {
  2: [
    [8, 20],
    [9, 21],
  ],
  3: [
    [8, 14, 20],
    [8, 13, 18],
  ],
  4: [[8, 12, 16, 20]],
};

function askTimesADay(draft: Draft, wanted: number, said: SureTime[], setting: Setting): Ask {
  const readings = (A_DAY[wanted] ?? []).map((hours) => {
    const times = hours.map((hour) => ({ hour, minute: 0 }));
    return {
      label: joinWords(times.map((time) => sayTime(time, shows12(setting, false)))),
      words: `at ${joinWords(times.map((time) => clockWords(time).slice(3)))}`,
    };
  });
  const question =
    said.length === 0
      ? `At which ${wanted} times?`
      : `You said ${wanted} times a day and ${said.length === 1 ? 'one time' : `${said.length} times`}. At which times?`;
  const spans = said.map((time) => time.at);
  const all = { start: Math.min(...spans.map((at) => at.start)), end: Math.max(...spans.map((at) => at.end)) };
  return ask('time', question, { text: draft.text, ...(spans.length > 0 ? all : atEnd(draft.text)) }, readings);
}

/** "every 2 hours": in a window of the day, or around the clock; which of them is asked, for it may ring at night. */
function resolveInterval(
  draft: Draft,
  repeat: Extract<RepeatFound, { kind: 'interval' }>,
  on: Rule,
  from: Temporal.PlainDate | null,
  setting: Setting,
): Series[] | Ask {
  const minutes = repeat.every * (repeat.unit === 'HOURLY' ? 60 : 1);
  const place = { text: draft.text, start: repeat.at.start, end: repeat.at.end };
  if (!(minutes >= 5)) {
    return ask(
      'impossible',
      'The most often I can remind you is every 5 minutes. How often do you want it?',
      place,
      [5, 10, 15].map((n) => ({ label: `Every ${n} minutes`, words: `every ${n} minutes` })),
    );
  }
  if (draft.aroundTheClock) {
    const rule: Rule = { ...plainRule(repeat.unit), interval: repeat.every };
    const start = setting.now
      .toZonedDateTimeISO(setting.zone)
      .add({ minutes })
      .round({ smallestUnit: 'minute', roundingMode: 'floor' })
      .toPlainDateTime();
    return finish(draft, { ...emptySeries(start), rrule: null }, rule, setting);
  }
  const { range } = draft.times;
  if (range && !range.from.sure) return askMeridiem(draft, range.from, setting);
  if (!range) {
    const windows = [
      [9, 21],
      [8, 18],
    ].map(([a = 0, b = 0]) => ({
      label: `From ${sayTime({ hour: a, minute: 0 }, shows12(setting, false))} to ${sayTime({ hour: b, minute: 0 }, shows12(setting, false))}`,
      words: `from ${clockWords({ hour: a, minute: 0 }).slice(3)} to ${clockWords({ hour: b, minute: 0 }).slice(3)}`,
    }));
    const at = draft.times.times[0] ?? atEnd(draft.text);
    return ask('repeat', 'Between which hours of the day?', { text: draft.text, start: at.start, end: at.end }, [
      ...windows,
      { label: 'Around the clock', words: 'around the clock' },
    ]);
  }
  const times = windowTimes(range, minutes).map((time) => ({ ...time, nextDay: false, at: range.from }));
  return build(draft, { rule: on, after: null, groups: groupTimes(times), from }, setting);
}

type Parts = {
  rule: Rule;
  after: number | null;
  groups: { hours: number[]; minutes: number[] }[];
  from: Temporal.PlainDate | null;
};

function build(draft: Draft, parts: Parts, setting: Setting): Series[] | Ask {
  const all: Series[] = [];
  for (const group of parts.groups) {
    const several = group.hours.length * group.minutes.length > 1;
    const rule: Rule = several ? { ...parts.rule, byHour: group.hours, byMinute: group.minutes } : parts.rule;
    const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
    const time = Temporal.PlainTime.from({ hour: group.hours[0] ?? 0, minute: group.minutes[0] ?? 0 });
    const start = (parts.from ?? today).toPlainDateTime(time);
    const series = { ...emptySeries(start), afterCompletionDays: parts.after };
    const finished = finish(draft, series, parts.after === null ? rule : null, setting);
    if (!Array.isArray(finished)) return finished;
    all.push(...finished);
  }
  return all;
}

const emptySeries = (dtstart: Temporal.PlainDateTime): SeriesRule => ({
  rrule: null,
  afterCompletionDays: null,
  dtstart,
  zone: null,
  exdates: [],
  rdates: [],
});

/** Sets the start on the first occurrence that lies ahead (COUNT and the phase of "every other" are reckoned from there), then the end. */
function finish(draft: Draft, series: SeriesRule, rule: Rule | null, setting: Setting): Series[] | Ask {
  const { now, zone } = setting;
  // Looking for the first one, "every other Friday" begins with the coming Friday.
  const search = rule && { ...rule, interval: rule.freq === 'MINUTELY' || rule.freq === 'HOURLY' ? rule.interval : 1 };
  const daily: Rule = plainRule('DAILY');
  const first = nextSlotAfterInstant(
    { ...series, afterCompletionDays: null, rrule: formatRule(search ?? daily) },
    zone,
    now,
  );
  const place = { text: draft.text, ...(draft.repeat?.at ?? atEnd(draft.text)) };
  if (!first) return ask('impossible', 'That never comes. When do you mean?', place, []);
  const ended = rule && withEnd(draft, rule, first.local);
  const final: SeriesRule = { ...series, dtstart: first.local, rrule: ended && formatRule(ended) };
  const checked = checkRule(final, zone, now);
  if (!checked.ok) return ask('impossible', `${checked.problem} When do you mean?`, place, []);
  return [{ kind: 'series', series: final, first }];
}

/**
 * "for 3 weeks" on some weekdays is so many times, anything else ends with the last day of that time; "until Friday" includes Friday.
 * As `parseEnglishRule` has it.
 */
function withEnd({ until, lasting, count }: Draft, rule: Rule, first: Temporal.PlainDateTime): Rule {
  const endsOn = (date: Temporal.PlainDate): Rule => ({ ...rule, until: { kind: 'date', date } });
  if (until?.kind === 'on') return endsOn(until.date);
  if (lasting) {
    const weekly = rule.freq === 'WEEKLY' && rule.interval === 1 && rule.byHour.length === 0 && rule.byDay.length > 0;
    if (weekly && lasting.unit === 'weeks') return { ...rule, count: rule.byDay.length * lasting.count };
    return endsOn(
      first
        .toPlainDate()
        .add({ [lasting.unit]: lasting.count })
        .subtract({ days: 1 }),
    );
  }
  return count === null ? rule : { ...rule, count };
}
