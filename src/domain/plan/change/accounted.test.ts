import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftOf, setting } from '../draft.example.ts';
import { changesIn } from './index.ts';
import { saidAgain } from './said-again.ts';
import { namesWish, wishTakenBack } from './taken-back.ts';

/** Mondays, Wednesdays and Fridays at 18:30. */
const plan = () =>
  draftOf(
    [
      [1, '18:30', 'run'],
      [3, '18:30', 'run'],
      [5, '18:30', 'run'],
    ],
    [15, 15, 20, 20, 25, 25],
    { title: 'Get stronger', playbook: 'strength', names: { run: 'Strength' } },
  );

function print(text: string): string {
  const { changes, rest } = changesIn(text, plan(), setting);
  const said = changes.map(({ kind, ...values }) =>
    [kind, ...Object.values(values).map((value) => JSON.stringify(value).replaceAll('"', ''))]
      .filter((value) => value !== '{}')
      .join(' '),
  );
  return `${said.join(' + ') || '-'}${rest ? ` | ${rest}` : ''}`;
}

describe('what a message says stands in its changes, or is asked about', () => {
  const SAID: [message: string, changes: string][] = [
    ['make it 7pm unless I am on call', '- | make it 7pm unless i am on call'],
    [
      'half an hour later, but only if the kids are at football',
      '- | half an hour later, but only if the kids are at football',
    ],
    [
      'make each one 5 min, twice a week, and I want to do 30 push ups by 10 december',
      'minutes 5 + times 2 | and i want to do 30 push ups by 10 december',
    ],
    ['mondays at 19:00. the dog goes out at 17:15', 'time {days:[1]} 19:00 | the dog goes out at 17:15'],
    [
      'could the Friday one go on Saturday morning instead, like 9.30',
      'to_days {days:[5]} [6] {start:05:00,end:12:00} + time {days:[6]} 09:30',
    ],
    ["thursdays don't work, can we do that one on sunday", 'to_days {days:[4]} [7] + not_days [4]'],
    ['no fridays. sunday morning at 10 instead', 'to_days {days:[5]} [7] + time {days:[7]} 10:00 + not_days [5]'],
    [
      'not wednesdays please, tuesday at 7 would be better',
      'to_days {days:[3]} [2] + time {days:[2]} 19:00 + not_days [3]',
    ],
    ['skip the friday ones, do sunday at 11', 'to_days {days:[5]} [7] + time {days:[7]} 11:00'],
    ['friday nights are for the pub. sunday then, 5pm?', 'to_days {days:[5]} [7] + time {days:[7]} 17:00'],
    ['three evenings is a lot with the kids', 'times 2 -1'],
    [
      'hmm no bring friday back but at lunch',
      'restore {days:[5]} + window {days:[5]} {start:11:30,end:14:30} at lunchtime',
    ],
    ["the second month worries me, it's a lot", 'easier | the second month worries me'],
    ['fri is date night so kill that one', 'drop {days:[5]}'],
    ['mondays on tuesday instead but at 7', 'to_days {days:[1]} [2] + time {days:[2]} 19:00'],
    ['weekends are for family so no', 'not_days [6,7]'],
    ['fridays done by 7pm', 'time {days:[5]} 19:00 true true'],
    ['7 is brutal. can we make it 7 in the evening', 'time 19:00'],
    ["we're in Wales 18 to 21 December", 'keep_free {dates:[2026-12-18,2026-12-21]}'],
    ["Monday's band practice, so Tuesday instead", 'to_days {days:[1]} [2]'],
    ['fridays date night so thursday', 'to_days {days:[5]} [4]'],
    ['wednesdays are band practice so just mondays and fridays', 'to_days [1,5] true'],
    ['not Fridays, Saturdays', 'to_days {days:[5]} [6]'],
    ['not Mondays, Wednesdays', '- | not mondays, wednesdays'],
    ['not before 9pm and finished by 9', 'window {start:21:00,end:00:00} from 21:00 on + time 21:00 true true'],
    ['only evenings but done by 5', 'window {start:17:00,end:22:00} evenings + time 17:00 true true'],
    ['make it 15', 'minutes 15'],
    ['make it 10', '- | make it 10'],
    ['only 10 mins on workdays, more at the weekend', 'minutes {days:[1,2,3,4,5]} 10 + minutes {days:[6,7]} 15'],
    ['mon and wed at 7, friday 12:30, 25 min each', 'time {days:[1,3]} 19:00 + time {days:[5]} 12:30 + minutes 25'],
    ['monday 10, wednesday 30', 'minutes {days:[1]} 10 + minutes {days:[3]} 30'],
    [
      'tuesday 7pm, thursday 7pm and sunday 9am',
      'to_days [2,4,7] + time {days:[2]} 19:00 + time {days:[4]} 19:00 + time {days:[7]} 09:00',
    ],
    ['the 2nd', 'start 2026-12-02'],
    ['I work late on mondays so can that be in the morning', 'window {days:[1]} {start:05:00,end:12:00} mornings'],
    ["monday evenings don't work for me", 'window {days:[1]} {start:00:00,end:17:00} outside evenings'],
    ['can one be at lunchtime', '- | can one of them be at lunchtime'],
    ['no, 2 was right', 'times 2'],
    ['wednesdays are for the long one', 'to_days {size:long} [3]'],
    ['knock 5 mins off each', 'by_minutes -5'],
    ['skip the 8th to the 10th', 'drop {dates:[2026-12-08,2026-12-10]}'],
    ['we fly out on the 19th and are back on 3 jan', 'keep_free {dates:[2026-12-19,2027-01-03]}'],
    ['20 mins is loads with a newborn. 10?', 'minutes 10'],
    ['25 mins is a push with a newborn', '- | 25 mins is a push with a newborn'],
    ['one more session on sundays but only 15 minutes', 'times 4 1 [7] + minutes {days:[7]} 15'],
    ['double the wednesday one and halve the friday one', 'longer {days:[3]} 2 + longer {days:[5]} 0.5'],
    ['and start 18:00 instead of 18:30', 'time 18:00'],
    ['ok but not 18:30, the kids eat then. 19:30', 'time 19:30'],
    ['30 min sessions, but only 2 of them, none on wednesdays', 'minutes 30 + times 2 + not_days [3]'],
    ['add 2 weeks at the end', 'weeks 8'],
    ['no fridays though, use thursday', 'to_days {days:[5]} [4]'],
    ['add a saturday session at 11', 'times 4 1 [6] + time {days:[6]} 11:00'],
    ['not to thursday', 'not_days [4]'],
    ['skip mondays and do 15 on fridays', 'drop {days:[1]} + minutes {days:[5]} 15'],
    ['by 10 minutes', '- | by 10 minutes'],
    ['actually the 4th of january', 'start 2027-01-04'],
    ['half an hour is too much on work nights', 'longer {days:[1,2,3,4,7]} 0.75'],
    ['except friday, those at 10pm', 'time {days:[5]} 22:00'],
    ['shorter on mondays, 10 mins, longer on friday, 45', 'minutes {days:[1]} 10 + minutes {days:[5]} 45'],
    ['wednesday morning at 10', 'time {days:[3]} 10:00'],
    ['shave ten minutes off the friday one', 'by_minutes {days:[5]} -10'],
    ['max 20 min for the first month', 'minutes {weeks:[1,4]} 20 true'],
    ["I don't want to train in the dark", "- | i don't want to train in the dark"],
    ['friday back to 6', 'time {days:[5]} 18:00'],
    ["I'm on nights from 14 to 20 december so leave those out", 'drop {dates:[2026-12-14,2026-12-20]}'],
    ['can you add a rest day between all of them', 'apart 2'],
    ['make the wednesday one the longest, 40 min', 'minutes {days:[3]} 40'],
    ['the wednesday one at 6 in the morning and shorter', 'time {days:[3]} 06:00 + longer {days:[3]} 0.75'],
    ['start with 1 a week and go up to 3 in january', 'times 1 + times {dates:[2027-01-01,2027-01-31]} 3'],
    ['friday is spin class with a mate already so leave that out', 'drop {days:[5]}'],
    ['10 the first 3 weeks, 20 after', 'minutes {weeks:[1,3]} 10 + minutes {weeks:[4,6]} 20'],
    ['not on fridays, I sleep in. 10 then', 'time {days:[5]} 10:00'],
    ["not every day, that's too much, mon and wed is plenty", 'to_days [1,3]'],
    ['from 18:00 on', 'window {start:18:00,end:00:00} from 18:00 on'],
    ['can we begin a week after that', 'start 2026-12-07'],
  ];
  for (const [message, changes] of SAID) it(message, () => assert.equal(print(message), changes));
});

