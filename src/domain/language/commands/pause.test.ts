import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPause } from './index.ts';

// Thursday 26 November 2026, 17:45 in Berlin.
const setting = { now: Temporal.Instant.from('2026-11-26T16:45:00Z'), zone: 'Europe/Berlin' };

const rows: [string, string][] = [
  ["I'm going on holiday from 20 december to 4 january, pause everything", 'days off 2026-12-20 2027-01-04'],
  ["I don't want any reminders this weekend", 'days off 2026-11-28 2026-11-29'],
  ['no reminders on saturday and sunday please', 'days off 2026-11-28 2026-11-29'],
  ["I'm away next week, please pause my reminders", 'days off 2026-11-30 2026-12-06'],
  ['and pause everything 21 Dec to 3 Jan', 'days off 2026-12-21 2027-01-03'],
  ['pause everything 21 december until 3 january', 'days off 2026-12-21 2027-01-03'],
  ['pause my reminders 24th till 2nd', 'days off 2026-12-24 2027-01-02'],
  ['pause everything on the 5th till the 9th', 'days off 2026-12-05 2026-12-09'],
  ['pause everything until monday', 'days off 2026-11-26 2026-11-29'],
  ['put everything on hold for 3 days', 'days off 2026-11-26 2026-11-28'],
  ['pause for a week', 'days off 2026-11-26 2026-12-02'],
  ['mute until tomorrow', 'mute null 2026-11-27'],
  ["don't remind me today", 'mute null 2026-11-27'],
  ['leave me alone tonight', 'mute null 2026-11-27'],
  ['mute everything for 2 hours', 'mute 2026-11-26T19:45:00 2026-11-26'],
  ['do not disturb until 6', 'mute 2026-11-26T18:00:00 2026-11-26'],
  ['put it out sunday evening', 'null'],
  ['put the bins out tomorrow', 'null'],
  ['mute', 'open'],
  ['resume', 'resume'],
  ['unmute', 'resume'],
  ["I'm back", 'resume'],
  ['no calls before 9', 'quiet null 09:00:00 true'],
  ["don't call me before 9, and no calls on Sundays", 'quiet null 09:00:00 true true'],
  ["don't message me after 10 pm", 'quiet 22:00:00 null false'],
  ['quiet hours from 10pm to 7am', 'quiet 22:00:00 07:00:00 false'],
  ["please don't call me anymore", 'calls false'],
  ['you can call me again', 'calls true'],
  ['stop texting me', 'open'],
  ["don't ring me before 8 and after 9pm", 'quiet 21:00:00 08:00:00 true'],
  ['I never want to be called again', 'calls false'],
  ['stop the calls', 'calls false'],
  ['no more calls please', 'calls false'],
  ["please don't ring me", 'calls false'],
  ['ok turn the calls off', 'calls false'],
  ['turn the calls on again please', 'calls true'],
  ['stop the calls for pills', 'null'],
  ['only call me after 9', 'quiet null 09:00:00 true'],
  ['please only ring me before 10 pm', 'quiet 22:00:00 null true'],
  ['no reminders on sundays', 'calls then'],
  ['dont remind me on weekends', 'calls then'],
  ['no calls for that one', 'null'],
  ['no calls', 'null'],
  ["don't call me for my pills", 'null'],
  ['no calls tomorrow', 'null'],
  ['stop calling me on sundays', 'calls then'],
  ['no more calls on weekends please', 'calls then'],
  ["don't call me this week", 'calls then'],
  ["can you stop all reminders until monday? i'm sick", 'days off 2026-11-26 2026-11-29'],
  ["I'm ill, nothing until wednesday please", 'days off 2026-11-26 2026-12-01'],
  ['stop the reminder for yoga until monday', 'null'],
  ['pause my gym series', 'null'],
  ["don't remind me about yoga", 'null'],
  ['remind me to pause the subscription tomorrow', 'null'],
  ['pause the subscription', 'null'],
  ['put out the bins at 7', 'null'],
  ['hold the door', 'null'],
];

describe('what is said of all reminders at once', () => {
  for (const [said, expected] of rows)
    test(said, () => {
      const wish = readPause(said, setting);
      assert.equal(wish === null ? 'null' : Object.values(wish).map(String).join(' '), expected);
    });
});
