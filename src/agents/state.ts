import { Annotation } from '@langchain/langgraph';
import type { Ask, Choice } from '../domain/language/index.ts';
import type { GoalBrief, GoalOption, PlanChange, PlanDraft, SessionChange } from '../domain/plan/index.ts';
import type { Worry } from '../domain/safety/index.ts';
import type { Travel } from '../domain/travel/index.ts';
import type { AgentNode, ChatOption, PlanQuestion, ProposedPlan } from '../services/conversations/index.ts';
import type { Suggestion } from '../services/patterns/index.ts';
import type { GoalDay } from '../services/plans/index.ts';
import type { NewTask, Policy } from '../services/tasks/index.ts';

/** What the person sent, as the graph sees it. */
export type Request = {
  message: string;
  intent: string | null;
  taskId: string | null;
  scope: 'one' | 'series' | null;
  /** A running goal that is to be changed: asked for on its page. */
  goalId?: string | null;
  /** To the questions of a goal, all at once. */
  answers?: { question_id: string; question: string; answer: unknown }[];
};

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
    }
  /** A milestone was finished: open the next one? */
  | { kind: 'milestone'; goalId: string; title: string }
  /** What may be danger was asked about with care. */
  | { kind: 'worry'; worry: Worry /** It is about somebody else. */; other?: boolean }
  /** Taking back something else than what was named last: yes or no. */
  | { kind: 'undo'; changeId: string; summary: string }
);

/**
 * How words were read that were not certain, and what moves the task to the other reading. `took`: what is usual, where something was left open, and
 * others to tap.
 */
export type ReadAs = { said: string; other: Choice | null; took?: string; more?: Choice[] };

/** A change of the person's tasks that was decided and not yet made. */
export type Effect =
  /** `read`: how the words were read where that was not certain, and what moves it to the other reading. */
  | {
      do: 'create';
      task: NewTask;
      when: string;
      firstAt: string | null;
      read?: ReadAs;
      /** It takes the place of what was made a moment ago. */
      anew?: true;
      /** The task that it is ahead of: "it" still means that one. */
      beside?: { taskId: string; title: string };
      /** The change beside it tells of it. */
      told?: true;
    }
  | {
      do: 'settle';
      taskId: string;
      occurrenceDate: string | null;
      answer: 'done' | 'missed' | 'skipped';
      title: string;
      recurring: boolean;
      /** When it is due (an instant), where that is to be said. */
      on?: string | null;
    }
  | { do: 'snooze'; taskId: string; minutes: number; title: string }
  | { do: 'move'; taskId: string; occurrenceDate: string | null; to: string; scope: 'one' | 'series'; title: string }
  | {
      do: 'delete';
      taskId: string;
      occurrenceDate: string | null;
      scope: 'one' | 'series';
      title: string;
      recurring: boolean;
      /** How it comes from now on, where only a part of it goes. */
      said?: string;
      /** What takes its place tells of it. */
      told?: true;
    }
  | { do: 'answer_suggestion'; patternId: string; answer: 'yes' | 'no'; title: string }
  | {
      do: 'edit';
      taskId: string;
      change: {
        title?: string;
        description?: string;
        duration_minutes?: number;
        escalation_policy?: Policy;
        recurrence_rule?: string;
        local_time?: string;
        allow_quiet_hours?: boolean;
        /** Of a slot that has no row yet: its own date. */
        occurrence_date?: string;
      };
      scope: 'one' | 'series';
      title: string;
      /** What is different, after the title: "is called Stretching now" */
      said: string;
      /** It says by itself when it comes. */
      whole?: true;
    }
  | PauseEffect
  | { do: 'policy'; taskId: string; policy: Policy; title: string }
  | GoalEffect;

/** A change of when all reminders come. Days and times of day are in the person's zone; `until` is an instant. */
export type PauseEffect =
  | { do: 'days_off'; from: string; to: string; kept: string[]; keptTitles: string[] }
  | { do: 'mute'; until: string }
  | { do: 'resume'; pauseIds: string[]; today: string; muted: boolean }
  /** `days`: it was also said of some days of the week, which is not kept and told. */
  | { do: 'quiet_hours'; start: string; end: string; days?: true }
  | { do: 'allow_calls'; allowed: boolean };

