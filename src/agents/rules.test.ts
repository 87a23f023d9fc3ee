import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../domain/language/index.ts';
import { understand } from '../domain/language/index.ts';
import { scopeIn } from '../domain/open-question/index.ts';
import { readGoal } from '../domain/plan/index.ts';
import { claimsAnAct } from './claims.ts';
import { chitchatRules } from './nodes/chitchat/rules.ts';
import { clarifyRules } from './nodes/clarify/rules.ts';
import { isAboutQuitting, isGivingUp } from './nodes/goal_modifier/rules.ts';
import { sentenceOf } from './nodes/orchestrator/heard.ts';
import { isInstant } from './nodes/orchestrator/open-answer.ts';
import { orchestratorRules } from './nodes/orchestrator/rules.ts';
import { helpWords } from './nodes/safety/help.ts';
import { numbersFor } from './nodes/safety/numbers.ts';
import { isWorrying } from './nodes/safety/rules.ts';
import { canReach, inQuietHours, reachWords } from './nodes/save_tasks/reach.ts';
import { likeness, namesOnly, namesWhole } from './nodes/task_handler/find.ts';
import { rulesSuffice, sentencesOf, taskHandlerRules } from './nodes/task_handler/rules.ts';
import type { CoachPerson } from './person.ts';
import type { Pending } from './state.ts';

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

describe('what a model hears becomes a sentence that the rules read', () => {
  const rows: [Parameters<typeof sentenceOf>[0], string | undefined][] = [
    [{ intent: 'done', task: 'pills', when: null }, 'done: pills'],
    [{ intent: 'missed', task: 'run', when: null }, 'missed: run'],
    [{ intent: 'skip', task: 'gym', when: 'tomorrow' }, 'skip: gym on 2026-11-23'],
    [{ intent: 'snooze', task: 'gym', when: 'for 20 minutes' }, 'snooze: gym for 20 min'],
    [{ intent: 'reschedule', task: 'gym', when: 'tomorrow at 7 am' }, 'move: gym to "tomorrow at 7 am"'],
    [{ intent: 'delete', task: 'the "big" gym', when: null }, 'delete: big gym'],
    [{ intent: 'list', task: null, when: 'on Friday' }, 'list 2026-11-27'],
    [{ intent: 'unclear', task: null, when: null }, undefined],
  ];
  for (const [heard, expected] of rows) {
    test(`${heard.intent} ${heard.task ?? ''} ${heard.when ?? ''}`, async () => {
      const { printUnderstanding } = await import('../domain/language/print.ts');
      const sentence = sentenceOf(heard, `please ${heard.when ?? ''}`, setting);
      assert.equal(sentence && printUnderstanding(understand(sentence.text, setting)), expected ?? null);
    });
  }
});

test('a list, a snooze and a move take no day, number or half of the day that nobody said', () => {
  const heard = (intent: 'list' | 'snooze' | 'reschedule', when: string, message: string) =>
    sentenceOf({ intent, task: intent === 'list' ? null : 'gym', when }, message, setting)?.text;
  assert.equal(heard('list', 'on 3 May 2017', 'was steht bei mir an?'), "What's planned today");
  assert.equal(heard('list', 'on Friday', 'was steht am Freitag an?'), "What's planned on Friday");
  assert.equal(heard('snooze', 'for 30 minutes', 'bitte in 10 Minuten nochmal'), 'Snooze "gym" ');
  assert.equal(
    heard('reschedule', 'tomorrow at 6 pm', 'schieb das Gym auf morgen um 6'),
    'Move "gym" to tomorrow at 6',
  );
  assert.equal(heard('reschedule', 'Tuesday at 18:00', 'mueve el gym a mañana a las 18:00'), 'Reschedule "gym"');
});

