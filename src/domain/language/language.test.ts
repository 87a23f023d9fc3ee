import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { parseEnglishRule } from '../recurrence/index.ts';
import { answerInto, understand } from './index.ts';
import { printUnderstanding } from './print.ts';
import type { Setting, Understanding } from './types.ts';

type Row = { line: number; sentence: string; expected: string; setting: Setting };

/** The table in sentences.txt; its head says how to add a sentence. */
function readTable(): Row[] {
  const rows: Row[] = [];
  let setting: Setting | null = null;
  for (const [index, text] of readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue;
    if (text.startsWith('@')) {
      const [, local = '', zone = '', format] = text.split(' ');
      const now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
      setting = format ? { now, zone, hour12: format === '12h' } : { now, zone };
      continue;
    }
    const [sentence, expected] = text.split(' => ');
    if (!sentence || !expected || !setting)
      throw new Error(`sentences.txt, line ${index + 1}: no " => " or no moment above it`);
    rows.push({ line: index + 1, sentence: sentence.replaceAll('\\n', '\n'), expected, setting });
  }
  return rows;
}

const table = readTable();

test('the table is large', () => assert.ok(table.length >= 250, `${table.length} sentences`));

describe('every sentence becomes exactly what the table says', () => {
  for (const { line, sentence, expected, setting } of table) {
    test(`${line}: ${sentence}`, () => assert.equal(printUnderstanding(understand(sentence, setting)), expected));
  }
});

describe('every choice of a question, sent back as it is, leads to a task', () => {
  const asked = table.flatMap(({ sentence, setting }) => {
    const understood = understand(sentence, setting);
    return understood.kind === 'ask' && understood.choices.length > 0 ? [{ sentence, understood, setting }] : [];
  });
  for (const { sentence, understood, setting } of asked) {
    test(sentence, () => {
      for (const choice of understood.choices) {
        const questions: string[] = [understood.question];
        let next: Understanding = understand(choice.value, setting);
        while (next.kind === 'ask' && next.choices[0]) {
          assert.ok(!questions.includes(next.question), `"${choice.value}" is asked the same again: ${next.question}`);
          questions.push(next.question);
          next = understand(next.choices[0].value, setting);
        }
        // A question without choices waits for typed words.
        assert.ok(
          next.kind === 'new_tasks' || next.kind === 'ask',
          `"${choice.value}" became ${printUnderstanding(next)}`,
        );
        assert.ok(questions.length <= 4, questions.join(' | '));
      }
    });
  }
});

describe('a typed answer is put into the sentence that it belongs to', () => {
  const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };
  const rows: [string, string, string][] = [
    ['remind me to take my pills at 8', 'pm', 'Take my pills @ 2026-11-22 20:00'],
    ['remind me to take my pills at 8', 'in the morning', 'Take my pills @ 2026-11-23 08:00'],
    ['remind me to take my pills at 8', '8 pm', 'Take my pills @ 2026-11-22 20:00'],
    ['remind me to take my pills at 8', 'make it 7:15 pm', 'Take my pills @ 2026-11-22 19:15'],
    ['remind me to take my pills at 8', 'the second one', 'Take my pills @ 2026-11-23 08:00'],
    ['remind me to call mom tomorrow', '18:00', 'Call mom @ 2026-11-23 18:00'],
    ['remind me to call mom tomorrow', 'at noon', 'Call mom @ 2026-11-23 12:00'],
    ['remind me to call mom', 'tomorrow at 9 am', 'Call mom @ 2026-11-23 09:00'],
    ['remind me to call mom', 'in 20 minutes', 'Call mom @ 2026-11-22 13:20'],
    ['remind me to call mom next Tuesday at 10am', 'the first', 'Call mom @ 2026-11-24 10:00'],
    ['remind me to call mom next Tuesday at 10am', '1 December', 'Call mom @ 2026-12-01 10:00'],
    ['pay rent monthly at 9am', 'the 3rd', 'Pay rent @ 2026-12-03 09:00 FREQ=MONTHLY;BYMONTHDAY=3'],
    ['weekly review at 17:00', 'Friday', 'Review @ 2026-11-27 17:00 FREQ=WEEKLY;BYDAY=FR'],
    [
      'drink water hourly today',
      'from 8 to 20',
      'Drink water @ 2026-11-22 14:00 FREQ=DAILY;BYHOUR=8,9,10,11,12,13,14,15,16,17,18,19,20;BYMINUTE=0;UNTIL=20261122',
    ],
    ['drink water hourly today', 'around the clock', 'Drink water @ 2026-11-22 14:00 FREQ=HOURLY'],
    ['at 18:00', 'feed the cat', 'Feed the cat @ 2026-11-22 18:00'],
    ['remind me every day at 8:00', '8 am', 'ask title: What should I remind you of?'],
    ['remind me tomorrow at 18:00', 'to feed the cat', 'Feed the cat @ 2026-11-23 18:00'],
    ['remind me to pay taxes on 31 February at 10:00 am', '1 March', 'Pay taxes @ 2027-03-01 10:00'],
    ['remind me at 25:00 to sleep', '23:00', 'Sleep @ 2026-11-22 23:00'],
    ['pills 3 times a day', '8, 2 and 10pm', 'Pills @ 2026-11-22 14:00 FREQ=DAILY;BYHOUR=8,14,22;BYMINUTE=0'],
    ['pills 3 times a day', '8 2 and 10', 'Pills @ 2026-11-22 14:00 FREQ=DAILY;BYHOUR=8,14,22;BYMINUTE=0'],
    ['pills 3 times a day', '7, 1 and 9 please', 'Pills @ 2026-11-22 21:00 FREQ=DAILY;BYHOUR=7,13,21;BYMINUTE=0'],
    ['drops twice a day', 'at 9 and 9', 'Drops @ 2026-11-22 21:00 FREQ=DAILY;BYHOUR=9,21;BYMINUTE=0'],
    ['haircut in 3 weeks on a saturday', '11:00', 'Haircut @ 2026-12-12 11:00'],
  ];
  for (const [sentence, answer, expected] of rows) {
    test(`${sentence} – ${answer}`, () => {
      const asked = understand(sentence, setting);
      assert.equal(asked.kind, 'ask');
      if (asked.kind !== 'ask') return;
      const whole = answerInto(asked, answer, setting);
      assert.ok(whole, `"${answer}" was not taken for an answer to "${asked.question}"`);
      assert.equal(printUnderstanding(understand(whole, setting)), expected);
    });
  }
  test('another wish is not taken for an answer', () => {
    const asked = understand('remind me to take my pills at 8', setting);
    assert.ok(asked.kind === 'ask');
    assert.equal(answerInto(asked, 'what is on today?', setting), null);
    assert.equal(answerInto(asked, 'remind me to call mom at 18:00', setting), null);
    assert.equal(answerInto(asked, 'never mind', setting), null);
    const untitled = understand('remind me at 18:00', setting);
    assert.ok(untitled.kind === 'ask');
    for (const talk of ['what is on today?', 'never mind', 'remind me when the sun sets', 'thanks'])
      assert.equal(answerInto(untitled, talk, setting), null);
  });
});

