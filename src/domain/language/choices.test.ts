import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { MONTHS } from '../calendar-names.ts';
import { understand } from './index.ts';
import { printUnderstanding } from './print.ts';
import type { Choice, Setting, TaskWish, Understanding, When } from './types.ts';

/** What a label says of a day and of times, read without the grammar. */
function promise(label: string, today: Temporal.PlainDate) {
  const times = [...label.matchAll(/(\d{1,2}):(\d{2})(?: ([ap])m)?/g)].map(([, hour, minute, half]) => {
    const plain = Number(hour);
    return `${String(half ? (plain % 12) + (half === 'p' ? 12 : 0) : plain).padStart(2, '0')}:${minute}`;
  });
  const noon = /\bnoon\b/.test(label) ? ['12:00'] : /\bmidnight\b/.test(label) ? ['00:00'] : [];
  // "The night from Sunday 22 November to Monday 23 November": midnight is the second day's.
  const dates = [...label.matchAll(new RegExp(`(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?`, 'g'))];
  const [, day, month, year] = dates.at(-1) ?? [];
  const dated =
    day && month
      ? { day: Number(day), month: (MONTHS as readonly string[]).indexOf(month) + 1, year: year ? Number(year) : null }
      : null;
  const near = /^today\b/i.test(label) ? today : /^tomorrow\b/i.test(label) && !dated ? today.add({ days: 1 }) : null;
  return { times: [...times, ...noon], dated, near };
}

/** What tapping leads to, through the questions that follow: the tasks of each way. */
function leadsTo(choice: Choice, setting: Setting, depth = 0): TaskWish[][] {
  const next: Understanding = understand(choice.value, setting);
  if (next.kind === 'new_tasks') return [next.tasks];
  assert.equal(next.kind, 'ask', `"${choice.value}" became ${printUnderstanding(next)}`);
  // A time that has gone by on that day is said, and other days are offered.
  if (next.kind === 'ask' && next.gap === 'past') return [];
  return next.kind === 'ask' && depth < 3 ? next.choices.flatMap((one) => leadsTo(one, setting, depth + 1)) : [];
}

function keepsItsWord(choice: Choice, setting: Setting, sentence: string): void {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  for (const tasks of leadsTo(choice, setting)) {
    // Of several tasks the question was about one.
    const kept = tasks.some(({ when }) => keeps(when, promise(choice.label, today)));
    assert.ok(kept, `"${sentence}": "${choice.label}" saves ${printUnderstanding({ kind: 'new_tasks', tasks })}`);
  }
}

function keeps(when: When, { times, dated, near }: ReturnType<typeof promise>): boolean {
  if (when.kind === 'todo') return times.length === 0;
  const local = when.kind === 'once' ? when.local : when.first.local;
  const [time, another] = times;
  if (time && !another && local.toPlainTime().toString({ smallestUnit: 'minute' }) !== time) return false;
  if (when.kind === 'series') return true;
  if (dated && (local.day !== dated.day || local.month !== dated.month || (dated.year ?? local.year) !== local.year))
    return false;
  return !near || time === '00:00' || local.toPlainDate().equals(near);
}

/** The sentences of the table, each against its moment. */
function table(): { sentence: string; setting: Setting }[] {
  let setting: Setting | null = null;
  return readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, local = '', zone = '', format] = line.split(' ');
      if (line.startsWith('@')) {
        const now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
        setting = { now, zone, ...(format && { hour12: format === '12h' }) };
      }
      const [sentence, expected] = line.split(' => ');
      return setting && sentence && expected ? [{ sentence: sentence.replaceAll('\\n', '\n'), setting }] : [];
    });
}

describe('a choice that is tapped saves what its label says', () => {
  test('for every sentence of the table', () => {
    for (const { sentence, setting } of table()) {
      const asked = understand(sentence, setting);
      for (const choice of asked.kind === 'ask' ? asked.choices : []) keepsItsWord(choice, setting, sentence);
      const assumed = asked.kind === 'new_tasks' ? (asked.assumed ?? []) : [];
      for (const { other } of assumed) keepsItsWord(other, setting, sentence);
    }
  });

  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
  const days =
    'today|tomorrow|on Friday|next Tuesday|on the 14th|in June|next week|this weekend|on 3/4|on 31 December|on Christmas|on Monday 1 December|in 3 days|the day after tomorrow|next month|at the end of the month|a week on Tuesday|'.split(
      '|',
    );
  const times =
    'at 6|at 7:30|at 9|at 10:30 pm|at noon|at 12|at 18:00|in the morning|tonight|at 7 or 8|half past five|at 10 to 5|from 9 to 11|around 3||'.split(
      '|',
    );
  const repeats =
    'every day|every 2 hours|weekly|every Monday|biweekly|on Mondays and Fridays|every month|on the 31st of every month|every other week|twice a day|||||'.split(
      '|',
    );

  test('for sentences put together at random', () => {
    const made = fc.record({
      lead: fc.constantFrom('remind me to ', '', 'please remind me '),
      parts: fc.shuffledSubarray(['day', 'time', 'repeat'] as const, { minLength: 1 }),
      day: fc.constantFrom(...days),
      time: fc.constantFrom(...times),
      repeat: fc.constantFrom(...repeats),
      zone: fc.constantFrom(...zones),
      hour12: fc.constantFrom(true, false, undefined),
      hour: fc.integer({ min: 0, max: 23 }),
      date: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(made, ({ lead, parts, zone, hour12, hour, date, ...said }) => {
        const now = Temporal.PlainDateTime.from('2026-01-01T00:10')
          .add({ days: date, hours: hour })
          .toZonedDateTime(zone)
          .toInstant();
        const setting: Setting = { now, zone, ...(hour12 !== undefined && { hour12 }) };
        const sentence = `${lead}water the plants ${parts.map((part) => said[part]).join(' ')}`;
        const asked = understand(sentence, setting);
        for (const choice of asked.kind === 'ask' ? asked.choices : [])
          keepsItsWord(choice, setting, `${sentence} (${now} ${zone})`);
        const assumed = asked.kind === 'new_tasks' ? (asked.assumed ?? []) : [];
        for (const { other } of assumed) keepsItsWord(other, setting, `${sentence} (${now} ${zone})`);
      }),
      { numRuns: runs(60) },
    );
  });
});
