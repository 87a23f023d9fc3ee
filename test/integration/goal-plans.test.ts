import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { some } from '../helpers/property.ts';
import { talkWith } from '../helpers/talk.ts';

// A process of its own: it is long.

/** A Thursday, noon in London. */
const THURSDAY = '2026-11-26T12:00:00Z';
const LAST_DAY = '2027-02-20';

/** Goals as people put them, and what they answer; the plan is there within five messages. */
const GOALS: [goal: string, ...answers: string[]][] = [
  ['I want to run 5 km', 'not at all', 'next Monday'],
  ['i want to run a half marathon', 'I can run 5 km', 'monday'],
  ['I want to walk more', 'tomorrow'],
  ['I want to get stronger at home', 'next Monday'],
  ['my goal is to do yoga three times a week', 'monday'],
  ['I want to lose 5 kilos', 'No', 'Saturday'],
  ['I want to sleep better', 'tonight'],
  ['I want to meditate every day', 'tomorrow'],
  ['I want to read more', 'ok'],
  ['I want to learn Spanish', 'Beginning', 'next Monday'],
  ['i wanna get better at guitar', '30 November'],
  ['I want to finally finish my thesis', 'notes and an outline', 'monday'],
  ['I want to write a novel', 'tomorrow'],
  ['I want to pass my driving test in March', 'monday'],
  ['my goal is to save 3000 euros for a trip by June', 'Every Friday', 'tomorrow'],
  ['save 1200 for a laptop by 1 March, I get paid every Friday, starting tomorrow'],
  ['finish a 600 page novel before book club on 20 dec, start tomorrow, I read about a page a minute and a half'],
  ['quit smoking, about 15 a day for 10 years, quit date this coming monday'],
  ['I want to drink less alcohol', 'a glass or two', 'monday'],
  ['I want to reduce my screen time', 'monday'],
  ['I want to launch a side project', 'a first version', 'next week'],
  ['I want to keep in touch with my friends', 'whatever'],
  ['I want to declutter the flat', 'saturday'],
  ['I want to learn to swim', 'a few lengths', 'monday'],
  ['I want to cycle more', 'in two weeks'],
  ['I want to eat healthier', 'monday'],
  ['I want to become a better listener', 'ask one question more', 'monday'],
  ['I want to learn to juggle', 'no fixed date', '7 December'],
  ['I want to get my life together', 'the home', 'monday'],
  ["i used to write. want a first draft of a children's book, ~3000 words", 'start tomorrow'],
];

describe('thirty goals on rules, from the wish to a saved plan', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());

  for (const [goal, ...answers] of some(GOALS, 4))
    test(`“${goal}”`, async () => {
      const who = await someone(chat);
      const talk = talkWith(chat, who);
      let reply = await talk.say(goal);
      for (const answer of answers) if (!reply.proposed_plan) reply = await talk.say(answer);
      assert.ok(reply.proposed_plan, `no plan after ${talk.replies.length} messages: ${reply.message}`);
      assert.ok(talk.replies.length <= 5);
      const { plan } = reply.proposed_plan;
      assert.equal(plan.approval_status, 'pending');
      assert.equal(reply.requires_user_action, true);
      assert.ok(plan.proposed_tasks.length > 0 && plan.goal_title !== '' && plan.plan_summary !== '');
      assert.equal(plan.goal_feasible_in_6_weeks, plan.milestone_roadmap === null);
      assert.deepEqual(await listed(who, LAST_DAY), [CALL_MUM], 'nothing is saved before the yes');

      const saved = await talk.say('Yes, this looks great!');
      assert.match(saved.message, /^Saved: /);
      assert.equal(saved.proposed_plan?.plan.approval_status, 'approved');
      const tasks = (await listed(who, LAST_DAY)).filter((task) => task !== CALL_MUM);
      const sessions = plan.proposed_tasks.reduce((sum, one) => sum + one.sessions, 0);
      assert.equal(tasks.length, sessions, 'every session that was shown stands in the list, once');
      checkWeek(await sessionsOf(who));
      assert.ok(weeksBetween(plan.start_date, plan.end_date) <= 6);
      const goals = (await who.api.get('/goals')).body as { status: string }[];
      assert.equal(goals.filter(({ status }) => status === 'active').length, 1);
      assert.equal(
        goals.filter(({ status }) => status === 'pipeline').length,
        (plan.milestone_roadmap?.length ?? 1) - 1,
      );
    });
});

