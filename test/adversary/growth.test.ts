import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInbound } from '../../src/channels/whatsapp/index.ts';
import { decodeCalendar, readCalendar } from '../../src/domain/ics/index.ts';
import { intentOf } from '../../src/domain/intent/intent.ts';
import { findCrisis, reportsIn, understand, understandTasks } from '../../src/domain/language/index.ts';
import { checkRule, parseEnglishRule } from '../../src/domain/recurrence/index.ts';
import { cleanLine, cleanText, evenSpacing, folded } from '../../src/domain/text/index.ts';
import { readReply } from '../../src/services/reminders/reply-words.ts';
import { tries } from '../helpers/property.ts';

// A process of its own: it measures the processor's time of its own process.

// What others write is read in time that grows as its length does. Nothing here is timed against a clock: the processor's time for a text is
// compared with that for one four times as long, which may take four times as much, and not sixteen times.

const TIMES_LONGER = 4;
/** Twice the linear growth, and well below the square of it. */
const MOST = 9;
/** Goes for what looks bad at first. */
const MANY = 12;
/** Milliseconds below which a measurement says nothing; added to both. */
const GRAIN = 1;

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const setting = () => ({ now, zone: 'Europe/Berlin' });
const calendar = (text: string) => [
  ...readCalendar(decodeCalendar(Buffer.from(text), null) ?? '', 'Europe/Berlin', now),
];

type Reader = { name: string; read: (text: string) => unknown; of: 'words' | 'calendar' | 'rule'; length: number };
const READERS: readonly Reader[] = [
  {
    name: 'a message: its moment',
    of: 'words',
    length: 2_000,
    read: (text) => understand(evenSpacing(text), setting()),
  },
  {
    name: 'a message: its tasks',
    of: 'words',
    length: 2_000,
    read: (text) => understandTasks(evenSpacing(text), setting()),
  },
  {
    name: 'a message: what is wanted',
    of: 'words',
    length: 2_000,
    read: (text) => intentOf(evenSpacing(text), setting()),
  },
  { name: 'a message: what was done', of: 'words', length: 2_000, read: (text) => reportsIn(evenSpacing(text)) },
  { name: 'a message: danger', of: 'words', length: 2_000, read: (text) => findCrisis(evenSpacing(text)) },
  {
    name: 'an answer by WhatsApp',
    of: 'words',
    length: 16_000,
    read: (text) => readReply({ text, buttonPayload: null }),
  },
  {
    name: 'a webhook form',
    of: 'words',
    length: 16_000,
    read: (text) => parseInbound({ Body: text, From: text, MessageSid: text, ProfileName: text }),
  },
  {
    name: 'a title',
    of: 'words',
    length: 60_000,
    read: (text) => [cleanLine(text), cleanText(text), evenSpacing(text), folded(text)],
  },
  { name: 'a repetition in words', of: 'words', length: 500, read: (text) => parseEnglishRule(text) },
  { name: 'a rule', of: 'rule', length: 500, read: (text) => checkRule(ruled(text), 'Europe/Berlin', now) },
  { name: 'a calendar file', of: 'calendar', length: 16_000, read: calendar },
];

const ruled = (rrule: string) => ({
  rrule,
  afterCompletionDays: null,
  dtstart: Temporal.PlainDateTime.from('2026-12-01T07:00'),
  zone: null,
  exdates: [],
  rdates: [],
});

/** Said again and again until the text is as long as it should be. */
const UNITS = {
  words: [
    ' ',
    '9',
    'a',
    '\n',
    'é',
    '.',
    '"',
    "'",
    '1:',
    '-',
    'every ',
    'at 9 and ',
    'first ',
    'next ',
    'monday ',
    'in 5 ',
    'call mum, then ',
    'i did ',
    'a week before ',
    '\u00a0\t',
    '👍🏽',
    '((',
  ],
  rule: ['9', ';', 'BYDAY=MO;', ',1', 'FREQ=DAILY;', 'BYSETPOS=-1,', ' '],
  calendar: [
    ' ',
    '\n',
    'A',
    'BEGIN:VEVENT\r\n',
    '\r\n ',
    'RDATE:20261201T070000Z\r\n',
    'X;Y="',
    ':;',
    'EXDATE;TZID=Europe/Berlin:20261201T070000\r\n',
  ],
} as const;

const lead = {
  words: '',
  rule: 'FREQ=DAILY;BYHOUR=1',
  calendar: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T070000Z\r\n',
};
const long = (kind: Reader['of'], unit: string, length: number) =>
  (lead[kind] + unit.repeat(Math.ceil(length / unit.length))).slice(0, length + lead[kind].length);

/** The least processor time of several goes: what others do on this machine does not count. */
function costOf(read: () => unknown, goes: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < goes; i++) {
    const begun = process.cpuUsage();
    read();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

describe('reading what others wrote grows as it does:', () => {
  for (const { name, read, of, length } of READERS) {
    it(name, () => {
      for (let times = 1; times <= tries(1, 2); times++) {
        for (const unit of UNITS[of]) {
          const [short, longer] = [long(of, unit, length * times), long(of, unit, length * times * TIMES_LONGER)];
          const growthIn = (goes: number) =>
            (costOf(() => read(longer), goes) + GRAIN) / (costOf(() => read(short), goes) + GRAIN);
          // What looks bad in a few goes is looked at in many: caches that others empty cost processor time as well.
          const first = growthIn(tries(2, 5));
          const growth = first <= MOST ? first : growthIn(MANY);
          assert.ok(
            growth <= MOST,
            `${JSON.stringify(unit)} × ${length * times}: ${TIMES_LONGER} times as long costs ${growth.toFixed(1)} times as much`,
          );
        }
      }
    });
  }
});
