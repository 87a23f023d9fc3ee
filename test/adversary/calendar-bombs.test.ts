import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';

const LINE = '\r\n';
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join(LINE);
const daily = (n: number, rule: string) =>
  event(`UID:${n}`, `SUMMARY:Event ${n}`, 'DTSTART:20270301T070000Z', 'DURATION:PT1H', `RRULE:${rule}`);
const many = (count: number, one: (n: number) => string) => Array.from({ length: count }, (_, n) => one(n)).join(LINE);

/** Files that somebody could be sent, small on the disk and large when they are read. */
const BOMBS: Record<string, string> = {
  'a thousand events every minute, for ever': many(1_000, (n) => daily(n, 'FREQ=MINUTELY')),
  'every second': daily(1, 'FREQ=SECONDLY'),
  'every second of one day in four years': daily(1, 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29'),
  'a day that never comes': many(300, (n) => daily(n, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')),
  'a Monday that is the last of all': many(300, (n) => daily(n, 'FREQ=YEARLY;BYDAY=MO;BYSETPOS=366')),
  'a count that nobody reaches': daily(1, 'FREQ=DAILY;COUNT=99999999999999999999'),
  'an interval of ages': daily(1, 'FREQ=YEARLY;INTERVAL=9007199254740993'),
  'until the end of time': daily(1, 'FREQ=HOURLY;UNTIL=99991231T235959Z'),
  'fifteen hundred birthdays of another calendar, from long ago': many(1_500, (n) =>
    event(
      `UID:${n}`,
      `SUMMARY:Birthday ${n}`,
      'DTSTART;VALUE=DATE:16260206',
      'RRULE:RSCALE=HEBREW;FREQ=YEARLY;INTERVAL=7;BYMONTH=5L;BYMONTHDAY=30',
    ),
  ),
  'every hour, minute and second listed': daily(
    1,
    `FREQ=DAILY;BYHOUR=${[...Array(24).keys()]};BYMINUTE=${[...Array(60).keys()]};BYSECOND=${[...Array(60).keys()]}`,
  ),
  'one event on fifty thousand dates': event(
    'UID:1',
    'SUMMARY:Dates',
    'DTSTART:20270301T070000Z',
    `RDATE:${'20270302T070000Z,'.repeat(12_000)}20270303T070000Z`,
  ),
  'fifty thousand dates left out': event(
    'UID:1',
    'SUMMARY:Not then',
    'DTSTART:20270301T070000Z',
    'RRULE:FREQ=DAILY',
    `EXDATE:${'20270302T070000Z,'.repeat(12_000)}20270303T070000Z`,
  ),
  'one event changed three thousand times': `${daily(1, 'FREQ=DAILY')}${LINE}${many(1_500, (n) => event('UID:1', 'RECURRENCE-ID:20270302T070000Z', `SEQUENCE:${n}`, 'DTSTART:20270302T090000Z', 'SUMMARY:Moved'))}`,
  'a hole ten thousand deep': `${'BEGIN:VEVENT\r\n'.repeat(8_000)}${'END:VEVENT\r\n'.repeat(8_000)}`,
  'ends without a beginning': 'END:VEVENT\r\n'.repeat(15_000),
  'a line without end': event('UID:1', 'DTSTART:20270301T070000Z', `SUMMARY:${'x'.repeat(200_000)}`),
  'a line folded at every letter': event('UID:1', 'DTSTART:20270301T070000Z', `SUMMARY:x${'\r\n x'.repeat(50_000)}`),
  'a thousand zones': many(400, (n) =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:Zone ${n}`,
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=SECONDLY',
      'END:STANDARD',
      'END:VTIMEZONE',
      event(`UID:${n}`, `DTSTART;TZID=Zone ${n}:20270301T070000`, 'SUMMARY:x'),
    ].join(LINE),
  ),
  'a zone that changes every day': [
    'BEGIN:VTIMEZONE',
    'TZID:Own',
    many(1_200, (n) =>
      [
        'BEGIN:STANDARD',
        `DTSTART:${19700101 + (n % 28)}T000000`,
        `TZOFFSETFROM:+${String(n % 12).padStart(2, '0')}00`,
        'TZOFFSETTO:+0200',
        'END:STANDARD',
      ].join(LINE),
    ),
    'END:VTIMEZONE',
    event('UID:1', 'DTSTART;TZID=Own:20270301T070000', 'RRULE:FREQ=DAILY', 'SUMMARY:x'),
  ].join(LINE),
  'years that no calendar has': many(50, (n) =>
    event(`UID:${n}`, `DTSTART:${n % 2 ? '00000000T000000Z' : '99991231T235960Z'}`, 'SUMMARY:x'),
  ),
  'a length of ages': event('UID:1', 'DTSTART:20270301T070000Z', 'DURATION:P99999999999W', 'SUMMARY:x'),
  'an end before the beginning': event('UID:1', 'DTSTART:20270301T070000Z', 'DTEND:19000101T000000Z', 'SUMMARY:x'),
  'parameters without end': event('UID:1', `DTSTART${';X=Y'.repeat(50_000)}:20270301T070000Z`, 'SUMMARY:x'),
  'quotes that do not close': event('UID:1', `DTSTART;TZID="${'"'.repeat(50_000)}:20270301T070000Z`, 'SUMMARY:x'),
};

describe('a calendar file that is a bomb', () => {
  let app: TestApp;
  let ada: Person;
  before(async () => {
    app = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '1000000' } });
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
  });
  after(() => app.close());

  for (const [what, lines] of Object.entries(BOMBS)) {
    it(`is taken or refused, and what hangs on it still answers: ${what}`, async () => {
      const ics = `BEGIN:VCALENDAR${LINE}VERSION:2.0${LINE}${lines}${LINE}END:VCALENDAR${LINE}`;
      const { status } = await ada.api.post('/calendar/import', { ics, name: 'bomb' });
      assert.ok(status === 200 || (status >= 400 && status < 500), String(status));
      const { body: task } = await ada.api.post('/tasks', { title: 'Run', local_time: '2027-03-02T08:00' });
      assert.equal((await ada.api.get('/commitments')).status, 200);
      assert.equal((await ada.api.get(`/tasks/${task.id}/reschedule-options`)).status, 200);
      assert.equal((await ada.api.get('/tasks')).status, 200);
      assert.equal((await ada.api.delete('/calendar/import?name=bomb')).status, 204);
    });
  }
});
