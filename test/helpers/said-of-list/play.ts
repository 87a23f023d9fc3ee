import { createTask } from '../../../src/services/tasks/index.ts';
import type { Person } from '../app.ts';
import type { TestChat } from '../chat.ts';
import { talkWith } from '../talk.ts';
import type { Case } from './grammar.ts';
import { LIST, NOW, type Row, THURSDAY } from './things.ts';

/** Rows are compared to this day; the list is read further. */
const LAST = '2026-12-31';

export type Played = {
  reply: string;
  /** Changed nothing, and asked. */
  asked: boolean;
  /** Rows that should be there and are not, and the other way round. */
  missing: string[];
  surplus: string[];
};

/** Says it to a list that stands as `LIST` does, and compares every row with what was to become of it. */
export async function play(one: Case, who: Person, chat: TestChat): Promise<Played> {
  chat.clock.set(THURSDAY);
  for (const table of ['tasks', 'task_series'])
    await chat.pool.query(`delete from ${table} where user_id = $1`, [who.id]);
  for (const task of LIST) await createTask(chat.ctx, { id: who.id } as never, task);
  const talk = talkWith(chat, who);
  if (one.before) await talk.say(one.before);
  const before = await rowsOf(who);
  const reply = await talk.say(one.say);
  const after = new Set((await rowsOf(who)).filter(isIn).map(print));
  const wished = new Set(
    before
      .flatMap((row) => one.becomes(row) ?? [])
      .filter((row) => row.status !== 'skipped')
      .filter(isIn)
      .map(print),
  );
  const stood = new Set(before.filter(isIn).map(print));
  const unchanged = stood.size === after.size && [...stood].every((row) => after.has(row));
  return {
    reply: reply.message,
    asked: unchanged && /\?/.test(reply.message),
    missing: [...wished].filter((row) => !after.has(row)),
    surplus: [...after].filter((row) => !wished.has(row)),
  };
}

const isIn = ({ at }: Row) => at === null || (at >= NOW && at.slice(0, 10) <= LAST);
const print = ({ title, at, minutes, policy, status }: Row) => [title, at, minutes, policy, status].join(' ');

async function rowsOf(who: Person): Promise<Row[]> {
  const { body } = await who.api.get('/tasks?from=2026-11-26&to=2027-01-15');
  const todos = await who.api.get('/tasks');
  const rows = [
    ...(body as TaskRow[]),
    ...(todos.body as TaskRow[]).filter(({ scheduled_at }) => scheduled_at === null),
  ];
  return rows
    .filter(({ status }) => !['cancelled', 'rescheduled', 'skipped'].includes(status))
    .map(({ title, scheduled_at, duration_minutes, escalation_policy, status }) => ({
      title,
      at:
        scheduled_at &&
        Temporal.Instant.from(scheduled_at)
          .toZonedDateTimeISO('Europe/London')
          .toPlainDateTime()
          .toString()
          .slice(0, 16),
      minutes: duration_minutes,
      policy: escalation_policy,
      status,
    }));
}

type TaskRow = {
  title: string;
  scheduled_at: string | null;
  duration_minutes: number | null;
  escalation_policy: string;
  status: string;
};
