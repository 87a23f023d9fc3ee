import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { facts, now, setting } from '../draft.example.ts';
import { answerAbout, buildPlan, factsIn, placePlan, readGoal, saysOnlyWhen, withWords } from '../index.ts';

const planned = (words: string, from: string, at = now) => {
  const built = buildPlan(
    readGoal(words, setting),
    Temporal.PlainDate.from(from),
    Temporal.PlainDate.from('2026-11-26'),
  );
  assert.ok(built.kind === 'plan');
  return { ...built.draft, ...placePlan(built.draft, facts, at) };
};

describe('hours that something else takes', () => {
  const taken: [string, string, string | undefined][] = [
    ['write my thesis, I work best at night and I have class tue and thu 10-14', '10:00-14:00 2,4', '19:00'],
    ['run 5 km, I have class Mon, Wed and Fri 9-12, mornings suit me', '09:00-12:00 1,3,5', '05:00'],
    ['learn guitar. My lectures are mon 10-12', '10:00-12:00 1', undefined],
    ['learn Spanish, I have practice tuesdays 18:00-20:00 but mornings are fine', '18:00-20:00 2', '05:00'],
    ['focus on my work from 18:00 to 20:00', '', '18:00'],
    ['write my thesis, I have class tue 10-14 and I work best from 18:00 to 20:00', '10:00-14:00 2', '18:00'],
    ['learn Spanish between 18:00 and 20:00', '', '18:00'],
    ['write my thesis, I work best in the mornings', '', '05:00'],
  ];
  for (const [words, busy, from] of taken)
    it(words, () => {
      const read = readGoal(words, setting).facts;
      assert.equal((read.busy ?? []).map((b) => `${b.start}-${b.end} ${b.days}`).join(), busy);
      assert.equal(read.window?.start, from);
    });
  it('are kept free', () => {
    const plan = planned('Learn guitar on Saturdays, I have work on Saturdays 8:00-19:00', '2026-11-30');
    assert.ok(plan.sessions.length > 0);
    for (const { date, time } of plan.sessions)
      assert.ok(Temporal.PlainDate.from(date).dayOfWeek !== 6 || time >= '19:00', `${date} ${time}`);
  });
});

describe('weekdays in a row, in any writing', () => {
  const lists: [string, number[]][] = [
    ['tues thurs and sun', [2, 4, 7]],
    ['wed fri and sun', [3, 5, 7]],
    ['mon, Wednesday & fri', [1, 3, 5]],
    ['weds/fri/sunday', [3, 5, 7]],
    ['mon thurs sats', [1, 4, 6]],
    ['Tues+Thur+Sun', [2, 4, 7]],
    ['monday / weds / fri', [1, 3, 5]],
    ['mondays, wed, and fri', [1, 3, 5]],
    ['mon, weds, fri', [1, 3, 5]],
    ['Mo Mi Fr', [1, 3, 5]],
    ['Di, Do und So', [2, 4, 7]],
    ['lunes, miércoles y viernes', [1, 3, 5]],
    ['mar jue sáb', [2, 4, 6]],
  ];
  for (const [list, days] of lists)
    it(list, () => {
      for (const said of [list, `30 minutes on ${list}`, `on ${list} mornings`, `${list} work for me`])
        assert.deepEqual(factsIn(said, setting).days, days, said);
    });
  it('is no list where the words are English ones', () => {
    assert.equal(factsIn('I will do so, Fr', setting).days, undefined);
  });
});

