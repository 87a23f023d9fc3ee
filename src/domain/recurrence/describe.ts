import { parseRule } from './rule.ts';
import type { SeriesRule } from './types.ts';

export type DescribeOptions = { hourCycle?: 12 | 24 };

/** The series in plain English: "every weekday at 18:30". */
export function describeSeries(series: SeriesRule, _opts: DescribeOptions = {}): string {
  const parsed = series.rrule === null ? null : parseRule(series.rrule);
  return parsed?.ok ? parsed.rule.freq.toLowerCase() : 'once';
}
