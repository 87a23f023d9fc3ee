import type { Standing } from '../../domain/patterns/index.ts';
import type { PatternRow } from './queries.ts';

/** What a person says about a pattern wins over the evidence for so long. */
export const OVERRIDE_DAYS = 180;
/** A pattern that the person deleted stays away for so long, whatever the evidence says. */
export const DISMISSED_DAYS = 90;

export type PatternView = {
  id: string;
  pattern_type: 'time_avoidance' | 'best_time' | 'category_performance' | 'user_preference';
  description: string;
  data: Record<string, unknown>;
  confidence: number;
  /** What the person set, while it is in force; null = the evidence speaks. */
  user_override: unknown;
  override_until: string | null;
  expires_at: string | null;
  asked_at: string | null;
  answer: 'yes' | 'no' | null;
  created_at: string;
  updated_at: string;
};

export const isAhead = (at: Temporal.Instant | null, now: Temporal.Instant): boolean =>
  at !== null && Temporal.Instant.compare(now, at) < 0;

export const isOverridden = (row: PatternRow, now: Temporal.Instant): boolean => isAhead(row.override_until, now);

/** Whether it is there for the person: not deleted by them, and upheld by evidence or by their word. */
export function isVisible(row: PatternRow, now: Temporal.Instant): boolean {
  if (isAhead(row.dismissed_until, now)) return false;
  return isOverridden(row, now) || row.expires_at === null || isAhead(row.expires_at, now);
}

/** As it counts now, the person's word over the evidence. */
export function standingOf(row: PatternRow, now: Temporal.Instant): Standing & { data: Record<string, unknown> } {
  const type = row.pattern_type as PatternView['pattern_type'];
  const data = objectOf(row.data);
  if (!isOverridden(row, now)) return { type, data, confidence: row.confidence };
  return { type, data: { ...data, ...objectOf(row.user_override) }, confidence: row.user_confidence ?? row.confidence };
}

export function patternView(row: PatternRow, now: Temporal.Instant): PatternView {
  const { type, data, confidence } = standingOf(row, now);
  const overridden = isOverridden(row, now);
  return {
    id: row.id,
    pattern_type: type,
    description: (overridden && row.user_description) || row.description,
    data,
    confidence,
    user_override: overridden ? row.user_override : null,
    override_until: overridden ? (row.override_until?.toString() ?? null) : null,
    expires_at: row.expires_at?.toString() ?? null,
    asked_at: row.asked_at?.toString() ?? null,
    answer: row.answer === 'yes' || row.answer === 'no' ? row.answer : null,
    created_at: row.created_at.toString(),
    updated_at: row.updated_at.toString(),
  };
}

const objectOf = (json: unknown): Record<string, unknown> =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : {};
