import { randomUUID } from 'node:crypto';
import type { Person, TestApp } from '../helpers/app.ts';
import { pushKeys } from '../helpers/push-keys.ts';

/** A word that stands in everything a person here wrote, and nowhere else. */
export const MARK = 'ZebraMarmalade';

export type Life = {
  /** Whatever of it has an id, by what it is. */
  ids: Record<
    'task' | 'occurrence' | 'slot' | 'series' | 'todo' | 'goal' | 'pattern' | 'commitment' | 'pause' | 'conversation',
    string
  >;
};

/** Gives somebody a row of everything that a person can have, each with MARK in its words. */
export async function liveFully(app: TestApp, { id, api }: Person): Promise<Life> {
  const at = (hours: number) => app.clock.now().add({ hours }).toString();
  const made = async (path: string, body: unknown) => (await api.post(path, body)).body;
  await api.patch('/account/me', { name: MARK });
  const goal = randomUUID();
  const pattern = randomUUID();
  // Goals come out of talks, and patterns out of months: what counts here is that they are there.
  await app.pool.query(`insert into goals (id, user_id, title, status, created_at) values ($1, $2, $3, 'active', $4)`, [
    goal,
    id,
    MARK,
    at(0),
  ]);
  await app.pool.query(
    `insert into patterns (id, user_id, pattern_type, subject, description, data, confidence, created_at, updated_at)
     values ($1, $2, 'best_time', 'x', $3, '{}', 0.5, $4, $4)`,
    [pattern, id, MARK, at(0)],
  );
  const task = await made('/tasks', { title: MARK, scheduled_at: at(2), goal_id: goal });
  const series = await made('/tasks', { title: `${MARK} daily`, scheduled_at: at(3), recurrence_rule: 'FREQ=DAILY' });
  const todo = await made('/tasks/todo', { title: `${MARK} some day` });
  const commitment = await made('/commitments', {
    title: MARK,
    local_time: at(24).slice(0, 16),
    duration_minutes: 30,
    recurrence_rule: 'FREQ=WEEKLY',
  });
  const pause = await made('/pauses', {
    from_day: at(2_400).slice(0, 10),
    to_day: at(2_424).slice(0, 10),
    reason: MARK,
  });
  await made('/account/push-subscription', {
    subscription: { endpoint: `https://fcm.googleapis.com/fcm/send/${MARK}`, keys: pushKeys() },
  });
  await made('/calendar/feed', undefined);
  const ics = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:${MARK}\r\nDTSTART:${at(48).replace(/[-:]|\.\d+/g, '')}\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  await made('/calendar/import', { ics, name: MARK });
  await made('/chat/message', { message: `hello, I am ${MARK}` });
  const { conversation_id: conversation } = (await api.get('/chat/history')).body;
  const [slot] = (await api.get(`/tasks?date=${at(72).slice(0, 10)}`)).body;
  return {
    ids: {
      task: task.id,
      occurrence: series.id,
      slot: slot.id,
      series: series.series_id,
      todo: todo.task_id,
      goal,
      pattern,
      commitment: commitment.id,
      pause: pause.id,
      conversation,
    },
  };
}
