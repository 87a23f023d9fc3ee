/** English names. Index 0 is Monday (ISO weekday 1). */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Index 0 is January (month 1). */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** As in a recurrence rule (RFC 5545, section 3.3.10). Index 0 is Monday. */
const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Three letters: "Mon". Index 0 is Monday. */
export const SHORT_WEEKDAYS = WEEKDAYS.map((name) => name.slice(0, 3));

/** German and Spanish names, in small letters. Index 0 is Monday. */
export const WEEKDAYS_IN = {
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' '),
  es: 'lunes martes miércoles jueves viernes sábado domingo'.split(' '),
};

/** German and Spanish names, in small letters. Index 0 is January. */
export const MONTHS_IN = {
  de: 'januar februar märz april mai juni juli august september oktober november dezember'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** Of a session's name: "mon" for 1. */
export const shortWeekday = (weekday: number): string => (SHORT_WEEKDAYS[weekday - 1] ?? '').toLowerCase();

/** ISO weekday of "MO"; 0 for anything else. */
export const weekdayOfCode = (code: string): number => WEEKDAY_CODES.indexOf(code) + 1;

/** "MO" for 1; '' for anything else than an ISO weekday. */
export const weekdayCode = (weekday: number): string => WEEKDAY_CODES[weekday - 1] ?? '';

/** ISO weekday 1–7; '' for anything else. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

/** Month 1–12; '' for anything else. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
