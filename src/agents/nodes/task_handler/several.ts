import { maySaySeveral, readSeveral, type Several } from '../../../domain/about/index.ts';
import { joinWords, sayDate } from '../../../domain/language/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { type Named, skipOf } from './about-effects.ts';
import { type Meant, recentOf, thingsIn, wordsOf } from './about-things.ts';
import { isRecent } from './amend.ts';
import { confirm, namesOf, sayThem } from './bulk.ts';
import { type Candidate, firstOfEach, namesOnly, openTasks } from './find.ts';

type OfSeveral = Extract<Meant, { kind: 'several' }>;

/** "Move everything from this afternoon to tomorrow", "keep dinner, bin the rest": which tasks. Null: something else was said. */
export async function severalMeant(text: string, memory: State['memory'], run: Run): Promise<OfSeveral | null> {
  const setting = settingOf(run, memory.writes24);
  if (!maySaySeveral(text)) return null;
  const open = (await openTasks(run)).filter(({ local }) => local !== null);
  const said = readSeveral(text, wordsOf(open.map(({ title }) => title)), setting);
  if (!said?.but.every((word) => open.some(({ title }) => namesOnly(word, title)))) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  // "All of them", of what comes several times a day, are its own.
  const [recent] = said.vague ? recentOf(thingsIn(open), memory, run) : [];
  if (recent && recent.times.filter(({ local }) => local.toPlainDate().equals(today)).length > 1) return null;
  if (recent?.series.some(({ rrule }) => /BYHOUR=\d+,/.test(rrule))) return null;
  // "All of them", right after one message made three, are these.
  const made = said.vague && !said.days && sayThem(text) ? madeNow(open, memory, run) : [];
  if (made.length > 1) return { kind: 'several', said, tasks: made, made: true };
  const rest = said.vague && !said.days && !said.part ? restOf(text, open, recent, run) : null;
  const tasks = rest ?? open.filter((one) => isMeant(one, said, run));
  if (said.bare && !isOfAll(tasks, recentOf(thingsIn(open), memory, run)[0])) return null;
  // "Move everything to Monday", and nothing is open today: whatever there is.
  if (tasks.length === 0 && !said.days && !said.part && !said.vague && said.shift === null) return null;
  return { kind: 'several', said, tasks: said.shift === null ? tasks : tasks.filter(({ at }) => isAhead(at, run)) };
}

/** What one message made a moment ago. */
function madeNow(open: Candidate[], memory: State['memory'], run: Run): Candidate[] {
  const ids = isRecent(memory, run.now) && memory.recent?.told !== true ? (memory.recent?.taskIds ?? []) : [];
  return firstOfEach(open.filter(({ id }) => ids.includes(id)));
}

const OTHERS = /\bother (two|three|four|five)\b/i;
const COUNT: Record<string, number> = { two: 2, three: 3, four: 4, five: 5 };

/** "The other two", beside what was spoken of: what else stands on its day, if that is so many. Null: no such thing is said. */
function restOf(text: string, open: Candidate[], recent: Named | undefined, run: Run): Candidate[] | null {
  const count = COUNT[OTHERS.exec(text)?.[1]?.toLowerCase() ?? ''];
  const day = recent?.times[0]?.local.toPlainDate();
  if (!count || !recent || !day) return null;
  const others = open.filter(
    ({ local, title, at }) => local?.toPlainDate().equals(day) && title !== recent.title && isAhead(at, run),
  );
  return others.length === count ? others : null;
}

/** "Cancel tomorrow", where more stands there than what was spoken of, and that is no series. */
const isOfAll = (tasks: Candidate[], recent: Named | undefined): boolean =>
  tasks.length > 1 && (!recent || recent.series.length === 0);

const isAhead = (at: Temporal.Instant | null, { now }: Run): boolean =>
  at !== null && Temporal.Instant.compare(at, now) > 0;

const HOURS: Partial<Record<NonNullable<Several['part']>, [number, number]>> = {
  morning: [4, 12],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [18, 24],
};

function isMeant({ local, title }: Candidate, { days, part, but }: Several, run: Run): boolean {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const day = local?.toPlainDate();
  const [from, to] = [days?.from ?? today, days?.to ?? today];
  const isThen =
    day && Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0 ? local : null;
  const hours = (part && HOURS[part]) ?? [0, 24];
  const stays = but.some((word) => namesOnly(word, title));
  return isThen !== null && isThen !== undefined && isThen.hour >= hours[0] && isThen.hour < hours[1] && !stays;
}

