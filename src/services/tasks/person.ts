import { Problem } from '../../db/errors.ts';
import { profileOf } from '../../db/queries/people.ts';
import type { Tx } from '../../db/scope.ts';
import { itineraryOf, type Travel, travelsFrom, zoneAt } from '../../domain/travel/travel.ts';
import { dayStartOf } from '../accounts/profile.ts';
import type { Context } from '../context.ts';

/** What the use cases around tasks need to know of their owner. */
export type Person = {
  id: string;
  /** IANA id of the zone that they are in now; on a journey not the one of their account. */
  zone: string;
  /** For recurrences alone: the zone of their account with all their journeys. What floats with the person is reckoned in it. */
  floats: string;
  /** IANA id, as their account has it. */
  home: string;
  travels: Travel[];
  /** When their day begins for streaks and counts. */
  dayStart: Temporal.PlainTime;
  leadMinutes: number;
  windowMinutes: number;
  graceMinutes: number;
  quiet: { start: Temporal.PlainTime; end: Temporal.PlainTime } | null;
  maxCallsPerDay: number;
  maxMessagesPerDay: number;
  pausedUntil: Temporal.Instant | null;
  /** As stored; src/services/accounts/profile.ts knows its shape. */
  profile: unknown;
};

const DEFAULT_MAX_CALLS = 10;
const DEFAULT_MAX_MESSAGES = 50;

/** @throws Problem `not_found` when the account does not exist (any more). */
export async function personOf(tx: Tx, ctx: Context, userId: string): Promise<Person> {
  const row = await profileOf(tx, userId);
  if (!row) throw new Problem('not_found', 'This account does not exist.');
  return personFrom(ctx, row);
}

/** The same from a row of `profiles` that is at hand. */
export function personFrom(ctx: Context, row: NonNullable<Awaited<ReturnType<typeof profileOf>>>): Person {
  const travels = travelsFrom(row.travels);
  return {
    id: row.id,
    zone: zoneAt(row.timezone, travels, ctx.clock.now()),
    floats: itineraryOf(row.timezone, travels),
    home: row.timezone,
    travels,
    // Asked for when something closes or is shown; a reminder does without.
    get dayStart() {
      return dayStartOf(row.profile);
    },
    leadMinutes: row.reminder_lead_minutes ?? ctx.reminders.leadMinutes,
    windowMinutes: row.escalation_window_minutes ?? ctx.reminders.windowMinutes,
    graceMinutes: row.auto_miss_grace_minutes ?? ctx.reminders.graceMinutes,
    quiet: row.quiet_start && row.quiet_end ? { start: row.quiet_start, end: row.quiet_end } : null,
    maxCallsPerDay: row.max_calls_per_day ?? DEFAULT_MAX_CALLS,
    maxMessagesPerDay: row.max_messages_per_day ?? DEFAULT_MAX_MESSAGES,
    pausedUntil: row.paused_until,
    profile: row.profile,
  };
}
