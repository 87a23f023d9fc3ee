import { readValues, understand } from '../../../domain/language/index.ts';
import {
  answered,
  correctionOf,
  DEFAULT_DAY,
  daysAgain,
  daysIn,
  goalIn,
  isOtherNumber,
  overlap,
  type Progress,
  type Question,
  questionIn,
  type Shift,
  saidForGoal,
  sleepsInTurns,
  type Told,
  TRIES,
  topicOf,
  unplaced,
  withoutDaysOff,
  yesNo,
} from '../../../domain/onboarding/index.ts';
import { surelyWished } from '../../../domain/wish/index.ts';
import type { Onboarding } from '../../../services/accounts/index.ts';
import { type Run, settingOf } from '../../run.ts';
import { keepJourney } from './away.ts';
import { changedBusy } from './busy-change.ts';
import { oddHours } from './odd-hours.ts';
import { isLonger, withOwnNights } from './own-nights.ts';
import { checkCode, sendCode } from './phone.ts';
import { asksAgain, asksForCode, isBusyNow, isLater, isRefusal } from './rules.ts';
import {
  DAYS_CHANGE,
  daysDiffer,
  isForNow,
  isOffInTurn,
  KEPT_ON,
  leaveOutTurns,
  STAYS_WORK,
  takesTurns,
} from './shifts.ts';
import { toldIn } from './told.ts';
import { takeTurns } from './turns.ts';
import { answerTo, sayDefault } from './words.ts';

/** What one message told, the defaults that were taken, what is remembered after it and said to it. `stay`: the question was not answered. */
export type Step = { told: Told; defaults: Told; progress: Progress; notes: string[]; stay: boolean };

/** One message, read against the open question. A number is sent its code, and a code is checked, on the way. */
export async function stepOf(message: string, { question, progress: before }: Onboarding, run: Run): Promise<Step> {
  const told = withEarlier(withDates(toldIn(message, question, before, run.person), run), message, before);
  // "No, swimming is on Wednesdays" refuses no number.
  // "Choir actually ends at 20:30" is no hour of getting up.
  const isLoose = (one: Question) =>
    one === question && (one === 'wake' || one === 'sleep') && topicOf(message) === null;
  const isOfBusy = answered(told).every((one) => one === 'phone' || one === 'commitments' || isLoose(one));
  const busy = isOfBusy && !IN_ADDITION.test(message) ? await changedBusy(message, before, run) : null;
  if (busy) {
    delete told.phone;
    delete told.wake;
    delete told.sleep;
    told.commitments = [busy];
  }
  if (refusesNumber(message, question, before)) {
    delete told.commitments;
    told.phone = 'none';
  }
  if (told.home?.zone === run.person.zone) delete told.home;
  const usual = run.person.work ?? [];
  if (
    Array.isArray(told.work) &&
    before.settled.work === 'told' &&
    question !== 'work' &&
    !told.cycle &&
    !told.rotation
  ) {
    const isAnother = question !== 'recap' && question !== 'goal' && correctionOf(message) === null;
    told.work =
      isAnother && isBeside(usual, told.work) ? [...usual, ...told.work] : daysAgain(usual, told.work, message);
  }
  const progress: Progress = {
    ...before,
    settled: { ...before.settled },
    tries: { ...before.tries },
    last: answered(told),
    daysOff: told.daysOff ?? before.daysOff,
    ownNights: told.ownNights ? withOwnNights(before.ownNights, told.ownNights) : before.ownNights,
  };
  const step: Step = { told, defaults: {}, progress, notes: [], stay: true };
  const journey = await keepJourney(message, run);
  if (journey) step.notes.push(journey);
  const limited = limitsCalls(message, told, question);
  if (limited) {
    delete told.calls;
    step.notes.push(CALLS_ALWAYS);
  }
  if (question === 'goal' || question === 'recap')
    return Object.keys(told).length > 0 ? take(step, message, question, run) : step;
  const goal = goalIn(message) ?? (answered(told).length === 0 ? surelyWished(message) : null);
  if (goal !== null) {
    progress.goal = goal;
    step.notes.push(`Your goal comes right after these questions: ${asWanted(goal)}.`);
  }
  const ofNight = question === 'wake' || question === 'sleep' || limited;
  const isOfGoal = goal === null && !told.work && !ofNight && questionIn(message) === null;
  const kept = isOfGoal ? saidForGoal(message) : '';
  if (kept !== '') {
    progress.forGoal = [before.forGoal, kept].filter(Boolean).join(', ');
    step.notes.push(`I keep that for your goal: ${kept.charAt(0).toLowerCase()}${kept.slice(1)}.`);
  }
  if (Array.isArray(told.work) && isOffInTurn(message, told)) step.notes.push(STAYS_WORK);
  if (Array.isArray(told.work) && !told.rotation && !told.cycle && isForNow(message)) step.notes.push(KEPT_ON);
  const shifts = takesTurns(message, question) && !told.rotation && !told.cycle;
  if (shifts && question === 'work' && !told.work && daysDiffer(message))
    return { ...step, defaults: defaultOf('work', progress), notes: [...step.notes, DAYS_CHANGE], stay: false };
  if (shifts) leaveOutTurns(step, message);
  if (told.ownNights && isLonger(progress.ownNights ?? [], told, run)) step.notes.push(LONGER_DAYS);
  const odd = oddHours(told, run);
  if (odd) step.notes.push(odd);
  const turns = sleepsInTurns(message, question);
  if (turns) step.notes.push(ONE_NIGHT);
  if (kept === '' && !turns && !shifts && journey === null && Object.keys(told).length > 0)
    step.notes.push(...lost(message, question, told));
  if (limited && Object.keys(told).length === 0) return step;
  if (Object.keys(told).length > 0) {
    const taken = await take(step, message, question, run);
    // Without a job no day looks like the other, and that is all they say.
    const isNoPattern = isRefusal(message) || (told.work === 'none' && (before.tries[question] ?? 0) > 0);
    return taken.stay && isNoPattern && told.phone !== 'none' ? refused(taken, message, question, run) : taken;
  }
  return goal === null && kept === '' && journey === null ? unread(step, message, question, run) : step;
}

