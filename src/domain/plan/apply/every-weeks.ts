import type { Select } from '../reply-types.ts';
import { nothingThere, selected } from './selected.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** Only in every second (third) week, from the first on that has one. */
export function everyWeeks(work: Work, of: Select, every: number): Refused | null {
  const all = selected(work, of);
  const [first] = all;
  if (!first) return nothingThere(of);
  if (work.draft.parts.some((part) => part.dates && (!of.part || of.part === part.id)))
    return refuse(
      'The days of this plan follow from when money comes in. Say "every two weeks on Fridays", for example, when that is when it comes. The plan is as it was.',
    );
  const out = new Set(all.filter((s) => (s.week - first.week) % every !== 0).map((s) => s.id));
  if (out.size === 0) work.notes.push('It is no more often than that already.');
  work.draft.sessions = work.draft.sessions.filter((s) => !out.has(s.id));
  return null;
}
