import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Weekday } from '../../calendar/index.ts';
import { changesIn } from '../change/index.ts';
import { draftOf, facts, fiveKm, now, setting } from '../draft.example.ts';
import { obstacle, weekdayOf } from '../place/relocate.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { applyChanges } from './apply.ts';
import { diffLines } from './diff.ts';

function change(plan: PlanDraft, text: string) {
  const { changes } = changesIn(text, plan, setting);
  return applyChanges(plan, changes, facts, now);
}

function changed(plan: PlanDraft, text: string) {
  const applied = change(plan, text);
  assert.equal(applied.kind, 'changed', JSON.stringify(applied));
  return applied as Extract<typeof applied, { kind: 'changed' }>;
}

const untouched = (before: PlanDraft, after: PlanDraft) =>
  before.sessions.filter((s) => after.sessions.some((t) => JSON.stringify(t) === JSON.stringify(s)));
const on = (plan: PlanDraft, day: number) => plan.sessions.filter((s) => weekdayOf(s) === day);
const clear = (plan: PlanDraft) =>
  assert.deepEqual(
    plan.sessions.flatMap((s) => obstacle(s, facts, plan.sessions) ?? []),
    [],
  );

describe('one change touches what was named and nothing else', () => {
  it('Wednesdays go to Thursdays of the same weeks, the twelve others stay field by field', () => {
    const before = fiveKm();
    const { draft, diff } = changed(before, 'Can the Wednesday ones be on Thursdays instead?');
    assert.equal(untouched(before, draft).length, 12);
    assert.deepEqual(
      on(draft, 4).map(({ week, time, minutes, id }) => [week, time, minutes, id]),
      [20, 20, 25, 25, 30, 30].map((minutes, i) => [i + 1, '18:30', minutes, `w${i + 1}-thu`]),
    );
    assert.deepEqual(
      diffLines(diff, (time) => time),
      ['Wednesday 18:30 → Thursday 18:30 (6 sessions)'],
    );
  });

  it('strands that stand on days of their own have days of their own again', () => {
    const before = draftOf(
      [
        [1, '18:00', 'read'],
        [3, '18:00', 'speak'],
      ],
      [30, 30, 30, 30, 30, 30],
      { title: 'Learn German', playbook: 'language', names: { read: 'Read', speak: 'Speak' } },
    );
    const { draft } = changed(before, 'actually make it tuesdays and thursdays');
    assert.deepEqual(
      [on(draft, 2).length, on(draft, 4).length, new Set(draft.sessions.map((s) => s.time)).size],
      [6, 6, 1],
    );
  });

  it('Saturdays at 8: six at 08:00, the rest untouched', () => {
    const before = fiveKm();
    const { draft } = changed(before, 'oh can Saturdays be at 8 not 10');
    assert.equal(untouched(before, draft).length, 12);
    assert.deepEqual([...new Set(on(draft, 6).map((s) => s.time))], ['08:00']);
  });

  for (const [text, kinds, of] of [
    ['half an hour in the mornings', 'minutes window', {}],
    ['30 minutes at 7 pm', 'minutes time', {}],
    ['20 minutes on mondays at 7pm', 'minutes time', { days: [1] }],
    ['20 min at 8pm on mondays', 'minutes time', { days: [1] }],
    ['45 minutes on the weekend mornings', 'minutes window', { days: [6, 7] }],
    ['half an hour is enough', 'minutes', {}],
    ['20 minutes on mondays', 'minutes', { days: [1] }],
  ] as const)
    it(`“${text}”: the length, and the hour beside it, of the same sessions`, () => {
      const { changes } = changesIn(text, fiveKm(), setting);
      assert.equal(changes.map(({ kind }) => kind).join(' '), kinds);
      for (const one of changes) assert.deepEqual('of' in one && one.of, of);
    });

  for (const text of ['not on the 19th', 'not the 19th please', 'except the 19th'])
    it(`“${text}”: that day is free, and nothing begins on it`, () => {
      const { changes } = changesIn(text, fiveKm(), setting);
      assert.deepEqual(changes, [{ kind: 'keep_free', of: { dates: ['2026-12-19', '2026-12-19'] } }]);
    });

  it('a morning of the weekend is no first hour', () => {
    const { draft } = changed(draftOf([[6, '16:00', 'run']], [20, 25]), 'make it mornings');
    assert.deepEqual([...new Set(on(draft, 6).map((s) => s.time))], ['10:00']);
  });

  it('the first three weeks alone', () => {
    const before = fiveKm();
    const { draft } = changed(before, 'move the Wednesday ones of the first three weeks to Thursdays');
    assert.equal(untouched(before, draft).length, 15);
    assert.deepEqual(
      on(draft, 4).map(({ week }) => week),
      [1, 2, 3],
    );
    const last = changed(before, 'the last two weeks: 20 minutes are enough').draft;
    assert.equal(untouched(before, last).filter(({ week }) => week <= 4).length, 12);
  });

  it('only for as long as was said', () => {
    const moved = (text: string) => on(changed(fiveKm(), text).draft, 4).map(({ date }) => date);
    assert.deepEqual(moved('move the Wednesday ones to Thursdays for the next two weeks'), [
      '2026-12-03',
      '2026-12-10',
    ]);
    assert.deepEqual(moved('move the Wednesday ones to Thursdays next week'), ['2026-12-03']);
    assert.deepEqual(moved('move the Wednesday ones to Thursdays until 10 December'), ['2026-12-03', '2026-12-10']);
    assert.equal(moved('move the Wednesday ones to Thursdays until Christmas').length, 4);
  });

  it('a whole week named anew: each day once, whether in one breath or day by day', () => {
    const week = (text: string) => {
      const { draft } = changed(fiveKm(), text);
      assert.equal(draft.sessions.length, 18);
      return [...new Set(draft.sessions.map((s) => `${weekdayOf(s)} ${s.time}`))].sort();
    };
    assert.deepEqual(week('only on Mondays, Thursdays and Sundays'), ['1 18:30', '4 18:30', '7 10:00']);
    assert.deepEqual(week('Mondays at 18:30, Thursdays at 19:00, Sundays at 10'), ['1 18:30', '4 19:00', '7 10:00']);
  });

  it('of the week that has begun, what has no day ahead stays, and no two come to lie on one', () => {
    /** Wednesday 2 December in the morning; the plan runs since Monday. */
    const wednesday = Temporal.Instant.from('2026-12-02T08:00:00Z');
    const whole = fiveKm();
    const sessions = whole.sessions.filter(({ date }) => date >= '2026-12-02');
    const running: PlanDraft = { ...whole, goalId: 'one', standing: sessions, sessions };
    const week = (text: string) => {
      const { changes } = changesIn(text, running, { ...setting, now: wednesday });
      const applied = applyChanges(running, changes, facts, wednesday);
      assert.ok(applied.kind === 'changed', text);
      return applied.draft.sessions.flatMap(({ date }) => (date <= '2026-12-13' ? [date.slice(8)] : [])).join(' ');
    };
    assert.equal(week('change my days to mon tue sat'), '02 05 07 08 12');
    assert.equal(week('move wednesdays to tuesdays'), '02 05 07 08 12');
    assert.equal(week('make it mon thu sat'), '03 05 07 10 12');
    assert.equal(week('only on mondays and tuesdays'), '07 08');
    assert.equal(week('change it to tuesday thursday sunday'), '03 06 08 10 13');
    assert.equal(week('missed today, can I do it on friday instead'), '04 05 07 09 12');
  });

  it('a time that choir takes is not taken silently', () => {
    const { draft, notes } = changed(fiveKm(), 'move Mondays to Tuesday at 19:30');
    assert.match(notes.join(' '), /choir/);
    clear(draft);
  });

  it('two wishes that exclude each other change nothing; both are said, and each can be had', () => {
    for (const [text, said] of [
      ['every day, and never more than once a week', /every day, and once a week/],
      ['make it harder and easier', /harder, and easier/],
      [
        'make it 20 minutes, and 40 minutes on Saturdays, only once a week, twice a week',
        /once a week, and 2 times a week/,
      ],
    ] as const) {
      const { changes } = changesIn(text, fiveKm(), setting);
      const applied = applyChanges(fiveKm(), changes, facts, now);
      assert.ok(applied.kind === 'refused', text);
      assert.match(applied.message, said);
      assert.equal(applied.choices.length, 3);
    }
  });

  it('what is left out for a free day goes first, so that nothing else moves', () => {
    const before = fiveKm();
    const { draft } = changed(before, 'not on Mondays, only twice a week');
    assert.equal(untouched(before, draft).length, 12);
    assert.ok(draft.sessions.every((s) => weekdayOf(s) !== 1));
  });

  it('longer sessions grow week by week, not from one session to the next', () => {
    const { draft } = changed(fiveKm(), 'make it 60 minutes each');
    const week = (n: number) => Math.max(...draft.sessions.filter((s) => s.week === n).map((s) => s.minutes));
    for (let n = 2; n <= 6; n += 1) assert.ok(week(n) <= week(n - 1) * 1.5, `week ${n}: ${week(n - 1)} to ${week(n)}`);
  });

  it('twice a week keeps the same two days', () => {
    const before = fiveKm();
    const { draft } = changed(before, 'only twice a week');
    assert.equal(draft.sessions.length, 12);
    assert.equal(untouched(before, draft).length, 12);
    assert.equal(new Set(draft.sessions.map(weekdayOf)).size, 2);
  });

  it('half an hour is enough', () => {
    const long = draftOf([[1, '18:30', 'run']], [40, 45, 50]);
    const { draft } = changed(long, 'half an hour is enough');
    assert.deepEqual(
      draft.sessions.map((s) => s.minutes),
      [30, 30, 30],
    );
  });

  it('dropping one strand leaves the other', () => {
    const before = draftOf(
      [
        [1, '07:00', 'gym'],
        [2, '21:00', 'read'],
      ],
      [20, 20],
      { playbook: 'general', names: { gym: 'Gym', read: 'Read' } },
    );
    const { draft } = changed(before, 'drop the reading');
    assert.deepEqual(
      draft.sessions.map((s) => s.part),
      ['gym', 'gym'],
    );
    assert.equal(untouched(before, draft).length, 2);
  });

  it('moving one strand to the evening leaves the other', () => {
    const before = draftOf(
      [
        [1, '07:30', 'gym'],
        [2, '21:00', 'read'],
      ],
      [20, 20],
      { playbook: 'general', names: { gym: 'Gym', read: 'Read' } },
    );
    const { draft } = changed(before, 'move the gym to evenings');
    assert.equal(untouched(before, draft).length, 2);
    assert.ok(draft.sessions.filter((s) => s.part === 'gym').every((s) => s.time >= '17:00'));
    clear(draft);
  });
});

