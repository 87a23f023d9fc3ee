import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { facts, now, setting } from '../draft.example.ts';
import { buildPlan, placePlan, readGoal } from '../index.ts';

const planned = (words: string, answers: Record<string, string> = {}) => {
  const brief = { ...readGoal(words, setting), asked: true };
  const built = buildPlan(
    { ...brief, answers: { ...brief.answers, ...answers } },
    Temporal.PlainDate.from('2026-11-30'),
    Temporal.PlainDate.from('2026-11-26'),
  );
  assert.ok(built.kind === 'plan', JSON.stringify(built));
  return { ...built.draft, ...placePlan(built.draft, facts, now) };
};
const sum = (sessions: { title: string }[]) =>
  sessions.reduce((all, { title }) => all + Number(/\d[\d,]*/.exec(title)?.[0].replace(',', '') ?? 0), 0);

describe('what is counted comes to its number', () => {
  it('15 of 24 squares by Christmas, one a session, fewer in the first week', () => {
    const { sessions } = planned("Finish knitting the blanket before Christmas, it's got 24 squares and 9 are done");
    assert.equal(sum(sessions), 15);
    assert.match(sessions[0]?.title ?? '', /^Knit 1 square$/);
    const inWeek = (week: number) => sessions.filter((one) => one.week === week).length;
    assert.ok(inWeek(1) < inWeek(2));
  });
  it('four rooms on Saturdays: each takes two of them, in order, to the last before the day', () => {
    const { sessions, roadmap } = planned('paint the 4 upstairs rooms by end of january. saturdays 10-2');
    assert.deepEqual(
      sessions.slice(0, 3).map(({ title }) => title),
      ['Paint upstairs room 1 of 4', 'Paint upstairs room 1 of 4', 'Paint upstairs room 2 of 4'],
    );
    assert.ok(sessions.every(({ minutes, time }) => minutes === 240 && time === '10:00'));
    assert.deepEqual(
      roadmap?.map(({ title }) => title),
      ['2 of 4 upstairs rooms', '4 of 4 upstairs rooms'],
    );
  });
  it('twelve poems, one each Sunday, take the hour and a half that was said', () => {
    const { sessions } = planned('write 12 poems by valentines day, one a week on sunday morning, hour and a half');
    assert.ok(sessions.every(({ minutes, title }) => minutes === 90 && /^Write [12] poems?$/.test(title)));
  });
  it('forty squares of 45 minutes each by 20 January are about one on most evenings', () => {
    const { sessions, roadmap } = planned(
      'finish knitting the blanket for my niece, due 20 january, 40 squares left, one takes me about 45 mins, evenings',
    );
    assert.ok(sum(sessions) >= (roadmap?.[0]?.amount ?? 40));
    assert.ok(sessions.every(({ minutes }) => minutes <= 90));
  });
  it('six pairs of socks of which two are done are four, over several evenings each', () => {
    const { sessions } = planned("knit 6 pairs of socks for christmas presents, i've done 2");
    assert.equal(sessions[0]?.title, 'Knit pair of socks 3 of 6');
    assert.equal(sessions.at(-1)?.title, 'Knit pair of socks 6 of 6');
  });
  it('what is owed is paid back, at 300 a month as long as that takes', () => {
    const { sessions, notes, roadmap } = planned(
      'i owe hmrc 2400, want it gone by 31 july, can do 300 a month from jan',
    );
    assert.match(sessions[0]?.title ?? '', /^Pay 300 off$/);
    assert.match(`${notes.join(' ')} ${roadmap?.at(-1)?.date}`, /8 paydays .* that makes 2,400\. 2027-07-30/);
  });
  it('two free hours each morning are enough for as much as they hold', () => {
    const { sessions } = planned('finish my phd chapter 3, 9000 words, 2500 written, due 20 december. evenings 7 to 9');
    assert.ok(sum(sessions) >= 6_500 && sessions.every(({ minutes }) => minutes <= 120));
  });
  it('ten hats of two hours each are two evenings each', () => {
    const { sessions, notes } = planned('crochet 10 hats by end of feb, each takes about 2 hours. evenings');
    assert.deepEqual(
      sessions.slice(0, 3).map(({ title, minutes }) => `${title}, ${minutes}`),
      ['Crochet hat 1 of 10, 60', 'Crochet hat 1 of 10, 60', 'Crochet hat 2 of 10, 60'],
    );
    assert.doesNotMatch(notes.join(' '), /15 minutes/);
  });
  it('a guess of how long one takes is never held against somebody', () => {
    const { sessions } = planned('learn 300 kanji by end of january, 15 mins a day');
    assert.ok(sessions.every(({ minutes }) => minutes <= 15));
  });
  it('twelve dinners, one each Thursday, are cooked', () => {
    const { sessions } = planned('learn 12 proper dinners, one a week, thursday nights');
    assert.ok(sessions.every(({ title }) => /^Cook 1 (?:proper )?dinner$/.test(title)));
  });
  for (const [words, title] of [
    ['repaint the hallway, landing and stairs over christmas', 'Repaint the hallway, landing and stairs'],
    ['declutter kids clothes, toys and books in december', 'Declutter kids clothes, toys and books'],
    ['finally do my will, power of attorney and pension before my 60th', 'Do my will, power of attorney and pension'],
    ['learn the piano, mondays and fridays', 'Learn the piano'],
    ['cook from scratch 4 nights a week instead of takeaways', 'Cook from scratch'],
    ['run a 10k, tuesdays, thursdays and sunday mornings', 'Run a 10k'],
  ] as const)
    it(`is called “${title}”`, () => assert.equal(readGoal(words, setting).title, title));
  it('eight hundred photos that are named before their number', () => {
    const plan = planned(
      "scan all my dad's old photos, about 800 of them, done by 9 february, an hour on sunday afternoons",
    );
    assert.match(plan.sessions[0]?.title ?? '', /^Scan \d+ photos$/);
    assert.equal(plan.roadmap?.at(-1)?.amount, 800);
  });
  it('forty miles in December are a share of each walk in that month', () => {
    const { sessions } = planned('walk 40 miles in december');
    assert.ok(sum(sessions) >= 40 && sum(sessions) <= 48, String(sum(sessions)));
    assert.ok(sessions.every(({ date, title }) => date <= '2026-12-31' && /^Walk \d+ miles?$/.test(title)));
  });
  it('the Bible in a year: so many chapters on every day', () => {
    const { sessions, roadmap } = planned('want to read the whole Bible in a year');
    assert.equal(new Set(sessions.map(({ date }) => date)).size, 42);
    assert.ok(sum(sessions) >= (roadmap?.[0]?.amount ?? 0));
    assert.equal(roadmap?.at(-1)?.amount, 1_189);
  });
  it('ten jobs a week are ten in each week, fewer in the first', () => {
    const { sessions, roadmap } = planned('I want to apply for ten jobs a week until I have a new one');
    assert.equal(roadmap, null);
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((week) => sum(sessions.filter((one) => one.week === week))),
      [5, 10, 10, 10, 10, 10],
    );
  });
  it('4,200 at 300 a month is fourteen times 300, on each 27th', () => {
    const plan = planned('I want to save up 4200 for a used car, can put aside 300 a month, payday is the 27th');
    assert.deepEqual(
      plan.sessions.map(({ date, title }) => `${date} ${title}`),
      ['2026-12-27 Put 300 aside'],
    );
    assert.equal(plan.roadmap?.at(-1)?.date, '2028-01-27');
    assert.match(plan.notes.join(' '), /14 paydays .* 300 each: that makes 4,200/);
  });
  for (const [words, first, told] of [
    [
      'I need $2,500 for a deposit by May 15. paid biweekly, next payday is Dec 4. already have 700',
      '2026-12-04 Put $150 aside',
      /12 paydays from Friday 4 December 2026 to Friday 7 May 2027, \$150 each: that makes \$1,800/,
    ],
    [
      'pay off my $3,400 credit card by 6 September 2027, I get paid every other Friday, next one tomorrow',
      '2026-12-11 Pay $170 off',
      /20 paydays from Friday 11 December 2026 to Friday 3 September 2027, \$170 each: that makes \$3,400/,
    ],
    [
      'want to save 1.2 lakh rupees by 30 June, salary comes on the last working day of the month',
      '2026-11-30 Put ₹15,000 aside',
      /8 paydays from Monday 30 November 2026 to Wednesday 30 June 2027, ₹15,000 each: that makes ₹120,000/,
    ],
    [
      'put aside 6000 zł by 30 June, paid on the 10th each month, starting this december',
      '2026-12-10 Put 858 zł aside',
      /7 paydays from Thursday 10 December 2026 to Thursday 10 June 2027: 6,000 zł is 857\.15 zł each/,
    ],
    [
      'save £1,200 by 31 March, paid on the 15th and 30th',
      '2026-11-30 Put £134 aside',
      /9 paydays from Monday 30 November 2026 to Tuesday 30 March 2027/,
    ],
  ] as const)
    it(words, () => {
      const { sessions, notes } = planned(words);
      assert.equal(`${sessions[0]?.date} ${sessions[0]?.title}`, first);
      assert.match(notes.join(' '), told);
    });
  it('so much a month that is not enough by the day goes on beyond it, and that is said', () => {
    const { notes, deadline } = planned('save £2,000 by August, £50 a month, paid on the last Friday');
    assert.equal(deadline, null);
    assert.match(notes.join(' '), /By .*1 August 2027 that would be £400; all of it is there on/);
  });
});

