import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fiveKm, setting } from '../draft.example.ts';
import { statedIn, unheldOf } from '../index.ts';

const voice = { today: Temporal.PlainDate.from('2026-11-26'), hour12: false };
const unheld = (messages: string[], told: string[] = []) =>
  unheldOf(statedIn(messages, setting), fiveKm(), told, voice).join();

describe('what was plainly said and is not in the plan is told: Mondays and Wednesdays 18:30, Saturdays 10:00, 20 to 30 minutes, six weeks', () => {
  const lost: [string, RegExp][] = [
    ['run 5k, mondays and fridays', /nothing lies on Fridays and Wednesdays and Saturdays are in it, too/],
    ['run 5k, at 7pm', /no session begins at 19:00/],
    ['run 5k, 45 minutes', /none takes more than 30 minutes/],
    ['run 5k, 25 minutes each', /some take 30 minutes/],
    ['run 5k, every day', /it is 3 times a week/],
    ['run 5k, twice a week', /it is 3 times a week/],
    ['run 5k, for 4 weeks', /it ends on Saturday 9 January/],
    ['run 5k, for 8 weeks', /a plan is at most six weeks/],
    ['run 5k, until christmas', /it ends on Saturday 9 January/],
    ['run 5k, starting 7 december', /it begins on Monday 30 November/],
  ];
  for (const [words, said] of lost) it(words, () => assert.match(unheld([words]), said));
});

describe('what is held, told already or said of something else is not told', () => {
  const held: string[][] = [
    ['run 5k, mondays, wednesdays and saturdays, half an hour'],
    ['run 5k, three times a week, up to 40 minutes'],
    ['run 5k', 'wednesdays, 18:30, starting this monday', 'mondays, wednesdays and saturdays'],
    ["run 5k, I can't on Fridays, my exam is on Friday at 9, I work on Sundays from 7am to 3pm"],
    ['run 5k, I used to run on Tuesdays at 6am for 50 minutes'],
    ['run 5k, I am free on Tuesdays or Sundays'],
    ['run 5k, three times a week, any days but friday'],
    ['run 5k, three times a week', 'monday'],
    ['run 5k', 'mon wed sat, 30 min from monday'],
  ];
  for (const messages of held) it(messages.join('; '), () => assert.equal(unheld(messages), ''));
  it('a day of rest that a note explains', () => {
    assert.equal(
      unheld(['run 5k, every day'], ['3 times a week rather than 7: the days between are when you get better.']),
      '',
    );
  });
  it('an hour that a note explains', () => {
    assert.equal(unheld(['run 5k, at 7pm'], ['19:00 lies in choir, and I keep that free, so it is 18:30.']), '');
  });
});
