import type { Tx, UserScope } from '../../db/scope.ts';
import type { Travel } from '../../domain/travel/index.ts';
import type { Context } from '../context.ts';
import { reconsiderOpen } from '../reminders/reconsider.ts';
import { saveTravels } from '../travel/index.ts';

/** What a change of settings kept of how they stood: only what it touches. Times are instants, days and hours on the wall clock. */
export type Standing = {
  travels?: Travel[];
  rest?: {
    paused_until: string | null;
    quiet_start: string | null;
    quiet_end: string | null;
    pauses: {
      id: string;
      from_day: string;
      to_day: string;
      reason: string | null;
      kept: string[];
      created_at: string;
    }[];
  };
};

const REST = new Set(['days_off', 'mute', 'resume', 'quiet_hours']);
export const touchesSettings = (kind: string): boolean => kind === 'travel' || REST.has(kind);

/** As it stands now, for changes of these kinds; null when they touch none of it. */
export async function standingOf(tx: Tx, user: UserScope, kinds: readonly string[]): Promise<Standing | null> {
  if (!kinds.some(touchesSettings)) return null;
  const profile = await tx
    .selectFrom('profiles')
    .select(['travels', 'paused_until', 'quiet_start', 'quiet_end'])
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow();
  const pauses = kinds.some((kind) => REST.has(kind))
    ? await tx.selectFrom('pauses').selectAll().where('user_id', '=', user.id).execute()
    : null;
  return {
    ...(kinds.includes('travel') && { travels: profile.travels as Travel[] }),
    ...(pauses && {
      rest: {
        paused_until: profile.paused_until?.toString() ?? null,
        quiet_start: profile.quiet_start?.toString() ?? null,
        quiet_end: profile.quiet_end?.toString() ?? null,
        pauses: pauses.map(({ id, from_day, to_day, reason, kept, created_at }) => ({
          id,
          from_day: from_day.toString(),
          to_day: to_day.toString(),
          reason,
          kept,
          created_at: created_at.toString(),
        })),
      },
    }),
  };
}

/** Sets back what was kept; every reminder is looked at anew. `ctx` and `tx` are of one transaction, which holds the person. */
export async function bringBackStanding(
  ctx: Context,
  tx: Tx,
  user: UserScope,
  { travels, rest }: Standing,
): Promise<void> {
  if (travels) await saveTravels(ctx, user, travels, null);
  if (!rest) return;
  const now = ctx.clock.now();
  await tx
    .updateTable('profiles')
    .set({
      paused_until: rest.paused_until ? Temporal.Instant.from(rest.paused_until) : null,
      quiet_start: rest.quiet_start ? Temporal.PlainTime.from(rest.quiet_start) : null,
      quiet_end: rest.quiet_end ? Temporal.PlainTime.from(rest.quiet_end) : null,
      updated_at: now,
    })
    .where('id', '=', user.id)
    .execute();
  await tx.deleteFrom('pauses').where('user_id', '=', user.id).execute();
  for (const pause of rest.pauses)
    await tx
      .insertInto('pauses')
      .values({
        ...pause,
        user_id: user.id,
        from_day: Temporal.PlainDate.from(pause.from_day),
        to_day: Temporal.PlainDate.from(pause.to_day),
        created_at: Temporal.Instant.from(pause.created_at),
      })
      .execute();
  await reconsiderOpen(tx, ctx, user);
}
