import type { Locale } from '../../grammar/grammar.ts';
import { FEASTS } from './feasts.ts';
import { JOINTS } from './joints.ts';
import { NUMBER_ROWS, NUMBER_SHAPES, NUMBERS } from './numbers.ts';
import { ADVERBS, REPEAT_ROWS } from './repeats.ts';
import { TIME_ROWS } from './rows.ts';
import { TIME_WORDS } from './words.ts';
import { ZONES } from './zones.ts';

export const en: Locale = {
  said: [...JOINTS, ...NUMBERS, ...TIME_WORDS, ...FEASTS, ...ZONES, ...ADVERBS],
  shapes: NUMBER_SHAPES,
  counted:
    'percent % people persons guests euros dollars bucks pounds kg km k miles reps sets pages glasses cups pills tablets tickets eggs degrees $ € £ times x',
  streets: 'street road avenue ave lane drive boulevard square',
  rows: [...NUMBER_ROWS, ...TIME_ROWS, ...REPEAT_ROWS],
};
