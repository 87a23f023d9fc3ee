import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { facts, now, setting } from '../draft.example.ts';
import {
  applyChanges,
  buildPlan,
  carriedInto,
  changesIn,
  diffLines,
  goalChangeIn,
  heldTo,
  type PlanDraft,
  placePlan,
  readGoal,
  titleOf,
  withChange,
} from '../index.ts';

const today = Temporal.PlainDate.from('2026-11-26');
const from = Temporal.PlainDate.from('2026-11-27');
const planned = (words: string) => {
  const brief = readGoal(words, setting);
  const built = buildPlan(brief, from, today);
  assert.ok(built.kind === 'plan', words);
  return { brief, draft: built.draft };
};
const SAVING = 'save 900 euros for a holiday by 30 april, paid on the 1st of every month';

describe('another sum, day or payday is another plan', () => {
  const said: [string, string, object | null][] = [
    [SAVING, "that's too much, 300 then", { amount: { value: 300, unit: '€' } }],
    [SAVING, 'make it 600', { amount: { value: 600, unit: '€' } }],
    [SAVING, 'weekly on fridays', { payday: { weekday: 5 } }],
    [SAVING, '50 each', { each: 50 }],
    [SAVING, 'by the end of june', { deadline: '2027-06-30', event: undefined }],
    [SAVING, 'start in january', { start: '2027-01-01' }],
    [SAVING, 'make it at 8', null],
    [SAVING, 'I already have 300', { done: 300 }],
    [SAVING, '50', { each: 50 }],
    [SAVING, 'the 1st is wrong, I get paid on the last working day', { payday: { monthDay: 31, working: true } }],
    [SAVING, 'had to use 100 for the car', null],
    [SAVING, 'spent 50 already this month', null],
    [SAVING, '100 a month', { each: 100, payday: { monthDay: 1 } }],
    [SAVING, '30 euros a week', { each: 30, payday: { weekday: 5 } }],
    [SAVING, '150 a month at the end of the month', { each: 150, payday: { monthDay: 31 } }],
    [SAVING, 'make it 3 weeks longer', { deadline: '2027-05-21' }],
    ['read 600 pages by 20 january', "I've read 120 pages already", { done: 120 }],
    ['read 600 pages by 20 january', "I'm on page 80", { done: 80 }],
    ['read 600 pages by 20 january', 'only 400 pages', { amount: { value: 400, unit: 'pages' } }],
    ['read 600 pages by 20 january', '20 minutes a day', { minutes: 20, perWeek: 7 }],
    ['read 600 pages by 20 january', 'not on Fridays', null],
    ['read 600 pages by 20 january', '20 pages a day is enough', { portion: { value: 20, unit: 'pages' } }],
    ['declutter 24 boxes', 'two boxes each day then', { portion: { value: 2, unit: 'boxes' } }],
    ['run 10 km', 'only 5k then', { amount: { value: 5, unit: 'km' } }],
  ];
  for (const [goal, words, change] of said)
    it(`${goal}: “${words}”`, () => assert.deepEqual(goalChangeIn(words, planned(goal).draft, setting), change));

  it('what was asked for is told first; what the other days take over is one line', () => {
    const { draft: open } = planned('read 900 pages by the end of march, every day at 8 pm');
    const draft = { ...open, sessions: placePlan(open, facts, now).sessions };
    const applied = applyChanges(draft, changesIn('not on Fridays', draft, setting).changes, facts, now);
    assert.ok(applied.kind === 'changed');
    const lines = diffLines(applied.diff, (time) => time);
    assert.match(lines[0] ?? '', /^Fridays: left out/);
    assert.match(lines.at(-1) ?? '', /^The others share what that leaves: /);
    assert.equal(lines.length, 2);
  });

  it('the sums follow, and so does the title', () => {
    const { brief, draft } = planned(SAVING);
    const less = withChange(brief, draft, { amount: { value: 600, unit: '€' } });
    const built = buildPlan(less, from, today);
    assert.ok(built.kind === 'plan');
    assert.equal(built.draft.title, 'Save 600 euros for a holiday');
    assert.equal(built.draft.roadmap?.at(-1)?.amount, 600);
  });
  it('what was said of days, hours and lengths holds for the plan that is worked out anew', () => {
    const { brief, draft: open } = planned('read 900 pages by the end of march, every day at 7 pm');
    let draft: PlanDraft = { ...open, sessions: placePlan(open, facts, now).sessions };
    for (const words of ['not on the 14th', 'Mondays not before 20:00']) {
      const applied = applyChanges(draft, changesIn(words, draft, setting).changes, facts, now);
      assert.ok(applied.kind === 'changed', words);
      draft = applied.draft;
    }
    const anew = buildPlan(withChange(brief, draft, { amount: { value: 600, unit: 'pages' } }), from, today);
    assert.ok(anew.kind === 'plan');
    const fresh = carriedInto(anew.draft, draft);
    const { plan, notes } = heldTo({ ...fresh, sessions: placePlan(fresh, facts, now).sessions }, facts, now);
    assert.deepEqual(notes, []);
    assert.ok(plan.sessions.length > 20);
    assert.deepEqual(
      plan.sessions.filter(({ date }) => date === '2026-12-14'),
      [],
    );
    const mondays = plan.sessions.filter(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === 1);
    assert.ok(mondays.length > 0 && mondays.every(({ time }) => time >= '20:00'), JSON.stringify(mondays));
    const later = plan.limits.rules?.map(({ kind }) => kind);
    assert.deepEqual(
      later,
      draft.limits.rules?.map(({ kind }) => kind),
    );
  });
  it('so much each time says until when it takes', () => {
    const { brief, draft } = planned(SAVING);
    assert.equal(withChange(brief, draft, { each: 100 }).facts.deadline, '2027-08-01');
  });
});

