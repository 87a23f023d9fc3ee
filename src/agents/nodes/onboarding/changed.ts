import { longDate, readValues, sayMoment, sayTime } from '../../../domain/language/index.ts';
import {
  answered,
  daysIn,
  halfOfWork,
  hasNights,
  readAnswers,
  readTurnSleeps,
  type Shift,
  type ShiftCycle,
  stretchOfWork,
  type Told,
  withoutKeeping,
} from '../../../domain/onboarding/index.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { addCommitment } from '../../../services/calendar/index.ts';
import { saveInTurn } from '../../../services/conversations/index.ts';
import { activeGoals } from '../../../services/plans/index.ts';
import { listRange, type TaskView } from '../../../services/tasks/index.ts';
import { asking, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Pending, Update } from '../../state.ts';
import { storeTold } from './apply.ts';
import { commitmentOf } from './busy-time.ts';
import { asOneShift, besideOthers } from './one-shift.ts';
import { changesByWeek, DAYS_CHANGE } from './shifts.ts';
import { readBack } from './words.ts';

/** The open end of "I start work at 10 now", as the sentence that its answer completes. */
export const WORK_FROM = 'I work ';

/** "I get up at 6 now", "I start work at 10", outside the questions: it holds from now on, is read back, and what now falls into it is named. */
export async function changed(written: string, run: Run): Promise<Update> {
  const message = withoutKeeping(asOneStretch(written));
  const usual = run.person.work ?? [];
  const half = halfOfWork(message, usual);
  const cycle = run.person.profile.work_cycle ?? undefined;
  const told = besideOthers(asOneShift(toldIn(message, usual, half, cycle), message, run), message, usual);
  if (half && 'start' in half && !told.work) return askEnd(half.start, run);
  if (half && 'end' in half && !told.work) return askStart(half.end, run);
  if (Array.isArray(told.work) && !told.cycle && !told.rotation && changesByWeek(message))
    return { answer: tell('CHITCHAT', `${readHours(told.work, run)} ${DAYS_CHANGE}`) };
  if (answered(told).length === 0 && !told.turnSleeps && !told.ownNights)
    return {
      answer: tell(
        'CHITCHAT',
        'I am not sure what changed, so nothing is stored. For example: "I work 10 to 6 now", "I get up at 7".',
      ),
    };
  const since = Array.isArray(told.work) ? begins(message, run) : null;
  if (since && Array.isArray(told.work)) return keptFrom(since, told.work, run);
  const hit = await collisions(told, run);
  const onlyName = answered(told).every((one) => one === 'name');
  const said = onlyName
    ? readBack(told, run.person)
    : `${readBack(told, run.person)} I plan by that from now on${hit.length === 0 ? '; what is planned already stays as it is' : ''}.`;
  const offer = hit.length > 0 ? await offerToMove(hit, told, run) : null;
  const answer = offer ? { ...offer.answer, message: `${said}\n\n${offer.answer.message}` } : tell('CHITCHAT', said);
  const result = await saveInTurn(run.ctx, run.user, run.turn, async (inside) => {
    await storeTold(inside, run, told, { settled: {}, tries: {}, last: [], cycle });
    return { answer };
  });
  return { answer: result.answer, pending: offer?.pending ?? null };
}

/** "Nights, 9pm to 7am, four a week": on which days was not said. */
const readHours = ([shift]: Shift[], { person: { hour12 } }: Run): string =>
  shift ? `${sayTime(shift.from, hour12)} to ${sayTime(shift.to, hour12)}, I read.` : '';

/** "At 10 now until 6" is one stretch. */
export const asOneStretch = (message: string): string =>
  message.slice(0, 1_000).replace(/(?<=\d\s*(?:[ap]\.?m\.?)?)\s+now(?=\s+(?:until|till?|to)\b)/gi, '');

function toldIn(
  message: string,
  usual: Shift[],
  half: ReturnType<typeof halfOfWork>,
  cycle: ShiftCycle | undefined,
): Told {
  const { workStart: _start, ...told } = readAnswers(message, null, usual);
  const sleeps = cycle && hasNights(cycle) && /\bsle?ep/i.test(message) ? readTurnSleeps(message) : {};
  if (sleeps.night || sleeps.early || sleeps.late) return { turnSleeps: sleeps };
  const stretch = stretchOfWork(message, usual);
  if (stretch) return { ...told, work: stretch };
  if (half && 'work' in half && !told.work) return { ...told, work: half.work };
  return Array.isArray(told.work) ? { ...told, work: onUsualDays(told.work, usual, message) } : told;
}

/** "I work 10 to 6 now", of somebody whose days of work are known: on these. */
function onUsualDays(work: Shift[], usual: Shift[], message: string): Shift[] {
  const [only, ...others] = work;
  const days = [...new Set(usual.flatMap((shift) => shift.days))].sort();
  return only && others.length === 0 && days.length > 0 && daysIn(message).length === 0 ? [{ ...only, days }] : work;
}

