import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import pg from 'pg';
import { type ApiProcess, startApiProcess } from '../helpers/api-process.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { skipUnlessDeep } from '../helpers/property.ts';
import { untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';
import { twilioPost } from '../helpers/twilio-post.ts';

// The webhook goes to an API process of its own, which is killed with -9; Twilio then asks again, with the same fields.
let app: TestApp;
let notifier: TestNotifier;
let on: ReturnType<typeof remindersOf>;
let api: ApiProcess | undefined;

before(async () => {
  app = await testApp();
  notifier = testNotifier(app);
  on = remindersOf(app, '+4915112340');
});
after(() => app.close());
afterEach(async () => {
  await api?.kill('SIGKILL');
  api = undefined;
});

type Hook = { path: string; form: Record<string, string>; id: string; person: string; series: string | null };

/** A person's reply, or the key that they pressed, as Twilio brings it. */
async function reply(): Promise<Hook> {
  const { person, number } = await on.somebody();
  const { id, series_id } = await on.plan(person, { recurrence_rule: 'FREQ=DAILY' });
  await notifier.minutes(50);
  await on.arrived(number);
  const form = {
    MessageSid: `SM${randomUUID().replaceAll('-', '')}`,
    From: `whatsapp:${number}`,
    To: app.deps.config.twilio.whatsappFrom,
    Body: '1',
  };
  return { path: '/whatsapp', form, id, person: person.id, series: series_id };
}

async function key(): Promise<Hook> {
  const { person, number } = await on.somebody();
  const { id, series_id } = await on.plan(person, { recurrence_rule: 'FREQ=DAILY', escalation_policy: 'aggressive' });
  await notifier.minutes(50);
  await on.arrived(number);
  await notifier.minutes(12);
  const { sid } = await on.ringing(number);
  on.phone.answer(sid);
  await app.deps.simulator?.idle();
  const token = on.phone.calls(number)[0]?.twiml?.match(/t=([\w-]+)/)?.[1];
  const form = { CallSid: sid, To: number, From: app.deps.config.twilio.voiceFrom, Digits: '1' };
  return { path: `/voice?t=${token}`, form, id, person: person.id, series: series_id };
}

const post = ({ path, form }: Hook, url: string) => twilioPost({ url, deps: app.deps }, path, form);

async function settledOnce({ id, series }: Hook) {
  assert.equal(await on.stands(id), 'done');
  const { rows } = await app.pool.query('select status from tasks where series_id = $1 order by status', [series]);
  assert.deepEqual(
    rows.map(({ status }) => status),
    ['done', 'pending'],
    'one successor',
  );
  const events = await app.pool.query("select from timeline_events where task_id = $1 and event = 'answered'", [id]);
  assert.equal(events.rows.length, 1, 'answered once');
}

for (const [what, arrange, skip] of [
  ['a reply', reply, false],
  ['a key of a call', key, skipUnlessDeep],
] as const) {
  describe(`${what} is under way when the API is killed`, { skip }, () => {
    it('while it works on it: nothing is half done, and the second delivery settles it', async () => {
      const hook = await arrange();
      api = await startApiProcess(app);
      const holder = new pg.Client({ connectionString: app.databaseUrl });
      await holder.connect();
      await holder.query('begin');
      await holder.query('select from profiles where id = $1 for update', [hook.person]);
      const first = post(hook, api.url).catch(() => 'the line broke');
      await untilRow(
        app,
        "select 1 from pg_stat_activity where datname = current_database() and application_name = 'flux-api' and wait_event_type = 'Lock'",
      );
      await api.kill('SIGKILL');
      await holder.query('rollback');
      await holder.end();
      assert.equal(await first, 'the line broke');
      assert.equal(await on.stands(hook.id), 'pending');
      api = await startApiProcess(app);
      assert.equal((await post(hook, api.url)).status, 200);
      await settledOnce(hook);
    });

    it('when it has settled it and the answer is on its way: the second delivery changes nothing', async () => {
      const hook = await arrange();
      api = await startApiProcess(app);
      const listener = new pg.Client({ connectionString: app.databaseUrl });
      await listener.connect();
      await listener.query(`
        create or replace function tell_settled() returns trigger language plpgsql as $$ begin perform pg_notify('settled', new.id::text); return new; end $$;
        create or replace trigger tell_settled after update of status on tasks for each row execute function tell_settled();
        listen settled`);
      const settled = new Promise((resolve) => listener.once('notification', resolve));
      const first = post(hook, api.url).catch(() => undefined);
      await settled;
      await api.kill('SIGKILL');
      await first;
      await listener.end();
      api = await startApiProcess(app);
      const again = await Promise.all([post(hook, api.url), post(hook, app.url), post(hook, api.url)]);
      assert.deepEqual(
        again.map(({ status }) => status),
        [200, 200, 200],
      );
      await settledOnce(hook);
    });
  });
}