/** "I'd like to run a 10k" wants to run a 10k. */
const asWanted = (goal: string): string =>
  goal
    .replace(
      /^(?:i'd|i)\s+(?:(?:also|really|just|would)\s+)*(?:want|wanna|like|love)\s+(?:to\s+)?|^(?:my\s+)?goal(?::|\s+is(?:\s+to)?)\s*/i,
      '',
    )
    .replace(/[\s.!]+$/, '');

/** "Choir is on Fridays as well": what was told of it stays. */
const IN_ADDITION = /\b(?:also|too|as\s+well|another|plus)\b/i;

/** "Do I have to give my number?", answered, and then "no thanks". */
const refusesNumber = (message: string, question: Question, { last, settled }: Progress): boolean =>
  last.join() === 'phone' &&
  !settled.phone &&
  question !== 'phone' &&
  question !== 'code' &&
  yesNo(message) === false &&
  message.length < SHORT;
const SHORT = 40;

/** Days off that were told before the hours of work hold where those name no days. */
function withEarlier(told: Told, message: string, { daysOff = [] }: Progress): Told {
  if (!Array.isArray(told.work) || daysOff.length === 0 || daysIn(message).length > 0) return told;
  return { ...told, work: withoutDaysOff(told.work, daysOff) };
}

/** What nothing holds is said, in their words, so that it is not taken for kept. */
function lost(message: string, question: Question, told: Told): string[] {
  const [first] = unplaced(message, question, told);
  return first === undefined ? [] : [`I could not place "${first}": say it in other words if I should plan by it.`];
}

const LONGER_DAYS = 'Where a day of yours is longer than usual, I plan within the usual one.';
const ONE_NIGHT =
  'Hours of sleep that change with the week I cannot keep yet, so none of those is stored: tell me the ones that suit every week.';
const CALLS_ALWAYS =
  'I cannot leave single days or hours out of calls, so I have noted nothing yet: a yes is for every day, outside your sleep.';

/** "Ring me, but never on a Sunday": a leave that cannot be kept as it was given. */
const LIMITS =
  /\b(?:not|never|no|only|just|except|but)\b[^.;,]{0,20}?\b(?:before|after|until|between|on|at|in|during)?\s*(?:\d|noon|half\s|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|week|(?:the\s+)?(?:mornings?|evenings?|afternoons?|nights?)\b)/i;
const limitsCalls = (message: string, told: Told, question: Question): boolean =>
  (question === 'calls' || (told.calls !== undefined && CALLS_BUT.test(message))) && LIMITS.test(message);
const CALLS_BUT = /\b(?:call|ring|phone)\w*\b[^.;,]{0,40}\b(?:not|never|only|except|on|before|after|at)\b/i;

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
const isBeside = (usual: Shift[], told: Shift[]): boolean =>
  !told.some((one) => usual.some((other) => other.days.some((day) => one.days.includes(day)) && overlap(one, other)));

async function take(step: Step, message: string, question: Question, run: Run): Promise<Step> {
  const { phone, code, ...plain } = step.told;
  let { progress } = step;
  const notes = [...step.notes];
  if (plain.workStart && !plain.work) progress.workStart = plain.workStart.toString({ smallestUnit: 'minute' });
  takeTurns(plain, progress, notes, message, run);
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

const NEEDS_NUMBER = 'For that I need your number: type it here, or add it later in the settings.';
/** Nothing of it could be read: a question of theirs, a refusal, or something to be asked once more in another form. */
function unread(step: Step, message: string, question: Question, run: Run): Step {
  if (question === 'code' && isOtherNumber(message)) {
    const { phone: _told, ...settled } = step.progress.settled;
    return { ...step, progress: { ...step.progress, settled, phone: undefined }, notes: ['Then not to that number.'] };
  }
  if (question === 'code' && asksForCode(message)) return step;
  if (asksAgain(message)) return inOtherWords(step, question);
  const asked = questionIn(message);
  if ((question === 'code' || question === 'phone') && asked === null && isBusyNow(message))
    return { ...step, notes: [...step.notes, 'Take your time.'] };
  if (question === 'code' && LANDLINE.test(message)) {
    const left = withDefault(step, question, run);
    return { ...left, notes: [...step.notes, NO_TEXTS_THERE] };
  }
  // "Hi there!" is no try at an answer.
  const greeting = GREETS.get(understand(message, settingOf(run, false)).kind);
  if (greeting && !isRefusal(message)) return { ...step, notes: [...step.notes, greeting] };
  const asks =
    WHATSAPP_ONLY.test(message) && (question === 'phone' || question === 'code')
      ? 'can you use WhatsApp?'
      : OTHER_WAY.test(message) && question === 'phone'
        ? 'can you use e-mail?'
        : (asked ?? message);
  const reply = answerTo(asks, question, run.person);
  const last = topicOf(message) === 'phone' ? (['phone'] as const) : [];
  // "Can I skip this?" of a name only asks: it is told, and the name may follow.
  if (reply && (!isRefusal(message) || (asked !== null && question === 'name')))
    return { ...step, progress: { ...step.progress, last: [...last] }, notes: [...step.notes, reply] };
  // A number or a leave to call can be given at any time.
  if (isLater(message) && GIVEN_ANY_TIME.has(question)) return refused(step, message, question, run);
  if (isLater(message)) return { ...step, notes: [...step.notes, 'Fine, we can go on whenever you like.'] };
  if (isRefusal(message)) return refused(step, message, question, run);
  const tries = tried(question, step.progress);
  // A number that was given is not dropped without the ways out of it.
  return tries < TRIES + (question === 'code' ? 1 : 0) ? step : withDefault(step, question, run);
}

/** The question in its other form, and no answer counted as one that could not be read. */
function inOtherWords(step: Step, question: Question): Step {
  const { progress } = step;
  return {
    ...step,
    progress: { ...progress, tries: { ...progress.tries, [question]: progress.tries[question] ?? 1 } },
  };
}

/** "I don't use phones for this, WhatsApp only": a way that needs the number, too. */
const WHATSAPP_ONLY = /^(?=.*\bwhats?\s?app\b)(?=.*\b(?:only|instead|rather|just|prefer)\b)/is;
const OTHER_WAY = /\b(?:e-?mails?|telegram|signal|messenger|slack|discord)\b/i;
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
  const defaults = defaultOf(question, step.progress);
  return {
    ...step,
    defaults,
    notes: [...step.notes, question === 'code' ? leftOut(step.progress) : sayDefault(question, run.person, defaults)],
    stay: false,
  };
}

/** A number whose code was not given, in digits: it can be given again. */
const leftOut = ({ phone }: Progress): string =>
  `Without its code I leave ${phone ?? 'the number'} out for now: type the number again, here or in the settings, for a new code.`;

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
