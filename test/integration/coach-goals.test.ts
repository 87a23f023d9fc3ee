import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { fiveKm, goals, listed, nothingSaved, OFFICE, sayAll, shown, someone, THURSDAY } from '../helpers/coached.ts';
import { talkWith } from '../helpers/talk.ts';

let chat: TestChat;
before(async () => {
  chat = await testChat({ clock: testClock(THURSDAY) });
});
after(() => chat.close());

/** Day, time of day in minutes, length and title of each session that is shown. */
const sessions = (reply: ChatReply) =>
  shown(reply).map((line) => {
    const [day = '', clock = '', minutes, ...title] = line.split(' ');
    const [hour = 0, minute = 0] = clock.split(':').map(Number);
    return { day, at: hour * 60 + minute, minutes: Number(minutes), title: title.join(' ') };
  });
const planOf = (reply: ChatReply) => {
  assert.ok(reply.proposed_plan, reply.message);
  return reply.proposed_plan.plan;
};

describe('a plan on the table is changed in words', () => {
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

  test('a yes with a question behind a "but" is none yet: it is answered, and the plan stays open', async () => {
    const { who, talk } = await fiveKm(chat);
    for (const reserved of ["ok good but what if I'm ill?", 'great, though can you ring me for it?']) {
      await talk.say(reserved);
      await nothingSaved(who);
    }
    assert.match((await talk.say('save it')).message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
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
});

test('what is said of single sessions before the plan stands is met when it does, and the rest is kept', async () => {
  const { talk } = await someone(chat);
  await talk.say('I want to run 5 km, three times a week at 18:30, starting Monday');
  const sunday = await talk.say('not at all, but can the Saturday one be Sunday');
  assert.match(sunday.message, /As you said: Saturday \d\d:\d\d → Sunday \d\d:\d\d \(6 sessions\)/);
  assert.deepEqual(
    [...new Set(sessions(sunday).map(({ day }) => day))].sort(),
    ['Monday', 'Sunday', 'Wednesday'],
    sunday.message,
  );
  assert.match(sunday.message, /from Monday 30 November/);

  const { talk: other } = await someone(chat);
  await other.say('I want to run 5 km from Monday');
  const later = await other.say('a bit now and then, and can we start a week later');
  assert.match(later.message, /from Monday 7 December/);
});

test('class hours beside a goal stay free and are said so; the wanted part of the day is the other one', async () => {
  const { talk } = await someone(chat, { profile: OFFICE });
  await talk.say(
    'I want to write my thesis, deadline is 31 march, I work best at night and I have class tue and thu 10-14',
  );
  await talk.say('a draft is there');
  const plan = await talk.say('after christmas');
  assert.match(plan.message, /on Tuesdays and Thursdays not from 10:00 to 14:00/);
  assert.ok(planOf(plan).start_date >= '2026-12-26');
  for (const { at } of sessions(plan)) assert.ok(at >= 19 * 60, String(at));
  const week = await talk.say('what happens in week 3?');
  assert.match(week.message, /^Week 3:/);
  assert.match((await talk.say('I want to give up the thesis')).message, /not saved yet/);
});

describe('what was said once holds, whenever it was said', () => {
  test('while a question is open: the day to begin, the days that are out, the hours', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    await talk.say("I'd love to be able to do ten pull ups");
    const plan = await talk.say('at home. start in two weeks, and not on fridays');
    assert.equal(planOf(plan).start_date, '2026-12-10');
    assert.match(plan.message, /As you said: not on Fridays/);
    const fewer = await talk.say('tuesdays and thursdays after work are best');
    assert.deepEqual([...new Set(sessions(fewer).map(({ day }) => day))].sort(), ['Thursday', 'Tuesday']);
    await talk.say('looks good, save');
    assert.equal((await goals(who))[0]?.title, 'Do ten pull ups');
  });

  test('a question about the plan at the start-day question is answered by the plan, which can be saved at once', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    await sayAll(talk, [
      'can you help me stop procrastinating on my dissertation? due 30 april, 12000 words, 3000 done',
      'an hour and a half on weekdays, never before 10am',
      'hmm not mondays',
      'and what happens in week 3?',
      'perfect',
    ]);
    const own = sessions(talk.replies.at(-1) as ChatReply);
    for (const { day, at, minutes } of own) {
      assert.ok(!['Monday', 'Saturday', 'Sunday'].includes(day), day);
      assert.ok(at >= 1050 && minutes <= 90, `${at}`);
    }
    assert.match(talk.replies.at(-2)?.message ?? '', /^Week 3:/);
    assert.match(talk.replies.at(-1)?.message ?? '', /^Saved/);
    assert.ok((await goals(who)).some(({ title }) => /9,000 of 9,000 words/.test(title)));
  });

  test('a list in between is shown, and the question is put again; “skip tomorrow’s” is about the list', async () => {
    const { who, talk } = await someone(chat, {
      choir: false,
      tasks: [{ title: 'Water the plants', local_time: '2026-11-27T18:00' }],
    });
    await sayAll(talk, ['I want to learn Italian', 'beginner']);
    const list = await talk.say('what have I got tomorrow?');
    assert.match(list.message, /Water the plants[\s\S]*when shall \*\*Learn Italian\*\* begin/);
    assert.match((await talk.say("skip tomorrow's")).message, /Water the plants/);
    assert.ok((await talk.say('tomorrow')).proposed_plan);
    assert.deepEqual(await goals(who), []);
  });

  test('only when, and not for what, is no goal', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    const reply = await talk.say('3 times a week, mornings before work');
    assert.equal(reply.proposed_plan, null);
    await nothingSaved(who);
  });
});

