import type { Amendment } from '../../../domain/amend/index.ts';
import {
  longDate,
  readValues,
  type Setting,
  sayTime,
  type TaskWish,
  understandTasks,
} from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import type { TaskView } from '../../../services/tasks/index.ts';
import type { Run } from '../../run.ts';
import type { Effect, Update } from '../../state.ts';
import { candidateOf } from './find.ts';
import { createOf } from './new-tasks.ts';
import { moveTo } from './reschedule.ts';

export type Edit = (change: Extract<Effect, { do: 'edit' }>['change'], said: string) => Update;

const DAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** "Every day instead", "make it the last day of the month": another rule, at the time of day that stands where none is said. Null: no rule. */
export function ruleAmended(words: string, view: TaskView, edit: Edit, setting: Setting, run: Run): Update | null {
  const wish = wishFor(words, view, setting, run);
  if (wish?.when.kind !== 'series' || wish.when.series.rrule === null) return null;
  return onRule(wish.when.series.rrule, wish.when.first.local, edit, run);
}

/** Other weekdays, one weekday at another time, an end. Null: it does not fit this task. */
export function seriesAmended(
  amendment: Extract<Amendment, { kind: 'days' | 'more days' | 'own time' | 'except' | 'until' | 'span' }>,
  view: TaskView,
  edit: Edit,
  setting: Setting,
  run: Run,
): Update | null {
  const local = localOf(view, run);
  if (local === null) return null;
  const standing = weekdaysOf(view.recurrence_rule);
  const time = local.toPlainTime();
  switch (amendment.kind) {
    case 'days':
      return onDays(amendment.days, time, edit, run);
    case 'more days':
      if (standing && amendment.days.length > 0)
        return onDays([...new Set([...standing, ...amendment.days])].sort(), time, edit, run);
      return view.recurrence_rule ? null : once(amendment.words, view, setting, run);
    case 'except': {
      const left = standing?.filter((day) => !amendment.days.includes(day)) ?? [];
      return left.length > 0 && left.length < (standing?.length ?? 0) ? onDays(left, time, edit, run) : null;
    }
    case 'own time':
      return standing ? apart(amendment, standing, view, edit, setting, run) : null;
    case 'until': {
      const until = /UNTIL=[^;]+/.exec(ruleOf(`every day until ${amendment.words}`, view, setting, run) ?? '')?.[0];
      return until ? ending(until, view, local, edit, run) : null;
    }
    case 'span': {
      const last = local.toPlainDate().add({ days: amendment.days - 1 });
      return ending(`UNTIL=${last.toString().replaceAll('-', '')}`, view, local, edit, run);
    }
  }
}

function ending(until: string, view: TaskView, local: Temporal.PlainDateTime, edit: Edit, run: Run): Update | null {
  const rule = view.recurrence_rule?.replace(/;?(?:UNTIL|COUNT)=[^;]+/g, '');
  return rule ? onRule(`${rule};${until}`, local, edit, run) : null;
}

/** A reminder ahead of what does not repeat; its name says what for. Null: that time has gone by. */
export function ahead(minutes: number, view: TaskView, setting: Setting, run: Run): Update | null {
  const local = localOf(view, run);
  if (local === null || view.recurrence_rule) return null;
  const at = local.subtract({ minutes });
  const time = sayTime(local.toPlainTime(), run.person.hour12);
  const day = at.toPlainDate().equals(local.toPlainDate())
    ? ''
    : `on ${longDate(local.toPlainDate(), run.now.toZonedDateTimeISO(run.person.zone).toPlainDate())} `;
  const title = `${view.title} ${day}at ${time}`;
  const wish = wishFor(
    `on ${at.toPlainDate()} at ${at.toPlainTime().toString({ smallestUnit: 'minute' })}`,
    view,
    setting,
    run,
  );
  return wish?.when.kind === 'once' ? { effects: [createOf({ ...wish, title }, null, run)], pending: null } : null;
}

/** The same task once more, on another day: it does not repeat. */
function once(words: string, view: TaskView, setting: Setting, run: Run): Update | null {
  const day = readValues(words, setting).some(({ kind }) => kind === 'date')
    ? ''
    : ` on ${localOf(view, run)?.toPlainDate() ?? ''}`;
  const wish = wishFor(`${words}${day}`, view, setting, run);
  return wish?.when.kind === 'once'
    ? { effects: [createOf({ ...wish, title: view.title }, null, run)], pending: null }
    : null;
}

