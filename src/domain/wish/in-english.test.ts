import assert from 'node:assert/strict';
import { it } from 'node:test';
import { answerInEnglish, goalInEnglish } from './index.ts';

const said: [string, string][] = [
  ['Ich will meditieren, Mo Mi Fr, ab Montag', 'I want to meditate, Monday, Wednesday, Friday, from Monday'],
  [
    'Ich möchte Spanisch lernen, dienstags und donnerstags um 19 Uhr, 30 Minuten, ab nächsten Montag',
    'I want to learn Spanish, Tuesday and Thursday at 19:00, 30 minutes, from Monday',
  ],
  [
    'Quiero aprender guitarra, lunes y jueves a las 8 de la tarde, empiezo el lunes',
    'I want to learn the guitar, Monday and Thursday at 8 pm, from Monday',
  ],
  ['quiero correr 10 km, tres veces por semana, empieza el lunes', 'I want to run 10 km, 3 times a week, from Monday'],
  [
    'quiero aprender guitarra, 3 veces a la semana, comienza el próximo martes',
    'I want to learn the guitar, 3 times a week, from Tuesday',
  ],
  ['Ich möchte Gitarre lernen, 3 Stunden pro Woche', 'I want to learn the guitar, 3 hours a week'],
  [
    'Ich will Spanisch lernen, vier Tage die Woche, höchstens 20 Minuten',
    'I want to learn Spanish, 4 days a week, at most 20 minutes',
  ],
  ['Quiero aprender a tocar la guitarra, tres horas a la semana', 'I want to learn the guitar, 3 hours a week'],
  [
    'Quiero aprender inglés, 5 días a la semana, media hora al día',
    'I want to learn English, 5 days a week, 30 minutes a day',
  ],
  ['Quiero correr 5 km, máximo 30 minutos', 'I want to run 5 km, at most 30 minutes'],
  [
    'Ich will am 11. April einen Halbmarathon laufen, aktuell laufe ich 6 km',
    'I want to run a half marathon, on 11 April, currently run 6 km',
  ],
  [
    'ich will bis zum 1. März 1200 Euro sparen, ich bekomme mein Gehalt immer am 28.',
    'I want to save 1200 euros, by 1 March, paid on the 28th',
  ],
  ['quiero ahorrar 900 euros antes de junio, cobro el día 30', 'I want to save 900 euros, by June, paid on the 30th'],
  [
    'quiero ahorrar 900 euros para un viaje antes del 1 de junio, cobro el día 30',
    'I want to save 900 euros, for a trip by 1 June, paid on the 30th',
  ],
  [
    'ich möchte bis zum 1. März 1000 Euro für ein Fahrrad sparen, Gehalt kommt immer am 15.',
    'I want to save 1000 euros for a bike, paid on the 15th, by 1 March',
  ],
  ['Ich will in 3 Wochen 8 Kilo abnehmen', 'I want to lose 8 kg, in 3 weeks'],
  [
    'Ich möchte einen Marathon am 13. Dezember laufen, noch nie gelaufen',
    'I want to run a marathon, beginner, on 13 December',
  ],
  ['quiero leer 12 libros el año que viene', 'I want to read 12 books, next year'],
  [
    'Ich möchte mit dem Rauchen aufhören, ab 1. Dezember, 20 am Tag',
    'I want to quit smoking, from 1 December, about 20 cigarettes a day',
  ],
  ['will 600 € bis Ende März sparen', 'I want to save 600 euros, by the end of March'],
  ['Ich will aufhören zu rauchen', 'I want to quit smoking'],
  ['ich möchte gitarre lernen, anfänger, außer sonntags', 'I want to learn the guitar, beginner, not on Sundays'],
  [
    'Ich möchte Yoga machen, montags und donnerstags um 19 Uhr, je 20 Minuten, ab Montag, 30. November, für 6 Wochen',
    'I want to do yoga, Monday and Thursday at 19:00, 20 minutes each, from 30 November, for 6 weeks',
  ],
  [
    'Quiero hacer yoga, lunes y jueves a las 19:00, 20 minutos cada vez, desde el lunes 30 de noviembre, 6 semanas',
    'I want to do yoga, Monday and Thursday at 19:00, 20 minutes each, from 30 November, for 6 weeks',
  ],
  ['Ich möchte Gitarre lernen, ab nächster Woche', 'I want to learn the guitar, from next week'],
  ['Ich will meditieren, jeden Morgen, ab morgen', 'I want to meditate, every morning, from tomorrow'],
  [
    'quiero leer más, 20 minutos cada noche a las 21:30, a partir del lunes',
    'I want to read more, 20 minutes every evening at 21:30, from Monday',
  ],
];
for (const [words, english] of said) it(`“${words}”: ${english}`, () => assert.equal(goalInEnglish(words), english));
it('as an answer as well', () => {
  assert.equal(answerInEnglish('zwei Stunden in der Woche'), '2 hours a week');
  assert.equal(answerInEnglish('una hora por semana'), 'an hour a week');
  assert.equal(answerInEnglish('Anfänger, 20 Minuten, der Rest ist egal'), 'beginner , 20 minutes');
  assert.equal(
    answerInEnglish('principiante, sin lesiones, 30 minutos, empezar el martes'),
    'beginner , 30 minutes , from Tuesday',
  );
});