describe('a moment that belongs to it', () => {
  const when = (words: string) => [...new Set(planned(words).sessions.map(({ time }) => time))].sort();
  const daily = (words: string) => new Set(planned(words).sessions.map(({ date }) => date)).size;
  it('water: at breakfast, at lunch, in the afternoon, at work as well', () => {
    assert.deepEqual(when('help me drink more water'), ['08:00', '12:30', '16:00']);
    assert.equal(daily('help me drink more water'), 42);
  });
  it('gratitude: every evening before bed', () => {
    assert.ok(when('I want to practise gratitude').every((time) => time >= '21:00'));
    assert.equal(daily('I want to practise gratitude'), 42);
  });
  it('the phone in bed: every night before the hour that was said', () => {
    const plan = planned('help me stop looking at my phone in bed. i go to bed at 22:30');
    const nights = plan.sessions.filter(({ title }) => title.startsWith('Phone'));
    assert.equal(nights.length, 42);
    assert.ok(nights.every(({ time }) => time === '22:15'));
  });
  it('in bed before 11: the hour is the goal, and in its title', () => {
    const plan = planned('I want to be in bed before 10:30');
    assert.equal(plan.title, 'Be in bed before 10:30');
    assert.ok(plan.sessions.some(({ time }) => time === '21:45'));
  });
  it('an evening is after dinner', () => {
    for (const { time } of planned('learn Spanish in the evenings').sessions) assert.ok(time >= '18:30', time);
  });
  it('four evenings a week are four', () => {
    const { sessions } = planned('My resolution for next year: cook at home at least 4 evenings a week');
    assert.equal(sessions.filter(({ week }) => week === 3).length, 4);
  });
});