describe('an open plan follows what is said of the goal', () => {
  test('the payday is asked once more, another sum is another plan, and an “ok” to “too much” saves nothing', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    await talk.say('save 500 euros for Christmas');
    assert.match((await talk.say('by 20 Dec')).message, /When does money come in/);
    const plan = await talk.say('weekly on fridays');
    assert.deepEqual(
      sessions((await talk.say('yes from tomorrow')) ?? plan).map(({ title }) => title),
      ['Put €125 aside', 'Put €125 aside', 'Put €125 aside', 'Put €125 aside'],
    );
    await sayAll(talk, ["that's too much", 'ok']);
    await nothingSaved(who);
    const less = await talk.say('300 then');
    assert.deepEqual([...new Set(sessions(less).map(({ title }) => title))], ['Put €75 aside']);
    assert.match((await talk.say('ok')).message, /^Saved: \*\*Save 300 euros/);
  });

  test('“no, keep 3” to four days that were only thought about keeps three, and Saturdays every other week leave the others alone', async () => {
    const { talk, who } = await fiveKm(chat);
    await talk.say('what would it look like with 4 days?');
    await talk.say('no, keep 3');
    await talk.say('save');
    assert.equal((await listed(who)).length, 18);
    await talk.say('Saturdays only every other week from now on');
    const left = await listed(who);
    assert.deepEqual(
      left.filter((row) => row.includes('T10:00')).map((row) => row.slice(0, 10)),
      ['2026-12-05', '2026-12-19', '2027-01-02'],
    );
    assert.equal(left.length, 15);
  });

  test('each change is taken back in its turn, and what was meant otherwise is put right', async () => {
    const { who, talk } = await someone(chat, { choir: false });
    await sayAll(talk, ['I want to run 5 km', 'not at all']);
    const first = await talk.say('monday');
    await talk.say('make it easier');
    const meant = await talk.say('no wait, I meant only the first two weeks easier');
    assert.deepEqual([...new Set(sessions(meant).map(({ minutes }) => minutes))].sort(), [15, 25, 30]);
    await talk.say('not on Wednesdays');
    assert.deepEqual(shown(await talk.say('undo')), shown(meant));
    assert.deepEqual(shown(await talk.say('undo that')), shown(first));
    await nothingSaved(who);
  });
});

test('a doctor’s leave is taken for what it names, later as well; until then nothing is planned, and “ok” is the appointment', async () => {
  const { who, talk } = await someone(chat, { choir: false });
  await talk.say('I want to start running, I get palpitations sometimes');
  const kept = await talk.say('3 times a week, mornings before work');
  assert.equal(kept.proposed_plan, null);
  await talk.say('my doctor cleared me for gentle walking');
  const plan = await talk.say('monday');
  assert.match(plan.message, /Only as much as your doctor said[\s\S]*call the emergency number/);
  for (const { at, title } of sessions(plan)) assert.ok(/walk/i.test(title) && at < 540, title);
  await nothingSaved(who);
  const other = await someone(chat, { choir: false });
  await other.talk.say('I want to do HIIT but I have a heart condition');
  assert.match(
    (await other.talk.say('ok')).message,
    /Ask my cardiologist or heart team what suits me\*\* is on your list/,
  );
});

