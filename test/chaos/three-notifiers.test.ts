import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestApp } from '../helpers/app.ts';
import { crowd, planAll } from '../helpers/crowd.ts';
import { type NotifierProcess, startNotifierProcess } from '../helpers/notifier-process.ts';
import { skipUnlessDeep } from '../helpers/property.ts';
import { realTimeApp, untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';

let app: TestApp;
const running: NotifierProcess[] = [];

describe('three notifiers', { skip: skipUnlessDeep }, () => {
  before(async () => {
    app = await realTimeApp();
  });
  after(async () => {
    await Promise.all(running.map((one) => one.kill('SIGTERM')));
    await app.close();
  });

  it('sixty people are reminded at the same second: everybody once', async () => {
    const people = await crowd(app, 60, '+4915112350');
    running.push(...(await Promise.all([1, 2, 3].map(() => startNotifierProcess(app)))));
    await planAll(app, people, 1);
    await untilRow(app, "select 1 from rungs where rung = 'whatsapp' and state = 'delivered' having count(*) = 60");
    const { reminders } = remindersOf(app, '');
    assert.deepEqual(
      people.filter(({ number }) => reminders(number).length !== 1),
      [],
      'nobody twice, nobody never',
    );
    const { rows } = await app.pool.query('select max(attempts) as most, count(*) as rungs from rungs');
    assert.deepEqual(rows[0], { most: 1, rungs: 60 });
  });
});
