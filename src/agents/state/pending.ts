import type { Ask } from '../../domain/language/index.ts';
import type { GoalBrief, GoalOption } from '../../domain/plan/index.ts';
import type { Worry } from '../../domain/safety/index.ts';
import type { PlanQuestion } from '../../services/conversations/index.ts';
import type { Suggestion } from '../../services/patterns/index.ts';
import type { Effect } from './effect.ts';

/** What a reply asked for: the next message may be the answer. `askedAt` is an instant; an old question is forgotten. */
export type Pending = {
  askedAt: string;
  /** How often it was put again because something else was said. */
  again?: number;
  /** What they want was guessed: a question that is let go of as soon as it is not answered. */
  guess?: boolean;
} & (
  | {
      kind: 'ask';
      ask: Ask;
      /** What is usual was taken and saved; an answer after all takes its place. */
      settled?: true;
      /** It stands on the list without a time meanwhile, as this task: the answer takes its place. */
      kept?: string;
    }
  /** A recurring task is to be moved: this one, or all? */
  | { kind: 'scope'; taskId: string }
  /** Something learned was put as a question: yes or no. */
  | { kind: 'suggestion'; suggestion: Suggestion }
  /** Several changes at once: a yes carries them out. */
  | {
      kind: 'confirm';
      question: string;
      effects: Effect[];
      /** What a no carries out; absent: nothing. */
      otherwise?: Effect[];
      /** How yes and no are labelled. */
      labels?: [string, string];
    }
  /** To when? */
  | { kind: 'slot'; taskId: string; title: string; scope: 'one' | 'series'; occurrenceDate: string | null }
  /** Questions before a plan: all answered at once (`request.answers`), or in words. */
  | { kind: 'goal_questions'; brief: GoalBrief; questions: PlanQuestion[] }
  /** Several ways to go on with a goal (too short a time, a fourth goal): one of them. */
  | { kind: 'goal_options'; brief: GoalBrief; options: GoalOption[] }
  /** On which day to begin. */
  | { kind: 'start_date'; brief: GoalBrief; suggested: string }
  /** The open plan (`state.plan`) was shown and waits for a yes. After anything else was said, a bare "ok" is none. */
  | {
      kind: 'plan';
      /** A question about it was answered last. */
      explained?: true;
      /** Something about it was asked last, or not understood: no yes is one to the plan. */
      unasked?: true;
      /** What was offered with that question: "option 2" is one of these. */
      choices?: string[];
      /** What was wished for and is not in the plan, as it waits for an answer: a yes is asked about once before it saves the plan without it. */
      unmet?: string;
    }
  /** A milestone was finished: open the next one? */
  | { kind: 'milestone'; goalId: string; title: string }
  /** What may be danger was asked about with care. */
  | { kind: 'worry'; worry: Worry /** It is about somebody else. */; other?: boolean }
  /** Taking back something else than what was named last: yes or no. */
  | { kind: 'undo'; changeId: string; summary: string }
);
