import { readValues } from '../../../domain/language/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { bothOf, names, recentOf, thingsIn } from '../task_handler/about-things.ts';
import { isRecent } from '../task_handler/amend.ts';
import { openTasks } from '../task_handler/find.ts';

const NOT_THAT =
  /^\W*(?:(?:no|nope|sorry|oops|wait|oh)[ ,]+)*not (?:that|this) one,?(?: i meant?)? the other one[\s.!]*$/i;
const OTHER = /\b(?:the )?other (?:one|reminder|task|alarm)\b/i;
/** Nothing is said of it but that it is the other one. */
const TOO =
  /^(?:(?:and|also|yes|ok|do|now|plus|oh)[ ,]+)*(?:(?:the )?same (?:for|with|to|goes for) )?(?:the )?other (?:one|reminder|task|alarm)(?: too| as well| also| please)*[.!]*$/i;
const set = (words: string) => new Set(words.split(' '));
const ORDERS = set('move make change shift push put set skip cancel drop delete remove call do stop pause have');
/** They begin what is ordered of it, behind its name. */
const WHERE_TO = set('to at on for by in until till next every just only earlier later half an');

/** "Move the iron to evenings", said of another. Null: it named none. */
function saidOf(name: string, said: string): string | null {
  const words = said.split(/\s+/);
  const order = words.findIndex((word) => ORDERS.has(word.toLowerCase()));
  const to = words.findIndex((word, i) => i > order && (WHERE_TO.has(word.toLowerCase()) || /^\d/.test(word)));
  if (order < 0 || order > 3 || to === order + 1) return null;
  return [...words.slice(0, order + 1), `the ${name}`, ...(to < 0 ? [] : words.slice(to))].join(' ');
}

/** "Cancel the other one", "the other one too": of the two that were spoken of the one that was not the last, by its name. Null: no such words, or no two. */
export async function theOther(message: string, memory: State['memory'], run: Run): Promise<string | null> {
  if (message.length > 100 || !OTHER.test(message) || !isRecent(memory, run.now)) return null;
  const all = thingsIn(await openTasks(run));
  const both = bothOf(all, memory, run);
  const [last] = recentOf(all, memory, run);
  const [other, ...more] = both.filter((thing) => thing !== last);
  if (!other || more.length > 0) return null;
  const name = other.title.replaceAll('"', "'").toLowerCase();
  // "The other one too at 9": that one as well, and not once more.
  if (!TOO.test(message)) return message.replace(OTHER, `the ${name}`).replace(/ (?:too|as well|also)\b/i, '');
  return saidOf(name, memory.said?.words ?? '');
}

const JUST_NOW_MINUTES = 15;
const WRONG_ONE =
  /^\W*(?:(?:no|nope|sorry|oops|oh|wait|actually)[ ,]+)+(?:i meant? |not that one,? )*(?:the |my )(\p{L}[\p{L}' -]{1,40}?)(?: one)?(?:,? not (?:the |my )?(\p{L}[\p{L}' -]{1,40}?)(?: one)?)?[\s.!]*$/iu;

/** "No, not the dentist, the optician", "wrong one, I meant the optician". */
const NOT_A_BUT_B =
  /^\W*(?:(?:no|nope|sorry|oops|oh|wait|actually)[ ,]+)*not (?:the |my )?[^,]{2,40}, (?:but |i meant? )?(?:the |my )(\p{L}[\p{L}' -]{1,40}?)[\s.!]*$/iu;
const WRONG_BUT_B =
  /^\W*(?:(?:no|sorry|oops|oh|wait)[ ,]+)*wrong one[,.!]* i meant? (?:the |my )(\p{L}[\p{L}' -]{1,40}?)[\s.!]*$/iu;

/** "No, the flights one", right after another was changed: that change is taken back, and the same is said of this one. Null: no such words. */
export async function wrongOne(
  message: string,
  { said, recent }: State['memory'],
  run: Run,
): Promise<{ message: string; later: string } | null> {
  const [, rather] = NOT_A_BUT_B.exec(message) ?? WRONG_BUT_B.exec(message) ?? [];
  const isOther = NOT_THAT.test(message) || /^other one$/i.test(rather ?? '');
  const name = isOther ? undefined : (rather?.replace(/ one$/i, '') ?? WRONG_ONE.exec(message)?.[1]);
  // What was taken away is spoken of no more, and may be what was said wrongly.
  if (!(name || isOther) || !said || said.goalId || recent?.told || !(recent || rather)) return null;
  if (Temporal.Instant.from(said.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  const all = thingsIn(await openTasks(run));
  const before = recent?.lastId ? [recent.lastId] : (recent?.earlierIds ?? onDayOf(said.words, all, run));
  const [other, ...more] = all.filter(({ title, own }) =>
    isOther ? own.some(({ id }) => before.includes(id)) : names((name ?? '').toLowerCase().split(/\s+/), title),
  );
  if (!other || more.length > 0 || other.own.some(({ id }) => recent?.taskIds.includes(id))) return null;
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  if (!last?.kinds.every((kind) => kind !== 'create' && kind !== 'plan')) return null;
  const title = other.title.replaceAll('"', "'").toLowerCase();
  const order = DONE.test(said.words) ? `done with the ${title}` : saidOf(title, said.words);
  return order ? { message: 'undo', later: order } : saidOfIt(title, said.words);
}

/** What stands on the day that an order named. */
function onDayOf(order: string, all: ReturnType<typeof thingsIn>, { now, person }: Run): string[] {
  const [day] = readValues(order, { now, zone: person.zone }).filter(({ kind }) => kind === 'date');
  if (day?.kind !== 'date') return [];
  return all.flatMap(({ own }) => own.filter(({ local }) => local?.toPlainDate().equals(day.date)).map(({ id }) => id));
}

const DONE = /^(?:i'?ve |i |i'm |all )?(?:done|did|finished|completed)\b/i;

/** "Move it to Sunday", said of another. */
function saidOfIt(name: string, words: string): { message: string; later: string } | null {
  const later = words.replace(/\b(?:it|that|this)\b/i, `the ${name}`);
  return later === words ? null : { message: 'undo', later };
}
