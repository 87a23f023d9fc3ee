import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { contactOf, profileOf } from '../../db/queries/people.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { begun, nextQuestion, type Progress, type Question } from '../../domain/onboarding/index.ts';
import type { Context } from '../context.ts';
import { profileFrom } from './profile.ts';

/** A person who is telling about themselves. `conversationId` is null when that conversation was deleted. */
export type Onboarding = { conversationId: string | null; question: Question; progress: Progress };

/**
 * Begins it, or finds the one under way. A conversation is made where there is none.
 * @throws Problem `conflict` for somebody who is through.
 */
export function openOnboarding(
  ctx: Context,
  user: UserScope,
  conversationId?: string,
): Promise<{ conversationId: string; fresh: boolean }> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const profile = await profileOf(tx, user.id);
    if (!profile) throw new Problem('not_found', 'This account does not exist.');
    if (profile.onboarded_at !== null)
      throw new Problem(
        'conflict',
        'You are set up already. Tell the coach what changed, or change it in the settings.',
      );
    const before = await onboardingOf(tx, user.id);
    if (before?.conversationId && (!conversationId || before.conversationId === conversationId))
      return { conversationId: before.conversationId, fresh: false };
    const now = ctx.clock.now();
    const id = conversationId ?? (await insertConversation(tx, user.id, now));
    if (before) await moveTo(tx, user.id, id, now);
    else {
      const progress = await knownOf(tx, user.id);
      const question = nextQuestion(progress);
      await insertOnboarding(
        tx,
        user.id,
        { conversationId: id, question: question === 'done' ? 'goal' : question, progress },
        now,
      );
    }
    return { conversationId: id, fresh: true };
  });
}

export async function onboardingOf(tx: Tx, userId: string): Promise<Onboarding | null> {
  const row = await tx.selectFrom('onboardings').selectAll().where('user_id', '=', userId).executeTakeFirst();
  return row ? onboardingFrom(row) : null;
}

/** The same from a row that is at hand. */
export const onboardingFrom = (row: {
  conversation_id: string | null;
  question: string;
  answers: unknown;
}): Onboarding => ({
  conversationId: row.conversation_id,
  question: row.question as Question,
  progress: { ...begun, ...(row.answers as object) },
});

/** In the turn's transaction. */
export async function saveProgress(
  tx: Tx,
  userId: string,
  question: Question,
  progress: Progress,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('onboardings')
    .set({ question, answers: JSON.stringify(progress), updated_at: now })
    .where('user_id', '=', userId)
    .execute();
}

/** The person is through; said again, it changes nothing. */
export function finishOnboarding(ctx: Context, user: UserScope): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    const now = ctx.clock.now();
    await tx
      .updateTable('profiles')
      .set({ onboarded_at: now, updated_at: now })
      .where('id', '=', user.id)
      .where('onboarded_at', 'is', null)
      .execute();
    await tx.deleteFrom('onboardings').where('user_id', '=', user.id).execute();
  });
}

/** What the account, or the settings, told before: not asked again. */
async function knownOf(tx: Tx, userId: string): Promise<Progress> {
  const stored = await profileOf(tx, userId);
  const contact = await contactOf(tx, userId);
  const profile = profileFrom(stored?.profile);
  const { count } = await tx
    .selectFrom('commitments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const known: Partial<Record<Question, boolean>> = {
    name: Boolean(stored?.name),
    wake: Boolean(profile.wake_time),
    sleep: Boolean(profile.sleep_time),
    work: Boolean((profile.work_start && profile.work_end) || profile.work_days),
    chronotype: Boolean(profile.chronotype),
    commitments: count > 0,
    phone: Boolean(contact?.phone_verified_at),
    whatsapp: Boolean(contact?.whatsapp_opted_in_at),
  };
  const settled = Object.fromEntries(
    Object.entries(known).flatMap(([question, is]) => (is ? [[question, 'known']] : [])),
  );
  return { ...begun, settled };
}

async function insertConversation(tx: Tx, userId: string, now: Temporal.Instant): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('conversations')
    .values({ id, user_id: userId, title: 'Getting to know you', created_at: now, last_message_at: now })
    .execute();
  return id;
}

async function insertOnboarding(
  tx: Tx,
  userId: string,
  { conversationId, question, progress }: Onboarding,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('onboardings')
    .values({
      user_id: userId,
      conversation_id: conversationId,
      question,
      answers: sql<never>`${JSON.stringify(progress)}::jsonb`,
      started_at: now,
      updated_at: now,
    })
    .execute();
}

async function moveTo(tx: Tx, userId: string, conversationId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('onboardings')
    .set({ conversation_id: conversationId, updated_at: now })
    .where('user_id', '=', userId)
    .execute();
}
