import { nthOf, numberOf } from '../../../domain/number-words.ts';
import { plain, plainText } from '../../../domain/plan/index.ts';
import { choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, Pending, State, Update } from '../../state.ts';
import { nodeOf, proposed } from './show.ts';

/** The plan stays open, with what is said to it. */
export function open(
  { plan }: State,
  run: Run,
  message: string,
  choices: { label: string; value: string }[] = [],
): Update {
  if (!plan) return {};
  const answer: Answer = {
    ...choose(nodeOf(plan), message, choices),
    plan: proposed(plan, plan.changed ? 'negotiating' : 'pending', [], run),
  };
  return { answer, pending: { kind: 'plan', askedAt: run.now.toString() }, effects: [] };
}

/** The plan stays open, but a bare "ok" to this is no yes to it. */
export const unasked: typeof open = (state, run, ...said) => ({
  ...open(state, run, ...said),
  pending: { kind: 'plan', unasked: true, askedAt: run.now.toString() },
});

/** A yes to a plan of which something that was wished for is still open: it saves nothing without that unless they say so. */
export const without = (state: State, run: Run, unmet: string): Update => {
  const short = unmet.length > 90 ? `${unmet.slice(0, 90)}…` : unmet;
  return open(state, run, `“${plainText(short)}” is not in it yet. Shall I save it without that, or how shall it be?`, [
    { label: 'Save it without', value: 'Yes, save it as it is' },
  ]);
};

/** With a question, what was offered is kept: "the second one" is one of these. */
export function offered(update: Update): Update {
  const [pending, answer] = [update.pending as Pending | null | undefined, update.answer as Answer | undefined];
  if (pending?.kind !== 'plan' || !pending.unasked || !answer) return update;
  const choices = answer.options.flatMap(({ value }) => (value === null ? [] : [value]));
  return choices.length > 1 ? { ...update, pending: { ...pending, choices } } : update;
}

const WHICH =
  /^\W*(?:(?:ok(?:ay)?|hm+|then|so|let's|i'd|i'll|go|take|say|with|for|do|please|maybe)[\s,]+)*(?:(?:option|number|no\.?|choice)\s+(\d|one|two|three|four)|(?:the\s+)?(first|second|third|fourth|last|latter|former)(?:\s+(?:one|option|choice))?)(?:\s+(?:then|please|thanks|sounds good|is better|is fine))*\W*$/i;

/** What "option 2" and "the first one" are, of what was offered last; null: they are something else. */
export function chosenOf(message: string, pending: Pending | null): string | null {
  const choices = pending?.kind === 'plan' ? (pending.choices ?? []) : [];
  const [, number, ordinal = ''] = WHICH.exec(message) ?? [];
  if (choices.length < 2) return null;
  if (!number && ordinal === '') return chosenByWords(message, choices);
  if (/^(?:last|latter)$/i.test(ordinal)) return choices.at(-1) ?? null;
  const nth = /^former$/i.test(ordinal) ? 1 : number ? (numberOf(number) ?? 0) : (nthOf(ordinal.toLowerCase()) ?? 0);
  return choices[nth - 1] ?? null;
}

/** What stands around the one word that says which. */
const AROUND = new Set(
  "ok okay then so let's i'd i'll go take say with for do please maybe the one ones a an just rather it that those yes yeah um hm move put make can we at on to of would prefer like i think better session sessions".split(
    ' ',
  ),
);
/** "An extra one" is one more. */
const ONE_MORE = /^(?:extra|additional|another|new|more|added|add)$/;

/** "The Friday one", "one more", "7:30 then": all that it says stands in one of them alone. */
function chosenByWords(message: string, choices: readonly string[]): string | null {
  const words = wordsOf(message);
  if (words.length === 0 || words.length > 3) return null;
  const fitting = choices.filter((choice) => {
    const own = wordsOf(choice);
    return words.every((word) => own.includes(word));
  });
  const [only, ...more] = fitting;
  return only && more.length === 0 ? only : null;
}

const wordsOf = (text: string): string[] =>
  (plain(text).match(/\d{1,2}[:.]\d\d|[\p{L}\p{N}']+/gu) ?? [])
    .filter((word) => !AROUND.has(word))
    .map((word) => {
      if (/^\d[:.]/.test(word)) return `0${word}`.replace('.', ':');
      return ONE_MORE.test(word) ? 'more' : word.replace('.', ':').replace(/days$/, 'day');
    });
