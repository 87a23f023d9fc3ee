import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

const clock = testClock();
let app: TestApp;
before(async () => {
  app = await testApp({ clock });
});
after(() => app.close());

describe('who I am', () => {
  it('is there on the first request, with the server’s defaults', async () => {
    const ada = await app.signUp();
    const { status, body } = await ada.api.get('/account/me');
    assert.equal(status, 200);
    const { resets_at } = body.monthly_token_usage;
    assert.deepEqual(body, {
      id: ada.id,
      email: ada.email,
      name: null,
      timezone: 'UTC',
      onboarded: false,
      phone_verified: false,
      whatsapp_opted_in: false,
      profile: {},
      notification_preferences: {
        reminder_lead_minutes: 10,
        escalation_window_minutes: 2,
        auto_miss_grace_minutes: 90,
        quiet_hours: null,
        max_calls_per_day: 10,
        max_messages_per_day: 50,
        paused_until: null,
        phone_number: null,
        whatsapp_opted_in: false,
        call_opted_in: true,
      },
      monthly_token_usage: { total: 0, limit: 1_000_000, resets_at },
      has_tasks: false,
    });
    assert.match(resets_at, /^\d{4}-\d\d-01T00:00:00Z$/);
  });

  it('is made once, however many first requests come at once', async () => {
    const ada = await app.signUp();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ada.api.get('/account/me')));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  });

  it('keeps what is not mentioned', async () => {
    const ada = await app.signUp();
    await ada.api.patch('/account/me', {
      name: ' Ada ',
      timezone: 'Europe/Berlin',
      profile: { chronotype: 'late', pet: 'cat' },
    });
    const { body } = await ada.api.patch('/account/me', { profile: { wake_time: '08:00' } });
    assert.equal(body.name, 'Ada');
    assert.equal(body.timezone, 'Europe/Berlin');
    assert.deepEqual(body.profile, { chronotype: 'evening', pet: 'cat', wake_time: '08:00' });
    assert.deepEqual((await ada.api.patch('/account/me', { profile: { pet: null } })).body.profile, {
      chronotype: 'evening',
      wake_time: '08:00',
    });
  });

  it('speaks of days in the words of its clients, and takes them', async () => {
    const ada = await app.signUp();
    const profile = async (change: object) => (await ada.api.patch('/account/me', { profile: change })).body.profile;
    const told = {
      sleep_window: { start: '23:00', end: '07:00' },
      work_hours: 'weekdays 9 to 5',
      chronotype: 'morning',
    };
    assert.deepEqual(await profile(told), {
      sleep_window: { start: '23:00', end: '07:00' },
      sleep_time: '23:00',
      wake_time: '07:00',
      work_hours: 'Mon–Fri 09:00–17:00',
      work_start: '09:00',
      work_end: '17:00',
      work_days: [1, 2, 3, 4, 5],
      chronotype: 'morning',
    });
    assert.equal((await profile({ work_start: '10:00', chronotype: 'late' })).work_hours, 'Mon–Fri 10:00–17:00');
    const { work_hours, work_days } = await profile({ work_hours: 'none' });
    assert.deepEqual([work_hours, work_days], ['none', []]);
    assert.deepEqual(await profile({ work_hours: null, sleep_window: null }), { chronotype: 'evening' });
    const unreadable = await ada.api.patch('/account/me', { profile: { work_hours: 'when I feel like it' } });
    assert.equal(unreadable.status, 422);
    assert.match(unreadable.body.detail, /Write it as Mon–Fri 09:00–17:00, or none/);
  });

  const refused: [what: string, patch: object, sentence: RegExp][] = [
    ['what the server says', { onboarded: true }, /unknown fields: onboarded/],
    ['a misspelt field', { tiemzone: 'Europe/Berlin' }, /unknown fields: tiemzone/],
    [
      'a misspelt preference',
      { notification_preferences: { lead: 5 } },
      /"notification_preferences" has unknown fields: lead/,
    ],
  ];
  for (const [what, patch, sentence] of refused) {
    it(`refuses ${what} instead of ignoring it`, async () => {
      const answer = await (await app.signUp()).api.patch('/account/me', patch);
      assert.equal(answer.status, 422);
      assert.match(answer.body.detail, sentence);
    });
  }

  it('of a task refuses what nobody reads', async () => {
    const ada = await app.signUp();
    const { body } = await ada.api.post('/tasks/todo', { title: 'Milk' });
    const refused = [
      await ada.api.patch(`/tasks/${body.task_id}`, { titel: 'Bread' }),
      await ada.api.post('/tasks', { title: 'Bread', titel: 'Bread' }),
      await ada.api.post('/tasks/todo', { title: 'Bread', titel: 'Bread' }),
    ];
    for (const answer of refused)
      assert.deepEqual([answer.status, answer.body.detail], [422, 'The request has unknown fields: titel.']);
  });

  for (const timezone of ['Mars/Olympus', '+02:00', '', 'Europe/Berlin; drop table']) {
    it(`does not live in the time zone "${timezone}"`, async () => {
      const ada = await app.signUp();
      const { status, body } = await ada.api.patch('/account/me', { timezone });
      assert.equal(status, 422);
      assert.match(body.detail, /Europe\/Berlin/);
    });
  }

  it('takes a time zone in any spelling of its letters', async () => {
    const ada = await app.signUp({ timezone: 'america/new_york' });
    assert.equal((await ada.api.get('/account/me')).body.timezone, 'America/New_York');
  });

  it('moves to another zone with the series that travel along', async () => {
    const ada = await app.signUp({ timezone: 'Europe/Berlin' });
    const day = clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 3 });
    const { body } = await ada.api.post('/tasks', {
      title: 'Pills',
      local_time: `${day}T07:00`,
      recurrence_rule: 'FREQ=DAILY',
    });
    await ada.api.patch('/account/me', { timezone: 'America/New_York' });
    const moved = (await ada.api.get(`/tasks/${body.id}`)).body.scheduled_at;
    assert.equal(
      Temporal.Instant.from(moved).toZonedDateTimeISO('America/New_York').toPlainTime().toString(),
      '07:00:00',
    );
  });

  it('says when the month’s tokens come back, in the person’s own month', async () => {
    const ada = await app.signUp({ timezone: 'Pacific/Kiritimati' });
    const { resets_at } = (await ada.api.get('/account/me')).body.monthly_token_usage;
    const local = Temporal.Instant.from(resets_at).toZonedDateTimeISO('Pacific/Kiritimati');
    assert.equal(local.day, 1);
    assert.equal(local.toPlainTime().toString(), '00:00:00');
  });
});