describe('what was said once holds through later changes', () => {
  it('no Sundays, a week later, the start left after all', () => {
    const plan = draftOf(
      [
        [2, '18:05', 'ride'],
        [4, '18:30', 'ride'],
        [7, '10:00', 'ride'],
      ],
      [30, 30, 30, 30, 30, 30],
      { title: 'Cycle 40 km', playbook: 'cycling', names: { ride: 'Ride' } },
    );
    const first = changed(plan, 'nothing on Sundays please, and Saturday can take a double one');
    assert.equal(on(first.draft, 7).length, 0);
    assert.deepEqual(
      on(first.draft, 6).map((s) => s.minutes),
      [40, 55, 60, 60, 60, 60],
    );
    assert.match(first.notes.join(' '), /first weeks are kept shorter/);
    assert.equal(untouched(plan, first.draft).length, 12);
    const second = changed(first.draft, 'also start a week later');
    assert.equal(second.draft.sessions[0]?.date, '2026-12-08');
    assert.equal(on(second.draft, 7).length, 0);
    const third = changed(second.draft, 'actually leave the start, I was wrong');
    assert.deepEqual(third.draft.sessions, first.draft.sessions);
  });

  it('not on Thursdays, then easier, then three days: still no Thursday', () => {
    let plan = changed(fiveKm(), 'not on Wednesdays').draft;
    plan = changed(plan, 'make it easier').draft;
    plan = changed(plan, 'one day more').draft;
    assert.equal(on(plan, 3).length, 0);
    clear(plan);
  });
});