describe('when it suits, in any words', () => {
  const said: [string, string][] = [
    ['start in two weeks, and not on fridays', 'start 2026-12-10, not 5'],
    ['not before january', 'start 2027-01-01'],
    ['start after christmas', 'start 2026-12-26'],
    ['start the week after next', 'start 2026-12-07'],
    ['not this saturday, the one after', 'start 2026-12-05'],
    ['start after the weekend', 'start 2026-11-30'],
    ["evenings, once the weekend's over", 'start 2026-11-30, 17:00-22:00'],
    ['three evenings a week from monday', 'start 2026-11-30, 17:00-22:00'],
    ['twice a week from 7 december', 'start 2026-12-07'],
    ['by 30 june, from monday', 'start 2026-11-30, by 2027-06-30'],
    ['starting next monday, tuesdays and saturdays', 'start 2026-11-30, on 2,6'],
    ['only 40 minutes each, nothing on weekends', 'not 6,7, 40 min'],
    ['tuesdays the pool is free after 3', 'busy 2 00:00-15:00'],
    ['tuesdays the gym has a class at 6 so not tuesdays', 'not 2'],
    ['tuesday is book club so not then', 'not 2'],
    ['mondays I have football from 18:00 to 20:00', 'busy 1 18:00-20:00'],
    ['an hour and a half on weekdays, never before 10am', 'on 1,2,3,4,5, 90 min, 10:00-00:00'],
    ['evenings but not after 9', '17:00-21:00'],
    ['evenings except wed', 'not 3, 17:00-22:00'],
    [
      'weekday evenings except wednesdays, and saturday mornings',
      'on 1,2,4,5,6, not 3, busy 1,2,4,5 00:00-17:00, busy 1,2,4,5 22:00-00:00, busy 6 00:00-05:00, busy 6 12:00-00:00',
    ],
    ['weekends and one weeknight', 'on 3,6,7, busy 3 00:00-17:00, busy 3 22:00-00:00'],
    ['2 hours every evening and 4 on saturdays', 'on 1,2,3,4,5,6,7, 120 min on 1,2,3,4,5,7, 240 min on 6, 17:00-22:00'],
    ['an hour a night and 3 on sundays', 'on 1,2,3,4,5,6,7, 60 min on 1,2,3,4,5,6, 180 min on 7'],
    ["I've got about 90 minutes a week, tuesdays and sundays work best", 'on 2,7, 45 min'],
    ['mornings, has to be done by 7.15', '05:00-07:15'],
    ['at lunch, must be out by 1.30', '11:30-13:30'],
    ['evenings 8-9.30', '20:00-21:30'],
    [
      '20 mins mon wed at lunch, and an hour on sunday mornings',
      'on 1,3,7, 20 min on 1,3, 60 min on 7, busy 1,3 00:00-11:30, busy 1,3 14:30-00:00, busy 7 00:00-05:00, busy 7 12:00-00:00',
    ],
    ['my husband takes the kids swimming sat 9 to 11 so i want to use that time', 'on 6, 09:00-11:00'],
    ["every day except when it's wednesday", 'not 3'],
    ["can't do tuesdays or the first weekend in december", 'not 2'],
    ['after the kids are down (8ish), mon wed', 'on 1,3, 20:00-00:00'],
    ["mum's at the day centre tue and thu 10 to 3, an hour then", 'on 2,4, 60 min, 10:00-15:00'],
    ["the kids are at nursery mon and wed 9 till 12, that's when I can do it", 'on 1,3, 09:00-12:00'],
    ['I work mon to wed 7am to 7pm so thursdays to sundays only', 'on 4,5,6,7, busy 1,2,3 07:00-19:00'],
    ['tuesday evenings, start a week on monday', 'start 2026-12-07, on 2, 17:00-22:00'],
    ['pottery, the course starts on 11 january', 'start 2027-01-11'],
    ['write the paper, uni starts 5 january', ''],
    ['run 5 km without stopping, mondays and wednesdays', 'on 1,3'],
    ['run a full marathon, tuesdays and sundays', 'on 2,7'],
    ['learn it off by heart, no experience, busy mum, tuesdays and fridays', 'on 2,5'],
    ['tuesday and thursday lunchtimes at 12:30', 'on 2,4, at 12:30'],
    ["weekday lunchtimes don't work", 'busy 1,2,3,4,5 11:30-14:30'],
    ['weekdays after 6', 'on 1,2,3,4,5, 18:00-00:00'],
    ['20 mins on weekday evenings after 7', 'on 1,2,3,4,5, 20 min, 19:00-00:00'],
    ['learn Italian on weekday evenings after 7', 'on 1,2,3,4,5, 19:00-00:00'],
    ['after 7 on weekdays', 'on 1,2,3,4,5, 19:00-00:00'],
    ['learn Italian, 20 mins on weekdays from 7pm', 'on 1,2,3,4,5, 20 min, 19:00-00:00'],
    ['learn Italian on Tuesdays and Thursdays after 8pm', 'on 2,4, 20:00-00:00'],
    ['learn Italian, on weekdays I can only do after 7', 'busy 1,2,3,4,5 00:00-19:00'],
    ['practise chess, on weekdays I get home after 7', 'busy 1,2,3,4,5 00:00-19:00'],
    ['practise chess, evenings, after 8 on Tuesdays', 'busy 2 00:00-20:00, 17:00-22:00'],
    ['weekdays after 7, weekends any time', 'on 1,2,3,4,5,6,7, busy 1,2,3,4,5 00:00-19:00'],
    ["I can't put my phone down in the evenings", ''],
    ["learn the guitar for my dad's birthday next saturday", 'by 2026-11-27'],
    ['learn the drums for our wedding on 5 december', 'by 2026-12-04'],
    ['fridays are out, and weekends are for the kids', 'not 5,6,7'],
    ['not mondays, wednesdays or fridays', 'not 1,3,5'],
    ['keep sundays free', 'not 7'],
    ['I work until 7 on wednesdays', 'busy 3 00:00-19:00'],
    ['start in three weeks, 20 minutes max', 'start 2026-12-17, at most 20 min'],
    ['every other sunday', 'on 7, every 2 weeks'],
    ['mon wed fri', 'on 1,3,5'],
    ['he does football on wednesdays', 'not 3'],
    [
      'mornings before work, and sunday afternoons',
      'on 1,2,3,4,5,7, busy 1,2,3,4,5 00:00-05:00, busy 1,2,3,4,5 09:00-00:00, busy 7 00:00-12:00, busy 7 18:00-00:00',
    ],
    ['she has ballet tuesdays and thursdays', 'not 2,4'],
    ['he does his homework on wednesdays', 'on 3'],
    ['got a job interview on friday 4 december, can do mornings', 'by 2026-12-03, 05:00-12:00'],
    ['just starting out, saturdays', 'on 6'],
    ['5 minutes, before breakfast', '5 min, 05:00-09:00'],
    ['1.5 h Sat/Sun, 30 min Tue', 'on 2,6,7, 90 min on 6,7, 30 min on 2'],
    ['2 hrs on sat, 1 hour on sun', 'on 6,7, 120 min on 6, 60 min on 7'],
    ['have 40 min mon wed and 20 min sunday', 'on 1,3,7, 40 min on 1,3, 20 min on 7'],
    ['i can study weekdays after 8pm', 'on 1,2,3,4,5, busy 1,2,3,4,5 00:00-20:00'],
    ['evenings from 8 to 9', '20:00-21:00'],
    ['after dinner', '19:00-22:30'],
    ['can study in my lunch break, 20 min', 'on 1,2,3,4,5, 20 min, 11:30-14:30'],
    ['two sundays a month', 'on 7, every 2 weeks'],
    ['one saturday a month', 'on 6, every 4 weeks'],
    ['gym with my mate tue & fri 6pm', 'on 2,5, at 18:00'],
    ['mon wed fri at 6am', 'on 1,3,5, at 06:00'],
    ['the library closes at 6', '00:00-18:00'],
    ['my gym opens at 6:30', '06:30-00:00'],
    ['the pool is open mon wed fri 10 to 12', 'on 1,3,5, busy 1,3,5 00:00-10:00, busy 1,3,5 12:00-00:00'],
    ['the gym is closed on sundays', 'not 7'],
    [
      'I have Tuesdays and Thursdays free from 6pm and saturday mornings',
      'on 2,4,6, busy 2,4 00:00-18:00, busy 6 00:00-05:00, busy 6 12:00-00:00',
    ],
    ['I teach until 4 and have choir on mondays at 7', 'busy 1,2,3,4,5 00:00-16:00, busy 1 19:00-21:00'],
    ['night shifts mon to wed', 'busy 1,2,3 18:00-00:00, busy 2,3,4 00:00-15:00'],
    ["i'm a guard, 10pm to 6am sunday to thursday, sleep 7am to 2pm", 'busy 1,2,3,4,7 22:00-06:00, asleep 07:00-14:00'],
    ['barista, 6am-2pm tue-sat', 'busy 2,3,4,5,6 06:00-14:00'],
    ["with my daughter, she's home from school at 4, bedtime 7.30", '16:00-19:30'],
    ['on the train to work, 15 minutes', 'on 1,2,3,4,5, 15 min, 07:00-09:00'],
    ['tuesday and thursday evenings 7 to 8', 'on 2,4, 19:00-20:00'],
    ['saturday and sunday mornings before they wake up, so 6 to 7', 'on 6,7, 06:00-07:00'],
    ['weekday mornings, 6 till 7', 'on 1,2,3,4,5, 06:00-07:00'],
    [
      'tuesdays 6pm to 7pm and saturdays 10 to 12',
      'on 2,6, busy 2 00:00-18:00, busy 2 19:00-00:00, busy 6 00:00-10:00, busy 6 12:00-00:00',
    ],
    ['3 to 4 times a week, 5 to 10 minutes', '10 min'],
    ['mon to thu and saturday morning', 'on 1,2,3,4,6, 05:00-12:00'],
    ['mon-wed, fri and sunday', 'on 1,2,3,5,7'],
    ['saturdays 10 to 12 except the first of the month', 'on 6, 10:00-12:00'],
    ['go from 5 to 10 push-ups', ''],
    ['exercises 3 times a day. 9, 2 and 6', '09:00 14:00 18:00 each day'],
    ['eye exercises twice a day, 7 and 9', '07:00 21:00 each day'],
    ['drops 3 times a day at 8, 1 and 6pm, 10 drops', '08:00 13:00 18:00 each day'],
    ['before breakfast, i get up at 6', 'asleep 23:00-06:00, 05:00-09:00'],
    ["i'm up at 4:30", 'asleep 21:30-04:30'],
    ['laid off in october', ''],
    ['save 5000 by next december', 'by 2027-12-01'],
    [
      'tuesdays and thursdays after work and sunday mornings',
      'on 2,4,7, busy 2,4 00:00-17:00, busy 2,4 22:00-00:00, busy 7 00:00-05:00, busy 7 12:00-00:00',
    ],
    ['can do mon wed fri 7-9pm and all day saturday', 'on 1,3,5,6, busy 1,3,5 00:00-19:00, busy 1,3,5 21:00-00:00'],
    ['wednesdays and saturdays, 5.45pm, 20 minutes', 'on 3,6, 20 min, at 17:45'],
    ['mon to fri, 6.30pm to 7pm', 'on 1,2,3,4,5, 18:30-19:00'],
    ['tue and sat 1815, 20 min', 'on 2,6, 20 min, at 18:15'],
    ['monday and friday night at 20h', 'on 1,5, at 20:00'],
    ['tuesdays 19h30', 'on 2, at 19:30'],
    ['m/w/f 0700 15min', 'on 1,3,5, 15 min, at 07:00'],
    ['t/th 6pm', 'on 2,4, at 18:00'],
    ['once a week, thursday night about eight', 'on 4, at 20:00'],
    ['mondays at quarter to eight in the evening, an hour', 'on 1, 60 min, at 19:45'],
    ['evenings, around nine', 'at 21:00'],
    ["sunday afternoons at 3 o'clock for an hour", 'on 7, 60 min, at 15:00'],
    ["sundays at 7 o'clock", 'on 7, at 07:00'],
    ["evenings at 8 o'clock", 'at 20:00'],
    ['i keep scrolling till 1am, mondays', 'on 1'],
    ['evenings and sundays', 'on 1,2,3,4,5,6,7, busy 1,2,3,4,5,6 00:00-17:00, busy 1,2,3,4,5,6 22:00-00:00'],
    [
      'mornings on tue and thu, evenings on mon',
      'on 1,2,4, busy 2,4 00:00-05:00, busy 2,4 12:00-00:00, busy 1 00:00-17:00, busy 1 22:00-00:00',
    ],
    [
      'lunchtimes mon-thu or saturday before 10',
      'on 1,2,3,4,6, busy 1,2,3,4 00:00-11:30, busy 1,2,3,4 14:30-00:00, busy 6 10:00-00:00',
    ],
    ['sundays all day and wednesdays from 6pm', 'on 3,7, busy 3 00:00-18:00'],
    ['mornings, tue and thu', 'on 2,4, 05:00-12:00'],
    ['each morning before work except mondays', 'not 1, 05:00-09:00'],
    ['every day except sunday', 'not 7'],
    ['every morning apart from sundays', 'not 7, 05:00-12:00'],
    ['I look after my mum every afternoon 2 to 5, 45 minutes a day', '45 min, busy  14:00-17:00'],
    ['I pick up the kids at 3 on weekdays and want to do an hour', '60 min, busy 1,2,3,4,5 15:00-16:00'],
    ['first run this monday', 'start 2026-11-30'],
    ['saturdays, first one on 5 December', 'start 2026-12-05, on 6'],
    ['6 hours a week, monday to thursday', 'on 1,2,3,4, 90 min'],
    ['a few hours a week', '60 min'],
    ['before winter is over', 'by 2027-03-18'],
    ['my first lesson is on 8 january', 'start 2027-01-08'],
    ['by 1 february. 10 hours a week', '120 min, by 2027-02-01'],
    ['I have choir tuesdays 7-9pm and sunday mornings', 'busy 2 19:00-21:00, busy 7 05:00-12:00'],
    ['tuesday at 19:00, sunday at 11. start next tuesday', 'start 2026-12-01, on 2,7, 2 at 19:00, 7 at 11:00'],
    [
      'Tuesdays and Saturdays, 25 minutes each, Tuesdays 18:30 and Saturdays 10:00',
      'on 2,6, 25 min, 2 at 18:30, 6 at 10:00',
    ],
    ['Mondays (19:00) and Sundays (11:00), 20 minutes', 'on 1,7, 20 min, 1 at 19:00, 7 at 11:00'],
    ['tue and thu at 18:30, sunday at 10:00. 30 minutes', 'on 2,4,7, 30 min, 2,4 at 18:30, 7 at 10:00'],
    ['saturdays at 11, one hour', 'on 6, 60 min, at 11:00'],
    ['every evening at 9, 10 minutes', '10 min, at 21:00'],
    ['mondays, 7 pm, 40 minutes', 'on 1, 40 min, at 19:00'],
    ['mondays at half past seven in the evening', 'on 1, at 19:30'],
    ['every day at noon, 20 minutes', '20 min, at 12:00'],
    ['weeknights at 8', 'on 1,2,3,4,7, at 20:00'],
    ['play with the kids, wednesdays at 6', 'on 3, at 18:00'],
    ['run, wednesdays at 6', 'on 3, at 06:00'],
    ['m/w/f 0700, 15min', 'on 1,3,5, 15 min, at 07:00'],
    ['tue + sat 1815', 'on 2,6, at 18:15'],
    ['wensday and sunday at 20h, 30 minute', 'on 3,7, 30 min, at 20:00'],
    ["sunday afternoons at 3 o'clock for an hour", 'on 7, 60 min, at 15:00'],
    ['mondays and wednesdays... no sorry, mondays and thursdays at 18:00', 'on 1,4, at 18:00'],
    ['mondays at 6pm, no wait, 7pm', 'on 1, at 19:00'],
    [
      'mondays, wednesdays and saturdays, half an hour each, 7pm on weekdays and 10am on saturday',
      'on 1,3,6, 30 min, 1,3 at 19:00, 6 at 10:00',
    ],
    ['mondays, for 6 weeks', 'on 1, 6 weeks'],
    ['mondays, 20 minutes, six weeks', 'on 1, 20 min, 6 weeks'],
    ['mondays over the next three months', 'on 1, 13 weeks'],
    ['I want a four-week plan, mondays', 'on 1, 4 weeks'],
    ['I have not run for 3 months, mondays', 'on 1'],
    ['tuesday evenings and sunday mornings are out', 'busy 2 17:00-22:00, busy 7 05:00-12:00'],
    ['not tuesday evenings or sunday mornings', 'busy 2 17:00-22:00, busy 7 05:00-12:00'],
    [
      'friday evenings and sunday mornings',
      'on 5,7, busy 5 00:00-17:00, busy 5 22:00-00:00, busy 7 00:00-05:00, busy 7 12:00-00:00',
    ],
  ];
  for (const [words, expected] of said)
    it(words, () => {
      const { start, days, notDays, minutes, maxMinutes, window, time, everyWeeks, sleep, deadline, ...more } = factsIn(
        words,
        setting,
      );
      const { busy = [], lengths = [] } = more;
      const found = [
        start && `start ${start}`,
        days && `on ${days}`,
        notDays && `not ${notDays}`,
        minutes && `${minutes} min`,
        ...lengths.map((one) => `${one.minutes} min on ${one.days}`),
        everyWeeks && `every ${everyWeeks} weeks`,
        deadline && `by ${deadline}`,
        maxMinutes && `at most ${maxMinutes} min`,
        ...busy.map((one) => `busy ${one.days} ${one.start}-${one.end}`),
        sleep && `asleep ${sleep.start}-${sleep.end}`,
        ...(more.dayTimes ?? []).map((one) => `${one.days} at ${one.time}`),
        time && `at ${time}`,
        more.weeks && `${more.weeks} weeks`,
        more.times && `${more.times.join(' ')} each day`,
        window && `${window.start}-${window.end}`,
      ];
      assert.equal(found.filter(Boolean).join(', '), expected);
    });
  for (const words of ['3 times a week, mornings before work', 'not on fridays please', 'half an hour is enough'])
    it(`“${words}” says only when`, () => assert.ok(saysOnlyWhen(words, setting)));
  for (const words of ['be in bed by 11 every night', 'learn spanish', 'I run on mondays', 'walk every day'])
    it(`“${words}” says what`, () => assert.ok(!saysOnlyWhen(words, setting)));
  it('two hours on Saturdays is once a week, and nothing is missed', () => {
    const plan = planned('Declutter the garage, 2 hours on saturdays', '2026-11-30');
    assert.deepEqual([plan.sessions.length, plan.refusals.length], [6, 0]);
  });
  it('no session is longer than was said', () => {
    for (const words of ['write my memoir, 30000 words, an hour on weekends', 'read 600 pages, 20 minutes a day'])
      for (const { minutes } of planned(words, '2026-11-30').sessions)
        assert.ok(minutes <= (words.includes('hour') ? 60 : 20));
  });
});

