import { conditionsIn } from './conditions.ts';
import { limitFor, saysLeave } from './limits.ts';

/** How many such messages are kept. */
const MOST = 4;
const OF_THEMSELVES = /\b(?:i|i'?m|i'?ve|i'?d|my|me)\b/i;
const AN_ORDER =
  /^\W*(?:please )?(?:remind|add|put|book|call|ring|buy|order|move|cancel|delete|skip|set|schedule|what|when|how|can|could|show|list)\b/i;
/** Whatever it is that they wish for: told beside a run it would count. */
const BESIDE_ANY = 'run and get fit';

/** Whether a message tells something of the person's own body that changes which plan is right: asthma, a child on the way, a doctor's leave. */
export const tellsOfBody = (message: string): boolean =>
  message.length <= 300 &&
  OF_THEMSELVES.test(message) &&
  !AN_ORDER.test(message) &&
  (conditionsIn(message).length > 0 ||
    saysLeave(message) !== null ||
    /^(?:heart|pregnant|injury|urgent)$/.test(limitFor(`${message}. ${BESIDE_ANY}`) ?? ''));

/** What was told of the body so far, with this message where it tells of it; the oldest give way. */
export const toldOfBody = (before: readonly string[], message: string): string[] =>
  tellsOfBody(message) && !before.includes(message) ? [...before, message].slice(-MOST) : [...before];
