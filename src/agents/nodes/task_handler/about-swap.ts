import { readValues, type Setting } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import type { Named } from './about-effects.ts';
import { bothOf, type Meant, names, recentOf, thingsIn } from './about-things.ts';
import { openTasks } from './find.ts';

/** "Swap the dentist and the car wash", "swap gym tomorrow and Saturday": each takes the other's time. */
export async function swapped(text: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const [, one, other] = SWAPS.exec(text) ?? [];
  if (SWAPS_BOTH.test(text)) return bothSwapped(memory, run);
  if (!one || !other) return null;
  const setting = settingOf(run, memory.writes24);
  const all = thingsIn(await openTasks(run));
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const sides = [one, other].map((words) => sideOf(words, setting, now.toPlainDate()));
  const [recent] = recentOf(all, memory, run);
  const byName = (words: string[]) => all.filter(({ title, todo }) => !todo && words.length > 0 && names(words, title));
  const things = sides.map(({ words }) => byName(words));
  const [first = [], second = []] = things;
  const [a] = first.length === 1 ? first : first.length === 0 && recent ? [recent] : [];
  const [b] = second.length === 1 ? second : second.length === 0 && a && sides[1]?.day ? [a] : [];
  const at = (thing: Named | undefined, day: Temporal.PlainDate | null | undefined) =>
    thing?.times.find(
      ({ local }) => Temporal.PlainDateTime.compare(local, now) > 0 && (!day || local.toPlainDate().equals(day)),
    );
  const [from, to] = [at(a, sides[0]?.day), at(b, sides[1]?.day)];
  if (!a || !b || !from || !to || from.key === to.key || from.local.equals(to.local)) return null;
  if (a === b && from.local.toPlainTime().equals(to.local.toPlainTime()))
    return { kind: 'change', said: null, fits: [{ thing: a, deeds: [{ do: 'alike' }] }], every: true };
  // Of one thing the days stay and the times change.
  const then = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime) =>
    a === b ? one.toPlainDate().toPlainDateTime(other.toPlainTime()) : other;
  const fits = [
    { thing: a, deeds: [{ do: 'move' as const, at: from, to: then(from.local, to.local) }] },
    { thing: b, deeds: [{ do: 'move' as const, at: to, to: then(to.local, from.local) }] },
  ];
  return { kind: 'change', said: null, fits, every: true };
}

const SWAPS_BOTH =
  /^(?:(?:please|can you|could you|can we|let's|ok|and|actually)[ ,]+)*(?:swap|switch) (?:them|both|these|those|(?:these|those|the) (?:two|ones)|both of them)(?: round| around| over| please)*[.!?]*$/i;

/** "Swap them": the two that were made or changed last. */
async function bothSwapped(memory: State['memory'], run: Run): Promise<Meant | null> {
  const [a, b, ...more] = bothOf(thingsIn(await openTasks(run)), memory, run);
  const [one, other] = [a?.times[0], b?.times[0]];
  if (!a || !b || more.length > 0 || !one || !other || a.todo || b.todo) return null;
  const fits = [
    { thing: a, deeds: [{ do: 'move' as const, at: one, to: other.local }] },
    { thing: b, deeds: [{ do: 'move' as const, at: other, to: one.local }] },
  ];
  return { kind: 'change', said: null, fits, every: true };
}

const SWAPS =
  /^(?:(?:please|can you|could you|can we|could we|let's|ok|and)[ ,]+)*(?:swap|switch|exchange)(?: round| around)? (.{2,50}?) (?:and|with|for) (.{2,50}?)(?: please| round| around)?[.!?]*$/i;

function sideOf(
  words: string,
  setting: Setting,
  today: Temporal.PlainDate,
): { words: string[]; day: Temporal.PlainDate | null } {
  const [found, ...more] = readValues(words, setting);
  const isDay =
    more.length === 0 && (found?.kind === 'date' || (found?.kind === 'weekdays' && found.days.length === 1));
  const day = !isDay
    ? null
    : found.kind === 'date'
      ? found.date
      : found.kind === 'weekdays'
        ? today.add({ days: ((found.days[0] ?? 1) - today.dayOfWeek + 7) % 7 })
        : null;
  const rest = isDay ? `${words.slice(0, found.start)} ${words.slice(found.end)}` : words;
  const left = rest.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return { words: left.filter((word) => !['the', 'my', 'our', 'one', 'ones', 'it'].includes(word)), day };
}
