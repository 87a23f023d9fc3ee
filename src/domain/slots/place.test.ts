import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  at,
  between,
  date,
  gym,
  nightWorker,
  officeWorker,
  parent,
  task,
  weekendSleeper,
  weekly,
} from './people.example.ts';
import { placeSessions } from './place.ts';
import type { Placement, Plan, SlotFacts, Wish } from './types.ts';

const monday: Plan = { from: date('2026-01-12'), weeks: 1 };
const weekdays = [1, 2, 3, 4, 5] as const;
const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Mon 17:30, Wed 17:30 | Mon 17:30 at work": a week behind each bar, with the wish's id if there are several. */
function told({ sessions }: Placement, weeks: number): string {
  const several = new Set(sessions.map((s) => s.wishId)).size > 1;
  return Array.from({ length: weeks }, (_, i) =>
    sessions
      .filter((s) => s.week === i + 1)
      .map((s) => {
        const notes = `${s.inWorkHours ? ' at work' : ''}${s.inAvoidedHour ? ' avoided' : ''}`;
        const when = `${dayNames[s.local.dayOfWeek - 1]} ${s.local.toPlainTime().toString().slice(0, 5)}${notes}`;
        return several ? `${s.wishId} ${when}` : when;
      })
      .join(', '),
  ).join(' | ');
}

type Row = { name: string; facts?: SlotFacts; wishes: Wish[]; plan?: Plan; expected: string };

