import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { nextSlotAfterInstant, type SeriesRule, type Slot, slotsBetween } from '../recurrence/index.ts';
import { type FeedSeries, type FeedTask, type FeedWindow, printCalendar, seriesEvents, singleEvent } from './index.ts';
import { shownBy, valuesOf } from './test-calendar.ts';

const moment = (text: string) => Temporal.Instant.from(text);
const local = (text: string) => Temporal.PlainDateTime.from(text);
const berlin = 'Europe/Berlin';
const now = moment('2026-03-20T12:00Z');
const window: FeedWindow = {
  from: moment('2025-12-01T00:00Z'),
  since: moment('2026-03-01T00:00Z'),
  listUntil: moment('2026-05-01T00:00Z'),
};

function rule(rrule: string | null, start: string, rest: Partial<SeriesRule> = {}): SeriesRule {
  return { rrule, afterCompletionDays: null, dtstart: local(start), zone: null, exdates: [], rdates: [], ...rest };
}

function series(one: SeriesRule, tasks: FeedTask[], rest: Partial<FeedSeries> = {}): FeedSeries {
  const createdAt = moment('2026-03-01T08:00Z');
  const looks = { title: 'Swim', description: null, minutes: 45 };
  return { id: 'series', ...looks, rule: one, createdAt, endedAt: null, tasks, ...rest };
}

/** An occurrence at its slot, in Berlin. */
function task(slot: string | null, rest: Partial<FeedTask> = {}): FeedTask {
  const createdAt = moment('2026-03-01T08:00Z');
  const place = slot
    ? { slot: { local: local(slot), fold: 0 }, at: local(slot).toZonedDateTime(berlin).toInstant() }
    : { slot: null, at: now };
  const looks = { title: 'Swim', description: null, minutes: 45, state: 'open' as const };
  return { id: `task ${slot}`, ...looks, ...place, createdAt, changedAt: createdAt, editedAt: null, ...rest };
}

const printed = (one: FeedSeries, zone = berlin) =>
  printCalendar({ name: 'Flux', events: seriesEvents(one, zone, window), zonesUntil: moment('2036-12-31T00:00Z') });
const told = (one: FeedSeries, until = '2026-04-15T00:00Z') =>
  shownBy(printed(one), moment(until)).map((shown) => `${shown.at.toString().slice(0, 16)} ${shown.summary}`);

const mondays = rule('FREQ=WEEKLY;BYDAY=MO', '2026-03-02T18:30');
const dueNext = task('2026-03-23T18:30');

