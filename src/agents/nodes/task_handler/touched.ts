import type { Standing, Touched } from '../../../domain/about/index.ts';
import { weekdayOfCode } from '../../../domain/calendar-names.ts';
import type { Run } from '../../run.ts';
import type { Effect } from '../../state.ts';
import type { Candidate } from './find.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** What effects change of that which stands on the list, as it is and as it would be. What is only made anew is none of it. */
export function touchedBy(effects: readonly Effect[], open: readonly Candidate[], run: Run): Touched[] {
  return effects.flatMap((effect): Touched[] => {
    if (effect.do === 'create' && effects.length === 1) return onceMore(effect, open, run);
    const one = 'taskId' in effect ? rowOf(effect, open) : undefined;
    if (!one) return [];
    const made = effects.flatMap((other) =>
      other.do === 'create' && isSame(other.task.title, one.title) ? [other] : [],
    );
    const before = beforeOf(effect, one, open);
    const touched = ofEffect(effect, one, before, run);
    if (!touched) return [];
    const beside = made.map(({ task }) =>
      ofRule(task.recurrence_rule ?? null, task.local_time ?? null, task.duration_minutes ?? null),
    );
    return [{ ...touched, after: beside.length > 0 ? beside.reduce(joined, touched.after ?? NONE) : touched.after }];
  });
}

/** What effects make anew, as it would stand. */
export const madeBy = (effects: readonly Effect[], run: Run): Touched[] =>
  effects.flatMap((effect): Touched[] => {
    if (effect.do !== 'create' || !effect.firstAt) return [];
    const { title, recurrence_rule = null, duration_minutes = null } = effect.task;
    const at = Temporal.Instant.from(effect.firstAt).toZonedDateTimeISO(run.person.zone).toPlainDateTime();
    const stands = ofRule(recurrence_rule, at.toString(), duration_minutes);
    const one: Touched = { title, name: null, act: 'moves', whole: false, before: stands, after: stands };
    // A series, and the first of it.
    return recurrence_rule === null ? [one] : [{ ...one, whole: true }, one];
  });

/** The same once more, on another day or at another time. */
function onceMore(
  { task, firstAt }: Extract<Effect, { do: 'create' }>,
  open: readonly Candidate[],
  { person }: Run,
): Touched[] {
  const own = open.filter(({ title }) => isSame(title, task.title));
  const [one] = own;
  if (!one || own.some(({ goalId }) => goalId !== null)) return [];
  const before = own.slice(0, MOST).map(({ rule, local, minutes }) => ofRule(rule, local?.toString() ?? null, minutes));
  const at = firstAt ? Temporal.Instant.from(firstAt).toZonedDateTimeISO(person.zone).toPlainDateTime() : null;
  if (!at) return [];
  const after = ofRule(task.recurrence_rule ?? null, at.toString(), task.duration_minutes ?? null);
  const whole = Boolean(task.recurrence_rule);
  return [{ title: one.title, name: null, act: 'adds', whole, before: before.reduce(joined, NONE), after }];
}

/** Of a series that many times ahead are looked at. */
const MOST = 20;

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function rowOf(effect: Effect & { taskId: string }, open: readonly Candidate[]): Candidate | undefined {
  const date = 'occurrenceDate' in effect ? effect.occurrenceDate : null;
  const own = open.filter(({ id }) => id === effect.taskId);
  return own.find(({ occurrenceDate }) => occurrenceDate === date) ?? own[0];
}