describe('what is done already, and what books come to', () => {
  it('“12,000 words, 3,000 done” is 9,000 over the weeks, to the day', () => {
    const { draft } = planned(
      'finish my dissertation, due 30 april, 12000 words, 3000 done, an hour and a half on weekdays, not mondays',
    );
    assert.equal(draft.roadmap?.at(-1)?.amount, 9000);
    assert.equal(draft.roadmap?.at(-1)?.date, '2027-04-30');
    assert.deepEqual([...new Set(draft.parts[0]?.weeks.map(({ times, minutes }) => `${times}x${minutes}`))], ['4x90']);
  });
  it('“500 Spanish words, I know about 50” is 450', () => {
    assert.equal(
      planned('learn 500 spanish words by end of february, I know about 50').draft.roadmap?.at(-1)?.amount,
      450,
    );
  });
  it('“12 books next year, 300 pages each” is 3,600 pages of that year', () => {
    const { brief } = planned('read 12 books next year, about 400 pages each');
    assert.deepEqual(
      [brief.facts.amount?.value, brief.facts.start, brief.facts.deadline],
      [4800, '2027-01-01', '2027-12-31'],
    );
  });
  it('a novel without a day is laid out in sessions that one can keep', () => {
    const { draft } = planned('write a novel, 50000 words');
    assert.ok(Math.max(...(draft.parts[0]?.weeks ?? []).map(({ minutes }) => minutes)) <= 60);
  });
});

describe('a title is what is wished for', () => {
  const said: [string, string][] = [
    ['my doctor says I should walk more because of my blood pressure', 'Walk more'],
    ['I want to plan our wedding', 'Plan our wedding'],
    ['i want to be calmer I keep losing my temper with the kids', 'Be calmer'],
    ['learn 300 french words', 'Learn 300 French words'],
    ["I'm hoping you can help me get fitter", 'Get fitter'],
    ['I was wondering if you could help me learn to cook', 'Learn to cook'],
    ["I'm looking for help with getting up earlier", 'Getting up earlier'],
    ["I'd love it if I could do a pull-up", 'Do a pull-up'],
    ['I really ought to sort out my finances', 'Sort out my finances'],
    ["it's time I learned to drive", 'Learn to drive'],
    ["I keep saying I'll write a book", 'Write a book'],
    ["I'd quite like to be able to touch my toes", 'Touch my toes'],
    ['teach me spanish', 'Learn Spanish'],
    ['get me ready for a 10k', 'Get ready for a 10k'],
  ];
  for (const [words, title] of said) it(words, () => assert.equal(titleOf(words), title));
});

it('how far somebody is, told to a plan that began at the beginning, is no other goal', () => {
  const { brief, draft } = planned('run a 10k');
  const change = goalChangeIn('I can run 5k already', draft, setting);
  assert.deepEqual(change, { answers: { level: '5 km without a stop' } });
  const told = withChange(brief, draft, change ?? {});
  assert.deepEqual([told.title, told.answers['level']], ['Run a 10k', '5 km without a stop']);
  for (const other of [
    'I can only do 20 minutes',
    'I want to run 5k',
    "I can't do Tuesdays",
    'I run on Mondays already',
  ])
    assert.equal(goalChangeIn(other, draft, setting)?.answers, undefined, other);
});
