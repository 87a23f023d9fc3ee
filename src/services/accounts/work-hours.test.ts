import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { printWorkHours, readWorkHours } from './work-hours.ts';

const cases: [written: string, kept: string | null][] = [
  ['9-5', 'Mon–Fri 09:00–17:00'],
  ['9am-5pm', 'Mon–Fri 09:00–17:00'],
  ['9 to 5 pm', 'Mon–Fri 09:00–17:00'],
  ['1-5 pm', 'Mon–Fri 13:00–17:00'],
  ['Mon–Fri 09:00–17:00', 'Mon–Fri 09:00–17:00'],
  ['weekdays 8.30 to 16', 'Mon–Fri 08:30–16:00'],
  ['Monday to Thursday, 8:00 - 16:30', 'Mon–Thu 08:00–16:30'],
  ['Tue, Thu and Sat 10:00-14:00', 'Tue, Thu, Sat 10:00–14:00'],
  ['Fri-Mon 18:00-23:00', 'Mon, Fri–Sun 18:00–23:00'],
  ['10 pm - 6 am', 'Mon–Fri 22:00–06:00'],
  ['22-6 every day', 'Mon–Sun 22:00–06:00'],
  ['Mo-Fr 9-17', 'Mon–Fri 09:00–17:00'],
  ['Montag bis Freitag 7:30 bis 16:00', 'Mon–Fri 07:30–16:00'],
  ['lunes a viernes 9:00-18:00', 'Mon–Fri 09:00–18:00'],
  ['none', 'none'],
  ['', 'none'],
  ['flexible', null],
  ['9-5 and 6-8', null],
  ['25:00-26:00', null],
  ['9:75-10:00', null],
];

describe('working hours as people write them', () => {
  for (const [written, kept] of cases) {
    test(`"${written}"`, () => {
      const hours = readWorkHours(written);
      assert.equal(hours && printWorkHours(hours), kept);
      if (hours) assert.deepEqual(readWorkHours(printWorkHours(hours)), hours, 'what is printed is read');
    });
  }
});