describe('a wish that is put right is the same wish with what is meant in it', () => {
  const SAID: [message: string, wish: string, now: string | null][] = [
    ['no not Saturdays, Sundays', 'add Saturdays at 10', 'add sundays at 10'],
    ['Sunday, not Saturday', 'saturday at 10', 'sunday at 10'],
    ['sorry, I meant evenings not mornings', 'only mornings please', 'only evenings please'],
    ['not 7, 8', 'mondays at 7', 'mondays at 8'],
    ['not Mondays, Tuesdays', 'add Saturdays at 10', null],
    ['no Saturdays', 'add Saturdays at 10', null],
  ];
  for (const [message, wish, now] of SAID)
    it(`${wish} … ${message}`, () => assert.equal(saidAgain(message, wish), now));
});

describe('the wish that is taken back is found by its words', () => {
  const SAID: [message: string, wish: string, isIt: boolean][] = [
    ['never mind the 10 minutes thing, keep it how it was', 'make the first two weeks 10 minutes only', true],
    ['forget the friday change too', 'fridays at 19:00', true],
    ['forget the friday change', 'mondays at 19:00', false],
    ['forget the plan', 'make the plan shorter', false],
    ['never mind the new start', 'start a week later', false],
  ];
  for (const [message, wish, isIt] of SAID)
    it(`${wish} … ${message}`, () => {
      const words = wishTakenBack(message);
      assert.equal(words !== null && namesWish(words, wish), isIt);
    });
});
