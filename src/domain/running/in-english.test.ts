import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderInEnglish } from './index.ts';

const TITLES = ['Run 5 km', 'Learn Spanish (1 of 3): first words and phrases'];

/** What is said of goals that run in German and Spanish, and the order that it is; null: none that is wholly understood. */
const SAID: [string, string | null][] = [
  ['Ich bin krank, bitte alles pausieren bis Montag', "I'm sick, pause everything until Monday"],
  ['pausiere alles für zwei Wochen', 'pause everything for 2 weeks'],
  ['Pause bis zum 15. Dezember bitte', 'pause everything until 15 December'],
  ['mach mal eine Woche Pause', 'pause everything for 1 week'],
  ['Spanisch pausieren bis Januar', 'pause Spanish until January'],
  ['Wie läuft es?', 'how am I doing?'],
  ['wie stehe ich da', 'how am I doing?'],
  ['Wie läuft es mit dem Laufen?', 'how am I doing with the run?'],
  ['mach das rückgängig', 'undo'],
  ['Rückgängig bitte', 'undo'],
  ['Verschieb den Lauf von Mittwoch auf Donnerstag', "move Wednesday's run to Thursday"],
  ['verschiebe den Lauf morgen auf Freitag', "move tomorrow's run to Friday"],
  ['den Lauf am Mittwoch auf 19 Uhr verschieben', "move Wednesday's run to 19:00"],
  ['alles eine Woche später', 'shift everything by 1 week'],
  ['alles um eine Woche verschieben', 'shift everything by 1 week'],
  ['lass den Lauf morgen ausfallen', "skip tomorrow's run"],
  ['Freitag fällt aus', "skip Friday's session"],
  ['heute war ich laufen', 'I did the run today'],
  ['Bin heute gelaufen', 'I did the run today'],
  ['Lauf erledigt', 'done with the run'],
  ['ich habe den Lauf heute nicht geschafft', "I missed today's run"],
  ['nächste Woche bitte leichter', 'make it easier next week'],
  ['nur noch zweimal pro Woche', 'only 2 times a week'],
  ['Spanisch aufgeben', 'give up my goal Spanish'],
  ['ich bin wieder gesund', "I'm better now"],
  ['wann ist mein nächster Lauf?', 'when is my next run?'],
  ['pausa todo hasta el lunes', 'pause everything until Monday'],
  ['estoy enfermo, pausa todo por dos semanas', "I'm sick, pause everything for 2 weeks"],
  ['ya corrí hoy', 'I did the run today'],
  ['pasa la carrera del miércoles al jueves', "move Wednesday's run to Thursday"],
  ['mueve la carrera de mañana al viernes', "move tomorrow's run to Friday"],
  ['deshacer', 'undo'],
  ['¿cómo voy?', 'how am I doing?'],
  ['¿Cómo voy con el español?', 'how am I doing with Spanish?'],
  ['salta la carrera de mañana', "skip tomorrow's run"],
  ['hoy no pude correr', "I missed today's run"],
  ['hazlo más fácil esta semana', 'make it easier this week'],
  ['solo dos veces por semana', 'only 2 times a week'],
  ['todo una semana más tarde', 'shift everything by 1 week'],
  ['dejar el español', 'give up my goal Spanish'],
  ['¿cuándo es mi próxima carrera?', 'when is my next run?'],
  ['nächste Woche bin ich im Urlaub, lass da alles ausfallen', 'skip all the sessions next week'],
  ['nächste Woche bin ich verreist', "I'm away next week"],
  ['morgen kann ich nicht laufen, verschieb es auf Freitag', "move tomorrow's session to Friday"],
  ['mein Knie tut weh', 'my knee hurts'],
  ['mañana no puedo correr, pásalo al viernes', "move tomorrow's run to Friday"],
  ['la próxima semana estoy de vacaciones', "I'm away next week"],
  ['me duele la rodilla', 'my knee hurts'],
  ['wie lange geht der plan noch?', 'how many sessions are left?'],
  ['¿cuántas sesiones me quedan?', 'how many sessions are left?'],
  ['lass alles ausfallen', null],
  ['verschieb alles auf Freitag', null],
  ['verschieb den Zahnarzt auf Freitag', null],
  ['Erinnere mich morgen um 9 an die Tabletten', null],
  ['pause', null],
  ['how am I doing', null],
  ['no runs on Friday', null],
  ['move the run to Thursday', null],
];

describe('an order to a goal that runs, in German or Spanish', () => {
  for (const [said, order] of SAID)
    it(`“${said}”: ${order}`, () => assert.equal(orderInEnglish(said, TITLES)?.order ?? null, order));
});
