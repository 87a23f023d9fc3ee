import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playbookById } from '../../playbooks/index.ts';
import { setting } from '../draft.example.ts';
import { inUnits, readGoal } from '../index.ts';

const answers = (words: string) => readGoal(words, setting).answers;

describe('what is wished for is never where somebody stands', () => {
  for (const wish of [
    'I want to run 5 km without stopping',
    'run 10 km by May',
    'I want to run a half marathon',
    'I want to finish a marathon in October',
    'swim 1 km by May',
    'I want to swim a few lengths every week',
    'learn Spanish up to B1',
    'speak fluent Italian',
    'play the piano well',
    'I want to write the first draft of my thesis',
    'juggle with some friends',
  ])
    it(wish, () => {
      const found = answers(wish);
      assert.equal(found['level'] ?? found['stage'], undefined, JSON.stringify(found));
    });
});

describe('every question is answered by words beside the wish', () => {
  const said: [string, string, string][] = [
    ['I want to run 10 km. I never ran before', 'level', 'Not at all'],
    ['run 5k, total couch potato', 'level', 'Not at all'],
    ['half marathon in april, I run now and then', 'level', 'Now and then, short'],
    ['I want to run a 10k, used to run at school', 'level', 'Now and then, short'],
    ['want to do a half, I run 8k now', 'level', '5 km without a stop'],
    ['10k in spring, did a 10k last year', 'level', '5 km without a stop'],
    ['marathon in october, currently doing 10k twice a week', 'level', '10 km or more'],
    ['half marathon in may, my longest run is 12 km', 'level', '10 km or more'],
    ['learn Italian, know none', 'level', 'Beginning'],
    ['learn Japanese from scratch', 'level', 'Beginning'],
    ['learn French, had it at school years ago', 'level', 'The basics'],
    ['learn Spanish, I know a few words', 'level', 'The basics'],
    ['get better at Spanish, I am at B1', 'level', 'I can talk a little'],
    ['learn the ukulele, never touched one', 'level', 'Beginning'],
    ['learn piano, complete beginner', 'level', 'Beginning'],
    ['guitar again, I played for 5 years, now rusty', 'level', 'I play a little'],
    ['learn to juggle, just starting', 'level', 'Just starting'],
    ['get better at drawing, I know the basics', 'level', 'I know the basics'],
    ['swim 1 km, I manage about 200 m', 'level', 'A few lengths'],
    ["swim, I can't swim at all", 'level', 'Not yet'],
    ['swim 1km, can do 10 lengths. before work', 'pool', 'Early mornings'],
    ['finish my thesis, nothing written yet', 'stage', 'At the beginning'],
    ['finish my thesis, intro and methods are written', 'stage', 'Notes and an outline'],
    ['finish my thesis, I have a first draft', 'stage', 'A draft is there'],
    ['get stronger, dumbbells at home', 'place', 'At home'],
    ['get fit, no gym near me', 'place', 'At home'],
    ['build muscle, I have a membership', 'place', 'In a gym'],
    ['drink less, a glass or two on most evenings', 'much', 'A glass or two'],
    ['drink less, half a bottle every evening', 'much', 'Three or more'],
    ['lose 5 kilos, otherwise healthy', 'safe', 'No'],
    ['launch my side project, no idea where to begin', 'first', 'I do not know yet'],
    ['start a podcast as a side project, first episode by march', 'first', 'A first version'],
    ['study python, just for fun', 'when', 'No fixed date'],
    ['triathlon in june, running is my weak spot', 'level', 'Running'],
  ];
  for (const [words, id, expected] of said)
    it(words, () => {
      const brief = readGoal(words, setting);
      assert.ok(
        playbookById(brief.playbook).questions.some((question) => question.id === id),
        brief.playbook,
      );
      assert.equal(brief.answers[id], expected);
    });
});

it('how often they do it now is no wish', () => {
  const { facts, answers } = readGoal('half marathon 25 april, run 10k once a week and 5k once', setting);
  assert.equal(facts.perWeek, undefined);
  assert.equal(answers['level'], '10 km or more');
  assert.equal(readGoal('I want to run 5 km three times a week', setting).answers['level'], undefined);
  assert.equal(readGoal('I want to run 5 km three times a week', setting).facts.perWeek, 3);
});
it('a lesson that is there already takes its day', () => {
  assert.deepEqual(
    readGoal('improve my German, tuesdays lesson at 6pm already, so other days', setting).facts.days,
    undefined,
  );
});

describe('bare numbers and days have the unit of what was asked', () => {
  const said: [string, string[], string, string][] = [
    ['run a 10k', ['level'], 'about 3, tuesdays and saturdays', 'I run 3 km now, tuesdays and saturdays'],
    ['save for a car', ['amount', 'payday'], '3000, paid fridays', 'save 3000, paid fridays'],
    ['save 900 for a bike', ['payday'], '25th', 'paid on the 25th'],
    ['save 900 for a bike', ['payday'], 'fridays', 'paid every fridays'],
    [
      'save for a car',
      ['amount', 'payday'],
      '5000 by next christmas, end of the month is payday',
      'save 5000 by next christmas, paid on the last day of the month',
    ],
    ['run a 10k', ['level'], 'max 2k', 'I run 2 km now'],
    ['learn spanish', [], 'make it 15', '15 minutes'],
    ['save more money', ['amount', 'payday'], 'about 200 a month, 25th', 'save about 200 a month, paid on the 25th'],
    ['study for my exam', ['when'], '20 january, 12 chapters', 'by 20 january, 12 chapters'],
    ['write a novel', [], '50000, an hour a day', '50000 words, an hour a day'],
    ['learn spanish', ['level'], 'a bit from school. 15', 'a bit from school. 15 minutes'],
    ['get stronger', ['where'], 'home, 3', 'home, 3 times a week'],
    ['do 50 push ups', ['now'], '12ish, mornings', '12ish, mornings'],
    ['learn spanish', ['level'], 'the basics, tuesdays at 7', 'the basics, tuesdays at 7'],
  ];
  for (const [wish, open, answer, expected] of said)
    it(`${wish}: “${answer}”`, () => assert.equal(inUnits(answer, readGoal(wish, setting), open, setting), expected));
});
