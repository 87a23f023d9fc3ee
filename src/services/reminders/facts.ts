import { contactOf, subscriptionsOf } from '../../db/queries/people.ts';
import { callTimesSince, type RungRow, rungsOf, sentSince } from '../../db/queries/rungs.ts';
import { type SeriesRow, seriesById, type TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import type { LadderFacts, Policy, Rung, RungRecord, RungState } from '../../domain/escalation/index.ts';
import { nextSlot } from '../../domain/recurrence/index.ts';
import { isDayOff } from '../calendar/day-off.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { ruleOf } from '../tasks/series.ts';
import { allowance, noCallHours } from './allowance.ts';
import { choosingUntil } from './choosing.ts';

/** What the ladder decides by, and what a send needs besides. */
export type Situation = {
  facts: LadderFacts;
  person: Person;
  contact: Awaited<ReturnType<typeof contactOf>>;
  subscriptions: Awaited<ReturnType<typeof subscriptionsOf>>;
  rungs: RungRow[];
};

/** The state of a pending occurrence that has a time. One round trip: the statements travel together. */
export async function situationOf(
  tx: Tx,
  ctx: Context,
  task: TaskRow & { scheduled_at: Temporal.Instant },
): Promise<Situation> {
  const [person, contact, subscriptions, rungs, series] = await Promise.all([
    personOf(tx, ctx, task.user_id),
    contactOf(tx, task.user_id),
    subscriptionsOf(tx, task.user_id),
    rungsOf(tx, task.id, task.generation),
    task.series_id ? seriesById(tx, task.series_id) : undefined,
  ]);
  const now = ctx.clock.now();
  const today = now.toZonedDateTimeISO(person.zone).startOfDay().toInstant();
  const [sent, callTimes, dayOff, choosing] = await Promise.all([
    sentSince(tx, task.user_id, today),
    task.escalation_policy === 'aggressive' ? callTimesSince(tx, task.user_id, now.subtract({ hours: 1 })) : [],
    isDayOff(tx, task, person.zone),
    choosingUntil(tx, task, now),
  ]);
  const mayWrite = contact?.phone_number && !contact.opted_out_at;
  const facts: LadderFacts = {
    dueAt: task.scheduled_at,
    armedAt: task.armed_at,
    policy: task.escalation_policy as Policy,
    leadMinutes: person.leadMinutes,
    windowMinutes: person.windowMinutes,
    graceMinutes: person.graceMinutes,
    reach: {
      push: subscriptions.length > 0,
      whatsapp: Boolean(mayWrite && contact?.whatsapp_opted_in_at),
      // Choosing "aggressive" for a task is the consent to be called for it, on a number that its owner proved.
      call: Boolean(mayWrite && !contact?.calls_refused_at),
    },
    quiet: person.quiet && !task.allow_quiet_hours ? { ...person.quiet, zone: person.zone } : null,
    pausedUntil: person.pausedUntil,
    choosingUntil: choosing,
    dayOff,
    ...allowance(ctx, person, contact?.phone_number ?? null, { ...sent, callTimes }),
    noCalls: task.allow_quiet_hours ? null : noCallHours(ctx, person),
    rungs: rungs.map(recordOf),
    nextDueAt: series ? nextDueAt(ctx, series, task, person.zone) : null,
  };
  return { facts, person, contact, subscriptions, rungs };
}

/** A rule that cannot be read any more costs the person the end of the grace, not the reminder itself. */
function nextDueAt(ctx: Context, series: SeriesRow, task: TaskRow, zone: string): Temporal.Instant | null {
  if (series.ended_at || !task.occurrence_local) return null;
  try {
    return nextSlot(ruleOf(series), zone, task.occurrence_local)?.at ?? null;
  } catch (err) {
    ctx.log.error({ err, series: series.id }, 'the rule of a series cannot be read');
    return null;
  }
}

export const recordOf = (row: RungRow): RungRecord => ({
  rung: row.rung as Rung,
  state: row.state as RungState,
  claimedAt: row.claimed_at,
  retryAt: row.retry_at,
  failedAt: row.failed_at,
  pickedUp: row.picked_up_at !== null,
});
