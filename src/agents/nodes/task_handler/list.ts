import { longDate, sayDate, sayTime, type Understanding } from '../../../domain/language/index.ts';
import { listDay, listRange, type TaskView } from '../../../services/tasks/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Answer } from '../../state.ts';

const MOST = 25;

type List = Extract<Understanding, { kind: 'list' }>;

/** "What's left today?", "anything still open?": what was done is none of it. */
const STILL_OPEN = /\b(?:left(?! out)|still|remaining|remains|outstanding|open|to go|undone|unfinished)\b/i;

/** What is planned, or was done, on the days that were asked for. `words`: as it was asked. */
export async function listTasks(asked: List, run: Run, words = ''): Promise<Answer> {
  const { from, to, next, hours, what } = asked;
  const { ctx, user, person, now } = run;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  if (next) return tellNext(run, today);
  const oneDay = from.equals(to);
  const tasks = oneDay
    ? await listDay(ctx, user, from.toString())
    : await listRange(ctx, user, from.toString(), to.toString());
  const isOver = Temporal.PlainDate.compare(to, today) < 0;
  const when = oneDay ? sayDay(from, today) : `${longDate(from, today)} to ${longDate(to, today)}`;
  const isLeft = !what && STILL_OPEN.test(words);
  const shown = tasks
    .filter((task) => !isLeft || task.status === 'pending')
    .filter((task) => task.status !== 'cancelled' && task.status !== 'rescheduled')
    .filter((task) => inHours(task, hours, person.zoneAt))
    .filter((task) => (what && what !== 'when' ? task.status === what : true));
  const span = `${oneDay ? '' : 'from '}${when}${sayHours(hours, person.hour12)}`;
  if (shown.length === 0) {
    const ofToday = oneDay && from.equals(today) && !what && !hours;
    const later = !ofToday ? '' : asked.weekday ? await aWeekLater(asked, run) : await upNext(run, today);
    return tell('CHITCHAT', `${nothing(span, what ?? null, isOver, tasks, isLeft)}${later}`);
  }
  const open = shown.filter((task) => task.status === 'pending').length;
  const head = `${span.charAt(0).toUpperCase()}${span.slice(1)}: ${shown.length === 1 ? 'one task' : `${shown.length} tasks`}${what ? ` ${what}` : open < shown.length ? `, ${open} still open` : ''}.`;
  const lines = shown.slice(0, MOST).map((task) => line(task, run, !oneDay));
  const more = shown.length > MOST ? [`… and ${shown.length - MOST} more.`] : [];
  return tell(
    'CHITCHAT',
    [head, '', ...lines, ...more].join('\n'),
    shown.slice(0, MOST).map(({ id }) => id),
  );
}

/** "Friday", said on one: the next one may be meant. */
async function aWeekLater({ from }: List, run: Run): Promise<string> {
  const day = from.add({ days: 7 });
  const rows = (await listDay(run.ctx, run.user, day.toString())).filter(
    ({ status, scheduled_at }) => status === 'pending' && scheduled_at !== null,
  );
  if (rows.length === 0) return '';
  const lines = rows.slice(0, MOST).map((task) => line(task, run, false));
  return [`\n\nOn ${longDate(day, from)}:`, '', ...lines].join('\n');
}

/** Of a day that is over nothing "is planned". */
function nothing(
  when: string,
  what: string | null,
  isOver: boolean,
  tasks: readonly TaskView[],
  isLeft: boolean,
): string {
  if (isLeft && tasks.some(({ status }) => status === 'done')) return `Nothing is left ${when}.`;
  if (what === 'missed') return `Nothing was missed ${when}.`;
  if (what) {
    const open = tasks.filter(({ status }) => status === 'pending').length;
    const rest = open > 0 && !isOver ? ` ${open === 1 ? 'One task is' : `${open} tasks are`} still open.` : '';
    return `I have nothing down as ${what} ${when}.${rest}`;
  }
  return `Nothing ${isOver ? 'was' : 'is'} planned ${when}.`;
}

/** "yesterday, Wednesday 25 November" where it reads better than the bare date. */
function sayDay(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return today.until(day).days === -1
    ? `yesterday, ${longDate(day, today)}`
    : today.until(day).days < -1
      ? `on ${longDate(day, today)}`
      : sayDate(day, today);
}

function inHours({ scheduled_at }: TaskView, hours: List['hours'], zone: Run['person']['zoneAt']): boolean {
  if (!hours) return true;
  if (scheduled_at === null) return false;
  const at = Temporal.Instant.from(scheduled_at);
  const time = at.toZonedDateTimeISO(zone(at)).toPlainTime();
  const { from, to } = hours;
  return (!from || Temporal.PlainTime.compare(time, from) >= 0) && (!to || Temporal.PlainTime.compare(time, to) < 0);
}

function sayHours(hours: List['hours'], hour12: boolean): string {
  if (!hours) return '';
  const { from, to } = hours;
  if (from && to) return `, ${sayTime(from, hour12)} to ${sayTime(to, hour12)}`;
  return from ? `, from ${sayTime(from, hour12)} on` : to ? `, before ${sayTime(to, hour12)}` : '';
}

async function tellNext(run: Run, today: Temporal.PlainDate): Promise<Answer> {
  return tell('CHITCHAT', (await upNext(run, today)).trim() || 'Nothing is coming up in the next two months.');
}

/** " Next is …" within two months; empty: nothing. */
async function upNext(run: Run, today: Temporal.PlainDate): Promise<string> {
  const { ctx, user, person, now } = run;
  const within = async (days: number) =>
    (await listRange(ctx, user, today.toString(), today.add({ days }).toString())).find(
      (task) =>
        task.status === 'pending' &&
        task.scheduled_at !== null &&
        Temporal.Instant.compare(Temporal.Instant.from(task.scheduled_at), now) > 0,
    );
  const next = (await within(13)) ?? (await within(60));
  if (!next?.scheduled_at) return '';
  const { local, there } = localOf(next.scheduled_at, run);
  return ` Next is **${asText(next.title)}**, ${sayDate(local.toPlainDate(), today)} at ${sayTime(local, person.hour12)}${there}.`;
}

const MARK: Record<string, string> = { done: 'done', missed: 'missed', skipped: 'skipped' };

function line(task: TaskView, run: Run, withDay: boolean): string {
  const { person, now } = run;
  const mark = MARK[task.status] ? ` (${MARK[task.status]})` : '';
  if (task.scheduled_at === null) return `- ${asText(task.title)} (no time)${mark}`;
  const { local, there } = localOf(task.scheduled_at, run);
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const day = withDay ? `${longDate(local.toPlainDate(), today)}, ` : '';
  return `- ${day}${sayTime(local, person.hour12)}${there} ${asText(task.title)}${mark}`;
}

/** On the wall where they are by then; the place is said where it is another one than now. */
function localOf(scheduledAt: string, { person }: Run): { local: Temporal.PlainDateTime; there: string } {
  const at = Temporal.Instant.from(scheduledAt);
  const zone = person.zoneAt(at);
  const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return {
    local: at.toZonedDateTimeISO(zone).toPlainDateTime(),
    there: zone === person.zone ? '' : ` (${place} time)`,
  };
}
