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
  /** What was told of themselves beside an errand, in onboarding. */
  aside?: string;
};

/** Named like the node that it leads to. */
export type Route =
  | 'orchestrator'
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
  /** `orchestrator`: a part of the message that is heard like a message of its own. */
  route: 'task_handler' | 'goal_modifier' | 'orchestrator';
  at: string;
  /** The parts of the message after this one. */
  more?: string[];
  /** Something will be asked about one of them: then they wait until what is asked first is answered. */
  asks?: boolean;
  /** A plan was shown, and the last part is said of it. */
  shown?: boolean;
  /** The goals that the same change is made to, one after the other. */
  goalIds?: string[];
};
