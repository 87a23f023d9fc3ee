import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FeedTask, printCalendar, singleEvent } from './index.ts';
import { shownBy, valuesOf } from './test-calendar.ts';
import { berlin, moment, now, printed, rule, series, task, told } from './test-feed.ts';

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
