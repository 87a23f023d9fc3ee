import { Annotation } from '@langchain/langgraph';
import type { GoalBrief, PlanChange, PlanDraft } from '../domain/plan/index.ts';
import type { Answer } from './state/answer.ts';
import type { Effect } from './state/effect.ts';
import type { Memory } from './state/memory.ts';
import type { Pending } from './state/pending.ts';
import type { Placed } from './state/placed.ts';
import type { Later, Request, Route } from './state/request.ts';

export type { Answer } from './state/answer.ts';
export type { Effect, GoalEffect, PauseEffect, ReadAs } from './state/effect.ts';
export type { Memory, Recent } from './state/memory.ts';
export type { Pending } from './state/pending.ts';
export type { Placed } from './state/placed.ts';
export type { Later, Request, Route } from './state/request.ts';

const last = <T>(initial: () => T) => Annotation<T>({ reducer: (_before, after) => after, default: initial });

/** A message begins, or something was changed. */
type Said = { message: string } | 'changed' | string[];
const MOST_UNCHANGED = 6;

function sinceChange(before: string[], said: Said): string[] {
  if (said === 'changed') return [];
  return Array.isArray(said) ? said : [...before, said.message.slice(0, 300)].slice(-MOST_UNCHANGED);
}

/** Only what JSON can hold: it is stored as the conversation's checkpoint. `pending`, `brief`, `plan`, `earlier`, `goalId` and `memory` outlive the turn. */
export const CoachState = Annotation.Root({
  request: last<Request>(() => ({ message: '', intent: null, taskId: null, scope: null })),
  /** The message, or the sentence that the message completed. */
  text: last<string>(() => ''),
  route: last<Route>(() => 'end'),
  later: last<Later | null>(() => null),
  /** The question that the message answered: what is vague in the answer is not asked about once more. */
  answered: last<Pending | null>(() => null),
  /** The open question, while something else is done. */
  parked: last<Pending | null>(() => null),
  /** The reply to the first of two wishes: it stands above the second's. */
  before: last<Answer | null>(() => null),
  /** Asked for in the middle of onboarding: its question comes again after the answer. */
  errand: last<boolean>(() => false),
  /** It was only asked what would be: nothing is carried out before a yes. */
  supposed: last<boolean>(() => false),
  effects: last<Effect[]>(() => []),
  answer: last<Answer | null>(() => null),
  pending: last<Pending | null>(() => null),
  /** What is known of the goal that is being planned. */
  brief: last<GoalBrief | null>(() => null),
  /** The plan that is open: shown and neither approved nor abandoned. It outlives errands in between. */
  plan: last<PlanDraft | null>(() => null),
  /** A plan that was let go: it can be had back. `at`: an instant. */
  beforeChange: last<{ plan: PlanDraft; at: string } | null>(() => null),
  /** How the open plan was before each of its last changes, the newest last: "undo" takes one back. `said` made the change, `at` is an instant. */
  earlier: last<{ plan: PlanDraft; brief: GoalBrief | null; said: string; at: string }[]>(() => []),
  /** The three that look at a new plan side by side, each for itself. */
  tags: last<string[]>(() => []),
  changes: last<PlanChange[]>(() => []),
  placed: last<Placed | null>(() => null),
  observed: last<string[]>(() => []),
  /** The goal whose plan was saved last: "Saturdays at 8" is about it. */
  goalId: last<string | null>(() => null),
  memory: last<Memory>(() => ({ saidRules: false, writes24: false })),
  /** What was said since the last change, the newest last: "undo" after something that was refused means that, and no older deed. */
  unchanged: Annotation<string[], Said>({ reducer: sinceChange, default: () => [] }),
});

export type State = typeof CoachState.State;
export type Update = typeof CoachState.Update;
