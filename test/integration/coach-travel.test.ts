import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { someone } from '../helpers/coached.ts';

const WEDNESDAY = '2026-12-02T20:00:00Z';

describe('somebody who travels', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(WEDNESDAY) });
  });
  after(() => chat.close());

  const inLisbon = () =>
    someone(chat, {
      zone: 'Europe/Lisbon',
      now: WEDNESDAY,
      choir: false,
      profile: { wake_time: '07:00', sleep_time: '23:00', work_start: '09:00', work_end: '17:00' },
      tasks: [
        { title: 'video call with the bank', local_time: '2026-12-07T15:00' },
        { title: 'Translation', local_time: '2026-12-03T18:30', recurrence_rule: 'FREQ=DAILY', duration_minutes: 20 },
      ],
    });
  const translations = async (who: Awaited<ReturnType<typeof inLisbon>>['who']) =>
    ((await who.api.get('/tasks?from=2026-12-01&to=2026-12-17')).body as { title: string; scheduled_at: string }[])
      .filter(({ title }) => title === 'Translation')
      .map(({ scheduled_at: at }) => at.slice(5, 16));

  test('what is asked for there is by the clock there, and the zone of the phone is the journey', async () => {
    const { who, talk } = await inLisbon();
    await talk.say("flying to Tokyo on Friday, back Monday 14th. I'll keep my usual hours over there");
    chat.clock.set('2026-12-06T03:00:00Z');
    assert.match((await talk.say('remind me at 8 pm to call home')).message, /today at (?:20:00|8:00 pm)/i);
    const call = (
      (await who.api.get('/tasks?from=2026-12-06&to=2026-12-06')).body as { title: string; scheduled_at: string }[]
    ).find(({ title }) => title === 'Call home');
    assert.equal(call?.scheduled_at, '2026-12-06T11:00:00Z');
    // The phone tells the zone it is in: that is the journey, not a move for good.
    await who.api.patch('/account/me', { timezone: 'Asia/Tokyo' });
    assert.equal((await who.api.get('/account/me')).body.timezone, 'Europe/Lisbon');
  });

  test('"I am in Tokyo now" holds until they are back, and nothing of it stays', async () => {
    const { who, talk } = await inLisbon();
    const before = await translations(who);
    assert.match((await talk.say('I am in Tokyo now')).message, /From now on .* Tokyo time.*When are you back\?/s);
    assert.ok((await translations(who)).every((at) => at.endsWith('09:30')));
    assert.match((await talk.say('back home')).message, /Welcome back! .* Lisbon time again/);
    assert.deepEqual(await translations(who), before);
  });

  test('"undo" takes a journey back, and brings back the one that ended', async () => {
    const { who, talk } = await inLisbon();
    const before = await translations(who);
    await talk.say('I am in Tokyo next week');
    const there = await translations(who);
    assert.notDeepEqual(there, before);
    assert.match((await talk.say('undo')).message, /^Taken back: the journey to Tokyo\.$/);
    assert.deepEqual(await translations(who), before);
    await talk.say('I am in Tokyo next week');
    await talk.say('the trip is cancelled');
    await talk.say('undo that');
    assert.deepEqual(await translations(who), there);
  });

  test('a trip that is off changes nothing', async () => {
    const { who, talk } = await inLisbon();
    const before = await translations(who);
    await talk.say("I'm in New York from the 5th to the 12th");
    assert.notDeepEqual(await translations(who), before);
    await talk.say('the trip is cancelled');
    assert.deepEqual(await translations(who), before);
  });
});
