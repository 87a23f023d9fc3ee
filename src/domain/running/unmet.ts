import { type Found, readValues, type Setting } from '../language/index.ts';
import type { PlanChange, SessionChange } from '../plan/index.ts';
import { clausesOf } from './order/clauses.ts';
import { tellsOnly } from './order/index.ts';
import { ORDERS } from './unnamed.ts';

/**
 * An hour or a length that was said and stands nowhere in what is about to be done: "I'm not home before seven on Mondays any more", and Mondays go
 * elsewhere. What only tells why, beside an order, is none. Null: all of them are met.
 */
export function unmetIn(
  text: string,
  changes: readonly PlanChange[],
  diff: readonly SessionChange[],
  setting: Setting,
): string | null {
  if (diff.length === 0) return null;
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const clauses = clausesOf(text, today);
  const orders = clauses.filter(
    (clause) => !tells(clause) && !tellsOnly(clause, setting) && (ORDERS.test(clause) || WISH.test(clause)),
  );
  const said = JSON.stringify(changes);
  for (const clause of orders.length > 0 ? orders : clauses) {
    const lost = readValues(clause, setting).find(
      (value) =>
        !COUNTS.test(clause.slice(value.end)) &&
        clause.slice(value.start, value.end) !== 'one' &&
        !isMet(value, said, diff),
    );
    if (lost) return clause.slice(lost.start, lost.end);
  }
  return null;
}

const WISH = /\b(?:can|could|please|make|move|skip|instead|earlier|later|shorter|longer|rather|from now on|only)\b/;
/** It begins as something that is told: "I'm on lates", "my shift changed". Small letters. */
export const tells = (clause: string): boolean => TALE.test(clause);
const TALE =
  /^(?:(?:and|but|so|because|as|since|sorry|cos) )*(?:i'm|i am|i've|i have|i was|i get|i finish|i work|i start|my|we|we're|it's|it was|there's|there is|he|she|they|got|work|school|kids|the kids)\b/;

/** "By one day", "two of them": no hour. */
const COUNTS = /^ (?:more |extra )?(?:days?|weeks?|months?|times|sessions?|runs?|lessons?|swims?|walks?|rides?|of)\b/;
const A_DAY = 24 * 60;

function isMet(value: Found, said: string, diff: readonly SessionChange[]): boolean {
  switch (value.kind) {
    case 'clock':
      return [value.time, value.other].some((time) => time !== null && standsAt(time, said, diff));
    case 'length':
      // Days are looked for elsewhere.
      return value.minutes >= A_DAY || isSoLong(value.minutes, said, diff);
    default:
      return true;
  }
}

function standsAt(time: Temporal.PlainTime, said: string, diff: readonly SessionChange[]): boolean {
  const at = time.toString({ smallestUnit: 'minute' });
  return said.includes(at) || diff.some(({ before, after }) => before?.time === at || after?.time === at);
}

const isSoLong = (minutes: number, said: string, diff: readonly SessionChange[]): boolean =>
  said.includes(`:${minutes},`) ||
  said.includes(`:${minutes}}`) ||
  said.includes(`:-${minutes}`) ||
  diff.some(({ before, after }) => {
    const lengths = [before?.minutes, after?.minutes];
    if (lengths.includes(minutes)) return true;
    if (!before || !after) return false;
    const moved = Temporal.PlainTime.from(before.time).until(after.time).total('minutes');
    return Math.abs(moved) === minutes || Math.abs(after.minutes - before.minutes) === minutes;
  });
