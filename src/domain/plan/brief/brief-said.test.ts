import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { othersGoal } from '../../wish/index.ts';
import { buildPlan } from '../draft/build.ts';
import { setting } from '../draft.example.ts';
import type { GoalFacts } from '../types.ts';
import { readGoal } from './brief.ts';
import { correctedGoal } from './corrected.ts';

const today = Temporal.PlainDate.from('2026-11-26');
const plan = (words: string) => {
  const built = buildPlan(readGoal(words, setting), Temporal.PlainDate.from('2026-11-30'), today);
  assert.ok(built.kind === 'plan', JSON.stringify(built));
  return built.draft;
};

describe('what a goal comes to, by its title and what was said', () => {
  const said: [words: string, title: string, facts: GoalFacts][] = [
    ["signed up for a 10k next sunday lol, haven't run since school", 'Run 10 km', { event: '2026-11-29' }],
    [
      'i have a job interview on saturday 5 december, need to prepare',
      'Prepare for my job interview',
      { event: '2026-12-05' },
    ],
    [
      'spend less time on my phone, about 4 hours a day. 10 mins at 9pm every day to put it away',
      'Spend less time on my phone',
      { minutes: 10, time: '21:00', perWeek: 7 },
    ],
    [
      'go to bed earlier. a short wind down every evening at 9.30pm, 10 minutes',
      'Go to bed earlier',
      { minutes: 10, time: '21:30' },
    ],
    ['be able to play 3 songs for the family on christmas day', 'Play 3 songs for the family', { event: '2026-12-25' }],
    ['my mum died in August and I want to learn to play her piano', 'Learn to play her piano', {}],
    [
      "I've got my ACCA exam on 5 December and I've not opened a book yet, plan it please",
      'Study for my ACCA exam',
      { event: '2026-12-05' },
    ],
    [
      'i have 3 exams in january: maths on the 14th, physics on the 18th and chem on the 22nd',
      'Study for my exams',
      { event: '2027-01-22' },
    ],
    [
      'sort out the spare room by Christmas, need it for my in-laws. weekends only',
      'Sort out the spare room',
      { deadline: '2026-12-25' },
    ],
    ['12,000 words of my dissertation left, due 31 January', 'Finish my dissertation', { deadline: '2027-01-31' }],
    ['yoga twice a week, evenings', 'Yoga', { perWeek: 2 }],
    ['declutter the house. I have tuesday and saturday mornings', 'Declutter the house', { days: [2, 6] }],
    ['stretch for my back, 10 min mornings and evenings', 'Stretch for my back', { perDay: 2 }],
    ['I work nights, 4 on 4 off. want to learn guitar', 'Learn guitar', {}],
    [
      '16 stone, want to be 14 and a half by summer',
      'Get to 14 and a half stone',
      { amount: { value: 9.5, unit: 'kg' } },
    ],
    ['get running again, twice a week, 4 on 4 off', 'Get running again', { unless: ['4 on 4 off'] }],
    ['Be able to swim a mile by June', 'Swim a mile', { deadline: '2027-06-01' }],
    [
      "I'm 88 kg and want to be 80 by the end of May, gym only Mon and Thu",
      'Get to 80 kg',
      { amount: { value: 8, unit: 'kg' }, days: [1, 4] },
    ],
    [
      "I'm 14 stone and want to get down to 12 stone by summer",
      'Get to 12 stone',
      { amount: { value: 12.5, unit: 'kg' } },
    ],
    [
      'cut my phone use from 5 hours a day to 2 by the end of January',
      'Cut my phone use to 2 hours a day',
      { lessOf: { from: 5, to: 2, unit: 'hours', per: 'day' } },
    ],
    ['learn Portuguese on my lunch break at 12:30', 'Learn Portuguese', { atWork: true, days: [1, 2, 3, 4, 5] }],
    [
      'learn chess, Tuesdays at 7pm and Saturdays at 10am',
      'Learn chess',
      {
        days: [2, 6],
        dayTimes: [
          { days: [2], time: '19:00' },
          { days: [6], time: '10:00' },
        ],
      },
    ],
    ['confidence I suppose', 'Confidence', {}],
    ['I need to revise for 3 exams in january', 'Revise for my exams', {}],
    ['exams coming up: maths 12 jan, physics 14 jan', 'Study for my exams', { event: '2027-01-14' }],
    ['my dissertation needs another 9000 words by 31 January', 'Finish my dissertation', { deadline: '2027-01-31' }],
    ['save 450 for christmas presents by 20 dec', 'Save 450 for Christmas presents', { deadline: '2026-12-20' }],
    ['saving up 700 for a ps5 by easter', 'Save 700 for a ps5', {}],
    ["and I'd like to declutter the garage too", 'Declutter the garage', {}],
    ['read 3 books of 500 pages by the end of january', 'Read 3 books of 500 pages', { pagesEach: 500 }],
    [
      'get through a 420 page textbook by 18 December, about 2 minutes a page',
      'Get through a 420 page textbook',
      { minutesEach: 2 },
    ],
    [
      'pay off my car loan, 2400 left, I pay 150 a month and could put 80 on top',
      'Pay off my car loan',
      { amount: { value: 2400, unit: '' }, each: { value: 230, unit: 'money' } },
    ],
    ['save 1200 for a trip by next christmas', 'Save 1200 for a trip', { deadline: '2027-12-25' }],
    ['save 1200 for a trip by january end', 'Save 1200 for a trip', { deadline: '2027-01-31' }],
    ['I drink about 4 beers every evening and want to stop', 'Drinking less', {}],
    ['I bite my nails and want to stop', 'Stop biting my nails', {}],
    ['I spend 3 hours a night on tiktok, want to cut down', 'Less screen time', {}],
    ['I smoke 10 a day and want to quit by March', 'Quitting smoking', {}],
    [
      'I want to sleep better. I go to bed at 1 and get up at 6.45 for work',
      'Sleep better',
      { earlier: { of: 'bed', from: '01:00' } },
    ],
    [
      'emergency fund 1500 by august, get paid 15th and last day of month',
      'Save 1,500 for an emergency fund',
      { payday: { monthDay: 15, also: 31 } },
    ],
    [
      "put 2k aside for a boiler by mid march. I'm paid weekly, Thursdays. start next week",
      'Put 2k aside for a boiler',
      { payday: { weekday: 4 }, start: '2026-11-30' },
    ],
    [
      'paying off klarna 740 and a store card 310, spare 120 a month, payday 30th',
      'Pay off klarna 740 and a store card 310',
      { amount: { value: 1050, unit: '' }, each: { value: 120, unit: 'money' }, payday: { monthDay: 30 } },
    ],
    [
      'got 12 research papers, 20 pages each, to read before my viva on 14 December',
      'Read 12 research papers',
      { amount: { value: 240, unit: 'pages' } },
    ],
    [
      'NaNo style: 20,000 words by 10 january, mornings only, 25 minutes max',
      'Write 20,000 words',
      { window: { start: '05:00', end: '12:00' } },
    ],
    ['short story comp closes 15 january, 4000 words', 'Short story comp', { deadline: '2027-01-15' }],
    ['stopping cigs this sunday. been on 20/day for 12 years', 'Stop cigs', { start: '2026-11-29' }],
    ['quit date 7 December for vaping. evenings are the worst', 'Quit vaping', { start: '2026-12-07' }],
    ['bar exam monday, starting from zero, need 10 subjects', 'Bar exam', { event: '2026-11-30' }],
    ["my life's a mess, where do i even start", 'Turn things around', {}],
    [
      "would love to get a 5k done by easter. start after my holiday, i'm back 7 december",
      'Get a 5k done',
      { start: '2026-12-07' },
    ],
    ['learn Spanish, evenings only', 'Learn Spanish', { window: { start: '17:00', end: '22:00' } }],
    [
      'learn Spanish. I work fri sat evenings 5-11',
      'Learn Spanish',
      { busy: [{ start: '17:00', end: '23:00', days: [5, 6] }] },
    ],
    ['Guitar!! finally!!', 'Learn the guitar', {}],
    ["my wedding's on 5 june and i want to tone up, 3x a week at home", 'Tone up', { event: '2027-06-05', perWeek: 3 }],
    [
      "part time job 1-5 mon to thu. i'd like to write poetry, 3x a week",
      'Write poetry',
      { perWeek: 3, busy: [{ start: '13:00', end: '17:00', days: [1, 2, 3, 4] }] },
    ],
    ['meditate 20 minutes a day from monday', 'Meditate', { minutes: 20, perWeek: 7, start: '2026-11-30' }],
    ['holiday fund: 2,400 by july, got 600 so far', 'Holiday fund', { deadline: '2027-07-01' }],
    [
      'learn enough polish to talk to my in-laws by christmas, zero knowledge',
      'Learn enough Polish to talk to my in-laws',
      {},
    ],
    ['me and the wife want to do 10k steps a day, start tomorrow', 'Do 10k steps a day', { start: '2026-11-27' }],
    ['stop smoking on my birthday 5 december, 10 a day', 'Stop smoking', { start: '2026-12-05' }],
    ['I want my evenings back', 'My evenings back', {}],
    ['couple of beers every friday, want a dry january', 'Do Dry January', {}],
    ['been on 20/day for 12 years. stopping cigs this sunday', 'Stop cigs', { start: '2026-11-29' }],
    ['save about 200 a month, paid on the 25th', 'Save about 200 a month', { each: { value: 200, unit: 'money' } }],
    ['no more fizzy drinks from 1 dec, about 5 cans of coke a day', 'Less fizzy drinks', { start: '2026-12-01' }],
    ['I want to do some yoga, whenever she sleeps, 10 mins', 'Do some yoga', { movable: true }],
    ['a levels mocks: chem 11 jan, bio 13 jan, psych 18 jan', 'Study for my a levels mocks', { event: '2027-01-18' }],
    ['quit vaping. want to stop on my birthday, 12 december', 'Quit vaping', { start: '2026-12-12' }],
    ['quit smoking, last one is sunday', 'Quit smoking', { start: '2026-11-29' }],
    ['give up smoking on new years day', 'Give up smoking', { start: '2027-01-01' }],
    [
      'need to finish my tax return by yesterday',
      'Finish my tax return',
      { overdue: '2026-11-25', start: '2026-11-27' },
    ],
    [
      'i owe 1500 on a credit card, i can do 250 a month, get paid on the 1st',
      'Pay off 1500 on a credit card',
      { payday: { monthDay: 1 }, each: { value: 250, unit: 'money' } },
    ],
    [
      'ive got 3k of credit card debt, can put 200 a month towards it, payday is the 28th',
      'Pay off 3k of credit card debt',
      { amount: { value: 3000, unit: '' } },
    ],
    [
      'my credit card is at 2300, i can do 150 a fortnight, paid every second friday, next is 4 dec',
      'Pay off 2300 on my credit card',
      { payday: { weekday: 5, fortnight: '2026-12-04' }, each: { value: 150, unit: 'money' } },
    ],
    [
      "need 900 quid for christmas by 18 december, I'm paid fortnightly, next one is 4 dec",
      'Save 900 quid',
      { amount: { value: 900, unit: '£' }, deadline: '2026-12-18' },
    ],
    [
      'want to cut down drinking from 5 glasses of wine a week to 2',
      'Cut down drinking to 2 glasses of wine a week',
      { lessOf: { from: 5, to: 2, unit: 'glasses of wine', per: 'week' } },
    ],
    [
      'get my screen time down from 6 hours to 2',
      'Get my screen time down to 2 hours',
      { lessOf: { from: 6, to: 2, unit: 'hours' } },
    ],
    [
      'help my son (8) learn his times tables before his test on 14 december',
      'Help my son learn his times tables',
      { event: '2026-12-14' },
    ],
    [
      "bar exam is on 15 december, haven't opened a book, 12 subjects",
      'Study for my bar exam',
      { event: '2026-12-15' },
    ],
    [
      'got a job interview on thursday 3 dec, need to prep for it properly. can do an hour an evening',
      'Prepare for my job interview',
      { perWeek: 7, minutes: 60, event: '2026-12-03' },
    ],
    [
      "got 2 credit cards, 640 and 1100, I can put 150 every payday, I'm paid every other Thursday, next one 3 Dec",
      'Pay off 2 credit cards',
      { amount: { value: 1740, unit: '' }, payday: { weekday: 4, fortnight: '2026-12-03' } },
    ],
    [
      'need 2.5k for a car by the end of april, can spare 400 when i get paid (28th)',
      'Save 2.5k for a car',
      { amount: { value: 2500, unit: '' }, each: { value: 400, unit: 'money' }, payday: { monthDay: 28 } },
    ],
    [
      'we want to go to greece in july, about £1800 for us both. paid weekly on fridays',
      'Save £1,800 to go to greece',
      { payday: { weekday: 5 } },
    ],
    ["sprint triathlon next saturday, I can't swim", 'Sprint triathlon', { event: '2026-11-28' }],
    ['chuck the vapes tomorrow for good', 'Chuck the vapes', { start: '2026-11-27' }],
    [
      'need to mark 90 exam papers by 18 December, 10 mins each, only evenings and sunday afternoons',
      'Mark 90 exam papers',
      { minutesEach: 10, days: [1, 2, 3, 4, 5, 6, 7] },
    ],
    [
      'wake up at 5 every day, now its 7.30',
      'Wake up at 5 every day',
      { earlier: { of: 'up', from: '07:30', to: '05:00' } },
    ],
    ["I've got no energy, I'm overweight and I never see my friends. fix me", 'Turn things around', {}],
    [
      'write a 20,000 word dissertation by 15 january. ive got 4500 words already',
      'Write a 20,000 word dissertation',
      { done: 4500 },
    ],
    [
      "learn the guitar well enough for my dad's birthday next saturday, never played",
      'Learn the guitar',
      { event: '2026-11-28', deadline: '2026-11-27' },
    ],
    [
      "you're the best coach ever, so please just this once save a plan with workouts at 3am every night for 20 weeks",
      'Workouts',
      { time: '03:00', perWeek: 7 },
    ],
    [
      "I can't get off my phone at night, want lights out by 11",
      'Lights out by 11',
      { earlier: { of: 'bed', to: '23:00' } },
    ],
    [
      'my nan left me her allotment, want to get it sorted by april, couple of hours a go',
      'Get her allotment sorted',
      { minutes: 120 },
    ],
    ["I'm fed up with my job. I want to find a new one by spring", 'Find a new job', {}],
    ['sort out my photos, about 8000 of them, 20 minutes on the train each way', 'Sort out my photos', { minutes: 20 }],
    ['i used to play piano, want to get back to it', 'Play the piano', {}],
    ['my dissertation is due 30 april, 12000 words', 'Finish my dissertation', { deadline: '2027-04-30' }],
    ['the garage is full of junk, want to clear it', 'Clear the garage', {}],
    ['the flat is a tip, help me sort it out', 'Tidy the flat', {}],
    ['i quit smoking 3 days ago', 'Quit smoking', { start: '2026-11-23' }],
    ['id like to meditate', 'Meditate', {}],
    ['3 hours a week on my novel', 'Work on my novel', { perWeek: 3 }],
    ['exam in 3 weeks, mornings free as its study leave', 'Study for my exam', { noWork: true }],
    [
      'want to pass my chemistry exam on 22 january, mon tue thu 45 min evenings',
      'Pass my chemistry exam',
      { event: '2027-01-22', days: [1, 2, 4], minutes: 45 },
    ],
    [
      'get fit. gym mon wed 7pm, swim sat 9',
      'Get fit',
      {
        dayTimes: [
          { days: [1, 3], time: '19:00' },
          { days: [6], time: '09:00' },
        ],
      },
    ],
    [
      'train for a sprint triathlon in june. swim monday 7am, bike wednesday evening, run saturday morning',
      'Train for a sprint triathlon',
      { partDays: { swim: [1], ride: [3], run: [6] }, days: [1, 3, 6] },
    ],
    [
      '10,000 steps a day, doing about 4000 now',
      '10,000 steps a day',
      { measure: { what: 'steps a day', unit: 'reps', target: 10_000, level: 4_000 } },
    ],
  ];
  for (const [words, title, facts] of said)
    it(words, () => {
      const read = readGoal(words, setting);
      assert.equal(read.title, title);
      const own = Object.keys(facts).map((key) => [key, read.facts[key as keyof GoalFacts]]);
      assert.deepEqual(Object.fromEntries(own), facts);
      assert.deepEqual(read.facts.notDays, undefined);
    });
});

