import type { SeriesRow } from '../../db/queries/tasks.ts';
import { isReadable, type SeriesRule } from '../../domain/recurrence/index.ts';

/**
 * The rule as the domain knows it. One that cannot be read (written by another hand, or refused by now) gives nothing more: what is open
 * stays, is reminded of and can be answered, and then the series ends.
 */
export function ruleOf(series: SeriesRow): SeriesRule {
  return {
    rrule: series.rrule !== null && isReadable(series.rrule) ? series.rrule : null,
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