/** What is said of whatever stands there is done at once, and can be taken back; where it was only too much, it is asked what to do with it. */
export function changeSeveral({ said, tasks, made }: OfSeveral, run: Run): Update {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const when = said.days && !said.days.from.equals(today) ? sayDate(said.days.from, today) : 'today';
  const beside = said.but.length > 0 ? ' else' : '';
  if (tasks.length === 0)
    return { answer: tell('CHITCHAT', `Nothing${beside} is open ${when}, so nothing was changed.`), effects: [] };
  if (said.act === 'done') return done(tasks, run);
  if (said.act === 'ease') return ease(said, tasks, when, run);
  const effects = tasks.map((one) => effectOf(said, one, run)).filter((one) => one !== null);
  if (effects.length === 0)
    return { answer: tell('CHITCHAT', 'They stand there already, so nothing was changed.'), effects: [] };
  // "Cancel tomorrow" may be of one alone; with "everything", or a part of the day, it is plain.
  if (effects.length === 1 || made || !said.bare) return { effects, pending: null };
  const order =
    said.act === 'move'
      ? `move them ${toWords(said, today)}`
      : said.act === 'skip'
        ? 'skip them all'
        : 'delete them all';
  const question = `That is ${tasks.length} tasks: ${namesOf(tasks, said.days?.from ?? today, run)}. Shall I ${order}? You can take it back with "undo" today.`;
  return confirm(question, effects, run);
}

const SOON_MINUTES = 60;

/** What was due by now is ticked off at once; of what is still to come it is asked. */
function done(tasks: Candidate[], run: Run): Update {
  const effects = tasks.map((one): Effect => ({ ...skipOf(one), answer: 'done' }));
  const isLater = tasks.some(({ at }) => at !== null && run.now.until(at).total('minutes') > SOON_MINUTES);
  if (!isLater || effects.length === 1) return { effects, pending: null };
  return confirm(`Shall I tick off ${namesOf(tasks, null, run)}?`, effects, run);
}

function toWords({ to, shift }: Several, today: Temporal.PlainDate): string {
  if (to) return `to ${sayDate(to, today)}`;
  const minutes = Math.abs(shift ?? 0);
  const length = minutes % 60 === 0 ? (minutes === 60 ? 'an hour' : `${minutes / 60} hours`) : `${minutes} minutes`;
  return `${length} ${(shift ?? 0) < 0 ? 'earlier' : 'later'}`;
}

function effectOf({ act, shift, to }: Several, one: Candidate, { person, now }: Run): Effect | null {
  const { id: taskId, occurrenceDate, title, recurring, local } = one;
  if (!local) return null;
  if (act === 'skip') return skipOf(one);
  if (act === 'drop') return { do: 'delete', taskId, occurrenceDate, scope: 'one', title, recurring };
  const then = to ? to.toPlainDateTime(local.toPlainTime()) : local.add({ minutes: shift ?? 0 });
  const at = then.toZonedDateTime(person.zone).toInstant();
  if (then.equals(local) || Temporal.Instant.compare(at, now) <= 0) return null;
  return { do: 'move', taskId, occurrenceDate, to: at.toString(), scope: 'one', title };
}

const MOST = 5;

/** "Too much today", "only dinner today": two ways on are offered. */
function ease({ but }: Several, tasks: Candidate[], when: string, run: Run): Update {
  const names = tasks.slice(0, MOST).map(({ title }) => `**${asText(title)}**`);
  const more = tasks.length > MOST ? [`${tasks.length - MOST} more`] : [];
  const except = but.length > 0 ? ` except ${but.join(' ')}` : '';
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const day = tasks[0]?.local?.toPlainDate();
  const next = day?.add({ days: 1 });
  const question = `${joinWords([...names, ...more])} ${tasks.length === 1 ? 'is' : 'are'} open ${when}${but.length > 0 ? ' beside that' : ''}. Shall ${tasks.length === 1 ? 'it' : 'they'} wait until ${next ? sayDate(next, today) : 'the day after'}, or be left out this time? Nothing is changed yet.`;
  const choices = [
    {
      label: `Move to ${next ? sayDate(next, today) : 'the day after'}`,
      value: `move everything on ${day} to ${next}${except}`,
    },
    { label: 'Leave out this time', value: `skip everything on ${day}${except}` },
    { label: 'Leave it as it is', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}