const CALL_MUM = '2026-12-01T18:00 Call mum';

/** Up 06:45, asleep 22:45, at work 09:00 to 17:30, choir on Tuesdays 19:00 to 20:30, a call on Tuesday 1 December at 18:00. */
async function someone(chat: TestChat): Promise<Person> {
  chat.clock.set(THURSDAY);
  const who = await chat.signUp({ timezone: 'Europe/London' });
  await who.api.patch('/account/me', {
    profile: {
      wake_time: '06:45',
      sleep_time: '22:45',
      work_start: '09:00',
      work_end: '17:30',
      work_days: [1, 2, 3, 4, 5],
    },
  });
  await who.api.post('/commitments', {
    title: 'choir',
    local_time: '2026-11-24T19:00',
    recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU',
    duration_minutes: 90,
  });
  await who.api.post('/tasks', { title: 'Call mum', local_time: '2026-12-01T18:00', duration_minutes: 30 });
  return who;
}

type Row = { id: string; title: string; scheduled_at: string; duration_minutes: number };

async function rows(who: Person, to: string): Promise<Row[]> {
  return (await who.api.get(`/tasks?from=2026-11-26&to=${to}`)).body as Row[];
}

/** London in winter is UTC. */
const listed = async (who: Person, to: string) =>
  (await rows(who, to)).map((row) => `${row.scheduled_at.slice(0, 16)} ${row.title}`);

async function sessionsOf(who: Person) {
  return (await rows(who, LAST_DAY)).map((row) => ({
    title: row.title,
    at: Temporal.PlainDateTime.from(row.scheduled_at.slice(0, 16)),
    minutes: row.duration_minutes,
  }));
}

/** Nothing in sleep, work or choir, nothing at the same time as something else. */
function checkWeek(sessions: Awaited<ReturnType<typeof sessionsOf>>): void {
  const clock = (at: Temporal.PlainDateTime) => at.hour * 60 + at.minute;
  for (const { title, at, minutes } of sessions) {
    const [from, to] = [clock(at), clock(at) + minutes];
    const said = `${title}, ${at}, ${minutes} minutes`;
    assert.ok(from >= 405 && to <= 1365, `in sleep: ${said}`);
    if (at.dayOfWeek <= 5 && title !== 'Call mum') assert.ok(to <= 540 || from >= 1050, `at work: ${said}`);
    if (at.dayOfWeek === 2) assert.ok(to <= 1140 || from >= 1230, `in choir: ${said}`);
  }
  const sorted = [...sessions].sort((a, b) => Temporal.PlainDateTime.compare(a.at, b.at));
  sorted.slice(1).forEach((session, i) => {
    const end = sorted[i]?.at.add({ minutes: sorted[i]?.minutes ?? 0 });
    assert.ok(
      end && Temporal.PlainDateTime.compare(end, session.at) <= 0,
      `doubled: ${sorted[i]?.title} and ${session.title} at ${session.at}`,
    );
  });
}

const weeksBetween = (from: string, to: string) =>
  Math.ceil((Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1) / 7);

