import { type Deed, type Said, SORTS } from '../../../domain/about/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import type { Named } from './about-effects.ts';
import { FRESH_MINUTES, names } from './about-things.ts';
import { namesOnly, namesWhole } from './find.ts';

/** What the words name; where they name nothing, what was spoken of. Words beside the point may be its name as well. */
export function namedBy({ words, aside }: Said, all: Named[], recent: Named[]): Named[] {
  const of = (name: string[]) => (name.length > 0 ? all.filter(({ title }) => names(name, title)) : []);
  if (words.length > 0) return of(words);
  const beside = of(aside);
  return beside.length > 0 ? beside : recent;
}

/** Nouns that elsewhere only say of what sort a thing is. */
const NOUN =
  /\b(?:the|my|our|that|this) (?:other )?(call|visit|meeting|lesson|class|session|appointment|training|match|game|alarm|practice|workout|booking|event|rest)\b(?! (?:with|about|for|at \p{L}))/giu;

/**
 * "Move the call to 11", where "Call mum" stands on the list and something else was spoken of last. Of several that were made one after the other and
 * are called so (`isNew`), nobody knows which is meant.
 */
export function byNoun(text: string, all: Named[], recent: Named[], isNew: (thing: Named) => boolean): Named[] {
  const nouns = [...text.matchAll(NOUN)].map(([, noun = '']) => noun.toLowerCase());
  const has = ({ title }: Named) =>
    nouns.some((noun) =>
      title
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .includes(noun),
    );
  if (nouns.length === 0) return [];
  const called = all.filter(has);
  const isOfSeveral = recent.some(isNew) && called.filter(isNew).length > 1;
  return recent.some(has) && !isOfSeveral ? [] : called;
}

/** "The car wash and mum": each is named by some of the words, and no word is left. */
export function eachNamed(words: readonly string[], all: Named[]): Named[] {
  const own = (title: string) => words.filter((word) => namesOnly(word, title));
  const things = all.filter(({ title }) => own(title).length > 0 && namesWhole(own(title).join(' '), title));
  const covered = new Set(things.flatMap(({ title }) => own(title)));
  return things.length > 1 && words.every((word) => covered.has(word) || SORTS.has(word)) ? things : [];
}

/** "The second one", of a list that was shown after the last change. */
export function listedOne(
  said: Said,
  all: Named[],
  memory: State['memory'],
  run: Run,
): { thing: Named; said: Said } | null {
  const { listed, recent } = memory;
  if (said.slot?.kind !== 'nth' || !listed || said.words.length > 0) return null;
  const isNewer = !recent || listed.at > recent.at;
  if (!isNewer || Temporal.Instant.from(listed.at).until(run.now).total('minutes') > FRESH_MINUTES) return null;
  const id = listed.taskIds.at(said.slot.nth);
  const thing = all.find(({ own }) => own.some((one) => one.id === id));
  const one = thing?.own.find((each) => each.id === id);
  if (!thing || !one?.local) return null;
  const day = one.local.toPlainDate();
  const isWhich = thing.series.length > 0;
  return {
    thing,
    said: {
      ...said,
      slot: isWhich ? { kind: 'clock', clocks: [one.local.toPlainTime()] } : null,
      which: isWhich ? { from: day, to: day } : null,
    },
  };
}

/** What is taken off the list is named nearly whole, or was spoken of just now. */
export const isNamedEnough = ({ words }: Said, { title }: Named, deeds: Deed[]): boolean =>
  words.length === 0 ||
  !deeds.some(({ do: does }) => does === 'drop') ||
  namesWhole(words.filter((word) => !SORTS.has(word)).join(' ') || words.join(' '), title);

/** What names its thing and says no more than a time of day may as well be something new. */
export const isWorthALook = (said: Said, recent: boolean): boolean =>
  said.words.length === 0
    ? recent || said.slot !== null
    : said.act !== 'set' ||
      said.changes ||
      Boolean(said.slot ?? said.which ?? said.shift ?? said.length ?? said.policy ?? said.title) ||
      Boolean(said.from ?? said.until ?? said.often) ||
      said.once.some(({ from, to }) => !from.equals(to)) ||
      said.weekdays.length > 0;

/** It names nothing, says which days or times, and no older reader knows it. */
export const isOfRecent = ({ words, weekdays, slot, length, often, clocks, act }: Said): boolean =>
  words.length === 0 &&
  (weekdays.length > 0 || slot !== null || length !== null || often !== null) &&
  (act !== 'set' || clocks.length + weekdays.length > 0 || length !== null);

/** "Cancel Netflix tomorrow" said twice is the same wish again, where that is what the thing is called. */
export const isWish = (title: string, text: string): boolean =>
  /^(?:cancel|skip|stop|drop|move|change|push|remove|delete|pause|forget|make|put|set)\b/i.test(title) &&
  text.toLowerCase().includes(title.toLowerCase());

/** "Evening walk" has its part of the day in its name. */
export const ofTitle = (said: Said, { title }: Named): Said =>
  said.slot?.kind === 'part' &&
  title
    .toLowerCase()
    .split(/[^a-z]/)
    .includes(said.slot.part)
    ? { ...said, slot: null }
    : said;
