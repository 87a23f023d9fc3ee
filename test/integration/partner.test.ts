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
  app = await testApp({ clock: testClock('2027-03-01T09:00:00Z') });
  notifier = testNotifier(app);
  on = remindersOf(app, '+4915112380');
});
after(() => app.close());

/** What a partner was told. */
const told = (number: string) => on.reminders(number).map(({ body }) => body);
const morning = () =>
  notifier.until(app.clock.now().toZonedDateTimeISO('UTC').add({ days: 1 }).with({ hour: 9, minute: 0 }).toInstant());

async function named(person: Person, number: string, more: Record<string, unknown> = {}) {
  const { status, body } = await person.api.put('/account/partner', { name: 'Eve', phone_number: number, ...more });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

/** Ada with a partner who has agreed, and a task that they are told of. */
async function partnered(more: Record<string, unknown> = {}, title = 'Practise the piano') {
  await morning();
  const { person, number } = await on.somebody('UTC');
  await person.api.patch('/account/me', { name: 'Ada' });
  const eve = on.nextNumber();
  const { invitation } = await named(person, eve, more);
  await on.write(eve, `JOIN ${invitation.code}`);
  await on.write(eve, 'Yes');
  const task = await on.plan(person, { title });
  return { person, number, eve, task };
}
/** The reminder reaches the person, and nobody answers. */
async function unanswered(number: string, count = 1, minutes = 50) {
  await notifier.minutes(minutes);
  await on.arrived(number, count);
  await notifier.minutes(101);
}
const choose = (person: Person, id: string, body: Record<string, unknown> = { told: true }) =>
  person.api.put(`/tasks/${id}/partner`, body);

describe('an accountability partner', () => {
  it('is asked by the person’s own invitation, hears what will be told, and agrees with their own yes', async () => {
    const { person } = await on.somebody('UTC');
    await person.api.patch('/account/me', { name: 'Ada' });
    const eve = on.nextNumber();
    const { invitation, state } = await named(person, eve);
    assert.equal(state, 'invited');
    assert.match(invitation.text, /Ada would like you/);
    assert.equal(on.phone.messages(eve).length, 0, 'Flux writes to nobody who has not written to it');
    assert.match(
      (await on.write(eve, `join ${invitation.code.toLowerCase()}`)) ?? '',
      /what was missed, nothing else\. Reply YES/,
    );
    assert.equal((await person.api.get('/account/partner')).body.partner.state, 'asked');
    assert.match((await on.write(eve, 'yes!')) ?? '', /^Thank you/);
    assert.equal((await person.api.get('/account/partner')).body.partner.state, 'active');
    const { body } = await person.api.get('/account/export');
    const receipt = body.tables.consent_receipts.find((one: { channel: string }) => one.channel === 'partner');
    assert.deepEqual([receipt.granted, receipt.phone_number], [true, eve]);
    assert.match(receipt.wording, /Ada asks you to be their accountability partner/);
  });

  it('is not joined by the code from another number', async () => {
    const { person } = await on.somebody('UTC');
    const { invitation } = await named(person, on.nextNumber());
    assert.equal(await on.write(on.nextNumber(), `JOIN ${invitation.code}`), undefined);
    assert.equal((await person.api.get('/account/partner')).body.partner.state, 'invited');
  });

  it('is told once of what stayed unanswered to the end: who asked, and what', async () => {
    const { person, number, eve, task } = await partnered();
    await choose(person, task.id);
    await unanswered(number);
    assert.equal(await on.stands(task.id), 'missed ignored');
    assert.equal(on.reminders(number).length, 1);
    const [message, ...more] = told(eve);
    assert.equal(more.length, 0);
    assert.match(
      message ?? '',
      /^Ada asked me to tell you: \*Practise the piano\* \(today at .+\) stayed unanswered\./,
    );
    await notifier.minutes(600);
    assert.equal(told(eve).length, 1);
    assert.ok((await on.told(person, task.id)).includes('sent partner: your accountability partner was told'));
  });

  it('is not told of what was answered, of another task, or of what the person marked themselves', async () => {
    const { person, number, eve, task } = await partnered();
    await choose(person, task.id);
    await person.api.patch(`/tasks/${task.id}/missed`);
    const other = await on.plan(person, { title: 'Secret' });
    await unanswered(number);
    assert.equal(await on.stands(other.id), 'missed ignored');
    assert.deepEqual(told(eve), []);
  });

  it('is told within their hours', async () => {
    const { person, number, eve, task } = await partnered({ hours: { start: '09:00', end: '10:30' } });
    await choose(person, task.id);
    await unanswered(number);
    assert.equal(await on.stands(task.id), 'missed ignored');
    assert.deepEqual(told(eve), []);
    await morning();
    assert.equal(told(eve).length, 1);
  });

  it('is never told of health, unless that very task was meant', async () => {
    const { person, number, eve, task } = await partnered({}, 'Take the insulin');
    const refused = await choose(person, task.id);
    assert.equal(refused.status, 422);
    assert.match(refused.body.detail, /about your health/);
    await unanswered(number);
    assert.deepEqual(told(eve), []);
    const again = await on.plan(person, { title: 'Take the insulin' });
    assert.equal((await choose(person, again.id, { told: true, health: true })).status, 200);
    await unanswered(number, 2);
    assert.equal(told(eve).length, 1);
  });

  it('that became health after it was chosen is not told', async () => {
    const { person, number, eve, task } = await partnered();
    await choose(person, task.id);
    await person.api.patch(`/tasks/${task.id}`, { title: 'See the therapist' });
    await unanswered(number);
    assert.equal(await on.stands(task.id), 'missed ignored');
    assert.deepEqual(told(eve), []);
  });

  it('ends it with one word', async () => {
    const { person, number, eve, task } = await partnered();
    await choose(person, task.id);
    assert.match((await on.write(eve, 'stop')) ?? '', /nothing more about Ada's tasks/);
    await unanswered(number);
    assert.deepEqual(told(eve), []);
    assert.equal((await person.api.get('/account/partner')).body.partner, null);
  });

  it('is let go by the person, also while a message waits for the morning', async () => {
    const { person, number, eve, task } = await partnered({ hours: { start: '09:00', end: '10:30' } });
    await choose(person, task.id);
    await unanswered(number);
    assert.equal((await person.api.delete('/account/partner')).status, 204);
    await morning();
    assert.deepEqual(told(eve), []);
  });

  it('of a series is told of each of its misses', async () => {
    const { person, number, eve, task } = await partnered();
    await person.api.patch(`/tasks/${task.id}/complete`);
    const series = await on.plan(person, { title: 'Piano', recurrence_rule: 'FREQ=DAILY' });
    await choose(person, series.id);
    await unanswered(number);
    await unanswered(number, 2, 1440 - 101);
    assert.equal(told(eve).length, 2);
  });

  it('cannot be oneself, and somebody else’s task cannot be chosen', async () => {
    const { person, number } = await on.somebody('UTC');
    assert.equal((await person.api.put('/account/partner', { name: 'Me', phone_number: number })).status, 422);
    const other = await partnered();
    assert.equal((await choose(person, other.task.id)).status, 404);
  });
});
