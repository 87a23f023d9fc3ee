import type { SeriesRow } from '../../db/queries/tasks.ts';
import type { SeriesRule } from '../../domain/recurrence/index.ts';

/** The rule as the domain knows it. */
export function ruleOf(series: SeriesRow): SeriesRule {
  return {
    rrule: series.rrule,
    afterCompletionDays: series.after_completion_days,
    dtstart: series.dtstart_local,
    zone: series.zone,
    exdates: series.exdates,
    rdates: series.rdates,
  };
}

/** What an occurrence takes over from its series. */
export function inherited(series: SeriesRow) {
  return {
    user_id: series.user_id,
    series_id: series.id,
    goal_id: series.goal_id,
    title: series.title,
    description: series.description,
    duration_minutes: series.duration_minutes,
    escalation_policy: series.escalation_policy,
    allow_quiet_hours: series.allow_quiet_hours,
    class_tags: series.class_tags,
    words: series.words,
  };
}
