import type { SlotFacts } from '../../slots/index.ts';
import { withOwnHours } from '../place/kept-free.ts';
import { obstacle, relocate, startOf } from '../place/relocate.ts';
import type { PlanDraft } from '../types.ts';
import { applyChanges } from './apply.ts';
import { diffOf, type SessionChange } from './diff.ts';

/**
 * A plan that was shown a while ago, as it can be had now: begun later where its first session is past, other hours where something else stands
 * there by now. `diff` is empty when it is still as it was shown.
 */
export function refreshed(
  plan: PlanDraft,
  known: SlotFacts,
  now: Temporal.Instant,
): { plan: PlanDraft; diff: SessionChange[]; isPast: boolean } {
  const facts = withOwnHours(known, plan);
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const past = plan.sessions.some((s) => !s.saved && Temporal.Instant.compare(startOf(s, facts.zone), now) <= 0);
  if (past) {
    const applied = applyChanges(
      { ...plan, deadline: null },
      [{ kind: 'start', date: today.add({ days: 1 }).toString() }],
      facts,
      now,
    );
    if (applied.kind === 'changed')
      return {
        plan: { ...applied.draft, deadline: plan.deadline, fromBefore: null },
        diff: applied.diff,
        isPast: true,
      };
  }
  const blocked = plan.sessions.filter(
    (s) =>
      (!s.saved || plan.standing?.every((old) => old.date !== s.date || old.time !== s.time)) &&
      obstacle(s, facts, plan.sessions) !== null,
  );
  if (blocked.length === 0) return { plan, diff: [], isPast: past };
  const { sessions, unplaced } = relocate(plan, blocked, {}, facts, now);
  const lost = new Set(unplaced.map((s) => s.id));
  const moved = new Map(sessions.map((s) => [s.id, s]));
  const after = plan.sessions.filter((s) => !lost.has(s.id)).map((s) => moved.get(s.id) ?? s);
  return { plan: { ...plan, sessions: after }, diff: diffOf(plan.sessions, after, after), isPast: past };
}