describe('a model may word a time, not invent one', () => {
  const rows: [string, string, string][] = [
    ['tomorrow at 18:30', 'Erinnere mich morgen um 18:30', 'tomorrow at 18:30'],
    ['tomorrow at 6 pm', 'Erinnere mich morgen um 6', 'tomorrow at 6'],
    ['tomorrow at 6 pm', 'Erinnere mich morgen abend um 6', 'tomorrow at 6 pm'],
    ['tomorrow at 18:00', 'Rappelle-moi demain à 6 heures', ''],
    ['tomorrow at 18:00', 'Rappelle-moi demain soir à 6 heures', 'tomorrow at 18:00'],
    ['at 9 in the morning', 'erinnere mich um 9', 'at 9'],
    ['in 20 minutes', 'in 20 Minuten bitte', 'in 20 minutes'],
    ['in 20 minutes', 'in zwanzig Minuten bitte', 'in 20 minutes'],
    ['on 3 March at 15:00', 'um 15 Uhr', ''],
    ['Tuesday at 18:00', 'remind me mañana a las 18:00', ''],
    ['tomorrow at 18:00', 'remind me mañana a las 18:00', 'tomorrow at 18:00'],
    ['in 30 minutes', 'in zwanzig Minuten bitte', ''],
    ['tomorrow at 9', 'um 9 bitte', ''],
  ];
  for (const [when, message, kept] of rows) {
    test(`"${when}" of "${message}"`, () => {
      const sentence = sentencesOf({ tasks: [{ title: 'Eat', when, how: null }] }, message, setting);
      assert.equal(sentence, `Remind me to "Eat" ${kept}`.trim());
    });
  }

  test('a title with quotation marks stays one title', () => {
    const sentence = sentencesOf(
      { tasks: [{ title: 'Watch "Up" at 6', when: 'at 20:00', how: null }] },
      'um 20 Uhr',
      setting,
    );
    const understood = taskHandlerRules(sentence, setting);
    assert.ok(understood?.kind === 'new_tasks');
    assert.deepEqual(
      understood.tasks.map(({ title }) => title),
      ["Watch 'Up' at 6"],
    );
  });

  test('a model is not asked where the rules are certain, or where what was said is unclear in itself', () => {
    const suffices = (text: string) => rulesSuffice(text, taskHandlerRules(text, setting));
    assert.equal(suffices('remind me to eat at 18:00'), true);
    assert.equal(suffices('remind me to eat on 31 February'), true);
    assert.equal(suffices('remind me at 18:00'), false);
    assert.equal(suffices('the usual thing, you know'), false);
  });
});

describe('claims of a model', () => {
  const claims = [
    "I've set a reminder.",
    'I will remind you tomorrow.',
    "I'll text you at 6.",
    'Your task is saved.',
    'All set!',
    'I just added it.',
    'I moved it to Friday.',
    'It has been scheduled.',
    'The reminder is now set for 6 pm.',
  ];
  for (const claim of claims) test(`"${claim}" is one`, () => assert.equal(claimsAnAct(claim), true));
  const none = [
    'Shall I remind you tomorrow?',
    'I can set a reminder if you like.',
    'What should I remind you of?',
    'Hi! How are you?',
    'You could move it to Friday.',
    'That sounds hard. Want me to move something?',
    'Tell me when, and what.',
  ];
  for (const text of none) test(`"${text}" is none`, () => assert.equal(claimsAnAct(text), false));
});

