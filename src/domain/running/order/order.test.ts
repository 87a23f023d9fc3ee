import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderIn } from './index.ts';
import { print, running, setting } from './order.example.ts';

/** Wednesday evening, when that day's run was to have begun. */
const evening = { now: Temporal.Instant.from('2026-12-09T20:30:00Z'), zone: 'Europe/London' };

/** What is to be and, below it, how people say it. */
const SAID: Record<string, string[]> = {
  'to_date {dates:[2026-12-12,2026-12-12]} 2026-12-13 + time {dates:[2026-12-13,2026-12-13]} 11:00': [
    'skip Saturday and add Sunday at 11 instead',
  ],
  'exchange_times [3] [6] {dates:[2026-12-09,2026-12-12]}': [
    "swap tomorrow and this Saturday's time",
    "switch tomorrow's start time with the time on Saturday 12th",
  ],
  'to_date {dates:[2026-12-09,2026-12-09]} 2026-12-10': [
    "can't do tomorrow, can we do thursday instead",
    "move wednesday's run to thursday this week",
    'can tommorows be on thurday insted',
    'tomorrow is no good move it to thursday',
    'wednesday is no good can we move it to thursday',
    'move tomorrows run to thursday',
    'got a parents evening tomorrow so push my run to thursday same time',
    "this week do wed's run on thursday pls",
    'tomorrow is no good, thursday instead?',
    "just this once put tomorrow's session on Thursday",
    'i have to work late tomorrow night. shift that run to thursday',
    'swap tomorrow for thursday, only this week',
    "Could tomorrow's run be on Thursday instead? only that one",
    'Wed 9th -> Thu 10th',
    "I'm at a gig tomorrow, do it the day after",
    'tomorrow no, thursday yes',
    "can i do tomorrow's on thursday, keep everything else",
    'thursday instead of wednesday this week please',
    "tomorrow won't work - thursday?",
    'push tomorrow back a day',
    "Hi, tomorrow's a bit full for me, could we shuffle the run to Thursday?",
    'wed isnt gonna happen this week. thurs?',
    "Tomorrow evening I'm babysitting - can the run go to Thursday please",
    'pls move tmrw to thurs',
    'Not tomorrow, Thursday.',
    'not tomorrow but thursday pls',
    "i'd rather run thursday than tomorrow",
    'My boss booked me in for tomorrow night, so Thursday then',
    'we have guests tomorrow, can I run on Thursday?',
    'Change of plan: the run tomorrow becomes the run on thursday',
    'too much on tomorrow, move it to thursday and leave the rest as it is',
  ],
  'to_date {dates:[2026-12-16,2026-12-16]} 2026-12-17': [
    "next Wednesday I can't, push it to Thursday same time",
    "next wednesday doesn't work for me, thursday instead at the same time",
    "I can't make next Wednesday - move it to the Thursday",
    "next week's wednesday one should be thursday",
    'Next Wed no good. Thurs same time?',
    'can i do thursday rather than wednesday next week',
    "next wednesday i'm at a concert, so do that run the day after",
  ],
  'drop {dates:[2026-12-09,2026-12-09]}': [
    "can't run tomorrow, just skip it",
    'skip tomorrow',
    'no run tomorrow please',
    "leave out tomorrow's run",
    "tomorrow's off, don't move it",
    "i won't make it tomorrow, drop that one",
    'give tomorrow a miss',
    "skip wednesday's run",
    "I'll sit tomorrow out",
    "let's not do wednesday this week",
    'I have a cold, so no run tomorrow',
    "I'm knackered, tomorrow's run can go",
    "tomorrow is cancelled, knee's a bit sore",
    'tomorrow: rest day',
    "scrap tomorrow's run, hen do",
    "won't be running on wednesday this week",
  ],
  'time {dates:[2026-12-09,2026-12-09]} 19:30': [
    'tomorrow at half seven instead',
    "tomorrow's run at 19:30 please",
    'can i run at 7.30pm tomorrow',
    "push tomorrow's one back to 7:30pm",
    'tomorrow only: 19:30',
    'wednesday this week at half 7 in the evening',
  ],
  'to_date {dates:[2026-12-12,2026-12-12]} 2026-12-13': [
    "swap this week's Saturday with Sunday",
    'this saturday -> sunday',
    "can this weekend's run be sunday instead of saturday",
    "I'm away saturday, sunday instead",
    "saturday's a wedding so i'll run sunday instead this week",
    'Move Saturday to Sunday, this week only',
    'this week sunday rather than saturday',
  ],
  'exchange [6] [3] {dates:[2026-12-09,2026-12-12]}': [
    'swap saturday and wednesday this week',
    'this week swap saturday with wednesday',
  ],
  'drop {dates:[2026-12-09,2026-12-09]} + to_date {dates:[2026-12-12,2026-12-12]} 2026-12-13': [
    'skip tomorrow and move saturday to sunday',
    'skip wed, sat on sunday this week',
    'tomorrow off, this saturday on sunday',
  ],
  'to_date {dates:[2026-12-09,2026-12-09]} 2026-12-10 + to_date {dates:[2026-12-12,2026-12-12]} 2026-12-13': [
    'move tomorrow to thursday and this saturday to sunday',
    'this week wednesday to thursday and saturday to sunday',
  ],
  'drop {dates:[2026-12-09,2026-12-09]} + time {dates:[2026-12-12,2026-12-12]} 10:00': [
    'tomorrow off, and saturday at 10am',
  ],
  'to_days {days:[6]} [7]': [
    'from now on sundays instead of saturdays',
    "saturdays don't work any more, can they all be sundays",
    'can I do the saturday runs on sundays',
    'Sunday suits me better than Saturday in general',
    'every saturday run to sunday please',
  ],
  'to_date {dates:[2026-12-12,2026-12-12]} 2026-12-11': [
    "This Saturday's my mum's 60th so can I get it done on Friday instead?",
    'can this weeks saturday session be the day before',
    "Bring Saturday's run forward to Friday this week please",
  ],
  'drop {days:[1]}': [
    'mondays are out from now on, wed and sat are enough',
    'I hate running on Mondays, get rid of them',
  ],
  'time {dates:[2026-12-12,2026-12-12]} 08:00': ["and saturday's at 8", "saturday's run at 8am please"],
  'to_days {days:[1]} [2]': [
    "I've joined a choir on Mondays, can those runs go to Tuesdays",
    'Mondays have become impossible, Tuesdays instead please',
  ],
  'time {days:[3]} 20:00': [
    'wednesdays are too early, can wednesdays be at 8pm',

    'make it 8 on wednesdays',
    "change wednesdays to 8 o'clock in the evening",
    'put weds 2 8pm from now on',
  ],
  'time {days:[1]} 18:00': ['change the time on mondays to 6pm'],
  'time {days:[1]} 19:00': [
    'I finish later on Mondays now, so 7pm on Mondays',
    'move mondays to 19:00 and leave the others',
  ],
  'drop {dates:[2026-12-14,2026-12-20]}': [
    'exams next week so nothing please',
    "next week's a write-off, take it out",
    'leave next week blank',
  ],
  'to_date {dates:[2026-12-09,2026-12-09]} 2026-12-10 + time {dates:[2026-12-10,2026-12-10]} 07:00': [
    "tomorrow doesn't work, Thursday 7am instead",
    "could tomorrow's session be thursday morning at 7?",
  ],
  'to_days {days:[3]} [4]': [
    'wednesdays are now band practice, use thursdays',
    'Can the Wednesday ones be on Thursdays instead?',
    'always thursday, never wednesday',
  ],
  'drop {days:[6]}': [
    'drop the saturday runs',
    'no more saturdays please',
    'stop the saturday runs but keep the rest',
    'take saturdays out of the plan',
    'no more saturdays, two a week is enough',
    "I don't want to run on saturdays anymore, just the other two",
  ],
  'which 2026-12-12': [
    'get rid of the Saturday session',
    'cancel the saturday run',
    'drop sunday session'.replace('sunday', 'saturday'),
  ],
  'drop {dates:[2026-12-08,2026-12-13]}': ["I'm ill, skip the rest of the week", 'skip the rest of this week please'],
  'drop {days:[1,3]}': [
    'stop the running goal but keep the Saturday runs',
    'drop everything but keep saturdays',
    'cancel the plan, just keep the saturday run',
    'drop everything except the saturday runs',
    'stop all of it but not Saturdays',
    'stop the running but keep the saturdays',
  ],
  'time {days:[6]} 11:00': ['could saturdays be at 11 instead', 'saturdays at 11 please'],
  'time {days:[6]} 09:00': ['6pm on a saturday is silly, 9am'],
  'minutes {dates:[2026-12-09,2026-12-09]} 10': [
    'make tomorrow shorter, 10 min',
    'make tomorrow 10 minutes',
    "can tomorrow's be 10 mins",
  ],
  '-': [
    'from 16 december make it 20:00',
    'starting wednesday 16 december at 20:00',
    'make it 20:00 from the 16th of december on',
    'remind me to buy milk tomorrow',
    'dentist tomorrow at 10',
    'move the dentist from tomorrow to thursday',
    'skip thursday',
    "don't skip tomorrow",
    "I can't do tomorrow",
    'tomorrow',
    'make it mon thu sat',
    'what about tomorrow?',
    'can you cancel my dentist tomorrow',
    'thursday instead',
    'stop the 5k goal',
    'make tomorrow 10 minutes shorter',
    'make tomorrow shorter',
    'keep everything',
    'skip tomorrow and the dentist',
    'skip tomorrow, gym too',
    'tomorrow was great',
    'is Thursday better than Wednesday?',
    'if I move saturday to sunday, is monday too close?',
    'not feeling it this week',
    "I'm off tomorrow",
    'leave saturday alone',
    'dinner with mum tomorrow at 7',
    'call the bank tomorrow instead of thursday',
    'skip tomorrow and the gym on friday',
  ],
};

