import { sql } from 'kysely';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Json } from '../../db/types.gen.ts';
import type { Context } from '../context.ts';
import { standingOf, touchesSettings } from './standing.ts';

/** A change that can be taken back. */
export type Change = { id: string; kinds: string[]; summary: string; at: string };

/** A change as it is about to be made; `takesBack`: the one that it takes back. */
export type Recorded = { kinds: string[]; summary: string; takesBack?: string };

const KEPT_HOURS = 48;

/**
 * From here on everything that this transaction changes of goals, series and tasks is kept as it was before, under one change. Older ones than
 * two days are forgotten.
 */
export async function recordChange(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  conversationId: string,
  { kinds, summary, takesBack }: Recorded,
): Promise<string> {
  const now = ctx.clock.now();
  await tx
    .deleteFrom('changes')
    .where('user_id', '=', user.id)
    .where('at', '<', now.subtract({ hours: KEPT_HOURS }))
    .execute();
  const touched = takesBack ? [...kinds, ...(await kindsOf(tx, takesBack))] : kinds;
  const stood = await standingOf(tx, user, touched);
  const { id } = await tx
    .insertInto('changes')
    .values({
      user_id: user.id,
      conversation_id: conversationId,
      kinds,
      summary: summary.slice(0, 500),
      at: now,
      ...(takesBack && { takes_back: takesBack }),
      ...(stood && { stood: JSON.stringify(stood) as unknown as Json }),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  // Settings are set back as such; what they move among the rows follows from them.
  if (touched.some((kind) => kind !== 'undo' && !touchesSettings(kind)))
    await sql`select set_config('flux.change', ${id}, true)`.execute(tx);
  return id;
}

async function kindsOf(tx: Tx, changeId: string): Promise<string[]> {
  const row = await tx.selectFrom('changes').select('kinds').where('id', '=', changeId).executeTakeFirst();
  return row?.kinds ?? [];
}

/** What can still be taken back: of today, in the person's zone, newest first. */
export async function lastChanges(ctx: Context, user: UserScope, zone: string): Promise<Change[]> {
  return (await changesToday(ctx, user, zone)).filter(({ kinds }) => !kinds.includes('undo'));
}

/** The last change of today, if it took another one back: what "redo" means. */
export async function lastTakenBack(ctx: Context, user: UserScope, zone: string): Promise<Change | null> {
  const [last] = await changesToday(ctx, user, zone);
  return last?.kinds.includes('undo') ? last : null;
}

/** When the change was made that this one took back; null: it took none back. */
export async function madeAt(ctx: Context, user: UserScope, { id }: Change): Promise<string | null> {
  const row = await ctx.db.withUser(user, (tx) =>
    tx
      .selectFrom('changes as undo')
      .innerJoin('changes as made', 'made.id', 'undo.takes_back')
      .select('made.at')
      .where('undo.id', '=', id)
      .where('undo.user_id', '=', user.id)
      .executeTakeFirst(),
  );
  return row?.at.toString() ?? null;
}

function changesToday(ctx: Context, user: UserScope, zone: string): Promise<Change[]> {
  const now = ctx.clock.now();
  const midnight = now.toZonedDateTimeISO(zone).startOfDay().toInstant();
  return ctx.db.withUser(user, async (tx) => {
    const rows = await tx
      .selectFrom('changes')
      .select(['id', 'kinds', 'summary', 'at'])
      .where('user_id', '=', user.id)
      .where('undone_at', 'is', null)
      .where('at', '>=', midnight)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(20)
      .execute();
    return rows.map((row) => ({ ...row, at: row.at.toString() }));
  });
}
