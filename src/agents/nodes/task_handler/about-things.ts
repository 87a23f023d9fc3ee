import { type Deed, type Said, type Several, SORTS } from '../../../domain/about/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { keyOf, type Named } from './about-effects.ts';
import { isRecent } from './amend.ts';
import { type Candidate, namesOnly } from './find.ts';

/** What a message says of something on the list, and what is to become of it. */
export type Meant =
  /** `every`: all of these are meant; else any one of them may be. */
  | { kind: 'change'; said: Said | null; fits: { thing: Named; deeds: Deed[] }[]; every: boolean }
  /** Once more, if it is not done. */
  | { kind: 'again'; said: Said; thing: Named }
  /** It was spoken of, and what was said does not fit it. */
  | { kind: 'unfit'; said: Said; thing: Named }
  | { kind: 'note'; words: string; thing: Named }
  /** Its time does not suit: it is to be earlier (-1), later (1), or at another time; `on`: the days for which that was said. */
  | { kind: 'unsuited'; way: -1 | 0 | 1; on: string | null; thing: Named }
  /** Two that repeat are to be exchanged: once, or from now on? */
  | { kind: 'how often'; things: [Named, Named]; said: string }
  /** Whatever stands on some day, or is left of it; `made`: what one message made just now. */
  | { kind: 'several'; said: Several; tasks: Candidate[]; made?: true };

/** Words that name things: longer than the small ones. */
export const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}][\p{L}-]{2,}/gu) ?? []));

/** What is called the same is one thing; sessions of a plan are the plan's. */
export function thingsIn(open: Candidate[]): Named[] {
  const things = new Map<string, Named>();
  for (const one of open) {
    if (one.goalId !== null) continue;
    if (!one.local) {
      const at = { key: keyOf(one), series: null, local: Temporal.PlainDateTime.from('1970-01-01T00:00') };
      things.set(`to-do ${one.id}`, { title: one.title, todo: true, series: [], times: [at], own: [one] });
      continue;
    }
    const key = one.title.toLowerCase();
    const thing = things.get(key) ?? { title: one.title, series: [], times: [], own: [] };
    thing.own.push(one);
    thing.times.push({ key: keyOf(one), series: one.seriesId, local: one.local, minutes: one.minutes });
    if (one.rule && one.seriesId && !thing.series.some(({ key: id }) => id === one.seriesId))
      thing.series.push({ key: one.seriesId, rrule: one.rule, first: one.local, minutes: one.minutes });
    things.set(key, thing);
  }
  return [...things.values()].map((thing) => (inOneGo(thing) ? { ...thing, together: true } : thing));
}

const ONE_GO_SECONDS = 2;

/** "The car service on the 9th, remind me the day before": made by one message. */
function inOneGo({ series, own }: Named): boolean {
  const [first, ...others] = own;
  if (!first || others.length === 0 || others.length > 4 || series.length > 0) return false;
  return others.every(({ created }) => Math.abs(first.created.until(created).total('seconds')) <= ONE_GO_SECONDS);
}

/** "The dentist appointment" is called "Dentist". */
export function names(words: readonly string[], title: string): boolean {
  if (namesOnly(words.join(' '), title)) return true;
  const telling = words.filter((word) => !SORTS.has(word));
  return telling.length > 0 && telling.length < words.length && namesOnly(telling.join(' '), title);
}

export const FRESH_MINUTES = 60;

/** What the last change was about, also where that is closed by now. */
export const topicOf = ({ topic }: State['memory'], now: Temporal.Instant): string | null =>
  topic && Temporal.Instant.from(topic.at).until(now).total('minutes') <= FRESH_MINUTES
    ? topic.title.toLowerCase()
    : null;

export function recentOf(all: Named[], memory: State['memory'], { now }: Run): Named[] {
  const ids = isRecent(memory, now) ? (memory.recent?.taskIds ?? []) : [];
  const spoken = all.filter(({ own }) => own.some(({ id }) => ids.includes(id)));
  const topic = topicOf(memory, now);
  const about = spoken.length > 0 ? spoken : all.filter(({ title }) => title.toLowerCase() === topic);
  return about.length === 1 ? about : [];
}

/** The two that were made or changed last, unless one thing was spoken of that comes twice a day. */
export function bothOf(all: Named[], memory: State['memory'], { now }: Run): Named[] {
  if (!isRecent(memory, now)) return [];
  const { taskIds = [], lastId, earlierIds = [] } = memory.recent ?? {};
  const called = (ids: readonly string[]) => all.filter(({ own }) => own.some(({ id }) => ids.includes(id)));
  // Two that were moved in one go are "both" by themselves.
  const last = called(taskIds);
  const things = last.length > 1 ? last : called([...taskIds, ...(lastId ? [lastId] : earlierIds)]);
  return things.some(({ series }) => series.some(({ rrule }) => /BYHOUR=\d+,/.test(rrule))) ? [] : things;
}
