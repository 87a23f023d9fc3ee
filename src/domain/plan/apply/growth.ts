import { round5 } from '../draft/ramped.ts';
import type { Select } from '../reply-types.ts';
import { resize } from './resize.ts';
import { nothingThere, selected } from './selected.ts';
import type { Refused, Work } from './work.ts';

/** "Ramp up slower": it begins as it does, and what is added week by week is so much of what it was. */
export function growth(work: Work, of: Select, factor: number): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  const begin = new Map<string, number>();
  for (const s of all) if (!begin.has(s.part)) begin.set(s.part, s.minutes);
  if (all.every((s) => s.minutes <= (begin.get(s.part) ?? s.minutes))) {
    work.notes.push(
      'It does not grow: the sessions are equally long from the first week on. "Shorter in the first two weeks", for example, makes a gentler start.',
    );
    return null;
  }
  return resize(work, of, (now, { part }) => {
    const first = begin.get(part) ?? now;
    return now <= first ? now : Math.max(first, round5(first + (now - first) * factor));
  });
}
