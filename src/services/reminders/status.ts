import type { FoundSend, StatusReport } from '../../channels/types.ts';
import { closeWindow } from '../../db/queries/people.ts';
import { type RungRow, rungById, rungByProviderId, rungsOfSend, updateRung } from '../../db/queries/rungs.ts';
import { lockTask } from '../../db/queries/tasks.ts';
import { addToTimelineOnce } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { silence } from '../accounts/consent.ts';
import type { Context } from '../context.ts';
import { retryAt, say } from './confirm.ts';
import { lookAgain } from './look-again.ts';

/**
 * A provider's status callback: the truth about what was only accepted before. They come twice, late and out of order, so a state
 * never goes back. `rungId` is from the callback's own URL: it settles a claim whose process died before it heard the answer.
 */
export function recordStatus(ctx: Context, report: StatusReport, rungId: string | null): Promise<void> {
  return ctx.db.asService('a provider reported a status', async (tx) => {
    const known = (rungId && (await rungById(tx, rungId))) || (await rungByProviderId(tx, report.providerId));
    if (!known || (known.provider_id !== null && known.provider_id !== report.providerId)) return;
    if (known.former_provider_ids?.includes(report.providerId)) return;
    // Several reminders may have gone out as one; they are one person's, whose lock the first takes.
    let final: boolean | null = null;
    for (const { id, task_id } of await rungsOfSend(tx, known)) {
      const task = await lockTask(tx, task_id);
      const row = await rungById(tx, id);
      if (!row || !task) continue;
      final ??= report.permanent && !(await hasClosedWindow(tx, row, report));
      await apply(tx, ctx, row, { ...report, permanent: final });
      if (task.generation === row.generation) await lookAgain(tx, ctx, task);
    }
    if (report.channel === 'voice' && report.final) await lookAtWaitingCalls(tx, known.user_id, ctx.clock.now());
  });
}

/**
 * Free-form words met a closed window that we took for open (the network counts by its own clock): it is closed from now on, and what is tried again
 * goes as a template. Where we knew that it was closed, nothing would be different.
 */
async function hasClosedWindow(tx: Tx, row: RungRow, { state, reason }: StatusReport): Promise<boolean> {
  return state === 'failed' && reason === 'outside_window' && closeWindow(tx, row.user_id, row.claimed_at);
}

/**
 * What the provider says of a message when it is asked, as no report came: what arrived has arrived, and what failed is tried again or gives way, as if
 * it had been reported. What is still on its way changes nothing.
 */
export async function recordFound(
  ctx: Context,
  rungId: string,
  { sends }: { sends: readonly FoundSend[] },
): Promise<void> {
  const providerId = await ctx.db.asService('what was not reported', async (tx) => {
    const row = await rungById(tx, rungId);
    const rungs = row?.state === 'sent' ? await rungsOfSend(tx, row) : [];
    return rungs.find((one) => one.provider_id !== null)?.provider_id;
  });
  const found = sends.find((send) => send.providerId === providerId);
  if (!found?.state || !FATES.has(found.state)) return;
  const failure = found.failure ?? { reason: null, permanent: false, detail: '' };
  const report = { providerId: found.providerId, channel: 'whatsapp' as const, state: found.state, final: true };
  await recordStatus(ctx, { ...report, ...failure, answeredBy: null, durationSeconds: null }, null);
}

const FATES = new Set<FoundSend['state']>(['delivered', 'read', 'failed']);

/** The line is free again: what waited for it is looked at. */
async function lookAtWaitingCalls(tx: Tx, userId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ wake_at: now })
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('escalation_policy', '=', 'aggressive')
    .where('scheduled_at', '<=', now)
    .where('wake_at', '>', now)
    .execute();
}

/** A provider's id is kept on the rung under whose name the send went out. */
const providerIdOf = (row: RungRow, report: StatusReport) =>
  row.send_id !== null && row.send_id !== row.id ? row.provider_id : report.providerId;

async function apply(tx: Tx, ctx: Context, row: RungRow, report: StatusReport): Promise<void> {
  const now = ctx.clock.now();
  const failed = report.state === 'failed' && row.state !== 'delivered';
  if (failed) {
    if (row.state === 'failed') return;
    if (report.reason === 'opted_out') await silence(tx, row.user_id, 'network', now);
    await updateRung(tx, row.id, {
      state: 'failed',
      failed_at: now,
      fail_reason: report.reason,
      // What may pass is tried again, whether the failure came at once or by a callback.
      retry_at: report.permanent ? null : retryAt(now, row.attempts),
      provider_id: providerIdOf(row, report),
      ended_at: now,
    });
    await say(tx, row, now, 'failed', report.detail || null);
    return;
  }
  const reached = hasReached(report);
  const state = reached ? 'delivered' : row.state === 'claimed' || row.state === 'lost' ? 'sent' : row.state;
  const pickedUp = report.answeredBy === 'human' && row.picked_up_at === null;
  await updateRung(tx, row.id, {
    provider_id: providerIdOf(row, report),
    // What arrived after all has arrived; nothing else takes back a failure.
    state: row.state === 'failed' && !reached ? row.state : state,
    ...(reached ? { retry_at: null } : {}),
    sent_at: row.sent_at ?? now,
    ...(reached && row.delivered_at === null ? { delivered_at: now } : {}),
    ...(pickedUp ? { picked_up_at: now } : {}),
    ...(report.channel === 'voice' && report.final ? { ended_at: now } : {}),
  });
  if (reached && row.delivered_at === null) await say(tx, row, now, 'delivered', DELIVERED[report.state] ?? null);
  if (report.channel === 'voice') await sayCall(tx, row, report, now, reached || row.delivered_at !== null);
}

/**
 * A message arrived, or a phone rang: `completed` alone may be a voicemail, but it rang before. A line that was busy, or a phone
 * that was off, did not ring unless `ringing` was reported.
 */
function hasReached({ channel, state }: StatusReport): boolean {
  if (channel !== 'voice') return state === 'delivered' || state === 'read';
  return state === 'ringing' || state === 'answered' || state === 'completed';
}

const DELIVERED: Partial<Record<StatusReport['state'], string>> = { read: 'read', ringing: 'the phone rings' };

const CALL_ENDS: Partial<Record<StatusReport['state'], string>> = {
  no_answer: 'nobody picked up',
  busy: 'the line was busy',
  cancelled: 'the call was ended',
};

async function sayCall(
  tx: Tx,
  row: RungRow,
  report: StatusReport,
  now: Temporal.Instant,
  rang: boolean,
): Promise<void> {
  const detail = report.answeredBy === 'machine' ? 'a machine picked up' : CALL_ENDS[report.state];
  if (!detail || (!rang && report.state === 'cancelled')) return;
  const event = rang ? 'delivered' : 'failed';
  await addToTimelineOnce(tx, { user_id: row.user_id, task_id: row.task_id, at: now, channel: 'call', event, detail });
}
