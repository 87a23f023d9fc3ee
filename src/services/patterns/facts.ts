import type { Tx, UserScope } from '../../db/scope.ts';
import { type Preference, slotPatterns } from '../../domain/patterns/index.ts';
import type { SlotPatterns } from '../../domain/slots/types.ts';
import type { Context } from '../context.ts';
import { daysAfter } from './edit.ts';
import { patternsOf } from './queries.ts';
import { isVisible, OVERRIDE_DAYS, type PatternView, patternView, standingOf } from './standing.ts';

/**
 * What the slots engine may know of a person's hours: avoided ones, best ones, preferred ones, the person's word over the
 * evidence. Empty for a newcomer, for whom the engine goes by the chronotype.
 */
export async function patternFacts(tx: Tx, userId: string, now: Temporal.Instant): Promise<SlotPatterns> {
  const rows = await patternsOf(tx, userId);
  return slotPatterns(rows.filter((row) => isVisible(row, now)).map((row) => standingOf(row, now)));
}

/** What was learned, as sentences that the person would read in their list of patterns. */
export async function visiblePatterns(tx: Tx, userId: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await patternsOf(tx, userId);
  return rows.filter((row) => isVisible(row, now)).map((row) => patternView(row, now).description);
}

/** Remembers what somebody said about their hours ("not before nine"). It holds for OVERRIDE_DAYS; saying it again renews it. */
export function rememberPreference(ctx: Context, user: UserScope, preference: Preference): Promise<PatternView> {
  const now = ctx.clock.now();
  const { weekday, avoid, description } = preference;
  const hours = [...new Set(preference.hours)].sort((a, b) => a - b);
  const said = {
    description,
    data: JSON.stringify({ weekday, hours, avoid }),
    confidence: 1,
    expires_at: daysAfter(now, OVERRIDE_DAYS),
    dismissed_until: null,
    updated_at: now,
  };
  const subject = `${avoid ? 'not' : 'prefer'}:${weekday ?? 'any'}:${hours.join(',')}`;
  return ctx.db.withUser(user, async (tx) => {
    const row = await tx
      .insertInto('patterns')
      .values({ user_id: user.id, pattern_type: 'user_preference', subject, created_at: now, ...said })
      .onConflict((conflict) => conflict.columns(['user_id', 'subject']).doUpdateSet(said))
      .returningAll()
      .executeTakeFirstOrThrow();
    return patternView(row, now);
  });
}