function ofEffect(effect: Effect, one: Candidate, before: Standing, run: Run): Touched | null {
  const touched = { title: one.title, name: null, whole: false, before, after: null };
  switch (effect.do) {
    case 'settle':
      return { ...touched, act: effect.answer === 'skipped' ? 'leaves' : effect.answer };
    case 'delete':
      return { ...touched, act: 'leaves', whole: effect.scope === 'series' && one.recurring };
    case 'snooze':
      return { ...touched, act: 'snoozes', after: before };
    case 'move': {
      const to = Temporal.Instant.from(effect.to).toZonedDateTimeISO(run.person.zone).toPlainDateTime();
      const whole = effect.scope === 'series' && one.recurring;
      const after = { ...standing([to], one.minutes), rules: whole ? before.rules : [] };
      return {
        ...touched,
        act: 'moves',
        whole,
        after: whole ? joined(after, { ...NONE, weekdays: before.weekdays }) : after,
      };
    }
    case 'edit': {
      const { title = null, recurrence_rule: rule, local_time, duration_minutes } = effect.change;
      const minutes = duration_minutes ?? one.minutes;
      const time = local_time ?? one.local?.toString() ?? null;
      const after =
        rule === undefined && local_time === undefined
          ? { ...before, minutes }
          : ofRule(rule ?? one.rule, time, minutes);
      return {
        ...touched,
        name: title,
        act: rule === undefined && local_time === undefined ? 'else' : 'moves',
        whole: rule !== undefined || (effect.scope === 'series' && one.recurring),
        after,
      };
    }
    case 'policy':
      return { ...touched, act: 'else', whole: one.recurring, after: before };
    default:
      return null;
  }
}

/** Of a whole series its rule as well, and the times of all that are called the same. */
function beforeOf(effect: Effect, one: Candidate, open: readonly Candidate[]): Standing {
  const own = standing(one.local ? [one.local] : [], one.minutes);
  const isOne = effect.do === 'settle' || (effect.do !== 'snooze' && 'scope' in effect && effect.scope === 'one');
  if (isOne || one.seriesId === null) return own;
  const rows = open.filter(({ seriesId, title }) => seriesId !== null && isSame(title, one.title));
  const rules = rows.map(({ rule, local, minutes }) => ofRule(rule, local?.toString() ?? null, minutes));
  return rules.reduce(joined, own);
}

const NONE: Standing = { days: [], weekdays: [], times: [], minutes: null, rules: [] };

function joined(a: Standing, b: Standing): Standing {
  return {
    days: [...a.days, ...b.days],
    weekdays: [...new Set([...a.weekdays, ...b.weekdays])],
    times: [...a.times, ...b.times],
    minutes: b.minutes ?? a.minutes,
    rules: [...new Set([...a.rules, ...b.rules])],
  };
}

const standing = (at: Temporal.PlainDateTime[], minutes: number | null): Standing => ({
  days: at.map((local) => local.toPlainDate()),
  weekdays: at.map((local) => local.dayOfWeek),
  times: at.map((local) => local.toPlainTime()),
  minutes,
  rules: [],
});

/** The days on which a rule begins and ends, its weekdays and its times. */
function ofRule(rule: string | null, first: string | null, minutes: number | null): Standing {
  const start = first ? Temporal.PlainDateTime.from(first) : null;
  const own = standing(start ? [start] : [], minutes);
  if (!rule) return own;
  const until = /UNTIL=(\d{8})/.exec(rule)?.[1];
  const named = /BYDAY=([^;]+)/
    .exec(rule)?.[1]
    ?.split(',')
    .map((day) => weekdayOfCode(day.slice(-2)));
  const hours = numbersIn(/BYHOUR=([\d,]+)/.exec(rule)) ?? (start ? [start.hour] : []);
  const minute = numbersIn(/BYMINUTE=([\d,]+)/.exec(rule)) ?? (start ? [start.minute] : []);
  return joined(own, {
    days: until ? [Temporal.PlainDate.from(until)] : [],
    weekdays: named ?? (/FREQ=(?:DAILY|HOURLY|MINUTELY)/.test(rule) ? EVERY_DAY : own.weekdays),
    times: hours.flatMap((hour) => minute.map((each) => Temporal.PlainTime.from({ hour, minute: each }))),
    minutes,
    rules: [rule],
  });
}

const numbersIn = (found: RegExpExecArray | null): number[] | undefined => found?.[1]?.split(',').map(Number);
