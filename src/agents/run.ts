import type { RunnableConfig } from '@langchain/core/runnables';
import type { Verify } from '../channels/verify/index.ts';
import type { UserScope } from '../db/scope.ts';
import type { Setting } from '../domain/language/index.ts';
import type { ChatMessage, Deadline, Gateway, Watched } from '../llm/index.ts';
import { countryOf } from '../services/accounts/phone-number.ts';
import type { Context } from '../services/context.ts';
import type { Turn } from '../services/conversations/index.ts';
import type { Candidate } from './nodes/task_handler/find.ts';
import type { CoachPerson } from './person.ts';
import type { TurnTrace } from './tracing.ts';

/** What the nodes of one turn work with, beside the state. `now` stands still for the whole turn. */
export type Run = {
  ctx: Context;
  user: UserScope;
  turn: Turn;
  person: CoachPerson;
  now: Temporal.Instant;
  gateway: Gateway;
  /** For the code that proves a phone number. */
  verify: Verify;
  /** By how times are written; see settingOf. */
  settings: Map<boolean | undefined, Setting>;
  /** The open tasks as they stand between two saves, read when first asked for; see openTasks. */
  open: Map<string, Promise<readonly Candidate[]>>;
  /** The messages before this one, oldest first. */
  history: ChatMessage[];
  /** For all model calls of the turn together. */
  deadline: Deadline;
  /** Fires when the client left: what is only talk ends, the work of the turn goes on. */
  signal: AbortSignal;
  /** Fires when the turn was ended from outside: its conversation or its person is being erased. */
  ended: AbortSignal;
  /** What is known of the person, as data for a prompt: profile, goals, next tasks, what was learned. Read once a turn, when first asked for. */
  facts(): Promise<string>;
  /** A node begins. */
  progress(node: string): void;
  /** Words of the reply reach the client. The reply that is stored begins with them. */
  say(text: string): void;
  hasSpoken(): boolean;
  /** What was asked before its node began, by agent; see askAhead. */
  ahead: Map<string, { messages: string; said: Promise<unknown> }>;
  /** Takes over work that the reply does not wait for, but the end of the turn does: the books of model calls. */
  aside(work: Promise<unknown>): void;
  /** A node failed before anything was saved: of this turn the graph remembers nothing, as of one whose process died. */
  undone: { is: boolean };
  /** Where runs are traced: this turn's, and the model calls of this node. */
  trace?: TurnTrace | undefined;
  watch?: ((call: Watched) => void) | undefined;
};

/** The run of the turn that this node belongs to. */
export function runOf(config: RunnableConfig): Run {
  const run: unknown = config.configurable?.['run'];
  if (!run) throw new TypeError('the coach graph was started without a run');
  return run as Run;
}

/** What sentences are read against: the person's zone, and their way of writing times as far as it is known. One object a turn, with what was read. */
export function settingOf(run: Run, writes24: boolean): Setting {
  const hour12 = run.person.hour12Told ?? (writes24 ? false : undefined);
  const known = run.settings.get(hour12);
  if (known) return known;
  const country = countryOf(run.person.zone);
  const setting = {
    now: run.now,
    zone: run.person.zone,
    show12: run.person.hour12,
    ...(hour12 !== undefined && { hour12 }),
    ...(country && { country }),
    ...run.person.waking,
    ...(run.person.work?.length && { work: run.person.work }),
  };
  run.settings.set(hour12, setting);
  return setting;
}
