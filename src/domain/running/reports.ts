import type { Setting } from '../language/index.ts';
import { spanIn } from '../plan/index.ts';
import { NUMBER, numberOf, today } from '../plan/said/index.ts';
import { bare } from './lead.ts';
import type { RunningWord } from './types.ts';

const WHEN =
  '(?: (?:of )?(?:last|this|the (?:last|past)|the whole|all|the other) (?:week|weekend|month|few days|\\w+ days)| yesterday| so far| since \\w+| (?:from|on|between) .{2,40})';
const ALL = new RegExp(
  `^(?:i(?:'ve| have)? |we(?:'ve| have)? )?(?:actually |just |already |really |even )*(?:did|done|do|finished|completed|managed|kept up|made) (?:it all|them all|all(?: of (?:it|them|the sessions|my sessions))?|everything|every(?: single)? (?:one|session|run|lesson|workout|day)(?: of them)?|all (?:the|my|three|four|five|six|seven|\\d) (?:sessions|runs|lessons|workouts|days|of them))(?: as planned)?${WHEN}*$`,
);
const SOME = new RegExp(
  `^(?:i(?:'ve| have)? |we(?:'ve| have)? )?(?:(?:only|just|actually|really|barely|at least) )*(?:managed|did|done|made|got|completed|finished|kept|been to|went to)(?: (?:only|just|to do|at least))* (${NUMBER}|both|half|some|none|a few|a couple)(?: (?:of (?:them|it|the \\w+|my \\w+|\\w+)|sessions?|runs?|lessons?|workouts?|times|days))*(?: done| in)?${WHEN}*$`,
);

/** "I did it all last week", "I've only managed two of them": how it went, of several sessions. Null: nothing of the kind. */
export function reportIn(message: string, setting: Setting): Extract<RunningWord, { kind: 'report' }> | null {
  const text = bare(message);
  if (text === '') return null;
  const all = ALL.test(text);
  const some = all ? null : SOME.exec(text);
  if (!all && !some) return null;
  const count = some ? (/^(?:\d+|[a-z]+)$/.test(some[1] ?? '') ? countOf(some[1] ?? '') : Number.NaN) : null;
  return { kind: 'report', dates: datesOf(text, setting), count: count !== null && Number.isNaN(count) ? 0 : count };
}

const countOf = (word: string): number => (word === 'both' ? 2 : numberOf(word));

function datesOf(text: string, setting: Setting): [string, string] | null {
  const day = today(setting);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  if (/\b(?:last|past) week\b/.test(text))
    return [monday.subtract({ days: 7 }).toString(), monday.subtract({ days: 1 }).toString()];
  if (/\bthis week\b/.test(text)) return [monday.toString(), day.toString()];
  if (/\byesterday\b/.test(text)) return [day.subtract({ days: 1 }).toString(), day.subtract({ days: 1 }).toString()];
  const { dates } = spanIn(text, setting);
  return dates && dates[0] <= day.toString() ? dates : null;
}