describe('a day that is named by itself', () => {
  it('is no order to leave out the others: it is asked which of them, and each answer can be had', () => {
    for (const text of ['tuesday then', 'Thursdays at 8 pm', 'friday evening', 'rather Sunday']) {
      const applied = change(fiveKm(), text);
      assert.ok(applied.kind === 'refused', text);
      assert.match(applied.message, /Mondays, Wednesdays or Saturdays, or one more/);
      for (const choice of applied.choices) assert.ok(changed(fiveKm(), choice).draft.sessions.length >= 18, choice);
    }
  });

  it('after a change of days it is about those that moved', () => {
    const first = changed(fiveKm(), 'move Wednesdays to Thursday').draft;
    const { draft } = changed(first, 'no, friday then');
    assert.deepEqual([...new Set(draft.sessions.map(weekdayOf))], [1, 5, 6]);
    assert.equal(untouched(first, draft).length, 12);
  });

  it('where a week has one session it is that one', () => {
    const once = draftOf([[1, '18:30', 'run']], [20, 20, 20]);
    assert.deepEqual(
      changed(once, 'tuesday morning then').draft.sessions.map((s) => [weekdayOf(s), s.time]),
      [2, 2, 2].map((day) => [day, '07:30']),
    );
  });

  it('of a day that has one, the part of the day is said', () => {
    const { draft } = changed(fiveKm(), 'wednesday morning');
    assert.equal(untouched(fiveKm(), draft).length, 12);
    assert.deepEqual([...new Set(on(draft, 3).map((s) => s.time))], ['07:30']);
  });
});