describe('sessions find their place', () => {
  const rows: Row[] = [
    {
      name: 'after work, at one time, spread over the week',
      wishes: [gym],
      expected: 'Mon 17:30, Wed 17:30, Fri 17:30',
    },
    {
      name: 'a night worker goes between the shift and bed',
      facts: nightWorker,
      wishes: [gym],
      expected: 'Mon 06:15, Wed 06:15, Fri 06:15',
    },
    {
      name: 'a weekend sleeper is not woken on Saturday',
      facts: weekendSleeper,
      wishes: [{ ...gym, perWeek: 7, windows: [between('06:00', '12:00')] }],
      expected: 'Mon 07:30, Tue 07:30, Wed 07:30, Thu 07:30, Fri 07:30, Sat 11:00, Sun 11:00',
    },
    {
      name: 'a parent goes when there is no football, a quarter of an hour off the school run',
      facts: parent,
      wishes: [{ ...gym, days: weekdays, windows: [between('06:00', '09:00'), between('17:00', '20:00')] }],
      expected: 'Mon 17:30, Wed 17:30, Fri 17:30',
    },
    {
      name: 'a parent who wants every weekday goes later where there is football',
      facts: parent,
      wishes: [
        { ...gym, perWeek: 5, days: weekdays, windows: [between('17:00', '21:00')], preferredTime: time('17:30') },
      ],
      expected: 'Mon 19:30, Tue 19:30, Wed 19:30, Thu 19:30, Fri 19:30',
    },
    {
      name: 'the time that was asked for, as long as nothing is there',
      wishes: [{ ...gym, perWeek: 2, preferredTime: time('20:00') }],
      expected: 'Mon 20:00, Thu 20:00',
    },
    {
      name: 'on the weekend the clocks go forward the wall clock stays',
      wishes: [{ ...gym, perWeek: 2, days: [6, 7], windows: [between('07:00', '08:00')] }],
      plan: { from: date('2026-03-23'), weeks: 2 },
      expected: 'Sat 07:00, Sun 07:00 | Sat 07:00, Sun 07:00',
    },
    {
      name: 'an hour that the clocks skip is no time for a night worker',
      facts: nightWorker,
      wishes: [{ ...gym, minutes: 30, perWeek: 1, days: [7], windows: [between('02:00', '03:00')] }],
      plan: { from: date('2026-03-16'), weeks: 2 },
      expected: 'Sun 02:30 | ',
    },
    {
      name: 'a ramp adds days and keeps those it had',
      wishes: [{ ...gym, perWeek: [2, 3, 4] }],
      plan: { ...monday, weeks: 3 },
      expected: 'Mon 17:30, Thu 17:30 | Mon 17:30, Thu 17:30, Sat 17:30 | Mon 17:30, Tue 17:30, Thu 17:30, Sat 17:30',
    },
    {
      name: 'two days apart, also over the weekend',
      wishes: [{ ...gym, minDaysApart: 2 }],
      plan: { ...monday, weeks: 2 },
      expected: 'Mon 17:30, Wed 17:30, Fri 17:30 | Mon 17:30, Wed 17:30, Fri 17:30',
    },
    {
      name: 'twice a day keeps the two well apart',
      wishes: [{ ...gym, id: 'stretch', minutes: 10, perWeek: 4, days: [1, 2], minDaysApart: 0 }],
      expected: 'Mon 08:30, Mon 17:30, Tue 08:30, Tue 17:30',
    },
    {
      name: 'at work only when it can be nowhere else',
      wishes: [{ ...gym, days: [1, 2, 6], windows: [between('09:30', '11:00')] }],
      expected: 'Mon 10:00 at work, Tue 10:00 at work, Sat 10:00',
    },
    {
      name: 'an avoided evening is left out while others are free',
      facts: avoiding([17, 18]),
      wishes: [{ ...gym, perWeek: 2, days: [1, 2, 4], windows: [between('17:00', '19:00')] }],
      expected: 'Tue 17:30, Thu 17:30',
    },
    {
      name: 'an avoided evening is better than none',
      facts: avoiding([17, 18]),
      wishes: [{ ...gym, days: [1, 2, 4], windows: [between('17:00', '19:00')] }],
      expected: 'Mon 17:30 avoided, Tue 17:30, Thu 17:30',
    },
    {
      name: 'an avoided evening is better than work',
      facts: avoiding([17]),
      wishes: [{ ...gym, perWeek: 1, days: [1], windows: [between('15:00', '18:30')] }],
      expected: 'Mon 17:30 avoided',
    },
    {
      name: 'what the person says beats what patterns avoid',
      facts: avoiding([17, 18], { preferred: [{ weekday: 1, hour: 17 }] }),
      wishes: [{ ...gym, perWeek: 1, days: [1, 2], windows: [between('17:00', '19:00')] }],
      expected: 'Mon 17:30',
    },
    {
      name: 'where things get done is where they go',
      facts: { ...officeWorker, patterns: { avoided: [], best: [{ weekday: null, hour: 7 }], preferred: [] } },
      wishes: [{ ...gym, perWeek: 2 }],
      expected: 'Mon 07:00, Thu 07:00',
    },
    {
      name: 'the better hour goes to the wish that matters more',
      wishes: [
        { ...gym, id: 'a', perWeek: 1, days: [1, 2], windows: [between('17:00', '18:00')] },
        { ...gym, id: 'b', perWeek: 1, days: [1, 2], windows: [between('17:00', '18:00')], priority: 1 },
      ],
      expected: 'b Mon 17:00, a Tue 17:00',
    },
    {
      name: 'whoever has least room chooses first',
      wishes: [
        { ...gym, id: 'a', perWeek: 1, days: [1, 2], windows: [between('17:00', '18:00')] },
        { ...gym, id: 'b', perWeek: 1, days: [1], windows: [between('17:00', '18:00')] },
      ],
      expected: 'b Mon 17:00, a Tue 17:00',
    },
    {
      name: 'a dinner moves one session and no other',
      facts: { ...officeWorker, occurrences: [task('Dinner', '2026-01-19T17:00', 180)] },
      wishes: [{ ...gym, perWeek: 2, days: [1, 4] }],
      plan: { ...monday, weeks: 3 },
      expected: 'Mon 17:30, Thu 17:30 | Mon 20:15, Thu 17:30 | Mon 17:30, Thu 17:30',
    },
    {
      name: 'other days are taken when they are free in every week',
      facts: { ...officeWorker, occurrences: [task('Dinner', '2026-01-19T17:00', 180)] },
      wishes: [{ ...gym, perWeek: 2 }],
      plan: { ...monday, weeks: 3 },
      expected: 'Tue 17:30, Fri 17:30 | Tue 17:30, Fri 17:30 | Tue 17:30, Fri 17:30',
    },
    {
      name: "a mere reminder is in nobody's way",
      facts: { ...officeWorker, occurrences: [task('Pills', '2026-01-12T18:00', 0)] },
      wishes: [{ ...gym, perWeek: 1, days: [1] }],
      expected: 'Mon 17:30',
    },
    {
      name: 'what is over is over, and the weeks to come are as they would have been',
      wishes: [gym],
      plan: { ...monday, weeks: 2, now: at('2026-01-15T20:00') },
      expected: 'Fri 17:30, Sat 17:30, Sun 17:30 | Mon 17:30, Wed 17:30, Fri 17:30',
    },
    {
      name: 'only the weeks it was asked for',
      wishes: [{ ...gym, perWeek: 1, weekRange: [2, 2] }],
      plan: { ...monday, weeks: 3 },
      expected: ' | Sat 17:00 | ',
    },
    {
      name: 'an odd free half hour is found to the minute',
      facts: fullBut('2026-01-14T18:07', 60),
      wishes: [{ ...gym, minutes: 30, perWeek: 1, days: [3] }],
      expected: 'Wed 18:22',
    },
  ];
  for (const { name, facts = officeWorker, wishes, plan = monday, expected } of rows) {
    it(name, () => assert.equal(told(placeSessions(facts, wishes, plan), plan.weeks), expected));
  }
});

