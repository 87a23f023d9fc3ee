import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfOfWork, toldInEnglish } from './index.ts';

const ROWS: [said: string, english: string | null][] = [
  ['Ich stehe jetzt um 7 auf', 'I get up at 7 now'],
  ['ab jetzt stehe ich um 6:30 auf', 'I get up at 6:30 now'],
  ['ich gehe jetzt um 23 Uhr ins Bett', 'I go to bed at 23 now'],
  ['Ich arbeite jetzt von 8 bis 16 Uhr', 'I work from 8 to 16 now'],
  ['keine Anrufe mehr bitte', "Don't call me any more"],
  ['ruf mich nicht mehr an', "Don't call me any more"],
  ['ich bin jetzt in Berlin', "I'm in Berlin now"],
  ['ahora me levanto a las 7', 'I get up at 7 now'],
  ['me acuesto a las 23 ahora', 'I go to bed at 23 now'],
  ['trabajo de 8 a 16 ahora', 'I work from 8 to 16 now'],
  ['no me llames más', "Don't call me any more"],
  ['estoy en Madrid', "I'm in Madrid now"],
  ['¿qué sabes de mí?', 'What do you know about me?'],
  ['Was weißt du über mich?', 'What do you know about me?'],
  ['¿por qué no me llamaste?', "Why didn't you ring?"],
  ['cambia mi hora de levantarme a las 7', 'Change my wake time to 7'],
  ['estoy en casa', null],
  ['steh um 7 vor der Tür', null],
  ['erinnere mich um 7 an die Tabletten', null],
  ['recuérdame a las 7 tomar la pastilla', null],
];
for (const [said, english] of ROWS)
  test(`what is told about the days in German and Spanish: ${said}`, () => assert.equal(toldInEnglish(said), english));

const time = (text: string) => Temporal.PlainTime.from(text);
const USUAL = [{ from: time('09:00'), to: time('17:30'), days: [1, 2, 3, 4, 5] }];
test('a day that is worked no more goes, and the hours of the others stay', () => {
  const told = halfOfWork("I don't work Fridays any more", USUAL);
  assert.deepEqual(told && 'work' in told && told.work.map(({ days }) => days), [[1, 2, 3, 4]]);
  assert.equal(halfOfWork("I don't work weekends", USUAL), null);
  assert.equal(halfOfWork("I don't work Mondays to Fridays", USUAL), null);
});
