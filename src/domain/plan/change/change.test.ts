import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftOf, fiveKm } from '../draft.example.ts';
import { plain } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { aboutPlan } from './about.ts';
import { askAbout } from './ask.ts';
import { changesIn } from './index.ts';

/** A Wednesday in the first week of the plan, which is saved and running. */
const setting = { now: Temporal.Instant.from('2026-12-02T09:00:00Z'), zone: 'Europe/London' };
const running = (): PlanDraft => ({ ...fiveKm(), goalId: 'one', standing: fiveKm().sessions });

function print(text: string): string {
  const { changes, away } = changesIn(text, running(), setting);
  const said = changes.map(({ kind, ...rest }) => {
    const values = Object.values(rest).map((value) =>
      typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : String(value),
    );
    return [kind, ...values.filter((value) => value !== '{}')].join(' ');
  });
  return `${said.join(' + ') || '-'}${away ? ` AWAY ${away}` : ''}`;
}

/** What is changed, for how long, for which sessions: "window {dates:[…]} …" is another time of day on these dates. */
const TABLE: [message: string, changes: string][] = [
  ['next week only, can the Wednesday run be on Thursday?', 'to_days {dates:[2026-12-07,2026-12-13],days:[3]} [4]'],
  ['I will be away next week, skip the runs', 'drop {dates:[2026-12-07,2026-12-13]}'],
  ['shift everything a week back', 'later 7'],
  ['from week 3 on, make Saturdays 45 minutes', 'minutes {weeks:[3,6],days:[6]} 45'],
  ['in January I can only do mornings', 'window {dates:[2027-01-01,2027-01-31]} {start:05:00,end:12:00} mornings'],
  ['the Saturday one in the morning please', 'window {days:[6]} {start:05:00,end:12:00} mornings'],
  ['the one on Wednesday in the evening', 'window {days:[3]} {start:17:00,end:22:00} evenings'],
  ["make it 7pm except mondays, that's still 6:30", 'time {days:[3,6]} 19:00 + time {days:[1]} 18:30'],
  ['make it 7pm except mondays', 'time {days:[3,6]} 19:00'],
  ['can you put it all at 7pm, except Saturdays which stay as they are', 'time {days:[1,3]} 19:00'],
  ['7pm for all of them apart from wednesdays and saturdays', 'time {days:[1]} 19:00'],
  ['30 minutes except on mondays', 'minutes {days:[3,6]} 30'],
  ['make it easier except saturdays', 'easier {days:[1,3]}'],
  ['7pm, but not on saturdays', 'time {days:[1,3]} 19:00'],
  ['half an hour later, just not mondays', 'clock_by {days:[3,6]} 30'],
  ['apart from saturdays, make them 7pm', 'time {days:[1,3]} 19:00'],
  ['evenings except wednesdays', 'window {days:[1,6]} {start:17:00,end:22:00} evenings'],
  [
    'move the next three wednesdays to thursdays',
    'to_days {on:[2026-12-02,2026-12-09,2026-12-16],dates:[2026-12-02,2026-12-16],days:[3]} [4]',
  ],
  ['next two mondays at 7pm', 'time {on:[2026-12-07,2026-12-14],dates:[2026-12-07,2026-12-14],days:[1]} 19:00'],
  ['skip the next two saturdays', 'drop {on:[2026-12-05,2026-12-12],dates:[2026-12-05,2026-12-12],days:[6]}'],
  ['no runs on the next two saturdays', 'drop {on:[2026-12-05,2026-12-12],dates:[2026-12-05,2026-12-12],days:[6]}'],
  [
    'can the next 2 mondays be tuesdays',
    'to_days {on:[2026-12-07,2026-12-14],dates:[2026-12-07,2026-12-14],days:[1]} [2]',
  ],
  ['loving this! can we bump it up to 45 mins', 'minutes 45'],
  ['weekends off from now on', 'not_days [6,7]'],
  [
    "missed yesterday's, can I do it today at 6 pm instead?",
    'extra 2026-12-02 2026-12-01 + time {dates:[2026-12-02,2026-12-02]} 18:00',
  ],
  ['week 2 is too much', 'easier {weeks:[2,2]}'],
  ["it's a bit hard, can we ease off next week", 'easier {dates:[2026-12-07,2026-12-13]}'],
  ['take the pressure off next week please', 'easier {dates:[2026-12-07,2026-12-13]}'],
  ['go easy on me next week', 'easier {dates:[2026-12-07,2026-12-13]}'],
  ['make next week a lighter week', 'easier {dates:[2026-12-07,2026-12-13]}'],
  ['lighter week please', 'easier {dates:[2026-11-30,2026-12-06]}'],
  ['can I have a recovery week', 'easier {dates:[2026-11-30,2026-12-06]}'],
  ['dial it back a bit', 'easier'],
  ['back off a bit', 'easier'],
  ['I want to restart week 2', 'repeat 2'],
  ['on holiday from friday for ten days, no running', 'drop {dates:[2026-12-04,2026-12-13]}'],
  ['move mondays to 18:00, no sorry, 18:30', 'time {days:[1]} 18:30'],
  ['from 14 december make it 20:00', 'time {dates:[2026-12-14,9999-12-31]} 20:00'],
  ['from 14 december for a week only twice', 'times {dates:[2026-12-14,2026-12-20]} 2'],
  ['mornings before the kids wake, 6.15', 'time 06:15'],
  ['in the evenings, 7.30', 'time 19:30'],
  ['saturdays are for resting', 'not_days [6]'],
  ['saturday is my rest day', 'not_days [6]'],
  ['I stopped two weeks ago, can we start over', 'restart null'],
  ['easier in the first two weeks please', 'easier {weeks:[1,2]}'],
  ['not on Wednesdays in December', 'keep_free {dates:[2026-12-01,2026-12-31],days:[3]}'],
  ['make week 4 harder', 'harder {weeks:[4,4]}'],
  ["tonight's run at 19:30 instead", 'time {dates:[2026-12-02,2026-12-02]} 19:30'],
  ["can we do Saturday's run on Sunday this week?", 'to_days {dates:[2026-11-30,2026-12-06],days:[6]} [7]'],
  ['my in-laws visit from 12 to 20 December, no running then', 'drop {dates:[2026-12-12,2026-12-20]}'],
  [
    'after the holidays mornings instead of evenings',
    'window {dates:[2027-01-02,9999-12-31],at:{start:17:00,end:22:00}} {start:05:00,end:12:00} mornings',
  ],
  ['next monday I have to start half an hour later', 'clock_by {dates:[2026-12-07,2026-12-07]} 30'],
  [
    'starting in january my evenings are gone, only mornings before 8 work',
    'window {dates:[2027-01-01,9999-12-31]} {start:00:00,end:08:00} before 08:00',
  ],
  ["and then Saturday's on Sunday", 'later {dates:[2026-12-05,2026-12-05]} 1'],
  [
    "move Monday's session to Friday evening",
    'to_days {dates:[2026-12-07,2026-12-07],days:[1]} [5] {start:17:00,end:22:00}',
  ],
  ['move the run on Monday to 7 pm', 'time {dates:[2026-12-07,2026-12-07]} 19:00'],
  ['move the Monday runs to 7 pm', 'time {days:[1]} 19:00'],
  ['push everything into january', 'later 35'],
  ['shift the next two runs by one day', 'later {dates:[2026-12-02,2026-12-05]} 1'],
  ['change my run days to tuesday thursday and sunday', 'to_days [2,4,7]'],
  ['over Christmas only twice a week', 'times {dates:[2026-12-24,2026-12-26]} 2'],
  ['until the end of the year no Saturdays', 'keep_free {dates:[2026-12-02,2026-12-31],days:[6]}'],
  ['starting in January, Mondays at 7 in the morning', 'time {dates:[2027-01-01,9999-12-31],days:[1]} 07:00'],
  ['push everything back by three days', 'later 3'],
  ['everything one week later please', 'later 7'],
  ['the last two weeks feel too long', 'longer {weeks:[5,6]} 0.75'],
  ['make the Saturday runs longer from week 4', 'longer {weeks:[4,6],days:[6]} 1.25'],
  ['skip the run on 9 December', 'drop {dates:[2026-12-09,2026-12-09]}'],
  ['no run on Christmas Eve and Boxing Day', 'drop {on:[2026-12-24,2026-12-26],dates:[2026-12-24,2026-12-26]}'],
  ['the run on 14 December at 7 am instead', 'time {dates:[2026-12-14,2026-12-14]} 07:00'],
  ["I'm on holiday from 19 December until 3 January, pause the running", '- AWAY 2026-12-19,2027-01-03'],
  ["I haven't done anything for two weeks, I feel bad. can I restart?", 'restart null'],
  ['repeat this week next week, it was too hard', 'repeat 1'],
  ['Wednesdays at 20:00 for the next two weeks', 'time {dates:[2026-12-02,2026-12-15],days:[3]} 20:00'],
  ['in week 3 make it two runs instead of three', 'times {weeks:[3,3]} 2'],
  ["this week I can't do Saturday", 'keep_free {dates:[2026-11-30,2026-12-06],days:[6]}'],
  [
    'from 14 December on in the mornings before work',
    'window {dates:[2026-12-14,9999-12-31]} {start:05:00,end:09:00} early mornings',
  ],
  [
    'mornings in January, evenings stay in December',
    'window {dates:[2027-01-01,2027-01-31]} {start:05:00,end:12:00} mornings',
  ],
  ['first week only 10 minutes', 'minutes {weeks:[1,1]} 10'],
  ["Mondays don't work any more, and next week not at all", 'not_days [1] + drop {dates:[2026-12-07,2026-12-13]}'],
  ["cancel next week's runs", 'drop {dates:[2026-12-07,2026-12-13]}'],
  ['my knee hurts, take it easier for two weeks', 'easier {dates:[2026-12-02,2026-12-15]}'],
  ['not on Thursdays', 'not_days [4]'],
  ['not on Thursdays, and leave the rest', 'not_days [4]'],
  ['leave the others as they are, but not on Thursdays', 'not_days [4]'],
  ["I can't run between Christmas and New Year", 'keep_free {dates:[2026-12-25,2027-01-01]}'],
  ['from next week on only Mondays and Saturdays', 'to_days {dates:[2026-12-07,9999-12-31]} [1,6] true'],
  ['could the run next Wednesday be an hour earlier?', 'clock_by {dates:[2026-12-09,2026-12-09]} -60'],
  ["every second Saturday is my kids' day, no run then", 'drop {alternate:true,days:[6]}'],
  ['the first run is at a bad time, 19:15 would be better', 'time {nth:1} 19:15'],
  ['I missed Monday, can I do it tomorrow instead?', 'extra 2026-12-03'],
  ['5 minutes shorter in weeks 2 to 4', 'by_minutes {weeks:[2,4]} -5'],
  ["the weekend of the 12th I'm at a wedding, leave that run out", 'drop {dates:[2026-12-12,2026-12-13]}'],
  ['in weeks 5 and 6 swap Saturday for Sunday', 'to_days {weeks:[5,6],days:[6]} [7]'],
  ['push the whole plan out by two weeks', 'later 14'],
  ['can we postpone everything by a week', 'later 7'],
  ['from Monday on at 7 am', 'time {dates:[2026-12-07,9999-12-31]} 07:00'],
  ['only weekends in January', 'to_days {dates:[2027-01-01,2027-01-31]} [6,7] true'],
  ["the week after next I'm travelling, no sessions please", 'drop {dates:[2026-12-14,2026-12-20]}'],
  ['until Christmas just twice a week', 'times {dates:[2026-12-02,2026-12-25]} 2'],
  ['next Wednesday at 20:00 instead', 'time {dates:[2026-12-09,2026-12-09]} 20:00'],
  ['make next week easier', 'easier {dates:[2026-12-07,2026-12-13]}'],
  ['the first two weeks of January off', 'drop {dates:[2027-01-01,2027-01-14]}'],
  ['no sessions between 20 and 27 December', 'drop {dates:[2026-12-20,2026-12-27]}'],
  ['after Christmas 10 minutes longer', 'by_minutes {dates:[2026-12-26,9999-12-31]} 10'],
  ['starting next week, 15 minutes less', 'by_minutes {dates:[2026-12-07,9999-12-31]} -15'],
  ['in February only on Sundays', 'to_days {dates:[2027-02-01,2027-02-28]} [7]'],
  ['this weekend not at all', 'drop {dates:[2026-12-05,2026-12-06]}'],
  ["tomorrow's run an hour later", 'clock_by {dates:[2026-12-03,2026-12-03]} 60'],
  ['skip week 4', 'drop {weeks:[4,4]}'],
  ['weeks 3 and 4 only on Mondays', 'to_days {weeks:[3,4]} [1] true'],
  ['from the 14th on Tuesdays instead of Mondays', 'to_days {dates:[2026-12-14,9999-12-31],days:[1]} [2]'],
  ["I'm in hospital next week, leave everything out", 'drop {dates:[2026-12-07,2026-12-13]}'],
  ['for the next three weeks no Wednesdays', 'keep_free {dates:[2026-12-02,2026-12-22],days:[3]}'],
  ['take two weeks off over the holidays', 'drop {dates:[2026-12-24,2027-01-01]}'],
  ["on Monday the 14th I can't run", 'keep_free {dates:[2026-12-14,2026-12-14]}'],
  ["move this week's Saturday to Sunday", 'to_days {dates:[2026-12-05,2026-12-05],days:[6]} [7]'],
  ['double the Saturday run from week 5', 'longer {weeks:[5,6],days:[6]} 2'],
  ['from next week always Thursday', 'one_to_day {dates:[2026-12-07,9999-12-31]} 4'],
  ["swap today's with tomorrow's", 'exchange [3] [4] {dates:[2026-12-02,2026-12-03],on:[2026-12-02,2026-12-03]}'],
  ['I missed Monday, fit it in somewhere', 'extra null'],
  ['bring the run on Monday forward an hour', 'clock_by {days:[1]} -60'],
  ['lighter for two weeks, too much work right now', 'easier {dates:[2026-12-02,2026-12-15]}'],
  ["move Monday's session to Tuesday", 'later {dates:[2026-12-07,2026-12-07]} 1'],
  ["put Saturday's run on Friday", 'later {dates:[2026-12-05,2026-12-05]} -1'],
  ['make the runs shorter in Christmas week', 'longer {dates:[2026-12-21,2026-12-27]} 0.75'],
  ['easier in the week of the 21st', 'easier {dates:[2026-12-21,2026-12-27]}'],
  ['shorter runs between the years', 'longer {dates:[2026-12-27,2026-12-31]} 0.75'],
  ["I'll be away from 10 to 17 December", '- AWAY 2026-12-10,2026-12-17'],
  ['everything an hour earlier until New Year', 'clock_by {dates:[2026-12-02,2027-01-01]} -60'],
  ['next month only evenings', 'window {dates:[2027-01-01,2027-01-31]} {start:17:00,end:22:00} evenings'],
  ['Saturdays at 9 from 19 December', 'time {dates:[2026-12-19,9999-12-31],days:[6]} 09:00'],
  ['not this Saturday', 'keep_free {dates:[2026-12-05,2026-12-05]}'],
  ['the last run at 8 am', 'time {nth:-1} 08:00'],
  ['drop the first week', 'drop {weeks:[1,1]}'],
  ['I fell behind, can we go back to week 1', 'restart null'],
  ['do week 1 again', 'repeat 1'],
  ["let's restart next Monday", 'restart 2026-12-07'],
  ['no more Mondays from January', 'keep_free {dates:[2027-01-01,9999-12-31],days:[1]}'],
  ['on Fridays rather than Saturdays in December', 'to_days {dates:[2026-12-01,2026-12-31],days:[6]} [5]'],
  ['can we take it slower in January', 'easier {dates:[2027-01-01,2027-01-31]}'],
  ['keep weeks 1 and 2, make the rest shorter', 'longer {weeks:[3,6]} 0.75'],
  ['make the monday ones 15 minutes shorter', 'by_minutes {days:[1]} -15'],
  ['Oh, and make Saturdays 10 minutes longer', 'by_minutes {days:[6]} 10'],
  ['put the Saturday session on Friday evening', 'to_days {days:[6]} [5] {start:17:00,end:22:00}'],
  ['swap monday and wednesday', 'exchange [1] [3]'],
  ['swap wednesday and saturday next week', 'exchange [3] [6] {dates:[2026-12-07,2026-12-13]}'],
  ["can't do monday, tuesday instead", 'to_days {days:[1],dates:[2026-12-07,2026-12-07]} [2]'],
  [
    'from now on wednesday mornings not evenings',
    'window {days:[3],at:{start:17:00,end:22:00}} {start:05:00,end:12:00} mornings',
  ],
  ["saturday's too early, 11", 'time {days:[6]} 11:00'],
  ['skip the run on Monday', 'drop {dates:[2026-12-07,2026-12-07]}'],
  ["cancel Saturday's run", 'drop {dates:[2026-12-05,2026-12-05]}'],
  ["wednesday doesn't work next week, friday instead", 'to_days {dates:[2026-12-07,2026-12-13],days:[3]} [5]'],
  ['make that one 15 min', 'minutes {nth:1} 15'],
  ['do two runs on Saturday', 'longer {days:[6]} 2'],
  ['shift mornings to evenings', 'window {at:{start:05:00,end:12:00}} {start:17:00,end:22:00} evenings'],
  ['only mornings, but not before 9', 'window {start:09:00,end:12:00} mornings, from 09:00 on'],
  ['add a fourth day', 'times 4 1'],
  ['not three times, twice', 'times 2'],
  ["I'd rather start small", 'easier'],
  ['the Thursday ones at 8 pm', 'time {days:[4]} 20:00'],
  ['Thursdays at 8 pm', 'one_to_day 4 20:00'],
];

