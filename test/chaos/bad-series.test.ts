import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listDay, settleTask } from '../../src/services/tasks/index.ts';
import type { TestApp } from '../helpers/app.ts';
import { crowd, planAll } from '../helpers/crowd.ts';
import { type NotifierProcess, startNotifierProcess } from '../helpers/notifier-process.ts';
import { realTimeApp, untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';

let app: TestApp;
let running: NotifierProcess;

before(async () => {
  app = await realTimeApp();
  running = await startNotifierProcess(app);
});
after(async () => {
  await running.kill('SIGTERM');
  await app.close();
});

describe('a rule that nobody can read stands in the table', () => {
  for (const rrule of ['FREQ=SOMETIMES', 'every day', 'FREQ=DAILY;UNTIL=soon', '']) {
    it(`"${rrule}": everybody is reminded, also the one whose rule it is`, async () => {
      const people = await crowd(app, 6, `+49151123${60 + rrule.length}`);
      const [broken, ...others] = people;
      assert.ok(broken);
      const [task] = await planAll(app, [broken], 2, { recurrence_rule: 'FREQ=DAILY' });
      await app.pool.query('update task_series set rrule = $2 where id = $1', [task?.series_id, rrule]);
      await planAll(app, others, 2);
      const ids = people.map(({ id }) => id);
      await untilRow(app, "select 1 from rungs where user_id = any($1) and state = 'delivered' having count(*) = 6", [
        ids,
      ]);
      const { reminders } = remindersOf(app, '');
      assert.deepEqual(
        people.map(({ number }) => reminders(number).length),
        people.map(() => 1),
      );
      assert.equal((await listDay(app.ctx, broken)).length, 1, 'today can be seen');
      const answered = await settleTask(app.ctx, broken, task?.id ?? '', 'done');
      assert.equal(answered.settled, true, 'and the task can be answered');
    });
  }
});
