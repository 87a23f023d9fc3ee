import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { nextAfterCompletion, nextSlot, nextSlotAfterInstant, slotsBetween } from './index.ts';
import { local, made, moment, shown } from './test-series.ts';

const chore = { ...made(null, '2026-06-01T09:00'), afterCompletionDays: 3 };

const COMPLETIONS: [name: string, zone: string, completed: string, next: string][] = [
  ['done on time', 'Europe/London', '2026-06-01T08:10Z', '2026-06-04T09:00 → 08:00'],
  ['done two days late: counted from then', 'Europe/London', '2026-06-03T20:00Z', '2026-06-06T09:00 → 08:00'],
  ['done before it was due: counted from then', 'Europe/London', '2026-05-31T10:00Z', '2026-06-03T09:00 → 08:00'],
  [
    "the date is the person's own: late on the 1st in New York",
    'America/New_York',
    '2026-06-02T03:30Z',
    '2026-06-04T09:00 → 13:00',
  ],
  [
    "the date is the person's own: already the 2nd in Tokyo",
    'Asia/Tokyo',
    '2026-06-01T16:00Z',
    '2026-06-05T09:00 → 00:00',
  ],
  ['over the autumn change 09:00 stays 09:00', 'Europe/London', '2026-10-23T12:00Z', '2026-10-26T09:00 → 09:00'],
];

for (const [name, zone, completed, next] of COMPLETIONS) {
  test(`3 days after completion, ${name}`, () => {
    const slot = nextAfterCompletion(chore, zone, moment(completed));
    assert.equal(slot && shown(slot), next);
  });
}

test('a fixed zone counts its own dates, wherever the person is', () => {
  const slot = nextAfterCompletion({ ...chore, zone: 'Asia/Tokyo' }, 'Europe/London', moment('2026-06-01T16:00Z'));
  assert.equal(slot && shown(slot), '2026-06-05T09:00 → 00:00');
});

test('a time that the clocks skip comes an hour later, once', () => {
  const early = { ...made(null, '2026-03-01T02:30'), afterCompletionDays: 1, zone: 'America/New_York' };
  const skipped = nextAfterCompletion(early, 'UTC', moment('2026-03-07T12:00Z'));
  assert.equal(skipped && shown(skipped), '2026-03-08T02:30 → 07:30');
  const after = nextAfterCompletion(early, 'UTC', moment('2026-03-08T12:00Z'));
  assert.equal(after && shown(after), '2026-03-09T02:30 → 06:30');
});

test('a day that was left out is passed over', () => {
  const slot = nextAfterCompletion(
    { ...chore, exdates: [local('2026-06-04T09:00')] },
    'UTC',
    moment('2026-06-01T12:00Z'),
  );
  assert.equal(slot && shown(slot), '2026-06-07T09:00 → 09:00');
});

test('until it is done only its start is known', () => {
  assert.deepEqual(slotsBetween(chore, 'UTC', moment('2026-01-01'), moment('2027-01-01')).map(shown), [
    '2026-06-01T09:00 → 09:00',
  ]);
  assert.equal(nextSlot(chore, 'UTC', { local: local('2026-06-01T09:00'), fold: 0 }), null);
  assert.equal(nextSlotAfterInstant(chore, 'UTC', moment('2026-06-02')), null);
});

test('a series by a rule has nothing to say about completion', () => {
  assert.equal(nextAfterCompletion(made('FREQ=DAILY', '2026-06-01T09:00'), 'UTC', moment('2026-06-01')), null);
});

test('the next one is always later than the completion, n dates on, at the time of the start', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const completed = fc
    .integer({ min: 0, max: 20_000 * 24 * 60 })
    .map((minutes) => moment('1980-01-01').add({ minutes }));
  fc.assert(
    fc.property(zones, completed, fc.integer({ min: 1, max: 366 }), (zone, at, days) => {
      const slot = nextAfterCompletion({ ...chore, afterCompletionDays: days }, zone, at);
      assert.ok(slot && Temporal.Instant.compare(slot.at, at) > 0);
      assert.equal(String(slot.local.toPlainTime()), '09:00:00');
      const done = at.toZonedDateTimeISO(zone).toPlainDate();
      assert.equal(done.until(slot.local.toPlainDate()).days, days);
    }),
    { numRuns: runs(200) },
  );
});
