import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGoal } from './brief.ts';
import { buildPlan } from './build.ts';
import { nameTopics } from './topics.ts';
import type { PlannedSession } from './types.ts';

const setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };
const today = Temporal.PlainDate.from('2026-11-26');
const goal = (words: string) => readGoal(words, setting);
const plan = (words: string) => {
  const built = buildPlan(goal(words), Temporal.PlainDate.from('2026-11-30'), today);
  assert.ok(built.kind === 'plan', JSON.stringify(built));
  return built.draft;
};

describe('numbers of a goal', () => {
  const said: [string, { value: number; unit: string }][] = [
    ['pay off my credit card, 1,800 pounds, by end of June', { value: 1800, unit: '£' }],
    ['lose 10 pounds by Easter', { value: 4.5, unit: 'kg' }],
    ['finish writing my novel, 80,000 words, 12,000 done', { value: 68_000, unit: 'words' }],
    ["I'm on page 120 of a 480 page book, want to finish it by New Year's Eve", { value: 360, unit: 'pages' }],
    ['I want to read 20 books next year', { value: 6_000, unit: 'pages' }],
  ];
  for (const [words, amount] of said) it(words, () => assert.deepEqual(goal(words).facts.amount, amount));

  it('translating is not reading, and one page is no "1 pages"', () => {
    const [part] = plan('translate a 120 page book by 28 February, 3 pages an hour').parts;
    assert.equal(part?.count?.call, 'Translate {n} pages');
  });

  it('without a day a long text is laid out at half an hour each, and that is said', () => {
    const { notes } = plan('write a novel of 80,000 words');
    assert.match(notes.join(' '), /No day is named, so I laid it out at about 30 minutes each, which takes \d+ weeks/);
  });

  it('a hundred kilometres on the bike come after fifty', () => {
    assert.deepEqual(
      plan('train for a 100 km bike ride on 6 June').roadmap?.map(({ title }) => title),
      ['Ride further every fortnight', 'Ride 50 km', 'Ride 100 km'],
    );
  });
});

describe('chapters before an exam', () => {
  const draft = plan('study for the biology exam on 18 December, 9 chapters');

  it('the weeks go up to the day before, and the last holds only what comes before it', () => {
    assert.equal(draft.weeks, 3);
    assert.deepEqual(draft.parts[0]?.topics, { unit: 'chapter', total: 9 });
    assert.ok((draft.parts[0]?.weeks[2]?.times ?? 9) <= 2);
  });

  for (const count of [2, 5, 8, 12, 20])
    it(`${count} sessions go through each of them once, in order, before anything is repeated`, () => {
      const sessions = Array.from(
        { length: count },
        (_, i) => ({ part: 'study', title: '', id: String(i) }) as PlannedSession,
      );
      const titles = nameTopics(sessions, draft.parts).map(({ title }) => title);
      const studied = titles.filter((title) => title.startsWith('Study'));
      const numbers = studied.flatMap((title) => {
        const [from = 0, to = from] = (title.match(/\d+/g) ?? []).map(Number);
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      });
      assert.deepEqual([...new Set(numbers)], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
      assert.deepEqual(titles.slice(0, studied.length), studied);
    });
});
