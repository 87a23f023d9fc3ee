import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import type { Patterns } from '../../db/types.gen.ts';
import type { Weekday } from '../../domain/calendar/index.ts';
import type { Finding, SlotCount } from '../../domain/patterns/index.ts';

export type PatternRow = Selectable<Patterns>;

/** The person's counts at all hours of a weekday, and those of a category on every day. At most 168 per category. */
export function slotsAbout(tx: Tx, userId: string, weekday: Weekday, category: string): Promise<SlotCount[]> {
  return slots(tx, userId, (query) =>
    query.where((eb) => eb.or([eb('weekday', '=', weekday), eb('category', '=', category)])),
  );
}

export function slotsOf(tx: Tx, userId: string): Promise<SlotCount[]> {
  return slots(tx, userId, (query) => query);
}

const selectSlots = (tx: Tx, userId: string) =>
  tx
    .selectFrom('slot_counts')
    .select(['category', 'weekday', 'hour', 'done', 'ignored', 'weighed_at'])
    .select(sql<string[]>`ignored_days::text[]`.as('days'))
    .where('user_id', '=', userId);

async function slots(
  tx: Tx,
  userId: string,
  narrow: (query: ReturnType<typeof selectSlots>) => ReturnType<typeof selectSlots>,
): Promise<SlotCount[]> {
  const rows = await narrow(selectSlots(tx, userId)).execute();
  return rows.map(({ weekday, weighed_at, days, ...row }) => ({
    ...row,
    weekday: weekday as Weekday,
    weighedAt: weighed_at,
    ignoredDays: days.map((day) => Temporal.PlainDate.from(day)),
  }));
}

export async function saveSlot(tx: Tx, userId: string, slot: SlotCount): Promise<void> {
  const counted = {
    done: slot.done,
    ignored: slot.ignored,
    weighed_at: slot.weighedAt,
    ignored_days: [...slot.ignoredDays],
  };
  await tx
    .insertInto('slot_counts')
    .values({ user_id: userId, category: slot.category, weekday: slot.weekday, hour: slot.hour, ...counted })
    .onConflict((conflict) => conflict.columns(['user_id', 'category', 'weekday', 'hour']).doUpdateSet(counted))
    .execute();
}

/** The stored findings about a weekday's hours and about a category. */
export function patternsAbout(tx: Tx, userId: string, weekday: Weekday, category: string): Promise<PatternRow[]> {
  const parts = ['morning', 'afternoon', 'evening', 'night'].map((part) => `avoid:${weekday}:${part}`);
  return tx
    .selectFrom('patterns')
    .selectAll()
    .where('user_id', '=', userId)
    .where('subject', 'in', [...parts, `best:${category}`, `rate:${category}`])
    .execute();
}

/** Writes what the evidence says; what the person said about it stays as it is. */
export async function saveFinding(tx: Tx, userId: string, finding: Finding, now: Temporal.Instant): Promise<void> {
  const found = {
    description: finding.description,
    data: JSON.stringify(finding.data),
    confidence: finding.confidence,
    expires_at: finding.expiresAt,
    updated_at: now,
  };
  await tx
    .insertInto('patterns')
    .values({ user_id: userId, pattern_type: finding.type, subject: finding.subject, created_at: now, ...found })
    .onConflict((conflict) => conflict.columns(['user_id', 'subject']).doUpdateSet(found))
    .execute();
}

/** The evidence no longer says so. What the person said or was asked about it is remembered; else nothing is left to keep. */
export async function lapsePattern(tx: Tx, pattern: PatternRow, now: Temporal.Instant): Promise<void> {
  const isRemembered = pattern.asked_at ?? pattern.override_until ?? pattern.dismissed_until;
  if (isRemembered === null) {
    await tx.deleteFrom('patterns').where('id', '=', pattern.id).execute();
  } else if (pattern.expires_at === null || Temporal.Instant.compare(now, pattern.expires_at) < 0) {
    await tx.updateTable('patterns').set({ expires_at: now }).where('id', '=', pattern.id).execute();
  }
}

export function patternsOf(tx: Tx, userId: string): Promise<PatternRow[]> {
  return tx.selectFrom('patterns').selectAll().where('user_id', '=', userId).orderBy('subject').execute();
}

export function lockPattern(tx: Tx, id: string): Promise<PatternRow | undefined> {
  return tx.selectFrom('patterns').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export function updatePattern(tx: Tx, id: string, change: Updateable<Patterns>): Promise<PatternRow> {
  return tx.updateTable('patterns').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Compare and set: whether this transaction is the one that asks. */
export async function markAsked(tx: Tx, id: string, asked: object, now: Temporal.Instant): Promise<boolean> {
  const row = await tx
    .updateTable('patterns')
    .set({ asked_at: now, asked: JSON.stringify(asked) })
    .where('id', '=', id)
    .where('asked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
