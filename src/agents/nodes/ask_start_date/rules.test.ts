import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../../../domain/language/index.ts';
import { type PlanDraft, readGoal } from '../../../domain/plan/index.ts';
import { beginningOn, firstDayOf } from './first-day.ts';
import { alsoSaid, startIn } from './rules.ts';

/** A Friday. */
const setting: Setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

describe('the day to begin on', () => {
  const rows: [string, string | null][] = [
    ['tomorrow', '2026-11-28'],
    ['from next week', '2026-11-30'],
    ['not this week, next', '2026-11-30'],
    ['next weekend', '2026-12-05'],
    ['a week monday', '2026-12-07'],
    ['monday week', '2026-12-07'],
    ['in two weeks', '2026-12-11'],
    ['straight away', '2026-11-27'],
    ['ab nächster Woche', '2026-11-30'],
    ['la semana que viene', '2026-11-30'],
    ['principiante, sin lesiones, 30 minutos, empezar el martes', '2026-12-01'],
    ['Anfänger, 20 Minuten, ab Montag', '2026-11-30'],
    ['whenever', 'suggested'],
    ['doesn’t matter', 'suggested'],
    ['up to you', 'suggested'],
    ['evenings, 20 minutes', null],
    ['now and then, short', null],
  ];
  for (const [said, day] of rows)
    test(`“${said}”`, () => assert.equal(startIn(said, setting)?.toString() ?? null, day));
});

describe('another first day, said of a plan that was just shown', () => {
  const shown = { standing: null, assumed: false, from: '2026-12-01' } as unknown as PlanDraft;
  const rows: [string, string | null][] = [
    ['no wait, the week after, tuesday the 8th', '2026-12-08'],
    ['the week after', '2026-12-08'],
    ['monday 7 december', '2026-12-07'],
    ['make it the 7th', '2026-12-07'],
    ['can we start on the 10th instead?', '2026-12-10'],
    ['in two weeks', '2026-12-11'],
    ['oh sorry, next tuesday please', '2026-12-01'],
    ['no, start in january', '2027-01-01'],
    ['tuesday', null],
    ['oh start a week later', null],
    ['not on the 24th', null],
    ['move thursday to the 10th', null],
    ['remind me on the 7th', null],
    ['until 20 december', null],
    ['3 times', null],
    ['8pm', null],
  ];
  for (const [said, day] of rows)
    test(`“${said}” ${day ? `begins on ${day}` : 'is something else'}`, () =>
      assert.equal(firstDayOf(shown, said, setting)?.toString() ?? null, day));

  test('a bare weekday is one where no day was said before, and a changed or running plan begins when it does', () => {
    assert.equal(firstDayOf({ ...shown, assumed: true }, 'tuesday', setting)?.toString(), '2026-12-01');
    assert.equal(firstDayOf({ ...shown, changed: true }, 'monday 7 december', setting), null);
    assert.equal(firstDayOf({ ...shown, standing: [] }, 'monday 7 december', setting), null);
  });

  test('it is handed on in the words of a change', () =>
    assert.equal(beginningOn(Temporal.PlainDate.from('2026-12-08')), 'start on 8 December'));
});

describe('what is said beside the first day is of each week', () => {
  const rows: [string, string, number[] | undefined][] = [
    ['learn guitar', 'sunday afternoons, one hour, start this sunday', [7]],
    ['learn guitar', 'saturdays at 10, start this saturday', [6]],
    ['learn guitar', 'wednesdays 19:00 to 20:30 and sunday mornings, start next week', [3, 7]],
    ['learn guitar on tuesdays', 'start next monday', [2]],
    ['learn guitar', 'from this saturday', undefined],
    ['learn guitar', 'on monday', undefined],
  ];
  for (const [goal, said, days] of rows)
    test(`“${said}”, of “${goal}”`, () => {
      const start = startIn(said, setting);
      const day = start instanceof Temporal.PlainDate ? start : null;
      assert.deepEqual(alsoSaid(readGoal(goal, setting), said, day, setting).facts.days, days);
    });

  test('how far somebody is is no other goal', () => {
    const brief = readGoal('run a 10k', setting);
    const told = (said: string) => alsoSaid(brief, said, null, setting).facts.amount?.value;
    assert.equal(told('I can run 5 km, only tuesdays and saturdays'), 10);
    assert.equal(told('only 5 km, please'), 5);
  });
});
