import type { SlotFacts } from '../../slots/index.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import type { SessionChange } from './diff.ts';

/** A changed plan with what is different; or why it is not changed, with sentences that would be understood instead. */
export type Applied =
  | {
      kind: 'changed';
      draft: PlanDraft;
      diff: SessionChange[];
      notes: string[];
      /** What is different in a few words, where session by session would be a long list. */
      said?: string[];
    }
  /** `nothing`: no such session is there, in words that can stand beside other changes. */
  | { kind: 'refused'; message: string; choices: string[]; nothing?: string };

export type Refused = Extract<Applied, { kind: 'refused' }>;

/** A change under way. */
export type Work = { draft: PlanDraft; facts: SlotFacts; now: Temporal.Instant; notes: string[]; said?: string[] };

export const refuse = (message: string, choices: string[] = []): Refused => ({ kind: 'refused', message, choices });

/** What a change comes to in one line, where session by session would be a long list. */
export function tellOf(work: Work, line: string): void {
  work.said = [...(work.said ?? []), line];
}

export function put(work: Work, sessions: readonly PlannedSession[]): void {
  const byId = new Map(sessions.map((s) => [s.id, s]));
  work.draft.sessions = work.draft.sessions.map((s) => byId.get(s.id) ?? s);
}
