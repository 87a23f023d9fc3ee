import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { berlin, busy, calendar, event, now, read, said } from './test-reading.ts';
import { windowsZones } from './windows-zones.ts';

describe('an event of a file becomes busy time', () => {
  const table: [what: string, lines: string[], expected: string[]][] = [
    ['in UTC', ['DTSTART:20260323T173000Z', 'DTEND:20260323T190000Z'], ['2026-03-23T17:30 90']],
    ['in a zone', ['DTSTART;TZID=America/New_York:20260323T090000', 'DURATION:PT1H'], ['2026-03-23T13:00 60']],
    ['floating, in the person’s zone', ['DTSTART:20260323T183000', 'DURATION:PT30M'], ['2026-03-23T17:30 30']],
    [
      'from one zone to another',
      ['DTSTART;TZID=Europe/Berlin:20260323T100000', 'DTEND;TZID=Europe/London:20260323T110000'],
      ['2026-03-23T09:00 120'],
    ],
    ['a whole day', ['DTSTART;VALUE=DATE:20260323', 'DTEND;VALUE=DATE:20260324'], ['2026-03-22T23:00 1440']],
    [
      'the day on which the clocks go forward',
      ['DTSTART;VALUE=DATE:20260329', 'DTEND;VALUE=DATE:20260330'],
      ['2026-03-28T23:00 1380'],
    ],
    ['a whole day without an end', ['DTSTART;VALUE=DATE:20260323'], ['2026-03-22T23:00 1440']],
    ['three whole days', ['DTSTART;VALUE=DATE:20260323', 'DURATION:P3D'], ['2026-03-22T23:00 4320']],
    ['under way since yesterday', ['DTSTART:20260319T120000Z', 'DTEND:20260321T120000Z'], []],
    [
      'every Monday, through the change of the clocks, without what was left out',
      [
        'DTSTART;TZID=Europe/Berlin:20260302T183000',
        'DURATION:PT90M',
        'RRULE:FREQ=WEEKLY',
        'EXDATE;TZID=Europe/Berlin:20260323T183000,20260406T183000',
      ],
      ['2026-03-30T16:30 90', '2026-04-13T16:30 90', '2026-04-20T16:30 90'],
    ],
    [
      'left out by the day alone',
      [
        'DTSTART;TZID=Europe/Berlin:20260302T183000',
        'DURATION:PT90M',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE;VALUE=DATE:20260323',
      ],
      ['2026-03-30T16:30 90'],
    ],
    [
      'left out in UTC',
      [
        'DTSTART;TZID=Europe/Berlin:20260302T183000',
        'DURATION:PT90M',
        'RRULE:FREQ=WEEKLY;COUNT=5',
        'EXDATE:20260323T173000Z',
      ],
      ['2026-03-30T16:30 90'],
    ],
    [
      'with a start that its rule does not give, which counts',
      ['DTSTART:20260324T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2'],
      ['2026-03-24T10:00 60', '2026-03-27T10:00 60'],
    ],
    [
      'on dates that are listed',
      [
        'DTSTART:20260321T100000Z',
        'DURATION:PT1H',
        'RDATE:20260325T100000Z',
        'RDATE;VALUE=PERIOD:20260326T100000Z/PT2H',
      ],
      ['2026-03-21T10:00 60', '2026-03-25T10:00 60', '2026-03-26T10:00 120'],
    ],
    ['that is no busy time: free', ['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'], []],
    [
      'that is no busy time: free, says Outlook',
      ['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
      [],
    ],
    ['that is no busy time: cancelled', ['DTSTART:20260323T173000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'], []],
    ['that is no busy time: past', ['DTSTART:20250323T173000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'], []],
    ['that is no busy time: a moment', ['DTSTART:20260323T173000Z'], []],
  ];
  for (const [what, lines, expected] of table) {
    it(what, () => {
      assert.deepEqual(busy(calendar(...event(...lines))), expected);
      assert.deepEqual(said(calendar(...event(...lines))), []);
    });
  }

  it('with an occurrence that was moved, and one that was called off', () => {
    const text = calendar(
      ...event('DTSTART;TZID=Europe/Berlin:20260302T183000', 'DURATION:PT90M', 'RRULE:FREQ=WEEKLY;COUNT=6'),
      ...event('RECURRENCE-ID:20260323T173000Z', 'DTSTART;TZID=Europe/Berlin:20260324T200000', 'DURATION:PT2H'),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20260330T183000',
        'DTSTART;TZID=Europe/Berlin:20260330T183000',
        'STATUS:CANCELLED',
      ),
    );
    assert.deepEqual(busy(text), ['2026-03-24T19:00 120', '2026-04-06T16:30 90']);
    assert.deepEqual(read(text)?.ignored, { cancelled: 1, free: 0, past: 0 });
    assert.deepEqual(read(text)?.uids, ['one']);
  });

  it('in its latest version only', () => {
    const text = calendar(
      ...event('SEQUENCE:2', 'DTSTART:20260325T100000Z', 'DURATION:PT1H'),
      ...event('SEQUENCE:1', 'DTSTART:20260324T100000Z', 'DURATION:PT1H'),
    );
    assert.deepEqual(busy(text), ['2026-03-25T10:00 60']);
  });

  it('without alarms, attachments and whatever stands around it, whatever the line ends', () => {
    const lines = event(
      'DTSTART:20260323T173000Z',
      'DURATION:PT1H',
      'ATTACH;VALUE=BINARY;ENCODING=BASE64:nonsense',
      'BEGIN:VALARM',
      'DURATION:PT5M',
      'END:VALARM',
    );
    for (const end of ['\r\n', '\n', '\r'])
      assert.deepEqual(busy(calendar(...lines).replaceAll('\r\n', end)), ['2026-03-23T17:30 60']);
    assert.deepEqual(busy(`\uFEFF${lines.join('\n')}`), ['2026-03-23T17:30 60']);
    assert.deepEqual(busy(calendar(...lines).replace('20260323T', '2026\r\n 0323T')), ['2026-03-23T17:30 60']);
  });

  it('with its title as people wrote it', () => {
    const title = (line: string) =>
      read(calendar(...event('DTSTART:20260323T173000Z', 'DURATION:PT1H')).replace('SUMMARY:Choir', line))?.busy[0]
        ?.title;
    assert.equal(title('SUMMARY;LANGUAGE=de:Chor\\, Probe\\nGroßer Saal \\; 1'), 'Chor, Probe Großer Saal ; 1');
    assert.equal(title('SUMMARY:'), 'Busy');
    assert.equal(title('X-OTHER:1'), 'Busy');
    assert.equal(title(`SUMMARY:${'🥝'.repeat(400)}`)?.length, 600);
    assert.equal(title('SUMMARY:a\u0000b\u0007c'), 'a b c');
  });
});

