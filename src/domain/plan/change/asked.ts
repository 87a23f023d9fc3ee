import type { PlanChange, Select } from '../reply-types.ts';
import { plain, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { isNamed, ofLast } from './fit-together.ts';
import { hasSpan } from './select.ts';

// The answer to what was asked about some sessions ("shall nothing lie on Saturdays, or would another hour do?"): it names them no more.

const LEAD =
  "(?:(?:yes|yeah|no|ok|so|then|please|just|maybe|better|rather|oh|let's|can|could|you|we|i'd|i|would|probably|actually) )*";
const IT = '(?:(?:them|those|that|it|these)(?: (?:ones?|weeks?|days?|sessions?))?)';
const OUT = new RegExp(
  `^${LEAD}(?:(?:leave|take|cut) ${IT} out|(?:drop|skip|remove|cut|lose|ditch|delete) ${IT}|left out|out|fewer is fine|without ${IT})(?: please| then| altogether| completely)*$`,
);
const NOTHING = new RegExp(
  `^${LEAD}(?:nothing|none|not|not at all|nothing (?:then|there|on (?:that|those) days?)|not (?:then|there)|keep (?:that|it|them|those)(?: days?)? free|no)(?: please| then| at all)*$`,
);
const ANOTHER_DAY = new RegExp(
  `^${LEAD}(?:(?:move|shift|put) ${IT}(?: (?:to|on) (?:another|some other|a different|any other) day| somewhere else| elsewhere)?|(?:on )?(?:another|some other|a different|any other) day)(?: please| then| instead)*$`,
);

const ANOTHER_HOUR = new RegExp(
  `^${LEAD}(?:at )?(?:another|a different|some other|a later|a better) (?:hour|time)(?: (?:is enough|would do|will do|then|please|is fine|of day|of the day))*$`,
);
const ABOUT_LATER = 120;

/** `clause` without a day of its own; null: it is no answer of that kind. */
export function toAsked(clause: string, asked: Select): PlanChange[] | null {
  if (OUT.test(clause)) return [{ kind: 'drop', of: asked }];
  if (ANOTHER_DAY.test(clause)) return [{ kind: 'other_days', of: asked }];
  if (ANOTHER_HOUR.test(clause)) return [{ kind: 'clock_by', of: asked, minutes: ABOUT_LATER, vague: true }];
  if (!NOTHING.test(clause)) return null;
  if (asked.days) return [{ kind: 'not_days', days: asked.days }];
  return asked.dates ? [{ kind: 'keep_free', of: asked }] : null;
}

/** "Skip that week then", said to such a question. */
export const answersAsked = (message: string, { talk }: PlanDraft): boolean =>
  talk?.asked !== undefined && toAsked(plain(message).replace(/[.!?]+$/, ''), talk.asked) !== null;

/** A change that names no sessions, of those that were asked about. */
export function ofAsked(change: PlanChange, asked: Select): PlanChange {
  if (change.kind === 'one_to_day') return { kind: 'to_days', of: { ...change.of, ...asked }, days: [change.day] };
  if (change.kind === 'to_days' && !change.only && !change.of.days && !hasSpan(change.of))
    return { ...change, of: { ...change.of, ...asked } };
  return 'of' in change && change.of && !isNamed(change.of) ? ofLast(change, asked) : change;
}

/** "Another hour, 8": the hour that is named says which. */
export function firmer(changes: PlanChange[]): PlanChange[] {
  const firm = changes.some(({ kind }) => kind === 'time' || kind === 'window');
  return firm ? changes.filter((one) => one.kind !== 'clock_by' || !one.vague) : changes;
}

/** Whether a message goes on about what was asked: it names none of the other days that the plan has. */
export const goesOn = (text: string, asked: Select): boolean =>
  !/\b(?:all|everything|every|each|whole|rest|others?)\b/.test(text) &&
  weekdaysIn(text).every((day) => !asked.days?.includes(day));
