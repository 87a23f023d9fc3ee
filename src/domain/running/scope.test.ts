import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fiveKm } from '../plan/draft.example.ts';
import type { PlanChange, SessionChange } from '../plan/index.ts';
import { unsureOf } from './index.ts';

const setting = { now: Temporal.Instant.from('2026-12-08T09:00:00Z'), zone: 'Europe/London' };
const { sessions } = fiveKm();
const weekday = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;
/** Those that this holds for are left out. */
const leftOut = (which: (date: string) => boolean): SessionChange[] =>
  sessions.filter(({ date }) => which(date)).map((before) => ({ before, after: null }));

describe('what a change of a plan that runs may reach', () => {
  const drop: PlanChange[] = [{ kind: 'drop', of: {} }];
  const rows: [message: string, diff: SessionChange[], expected: string | null][] = [
    ['leave out tomorrow', leftOut((date) => date === '2026-12-09'), null],
    ['tomorrow is no good, whatever', leftOut(() => true), 'beyond'],
    ['next week is too much', leftOut((date) => date > '2027-01-01'), 'beyond'],
    ['no more Saturdays', leftOut((date) => weekday(date) === 6), null],
    ['weekdays at 19:00 but leave Saturdays', leftOut((date) => weekday(date) === 6), 'beyond'],
    ['leave Saturdays out', leftOut((date) => weekday(date) === 6), null],
    ["don't cancel Saturday", leftOut((date) => weekday(date) === 6), 'doubt'],
    ['not sure about Saturday', leftOut((date) => date === '2026-12-12'), 'doubt'],
    ['actually hold on, is Saturday free?', leftOut((date) => weekday(date) === 6), 'doubt'],
    ['from tomorrow on nothing', leftOut(() => true), null],
    ['the last two weeks feel too long', leftOut((date) => date > '2026-12-27'), null],
    ['skip Saturday if it rains', leftOut((date) => date === '2026-12-12'), 'condition'],
    ['if work lets me, skip Saturday', leftOut((date) => date === '2026-12-12'), 'condition'],
    ['drop Saturday unless my sister cancels', leftOut((date) => date === '2026-12-12'), 'condition'],
    ["skip Saturday if that's ok", leftOut((date) => date === '2026-12-12'), null],
    ['skip tomorrow if possible', leftOut((date) => date === '2026-12-09'), null],
    ['every other Saturday I have the kids, so no run then', leftOut((date) => weekday(date) === 6), 'beyond'],
    ['Saturdays off except the 12th', leftOut((date) => weekday(date) === 6), 'beyond'],
    ['only two runs a week, not on Wednesdays', leftOut((date) => weekday(date) === 3), null],
    ['I finished my 5k today for real!! 31 minutes', leftOut((date) => date === '2026-12-09'), 'doubt'],
    ['skip Wednesday this week, and park the Friday swim till mid January', leftOut(() => false), null],
    ['Saturday is out', leftOut((date) => weekday(date) === 6), 'which'],
    ['drop Saturday', leftOut((date) => date === '2026-12-12'), null],
    ['no run Saturday from now on', leftOut((date) => weekday(date) === 6), null],
    [
      "new job starts Monday, I'm not home before seven on Mondays any more",
      leftOut((date) => date === '2026-12-14'),
      'unmet',
    ],
    ["I'm not home before seven on Mondays any more", leftOut((date) => date === '2026-12-14'), 'unmet'],
    ['skip tomorrow, I have a meeting at 6', leftOut((date) => date === '2026-12-09'), null],
    ['an hour less on Saturday', leftOut((date) => date === '2026-12-12'), 'unmet'],
    ['drop to two runs a week in December', leftOut((date) => date < '2026-12-07'), 'beyond'],
    ['drop Wednesdays until Christmas', leftOut((date) => weekday(date) === 3), 'beyond'],
    ['drop Wednesdays until Christmas', leftOut((date) => weekday(date) === 3 && date < '2026-12-25'), null],
    ['skip tomorrow and no Friday please', leftOut((date) => date === '2026-12-09'), 'unnamed'],
    ['skip tomorrow, I have a wedding on Friday', leftOut((date) => date === '2026-12-09'), null],
    [
      'no French this Thursday, and skip the run on Saturday 12 December',
      leftOut((date) => date === '2026-12-12'),
      'unnamed',
    ],
  ];
  for (const [message, diff, expected] of rows)
    it(message, () => assert.equal(unsureOf(message, drop, diff, setting)?.why ?? null, expected));
  it('start over tomorrow: all of it is meant', () =>
    assert.equal(
      unsureOf(
        'start over tomorrow',
        [{ kind: 'restart', date: null }],
        leftOut(() => true),
        setting,
      ),
      null,
    ));
});
