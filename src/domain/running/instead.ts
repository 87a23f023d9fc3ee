import { plain } from '../plan/index.ts';

const LEAD =
  "^(?:(?:ok(?:ay)?|so|and|hey|please|oh|actually|hm+|can (?:you|we|i)|could (?:you|we|i)|let's|i want to|i'd like to)[, ]+)*";
const WHAT = "(?:do(?:ing)? |have |play(?:ing)? |go(?:ing)? )?(?:some |the |my )?([a-z][a-z' -]{2,30}?)";
const SAME =
  '(?:,? (?:and )?(?:at |on |with |keep |keeping )?(?:the |all the )?(?:same|everything else|rest)\\b.{0,40}| please| now| from now on)*$';
/** `what` and `of` stand in this order, or the other way round. */
const FORMS: [form: RegExp, turned: boolean][] = [
  [
    new RegExp(
      `${LEAD}(?:i'd|i would|we'd|we would) (?:rather|prefer(?: to)?) ${WHAT} (?:than|instead of|over|to|rather than) ${WHAT}${SAME}`,
    ),
    false,
  ],
  [new RegExp(`${LEAD}(?:do |make it |have )?${WHAT} (?:instead of|rather than|in place of) ${WHAT}${SAME}`), false],
  [
    new RegExp(
      `${LEAD}(?:swap|change|switch|replace|exchange) (?:from )?${WHAT} (?:for|to|into|with|by) ${WHAT}${SAME}`,
    ),
    true,
  ],
];
/** Days, hours and lengths go elsewhere. */
const OTHERWISE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days?|times?|dates?|weeks?|weekends?|months?|hours?|minutes?|mornings?|afternoons?|evenings?|nights?|noon|today|tonight|tomorrow|once|twice|one|two|three|four|five|sessions?|runs?|earlier|later|shorter|longer|plan|goal|it|that|this|them|name|title|order)\b/;

/** "I'd rather do pilates than yoga": another thing in the place of one that runs. Null: something else. */
export function insteadIn(message: string): { what: string; of: string } | null {
  const text = plain(message).replace(/[.!?]+$/, '');
  if (text.length > 120 || /\d/.test(text)) return null;
  for (const [form, turned] of FORMS) {
    const [, first = '', second = ''] = form.exec(text) ?? [];
    if (first === '') continue;
    const [what, of] = turned ? [second, first] : [first, second];
    return OTHERWISE.test(what) || OTHERWISE.test(of) ? null : { what, of };
  }
  return null;
}