describe('small talk and questions without a model', () => {
  const facts = { name: null, hour: 13 };
  test('no reply shames, claims an act or asks more than one thing', () => {
    for (const text of [
      'hello',
      'thanks',
      'bye',
      'yes',
      'no',
      'I want to run a marathon',
      "I'm so tired",
      'how are you?',
      'tell me a joke',
      'are you a bot?',
      'lol',
    ]) {
      const reply = chitchatRules(text, setting, facts);
      assert.equal(claimsAnAct(reply.replace('I remind you', '')), false, reply);
      assert.ok(reply.split('?').length - 1 <= 3 && !/\b(?:should have|lazy|fail|shame)\b/i.test(reply), reply);
    }
  });
  test('it greets by name and by the time of the day', () => {
    assert.match(chitchatRules('hello', setting, { name: 'Mia', hour: 8 }), /^Good morning, Mia!/);
    assert.match(chitchatRules('hello', setting, { name: null, hour: 21 }), /^Good evening!/);
  });
  const questions: [string, RegExp][] = [
    ['', /What would you like to be reminded of/],
    ['Rappelle-moi demain de prendre mes comprimés', /only understand English/],
    ['what is the capital of France?', /only know about your tasks/],
    ['buy milk', /If I should remind you of "buy milk": when\?/],
    ['x'.repeat(700), /a lot at once/],
    ['I have no idea what to write', /did not quite get that/],
  ];
  for (const [message, expected] of questions) {
    test(`"${message.slice(0, 40)}" is asked about`, () =>
      assert.match(clarifyRules(message, setting).question, expected));
  }
});

describe('the help in danger', () => {
  const zones: [string, string, RegExp][] = [
    ['America/New_York', '911', /988/],
    ['America/Toronto', '911', /988/],
    ['Europe/London', '999', /116 123/],
    ['Europe/Berlin', '112', /0800 111 0 111/],
    ['Australia/Sydney', '000', /13 11 14/],
    ['Asia/Kolkata', '112', /14416/],
  ];
  for (const [zone, emergency, line] of zones) {
    test(`${zone}: ${emergency}`, () => {
      assert.equal(numbersFor(zone)?.emergency, emergency);
      const words = helpWords('self_harm', zone);
      assert.ok(words.includes(`**${emergency}**`) && line.test(words) && words.includes('findahelpline.com'));
    });
  }
  test('where no number is known, every country is', () => {
    assert.equal(numbersFor('Asia/Tokyo'), null);
    assert.match(helpWords('medical', 'Asia/Tokyo'), /local emergency number/);
    assert.match(helpWords('violence', 'Asia/Tokyo'), /findahelpline\.com/);
  });
  test('pills and lists worry nobody', () => {
    for (const text of [
      'remind me to take my pills',
      'end of the month',
      'help me remember to call mom',
      "it's over at 6",
    ])
      assert.equal(isWorrying(text), false, text);
  });
});

describe('how a reminder reaches a person', () => {
  const person = (over: Partial<CoachPerson> = {}): CoachPerson => ({
    name: null,
    zone: 'Europe/Berlin',
    zoneAt: () => 'Europe/Berlin',
    profile: {},
    waking: null,
    work: null,
    goals: [],
    hour12Told: null,
    hour12: false,
    leadMinutes: 10,
    quiet: null,
    pausedUntil: null,
    reach: { push: true, whatsapp: true, call: true },
    phoneVerified: true,
    optedOut: false,
    callsRefused: false,
    onboarded: true,
    onboarding: null,
    ...over,
  });
  const none = { push: false, whatsapp: false, call: false };
  const rows: [string, string, RegExp][] = [
    [
      'everything, strict',
      reachWords(person(), 'aggressive'),
      /^You get a push 10 minutes before, a WhatsApp if you don't answer, and then a phone call\.$/,
    ],
    [
      'everything, normal',
      reachWords(person(), 'standard'),
      /^You get a push 10 minutes before and a WhatsApp if you don't answer\.$/,
    ],
    ['quietly', reachWords(person(), 'silent'), /^You get a push 10 minutes before\.$/],
    ['soon', reachWords(person(), 'silent', true), /when it is due/],
    [
      'no phone',
      reachWords(person({ reach: { ...none, push: true }, phoneVerified: false }), 'aggressive'),
      /verify your phone number/,
    ],
    [
      'nothing',
      reachWords(person({ reach: none, phoneVerified: false }), 'standard'),
      /cannot reach you yet.*no browser|cannot reach you yet.*phone number is verified/,
    ],
    [
      'stopped',
      reachWords(person({ reach: { ...none, push: true }, optedOut: true }), 'standard'),
      /you stopped messages/,
    ],
    [
      'only a call',
      reachWords(person({ reach: { ...none, call: true } }), 'aggressive'),
      /^You get a phone call when it is due\./,
    ],
    [
      'strict, and no calls',
      reachWords(person({ reach: { push: true, whatsapp: true, call: false }, callsRefused: true }), 'aggressive'),
      /^You get a push 10 minutes before and a WhatsApp if you don't answer\. I do not ring, as you asked me not to; say "you can call me again"/,
    ],
    [
      'strict, no calls and no WhatsApp',
      reachWords(person({ reach: { ...none, push: true }, callsRefused: true }), 'aggressive'),
      /^You get a push 10 minutes before\. I do not ring,.*switch WhatsApp on/,
    ],
    [
      'paused',
      reachWords(person({ pausedUntil: Temporal.Instant.from('2026-12-01T10:00:00Z') }), 'silent'),
      /paused until 1 December/,
    ],
  ];
  for (const [name, words, expected] of rows) test(name, () => assert.match(words, expected));
  test('a call alone does not reach somebody who wants no call', () => {
    assert.equal(canReach(person({ reach: { ...none, call: true } }), 'standard'), false);
  });
  test('quiet hours run over midnight', () => {
    const quiet = { start: Temporal.PlainTime.from('22:00'), end: Temporal.PlainTime.from('07:00') };
    const at = (time: string) => inQuietHours(person({ quiet }), Temporal.PlainTime.from(time));
    assert.deepEqual([at('21:59'), at('22:00'), at('03:00'), at('07:00')], [false, true, true, false]);
  });
});

