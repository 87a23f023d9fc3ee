import {
  type Deed,
  decide,
  readAllNamed,
  readByRows,
  readSaid,
  type Said,
  tellsAway,
} from '../../../domain/about/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { keyOf, type Named } from './about-effects.ts';
import { ofSeriesJustMade } from './about-just-made.ts';
import {
  byNoun,
  eachNamed,
  isNamedEnough,
  isOfRecent,
  isWish,
  isWorthALook,
  listedOne,
  namedBy,
  ofTitle,
} from './about-named.ts';
import { restsMeant } from './about-rests.ts';
import { afterSkip, insteadOfSkipped, isForSkipped, wasLeftOut } from './about-skipped.ts';
import { swapped } from './about-swap.ts';
import { bothOf, type Meant, recentOf, thingsIn, topicOf, wordsOf } from './about-things.ts';
import { toldOf } from './about-told.ts';
import { isRecent } from './amend.ts';
import { type Candidate, isSame, namesOnly, openTasks } from './find.ts';
import { onThatDay } from './on-its-day.ts';
import { severalMeant } from './several.ts';

export type Spoken = Pick<State, 'text' | 'memory'>;

/** What was chosen of several: `For "Call the dentist": move the dentist to 11`. */
const OF_ONE = /^For "([^"]{1,200})": (.{1,200})$/s;

/** Null: something else was said. Looks at the list only where it may be about it. */
export async function meantBy(spoken: Spoken, run: Run): Promise<Meant | null> {
  const [, only = null, said] = OF_ONE.exec(spoken.text) ?? [];
  return meant({ ...spoken, text: await onThatDay(said ?? spoken.text, spoken.memory, run), only }, run);
}

type OfOne = Spoken & { only: string | null };

async function meant({ text, memory, only }: OfOne, run: Run): Promise<Meant | null> {
  const rests = only === null ? await restsMeant(text, memory, run) : null;
  if (rests) return rests;
  if (tellsAway(text)) return null;
  const setting = settingOf(run, memory.writes24);
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const told =
    (await severalMeant(text, memory, run)) ?? (await swapped(text, memory, run)) ?? (await toldOf(text, memory, run));
  if (told) return told;
  const ofKind = only === null ? await allOfKind({ text, memory }, now, run) : null;
  if (ofKind) return ofKind;
  if (WAKES.test(text) && !/\bwake\b/.test(topicOf(memory, run.now) ?? '')) return null;
  const read = readSaid(text, setting);
  const said =
    read?.proposes && (await isForSkipped(read, memory, run))
      ? await insteadOfSkipped(read, memory, run)
      : read && (await afterSkip(read, memory, run));
  const general = said && !said.proposes ? await ofSaid(said, { text, memory, only }, now, run) : null;
  if (general && general.kind !== 'unfit' && !isNothing(general)) return general;
  return (await byRows({ text, memory, only }, now, run)) ?? general;
}

/** "Move all my calls to 6", "cancel all calls except Ben": each of them, where it can be done with each. Null: fewer than two are called so. */
async function allOfKind({ text, memory }: Spoken, now: Temporal.PlainDateTime, run: Run): Promise<Meant | null> {
  const all = readAllNamed(text);
  const said = all && readSaid(all.said, settingOf(run, memory.writes24));
  if (!all || !said || said.words.length > 0) return null;
  const called = thingsIn(await openTasks(run)).filter(({ title }) => namesOnly(all.name, title));
  const things = called.filter(({ title }) => all.but === null || !namesOnly(all.but, title));
  if (called.length < 2 || things.length === 0) return null;
  const each = things.map((thing) => ({
    thing,
    deeds: decide({ ...said, changes: true, moves: true }, thing, now) ?? [],
  }));
  return each.every(({ deeds }) => deeds.length > 0) ? { kind: 'change', said, fits: each, every: true } : null;
}

/** To be woken is a wish of its own, unless that was spoken of. */
const WAKES = /\bwake (?:me|us)\b/i;

