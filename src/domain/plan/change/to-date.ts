import type { Setting } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { datesIn, isBareWeekday } from '../said/index.ts';

const ONE_ON =
  /\b(?:the |my )?(?:very )?(first|last|final) (?:one|session|run|workout|walk|ride|swim|lesson|practice|training|time|unit)\b(?!s)(?: (?:should|can|could|must|has to|have to|needs to|to|would|will|please|is|be|go|move|moved|fall))* ?(?:on|to) ((?:the |monday |tuesday |wednesday |thursday |friday |saturday |sunday )?\S.{1,24})$/;

/** "The last one should be on the 20th": that session, on that date; a bare weekday is no date. */
export function toDateOf(clause: string, setting: Setting): PlanChange[] | null {
  const [, which, words = ''] = ONE_ON.exec(clause.replace(/\?+$/, '').trim()) ?? [];
  if (!which || isBareWeekday(words)) return null;
  const [date, ...more] = datesIn(`on ${words}`, setting);
  if (!date || more.length > 0) return null;
  return [{ kind: 'to_date', of: { nth: which === 'first' ? 1 : -1 }, date: date.date.toString() }];
}
