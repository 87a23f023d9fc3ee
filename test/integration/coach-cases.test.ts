import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import {
  fiveKm,
  goals,
  listed,
  nothingSaved,
  rows,
  sayAll,
  shown,
  someone,
  THURSDAY,
  whenOf,
} from '../helpers/coached.ts';
import { talkWith } from '../helpers/talk.ts';

let chat: TestChat;
before(async () => {
  chat = await testChat({ clock: testClock(THURSDAY) });
});
after(() => chat.close());

describe('a plan on the table is changed in words', () => {
  test('N01: Wednesdays go to Thursdays, the twelve others stay, nothing is saved', async () => {
    const { who, talk, draft } = await fiveKm(chat);
    const reply = await talk.say('Can the Wednesday ones be on Thursdays instead?');
    assert.deepEqual(
      shown(reply),
      shown(draft)
        .map((line) => line.replace('Wednesday', 'Thursday'))
        .sort(),
    );
    assert.match(reply.message, /Wednesday 18:30 → Thursday 18:30 \(6 sessions\)/);
    assert.doesNotMatch(reply.message, /Saturday|Saved/);
    assert.equal(reply.requires_user_action, true);
    await nothingSaved(who);
  });

  test('after a day that was asked about, the last week is that of the plan, and not of the list', async () => {
    const { who, talk } = await fiveKm(chat);
    assert.match((await talk.say('tuesday then')).message, /Which shall go to Tuesday/);
    const reply = await talk.say('and drop the last week');
    assert.match(reply.message, /left out \(3 sessions\)|Out: /);
    assert.equal(shown(reply).length, 15);
    await nothingSaved(who);
  });

  test('a yes with a "but" is a change: Wednesdays at seven are at 19:00, the first Monday is the plan’s, and nothing is saved', async () => {
    const { who, talk, draft } = await fiveKm(chat);
    const wednesdays = await talk.say('yes but Wednesdays at 7');
    assert.match(wednesdays.message, /Wednesday 18:30 → Wednesday 19:00 \(6 sessions\)/);
    const first = await talk.say('just the first Monday, can that be at 7 instead');
    assert.match(first.message, /Monday 18:30 → Monday 19:00 \(Mon 30 Nov\)/);
    assert.equal(shown(first).filter((line) => shown(draft).includes(line)).length, 11);
    await nothingSaved(who);
    assert.match((await talk.say('yes')).message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
  });

  test('whether it is saved is told as it is, before and after', async () => {
    const { who, talk, draft } = await fiveKm(chat);
    assert.match((await talk.say('you said you saved it already')).message, /^No, \*\*Run 5 km\*\* is only shown/);
    assert.match((await talk.say('so is it saved or not')).message, /nothing of it is saved yet/);
    await nothingSaved(who);
    assert.deepEqual(shown(await talk.say('show me the plan again')), shown(draft));
    await talk.say('save it');
    const saved = await listed(who);
    assert.match((await talk.say('did you save it?')).message, /^Yes\. What was saved last is the plan for “Run 5 km”/);
    assert.deepEqual(await listed(who), saved);
  });

  test('doubt is met with an offer, the plan stays open, and "sounds right, go" saves it', async () => {
    const { who, talk } = await fiveKm(chat);
    const doubt = await talk.say('hmm not sure');
    assert.match(doubt.message, /plan stays open\. Shall I make it easier/);
    await nothingSaved(who);
    assert.match((await talk.say('sounds right, go')).message, /^Saved: \*\*Run 5 km\*\*/);
  });

  test('"chapter 1 done" answers how far it is, and "today" when it begins', async () => {
    const who = await chat.signUp({ timezone: 'Europe/Berlin' });
    const talk = talkWith(chat, who);
    const asked = await talk.say('I want to write my thesis');
    assert.equal(asked.agent_node, 'GOAL_CLARIFY', asked.message);
    let reply = await talk.say('chapter 1 done');
    assert.doesNotMatch(reply.message, /no open task/);
    for (let i = 0; i < 3 && reply.agent_node === 'GOAL_CLARIFY'; i++) reply = await talk.say('3 hours a week');
    assert.equal(reply.agent_node, 'ask_start_date', reply.message);
    reply = await talk.say('today');
    assert.equal(reply.proposed_plan?.plan.start_date, THURSDAY.slice(0, 10), reply.message);
  });

  test('N03: what does not go together is said with numbers, with ways out, and the plan stays', async () => {
    const { who, talk, draft } = await fiveKm(chat);
    const reply = await talk.say('make every session 10 minutes, once a week, and have me ready by 12 December');
    assert.match(reply.message, /do not go together.*2 sessions, 20 minutes in all/);
    assert.ok((reply.options ?? []).filter(({ value }) => value !== null).length >= 2);
    assert.deepEqual(shown(reply), shown(draft));
    await nothingSaved(who);
  });

  test('N05: Saturdays at 8 in the saved plan, and undo takes back that alone', async () => {
    const { who, talk } = await fiveKm(chat);
    assert.match((await talk.say('great, save it')).message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
    const [goal] = await goals(who);
    const saved = await listed(who);
    assert.equal(saved.length, 18);
    const reply = await talk.say('oh can Saturdays be at 8 not 10');
    assert.match(reply.message, /^Changed in your saved plan/);
    assert.deepEqual(
      await listed(who),
      saved.map((line) => line.replace('T10:00', 'T08:00')),
    );
    assert.deepEqual(
      (await goals(who)).map(({ id }) => id),
      [goal?.id],
    );
    await talk.say('undo');
    assert.deepEqual(await listed(who), saved);
  });

  test('N07: a reminder in between is made and reported done; "save it" is about the plan', async () => {
    const { who, talk } = await fiveKm(chat);
    await talk.say('remind me at 5 to put the bins out');
    assert.deepEqual(await listed(who), ['2026-11-26T17:00 Put the bins out null']);
    chat.clock.set('2026-11-26T17:01:00Z');
    assert.match((await talk.say('done, bins are out')).message, /\*\*Put the bins out\*\* is done/);
    assert.deepEqual(
      (await rows(who)).map(({ status }) => status),
      ['done'],
    );
    assert.deepEqual(await goals(who), []);
    assert.match((await talk.say('ok save it')).message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
    assert.equal((await listed(who, /run/)).length, 18);
    assert.equal((await rows(who)).find(({ title }) => title === 'Put the bins out')?.status, 'done');
  });

  test('"as it was before", "undo" and "I do want it after all" bring the plan back, and save nothing', async () => {
    const { who, talk, draft } = await fiveKm(chat);
    for (const [change, back] of [
      ['move Mondays to Tuesdays', 'keep it as it was before'],
      ['actually one session less in the first week', 'undo that'],
      ['forget it', 'actually no, I do want it'],
    ] as const) {
      await talk.say(change);
      const reply = await talk.say(back);
      assert.deepEqual(shown(reply), shown(draft), `${change} / ${back}: ${reply.message}`);
      assert.match(reply.message, /Nothing is saved/);
    }
    for (const message of ['got it', "don't", 'save nothing'])
      assert.deepEqual(shown(await talk.say(message)), shown(draft), message);
    await nothingSaved(who);
    assert.match((await talk.say('fine then, save it')).message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
    assert.doesNotMatch((await talk.say('sorry, the Mondays at 7 in the morning please')).message, /cannot reach you/);
    assert.equal((await listed(who, /run/i)).filter((line) => line.includes('T07:00')).length, 6);
  });

  test('N09: "I guess…" is no yes; three times is a lot, so two are shown', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    await sayAll(talk, ['I want to get stronger at home', 'next Monday']);
    const draft = await talk.say('Mondays, Wednesdays and Fridays at 18:30');
    const unsure = await talk.say('I guess...');
    assert.match(unsure.message, /^No hurry, nothing is saved[^?]*\?[^?]*$/);
    assert.deepEqual(shown(unsure), shown(draft));
    const lighter = shown(await talk.say('dunno, three times feels a lot after work'));
    assert.equal(lighter.length, 12);
    assert.equal(new Set(lighter.map((line) => line.split(' ')[0])).size, 2);
    assert.ok(lighter.every((line) => shown(draft).includes(line)));
    await nothingSaved(who);
  });

  test('N11: a question, an "ok" to its answer, "don’t save it" and an objection save nothing', async () => {
    const { who, talk, draft } = await fiveKm(chat);
    const answer = await talk.say("what does 'ramp' mean here?");
    assert.match(answer.message, /grows a little at a time/);
    assert.deepEqual(shown(answer), shown(draft));
    for (const message of ['ok', "no, don't save it yet"])
      assert.deepEqual(shown(await talk.say(message)), shown(draft));
    const reply = await talk.say('mondays: really not ok');
    assert.match(reply.message, /Monday 18:30 → /);
    assert.ok(whenOf(reply).every((when) => !when.startsWith('Monday')));
    await nothingSaved(who);
  });

  test('N13: no Sundays, a double Saturday, a week later and back: what was said first holds', async () => {
    const { who, talk } = await someone(chat);
    await sayAll(talk, ['I want to cycle 40 km', 'next Monday', 'move Mondays to Tuesdays at 18:05']);
    await talk.say('Thursdays at 18:30');
    const draft = await talk.say('move Saturdays to Sundays at 10');
    const long = (reply: ChatReply) => shown(reply).filter((line) => /^S/.test(line));
    const week = (reply: ChatReply) => shown(reply).filter((line) => /^T/.test(line));
    assert.equal(long(draft).length, 6);

    const doubled = await talk.say('nothing on Sundays please, and Saturday can take a double one');
    assert.deepEqual(week(doubled), week(draft));
    assert.equal(long(doubled).length, 6);
    assert.ok(long(doubled).every((line) => line.startsWith('Saturday 10:00')));
    const minutes = (reply: ChatReply) =>
      long(reply)
        .map((line) => Number(line.split(' ')[2]))
        .sort((a, b) => a - b);
    const before = minutes(draft);
    assert.ok(minutes(doubled).every((now, i) => now > (before[i] ?? 0) && now <= 2 * (before[i] ?? 0)));
    assert.match(doubled.message, /first weeks are kept shorter/);

    const later = await talk.say('also start a week later');
    assert.deepEqual(shown(later), shown(doubled));
    assert.ok((later.proposed_plan?.plan.start_date ?? '') >= '2026-12-07');
    const back = await talk.say('actually leave the start, I was wrong');
    assert.deepEqual(shown(back), shown(doubled));
    assert.equal(back.proposed_plan?.plan.start_date, draft.proposed_plan?.plan.start_date);
    await nothingSaved(who);
  });
});

describe('a plan that runs', () => {
  /** What was planned until a moment is answered with done, as the day goes on. */
  async function doneUntil(who: Person, moment: string) {
    for (const row of (await rows(who)).filter(({ scheduled_at }) => scheduled_at < moment)) {
      chat.clock.set(row.scheduled_at);
      const [open] = (await rows(who)).filter(({ scheduled_at }) => scheduled_at === row.scheduled_at);
      assert.equal((await who.api.patch(`/tasks/${open?.id}/complete`, {})).status, 200);
    }
    chat.clock.set(moment);
  }

  test('M01: the flu: until Monday week no session, nothing missed, nothing stacked, and the rent is still reminded of', async () => {
    const { who, talk } = await fiveKm(chat, { tasks: [{ title: 'pay rent', local_time: '2026-12-11T12:00' }] });
    await talk.say('save it');
    await doneUntil(who, '2026-12-08T09:00:00Z');
    const reply = await talk.say('got flu, pause everything till monday week');
    assert.match(reply.message, /^Get well soon\.[\s\S]*until Monday 21 December/);
    assert.match(reply.message, /Other reminders go on/);
    const ahead = (await rows(who)).filter(({ scheduled_at }) => scheduled_at > '2026-12-08');
    assert.deepEqual(
      ahead.map(({ scheduled_at, duration_minutes }) => `${scheduled_at.slice(5, 16)} ${duration_minutes}`).slice(0, 6),
      ['12-11T12:00 null', '12-23T18:30 20', '12-26T10:00 20', '12-28T18:30 25', '12-30T18:30 25', '01-02T10:00 25'],
    );
    assert.equal(ahead.length, 15);
    const [progress] = (await who.api.get('/goals/progress')).body as { tasks_missed: number }[];
    assert.equal(progress?.tasks_missed, 0);
  });

  test('M03: "undo the move" brings back the three, not the newest thing; "undo again" asks first', async () => {
    const { who, talk } = await fiveKm(chat);
    await talk.say('save it');
    chat.clock.set('2026-12-01T18:40:00Z');
    const before = await listed(who);
    const moved = await talk.say('move the Wednesday ones of the first three weeks to Thursdays');
    assert.match(moved.message, /Wednesday 18:30 → Thursday 18:30 \(Thu 3 Dec, Thu 10 Dec, Thu 17 Dec\)/);
    const after = await listed(who);
    assert.deepEqual(
      after.filter((line) => !before.includes(line)).map((line) => line.slice(0, 16)),
      ['2026-12-03T18:30', '2026-12-10T18:30', '2026-12-17T18:30'],
    );
    chat.clock.set('2026-12-01T18:50:00Z');
    await talk.say('remind me tomorrow at noon to buy onions');
    chat.clock.set('2026-12-01T18:55:00Z');
    const undone = await talk.say('undo the move');
    assert.match(
      undone.message,
      /^Taken back[\s\S]*Wednesday 18:30 → Thursday 18:30 \(Thu 3 Dec, Thu 10 Dec, Thu 17 Dec\)/,
    );
    assert.deepEqual(await listed(who, /run/), before);
    assert.deepEqual(await listed(who, /onions/), ['2026-12-02T12:00 Buy onions null']);
    assert.match((await talk.say('undo again')).message, /“Buy onions”[\s\S]*\?$/);
    assert.deepEqual(await listed(who, /onions/), ['2026-12-02T12:00 Buy onions null']);
  });

  test('M05: a milestone finished early: its sessions go, the next is shown, the dates stay', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    await sayAll(talk, ['I want to finish my thesis by 15 May 2027', 'At the beginning', 'monday', 'yes please']);
    chat.clock.set('2026-12-01T21:00:00Z');
    const left = (await rows(who)).filter(({ status }) => status === 'pending').length;
    const done = await talk.say("outline's finished, two weeks early!");
    assert.match(done.message, /^Well done![\s\S]*Tuesday 1 December/);
    assert.match(done.message, new RegExp(`The ${left} sessions that were left are taken off`));
    assert.match(done.message, /due by Sunday 7 March 2027; that date stays unless you want it earlier/);
    assert.deepEqual(
      (await rows(who)).filter(({ status }) => status === 'pending'),
      [],
    );
    await talk.say("what's next then");
    const plan = (await talk.say('next monday')).proposed_plan?.plan;
    assert.ok(plan && plan.approval_status === 'pending');
    const days = Temporal.PlainDate.from(plan.start_date).until(plan.end_date, { largestUnit: 'days' }).days + 1;
    assert.ok(days <= 42, `${days} days`);
    assert.deepEqual((await goals(who)).map(({ status }) => status).sort(), ['completed', 'pipeline', 'pipeline']);
  });
});