/** What was said of things that are there: which, and what becomes of them. */
async function ofSaid(
  said: Said,
  { text, memory, only }: OfOne,
  now: Temporal.PlainDateTime,
  run: Run,
): Promise<Meant | null> {
  if (!isWorthALook(said, isSpokenOf(memory, run.now))) return null;
  const open = await openTasks(run);
  const all = thingsIn(open).filter(({ title }) => (only === null ? !isWish(title, text) : isSame(title, only)));
  const shown = listedOne(said, all, memory, run);
  const recent = recentOf(all, memory, run);
  const both =
    said.words.length === 0 && /\b(?:both|the two of them|all of them|them both)\b/i.test(text)
      ? bothOf(all, memory, run)
      : theseTwo(text, said, all, memory, run);
  const nouns = said.words.length === 0 ? byNoun(text, all, recent, isMade(memory, run)) : [];
  const named = shown ? [shown.thing] : nouns.length > 0 ? nouns : namedBy(said, all, recent);
  const several =
    both.length > 1 ? both : named.length === 0 && said.words.length > 1 ? eachNamed(said.words, all) : [];
  const candidates =
    several.length > 0 ? several : named.length > 0 || said.words.length > 0 || said.slot === null ? named : all;
  const [one, ...more] = candidates;
  if (said.act === 'again') return one && more.length === 0 ? { kind: 'again', said, thing: one } : null;
  if (said.act === 'keep' && !(await wasLeftOut(candidates, run))) return null;
  const decided = (things: Named[]) =>
    things.flatMap((thing) => {
      const deeds = deedsFor(ofSeriesJustMade(shown?.said ?? said, text, thing, run.now), thing, memory, run, now);
      return deeds && isNamedEnough(said, thing, deeds) ? [{ thing, deeds }] : [];
    });
  const found = decided(candidates);
  if (several.length > 0)
    return found.length === several.length ? { kind: 'change', said, fits: found, every: true } : null;
  // What stands there then comes before what does not; "the 4 pm one" may be another's than the one that was spoken of.
  const standing = found.filter(({ deeds }) => deeds.every(({ do: does }) => does !== 'nothing'));
  const others = standing.length === 0 && said.slot?.kind === 'clock' && said.words.length === 0 ? decided(all) : [];
  const elsewhere = others.filter(({ deeds }) => deeds.every(({ do: does }) => does !== 'nothing'));
  const fits = standing.length > 0 ? standing : elsewhere.length > 0 ? elsewhere : found;
  if (fits.length > 0) return { kind: 'change', said, fits, every: false };
  const [spoken] = recent;
  return spoken && isOfRecent(said) ? { kind: 'unfit', said, thing: spoken } : null;
}

const MADE_MINUTES = 10;

/** It was made a moment ago, and not changed since it was spoken of. */
const isMade =
  ({ recent }: State['memory'], { now }: Run) =>
  ({ own }: Named): boolean =>
    recent?.told !== true &&
    own.every(({ created }) => Math.abs(created.until(now).total('minutes')) <= MADE_MINUTES) &&
    (!own.some(({ id }) => recent?.taskIds.includes(id)) ||
      own.some(({ created }) => Math.abs(created.until(recent?.at ?? now).total('seconds')) <= 2));

/** "Do them on Saturday instead": the two that were made one after the other for the same day, where the last is called by no plural. */
function theseTwo(text: string, said: Said, all: Named[], memory: State['memory'], run: Run): Named[] {
  if (said.words.length > 0 || !/\b(?:them|these|those)\b/i.test(text)) return [];
  const things = bothOf(all, memory, run);
  const days = new Set(things.map(({ times }) => times[0]?.local.toPlainDate().toString()));
  const [last] = recentOf(all, memory, run);
  const isPlural = last === undefined || /[^s]s\b/i.test(last.title);
  return things.length === 2 && days.size === 1 && !isPlural ? things : [];
}

