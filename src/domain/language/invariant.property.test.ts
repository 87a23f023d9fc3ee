import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { describeSeries } from '../recurrence/index.ts';
import { read } from './grammar/read.ts';
import { understand } from './index.ts';
import { en } from './locales/en/index.ts';
import { printUnderstanding } from './print.ts';
import { ROWS } from './rules/index.ts';
import { onDate } from './say-back.ts';
import { sayMoment } from './speak.ts';
import type { Setting, Understanding } from './types.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-25T12:00:00Z'), zone: 'Europe/Berlin' };

/** Words that speak of time wherever they stand. */
const TIME =
  'monday tuesday wednesday thursday friday saturday sunday tomorrow today yesterday tonight january february july september october november december every midnight noon'.split(
    ' ',
  );
const LOOSE =
  'on at in by the of and or to from next this last before after for week weeks month day days hour hours minutes second first third 1st 15th 3 7 9 12 20 30 am pm 9:30 18:00 other half quarter morning evening weekend easter except starting weekly monthly'.split(
    ' ',
  );
const TITLES = ['call Bob', 'water the plants', 'pay rent', 'gym'];

/** "Delete mails up to 30 January" may end with a day that is no time of its own. */
const examples = [...ROWS, ...en.rows].map((row) => row.example).filter((example) => !/^until/.test(example));
const noise = fc
  .array(fc.constantFrom(...TIME, ...LOOSE), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));
const phrase = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...examples) }, noise);
const sentence = fc
  .tuple(fc.constantFrom(...TITLES), phrase, fc.option(phrase, { nil: '' }), fc.integer({ min: 0, max: 2 }))
  .map(([title, first, second, form]) => {
    if (form === 0) return `remind me to ${title} ${first} ${second}`.trim();
    return form === 1 ? `remind me ${first} to ${title} ${second}`.trim() : `${first} ${title} ${second}`.trim();
  });

test('no word of time is left in the title of what is saved without a question', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const understood = understand(text, setting);
      if (understood.kind !== 'new_tasks') return;
      for (const { title } of understood.tasks) {
        // "every call" may be like "every room", and "the midnight call" is a name as "the midnight train" is.
        const words = title
          .toLowerCase()
          .replace(/\bevery (?=call|water|pay|gym)/, '')
          .replace(/\bthe \p{L}+ (?=call|gym)/u, '')
          .split(/[^\p{L}]+/u);
        const left = words.filter((word) => TIME.includes(word));
        assert.deepEqual(left, [], `"${text}" was saved as ${printUnderstanding(understood)}`);
      }
    }),
    { numRuns: runs(400) },
  );
});

/** The same of the other languages: their words of time, what stands beside them, and how a wish may be put. */
const OTHERS = {
  German: {
    time: 'montag dienstag mittwoch donnerstag freitag samstag sonntag heute übermorgen januar februar juli oktober dezember mitternacht täglich wöchentlich montags sonntags',
    loose:
      'am um bis ab von vor nach in im nächsten letzten jeden jede alle stunde stunden tag tage woche wochen monat uhr 8 9 12 3. 15. 18:00 halb viertel außer ersten abends morgens und oder der den',
    wishes: ['erinnere mich daran, Oma anzurufen', 'Oma anrufen', 'Müll rausbringen'],
  },
  Spanish: {
    time: 'lunes martes miércoles jueves viernes sábado domingo hoy ayer enero febrero julio octubre diciembre medianoche mediodía diariamente',
    loose:
      'el la los las a de del en por para hasta desde cada todos próximo pasado mañana tarde noche hora horas día días semana mes 8 9 12 15 18:00 media cuarto excepto primer y o que',
    wishes: ['recuérdame llamar a Ana', 'llamar a Ana', 'sacar la basura'],
  },
};

for (const [language, { time, loose, wishes }] of Object.entries(OTHERS)) {
  const [words, other] = [time.split(' '), loose.split(' ')];
  const some = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...other)), { minLength: 1, maxLength: 6 })
    .map((said) => said.join(' '));
  const message = fc
    .tuple(fc.constantFrom(...wishes), some, fc.option(some, { nil: '' }), fc.boolean())
    .map(([wish, a, b, first]) => (first ? `${a} ${wish} ${b}` : `${wish} ${a} ${b}`).trim());
  test(`no word of time is left in a title (${language})`, () => {
    fc.assert(
      fc.property(message, (text) => {
        const understood = understand(text, setting);
        if (understood.kind !== 'new_tasks') return;
        const left = understood.tasks.flatMap(({ title }) =>
          title
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .filter((word) => words.includes(word)),
        );
        assert.deepEqual(left, [], `"${text}" was saved as ${printUnderstanding(understood)}`);
      }),
      { numRuns: runs(100) },
    );
  });
}