describe('a change of a running plan, in words', () => {
  for (const [message, expected] of TABLE)
    it(`“${message}”: ${expected}`, () => assert.equal(print(message), expected));
});

describe('what is no change of the plan that runs', () => {
  for (const message of [
    'remind me to buy running shoes on Saturday at 10',
    'buy running shoes on Saturday at 10',
    'in January pay the insurance on Mondays at 7',
    'call mum next week',
    'I went running today',
    "what's on next week?",
    'I have a meeting on Wednesday at 18:30',
    'no meat in January',
    'water the plants every Monday at 8',
    'book the hotel for the last two weeks of December',
    'thanks, see you next week',
    'week 2 done!',
    'skip my run today',
    "I can't do Monday",
  ])
    it(`“${message}”`, () => assert.equal(aboutPlan(message, running(), setting), null));

  it('days away are asked about, an unclear wish about the plan too', () => {
    assert.deepEqual(aboutPlan("I'll be away from 10 to 17 December", running(), setting), {
      kind: 'away',
      dates: ['2026-12-10', '2026-12-17'],
    });
    assert.deepEqual(aboutPlan('can week 3 start on Tuesday', running(), setting), { kind: 'unclear' });
  });
  it('“stretching” is what is called Stretch', () => {
    const stretch = draftOf([[1, '07:00', 'do']], [10, 10], {
      title: 'Drink more water',
      playbook: 'water',
      names: { do: 'Stretch' },
    });
    const said = aboutPlan(
      'move the stretching to 7:15',
      { ...stretch, goalId: 'one', standing: stretch.sessions },
      setting,
    );
    assert.equal(said?.kind, 'change');
  });
});

describe('what is said of one of them is not done to all', () => {
  for (const message of ['can we do one of them at lunchtime', 'make one of them shorter', 'one of those at 7 am'])
    it(`“${message}”`, () =>
      assert.deepEqual(changesIn(message, fiveKm(), setting), { changes: [], rest: plain(message), away: null }));
  it('and is asked by name', () => {
    const { choices } = askAbout('can we do one of them at lunchtime', fiveKm());
    assert.deepEqual(choices.at(0), 'can we do Mondays at lunchtime');
    assert.equal(choices.length, 3);
  });
});

describe('nothing said turns into its opposite', () => {
  const orders = TABLE.map(([message]) => message).filter(
    (message) =>
      /^(?:skip|drop|make|move|double|do|take|add|put|push|swap|shift|cancel|restart)\b/i.test(message) &&
      !message.includes(','),
  );
  for (const message of orders)
    it(`“don't ${message}”`, () => {
      for (const negated of [`don't ${message}`, `please do not ${message}`, `no, don't ${message}`])
        assert.notEqual(print(negated), print(message), negated);
    });
});
