import assert from 'node:assert/strict';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from './app.ts';
import type { TestChat } from './chat.ts';
import { type Talk, talkWith } from './talk.ts';

/** A Thursday, noon in London, where it is UTC in winter. */
export const THURSDAY = '2026-11-26T12:00:00Z';
const LAST_DAY = '2027-02-20';
const CHOIR = {
  title: 'choir',
  local_time: '2026-11-24T19:00',
  recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU',
  duration_minutes: 90,
};
export const OFFICE = {
  wake_time: '06:45',
  sleep_time: '22:45',
  work_start: '09:00',
  work_end: '17:30',
  work_days: [1, 2, 3, 4, 5],
};

export type Setup = {
  zone?: string;
  now?: string;
  profile?: Record<string, unknown>;
  choir?: boolean;
  tasks?: Record<string, unknown>[];
};

/** Somebody with a working week, choir on Tuesday evenings, and a talk with the coach. */
export async function someone(chat: TestChat, setup: Setup = {}) {
  const { zone = 'Europe/London', now = THURSDAY, profile = OFFICE, choir = true, tasks = [] } = setup;
  chat.clock.set(now);
  const who = await chat.signUp({ timezone: zone });
  assert.equal((await who.api.patch('/account/me', { profile })).status, 200);
  if (choir) assert.equal((await who.api.post('/commitments', CHOIR)).status, 201);
  for (const task of tasks) assert.equal((await who.api.post('/tasks', task)).status, 201);
  return { who, talk: talkWith(chat, who) };
}

/** Six weeks towards 5 km: Monday and Wednesday 18:30, Saturday 10:00; 20, 25, then 30 minutes. Shown, not saved. */
export async function fiveKm(chat: TestChat, setup: Setup = {}) {
  const person = await someone(chat, setup);
  for (const message of ['I want to run 5 km', 'Now and then, short', 'next Monday']) await person.talk.say(message);
  const draft = await person.talk.say('Mondays and Wednesdays at 18:30, Saturdays at 10');
  assert.deepEqual(whenOf(draft), [
    ...Array(6).fill('Monday 18:30'),
    ...Array(6).fill('Saturday 10:00'),
    ...Array(6).fill('Wednesday 18:30'),
  ]);
  return { ...person, draft };
}

/** Each session of the plan that is shown, by weekday. */
export function shown(reply: ChatReply): string[] {
  assert.ok(reply.proposed_plan, reply.message);
  return reply.proposed_plan.plan.proposed_tasks
    .flatMap((one) =>
      one.scheduled_days.flatMap((day) =>
        Array<string>(one.sessions / one.scheduled_days.length).fill(
          `${day} ${one.suggested_time} ${one.duration_minutes} ${one.title}`,
        ),
      ),
    )
    .sort();
}
export const whenOf = (reply: ChatReply) => shown(reply).map((line) => line.split(' ').slice(0, 2).join(' '));

export type Row = { id: string; title: string; scheduled_at: string; duration_minutes: number; status: string };
export const rows = async (who: Person) => (await who.api.get(`/tasks?from=2026-11-26&to=${LAST_DAY}`)).body as Row[];
export const listed = async (who: Person, titles = /./) =>
  (await rows(who))
    .filter(({ title }) => titles.test(title))
    .map((row) => `${row.scheduled_at.slice(0, 16)} ${row.title} ${row.duration_minutes}`);
export const goals = async (who: Person) =>
  (await who.api.get('/goals')).body as { id: string; title: string; status: string }[];
export const nothingSaved = async (who: Person) => assert.deepEqual([await goals(who), await listed(who)], [[], []]);
export const sayAll = async (talk: Talk, messages: string[]) => {
  for (const message of messages) await talk.say(message);
};