describe('what is far likelier is taken and said, and the other reading saves what its label says', () => {
  const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };
  const rows: [string, string, string, string][] = [
    [
      'water the plants every Sunday at 10',
      '10 in the morning',
      '10:00 pm',
      'Water the plants @ 2026-11-22 22:00 FREQ=WEEKLY;BYDAY=SU',
    ],
    ['standup on Tuesday 9:00', '9 in the morning', 'Tuesday 24 November at 9:00 pm', 'Standup @ 2026-11-24 21:00'],
    [
      'half past five: leave',
      '5:30 in the afternoon',
      'Tomorrow, Monday 23 November, at 5:30 am',
      'Leave @ 2026-11-23 05:30',
    ],
    [
      'drink water every 2 hours',
      'from 09:00 to 21:00',
      'Around the clock',
      'Drink water @ 2026-11-22 15:00 FREQ=HOURLY;INTERVAL=2',
    ],
    [
      'take pills at 8 and 10pm every day',
      '8 in the morning',
      '8:00 pm',
      'Take pills @ 2026-11-22 20:00 FREQ=DAILY;BYHOUR=20,22;BYMINUTE=0',
    ],
    [
      'tomorrow call mum at 9am and the bank at 11:30',
      '11:30 in the morning',
      'Tomorrow, Monday 23 November, at 11:30 pm',
      'Call mum @ 2026-11-23 09:00 + Call the bank @ 2026-11-23 23:30',
    ],
  ];
  for (const [sentence, said, label, saved] of rows) {
    test(sentence, () => {
      const understood = understand(sentence, setting);
      const [assumed] = understood.kind === 'new_tasks' ? (understood.assumed ?? []) : [];
      assert.deepEqual([assumed?.said, assumed?.other.label], [said, label]);
      assert.equal(printUnderstanding(understand(assumed?.other.value ?? '', setting)), saved);
    });
  }
  test('waking hours decide where they are known', () => {
    const early = { ...setting, wake: Temporal.PlainTime.from('04:30'), sleep: Temporal.PlainTime.from('17:00') };
    assert.equal(printUnderstanding(understand('run tomorrow at 5', early)), 'Run @ 2026-11-23 05:00');
  });
});

describe('a repetition inside a sentence is read as the one that stands alone', () => {
  const setting: Setting = { now: Temporal.Instant.from('2026-11-22T12:00:00Z'), zone: 'Europe/Berlin' };
  const rules = [
    'every weekday at 18:30',
    'every other Friday at 18:00',
    'every day at 07:00',
    'every Monday and Thursday at 18:00',
    'the last Friday of the month at 16:00',
    'every 3 days at 21:00',
    'weekends at 10:00 am',
  ];
  for (const words of rules) {
    test(words, () => {
      const alone = parseEnglishRule(words);
      const within = understand(`remind me to stretch ${words}`, setting);
      assert.ok(alone.ok && within.kind === 'new_tasks');
      const when = within.tasks[0]?.when;
      assert.ok(when?.kind === 'series');
      assert.equal(when.series.rrule, alone.rrule);
    });
  }
});

test('no text at all makes it throw, and what it gives lies ahead', () => {
  const setting: Setting = { now: Temporal.Instant.from('2026-03-28T21:00:00Z'), zone: 'Europe/Berlin' };
  const words = table.flatMap(({ sentence }) => sentence.split(/\s+/));
  const text = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(text, (sentence) => {
      const understood = understand(sentence, setting);
      if (understood.kind !== 'new_tasks') return;
      for (const { title, when } of understood.tasks) {
        assert.ok(title.length >= 1 && title.length <= 300, sentence);
        if (when.kind === 'todo') continue;
        const at = when.kind === 'once' ? when.at : when.first.at;
        assert.ok(Temporal.Instant.compare(at, setting.now) > 0, `${sentence}: ${at}`);
      }
    }),
    { numRuns: runs(300) },
  );
});
