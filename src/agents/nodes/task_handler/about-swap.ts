import { decide, NOTHING_SAID, type Said, weekOf } from '../../../domain/about/index.ts';
import { readValues, type Setting } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import type { Named } from './about-effects.ts';
import { bothOf, type Meant, names, recentOf, thingsIn } from './about-things.ts';
import { openTasks } from './find.ts';

/** "Swap the dentist and the car wash", "swap gym tomorrow and Saturday": each takes the other's time. */
export async function swapped(text: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const once = ONCE.test(text);
  const forGood = FOR_GOOD.test(text);
  const [, one, other] = SWAPS.exec(text.replace(once ? ONCE : FOR_GOOD, '')) ?? [];
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
  const repeats =
    a && b && a !== b && a.series.length > 0 && b.series.length > 0 && !once && sides.every(({ day }) => !day);
  if (repeats) return forGood ? weeksSwapped(a, b, now) : { kind: 'how often', things: [a, b], said: text };
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

const ONCE =
  /,?\s+(?:(?:just|only) )?(?:this (?:week|time|once)|once|for once|next time|next week)(?: only)?(?: please)?(?=[.!?]*$)/i;
const FOR_GOOD =
  /,?\s+(?:from now on|for good|every week|always|permanently|each week|in future)(?: please)?(?=[.!?]*$)/i;

/** Each comes on the days and at the time of the other, every week. Null: one of them is no plain week. */
function weeksSwapped(a: Named, b: Named, now: Temporal.PlainDateTime): Meant | null {
  const [toA, toB] = [weekSaid(b), weekSaid(a)];
  const deeds = [toA && decide(toA, a, now), toB && decide(toB, b, now)];
  const fits = [a, b].flatMap((thing, i) => (deeds[i] ? [{ thing, deeds: deeds[i] }] : []));
  return fits.length === 2 ? { kind: 'change', said: null, fits, every: true } : null;
}

/** "Only Mondays at 18:30": what is said of another that is to come like this one. */
function weekSaid({ series }: Named): Said | null {
  const [one, ...more] = series;
  const week = one && more.length === 0 ? weekOf(one.rrule, one.first.toPlainTime()) : null;
  const times = new Set(week ? [...week.values()].flat() : []);
  const [time] = times;
  if (!week || !time || times.size > 1) return null;
  const clock = { time: Temporal.PlainTime.from(time), other: null };
  return { ...NOTHING_SAID, act: 'only', weekdays: [...week.keys()], clocks: [clock], forGood: true, changes: true };
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
  /^(?:(?:please|can you|could you|can we|could we|let's|ok|and)[ ,]+)*(?:swap|switch|exchange)(?: round| around)? (.{2,50}?) (?:and|with|for) (.{2,50}?)(?: please| round| around| over)*[.!?]*$/i;

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