describe('how I am reminded', () => {
  it('follows what I set, and null goes back to the default', async () => {
    const ada = await app.signUp();
    const preferences = {
      reminder_lead_minutes: 0.1,
      escalation_window_minutes: 5,
      auto_miss_grace_minutes: 30,
      quiet_hours: { start: '22:30', end: '06:45' },
      max_calls_per_day: 2,
      max_messages_per_day: 9,
      paused_until: '2026-12-24T18:00:00+01:00',
    };
    const { body } = await ada.api.patch('/account/me', { notification_preferences: preferences });
    assert.deepEqual(body.notification_preferences, {
      ...preferences,
      paused_until: '2026-12-24T17:00:00Z',
      phone_number: null,
      whatsapp_opted_in: false,
      call_opted_in: true,
    });
    const back = await ada.api.patch('/account/me', {
      notification_preferences: { reminder_lead_minutes: null, quiet_hours: null, paused_until: null },
    });
    assert.equal(back.body.notification_preferences.reminder_lead_minutes, 10);
    assert.equal(back.body.notification_preferences.quiet_hours, null);
    assert.equal(back.body.notification_preferences.paused_until, null);
    assert.equal(back.body.notification_preferences.max_calls_per_day, 2);
  });

  it('does not let a client verify a phone or agree to WhatsApp by writing so', async () => {
    const ada = await app.signUp();
    await ada.api.patch('/account/me', {
      phone_verified: true,
      notification_preferences: { phone_number: '+4915112345678' },
      monthly_token_usage: { total: 0 },
    });
    const agreed = await ada.api.patch('/account/me', { notification_preferences: { whatsapp_opted_in: true } });
    assert.equal(agreed.status, 422);
    assert.match(agreed.body.detail, /Agree with POST \/account\/whatsapp\/opt-in/);
    const { body } = await ada.api.get('/account/me');
    assert.equal(body.phone_verified, false);
    assert.equal(body.notification_preferences.phone_number, null);
    assert.equal(body.whatsapp_opted_in, false);
  });

  it('is quiet while I sleep, until I set other quiet hours', async () => {
    const ada = await app.signUp();
    const quiet = async (change: object) =>
      (await ada.api.patch('/account/me', change)).body.notification_preferences.quiet_hours;
    assert.deepEqual(await quiet({ profile: { sleep_time: '23:00', wake_time: '07:00' } }), {
      start: '23:00',
      end: '07:00',
    });
    assert.deepEqual(await quiet({ profile: { wake_time: '06:30' } }), { start: '23:00', end: '06:30' });
    assert.deepEqual(await quiet({ notification_preferences: { quiet_hours: { start: '21:00', end: '09:00' } } }), {
      start: '21:00',
      end: '09:00',
    });
    assert.deepEqual(await quiet({ profile: { wake_time: '08:00' } }), { start: '21:00', end: '09:00' });
    assert.equal(await quiet({ notification_preferences: { quiet_hours: null } }), null);
    assert.equal(await quiet({ profile: { wake_time: '05:00' } }), null, 'turned off stays off');
  });

  it('changes open reminders too: an hour’s lead wakes the notifier an hour before', async () => {
    const ada = await app.signUp();
    const due = clock.now().add({ hours: 5 });
    const { body } = await ada.api.post('/tasks', { title: 'Pills', scheduled_at: due.toString() });
    await ada.api.patch('/account/me', { notification_preferences: { reminder_lead_minutes: 60 } });
    const { rows } = await app.pool.query('select wake_at from tasks where id = $1', [body.id]);
    assert.equal(String(rows[0].wake_at), due.subtract({ hours: 1 }).toString());
  });

  const wrong: [string, object, RegExp][] = [
    ['a lead of two days', { reminder_lead_minutes: 2_880 }, /at most 1440/],
    ['a negative window', { escalation_window_minutes: -1 }, /at least 0/],
    ['half a call', { max_calls_per_day: 0.5 }, /whole number/],
    [
      'quiet hours without an end',
      { quiet_hours: { start: '22:00' } },
      /"notification_preferences.quiet_hours.end" is required/,
    ],
    ['quiet hours at 25 o’clock', { quiet_hours: { start: '25:00', end: '07:00' } }, /look like 22:30/],
    ['a pause in words', { paused_until: 'next week' }, /RFC 3339/],
  ];
  for (const [name, notification_preferences, detail] of wrong) {
    it(`cannot be ${name}`, async () => {
      const ada = await app.signUp();
      const { status, body } = await ada.api.patch('/account/me', { notification_preferences });
      assert.equal(status, 422);
      assert.match(body.detail, detail);
    });
  }
});
