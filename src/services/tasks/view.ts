import type { TaskWithNames } from '../../db/queries/tasks.ts';

/** A task as the contract shows it. Times are RFC 3339 in UTC, dates the person's. */
export type TaskView = {
  id: string;
  user_id: string;
  goal_id: string | null;
  goal_name: string | null;
  title: string;
  description: string | null;
  status: string;
  miss_reason: string | null;
  scheduled_at: string | null;
  duration_minutes: number | null;
  trigger_type: string;
  location_trigger: string | null;
  recurrence_rule: string | null;
  escalation_policy: string;
  is_projected: boolean;
  occurrence_date: string | null;
  class_tags: string[];
  completed_at: string | null;
  created_at: string;
  series_id: string | null;
  rescheduled_from: string | null;
};

export function taskView(row: TaskWithNames): TaskView {
  return {
    id: row.id,
    user_id: row.user_id,
    goal_id: row.goal_id,
    goal_name: row.goal_name,
    title: row.title,
    description: row.description,
    status: row.status,
    miss_reason: row.miss_reason,
    scheduled_at: row.scheduled_at?.toString() ?? null,
    duration_minutes: row.duration_minutes,
    trigger_type: row.trigger_type,
    location_trigger: row.location_trigger,
    recurrence_rule: row.rrule,
    escalation_policy: row.escalation_policy,
    is_projected: false,
    occurrence_date: row.occurrence_local?.toPlainDate().toString() ?? null,
    class_tags: row.class_tags,
    completed_at: row.completed_at?.toString() ?? null,
    created_at: row.created_at.toString(),
    series_id: row.series_id,
    rescheduled_from: row.rescheduled_from,
  };
}

/** The same for a slot that has no row yet: named by its series' row and its own date. */
export function projectedView(row: TaskWithNames, at: Temporal.Instant, date: Temporal.PlainDate): TaskView {
  return {
    ...taskView(row),
    status: 'pending',
    miss_reason: null,
    completed_at: null,
    scheduled_at: at.toString(),
    is_projected: true,
    occurrence_date: date.toString(),
  };
}
