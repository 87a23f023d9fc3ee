import type { Choice } from '../../domain/language/index.ts';
import type { GoalBrief, PlanDraft } from '../../domain/plan/index.ts';
import type { Travel } from '../../domain/travel/index.ts';
import type { GoalDay, GoalSums } from '../../services/plans/index.ts';
import type { NewTask, Policy } from '../../services/tasks/index.ts';

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
      /** The words of the question that was passed by: it stands on the list meanwhile, and is no part of what was ordered. */
      aside?: string;
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
      /** The goal that the session belongs to. */
      goalId?: string;
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
  /** What a goal of money comes to, and what its milestones add, are others; `said`: what is told of it. */
  | { do: 'goal_sums'; goalId: string; title: string; sums: GoalSums; said: string }
  | { do: 'abandon_goal'; goalId: string; title: string }
  /** The goals rest from a day (null: now) until another, and go on where they stopped. */
  | {
      do: 'pause';
      goalIds: string[];
      from: string | null;
      until: string;
      ill: boolean;
      grief?: true;
      /** They will say when; until then at the latest. */
      open?: true;
    }
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
