import { withApostrophes } from '../../text/index.ts';
import { clausesOf } from '../grammar/clauses.ts';

/** Who or what it is told of, and what they are or have: "I've got a meeting at 3", "the pool is shut on Mondays". */
const TELLS =
  /^(?:and |but |ok |oh |sorry |well )*(?:(?:because|cos|cause|coz|since|as)\b|(?:i|we|you|he|she|they|it|there|(?:the|my|our|his|her|their) [\p{L}'-]+(?: [\p{L}'-]+){0,2}?|\p{L}{2,})(?:'ve|'s|'m|'re|'ll be| have| has| had| is| are| was| am| got| will be| can't| cannot| can not| won't| couldn't| work| works| finish| finishes| need to| must| might be| don't| doesn't)\b)/u;
/** With these it says what shall be all the same. */
const ORDERS =
  /\b(?:instead|rather|moved?|moving|make|change[ds]?|now|asked|wants?|prefers?|said|suggested|offered|skip|cancel(?:led)?|put|push(?:ed)?|shift|only|can do|done|did|not|to be|should|supposed|has to|needs to|off|from now|every|always|actually|reminders?|remind|it's at|it is at|it's on|it is on|please)\b/;

/** What a message orders; clauses that only tell why are left out, where another one is left. Small letters. */
export function ordered(message: string): string {
  const text = withApostrophes(message.toLowerCase().replaceAll('’', "'"));
  const clauses = clausesOf(text);
  const orders = clauses.filter((clause) => !TELLS.test(clause) || ORDERS.test(clause));
  return (orders.length > 0 ? orders : clauses).join(' ; ');
}