describe('what was asked is what happens', () => {
  it('some other day is the nearest that is free, and all others stay', () => {
    const before = changed(fiveKm(), 'not on Thursdays').draft;
    const { draft } = changed(before, 'move the Wednesdays to another day');
    assert.equal(untouched(before, draft).length, 12);
    assert.equal(on(draft, 3).length + on(draft, 4).length, 0);
    assert.equal(draft.sessions.length, 18);
  });

  it('a day that is named with an amount is that day’s, and none is left out for it', () => {
    const on60 = draftOf(
      [
        [1, '18:30', 'run'],
        [5, '18:30', 'run'],
        [6, '10:00', 'run'],
      ],
      [30, 30, 30, 30],
    );
    for (const [text, day, minutes] of [
      ['can we do 20 at weekends?', 6, 20],
      ['fewer on fridays, just listening', 5, 25],
      ['20 on fridays', 5, 20],
      ['less on Mondays', 1, 25],
      ['Saturdays are too much, 15 minutes there', 6, 15],
    ] as const) {
      const { draft } = changed(on60, text);
      assert.equal(untouched(on60, draft).length, 8, text);
      assert.deepEqual([...new Set(on(draft, day).map((s) => s.minutes))], [minutes], text);
    }
  });

  it('hours that do not suit on one day are of that day alone', () => {
    for (const text of ["Wednesdays after 7 pm don't work", 'no Wednesdays after 7 pm'])
      assert.deepEqual(changed(fiveKm(), text).draft.sessions.filter((s) => weekdayOf(s) === 3).length, 6, text);
    const { draft } = changed(fiveKm(), "i can't do evenings");
    assert.ok(draft.sessions.every((s) => s.time < '17:00'));
  });

  it('only weekends, and three times: there is room for two, and that is said', () => {
    const twice = changed(fiveKm(), 'only weekends').draft;
    const applied = change(twice, 'three times a week then');
    assert.ok(applied.kind === 'refused');
    assert.match(applied.message, /what you said of days and hours/);
  });

  it('a day on which nothing lies is kept free all the same', () => {
    const { draft, notes } = changed(fiveKm(), 'no running on Christmas Day');
    assert.match(notes.join(' '), /keep it free/);
    const later = changed(draft, 'move Wednesdays to Friday').draft;
    assert.ok(later.sessions.every((s) => s.date !== '2026-12-25'));
    assert.equal(on(later, 5).length, 5);
  });

  it('an end is an end: each begins by its own length before it', () => {
    const { draft } = changed(fiveKm(), 'make the Saturdays end at 15:00');
    assert.deepEqual(
      on(draft, 6).map((s) => [s.time, s.minutes]),
      [
        ['14:40', 20],
        ['14:40', 20],
        ['14:35', 25],
        ['14:35', 25],
        ['14:30', 30],
        ['14:30', 30],
      ],
    );
  });

  it('a bound makes nothing longer', () => {
    for (const text of [
      'half an hour is plenty',
      'never longer than 30 minutes',
      'half an hour is plenty, never more, and only twice a week',
    ])
      assert.deepEqual([...new Set(changed(fiveKm(), text).draft.sessions.map((s) => s.minutes))], [20, 25, 30], text);
  });

  it('a day of the calendar is kept free through a later start', () => {
    const free = changed(fiveKm(), 'nothing on 14 December please').draft;
    const { draft } = changed(free, 'start a week later');
    assert.ok(draft.sessions.every((s) => s.date !== '2026-12-14'));
    assert.equal(draft.sessions.length, 18);
  });
});

