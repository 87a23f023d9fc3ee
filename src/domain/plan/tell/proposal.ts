import { weekdayName } from '../../calendar-names.ts';
import type { PlanDraft } from '../types.ts';
import { asSeries } from './series.ts';
import { summarise, type Voice } from './words.ts';

export type Conflicting = { existing_task_title: string; scheduled_at: string; message: string };

/** The plan as clients draw it (the contract's `proposed_plan.plan`). */
export function proposalOf(
  plan: PlanDraft,
  status: 'pending' | 'approved' | 'negotiating' | 'abandoned',
  conflicts: Conflicting[],
  voice: Voice,
) {
  return {
    plan: {
      goal_title: plan.title,
      goal_feasible_in_6_weeks: plan.roadmap === null,
      milestone_roadmap:
        plan.roadmap?.map((one) => ({
          title: one.title,
          description: one.description,
          pipeline_order: one.order,
          target_weeks: one.weeks,
          target_date: one.date,
        })) ?? null,
      proposed_tasks: asSeries(plan.sessions).map((series) => ({
        title: series.title,
        description: series.detail,
        scheduled_days: series.days.map(weekdayName),
        suggested_time: series.time,
        duration_minutes: series.minutes,
        recurrence_rule: series.rrule,
        week_range: series.weeks,
        first_date: series.sessions[0]?.date ?? plan.from,
        sessions: series.sessions.length,
      })),
      conflicts_detected: conflicts,
      plan_summary: summarise(plan, voice),
      approval_status: status,
      start_date: plan.sessions[0]?.date ?? plan.from,
      end_date: plan.sessions.at(-1)?.date ?? plan.from,
    },
  };
}
