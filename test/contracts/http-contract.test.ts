import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer } from '../helpers/api-client.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';

/** Existing clients read these fields; more may come, none may go. */
const TASK =
  'id user_id goal_id goal_name title description status miss_reason scheduled_at duration_minutes trigger_type location_trigger recurrence_rule escalation_policy is_projected occurrence_date class_tags completed_at created_at';
const GOAL =
  'id title description class_tags status parent_goal_id pipeline_order target_weeks plan_json created_at activated_at completed_at';
const PROGRESS =
  'goal_id title status target_weeks activated_at days_elapsed days_total tasks_done tasks_total tasks_missed tasks_rescheduled completion_pct velocity projected_completion_date on_track';
const PATTERN = 'id pattern_type description data confidence created_at updated_at';
const ME =
  'id email name timezone onboarded phone_verified whatsapp_opted_in profile notification_preferences monthly_token_usage has_tasks';
const PREFERENCES =
  'reminder_lead_minutes escalation_window_minutes auto_miss_grace_minutes quiet_hours max_calls_per_day max_messages_per_day paused_until phone_number whatsapp_opted_in';

describe('the HTTP contract', () => {
  let app: TestApp;
  let ada: Person;
  let goal: string;
  let daily: string;
  before(async () => {
    app = await testApp();
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
    const { rows } = await app.pool.query(
      `insert into goals (user_id, title, status, target_weeks, created_at, activated_at) values ($1, 'Run', 'active', 6, now(), now()) returning id`,
      [ada.id],
    );
    goal = rows[0].id;
    await app.pool.query(
      `insert into patterns (user_id, pattern_type, subject, description, confidence, expires_at, created_at, updated_at)
       values ($1, 'user_preference', 'prefer:2:7', 'Tuesdays at seven', 0.7, now() + interval '30 days', now(), now())`,
      [ada.id],
    );
    const made = await ada.api.post('/tasks', {
      title: 'Run',
      local_time: `${inDays(2)}T07:00`,
      recurrence_rule: 'FREQ=DAILY',
      goal_id: goal,
      class_tags: ['health'],
    });
    daily = made.body.id;
  });
  after(() => app.close());

  const inDays = (days: number) =>
    app.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days }).toString();
  const soon = () => app.clock.now().add({ hours: 3 }).toString();
  const once = async (title = 'Once') =>
    (await ada.api.post('/tasks', { title, scheduled_at: soon() })).body.id as string;

  function has(answer: Answer, status: number, fields: string, from: unknown = answer.body) {
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    const missing = fields.split(' ').filter((field) => !(field in (from as object)));
    assert.deepEqual(missing, [], 'fields that the contract promises');
  }

  it('GET /tasks: a day, a range, projections among them, to-dos at the end of today', async () => {
    await once();
    await ada.api.post('/tasks/todo', { title: 'Milk' });
    const today = await ada.api.get('/tasks');
    has(today, 200, TASK, today.body[0]);
    assert.equal(today.body.at(-1).title, 'Milk');
    const range = await ada.api.get(`/tasks?from=${inDays(2)}&to=${inDays(8)}`);
    const runs = range.body.filter((task: { title: string }) => task.title === 'Run');
    assert.equal(runs.length, 7);
    assert.deepEqual(
      runs.map((task: { is_projected: boolean }) => task.is_projected),
      [false, true, true, true, true, true, true],
    );
    has(range, 200, TASK, runs.at(-1));
    assert.equal(runs.at(-1).occurrence_date, inDays(8));
    assert.equal((await ada.api.get(`/tasks?from=${inDays(0)}&to=${inDays(92)}`)).status, 422);
  });

  it('POST /tasks: 201 with the task; a local time is the person’s', async () => {
    const answer = await ada.api.post('/tasks', {
      title: 'Dentist',
      local_time: '2027-07-01T09:30',
      duration_minutes: 45,
      escalation_policy: 'aggressive',
    });
    has(answer, 201, TASK);
    assert.equal(answer.body.scheduled_at, '2027-07-01T07:30:00Z');
    assert.equal(answer.body.user_id, ada.id);
  });

  it('POST /tasks/todo', async () => {
    const { body } = await ada.api.post('/tasks/todo', { title: 'Bread' });
    assert.deepEqual(Object.keys(body).sort(), ['status', 'task_id', 'title']);
  });

  it('GET, PATCH and DELETE /tasks/{id}', async () => {
    const id = await once();
    has(await ada.api.get(`/tasks/${id}`), 200, TASK);
    const changed = await ada.api.patch(`/tasks/${id}`, { title: 'Twice', description: null });
    has(changed, 200, TASK);
    assert.equal(changed.body.title, 'Twice');
    assert.equal((await ada.api.delete(`/tasks/${id}?scope=one`)).status, 204);
    assert.equal((await ada.api.patch(`/tasks/${id}?scope=some`, {})).status, 422);
  });

  for (const [verb, status] of [
    ['complete', 'done'],
    ['missed', 'missed'],
    ['skip', 'skipped'],
  ]) {
    it(`PATCH /tasks/{id}/${verb}, with and without a body, and again`, async () => {
      const id = await once();
      const answer = await ada.api.patch(`/tasks/${id}/${verb}`);
      has(answer, 200, 'task_id status');
      assert.deepEqual([answer.body.task_id, answer.body.status], [id, status]);
      assert.equal((await ada.api.patch(`/tasks/${id}/${verb}`, {})).body.status, status);
    });
  }

  it('PATCH /tasks/{id}/complete of a projected occurrence leaves today’s alone', async () => {
    const { body } = await ada.api.patch(`/tasks/${daily}/complete`, { occurrence_date: inDays(4) });
    assert.equal(body.status, 'done');
    assert.notEqual(body.task_id, daily);
    assert.equal((await ada.api.get(`/tasks/${daily}`)).body.status, 'pending');
  });

  it('POST /tasks/{id}/snooze and PATCH /tasks/{id}/escalation-policy', async () => {
    const id = await once();
    has(await ada.api.post(`/tasks/${id}/snooze`, { minutes: 10 }), 200, TASK);
    const { body } = await ada.api.patch(`/tasks/${id}/escalation-policy`, { escalation_policy: 'silent' });
    assert.equal(body.escalation_policy, 'silent');
  });

  it('GET /tasks/{id}/reschedule-options and PATCH /tasks/{id}/reschedule-confirm', async () => {
    const id = await once();
    const options = await ada.api.get(`/tasks/${id}/reschedule-options`);
    has(options, 200, 'label value zod_validator input_type', options.body[0]);
    assert.ok(options.body.length <= 7);
    assert.equal(options.body.at(-1).input_type, 'datetime');
    assert.equal(options.body.at(-1).value, null);
    const moved = await ada.api.patch(`/tasks/${id}/reschedule-confirm`, {
      scheduled_at: options.body[0].value,
      scope: 'one',
    });
    has(moved, 200, 'original_task_id new_task_id status scheduled_at updated_count');
    assert.equal(moved.body.original_task_id, id);
    assert.equal(moved.body.scheduled_at, options.body[0].value);
  });

  it('GET /tasks/{id}/timeline', async () => {
    const answer = await ada.api.get(`/tasks/${await once()}/timeline`);
    has(answer, 200, 'at event channel detail', answer.body[0]);
    assert.equal(answer.body[0].event, 'planned');
  });

  it('GET /goals, /goals/progress, /goals/{id}, /goals/{id}/tasks and PATCH /goals/{id}/abandon', async () => {
    const list = await ada.api.get('/goals?status=active');
    has(list, 200, GOAL, list.body[0]);
    const progress = await ada.api.get('/goals/progress');
    has(progress, 200, PROGRESS, progress.body[0]);
    has(await ada.api.get(`/goals/${goal}`), 200, GOAL);
    const tasks = await ada.api.get(`/goals/${goal}/tasks`);
    has(tasks, 200, TASK, tasks.body[0]);
    assert.equal(tasks.body[0].goal_name, 'Run');
    const abandoned = await ada.api.patch(`/goals/${goal}/abandon`);
    assert.deepEqual(abandoned.body, { goal_id: goal, status: 'abandoned' });
    assert.equal((await ada.api.get('/goals?status=asleep')).status, 422);
  });

  it('GET /analytics/overview, /goals, /missed-by-cat and /weekly', async () => {
    await ada.api.patch(`/tasks/${await once()}/complete`);
    const overview = await ada.api.get('/analytics/overview');
    has(overview, 200, 'streak_days today_done today_total today_completion_pct heatmap');
    assert.equal(overview.body.heatmap.length, 365);
    assert.deepEqual(Object.keys(overview.body.heatmap[0]), ['day', 'done_count']);
    assert.equal((await ada.api.get('/analytics/goals')).status, 200);
    const categories = await ada.api.get('/analytics/missed-by-cat');
    has(categories, 200, 'category missed_count total_count', categories.body[0]);
    const weeks = await ada.api.get('/analytics/weekly');
    has(weeks, 200, 'week completed total completion_pct', weeks.body[0]);
    assert.equal(weeks.body.length, 12);
    assert.equal((await ada.api.get('/analytics/weekly?weeks=2')).body.length, 2);
    assert.equal((await ada.api.get('/analytics/weekly?weeks=53')).status, 422);
  });

  it('GET, PATCH and DELETE /patterns', async () => {
    const list = await ada.api.get('/patterns');
    has(list, 200, PATTERN, list.body[0]);
    const { id } = list.body[0];
    has(await ada.api.get(`/patterns/${id}`), 200, PATTERN);
    const changed = await ada.api.patch(`/patterns/${id}`, { description: 'Evenings', confidence: 0.9 });
    assert.equal(changed.body.description, 'Evenings');
    assert.equal((await ada.api.delete(`/patterns/${id}`)).status, 204);
    assert.equal((await ada.api.get(`/patterns/${id}`)).status, 404);
  });

  it('GET and PATCH /account/me', async () => {
    const me = await ada.api.get('/account/me');
    has(me, 200, ME);
    has(me, 200, PREFERENCES, me.body.notification_preferences);
    has(me, 200, 'total limit resets_at', me.body.monthly_token_usage);
    has(await ada.api.patch('/account/me', {}), 200, ME);
    assert.equal(me.body.has_tasks, true);
  });

  it('POST /answers/{token} of nobody is 404', async () => {
    const answer = await app.api.post('/answers/nonsense', { answer: 'done' });
    assert.equal(answer.status, 404);
    assert.equal((await app.api.post('/answers/nonsense', { answer: 'perhaps' })).status, 422);
  });

  it('POST /demo/location-trigger reminds of the tasks that wait for it, once', async () => {
    const { body } = await ada.api.post('/tasks', {
      title: 'Umbrella',
      trigger_type: 'location',
      location_trigger: 'away_from_home',
    });
    const answer = await ada.api.post('/demo/location-trigger', { location: 'away_from_home' });
    assert.deepEqual(answer.body, { triggered: 1, task_ids: [body.id] });
    assert.equal((await ada.api.post('/demo/location-trigger', { location: 'away_from_home' })).body.triggered, 0);
    const due = await app.pool.query('select from tasks where id = $1 and wake_at is not null', [body.id]);
    assert.equal(due.rowCount, 1, 'the notifier looks at it');
  });

  for (const path of ['whatsapp', 'voice', 'status']) {
    it(`POST /webhooks/twilio/${path} without Twilio’s signature is 403`, async () => {
      const answer = await app.api.raw(`/api/v1/webhooks/twilio/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'AAAA' },
        body: 'From=whatsapp%3A%2B4915112345678&Body=done',
      });
      assert.equal(answer.status, 403);
      assert.equal(answer.body.code, 'forbidden');
    });
  }
});
