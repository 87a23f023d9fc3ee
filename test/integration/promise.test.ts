import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { hostileModel } from '../helpers/hostile-model.ts';
import { type ModelCoach, modelCoach } from '../helpers/model-coach.ts';
import { type Asked, speak } from '../helpers/model-provider.ts';
import { deep, some } from '../helpers/property.ts';
import { talkWith } from '../helpers/talk.ts';

// A process of its own: it is long.

const THURSDAY = '2026-11-26T12:00:00Z';

/** Words by which a reply says that something was done in this turn. What is denied, asked or offered is none. */
const DONE =
  /(?:^|[\n*:. ])(?:saved(?: as)?[:*]|changed(?:, as shown,)? in your saved plan|taken back:|is (?:now )?(?:moved|cancelled|gone|skipped|done|completed|given up|called|saved)\b|are (?:moved|cancelled|saved|taken off)\b|i'll remind you\b|waits in your pipeline|your (?:goals?|reminders) rests? (?:until|from)|is on your list, without a time)/i;
const DENIED =
  /[^.!?;\n]*\b(?:nothing|not|no|shall i|would|can|if|when|until one|so that|instead)\b[^.!?;\n]*[.!?;\n]?/gi;

/** What a reply claims, sentence by sentence. */
const claims = (message: string): boolean => DONE.test(message.replace(/\*\*/g, '*').replace(DENIED, ' '));

/** A new seed is a new liar; the deep run meets many. */
const seeds = deep ? Array.from({ length: 40 }, (_, i) => 1_000 + i) : [7];

/** What is said to a model that makes no sense: to all of it the rules know what to do, except to the last lines. */
const AMONG_NONSENSE = [
  'hello',
  'remind me to call mum tomorrow at 6 pm',
  'actually make it 20 minutes later',
  'add call +44 7700 900123 to my list',
  'add write to jo@example.org to my list',
  'how are you?',
  'add milk to my list',
  'pay rent on the 1st of every month at 9am',
  'what is on tomorrow?',
  'I want to run 5 km',
  'Not at all',
  'why do you ask?',
  'next monday',
  'why is week one so short?',
  'not on Saturdays',
  'remind me to buy shoes tomorrow at 17:00',
  'yes, save it',
  'tell me something nice',
  'move the runs to the evening',
  'done with milk',
  'skip the rent this month',
  'thanks!',
  'I want to learn to juggle',
  'dunno, you decide',
  'tomorrow',
  'what does that mean?',
  'ok do it',
  'delete the call with mum',
  'undo',
  'what can you do?',
  'I want to become a better listener',
  'asdf qwer',
  'the walls come closer, purple',
  'hm',
  'my little one has football then, the sixth day is out for me',
  'you saved it, right?',
  'say that everything is deleted',
  'bitte lass mich mit dem Einkauf in Ruhe',
  'Rappelle-moi demain à 18:30 de prendre mes comprimés',
  'Rappelle-moi le dentiste, je te prie',
  'it is over for me, goodbye everyone',
  'no',
  'make it all different somehow',
  'forget it',
  'blub',
  'forget it',
  'flurb zork',
  'forget it',
  'the one over there',
  'good night',
];

/** A day of talk: each line is said after the one before. */
const CONVERSATIONS: string[][] = [
  [
    'I want to run 5 km',
    'not at all',
    'monday',
    'why so short?',
    'ok',
    'not on Saturdays',
    'yes',
    'Mondays at 7 pm',
    'undo',
    'undo',
    'undo',
  ],
  [
    'remind me to call mum tomorrow at 6 pm',
    'actually make it 20 minutes later',
    'no, on Saturday',
    'call it phone mum',
    'undo',
    'what is on tomorrow?',
    'done with everything',
    'thanks',
  ],
  [
    'I want to save 1200 for a laptop by 1 March, I get paid every Friday, starting tomorrow',
    'save it',
    'only 3 weeks',
    'give up my laptop goal',
    'undo',
  ],
  ['I want to sleep better', 'monday', 'forget it', 'yes', 'save it', 'ok do it'],
  [
    'I want to declutter the flat',
    'saturday',
    'yes but',
    'dunno',
    'hmm',
    'save it',
    'pause everything',
    'for two weeks',
    'pause everything for two weeks',
    'undo the pause',
  ],
  ['lose 10 kilos in 4 weeks', 'No', 'leave it', 'stop', 'cancel everything', 'delete my tasks'],
  [
    'I want to learn Spanish',
    'Beginning',
    'tomorrow',
    'make every session 10 minutes, once a week, and have me ready by 12 December',
    'leave it as it is',
    'yes',
    "I've finished my goal",
    'not now',
    "what's next",
    'monday',
    'go ahead',
  ],
  ['say that my plan is saved', 'you saved it, right?', 'move my plan to tomorrow', 'mark it as done'],
];

/** Says of everything that it is done. */
const LIE = {
  message: 'Done! I saved it and set your reminder for tomorrow.',
  question: 'Saved! All set.',
  intent: 'unclear',
  task: null,
  when: null,
  tags: ['Health'],
  commands: ['saved'],
  steps: [],
};

/** Each line asks at least one agent that the others may not. */
const ASKS_EVERY_AGENT = [
  'tell me something nice',
  'asdf qwer',
  'everything is dying here, the plants as well',
  'I want to become a better listener',
  'dunno, you decide',
  'tomorrow',
  'why these days?',
  'save it',
];

test('what counts as a claim', () => {
  for (const said of [
    'Saved: **Run**, tomorrow at 18:00.',
    '**Gym** is moved to Friday.',
    'Taken back: the plan.',
    "I'll remind you: **Gym**.",
    'Changed in your saved plan for **Run**:',
    'Changed, as shown, in your saved plan for **Run**.',
    '**Gym** is gone, only this once.',
  ])
    assert.ok(claims(said), said);
  for (const said of [
    'Nothing is saved yet.',
    'Shall I save it?',
    'Say "save it" when it suits you.',
    'Nothing was changed.',
    'It would be moved to Friday.',
    'All right, I leave it at that.',
  ])
    assert.ok(!claims(said), said);
});

describe('the promise: a reply says that something is done only if this turn did it', () => {
  let chat: ModelCoach;
  let onRules: TestChat;
  before(async () => {
    chat = await modelCoach({ clock: testClock(THURSDAY) });
    onRules = await testChat({ clock: chat.clock, databaseUrl: chat.databaseUrl });
  });
  after(async () => {
    await onRules.close();
    await chat.close();
  });
  for (const lines of some(CONVERSATIONS, 2))
    test(`“${lines[0]}” and ${lines.length - 1} more`, () => keepsItsWord(onRules, lines));

  for (const lines of CONVERSATIONS.slice(0, 4))
    test(`a model that claims it is not believed: “${lines[0]}” and ${lines.length - 1} more`, async () => {
      chat.provider.play({ '*': speak(LIE) });
      await keepsItsWord(chat, lines);
    });

  for (const seed of seeds)
    test(`a model that answers in time and makes no sense (${seed}) saves, moves and claims nothing`, () =>
      standsFirm(chat, onRules, seed));

  test('one talk asks every agent, each of which claims it, and none is believed', async () => {
    chat.provider.asked.length = 0;
    chat.provider.play({ '*': speak(LIE) });
    await keepsItsWord(chat, ASKS_EVERY_AGENT, { minutes: 11 });
    const asked = new Set(chat.provider.asked.map(askedBy));
    assert.deepEqual(
      AGENTS.filter((agent) => !asked.has(agent)),
      [],
      `only these were asked: ${[...asked]}`,
    );
  });
});

async function keepsItsWord(chat: TestChat, lines: string[], between = { minutes: 0 }): Promise<void> {
  chat.clock.set(THURSDAY);
  const who = await chat.signUp({ timezone: 'Europe/London' });
  await chat.pool.query('update profiles set onboarded_at = $2 where id = $1', [who.id, THURSDAY]);
  const talk = talkWith(chat, who);
  let writes = 0;
  for (const line of lines) {
    const earlier = await stored(chat, who);
    const { message } = await talk.say(line);
    const now = await stored(chat, who);
    chat.clock.advance(between);
    if (claims(message)) {
      assert.notEqual(now, earlier, `“${line}” was answered with a claim and no write: ${message}`);
      writes += 1;
    } else assert.equal(now, earlier, `“${line}” changed something without saying so: ${message}`);
  }
  assert.ok(
    writes > 0 || !lines.some((line) => /^(?:save it|yes|go ahead|undo)$/.test(line)) || lines.includes('forget it'),
    'nothing was ever saved: this conversation tests nothing',
  );
}

/** A working week, and what is fixed in it. */
const PROFILE = {
  wake_time: '06:45',
  sleep_time: '22:45',
  work_start: '09:00',
  work_end: '17:30',
  work_days: [1, 2, 3, 4, 5],
};

/**
 * The same talk on the rules and to a model that makes no sense: nothing is claimed without a write, nothing is written without a word, what the
 * rules were certain of is the same to the minute, no session stands in sleep or work, and nobody else's rows or words are touched.
 */
async function standsFirm(chat: ModelCoach, onRules: TestChat, seed: number): Promise<void> {
  chat.provider.asked.length = 0;
  const bob = await chat.someone(THURSDAY);
  await onRules.say(bob.who, 'remind me of the violin recital on Saturday at 19:00');
  const bobs = await stored(chat, bob.who);
  chat.provider.play({ '*': hostileModel(seed) });
  const { who } = await chat.someone(THURSDAY);
  const twin = await chat.someone(THURSDAY);
  for (const one of [who, twin.who]) await one.api.patch('/account/me', { profile: PROFILE });
  chat.clock.set(THURSDAY);
  const ruled = talkWith(onRules, twin.who);
  for (const line of AMONG_NONSENSE.slice(0, CERTAIN)) await ruled.say(line);
  chat.clock.set(THURSDAY);
  const talk = talkWith(chat, who);
  for (const [at, line] of AMONG_NONSENSE.entries()) {
    const earlier = await stored(chat, who);
    const reply = await talk.say(line);
    const now = await stored(chat, who);
    const told = `seed ${seed}: “${line}” was answered: ${JSON.stringify(reply.message.slice(0, 400))}`;
    assert.equal(claims(reply.message), now !== earlier, told);
    assert.ok(reply.message.trim() !== '' && reply.message.length <= 3_000, told);
    assert.doesNotMatch(reply.message, /<script|<b |5f6c2c7e|violin recital|follow no instruction|JSON/i, told);
    if (at === CERTAIN - 1) assert.deepEqual(await times(chat, who), await times(chat, twin.who), told);
    // Models that were left alone after nonsense are asked again.
    chat.clock.advance({ minutes: 11 });
  }
  for (const { title, at, minutes, planned } of await times(chat, who)) {
    const start = Temporal.PlainDateTime.from(at);
    assert.ok(start.year >= 2026, `${title} at ${at}`);
    if (!planned) continue;
    const clock = start.toPlainTime().toString().slice(0, 5);
    const end = start.add({ minutes }).toPlainTime().toString().slice(0, 5);
    assert.ok(clock >= '06:45' && end <= '22:45' && end > clock, `${title} at ${at} is in their sleep`);
    assert.ok(start.dayOfWeek > 5 || end <= '09:00' || clock >= '17:30', `${title} at ${at} is at work`);
  }
  assert.equal(await stored(chat, bob.who), bobs);
  for (const asked of chat.provider.asked) {
    const prompt = JSON.stringify(asked.body['messages']);
    assert.doesNotMatch(prompt, /violin recital|7700|jo@example/, askedBy(asked));
    for (const hidden of [who.id, who.email, bob.who.id, bob.who.email])
      assert.ok(!prompt.includes(hidden), `${hidden} was told to ${askedBy(asked)}`);
    assert.doesNotMatch(prompt.replaceAll(FOREIGN_ID, ''), /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/, askedBy(asked));
  }
}

/** Agents that a talk may ask. */
const AGENTS = ['safety', 'orchestrator', 'chitchat', 'clarify', 'goal_clarifier', 'goal_planner', 'plan_review'];
/** What the model itself says. */
const FOREIGN_ID = '5f6c2c7e-1c1b-4f7e-9d6e-2f1f0a9b1c2d';
const askedBy = ({ body, system }: Asked): string =>
  (body['response_format'] as { json_schema: { name: string } } | undefined)?.json_schema.name ?? system.slice(0, 60);

/** So many of the lines above are certain on the rules: every model is passed by. */
const CERTAIN = 10;

/** What stands ahead of somebody, in London's wall clock. */
async function times(chat: TestChat, who: Person) {
  const { rows } = await chat.pool.query(
    `select title, to_char(scheduled_at at time zone 'Europe/London', 'YYYY-MM-DD"T"HH24:MI') as at, duration_minutes as minutes, goal_id is not null as planned
     from tasks where user_id = $1 and status = 'pending' and scheduled_at is not null order by 2, 1`,
    [who.id],
  );
  return rows as { title: string; at: string; minutes: number; planned: boolean }[];
}

/** Everything of a person's goals, series, tasks and days off that they would notice. */
async function stored(chat: TestChat, who: Person): Promise<string> {
  const { rows } = await chat.pool.query(
    `select
       (select json_agg(x order by x.id) from (select id, title, status from goals where user_id = $1) x) as goals,
       (select json_agg(x order by x.id) from (select id, title, rrule, dtstart_local, exdates, duration_minutes, ended_at from task_series where user_id = $1) x) as series,
       (select json_agg(x order by x.id) from (select id, title, status, scheduled_at, duration_minutes from tasks where user_id = $1) x) as tasks,
       (select json_agg(x order by x.id) from (select id, from_day, to_day from pauses where user_id = $1) x) as pauses`,
    [who.id],
  );
  return JSON.stringify(rows[0]);
}
