import { randomUUID } from 'node:crypto';
import { createTask, type NewTask } from '../../src/services/tasks/index.ts';
import type { TestApp } from './app.ts';

export type Member = { id: string; number: string };

/**
 * Many people with a proven phone each, who take WhatsApp messages at the due time itself; made at once rather than one request after the
 * other. `grace` is in minutes.
 */
export async function crowd(app: TestApp, size: number, prefix: string, grace = 5): Promise<Member[]> {
  const now = app.clock.now();
  const people = Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    number: `${prefix}${String(index).padStart(4, '0')}`,
  }));
  await app.db.asService('test: a crowd', async (tx) => {
    await tx
      .insertInto('profiles')
      .values(
        people.map(({ id }) => ({
          id,
          timezone: 'Europe/Berlin',
          reminder_lead_minutes: 0,
          escalation_window_minutes: 0.05,
          auto_miss_grace_minutes: grace,
          created_at: now,
          updated_at: now,
        })),
      )
      .execute();
    await tx
      .insertInto('contacts')
      .values(
        people.map(({ id, number }) => ({
          user_id: id,
          phone_number: number,
          phone_verified_at: now,
          whatsapp_opted_in_at: now,
        })),
      )
      .execute();
  });
  return people;
}

/** One reminder for each, `seconds` from now. */
export function planAll(app: TestApp, people: readonly Member[], seconds: number, task: Partial<NewTask> = {}) {
  const scheduled_at = app.clock
    .now()
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString();
  return Promise.all(
    people.map(({ id }) => createTask(app.ctx, { id }, { title: 'Take the pills', scheduled_at, ...task })),
  );
}