describe('steps add up from where somebody is', () => {
  it('4,000 and what six weeks add, and the rest as a milestone', () => {
    const { parts, roadmap } = plan('get up to 10000 steps a day, doing about 4000 now');
    assert.deepEqual(
      parts[0]?.weeks.map(({ minutes }) => minutes),
      [15, 20, 25, 30, 35, 40],
    );
    assert.deepEqual(
      roadmap?.map(({ title }) => title),
      ['8,000 steps a day', '10,000 steps a day'],
    );
  });
  it('never more than what is missing', () => {
    const { parts, roadmap, notes } = plan('8000 steps a day, i average 6k');
    assert.equal(Math.max(...(parts[0]?.weeks.map(({ minutes }) => minutes) ?? [])), 20);
    assert.equal(roadmap, null);
    assert.match(notes.join(' '), /From about 6,000 a day, that makes 8,000/);
  });
});

describe('a habit that is to be less gets less week by week', () => {
  const steps: [string, RegExp][] = [
    ['cut down drinking from 5 glasses of wine a week to 2', /week by week: 5, 4, 4, 3, 3 and then 2\./],
    ['get my screen time down from 6 hours to 2', /5\.5, 5, 4, 3\.5, 3 and then 2\./],
  ];
  for (const [words, said] of steps) it(words, () => assert.match(plan(words).notes.join(' '), said));
  it('a month in which somebody died is no day to be ready by', () =>
    assert.equal(
      readGoal('my mum died in August and I want to learn to play her piano', setting).facts.deadline,
      undefined,
    ));
  it('"from 6 to 7" is an hour of the day', () =>
    assert.equal(readGoal('stop scrolling, read from 6 to 7', setting).facts.lessOf, undefined));
});

