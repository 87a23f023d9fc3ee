import type { Setting } from '../../../domain/language/index.ts';
import { NUMBER_WORD } from '../../../domain/number-words.ts';
import { type PlanDraft, plain } from '../../../domain/plan/index.ts';
import { startIn } from './rules.ts';

const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** What names a day, and what people say around the one on which something begins. */
const OF_A_DAY = new RegExp(
  `^(?:${DAY}|${MONTH}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|${NUMBER_WORD}|a|an|couple|first|second|third|days?|weeks?|weekend|fortnight|month|year|christmas|easter|tomorrow|tonight|today|now|asap|soon|possible|next|this|coming|following|after|from|in|on|at|the|of|beginning|start)$`,
);
const AROUND =
  /^(?:no|nope|wait|hang|hold|on|oh|ok|okay|hm+|ah|and|but|so|actually|sorry|please|rather|then|instead|maybe|better|let's|lets|let|me|can|could|we|i|i'd|i'll|us|you|do|make|it|that|is|would|be|like|want|to|say|go|start|starts|starting|begin|begins|beginning|how|what|about|for|as|fine|good|works|if|yes|yeah|will|should|meant|mean|the|plan|first|day|one|up|thanks)$/;
/** A day that no week brings again, or in so many words when it begins. */
const IS_A_DATE =
  /\d|\b(?:start\w*|begin\w*|tomorrow|today|tonight|next|this|coming|following|weeks?|weekend|fortnight|month|first|second|third)\b/;

/**
 * "No wait, the week after, Tuesday the 8th", "in two weeks": nothing but the day on which the plan that was just shown shall begin. A bare weekday is one only
 * where none was said before. Null: something else.
 */
export function firstDayOf(plan: PlanDraft, message: string, setting: Setting): Temporal.PlainDate | null {
  if (plan.standing || plan.changed || message.length > 100) return null;
  const text = plain(message);
  const words = text.match(/[\p{L}\p{N}']+/gu) ?? [];
  if (LATER.test(text) || words.length > 14 || !words.every((word) => OF_A_DAY.test(word) || AROUND.test(word)))
    return null;
  if (!plan.assumed && !IS_A_DATE.test(text)) return null;
  const said = startIn(message, setting);
  if (said instanceof Temporal.PlainDate) return isAhead(said, setting) ? said : null;
  return said === null && /\b(?:the|a) (?:week after|following week)\b/.test(text)
    ? Temporal.PlainDate.from(plan.from).add({ days: 7 })
    : null;
}

/** By so much later than it would begin: a change of the day that it has. */
const LATER = /\b(?:days?|weeks?|fortnight|months?) later\b/;

const isAhead = (day: Temporal.PlainDate, { now, zone }: Setting): boolean =>
  Temporal.PlainDate.compare(day, now.toZonedDateTimeISO(zone).toPlainDate()) >= 0;

/** The same in the words that every reader of changes knows. */
export const beginningOn = (day: Temporal.PlainDate): string =>
  `start on ${day.toLocaleString('en-GB', { day: 'numeric', month: 'long' })}`;
