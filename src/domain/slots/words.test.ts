import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Weekday } from '../calendar/index.ts';
import { dateInWords, daysInWords, weeksInWords, windowsInWords } from './words.ts';

const window = (start: string, end: string) => ({
  start: Temporal.PlainTime.from(start),
  end: Temporal.PlainTime.from(end),
});

it('days, hours, weeks and dates read like a sentence', () => {
  const days: [Weekday[], string][] = [
    [[1, 2, 3, 4, 5], 'on a weekday'],
    [[6, 7], 'at the weekend'],
    [[1], 'on a Monday'],
    [[1, 4], 'on a Monday or Thursday'],
    [[1, 3, 5], 'on a Monday, Wednesday or Friday'],
    [[1, 2, 3, 4, 5, 6, 7], 'on any day'],
  ];
  for (const [list, words] of days) assert.equal(daysInWords(list), words);
  assert.equal(windowsInWords([]), '');
  assert.equal(windowsInWords([window('00:00', '08:00')]), 'before 08:00');
  assert.equal(windowsInWords([window('18:00', '00:00')]), 'after 18:00');
  assert.equal(
    windowsInWords([window('06:00', '07:30'), window('22:00', '02:00')]),
    'between 06:00 and 07:30 or between 22:00 and 02:00',
  );
  assert.equal(weeksInWords([2]), 'in week 2');
  assert.equal(weeksInWords([2, 3]), 'in weeks 2 and 3');
  assert.equal(weeksInWords([2, 3, 4]), 'in weeks 2 to 4');
  assert.equal(weeksInWords([1, 3, 6]), 'in weeks 1, 3 and 6');
  assert.equal(dateInWords(Temporal.PlainDate.from('2026-12-05')), 'Saturday 5 December');
});
