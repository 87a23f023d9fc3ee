import { sayAmount } from '../counted/say-amount.ts';
import { nameSubjects } from '../facts/subjects.ts';
import { nameTopics } from '../facts/topics.ts';
import type { PlanCount, PlannedSession, PlanPart } from '../types.ts';

/**
 * Gives each session of a counted part its share, once it is known how many there are: less in the first week, the rest made up
 * for, never less in all than the number. Titles and minutes follow the share.
 */
export function assignShares(all: PlannedSession[], parts: readonly PlanPart[]): PlannedSession[] {
  const sessions = nameSubjects(nameTopics(all, parts), parts);
  const counted = new Map(parts.flatMap((part) => (part.count ? [[part.id, part.count] as const] : [])));
  if (counted.size === 0) return sessions;
  const shares = new Map<PlannedSession, number>();
  for (const [id, count] of counted) {
    const own = sessions.filter((session) => session.part === id);
    sharesOf(own, count).forEach((share, i) => {
      const session = own[i];
      if (session) shares.set(session, share);
    });
  }
  return sessions.map((session) => {
    const count = counted.get(session.part);
    const share = shares.get(session);
    if (!count || share === undefined) return session;
    const minutes = count.minutesEach > 0 ? Math.max(5, Math.ceil(share * count.minutesEach)) : session.minutes;
    const n =
      count.each === null || count.minutesEach > 0 ? share.toLocaleString('en-GB') : sayAmount(share, count.unit);
    const title = count.call.replace('{n}', n);
    return { ...session, minutes, title: share === 1 ? ofOne(title) : title };
  });
}

/** "Write 1 card", "Sort 1 box". */
const ofOne = (title: string) =>
  /ies$/.test(title)
    ? title.replace(/ies$/, 'y')
    : title.replace(/(?<=x|ch|sh|ss)es$|shelves$|s$/, (end) => (end === 'shelves' ? 'shelf' : ''));

function sharesOf(
  sessions: readonly PlannedSession[],
  { total, each, firstShare, minutesEach, mostMinutes }: PlanCount,
): number[] {
  // Money comes to its sum; a portion is a portion, and the last one what is left.
  const last = sessions.length - 1;
  if (each !== null && minutesEach > 0)
    return sessions.map((_, i) => (i < last ? each : Math.max(1, Math.min(total - each * last, each * 1.5))));
  if (each !== null) return sessions.map((_, i) => Math.min(each, Math.max(0, total - each * i)));
  const first = sessions.filter(({ week }) => week === 1).length;
  const later = sessions.length - first;
  if (later === 0 || first === 0) return evenly(total, sessions.length);
  const small = Math.max(1, Math.floor((total / sessions.length) * firstShare));
  const rest = Math.ceil((total - small * first) / later);
  // Where a smaller first week would make the later ones too long, all are the same.
  if (rest * minutesEach > mostMinutes) return evenly(total, sessions.length);
  const shares = evenly(total - small * first, later);
  return sessions.map(({ week }, i) => (week === 1 ? small : (shares[i - first] ?? rest)));
}

/** Few things come to their number exactly, the larger shares last; of many a round share is as good. */
function evenly(total: number, sessions: number): number[] {
  const [low, more] = [Math.floor(total / sessions), total % sessions];
  const isFew = low < 10;
  return Array.from({ length: sessions }, (_, i) =>
    isFew ? Math.max(1, i >= sessions - more ? low + 1 : low) : Math.ceil(total / sessions),
  );
}
