import { heardAtCommit } from '../../db/heard-at-commit.ts';
import type { Tx } from '../../db/scope.ts';
import { dayOfClosing, endingOf } from '../../domain/streaks/index.ts';
import { learnFrom } from '../patterns/learn.ts';
import { addToCategory, addToDay, addToGoal, addToGoalDay, lockStreak } from './counters.ts';
import type { Outcome } from './outcome.ts';
import { foldWhenDue } from './streak-state.ts';

export type { Outcome } from './outcome.ts';

/**
 * Counts a closed occurrence: day, category, goal, streak, and what it teaches about the person. Call it once per closing, in the
 * transaction that closes, as flux_api (with the person's claims) or flux_service. Costs a fixed number of rows found by key.
 *
 * It holds the person's counting lock until the transaction ends. A transaction that closes several occurrences must lock their
 * series and rows before the first call, or it may wait in a circle with another that holds one of them.
 */
export function recordOutcome(tx: Tx, outcome: Outcome): Promise<void> {
  return count(tx, outcome, 1);
}

/**
 * Takes back what `recordOutcome` counted, when an occurrence is opened again or its ending corrected: call it with the very
 * outcome that was recorded, then record the new one.
 */
export function reverseOutcome(tx: Tx, outcome: Outcome): Promise<void> {
  return count(tx, outcome, -1);
}

/** Tags are free text; a category is part of keys. */
const MAX_CATEGORY = 100;

async function count(tx: Tx, given: Outcome, by: 1 | -1): Promise<void> {
  const outcome = { ...given, category: given.category.trim().slice(0, MAX_CATEGORY) || 'other' };
  const { userId, goalId, category, zone, dayStart } = outcome;
  const ending = endingOf(outcome);
  const day = dayOfClosing(outcome);
  // Sent in this order in one round trip: the lock comes first, and what needs no answer does not wait for one.
  const folded = lockStreak(tx, userId).then((streak) => foldWhenDue(tx, streak, day));
  heardAtCommit(tx, addToDay(tx, { userId, day, zone, dayStart, ending, by, minutes: outcome.durationMinutes ?? 0 }));
  heardAtCommit(tx, addToCategory(tx, { userId, category, ending, by }));
  if (goalId) heardAtCommit(tx, addToGoal(tx, { userId, goalId, ending, by }));
  if (goalId && ending === 'done') heardAtCommit(tx, addToGoalDay(tx, { userId, goalId, day, by }));
  await Promise.all([folded, learnFrom(tx, outcome, by)]);
}