/** These weekdays get a time of their own: a series beside what stays of this one. */
function apart(
  { days, words }: { days: number[]; words: string },
  standing: number[],
  view: TaskView,
  edit: Edit,
  setting: Setting,
  run: Run,
): Update | null {
  if (days.length === 0 || !days.every((day) => standing.includes(day))) return null;
  const rest = standing.filter((day) => !days.includes(day));
  if (rest.length === 0) return moveTo(candidateOf(view, run.person.zone), words, 'series', setting, run);
  const wish = wishFor(`${weekly(days)} at ${words.replace(/^at\s+/i, '')}`, view, setting, run);
  const time = localOf(view, run)?.toPlainTime();
  if (wish?.when.kind !== 'series' || !time) return null;
  const stays = onDays(rest, time, edit, run).effects as Effect[];
  return { effects: [...stays, createOf({ ...wish, title: view.title }, null, run)], pending: null };
}

const NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const weekly = (days: number[]) => `every ${days.map((day) => NAMES[day]).join(' and ')}`;

/** ISO weekdays of a rule that comes every week, or every day; null for another rule. */
function weekdaysOf(rule: string | null): number[] | null {
  if (!rule || /INTERVAL=(?!1\b)|BYMONTH|BYSETPOS|BYHOUR|COUNT/.test(rule)) return null;
  const days = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',');
  if (/FREQ=WEEKLY/.test(rule) && days) return days.map((day) => DAYS.indexOf(day)).sort();
  return /FREQ=DAILY/.test(rule) && !days ? [1, 2, 3, 4, 5, 6, 7] : null;
}

const ruleOf = (words: string, view: TaskView, setting: Setting, run: Run): string | null => {
  const wish = wishFor(words, view, setting, run);
  return wish?.when.kind === 'series' ? wish.when.series.rrule : null;
};

/** The task as if it had been asked for in these words; at its own time where they name none. Who has a series means one. */
function wishFor(words: string, view: TaskView, setting: Setting, run: Run): TaskWish | null {
  const local = localOf(view, run);
  const timed = readValues(words, setting).some(
    ({ kind }) => kind === 'clock' || kind === 'clock_range' || kind === 'length',
  );
  const at = local && !timed ? ` at ${local.toPlainTime().toString({ smallestUnit: 'minute' })}` : '';
  let read = understandTasks(`Remind me to "${view.title.replaceAll('"', "'")}" ${words}${at}`, {
    ...setting,
    hour12: false,
  });
  const every =
    read?.kind === 'ask' && view.recurrence_rule ? read.choices.find(({ label }) => /^every/i.test(label)) : null;
  if (every) read = understandTasks(every.value, { ...setting, hour12: false });
  const wish = read?.kind === 'new_tasks' && read.tasks.length === 1 ? read.tasks[0] : undefined;
  return wish
    ? { ...wish, durationMinutes: view.duration_minutes, escalation: view.escalation_policy as TaskWish['escalation'] }
    : null;
}

function localOf({ scheduled_at }: TaskView, run: Run): Temporal.PlainDateTime | null {
  return scheduled_at === null
    ? null
    : Temporal.Instant.from(scheduled_at).toZonedDateTimeISO(run.person.zone).toPlainDateTime();
}

/** Every week on these days, at the time of day that stands; the first one is the next such day. */
function onDays(days: number[], time: Temporal.PlainTime, edit: Edit, run: Run): Update {
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const ahead = [0, 1, 2, 3, 4, 5, 6, 7].find((n) => {
    const day = now.toPlainDate().add({ days: n });
    return days.includes(day.dayOfWeek) && Temporal.PlainDateTime.compare(day.toPlainDateTime(time), now) > 0;
  });
  const first = now
    .toPlainDate()
    .add({ days: ahead ?? 7 })
    .toPlainDateTime(time);
  const rrule = days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.map((day) => DAYS[day]).join(',')}`;
  return onRule(rrule, first, edit, run);
}

function onRule(rrule: string, first: Temporal.PlainDateTime, edit: Edit, { person }: Run): Update {
  const words = describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: person.hour12 ? 12 : 24 },
  );
  return edit({ recurrence_rule: rrule, local_time: first.toString({ smallestUnit: 'second' }) }, `comes ${words} now`);
}
