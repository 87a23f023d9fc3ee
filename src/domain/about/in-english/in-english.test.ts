import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listOrderInEnglish } from './index.ts';

const TITLES = [
  'Cita con el banco',
  'Termin bei der Bank',
  'Zahnarzt',
  'Yoga',
  'Müll rausbringen',
  'Mama anrufen',
  'Llamar a mi madre',
  'Dentista',
  'Ir al gimnasio',
];
/** Friday noon. */
const setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/Berlin' };

const SAID: [string, string | null][] = [
  ['verschieb den Zahnarzt auf Freitag', 'move the Zahnarzt to Friday'],
  ['Kannst du Yoga bitte auf 19 Uhr verschieben?', 'move the Yoga to 19:00'],
  ['der Zahnarzt ist doch erst am Donnerstag', 'move the Zahnarzt to Thursday'],
  ['der Zahnarzt hat angerufen, erst um 11', 'move the Zahnarzt to 11'],
  ['Zahnarzt eine Stunde später', 'move the Zahnarzt 60 minutes later'],
  ['mach es eine halbe Stunde früher', 'move it 30 minutes earlier'],
  ['Yoga lieber um halb acht', 'Yoga at 7:30 instead'],
  ['verschieb Yoga von Montag auf Dienstag', 'move the Yoga on Monday to Tuesday'],
  ['sag den Zahnarzt ab', 'cancel the Zahnarzt'],
  ['Yoga fällt am Montag aus', 'skip the Yoga on Monday'],
  ['lass Yoga am Montag ausfallen', 'skip the Yoga on Monday'],
  ['den Zahnarzt hab ich schon hinter mir', 'done with the Zahnarzt'],
  ['hab Mama schon angerufen', 'done with the Mama anrufen'],
  ['Müll ist rausgebracht', null],
  ['Müll erledigt', 'done with the Müll rausbringen'],
  ['Zahnarzt hab ich vergessen', 'I missed the Zahnarzt'],
  ['wann ist der Zahnarzt?', 'when is the Zahnarzt?'],
  ['um wie viel Uhr ist Yoga?', 'when is the Yoga?'],
  ['wann muss ich zum Zahnarzt?', 'when is the Zahnarzt?'],
  ['pasa el dentista al viernes', 'move the Dentista to Friday'],
  ['el dentista es a las 11, no a las 9', 'move the Dentista to 11'],
  ['el dentista una hora más tarde', 'move the Dentista 60 minutes later'],
  ['retrasa el dentista una hora', 'move the Dentista 60 minutes later'],
  ['mueve la llamada a las seis', 'move the Llamar a mi madre to 6'],
  ['pásalo al martes', 'move it to Tuesday'],
  ['ya llamé a mi madre', 'done with the Llamar a mi madre'],
  ['cancela el gimnasio del lunes', 'cancel the Ir al gimnasio on Monday'],
  ['esta semana no hay yoga', 'skip the Yoga this week'],
  ['Yoga fällt nächste Woche aus', 'skip the Yoga next week'],
  ['Yoga geht doch erst um halb acht los', 'move the Yoga to 7:30'],
  ['este lunes no hay yoga', 'skip the Yoga on Monday'],
  ['yoga mejor a las 19', 'Yoga at 19:00 instead'],
  ['hoy ya llamé a mi madre', 'done with the Llamar a mi madre today'],
  ['Banktermin ist jetzt am Freitag um 11', 'move the Termin bei der Bank to Friday at 11'],
  ['¿a qué hora es la cita?', 'when is the Cita con el banco?'],
  ['¿cuándo es el dentista?', 'when is the Dentista?'],
  ['¿a qué hora es yoga?', 'when is the Yoga?'],
  ['no fui al gimnasio', 'I missed the Ir al gimnasio'],
  ['was kommt als nächstes?', "what's next?"],
  ['bin ich am Freitag frei?', 'am I free on Friday?'],
  ['steht am Wochenende was an?', "what's on this weekend?"],
  ['¿qué tengo esta semana?', "what's on this week?"],
  ['was steht nächste Woche an?', "what's on next week?"],
  ['was steht morgen an?', "what's on tomorrow?"],
  ['was hab ich heute noch vor?', "what's on today?"],
  ['¿qué hay para hoy?', "what's on today?"],
  ['¿qué tengo el lunes?', "what's on Monday?"],
  ['¿estoy libre el jueves?', 'am I free on Thursday?'],
  ['Zahnarzt ab morgen erst um halb acht', null],
  ['hab ich Mama schon angerufen?', null],
  // Something new, of something else, or English.
  ['Erinnere mich morgen um 9 an die Tabletten', null],
  ['verschieb den Friseur auf Freitag', null],
  ['Zahnarzt am Montag um 9', null],
  ['jeden Montag Yoga um 19 Uhr', null],
  ['ich habe morgen Zahnarzt', null],
  ['ich will endlich Yoga lernen', null],
  ['dentista el lunes a las 9', null],
  ['move the Zahnarzt to Friday', null],
  ['Yoga on Mondays at 7', null],
];

describe('what is said in German or Spanish of what stands on the list', () => {
  for (const [said, order] of SAID)
    it(`“${said}”: ${order}`, () => assert.equal(listOrderInEnglish(said, TITLES, true, setting), order));
});
