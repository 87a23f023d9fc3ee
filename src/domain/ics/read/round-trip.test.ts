import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../test/helpers/property.ts';
import { anyRule, aStart } from '../../recurrence/arbitrary-rules.ts';
import { checkRule, formatRule, nextSlotAfterInstant, type SeriesRule, slotsBetween } from '../../recurrence/index.ts';
import { type CalendarFile, printCalendar, readCalendar, seriesEvents } from '../index.ts';

const now = Temporal.Instant.from('2026-03-20T12:00Z');
const until = now.add({ hours: 24 * 200 });
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Cairo', '+05:30'];

function read(text: string, zone: string): CalendarFile | null {
  const reading = readCalendar(text, zone, now);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** Enough of them to see any difference; every five minutes for months would only take long. */
const MOMENTS = 500;
const moments = (series: SeriesRule, zone: string) =>
  slotsBetween(series, zone, now.add({ seconds: 1 }), until, MOMENTS).map(({ at }) => at.toString());

test('what Flux writes it reads back as the same busy times, whatever the rule and the zone', () => {
  fc.assert(
    fc.property(
      anyRule,
      aStart,
      fc.constantFrom(...zones),
      fc.boolean(),
      fc.integer({ min: 5, max: 600 }),
      fc.array(fc.nat(20), { maxLength: 3 }),
      (rule, start, zone, fixed, minutes, exdates) => {
        const plain = { rrule: formatRule(rule), afterCompletionDays: null, dtstart: start, exdates: [], rdates: [] };
        const whole: SeriesRule = { ...plain, zone: fixed ? zone : null };
        const coming = slotsBetween(whole, zone, now, until, 21);
        const series = { ...whole, exdates: exdates.flatMap((i) => coming[i]?.local ?? []) };
        const next = nextSlotAfterInstant(series, zone, now);
        fc.pre(next !== null && checkRule(series, zone, now).ok && Temporal.Instant.compare(next.at, until) < 0);
        if (!next) return;
        const looks = { id: 'id', title: 'Swim', description: null, minutes, createdAt: now };
        const task = {
          ...looks,
          slot: next,
          at: next.at,
          state: 'open' as const,
          changedAt: now,
          editedAt: null,
        };
        const window = { from: now.subtract({ hours: 24 * 90 }), since: now, listUntil: until };
        const events = seriesEvents({ ...looks, rule: series, endedAt: null, tasks: [task] }, zone, window);
        const file = read(printCalendar({ name: 'Flux', events, zonesUntil: until }), 'Pacific/Auckland');
        assert.deepEqual(file?.notTaken, []);
        assert.ok(file?.busy.every((busy) => busy.minutes === minutes));
        const found = (file?.busy ?? []).flatMap((busy) => moments(busy.series, 'Pacific/Auckland'));
        const expected = moments(series, zone);
        // A series that must be listed is listed up to four hundred times, left-out ones included.
        const listed = events.every(({ rrule }) => !rrule) ? 380 : MOMENTS;
        assert.deepEqual([...new Set(found.sort())].slice(0, listed), expected.slice(0, listed), formatRule(rule));
      },
    ),
    { numRuns: runs(50) },
  );
});

const scrap = fc.constantFrom(
  'BEGIN:VCALENDAR',
  'END:VCALENDAR',
  'BEGIN:VEVENT',
  'END:VEVENT',
  'BEGIN:VTIMEZONE',
  'END:VTIMEZONE',
  'BEGIN:STANDARD',
  'END:STANDARD',
  'UID:1',
  'UID:2',
  'UID:',
  'SUMMARY:x',
  'SUMMARY',
  'DTSTART:20260401T090000Z',
  'DTSTART:20260401T090000',
  'DTSTART;VALUE=DATE:20260401',
  'DTSTART;TZID=A:20260401T090000',
  'DTSTART;TZID=:20260401T090000',
  'DTSTART:00000000T000000',
  'DTSTART:99991231T235959Z',
  'DTSTART;VALUE=PERIOD:x/y',
  'DTEND:20260401T100000Z',
  'DTEND;VALUE=DATE:20260402',
  'DTEND:-99990101T000000',
  'DURATION:PT1H',
  'DURATION:P99999999W',
  'DURATION:-P1D',
  'DURATION:P',
  'RRULE:FREQ=DAILY',
  'RRULE:FREQ=DAILY;COUNT=0',
  'RRULE:FREQ=YEARLY;BYDAY=-53MO',
  'RRULE:',
  'RRULE:FREQ=DAILY;UNTIL=00000101',
  'EXDATE:20260402T090000Z',
  'EXDATE:x',
  'EXDATE;VALUE=DATE:20260402',
  'RDATE;VALUE=PERIOD:20260403T090000Z/PT1H',
  'RDATE:',
  'RECURRENCE-ID:20260402T090000Z',
  'RECURRENCE-ID;RANGE=THISANDFUTURE:x',
  'TZID:A',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+9900',
  'TZOFFSETTO:+0200',
  'SEQUENCE:-1',
  'SEQUENCE:x',
  'STATUS:CANCELLED',
  'TRANSP:OPAQUE',
  ':',
  ';',
  '"',
  'X-WR-CALNAME:',
  ' folded',
);

test('no file, however broken, brings it down or takes long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 20, arbitrary: scrap }, fc.string({ unit: 'binary', maxLength: 40 })), {
        maxLength: 60,
      }),
      (lines) => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
        const file = read(text, 'Europe/Berlin');
        assert.ok(file);
        for (const { problem } of file.notTaken) assert.match(problem, /\.$/);
        for (const { title, uid, minutes } of file.busy) {
          assert.ok(minutes > 0 && minutes <= 44_640);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
          assert.doesNotMatch(title + uid, /[\u0000-\u001f]/);
          assert.ok(title.isWellFormed() && [...title].length <= 300 && title !== '');
        }
      },
    ),
    { numRuns: runs(500) },
  );
});
