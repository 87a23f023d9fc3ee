import type { PlanDraft } from '../../domain/plan/index.ts';

/** What is kept of a plan with its goal (`goals.plan_json`). Its sessions are the goal's tasks; here is what they do not say. */
export type StoredPlan = Pick<
  PlanDraft,
  'playbook' | 'from' | 'weeks' | 'parts' | 'limits' | 'roadmap' | 'deadline' | 'event' | 'target' | 'notes'
> & { goal: string; end_date: string | null };

export function storedPlan(plan: PlanDraft): StoredPlan {
  const { playbook, from, weeks, parts, limits, roadmap, deadline, event, target, notes } = plan;
  return {
    goal: plan.title,
    playbook,
    from,
    weeks,
    parts,
    limits,
    roadmap,
    deadline,
    event,
    target,
    notes,
    end_date: plan.sessions.at(-1)?.date ?? null,
  };
}

/** A goal that was made by hand has none. */
export function isStoredPlan(value: unknown): value is StoredPlan {
  return typeof value === 'object' && value !== null && 'parts' in value && 'from' in value;
}
