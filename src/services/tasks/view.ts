import type { ActiveSeries } from '../../db/queries/series.ts';
import type { ListedTask } from '../../db/queries/tasks.ts';
import type { Slot } from '../../domain/recurrence/index.ts';
import { slotId } from '../../domain/series/slot-id.ts';

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
  /** The slot that the rule gave, wherever the occurrence stands now. */
  occurrence_at: string | null;
  class_tags: string[];
  completed_at: string | null;
  created_at: string;
  series_id: string | null;
  rescheduled_from: string | null;
};

export function taskView(row: ListedTask): TaskView {
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
    occurrence_at: row.occurrence_at?.toString() ?? null,
    class_tags: row.class_tags,
    completed_at: row.completed_at?.toString() ?? null,
    created_at: row.created_at.toString(),
    series_id: row.series_id,
    rescheduled_from: row.rescheduled_from,
  };
}

/** The same for a slot that has no row yet, under the id that its row will have. */
export function projectedView(series: ActiveSeries, slot: Slot): TaskView {
  const { local, at } = slot;
  return {
    id: slotId(series.id, slot),
    user_id: series.user_id,
    goal_id: series.goal_id,
    goal_name: series.goal_name,
    title: series.title,
    description: series.description,
    status: 'pending',
    miss_reason: null,
    scheduled_at: at.toString(),
    duration_minutes: series.duration_minutes,
    trigger_type: 'time',
    location_trigger: null,
    recurrence_rule: series.rrule,
    escalation_policy: series.escalation_policy,
    is_projected: true,
    occurrence_date: local.toPlainDate().toString(),
    occurrence_at: at.toString(),
    class_tags: series.class_tags,
    completed_at: null,
    created_at: series.created_at.toString(),
    series_id: series.id,
    rescheduled_from: null,
  };
}
