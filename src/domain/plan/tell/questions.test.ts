import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fiveKm } from '../draft.example.ts';
import { answerAbout } from './words.ts';

const voice = { today: Temporal.PlainDate.from('2026-11-26'), hour12: false };
const told = (question: string) => answerAbout(question, fiveKm(), voice);

/** Monday and Wednesday 18:30, Saturday 10:00: 20, 20, 25, 25, 30, 30 minutes. */
const ANSWERS: [question: string, answer: RegExp][] = [
  ['why those hours', /^10:00 and 18:30: an hour that is free in your week/],
  ['why 18 30', /an hour that is free in your week/],
  ['why did you put it at that time', /an hour that is free in your week/],
  ['why did you choose evenings', /an hour that is free in your week/],
  ['why mondays', /^Mondays, Wednesdays and Saturdays: days with room/],
  ['is sunday a rest day', /^Yes: nothing of this plan lies on Sundays\.$/],
  [
    'is saturday a rest day',
    /^No, there are sessions on Saturdays\. Free are Tuesdays, Thursdays, Fridays and Sundays\./,
  ],
  ['do i get any days off', /^Free of this plan: Tuesdays/],
  ['is it every day', /^No, on Mondays, Wednesdays and Saturdays\.$/],
  ['how long in total', /^7 hours 30 minutes in all: 18 sessions over 6 weeks, 1 hour in the first week/],
  ['how many hours is that altogether', /^7 hours 30 minutes in all/],
  ['does that add up to 2 hours a week', /^No: it is 1 hour to 1 hour 30 minutes a week\./],
  ['does it come to 1 hour a week', /^Yes: it is 1 hour/],
  ['what time is that', /^At 10:00 on Saturdays and 18:30 on Mondays and Wednesdays\.$/],
  ['how long is each one', /^20 minutes each in week 1, 30 in week 6\.$/],
  ['who says 10% a week', /^It rests on this: .+ It is advice and no law/],
  ['will it hurt my knees', /^It begins small and grows slowly/],
  ['why 10 minutes', /^20 minutes each in week 1, 30 in week 6\. It begins short on purpose/],
  ['whats the longest run', /^Run 30, 30 minutes, on /],
  ['do we really need 3 runs', /^No, it does not have to be 3 a week/],
  ['what do you think', /^I would begin with it as it is/],
  ['whats the total per week', /^Week by week: 1 hour, 1 hour, 1 hour 15 minutes/],
  ['so which days are left', /^Mondays at 18:30, Wednesdays at 18:30 and Saturdays at 10:00\.$/],
  ['how long until i can run 5k lol', /^This plan goes to /],
  ['what are the exercises', /^- Run 20/],
  ["what's a warm up set", /^“warm up set” is no word of this plan/],
  ['what does ramp mean', /^A ramp means/],
  ["that's mon wed sat right", /^Yes: Mondays and Wednesdays at 18:30 and Saturdays at 10:00, 20 to 30 minutes, from /],
  ["it's mondays and fridays right", /^Not quite: Mondays and Wednesdays at 18:30/],
  ["it's three times a week correct", /^Yes: /],
  ['saturdays are still at 10', /^Yes: /],
  ['the rest stays as it is', /^Mondays and Wednesdays at 18:30/],
  ["do you think it's too much for a beginner", /^I do not think so: it is 1 hour in the first week/],
  ['should i do less', /^I do not think so/],
];

describe('what people ask about a plan before they say yes', () => {
  for (const [question, answer] of ANSWERS) it(`${question}?`, () => assert.match(told(question), answer));
});
