import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { type Browser, type PushService, startPushService } from '../helpers/push-service.ts';
import { remindersOf } from '../helpers/reminded.ts';

// Seven in the morning in Berlin, on a Wednesday.
const start = '2026-10-07T05:00:00Z';
const today = '2026-10-07';
type Row = { id: string; status: string; scheduled_at: string; occurrence_at: string; occurrence_date: string };

describe('lists of tasks', () => {
  let app: TestApp;
  let ada: Person;
  before(async () => {
    app = await testApp({ clock: testClock(start) });
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
  });
  after(() => app.close());

  const list = async (query = `?date=${today}`): Promise<Row[]> => (await ada.api.get(`/tasks${query}`)).body;
  const made = async (task: object) => (await ada.api.post('/tasks', { title: 'Pills', ...task })).body;
  const one = (rows: Row[], at: string) => {
    const [row, ...others] = rows.filter(({ scheduled_at }) => scheduled_at === at);
    assert.ok(row, `a row at ${at} among ${rows.map(({ scheduled_at }) => scheduled_at)}`);
    assert.equal(others.length, 0);
    return row;
  };
  const clear = async () => {
    await app.pool.query('delete from tasks where user_id = $1', [ada.id]);
    await app.pool.query('delete from task_series where user_id = $1', [ada.id]);
  };

  describe('of a task that comes four times a day', () => {
    let rows: Row[];
    before(async () => {
      await made({ local_time: `${today}T08:00`, recurrence_rule: 'FREQ=DAILY;BYHOUR=8,12,16,20' });
      rows = await list();
    });
    after(clear);

    it('have four rows with an id each, the same at every look', async () => {
      assert.equal(new Set(rows.map(({ id }) => id)).size, 4);
      assert.deepEqual(
        (await list()).map(({ id }) => id),
        rows.map(({ id }) => id),
      );
      for (const { id } of rows) assert.equal(id[14], '5', 'a name-based UUID');
    });

    it('show the one that was tapped as done, and it alone', async () => {
      const { id } = one(rows, '2026-10-07T14:00:00Z');
      assert.deepEqual((await ada.api.patch(`/tasks/${id}/complete`)).body, {
        task_id: id,
        status: 'done',
        settled: true,
      });
      assert.deepEqual(
        (await list()).map(({ status }) => status),
        ['pending', 'pending', 'done', 'pending'],
      );
      assert.deepEqual(
        (await list()).map((row) => row.id),
        rows.map((row) => row.id),
        'nor does any id change',
      );
    });

    it('take the time of an occurrence wherever they take its date', async () => {
      const first = rows[0]?.id;
      const answer = await ada.api.patch(`/tasks/${first}/skip`, { occurrence_at: '2026-10-07T18:00:00Z' });
      assert.deepEqual([answer.status, answer.body.status], [200, 'skipped']);
      assert.equal(answer.body.task_id, one(rows, '2026-10-07T18:00:00Z').id);
      const never = await ada.api.patch(`/tasks/${first}/skip`, { occurrence_at: '2026-10-07T18:30:00Z' });
      assert.deepEqual([never.status, never.body.code], [404, 'not_found']);
    });

    it('move the one that was meant', async () => {
      const { id } = one(rows, '2026-10-07T10:00:00Z');
      const moved = await ada.api.patch(`/tasks/${id}/reschedule-confirm`, { scheduled_at: '2026-10-07T11:00:00Z' });
      assert.deepEqual([moved.status, moved.body.original_task_id], [200, id]);
      assert.deepEqual(
        (await list()).map((row) => `${row.scheduled_at.slice(11, 16)} ${row.status}`),
        ['06:00 pending', '11:00 pending', '14:00 done'],
      );
      assert.deepEqual(
        (await list(`?date=${today}&include=all`)).map((row) => `${row.scheduled_at.slice(11, 16)} ${row.status}`),
        ['06:00 pending', '10:00 rescheduled', '11:00 pending', '14:00 done', '18:00 skipped'],
      );
    });
  });

  describe('of a task that comes every day', () => {
    let later: Row;
    before(async () => {
      await made({ local_time: `${today}T08:00`, recurrence_rule: 'FREQ=DAILY', duration_minutes: 30 });
      later = one(await list('?from=2026-10-12&to=2026-10-12'), '2026-10-12T06:00:00Z');
    });
    after(clear);

    it('name later occurrences so that every task route takes them', async () => {
      const path = `/tasks/${later.id}`;
      const shown = await ada.api.get(path);
      assert.deepEqual([shown.status, shown.body.id, shown.body.is_projected], [200, later.id, true]);
      assert.deepEqual((await ada.api.get(`${path}/timeline`)).body, []);
      assert.equal((await ada.api.get(`${path}/reschedule-options`)).status, 200);
      const changed = await ada.api.patch(path, { title: 'Pills with water' });
      assert.deepEqual([changed.status, changed.body.id, changed.body.is_projected], [200, later.id, false]);
      const due = await app.pool.query('select from tasks where id = $1 and wake_at is not null', [later.id]);
      assert.equal(due.rowCount, 1, 'it is reminded of like any other');
      assert.equal((await ada.api.post(`${path}/snooze`, { minutes: 5 })).body.id, later.id);
      assert.equal((await ada.api.delete(path)).status, 204);
      assert.equal((await ada.api.patch(`${path}/complete`)).status, 409);
    });

    it('keep their ids when the occurrence gets its row', async () => {
      const [first, second] = await list('?from=2026-10-07&to=2026-10-08');
      await ada.api.patch(`/tasks/${first?.id}/complete`);
      const [, after] = await list('?from=2026-10-07&to=2026-10-08');
      assert.equal(after?.id, second?.id);
    });

    it('do not take an id of nobody, or of somebody else', async () => {
      const bob = await app.signUp({ timezone: 'Europe/Berlin' });
      const [, , theirs] = await list('?from=2026-10-14&to=2026-10-16');
      assert.equal((await bob.api.patch(`/tasks/${theirs?.id}/complete`)).status, 404);
      assert.equal((await ada.api.get('/tasks/0f4b1f6e-5d0f-5c0a-9b1c-0123456789ab')).status, 404);
      assert.equal((await ada.api.get(`/tasks/${theirs?.id?.toUpperCase()}`)).status, 200);
    });
  });

  describe('of a task that comes every hour, on the night when the clocks go back', () => {
    const [first, second] = ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'];
    let notifier: TestNotifier;
    let service: PushService;
    let browser: Browser;
    const night = async () =>
      (await list('?date=2026-10-25')).filter(({ scheduled_at }) => scheduled_at <= '2026-10-25T02:00:00Z');
    before(async () => {
      // Planned ten minutes before its first push: one that is refused for a moment comes again before the time is looked at.
      app.clock.set('2026-10-24T21:40:00Z');
      notifier = testNotifier(app);
      service = await startPushService(app.clock);
      browser = await remindersOf(app, '+4915112390').subscribe(service, ada);
      await made({ title: 'Turn over', local_time: '2026-10-25T00:00', recurrence_rule: 'FREQ=HOURLY' });
    });
    after(async () => {
      await service.close();
      await clear();
      app.clock.set(start);
    });

    it('have two at two o’clock, an hour apart, each with an id of its own', async () => {
      const rows = await night();
      assert.deepEqual(
        rows.map(({ scheduled_at }) => scheduled_at.slice(11, 16)),
        ['22:00', '23:00', '00:00', '01:00', '02:00'],
      );
      assert.equal(new Set(rows.map(({ id }) => id)).size, 5);
      assert.deepEqual(
        [one(rows, first).occurrence_date, one(rows, second).occurrence_date],
        ['2026-10-25', '2026-10-25'],
      );
      assert.equal((await ada.api.get(`/tasks/${one(rows, second).id}`)).body.scheduled_at, second);
    });

    it('remind of both, and each answer is its own', async () => {
      const ids = new Map((await night()).map(({ id, scheduled_at }) => [scheduled_at, id]));
      for (const at of ['2026-10-24T22:00:00Z', '2026-10-24T23:00:00Z', first, second]) {
        await notifier.until(at);
        const push = browser.received.at(-1);
        const told = async () => JSON.stringify((await ada.api.get(`/tasks/${ids.get(at)}/timeline`)).body);
        assert.equal(push?.payload['task_id'], ids.get(at), `the reminder at ${at}: ${await told()}`);
        const token = push?.payload.actions?.find(({ action }) => action === 'done')?.token;
        const answer = await app.api.post(`/answers/${token}`, { answer: at === first ? 'missed' : 'done' });
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
      }
      assert.equal(browser.received.length, 4, 'one reminder each');
      assert.deepEqual(
        (await night()).map(({ id, scheduled_at, status }) => [id, scheduled_at.slice(11, 16), status]),
        [...ids].map(([at, id], i) => [id, at.slice(11, 16), ['done', 'done', 'missed', 'done', 'pending'][i]]),
      );
    });

    it('take the later one by its time, and move it alone', async () => {
      await clear();
      app.clock.set('2026-10-24T21:50:00Z');
      const { id } = await made({ title: 'Turn over', local_time: '2026-10-25T00:00', recurrence_rule: 'FREQ=HOURLY' });
      const skipped = await ada.api.patch(`/tasks/${id}/skip`, { occurrence_at: second });
      assert.deepEqual([skipped.status, skipped.body.status], [200, 'skipped']);
      const moved = await ada.api.patch(`/tasks/${one(await night(), first).id}/reschedule-confirm`, {
        scheduled_at: '2026-10-25T00:20:00Z',
      });
      assert.equal(moved.status, 200, JSON.stringify(moved.body));
      assert.deepEqual(
        (await list('?date=2026-10-25&include=all'))
          .slice(0, 6)
          .map(({ scheduled_at, status }) => `${scheduled_at.slice(11, 16)} ${status}`),
        ['22:00 pending', '23:00 pending', '00:00 rescheduled', '00:20 pending', '01:00 skipped', '02:00 pending'],
      );
    });

    it('stand in the calendar feed an hour apart, in UTC where a local time would mean the first', async () => {
      await clear();
      await made({ title: 'Turn over', local_time: '2026-10-25T00:00', recurrence_rule: 'FREQ=HOURLY' });
      const { url } = (await ada.api.post('/calendar/feed', {})).body;
      const feed = await (await fetch(url)).text();
      const starts = [...feed.matchAll(/^DTSTART(.*20261025T0[12]0000Z?)\r$/gm)].map(([, line]) => line);
      assert.deepEqual(starts.sort(), [
        ':20261025T010000Z',
        ';TZID=Europe/Berlin:20261025T010000',
        ';TZID=Europe/Berlin:20261025T020000',
      ]);
      const uids = [...feed.matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
      assert.equal(new Set(uids).size, uids.length);
    });
  });

  it('leave a moved task’s old place, and an answer to it is told what stands', async () => {
    const task = await made({ title: 'Dentist', scheduled_at: '2026-10-07T15:00:00Z' });
    await ada.api.patch(`/tasks/${task.id}/reschedule-confirm`, { scheduled_at: '2026-10-07T16:00:00Z' });
    assert.deepEqual(
      (await list()).map(({ scheduled_at }) => scheduled_at),
      ['2026-10-07T16:00:00Z'],
    );
    const late = await ada.api.patch(`/tasks/${task.id}/complete`);
    assert.deepEqual([late.status, late.body.code], [409, 'conflict']);
    assert.deepEqual(late.body.stands, { task_id: task.id, status: 'rescheduled' });
    assert.match(late.body.detail, /was moved to another time already/);
    await clear();
  });

  it('take the same answer twice, as a double tap sends it, and no other one', async () => {
    const task = await made({ title: 'Walk', scheduled_at: '2026-10-07T15:00:00Z' });
    for (const settled of [true, false]) {
      const { status, body } = await ada.api.patch(`/tasks/${task.id}/complete`);
      assert.deepEqual([status, body], [200, { task_id: task.id, status: 'done', settled }]);
    }
    assert.equal((await ada.api.patch(`/tasks/${task.id}/missed`)).status, 409);
  });

  it('of somebody with as many repeating tasks as there may be still come, and one more is refused', async () => {
    const many = await app.signUp({ timezone: 'Europe/Berlin' });
    await app.pool.query(
      `insert into task_series (user_id, title, rrule, dtstart_local, created_at)
       select $1, 'Series ' || n, 'FREQ=DAILY', '2026-10-01 08:00', now() from generate_series(1, 200) n`,
      [many.id],
    );
    const one = { title: 'One more', local_time: `${today}T20:00`, recurrence_rule: 'FREQ=DAILY' };
    const answer = await many.api.post('/tasks', one);
    assert.deepEqual([answer.status, answer.body.code], [422, 'invalid_input']);
    assert.match(answer.body.detail, /200 repeating tasks already/);
    assert.equal((await many.api.post('/tasks/todo', { title: 'But a to-do' })).status, 200);
    assert.equal((await many.api.get(`/tasks?from=${today}&to=2026-12-31`)).status, 200);
  });

  it('of somebody whose repeating tasks fill the day to the bound are found, and more of them are refused', async () => {
    const busy = await app.signUp({ timezone: 'Europe/Berlin' });
    const often = { title: 'Drink', local_time: `${today}T20:00`, recurrence_rule: 'FREQ=MINUTELY;INTERVAL=5' };
    assert.equal((await busy.api.post('/tasks', often)).status, 201);
    const hourly = { title: 'Stretch', local_time: `${today}T20:30`, recurrence_rule: 'FREQ=HOURLY' };
    assert.equal((await busy.api.post('/tasks', hourly)).status, 201);
    const { status, body } = await busy.api.post('/tasks', { ...often, title: 'Blink' });
    assert.deepEqual([status, body.code], [422, 'invalid_input']);
    assert.match(body.detail, /more than 2516 times a week/);
    // Nor later, nor by the way of a change.
    const far = app.clock
      .now()
      .add({ hours: 30 * 24 })
      .toString()
      .slice(0, 10);
    const late = await busy.api.post('/tasks', { ...often, title: 'Blink', local_time: `${far}T20:00` });
    assert.match(late.body.detail, /more than 2516 times a week/);
    const daily = { title: 'Read', local_time: `${today}T20:45`, recurrence_rule: 'FREQ=DAILY' };
    const { id } = (await busy.api.post('/tasks', daily)).body;
    for (const scope of ['series', 'future']) {
      const change = { recurrence_rule: often.recurrence_rule, local_time: `${far}T20:00` };
      const refused = await busy.api.patch(`/tasks/${id}?scope=${scope}`, change);
      assert.match(`${refused.status} ${refused.body.detail}`, /^422 .*more than 2516 times a week/);
    }
    const tomorrow = app.clock.now().add({ hours: 40 }).toString().slice(0, 10);
    const rows = (await busy.api.get(`/tasks?date=${tomorrow}`)).body;
    assert.equal((await busy.api.get(`/tasks/${rows.at(-1).id}`)).status, 200);
    // What fills the week alone may still be moved and changed.
    const blinks = rows.find(({ title }: { title: string }) => title === 'Drink');
    assert.equal((await busy.api.patch(`/tasks/${blinks.id}?scope=future`, { title: 'Drink water' })).status, 200);
  });
});
