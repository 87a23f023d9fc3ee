import { recordOutcome } from '../../src/services/analytics/index.ts';
import type { Person, TestApp } from './app.ts';

/** Somebody whose gym stands on three mornings a week, and who ignored it on four Mondays. */
export async function skipsMondays(app: TestApp): Promise<{ person: Person; gym: string }> {
  const person = await app.signUp({ timezone: 'Europe/Berlin' });
  const { body } = await person.api.post('/tasks', {
    title: 'Gym',
    local_time: '2027-03-08T07:00',
    recurrence_rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    duration_minutes: 45,
  });
  for (const days of [21, 14, 7, 0]) {
    const at = Temporal.Instant.from('2027-03-01T06:00:00Z').subtract({ hours: days * 24 });
    await app.db.withUser(person, (tx) =>
      recordOutcome(tx, {
        userId: person.id,
        taskId: body.id,
        goalId: null,
        category: 'other',
        status: 'missed',
        missReason: 'ignored',
        scheduledAt: at,
        closedAt: at.add({ minutes: 90 }),
        zone: 'Europe/Berlin',
        dayStart: new Temporal.PlainTime(),
        durationMinutes: 45,
      }),
    );
  }
  return { person, gym: body.id };
}
