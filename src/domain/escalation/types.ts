export type Policy = 'silent' | 'standard' | 'aggressive';

/** One step of the ladder. `call_again` is the second call, when nobody picked up the first. */
export type Rung = 'push' | 'whatsapp' | 'call' | 'call_again';

/** One way to reach a person. A second call is a call. */
export type Channel = 'push' | 'whatsapp' | 'call';

/** `lost`: claimed by a process that died before it sent, so it never left the house and may be decided anew. */
export type RungState = 'claimed' | 'sent' | 'delivered' | 'failed' | 'withdrawn' | 'lost';

/** What was done about one rung of the current climb. */
export type RungRecord = {
  rung: Rung;
  state: RungState;
  claimedAt: Temporal.Instant;
  /** when it was claimed for the first time, where that was before `claimedAt` */
  firstClaimedAt?: Temporal.Instant;
  /** until when a claim belongs to whoever made it; CLAIM_LEASE_SECONDS from the claim unless told */
  leaseUntil?: Temporal.Instant;
  /** set with `failed`: when it may be tried again; null = never. With `sent`: the same for devices that did not take it */
  retryAt: Temporal.Instant | null;
  failedAt: Temporal.Instant | null;
  /** a person (no machine) took the call */
  pickedUp: boolean;
};

/** Wall clock in `zone`; the end is not included; `start` after `end` runs over midnight. */
export type QuietHours = { start: Temporal.PlainTime; end: Temporal.PlainTime; zone: string };

/** Everything the ladder's next step depends on. Minutes may be fractions. */
export type LadderFacts = {
  /** T: when the occurrence stands */
  dueAt: Temporal.Instant;
  /** when this climb was armed: planned, moved or snoozed */
  armedAt: Temporal.Instant;
  policy: Policy;
  /** L, W and G */
  leadMinutes: number;
  windowMinutes: number;
  graceMinutes: number;
  /** the channels that can reach the person now (subscribed, verified, opted in, not stopped) */
  reach: { push: boolean; whatsapp: boolean; call: boolean };
  /** null = none, or this task was given leave */
  quiet: QuietHours | null;
  /** when no phone rings, in the zone of whom it would wake; null or absent = none, or this task was given leave */
  noCalls?: QuietHours | null;
  /** the hour's ceiling of calls is used up until then */
  callsAgainAt?: Temporal.Instant | null;
  pausedUntil: Temporal.Instant | null;
  /** their phone rings for something else: no second call at once, it would end busy */
  lineBusyUntil?: Temporal.Instant | null;
  /** they asked for another time and were offered some: the ladder waits for their choice */
  choosingUntil: Temporal.Instant | null;
  /** it is due on a day that the person has taken off: nothing is sent, and unanswered it is skipped */
  dayOff: boolean;
  /** what the day's ceilings still allow */
  left: { messages: number; calls: number };
  rungs: readonly RungRecord[];
  /** the series' next occurrence; null for a one-off */
  nextDueAt: Temporal.Instant | null;
};

/** Why a rung that is due stays back. */
export type Held = {
  rung: Rung;
  because: 'quiet_hours' | 'calling_hours' | 'daily_limit' | 'hourly_limit' | 'paused';
  until: Temporal.Instant | null;
};

/** What to do about an occurrence at this moment. `wakeAt` is when to look again. */
export type Decision =
  /** send `rung`; `passed` are the rungs that were due before it and are not sent any more */
  | { do: 'send'; rung: Rung; passed: Rung[]; retry: boolean; held: Held[] }
  | { do: 'wait'; wakeAt: Temporal.Instant; held: Held[]; unreachable: boolean }
  | { do: 'miss'; reason: 'ignored' | 'unreachable' }
  /** the person had paused reminders all the while */
  | { do: 'skip' };
