import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { read } from './grammar/read.ts';
import { understand } from './index.ts';
import { en } from './locales/en/index.ts';
import { printUnderstanding } from './print.ts';
import { ROWS } from './rules/index.ts';
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
    { numRuns: runs(1_500) },
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
      { numRuns: runs(300) },
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
      { numRuns: runs(400) },
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
      { numRuns: runs(400) },
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
    { numRuns: runs(200) },
  );
});
