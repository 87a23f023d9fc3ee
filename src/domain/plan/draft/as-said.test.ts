import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { now, facts as person, setting } from '../draft.example.ts';
import { buildPlan, placePlan, readGoal, withWords } from '../index.ts';

const NAMES = ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** The plan of what was said from Monday 30 November on: its weekdays, how long its sessions become, its last day. */
function planned(words: string, answer = '') {
  const brief = withWords(readGoal(words, setting), answer, setting);
  const from = Temporal.PlainDate.from('2026-11-30');
  const built = buildPlan({ ...brief, asked: true }, from, Temporal.PlainDate.from('2026-11-26'));
  assert.ok(built.kind === 'plan', JSON.stringify(built));
  const { sessions } = placePlan(built.draft, { ...person, commitments: [] }, now);
  const week = (n: number) => sessions.filter((one) => one.week === n).map(({ date }) => weekdayOf(date));
  const days = [...new Set(sessions.map(({ date }) => weekdayOf(date)))].sort((a, b) => a - b);
  return {
    days: days.map((day) => NAMES[day]).join(' '),
    first: week(1),
    longest: Math.max(...sessions.map(({ minutes }) => minutes)),
    last: sessions.at(-1)?.date ?? '',
    lastWeek: sessions.filter(({ week }) => week === built.draft.weeks),
    sessions,
  };
}
const weekdayOf = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;

describe('days that are named are the days of the plan, all of them and no others', () => {
  const said: [words: string, days: string, answer?: string][] = [
    ['write a novel, Mon to Fri', 'Mo Tu We Th Fr'],
    ['meditate on weekdays at 8am', 'Mo Tu We Th Fr'],
    ['do 50 pushups, 3x/wk m/w/f 0700 15min', 'Mo We Fr', 'can do 10 now'],
    ['learn korean mwf 7pm', 'Mo We Fr'],
    ['get fit at the gym tu/th 6pm', 'Tu Th'],
    ['learn piano, mo we fr 7pm', 'Mo We Fr'],
    ['start a blog', 'Su', 'sunday at 4pm, 1.5 hours'],
    ['get the garden ready', 'Su', 'sunday afternoons, one hour'],
    ['learn the guitar, each monday 45 minutes', 'Mo'],
    ['learn Arabic', 'Tu', 'tues at 9pm'],
    ['get stronger, mondays and wednesdays... no sorry, mondays and thursdays at 18:00, 25 minutes', 'Mo Th'],
    ['learn the guitar on tuesdays, actually wednesdays, 19:00', 'We'],
    ['start running, mondays, wednesdays and saturdays, 7pm on weekdays and 10am on saturday', 'Mo We Sa'],
    ['learn spanish, weekday evenings and saturdays', 'Mo Tu We Th Fr Sa'],
    ['spend less time on my phone', 'Mo Th', 'about 4 hours a day. 10 mins at 9pm on mondays and thursdays'],
    [
      'cut down on drinking',
      'Mo Tu We Th Fr',
      'about 3 beers on a weeknight. short check in each weekday at 8pm, 5 minutes',
    ],
  ];
  for (const [words, days, answer] of said)
    it(`${words}; ${answer ?? ''}`, () => assert.equal(planned(words, answer).days, days));
});

describe('every day is every day, once, where an hour or a length is said', () => {
  const said: [words: string, answer?: string][] = [
    ['drink more water', 'every day at 10:30, keep it to 5 min'],
    ['spend less time on my phone', '4 hours a day on instagram. 10 mins at 9pm every day to put it away'],
    ['go to bed earlier', 'I scroll till late. a short wind down every evening at 9.30pm, 10 minutes'],
    ['hold a plank, daily, 5 minutes', 'I can hold it 30 seconds'],
    ['learn excel, 30min a day after 7pm'],
  ];
  for (const [words, answer] of said)
    it(`${words}; ${answer ?? ''}`, () => {
      const { first, sessions } = planned(words, answer);
      assert.deepEqual(first, [1, 2, 3, 4, 5, 6, 7]);
      assert.equal(new Set(sessions.map(({ time }) => time)).size, 1);
    });
  it('a day of rest stays where the body needs one', () => {
    assert.ok(planned('run every day for half an hour').first.length < 7);
  });
  it('so long a day, so many days a week', () => {
    assert.equal(planned('learn Portuguese, 30 minutes a day, 5 days a week').first.length, 5);
  });
});

describe('how long and until when', () => {
  const until: [string, string][] = [
    ['learn Spanish every day for 4 weeks, 15 minutes', '2026-12-27'],
    ['read more every day 20 minutes for 3 weeks', '2026-12-20'],
    ['meditate daily for the next two weeks, 10 mins', '2026-12-13'],
    ['a 4-week yoga challenge, every day 20 minutes', '2026-12-27'],
    ['learn to juggle, tuesdays and fridays until christmas', '2026-12-25'],
    ['run 5k, I stopped for 3 weeks', '2027-01-09'],
    ['get fit for my trip, I go to Spain for two weeks', '2027-01-09'],
  ];
  for (const [words, day] of until) it(words, () => assert.equal(planned(words).last, day));
  it('a length that is said is that of all that is done side by side, and reached', () => {
    const { lastWeek } = planned('learn Arabic, mondays and fridays, 30 minutes');
    assert.deepEqual(
      lastWeek.map(({ minutes }) => minutes),
      [30, 30],
    );
    assert.equal(planned('read more every day 20 minutes for 3 weeks').longest, 20);
    assert.equal(planned('get back into running, tue thu 18:30, 20 min').longest, 20);
  });
});
