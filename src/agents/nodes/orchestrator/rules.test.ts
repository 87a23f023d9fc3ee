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
    ['is 5k a day too much for a beginner', 'chitchat'],
    ['what if i want to quit halfway', 'chitchat'],
    ['can i put in a goal for my whole family', 'chitchat'],
    ['is there a way to stop snacking at night?', 'goal_clarifier'],
    ['can we work on my fitness?', 'goal_clarifier'],
    ['translate good morning to french', 'chitchat'],
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
    ['total beginner, just for fun, mondays and thursdays at 19:00, 20 minutes', 'ask_start_date'],
    ['a novel, nothing written yet, weekdays at 7am 30 minutes', 'ask_start_date'],
    ['the kitchen first, saturdays 10am', 'ask_start_date'],
    ['for my wedding, tuesdays at 8pm', 'ask_start_date'],
    ['conversation mostly, weekdays at 7am', 'ask_start_date'],
    ['electric guitar, wednesdays 19:00', 'ask_start_date'],
    ['small garden, total mess, sundays at 3pm', 'ask_start_date'],
    ['a little, no pain or anything, mon wed fri 18:30', 'ask_start_date'],
    ['bodyweight only, mondays 18:00', 'ask_start_date'],
    ['no, just me. tuesdays at 7pm', 'ask_start_date'],
    ['idea only so far. wednesdays 19:00 to 20:30 and sunday mornings', 'ask_start_date'],
    ['patches, I tried once before and lasted two weeks', 'ask_start_date'],
    ['never baked, normal oven, you decide', 'ask_start_date'],
    ['about food, beginner, you decide', 'ask_start_date'],
    ['beginner, healthy, keep to those days and times, you decide the rest', 'ask_start_date'],
    ['total beginner, no injuries, nothing else to add, you decide', 'ask_start_date'],
    ['beginner, just for fitness, 25 minutes max', 'ask_start_date'],
    ['tv mostly. 5 or 10 minutes is fine, you choose', 'ask_start_date'],
    ["i'm around A2, speaking is the weak part, 45 minutes", 'ask_start_date'],
    ['call mum tomorrow at 5pm, i always forget', 'task_handler'],
    ['water the plants every sunday at 10am', 'task_handler'],
    ['I know two words and I would like to reach five hundred', 'ask_start_date'],
    ['I also want to get fit', 'goal_clarifier'],
    ['pick up the parcel, today at 5pm', 'task_handler'],
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

describe('a goal or a task: by what is wanted, whatever days and hours are given', () => {
  const goals = [
    'learn drums, tue thu sat 5pm',
    'learn the guitar mondays and wednesdays at 7pm',
    'meditate daily 10 minutes',
    'write my thesis every weekday morning',
    'write my novel 6am to 7am on weekdays',
    'get better at drawing, saturdays 10-12',
    'practise the piano mon wed fri 7.30pm for grade 3 in june',
    'train for a 10k, tues and thurs at 6pm, sundays at 9',
    'study for my citizenship test, half an hour a day at 8pm',
    'read 24 books next year',
    'save 50 a week for a holiday in july',
    'pay back 1200 to my sister, can spare 150 a month, paid on the 28th',
    'pay back the 900 I owe my brother by april',
    'clear my inbox, 4000 emails, half an hour a day',
    'come off night shifts by summer',
    'trace my family tree',
    'one book a month',
    'see mum twice a month',
    'paint 3 rooms by march, saturdays',
    'write 10 stories this year',
    'walk 40 miles in december',
    'improve my handwriting 15 min each evening',
    'do yoga three times a week for my back',
    'run 3x a week before work',
    'finish my online course by february, wednesdays at 7pm',
    'learn to touch type 15 minutes at lunch',
    'build a shed, weekends 9 to 1, before spring',
    "scan all my dad's old photos, about 800 of them, would like it done by his birthday on 9 february",
    'prep for my job interview on 10 december at 2pm, can do evenings after 8',
    'revise for biology final on 22 january, an hour after school',
    "speech for my brother's wedding on 9 january at 3pm, evenings 8-9",
    'lose 5 kg by easter, gym mon and thu 6.30am',
    'become a better cook, cook something new on sundays at 5',
    'master the splits, 15 minutes every night at 9',
    "grow my newsletter to 500, I'm at 220, tuesday evenings",
    'apply for 20 jobs before new year, mornings 9 to 11',
  ];
  const tasks = [
    'take vitamins daily at 8',
    'physio exercises 3 times a day',
    'take my pills twice a day at 8 and 20',
    'water the plants every sunday',
    'stretch at 7 every morning',
    'yoga class every monday at 6pm',
    'gym mon wed fri 6am',
    'call mum every sunday at 5',
    'bins out every tuesday night',
    'meditate every day at 7am',
    'walk the dog twice a day',
    'brush the cat on saturdays',
    'piano lesson thursdays at 4',
    'pay rent on the 1st',
    'pay back tom 20 on friday',
    'read to the kids at 7.30 every night',
    'drink a glass of water every 2 hours',
    'eye drops 4 times a day',
    'run with sam on saturday at 9',
    'football training tuesdays and thursdays 6pm',
    'spanish class wednesday 7pm',
    'finish the report by 5pm',
    'finish the slides tomorrow',
    'write the minutes on monday at 10',
    'study group every wednesday at 6',
    'clean the bathroom every saturday morning',
    'paint the fence on saturday at 10',
    'book club on the last thursday of the month at 7',
    'do the ironing and the meal prep every sunday from 4pm for 2 hours',
    'check the oil once a month',
    'see the dentist on 4 december at 3',
    'change the bed sheets every other sunday',
    'revision session with anna tomorrow at 4',
    'see my grandad every other sunday and ring him wednesdays at 6',
    'remind me to practise piano at 6 every day',
  ];
  const routeOf = (message: string) =>
    orchestratorRules({ message, intent: null, taskId: null, scope: null }, null, setting).route;
  for (const message of goals) test(`"${message}" is a goal`, () => assert.equal(routeOf(message), 'goal_clarifier'));
  for (const message of tasks) test(`"${message}" is a task`, () => assert.equal(routeOf(message), 'task_handler'));
});
