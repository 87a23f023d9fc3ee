import type { Locale } from '../../grammar/grammar.ts';
import { FEASTS } from './feasts.ts';
import { JOINTS } from './joints.ts';
import { NUMBER_ROWS, NUMBERS } from './numbers.ts';
import { ADVERBS, TIME_ROWS } from './rows.ts';
import { TIME_WORDS } from './words.ts';

export const es: Locale = {
  said: [...JOINTS, ...NUMBERS, ...TIME_WORDS, ...FEASTS, ...ADVERBS],
  shapes: [],
  rows: [...NUMBER_ROWS, ...TIME_ROWS],
  marks:
    'diariamente diario semanalmente mensualmente tengo tenemos debo necesito recuérdame recuerdame recuérdamelo avísame avisame despiértame recordarme mañana hoy ayer lunes martes miércoles miercoles jueves viernes sábado sabado domingo cada todos todas días dias semana mes año hora horas minutos enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre mediodía medianoche noche tarde próximo próxima hecho navidad día dia veces tardes noches mañanas martes nochebuena',
  // "a las 8" is no "one".
  over: 'a|once|once a week|once a day|once a month|once a year',
};