describe('a title is what one would write down', () => {
  const said: [string, string][] = [
    ['My resolution for next year: cook at home at least 4 evenings a week', 'Cook at home'],
    ['i keep starting the gym and quitting. this time for real', 'Go to the gym'],
    ["we're having a baby in april and I want to have the nursery ready", 'Get the nursery ready'],
    ['get my blood pressure down without more pills', 'Get my blood pressure down'],
    ['I want to apply for ten jobs a week until I have a new one', 'Apply for ten jobs a week'],
    ['Practise the cello 25 min a day', 'Practise the cello'],
    ["i want to learn to juggle before my niece's birthday party on jan 16", 'Learn to juggle'],
  ];
  for (const [words, title] of said) it(words, () => assert.equal(readGoal(words, setting).title, title));

  for (const step of ['I am a beginner, three times a week', "I don't know", 'no idea', 'twice a week', 'tomorrow'])
    it(`“${step}” names no first step, so the goal names the session`, () => {
      const [first] = planned('I want to become a better listener', { step }).sessions;
      assert.equal(first?.title, 'Better listener: find out what it takes');
    });
  it('a step that was named is the session', () => {
    const [first] = planned('become a better listener', { step: 'ask one question at dinner' }).sessions;
    assert.equal(first?.title, 'Ask one question at dinner');
  });
});