describe('what finds no place is refused with the reason', () => {
  type Refused = { name: string; facts?: SlotFacts; wish: Wish; plan?: Plan; reason: string; sentence: string };
  const rows: Refused[] = [
    {
      name: 'a full calendar before eight',
      facts: { ...officeWorker, commitments: [weekly('Breakfast', 'MO,TU,WE,TH,FR', '07:00', 30)] },
      wish: { ...gym, days: weekdays, windows: [between('00:00', '08:00')] },
      reason: 'busy',
      sentence:
        'No 60 free minutes on a weekday before 08:00 in week 1. At another time of day it would fit on Monday 12 January at 17:30.',
    },
    {
      name: 'two evenings of three',
      facts: { ...officeWorker, commitments: [weekly('Choir', 'FR', '17:00', 300)] },
      wish: { ...gym, days: [1, 3, 5], windows: [between('17:00', '00:00')] },
      reason: 'busy',
      sentence:
        'There is room for only 2 of 3 sessions in week 1: no other 60 free minutes on a Monday, Wednesday or Friday after 17:00. ' +
        'The first day with room is Monday 19 January at 17:30.',
    },
    {
      name: 'asleep',
      wish: { ...gym, windows: [between('05:00', '06:45')] },
      reason: 'sleep',
      sentence:
        '60 minutes on any day between 05:00 and 06:45 would take from your sleep. At another time of day it would fit on Monday 12 January at 17:30.',
    },
    {
      name: 'a window shorter than the session',
      wish: { ...gym, windows: [between('18:00', '18:30')] },
      reason: 'window',
      sentence:
        '60 minutes do not fit between 18:00 and 18:30. At another time of day it would fit on Monday 12 January at 17:30.',
    },
    {
      name: 'on holiday',
      facts: { ...officeWorker, pauses: [{ from: date('2026-01-10'), to: date('2026-01-20') }] },
      wish: gym,
      reason: 'pause',
      sentence:
        'You are off on every possible day in week 1. The first day with room is Wednesday 21 January at 17:30.',
    },
    {
      name: 'on the other side of now',
      wish: { ...gym, perWeek: 1, days: [1] },
      plan: { ...monday, now: at('2026-01-13T12:00') },
      reason: 'past',
      sentence: 'The times on a Monday in week 1 are over. The first day with room is Monday 19 January at 17:30.',
    },
    {
      name: 'more than the days there are',
      wish: { ...gym, days: [6, 7] },
      reason: 'spacing',
      sentence:
        'There is room for only 2 of 3 sessions in week 1: at most one a day, at the weekend. The first day with room is Saturday 24 January at 17:00.',
    },
    {
      name: 'too close to each other',
      wish: { ...gym, perWeek: 4, minDaysApart: 3 },
      reason: 'spacing',
      sentence:
        'There is room for only 3 of 4 sessions in week 1: they must be at least 3 days apart. The first day with room is Wednesday 21 January at 17:30.',
    },
    {
      name: 'a day that is never free, where another would be',
      facts: { ...officeWorker, commitments: [weekly('Retreat', 'SU', '00:00', 1440)] },
      wish: { ...gym, perWeek: 1, days: [7] },
      reason: 'busy',
      sentence:
        'No 60 free minutes on a Sunday in week 1. On another weekday it would fit on Monday 12 January at 17:30.',
    },
    {
      name: 'longer than any day awake',
      wish: { ...gym, minutes: 1200, perWeek: 1 },
      reason: 'sleep',
      sentence: '1200 minutes on any day would take from your sleep. No later day within 12 weeks has room either.',
    },
    {
      name: 'no length at all',
      wish: { ...gym, minutes: 0 },
      reason: 'impossible',
      sentence: 'A session of 0 minutes cannot be planned; it must last between 1 minute and 24 hours.',
    },
  ];
  for (const { name, facts = officeWorker, wish, plan = monday, reason, sentence } of rows) {
    it(name, () => {
      const [refusal, ...more] = placeSessions(facts, [wish], plan).refusals;
      assert.deepEqual(more, []);
      assert.equal(refusal?.sentence, sentence);
      assert.equal(refusal?.reason, reason);
    });
  }

  it('weeks with one reason share one refusal', () => {
    const facts = { ...officeWorker, commitments: [weekly('Choir', 'MO', '17:00', 300)] };
    const wish = { ...gym, perWeek: 1, days: [1] as const, windows: [between('17:00', '22:00')] };
    const [refusal] = placeSessions(facts, [wish], { ...monday, weeks: 3 }).refusals;
    assert.deepEqual([refusal?.weeks, refusal?.missing, refusal?.wanted], [[1, 2, 3], 3, 3]);
    assert.match(refusal?.sentence ?? '', /in weeks 1 to 3\./);
  });
});