describe('which task is meant', () => {
  const rows: [string, string, boolean][] = [
    ['pills', 'Take my pills', true],
    ['my pills', 'Take my pills', true],
    ['running', 'Go for a run', true],
    ['the run', 'Go running', true],
    ['dentist', 'Call the dentist', true],
    ['gym', 'Yoga', false],
    ['call', 'Call mom', true],
    ['laundry', 'Take my pills', false],
  ];
  for (const [said, title, meant] of rows) {
    test(`"${said}" ${meant ? 'is' : 'is not'} "${title}"`, () => assert.equal(likeness(said, title) >= 0.5, meant));
  }
  const nearly: [string, string, boolean][] = [
    ['pills', 'Take my pills', true],
    ['dentist', 'Call the dentist', true],
    ['report', 'Write the report', true],
    ['gym membership', 'Gym', false],
    ['tax form', 'Tax', false],
    ['insurance', 'Call Anna about the car insurance', false],
    ['call', 'Call mom', false],
  ];
  for (const [said, title, whole] of nearly) {
    test(`"${said}" ${whole ? 'names' : 'does not name'} nearly the whole of "${title}"`, () =>
      assert.equal(namesWhole(said, title), whole));
  }
  test('a word too many names another thing', () => {
    assert.equal(namesOnly('insurance', 'Call Anna about the car insurance'), true);
    assert.equal(namesOnly('gym membership', 'Gym'), false);
  });
  test('the nearer name wins', () => assert.ok(likeness('pills', 'Take my pills') > likeness('pills', 'Take my pill')));
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

describe('to give up a goal', () => {
  const table: [string, boolean][] = [
    ['I want to give up the thesis', true],
    ['I give up on piano', true],
    ["honestly I'm giving up on the thesis", true],
    ["I'm thinking about quitting piano", true],
    ['I want to drop the Wednesday run', false],
    ['I want to stop running in the evenings', false],
    ['I stopped two weeks ago, can we start over', false],
    ['Give up my goal Piano', false],
    ['I want to give', false],
  ];
  for (const [said, given] of table) test(said, () => assert.equal(isGivingUp(said), given));
  test('goals about quitting are left alone', () => {
    assert.equal(isAboutQuitting({ title: 'Quit smoking', playbook: 'smoking' }), true);
    assert.equal(isAboutQuitting({ title: 'Learn piano', playbook: 'instrument' }), false);
  });
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
