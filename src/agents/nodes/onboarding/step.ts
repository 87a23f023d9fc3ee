import { readValues, understand } from '../../../domain/language/index.ts';
import {
  answered,
  correctionOf,
  cycleOf,
  DEFAULT_DAY,
  goalIn,
  hasNights,
  isOtherNumber,
  nightWeekOf,
  overlap,
  type Progress,
  type Question,
  type Shift,
  type ShiftCycle,
  saidForGoal,
  type Told,
  TRIES,
  turnsOf,
} from '../../../domain/onboarding/index.ts';
import { surelyWished } from '../../../domain/wish/index.ts';
import type { Onboarding } from '../../../services/accounts/index.ts';
import { type Run, settingOf } from '../../run.ts';
import { keepJourney } from './away.ts';
import { checkCode, sendCode } from './phone.ts';
import { isLater, isRefusal } from './rules.ts';
import { toldIn } from './told.ts';
import { answerTo, sayDefault } from './words.ts';

/** What one message told, the defaults that were taken, what is remembered after it and said to it. `stay`: the question was not answered. */
export type Step = { told: Told; defaults: Told; progress: Progress; notes: string[]; stay: boolean };

/** One message, read against the open question. A number is sent its code, and a code is checked, on the way. */
export async function stepOf(message: string, { question, progress: before }: Onboarding, run: Run): Promise<Step> {
  const told = withDates(toldIn(message, question, before, run.person), run);
  if (told.home?.zone === run.person.zone) delete told.home;
  const usual = run.person.work ?? [];
  const isAnother =
    before.settled.work === 'told' && question !== 'work' && question !== 'recap' && question !== 'goal';
  if (Array.isArray(told.work) && isAnother && !told.cycle && !told.rotation && correctionOf(message) === null)
    told.work = besides(usual, told.work);
  const progress: Progress = {
    ...before,
    settled: { ...before.settled },
    tries: { ...before.tries },
    last: answered(told),
  };
  const step: Step = { told, defaults: {}, progress, notes: [], stay: true };
  const journey = await keepJourney(message, run);
  if (journey) step.notes.push(journey);
  if (question === 'goal' || question === 'recap')
    return Object.keys(told).length > 0 ? take(step, question, run) : step;
  const goal = goalIn(message) ?? (answered(told).length === 0 ? surelyWished(message) : null);
  if (goal !== null) {
    progress.goal = goal;
    step.notes.push('Your goal comes right after these questions.');
  }
  const kept = goal === null && !told.work ? saidForGoal(message) : '';
  if (kept !== '') {
    progress.forGoal = [before.forGoal, kept].filter(Boolean).join(', ');
    step.notes.push(`I keep that for your goal: ${kept.charAt(0).toLowerCase()}${kept.slice(1)}.`);
  }
  if (Array.isArray(told.work) && OFF_IN_TURN.test(message)) step.notes.push(STAYS_WORK);
  if (TAKES_TURNS.test(message) && !told.rotation && !told.cycle) {
    step.notes.push(NOT_KEPT);
    delete told.workStart;
  }
  if (Object.keys(told).length > 0) {
    const taken = await take(step, question, run);
    return taken.stay && isRefusal(message) ? refused(taken, message, question, run) : taken;
  }
  return goal === null && kept === '' && journey === null ? unread(step, message, question, run) : step;
}

/** "Parents' evening next Tuesday": the day that its words name. */
function withDates(told: Told, run: Run): Told {
  if (!Array.isArray(told.commitments)) return told;
  const commitments = told.commitments.map((busy) => {
    const days = busy.once ? readValues(busy.once, settingOf(run, false)) : [];
    const day = days.find((value) => value.kind === 'date');
    return day ? { ...busy, date: day.date } : busy;
  });
  return { ...told, commitments };
}

/** A second job: hours on other days, or at other times of them, come to those that are known; what overlaps takes their place. */
function besides(usual: Shift[], told: Shift[]): Shift[] {
  const clash = told.some((one) =>
    usual.some((other) => other.days.some((day) => one.days.includes(day)) && overlap(one, other)),
  );
  return clash ? told : [...usual, ...told];
}

