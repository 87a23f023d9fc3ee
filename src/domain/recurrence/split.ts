import { formatRule } from './format-rule.ts';
import { moments, type Walls } from './moments.ts';
import { parseRule, type Rule } from './rule.ts';
import { ruleWalls } from './rule-walls.ts';
import { wallsOfSeries } from './series-walls.ts';
import type { SeriesRule } from './types.ts';
import { fromWallMs, toWallMs } from './wall-clock.ts';
import { resolveWall } from './zone.ts';

export type SplitSeries = { before: SeriesRule | null; after: SeriesRule };

/**
 * "This and all future": `before` holds the occurrences earlier than the local slot `at`, `after` those from it
 * on; together they are the series as it was. `before` is null when nothing is earlier. Of COUNT each part
 * keeps its share, left-out dates counted as ever; without COUNT, `before` ends by an UNTIL in local time.
 *
 * What the clocks of the series' zone (`personZone` for a floating one) skip is not counted. `at` should be an occurrence. Where neither rule nor list has anything from `at` on, `after` is `at` alone.
 * Throws RangeError for an unreadable rule.
 */
export function splitSeries(series: SeriesRule, at: Temporal.PlainDateTime, personZone = 'UTC'): SplitSeries {
  const isBefore = (local: Temporal.PlainDateTime) => Temporal.PlainDateTime.compare(local, at) < 0;
  const isAfter = (local: Temporal.PlainDateTime) => !isBefore(local);
  const earlier = { ...series, exdates: series.exdates.filter(isBefore), rdates: series.rdates.filter(isBefore) };
  const later = { ...series, exdates: series.exdates.filter(isAfter), rdates: series.rdates.filter(isAfter) };
  if (series.rrule === null) {
    const dates = [series.dtstart, ...series.rdates].sort(Temporal.PlainDateTime.compare);
    const before = listedOnly({ ...earlier, afterCompletionDays: null }, dates.filter(isBefore));
    return { before, after: listedOnly(later, dates.filter(isAfter)) ?? { ...later, dtstart: at } };
  }

  const parsed = parseRule(series.rrule);
  if (!parsed.ok) throw new RangeError(parsed.problem);
  const { rule } = parsed;
  const atWall = toWallMs(at);
  const zone = series.zone ?? personZone;
  const walls = ruleWalls(formatRule({ ...rule, until: null }), series.dtstart, zone);
  const from = walls.next(atWall - 1);
  const used = rule.count === null ? 0 : occurrencesBefore(walls, zone, atWall);

  const before = withEarlierSlots({ ...earlier, rrule: endBefore(rule, used, at) }, used > 0 || rule.count === null);
  if (from === null) return { before, after: listedOnly({ ...later, rrule: null }, later.rdates) ?? alone(later, at) };
  const rest = rule.count === null ? rule : { ...rule, count: rule.count - used };
  // A slot of the rule, not an added one: what the rule takes from its start must stay as it was.
  return { before, after: { ...later, rrule: formatRule(rest), dtstart: fromWallMs(from) } };
}

function occurrencesBefore({ next, again }: Walls, zone: string, end: number): number {
  const first = next(Number.NEGATIVE_INFINITY);
  if (first === null) return 0;
  let n = 0;
  if (again === null) {
    for (let wall: number | null = first; wall !== null && wall < end; wall = next(wall)) n++;
    return n;
  }
  for (const { at } of moments({ next, again }, zone, resolveWall(zone, first) - 1)) {
    if (at >= resolveWall(zone, end)) break;
    n++;
  }
  return n;
}

function endBefore(rule: Rule, used: number, at: Temporal.PlainDateTime): string {
  if (rule.count !== null) return formatRule({ ...rule, count: Math.max(1, used) });
  return formatRule({ ...rule, until: { kind: 'local', local: at.subtract({ seconds: 1 }) } });
}

function withEarlierSlots(series: SeriesRule, ruleHasSome: boolean): SeriesRule | null {
  if (!ruleHasSome) return listedOnly({ ...series, rrule: null }, series.rdates);
  return wallsOfSeries(series, 'UTC')(Number.NEGATIVE_INFINITY) === null ? null : series;
}

/** A series of listed dates alone; the first of them is its start. */
function listedOnly(series: SeriesRule, dates: Temporal.PlainDateTime[]): SeriesRule | null {
  const [dtstart, ...rdates] = [...dates].sort(Temporal.PlainDateTime.compare);
  return dtstart ? { ...series, dtstart, rdates } : null;
}

function alone(series: SeriesRule, at: Temporal.PlainDateTime): SeriesRule {
  return { ...series, rrule: null, dtstart: at, rdates: [] };
}
