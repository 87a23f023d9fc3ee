import { Problem } from '../../db/errors.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { lockPattern, type PatternRow, patternsOf, updatePattern } from './queries.ts';
import { DISMISSED_DAYS, isVisible, OVERRIDE_DAYS, type PatternView, patternView } from './standing.ts';

export type PatternPatch = {
  description?: string | undefined;
  /** 0–1; below a half the pattern no longer steers plans. */
  confidence?: number | undefined;
  /**
   * true: it stays as it is now, whatever the evidence says, for OVERRIDE_DAYS. An object does the same and corrects `data`
   * ({hours: [8]}). false or null: the evidence speaks again. Changing a description or confidence implies true.
   */
  user_override?: boolean | Record<string, unknown> | null | undefined;
};

/** What is known of the person's habits, the surest first. */
export function listPatterns(ctx: Context, user: UserScope): Promise<PatternView[]> {
  const now = ctx.clock.now();
  return ctx.db.withUser(user, async (tx) => {
    const rows = await patternsOf(tx, user.id);
    return rows
      .filter((row) => isVisible(row, now))
      .map((row) => patternView(row, now))
      .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  });
}

/** @throws Problem `not_found`, also for somebody else's and for a lapsed one. */
export function getPattern(ctx: Context, user: UserScope, id: string): Promise<PatternView> {
  const now = ctx.clock.now();
  return ctx.db.withUser(user, async (tx) => patternView(await visiblePattern(tx, id, now), now));
}

/** What the person says wins. @throws Problem `not_found`, `invalid_input`. */
export async function patchPattern(
  ctx: Context,
  user: UserScope,
  id: string,
  patch: PatternPatch,
): Promise<PatternView> {
  const now = ctx.clock.now();
  refuseInvalid(patch);
  return ctx.db.withUser(user, async (tx) => {
    const row = await visiblePattern(tx, id, now);
    const change = isGivenBack(patch) ? giveBack : override(row, patch, now);
    return patternView(await updatePattern(tx, id, { ...change, updated_at: now }), now);
  });
}

/** Gone for the person, and not found anew for a while. @throws Problem `not_found`. */
export async function deletePattern(ctx: Context, user: UserScope, id: string): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.withUser(user, async (tx) => {
    await visiblePattern(tx, id, now);
    await updatePattern(tx, id, { ...giveBack, dismissed_until: daysAfter(now, DISMISSED_DAYS), updated_at: now });
  });
}

export const daysAfter = (now: Temporal.Instant, days: number): Temporal.Instant => now.add({ hours: 24 * days });

/** Locked until the end of the transaction. */
export async function visiblePattern(tx: Tx, id: string, now: Temporal.Instant): Promise<PatternRow> {
  const row = await lockPattern(tx, id);
  if (!row || !isVisible(row, now)) throw new Problem('not_found', 'There is no such pattern.');
  return row;
}

const giveBack = { user_override: null, user_description: null, user_confidence: null, override_until: null };

const isGivenBack = ({ user_override, description, confidence }: PatternPatch) =>
  (user_override === false || user_override === null) && description === undefined && confidence === undefined;

function override(row: PatternRow, { description, confidence, user_override }: PatternPatch, now: Temporal.Instant) {
  if (user_override === undefined && description === undefined && confidence === undefined) return {};
  return {
    user_override: JSON.stringify(user_override || true),
    user_description: description ?? row.user_description ?? row.description,
    user_confidence: confidence ?? row.user_confidence ?? row.confidence,
    override_until: daysAfter(now, OVERRIDE_DAYS),
  };
}

function refuseInvalid({ description, confidence }: PatternPatch): void {
  if (description !== undefined && (description.length < 1 || description.length > 1000)) {
    throw new Problem('invalid_input', 'A description has between 1 and 1000 characters.');
  }
  if (confidence !== undefined && !(confidence >= 0 && confidence <= 1)) {
    throw new Problem('invalid_input', 'A confidence lies between 0 and 1.');
  }
}
