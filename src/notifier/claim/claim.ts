import type { Channel, Rung } from '../../domain/escalation/index.ts';
import type { ScheduledTask, Situation } from '../../services/reminders/facts.ts';

/** A rung that this process holds for a minute: it alone sends it. */
export type Claim = {
  rungId: string;
  rung: Rung;
  task: ScheduledTask;
  situation: Situation;
  claimedAt: Temporal.Instant;
  /** the push subscriptions that are still to get it; null: all */
  devices: readonly string[] | null;
};

/** What goes out as one message, notification or call to one person. The first gives it its name. */
export type Send = {
  channel: Channel;
  /** the occurrence that a notification has its tag from: of the first, or of the first of the send that it takes the place of */
  shownAs: string;
  claims: readonly [Claim, ...Claim[]];
  /** what it was taken on with: see `db/queries/held-batches.ts` */
  batch: string;
  /** monotonic milliseconds from before the claim was written (see `life/fence.ts`) */
  since: number;
};
