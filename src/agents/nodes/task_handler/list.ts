import { longDate, sayDate, sayTime, type Understanding } from '../../../domain/language/index.ts';
import { listDay, listRange, type TaskView } from '../../../services/tasks/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Answer } from '../../state.ts';

const MOST = 25;

/** What is planned on the days that were asked for. */
export async function listTasks(
  { from, to, next }: Extract<Understanding, { kind: 'list' }>,
  run: Run,
): Promise<Answer> {
  const { ctx, user, person, now } = run;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const oneDay = from.equals(to);
  const tasks = oneDay
    ? await listDay(ctx, user, from.toString())
    : await listRange(ctx, user, from.toString(), to.toString());
  if (next) return tellNext(run, today);
  const when = oneDay ? sayDate(from, today) : `${longDate(from, today)} to ${longDate(to, today)}`;
  const shown = tasks.filter((task) => task.status !== 'cancelled' && task.status !== 'rescheduled');
  if (shown.length === 0) return tell('CHITCHAT', `Nothing is planned ${oneDay ? '' : 'from '}${when}.`);
  const open = shown.filter((task) => task.status === 'pending').length;
  const head = `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${shown.length === 1 ? 'one task' : `${shown.length} tasks`}${open < shown.length ? `, ${open} still open` : ''}.`;
  const lines = shown.slice(0, MOST).map((task) => line(task, run, !oneDay));
  const more = shown.length > MOST ? [`… and ${shown.length - MOST} more.`] : [];
  return tell('CHITCHAT', [head, '', ...lines, ...more].join('\n'));
}

async function tellNext({ ctx, user, person, now }: Run, today: Temporal.PlainDate): Promise<Answer> {
  const week = await listRange(ctx, user, today.toString(), today.add({ days: 13 }).toString());
  const next = week.find(
    (task) =>
      task.status === 'pending' &&
      task.scheduled_at !== null &&
      Temporal.Instant.compare(Temporal.Instant.from(task.scheduled_at), now) > 0,
  );
  if (!next?.scheduled_at) return tell('CHITCHAT', 'Nothing is coming up in the next two weeks.');
  const local = Temporal.Instant.from(next.scheduled_at).toZonedDateTimeISO(person.zone).toPlainDateTime();
  return tell(
    'CHITCHAT',
    `Next is **${asText(next.title)}**, ${sayDate(local.toPlainDate(), today)} at ${sayTime(local, person.hour12)}.`,
  );
}

const MARK: Record<string, string> = { done: 'done', missed: 'missed', skipped: 'skipped' };

function line(task: TaskView, { person, now }: Run, withDay: boolean): string {
  const mark = MARK[task.status] ? ` (${MARK[task.status]})` : '';
  if (task.scheduled_at === null) return `- ${asText(task.title)} (no time)${mark}`;
  const local = Temporal.Instant.from(task.scheduled_at).toZonedDateTimeISO(person.zone).toPlainDateTime();
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const day = withDay ? `${longDate(local.toPlainDate(), today)}, ` : '';
  return `- ${day}${sayTime(local, person.hour12)} ${asText(task.title)}${mark}`;
}