describe('what cannot be had is said, with numbers, and nothing is changed', () => {
  it('ten minutes, once a week, ready by 12 December', () => {
    const applied = change(fiveKm(), 'make every session 10 minutes, once a week, and have me ready by 12 December');
    assert.equal(applied.kind, 'refused');
    if (applied.kind !== 'refused') return;
    assert.match(applied.message, /2 sessions, 20 minutes in all/);
    assert.ok(applied.choices.length >= 2);
  });

  it('more than six weeks', () => assert.equal(change(fiveKm(), 'make it 10 weeks').kind, 'refused'));
  it('a start that is past', () => assert.equal(change(fiveKm(), 'start on 20 November 2026').kind, 'refused'));
  it('a day on which there is none', () => assert.equal(change(fiveKm(), 'move Fridays to Sunday').kind, 'refused'));
});

describe('a month of random changes', () => {
  const texts = [
    'only twice a week',
    'not on Saturdays',
    'mornings would be better',
    'make it easier',
    'three times a week',
    'start next Monday',
    'at 7 pm',
    'half an hour is enough',
    'not on Mondays',
    'move Wednesdays to Fridays',
    'in the evenings please',
    '10 minutes longer',
    'start a week later',
    'make it 4 weeks',
  ];
  it('never puts a session into sleep, work, choir or another session, and keeps every id apart', () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    for (let run = 0; run < 30; run += 1) {
      let plan = fiveKm();
      const said: string[] = [];
      for (let step = 0; step < 5; step += 1) {
        const text = texts[Math.floor(next() * texts.length)] ?? '';
        said.push(text);
        const applied = change(plan, text);
        if (applied.kind === 'changed') plan = applied.draft;
        clear(plan);
        assert.equal(
          new Set(plan.sessions.map((s: PlannedSession) => s.id)).size,
          plan.sessions.length,
          said.join(' / '),
        );
      }
    }
  });

  it('"and on Mondays, same reason": what was just done for one day is done for the other', () => {
    const { draft } = changed(fiveKm(), '10pm on Wednesdays');
    const after = changed(draft, 'and on Mondays, same reason').draft;
    assert.deepEqual([...new Set([...on(after, 1), ...on(after, 3)].map((s) => s.time))], ['22:00']);
    assert.deepEqual([...new Set(on(after, 6).map((s) => s.time))], ['10:00']);
  });

  it('"nothing on Mondays, Wednesdays can be twice as long": what lies on Wednesdays grows, and no second one goes there', () => {
    const { draft } = changed(fiveKm(), 'nothing on mondays, wednesdays can be twice as long');
    assert.deepEqual([on(draft, 1).length, on(draft, 3).length, on(draft, 6).length], [0, 6, 6]);
  });

  it('“Sundays can be the long one”, where the long one has its own day so far', () => {
    const rides = draftOf(
      [
        [1, '18:00', 'ride'],
        [6, '10:00', 'long'],
      ],
      [30, 30, 30],
      { names: { ride: 'Ride', long: 'Long ride' } },
    );
    const plan = {
      ...rides,
      parts: rides.parts.map((part) => ({ ...part, days: [part.id === 'long' ? 6 : 1] as Weekday[] })),
    };
    assert.equal(on(changed(plan, 'saturdays are out, sunday can be the long one').draft, 7).length, 3);
  });

  it('“ten minutes longer on Sundays”, where nothing lies on Sundays, moves nothing there', () =>
    assert.equal(change(fiveKm(), 'ten minutes longer on sundays').kind, 'refused'));

  it('a minute more each week is told week by week, and the first week stays', () => {
    const { draft } = changed(fiveKm(), 'five minutes more every week');
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((week) => draft.sessions.find((s) => s.week === week)?.minutes),
      [20, 25, 30, 35, 40, 45],
    );
  });
});
