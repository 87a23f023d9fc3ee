import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readChart } from '../grammar/chart.ts';
import { contextOf, grammarOf } from '../grammar/read.ts';
import { plainText, tokenize } from '../grammar/tokens.ts';
import { readValues } from '../index.ts';
import { languagesIn, localeOf } from './index.ts';

// A Wednesday.
const setting = { now: Temporal.Instant.from('2026-10-07T08:00Z'), zone: 'Europe/Berlin', country: 'DE' };

for (const language of ['de', 'es'] as const) {
  describe(`the example beside a rule is read by it: ${language}`, () => {
    for (const { makes, symbols, example } of localeOf(language).rows) {
      test(`${makes}: ${symbols.join(' ')} – ${example}`, () => {
        const chart = readChart(tokenize(example), plainText(example), grammarOf(['en', language]), contextOf(setting));
        assert.ok(
          chart.some((kinds) => kinds.get(makes)?.length),
          `no ${makes} in "${example}"`,
        );
      });
    }
  });
}

const print = (text: string) =>
  readValues(text, setting)
    .map(
      ({ start: _, end: __, kind, ...value }) =>
        `${kind} ${Object.values(value)
          .filter((one) => one !== null && typeof one !== 'boolean')
          .map(String)
          .join(' ')}`,
    )
    .join(' + ');

describe('what other languages say of time', () => {
  const rows: [string, string][] = [
    ['übermorgen um halb acht', 'date 2026-10-09 + clock 07:30:00 19:30:00'],
    ['jeden zweiten Dienstag', 'weekdays 2'],
    ['am 3. Mai', 'date 2027-05-03'],
    ['in anderthalb Stunden', 'length 90'],
    ['mañana a las 18:00', 'date 2026-10-08 + clock 18:00:00'],
    ['remind me mañana a las 18:00', 'date 2026-10-08 + clock 18:00:00'],
    ['remind me morgen um 8 to call mum', 'date 2026-10-08 + clock 08:00:00 20:00:00'],
    ['am 5.12. um 14 Uhr', 'date 2026-12-05 + clock 14:00:00'],
    ['um 8 Uhr abends', 'clock 20:00:00'],
    ['um 8 Uhr am Morgen', 'clock 08:00:00'],
    ['abends um halb acht', 'clock 19:30:00'],
    ['fünf vor halb acht morgens', 'clock 07:25:00'],
    ['Viertel nach sieben', 'clock 07:15:00 19:15:00'],
    ['heute Abend um 8', 'date 2026-10-07 + clock 20:00:00'],
    ['Freitagabend um acht', 'date 2026-10-09 + part evening + clock 08:00:00 20:00:00'],
    ['jeden Montag und Donnerstag um 18 Uhr', 'weekdays 1,4 + clock 18:00:00'],
    ['montags um 17:30', 'weekdays 1 + clock 17:30:00'],
    ['alle zwei Wochen am Dienstag', 'weekdays 2'],
    ['jeden Morgen', 'frequency 1 day + part morning'],
    ['zweimal täglich', 'frequency 2 day'],
    ['in einer halben Stunde', 'length 30'],
    ['2 Stunden lang', 'length 120'],
    ['in zwei Wochen', 'date 2026-10-21'],
    ['Dienstag in einer Woche', 'date 2026-10-20'],
    ['vor 3 Tagen', 'date 2026-10-04'],
    ['3 Tage vor Weihnachten', 'date 2026-12-22'],
    ['bis Weihnachten', 'bound 2026-12-25'],
    ['von 9 bis 17 Uhr', 'clock_range 09:00:00 17:00:00'],
    ['am einundzwanzigsten März', 'date 2027-03-21'],
    ['Ende des Monats', 'date 2026-10-31'],
    ['pasado mañana a las ocho y media de la tarde', 'date 2026-10-09 + clock 20:30:00'],
    ['mañana por la mañana', 'date 2026-10-08 + part morning'],
    ['hoy a las 6 de la tarde', 'date 2026-10-07 + clock 18:00:00'],
    ['a las ocho menos cuarto', 'clock 07:45:00 19:45:00'],
    ['el martes que viene', 'date 2026-10-13'],
    ['la semana que viene', 'date_range 2026-10-12 2026-10-18'],
    ['el 3 de mayo de 2027', 'date 2027-05-03'],
    ['todos los días', 'frequency 1 day'],
    ['los lunes y jueves', 'weekdays 1,4'],
    ['de lunes a viernes', 'weekdays 1,2,3,4,5'],
    ['un martes sí y otro no', 'weekdays 2'],
    ['dos veces al día', 'frequency 2 day'],
    ['dentro de dos horas y media', 'length 150'],
    ['en una hora y media', 'length 90'],
    ['en media hora', 'length 30'],
    ['hace 3 días', 'date 2026-10-04'],
    ['viernes santo', 'date 2027-03-26'],
    ['hasta navidad', 'bound 2026-12-25'],
    ['de 9 a 17 todos los días', 'clock_range 09:00:00 17:00:00 + frequency 1 day'],
  ];
  for (const [text, expected] of rows) test(text, () => assert.equal(print(text), expected));
});

test('English is not read as anything else', () => {
  assert.deepEqual(languagesIn('remind me at 6 am on friday to die hard, so an end'), ['en']);
});
