import type { PlanChange } from '../reply-types.ts';
import { valuesIn } from '../said/index.ts';

const HOUR = '\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?';
const LIST = new RegExp(
  `(?:\\bat |^|[,:] ?|\\bday )(${HOUR}(?:(?:, | and |, and | & )${HOUR}){1,3})(?=$|[.;!?]| please| each day| every day)`,
);
const A_DAY =
  /\b(?:(?:once|twice|\d|two|three|four|several) )?(?:short |little |quick |small )?(?:times|breaks?|sessions?|check-?ins?|pauses?|rounds?)? ?(?:a|per|each|every) day\b/;
const OFTEN_A_DAY =
  /\b(?:twice|[2-4]|two|three|four|several) (?:short |little |quick |small )?(?:times|breaks|sessions|check-?ins|pauses|rounds)? ?(?:a|per|each|every) day\b|\bat\b/;

/** "3 short breaks a day, 10, 2 and 4": the times, and what is left of the message; null: there is no such list. */
export function severalTimesIn(text: string): { change: PlanChange; rest: string } | null {
  const list = LIST.exec(text);
  if (!list || !OFTEN_A_DAY.test(text)) return null;
  const clocks = valuesIn(`at ${list[1]}`, 'clock');
  if (clocks.length < 2) return null;
  // "10, 2 and 4" go through one day.
  const times: string[] = [];
  for (const { time, other, sure } of clocks) {
    const last = times.at(-1) ?? '05:59';
    const both = [time, ...(other && !sure ? [other] : [])]
      .map((one) => one.toString({ smallestUnit: 'minute' }))
      .sort();
    const next = both.find((one) => one > last);
    if (!next) return null;
    times.push(next);
  }
  const rest = text.replace(list[0], ' ').replace(A_DAY, ' ').replace(/\s+/g, ' ').trim();
  return { change: { kind: 'several', of: {}, times }, rest };
}