describe('a series in the calendar', () => {
  it('repeats at the same wall clock through the change of the clocks', () => {
    assert.deepEqual(told(series(mondays, [dueNext])), [
      '2026-03-23T17:30 Swim',
      '2026-03-30T16:30 Swim',
      '2026-04-06T16:30 Swim',
      '2026-04-13T16:30 Swim',
    ]);
  });

  it('shows what was done, keeps what was missed, and leaves out what was skipped or cancelled', () => {
    const past = [
      task('2026-03-02T18:30', { state: 'done' }),
      task('2026-03-09T18:30', { state: 'gone' }),
      task('2026-03-16T18:30', { state: 'missed' }),
    ];
    const cancelled = task('2026-04-06T18:30', { state: 'gone' });
    assert.deepEqual(told(series(mondays, [...past, dueNext, cancelled])), [
      '2026-03-02T17:30 ✓ Swim',
      '2026-03-16T17:30 Swim',
      '2026-03-23T17:30 Swim',
      '2026-03-30T16:30 Swim',
      '2026-04-13T16:30 Swim',
    ]);
  });

  it('shows a moved, snoozed or renamed occurrence where and as it stands, the others as ever', () => {
    const moved = task('2026-03-23T18:30', { at: moment('2026-03-24T06:00Z') });
    const renamed = task('2026-04-06T18:30', { title: 'Swim, long' });
    assert.deepEqual(told(series(mondays, [moved, renamed])), [
      '2026-03-24T06:00 Swim',
      '2026-03-30T16:30 Swim',
      '2026-04-06T16:30 Swim, long',
      '2026-04-13T16:30 Swim',
    ]);
    assert.deepEqual(valuesOf(printed(series(mondays, [moved])), 'vevent', 'recurrence-id'), [
      'RECURRENCE-ID;TZID=Europe/Berlin:20260323T183000',
    ]);
  });

  it('does not invent occurrences before its first, nor from before the window', () => {
    const old = rule('FREQ=DAILY', '2019-01-01T07:00');
    const shown = told(
      series(old, [task('2026-03-19T07:00', { state: 'missed' }), task('2026-03-21T07:00')]),
      '2026-03-23T00:00Z',
    );
    assert.deepEqual(shown, ['2026-03-19T06:00 Swim', '2026-03-21T06:00 Swim', '2026-03-22T06:00 Swim']);
  });

  it('ends with its last occurrence when it has ended', () => {
    const ended = series(
      mondays,
      [task('2026-03-02T18:30', { state: 'done' }), task('2026-03-09T18:30', { state: 'gone' })],
      {
        endedAt: now,
      },
    );
    assert.deepEqual(told(ended), ['2026-03-02T17:30 ✓ Swim']);
    assert.deepEqual(told({ ...ended, tasks: ended.tasks.slice(1) }), []);
  });

  it('keeps what is left of COUNT when the window cuts it', () => {
    const ten = rule('FREQ=MONTHLY;COUNT=10', '2025-07-05T09:00', { zone: berlin });
    const one = { ...series(ten, [task('2026-04-05T09:00')]), createdAt: moment('2025-07-01T00:00Z') };
    assert.deepEqual(told(one, '2027-01-01T00:00Z'), ['2026-04-05T07:00 Swim']);
    assert.deepEqual(valuesOf(printed(one), 'vevent', 'rrule'), ['RRULE:FREQ=MONTHLY;COUNT=1']);
  });

  it('moves with its person when it floats, and stays when it does not', () => {
    const inTokyo = (zone: string | null) =>
      shownBy(printed(series({ ...mondays, zone }, [dueNext]), 'Asia/Tokyo'), moment('2026-04-01T00:00Z'));
    assert.deepEqual(
      inTokyo(null)
        .map(({ local, zone }) => `${local} ${zone}`)
        .at(-1),
      '2026-03-30T18:30:00 Asia/Tokyo',
    );
    assert.deepEqual(
      inTokyo(berlin)
        .map(({ local, zone }) => `${local} ${zone}`)
        .at(-1),
      '2026-03-30T18:30:00 Europe/Berlin',
    );
  });

  it('shows a "days after completion" series by its occurrences alone', () => {
    const plants = { ...rule(null, '2026-03-01T10:00'), afterCompletionDays: 3 };
    const done = task('2026-03-18T10:00', { state: 'done' });
    assert.deepEqual(told(series(plants, [done, task('2026-03-21T10:00')])), [
      '2026-03-18T09:00 ✓ Swim',
      '2026-03-21T09:00 Swim',
    ]);
  });
});

describe('rules that apps do not have', () => {
  const table: [what: string, rrule: string, start: string, rules: string[], events: number][] = [
    [
      'twice a day is two events',
      'FREQ=DAILY;BYHOUR=8,20',
      '2026-03-21T08:00',
      ['RRULE:FREQ=DAILY', 'RRULE:FREQ=DAILY'],
      2,
    ],
    [
      'a time that the rule repeats is left to the start',
      'FREQ=WEEKLY;BYDAY=MO;BYHOUR=8',
      '2026-03-23T08:00',
      ['RRULE:FREQ=WEEKLY;BYDAY=MO'],
      1,
    ],
    ['every three hours is written out', 'FREQ=HOURLY;INTERVAL=3', '2026-03-21T08:00', [], 325],
    ['twice a day, five times in all, is written out', 'FREQ=DAILY;BYHOUR=8,20;COUNT=5', '2026-03-21T08:00', [], 5],
    [
      'an end without a zone is told in UTC',
      'FREQ=DAILY;UNTIL=20260401',
      '2026-03-21T08:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260401T215959Z'],
      1,
    ],
    [
      'an end in local time too',
      'FREQ=DAILY;UNTIL=20260327T080000',
      '2026-03-21T08:00',
      ['RRULE:FREQ=DAILY;UNTIL=20260327T070000Z'],
      1,
    ],
  ];
  for (const [what, rrule, start, rules, events] of table) {
    it(what, () => {
      const text = printed(series(rule(rrule, start), [task(start)]));
      assert.deepEqual(valuesOf(text, 'vevent', 'rrule'), rules);
      assert.equal(valuesOf(text, 'vevent', 'uid').length, events);
      assert.equal(new Set(valuesOf(text, 'vevent', 'uid')).size, events);
    });
  }
});