/** What the rows read, of one thing alone: of what they do not fit nothing is said. */
async function byRows({ text, memory, only }: OfOne, now: Temporal.PlainDateTime, run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  // Looks at the list only where it would be a change if all its words were names.
  const isSpoken = isSpokenOf(memory, run.now);
  if (!isSpoken && readByRows(text, wordsOf([text]), setting) === null) return null;
  const titles = (await openTasks(run)).map(({ title }) => title);
  const read = readByRows(text, wordsOf(titles), setting);
  if (!read) return null;
  const instead = read.said.proposes
    ? await insteadOfSkipped(read.said, memory, run)
    : await afterSkip(read.said, memory, run);
  const first = instead && (await ofSaid(instead, { text, memory, only }, now, run));
  const change =
    first?.kind !== 'change' && read.otherwise ? await ofSaid(read.otherwise, { text, memory, only }, now, run) : first;
  if (change?.kind !== 'change') return isSpoken && instead ? unfitTo(instead, memory, run) : null;
  return change.fits.some(({ thing }) => read.seriesOnly && thing.series.length === 0) ? null : change;
}

/** It stands on none of the days that were said. */
const isNothing = (meant: Meant) =>
  meant.kind === 'change' && meant.fits.every(({ deeds }) => deeds.every(({ do: does }) => does === 'nothing'));

/** A new time of what was spoken of that cannot be: it is told why. */
async function unfitTo(said: Said, memory: State['memory'], run: Run): Promise<Meant | null> {
  const [thing] = recentOf(thingsIn(await openTasks(run)), memory, run);
  const isOnlyTime =
    said.words.length === 0 && said.aside.length === 0 && said.act === 'set' && said.clocks.length === 1;
  return thing && !thing.todo && isOnlyTime ? { kind: 'unfit', said, thing } : null;
}

function deedsFor(
  said: Said,
  thing: Named,
  memory: State['memory'],
  run: Run,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  if (isOfAll(said, thing)) return null;
  const meant = ofTitle(ofRecent(said, thing, memory, run), thing);
  const [only, ...others] = thing.own.filter(({ id }) => isOwn(id, memory, run));
  // "And every second week" is of the series, and not of the one of it that was moved.
  const ofSeries = said.often !== null || said.forGood || said.weekdays.length > 0;
  // "And next week it's on Tuesday", of another week than that of the one that was moved.
  const elsewhen =
    said.once.some(({ from, to }) => !from.equals(to)) && !said.once.some((days) => isWithin(only, days));
  const isAlone = only?.seriesId === null && others.length === 0 && said.words.length === 0 && !ofSeries && !elsewhen;
  const once = isAlone ? alone(thing, only) : null;
  return (once && decide(meant, once, now)) ?? decide(meant, thing, now);
}

const isWithin = (one: Candidate | undefined, { from, to }: Said['once'][number]): boolean => {
  const day = one?.local?.toPlainDate();
  return day !== undefined && Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
};

/** "Move all of them to Sunday", of what comes every day: that is no day for one of them, and none for all. */
const isOfAll = ({ all, act, loose, once, which }: Said, { series }: Named): boolean =>
  all && act === 'set' && series.length > 0 && !which && loose.length + once.length > 0;

const isOwn = (id: string, memory: State['memory'], { now }: Run): boolean =>
  isRecent(memory, now) && (memory.recent?.taskIds.includes(id) ?? false);

/** One of a series that was moved by itself is what is spoken of, and not the series. */
const alone = (thing: Named, only: Candidate): Named | null =>
  thing.series.length === 0
    ? null
    : { ...thing, series: [], times: thing.times.filter(({ key }) => key === keyOf(only)), own: [only] };

/** What was made or changed just now, and not only told of, is meant as a whole where no day is said: "make it 10:30", "half 12". */
function ofRecent(said: Said, { own }: Named, memory: State['memory'], run: Run): Said {
  const [one] = memory.recent?.told === true ? [] : own.filter(({ id }) => isOwn(id, memory, run));
  if (!one || said.words.length > 0 || said.act !== 'set') return said;
  return { ...said, changes: true, moves: true, ...(one.seriesId !== null && { forGood: true }) };
}

const isSpokenOf = (memory: State['memory'], now: Temporal.Instant) =>
  isRecent(memory, now) || topicOf(memory, now) !== null;
