import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { busy, calendar, event, read, said } from './test-reading.ts';

describe('what cannot be taken is said in a sentence, and the rest is taken', () => {
  const table: [lines: string[], sentence: RegExp][] = [
    [['DTEND:20260323T173000Z'], /^"Choir" has no start\.$/],
    [['DTSTART:20260323T173000Z', 'DTEND:20260323T163000Z'], /^"Choir" ends before it begins\.$/],
    [['DTSTART:20260323T173000Z', 'DURATION:-PT1H'], /^"Choir" ends before it begins\.$/],
    [['DTSTART:20260323T173000Z', 'DTEND:20260623T173000Z'], /^"Choir" lasts longer than 31 days; .* pause instead\.$/],
    [
      ['DTSTART:20260323T173000Z', 'DURATION:PT1M', 'RRULE:FREQ=SECONDLY'],
      /^"Choir" has a repetition that Flux cannot use: .* every 5 minutes/,
    ],
    [['DTSTART:20260323T173000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY'], /every 5 minutes/],
    [['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'RRULE:FREQ=FORTNIGHTLY'], /how often/],
    [['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;X=1'], /does not exist/],
    [
      ['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=WEEKLY'],
      /more than one repetition rule/,
    ],
    [['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY'], /EXRULE/],
    [
      ['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260323T173000Z'],
      /this and all later/,
    ],
    [['DTSTART:20261332T173000Z', 'DURATION:PT1H'], /cannot read it|no calendar has/],
    [['DTSTART:tomorrow', 'DURATION:PT1H'], /cannot read it|no calendar has/],
    [['DTSTART:20260323T173000Z', 'DURATION:soon'], /cannot read it|no calendar has/],
    [['DTSTART:29990323T173000Z', 'DURATION:PT1H'], /50 years/],
    [['DTSTART:00000101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=YEARLY'], /no calendar has/],
    [['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'EXDATE:00000101T090000Z'], /no calendar has/],
  ];
  for (const [lines, sentence] of table) {
    it(lines.join(' · '), () => {
      const good = ['BEGIN:VEVENT', 'UID:two', 'DTSTART:20260325T100000Z', 'DURATION:PT1H', 'END:VEVENT'];
      const text = calendar(...event(...lines), ...good);
      assert.deepEqual(busy(text), ['2026-03-25T10:00 60']);
      assert.equal(said(text)?.length, 1);
      assert.match(said(text)?.[0] ?? '', sentence);
      assert.deepEqual(read(text)?.uids, ['two']);
    });
  }
});

describe('hostile files', () => {
  it('no calendar at all', () => {
    for (const text of ['', 'hello', '\u0000\u0001\u0002', '<html>BEGIN:VCALENDAR</html>', '%PDF-1.7'])
      assert.equal(read(text), null);
  });

  it('nested a hundred thousand deep', () => {
    const deep = Array.from({ length: 100_000 }, () => 'BEGIN:VEVENT');
    assert.deepEqual(read(calendar(...deep))?.busy, []);
    assert.equal(said(calendar(...deep))?.length, 1);
    const alarms = Array.from({ length: 50_000 }, () => 'BEGIN:VALARM').concat(
      Array.from({ length: 50_000 }, () => 'END:VALARM'),
    );
    assert.deepEqual(busy(calendar(...event(...alarms, 'DTSTART:20260323T173000Z', 'DURATION:PT1H'))), [
      '2026-03-23T17:30 60',
    ]);
  });

  it('an event that breaks off, lines without sense, binary in between', () => {
    const text = calendar(
      'garbage',
      ';;;',
      ':',
      '\u0000\u00ff',
      ...event('DTSTART:20260323T173000Z', 'DURATION:PT1H', 'nonsense', 'ATTACH:\u0000\u0001'),
    );
    assert.deepEqual(busy(text), ['2026-03-23T17:30 60']);
    assert.match(
      said(text.slice(0, text.indexOf('END:VEVENT')))?.[0] ?? '',
      /^Choir breaks off in the middle of the file\.$/,
    );
  });

  it('rules made to keep a machine busy', () => {
    const bombs = [
      'FREQ=SECONDLY;COUNT=1000000000',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, i) => i)};BYMINUTE=${Array.from({ length: 60 }, (_, i) => i)}`,
      'FREQ=DAILY;INTERVAL=999999999;COUNT=99999',
      'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1;BYMONTH=2',
    ];
    const events = bombs.flatMap((bomb, i) => [
      'BEGIN:VEVENT',
      `UID:${i}`,
      'DTSTART:20260323T173000Z',
      'DURATION:PT1H',
      `RRULE:${bomb}`,
      'END:VEVENT',
    ]);
    const file = read(calendar(...events));
    assert.equal((file?.notTaken.length ?? 0) + (file?.busy.length ?? 0) + (file?.ignored.past ?? 0), bombs.length);
  });

  it('a time zone whose clocks change every second', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Bomb',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    assert.match(
      said(calendar(...zone, ...event('DTSTART;TZID=Bomb:20260323T173000', 'DURATION:PT1H')))?.[0] ?? '',
      /time zone that nobody knows/,
    );
  });

  it('more events than anybody has', () => {
    const one = ['BEGIN:VEVENT', 'UID:x', 'DTSTART:20260323T173000Z', 'DURATION:PT1H', 'END:VEVENT'];
    const file = read(calendar(...Array.from({ length: 10_050 }, () => one).flat()));
    assert.equal(file?.busy.length, 1);
    assert.match(file?.notTaken[0]?.problem ?? '', /more than 10000 events/);
  });
});