async function take(step: Step, question: Question, run: Run): Promise<Step> {
  const { phone, code, ...plain } = step.told;
  let { progress } = step;
  const notes = [...step.notes];
  if (plain.workStart && !plain.work) progress.workStart = plain.workStart.toString({ smallestUnit: 'minute' });
  if (plain.wake || plain.turnSleeps) progress.weeks = undefined;
  if (plain.turnSleeps && !plain.turnSleeps.night && progress.cycle && hasNights(progress.cycle))
    notes.push(NIGHTS_OPEN);
  const { night } = plain.turnSleeps ?? {};
  if (night && !progress.cycle) {
    progress.nightSleep = { from: `${night.from}`, to: `${night.to}` };
    notes.push(NIGHTS_LATER);
    delete plain.turnSleeps;
  }
  const cycle = cycleIn(plain, run);
  if (cycle) progress.cycle = cycle;
  if (plain.rotation) progress.weeks = weeksOf(plain.rotation);
  else if (cycle && hasNights(cycle)) progress.weeks = DUTY;
  const { nightSleep } = progress;
  if (cycle && nightSleep && hasNights(cycle)) {
    const { from, to } = nightSleep;
    plain.turnSleeps = { night: { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) } };
    progress.weeks = undefined;
    progress.nightSleep = undefined;
  }
  for (const one of answered(plain)) progress.settled[one] = 'told';
  if (phone === 'none') {
    progress.settled.phone = 'skipped';
    progress.phone = undefined;
  } else if (phone !== undefined) {
    const sent = await sendCode(phone, progress, run);
    progress = sent.progress;
    if (progress.phone) progress.settled.phone = 'told';
    notes.push(sent.note);
  }
  if (code !== undefined) {
    const checked = await checkCode(code, progress, run);
    if (checked.proven) progress.settled.code = 'told';
    notes.push(checked.note);
  }
  if ((plain.whatsapp || plain.calls) && progress.settled.phone === 'skipped') notes.push(NEEDS_NUMBER);
  if (plain.whatsapp !== undefined) progress.whatsapp = plain.whatsapp;
  if (plain.calls !== undefined) progress.calls = plain.calls;
  const told = phone === 'none' ? { ...plain, phone } : plain;
  const refusedNumber = phone === 'none' && question === 'code';
  return {
    ...step,
    told,
    progress,
    notes,
    stay: !answered(step.told).includes(question) && code === undefined && !refusedNumber,
  };
}

const NIGHTS_LATER = 'Your sleep after a night shift is kept free as well, once I know your shifts.';
const NEEDS_NUMBER = 'For that I need your number: type it here, or add it later in the settings.';
const NIGHTS_OPEN = 'Tell me when you sleep after a night shift, and I keep that free as well.';
/** Somebody who works nights in turns sleeps in two ways. */
const DUTY = ['nights', 'days off'];

function cycleIn({ rotation, cycle, work }: Told, { now, person }: Run): ShiftCycle | null {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  if (rotation) return turnsOf(rotation, today);
  if (cycle) return cycle.first ? cycleOf(cycle, today) : null;
  return Array.isArray(work) ? nightWeekOf(work, today) : null;
}

function weeksOf({ weeks, current }: NonNullable<Told['rotation']>): string[] {
  return [...new Set([...weeks.slice(current), ...weeks.slice(0, current)].map(({ label }) => label))];
}

