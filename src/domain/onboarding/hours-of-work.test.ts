import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stretchOfWork } from './half.ts';
import { answersRead } from './in-one-line.example.ts';
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

  test('a day off that is named later is taken out of the hours that are known', () =>
    assert.deepEqual(
      ["fridays I'm off actually", 'every weekday except wednesday'].map((said) => hours(said, 'wake', office)[2]),
      [['09:00:00-17:00:00 1234'], ['09:00:00-17:00:00 1245']],
    ));

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

answersRead('hours of work, as people type them', [
  ['work', "I'm useless at keeping hours", ''],
  // What is fixed has a name and is no work; several jobs are.
  ['work', 'church sunday 10-12', 'church 7 10:00-12:00'],
  [
    'work',
    'two jobs: cafe 7 to 11 weekdays and the bar thursday to saturday 6pm to midnight',
    'work 12345 07:00-11:00 + 456 18:00-00:00',
  ],
  ['work', 'I work from 5 in evening to 3 in night, every day but Monday', 'work 234567 17:00-03:00'],
  ['work', '9.30 to 6, oh and saturdays 10-2', 'work 12345 09:30-18:00 + 6 10:00-14:00'],
  [
    'work',
    'on the rigs, 2 weeks on 2 weeks off, 12 hour shifts 6 to 6',
    'work 1234567 06:00-18:00; cycle 14/14 06:00-18:00 first null',
  ],
  ['work', '9 to 5, sorry, 9 to 6', 'work 12345 09:00-18:00'],
  ['work', 'half eight till quarter to five, half day Wednesday', 'work 1245 08:30-16:45 + 3 08:30-13:00'],
  ['work', 'Mon-Fri 9 to 5, half days on Fridays', 'work 1234 09:00-17:00 + 5 09:00-13:00'],
  [
    'work',
    '24 hours on, 48 off, from 7am, started today',
    'work 1234567 07:00-06:59; cycle 1/2 07:00-06:59 first "today"',
  ],
  ['work', '8 to 4:30 but wednesdays off', 'work 1245 08:00-16:30'],
  ['work', 'Mon-Fri 9 to 5 except Wednesdays', 'work 1245 09:00-17:00'],
  ['work', '9 to 5, not on Fridays', 'work 1234 09:00-17:00'],
  ['work', 'Fridays off, otherwise 7 to 3', 'work 1234 07:00-15:00'],
  ['work', 'weekdays 9 to 5, Fridays off at 1', 'work 1234 09:00-17:00 + 5 09:00-13:00'],
  ['work', 'split shift, 11 to 4 and 8 to midnight, Tuesday to Saturday', 'work 23456 11:00-16:00 + 23456 20:00-00:00'],
  ['work', 'Mon to Thu 7 to 11 and again 15 to 19', 'work 1234 07:00-11:00 + 1234 15:00-19:00'],
  ['work', '9-12 and 2-6', 'work 12345 09:00-12:00 + 12345 14:00-18:00'],
  [
    'work',
    "work's nine while half five, Monday to Thursday, Fridays I knock off at one",
    'work 1234 09:00-17:30 + 5 09:00-13:00',
  ],
  ['work', '9 to 5', 'work 12345 09:00-17:00'],
  ['work', '9-5', 'work 12345 09:00-17:00'],
  ['work', '8.30 till 4.30 Mon, Tue and Thu', 'work 124 08:30-16:30'],
  ['work', 'Mon-Fri 07:00-15:30', 'work 12345 07:00-15:30'],
  ['work', 'ten to six, Tuesday to Saturday', 'work 23456 10:00-18:00'],
  ['work', 'nights 10 to 6, Sunday to Thursday', 'work 12347 22:00-06:00'],
  ['work', '22-6', 'work 12345 22:00-06:00'],
  ['work', '2 to 10', 'work 12345 14:00-22:00'],
  ['work', 'mon-wed 9 to 5 and thursdays 12 to 8', 'work 123 09:00-17:00 + 4 12:00-20:00'],
  ['work', "I'm retired", 'work none'],
  ['work', 'none', 'work none'],
  ['work', "I don't work at the moment", 'work none'],
  ['work', 'self-employed, no fixed hours', 'work none'],
  ['work', 'I start at 8', 'work from 08:00'],
  ['work', 'football wed nights 8-10 when im off', 'football 3 20:00-22:00'],
  [
    'work',
    'two jobs: café 8-1 mon to fri and deliveries fri and sat 6-10pm',
    'work 12345 08:00-13:00 + 56 18:00-22:00',
  ],
  ['work', '3 twelve hour shifts a week, days vary', ''],
  ['work', 'wfh mon and fri, office tue-thu, 9 to 5:30 all days', 'work 12345 09:00-17:30'],
  ['work', 'we farm so every day, milking 5:30-8 and 4-6:30', 'work 1234567 05:30-08:00 + 1234567 16:00-18:30'],
  ['work', 'Mon to Wed 8 to 4, Thu off, Fri 8-12', 'work 123 08:00-16:00 + 5 08:00-12:00'],
  ['work', 'ich arbeite Montag bis Freitag von 8 bis 17 Uhr', 'work 12345 08:00-17:00'],
  ['work', 'de lunes a viernes de 9 a 17', 'work 12345 09:00-17:00'],
  ['work', 'Di bis Sa 9 bis 17 Uhr', 'work 23456 09:00-17:00'],
  ['work', 'Mo-Do 8-16 Uhr, Fr 8-12 Uhr', 'work 1234 08:00-16:00 + 5 08:00-12:00'],
  ['work', 'de lunes a jueves de 8 a 15 y los viernes de 8 a 13', 'work 1234 08:00-15:00 + 5 08:00-13:00'],
  ['work', 'I go to school 8:30 to 3', 'work 12345 08:30-15:00'],
  ['work', 'self employed, roughly 10-4', 'work 12345 10:00-16:00'],
  ['work', 'weekdays 9-5 except Wednesday which is 12-8', 'work 1245 09:00-17:00 + 3 12:00-20:00'],
  [
    'work',
    '8 to 4, 4 to 12, 12 to 8, rotating weekly',
    'work 12345 08:00-16:00; rotation earlies 08:00-16:00, lates 16:00-00:00, nights 00:00-08:00 now earlies',
  ],
  ['work', 'what a week', ''],
  // Calls of one's own are no leave to be called.
  [
    'work',
    'usually 10-7, with calls at 9 pm on Tuesdays and Thursdays with the US team',
    'work 12345 10:00-19:00; calls with the US team 24 21:00-22:00',
  ],
  ['work', "10 to 6, I'm on calls most of the day", 'work 12345 10:00-18:00'],
  [
    'work',
    'work from home 9-5 but I do the school run 8.20 to 9 and 3 to 3.40',
    'work 12345 09:00-17:00; school run 12345 08:20-09:00, school run 12345 15:00-15:40',
  ],
  ['work', 'uni mon 9-11, tue 10-1, fri 2-6', 'work 1 09:00-11:00 + 2 10:00-13:00 + 5 14:00-18:00'],
  ['work', 'self employed, roughly 10-6 but fridays I stop at 12 for prayers', 'work 1234 10:00-18:00 + 5 10:00-12:00'],
  ['work', 'freelance, no set hours', 'work none'],
  ['work', "actually I don't work Fridays", 'off 5'],
  ['name', "hi, Marta. I don't work Fridays btw", 'name Marta; off 5'],
  ['work', 'not fridays', 'off 5'],
  [
    'name',
    "I'm Tash. shifts at the cafe are wed-sun, 6.30 till 3 but sundays 8 till 2",
    'name Tash; work 3456 06:30-15:00 + 7 08:00-14:00',
  ],
  ['name', 'Bo, mon to thurs 8 till 4 and half day friday till noon', 'name Bo; work 1234 08:00-16:00 + 5 08:00-12:00'],
  [
    'name',
    'Carl, alternate weeks 6-2 and 2-10, mon to fri, this week is lates',
    'name Carl; work 12345 14:00-22:00; rotation earlies 06:00-14:00, lates 14:00-22:00 now lates',
  ],
  [
    'work',
    'nights, 8pm to 8am, three on four off, started last night',
    'work 1234567 20:00-08:00; cycle 3/4 20:00-08:00 first "yesterday"',
  ],
  ['work', '9-5 but 10 on mondays', 'work 2345 09:00-17:00 + 1 10:00-17:00'],
  ['work', 'Mon to Fri 8 to 5, well 4 on Fridays', 'work 1234 08:00-17:00 + 5 08:00-16:00'],
  ['name', "Sam, I'm on duty 8 till 8", 'name Sam; work 12345 08:00-20:00'],
  ['name', 'Kwame. Night porter, 10pm till 6am Sunday to Thursday', 'name Kwame; work 12347 22:00-06:00'],
  [
    'work',
    '24 on 48 off, shift starts 7am, on again tomorrow',
    'work 1234567 07:00-06:59; cycle 1/2 07:00-06:59 first "tomorrow"',
  ],
  ['work', "I don't", 'work none'],
  ['work', 'evening probably', 'late'],
  ['work', 'Mon to Wed 8:30–5, Thursday off, Friday mornings only', 'work 123 08:30-17:00 + 5 08:30-13:00'],
  ['work', '9 to 5 mon-thu, friday afternoons off', 'work 1234 09:00-17:00 + 5 09:00-13:00'],
  ['work', 'lectures tue thu 10-4, cafe mon wed 6-12', 'work 24 10:00-16:00; cafe 13 06:00-12:00'],
  ['work', '9 day fortnight, 8-5, every other Friday off', 'work 12345 08:00-17:00'],
  // Days of some weeks only, weeks of days and of nights, parts of a day.
  ['work', 'six while two, every other Sat off', 'work 12345 06:00-14:00; work 6 06:00-14:00 every 2 weeks'],
  ['work', '9-5 mon-fri and every other saturday 9-1', 'work 12345 09:00-17:00; work 6 09:00-13:00 every 2 weeks'],
  ['work', 'mon to fri 8-4, alternate saturdays', 'work 12345 08:00-16:00; work 6 08:00-16:00 every 2 weeks'],
  ['work', '9-5, one Saturday in four', 'work 12345 09:00-17:00; work 6 09:00-17:00 every 4 weeks'],
  ['work', 'Mon-Fri 9-5 and first saturday of the month', 'work 12345 09:00-17:00; work 6 09:00-17:00 nth 1'],
  ['work', '7-3 with every second friday off', 'work 12345 07:00-15:00'],
  ['work', '9 to 5 but every other Wednesday from home', 'work 12345 09:00-17:00'],
  ['work', 'Mon-Fri 8-18 plus on call every fourth weekend', 'work 12345 08:00-18:00'],
  [
    'work',
    'nights this week, days next week, 7 to 7',
    'work 12345 19:00-07:00; rotation nights 19:00-07:00, days 07:00-19:00 now nights',
  ],
  [
    'work',
    'alternate weeks days and nights 8 to 8',
    'work 12345 08:00-20:00; rotation days 08:00-20:00, nights 20:00-08:00 now days',
  ],
  [
    'work',
    'week about, 6-2 then 2-10',
    'work 12345 06:00-14:00; rotation earlies 06:00-14:00, lates 14:00-22:00 now earlies',
  ],
  ['work', '4 on 4 off, 6 til 6 days', 'work 1234567 06:00-18:00; cycle 4/4 06:00-18:00 first null'],
  ['work', "4 on 4 off, 6 til 6, I'm on day 3", 'work 1234567 06:00-18:00; cycle 4/4 06:00-18:00 first {"ago":2}'],
  ['work', 'Lunch shift 11-3 and dinner 6-11, Tue to Sat', 'work 23456 11:00-15:00 + 23456 18:00-23:00'],
  ['work', 'mon-fri 830 til 430 wfh on fridays', 'work 12345 08:30-16:30'],
  ['work', '1030 to 630', 'work 12345 10:30-18:30'],
  ['work', 'the second day of my 4', ''],
  ['work', 'Mon Tue and every other Wed, 9-5', 'work 12 09:00-17:00; work 3 09:00-17:00 every 2 weeks'],
  ['work', 'no not really comfortable with that', ''],
  ['work', 'no, not at the moment', 'work none'],
  [
    'work',
    'shop is open 9 to 6 Monday to Saturday, closed Wednesday afternoons from 1',
    'work 12456 09:00-18:00 + 3 09:00-13:00',
  ],
  ['work', 'Tues and Thurs in the office 9-5.30, rest from home same hours', 'work 12345 09:00-17:30'],
  ['work', 'de 4 de la tarde a 12 de la noche, de martes a sábado', 'work 23456 16:00-00:00'],
  [
    'name',
    'Carol. School secretary, 8.15 to 4, Monday to Friday. Slimming World on a Thursday 5.30 to 6.30.',
    'name Carol; work 12345 08:15-16:00; Slimming World 4 17:30-18:30',
  ],
  [
    'work',
    '9 to 6 with an hour lunch at 1, Monday to Friday, and Saturday mornings 9-1',
    'work 12345 09:00-18:00 + 6 09:00-13:00; lunch 12345 13:00-14:00',
  ],
  ['work', '9-5 with friday prayers 1-2', 'work 12345 09:00-17:00; prayers 5 13:00-14:00'],
  [
    'work',
    'baby sensory weds 10-11, health visitor friday at 2',
    'baby sensory 3 10:00-11:00, health visitor 5 14:00-15:00 once friday',
  ],
  ['work', 'I drive a van, seven till whenever, usually four, Tues to Sat', 'work 23456 07:00-16:00'],
  [null, 'Bex. 2 jobs: nursery mon-wed 8-1, pub thu fri sat 6-close', 'work 123 08:00-13:00 + 456 18:00-23:00'],
  [
    'work',
    '2 weeks of earlies 5-1, then 2 weeks of lates 1-9, on lates now',
    'work 12345 13:00-21:00; rotation earlies 05:00-13:00, earlies 05:00-13:00, lates 13:00-21:00, lates 13:00-21:00 now lates',
  ],
  ['work', '9 to 6 Monday to Friday, and Saturday mornings 9-1', 'work 12345 09:00-18:00 + 6 09:00-13:00'],
  ['work', 'no fone', 'phone none'],
  // Shifts that begin before five, days and nights that take turns.
  [
    'work',
    'bus driver, earlies 4.50 to 13.00 this week, lates 13.00-21.30 next',
    'work 12345 04:50-13:00; rotation earlies 04:50-13:00, lates 13:00-21:30 now earlies',
  ],
  ['work', 'baker, 3 to 11 tue-sat', 'work 23456 03:00-11:00'],
  ['work', '4.30 to 12.30 weekdays, postman', 'work 12345 04:30-12:30'],
  [
    'work',
    '2 days, 2 nights then 4 off, 7 to 7, started yesterday',
    'work 1234567 07:00-19:00; cycle 4 (2 nights)/4 07:00-19:00 first "yesterday"',
  ],
  ['work', 'nine til five but I finish at lunchtime on a Friday', 'work 1234 09:00-17:00 + 5 09:00-13:00'],
  ['work', "10 to 6, fridays i'm out by lunchtime", 'work 1234 10:00-18:00 + 5 10:00-13:00'],
  ['work', '8-4, no sorry 8.30-4.30, mon-thu', 'work 1234 08:30-16:30'],
  ['work', 'permanent nights, ten till six, four nights, sunday to wednesday', 'work 1237 22:00-06:00'],
  ['work', 'I do nights, half nine till half seven, thursday friday saturday', 'work 456 21:30-07:30'],
  ['work', '9 to 5, nights off are friday and saturday', 'work 12345 09:00-17:00'],
  ['work', '8 to 8.30 monday to thursday', 'work 1234 08:00-20:30'],
  ['work', 'my day off is wednesday, otherwise 8 to 4', 'work 1245 08:00-16:00'],
  ['chronotype', "and I'm off on wednesdays", 'off 3'],
  ['work', 'estoy jubilada', 'work none'],
  ['work', 'ich bin Rentner', 'work none'],
  ['work', "I'm a full time mum", 'work none'],
  [
    'work',
    'Schichtdienst, Früh und Spät im Wechsel, 6 bis 14 und 14 bis 22 Uhr',
    'work 12345 06:00-14:00; rotation earlies 06:00-14:00, lates 14:00-22:00 now earlies',
  ],
  [
    'work',
    'una semana de 6 a 14 y la otra de 14 a 22',
    'work 12345 06:00-14:00; rotation earlies 06:00-14:00, lates 14:00-22:00 now earlies',
  ],
  [
    'work',
    'earlies 5 to 1 one week, lates 1 till 9 the next, monday to friday. on lates this week',
    'work 12345 13:00-21:00; rotation earlies 05:00-13:00, lates 13:00-21:00 now lates',
  ],
  [
    'work',
    'One week days 7 to 7.30, next week nights 7pm to 7.30am, three shifts each',
    'work 12345 07:00-19:30; rotation days 07:00-19:30, nights 19:00-07:30 now days',
  ],
  ['work', 'work 8 to 5, 1 hour lunch, closed Mondays', 'work 2345 08:00-17:00'],
  ['work', 'Mo-Fr 8-17, nein 7-16', 'work 12345 07:00-16:00'],
  [
    'work',
    'sleep-in shifts mon and thurs 10pm to 7am, day shifts tues and sat 8-4',
    'work 14 22:00-07:00 + 26 08:00-16:00',
  ],
  [
    'work',
    'week 1 starts 5am finishes 1pm, week 2 starts 1pm finishes 9pm. week 2 now',
    'work 12345 13:00-21:00; rotation earlies 05:00-13:00, lates 13:00-21:00 now lates',
  ],
  ['work', '9-1 Monday, Wednesday, Friday and 1-5 Tuesday and Thursday', 'work 135 09:00-13:00 + 24 13:00-17:00'],
  ['work', 'work 7 to 11 then 4 to 8 (home carer), wed and sun off', 'work 1245 07:00-11:00 + 1245 16:00-20:00'],
  [
    'work',
    'this week days 8-5, next week long days 8-9, then a week of nights 9pm-9am',
    'work 12345 08:00-17:00; rotation days 08:00-17:00, days 08:00-21:00, nights 21:00-09:00 now days',
  ],
  [
    'work',
    'paramedic, 24 on 72 off, starts 7am, on today',
    'work 1234567 07:00-06:59; cycle 1/3 07:00-06:59 first "today"',
  ],
  [
    'name',
    'Zoe! 2nd year uni, rn mon 9-11, wed 2-5, fri 10-12',
    'name Zoe; work 1 09:00-11:00 + 3 14:00-17:00 + 5 10:00-12:00',
  ],
  ['work', 'bed 5pm up 1am, other days 11 to 8', 'up 01:00; bed 17:00'],
  ['wake', "I'm a nurse, long days 7 to 7.30 Mon Wed Sat, off otherwise", 'work 136 07:00-19:30'],
  [null, 'nurse, 12 hr days 7-7 tue wed fri', 'work 235 07:00-19:00'],
  ['work', 'long shifts 8 to 8 thurs fri sat', 'work 456 08:00-20:00'],
  [
    null,
    'I work nights 10pm to 6am Sun to Thu, sleep 7 till 2 after those',
    'up 14:00; bed 07:00; work 12347 22:00-06:00',
  ],
  [null, 'i work nights 10pm to 6am sun to thu and sleep 8 till 3ish', 'up 15:00; bed 08:00; work 12347 22:00-06:00'],
  ['name', 'Bea. up at 3, bed at 7, 4 till 4', 'name Bea; up 03:00; bed 19:00; work 12345 04:00-16:00'],
  [null, 'nights 8 to 8 fri sat sun, sleep 10 to 5', 'up 17:00; bed 10:00; work 567 20:00-08:00'],
  [null, 'up at 4, bed at 8, I work 5 to 1', 'up 04:00; bed 20:00; work 12345 05:00-13:00'],
  [null, "I'm up at 2 in the afternoon, bed at 6, bar work 6 to 2", 'up 14:00; bed 06:00; work 12345 18:00-02:00'],
  ['name', 'Tom. 8-4.30 mon-thur 8-1 fri', 'name Tom; work 1234 08:00-16:30 + 5 08:00-13:00'],
  ['work', '9-5 mon tue 9-1 wed thu', 'work 12 09:00-17:00 + 34 09:00-13:00'],
  ['work', '7-3 mon wed fri 12-8 tue thu', 'work 135 07:00-15:00 + 24 12:00-20:00'],
  [
    'name',
    'Mo, early riser, 5am, bed 9pm. driver for dpd, 6 to 4, mon-sat but not wednesdays',
    'name Mo; up 05:00; bed 21:00; work 12456 06:00-16:00; early',
  ],
  ['work', 'mon to sat but not tuesdays, 8 to 4', 'work 13456 08:00-16:00'],
  ['work', 'teacher 8 to 4 but I stay till 6 on tuesdays', 'work 1345 08:00-16:00 + 2 08:00-18:00'],
  [
    null,
    'Darren, paramedic. 4 on 4 off, 2 days 7 to 7 then 2 nights 7 to 7. first day shift was yesterday',
    'work 1234567 07:00-19:00; cycle 4 (2 nights)/4 07:00-19:00 first "yesterday"',
  ],
  ['work', 'freelance, usually 10 to 4ish', 'work 12345 10:00-16:00'],
  ['work', 'mon-wed 12 to 8, thu 9-5, fridays off', 'work 123 12:00-20:00 + 4 09:00-17:00'],
  ['work', 'lunch and dinner shifts, 11 to 3 and 5 to 11, wed to sun', 'work 34567 11:00-15:00 + 34567 17:00-23:00'],
  ['work', 'part time, tues 9 till 1 and weds 1 till 6', 'work 2 09:00-13:00 + 3 13:00-18:00'],
  ['work', 'student, mostly afternoons 1 to 5', 'work 12345 13:00-17:00'],
  ['work', 'i do school hours, 9.15 to 2.45', 'work 12345 09:15-14:45'],
  ['work', '4pm till 3am, every night but mondays', 'work 234567 16:00-03:00'],
  [
    'name',
    'Bogdan. three shifts, mornings 6-14, afternoons 14-22, nights 22-6, weekly. mornings now. mon to fri',
    'name Bogdan; work 12345 06:00-14:00; rotation mornings 06:00-14:00, afternoons 14:00-22:00, nights 22:00-06:00 now mornings',
  ],
  [null, 'my new hours are 7-3, still mon to fri', 'work 12345 07:00-15:00'],
  ['work', 'self employed plumber, no set hours but usually 8 to 5ish', 'work 12345 08:00-17:00'],
]);
