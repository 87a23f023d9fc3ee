import type { Selectable } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Pauses } from '../../db/types.gen.ts';
import type { Context } from '../context.ts';
import { reconsiderOpen } from '../reminders/reconsider.ts';
import { dayFrom } from '../tasks/occurrence.ts';
import { personOf } from '../tasks/person.ts';

const MAX_PAUSES = 200;
const MAX_DAYS = 366;
const MAX_DAYS_AHEAD = 2 * 366;
/** Days further back are folded into the streak already and cannot be frozen any more. */
const MAX_DAYS_BACK = 90;

/** Whole days, both included, in the zone the person is in then. */
export type PauseView = { id: string; from_day: string; to_day: string; reason: string | null; created_at: string };

/** `kept`: ids of series and one-off tasks that ring on those days all the same. */
export type NewPause = {
  from_day: string;
  to_day: string;
  reason?: string | null | undefined;
  kept?: readonly string[];
};

/** By their first day. */
export function listPauses(ctx: Context, user: UserScope): Promise<PauseView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const rows = await tx.selectFrom('pauses').selectAll().where('user_id', '=', user.id).orderBy('from_day').execute();
    return rows.map(view);
  });
}

/**
 * Days off: streaks stand still, reminders are held and what was planned for them closes as skipped. Days that have passed
 * count too, as somebody who was ill enters them afterwards. @throws Problem `invalid_input`, `conflict` for days that are paused
 * already
 */
export function addPause(ctx: Context, user: UserScope, input: NewPause): Promise<PauseView> {
  const from = dayFrom(input.from_day);
  const to = dayFrom(input.to_day);
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const person = await personOf(tx, ctx, user.id);
    requireSensible(from, to, ctx.clock.now().toZonedDateTimeISO(person.zone).toPlainDate());
    await requireRoom(tx, user, from, to);
    const row = await tx
      .insertInto('pauses')
      .values({
        user_id: user.id,
        from_day: from,
        to_day: to,
        reason: input.reason ?? null,
        kept: [...(input.kept ?? [])],
        created_at: ctx.clock.now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await reconsiderOpen(tx, ctx, user);
    return view(row);
  });
}

/** From here on the days are ordinary ones; reminders that were held go out if it is still their time. @throws Problem `not_found` */
export function removePause(ctx: Context, user: UserScope, id: string): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const { numDeletedRows } = await tx.deleteFrom('pauses').where('id', '=', id).executeTakeFirst();
    if (numDeletedRows === 0n) throw new Problem('not_found', 'There is no such pause.');
    await reconsiderOpen(tx, ctx, user);
  });
}

/**
 * What holds on that day, or is still to come, ends: a pause that has begun ends with the day before, so that its days stay days off; another one goes.
 * @returns the pauses as they were
 */
export function endPauses(
  ctx: Context,
  user: UserScope,
  today: Temporal.PlainDate,
  ids: readonly string[],
): Promise<PauseView[]> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const rows = await tx
      .selectFrom('pauses')
      .selectAll()
      .where('user_id', '=', user.id)
      .where('id', 'in', ids)
      .execute();
    for (const { id, from_day } of rows) {
      if (Temporal.PlainDate.compare(from_day, today) < 0)
        await tx
          .updateTable('pauses')
          .set({ to_day: today.subtract({ days: 1 }) })
          .where('id', '=', id)
          .execute();
      else await tx.deleteFrom('pauses').where('id', '=', id).execute();
    }
    await reconsiderOpen(tx, ctx, user);
    return rows.map(view);
  });
}

function requireSensible(from: Temporal.PlainDate, to: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const days = from.until(to).days + 1;
  if (days < 1)
    throw new Problem('invalid_input', 'The pause ends before it begins: "from_day" must not be after "to_day".');
  if (days > MAX_DAYS)
    throw new Problem('invalid_input', `A pause may have up to ${MAX_DAYS} days; this one has ${days}.`);
  if (today.until(from).days > MAX_DAYS_AHEAD)
    throw new Problem('invalid_input', 'A pause may begin at most two years from now.');
  if (to.until(today).days > MAX_DAYS_BACK)
    throw new Problem(
      'invalid_input',
      `What is longer ago than ${MAX_DAYS_BACK} days is settled and cannot be paused.`,
    );
}

async function requireRoom(tx: Tx, user: UserScope, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<void> {
  const rows = await tx.selectFrom('pauses').selectAll().where('user_id', '=', user.id).execute();
  const { compare } = Temporal.PlainDate;
  const other = rows.find((row) => compare(row.from_day, to) <= 0 && compare(from, row.to_day) <= 0);
  if (other) {
    throw new Problem(
      'conflict',
      `You have a pause from ${other.from_day} to ${other.to_day} already. Remove it to enter another.`,
    );
  }
  if (rows.length >= MAX_PAUSES)
    throw new Problem('conflict', `You have ${MAX_PAUSES} pauses already. Remove some that are over first.`);
}

function view(row: Selectable<Pauses>): PauseView {
  return {
    id: row.id,
    from_day: row.from_day.toString(),
    to_day: row.to_day.toString(),
    reason: row.reason,
    created_at: row.created_at.toString(),
  };
}
