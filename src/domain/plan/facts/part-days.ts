import type { Weekday } from '../../calendar/index.ts';
import { playbooks } from '../../playbooks/index.ts';
import { plain, weekdaysIn, windowIn } from '../said/index.ts';

/** Weekdays that were named for one strand alone ("the long run only on Sundays"), and the words without them. */
export type PartDays = { days: Record<string, Weekday[]>; rest: string };

const NO = /\b(?:not|no|never|without|except|can't|cannot|don't)\b/;

/** What else a strand of one word is called. */
const ALSO: Record<string, string> = {
  ride: 'rid(?:e|es|ing)|bikes?|biking|cycle|cycling|spin|turbo',
  swim: 'swims?|swimming|pool',
  run: 'runs?|running|jog|jogging',
};

/** `called`: with the words before it that go as well. */
type Named = { id: string; form: RegExp; called: RegExp };

const named = (id: string, form: string): Named => ({
  id,
  form: new RegExp(form),
  called: new RegExp(`(?:\\b(?:plus|and|with) )?(?:\\b(?:an?|the|my|one) )*${form}(?: (?:on|is))?`),
});

/**
 * By playbook: the strands beside the first, by a name of two words ("Long run") that is told apart from what the first one does; all of them,
 * where each has a sport of its own (swim, ride, run).
 */
const NAMED = new Map(
  playbooks.map(({ id, strands }) => {
    const names = strands.map(({ name }) => ALSO[plain(name)]);
    const sports = names.flatMap((form, i) => {
      const strand = strands[i];
      return form && strand ? [named(strand.id, `\\b(?:${form})\\b`)] : [];
    });
    return [id, sports.length > 2 ? sports : strands.slice(1).flatMap(twoWords)] as const;
  }),
);

function twoWords(strand: { id: string; name: string }): Named[] {
  const [kind, ...noun] = plain(strand.name)
    .replace(/^(?:an?|the|one) /, '')
    .split(' ');
  if (!kind || noun.length === 0) return [];
  const form = `\\b${kind} (?:\\w+ )?(?:${noun.join(' ')}|one|run|ride|swim|session|day)s?\\b`;
  return [named(strand.id, form)];
}

export function partDaysIn(words: string, playbook: string): PartDays {
  const days: Record<string, Weekday[]> = {};
  const strands = NAMED.get(playbook) ?? [];
  const rest = words.split(/(?<=[,.;!?])\s/).flatMap((clause) => {
    const text = plain(clause);
    const part = NO.test(text) ? undefined : strands.find(({ form }) => form.test(text));
    // "Tue, Thu and the long one Sunday": the days behind its name are its own.
    const at = part ? Math.max(0, part.form.exec(text)?.index ?? 0) : 0;
    const own = part && weekdaysIn(text.slice(at)).length > 0 ? text.slice(at) : text;
    const on = part ? weekdaysIn(own.replace(/\b(sun|mon|tues|wednes|thurs|fri|satur)day\b/g, '$1days')) : [];
    if (!part || on.length === 0) return [clause];
    days[part.id] = on;
    // Their hours are theirs as well: "and a long one Sunday mornings".
    if (/\d/.test(own) || windowIn(own)) return [withoutName(text, part.called)];
    return own === text ? [] : [clause.slice(0, at)];
  });
  return { days, rest: Object.keys(days).length > 0 ? rest.join(' ') : words };
}

const withoutName = (text: string, called: RegExp): string =>
  text.replace(called, (said) => (/^(?:plus|and|with) /.test(said) ? 'and ' : ''));
