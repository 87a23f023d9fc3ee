import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { conversations } from '../../eval/conversations.ts';
import { play } from '../../eval/play.ts';
import { type Closed, type Standing, scoreTurn } from '../../eval/score.ts';
import { reachesAims, report } from '../../eval/table.ts';
import type { EvalTurn, Fault, ScoredTurn } from '../../eval/types.ts';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { some } from '../helpers/property.ts';

// An eighth of the table; all of it in `npm run test:deep`, and by `npm run eval` in .ci/run.
describe('conversations on the rules, scored by code', () => {
  let chat: TestChat;
  const all = conversations();
  const turns: ScoredTurn[] = [];
  before(async () => {
    chat = await testChat({ clock: testClock('2026-11-26T12:00:00Z') });
  });
  after(() => chat.close());

  test('there are 60 conversations and 300 turns, a third of them awkward', () => {
    const count = all.flatMap((one) => one.turns).length;
    const awkward = all.filter((one) => one.awkward).flatMap((one) => one.turns).length;
    assert.ok(all.length >= 60 && count >= 300, `${all.length} conversations, ${count} turns`);
    assert.ok(awkward / count >= 1 / 3, `${awkward} of ${count} turns are awkward`);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length, 'ids are unique');
  });

  test('the awkward ones have typos, contradictions, past dates, vague goals, several wishes, changed minds and injections', () => {
    const names = all.filter(({ awkward }) => awkward).map(({ id }) => id);
    for (const kind of [
      /typos/,
      /contradiction/,
      /a time that is past/,
      /vague/,
      /two wishes/,
      /changed mind/,
      /orders in a title/,
    ])
      assert.ok(
        names.some((name) => kind.test(name)),
        String(kind),
      );
  });

  test('97 of 100 turns are sorted and carried out rightly; no constraint is broken, no claim is false', async () => {
    for (const one of some(all, 8)) turns.push(...(await play(chat, one)));
    assert.ok(reachesAims(turns), report(turns));
  });
});

type Plan = NonNullable<ChatReply['proposed_plan']>['plan'];
type Step = Plan['proposed_tasks'][number];

