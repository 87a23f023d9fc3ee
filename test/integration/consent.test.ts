import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setCallConsent } from '../../src/services/accounts/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { remindersOf } from '../helpers/reminded.ts';

let app: TestApp;
let notifier: TestNotifier;
let on: ReturnType<typeof remindersOf>;

before(async () => {
  const env = { CALLING_HOURS: '08:00-21:00', MAX_COST_PER_PERSON_PER_DAY: '0.2', MAX_CALLS_PER_NUMBER_PER_HOUR: '2' };
  app = await testApp({ clock: testClock('2027-03-01T09:00:00Z'), env });
  notifier = testNotifier(app);
  on = remindersOf(app, '+4915112340');
});
after(() => app.close());

const ZONE = 'Europe/Berlin';
const wall = () => app.clock.now().toZonedDateTimeISO(ZONE);
const onDay = (time: string, days = 0) =>
  wall().toPlainDate().add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
const until = (time: string, days = 0) => notifier.until(onDay(time, days));
const at = (time: string, days = 0) => onDay(time, days).toString();
const calls = (number: string) => on.phone.calls(number).length;
const messages = (number: string) => on.reminders(number).length;

const prefer = (person: Person, notification_preferences: Record<string, unknown>) =>
  person.api.patch('/account/me', { notification_preferences });

/** In no order: on a clock that stands still they have one time. */
async function receipts(person: Person): Promise<string[]> {
  const { body } = await person.api.get('/account/export');
  return (body.tables.consent_receipts as { channel: string; granted: boolean; way: string }[])
    .map(({ channel, granted, way }) => `${channel} ${granted ? 'agreed' : 'refused'} by ${way}`)
    .sort();
}

describe('consent', () => {
  it('to WhatsApp is taken back in the settings, at once, and leaves its receipts with the words and the number', async () => {
    const { person, number } = await on.somebody(ZONE);
    await on.plan(person);
    const answer = await prefer(person, { whatsapp_opted_in: false });
    assert.deepEqual(
      [answer.status, answer.body.whatsapp_opted_in, answer.body.notification_preferences.whatsapp_opted_in],
      [200, false, false],
    );
    await notifier.minutes(70);
    assert.equal(messages(number), 0);
    assert.deepEqual(await receipts(person), ['whatsapp agreed by app', 'whatsapp refused by app']);
    const { body } = await person.api.get('/account/export');
    const agreed = body.tables.consent_receipts.find((one: { granted: boolean }) => one.granted);
    assert.equal(agreed.phone_number, number);
    assert.match(agreed.wording, /reminders by WhatsApp/);
  });

  it('taken back twice is one receipt', async () => {
    const { person } = await on.somebody(ZONE);
    await prefer(person, { whatsapp_opted_in: false });
    await prefer(person, { whatsapp_opted_in: false });
    assert.equal((await receipts(person)).length, 2);
  });

  it('to calls can be refused for every task at once, and given again', async () => {
    const { person, number } = await on.somebody(ZONE);
    assert.equal((await person.api.get('/account/me')).body.notification_preferences.call_opted_in, true);
    const refused = await prefer(person, { call_opted_in: false });
    assert.equal(refused.body.notification_preferences.call_opted_in, false);
    const silent = await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(200);
    assert.deepEqual([messages(number), calls(number)], [1, 0]);
    const told = await on.told(person, silent.id);
    assert.ok(told.includes('passed call: they do not want to be called'), told.join(' · '));
    assert.equal((await prefer(person, { call_opted_in: true })).body.notification_preferences.call_opted_in, true);
    await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(63);
    await on.ringing(number);
    assert.deepEqual((await receipts(person)).slice(0, 2), ['call agreed by app', 'call refused by app']);
  });

  it('refused before a number is proven holds for the number that is proven later', async () => {
    const person = await app.signUp({ timezone: ZONE });
    await setCallConsent(app.ctx, person, false, { way: 'chat' });
    assert.equal((await person.api.get('/account/me')).body.notification_preferences.call_opted_in, false);
  });

  it('what is sent back as it was read changes nothing', async () => {
    const person = await app.signUp({ timezone: ZONE });
    const { body } = await person.api.get('/account/me');
    const { whatsapp_opted_in, call_opted_in } = body.notification_preferences;
    assert.equal((await prefer(person, { whatsapp_opted_in, call_opted_in })).status, 200);
    assert.deepEqual(await receipts(person), []);
  });

  it('STOP and START leave receipts, once each', async () => {
    const { person, number } = await on.somebody(ZONE);
    for (const word of ['STOP', 'STOP', 'START', 'START']) await on.write(number, word);
    assert.deepEqual((await receipts(person)).slice(0, 2), ['all agreed by whatsapp', 'all refused by whatsapp']);
  });

  it('that a STOP suspends is shown as such, and saving the settings as they are shown changes nothing of it', async () => {
    const { person, number } = await on.somebody(ZONE);
    const shown = async () => {
      const { whatsapp_opted_in, call_opted_in } = (await person.api.get('/account/me')).body.notification_preferences;
      return { whatsapp_opted_in, call_opted_in };
    };
    await on.write(number, 'STOP');
    assert.deepEqual(await shown(), { whatsapp_opted_in: false, call_opted_in: false });
    await prefer(person, await shown());
    for (const again of [{ whatsapp_opted_in: true }, { call_opted_in: true }]) {
      assert.equal((await prefer(person, again)).status, 422);
    }
    await on.write(number, 'START');
    assert.deepEqual(await shown(), { whatsapp_opted_in: true, call_opted_in: true });
  });
});

