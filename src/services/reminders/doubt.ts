import type { FoundSend, ListOutcome } from '../../channels/types.ts';
import { rungById, rungsSince, updateRung } from '../../db/queries/rungs.ts';
import { lockTask } from '../../db/queries/tasks.ts';
import { type Channel, channelOf, matchSends, type Rung } from '../../domain/escalation/index.ts';
import type { Context } from '../context.ts';
import { confirmSend } from './confirm.ts';
import { lookAgain } from './look-again.ts';

/** A claim that nobody confirmed. */
export type Doubt = {
  rungId: string;
  claimedAt: Temporal.Instant;
  /** the first of what went out together: the provider's id is its */
  isFirst: boolean;
};

/** What the provider knows of it. `unknown`: it could not be asked. */
export type Finding = { kind: 'sent'; providerId: string } | { kind: 'none' } | { kind: 'unknown' };

/** What it turned out to be. */
export type Settled = 'was sent' | 'never left' | 'ask again later' | 'settled already';

/** How long before the oldest doubt a claim may lie whose send is told apart from it. */
const BEFORE_HOURS = 1;

/** The name of what went out together. */
export const sendOf = (row: { id: string; send_id: string | null }): string => row.send_id ?? row.id;

/**
 * What became of a person's sends on a channel, by their names. What the provider lists and nobody knows belongs to their open claims:
 * all of them, also those that are no longer asked about or not yet in doubt. `listed` is from before this is called, so that the claim of
 * everything in it is known.
 */
export function findings(
  ctx: Context,
  about: { userId: string; channel: Channel; since: Temporal.Instant },
  listed: ListOutcome,
): Promise<(sendId: string) => Finding> {
  return ctx.db.asService('whose sends the provider knows', async (tx) => {
    const rows = await rungsSince(tx, about.userId, about.since.subtract({ hours: BEFORE_HOURS }));
    const known = new Set(rows.flatMap((row) => [row.provider_id ?? [], row.former_provider_ids ?? []].flat()));
    // Of what went out together one may have heard, and the others not.
    const heard = new Map(rows.flatMap((row) => (row.provider_id ? [[sendOf(row), row.provider_id] as const] : [])));
    const open = rows.filter(
      (row) => row.state === 'claimed' && channelOf(row.rung as Rung) === about.channel && !heard.has(sendOf(row)),
    );
    const claims = new Map(open.map((row) => [sendOf(row), row.claimed_at]));
    const unknown = listed.kind === 'listed' ? listed.sends.filter(({ providerId }) => !known.has(providerId)) : [];
    const matched: Map<string, FoundSend> = matchSends(
      [...claims].map(([id, claimedAt]) => ({ id, claimedAt })),
      unknown,
    );
    return (sendId) => {
      const providerId = heard.get(sendId) ?? matched.get(sendId)?.providerId;
      if (providerId) return { kind: 'sent', providerId };
      return { kind: listed.kind === 'listed' ? 'none' : 'unknown' };
    };
  });
}

/**
 * Settles a claim in doubt by what the provider said. Found: it was sent, and nothing goes out again. Not found: it never left, and the
 * ladder decides anew what is right by now. Not to be asked: somebody asks again when the lease has run out.
 */
export async function settleDoubt(ctx: Context, doubt: Doubt, found: Finding): Promise<Settled> {
  if (found.kind === 'unknown') return 'ask again later';
  if (found.kind === 'sent') {
    await confirmSend(ctx, doubt.rungId, {
      kind: 'accepted',
      providerId: doubt.isFirst ? found.providerId : null,
    });
    return 'was sent';
  }
  return ctx.db.asService('a claim came to nothing', async (tx) => {
    const known = await rungById(tx, doubt.rungId);
    const task = known && (await lockTask(tx, known.task_id));
    const row = await rungById(tx, doubt.rungId);
    if (!task || row?.state !== 'claimed' || !row.claimed_at.equals(doubt.claimedAt)) return 'settled already';
    // What went to one device already is only repeated for the others.
    const change = row.devices ? { state: 'sent', retry_at: ctx.clock.now() } : { state: 'lost' };
    await updateRung(tx, row.id, change);
    if (task.generation === row.generation) await lookAgain(tx, ctx, task);
    return 'never left';
  });
}