describe('the choices of a question', () => {
  const follow = (value: string): Understanding => {
    let next = understand(value, setting);
    for (let round = 0; round < 5 && next.kind === 'ask' && next.choices[0]; round++)
      next = understand(next.choices[0].value, setting);
    return next;
  };

  test('lead to a task, or to words that are to be typed', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const asked = understand(text, setting);
        if (asked.kind !== 'ask') return;
        for (const { value } of asked.choices) {
          const end = follow(value);
          assert.ok(
            end.kind === 'new_tasks' || (end.kind === 'ask' && end.choices.length === 0),
            `"${text}" – "${value}" became ${printUnderstanding(end)}`,
          );
        }
      }),
      { numRuns: runs(120) },
    );
  });

  test('save the moment that their label says', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const asked = understand(text, setting);
        if (asked.kind !== 'ask') return;
        for (const { label, value } of asked.choices) {
          const saved = understand(value, setting);
          const said = /(\d{1,2}) (?:November|December|January).* at (\d{1,2}):(\d\d) ?(am|pm)?$/.exec(label);
          if (!said || saved.kind !== 'new_tasks') continue;
          const [, day, hour, minute, half] = said;
          const on24 = half ? (Number(hour) % 12) + (half === 'pm' ? 12 : 0) : Number(hour);
          // Of several tasks the question was about one.
          const kept = saved.tasks.some(({ when }) => {
            const local = when.kind === 'once' ? when.local : null;
            return local?.day === Number(day) && local.hour === on24 && local.minute === Number(minute);
          });
          assert.ok(kept, `"${label}" saves ${printUnderstanding(saved)}`);
        }
      }),
      { numRuns: runs(120) },
    );
  });
});

describe("print and read are each other's inverse", () => {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 5, 15, 30, 45, 59) });
  const on12 = fc.boolean();
  const readBack = (words: string, hour12: boolean) =>
    understand(`remind me to call Bob ${words}`, { ...setting, hour12 });

  test('a moment that is said is read as that moment', () => {
    const moment = fc.tuple(fc.integer({ min: 1, max: 700 }), time);
    fc.assert(
      fc.property(moment, on12, ([days, at], hour12) => {
        const local = today.add({ days }).toPlainDateTime(at);
        // What the clocks jump over is no moment; there the answer is a question.
        fc.pre(local.toZonedDateTime(setting.zone).toPlainDateTime().equals(local));
        // Midnight on the 31st of December is when people wish each other a happy new year.
        fc.pre(!(local.month === 12 && local.day === 31 && at.hour === 0 && at.minute === 0));
        const said = sayMoment(local, today, hour12);
        const read = readBack(/^t/.test(said) ? said : `on ${said}`, hour12);
        // A day's midnight is the one that begins it or the one that ends it: asked, the former among the choices.
        if (/midnight$/.test(said) && read.kind === 'ask') {
          const [first] = read.choices.map(({ value }) => printUnderstanding(understand(value, setting)));
          assert.equal(first, `Call Bob @ ${local.toString({ smallestUnit: 'minute' }).replace('T', ' ')}`);
          return;
        }
        const [task] = read.kind === 'new_tasks' ? read.tasks : [];
        assert.ok(task?.when.kind === 'once', `"${said}" became ${printUnderstanding(read)}`);
        assert.equal(task.when.local.toString(), local.toString(), said);
      }),
      { numRuns: runs(100) },
    );
  });

  const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }).map((list) => list.join());
  const n = fc.integer({ min: 1, max: 6 });
  const day = fc.integer({ min: 1, max: 28 });
  const rule = fc.oneof(
    n.map((every) => `FREQ=DAILY;INTERVAL=${every}`),
    fc.tuple(n, days).map(([every, on]) => `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${on}`),
    fc.tuple(n, day).map(([every, on]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${on}`),
    fc
      .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom('MO', 'WE', 'SU'))
      .map(([nth, on]) => `FREQ=MONTHLY;BYDAY=${nth}${on}`),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), day)
      .map(([month, on]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${on}`),
  );
  const end = fc.constantFrom('', ';COUNT=10', ';UNTIL=20271231');

  test('a repetition that is said is read as that repetition, from its first time on', () => {
    fc.assert(
      fc.property(rule, end, time, on12, ([...parts], until, at, hour12) => {
        const rrule =
          parts
            .join('')
            .replace(';INTERVAL=1;', ';')
            .replace(/;INTERVAL=1$/, '') + until;
        const from = today.add({ days: 1 }).toPlainDateTime(at);
        const series = { rrule, afterCompletionDays: null, dtstart: from, zone: null, exdates: [], rdates: [] };
        const said = describeSeries(series, { hourCycle: hour12 ? 12 : 24 });
        const read = readBack(`${said}, starting ${onDate(from.toPlainDate())}`, hour12);
        const [task] = read.kind === 'new_tasks' ? read.tasks : [];
        assert.ok(task?.when.kind === 'series', `"${said}" became ${printUnderstanding(read)}`);
        assert.equal(
          describeSeries(task.when.series, { hourCycle: hour12 ? 12 : 24 }),
          said,
          task.when.series.rrule ?? '',
        );
        assert.equal(task.when.first.local.toPlainTime().toString(), from.toPlainTime().toString(), said);
      }),
      { numRuns: runs(100) },
    );
  });
});

test('the readings of any text stay within their bound, so that no text holds up others', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 2_000 }),
    fc
      .tuple(fc.constantFrom(...TIME, ...LOOSE, ...examples, ' ', '9', ','), fc.integer({ min: 1, max: 1_000 }))
      .map(([word, times]) => `${word} `.repeat(times)),
    fc.array(fc.constantFrom(...TIME, ...LOOSE), { maxLength: 600 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const { tokens, chart } = read(text.slice(0, 10_000), setting);
      assert.ok(tokens.length <= 400);
      for (const kinds of chart) {
        const items = [...kinds.values()].reduce((sum, list) => sum + list.length, 0);
        assert.ok(items <= 400, `${items} readings at one token`);
      }
      understand(text, setting);
    }),
    { numRuns: runs(20) },
  );
});
