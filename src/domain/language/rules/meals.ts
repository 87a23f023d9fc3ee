import { row } from '../grammar/row.ts';
import type { DayPart, Length, Meal, Values } from '../values.ts';

/** Meals and bedtime as times of the day: assumed, said, and given way to any time that is named. */

/** Before a meal is mostly half an hour before it, after it an hour later. */
const BEFORE = -30;
const AFTER = 60;

const partOf = (hour: number): DayPart =>
  hour < 11 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : hour < 21 ? 'evening' : 'night';

/** The usual times of meals, so many minutes later; earlier by a minus. */
export function atMeals(meals: Meal[], minutes = 0): Values['during'] | null {
  const [first] = meals;
  const usual = meals.map((meal) => {
    const moved = meal.hour * 60 + meal.minute + minutes;
    return { ...meal, hour: Math.floor(moved / 60), minute: moved % 60 };
  });
  return first ? { part: partOf(first.hour), usual } : null;
}

const ahead = ({ minutes, days, months }: Length, usual: Meal[]): Values['ahead'] | null =>
  days === 0 && months === 0 && minutes >= 1 && minutes < 240 ? { minutes: Math.floor(minutes), usual } : null;

const later = ({ minutes, days, months }: Length, meals: Meal[]) =>
  days === 0 && months === 0 && minutes >= 1 && minutes < 120 ? atMeals(meals, Math.floor(minutes)) : null;

export const MEALS = [
  row('meals', 'meals and at? meals', 'breakfast and dinner', ([a, b]) => [...a, ...b]),
  row('meals', 'meals meals', 'breakfast lunch', ([a, b]) => [...a, ...b]),
  row('meals', 'meals comma meals', 'breakfast, lunch and dinner', ([a, b]) => [...a, ...b]),
  row('during', 'at meals', 'at breakfast', ([meals]) => atMeals(meals), { weight: 2, firm: true }),
  row('during', 'before meals', 'before dinner', ([meals]) => atMeals(meals, BEFORE), { weight: 3, firm: true }),
  row('during', 'after meals', 'after lunch', ([meals]) => atMeals(meals, AFTER), { weight: 2, firm: true }),
  row('ahead', 'length before meals', '15 minutes before dinner', ([length, meals]) => ahead(length, meals), {
    weight: 6,
    firm: true,
  }),
  row('during', 'length after meals', 'half an hour after lunch', ([length, meals]) => later(length, meals), {
    weight: 6,
    firm: true,
  }),
];