describe('a plan that is talked about', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());

  const fiveKm = async () => {
    const who = await someone(chat);
    const talk = talkWith(chat, who);
    await talk.say('I want to run 5 km');
    await talk.say('Now and then, short');
    await talk.say('next Monday');
    return { who, talk };
  };
  const times = (reply: ChatReply) =>
    reply.proposed_plan?.plan.proposed_tasks.map(
      (one) => `${one.scheduled_days.join('+')} ${one.suggested_time} ${one.duration_minutes}`,
    );

  test('a question is answered, an "ok" to the answer saves nothing, "don’t save it" neither', async () => {
    const { who, talk } = await fiveKm();
    const answer = await talk.say("what does 'ramp' mean here?");
    assert.match(answer.message, /grows a little at a time/);
    assert.match((await talk.say('ok')).message, /^Shall I save/);
    assert.match((await talk.say("no, don't save it yet")).message, /nothing is saved/);
    const reply = await talk.say('mondays: really not ok');
    assert.match(reply.message, /Monday 18:00 → /);
    assert.deepEqual((await who.api.get('/goals')).body, []);
  });

  test('one change leaves every other session as it was', async () => {
    const { talk } = await fiveKm();
    const plan = talk.replies.at(-1);
    const reply = await talk.say('Can the Saturday ones be on Sundays instead?');
    assert.match(reply.message, /Saturday 18:00 → Sunday 18:00 \(6 sessions\)/);
    assert.equal(reply.proposed_plan?.plan.approval_status, 'negotiating');
    assert.deepEqual(
      times(reply),
      times(plan as ChatReply)?.map((line) => line.replace('Saturday', 'Sunday')),
    );
  });

  test('an errand in between is saved, and the plan stays open', async () => {
    const { who, talk } = await fiveKm();
    assert.match((await talk.say('remind me at 5 to put the bins out')).message, /Put the bins out.*today at 17:00/);
    assert.deepEqual((await who.api.get('/goals')).body, []);
    assert.match((await talk.say('ok save it')).message, /^Saved: \*\*Run 5 km\*\*, 18 sessions/);
  });

  test('a yes two days later, when the first session is past, shows the plan anew', async () => {
    const { who, talk } = await fiveKm();
    chat.clock.advance({ hours: 24 * 5 });
    assert.match((await talk.say('yes')).message, /first session of that plan is past[\s\S]*Nothing is saved yet/);
    assert.deepEqual((await who.api.get('/goals')).body, []);
    assert.match((await talk.say('yes, save it')).message, /^Saved/);
    assert.equal((await rows(who, LAST_DAY)).filter(({ title }) => title.startsWith('Easy run')).length, 18);
  });

  test('"forget it" lets go, and a yes after that saves nothing', async () => {
    const { who, talk } = await fiveKm();
    const gone = await talk.say('forget it');
    assert.equal(gone.proposed_plan?.plan.approval_status, 'abandoned');
    await talk.say('yes');
    assert.deepEqual((await who.api.get('/goals')).body, []);
  });

  test('a change to the saved plan keeps its id and the other sessions; undo takes back that change alone, then the plan', async () => {
    const { who, talk } = await fiveKm();
    await talk.say('great, save it');
    const [goal] = (await who.api.get('/goals')).body as { id: string }[];
    const before = await rows(who, LAST_DAY);
    const reply = await talk.say('oh can Saturdays be at 8 not 10');
    assert.equal(reply.agent_node, 'MODIFY_GOAL');
    assert.match(reply.message, /^Changed in your saved plan[\s\S]*Saturday 18:00 → Saturday 08:00 \(6 sessions\)/);
    const after = await rows(who, LAST_DAY);
    const kept = before.filter((row) =>
      after.some((other) => other.id === row.id && other.scheduled_at === row.scheduled_at),
    );
    assert.equal(kept.length, before.length - 6);
    assert.equal(after.filter(({ scheduled_at }) => scheduled_at.slice(11, 16) === '08:00').length, 6);
    assert.deepEqual(
      ((await who.api.get('/goals')).body as { id: string }[]).map(({ id }) => id),
      [goal?.id],
    );

    assert.match((await talk.say('undo')).message, /^Taken back: the change to “Run 5 km”/);
    assert.deepEqual(await rows(who, LAST_DAY), before);
    assert.match((await talk.say('undo')).message, /^Taken back: the plan for “Run 5 km”/);
    assert.deepEqual((await who.api.get('/goals')).body, []);
    assert.deepEqual(await listed(who, LAST_DAY), [CALL_MUM]);
  });

  test('what is about one session, or answers another question, is no change of the plan', async () => {
    const { who, talk } = await fiveKm();
    await talk.say('save it');
    const goal = async () => ((await who.api.get('/goals')).body as { plan_json: unknown }[])[0]?.plan_json;
    const before = await goal();
    for (const message of [
      'move the easy run to tomorrow at 7 am',
      'remind me to stretch',
      'in the evening at 8',
      'skip my run today',
      'I can’t do Monday',
      'what’s on next week?',
      'thanks!',
    ])
      await talk.say(message);
    assert.deepEqual(await goal(), before);
  });

  test('a change that cannot be stored as a whole leaves every session where it was, and can be asked for again', async () => {
    const { who, talk } = await fiveKm();
    await talk.say('save it');
    const before = await rows(who, LAST_DAY);
    // What is new is refused when what it takes the place of has been taken away already.
    await chat.pool.query(`
      create function public.refuse() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$;
      create trigger refuse before insert on public.task_series for each row execute function public.refuse()`);
    const failed = talk.say('Mondays at 7 pm');
    await assert.rejects(failed, /"type":"error"/);
    await chat.pool.query('drop function public.refuse() cascade');
    assert.deepEqual(await rows(who, LAST_DAY), before);
    assert.match((await talk.say('Mondays at 7 pm')).message, /^Changed in your saved plan/);
  });

  test('each range of weeks is a series of its own that ends with it, and together they are the plan', async () => {
    const { who, talk } = await fiveKm();
    await talk.say('save it');
    const { rows: series } = await chat.pool.query(
      `select to_char(dtstart_local, 'YYYY-MM-DD') as first, substring(rrule from 'UNTIL=(\\d{8})') as last, duration_minutes as minutes
       from task_series where user_id = $1 and goal_id is not null order by 1, 2`,
      [who.id],
    );
    assert.deepEqual(series, [
      { first: '2026-11-30', last: '20261212', minutes: 20 },
      { first: '2026-12-14', last: '20261226', minutes: 25 },
      { first: '2026-12-28', last: '20270109', minutes: 30 },
    ]);
  });

  test('a task that is about the same is named and offered as a part of the plan', async () => {
    const who = await someone(chat);
    const tom = { title: 'Run with Tom', local_time: '2026-12-02T18:30', recurrence_rule: 'FREQ=WEEKLY;BYDAY=WE' };
    await who.api.post('/tasks', tom);
    const talk = talkWith(chat, who);
    for (const message of ['I want to run 5 km', 'Now and then, short']) await talk.say(message);
    const { proposed_plan: proposed, message } = await talk.say('next Monday');
    const [conflict, ...others] = proposed?.plan.conflicts_detected ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual([conflict?.existing_task_title, conflict?.scheduled_at], ['Run with Tom', '2026-12-02T18:30:00Z']);
    assert.ok(conflict && message.includes(conflict.message));
    const counted = await talk.say('count Run with Tom in');
    const sessions = counted.proposed_plan?.plan.proposed_tasks.reduce((sum, one) => sum + one.sessions, 0);
    assert.equal(sessions, 12, 'it takes the place of one session a week');
  });

  test('commitments that it kept clear of are named', async () => {
    const { talk } = await fiveKm();
    assert.match(talk.replies.at(-1)?.message ?? '', /I kept clear of choir\./);
  });

  test('on the goal’s page a change is shown first, and nothing moves before the yes', async () => {
    const { who, talk } = await fiveKm();
    await talk.say('save it');
    const [goal] = (await who.api.get('/goals')).body as { id: string }[];
    const before = await listed(who, LAST_DAY);
    const shown = (await who.api.patch(`/goals/${goal?.id}/modify`, { message: 'only twice a week' }))
      .body as ChatReply;
    assert.equal(shown.agent_node, 'MODIFY_GOAL');
    assert.equal(shown.proposed_plan?.plan.approval_status, 'negotiating');
    assert.equal(shown.requires_user_action, true);
    assert.deepEqual(await listed(who, LAST_DAY), before);
    const { reply } = await chat.say(who, { message: 'yes, save it', conversation_id: shown.conversation_id });
    assert.match(reply.message, /^Changed, as shown, in your saved plan/);
    assert.equal((await listed(who, LAST_DAY)).length, before.length - 6);
  });

  test('a milestone that is finished early offers the next, which opens when its plan is approved', async () => {
    const who = await someone(chat);
    const talk = talkWith(chat, who);
    for (const message of ['I want to finally finish my thesis by 15 May', 'At the beginning', 'monday', 'yes please'])
      await talk.say(message);
    const done = await talk.say("outline's finished, two weeks early!");
    assert.equal(done.agent_node, 'NEXT_MILESTONE');
    assert.match(
      done.message,
      /sessions that were left are taken off[\s\S]*due by Sunday 7 March 2027; that date stays/,
    );
    assert.deepEqual(await listed(who, LAST_DAY), [CALL_MUM]);
    // The client's button; M05 of the complaints says it in words.
    await talk.say({ message: '', intent: 'NEXT_MILESTONE' });
    const plan = await talk.say('monday');
    assert.ok(plan.proposed_plan);
    const status = async () =>
      ((await who.api.get('/goals')).body as { status: string; pipeline_order: number }[])
        .sort((a, b) => a.pipeline_order - b.pipeline_order)
        .map((one) => one.status);
    assert.deepEqual(await status(), ['completed', 'pipeline', 'pipeline']);
    await talk.say('save it');
    assert.deepEqual(await status(), ['completed', 'active', 'pipeline']);
  });

  test('a fourth goal: numbers, nothing changed, and it may wait or take a place', async () => {
    const who = await someone(chat);
    const talk = talkWith(chat, who);
    for (const goal of ['I want to walk more', 'I want to declutter the flat', 'I want to meditate more'])
      for (const message of [goal, 'tomorrow', 'yes']) await talk.say(message);
    const before = await listed(who, LAST_DAY);
    const reply = await talk.say('add another one: learn to bake bread, two evenings a week');
    assert.match(reply.message, /3 goals are running, about \d hours?/);
    assert.match((await talk.say('keep them all')).message, /3 is the most at once/);
    assert.match((await talk.say('it waits')).message, /waits in your pipeline/);
    assert.deepEqual(await listed(who, LAST_DAY), before);
  });

  test('the flu: goals rest until a day, other reminders go on, nothing is missed', async () => {
    const { who, talk } = await fiveKm();
    await talk.say('save it');
    const reply = await talk.say('got flu, pause everything till 14 December');
    assert.match(reply.message, /Get well soon\.[\s\S]*until Monday 14 December/);
    const left = await listed(who, LAST_DAY);
    assert.equal(left.length, 19);
    assert.deepEqual(left.slice(0, 2), [CALL_MUM, '2026-12-14T18:00 Easy run with walk breaks']);
    const progress = (await who.api.get('/goals/progress')).body as { tasks_missed: number }[];
    assert.equal(progress[0]?.tasks_missed, 0);
  });
});