describe('regular sessions become rules', () => {
  const rules = (facts: SlotFacts, wish: Wish, weeks: number) => {
    const { series, singles } = placeSessions(facts, [wish], { ...monday, weeks });
    return [
      ...series.map((s) => {
        const but = s.exdates.map((e) => ` but ${e.toString().slice(5, 10)}`).join('');
        return `${s.dtstart.toString().slice(5, 16)} ${s.rrule} in ${s.weekRange.join('–')}${but}`;
      }),
      ...singles.map((s) => s.local.toString().slice(5, 16)),
    ];
  };

  it('three evenings for six weeks', () => {
    assert.deepEqual(rules(officeWorker, gym, 6), ['01-12T17:30 FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=18 in 1–6']);
  });

  it('a ramp is a rule for each day that joins', () => {
    assert.deepEqual(rules(officeWorker, { ...gym, perWeek: [2, 2, 3, 3, 4, 4] }, 6), [
      '01-12T17:30 FREQ=WEEKLY;BYDAY=MO,TH;COUNT=12 in 1–6',
      '01-31T17:30 FREQ=WEEKLY;BYDAY=SA;COUNT=4 in 3–6',
      '02-10T17:30 FREQ=WEEKLY;BYDAY=TU;COUNT=2 in 5–6',
    ]);
  });

  it('a week with a dinner is an exception and a single session', () => {
    const facts = { ...officeWorker, occurrences: [task('Dinner', '2026-01-19T17:00', 180)] };
    assert.deepEqual(rules(facts, { ...gym, perWeek: 2, days: [1, 4] }, 3), [
      '01-12T17:30 FREQ=WEEKLY;BYDAY=MO,TH;COUNT=6 in 1–3 but 01-19',
      '01-19T20:15',
    ]);
  });

  it('every other week', () => {
    assert.deepEqual(rules(officeWorker, { ...gym, perWeek: [1, 0, 1, 0, 1, 0], days: [1] }, 6), [
      '01-12T17:30 FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO;COUNT=3 in 1–5',
    ]);
  });

  it('a single week, twice a day', () => {
    assert.deepEqual(rules(officeWorker, { ...gym, minutes: 10, perWeek: 4, days: [1, 2], minDaysApart: 0 }, 1), [
      '01-12T08:30 FREQ=WEEKLY;BYDAY=MO,TU;COUNT=2 in 1–1',
      '01-12T17:30 FREQ=WEEKLY;BYDAY=MO,TU;COUNT=2 in 1–1',
    ]);
  });

  it('one session is no series', () => {
    assert.deepEqual(rules(officeWorker, { ...gym, perWeek: 1 }, 1), ['01-17T17:00']);
  });
});

it('a plan that a program got wrong throws', () => {
  assert.throws(() => placeSessions(officeWorker, [gym], { ...monday, weeks: 7 }), RangeError);
  assert.throws(() => placeSessions(officeWorker, [gym, gym], monday), RangeError);
});

function time(text: string): Temporal.PlainTime {
  return Temporal.PlainTime.from(text);
}

function avoiding(hours: number[], patterns: Partial<SlotFacts['patterns']> = {}): SlotFacts {
  const avoided = hours.map((hour) => ({ weekday: 1 as const, hour }));
  return { ...officeWorker, patterns: { avoided, best: [], preferred: [], ...patterns } };
}

/** A Wednesday of which only some minutes are free, buffers included. */
function fullBut(start: string, minutes: number): SlotFacts {
  const from = Temporal.PlainDateTime.from(start);
  const to = from.add({ minutes });
  const day = from.toPlainDate();
  const before = from.since(day.toPlainDateTime()).total('minutes');
  const after = day.add({ days: 1 }).toPlainDateTime().since(to).total('minutes');
  const occurrences = [task('Before', `${day}T00:00`, before), task('After', to.toString(), after)];
  return { ...officeWorker, occurrences };
}
