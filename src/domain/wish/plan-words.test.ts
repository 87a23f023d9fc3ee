import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeInEnglish } from './index.ts';

/** What is said to an open plan in German and Spanish, and the same in English; null: some of it is not understood. */
const SAID: [string, string | null][] = [
  ['kannst du es abends machen, so gegen 19 Uhr', 'in the evenings, at 19:00'],
  ['passt so, aber ohne Samstag', 'yes, but not on Saturdays'],
  ['lieber etwas kürzer', 'shorter'],
  ['samstags statt freitags', 'Saturdays instead of Fridays'],
  ['Jeden Tag ist zu viel, dreimal reicht', 'not every day, 3 times a week'],
  ['Donnerstag geht nicht', 'not on Thursdays'],
  ['bitte erst ab 8 Uhr', 'not before 8:00'],
  ['eine Woche später anfangen', 'start a week later'],
  ['Warum so kurz?', 'why so short?'],
  ['los viernes no puedo', 'not on Fridays'],
  ['mejor por la mañana', 'in the mornings'],
  ['sí, pero no los sábados', 'yes, but not on Saturdays'],
  ['mejor los sábados que los viernes', 'Saturdays instead of Fridays'],
  ['solo dos veces por semana', '2 times a week'],
  ['media hora está bien', 'half an hour'],
  ['más corto', 'shorter'],
  ['muy bien, guárdalo', 'yes'],
  ['ok, aber nicht samstags', 'but not on Saturdays'],
  ['sieht gut aus, aber samstags geht nicht', 'looks good, but not on Saturdays'],
  ['um 7 Uhr abends', 'at 19:00'],
  ['y no antes de las 8 de la tarde', 'not before 20:00'],
  ['los martes y jueves no puedo', 'not on Tuesdays and Thursdays'],
  ['me gusta, pero los lunes no', 'looks good, but not on Mondays'],
  ['sábados a las 10 de la mañana', 'on Saturdays at 10:00'],
  ['ok', null],
  ['okay', null],
  ['ruf mich um 5 an', null],
  ['el dentista no puede el lunes', null],
  ['remind me at 5', null],
  ['ok', null],
  ['Okay!', null],
  ['make it shorter', null],
];

describe('what is said to an open plan, in German or Spanish', () => {
  for (const [said, english] of SAID) it(`“${said}”: ${english}`, () => assert.equal(changeInEnglish(said), english));
});
