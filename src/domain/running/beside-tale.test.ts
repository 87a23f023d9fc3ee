import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderBesideTale } from './index.ts';

/** A Friday. */
const setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

describe('an order beside a tale', () => {
  const rows: [message: string, order: string | null][] = [
    [
      'We are away from 22 December to 27 December, could you leave those days free please?',
      'skip all the sessions from 2026-12-22 to 2026-12-27',
    ],
    ["I'm on lates next week, finish at 10pm mon to fri. mornings instead, 8ish?", 'next week mornings instead, 8ish'],
    ['three a week is too much with the baby. lose the tuesdays', 'lose the tuesdays'],
    [
      'uni exams from 7 to 18 december. just one italian session a week in that time, say fridays',
      'just one italian session a week from 2026-12-07 to 2026-12-18, say fridays',
    ],
    [
      'hen do in Brighton 4th to 6th dec, can you shift that sunday run to the monday',
      'can you shift sunday 6 december run to monday 7 december',
    ],
    ["we've got the in-laws next week so only once please", 'next week only once please'],
    ['work is mad this week, can you make it shorter', 'this week can you make it shorter'],
    ['my sister is here next week. remind me to tidy', null],
    ['skip tomorrow. and make friday shorter', null],
    ['move it to friday', null],
    ["I'm home next week", null],
  ];
  for (const [message, order] of rows) it(message, () => assert.equal(orderBesideTale(message, setting), order));
});
