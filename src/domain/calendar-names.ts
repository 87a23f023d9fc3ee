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

/** ISO weekday 1–7; '' for anything else. */
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? '';

/** Month 1–12; '' for anything else. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? '';
