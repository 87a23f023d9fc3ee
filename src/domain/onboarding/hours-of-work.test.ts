import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stretchOfWork } from './half.ts';
import { readAnswers } from './read.ts';
import { cycleOf } from './turns.ts';
import type { Shift } from './types.ts';

describe('hours of work beside other hours', () => {
  const hours = (message: string, asked: Parameters<typeof readAnswers>[1] = null, usual: Shift[] = []) => {
    const { wake, sleep, work } = readAnswers(message, asked, usual);
    const shifts =
      work === undefined || work === 'none' ? work : work.map(({ from, to, days }) => `${from}-${to} ${days.join('')}`);
    return [wake?.toString(), sleep?.toString(), shifts];
  };
  const office: Shift[] = [
    { from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('17:00'), days: [1, 2, 3, 4, 5] },
  ];

  test('after a bedtime they are no sleep', () =>
    assert.deepEqual(hours("I'm Lena, up at 6, bed at 10, 9 to 5 Monday to Friday"), [
      '06:00:00',
      '22:00:00',
      ['09:00:00-17:00:00 12345'],
    ]));
  test('whatever takes most of most days is work, a night out is none', () => {
    const said = 'Wake 5:30, lights out 9:30pm, construction 6 to 2 weekdays, bowling Thursday nights 7 to 9';
    assert.deepEqual(hours(said), ['05:30:00', '21:30:00', ['06:00:00-14:00:00 12345']]);
    const { commitments } = readAnswers(said, null);
    assert.deepEqual(commitments !== 'none' && commitments?.map(({ days }) => days), [[4]]);
  });
  test('a shorter day is said later, and put on another', () => {
    assert.deepEqual(hours('and Fridays I finish at 3', 'chronotype', office)[2], [
      '09:00:00-17:00:00 1234',
      '09:00:00-15:00:00 5',
    ]);
    const short = [
      { ...office[0], days: [1, 2, 4, 5] } as Shift,
      { ...office[0], to: Temporal.PlainTime.from('12:00'), days: [3] } as Shift,
    ];
    assert.deepEqual(hours('not Wednesdays, Thursdays till noon', 'work', short)[2], [
      '09:00:00-17:00:00 1235',
      '09:00:00-12:00:00 4',
    ]);
  });
  test('a word about the weekend says nothing of work', () =>
    assert.equal(hours('no wait, I get up at 7 on weekends', 'work')[2], undefined));
  test('days on and off, and weeks that take turns', () => {
    assert.deepEqual(
      { ...readAnswers('4 on 4 off, 6 to 18, from Monday', 'work').cycle, from: 0, to: 0 },
      { on: 4, off: 4, from: 0, to: 0, first: 1 },
    );
    const today = Temporal.PlainDate.from('2026-11-26');
    for (const [first, from] of [
      ['first day on is today', '2026-11-26'],
      ['since Monday', '2026-11-23'],
      ['first shift was yesterday', '2026-11-25'],
      ['from Monday', '2026-11-30'],
    ] as const) {
      const { cycle } = readAnswers(`I'm Lee, paramedic, four days on four off, 7am to 7pm, ${first}`, 'name');
      assert.equal(cycle && cycleOf(cycle, today).from, from, first);
    }
    const { rotation } = readAnswers('two weeks early 6-14, one week late 14-22', 'work');
    assert.deepEqual(
      rotation?.weeks.map(({ label }) => label),
      ['early', 'early', 'late'],
    );
  });
});

test('both ends of the hours of work, each in a clause of its own', () => {
  const usual = [{ from: Temporal.PlainTime.from('09:00'), to: Temporal.PlainTime.from('17:00'), days: [1, 2, 3, 4] }];
  const said = (message: string) =>
    stretchOfWork(message, usual)?.map(({ from, to, days }) => [from.toString(), to.toString(), days]);
  assert.deepEqual(said('I start work at 10 now and finish at 6'), [['10:00:00', '18:00:00', [1, 2, 3, 4]]]);
  assert.deepEqual(said('work starts at 7:30 these days, then I leave at 4 on Mondays and Tuesdays'), [
    ['07:30:00', '16:00:00', [1, 2]],
  ]);
  assert.equal(said('I start at 10 and finish at 6'), undefined);
  assert.equal(said('I finish work at 6'), undefined);
});

describe('where in a block of shifts today is', () => {
  const TODAY = Temporal.PlainDate.from('2026-11-27');
  for (const [said, first] of [
    ["4 on 4 off, 7 to 19, today's my second day on", '2026-11-26'],
    ["2 on 3 off, nights 7pm to 7am, today's the first day off", '2026-11-25'],
    ['4 on, 4 off, 7 to 19, today is my last day on', '2026-11-24'],
    ["4 on, 4 off, 7 to 19, today's my last day off", '2026-11-28'],
    ['4 on, 4 off, 7 to 19, from Monday', '2026-11-30'],
    ["2 long days, 2 nights, 4 off, half 7 to half 8. Today's my first night.", '2026-11-25'],
    ["three weeks on three weeks off, 12 hour nights 7 to 7 when I'm on. On my second week now.", '2026-11-20'],
    ["shift pattern 2 days 2 nights 4 off, 7 to 7, today's my first day off", '2026-11-23'],
  ] as const)
    test(said, () => {
      const { cycle } = readAnswers(said, 'work');
      assert.ok(cycle);
      assert.equal(cycleOf(cycle, TODAY).from, first);
    });

  test('2 days, 2 nights, 4 off: the nights run from the end of the day shift to its start', () => {
    const { cycle } = readAnswers('2 days 2 nights 4 off, 7 to 7, from Monday', 'work');
    assert.ok(cycle);
    const day = { start: '07:00', end: '19:00' };
    const night = { start: '19:00', end: '07:00' };
    assert.deepEqual(cycleOf(cycle, TODAY).days, [day, day, night, night, null, null, null, null]);
  });
});
