import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { reachable } from '../helpers/reachable.ts';

let chat: TestChat;
let notifier: TestNotifier;
// A Monday, half past six in the morning in Berlin.
const start = '2027-03-01T05:30:00Z';

before(async () => {
  chat = await testChat({ clock: testClock(start) });
  notifier = testNotifier(chat);
});
after(() => chat.close());

const somebody = async () => {
  chat.clock.set(start);
  return chat.signUp({ timezone: 'Europe/Berlin' });
};

/** The replies, one conversation. */
async function talk(who: Person, ...messages: string[]) {
  let conversation_id: string | undefined;
  const replies = [];
  for (const message of messages) {
    const { reply } = await chat.say(who, { message, ...(conversation_id && { conversation_id }) });
    conversation_id = reply.conversation_id;
    replies.push(reply);
    chat.clock.advance({ seconds: 4 });
  }
  return replies;
}

const plan = async (who: Person, title: string, local_time: string, recurrence_rule?: string) => {
  const answer = await who.api.post('/tasks', { title, local_time, ...(recurrence_rule && { recurrence_rule }) });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
};
const preferences = async (who: Person) => (await who.api.get('/account/me')).body.notification_preferences;
const pauses = async (who: Person) =>
  (await who.api.get('/pauses')).body.map(({ from_day, to_day }: Record<string, string>) => `${from_day} to ${to_day}`);

describe('pauses in words', () => {
  it('days off are stored as they were said, and end with "resume"', async () => {
    const who = await somebody();
    const [paused] = await talk(who, "I'm going on holiday from 20 to 24 March, pause everything");
    assert.match(paused?.message ?? '', /rest from Saturday 20 March to Wednesday 24 March/);
    assert.deepEqual(await pauses(who), ['2027-03-20 to 2027-03-24']);
    chat.clock.set('2027-03-22T10:00:00Z');
    await talk(who, "I'm back");
    assert.deepEqual(await pauses(who), ['2027-03-20 to 2027-03-21'], 'the days that were off stay so');
    const [nothing] = await talk(who, 'resume');
    assert.match(nothing?.message ?? '', /Nothing is paused/);
  });

  it('medicine in them is asked about, and what is kept rings while the rest is held', async () => {
    const who = await somebody();
    const number = '+4915112345101';
    await reachable(chat, who, number);
    await plan(who, 'Take my pills', '2027-03-02T08:00', 'FREQ=DAILY');
    await plan(who, 'Gym', '2027-03-02T09:00', 'FREQ=DAILY');
    const [asked] = await talk(who, 'pause everything from tomorrow until Friday');
    assert.match(asked?.message ?? '', /\*\*Take my pills\*\*.*Nothing is paused yet/);
    assert.deepEqual(await pauses(who), []);
    const [, kept] = await talk(who, 'no reminders tomorrow and wednesday', 'yes, keep the pills');
    assert.match(kept?.message ?? '', /\*\*Take my pills\*\* keeps coming/);
    assert.deepEqual(await pauses(who), ['2027-03-02 to 2027-03-03']);
    const heard = () =>
      (chat.deps.simulator?.phone.messages(number) ?? []).map((message) => JSON.stringify(message)).join('\n');
    await notifier.until('2027-03-02T12:00:00Z');
    assert.match(heard(), /pills/i);
    assert.doesNotMatch(heard(), /gym/i);
  });

  it('part of a day is muted until a moment, and "unmute" ends that', async () => {
    const who = await somebody();
    const [muted] = await talk(who, 'mute everything for 2 hours');
    assert.match(muted?.message ?? '', /silent until today at 08:30/);
    assert.equal((await preferences(who)).paused_until, '2027-03-01T07:30:00Z');
    await talk(who, 'unmute');
    assert.equal((await preferences(who)).paused_until, null);
  });

  it('quiet hours and calls follow what is said', async () => {
    const who = await somebody();
    const [quiet, calls] = await talk(who, 'no messages after 10 pm', "please don't call me anymore");
    assert.match(quiet?.message ?? '', /From 22:00 to 07:00/);
    assert.match(calls?.message ?? '', /not call you any more/);
    assert.deepEqual((await preferences(who)).quiet_hours, { start: '22:00', end: '07:00' });
    assert.equal((await preferences(who)).call_opted_in, false);
  });

  it('a task that is to be muted by its name is not everything', async () => {
    const who = await somebody();
    await plan(who, 'Gym', '2027-03-02T09:00', 'FREQ=DAILY');
    await talk(who, 'remind me to pause the subscription tomorrow at 9am', 'pause the gym');
    assert.deepEqual(await pauses(who), []);
    assert.equal((await preferences(who)).paused_until, null);
  });
});

describe('"undo" after a rest', () => {
  const rest = async (who: Person) => {
    const { body } = await who.api.get('/account/me');
    return [
      (await who.api.get('/pauses')).body,
      body.notification_preferences.paused_until,
      body.notification_preferences.quiet_hours,
    ];
  };

  for (const [message, back] of [
    ['pause everything for a week', /^Taken back: the days off from Monday 1 March to Sunday 7 March\.$/],
    ['mute until tomorrow', /^Taken back: the silence\.$/],
    ['no calls before 9', /^Taken back: the new quiet hours\.$/],
  ] as const)
    it(`“${message}” leaves nothing of it`, async () => {
      const who = await somebody();
      await plan(who, 'Stretch', '2027-03-02T18:00', 'FREQ=DAILY');
      const before = await rest(who);
      const [, undone] = await talk(who, message, 'undo');
      assert.match(undone?.message ?? '', back);
      assert.deepEqual(await rest(who), before);
    });

  it('the end of a pause is taken back, too, and the days off stand again', async () => {
    const who = await somebody();
    await talk(who, 'pause everything for a week');
    const before = await rest(who);
    await talk(who, 'resume', 'undo');
    assert.deepEqual(await rest(who), before);
  });
});
