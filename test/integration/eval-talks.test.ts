import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { playTalk } from '../../eval/talks/play.ts';
import { talksIn } from '../../eval/talks/read.ts';
import type { Row } from '../../eval/talks/rows.ts';
import { rowSpec } from '../../eval/talks/specs.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';

describe('a talk is played and judged', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock('2026-11-27T12:00:00Z') });
  });
  after(() => chat.close());

  test('by what is stored and said after each message', async () => {
    const [talk] = talksIn(`# T-1 swim
> remind me to swim tomorrow at 9am
= task swim | 11-28 | 09:00
> remind me to call mum on monday at 6pm
= task mum | 12-01
> remind me to water the plants
= task plants | daily
> what's on tomorrow?
= says swim
= same`);
    assert.ok(talk);
    const judged = await playTalk(chat, talk);
    assert.deepEqual(
      judged.map(({ mark, faults }) => [mark, faults.length]),
      [
        ['right', 0],
        ['wrong', 1],
        ['asked', 1],
        ['right', 0],
      ],
    );
    assert.match(judged[1]?.faults[0] ?? '', /^task mum \| 12-01: there are 1: Mo 11-30 18:00/);
  });
});

const row = (date: string, time = '18:00'): Row => {
  const day = Temporal.PlainDate.from(date);
  return {
    title: 'Swim',
    day: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][day.dayOfWeek - 1] ?? '',
    date: day,
    time,
    minutes: 30,
    isOfGoal: false,
    status: 'pending',
    recurrence: '',
    place: '',
  };
};
const MONDAYS = ['2026-11-30', '2026-12-07', '2026-12-14'].map((date) => row(date));

describe('a talk in words', () => {
  test('messages, the clock and what is expected stand in their order', () => {
    const [talk, ...others] = talksIn(
      '# T-1 swim\n. hello\n@ 2026-12-01T08:00Z\n> swim at 6\n= task swim | 18:00\n// why',
    );
    assert.equal(others.length, 0);
    assert.deepEqual(
      talk?.turns.map((turn) => ('clock' in turn ? turn.clock : [turn.said, turn.isSetUp, turn.expects.length])),
      [['hello', true, 0], '2026-12-01T08:00:00Z', ['swim at 6', false, 1]],
    );
  });
  for (const [text, why] of [
    ['> hello', /line 1: a talk begins/],
    ['# T-1\n= same', /line 2: what is expected stands behind a message/],
    ['# T-1\n> hi\n= sometimes', /line 3: nothing is known like "sometimes"/],
    ['# T-1\n> hi\n= task swim | often', /line 3: of tasks nothing is known like "often"/],
    ['# T-1\n> hi\n= plan now', /line 3: of a plan nothing is known like "now"/],
    ['# T-1\n@ noon', /line 2: /],
    ['# T-1\nhello', /line 2: a line begins with/],
  ] as const)
    test(`is refused with its line: ${text.split('\n').at(-1)}`, () => assert.throws(() => talksIn(text), why));
});

describe('what is expected of tasks', () => {
  for (const [spec, holds] of [
    ['Mo', true],
    ['Mo We', false],
    ['11-30 12-07 12-14', true],
    ['11-30 12-07', false],
    ['18:00', true],
    ['17:00-17:59 18:30', false],
    ['at 12-07 18:00', true],
    ['at Tu 18:00', false],
    ['<=30m', true],
    ['45m', false],
    ['from 11-30', true],
    ['from 12-07', false],
    ['until 12-14', true],
    ['until 12-13', false],
    ['not Tu 12-08', true],
    ['not 12-07', false],
    ['x3', true],
    ['every 7', true],
    ['every 14', false],
    ['to-do', false],
  ] as const)
    test(`${spec}: ${holds}`, () => assert.equal(rowSpec(spec)(MONDAYS) === null, holds));
});
