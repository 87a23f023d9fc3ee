import {
  type Deed,
  decide,
  type Occurrence,
  type Part,
  readSaid,
  type Said,
  type Thing,
} from '../../../domain/about/index.ts';
import { joinWords, longDate, sayDuration, sayMoment, sayTime } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { getTask, type NewTask, type Policy, type TaskView } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { isRecent } from './amend.ts';
import { nothingThen } from './amend-one.ts';
import { type Candidate, namesOnly, openTasks } from './find.ts';

/** What a message says of something on the list, and what of it is meant. Several: it may be any of these. */
type Meant = { said: Said; things: Named[]; deeds: Deed[] };
type Named = Thing & { own: Candidate[] };

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
  const fits = candidates.flatMap((thing) => {
    const deeds = decide(said, thing, now);
    return deeds ? [{ thing, deeds }] : [];
  });
  const [first] = fits;
  return first ? { said, things: fits.map(({ thing }) => thing), deeds: first.deeds } : null;
}

/** What names its thing and says no more than a time of day may as well be something new. */
const isWorthALook = ({ words, slot, which, from, until, shift, act, weekdays }: Said, recent: boolean): boolean =>
  words.length === 0
    ? recent || slot !== null
    : act !== 'set' || Boolean(slot ?? which ?? shift) || ((from ?? until) !== null && weekdays.length > 0);

/** What the words name; where they name nothing, what was spoken of. Words beside the point may be its name as well. */
function namedBy({ words, aside }: Said, all: Named[], recent: Named[]): Named[] {
  const of = (name: string[]) => (name.length > 0 ? all.filter(({ title }) => namesOnly(name.join(' '), title)) : []);
  if (words.length > 0) return of(words);
  const beside = of(aside);
  return beside.length > 0 ? beside : recent;
}

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

async function undoOf(run: Run): Promise<Effect[]> {
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  return last ? [{ do: 'undo', changeId: last.id, summary: last.summary }] : [];
}

/** What is called the same is one thing; sessions of a plan are the plan's. */
function thingsIn(open: Candidate[]): Named[] {
  const things = new Map<string, Named>();
  for (const one of open) {
    if (one.goalId !== null || !one.local) continue;
    const key = one.title.toLowerCase();
    const thing = things.get(key) ?? { title: one.title, series: [], times: [], own: [] };
    thing.own.push(one);
    thing.times.push({ key: keyOf(one), series: one.seriesId, local: one.local });
    if (one.rule && one.seriesId && !thing.series.some(({ key: id }) => id === one.seriesId))
      thing.series.push({ key: one.seriesId, rrule: one.rule, first: one.local });
    things.set(key, thing);
  }
  return [...things.values()];
}

const keyOf = ({ id, local }: Candidate) => `${id} ${local}`;
const ownOf = ({ own }: Named, { key }: Occurrence) => own.find((one) => keyOf(one) === key);

async function effectsOf(deed: Deed, thing: Named, run: Run): Promise<Effect[]> {
  switch (deed.do) {
    case 'skip': {
      const one = ownOf(thing, deed.at);
      return one ? [skipOf(one)] : [];
    }
    case 'move': {
      const one = ownOf(thing, deed.at);
      const to = deed.to.toZonedDateTime(run.person.zone).toInstant().toString();
      return one
        ? [{ do: 'move', taskId: one.id, occurrenceDate: one.occurrenceDate, to, scope: 'one', title: one.title }]
        : [];
    }
    case 'extra': {
      const [first] = thing.own;
      return first ? [extraOf(deed, first, await getTask(run.ctx, run.user, first.id), run)] : [];
    }
    case 'also': {
      const [first] = thing.own;
      return first ? alsoOf(deed, await getTask(run.ctx, run.user, first.id), run) : [];
    }
    case 'undo':
      return undoOf(run);
    case 'nothing':
      return [];
    case 'week': {
      const first = thing.own.find(({ seriesId }) => seriesId === deed.series);
      return first ? weekOf(deed, first, await getTask(run.ctx, run.user, first.id), run) : [];
    }
  }
}

const skipOf = ({ id, title, recurring, occurrenceDate, at }: Candidate): Effect => ({
  do: 'settle',
  taskId: id,
  occurrenceDate,
  answer: 'skipped',
  title,
  recurring,
  on: at?.toString() ?? null,
});