describe('what moves step by step', () => {
  const steps = (words: string) => {
    const { sessions } = planned(words);
    return [...new Set(sessions.filter(({ part }) => part !== 'look').map(({ time, title }) => `${time} ${title}`))];
  };
  it('half an hour earlier each week is so, and never more than nine and a half hours in bed', () => {
    assert.deepEqual(steps('I want to go to bed half an hour earlier each week'), [
      '21:30 Wind down, bed at 22:15',
      '21:00 Wind down, bed at 21:45',
      '20:30 Wind down, bed at 21:15',
    ]);
  });
  it('from the hour that was said down to the one that is wished for', () => {
    const said = steps("I want to go to bed earlier, I'm in bed at midnight now and want 10:30");
    assert.deepEqual(
      [said[0], said.at(-1), said.length],
      ['23:00 Wind down, bed at 23:45', '21:45 Wind down, bed at 22:30', 6],
    );
  });
  it('the hour of getting up is none of going to bed', () => {
    assert.equal(steps('sleep better. midnight usually, up at 7')[0], '23:00 Wind down, bed at 23:45');
  });
  it('up at 6 instead of 8: the alarm by half an hour a week, and the evening with it', () => {
    const said = steps('get up at 6 instead of 8');
    assert.deepEqual(said.slice(0, 2), ['22:30 Alarm at 07:30: clothes out', '22:00 Alarm at 07:00: clothes out']);
    assert.match(said.at(-1) ?? '', /Alarm at 06:00/);
  });
  it('is no length of a session, and not how often one is', () => {
    const { facts: said } = readGoal('I want to get up 15 minutes earlier every week', setting);
    assert.deepEqual([said.minutes, said.perWeek, said.earlier?.by], [undefined, undefined, 15]);
  });
});

describe('the day and the number of a goal stay in it', () => {
  const titled: [string, string, string?][] = [
    ["plan my mum's 60th on 14 April", "Plan my mum's 60th", '2027-04-14'],
    ["mum's 60th is on 14 April and I want to plan a party", "Plan a party for mum's 60th", '2027-04-14'],
    ['save for my 30th on 5 June', 'Save for my 30th', '2027-06-05'],
    ['save 200 euros every month for a trip', 'Save 200 euros a month for a trip'],
    ['put aside 50 every week for a new bike, starting in January', 'Put aside 50 a week for a new bike'],
    ["I've got a choir audition on 12 February and want to be ready", 'Be ready for my choir audition', '2027-02-12'],
    ['get my chess rating from 1200 to 1400', 'Get my chess rating from 1200 to 1400'],
    ['5 day trek in the alps in July', 'Train for a 5 day trek in the alps'],
  ];
  for (const [words, title, event] of titled)
    it(words, () => {
      const brief = readGoal(words, setting);
      assert.deepEqual([brief.title, brief.facts.event], [title, event]);
    });
  for (const words of ['hike for 7 days in May', 'do the West Highland Way, 7 days, in May', 'train for a 7 day hike'])
    it(`${words}: the days of the tour are not days of a week`, () => {
      assert.equal(readGoal(words, setting).facts.perWeek, undefined);
    });
});

