import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../../../domain/language/index.ts';
import { understand } from '../../../domain/language/index.ts';
import { scopeIn } from '../../../domain/open-question/index.ts';
import { readGoal } from '../../../domain/plan/index.ts';
import type { Pending } from '../../state.ts';
import { chitchatRules } from '../chitchat/rules.ts';
import { isInstant } from './open-answer.ts';
import { orchestratorRules } from './rules.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };

test('"I work nights this week" is no farewell', () => {
  for (const text of ['I work nights this week', "I'm on night shifts until Friday"])
    assert.match(chitchatRules(text, setting, { name: null, hour: 12 }), /should move/);
});

describe('the orchestrator finds the node that answers', () => {
  const rows: [string, string][] = [
    ['remind me to eat at 18:00', 'task_handler'],
    ['remind me to eat at 6', 'task_handler'],
    ["what's on today?", 'task_handler'],
    ['done with pills', 'task_handler'],
    ['stop reminding me about yoga', 'task_handler'],
    ['hello', 'chitchat'],
    ['thanks!', 'chitchat'],
    ['I want to run a marathon', 'goal_clarifier'],
    ['no', 'chitchat'],
    ['blue', 'clarify'],
    ['', 'clarify'],
    ['Erinnere mich morgen an die Tabletten', 'task_handler'],
  ];
  for (const [message, route] of rows) {
    test(`"${message}" goes to ${route}`, () => {
      const request = { message, intent: null, taskId: null, scope: null };
      assert.equal(orchestratorRules(request, null, setting).route, route);
    });
  }

  const asked = understand('remind me to eat at 8', setting);
  assert.ok(asked.kind === 'ask');
  const pending: Pending = { kind: 'ask', ask: asked, askedAt: setting.now.toString() };
  const answers: [string, string | null][] = [
    ['pm', 'remind me to eat on 22 November 2026 at 20:00'],
    ['8 in the evening', 'remind me to eat at 8 in the evening'],
    ['the first', 'remind me to eat on 22 November 2026 at 20:00'],
    ['no', null],
    ['what is on today?', null],
    ['remind me to sleep at 22:00', null],
    ['move gym to tomorrow at 7 am', null],
    ['hello', null],
  ];
  for (const [message, text] of answers) {
    test(`"${message}" ${text === null ? 'is a message of its own' : 'answers the question'}`, () => {
      const request = { message, intent: null, taskId: null, scope: null };
      const decision = orchestratorRules(request, pending, setting);
      if (text !== null) assert.deepEqual([decision.route, decision.text], ['task_handler', text]);
      else assert.equal(decision.text, message);
      assert.equal(decision.pending, null);
    });
  }

  const start: Pending = {
    kind: 'start_date',
    brief: readGoal('learn Spanish', setting),
    suggested: '2026-11-23',
    askedAt: setting.now.toString(),
  };
  const inGoal: [string, string][] = [
    ['pay rent mid month at 9am', 'task_handler'],
    ['3 days before Christmas buy gifts at 10am', 'task_handler'],
    ['call the dentist on Friday at 10:30', 'task_handler'],
    ['tomorrow', 'ask_start_date'],
    ['today', 'ask_start_date'],
    ['today please', 'ask_start_date'],
    ["what's on today?", 'task_handler'],
    ['next Monday at 9', 'ask_start_date'],
    ['I would rather begin on Friday at 7 in the morning', 'ask_start_date'],
    ['Spanish lessons from Monday at 7pm', 'ask_start_date'],
    ['mostly evenings, after 7pm', 'ask_start_date'],
  ];
  for (const [message, route] of inGoal) {
    test(`"${message}" goes to ${route} while a goal asks when to begin`, () => {
      const request = { message, intent: null, taskId: null, scope: null };
      assert.equal(orchestratorRules(request, start, setting).route, route);
    });
  }

  test('a question of yesterday is forgotten', () => {
    const old: Pending = { ...pending, askedAt: '2026-11-21T20:00:00Z' };
    const decision = orchestratorRules({ message: 'pm', intent: null, taskId: null, scope: null }, old, setting);
    assert.equal(decision.text, 'pm');
  });
});

test('scopes and instants are told from words', () => {
  assert.deepEqual(['scope:one', 'scope:series', 'just this one', 'all of them', 'maybe'].map(scopeIn), [
    'one',
    'series',
    'one',
    'series',
    null,
  ]);
  assert.deepEqual(['2026-11-23T17:00:00Z', '2026-11-23T17:00:00.000+01:00', 'tomorrow', '2026-11-23'].map(isInstant), [
    true,
    true,
    false,
    false,
  ]);
});

describe('while another time for a task is asked', () => {
  const now = Temporal.Instant.from('2026-11-26T12:00:00Z');
  const setting = { now, zone: 'Europe/London' };
  const open: Pending = { kind: 'slot', taskId: 'x', scope: 'one', askedAt: now.toString() } as Pending;
  const table: [string, boolean][] = [
    ['friday at 3 pm', true],
    ['what about the 3rd at noon', true],
    ['2026-11-27T15:00:00Z', true],
    ['remind me to buy a toothbrush today at 5', false],
    ["what's on monday", false],
  ];
  for (const [message, moves] of table)
    test(`"${message}" is ${moves ? 'the new time' : 'a message of its own'}`, () => {
      const { pending } = orchestratorRules({ message, intent: null, taskId: null, scope: null }, open, setting);
      assert.equal(pending?.kind === 'slot', moves);
    });
});