it('before bed is right before the person sleeps', () => {
  const { sessions } = planned("I'd like to read more books, maybe before bed?", '2026-11-30');
  assert.ok(sessions.length > 0);
  for (const { time } of sessions) assert.ok(time >= '21:45' && time < '22:45', time);
});

it('a plan that begins today begins today, whatever its usual hour', () => {
  const evening = Temporal.Instant.from('2026-11-26T19:00:00Z');
  const [first, second] = planned('learn Spanish', '2026-11-26', evening).sessions;
  assert.equal(first?.date, '2026-11-26');
  assert.ok(first && first.time >= '19:00');
  assert.notEqual(second?.date, '2026-11-26');
});

it('somebody with diabetes gets an ordinary plan, and a word about their doctor', () => {
  assert.match(planned("I want to stop eating sugar, I'm diabetic", '2026-11-30').notes.join(' '), /diabetes team/);
});

it('a question about one week is answered with its sessions', () => {
  const plan = planned('learn Spanish', '2026-11-30');
  const voice = { today: Temporal.PlainDate.from('2026-11-26'), hour12: false };
  const own = plan.sessions.filter(({ week }) => week === 3);
  const told = answerAbout('what happens in week 3', plan, voice);
  assert.equal(told.split('\n').filter((line) => line.startsWith('- ')).length, own.length);
  assert.ok(own[0] && told.includes(own[0].time) && told.includes(own[0].title));
  assert.match(answerAbout('and the last week', plan, voice), new RegExp(`^Week ${plan.weeks}:`));
  assert.match(answerAbout('what is in week 9', plan, voice), /no week 9/);
});