/** Nothing of it could be read: a question of theirs, a refusal, or something to be asked once more in another form. */
function unread(step: Step, message: string, question: Question, run: Run): Step {
  if (question === 'code' && isOtherNumber(message)) {
    const { phone: _told, ...settled } = step.progress.settled;
    return { ...step, progress: { ...step.progress, settled, phone: undefined }, notes: ['Then not to that number.'] };
  }
  if (
    question === 'code' &&
    /\b(?:again|resend|new\s+code|no\s+(?:code|text)|didn'?t\s+(?:get|arrive|come))\b/i.test(message)
  )
    return step;
  if (question === 'code' && LANDLINE.test(message)) {
    const left = withDefault(step, question, run);
    return { ...left, notes: [...step.notes, NO_TEXTS_THERE] };
  }
  // "Hi there!" is no try at an answer.
  const greeting = GREETS.get(understand(message, settingOf(run, false)).kind);
  if (greeting && !isRefusal(message)) return { ...step, notes: [...step.notes, greeting] };
  const reply = answerTo(message, question, run.person);
  if (reply && !isRefusal(message)) return { ...step, notes: [...step.notes, reply] };
  // A number or a leave to call can be given at any time.
  if (isLater(message) && GIVEN_ANY_TIME.has(question)) return refused(step, message, question, run);
  if (isLater(message)) return { ...step, notes: [...step.notes, 'Fine, we can go on whenever you like.'] };
  if (isRefusal(message)) return refused(step, message, question, run);
  return tried(question, step.progress) < TRIES ? step : withDefault(step, question, run);
}

/** "3 early shifts then 2 nights then 2 off": no hours are named, and nothing of it can be kept. */
const TAKES_TURNS =
  /\b(?:days|shifts|hours)\s+(?:change|vary|differ|rotate|are\s+different)\b|\bdifferent\s+(?:days|hours)\s+(?:each|every)\s+week\b|\b\d\s+(?:\w+\s+)?(?:shifts?|earlies|lates|nights|days)\b.*\bthen\b|\bthen\s+\d\s+(?:\w+\s+)?(?:nights?|shifts?|off)\b|\b(?:rotating|rota|roster|shift\s*work(?:er)?|changing\s+shifts|different\s+shifts|shifts?\s+(?:change|vary|rotate)|in\s+shifts)\b/i;
const OFF_IN_TURN =
  /\b(?:every\s+(?:other|second)|alternate)\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+(?:(?:is|are)\s+)?off\b/i;
const STAYS_WORK =
  'A day that is off every other week I keep as a day of work for now: tell me of the free ones as they come.';
const NOT_KEPT =
  'Such a turn of shifts I cannot keep without its hours, so none of it is kept free yet: tell me the hours, such as "4 on 4 off, 7 to 19, from Monday".';
const LANDLINE = /\b(?:land\s?line|house\s+phone|home\s+phone|not\s+a\s+mobile)\b/i;
const NO_TEXTS_THERE =
  'A text does not reach a landline, so I leave the number out; you can add a mobile later in the settings.';
const GIVEN_ANY_TIME = new Set<Question>(['phone', 'code', 'whatsapp', 'calls']);
const SKIPS = /^\W*(?:please\s+)?(?:skip|pass)\b/i;
const GREETS = new Map<string, string>([
  ['greeting', 'Hello!'],
  ['small_talk', 'Hello!'],
  ['thanks', 'With pleasure.'],
]);

/** What can be left open is left open at once; hours are asked once more in another form. */
function refused(step: Step, message: string, question: Question, run: Run): Step {
  const tries = tried(question, step.progress);
  const atOnce = question !== 'wake' && question !== 'sleep' && question !== 'work';
  const skips = SKIPS.test(message) && question === 'work';
  return atOnce || skips || tries >= TRIES ? withDefault(step, question, run) : step;
}

function tried(question: Question, { tries }: Progress): number {
  const count = (tries[question] ?? 0) + 1;
  tries[question] = count;
  return count;
}

function withDefault(step: Step, question: Question, run: Run): Step {
  return {
    ...step,
    defaults: defaultOf(question, step.progress),
    notes: [...step.notes, sayDefault(question, run.person)],
    stay: false,
  };
}

/** What holds from now on; hours of getting up and going to bed are one window. */
export function defaultOf(question: Question, progress: Progress): Told {
  progress.settled[question] = 'default';
  if (question === 'work') return { work: 'none' };
  if (question === 'chronotype') return { chronotype: 'intermediate' };
  if (question !== 'wake' && question !== 'sleep') return {};
  const open = (['wake', 'sleep'] as const).filter((one) => one === question || !progress.settled[one]);
  for (const one of open) progress.settled[one] = 'default';
  return Object.fromEntries(open.map((one) => [one, Temporal.PlainTime.from(DEFAULT_DAY[one])]));
}
