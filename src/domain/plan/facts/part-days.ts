import type { Weekday } from '../../calendar/index.ts';
import { playbooks } from '../../playbooks/index.ts';
import { plain, weekdaysIn } from '../said/index.ts';

/** Weekdays that were named for one strand alone ("the long run only on Sundays"), and the words without them. */
export type PartDays = { days: Record<string, Weekday[]>; rest: string };

const NO = /\b(?:not|no|never|without|except|can't|cannot|don't)\b/;

/** By playbook: the strands beside the first, by a name of two words ("Long run") that is told apart from what the first one does. */
const NAMED = new Map(
  playbooks.map(({ id, strands }) => [
    id,
    strands.slice(1).flatMap((strand) => {
      const [kind, ...noun] = plain(strand.name)
        .replace(/^(?:an?|the|one) /, '')
        .split(' ');
      return kind && noun.length > 0
        ? [
            {
              id: strand.id,
              form: new RegExp(`\\b${kind} (?:\\w+ )?(?:${noun.join(' ')}|one|run|ride|swim|session|day)s?\\b`),
            },
          ]
        : [];
    }),
  ]),
);

export function partDaysIn(words: string, playbook: string): PartDays {
  const days: Record<string, Weekday[]> = {};
  const named = NAMED.get(playbook) ?? [];
  const rest = words.split(/(?<=[,.;!?])\s/).flatMap((clause) => {
    const text = plain(clause);
    const part = NO.test(text) ? undefined : named.find(({ form }) => form.test(text));
    // "Tue, Thu and the long one Sunday": the days behind its name are its own.
    const at = part ? Math.max(0, part.form.exec(text)?.index ?? 0) : 0;
    const own = part && weekdaysIn(text.slice(at)).length > 0 ? text.slice(at) : text;
    const on = part ? weekdaysIn(own.replace(/\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/g, '$1days')) : [];
    if (!part || on.length === 0) return [clause];
    days[part.id] = on;
    return own === text ? [] : [clause.slice(0, at)];
  });
  return { days, rest: Object.keys(days).length > 0 ? rest.join(' ') : words };
}