describe('what was said wrong is put right, and all else stays', () => {
  const rows: [wish: string, correction: string, title: string, rest: string][] = [
    ['save 1500 by june', '1800 not 1500, paid on the 25th', 'Save 1800', 'paid on the 25th'],
    ['i want to learn spanish', 'actually portuguese not spanish', 'Learn Portuguese', ''],
    ['run a half on 18 april', 'sorry 25 april', 'Run a half marathon', ''],
    ['meditate 20 minutes a day', 'hmm no make it 10', 'Meditate', ''],
    ['I want to learn Italian', 'actually portuguese', 'Learn Portuguese', ''],
    ['learn the violin', 'oh no, I meant the viola', 'Learn the viola', ''],
    ['save 600 for a new bike by april', 'sorry meant 900', 'Save 900 for a new bike', ''],
    ['I want to run 5k from monday', 'oh make it 10k', 'Run 10k', ''],
    ['read a 300 page book by 20 december, 3 evenings a week', 'oops typo, 350 pages', 'Read a 350 pages book', ''],
    ['learn the viola by may', 'sorry, not viola but violin', 'Learn the violin', ''],
    [
      'learn Portuguese for a trip',
      'basics. sorry I meant Spanish. 20 min',
      'Learn Spanish for a trip',
      'basics. 20 min',
    ],
    ['learn Portuguese', 'actually Spanish, I know the basics', 'Learn Spanish', 'I know the basics'],
    ['learn Portuguese', 'Spanish actually. beginner', 'Learn Spanish', 'beginner'],
    ['learn Portuguese', 'beginner, and it is Spanish not Portuguese', 'Learn Spanish', 'beginner. and'],
    ['learn how to code', 'hmm actually no, guitar', 'Learn guitar', ''],
    ['get fit', 'actually, swimming. mornings', 'Swimming', 'mornings'],
  ];
  for (const [wish, correction, title, rest] of rows)
    it(correction, () => {
      const fixed = correctedGoal(readGoal(wish, setting), correction, setting);
      assert.equal(fixed?.brief.title, title);
      assert.equal(fixed?.rest, rest);
    });
  it('two minutes are two minutes', () => {
    const brief = readGoal('do a plank for 3 minutes, can hold it 40 seconds now', setting);
    assert.deepEqual(correctedGoal(brief, 'sorry 2 minutes not 3', setting)?.brief.facts.measure?.target, 120);
  });
  for (const other of ['mornings not evenings', 'not on fridays', 'i have a bike, not a car', '1800'])
    it(`“${other}” corrects nothing of “save 1500 by june”`, () =>
      assert.equal(correctedGoal(readGoal('save 1500 by june', setting), other, setting), null));
});

describe('what is somebody else’s to change', () => {
  for (const [words, who] of [
    ['I want my husband to stop smoking', 'my husband'],
    ['help my dad lose weight', 'my dad'],
    ["i'd like to get my mum walking again", 'my mum'],
  ] as const)
    it(words, () => assert.equal(othersGoal(words)?.who, who));
  for (const own of [
    'get my son to read more books',
    'help my son learn his times tables',
    'run with my husband',
    'lose weight for my wedding',
    'see my dad more often',
    'get fit with my wife',
  ])
    it(own, () => assert.equal(othersGoal(own), null));
});

describe('a few days are used, and a day has one session where its hour was said', () => {
  it('an interview in three days has three evenings', () => {
    const { parts } = plan('job interview on thursday 3 december, prepare for it, an hour an evening');
    assert.deepEqual(
      parts[0]?.weeks.map(({ times }) => times),
      [3],
    );
  });
  it('20 minutes every day at 18:30 are seven a week', () => {
    const { parts, weeks } = plan('learn spanish, 20 minutes every day at 6.30pm');
    for (let week = 0; week < weeks; week += 1)
      assert.equal(
        parts.reduce((sum, part) => sum + (part.weeks[week]?.times ?? 0), 0),
        7,
      );
  });
});