describe('the text of the calendar', () => {
  const one = (title: string, rest: Partial<FeedTask> = {}) =>
    printCalendar({ name: 'Flux', events: [singleEvent(task(null, { title, ...rest }), 'uid')], zonesUntil: now });

  it('is folded at 75 octets, never inside a character, with CRLF everywhere', () => {
    const text = one('Müsli mit Früchten 🥝 '.repeat(12));
    for (const line of text.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.ok(line.isWellFormed());
    }
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.equal(shownBy(text, moment('2027-01-01T00:00Z'))[0]?.summary, 'Müsli mit Früchten 🥝 '.repeat(12));
  });

  const hostile: [what: string, title: string, read: string][] = [
    ['commas, semicolons and backslashes', 'a,b;c\\n:"d"', 'a,b;c\\n:"d"'],
    ['a line of its own', 'x\r\nATTENDEE:mailto:a@example.org', 'x\nATTENDEE:mailto:a@example.org'],
    ['an end of the event', 'x\nEND:VEVENT\nBEGIN:VEVENT', 'x\nEND:VEVENT\nBEGIN:VEVENT'],
    ['lone carriage returns and unicode line ends', 'a\rb\u2028c\u0085d', 'a\nb\nc\nd'],
    ['control characters', 'a\u0000b\u0007c', 'abc'],
    ['half a character', 'a\ud83d', 'a\ufffd'],
  ];
  for (const [what, title, read] of hostile) {
    it(`keeps ${what} inside the title`, () => {
      const text = one(title);
      assert.deepEqual(
        shownBy(text, moment('2027-01-01T00:00Z')).map(({ summary }) => summary),
        [read],
      );
      assert.equal(text.match(/^BEGIN:VEVENT/gm)?.length, 1);
    });
  }

  it('draws a mere reminder for a quarter of an hour that takes nobody’s time', () => {
    const text = one('Pills', { minutes: null });
    assert.match(text, /\r\nDURATION:PT15M\r\n/);
    assert.match(text, /\r\nTRANSP:TRANSPARENT\r\n/);
    assert.match(one('Run', { minutes: 90 }), /\r\nDURATION:PT1H30M\r\n(.*\r\n)*TRANSP:OPAQUE\r\n/);
  });

  it('says the same in the same words until something changes', () => {
    const done = task('2026-03-16T18:30', { state: 'done', changedAt: moment('2026-03-16T18:00Z') });
    const before = printed(series(mondays, [task('2026-03-16T18:30')]));
    assert.equal(printed(series(mondays, [task('2026-03-16T18:30')])), before);
    const after = printed(series(mondays, [done, dueNext]));
    assert.notEqual(after, before);
    // The repeating event itself did not change: only the occurrence has its own now.
    const stamps = (text: string) => valuesOf(text, 'vevent', 'dtstamp');
    assert.deepEqual(stamps(after), ['DTSTAMP:20260301T080000Z', 'DTSTAMP:20260316T180000Z']);
    assert.deepEqual(stamps(before), ['DTSTAMP:20260301T080000Z']);
  });
});

const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
  minLength: 1,
  maxLength: 4,
});
const month = fc.integer({ min: 1, max: 12 });
const nth = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom('MO', 'WE', 'FR', 'SU'))
  .map((both) => both.join(''));
