import { say } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';
import { atMeals } from '../../rules/meals.ts';
import type { Meal, Values } from '../../values.ts';

/** Shy: a meal is mostly what the task is about. */
export const MEAL_WORDS = [
  ...say('meals', 'breakfast|brekkie', [{ name: 'breakfast', hour: 8, minute: 0 }], { shy: 2 }),
  ...say('meals', 'brunch', [{ name: 'brunch', hour: 11, minute: 0 }], { shy: 2 }),
  ...say('meals', 'lunch|lunchtime|lunch time', [{ name: 'lunch', hour: 12, minute: 30 }], { shy: 2 }),
  ...say('meals', 'teatime|tea time', [{ name: 'teatime', hour: 17, minute: 0 }], { shy: 2 }),
  ...say('meals', 'dinner|supper|dinnertime|dinner time', [{ name: 'dinner', hour: 19, minute: 0 }], { shy: 2 }),
  ...say('meals', 'bed|bedtime|bed time|going to bed|i go to bed', [{ name: 'bedtime', hour: 22, minute: 0 }], {
    shy: 2,
  }),
];

const until = ([meal, more]: Meal[]): Values['closing'] | null =>
  meal && !more ? { clock: { hour: meal.hour, minute: meal.minute, sure: true } } : null;

export const MEAL_ROWS = [
  ...['until', 'till'].map((word) =>
    row('closing', `=${word} meals` as '=x meals', `${word} dinner`, ([meals]) => until(meals), { firm: true }),
  ),
  // Medicine, mostly.
  row('during', '=with meals', 'with breakfast', ([meals]) => atMeals(meals), { weight: 2, shy: 1 }),
];
