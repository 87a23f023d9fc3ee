import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { restDaysIn } from './rest-days.ts';

/** A Tuesday. */
const setting = { now: Temporal.Instant.from('2026-12-08T09:00:00Z'), zone: 'Europe/London' };

function print(words: string): string {
  const { from, until, open, unread } = restDaysIn(words, setting);
  return `${from ?? 'now'} until ${until ?? '?'}${open ? ' or so' : ''}${unread ? ` (and ${unread})` : ''}`;
}

const SAID: Record<string, string[]> = {
  'now until 2026-12-10': [
    'ice everything till Thursday',
    'pause until the 10th',
    'got ill on Sunday, pause until Thursday',
  ],
  'now until 2026-12-11': ['until after thursday', 'pause for three days', 'nothing until after the 10th'],
  'now until 2026-12-12': ['nothing till the weekend please'],
  'now until 2026-12-14': ['pause this week', 'until next week', 'nothing for the rest of the week', 'till Monday'],
  'now until 2026-12-15': ['pause for a week', 'a week off please', 'no guitar for 7 days'],
  'now until 2026-12-21': [
    'until the end of next week',
    'till monday week',
    'until monday 21st',
    "pause till I'm back on the 21st",
    'hold it until 21 December',
  ],
  'now until 2026-12-22': [
    'two weeks off',
    'a fortnight of rest',
    'pause it for a couple of weeks',
    'pause for 2 weeks',
  ],
  'now until 2027-01-01': [
    'rest until the end of the month',
    'nothing till january',
    "french isn't happening this month, pause it till january",
    'for the rest of december',
  ],
  'now until 2027-01-02': ['until after new year', 'till the 2nd', 'until after the holidays'],
  'now until 2027-02-01': ['no guitar till february', 'nothing before february', 'until the start of feb'],
  'now until 2027-01-15': ['park it till mid january'],
  'now until 2027-01-05 or so': [
    'until I say so',
    'until further notice',
    'put it all on hold, no idea for how long',
    "until I'm better",
  ],
  'now until ?': ['pause everything', 'got flu, pause everything'],
  '2026-12-11 until 2026-12-16': ['from friday to tuesday', 'Fri to Tue off'],
  '2026-12-12 until 2026-12-20': ['12–19 Dec', 'between the 12th and the 19th', 'from 12 December to the 19th'],
  '2026-12-14 until 2026-12-21': [
    'next week',
    'the whole of next week',
    'the week of the 14th',
    'from Monday for a week',
    'from the 14th, back on the 21st',
  ],
  '2026-12-14 until 2026-12-28': [
    'for two weeks from monday',
    'from monday for two weeks',
    'surgery on Monday, nothing for two weeks',
  ],
  '2026-12-20 until 2027-01-04': ['from 20th dec, back on the 4th of jan', 'from the 20th, start again on 4 January'],
  '2026-12-24 until 2027-01-03': [
    'put both on hold over christmas, 24th till 2nd',
    'from the 24th to the 2nd',
    '24 dec - 2 jan',
    'December 24 to January 2',
  ],
  '2026-12-24 until 2026-12-27': ['pause over christmas', 'from 24 to 26 December'],
  '2026-12-30 until 2027-01-03': ['over new year, 30th to 2nd'],
  '2027-01-01 until 2027-02-01': ['nothing in January', 'all of january off'],
  '2026-12-14 until ?': ['pause from monday on'],
  'now until 2026-12-27': ['pause until after Christmas'],
  'now until 2026-12-13': ["pause until Sunday, it's mum's birthday on Saturday"],
  'now until 2026-12-13 (and not on saturday)': ['pause until Sunday, but not on Saturday'],
  'now until 2026-12-10 (and on friday)': ['pause until Thursday, and on Friday'],
  '2026-12-16 until 2026-12-23': ['having my wisdom teeth out next wednesday so nothing for a week'],
};

describe('the days on which goals rest', () => {
  for (const [days, all] of Object.entries(SAID))
    for (const words of all) it(words, () => assert.equal(print(words), days));
});
