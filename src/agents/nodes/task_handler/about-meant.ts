import {
  type Deed,
  decide,
  noteIn,
  readByRows,
  readReport,
  readSaid,
  reported,
  retriedIn,
  type Said,
  SORTS,
} from '../../../domain/about/index.ts';
import { readValues, type Setting, understandMoment } from '../../../domain/language/index.ts';
import { listRange } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { keyOf, type Named } from './about-effects.ts';
import { swapped } from './about-swap.ts';
import { bothOf, FRESH_MINUTES, type Meant, names, recentOf, thingsIn, topicOf } from './about-things.ts';
import { isRecent } from './amend.ts';
import { type Candidate, namesOnly, namesWhole, openTasks } from './find.ts';

export type Spoken = Pick<State, 'text' | 'memory'>;

/** Null: something else was said. Looks at the list only where it may be about it. */
export async function meantBy({ text, memory }: Spoken, run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const told = (await swapped(text, memory, run)) ?? (await toldOf(text, memory, run));
  if (told) return told;
  const read = readSaid(text, setting);
  const said = read?.proposes && (await isForSkipped(read, memory, run)) ? onceMore(read, now.toPlainDate()) : read;
  const general = said && !said.proposes ? await ofSaid(said, { text, memory }, now, run) : null;
  if (general && general.kind !== 'unfit' && !isNothing(general)) return general;
  return (await byRows({ text, memory }, now, run)) ?? general;
}

/** What was said of things that are there: which, and what becomes of them. */
async function ofSaid(
  said: Said,
  { text, memory }: Spoken,
  now: Temporal.PlainDateTime,
  run: Run,
): Promise<Meant | null> {
  if (!isWorthALook(said, isSpokenOf(memory, run.now))) return null;
  const open = await openTasks(run);
  const all = thingsIn(open).filter(({ title }) => !isWish(title, text));
  const shown = listedOne(said, all, memory, run);
  const recent = recentOf(all, memory, run);
  const both =
    said.words.length === 0 && /\b(?:both|the two of them|all of them|them both)\b/i.test(text)
      ? bothOf(all, memory, run)
      : [];
  const named = shown ? [shown.thing] : namedBy(said, all, recent);
  const several =
    both.length > 1 ? both : named.length === 0 && said.words.length > 1 ? eachNamed(said.words, all) : [];
  const candidates =
    several.length > 0 ? several : named.length > 0 || said.words.length > 0 || said.slot === null ? named : all;
  const [one, ...more] = candidates;
  if (said.act === 'again') return one && more.length === 0 ? { kind: 'again', said, thing: one } : null;
  if (said.act === 'keep' && !(await wasLeftOut(candidates, run))) return null;
  const decided = (things: Named[]) =>
    things.flatMap((thing) => {
      const deeds = deedsFor(shown?.said ?? said, thing, memory, run, now);
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

/** What the rows read, of one thing alone: of what they do not fit nothing is said. */
async function byRows({ text, memory }: Spoken, now: Temporal.PlainDateTime, run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  // Looks at the list only where it would be a change if all its words were names.
  const isSpoken = isSpokenOf(memory, run.now);
  if (!isSpoken && readByRows(text, wordsOf([text]), setting) === null) return null;
  const titles = (await openTasks(run)).map(({ title }) => title);
  const read = readByRows(text, wordsOf(titles), setting);
  if (!read) return null;
  const instead = read.said.proposes ? await insteadOfSkipped(read.said, memory, run) : read.said;
  const first = instead && (await ofSaid(instead, { text, memory }, now, run));
  const meant =
    first?.kind !== 'change' && read.otherwise ? await ofSaid(read.otherwise, { text, memory }, now, run) : first;
  if (meant?.kind !== 'change') return isSpoken && instead ? unfitTo(instead, memory, run) : null;
  return meant.fits.some(({ thing }) => read.seriesOnly && thing.series.length === 0) ? null : meant;
}

/** It stands on none of the days that were said. */
const isNothing = (meant: Meant) =>
  meant.kind === 'change' && meant.fits.every(({ deeds }) => deeds.every(({ do: does }) => does === 'nothing'));

/** "Do it Friday instead that week", of what was skipped just now: once more, in that week. */
async function insteadOfSkipped(said: Said, memory: State['memory'], run: Run): Promise<Said | null> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  if (!(await isForSkipped(said, memory, run))) return { ...said, proposes: false };
  const topic = topicOf(memory, run.now);
  const rows = await listRange(run.ctx, run.user, today.toString(), today.add({ days: 35 }).toString(), 'all');
  const skipped = rows.find(({ status, title }) => status === 'skipped' && title.toLowerCase() === topic);
  const [day] = said.loose;
  if (!skipped?.scheduled_at || !day || said.loose.length > 1) return onceMore(said, today);
  const was = Temporal.Instant.from(skipped.scheduled_at).toZonedDateTimeISO(run.person.zone).toPlainDate();
  const then = was.add({ days: day - was.dayOfWeek });
  return { ...said, act: 'add', proposes: false, loose: [], once: [{ from: then, to: then }] };
}

/** A new time of what was spoken of that cannot be: it is told why. */
async function unfitTo(said: Said, memory: State['memory'], run: Run): Promise<Meant | null> {
  const [thing] = recentOf(thingsIn(await openTasks(run)), memory, run);
  const isOnlyTime =
    said.words.length === 0 && said.aside.length === 0 && said.act === 'set' && said.clocks.length === 1;
  return thing && !thing.todo && isOnlyTime ? { kind: 'unfit', said, thing } : null;
}

/** Words that name things: longer than the small ones. */
const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}][\p{L}-]{2,}/gu) ?? []));