describe('the zones of a file', () => {
  const at = (tzid: string, ...zone: string[]) =>
    busy(calendar(...zone, ...event(`DTSTART;TZID="${tzid}":20260401T090000`, 'DURATION:PT1H')))[0];
  const custom = (tzid: string, ...lines: string[]) => ['BEGIN:VTIMEZONE', `TZID:${tzid}`, ...lines, 'END:VTIMEZONE'];
  const observance = (kind: string, start: string, from: string, to: string, rule?: string) => [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `END:${kind}`,
  ];

  const names: [tzid: string, expected: string][] = [
    ['Europe/London', '2026-04-01T08:00 60'],
    ['europe/london', '2026-04-01T08:00 60'],
    ['W. Europe Standard Time', '2026-04-01T07:00 60'],
    ['Eastern Standard Time', '2026-04-01T13:00 60'],
    ['AUS Eastern Standard Time', '2026-03-31T22:00 60'],
    ['India Standard Time', '2026-04-01T03:30 60'],
    ['UTC', '2026-04-01T09:00 60'],
    ['/citadel.org/20210210_1/Europe/London', '2026-04-01T08:00 60'],
    ['/freeassociation.sourceforge.net/America/Argentina/Ushuaia', '2026-04-01T12:00 60'],
  ];
  it('every name of Windows is a zone that exists', () => {
    for (const zone of windowsZones.values()) assert.doesNotThrow(() => now.toZonedDateTimeISO(zone), zone);
    assert.equal(windowsZones.size, 139);
  });
  for (const [tzid, expected] of names) it(`"${tzid}"`, () => assert.equal(at(tzid), expected));

  it('a name of somebody’s own, by what its clocks do', () => {
    const lines = [
      ...observance('STANDARD', '16010101T030000', '+0200', '+0100', 'FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10'),
      ...observance('DAYLIGHT', '16010101T020000', '+0100', '+0200', 'FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3'),
    ];
    assert.equal(at('Customized Time Zone', ...custom('Customized Time Zone', ...lines)), '2026-04-01T07:00 60');
    const file = read(
      calendar(...custom('Mine', ...lines), ...event('DTSTART;TZID=Mine:20260401T090000', 'DURATION:PT1H')),
    );
    assert.equal(file?.busy[0]?.series.zone, berlin);
  });

  it('a name of somebody’s own, by its place', () => {
    assert.equal(at('Home', ...custom('Home', 'X-LIC-LOCATION:Asia/Tokyo')), '2026-04-01T00:00 60');
  });

  it('an offset that no place has', () => {
    assert.equal(
      at('Odd', ...custom('Odd', ...observance('STANDARD', '19700101T000000', '+0437', '+0437'))),
      '2026-04-01T04:23 60',
    );
  });

  it('unknown ones are said, not guessed', () => {
    const text = calendar(...event('DTSTART;TZID=Moon/Tranquility:20260401T090000', 'DURATION:PT1H'));
    assert.deepEqual(said(text), ['"Choir" is in a time zone that nobody knows, "Moon/Tranquility".']);
  });
});
