import type { FailReason } from '../channels/types.ts';
import type { Channel, Rung } from '../domain/escalation/index.ts';

/** What became of one rung that was sent. `lateSeconds`: beyond the moment it was due; null where that is not known. */
export type Observed = {
  rung: Rung;
  channel: Channel;
  outcome: 'accepted' | 'failed' | 'unknown';
  reason: FailReason | null;
  lateSeconds: number | null;
};

/** Hears what a notifier does, for whoever watches it. Must not throw. */
export type Observer = {
  /** It looked at what is due. */
  looked(): void;
  claimed(rung: Rung): void;
  sent(observed: Observed): void;
  /** An occurrence could not be decided. */
  setAside(): void;
};

export const nobody: Observer = { looked: () => {}, claimed: () => {}, sent: () => {}, setAside: () => {} };
