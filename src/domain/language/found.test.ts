import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readOnce, readValues } from './index.ts';

/** A Wednesday. */
const setting = { now: Temporal.Instant.from('2026-10-07T08:00Z'), zone: 'Europe/Berlin' };

const ROWS: [string, string][] = [
  ['next Monday', 'date 2026-10-12'],
  ['on 14 March', 'date 2027-03-14'],
  ['tomorrow', 'date 2026-10-08'],
  ['in June', 'date_range 2027-06-01 2027-06-30'],
  ['next week', 'date_range 2026-10-12 2026-10-18'],
  ['at 6', 'clock 06:00:00 false 18:00:00'],
  ['18:30', 'clock 18:30:00 true null'],
  ['from 9 to 17', 'clock_range 09:00:00 17:00:00 true'],
  ['22-6', 'clock_range 22:00:00 06:00:00 true'],
  ['half an hour', 'length 30'],
  ['for 1h30', 'length 90'],
  ['for two weeks', 'span 14'],
  ['Mondays and Thursdays', 'weekdays 1,4 true'],
  ['Mon-Fri', 'weekdays 1,2,3,4,5 true'],
  ['weekdays', 'weekdays 1,2,3,4,5 true'],
  ['in the morning', 'part morning'],
  ['twice a week', 'frequency 2 week'],
  ['three times a week', 'frequency 3 week'],
  ['daily', 'frequency 1 day'],
  ['until Easter', 'bound 2027-03-28'],
  ['by 14 March', 'bound 2027-03-14'],
];

describe('the values in a text', () => {
  for (const [text, expected] of ROWS) {
    test(text, () => {
      const [found, ...more] = readValues(text, setting);
      assert.ok(found && more.length === 0, `${JSON.stringify([found, ...more])}`);
      const { start, end, ...said } = found;
      assert.equal(Object.values(said).map(String).join(' '), expected);
      assert.deepEqual([start, end], [0, text.length]);
    });
  }
});

describe('a text is read once in its setting', () => {
  test('the same words are not read again, and in another setting they are', () => {
    const reads: string[] = [];
    const hour = readOnce((text, { zone }) => {
      reads.push(text);
      return `${text} in ${zone}`;
    });
    const here = { ...setting, zone: 'Europe/Berlin' };
    const there = { ...setting, zone: 'Asia/Tokyo' };
    assert.deepEqual(
      [hour('at 8', here), hour('at 8', here), hour('at 8', there)],
      ['at 8 in Europe/Berlin', 'at 8 in Europe/Berlin', 'at 8 in Asia/Tokyo'],
    );
    assert.equal(reads.length, 2);
  });

  test('a reading that found nothing is kept as well', () => {
    let reads = 0;
    const nothing = readOnce(() => {
      reads += 1;
      return null;
    });
    const here = { ...setting };
    assert.deepEqual([nothing('well', here), nothing('well', here), reads], [null, null, 1]);
  });
});
