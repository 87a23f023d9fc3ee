import { type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';
import type { Patterns } from '../../db/types.gen.ts';
import type { Weekday } from '../../domain/calendar/index.ts';
import type { Finding, SlotCount } from '../../domain/patterns/index.ts';

export type PatternRow = Selectable<Patterns>;

/** The person's counts at all hours of a weekday, and those of a category on every day. At most 168 per category. */
export const slotsAbout = async (tx: Tx, userId: string, weekday: Weekday, category: string): Promise<SlotCount[]> =>
  (await about(tx, { userId, weekday, category })).map(slotCount);

export const slotsOf = async (tx: Tx, userId: string): Promise<SlotCount[]> =>
  (await all(tx, { userId })).map(slotCount);

const selectSlots = (tx: Tx, userId: string) =>
  tx
    .selectFrom('slot_counts')
    .select(['category', 'weekday', 'hour', 'done', 'ignored', 'weighed_at'])
    .select(sql<string[]>`ignored_days::text[]`.as('days'))
    .where('user_id', '=', userId);

const all = statement<{ userId: string }>()((tx, given) => selectSlots(tx, given('userId')));
const about = statement<{ userId: string; weekday: number; category: string }>()((tx, given) =>
  selectSlots(tx, given('userId')).where((eb) =>
    eb.or([eb('weekday', '=', given('weekday')), eb('category', '=', given('category'))]),
  ),
);

function slotCount({ weekday, weighed_at, days, ...row }: Awaited<ReturnType<typeof all>>[number]): SlotCount {
  return {
    ...row,
    weekday: weekday as Weekday,
    weighedAt: weighed_at,
    ignoredDays: days.map((day) => Temporal.PlainDate.from(day)),
  };
}

export async function saveSlot(tx: Tx, userId: string, { ignoredDays, ...slot }: SlotCount): Promise<void> {
  await slotSaved(tx, { userId, ...slot, ignoredDays: [...ignoredDays] });
}

type Saved = Omit<SlotCount, 'ignoredDays'> & { userId: string; ignoredDays: Temporal.PlainDate[] };

const slotSaved = statement<Saved>()((tx, given) =>
  tx
    .insertInto('slot_counts')
    .values({
      user_id: given('userId'),
      category: given('category'),
      weekday: given('weekday'),
      hour: given('hour'),
      done: given('done'),
      ignored: given('ignored'),
      weighed_at: given('weighedAt'),
      ignored_days: given('ignoredDays'),
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'category', 'weekday', 'hour']).doUpdateSet((eb) => ({
        done: eb.ref('excluded.done'),
        ignored: eb.ref('excluded.ignored'),
        weighed_at: eb.ref('excluded.weighed_at'),
        ignored_days: eb.ref('excluded.ignored_days'),
      })),
    ),
);

/** The stored findings about a weekday's hours and about a category. */
export function patternsAbout(tx: Tx, userId: string, weekday: Weekday, category: string): Promise<PatternRow[]> {
  const parts = ['morning', 'afternoon', 'evening', 'night'].map((part) => `avoid:${weekday}:${part}`);
  return withSubjects(tx, { userId, subjects: [...parts, `best:${category}`, `rate:${category}`] });
}

const withSubjects = statement<{ userId: string; subjects: string[] }>()((tx, given) =>
  tx
    .selectFrom('patterns')
    .selectAll()
    .where('user_id', '=', given('userId'))
    .where((eb) => eb('subject', '=', eb.fn.any(eb.val(given('subjects'))))),
);

/** Writes what the evidence says; what the person said about it stays as it is. */
export async function saveFinding(tx: Tx, userId: string, finding: Finding, now: Temporal.Instant): Promise<void> {
  const { type, subject, description, confidence, expiresAt } = finding;
  await findingSaved(tx, {
    userId,
    type,
    subject,
    description,
    confidence,
    expiresAt,
    now,
    data: JSON.stringify(finding.data),
  });
}

type Found = Pick<Finding, 'type' | 'subject' | 'description' | 'confidence' | 'expiresAt'> & {
  userId: string;
  data: string;
  now: Temporal.Instant;
};

const findingSaved = statement<Found>()((tx, given) => {
  const found = {
    description: given('description'),
    data: given('data'),
    confidence: given('confidence'),
    expires_at: given('expiresAt'),
    updated_at: given('now'),
  };
  return tx
    .insertInto('patterns')
    .values({
      user_id: given('userId'),
      pattern_type: given('type'),
      subject: given('subject'),
      created_at: given('now'),
      ...found,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'subject']).doUpdateSet(found));
});

/** The evidence no longer says so. What the person said or was asked about it is remembered; else nothing is left to keep. */
export async function lapsePattern(tx: Tx, pattern: PatternRow, now: Temporal.Instant): Promise<void> {
  const isRemembered = pattern.asked_at ?? pattern.override_until ?? pattern.dismissed_until;
  if (isRemembered === null) {
    await tx.deleteFrom('patterns').where('id', '=', pattern.id).execute();
  } else if (pattern.expires_at === null || Temporal.Instant.compare(now, pattern.expires_at) < 0) {
    await tx.updateTable('patterns').set({ expires_at: now }).where('id', '=', pattern.id).execute();
  }
}

export const patternsOf = (tx: Tx, userId: string): Promise<PatternRow[]> => ofPerson(tx, { userId });

const ofPerson = statement<{ userId: string }>()((tx, given) =>
  tx.selectFrom('patterns').selectAll().where('user_id', '=', given('userId')).orderBy('subject'),
);

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
