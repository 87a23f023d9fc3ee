import { tokenize } from '../language/grammar/tokens.ts';
import { tableOf, wholePhrase, withoutMarks } from '../language/phrases/table.ts';
import { withApostrophes } from '../text/index.ts';
import { FOLLOW_UPS, type FollowUp } from './phrases.ts';

export { inOtherWords } from './in-other-words.ts';
export type { FollowUp } from './phrases.ts';

const TABLE = tableOf(FOLLOW_UPS);
const LONGEST = 60;

/** "Gave it", "just fed him", "took mine already": done, whatever the verb. */
const DID_IT =
  /^\W*(?:(?:i|i've|i have|we|just|ok|yes|already|have)[ ,]+)*(?:\p{L}{3,}ed|gave|given|took|taken|did|fed|got|paid|sent|went|ran|ate|drank|read|wrote|made|had|brought|bought|swam|rang|drove|put)\s+(?:it|him|her|them|mine|both)(?:\s+(?:already|just now|now|today|this morning|earlier|in|on|off|out|back))*\W*$/u;

/** What a short message says of what was done last: "no wait", "redo", "I did it". Null: it says something of its own. */
export function followUpIn(message: string): FollowUp | null {
  if (message.length > LONGEST) return null;
  const words = withoutMarks(tokenize(withApostrophes(message.toLowerCase()))).filter(({ kind }) => kind !== 'mark');
  return wholePhrase(TABLE, words)?.says ?? (DID_IT.test(message.toLowerCase()) ? 'done' : null);
}
