import type { Weekday } from '../calendar/index.ts';
import { weekdayCode } from '../calendar-names.ts';
import type { RegularSeries, Session } from './types.ts';

/** Sessions of one wish on one weekday at one time, week for week. */
type Row = {
  readonly weekday: Weekday;
  readonly time: Temporal.PlainTime;
  readonly sessions: readonly Session[];
  readonly interval: number;
};

/**
 * Says as many sessions as possible by rules. A weekday and time that comes back in at least half of the weeks from
 * its first to its last is regular, and the weeks without it are exdates; those of one wish with the same time and the
 * same weeks share a rule. Of a wish for a single week, days with the same time do. Together series and singles are
 * exactly the sessions.
 *
 * `firstWeekday` is the one on which the plan's weeks begin.
 */
export function asSeries(
  sessions: readonly Session[],
  firstWeekday: Weekday,
): { series: RegularSeries[]; singles: Session[] } {
  const rows = rowsOf(sessions, wishesOfOneWeek(sessions));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const { week, wishId } = row.sessions[0] ?? { week: 0, wishId: '' };
    const key = JSON.stringify([wishId, row.time.toString(), week, row.sessions.at(-1)?.week, row.interval]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const regular = [...groups.values()].filter((group) => group.length > 1 || (group[0]?.sessions.length ?? 0) > 1);
  const series = regular.flatMap((group) => ruleFor(group, firstWeekday));
  series.sort(
    (a, b) =>
      (a.wishId < b.wishId ? -1 : a.wishId > b.wishId ? 1 : 0) || Temporal.PlainDateTime.compare(a.dtstart, b.dtstart),
  );
  const told = new Set(regular.flat().flatMap((row) => row.sessions));
  return { series, singles: sessions.filter((session) => !told.has(session)) };
}

function wishesOfOneWeek(sessions: readonly Session[]): Set<string> {
  const weeks = Map.groupBy(sessions, (s) => s.wishId);
  return new Set([...weeks].filter(([, own]) => own.every((s) => s.week === own[0]?.week)).map(([wishId]) => wishId));
}

function rowsOf(sessions: readonly Session[], ofOneWeek: ReadonlySet<string>): Row[] {
  const found = Map.groupBy(
    sessions,
    ({ wishId, local }) => `${local.dayOfWeek} ${local.hour}:${local.minute} ${wishId}`,
  );
  return [...found.values()].flatMap((row) => {
    const [first, second, third] = row;
    const last = row.at(-1);
    if (first === undefined || last === undefined) return [];
    if (second === undefined && !ofOneWeek.has(first.wishId)) return [];
    const step = (second ?? first).week - first.week;
    // Every other week is a rule of its own once it has come back twice.
    const isEvery = third !== undefined && row.every((s, i) => s.week === first.week + i * step);
    const interval = isEvery ? step : 1;
    if (row.length * 2 < (last.week - first.week) / interval + 1) return [];
    return [{ weekday: first.local.dayOfWeek as Weekday, time: first.local.toPlainTime(), sessions: row, interval }];
  });
}

function ruleFor(rows: readonly Row[], firstWeekday: Weekday): RegularSeries[] {
  const sessions = rows.flatMap((row) => row.sessions).sort((a, b) => Temporal.PlainDateTime.compare(a.local, b.local));
  const [first] = sessions;
  const [row] = rows;
  const last = sessions.at(-1);
  if (first === undefined || last === undefined || row === undefined) return [];
  const days = rows.map((r) => r.weekday).sort((a, b) => a - b);
  const exdates = rows.flatMap(missingFrom).sort(Temporal.PlainDateTime.compare);
  const parts = [
    'FREQ=WEEKLY',
    // Weeks of a longer interval are counted from the plan's weekday (RFC 5545 §3.3.10, WKST).
    ...(row.interval > 1 ? [`INTERVAL=${row.interval}`, `WKST=${weekdayCode(firstWeekday)}`] : []),
    `BYDAY=${days.map(weekdayCode).join(',')}`,
    // COUNT counts the exdates too (RFC 5545 §3.8.5.1).
    `COUNT=${sessions.length + exdates.length}`,
  ];
  return [
    {
      wishId: first.wishId,
      title: first.title,
      minutes: first.minutes,
      rrule: parts.join(';'),
      dtstart: first.local,
      exdates,
      time: row.time,
      days,
      weekRange: [first.week, last.week],
      sessions: sessions.length,
    },
  ];
}

/** The weeks between a row's first and last session in which it has none. */
function missingFrom(row: Row): Temporal.PlainDateTime[] {
  const weeks = new Set(row.sessions.map((s) => s.week));
  const [first] = row.sessions;
  const last = row.sessions.at(-1);
  const missing: Temporal.PlainDateTime[] = [];
  if (first === undefined || last === undefined) return missing;
  for (let week = first.week; week < last.week; week += row.interval) {
    if (!weeks.has(week)) missing.push(first.local.add({ days: (week - first.week) * 7 }));
  }
  return missing;
}