function askEnd(start: Temporal.PlainTime, { person, now }: Run): Update {
  const from = start.toString({ smallestUnit: 'minute' });
  const question = `From ${sayTime(start, person.hour12)} on, and until when? Nothing is stored yet.`;
  const choices = [8, 9].map((hours) => {
    const end = start.add({ hours });
    return {
      label: `Until ${sayTime(end, person.hour12)}`,
      value: `${WORK_FROM}${from} to ${end.toString({ smallestUnit: 'minute' })}`,
    };
  });
  const text = `${WORK_FROM}${from} to `;
  return asking('CLARIFY', question, choices, now, { text, guess: true });
}

function askStart(end: Temporal.PlainTime, { person, now }: Run): Update {
  const until = end.toString({ smallestUnit: 'minute' });
  const question = `Until ${sayTime(end, person.hour12)}, and from when on? Nothing is stored yet.`;
  const choices = [9, 8].map((hours) => {
    const start = end.subtract({ hours });
    return {
      label: `From ${sayTime(start, person.hour12)}`,
      value: `${WORK_FROM}${start.toString({ smallestUnit: 'minute' })} to ${until}`,
    };
  });
  const text = `${WORK_FROM}… to ${until}`;
  return asking('CLARIFY', question, choices, now, { text, guess: true });
}

const AHEAD_DAYS = 14;
const SOON_DAYS = 7;

/** "A new job from January": the day from which the hours hold, where that is not about now. */
function begins(message: string, run: Run): Temporal.PlainDate | null {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const days = readValues(message, settingOf(run, false)).flatMap((value) => {
    const words = message.slice(Math.max(0, value.start - 16), value.end);
    if (!/\b(?:from|starting|as of|beginning|begins?|starts?|in|on)\b/i.test(words)) return [];
    return value.kind === 'date' ? [value.date] : value.kind === 'date_range' ? [value.from] : [];
  });
  return days.find((day) => Temporal.PlainDate.compare(day, today.add({ days: SOON_DAYS })) > 0) ?? null;
}

/** Hours of work that begin later are kept free from then on; the sessions that stand in them are offered another time. */
async function keptFrom(since: Temporal.PlainDate, work: Shift[], run: Run): Promise<Update> {
  const { person, now, ctx, user } = run;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const tasks = await listRange(ctx, user, since.toString(), since.add({ days: 3 * AHEAD_DAYS }).toString());
  const hit = tasks.filter((task) => {
    if (task.status !== 'pending' || task.scheduled_at === null) return false;
    const at = Temporal.Instant.from(task.scheduled_at).toZonedDateTimeISO(person.zone);
    const end = at.add({ minutes: task.duration_minutes ?? 1 }).toPlainDateTime();
    return work.some((shift) => isWithin(at.toPlainDateTime(), end, shift));
  });
  const said = `${readBack({ work }, person)} I keep that free from ${longDate(since, today)} on; until then everything stays as it is. When it has begun, say "I work these hours now", with the hours, and the old ones go.`;
  const offer = hit.length > 0 ? await offerToMove(hit, { work }, run, since) : null;
  const answer = offer ? { ...offer.answer, message: `${said}\n\n${offer.answer.message}` } : tell('CHITCHAT', said);
  const result = await saveInTurn(run.ctx, run.user, run.turn, async (inside) => {
    for (const { from, to, days } of work)
      await addCommitment(inside, user, commitmentOf({ title: 'work, new hours', from, to, days }, run, since));
    return { answer };
  });
  return { answer: result.answer, pending: offer?.pending ?? null };
}

/** What stands in the next two weeks within the new hours of work, or in the new sleep. */
async function collisions({ work, wake, sleep }: Told, run: Run): Promise<TaskView[]> {
  const { person, now, ctx, user } = run;
  const shifts = Array.isArray(work) ? work : [];
  if (shifts.length === 0 && !wake && !sleep) return [];
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const tasks = await listRange(ctx, user, today.toString(), today.add({ days: AHEAD_DAYS }).toString());
  const night = { wake: wake ?? person.waking?.wake, sleep: sleep ?? person.waking?.sleep };
  return tasks.filter((task) => {
    if (task.status !== 'pending' || task.scheduled_at === null) return false;
    const at = Temporal.Instant.from(task.scheduled_at).toZonedDateTimeISO(person.zone);
    if (Temporal.Instant.compare(at.toInstant(), now) < 0) return false;
    const end = at.add({ minutes: task.duration_minutes ?? 1 });
    return (
      shifts.some((shift) => isWithin(at.toPlainDateTime(), end.toPlainDateTime(), shift)) ||
      ((wake || sleep) !== undefined && isAsleep(at.toPlainTime(), night))
    );
  });
}

