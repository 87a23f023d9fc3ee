import type { Locale } from '../../grammar/grammar.ts';
import { CLOCK_MARKS } from './clocks.ts';
import { DAY_ROWS } from './days.ts';
import { DOUBT_ROWS, VAGUE } from './doubts.ts';
import { FEASTS } from './feasts.ts';
import { JOINTS } from './joints.ts';
import { LENGTH_ROWS } from './lengths.ts';
import { MEAL_ROWS, MEAL_WORDS } from './meals.ts';
import { NUMBER_ROWS, NUMBER_SHAPES, NUMBERS } from './numbers.ts';
import { ADVERBS, REPEAT_ROWS } from './repeats.ts';
import { SPOKEN_CLOCKS } from './spoken-clocks.ts';
import { TIME_WORDS } from './words.ts';
import { ZONES } from './zones.ts';

export const en: Locale = {
  said: [...JOINTS, ...NUMBERS, ...TIME_WORDS, ...FEASTS, ...ZONES, ...ADVERBS, ...VAGUE, ...MEAL_WORDS],
  shapes: NUMBER_SHAPES,
  counted:
    'percent % people persons guests euros dollars bucks pounds kg km k miles reps sets pages glasses cups pills tablets tickets eggs degrees $ € £ times x',
  streets: 'street road avenue ave lane drive boulevard square',
  rows: [
    ...NUMBER_ROWS,
    ...CLOCK_MARKS,
    ...SPOKEN_CLOCKS,
    ...LENGTH_ROWS,
    ...DAY_ROWS,
    ...DOUBT_ROWS,
    ...REPEAT_ROWS,
    ...MEAL_ROWS,
  ],
};
