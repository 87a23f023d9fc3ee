import {
  type Forget,
  idleSessions,
  lostReservations,
  ofOurSignIn,
  olderThan,
  oldTimelines,
  retiredKeys,
  silentSubscriptions,
  staleThreads,
  unprovenAddresses,
} from './retention.ts';

/** How long rows of a table stay, in words for docs/operations.md, and what takes them away each night. Without that something else does. */
export type Life = { stays: string; forget?: Forget };

const withTheAccount: Life = { stays: 'as long as the account' };
const withItsOwner = (owner: string): Life => ({ stays: `as long as its ${owner}` });
const forEver = (why: string): Life => ({ stays: `for ever: ${why}` });
const days = (count: number, of: string, forget: Forget): Life => ({
  stays: count === 1 ? `a day after ${of}` : `${count} days after ${of}`,
  forget,
});

/** Half a year: long enough to ask why a reminder did or did not come. */
const TIMELINE_DAYS = 180;
/** The ledger of model calls says what a month cost; nobody asks about more than a year and its month. */
const LEDGER_DAYS = 400;

/** Every table that there is. A test reads the database's catalogue: a table that is new has to say here how long its rows live. */
export const LIVES: Readonly<Record<string, Life>> = {
  // What people made, and what is counted from it.
  'public.profiles': withTheAccount,
  'public.contacts': withTheAccount,
  'public.consent_receipts': withTheAccount,
  'public.goals': withTheAccount,
  'public.goal_counts': withItsOwner('goal'),
  'public.goal_days': withItsOwner('goal'),
  'public.task_series': withTheAccount,
  'public.tasks': withTheAccount,
  'public.pauses': withTheAccount,
  'public.commitments': withTheAccount,
  'public.calendar_feeds': withTheAccount,
  'public.patterns': withTheAccount,
  'public.streaks': withTheAccount,
  'public.day_counts': withTheAccount,
  'public.slot_counts': withTheAccount,
  'public.category_counts': withTheAccount,
  'public.partners': withTheAccount,
  'public.partner_tasks': withItsOwner('partner, task or series'),
  'public.conversations': withTheAccount,
  'public.messages': withItsOwner('conversation'),
  'public.onboardings': { stays: 'until the onboarding is done' },

  // What happened to reminders.
  'public.timeline_events': days(TIMELINE_DAYS, 'it happened', oldTimelines(TIMELINE_DAYS)),
  'public.rungs': { stays: `${TIMELINE_DAYS} days after it was claimed, with its line of the timeline` },
  'flux_private.held_batches': { stays: 'until what was taken together is settled, as a rule for seconds' },
  'flux_private.set_aside': days(30, 'it was last tried', olderThan(30, 'flux_private.set_aside', 'at')),
  'flux_private.pending_choices': days(
    7,
    'the offer ended',
    olderThan(7, 'flux_private.pending_choices', 'expires_at'),
  ),
  'flux_private.partner_notices': days(
    TIMELINE_DAYS,
    'the partner was told',
    olderThan(TIMELINE_DAYS, 'flux_private.partner_notices', 'sent_at'),
  ),
  'flux_private.inbound_messages': days(
    30,
    'it came (a webhook that is delivered again comes within hours)',
    olderThan(30, 'flux_private.inbound_messages', 'received_at'),
  ),
  'flux_private.coach_inbox': days(
    7,
    'it came; as a rule until it is answered',
    olderThan(7, 'flux_private.coach_inbox', 'received_at'),
  ),
  'flux_private.phone_verifications': days(
    1,
    'the code was sent',
    olderThan(1, 'flux_private.phone_verifications', 'sent_at'),
  ),
  'public.push_subscriptions': days(90, 'a push service last took something for it', silentSubscriptions(90)),

  // What a request or a turn leaves.
  'public.turns': days(7, 'the message came (a retry finds its reply)', olderThan(7, 'turns', 'created_at')),
  'public.idempotency_keys': days(1, 'the request came', olderThan(1, 'idempotency_keys', 'created_at')),
  'public.changes': days(2, 'the change (it can be undone within the day)', olderThan(2, 'changes', 'at')),
  'public.changed_rows': withItsOwner('change'),
  'flux_checkpoints.checkpoints': days(30, 'the last word of its conversation', staleThreads(30)),
  'flux_checkpoints.checkpoint_blobs': withItsOwner('checkpoint'),
  'flux_checkpoints.checkpoint_writes': withItsOwner('checkpoint'),
  'flux_checkpoints.checkpoint_migrations': forEver('what the library applied'),
  'public.llm_usage': days(LEDGER_DAYS, 'the call', olderThan(LEDGER_DAYS, 'llm_usage', 'created_at')),
  'public.token_usage': {
    stays: `${LEDGER_DAYS} days after its month began; tokens set aside by a process that died are given back after a day`,
    forget: async (tx, now) =>
      (await lostReservations(1)(tx, now)) + (await olderThan(LEDGER_DAYS, 'token_usage', 'month')(tx, now)),
  },

  // Our own sign-in (with Supabase these tables are Supabase's).
  'auth.users': {
    stays: 'as long as the account; 7 days where its address was never confirmed',
    forget: ofOurSignIn(unprovenAddresses(7)),
  },
  'auth.sessions': days(180, 'its last refresh', ofOurSignIn(idleSessions(180))),
  'auth.refresh_tokens': days(7, 'it was used', ofOurSignIn(olderThan(7, 'auth.refresh_tokens', 'used_at'))),
  'auth.one_time_codes': days(1, 'it ended', ofOurSignIn(olderThan(1, 'auth.one_time_codes', 'expires_at'))),
  'auth.sign_in_failures': days(1, 'the last one', ofOurSignIn(olderThan(1, 'auth.sign_in_failures', 'last_at'))),
  'flux_private.signing_keys': days(30, 'the next key signs', retiredKeys(30)),

  // The house itself.
  'flux_private.erased_users': forEver(
    'the bare id, so that a token which is still valid does not make the account again',
  ),
  'flux_private.outages': forEver('streaks are counted with them; a few rows a year'),
  'flux_private.heartbeats': days(30, 'the last sign of life', olderThan(30, 'flux_private.heartbeats', 'at')),
  'flux_private.moved_clock': forEver('one row, in development alone'),
  'flux_private.upkeep': forEver('one row a table'),
  'flux_private.schema_migrations': forEver('one row a migration'),
};