/** That day alone, beside what comes anyway. */
function onceMore(said: Said, today: Temporal.PlainDate): Said {
  const days = said.loose.map((day) => today.add({ days: (day - today.dayOfWeek + 7) % 7 }));
  const once = [...said.once, ...days.map((day) => ({ from: day, to: day }))];
  return { ...said, act: 'add', proposes: false, loose: [], once };
}

/** "What about Saturday, same time?", right after one of it was skipped: instead of that one. */
async function isForSkipped(said: Said, memory: State['memory'], run: Run): Promise<boolean> {
  if (!said.proposes || !isSpokenOf(memory, run.now)) return false;
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  const isFresh = last && Temporal.Instant.from(last.at).until(run.now).total('minutes') <= JUST_NOW_MINUTES;
  return Boolean(isFresh && last.kinds.every((kind) => kind === 'settle') && said.clocks.length === 0);
}

/** "Done this morning's", "bring the report card". */
async function toldOf(text: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  const again = isRecent(memory, run.now) ? retriedIn(text, setting) : null;
  const retried = again && (await tryAgain(again.when, memory, run));
  if (retried) return retried;
  const report = readReport(text, setting);
  const note = isRecent(memory, run.now) && memory.recent?.told !== true ? noteIn(text, setting) : null;
  if (!report && !note) return null;
  const all = thingsIn(await openTasks(run));
  const [recent] = recentOf(all, memory, run);
  if (note) return recent ? { kind: 'note', words: note, thing: recent } : null;
  if (!report) return null;
  const things =
    report.words.length > 0
      ? all.filter(({ title }) => names(report.words, title))
      : recent
        ? [recent]
        : report.slot?.kind === 'part'
          ? all
          : [];
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const fits = things
    .map((thing) => ({ thing, deeds: reported(report, thing, now) }))
    .filter(({ deeds }) => deeds.length > 0);
  if (fits.length > 0) return { kind: 'change', said: null, fits, every: true };
  const [only, ...others] = things;
  const deeds: Deed[] = [{ do: 'nothing', on: { from: now.toPlainDate(), to: now.toPlainDate() } }];
  return only && others.length === 0
    ? { kind: 'change', said: null, fits: [{ thing: only, deeds }], every: false }
    : null;
}

/** "No answer, try again in the afternoon": it moves there; of a series this one is done, and once more is made. */
async function tryAgain(when: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  const [thing] = recentOf(thingsIn(await openTasks(run)), memory, run);
  const [at] = thing?.times ?? [];
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const moment = understandMoment(when, null, setting);
  const to = moment?.kind === 'moment' ? moment.local : inPartToday(when, now, setting);
  if (!thing || !at || !to || Temporal.PlainDateTime.compare(to, now) <= 0) return null;
  const isDue = Temporal.PlainDateTime.compare(at.local, now) <= 0;
  const deeds: Deed[] =
    thing.series.length === 0
      ? [{ do: 'move', at, to }]
      : [
          ...(isDue ? [{ do: 'settle' as const, at, answer: 'done' as const }] : []),
          { do: 'extra', title: null, at: to, ahead: false },
        ];
  return { kind: 'change', said: null, fits: [{ thing, deeds }], every: true };
}

const USUAL: Record<string, number> = { morning: 9, noon: 13, afternoon: 15, evening: 18, night: 20 };

