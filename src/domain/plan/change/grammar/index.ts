import type { PlanChange } from '../../reply-types.ts';
import { asRead, plain } from '../../said/index.ts';
import { TIME_WORDS } from '../../said/time-words.ts';
import type { PlanDraft } from '../../types.ts';
import type { Selected } from '../select.ts';
import { firstOf } from './row.ts';
import { ROWS } from './rows.ts';
import { tokensOf } from './tokens.ts';

/** What a clause asks for by the table of rows, each of which has to account for every word; null: none of them does. */
export function byRows({ of, rest }: Selected, plan: PlanDraft): PlanChange[] | null {
  const tokens = tokensOf(rest, namesOf(plan));
  // "Only every second Friday".
  if (of.alternate && of.days && tokens.every(({ type }) => type === 'ENOUGH' || type === 'SESSIONS'))
    return [{ kind: 'every_weeks', of: { ...(of.part && { part: of.part }), days: of.days }, every: 2 }];
  return firstOf(ROWS, tokens, of, plan);
}

/** Nothing but words that are said beside a change: "well", "please". */
export const saysNothing = (clause: string, plan: PlanDraft): boolean =>
  tokensOf(asRead(clause), namesOf(plan)).every(({ type }) => type === 'NO');

/** Whether a clause that was not read holds a value or a word of a change: then it is asked about. */
export const isWish = (clause: string, plan: PlanDraft): boolean =>
  tokensOf(asRead(clause), namesOf(plan)).some(({ type }) => !EMPTY.has(type));

const EMPTY = new Set(['X', 'NO', 'SESSIONS', 'ALL', 'MAKE']);

/** "Walk" is called walks and walking, too. */
const formsOf = (word: string): string[] => [
  word,
  `${word}s`,
  `${word}ing`,
  `${word.replace(/e$/, '')}ing`,
  `${word}${word.at(-1)}ing`,
];

/** Words by which the strands of a plan are called. */
export function namesOf({ parts }: PlanDraft): Set<string> {
  const words = parts.flatMap(({ name, id }) => plain(`${name} ${id}`).split(/[^\p{L}\p{N}'-]+/u));
  return new Set(words.filter((word) => word.length > 2 && !TIME_WORDS.has(word)).flatMap(formsOf));
}
