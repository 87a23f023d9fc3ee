import { weekdayCode } from '../../calendar-names.ts';
import type { PlannedSession } from '../types.ts';

/** Sessions that one weekly rule says exactly: the same weekdays at one time, one length and name, in weeks that follow each other. */
export type SessionSeries = {
  sessions: PlannedSession[];
  title: string;
  detail: string;
  minutes: number;
  time: string;
  /** ISO weekdays, ascending. */
  days: number[];
  weeks: [number, number];
  /** First slot on the wall clock: "2026-11-30T18:30". */
  dtstart: string;
  /** RFC 5545, with UNTIL at the last slot; null for a single session. */
  rrule: string | null;
};

/** All sessions, each in exactly one series or alone; a series for each range of weeks. */
export function asSeries(sessions: readonly PlannedSession[]): SessionSeries[] {
  const groups = Map.groupBy(sessions, (s) => JSON.stringify([s.part, s.title, s.detail, s.minutes, s.time]));
  return [...groups.values()]
    .flatMap(rangesOf)
    .map(seriesOf)
    .sort((a, b) => a.dtstart.localeCompare(b.dtstart));
}

/** Cut where the weekdays change, or a week is left out. */
function rangesOf(sessions: readonly PlannedSession[]): PlannedSession[][] {
  const weeks = [...Map.groupBy(sessions, (s) => s.week)].sort(([a], [b]) => a - b);
  const ranges: { days: string; last: number; sessions: PlannedSession[] }[] = [];
  for (const [week, own] of weeks) {
    const days = own
      .map(({ date }) => weekday(date))
      .sort()
      .join();
    const current = ranges.at(-1);
    const regular = current && current.days === days && current.last === week - 1 && isWeekLater(current.sessions, own);
    if (current && regular) {
      current.sessions.push(...own);
      current.last = week;
    } else ranges.push({ days, last: week, sessions: [...own] });
  }
  return ranges.map((range) => range.sessions);
}

/** A start that was changed may lie anywhere in a week; a rule repeats exactly. */
function isWeekLater(before: readonly PlannedSession[], now: readonly PlannedSession[]): boolean {
  return now.every(({ date }) =>
    before.some((s) => Temporal.PlainDate.from(s.date).add({ weeks: 1 }).toString() === date),
  );
}

function seriesOf(unsorted: PlannedSession[]): SessionSeries {
  const sessions = [...unsorted].sort((a, b) => a.date.localeCompare(b.date));
  const [first] = sessions;
  const last = sessions.at(-1);
  if (!first || !last) throw new RangeError('a series has sessions');
  const days = [...new Set(sessions.map(({ date }) => weekday(date)))].sort();
  const until = `${last.date.replaceAll('-', '')}T${last.time.replace(':', '')}00`;
  return {
    sessions,
    title: first.title,
    detail: first.detail,
    minutes: first.minutes,
    time: first.time,
    days,
    weeks: [first.week, last.week],
    dtstart: `${first.date}T${first.time}`,
    rrule: sessions.length === 1 ? null : `FREQ=WEEKLY;BYDAY=${days.map(weekdayCode).join(',')};UNTIL=${until}`,
  };
}

const weekday = (date: string) => Temporal.PlainDate.from(date).dayOfWeek;
