import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { TestApp } from '../helpers/app.ts';
import { crowd, type Member, planAll } from '../helpers/crowd.ts';
import { earlierRelease, noEarlierRelease } from '../helpers/earlier-release.ts';
import { type NotifierProcess, startNotifierProcess } from '../helpers/notifier-process.ts';
import { deep } from '../helpers/property.ts';
import { realTimeApp, untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';

// The schema is this version's, as docs/upgrading.md has the order: migrate, then replace the processes one by one.
describe('a notifier of the release before, beside one of this one', {
  skip: deep ? noEarlierRelease : 'two releases side by side: npm run test:deep',
  timeout: 180_000,
}, () => {
  let app: TestApp;
  let earlier: ReturnType<typeof earlierRelease>;
  let running: NotifierProcess[] = [];
  before(async () => {
    earlier = earlierRelease();
    app = await realTimeApp();
  });
  after(async () => {
    await app.close();
    earlier.remove();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.kill('SIGTERM')));
  });
  const start = async (version: 'old' | 'new') => {
    const program = version === 'old' ? { program: earlier.path('src/bin/notifier.ts') } : {};
    const one = await startNotifierProcess(app, program);
    running.push(one);
    return one;
  };
  const kill = async (victim: NotifierProcess) => {
    await victim.kill('SIGKILL');
    running = running.filter((one) => one !== victim);
  };
  const reminders = (number: string) => remindersOf(app, '').reminders(number);
  const reached = (people: readonly Member[]) => people.filter(({ number }) => reminders(number).length > 0).length;
  const everybodyOnce = async (people: readonly Member[]) => {
    await app.deps.simulator?.until(() => reached(people) === people.length);
    await untilRow(
      app,
      `select 1 from rungs where user_id = any($1) and state in ('sent', 'delivered') having count(*) = ${people.length}`,
      [people.map(({ id }) => id)],
    );
    assert.deepEqual(
      people.filter(({ number }) => reminders(number).length !== 1),
      [],
    );
  };

  it('both work on the same reminders: everybody is reminded once', async () => {
    await Promise.all([start('old'), start('new')]);
    const people = await crowd(app, 60, '+4915112410');
    for (const [index, one] of people.entries()) await planAll(app, [one], 1 + index / 20);
    await everybodyOnce(people);
    const { rows } = await app.pool.query('select count(distinct claimed_by)::int as processes from rungs');
    assert.equal(rows[0].processes, 2, 'both had some');
  });

  it('the new one is killed in the middle and comes again: what it held is settled, the old one going on beside it', async () => {
    await start('old');
    const victim = await start('new');
    const people = await crowd(app, 40, '+4915112430');
    await planAll(app, people, 1);
    await app.deps.simulator?.until(() => reached(people) > 0);
    await kill(victim);
    await start('new');
    await everybodyOnce(people);
  });

  // An old one is not known to be gone: what it held comes back with its lease, after a minute.
  it('the old one is killed in the middle: the new one settles what it held', {
    skip: deep ? false : 'waits for a minute; npm run test:deep',
  }, async () => {
    const victim = await start('old');
    const people = await crowd(app, 40, '+4915112420');
    await planAll(app, people, 1);
    await app.deps.simulator?.until(() => reached(people) > 0);
    await kill(victim);
    await start('new');
    await everybodyOnce(people);
  });
});
