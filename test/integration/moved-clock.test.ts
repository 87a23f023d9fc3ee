import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { reachedOn, type Stack, type StackPerson, startStack } from '../helpers/stack.ts';

// A development machine's time is moved while API and notifier run as processes of their own: nothing here waits for real reminders.

type Clock = { now: string; ahead_seconds: number; next_reminder: string | null };
type Thread = {
  messages: { body: string; direction: string; createdAt: number }[];
  calls: { sid: string; status: string }[];
};

describe('the movable clock of development', { timeout: 120_000 }, () => {
  let stack: Stack;
  let ada: StackPerson;
  const number = '+4915123000001';
  const threadNow = () => stack.phone<Thread>('GET', `/numbers/${encodeURIComponent(number)}/thread`);
  const clock = async () => (await stack.api.get('/demo/clock')).body as Clock;
  const move = async (body: unknown) => {
    const { status, body: moved } = await stack.api.post('/demo/clock', body);
    assert.equal(status, 200, JSON.stringify(moved));
    assert.equal(moved.settled, true, 'what was due went out');
    return moved as Clock & { stops: number };
  };
  const plan = async (title: string, hours: number, more: object = {}) => {
    const at = Temporal.Instant.from((await clock()).now).add({ hours });
    const { status, body } = await ada.api.post('/tasks', { title, scheduled_at: at.toString(), ...more });
    assert.equal(status, 201, JSON.stringify(body));
    return body as { id: string; scheduled_at: string };
  };

  before(async () => {
    stack = await startStack();
    ada = await stack.signUp();
    await reachedOn(stack, ada, number);
  });
  after(() => stack.close());

  it('goes to the next reminder, rung by rung, and the phone shows its time', async () => {
    const task = await plan('Stretch', 30, { escalation_policy: 'aggressive', allow_quiet_hours: true });
    const due = Temporal.Instant.from(task.scheduled_at);
    const reminded = async () => (await threadNow()).messages.find(({ body }) => body.includes('Stretch'));
    while (!(await reminded())) await move({ to: 'next_reminder' });
    const message = await reminded();
    const late = ((message?.createdAt ?? 0) - due.epochMilliseconds) / 60_000;
    assert.ok(late >= -10 && late < 0, `with no browser, WhatsApp takes the place of the push: ${late}`);
    await stack.until(async () => {
      const { calls } = await threadNow();
      if (calls.length === 0) await move({ to: 'next_reminder' });
      return calls[0];
    });
    assert.equal((await ada.api.get(`/tasks/${task.id}`)).body.status, 'pending');
  });

  it('a day forward is lived through: what nobody answered is missed, not an outage of ours', async () => {
    const task = await plan('Water the plants', 5);
    const before = await clock();
    const moved = await move({ forward: 'P1D' });
    assert.ok(moved.stops >= 2, 'it stopped at the reminder and at its end');
    const gone = Temporal.Instant.from(moved.now).since(before.now).total('hours');
    assert.ok(gone >= 24 && gone < 24.1, `a day: ${gone}`);
    const { body } = await ada.api.get(`/tasks/${task.id}`);
    assert.equal(body.status, 'missed');
    const { body: timeline } = await ada.api.get(`/tasks/${task.id}/timeline`);
    assert.ok((timeline as { event: string }[]).some(({ event }) => event === 'sent'));
    assert.equal(await count('select count(*)::int as n from flux_private.outages'), 0, 'no outage');
    assert.equal(await count('select count(*)::int as n from flux_private.heartbeats'), 1, 'the notifier is the same');
  });

  it('a session outlives the jump, and what is made then falls due then', async () => {
    const { status } = await ada.api.get('/account/me');
    assert.equal(status, 200);
    const { body } = await ada.api.get('/tasks');
    assert.ok(Array.isArray(body));
  });

  it('another process hears of it', async () => {
    await stack.start('notifier', { NOTIFIER_PORT: '0' });
    const task = await plan('Call the dentist', 2);
    await move({ forward: 'PT5H' });
    assert.equal((await ada.api.get(`/tasks/${task.id}`)).body.status, 'missed');
    const { messages } = await threadNow();
    assert.equal(messages.filter(({ body }) => body.includes('dentist')).length, 1, 'one message from two notifiers');
    assert.equal(await count('select count(*)::int as n from flux_private.outages'), 0, 'no outage');
  });

  it('goes back to the real time', async () => {
    const back = await move({ to: 'now' });
    assert.equal(back.ahead_seconds, 0);
    const apart = Temporal.Instant.from(back.now).since(Temporal.Now.instant()).total('seconds');
    assert.ok(Math.abs(apart) < 30, `${apart}`);
    assert.equal(await count('select count(*)::int as n from flux_private.outages'), 0, 'no outage');
  });

  const refusals: [string, unknown, RegExp][] = [
    ['nothing', {}, /either where to, or how far/],
    ['both', { to: 'now', forward: 'PT1H' }, /either where to, or how far/],
    ['the past', { to: '2020-01-01T00:00:00Z' }, /Time goes forward/],
    ['a standstill', { forward: 'PT0S' }, /Time goes forward/],
    ['a year', { forward: 'P365D' }, /35 days/],
    ['months', { forward: 'P1M' }, /weeks, days, hours/],
    ['a word', { forward: 'tomorrow' }, /./],
  ];
  for (const [name, body, sentence] of refusals) {
    it(`${name} is refused with what to say instead`, async () => {
      const { status, body: problem } = await stack.api.post('/demo/clock', body);
      assert.equal(status, 422);
      assert.match(JSON.stringify(problem), sentence);
      assert.equal((await clock()).ahead_seconds, 0);
    });
  }

  async function count(sql: string): Promise<number> {
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows[0].n;
  }
});
