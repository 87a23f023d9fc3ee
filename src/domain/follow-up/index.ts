import { tokenize } from '../language/grammar/tokens.ts';
import { tableOf, wholePhrase, withoutMarks } from '../language/phrases/table.ts';
import { withApostrophes } from '../text/index.ts';
import { FOLLOW_UPS, type FollowUp } from './phrases.ts';

export { inOtherWords } from './in-other-words.ts';
export { nothingThen } from './nothing-then.ts';
export type { FollowUp } from './phrases.ts';

const TABLE = tableOf(FOLLOW_UPS);
const LONGEST = 60;

const set = (words: string) => new Set(words.split(' '));
const BEFORE = set("i i've i have we just ok yes already");
const AFTER = set('already just now today this morning earlier in on off out back');
const IT = set('it him her them mine both');
const DID = set(
  'gave given took taken did fed got paid sent went ran ate drank read wrote made had brought bought swam rang drove put',
);

/** "Gave it", "just fed him", "took mine already": done, whatever the verb. */
function didIt(words: string[]): boolean {
  let [from, to] = [0, words.length];
  while (from < to && BEFORE.has(words[from] ?? '')) from += 1;
  while (to > from + 2 && AFTER.has(words[to - 1] ?? '')) to -= 1;
  const [verb = '', it = ''] = words.slice(from, to);
  return to - from === 2 && IT.has(it) && (DID.has(verb) || (verb.length >= 5 && verb.endsWith('ed')));
}

/** What a short message says of what was done last: "no wait", "redo", "I did it". Null: it says something of its own. */
export function followUpIn(message: string): FollowUp | null {
  if (message.length > LONGEST) return null;
  const words = withoutMarks(tokenize(withApostrophes(message.toLowerCase()))).filter(({ kind }) => kind !== 'mark');
  return wholePhrase(TABLE, words)?.says ?? (didIt(words.map(({ text }) => text)) ? 'done' : null);
}