const monthDay = fc.constantFrom(1, 13, 28, 29, 31, -1);
/** What people repeat, in the part of the standard that ical.js counts right. */
const rules = fc
  .record({
    what: fc.oneof(
      fc.constant('FREQ=DAILY'),
      weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
      monthDay.map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
      nth.map((day) => `FREQ=MONTHLY;BYDAY=${day}`),
      fc.tuple(month, nth).map(([m, day]) => `FREQ=YEARLY;BYMONTH=${m};BYDAY=${day}`),
      fc.tuple(month, fc.constantFrom(1, 28)).map(([m, day]) => `FREQ=YEARLY;BYMONTH=${m};BYMONTHDAY=${day}`),
    ),
    interval: fc.integer({ min: 1, max: 4 }),
    hours: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 }), { freq: 2 }),
    end: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.integer({ min: 1, max: 30 }).map((n) => `;COUNT=${n}`),
      fc
        .integer({ min: 0, max: 700 })
        .map((n) => `;UNTIL=${Temporal.PlainDate.from('2025-10-01').add({ days: n }).toString().replaceAll('-', '')}`),
    ),
  })
  .map(({ what, interval, hours, end }) => `${what};INTERVAL=${interval}${hours ? `;BYHOUR=${hours}` : ''}${end}`);
const zones = fc.constantFrom(
  berlin,
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'America/Santiago',
  'Africa/Cairo',
  'Atlantic/Azores',
);

test('another implementation sees in the feed the very moments of the series, whatever was taken out or moved', () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 1_439 }),
      zones,
      fc.boolean(),
      fc.array(fc.nat(30), { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom('moved', 'gone') as fc.Arbitrary<'moved' | 'gone'>), {
        maxLength: 3,
      }),
      (rrule, day, minute, zone, fixed, exdates, special) => {
        const start = local('2025-01-01T00:00').add({ days: day, minutes: minute });
        const until = moment('2028-01-01T00:00Z');
        const plain = { ...rule(rrule, start.toString()), zone: fixed ? zone : null };
        // What is due at this very moment is not next any more.
        const after = now.add({ nanoseconds: 1 });
        const coming = slotsBetween(plain, zone, after, until, 40);
        const one = { ...plain, exdates: exdates.flatMap((i) => coming[i]?.local ?? []) };
        const next = nextSlotAfterInstant(one, zone, now);
        fc.pre(next !== null && Temporal.Instant.compare(next.at, until) < 0);
        const tasks = new Map<string, FeedTask>();
        const put = (slot: Slot, rest: Partial<FeedTask>) =>
          tasks.set(String(slot.local), task(String(slot.local), { at: slot.at, ...rest }));
        if (next) put(next, {});
        for (const [i, how] of special) {
          const slot = coming[i + 1];
          if (!slot || (next && Temporal.Instant.compare(slot.at, next.at) <= 0)) continue;
          if (how === 'gone') put(slot, { state: 'gone' });
          else put(slot, { at: slot.at.add({ minutes: 7 }) });
        }
        const expected = slotsBetween(one, zone, after, until).flatMap((slot) => {
          const known = tasks.get(String(slot.local));
          return known?.state === 'gone' ? [] : [known?.at ?? slot.at];
        });
        const known = [...tasks.values()].filter((t) => t.state !== 'gone' && !expected.some((at) => at.equals(t.at)));
        const all = [...expected, ...known.map((t) => t.at)]
          .filter((at) => Temporal.Instant.compare(at, until) < 0)
          .sort(Temporal.Instant.compare)
          .map(String);
        const listUntil = until;
        const events = seriesEvents(series(one, [...tasks.values()]), zone, { ...window, listUntil });
        const text = printCalendar({ name: 'Flux', events, zonesUntil: moment('2036-12-31T00:00Z') });
        // An hour that the clocks repeat has two readings, and ical.js takes the second: such times are compared by Temporal's.
        const shown = shownBy(text, until).map((found) =>
          found.zone === 'UTC' ? found.at : found.local.toZonedDateTime(found.zone).toInstant(),
        );
        // Where the clocks jump over one of two times of day both fall together: one reminder, drawn twice.
        const moments = [...new Set(shown.sort(Temporal.Instant.compare).map(String))];
        const listed = events.every(({ rrule: repeats }) => !repeats);
        const count = listed ? Math.min(all.length, 390) : all.length;
        assert.deepEqual(moments.slice(0, listed ? count : undefined), all.slice(0, count), text);
      },
    ),
    { numRuns: runs(50) },
  );
});