function isWithin(start: Temporal.PlainDateTime, end: Temporal.PlainDateTime, { from, to, days }: Shift): boolean {
  const overNight = Temporal.PlainTime.compare(to, from) <= 0;
  return [0, overNight ? -1 : 0].some((offset) => {
    const day = start.toPlainDate().add({ days: offset });
    if (!days.includes(day.dayOfWeek)) return false;
    const begins = day.toPlainDateTime(from);
    const ends = day.add({ days: overNight ? 1 : 0 }).toPlainDateTime(to);
    return Temporal.PlainDateTime.compare(start, ends) < 0 && Temporal.PlainDateTime.compare(begins, end) < 0;
  });
}

function isAsleep(
  time: Temporal.PlainTime,
  { wake, sleep }: { wake?: Temporal.PlainTime | undefined; sleep?: Temporal.PlainTime | undefined },
) {
  if (wake && sleep && Temporal.PlainTime.compare(sleep, wake) < 0)
    return Temporal.PlainTime.compare(sleep, time) <= 0 && Temporal.PlainTime.compare(time, wake) < 0;
  return (
    (wake !== undefined && Temporal.PlainTime.compare(time, wake) < 0) ||
    (sleep !== undefined && Temporal.PlainTime.compare(time, sleep) >= 0)
  );
}

/** The sessions of one goal are offered another time; what else stands there is only named. */
async function offerToMove(
  hit: TaskView[],
  told: Told,
  run: Run,
  since: Temporal.PlainDate | null = null,
): Promise<{ answer: ReturnType<typeof tell>; pending: Pending | null }> {
  const { person, now } = run;
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const titles = [...new Set(hit.map(({ title }) => title))];
  const lines = titles.slice(0, 4).map((title) => {
    const own = hit.filter((task) => task.title === title);
    const [first] = own;
    const at = first?.scheduled_at
      ? Temporal.Instant.from(first.scheduled_at).toZonedDateTimeISO(person.zone).toPlainDateTime()
      : null;
    return `- ${plainText(title)}${at ? `, ${sayMoment(at, today, person.hour12)}` : ''}${own.length > 1 ? ` and ${own.length - 1} more` : ''}`;
  });
  const head = [
    since ? 'These fall into it then, and are not moved yet:' : 'These fall into it now, and are not moved yet:',
    '',
    ...lines,
  ].join('\n');
  const goals = await activeGoals(run.ctx, run.user);
  const goal = goals.find(({ id }) => hit.some((task) => task.goal_id === id));
  const days = since ? daysOf(hit, person.zone) : null;
  const when = freeWindow(told, person.hour12, days);
  if (!goal || !when)
    return {
      answer: tell(
        'CHITCHAT',
        `${head}\n\nSay "move ${plainText(titles[0] ?? 'it').toLowerCase()} to 8 pm", for example.`,
      ),
      pending: null,
    };
  const question = `Shall I move the sessions of **${plainText(goal.title)}** there ${when.said}?`;
  const choices = [
    {
      label: `Yes, ${when.said}`,
      value: `For my goal “${goal.title}”: ${since ? `from ${since} on, ` : ''}${when.words}`,
    },
    { label: 'No, leave them', value: 'never mind' },
  ];
  return asking('CLARIFY', `${head}\n\n${question}`, choices, now);
}

const NAMES = ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const LATEST = Temporal.PlainTime.from('20:30');

/** After work where the evening is long enough, else before it; of another night's end, from then on. */
function freeWindow(
  { work, wake, sleep }: Told,
  hour12: boolean,
  only: number[] | null = null,
): { words: string; said: string } | null {
  const [shift] = Array.isArray(work) ? work : [];
  const say = (time: Temporal.PlainTime) => sayTime(time, hour12);
  const plain = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
  if (shift) {
    const days = joined(only ?? shift.days);
    const after =
      Temporal.PlainTime.compare(shift.to, shift.from) > 0 && Temporal.PlainTime.compare(shift.to, LATEST) <= 0;
    return after
      ? { words: `on ${days} after ${plain(shift.to)}`, said: `to after ${say(shift.to)}` }
      : { words: `on ${days} before ${plain(shift.from)}`, said: `to before ${say(shift.from)}` };
  }
  if (wake) return { words: `not before ${plain(wake)}`, said: `to ${say(wake)} or later` };
  if (sleep) return { words: `before ${plain(sleep.subtract({ minutes: 60 }))}`, said: `to before ${say(sleep)}` };
  return null;
}

/** The weekdays on which they stand. */
const daysOf = (tasks: TaskView[], zone: string): number[] =>
  [
    ...new Set(
      tasks.flatMap(({ scheduled_at: at }) =>
        at === null ? [] : [Temporal.Instant.from(at).toZonedDateTimeISO(zone).dayOfWeek],
      ),
    ),
  ].sort();

const joined = (days: number[]) => days.map((day) => NAMES[day]).join(' and ');