it('shifts that take turns give each week its own hour, and no session lies in one', () => {
  const words =
    "I work early this week (6-14) and late next week (14-22), it keeps alternating. I'd like to run 5k, total beginner";
  const plan = planned(words, '2026-11-30');
  assert.equal(plan.refusals.length, 0);
  for (const { date, time, minutes, week } of plan.sessions) {
    const day = Temporal.PlainDate.from(date);
    if (day.dayOfWeek > 5) continue;
    const end = Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });
    // The first week of the plan is a late one.
    assert.ok(
      week % 2 === 1 ? end <= '14:00' && time >= '07:00' : time >= '14:00' && end <= '22:30',
      `${date} ${time}`,
    );
  }
});

describe('an hour that was named is the hour', () => {
  const named: [string, string[]][] = [
    ['learn guitar, tuesdays and thursdays at 15:00', ['15:00']],
    ['learn guitar, tuesdays at 12:30', ['12:30']],
    ['learn guitar, thursdays 20:00 to 21:00', ['20:00']],
    ['learn guitar, mondays and thursdays from 19:00 to 20:30, 30 minutes', ['19:00']],
    ['meditate, weekdays at 15:00', ['15:00']],
  ];
  for (const [words, times] of named)
    it(words, () => assert.deepEqual([...new Set(planned(words, '2026-11-30').sessions.map((s) => s.time))], times));
});

