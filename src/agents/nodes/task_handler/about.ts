import { type Deed, decide, readSaid, type Said, SORTS } from '../../../domain/about/index.ts';
import { sayTime } from '../../../domain/language/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { effectsOf, keyOf, type Named } from './about-effects.ts';
import { isRecent } from './amend.ts';
import { nothingThen } from './amend-one.ts';
import { type Candidate, namesOnly, namesWhole, openTasks } from './find.ts';

/** What a message says of something on the list, and what of it is meant. Several: it may be any of these. */
type Meant = { said: Said; things: Named[]; deeds: Deed[] };

type Spoken = Pick<State, 'text' | 'memory'>;

/** Whether a message changes something on the list that it names, or that was spoken of just now. Looks at the list only where it may. */
export const changesThing = async (spoken: Spoken, run: Run): Promise<boolean> => (await meantBy(spoken, run)) !== null;

/** "Skip the mornings on Sundays", "from January only Thursdays", "do the December one on the 8th": one change. Null: something else was said. */
export async function aboutThing({ text, memory }: Spoken, run: Run): Promise<Update | null> {
  const meant = await meantBy({ text, memory }, run);
  if (!meant) return null;
  const { said, things, deeds } = meant;
  const [thing, ...others] = things;
  if (!thing) return null;
  if (others.length > 0) return whichThing(things, text, run);
  if (said.act === 'again') return offerAgain(thing, said, run);
  const [deed] = deeds;
  if (deed?.do === 'nothing') return nothingThen(thing.title, thing.own[0], run);
  const effects = (await Promise.all(deeds.map((one) => effectsOf(one, thing, run)))).flat();
  return effects.length > 0 ? { effects, pending: null } : null;
}

async function meantBy({ text, memory }: Spoken, run: Run): Promise<Meant | null> {
  const said = readSaid(text, settingOf(run, memory.writes24));
  if (!said || !isWorthALook(said, isSpokenOf(memory, run.now))) return null;
  const all = thingsIn(await openTasks(run));
  const named = namedBy(said, all, recentOf(all, memory, run));
  const candidates = named.length > 0 || said.words.length > 0 || said.slot === null ? named : all;
  if (said.act === 'again') return candidates.length === 1 ? { said, things: candidates, deeds: [] } : null;
  if (said.act === 'keep' && !(await wasLeftOut(candidates, run))) return null;
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const found = candidates.flatMap((thing) => {
    const deeds = decide(ofTitle(said, thing), thing, now);
    return deeds && isNamedEnough(said, thing, deeds) ? [{ thing, deeds }] : [];
  });
  // What stands there then comes before what does not.
  const standing = found.filter(({ deeds }) => deeds.every(({ do: does }) => does !== 'nothing'));
  const fits = standing.length > 0 ? standing : found;
  const [first] = fits;
  return first ? { said, things: fits.map(({ thing }) => thing), deeds: first.deeds } : null;
}

/** What names its thing and says no more than a time of day may as well be something new. */
const isWorthALook = (said: Said, recent: boolean): boolean =>
  said.words.length === 0
    ? recent || said.slot !== null
    : said.act !== 'set' ||
      said.changes ||
      Boolean(said.slot ?? said.which ?? said.shift ?? said.length ?? said.policy ?? said.title) ||
      Boolean(said.from ?? said.until) ||
      said.once.some(({ from, to }) => !from.equals(to)) ||
      said.weekdays.length > 0;

/** What the words name; where they name nothing, what was spoken of. Words beside the point may be its name as well. */
function namedBy({ words, aside }: Said, all: Named[], recent: Named[]): Named[] {
  const of = (name: string[]) => (name.length > 0 ? all.filter(({ title }) => names(name, title)) : []);
  if (words.length > 0) return of(words);
  const beside = of(aside);
  return beside.length > 0 ? beside : recent;
}

