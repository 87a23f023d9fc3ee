import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { type ModelProvider, modelProvider, speak } from '../helpers/model-provider.ts';
import { talkWith } from '../helpers/talk.ts';

const THURSDAY = '2026-11-26T12:00:00Z';

/** Words by which a reply says that something was done in this turn. What is denied, asked or offered is none. */
const DONE =
  /(?:^|[\n*:. ])(?:saved(?: as)?[:*]|changed in your saved plan|taken back:|is (?:now )?(?:moved|cancelled|gone|skipped|done|completed|given up|called|saved)\b|are (?:moved|cancelled|saved|taken off)\b|i'll remind you\b|waits in your pipeline|your goals? rests? until)/i;
const DENIED =
  /[^.!?;\n]*\b(?:nothing|not|no|shall i|would|can|if|when|until one|so that|instead)\b[^.!?;\n]*[.!?;\n]?/gi;

/** What a reply claims, sentence by sentence. */
const claims = (message: string): boolean => DONE.test(message.replace(/\*\*/g, '*').replace(DENIED, ' '));

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

test('what counts as a claim', () => {
  for (const said of [
    'Saved: **Run**, tomorrow at 18:00.',
    '**Gym** is moved to Friday.',
    'Taken back: the plan.',
    "I'll remind you: **Gym**.",
    'Changed in your saved plan for **Run**:',
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
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());
  for (const lines of CONVERSATIONS)
    test(`“${lines[0]}” and ${lines.length - 1} more`, () => keepsItsWord(chat, lines));
});

describe('and a model that claims it is not believed', () => {
  let chat: TestChat;
  let provider: ModelProvider;
  before(async () => {
    provider = await modelProvider();
    chat = await testChat({
      clock: testClock(THURSDAY),
      env: { OPENROUTER_API_KEY: 'key', OPENROUTER_BASE_URL: provider.baseUrl },
    });
  });
  after(async () => {
    await chat.close();
    await provider.close();
  });
  for (const lines of CONVERSATIONS.slice(0, 4))
    test(`“${lines[0]}” and ${lines.length - 1} more`, async () => {
      const lie = {
        message: 'Done! I saved it and set your reminder for tomorrow.',
        question: 'Saved! All set.',
        intent: 'chitchat',
        task: null,
        when: null,
        tags: ['Health'],
        commands: ['saved'],
        steps: [],
      };
      provider.play({ '*': speak(lie) });
      await keepsItsWord(chat, lines);
    });
});

async function keepsItsWord(chat: TestChat, lines: string[]): Promise<void> {
  chat.clock.set(THURSDAY);
  const who = await chat.signUp({ timezone: 'Europe/London' });
  await chat.pool.query('update profiles set onboarded_at = $2 where id = $1', [who.id, THURSDAY]);
  const talk = talkWith(chat, who);
  let writes = 0;
  for (const line of lines) {
    const earlier = await stored(chat, who);
    const { message } = await talk.say(line);
    const now = await stored(chat, who);
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

/** Everything of a person's goals, series and tasks that they would notice. */
async function stored(chat: TestChat, who: Person): Promise<string> {
  const { rows } = await chat.pool.query(
    `select
       (select json_agg(x order by x.id) from (select id, title, status from goals where user_id = $1) x) as goals,
       (select json_agg(x order by x.id) from (select id, title, rrule, dtstart_local, exdates, duration_minutes, ended_at from task_series where user_id = $1) x) as series,
       (select json_agg(x order by x.id) from (select id, title, status, scheduled_at, duration_minutes from tasks where user_id = $1) x) as tasks`,
    [who.id],
  );
  return JSON.stringify(rows[0]);
}
