import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setting } from '../draft.example.ts';
import { buildPlan, readGoal } from '../index.ts';

const from = Temporal.PlainDate.from('2026-11-30');
const roadmapOf = (words: string) => {
  const built = buildPlan(readGoal(words, setting), from, Temporal.PlainDate.from('2026-11-26'));
  assert.ok(built.kind === 'plan', JSON.stringify(built));
  return built.draft;
};

describe('a roadmap', () => {
  const wishes = [
    'lose 8 kilos before my wedding in June',
    'ride my bike 100 km in one go by the end of August',
    'pass the biology exam by the end of April',
    'get ready for the fitness test on 6 March',
    'run a half marathon on 6 June, I run 5 km now',
    'learn Spanish by July',
    'save 3,000 euros by the end of June',
    'write a novel of 60,000 words by the end of June',
  ];
  for (const wish of wishes)
    it(`${wish}: weeks and dates agree, from the first day to the day itself`, () => {
      const { roadmap, deadline, weeks } = roadmapOf(wish);
      assert.ok(roadmap && deadline);
      assert.equal(roadmap[0]?.weeks, weeks);
      let end: Temporal.PlainDate = from.subtract({ days: 1 });
      for (const [i, { weeks: own, date, title }] of roadmap.entries()) {
        assert.ok(
          own >= 1 && (i === 0 ? own <= 6 : own <= 10 || roadmap.filter((one) => one.weeks > 10).length === 1),
          title,
        );
        const days: number = end.until(date ?? '', { largestUnit: 'days' }).days;
        const isLast: boolean = i === roadmap.length - 1;
        assert.ok(isLast ? Math.abs(days - own * 7) < 7 : days === own * 7, `${title}: ${own} weeks, ${days} days`);
        end = Temporal.PlainDate.from(date ?? '');
      }
      // Money is there with the last payday.
      const left = end.until(deadline, { largestUnit: 'days' }).days;
      assert.ok(left === 0 || (left > 0 && left < 7 && wish.startsWith('save')), `${left} days before ${deadline}`);
    });

  it('time to spare is said once', () => {
    const { notes } = roadmapOf('lose 8 kilos before my wedding in June');
    assert.equal(notes.filter((note) => /spare|weeks away/.test(note)).length, 1);
  });
});