/** "The dentist appointment" is called "Dentist". */
function names(words: readonly string[], title: string): boolean {
  if (namesOnly(words.join(' '), title)) return true;
  const telling = words.filter((word) => !SORTS.has(word));
  return telling.length > 0 && telling.length < words.length && namesOnly(telling.join(' '), title);
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

const isSpokenOf = (memory: State['memory'], now: Temporal.Instant) =>
  isRecent(memory, now) || topicOf(memory, now) !== null;

const FRESH_MINUTES = 60;

/** What the last change was about, also where that is closed by now. */
export const topicOf = ({ topic }: State['memory'], now: Temporal.Instant): string | null =>
  topic && Temporal.Instant.from(topic.at).until(now).total('minutes') <= FRESH_MINUTES
    ? topic.title.toLowerCase()
    : null;

function recentOf(all: Named[], memory: State['memory'], { now }: Run): Named[] {
  const ids = isRecent(memory, now) ? (memory.recent?.taskIds ?? []) : [];
  const spoken = all.filter(({ own }) => own.some(({ id }) => ids.includes(id)));
  const topic = topicOf(memory, now);
  const about = spoken.length > 0 ? spoken : all.filter(({ title }) => title.toLowerCase() === topic);
  return about.length === 1 ? about : [];
}

const JUST_NOW_MINUTES = 15;

/** "No, Sunday is fine": something of it was left out just now. */
async function wasLeftOut(things: Named[], run: Run): Promise<boolean> {
  const [last] = things.length === 1 ? await lastChanges(run.ctx, run.user, run.person.zone) : [];
  const isFresh = last && Temporal.Instant.from(last.at).until(run.now).total('minutes') <= JUST_NOW_MINUTES;
  return Boolean(
    isFresh && last.summary.includes(`“${things[0]?.title}”`) && last.kinds.every((kind) => kind === 'settle'),
  );
}

/** What is called the same is one thing; sessions of a plan are the plan's. */
function thingsIn(open: Candidate[]): Named[] {
  const things = new Map<string, Named>();
  for (const one of open) {
    if (one.goalId !== null || !one.local) continue;
    const key = one.title.toLowerCase();
    const thing = things.get(key) ?? { title: one.title, series: [], times: [], own: [] };
    thing.own.push(one);
    thing.times.push({ key: keyOf(one), series: one.seriesId, local: one.local, minutes: one.minutes });
    if (one.rule && one.seriesId && !thing.series.some(({ key: id }) => id === one.seriesId))
      thing.series.push({ key: one.seriesId, rrule: one.rule, first: one.local, minutes: one.minutes });
    things.set(key, thing);
  }
  return [...things.values()];
}

/** "And tell me again at 3 if I haven't": the ladder does that by itself; another reminder is offered, not guessed. */
function offerAgain({ title }: Named, { clocks }: Said, run: Run): Update {
  const name = `**${asText(title)}**`;
  const [clock] = clocks;
  const local = run.now.toZonedDateTimeISO(run.person.zone).toPlainTime();
  const time =
    clock && ([clock.time, clock.other].find((one) => one && Temporal.PlainTime.compare(one, local) > 0) ?? clock.time);
  const keeps = `I come back to ${name} by myself until you answer, and a tap on "later" asks again when you like.`;
  if (!time) return { answer: tell('CHITCHAT', keeps), effects: [] };
  const question = `${keeps} Shall there be one more reminder at ${sayTime(time, run.person.hour12)} all the same?`;
  const value = `Remind me to "${title.replaceAll('"', "'")}" at ${time.toString({ smallestUnit: 'minute' })}`;
  return asking(
    'CLARIFY',
    question,
    [
      { label: `Yes, at ${sayTime(time, run.person.hour12)}`, value },
      { label: 'No, leave it', value: 'never mind' },
    ],
    run.now,
    { guess: true },
  );
}

function whichThing(things: Named[], text: string, run: Run): Update {
  const choices = things.slice(0, 6).map(({ title }) => ({ label: title, value: `${title}: ${text}` }));
  return asking('CLARIFY', 'Which one do you mean? Nothing is changed yet.', choices, run.now, { guess: true });
}