it('an evening is after work and dinner', () => {
  for (const { time } of planned('learn Spanish, evenings', '2026-11-30').sessions)
    assert.ok(time >= '18:30' && time <= '21:00', time);
});

it('a session lies wholly within the hours of the place', () => {
  const plan = planned('swim 1 km, the pool is open mon wed fri 10 to 12, I am retired', '2026-11-30');
  assert.ok(plan.sessions.length > 0);
  for (const { date, time, minutes } of plan.sessions) {
    assert.ok([1, 3, 5].includes(Temporal.PlainDate.from(date).dayOfWeek));
    assert.ok(time >= '10:00' && Temporal.PlainTime.from(time).add({ minutes }).toString() <= '12:00:00', time);
  }
});

describe('hours, dates and lengths as ordinary people tell them', () => {
  const said: [string, Record<string, unknown>][] = [
    ...(
      [
        ['run 5k, mondays and wednesdays at 18:30 and saturdays at 10, starting monday', [1, 3], '18:30', [6], '10:00'],
        ['play guitar mon and wed at 19:00, sat at 11am', [1, 3], '19:00', [6], '11:00'],
        ['play guitar tue 7pm and sun 9am', [2], '19:00', [7], '09:00'],
        ['play guitar, tuesday at 19:00, sunday at 11. Start next tuesday', [2], '19:00', [7], '11:00'],
        ['play guitar, only weekends, saturdays at 10 and sundays at 15:00', [6], '10:00', [7], '15:00'],
        ['play guitar, tuesdays and sundays, 11am on sundays and 7pm on tuesdays', [7], '11:00', [2], '19:00'],
      ] as const
    ).map(([words, days, time, others, at]): [string, Record<string, unknown>] => [
      words,
      {
        time: undefined,
        dayTimes: [
          { days: [...days], time },
          { days: [...others], time: at },
        ],
      },
    ]),
    ['play guitar tuesdays and sundays at 9', { time: '09:00', dayTimes: undefined }],
    [
      'run 5k by the end of february, mondays before work and one longer go on sunday morning',
      { deadline: '2027-02-28', event: undefined },
    ],
    [
      'put by £2,000 by 1 august, wages come in on the 15th',
      { deadline: '2027-08-01', event: undefined, payday: { monthDay: 15 } },
    ],
    ['find a new job, weekday mornings 9 to 11', { days: [1, 2, 3, 4, 5], window: { start: '09:00', end: '11:00' } }],
    ['learn to swim, saturday mornings only, 9 to 10', { days: [6], window: { start: '09:00', end: '10:00' } }],
    ['clear the house, about 3 hours each sunday is all i can stand', { days: [7], minutes: 180 }],
    ['read the bible, 20 mins before work, I start at 8', { ownHours: true }],
    [
      'I work nights in a care home, and want to get stronger',
      { days: undefined, window: undefined, unless: ['i work nights in a care home'] },
    ],
    ['study, exams 11 to 22 january', { event: '2027-01-11', deadline: '2027-01-10' }],
    ['play the guitar again after 20 years', { deadline: undefined }],
    ['save 600 for christmas presents next year', { event: '2027-12-25' }],
    ['read 12 books next year, about 500 pages', { pagesEach: 500 }],
    ['save for a car, 3,500 by november next year', { deadline: '2027-11-01' }],
    ['learn my lines, opening night is 18 december', { event: '2026-12-18' }],
    ['revise for my biology final on 22 january', { event: '2027-01-22', deadline: '2027-01-21' }],
    ['run a marathon in october, half done in 1:52 this september', { minutes: undefined, time: undefined }],
    ['run a sub 4 marathon, pb 4:12', { minutes: undefined, time: undefined }],
    ['pass my theory test, failed twice, half an hour each weekday', { perWeek: undefined, days: [1, 2, 3, 4, 5] }],
    ['find a job, mon to thu mornings while the kids are at school', { window: { start: '09:00', end: '12:00' } }],
    ['write a best man speech for 9 january, want it about 6 minutes, evenings', { minutes: undefined }],
    ['cut sugar out for january', { start: '2027-01-01', deadline: '2027-01-31' }],
    ['declutter toys in december', { start: '2026-12-01', deadline: '2026-12-31' }],
    [
      'chemistry and physics a levels, 2 hours each on sat and sun and 1 hr weds after 5',
      {
        days: [3, 6, 7],
        lengths: [
          { days: [6, 7], minutes: 120 },
          { days: [3], minutes: 60 },
        ],
        window: undefined,
      },
    ],
    ['pay back 2400, 300 a month from jan', { start: '2027-01-01' }],
    ['do the 3 peaks challenge with work on 19 june', { event: '2027-06-19', deadline: '2027-06-18' }],
    [
      'pass first cert english on 5 march, 45 mins every weekday before work at 6.30',
      { event: '2027-03-05', time: '06:30' },
    ],
    ["i'm away on 14 january, learn chess", { event: undefined, deadline: undefined }],
    ['apply for jobs, mornings 9-11 except thursday', { window: { start: '09:00', end: '11:00' }, notDays: [4] }],
    [
      'practise my driving, dad can take me out sundays 2-4 and weds 6-7',
      {
        days: [3, 7],
        busy: [
          { start: '00:00', end: '14:00', days: [7] },
          { start: '16:00', end: '00:00', days: [7] },
          { start: '00:00', end: '18:00', days: [3] },
          { start: '19:00', end: '00:00', days: [3] },
        ],
      },
    ],
    ['read the quran in ramadan, starts 8 feb', { start: '2027-02-08' }],
    ['learn 300 kanji this winter', { deadline: '2027-03-19' }],
    [
      "write songs for our band's gig on 20 march, thursday evenings and sundays",
      { event: '2027-03-20', days: [4, 7] },
    ],
    ['raise 1000 by running 100 miles in february', { start: '2027-02-01', deadline: '2027-02-28' }],
    ['start running, never run before, tue and sat', { days: [2, 6], notDays: undefined }],
    ['never train before 10 on tuesdays', { days: undefined }],
    ['play clair de lune. grade 5ish. 30 mins mon wed fri at 7.30pm', { time: '19:30', days: [1, 3, 5] }],
    ['prep for my interview on 10 december at 2pm, evenings after 8', { event: '2026-12-10', time: undefined }],
    [
      'prep for my interview on 10 december at 2pm, can do evenings after 8',
      { window: { start: '20:00', end: '00:00' } },
    ],
    ['write 12 poems, one a week on sunday morning, hour and a half', { minutes: 90, days: [7] }],
    ['speak french, 1 hr after school mon-thu, i finish at 3.30', { days: [1, 2, 3, 4], minutes: 60, ownHours: true }],
    ['learn chess, 4:30 after school', { time: '16:30', window: undefined }],
    ['practise the violin each day from 18:00, for half an hour', { time: '18:00', minutes: 30, window: undefined }],
    ['play chess every day from 6pm for 30 minutes', { time: '18:00', window: undefined }],
    ['practise the violin each day from 18:00 for six weeks', { time: undefined }],
    ['can do about 8 now, no injuries, 10 minutes', { time: undefined, minutes: 10 }],
    ['can do about 8 in the evening', { time: '20:00' }],
    ['learn chess after school', { window: { start: '15:30', end: '19:00' }, ownHours: true }],
    ['walk far. free sundays and wed after 6', { days: [3, 7], busy: [{ start: '00:00', end: '18:00', days: [3] }] }],
    [
      'swim tuesday and thursday mornings once he is at nursery (9.15)',
      { days: [2, 4], window: { start: '09:15', end: '12:00' } },
    ],
    [
      'pass my driving test, lessons are saturday mornings, an hour of theory on tuesday evenings',
      {
        days: [2],
        minutes: 60,
        window: { start: '17:00', end: '22:00' },
        busy: [{ start: '05:00', end: '12:00', days: [6] }],
      },
    ],
  ];
  for (const [words, expected] of said)
    it(words, () => {
      const read: Record<string, unknown> = factsIn(words, setting);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(read[key], value, key);
    });
  it('a length that is said of some days leaves the others', () => {
    const brief = readGoal('run a 10k, tuesdays, thursdays and sunday mornings', setting);
    assert.deepEqual(withWords(brief, '40 minutes max on weekdays', setting).facts.days, [2, 4, 7]);
  });
});

describe('days that are left out are none to plan on', () => {
  const rows: [string, string][] = [
    ['leave out weekends', '6,7'],
    ['too much at weekends, leave those out', '6,7'],
    ['fridays are impossible, skip them', '5'],
    ['Mondays and Wednesdays are too busy so leave them out', '1,3'],
    ['drop the weekends', '6,7'],
  ];
  for (const [words, days] of rows)
    it(words, () => {
      const { facts: said } = withWords(readGoal('read more, 20 minutes a night', setting), words, setting);
      assert.deepEqual([(said.notDays ?? []).join(), said.days], [days, undefined]);
    });
  it('every night, weekends too, is every night', () => {
    const { facts: said } = readGoal('read every night incl. weekends', setting);
    assert.deepEqual([said.perWeek, said.days], [7, undefined]);
  });
});