const SAID_AT_NIGHT: Record<string, string[]> = {
  'extra 2026-12-10 2026-12-09': [
    'missed tonight, tomorrow instead',
    "didn't get out tonight. I'll do it tomorrow",
    "couldn't do today's run, can it be tomorrow?",
    'missed it tonight, move it to tomorrow',
    'too tired tonight, tomorrow then',
    'Ran out of time today, so tomorrow same time',
    "skipped tonight, I'll make it up tomorrow",
    "I didn't manage my run this evening, tomorrow evening instead please",
    "can i do tonight's tomorrow",
    "Didn't make it out tonight, can I go tomorrow instead?",
    'work ran over so no run tonight, shift it to tomorrow',
    'rain stopped me tonight. tomorrow!',
  ],
};

describe('an order to single sessions', () => {
  for (const [order, messages] of Object.entries(SAID))
    for (const message of messages) it(message, () => assert.equal(print(message), order));
  for (const [order, messages] of Object.entries(SAID_AT_NIGHT))
    for (const message of messages) it(`at night: ${message}`, () => assert.equal(print(message, evening), order));

  it('an hour without its half is in the morning on a weekend, unless it stands near that hour of the evening', () => {
    for (const [stands, said, time] of [
      ['19:00', 'saturdays at 9', '09:00'],
      ['18:30', 'saturdays at 8', '08:00'],
      ['20:30', 'saturdays at 9', '21:00'],
      ['07:00', 'saturdays at 9', '09:00'],
      ['19:00', 'saturdays at 9pm', '21:00'],
      ['19:00', 'wednesdays at 8', '20:00'],
    ] as const) {
      const plan = running();
      const sessions = plan.sessions.map((session) => ({ ...session, time: stands }));
      const order = orderIn(said, { ...plan, sessions, standing: sessions }, setting);
      const [change] = order?.kind === 'changes' ? order.changes : [];
      assert.equal(change?.kind === 'time' ? change.time : null, time, `${stands}: ${said}`);
    }
  });
});
