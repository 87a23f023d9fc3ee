import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGoal } from '../brief/brief.ts';
import { buildPlan } from '../draft/build.ts';
import type { PlannedSession } from '../types.ts';
import { nameTopics } from './topics.ts';

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
    ["lose a stone before the wedding on 5 june, i'm 82kg and 1.70", { value: 6.4, unit: 'kg' }],
    ['save up for a puppy, about 900, by the end of april. i get 1400 on the 25th', { value: 900, unit: '' }],
    ['i owe hmrc 2400, want it gone by 31 july, can do 300 a month from jan', { value: 2400, unit: '' }],
    ['pay my mum back the 640 she lent me, 80 a month', { value: 640, unit: '' }],
    ['lose two stone, I weigh 95 kg', { value: 12.7, unit: 'kg' }],
  ];
  for (const [words, amount] of said) it(words, () => assert.deepEqual(goal(words).facts.amount, amount));

  const often: [words: string, perWeek: number, minutes: number][] = [
    ['3 x 45 minutes a week, sunday off', 3, 45],
    ['2x30 mins', 2, 30],
    ['2 x 1.5 hours a week', 2, 90],
    ['three 45-minute sessions a week', 3, 45],
    ['two one-hour lessons a week', 2, 60],
    ['2 x half an hour', 2, 30],
    ['2 x 10 minutes a day', 7, 10],
    ['45 minutes a week', 1, 45],
  ];
  for (const [words, perWeek, minutes] of often)
    it(`${words} is so often, and so long each time`, () => {
      const { facts, unread } = goal(`learn the guitar, ${words}`);
      assert.deepEqual([facts.perWeek, facts.minutes, unread], [perWeek, minutes, undefined]);
    });

  it('the grade of an exam plans nothing, and is not said back', () => {
    for (const words of ["I'm predicted a 4 and want a 6", 'currently on a 4, hoping for a 6', 'need a 7'])
      assert.equal(goal(`GCSE maths on 20 may, ${words}`).unread, undefined, words);
  });

  it('a number in words is any number', () => {
    assert.deepEqual(goal('study for my exam on 20 March, eleven chapters').facts.topics, {
      unit: 'chapter',
      total: 11,
    });
    assert.equal(goal('read twenty-four books next year').facts.amount?.value, 7_200);
    const { minutes = 0, perWeek = 0 } = goal('I want to get fit, 120 minutes a week').facts;
    assert.equal(minutes * perWeek, 120);
  });

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
      ['Ride further every fortnight', 'Ride 50 km', 'Keep riding', 'Ride 100 km'],
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

describe('what is managed now is where the ramp begins', () => {
  const said: [string, string][] = [
    ['want to hold a plank for 3 minutes, at 50 seconds now', 'plank 50 → 180 seconds'],
    ['i can do 4 pullups, want 12 by easter. have a bar at home', 'pull-ups 4 → 12 reps'],
    ['want to bench 80 kg, at 60 now', 'bench press 60 → 80 kg'],
    ['deadlift 300 lbs, 225 now, mon wed fri at 6am', 'deadlift 225 → 300 kg'],
    ["I'd like to do 100 pushups in a row. I manage about 25", 'push-ups 25 → 100 reps'],
    ["do my first pull up, can't do a single one", 'pull-ups 0 → 1 reps'],
    ['build up to 50 press-ups, I manage 15', 'push-ups 15 → 50 reps'],
    ['work up to 20 push-ups from 5', 'push-ups 5 → 20 reps'],
    ['hold a handstand for 30 seconds', 'handstand ? → 30 seconds'],
    ['Goal: 300 push-ups, train daily at 2.30 am for 14 weeks', 'push-ups ? → 300 reps'],
    ['I want to do 20 push ups. 3 times a week, 15 min', 'push-ups ? → 20 reps'],
  ];
  for (const [words, expected] of said)
    it(words, () => {
      const { measure } = goal(words).facts;
      assert.equal(`${measure?.what} ${measure?.level ?? '?'} → ${measure?.target} ${measure?.unit}`, expected);
    });
  it('the first week is well below it, no week jumps, and milestones rise to the wish', () => {
    const draft = plan('i can do 10 push-ups, want 40');
    assert.equal(draft.parts[0]?.weeks[0]?.title, 'Push-ups: 3 sets of 6');
    const best = draft.roadmap?.map(({ measure }) => measure?.target ?? 0) ?? [];
    assert.deepEqual(
      best,
      [...best].sort((a, b) => a - b),
    );
    assert.equal(best.at(-1), 40);
  });
  it('too short a time is said with what is likelier', () =>
    assert.match(
      plan('100 push-ups by 20 December, can do 10').notes.join(' '),
      /short for it: \d+ push-ups is likelier/,
    ));
});

describe('a time to beat', () => {
  const said: [string, string, string][] = [
    ['10k under 55, 61 now. race on 28 feb', '10 3660 → 3300', 'Run 10 km in under 55 minutes'],
    ['get my 5k from 29 to 25 minutes', '5 1740 → 1500', 'Run 5 km in under 25 minutes'],
    ['half marathon sub 1:50 in may, pb 1:58', '21.1 7080 → 6600', 'Run a half marathon in under 1:50 hours'],
    ['half under 2 hours, 2:09 last time', '21.1 7740 → 7200', 'Run a half marathon in under 2:00 hours'],
    [
      'sub 2 hour half on 28 february, did 2.11 in october',
      '21.1 7860 → 7200',
      'Run a half marathon in under 2:00 hours',
    ],
    ['Run a 5k in under 30 minutes, 34:20 at the moment', '5 2060 → 1800', 'Run 5 km in under 30 minutes'],
  ];
  for (const [words, expected, title] of said)
    it(words, () => {
      const { facts, ...brief } = goal(words);
      assert.equal(`${facts.timed?.km} ${facts.timed?.level} → ${facts.timed?.target}`, expected);
      assert.deepEqual([brief.title, facts.time, facts.minutes], [title, undefined, undefined]);
    });
});

it('titles of sessions are as long as a line of a calendar', () => {
  for (const words of [
    'stop snacking at night',
    'build a wardrobe out of reclaimed oak for the guest room',
    'learn the guitar',
    'learn sign language',
    'get better at talking to strangers at parties',
  ])
    for (const part of plan(words).parts)
      for (const week of part.weeks) assert.ok(week.title.length <= 40 && !week.title.endsWith(' the'), week.title);
});
