import { row } from '../grammar/row.ts';
import type { DayPart, Repeat, Values } from '../values.ts';
import { every, everyOrOnce, everyUnit, onCounted, onDays, weekdaySpecs } from './repetition.ts';

/** How something repeats. Which rule of RFC 5545 that makes is for `resolve/` to say. */
/** "weekday mornings", "weekend evenings". */
function onUnitDays(unit: Values['unit'], part: DayPart): Repeat | null {
  const days = unit.unit === 'workday' || unit.unit === 'weekend' ? everyUnit(1, unit) : null;
  return days && { ...days, parts: [part] };
}

export const REPEATS = [
  row(
    'repeat',
    'every unit',
    'every day',
    ([unit]) => (unit.plural && unit.unit !== 'weekend' && unit.unit !== 'workday' ? null : everyUnit(1, unit)),
    { weight: 1 },
  ),
  row('repeat', 'every number unit', 'every 3 days', ([{ n }, unit]) => everyUnit(n, unit), { weight: 2 }),
  row('repeat', 'every number dash unit', 'every 3-days', ([{ n }, unit]) => everyUnit(n, unit), { weight: 2 }),
  row('repeat', 'every halves a? unit', 'every half hour', ([unit]) => everyUnit(0.5, unit), { weight: 2 }),
  row('repeat', 'every length', 'every 1h30', ([{ months, days, minutes }]) =>
    minutes > 0 && days === 0 && months === 0 ? every(minutes, 'minute') : null,
  ),
  row('repeat', 'every other unit', 'every other day', ([unit]) => everyUnit(2, unit), { weight: 2 }),
  row('repeat', 'every weekdays', 'every Monday and Thursday', ([{ days }]) => onDays(1, days), { weight: 2 }),
  row(
    'repeat',
    'every weekdays and every weekdays',
    'every Monday and every Thursday',
    ([a, b]) => onDays(1, [...a.days, ...b.days]),
    { weight: 3 },
  ),
  row('repeat', 'every other weekdays', 'every other Friday', ([{ days }]) => onDays(2, days), { weight: 3 }),
  row(
    'repeat',
    'every number weekdays',
    'every 2 Fridays',
    ([{ n }, { days }]) => (n >= 1 && n <= 52 ? onDays(n, days) : null),
    { weight: 2 },
  ),
  row('repeat', 'other weekdays', 'alternate Thursdays', ([{ days, plural }]) => (plural ? onDays(2, days) : null), {
    weight: 3,
    firm: true,
  }),
  row('repeat', 'every part', 'every morning', ([{ part }]) => every(1, 'day', { parts: [part] }), { weight: 2 }),
  row(
    'repeat',
    'every part and every? part',
    'every morning and evening',
    ([a, b]) => every(1, 'day', { parts: [a.part, b.part] }),
    { weight: 3 },
  ),
  row(
    'repeat',
    'every weekdays part',
    'every Sunday evening',
    ([{ days }, { part }]) => ({ ...onDays(1, days), parts: [part] }),
    { weight: 3 },
  ),
  row(
    'repeat',
    'every other weekdays part',
    'every other Sunday evening',
    ([{ days }, { part }]) => ({ ...onDays(2, days), parts: [part] }),
    { weight: 4 },
  ),
  row('repeat', 'part', 'mornings', ([{ part, plural }]) => (plural ? every(1, 'day', { parts: [part] }) : null)),
  row(
    'repeat',
    'in the part',
    'in the mornings',
    ([{ part, plural }]) => (plural ? every(1, 'day', { parts: [part] }) : null),
    { weight: 2 },
  ),
  row('repeat', 'every other part', 'every other morning', ([{ part }]) => every(2, 'day', { parts: [part] }), {
    weight: 3,
  }),
  row(
    'repeat',
    'every unit in the part',
    'every day in the morning',
    ([unit, { part }]) => {
      const repeat = everyUnit(1, unit);
      return repeat && (repeat.unit === 'day' || repeat.on.length > 0) ? { ...repeat, parts: [part] } : null;
    },
    { weight: 3 },
  ),
  row('repeat', 'on? weekdays', 'Monday and Thursday', ([days]) => everyOrOnce(days), { weight: 1 }),
  row('repeat', 'weekdays', 'on Mondays', ([{ days, plural }]) => (plural ? onDays(1, days) : null)),
  row('repeat', 'on weekdays', 'on Mondays', ([{ days, plural }]) => (plural ? onDays(1, days) : null), { weight: 1 }),
  row(
    'repeat',
    'weekdays part',
    'Monday mornings',
    ([{ days }, { part, plural }]) => (plural ? { ...onDays(1, days), parts: [part] } : null),
    { weight: 2 },
  ),
  row(
    'repeat',
    'repeat on? weekdays',
    'biweekly on Wednesdays',
    ([{ either, n, on, unit }, { days }]) =>
      // Twice a week is on two days.
      either && unit === 'week' && n === 1 && on.length === 0 && days.length === 1 ? onDays(2, days) : null,
    { weight: 10 },
  ),
  row(
    'repeat',
    'on? unit part',
    'on weekday mornings',
    ([unit, { part, plural }]) => (plural ? onUnitDays(unit, part) : null),
    { weight: 3, firm: true },
  ),
  row('repeat', 'every unit part', 'every weekend morning', ([unit, { part }]) => onUnitDays(unit, part), {
    weight: 4,
    firm: true,
  }),
  row(
    'repeat',
    'on weekdays part',
    'on Monday mornings',
    ([{ days }, { part, plural }]) => (plural ? { ...onDays(1, days), parts: [part] } : null),
    { weight: 3 },
  ),
  row(
    'repeat',
    'repeat comma? on? weekdays',
    'every 2 weeks on Monday and Thursday',
    ([repeat, { days }]) =>
      repeat.unit === 'week' && repeat.on.length === 0 ? onCounted(repeat, weekdaySpecs(days)) : null,
    { weight: 9 },
  ),
];