/** "In the afternoon" is today's as long as that is ahead. */
function inPartToday(when: string, now: Temporal.PlainDateTime, setting: Setting): Temporal.PlainDateTime | null {
  const values = readValues(when, setting);
  const part = values.find(({ kind }) => kind === 'part');
  const day = values.find(({ kind }) => kind === 'date');
  if (part?.kind !== 'part') return null;
  const on = day?.kind === 'date' ? day.date : now.toPlainDate();
  const at = on.toPlainDateTime({ hour: USUAL[part.part] ?? 15 });
  return Temporal.PlainDateTime.compare(at, now) > 0 || day ? at : at.add({ days: 1 });
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
  const once = only?.seriesId === null && others.length === 0 && said.words.length === 0 ? alone(thing, only) : null;
  return (once && decide(meant, once, now)) ?? decide(meant, thing, now);
}

/** "Move all of them to Sunday", of what comes every day: that is no day for one of them, and none for all. */
const isOfAll = ({ all, act, loose, once, which }: Said, { series }: Named): boolean =>
  all && act === 'set' && series.length > 0 && !which && loose.length + once.length > 0;

/** "The car wash and mum": each is named by some of the words, and no word is left. */
function eachNamed(words: readonly string[], all: Named[]): Named[] {
  const own = (title: string) => words.filter((word) => namesOnly(word, title));
  const things = all.filter(({ title }) => own(title).length > 0 && namesWhole(own(title).join(' '), title));
  const covered = new Set(things.flatMap(({ title }) => own(title)));
  return things.length > 1 && words.every((word) => covered.has(word) || SORTS.has(word)) ? things : [];
}

/** "Cancel Netflix tomorrow" said twice is the same wish again, where that is what the thing is called. */
const isWish = (title: string, text: string): boolean =>
  /^(?:cancel|skip|stop|drop|move|change|push|remove|delete|pause|forget|make|put|set)\b/i.test(title) &&
  text.toLowerCase().includes(title.toLowerCase());

/** It names nothing, says which days or times, and no older reader knows it. */
const isOfRecent = ({ words, weekdays, slot, length, often, clocks, act }: Said): boolean =>
  words.length === 0 &&
  (weekdays.length > 0 || slot !== null || length !== null || often !== null) &&
  (act !== 'set' || clocks.length + weekdays.length > 0 || length !== null);

/** What names its thing and says no more than a time of day may as well be something new. */
const isWorthALook = (said: Said, recent: boolean): boolean =>
  said.words.length === 0
    ? recent || said.slot !== null
    : said.act !== 'set' ||
      said.changes ||
      Boolean(said.slot ?? said.which ?? said.shift ?? said.length ?? said.policy ?? said.title) ||
      Boolean(said.from ?? said.until ?? said.often) ||
      said.once.some(({ from, to }) => !from.equals(to)) ||
      said.weekdays.length > 0;

/** What the words name; where they name nothing, what was spoken of. Words beside the point may be its name as well. */
function namedBy({ words, aside }: Said, all: Named[], recent: Named[]): Named[] {
  const of = (name: string[]) => (name.length > 0 ? all.filter(({ title }) => names(name, title)) : []);
  if (words.length > 0) return of(words);
  const beside = of(aside);
  return beside.length > 0 ? beside : recent;
}

/** What is taken off the list is named nearly whole, or was spoken of just now. */
const isNamedEnough = ({ words }: Said, { title }: Named, deeds: Deed[]): boolean =>
  words.length === 0 ||
  !deeds.some(({ do: does }) => does === 'drop') ||
  namesWhole(words.filter((word) => !SORTS.has(word)).join(' ') || words.join(' '), title);

/** "Evening walk" has its part of the day in its name. */
const ofTitle = (said: Said, { title }: Named): Said =>
  said.slot?.kind === 'part' &&
  title
    .toLowerCase()
    .split(/[^a-z]/)
    .includes(said.slot.part)
    ? { ...said, slot: null }
    : said;

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

/** "The second one", of a list that was shown after the last change. */
function listedOne(said: Said, all: Named[], memory: State['memory'], run: Run): { thing: Named; said: Said } | null {
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

const isSpokenOf = (memory: State['memory'], now: Temporal.Instant) =>
  isRecent(memory, now) || topicOf(memory, now) !== null;

const JUST_NOW_MINUTES = 15;

/** "No, Sunday is fine": something of it was left out just now. */
async function wasLeftOut(things: Named[], run: Run): Promise<boolean> {
  const [last] = things.length === 1 ? await lastChanges(run.ctx, run.user, run.person.zone) : [];
  const isFresh = last && Temporal.Instant.from(last.at).until(run.now).total('minutes') <= JUST_NOW_MINUTES;
  return Boolean(
    isFresh && last.summary.includes(`“${things[0]?.title}”`) && last.kinds.every((kind) => kind === 'settle'),
  );
}
