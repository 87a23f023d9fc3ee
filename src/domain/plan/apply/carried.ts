import type { SlotFacts } from '../../slots/index.ts';
import type { PlanChange } from '../reply-types.ts';
import type { PlanDraft, PlanRule } from '../types.ts';
import { applyChanges } from './apply.ts';

/** The rules of a plan that hold for another plan of the same goal as well: a strand's only where it is there, too, a week's where it is the same week. */
export function carriedInto(fresh: PlanDraft, before: PlanDraft): PlanDraft {
  const parts = new Set(fresh.parts.map(({ id }) => id));
  // A week by its number is the same one where both begin on the same day.
  const sameWeeks = fresh.from === before.from;
  const rules = (before.limits.rules ?? []).filter(
    ({ of }) => (!of.weeks || (sameWeeks && of.weeks[1] <= fresh.weeks)) && (!of.part || parts.has(of.part)),
  );
  return rules.length > 0 ? { ...fresh, limits: { ...fresh.limits, rules } } : fresh;
}

/**
 * A plan that was laid out anew, held to what was said of the one before: each rule as if it were said now. What finds no room stays a rule
 * for what is changed later, and `notes` says so.
 */
export function heldTo(plan: PlanDraft, facts: SlotFacts, now: Temporal.Instant): { plan: PlanDraft; notes: string[] } {
  const { rules = [], ...limits } = plan.limits;
  if (rules.length === 0) return { plan, notes: [] };
  let held: PlanDraft = { ...plan, limits };
  let kept = true;
  for (const rule of rules) {
    const change = asChange(rule);
    const applied = change && applyChanges(held, [change], facts, now);
    if (applied?.kind === 'changed') held = applied.draft;
    else if (change) kept = false;
  }
  const { talk: _talk, ...laidOut } = held;
  return {
    plan: { ...laidOut, limits: { ...held.limits, rules }, changed: plan.changed },
    notes: kept
      ? []
      : ['Not all that you said before of days and hours finds room in this plan: look it over once more.'],
  };
}

function asChange(rule: PlanRule): PlanChange | null {
  const { of } = rule;
  switch (rule.kind) {
    case 'hours':
      return rule.window && { kind: 'window', of, window: rule.window, words: 'then' };
    case 'length':
      return rule.atMost === null ? null : { kind: 'minutes', of, minutes: rule.atMost, atMost: true };
    case 'days':
      return rule.days && { kind: 'to_days', of, days: rule.days, only: true };
    case 'apart':
      return { kind: 'apart', of: rule.of, days: rule.days };
    case 'free':
      return { kind: 'keep_free', of };
  }
}