describe('the operator’s ceilings', () => {
  it('no phone rings at night though the person set no quiet hours; what is still worth it rings in the morning', async () => {
    await until('10:00', 1);
    const { person, number } = await on.somebody(ZONE);
    await prefer(person, { auto_miss_grace_minutes: 600 });
    const { id } = await on.plan(person, { scheduled_at: at('23:00'), escalation_policy: 'aggressive' });
    await until('07:59', 1);
    assert.deepEqual([messages(number), calls(number)], [1, 0]);
    assert.ok((await on.told(person, id)).includes('held back call: nobody is called at this hour until 08:00'));
    await until('08:00');
    await on.ringing(number);
  });

  it('a task that was given leave rings at night', async () => {
    await until('10:00', 1);
    const { person, number } = await on.somebody(ZONE);
    const task = { scheduled_at: at('23:00'), escalation_policy: 'aggressive', allow_quiet_hours: true } as const;
    await on.plan(person, task);
    await until('23:04');
    await on.ringing(number);
  });

  it('of cost per person and day holds back what would exceed it, and ends with the day', async () => {
    await until('10:00', 1);
    const { person, number } = await on.somebody(ZONE);
    // 0.065 a message to Germany: three fit into 0.2.
    for (const hour of ['11', '12', '13', '14']) await on.plan(person, { scheduled_at: at(`${hour}:00`) });
    await until('15:00');
    assert.equal(messages(number), 3);
    await on.plan(person, { scheduled_at: at('09:00', 1) });
    await until('10:00', 1);
    assert.equal(messages(number), 4);
  });

  it('of calls per number and hour lets the third ring when the hour is over', async () => {
    await until('10:00', 1);
    const { person, number } = await on.somebody(ZONE);
    await prefer(person, { whatsapp_opted_in: false });
    await on.plan(person, { scheduled_at: at('11:00'), escalation_policy: 'aggressive' });
    await on.plan(person, { scheduled_at: at('11:30'), escalation_policy: 'aggressive' });
    for (const [time, count] of [
      ['11:01', 1],
      ['11:12', 2],
    ] as const) {
      await until(time);
      const { sid } = await on.ringing(number, count);
      on.phone.ignore(sid);
      await on.over(number, sid);
    }
    await until('11:59');
    assert.equal(calls(number), 2);
    await until('12:00');
    await on.ringing(number, 3);
  });
});
