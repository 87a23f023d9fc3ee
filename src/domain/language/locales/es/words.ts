import { say } from '../../grammar/lexicon.ts';
import type { DayPart, Unit } from '../../values.ts';

const WEEKDAYS = [
  'lunes|lun',
  'martes',
  'miércoles|miercoles|mié',
  'jueves|jue',
  'viernes|vie',
  'sábado|sabado|sáb',
  'domingo',
];

const MONTHS = [
  'enero|ene',
  'febrero|feb',
  'marzo',
  'abril|abr',
  'mayo',
  'junio|jun',
  'julio|jul',
  'agosto|ago',
  'septiembre|setiembre|sept|sep',
  'octubre|oct',
  'noviembre|nov',
  'diciembre|dic',
];

const unit = (unit: Unit, one: string, many: string, n = 1) => [
  ...say('unit', one, { unit, n, plural: false }, { shy: 2 }),
  ...say('unit', many, { unit, n, plural: true }, { shy: 2 }),
];

const part = (part: DayPart, one: string, many: string) => [
  ...say('part', one, { part, plural: false }),
  ...say('part', many, { part, plural: true }),
];

export const TIME_WORDS = [
  ...WEEKDAYS.flatMap((names, i) => say('weekday', names, { day: i + 1, plural: false })),
  ...say('weekday', 'sábados|sabados', { day: 6, plural: true }),
  ...say('weekday', 'domingos', { day: 7, plural: true }),
  ...MONTHS.flatMap((names, i) =>
    names
      .split('|')
      .flatMap((name) => say('month', name, { month: i + 1 }, { shy: /^(?:mayo|ene|marzo)$/.test(name) ? 2 : 0 })),
  ),
  ...unit('second', 'segundo', 'segundos'),
  ...unit('minute', 'minuto|min', 'minutos'),
  ...unit('hour', 'hora|h', 'horas|hs'),
  ...unit('day', 'día|dia', 'días|dias'),
  ...unit('week', 'semana', 'semanas'),
  ...unit('week', 'quincena', 'quincenas', 2),
  ...unit('month', 'mes', 'meses'),
  ...unit('quarter', 'trimestre', 'trimestres'),
  ...unit('year', 'año', 'años'),
  ...unit('weekend', 'fin de semana|finde', 'fines de semana|findes'),
  ...unit('workday', 'día laborable|dia laborable|día hábil', 'días laborables|dias laborables|días hábiles'),
  ...say('weekdays', 'entre semana', { days: [1, 2, 3, 4, 5], plural: true }),
  ...say('weekdays', 'fines de semana', { days: [6, 7], plural: true }),
  ...say('part', 'mañana', { part: 'morning', plural: false, alone: false }),
  ...part('morning', 'madrugada', 'mañanas'),
  ...part('afternoon', 'tarde', 'tardes'),
  ...part('night', 'noche', 'noches'),
  ...say('clock', 'mediodía|mediodia|al mediodía|al mediodia', { hour: 12, minute: 0, sure: true }),
  ...say('clock', 'medianoche', { hour: 24, minute: 0, sure: true }),
];
