import type { Setting } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { datesIn, isBareWeekday } from '../said/index.ts';

const ONE_ON =
  /\b(?:the |my )?(?:very )?(first|last|final) (?:one|session|run|workout|walk|ride|swim|lesson|practice|training|time|unit)\b(?!s)(?: (?:should|can|could|must|has to|have to|needs to|to|would|will|please|is|be|go|move|moved|fall))* ?(?:on|to) ((?:the |monday |tuesday |wednesday |thursday |friday |saturday |sunday )?\S.{1,24})$/;

const FROM_TO =
  /\b(?:the |my )?(?:one|session|run|workout|walk|ride|swim|lesson|practice|training) (?:on|of|from) (.{3,24}?) (?:to|onto) ((?:the )?\S.{1,24})$/;

/** "The one on 9 January to the 10th": that one alone. */
function dayToDay(clause: string, setting: Setting): PlanChange[] | null {
  const [, from = '', to = ''] = FROM_TO.exec(clause) ?? [];
  if (!from || isBareWeekday(from) || isBareWeekday(to)) return null;
  const [was] = datesIn(`on ${from}`, setting);
  const day = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?$/.exec(to)?.[1];
  const is = was && day ? nearTo(was.date, Number(day)) : datesIn(`on ${to}`, setting)[0]?.date;
  if (!was || !is) return null;
  const date = was.date.toString();
  return [{ kind: 'to_date', of: { dates: [date, date] }, date: is.toString() }];
}

/** "To the 10th": of the same month, or of the next one where that is over by then. */
const nearTo = (date: Temporal.PlainDate, day: number): Temporal.PlainDate | undefined =>
  [date, date.with({ day: 1 }).add({ months: 1 })]
    .filter((one) => day <= one.daysInMonth)
    .map((one) => one.with({ day }))
    .find((one) => Math.abs(date.until(one, { largestUnit: 'days' }).days) <= A_FORTNIGHT);
const A_FORTNIGHT = 14;

/** "The last one should be on the 20th": that session, on that date; a bare weekday is no date. */
export function toDateOf(clause: string, setting: Setting): PlanChange[] | null {
  const [, which, words = ''] = ONE_ON.exec(clause.replace(/\?+$/, '').trim()) ?? [];
  if (!which) return dayToDay(clause.replace(/\?+$/, '').trim(), setting);
  if (isBareWeekday(words)) return null;
  const [date, ...more] = datesIn(`on ${words}`, setting);
  if (!date || more.length > 0) return null;
  return [{ kind: 'to_date', of: { nth: which === 'first' ? 1 : -1 }, date: date.date.toString() }];
}
