import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFree } from './free.ts';

/** A Friday, noon in London. */
const setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

const ASKED: [message: string, read: string | null][] = [
  ['when am I free?', ''],
  ['When am I free on Thursday?', '12-03'],
  ['am I free thursday at 18:30?', '12-03 at 18:30'],
  ['is friday free?', '11-27'],
  ['do I have time on saturday morning?', '11-28 morning'],
  ['have I got an hour on Monday evening?', '11-30 evening 60 min'],
  ['any free time this week?', '11-23..11-29'],
  ['am i free between 2 and 4 tomorrow', '11-28 14:00-16:00'],
  ['have i got 30 mins between 12 and 2 tomorrow', '11-28 12:00-14:00 30 min'],
  ['am i free after 6 tomorrow', '11-28 18:00-'],
  ['do I have time for a walk tomorrow', '11-28'],
  ['find me a free slot tomorrow please', '11-28'],
  ['free time today?', '11-27'],
  ['do I have anything on thursday', null],
  ['are you free tomorrow?', null],
  ['I am free on thursday', null],
  ['when am I busy', null],
  ['do I have time to call the bank before lunch', null],
];

describe('a question about free time', () => {
  for (const [message, read] of ASKED)
    it(message, () => {
      const said = readFree(message, setting);
      const { days, part, clock, hours, minutes } = said ?? {};
      const print = [
        days &&
          `${days.from.toString().slice(5)}${days.from.equals(days.to) ? '' : `..${days.to.toString().slice(5)}`}`,
        part,
        clock && `at ${clock.time.toString().slice(0, 5)}`,
        hours && `${hours.from.toString().slice(0, 5)}-${hours.to?.toString().slice(0, 5) ?? ''}`,
        minutes && `${minutes} min`,
      ];
      assert.equal(said && print.filter(Boolean).join(' '), read);
    });
});
