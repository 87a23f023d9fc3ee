import { tell } from '../answer.ts';
import type { Update } from '../state.ts';

const MOVES_NOTHING =
  /^\W*(?:(?:ok(?:ay)?|no|please|and|but|just)[\s,]+)*(?:don't|do not|no need to) (?:move|shift|reschedule|push|make up for|catch up) (?:it|that|them|anything)(?: (?:anywhere|to another day|up))?(?:[,.;]? (?:and |but )?(?:just |simply |we |i'll )*(?:carry on|go on|continue|keep going|skip it|leave it)(?: (?:on |as )?\w+)?)?\W*$/i;

/** "Don't shift it", "don't move it anywhere, just carry on Monday", of what was told as missed. */
export const movesNothing = (message: string): boolean => MOVES_NOTHING.test(message.replaceAll('’', "'"));

export const staysPut = (): Update => ({
  route: 'end',
  answer: tell('MODIFY_GOAL', 'All right, nothing is moved: it goes on as planned.'),
  pending: null,
});