describe('two small habits of one wish', () => {
  const lines = (words: string) => [...new Set(planned(words).sessions.map(({ time, title }) => `${time} ${title}`))];
  it('stand side by side, each at its own hour', () => {
    for (const words of ['eat less meat, and drink more water', 'eat less meat and drink more water'])
      assert.equal(planned(words).title, 'Eat less meat and drink more water');
    const { title } = planned('I want to drink more water and stretch every morning');
    assert.equal(title, 'Drink more water and stretch');
    const said = lines('I want to drink more water and stretch every morning');
    assert.ok(said.includes('08:00 A glass of water with breakfast'), said.join());
    assert.ok(said.includes('07:00 Stretch: five slow poses'), said.join());
  });
  it('one after the other where it is said so, and none beside what is more than small', () => {
    for (const words of ['drink more water, then later learn to meditate', 'meditate daily and run 5k'])
      assert.equal(readGoal(words, setting).also, undefined, words);
  });
});

it('a rating that rises is no stretch of hours, and two debts are one sum', () => {
  assert.deepEqual(readGoal('get my chess rating from 1200 to 1400', setting).facts, {});
  assert.equal(readGoal('pay off my two credit cards, 1200 and 800', setting).facts.amount?.value, 2_000);
});
it('after a birth the doctor is named first', () => {
  assert.match(planned('get back to running after having a baby').notes.join(' '), /twelve weeks/);
});

it('12 museums by the end of a year are one every few weeks, by day at the weekend', () => {
  const { sessions, roadmap } = planned('visit all 12 museums of my city by the end of 2027');
  assert.deepEqual([...new Set(sessions.map(({ title }) => title))], ['Visit 1 museum']);
  assert.ok(sessions.length <= 2 && sessions.every(({ date }) => Temporal.PlainDate.from(date).dayOfWeek >= 6));
  assert.equal(roadmap?.at(-1)?.amount, 12);
});
it('an hour between commas is the hour', () => {
  assert.equal(readGoal('become a morning runner, 6:30, Tue and Thu', setting).facts.time, '06:30');
});

it('20 minutes that were said are reached step by step, and kept', () => {
  const lengths = planned('go to the gym, 20 minutes each time, 4x a week').parts[0]?.weeks.map(
    ({ minutes }) => minutes,
  );
  assert.deepEqual([lengths?.[0], lengths?.at(-1)], [10, 20]);
});

describe('what is studied side by side', () => {
  const countOf = (sessions: { title: string }[], name: string) =>
    sessions.filter(({ title }) => title.startsWith(name)).length;
  it('maths has twice as many sessions as each of the others, on the days and in the hour that were said', () => {
    const { sessions, title } = planned(
      'revise for GCSEs in may - maths, english, french. maths needs the most work. 1 hr after school mon-thu, i finish at 3.30',
    );
    assert.equal(title, 'Revise for GCSEs');
    const [maths, english, french] = ['Maths: ', 'English: ', 'French: '].map((name) => countOf(sessions, name));
    assert.ok(maths && english && french && Math.abs(maths - 2 * english) <= 2 && Math.abs(english - french) <= 1);
    for (const { date, time } of sessions)
      assert.ok(Temporal.PlainDate.from(date).dayOfWeek <= 4 && time >= '15:30' && time < '19:00', `${date} ${time}`);
  });
  it('an exam that is past has no session behind it', () => {
    const { sessions, deadline } = planned(
      'I have exams: maths on 14 December, biology on 16 December, history on 18 December. Help me revise, an hour a day',
    );
    assert.equal(deadline, '2026-12-17');
    for (const { date, title } of sessions)
      assert.ok(
        !(title.startsWith('Maths') && date >= '2026-12-14') && !(title.startsWith('Biology') && date >= '2026-12-16'),
      );
    assert.ok(['Maths', 'Biology', 'History'].every((name) => countOf(sessions, name) >= 3));
  });
  it('two hours of piano and one of theory are two sessions and one', () => {
    const { sessions } = planned('get better at the piano, 2 h piano and 1 h theory a week');
    const week = sessions.filter(({ week }) => week === 3);
    assert.deepEqual([countOf(week, 'Theory'), week.length], [1, 3]);
  });
});
