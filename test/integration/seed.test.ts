import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testNotifier } from '../helpers/notifier.ts';

describe('three weeks of history', () => {
  let app: TestApp;
  let sam: Person;
  before(async () => {
    app = await testApp();
    app.clock.set('2026-11-26T12:00:00Z');
    sam = await app.signUp({ timezone: 'Europe/Berlin' });
    await sam.api.patch('/account/me', { profile: { wake_time: '06:45', sleep_time: '22:45' } });
  });
  after(() => app.close());
  const get = async (path: string) => {
    const { status, body } = await sam.api.get(path);
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  };

  it('is made once: done, missed, marked, skipped and moved', async () => {
    const { status, body } = await sam.api.post('/demo/history');
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.made, true);
    for (const fate of ['done', 'ignored', 'marked', 'skipped', 'moved']) assert.ok(body.counts[fate] > 0, fate);
    assert.ok(body.counts.done > 40, JSON.stringify(body.counts));
    const again = await sam.api.post('/demo/history');
    assert.deepEqual(again.body, { made: false, counts: {} });
  });

  it('shows in the analytics, the goal and the patterns', async () => {
    const weekly = await get('/analytics/weekly');
    assert.ok(weekly.filter((week: { completed: number }) => week.completed > 5).length >= 3, JSON.stringify(weekly));
    const goals = await get('/goals');
    const stands = goals.map(
      ({ title, status }: { title: string; status: string }) => `${title.slice(0, 8)} ${status}`,
    );
    assert.deepEqual(stands, ['Run 5 km active', 'Run 5 km pipeline']);
    const patterns = JSON.stringify(await get('/patterns'));
    assert.match(patterns, /Strength training|18:30|Friday/i);
  });

  it('leaves what is to come, and no notifier reminds of the past', async () => {
    const { rows } = await app.pool.query(
      "select count(*)::int as n from tasks where status = 'pending' and wake_at < $1",
      [app.clock.now().subtract({ hours: 4 }).toString()],
    );
    assert.equal(rows[0].n, 0);
    await testNotifier(app).run();
    const { rows: sent } = await app.pool.query('select count(*)::int as n from rungs');
    assert.equal(sent[0].n, 0);
    assert.ok((await get('/tasks?from=2026-11-26&to=2026-12-10')).length > 10);
  });
});
