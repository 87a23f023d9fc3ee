import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesIn } from '../change/index.ts';
import { draftOf, facts, fiveKm, now, setting } from '../draft.example.ts';
import { weekdayOf } from '../place/relocate.ts';
import type { PlanDraft } from '../types.ts';
import { applyChanges } from './apply.ts';
import { pausedUntil, resumedFrom } from './paused.ts';

/** Mondays and Wednesdays 18:30, Saturdays 10:00, six weeks from Monday 30 November. */
const ahead = (from: string, plan = fiveKm()): PlanDraft => {
  const sessions = plan.sessions.filter(({ date }) => date >= from);
  return { ...plan, goalId: 'one', standing: sessions, sessions };
};
const rest = (plan: PlanDraft, until: string, from: string | null = null) =>
  pausedUntil(plan, Temporal.PlainDate.from(until), from ? Temporal.PlainDate.from(from) : null);
const told = ({ sessions }: PlanDraft) =>
  sessions.map(({ date, time, minutes }) => `${date.slice(5)} ${time} ${minutes}`);

describe('a goal that rests', () => {
  it('until Thursday: what stood on Wednesday comes on Saturday, and each step one place later', () => {
    const before = ahead('2026-12-02');
    const { plan } = rest(before, '2026-12-03');
    assert.deepEqual(told(plan).slice(0, 4), ['12-05 10:00 20', '12-07 18:30 20', '12-09 18:30 20', '12-12 10:00 20']);
    assert.equal(plan.sessions.length, before.sessions.length);
    assert.equal(plan.sessions.at(-1)?.date, '2027-01-11');
    assert.equal(new Set(plan.sessions.map(({ date }) => date)).size, plan.sessions.length, 'no two on a day');
  });

  it('until Monday week: it goes on that Monday, and not on the weekday at which it stopped', () => {
    const { plan } = rest(ahead('2026-12-09'), '2026-12-21');
    // Monday of that week was done; the week of coming back is no harder than that.
    assert.deepEqual(told(plan).slice(0, 4), ['12-21 18:30 20', '12-23 18:30 20', '12-26 10:00 20', '12-28 18:30 25']);
  });

  it('ended sooner: it goes on from that day in its rhythm, nothing doubled', () => {
    const { plan } = rest(ahead('2026-12-02'), '2026-12-19');
    const now = Temporal.PlainDateTime.from('2026-12-13T09:00');
    const sooner = resumedFrom(plan, Temporal.PlainDate.from('2026-12-15'), now);
    assert.ok(sooner);
    assert.deepEqual(told(sooner).slice(0, 3), ['12-16 18:30 20', '12-19 10:00 20', '12-21 18:30 20']);
    assert.equal(sooner.sessions.length, plan.sessions.length);
    assert.equal(new Set(sooner.sessions.map(({ date }) => date)).size, plan.sessions.length);
    assert.equal(resumedFrom(plan, Temporal.PlainDate.from('2026-12-19'), now), null);
  });

  it('nothing that stands there: nothing moves', () => {
    const { plan, moved } = rest(ahead('2026-12-02'), '2026-12-02');
    assert.equal(moved, false);
    assert.deepEqual(told(plan), told(ahead('2026-12-02')));
  });

  it('from a later day on: what comes before it stays', () => {
    const { plan } = rest(ahead('2026-12-02'), '2026-12-14', '2026-12-09');
    assert.deepEqual(told(plan).slice(0, 4), ['12-02 18:30 20', '12-05 10:00 20', '12-07 18:30 20', '12-14 18:30 20']);
  });

  it('a week and more: the body begins with what it did last', () => {
    const { plan, gently } = rest(ahead('2026-12-14'), '2026-12-28');
    assert.ok(gently);
    assert.deepEqual(told(plan).slice(0, 4), ['12-28 18:30 20', '12-30 18:30 20', '01-02 10:00 20', '01-04 18:30 25']);
    assert.equal(rest(ahead('2026-12-14'), '2026-12-18').gently, false, 'two days are no break');
  });

  it('longer than six weeks by then, it can still be changed', () => {
    const { plan } = rest(ahead('2026-12-02'), '2026-12-19');
    assert.ok(plan.weeks > 6);
    const standing = { ...plan, standing: plan.sessions };
    const { changes } = changesIn('on tuesdays, thursdays and sundays', standing, setting);
    const applied = applyChanges(standing, changes, facts, now);
    assert.ok(applied.kind === 'changed');
    assert.deepEqual([...new Set(applied.draft.sessions.map(weekdayOf))].sort(), [2, 4, 7]);
  });

  it('one strand whose day is not touched stays where it is', () => {
    const two = draftOf(
      [
        [2, '18:30', 'run'],
        [6, '10:00', 'gym'],
      ],
      [20, 20, 20],
      { names: { run: 'Run', gym: 'Gym' } },
    );
    const { plan } = rest(ahead('2026-12-01', two), '2026-12-03');
    assert.deepEqual(told(plan).slice(0, 3), ['12-05 10:00 20', '12-08 18:30 20', '12-12 10:00 20']);
  });

  it('what would lie behind the day itself is left out, and counted', () => {
    const { plan, left } = rest({ ...ahead('2026-12-02'), deadline: '2027-01-09' }, '2026-12-07');
    assert.equal(left, 2);
    assert.ok(plan.sessions.every(({ date }) => date <= '2027-01-09'));
  });

  it('paydays stay paydays', () => {
    const plan = draftOf([[1, '18:00', 'save']], [10, 10], { playbook: 'saving', names: { save: 'Save' } });
    const dates = ['2026-12-01', '2027-01-01'];
    const monthly = {
      ...plan,
      parts: plan.parts.map((part) => ({ ...part, dates })),
      sessions: plan.sessions.map((s, i) => ({ ...s, date: dates[i] ?? '', week: 1 + i * 4 })),
    };
    assert.deepEqual(told(rest(ahead('2026-12-01', monthly), '2026-12-10').plan), ['01-01 18:00 10', '02-01 18:00 10']);
  });
});
