import type { SeriesRow, Slotted, SlottedSeries } from '../../db/queries/series.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import {
  isReadable,
  momentOfSlot,
  type SeriesRule,
  type Slot,
  type SlotName,
  slotKey,
  slotsBetween,
} from '../../domain/recurrence/index.ts';

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
  let first: Slotted | undefined;
  // As text, which sorts as the times do: only the first of them is reckoned with.
  for (const row of rows) if (row[2] === 'pending' && (first === undefined || byName(row, first) < 0)) first = row;
  if (first === undefined) return [];
  const after = momentOfSlot(series.zone ?? zone, nameOf(first)).add({ milliseconds: 1 });
  const begin = latest(from, after);
  const slots = isBefore(begin, to) ? slotsBetween(ruleOf(series), zone, begin, to, most) : [];
  if (slots.length === 0) return slots;
  const taken = new Set(rows.map(([local, fold]) => (fold === 0 ? local : slotKey(nameOf([local, fold])))));
  return slots.filter((slot) => !taken.has(slotKey(slot)));
}

const byName = ([a, m]: Slotted, [b, n]: Slotted) => (a < b ? -1 : Number(a > b)) || m - n;
const nameOf = ([local, fold]: [local: string, fold: number, ...unknown[]]): SlotName => ({
  local: Temporal.PlainDateTime.from(local),
  fold,
});

type Named = Pick<TaskRow, 'occurrence_local' | 'occurrence_fold'>;

/** What an occurrence is known by; null for a task that does not repeat. */
export const slotOf = (row: Named): SlotName | null =>
  row.occurrence_local && { local: row.occurrence_local, fold: row.occurrence_fold };

/** The same as text. */
export function slotKeyOf(row: Named): string | null {
  const slot = slotOf(row);
  return slot && slotKey(slot);
}

/** Is a row's slot this one or a later one, on the clocks of a zone? */
export const isFrom = (slot: SlotName, zone: string) => {
  const begin = momentOfSlot(zone, slot);
  return (row: Named): boolean => {
    const own = slotOf(row);
    return own !== null && !isBefore(momentOfSlot(zone, own), begin);
  };
};

/** A slot as a row has it, standing where its rule put it. */
export const placedAt = ({ local, fold, at }: Slot) => ({
  occurrence_local: local,
  occurrence_fold: fold,
  occurrence_at: at,
  scheduled_at: at,
});

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
