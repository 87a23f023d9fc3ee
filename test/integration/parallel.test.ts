import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { abandonGoal } from '../../src/services/goals/index.ts';
import { createTask, deleteTask, editTask, settleTask } from '../../src/services/tasks/index.ts';
import { type TestServices, testServices } from '../helpers/people.ts';

let services: TestServices;
before(async () => {
  services = await testServices();
});
after(() => services.close());

async function goalWithSeries() {
  const person = await services.person();
  const { ctx, pool, clock } = services;
  const { rows } = await pool.query(
    "insert into goals (user_id, title, created_at) values ($1, 'Run', now()) returning id",
    [person.id],
  );
  const tasks = [];
  for (const hours of [1, 2, 3, 4]) {
    const scheduled_at = clock.now().add({ hours }).toString();
    tasks.push(
      await createTask(ctx, person, {
        title: `${hours}`,
        scheduled_at,
        recurrence_rule: 'FREQ=DAILY',
        goal_id: rows[0].id,
      }),
    );
  }
  return { person, goal: rows[0].id as string, tasks };
}

/** Everything succeeds, or is refused by a sentence (closed already, gone); nothing fails for meeting something else. */
async function noneCollides(changes: Promise<unknown>[]) {
  const failed = (await Promise.allSettled(changes)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  assert.deepEqual(
    failed.filter((error) => error.name !== 'Problem').map((error) => error.message),
    [],
  );
}

describe('changes that meet wait for each other, never in a circle', () => {
  it('a goal is abandoned while its tasks are answered', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { person, goal, tasks } = await goalWithSeries();
      await noneCollides([
        ...tasks.map(({ id }) => settleTask(services.ctx, person, id, 'done')),
        abandonGoal(services.ctx, person, goal),
      ]);
    }
  });

  it('series are deleted, edited and answered at once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { person, tasks } = await goalWithSeries();
      await noneCollides(
        tasks.flatMap(({ id }) => [
          deleteTask(services.ctx, person, id, 'series'),
          editTask(services.ctx, person, id, { title: 'Other' }, 'series'),
          settleTask(services.ctx, person, id, 'done'),
        ]),
      );
    }
  });
});