/** A change of goals and plans that was decided and not yet made. */
export type GoalEffect =
  /** An approved plan, or the new sessions of a running one. `diff`: what is different, as lines. */
  | { do: 'save_plan'; plan: PlanDraft; diff: string[] | null }
  /** A goal that has no room yet: offered when another one is done. */
  | { do: 'park_goal'; brief: GoalBrief }
  | { do: 'finish_goal'; goalId: string; title: string }
  | { do: 'rename_goal'; goalId: string; title: string; name: string }
  /** The day that it leads to is another one; `said`: what is told of it. */
  | { do: 'goal_day'; goalId: string; title: string; day: GoalDay; said: string }
  | { do: 'abandon_goal'; goalId: string; title: string }
  /** The goals rest from a day (null: now) until another, and go on where they stopped. */
  | { do: 'pause'; goalIds: string[]; from: string | null; until: string; ill: boolean; grief?: true }
  /** The person's journeys from now on; `stay`: the one that is new, `leaves`: the day they set out, `back`: from when they are home again. */
  | {
      do: 'travel';
      travels: Travel[];
      stay: Travel | null;
      home: string;
      leaves: string | null;
      back?: string;
      forGood?: true;
    }
  /** `again`: what was taken back is done again. */
  | { do: 'undo'; changeId: string; summary: string; again?: boolean };

/** A reply before it gets its frame (conversation, summary to speak …). */
export type Answer = {
  message: string;
  node: AgentNode;
  options: ChatOption[];
  needsAnswer: boolean;
  taskIds: string[];
  /** A plan that waits for a yes, or that was just approved or abandoned. */
  plan?: ProposedPlan;
  /** Only with node `GOAL_CLARIFY`. */
  questions?: PlanQuestion[];
  /** Only with node `ask_start_date`; dates. */
  suggestedDate?: string;
  congestedDates?: string[];
};

/** Named like the node that it leads to. */
export type Route =
  | 'onboarding'
  | 'chitchat'
  | 'clarify'
  | 'task_handler'
  | 'goal_clarifier'
  | 'ask_start_date'
  | 'goal_planner'
  | 'goal_modifier'
  | 'plan_review'
  | 'pattern_observer'
  | 'end';

/** A second wish of a message: done when the first is, in the same turn if that asks nothing. */
export type Later = {
  text: string;
  route: 'goal_clarifier' | 'task_handler' | 'goal_modifier';
  at: string;
  /** The goals that the same change is made to, one after the other. */
  goalIds?: string[];
};

/** What the scheduler made of a plan, or of a change to it. */
export type Placed =
  | {
      kind: 'placed';
      plan: PlanDraft;
      /** What a change did; null for a new plan. */
      diff: SessionChange[] | null;
      /** The same in a few words, where that is a long list. */
      said?: string[];
      /** What is to be said about it. */
      notes: string[];
      conflicts: ProposedPlan['plan']['conflicts_detected'];
    }
  | { kind: 'refused'; message: string; choices: string[] };

/** What "it" means. `snoozed`: it was put off, so that a length alone says for how long. */
export type Recent = {
  /** A reminder that was made ahead of what "it" means: "the last one". */
  lastId?: string;
  /** What "it" meant before: with it, "both". */
  earlierIds?: string[];
  taskIds: string[];
  at: string;
  snoozed?: boolean /** It was only told of. */;
  told?: boolean;
};

/** What the coach remembers of a conversation beside its messages. */
export type Memory = {
  /** "I run on rules" was said. */
  saidRules: boolean;
  /** It was said that nothing reaches them yet. */
  saidUnreachable?: boolean;
  /** The person writes times on the 24-hour clock, as they have shown. */
  writes24: boolean;
  /** The task that was made or changed last: "make it 20 minutes later" means that. */
  recent?: Recent | null;
  /** What the last change was about, by its title: also where that one is closed by now. */
  topic?: { title: string; at: string } | null;
  /** The message that changed something last, and the goal that it changed: "the other one too" says the same of another. `at`: an instant. */
  said?: {
    words: string;
    at: string;
    goalId: string | null /** In how many changes, where several goals were meant. */;
    times?: number;
  } | null;
  /** The rows that were shown last, in their order: "the second one". */
  listed?: { taskIds: string[]; at: string } | null;
};

const last = <T>(initial: () => T) => Annotation<T>({ reducer: (_before, after) => after, default: initial });

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
});

export type State = typeof CoachState.State;
export type Update = typeof CoachState.Update;
