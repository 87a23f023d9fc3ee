/** One turn and what is right after it. Only what is given is scored. */
export type EvalTurn = {
  say: string;
  /** The client's own fields beside the message (`intent`, `answers`, …). */
  send?: Record<string, unknown>;
  /** Time that passes before it, in minutes. */
  after?: number;
  /** `agent_node`, or those that are right. */
  node: string | string[];
  /** What stands afterwards, in the person's wall clock: "Call mum 2026-11-27T18:00"; to-dos "Buy milk". Of a plan nothing is listed here. */
  tasks?: string[];
  /** How many sessions of goals stand afterwards. */
  sessions?: number;
  /** What the account knows afterwards: `name`, and fields of the profile. */
  profile?: Record<string, unknown>;
  goals?: string[];
  /** Must, and must not, stand in the reply (regular expressions, no case). */
  reply?: string[];
  not?: string[];
};

export type EvalConversation = {
  id: string;
  /** Typos, contradictions, past dates, vague goals, several wishes, a changed mind, injections. */
  awkward?: boolean;
  person?: {
    zone?: string;
    /** An instant; Thursday 26 November 2026, noon in London. */
    now?: string;
    name?: string;
    profile?: Record<string, unknown>;
    commitments?: { title: string; local_time: string; duration_minutes: number; recurrence_rule?: string }[];
    tasks?: { title: string; local_time: string; recurrence_rule?: string; duration_minutes?: number }[];
  };
  /** What is given up is hardest at first: the first week of its plan may hold more than a later one. */
  hardestFirst?: boolean;
  /** It begins with onboarding. */
  onboarding?: boolean;
  turns: EvalTurn[];
};

/** What was wrong with a turn, and what it should have been. */
export type Fault = { what: 'intent' | 'fields' | 'constraints' | 'style'; said: string; should: string };
export type ScoredTurn = {
  conversation: string;
  turn: number;
  say: string;
  awkward: boolean;
  scored: Fault['what'][];
  faults: Fault[];
  reply: string;
};
