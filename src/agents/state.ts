import { Annotation } from '@langchain/langgraph';
import type { Ask } from '../domain/language/index.ts';
import type { AgentNode, ChatOption } from '../services/conversations/index.ts';
import type { Suggestion } from '../services/patterns/index.ts';
import type { NewTask, Policy } from '../services/tasks/index.ts';

/** What the person sent, as the graph sees it. */
export type Request = {
  message: string;
  intent: string | null;
  taskId: string | null;
  scope: 'one' | 'series' | null;
};

/** What a reply asked for: the next message may be the answer. `askedAt` is an instant; an old question is forgotten. */
export type Pending = { askedAt: string } & (
  | { kind: 'ask'; ask: Ask }
  /** A recurring task is to be moved: this one, or all? */
  | { kind: 'scope'; taskId: string }
  /** Something learned was put as a question: yes or no. */
  | { kind: 'suggestion'; suggestion: Suggestion }
  /** To when? */
  | { kind: 'slot'; taskId: string; title: string; scope: 'one' | 'series'; occurrenceDate: string | null }
);

/** A change of the person's tasks that was decided and not yet made. */
export type Effect =
  | { do: 'create'; task: NewTask; when: string; firstAt: string | null }
  | {
      do: 'settle';
      taskId: string;
      occurrenceDate: string | null;
      answer: 'done' | 'missed' | 'skipped';
      title: string;
      recurring: boolean;
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
    }
  | { do: 'answer_suggestion'; patternId: string; answer: 'yes' | 'no'; title: string }
  | { do: 'policy'; taskId: string; policy: Policy; title: string };

/** A reply before it gets its frame (conversation, summary to speak …). */
export type Answer = {
  message: string;
  node: AgentNode;
  options: ChatOption[];
  needsAnswer: boolean;
  taskIds: string[];
};

export type Route = 'chitchat' | 'clarify' | 'task_handler' | 'pattern_observer' | 'end';

/** What the coach remembers of a conversation beside its messages. */
export type Memory = {
  /** "I run on rules" was said. */
  saidRules: boolean;
  /** The person writes times on the 24-hour clock, as they have shown. */
  writes24: boolean;
};

const last = <T>(initial: () => T) => Annotation<T>({ reducer: (_before, after) => after, default: initial });

/** Only what JSON can hold: it is stored as the conversation's checkpoint. `pending` and `memory` outlive the turn. */
export const CoachState = Annotation.Root({
  request: last<Request>(() => ({ message: '', intent: null, taskId: null, scope: null })),
  /** The message, or the sentence that the message completed. */
  text: last<string>(() => ''),
  route: last<Route>(() => 'end'),
  effects: last<Effect[]>(() => []),
  answer: last<Answer | null>(() => null),
  pending: last<Pending | null>(() => null),
  memory: last<Memory>(() => ({ saidRules: false, writes24: false })),
});

export type State = typeof CoachState.State;
export type Update = typeof CoachState.Update;
