import { weekdayOf } from '../place/relocate.ts';
import type { PlannedSession, PlanPart } from '../types.ts';

/** So many a week at most: the same weekdays stay in every week, as far apart as they are, the first strand before the others. */
export function fewerTimes(
  sessions: readonly PlannedSession[],
  parts: readonly PlanPart[],
  perWeek: number,
  freed: readonly number[] = [],
): { kept: PlannedSession[]; dropped: PlannedSession[] } {
  const keep = keysToKeep(sessions, parts, perWeek, freed);
  const kept: PlannedSession[] = [];
  for (const own of Map.groupBy(sessions, (s) => s.week).values()) {
    const ranked = [...own].sort((a, b) => rank(keep, a) - rank(keep, b));
    kept.push(...ranked.slice(0, perWeek));
  }
  const ids = new Set(kept.map((s) => s.id));
  return { kept: sessions.filter((s) => ids.has(s.id)), dropped: sessions.filter((s) => !ids.has(s.id)) };
}

const keyOf = (s: PlannedSession) => `${s.part} ${weekdayOf(s)}`;
const rank = (keep: readonly string[], s: PlannedSession) => {
  const at = keep.indexOf(keyOf(s));
  return at < 0 ? 99 : at;
};

/** Those on days that are to be free (`freed`) go first. */
function keysToKeep(
  sessions: readonly PlannedSession[],
  parts: readonly PlanPart[],
  perWeek: number,
  freed: readonly number[],
): string[] {
  const order = parts.map((part) => part.id);
  const counts = [...Map.groupBy(sessions, keyOf)].map(([key, own]) => ({
    key,
    day: weekdayOf(own[0] as PlannedSession),
    part: own[0]?.part ?? '',
    count: own.length,
  }));
  const isFreed = ({ day }: { day: number }) => Number(freed.includes(day));
  counts.sort(
    (a, b) =>
      isFreed(a) - isFreed(b) || order.indexOf(a.part) - order.indexOf(b.part) || b.count - a.count || a.day - b.day,
  );
  const chosen: typeof counts = [];
  while (chosen.length < Math.min(perWeek, counts.length)) {
    const open = counts.filter((one) => !chosen.includes(one));
    const gap = (day: number) =>
      Math.min(...chosen.map((one) => Math.min((one.day - day + 7) % 7, (day - one.day + 7) % 7)), 7);
    const best = open.reduce((a, b) =>
      isFreed(b) === isFreed(a) && order.indexOf(b.part) === order.indexOf(a.part) && gap(b.day) > gap(a.day) ? b : a,
    );
    chosen.push(best);
  }
  return chosen.map((one) => one.key);
}

/** What is to be added in each week, like that week's first session of the first strand; places are found by the caller. */
export function moreTimes(kept: readonly PlannedSession[], perWeek: number): PlannedSession[] {
  const added: PlannedSession[] = [];
  for (const [week, own] of Map.groupBy(kept, (s) => s.week)) {
    const model = usual(own);
    for (let n = own.length; model && n < perWeek; n += 1) {
      const { saved: _, ...copy } = model;
      added.push({ ...copy, id: `new-${week}-${n}` });
    }
  }
  return added;
}

/** The strand that a week has most of. */
function usual(own: readonly PlannedSession[]): PlannedSession | undefined {
  const groups = [...Map.groupBy(own, (s) => s.part).values()];
  return groups.reduce((most, group) => (group.length > most.length ? group : most), groups[0] ?? [])[0];
}
