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
const AFTER = set('already just now today this morning earlier in on off out back up over away');
const IT = set('it him her them mine both');
const DID = set(
  'gave given took taken did fed got paid sent went ran ate drank read wrote made had brought bought swam rang drove put',
);

/** What was not done, or is said of its time. */
const UNDONE = set(
  'missed skipped moved changed cancelled canceled delayed postponed rescheduled renamed needed wanted hated loved liked stopped snoozed dropped deleted removed paused pushed shifted meant failed delayed ignored',
);

/** "Gave it", "just fed him", "took mine already": done, whatever the verb. */
function didIt(words: string[]): boolean {
  let [from, to] = [0, words.length];
  while (from < to && BEFORE.has(words[from] ?? '')) from += 1;
  while (to > from + 2 && AFTER.has(words[to - 1] ?? '')) to -= 1;
  const [verb = '', it = ''] = words.slice(from, to);
  return (
    to - from === 2 && IT.has(it) && (DID.has(verb) || (verb.length >= 5 && verb.endsWith('ed') && !UNDONE.has(verb)))
  );
}

/** What a short message says of what was done last: "no wait", "redo", "I did it". Null: it says something of its own. */
export function followUpIn(message: string): FollowUp | null {
  if (message.length > LONGEST) return null;
  const words = withoutMarks(tokenize(withApostrophes(message.toLowerCase()))).filter(({ kind }) => kind !== 'mark');
  const texts = words.map(({ text }) => text);
  return (
    wholePhrase(TABLE, words)?.says ??
    (DID_IT.test(message.trim()) || didIt(texts) || isDoneNow(texts) || doneAtLast(message) ? 'done' : null)
  );
}

/** "My son did it". */
const DID_IT =
  /^(?:(?:oh|ok|no|nvm|actually)[, ]+)?(?!(?:you|who|it|that)\b)(?:(?:my|our|the) )?\p{L}+(?:'s| has)? (?:already )?(?:did|done|sorted) (?:it|that|them)(?: already| for me| this morning| today)?[.!]*$/iu;

/** "Returned", "it's paid", "she's fed now". */
function isDoneNow(words: string[]): boolean {
  const left = words.filter((word) => !BEFORE.has(word) && !AFTER.has(word) && !IS.has(word));
  // "They're out".
  if (left.length === 0 && words.at(-1) === 'out') return words.some((word) => IS.has(word));
  return left.length === 1 && words.length <= 6 && DONE.has(left[0] ?? '');
}
const IS = set("it's that's they're he's she's it is are that they he she all been both everything was were got");
const DONE = set(
  'returned paid sent posted booked ordered bought called rung emailed texted submitted watered fed taken collected cleaned washed hoovered emptied renewed signed printed delivered walked cooked packed filed handed shipped transferred scheduled out',
);

const DONE_FIRST = /^(?:all |ok |yes )?(?:done|sorted|finished|did it|done it)$/;
const GOES_ON =
  /\?|\b(?:but|not|until|till|remind|tomorrow|next|move|make|skip|also|and then|again|what|when|with|the)\b/;

/** "It finished early, done": why, and then that it is. */
function doneAtLast(message: string): boolean {
  const [first = '', last = '', ...more] = message.toLowerCase().split(/\s*[,;.!–-]+\s+/);
  // "Sorted, 42 quid".
  if (DONE_FIRST.test(first) && last !== '' && more.length === 0 && !GOES_ON.test(last)) return true;
  return (
    more.length === 0 &&
    /^(?:all |now )?(?:done|sorted|finished)[.!]*$/.test(last) &&
    /^(?:it|its|it's|that|they|he|she|i|i'm|we)\b/.test(first) &&
    !/\d|\?|\b(?:not|until|when|if|tomorrow)\b/.test(first)
  );
}