function extraOf(
  { title, at, ahead }: Extract<Deed, { do: 'extra' }>,
  { local }: Candidate,
  view: TaskView,
  { person, now }: Run,
): Effect {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  // What it is ahead of stands in its name.
  const day =
    local && !at.toPlainDate().equals(local.toPlainDate()) ? `on ${longDate(local.toPlainDate(), today)} ` : '';
  const name =
    ahead && !title && local
      ? `${view.title} ${day}at ${sayTime(local.toPlainTime(), person.hour12)}`
      : (title ?? view.title);
  const task = { ...likeness(view), title: capital(name), local_time: at.toString({ smallestUnit: 'second' }) };
  const instant = at.toZonedDateTime(person.zone).toInstant();
  const beside = ahead ? { taskId: view.id, title: view.title } : null;
  return {
    do: 'create',
    task,
    when: sayMoment(at, today, person.hour12),
    firstAt: instant.toString(),
    ...(beside && { beside }),
  };
}

/** The series takes the first of its new rules; the others stand beside it. */
function weekOf(deed: Extract<Deed, { do: 'week' }>, first: Candidate, view: TaskView, run: Run): Effect[] {
  const [own, ...more] = [...deed.before, ...deed.during, ...deed.after];
  const { id: taskId, title } = first;
  if (!own) return [{ do: 'delete', taskId, occurrenceDate: null, scope: 'series', title, recurring: true }];
  const change = { recurrence_rule: own.rrule, local_time: own.first.toString({ smallestUnit: 'second' }) };
  return [
    { do: 'edit', taskId, change, scope: 'series', title, said: saidOf(deed, run), whole: true },
    ...more.map(({ rrule, first: at }): Effect => {
      const local_time = at.toString({ smallestUnit: 'second' });
      const firstAt = at.toZonedDateTime(run.person.zone).toInstant().toString();
      return {
        do: 'create',
        task: { ...likeness(view), recurrence_rule: rrule, local_time },
        when: '',
        firstAt,
        told: true,
      };
    }),
  ];
}

/** Its name says how long there is left. */
function alsoOf({ minutes, parts }: Extract<Deed, { do: 'also' }>, view: TaskView, { person }: Run): Effect[] {
  return parts.map(({ rrule, first }) => ({
    do: 'create',
    task: {
      ...likeness(view),
      title: `${view.title} in ${sayDuration(minutes)}`,
      recurrence_rule: rrule,
      local_time: first.toString({ smallestUnit: 'second' }),
    },
    when: withoutRuns(describe({ rrule, first }, person.hour12)),
    firstAt: first.toZonedDateTime(person.zone).toInstant().toString(),
    beside: { taskId: view.id, title: view.title },
  }));
}

const describe = ({ rrule, first }: Part, hour12: boolean): string =>
  describeSeries(
    { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
    { hourCycle: hour12 ? 12 : 24 },
  );

/** All that a task has but its time. */
const likeness = (view: TaskView): NewTask => ({
  title: view.title,
  description: view.description,
  duration_minutes: view.duration_minutes,
  escalation_policy: view.escalation_policy as Policy,
  class_tags: view.class_tags,
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "comes every Thursday at 18:00 from Friday 1 January on; until then as before". */
function saidOf({ during, before, after, from, until }: Extract<Deed, { do: 'week' }>, { person, now }: Run): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const rules = during.map(({ rrule, first }) =>
    withoutRuns(describe({ rrule: until ? rrule.replace(/;UNTIL=[^;]+/, '') : rrule, first }, person.hour12)),
  );
  if (rules.length === 0 && from && !until) {
    const was = before.map(({ rrule, first }) =>
      describe({ rrule: rrule.replace(/;UNTIL=[^;]+/, ''), first }, person.hour12),
    );
    return `comes ${withoutRuns(joinWords(was))} until ${longDate(from.subtract({ days: 1 }), today)}, and then no more`;
  }
  const what = rules.length > 0 ? `comes ${joinWords(rules)}` : 'rests';
  const [start, end] = [from, until].map((day) => day && longDate(day, today));
  const span = start && end ? ` from ${start} to ${end}` : start ? ` from ${start} on` : end ? ` until ${end}` : ' now';
  const otherwise = after.length > 0 ? '; after that as before' : before.length > 0 ? '; until then as before' : '';
  const next =
    !start && during[0] ? `, next ${sayMoment(earliest(during.map(({ first }) => first)), today, person.hour12)}` : '';
  return `${what}${span}${next}${otherwise}`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "every Monday, Tuesday, Wednesday and Thursday" is Monday to Thursday; six of them are every day but one. */
const withoutRuns = (words: string): string =>
  words.replace(/every ((?:\w+day, ){2,}\w+day) and (\w+day)/, (all, list: string, last: string) => {
    const days = [...list.split(', '), last];
    const [missing, ...more] = DAYS.filter((day) => !days.includes(day));
    if (missing && more.length === 0 && missing !== 'Sunday') return `every day except ${missing}`;
    return DAYS.join().includes(days.join()) ? `from ${days[0]} to ${last}` : all;
  });

const earliest = (all: Temporal.PlainDateTime[]) =>
  all.toSorted(Temporal.PlainDateTime.compare)[0] as Temporal.PlainDateTime;

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