describe('what needs a doctor, or more time, gets no plan', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());
  const table: [string, RegExp][] = [
    [
      "Start HIIT from Monday, 5 days a week. I get tightness in my chest on the stairs but that's just being unfit I think",
      /looked at by a doctor/,
    ],
    [
      "I've signed up for a marathon on Sunday 13 December. Never run before. Make me a plan, start tomorrow",
      /17 days away, and that is not realistic/,
    ],
    [
      "lose 10 kilos in 4 weeks, I'm 95 kg at 1.78 m, healthy, no meds, 41",
      /2\.5 kg a week; health services advise 0\.5 to 1 kg/,
    ],
    [
      'I want to quit drinking, I have a bottle of vodka a day and get shaky in the morning',
      /stopping at once can be dangerous/,
    ],
    ['I want to lose weight with 800 calories a day', /So little food does harm/],
  ];
  for (const [message, expected] of table)
    test(`“${message}”`, async () => {
      const who = await someone(chat);
      const reply = await talkWith(chat, who).say(message);
      assert.match(reply.message, expected);
      assert.equal(reply.proposed_plan, null);
      assert.deepEqual((await who.api.get('/goals')).body, []);
      assert.deepEqual(await listed(who, LAST_DAY), [CALL_MUM]);
    });
});

describe('with a client that draws the questions', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());

  test('all answers at once, a date as text, and the history that redraws it', async () => {
    const who = await someone(chat);
    const talk = talkWith(chat, who);
    const asked = await talk.say('I want to learn Spanish');
    assert.equal(asked.agent_node, 'GOAL_CLARIFY');
    const [question] = asked.questions;
    assert.deepEqual(question?.options, ['Beginning', 'The basics', 'I can talk a little']);
    const answers = [{ question_id: question?.id, question: question?.question, answer: 'The basics' }];
    const start = await talk.say({ message: '', intent: 'GOAL_CLARIFY', answers });
    assert.equal(start.agent_node, 'ask_start_date');
    assert.equal(start.suggested_date, '2026-11-27');
    const plan = await talk.say('2026-12-01');
    assert.equal(plan.proposed_plan?.plan.milestone_roadmap?.[0]?.title, 'Simple talk');
    assert.equal(plan.proposed_plan?.plan.start_date, '2026-12-01');
    const { messages } = (await who.api.get(`/chat/history?conversation_id=${plan.conversation_id}`)).body;
    assert.deepEqual(messages.at(-1).metadata.proposed_plan, plan.proposed_plan);
    assert.deepEqual(messages[1].metadata.questions, asked.questions);
    assert.deepEqual(messages[2].metadata.answers, answers);
  });

  test('what a client says of a message leads it there: a start date, a change, a yes without a word', async () => {
    const who = await someone(chat);
    const talk = talkWith(chat, who);
    for (const message of ['I want to learn Spanish', 'Beginning']) await talk.say(message);
    const plan = await talk.say({ message: '2026-12-01', intent: 'START_DATE' });
    assert.equal(plan.proposed_plan?.plan.start_date, '2026-12-01');
    const changed = await talk.say({ message: 'not on Saturdays', intent: 'MODIFY_GOAL' });
    assert.equal(changed.proposed_plan?.plan.approval_status, 'negotiating');
    const saved = await talk.say({ message: '', intent: 'APPROVE' });
    assert.equal(saved.proposed_plan?.plan.approval_status, 'approved');
    assert.equal((await who.api.get('/goals?status=active')).body.length, 1);
  });

  test('of the next two weeks the lightest day is put forward, be it the fourteenth', async () => {
    const who = await someone(chat);
    await who.api.post('/commitments', {
      title: 'season',
      local_time: '2026-11-27T07:00',
      duration_minutes: 930,
      recurrence_rule: 'FREQ=DAILY;COUNT=13',
    });
    const reply = await talkWith(chat, who).say('I want to walk more');
    assert.deepEqual([reply.suggested_date, reply.congested_dates.length], ['2026-12-10', 13]);
  });

  test('a day on which nothing fits is marked full', async () => {
    const who = await someone(chat);
    await who.api.post('/commitments', { title: 'conference', local_time: '2026-11-27T07:00', duration_minutes: 930 });
    const reply = await talkWith(chat, who).say('I want to walk more');
    assert.deepEqual(reply.congested_dates, ['2026-11-27']);
    assert.match(reply.message, /Full already: Friday 27 November/);
    assert.notEqual(reply.suggested_date, '2026-11-27');
  });
});
