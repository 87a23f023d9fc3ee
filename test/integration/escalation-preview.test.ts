import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { remindersOf } from '../helpers/reminded.ts';

let app: TestApp;
let notifier: TestNotifier;
let on: ReturnType<typeof remindersOf>;

before(async () => {
  app = await testApp({ clock: testClock('2027-03-20T09:00:00Z'), env: { CALLING_HOURS: '08:00-21:00' } });
  notifier = testNotifier(app);
  on = remindersOf(app, '+4915112370');
});
after(() => app.close());

const ZONE = 'Europe/Berlin';
type Step = { rung: string; at: string | null; what: string; why: string | null; cost: number };
type Occurrence = { due_at: string; steps: Step[]; ends_at: string; if_unanswered: string; cost: number };
type Preview = { occurrences: Occurrence[]; cost: number; currency: string; task_id: string | null; more: boolean };

const clock = (at: string | null) =>
  at ? Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' }) : '–';
const told = ({ steps }: Occurrence) =>
  steps.map(({ rung, at, what, why }) => `${clock(at)} ${rung} ${what}${why ? `: ${why}` : ''}`);

async function draft(person: Person, task: Record<string, unknown>): Promise<Preview> {
  const { status, body } = await person.api.post('/tasks/escalation-preview', { title: 'Pills', ...task });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
const first = (preview: Preview) => preview.occurrences[0] ?? assert.fail('no occurrence');
const prefer = (person: Person, notification_preferences: Record<string, unknown>) =>
  person.api.patch('/account/me', { notification_preferences });

describe('the preview of an escalation', () => {
  it('says each rung with its time and price, and plans nothing', async () => {
    const { person } = await on.somebody(ZONE);
    const preview = await draft(person, { local_time: '2027-03-21T18:00', escalation_policy: 'aggressive' });
    assert.deepEqual(told(first(preview)), [
      '17:50 whatsapp would_send',
      '18:02 call would_send',
      '18:12 call_again would_send',
      '– push left_out: no browser is subscribed to notifications',
    ]);
    assert.equal(clock(first(preview).ends_at), '19:30');
    assert.deepEqual(
      [first(preview).if_unanswered, first(preview).cost, preview.cost, preview.currency, preview.task_id],
      ['ignored', 0.185, 0.185, 'USD', null],
    );
    assert.deepEqual((await person.api.get('/tasks?date=2027-03-21')).body, []);
  });

  it('cannot differ from what happens: each message and call comes at the moment that it said', async () => {
    const { person, number } = await on.somebody(ZONE);
    const task = await on.plan(person, { local_time: '2027-03-20T20:50', escalation_policy: 'aggressive' });
    const { body } = await person.api.get(`/tasks/${task.id}/escalation-preview`);
    const said = first(body)
      .steps.filter(({ what }) => what === 'would_send')
      .map(({ rung, at }) => `${rung} ${at}`);
    await notifier.until('2027-03-20T19:55:00Z');
    const { sid } = await on.ringing(number, 1);
    on.phone.ignore(sid);
    await on.over(number, sid);
    await notifier.until('2027-03-21T01:00:00Z');
    const { rows } = await app.pool.query('select rung, claimed_at from rungs where task_id = $1 order by claimed_at', [
      task.id,
    ]);
    assert.deepEqual(
      rows.map((row) => `${row.rung} ${row.claimed_at}`),
      said,
    );
    assert.ok(
      told(first(body)).includes('21:02 call_again held_back: nobody is called at this hour until 08:00'),
      told(first(body)).join('\n'),
    );
    assert.equal(await on.stands(task.id), `missed ${first(body).if_unanswered}`);
  });

  it('goes through the change of the clocks: half past two on the night that has none', async () => {
    const { person } = await on.somebody(ZONE);
    const preview = await draft(person, { local_time: '2027-03-27T02:30', recurrence_rule: 'FREQ=DAILY' });
    assert.deepEqual(
      preview.occurrences.slice(0, 3).map(({ due_at }) => due_at),
      ['2027-03-27T01:30:00Z', '2027-03-28T01:30:00Z', '2027-03-29T00:30:00Z'],
    );
    assert.ok(preview.occurrences.length >= 7, 'to the end of the fortnight');
  });

  it('knows quiet hours, pauses, ceilings and consent, each with its reason', async () => {
    const { person } = await on.somebody(ZONE);
    const at = { local_time: '2027-03-22T19:00', escalation_policy: 'aggressive' };
    await prefer(person, { quiet_hours: { start: '18:55', end: '19:10' } });
    assert.deepEqual(told(first(await draft(person, at))).slice(0, 3), [
      '18:50 whatsapp would_send',
      '19:02 call held_back: quiet hours until 19:10',
      '19:10 call would_send',
    ]);
    await prefer(person, { quiet_hours: null, max_calls_per_day: 1 });
    assert.ok(
      told(first(await draft(person, at))).some((one) =>
        one.endsWith("call_again held_back: the day's limit is reached"),
      ),
    );
    await prefer(person, { max_calls_per_day: null, call_opted_in: false });
    assert.ok(told(first(await draft(person, at))).includes('– call left_out: they do not want to be called'));
    await prefer(person, { call_opted_in: true, paused_until: '2027-03-30T00:00:00Z' });
    const paused = first(await draft(person, at));
    assert.equal(paused.if_unanswered, 'skipped');
    assert.match(told(paused)[0] ?? '', /held_back: reminders are paused/);
    assert.equal(paused.cost, 0);
  });

  it('fills a day’s ceiling with what it foresees itself', async () => {
    const { person } = await on.somebody(ZONE);
    await prefer(person, { max_messages_per_day: 2 });
    const preview = await draft(person, { local_time: '2027-03-23T08:00', recurrence_rule: 'FREQ=HOURLY;COUNT=4' });
    assert.deepEqual(
      preview.occurrences.map(({ steps }) => steps.find(({ rung }) => rung === 'whatsapp')?.what),
      ['would_send', 'would_send', 'held_back', 'held_back'],
    );
  });

  it('refuses what planning would refuse, and shows nobody else’s', async () => {
    const { person } = await on.somebody(ZONE);
    const bad = await person.api.post('/tasks/escalation-preview', { title: 'x', recurrence_rule: 'FREQ=NEVER' });
    assert.equal(bad.status, 422);
    const other = await app.signUp();
    const task = await on.plan(person);
    assert.equal((await other.api.get(`/tasks/${task.id}/escalation-preview`)).status, 404);
  });
});

describe('without a template', () => {
  it('WhatsApp is foreseen within 24 hours of the last message alone', async () => {
    const bare = await testApp({
      clock: testClock('2027-03-20T09:00:00Z'),
      env: {
        APP_ENV: 'test',
        TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
        TWILIO_AUTH_TOKEN: 'x',
        TWILIO_API_BASE_URL: 'http://127.0.0.1:1',
        TWILIO_VERIFY_SERVICE_SID: `VA${'0'.repeat(32)}`,
      },
    });
    try {
      const person = await bare.signUp({ timezone: ZONE });
      await bare.pool.query(
        `insert into contacts (user_id, phone_number, phone_verified_at, whatsapp_opted_in_at, last_inbound_at) values ($1, '+4915112379999', $2, $2, $2)`,
        [person.id, bare.clock.now().toString()],
      );
      const steps = async (local_time: string) =>
        told(first((await person.api.post('/tasks/escalation-preview', { title: 'x', local_time })).body));
      assert.match((await steps('2027-03-20T20:00'))[0] ?? '', /whatsapp would_send/);
      assert.match(
        (await steps('2027-03-22T20:00'))[0] ?? '',
        /would_fail: more than 24 hours since their last message/,
      );
    } finally {
      await bare.close();
    }
  });
});
