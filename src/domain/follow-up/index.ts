import { tokenize } from '../language/grammar/tokens.ts';
import { tableOf, wholePhrase, withoutMarks } from '../language/phrases/table.ts';
import { withApostrophes } from '../text/index.ts';
import { FOLLOW_UPS, type FollowUp } from './phrases.ts';

export { inOtherWords } from './in-other-words.ts';
export type { FollowUp } from './phrases.ts';

const TABLE = tableOf(FOLLOW_UPS);
const LONGEST = 60;

/** What a short message says of what was done last: "no wait", "redo", "I did it". Null: it says something of its own. */
export function followUpIn(message: string): FollowUp | null {
  if (message.length > LONGEST) return null;
  const words = withoutMarks(tokenize(withApostrophes(message.toLowerCase()))).filter(({ kind }) => kind !== 'mark');
  return wholePhrase(TABLE, words)?.says ?? null;
}
