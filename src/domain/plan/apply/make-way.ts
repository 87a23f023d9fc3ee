import { relocate } from '../place/relocate.ts';
import type { PlannedSession } from '../types.ts';
import { put, type Work } from './work.ts';

/** What stands in the way on new dates is moved, and it is said; what finds no other room is left out, as everywhere in a draft. */
export function makeWay(work: Work, blocked: readonly PlannedSession[]): void {
  if (blocked.length === 0) return;
  const { sessions, unplaced } = relocate(work.draft, blocked, {}, work.facts, work.now);
  put(work, sessions);
  const lost = new Set(unplaced.map((s) => s.id));
  work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
  if (lost.size > 0)
    work.notes.push(
      `${lost.size === 1 ? 'One session finds' : `${lost.size} sessions find`} no room in the new weeks, so ${lost.size === 1 ? 'it is' : 'they are'} left out.`,
    );
  if (sessions.length > 0)
    work.notes.push(
      `${sessions.length === 1 ? 'One session' : `${sessions.length} sessions`} had to move, as something stands at the old time on the new dates.`,
    );
}