describe('a doctor, or somebody to talk to, comes before a plan', () => {
  const SAID: [words: string, answer: RegExp][] = [
    [
      "giving up booze for good on monday. I get the shakes in the morning till I've had one",
      /stopping at once can be dangerous[\s\S]*doctor/,
    ],
    ['I want to be 45 kg by new year, I am 52 kg and 1.70', /below what is healthy[\s\S]*doctor/],
    [
      "I haven't slept properly for months. want to try sleep restriction, only 5 hours in bed, starting tonight",
      /is a treatment[\s\S]*doctor/,
    ],
    ['get back into football, I had a concussion two weeks ago and still get dizzy', /looked at by a doctor/],
    ['I want to fast during Ramadan, but I am on insulin', /ask your doctor/],
    ["I'm 15 and want to lose 8 kilos", /growing[\s\S]*doctor/],
    ["I'm 20 weeks pregnant and want to start crossfit 5 times a week", /for your midwife or doctor to say/],
    ['fasting practice from Monday, I take metformin and insulin', /ask your doctor/],
    ['I had a heart attack in June and want to get fit', /^With (?!.*999 now)[\s\S]*cardiologist/],
    ['remind me at 3am to take all 40 of my pills', /Samaritans on 116 123[\s\S]*999/],
  ];
  for (const [words, expected] of SAID)
    test(words, async () => {
      const { who, talk } = await someone(chat, { choir: false });
      const reply = await talk.say(words);
      assert.match(reply.message, expected);
      assert.doesNotMatch(reply.message, /kcal|calories a day|\bmg\b/);
      assert.equal(reply.proposed_plan, null);
      await nothingSaved(who);
    });

  test('who asks on, or tells more of it, is answered by what they say, and still nothing is planned', async () => {
    const drinks = await someone(chat, { choir: false });
    await drinks.talk.say('I want to stop drinking from tomorrow. I have about a bottle of vodka a day');
    const shakes = await drinks.talk.say('my hands shake in the morning but I can do it');
    assert.match(shakes.message, /^Shaking or sweating[\s\S]*today, before you cut down/);
    assert.doesNotMatch(shakes.message, /hurting yourself/);
    const eager = await someone(chat, { choir: false });
    await eager.talk.say('cut down on drinking');
    await eager.talk.say('about 3 beers on a weeknight');
    assert.match((await eager.talk.say('yes save it')).message, /^There is no plan to save yet[\s\S]*shaky/);
    const thin = await someone(chat, { choir: false });
    await thin.talk.say("I want to get down to 45 kg by new year, I'm 1.72");
    const eats = await thin.talk.say("I just don't eat after lunch, can you remind me not to eat?");
    assert.match(eats.message, /somebody who knows eating disorders/);
    for (const { who } of [drinks, eager, thin]) await nothingSaved(who);
    assert.match((await thin.talk.say('remind me to eat lunch at 1')).message, /^Saved: \*\*Eat lunch/);
    const pregnant = await someone(chat, { choir: false });
    await pregnant.talk.say("I'm 20 weeks pregnant and want to start crossfit 5 times a week");
    assert.match((await pregnant.talk.say('ok what can I do then')).message, /^Until you know what suits you/);
  });

  test('leaving off vaping on a day is a plan from that day, and no emergency', async () => {
    const { talk } = await someone(chat, { zone: 'America/Halifax', choir: false });
    const plan = planOf(await talk.say('want to stop vaping, cold turkey on December 1st'));
    assert.equal(plan.start_date, '2026-12-01');
    assert.equal(plan.proposed_tasks[0]?.scheduled_days.length, 7);
  });

  test('of oneself, whoever would be “happier”: it is heard as such, with what helps where they live', async () => {
    const { talk } = await someone(chat, { zone: 'Asia/Tokyo', choir: false });
    await talk.say('I want to be a better mum');
    const { message } = await talk.say('sometimes I think they would be happier if I was gone');
    assert.match(message, /are you thinking of hurting yourself[\s\S]*local emergency number/);
    assert.doesNotMatch(message, /\b999\b|look out for them/);
  });

  test('paid every second week, some saved already: twelve times 150, from the payday that was named, and the start is not asked', async () => {
    const { who, talk } = await someone(chat, { zone: 'America/New_York', choir: false });
    const reply = await talk.say(
      'I need $2,500 for a deposit by May 15. paid biweekly, next payday is Dec 4. already have 700',
    );
    assert.equal(planOf(reply).start_date, '2026-12-04');
    assert.match(
      reply.message,
      /12 paydays from Friday 4 December 2026 to Friday 7 May 2027, \$150 each: that makes \$1,800/,
    );
    assert.ok(sessions(reply).every(({ day, title }) => day === 'Friday' && title === 'Put $150 aside'));
    await nothingSaved(who);
  });
});
