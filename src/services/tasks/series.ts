import type { SeriesRow, Slotted, SlottedSeries } from '../../db/queries/tasks.ts';
import { isReadable, type SeriesRule, type Slot, slotsBetween } from '../../domain/recurrence/index.ts';

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

/** Its slots in [from, to) that have no row yet. Only what lies after a series' first open row is still to come. */
export function stillToCome(
  series: SeriesRow & Pick<SlottedSeries, 'slotted'>,
  zone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
  most: number,
): Slot[] {
  const rows: readonly Slotted[] = series.slotted ?? [];
  // As text, which sorts as the times do: nothing is reckoned with them.
  const [first] = rows.flatMap(([local, status]) => (status === 'pending' ? [local] : [])).sort();
  if (first === undefined) return [];
  const taken = new Set(rows.map(([local]) => local));
  return slotsBetween(ruleOf(series), zone, from, to, most).filter(({ local }) => {
    const shown = local.toString();
    return shown > first && !taken.has(shown);
  });
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
