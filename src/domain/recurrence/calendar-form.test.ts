import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { runs } from '../../../test/helpers/property.ts';
import { aSpokenRule, aStart } from './arbitrary-rules.ts';
import { formatRule } from './format-rule.ts';
import { type CalendarForm, calendarForm, type SeriesRule, slotsBetween } from './index.ts';
import { local, made, moment } from './test-series.ts';

const FORMS: [name: string, rule: string | null, start: string, expected: string][] = [
  [
    'a start that the rule does not give moves to the first occurrence',
    'FREQ=WEEKLY;BYDAY=FR;COUNT=3',
    '2026-06-01T09:00',
    '2026-06-05T09:00 FREQ=WEEKLY;BYDAY=FR;COUNT=3',
  ],
  [
    'an end as a date becomes the end of that day in UTC',
    'FREQ=DAILY;UNTIL=20260630',
    '2026-06-01T09:00',
    '2026-06-01T09:00 FREQ=DAILY;UNTIL=20260630T225959Z',
  ],
  [
    'an end in local time becomes UTC',
    'FREQ=DAILY;UNTIL=20261231T090000',
    '2026-06-01T09:00',
    '2026-06-01T09:00 FREQ=DAILY;UNTIL=20261231T090000Z',
  ],
  [
    'an end in UTC stays',
    'FREQ=DAILY;UNTIL=20261231T090000Z',
    '2026-06-01T09:00',
    '2026-06-01T09:00 FREQ=DAILY;UNTIL=20261231T090000Z',
  ],
  ['a single date has no rule', null, '2026-06-01T09:00', '2026-06-01T09:00 '],
];

for (const [name, rrule, start, expected] of FORMS) {
  test(name, () => {
    const form = calendarForm(made(rrule, start), 'Europe/London');
    assert.equal(`${form?.dtstart.toString().slice(0, 16)} ${form?.rrule ?? ''}`, expected);
  });
}

test('a rule without occurrences leaves its added dates, or nothing', () => {
  const never = made('FREQ=DAILY;UNTIL=20250101', '2026-06-01T09:00');
  assert.equal(calendarForm(never, 'UTC'), null);
  assert.equal(
    String(calendarForm({ ...never, rdates: [local('2026-07-01T09:00')] }, 'UTC')?.dtstart),
    '2026-07-01T09:00:00',
  );
});

// ical.js itself loses the later times of day of such rules.
const readable = aSpokenRule.filter(
  (rule) => rule.byHour.length <= 1 || rule.freq === 'DAILY' || rule.freq === 'WEEKLY',
);

test('a calendar program finds the same occurrences in it', () => {
  fc.assert(
    fc.property(
      readable,
      aStart,
      fc.array(fc.nat(8), { maxLength: 2 }),
      fc.array(aStart, { maxLength: 2 }),
      (rule, start, gone, rdates) => {
        // In UTC, since ical.js would need the zone's definition; what zones do to slots is shown elsewhere.
        const plain = { ...made(formatRule(rule), start.toString()), rdates };
        const exdates = ours(plain, 9)
          .filter((_, i) => gone.includes(i))
          .map(local);
        const series = { ...plain, exdates };
        const form = calendarForm(series, 'UTC');
        fc.pre(form?.rrule !== null);
        assert.deepEqual(form ? theirs(form, 8) : [], ours(series, 8), formatRule(rule));
      },
    ),
    { numRuns: runs(150) },
  );
});

function ours(series: SeriesRule, most: number): string[] {
  return slotsBetween(series, 'UTC', moment('1990-01-01'), moment('2090-01-01'), most).map((slot) =>
    slot.local.toString(),
  );
}

function theirs(form: CalendarForm, most: number): string[] {
  const compact = (at: Temporal.PlainDateTime) => `${at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`;
  const lines = [`DTSTART:${compact(form.dtstart)}`, ...(form.rrule ? [`RRULE:${form.rrule}`] : [])];
  lines.push(
    ...form.exdates.map((date) => `EXDATE:${compact(date)}`),
    ...form.rdates.map((date) => `RDATE:${compact(date)}`),
  );
  const event = new ICAL.Component(ICAL.parse(`BEGIN:VEVENT\r\nUID:1\r\n${lines.join('\r\n')}\r\nEND:VEVENT`));
  const dtstart = event.getFirstPropertyValue('dtstart') as ICAL.Time;
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart });
  const found: string[] = [];
  for (let next = expansion.next(); next && found.length < most; next = expansion.next()) {
    found.push(Temporal.PlainDateTime.from(next.toString().slice(0, 19)).toString());
  }
  return found;
}
