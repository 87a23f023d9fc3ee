import type { Amendment } from '../../../domain/amend/index.ts';
import { weekdayCode } from '../../../domain/calendar-names.ts';
import { readValues, type Setting, type TaskWish, understandTasks } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import type { TaskView } from '../../../services/tasks/index.ts';
import type { Run } from '../../run.ts';
import type { Effect, Update } from '../../state.ts';

export type Edit = (change: Extract<Effect, { do: 'edit' }>['change'], said: string) => Update;

/** "Every day instead", "make it the last day of the month": another rule, at the time of day that stands where none is said. Null: no rule. */
export function ruleAmended(words: string, view: TaskView, edit: Edit, setting: Setting, run: Run): Update | null {
  const wish = wishFor(words, view, setting, run);
  if (wish?.when.kind !== 'series' || wish.when.series.rrule === null) return null;
  if (losesDays(words, view.recurrence_rule, wish.when.series.rrule, setting)) return null;
  return onRule(wish.when.series.rrule, wish.when.first.local, edit, run);
}

/** "Sundays 9", of what comes every day: it takes no other day away. */
function losesDays(words: string, was: string | null, rrule: string, setting: Setting): boolean {
  const hours = /BYHOUR=([\d,]+)/;
  const several = (hours.exec(was ?? '')?.[1] ?? '').includes(',');
  const days = (rule: string) =>
    /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',') ?? [1, 2, 3, 4, 5, 6, 7].map(weekdayCode);
  const isTimed = readValues(words, setting).some(({ kind }) => kind === 'clock');
  if (was === null || !isTimed || !/FREQ=(?:DAILY|WEEKLY)/.test(was)) return false;
  const [now, then] = [days(was), days(rrule)];
  return (several && !hours.test(rrule)) || (then.length < now.length && then.every((day) => now.includes(day)));
}

/** Other weekdays, an end. Null: it does not fit this task. */
export function seriesAmended(
  amendment: Extract<Amendment, { kind: 'days' | 'until' | 'span' }>,
  view: TaskView,
  edit: Edit,
  setting: Setting,
  run: Run,
): Update | null {
  const local = localOf(view, run);
  if (local === null) return null;
  const time = local.toPlainTime();
  switch (amendment.kind) {
    case 'days':
      return onDays(amendment.days, time, edit, run);
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
  const rrule = days.length === 7 ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${days.map(weekdayCode).join(',')}`;
  return onRule(rrule, first, edit, run);
}

function onRule(rrule: string, first: Temporal.PlainDateTime, edit: Edit, { person }: Run): Update {
  const words = describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: person.hour12 ? 12 : 24 },
  );
  return edit({ recurrence_rule: rrule, local_time: first.toString({ smallestUnit: 'second' }) }, `comes ${words} now`);
}