describe('the score of a turn', () => {
  const nothing: Standing = { tasks: [], sessions: [], profile: {}, goals: [], mark: 'before' };
  const evening: Closed = (start) => (start.hour >= 22 ? 'sleep' : start.hour < 17 ? 'work' : null);
  const reply = (more: Partial<ChatReply> = {}) =>
    ({
      message: 'All right.',
      agent_node: 'CHITCHAT',
      proposed_plan: null,
      requires_user_action: false,
      options: [],
      questions: [],
      spoken_summary: 'All right.',
      ...more,
    }) as unknown as ChatReply;
  const step = (more: Partial<Step> = {}): Step => ({
    title: 'Run',
    description: '',
    scheduled_days: ['Monday'],
    suggested_time: '18:00',
    duration_minutes: 20,
    recurrence_rule: null,
    week_range: [1, 6],
    first_date: '2026-11-30',
    sessions: 6,
    ...more,
  });
  const planned = (...proposed_tasks: Step[]) =>
    reply({ proposed_plan: { plan: { proposed_tasks } } as unknown as ChatReply['proposed_plan'] });
  const at = (time: string, minutes = 30) => ({ title: 'Run', start: Temporal.PlainDateTime.from(time), minutes });
  const turn = (more: Partial<EvalTurn> = {}): EvalTurn => ({ say: 'hello', node: 'CHITCHAT', ...more });

  const table: [what: string, fault: RegExp | null, EvalTurn, ChatReply, Partial<Standing>?][] = [
    ['nothing wrong', null, turn(), reply()],
    ['another node', /^intent: CHITCHAT, should be GOAL$/, turn({ node: 'GOAL' }), reply()],
    ['one of several nodes', null, turn({ node: ['GOAL', 'CHITCHAT'] }), reply()],
    ['a task that is not there', /^fields: nothing, should be Call mum/, turn({ tasks: ['Call mum'] }), reply()],
    [
      'a task at another time',
      /^fields: Call mum 18:00/,
      turn({ tasks: ['Call mum 17:00'] }),
      reply(),
      { tasks: ['Call mum 18:00'] },
    ],
    ['sessions that were not saved', /^fields: 0 sessions, should be 3/, turn({ sessions: 3 }), reply()],
    ['a goal that nobody wanted', /^fields: Run, should be no goal/, turn({ goals: [] }), reply(), { goals: ['Run'] }],
    [
      'an hour of getting up',
      /^fields: wake_time "06:00", should be wake_time "07:00"/,
      turn({ profile: { wake_time: '07:00' } }),
      reply(),
      { profile: { wake_time: '06:00' } },
    ],
    ['words that must be there', /^fields: All right\., should be \/saved\//, turn({ reply: ['saved'] }), reply()],
    ['words that must not', /should be not \/right\//, turn({ not: ['right'] }), reply()],
    ['two questions', /^style: .*at most one question/, turn(), reply({ message: 'Why? And when?' })],
    ['a question in quotation marks', null, turn(), reply({ message: 'You said “why?”. When?' })],
    ['blame', /no shaming/, turn(), reply({ message: 'You failed again.' })],
    ['a claim without a write', /no claim without a write/, turn(), reply({ message: 'Saved! I set a reminder.' })],
    ['a claim with one', null, turn(), reply({ message: 'Saved! I set a reminder.' }), { mark: 'after' }],
    ['no words', /readable length/, turn(), reply({ message: ' ' })],
    ['stars that would be read aloud', /a summary to speak/, turn(), reply({ spoken_summary: '**Saved**' })],
    ['a Confirm for nothing', /something to tap/, turn(), reply({ requires_user_action: true })],
    [
      'a session in their sleep',
      /^constraints: .*nothing in sleep/,
      turn(),
      reply(),
      { sessions: [at('2026-11-30T22:30')] },
    ],
    [
      'two at one time',
      /no two sessions at one time/,
      turn(),
      reply(),
      { sessions: [at('2026-11-30T18:00'), at('2026-11-30T18:20')] },
    ],
    ['one after the other', null, turn(), reply(), { sessions: [at('2026-11-30T18:00'), at('2026-11-30T18:30')] }],
    ['a plan in the hours of work', /nothing in work/, turn(), planned(step({ suggested_time: '10:00' }))],
    ['seven weeks', /at most six weeks/, turn(), planned(step({ week_range: [1, 7] }))],
    [
      'too hard too soon',
      /^constraints: week 1: 60 minutes/,
      turn(),
      planned(step({ week_range: [1, 1], duration_minutes: 60 }), step({ week_range: [2, 6] })),
    ],
  ];
  for (const [what, fault, one, said, after] of table)
    test(`${what}: ${fault ? 'is a fault' : 'is none'}`, () => {
      const { faults } = scoreTurn(one, said, nothing, { ...nothing, ...after }, evening);
      const told = faults.map(({ what: kind, said: was, should }) => `${kind}: ${was}, should be ${should}`);
      if (fault) assert.match(told.join('\n'), fault);
      assert.equal(told.length, fault ? 1 : 0, told.join('\n'));
    });

  test('the table says how many turns were right, and of each wrong one what it should have been', () => {
    const scored = (say: string, faults: Fault[]): ScoredTurn => ({
      conversation: 'talk/one',
      turn: 2,
      say,
      awkward: false,
      scored: ['intent', 'style'],
      faults,
      reply: '',
    });
    const wrong = scored('I want to run', [{ what: 'intent', said: 'CLARIFY', should: 'GOAL' }]);
    const text = report([scored('hello', []), wrong]);
    assert.match(text, /all\s+2\s+50\.0 %/);
    assert.match(text, /talk\/one 2 \(intent\): "I want to run"\n\s+was\s+CLARIFY\n\s+should GOAL/);
    assert.deepEqual([reachesAims([wrong]), reachesAims([scored('hello', [])])], [false, true]);
  });
});
