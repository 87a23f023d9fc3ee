import type { PlanChange } from '../../reply-types.ts';
import { asRead, plain } from '../../said/index.ts';
import { TIME_WORDS } from '../../said/time-words.ts';
import type { PlanDraft } from '../../types.ts';
import type { Selected } from '../select.ts';
import { wordsOfPlan } from '../unknown.ts';
import { firstOf } from './row.ts';
import { ROWS } from './rows.ts';
import { type Names, tokensOf } from './tokens.ts';
import { phraseAt } from './words.ts';

/** What a clause asks for by the table of rows, each of which has to account for every word; null: none of them does. */
export function byRows({ of, rest, named = rest }: Selected, plan: PlanDraft): PlanChange[] | null {
  const tokens = tokensOf(named, namesOf(plan));
  // "Only every second Friday".
  if (of.alternate && of.days && tokens.every(({ type }) => type === 'ENOUGH' || type === 'SESSIONS'))
    return [{ kind: 'every_weeks', of: { ...(of.part && { part: of.part }), days: of.days }, every: 2 }];
  return firstOf(ROWS, tokens, of, plan, named);
}

/** Nothing but words that are said beside a change: "well", "please". */
export const saysNothing = (clause: string, plan: PlanDraft): boolean =>
  tokensOf(asRead(clause), namesOf(plan)).every(({ type }) => type === 'NO');

/** Whether a clause that was not read holds a value or a word of a change: then it is asked about. */
export const isWish = (clause: string, plan: PlanDraft): boolean =>
  tokensOf(asRead(clause), namesOf(plan)).some(
    (token) => !EMPTY.has(token.type) && !(token.type === 'NAME' && phraseAt([token.text], 0)?.word === 'SESSIONS'),
  );

/** The days, hours, lengths, numbers and strands that words name. */
export const saysOf = (text: string, plan: PlanDraft): string[] =>
  tokensOf(asRead(plain(text)), namesOf(plan))
    .filter(({ type }) => VALUES.has(type))
    .flatMap((token) => (token.type === 'DAYS' ? token.days.map((day) => `day ${day}`) : [token.text]));

const VALUES = new Set(['DAYS', 'TIME', 'PART', 'LEN', 'N', 'DATE', 'NAME']);

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
export function namesOf(plan: PlanDraft): Names {
  const parts = new Map<string, string>();
  for (const { name, id } of plan.parts)
    for (const word of plain(`${name} ${id}`).split(/[^\p{L}\p{N}'-]+/u))
      if (word.length > 2 && !TIME_WORDS.has(word) && !COMMON.has(word))
        for (const form of formsOf(word)) parts.set(form, (parts.get(form) ?? id) === id ? id : '');
  const phrases = plan.parts.flatMap(({ name, id }): [string[], string][] => {
    const words = plain(name).split(' ');
    const last = words.at(-1) ?? '';
    return words.length > 1 ? [last, `${last}s`].map((end) => [[...words.slice(0, -1), end], id]) : [];
  });
  return { parts, phrases, words: wordsOfPlan(plan) };
}

/** What many a session is called. */
const COMMON = new Set(['session', 'and', 'the', 'for', 'simple', 'meal', 'little']);
