import { sayDuration } from '../../language/index.ts';
import { atMostFor } from '../place/held.ts';
import type { Select } from '../reply-types.ts';
import type { PlannedSession } from '../types.ts';
import { resize } from './resize.ts';
import { isForAll, nothingThere, selected } from './selected.ts';
import { type Refused, tellOf, type Work } from './work.ts';

/** "Five minutes more every week": the first week stays as it is, each one after it has so much more than the one before. */
export function growBy(work: Work, of: Select, minutes: number): Refused | null {
  const begin = firstOf(work, of);
  if (!begin) return nothingThere(of);
  const first = Math.min(...selected(work, of).map(({ week }) => week));
  const refused = resize(
    work,
    of,
    (now, s) => bounded(work, s, (begin.get(s.part) ?? now) + minutes * Math.max(0, s.week - first)),
    { step: Math.min(Math.abs(minutes), SMALL) },
  );
  if (!refused)
    tellWeeks(
      work,
      of,
      `Each week ${sayDuration(Math.abs(minutes))} ${minutes > 0 ? 'more' : 'less'} than the one before`,
    );
  return refused;
}

/** "Grow to 20 by the end": in equal steps from the first week to the last. */
export function growTo(work: Work, of: Select, minutes: number): Refused | null {
  const begin = firstOf(work, of);
  if (!begin) return nothingThere(of);
  const weeks = selected(work, of).map(({ week }) => week);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  const refused = resize(
    work,
    of,
    (now, s) => {
      const from = begin.get(s.part) ?? now;
      return bounded(work, s, Math.round(from + ((minutes - from) * (s.week - first)) / Math.max(1, last - first)));
    },
    { step: SMALL },
  );
  if (!refused) tellWeeks(work, of, `Up to ${sayDuration(minutes)} step by step`);
  return refused;
}

/** A step that was asked for by name is no jump up to here, whatever the kind of plan. */
const SMALL = 5;

/** "Start with 5": the first week has that, and what grows from there on grows in proportion. */
export function beginWith(work: Work, of: Select, minutes: number): Refused | null {
  const begin = firstOf(work, of);
  if (!begin) return nothingThere(of);
  const refused = resize(work, of, (now, s) => {
    const first = begin.get(s.part) ?? now;
    const grown = minutes + (now - first) * Math.min(1, minutes / first);
    const rounded = minutes < 15 ? Math.round(grown) : Math.round(grown / 5) * 5;
    return bounded(work, s, now === first ? minutes : Math.max(1, rounded));
  });
  if (!refused) tellWeeks(work, of, `It begins with ${sayDuration(minutes)}`);
  return refused;
}

/** Not longer than was said earlier, and that is told once. */
function bounded(work: Work, s: PlannedSession, minutes: number): number {
  const most = atMostFor(work.draft, s) ?? 240;
  const note = `Not longer than ${sayDuration(most)}, as you said.`;
  if (minutes > most && !work.notes.includes(note)) work.notes.push(note);
  return Math.min(most, minutes);
}

/** Week by week in one line, of a plan of one strand. */
function tellWeeks(work: Work, of: Select, lead: string): void {
  const own = selected(work, of);
  const alike = new Set(own.map((s) => s.part)).size === 1;
  if (!alike || !isForAll(of)) return;
  const weeks = [...Map.groupBy(own, (s) => s.week).values()].map((all) => Math.max(...all.map((s) => s.minutes)));
  tellOf(work, `${lead}: ${weeks.join(', ')} minutes in weeks 1 to ${weeks.length}`);
}

/** How long each strand is where the selection begins. */
function firstOf(work: Work, of: Select): Map<string, number> | null {
  const begin = new Map<string, number>();
  for (const s of selected(work, of)) if (!begin.has(s.part)) begin.set(s.part, s.minutes);
  return begin.size > 0 ? begin : null;
}
