import { canonical } from './canonical.ts';
import { printAnyRule } from './english-any.ts';
import { printRule } from './english-print.ts';
import { dateText, type HourCycle, listed, timeText } from './english-words.ts';
import { parseRule } from './rule.ts';
import type { SeriesRule } from './types.ts';

export type DescribeOptions = {
  /** 24 (the default): 18:30. 12: 6:30 pm, noon, midnight. */
  hourCycle?: HourCycle;
  /** Adds the zone of a series that does not float: "(Europe/London time)". */
  zone?: boolean;
};

/** More dates than this are counted, not named. */
const MAX_DATES_NAMED = 3;

/**
 * The series in plain English: "every weekday at 18:30", "the last Friday of each month at 12:00", "3 days
 * after each completion at 09:00". What `parseEnglishRule` can read is said in its words; any other rule is
 * spelled out. A rule that cannot be read is "an unreadable repetition".
 */
export function describeSeries(series: SeriesRule, options: DescribeOptions = {}): string {
  const hourCycle = options.hourCycle ?? 24;
  const parts = [repetition(series, hourCycle)];
  if (series.rrule !== null && series.rdates.length > 0) parts.push(`, and ${dates(series.rdates, hourCycle)}`);
  if (series.exdates.length > 0) parts.push(`, except ${dates(series.exdates, hourCycle)}`);
  if (options.zone && series.zone !== null) parts.push(` (${series.zone.replaceAll('_', ' ')} time)`);
  return parts.join('');
}

function repetition(series: SeriesRule, hourCycle: HourCycle): string {
  const days = series.afterCompletionDays;
  if (days !== null) {
    const at = timeText(series.dtstart.toPlainTime(), hourCycle);
    return `${days === 1 ? '1 day' : `${days} days`} after each completion at ${at}`;
  }
  if (series.rrule === null) {
    const all = [series.dtstart, ...series.rdates].sort(Temporal.PlainDateTime.compare);
    const different = all.filter((local, i) => i === 0 || !local.equals(all[i - 1] ?? local.add({ days: 1 })));
    return `${different.length === 1 ? 'once ' : ''}${dates(different, hourCycle)}`;
  }
  const parsed = parseRule(series.rrule);
  if (!parsed.ok) return 'an unreadable repetition';
  const rule = canonical(parsed.rule, series.dtstart);
  return printRule(rule, hourCycle) ?? printAnyRule(rule, hourCycle);
}

function dates(locals: readonly Temporal.PlainDateTime[], hourCycle: HourCycle): string {
  if (locals.length > MAX_DATES_NAMED) return `${locals.length} single dates`;
  const sorted = [...locals].sort(Temporal.PlainDateTime.compare);
  return listed(sorted.map((local) => `on ${dateText(local)} at ${timeText(local.toPlainTime(), hourCycle)}`));
}
