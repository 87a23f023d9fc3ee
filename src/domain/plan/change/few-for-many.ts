import { NUMBER_WORD } from '../../number-words.ts';
import type { PlanChange } from '../reply-types.ts';
import { numberOf } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { perWeekNow } from './load.ts';

const N = `(\\d|${NUMBER_WORD})`;
const LONG = '(long(?:er)?|big(?:ger)?|proper)';
const SHORT = '(short(?:er)?|quick(?:er)?|small(?:er)?|little)';
const ONES = '(?: (?:ones|sessions|runs|workouts|walks|rides|swims|lessons))?';
const LEAD =
  "(?:(?:i'd|i would|rather|prefer|like|want|to|do|have|make|it|them|that|can|could|we|i|maybe|please|just|only|how|what|about|let's|into|with|go|for) )*";
const INSTEAD = ` (?:instead of|rather than|and not|not|than) (?:(?:the|these|those|my|all|${N}|so many) )*(?:short|long|quick|little|small|big)?(?:er)?${ONES}`;
const FEW = new RegExp(
  `^${LEAD}${N} (?:(?:a bit|much|slightly) )?(?:${LONG}|${SHORT})${ONES}(?: (?:a|per|each) week)?(?:${INSTEAD}| instead)?(?: (?:please|then|instead|a week))*$`,
);

/** "2 long instead of 4 short", "three shorter ones": so many a week, and each so much longer or shorter that a week comes to about the same. */
export function fewForManyOf(clause: string, plan: PlanDraft): PlanChange[] | null {
  const [whole, said = '', long, short] = FEW.exec(clause) ?? [];
  const [now, perWeek] = [perWeekNow(plan, {}), whole ? numberOf(said) : 0];
  if (
    perWeek < 1 ||
    perWeek > 7 ||
    perWeek === now ||
    perWeek < now !== Boolean(long) ||
    Boolean(long) === Boolean(short)
  )
    return null;
  const factor = Math.min(2, Math.max(0.5, now / perWeek));
  return [
    { kind: 'times', of: {}, perWeek },
    { kind: 'longer', of: {}, factor: Math.round(factor * 100) / 100 },
  ];
}
