import {
  answered,
  bareName,
  baseSleep,
  bothAgain,
  correctionOf,
  daysIn,
  FREE_DAYS,
  goalIn,
  halfOfWork,
  hasNights,
  inOnesDay,
  instead,
  type Progress,
  type Question,
  readAnswers,
  readDutySleeps,
  readTurnSleeps,
  type Shift,
  type Told,
  type TurnSleeps,
  topicOf,
  workAgain,
} from '../../../domain/onboarding/index.ts';
import type { CoachPerson } from '../../person.ts';
import { changesOnly, isLater, isWish } from './rules.ts';

/** What a message told, beside what is known of the person's day. */
export function toldIn(said: string, question: Question, progress: Progress, person: CoachPerson): Told {
  const { work, waking } = person;
  return inOnesDay(readIn(said, question, progress, person), said, question, { work: work ?? [], night: waking });
}

/** "No, 7" corrects what was told last; anything else is read as it stands. */
function readIn(
  said: string,
  question: Question,
  progress: Progress,
  { work, waking, name: known }: CoachPerson,
): Told {
  const { last, weeks, workStart, settled, cycle } = progress;
  const message = question === 'goal' || question === 'recap' ? said : withoutGoal(said);
  const usual = work ?? [];
  if (isLater(message)) return {};
  if (progress.phone && settled.code !== 'told' && A_CODE.test(message)) return { code: message.replace(/\D/g, '') };
  const putRight = settled.wake || settled.sleep ? instead(message, waking) : null;
  if (putRight) return putRight;
  const slip = SLIP.exec(message)?.[1];
  const slipped = slip && last.at(-1) ? readAnswers(slip, last.at(-1) ?? null, usual) : {};
  if (Object.keys(slipped).length > 0) return slipped;
  // "Not Wednesdays, Thursdays till noon": which days it is not is part of it.
  const correction = /^\W*not\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun|week)/i.test(message)
    ? message
    : (correctionOf(message)?.replace(A_SLIP, '') ?? null);
  const both = correction ? bothAgain(correction, last) : null;
  if (both) return both;
  const renames = correction && (last.includes('name') || (settled.name === 'told' && ONE_NAME.test(correction)));
  const only = correction?.replace(/^just\s+/i, '');
  const spelt = only && last.join() === 'name' && likeName(only, known) ? only : undefined;
  const renamed = spelt ?? (renames ? RENAMES.exec(correction)?.[1] : undefined);
  const name = renamed === undefined ? null : bareName(renamed);
  if (name !== null) return { name };
  // A name is corrected by "call me …", which is read anyway.
  const before = nearerOf(correction, last, waking) ?? last.findLast((one) => one !== 'name');
  if (correction && before && before !== question && Object.keys(readAnswers(correction, null)).length === 0) {
    const corrected = readAnswers(correction, before, usual);
    if (answered(corrected).includes(before)) return corrected;
  }
  const respelt = RESPELT.exec(message)?.[1];
  const again =
    settled.name !== 'told'
      ? undefined
      : (NAME_AGAIN.exec(message)?.[1] ?? (respelt && likeKnown(respelt, known) ? respelt : undefined));
  const late = settled.name !== 'told' && question !== 'name' ? NAME_LATE.exec(message)?.[1] : undefined;
  const named = again ?? late;
  if (named) return { name: named };
  const first =
    correction && before && before !== question ? correctedFirst(correction, before, question, usual) : null;
  if (first) return first;
  const ofWork = correction && question !== 'work' ? workAgain(correction, usual) : null;
  if (ofWork) return { work: ofWork };
  const night = cycle && hasNights(cycle) && question !== 'wake' && question !== 'sleep' ? afterNights(message) : null;
  if (night) return { turnSleeps: { night } };
  const begun = progress.block ? withFirstDay(progress.block, message) : null;
  if (begun) return begun;
  const half = question === 'goal' || question === 'recap' ? halfOfWork(message, usual) : null;
  // "But library is till 3", of what was read back.
  const isOfWork = /\bwork/i.test(message) || (question === 'recap' && topicOf(message) === null);
  if (half && 'work' in half && isOfWork) return { work: half.work };
  // Given after all, when it had been left out.
  const number = ONLY_A_NUMBER.exec(message)?.[0] ?? NUMBER_AFTER_WORDS.exec(message)?.[1];
  if ((question === 'goal' || question === 'recap') && number && !isWish(message)) return { phone: number.trim() };
  if (question === 'goal' || question === 'recap')
    return isWish(message) ? {} : changesOnly(readAnswers(message, question, usual), message);
  if (question === 'wake' && weeks) return sleepsIn(message);
  const onDuty = cycle && (question === 'wake' || question === 'sleep') ? readDutySleeps(message) : null;
  if (onDuty) return withBase(onDuty);
  // Who leaves the name out and says when they get up has answered the next question.
  if (question === 'name') {
    const read = withSleepsApart(withoutAfterNights(message, 'name', usual), message);
    return Object.keys(read).length > 0 ? read : hoursOnly(readAnswers(message, 'wake', usual));
  }
  if (question === 'sleep' && settled.wake === 'told' && saysDaysOfWork(message))
    return readAnswers(message, 'work', usual);
  if (question === 'work' && workStart && /\d/.test(message) && !HAS_A_RANGE.test(message))
    return readAnswers(`work ${workStart} to ${message.replace(/^\W*(?:until|till?|to)\s+/i, '')}`, 'work');
  const told = withNightsKept(withSleepsApart(withoutAfterNights(message, question, usual), message), message, {
    work,
    waking,
  });
  // "Mon-sat, saturdays only till 1", after the hours of work: more of them.
  const isMore = usual.length > 0 && answered(told).length === 0 && last.includes('work') && /\d/.test(message);
  const more = isMore ? readAnswers(message, 'work', usual).work : undefined;
  return Array.isArray(more) ? { work: more } : told;
}

/** "Oh, it's Katrin without the h", after the name. */
const NAME_AGAIN =
  /^\W*(?:(?:oh|ah|btw|by\s+the\s+way|sorry|actually|no|wait)[\s,]+)*(?:it'?s|it\s+is|that'?s)\s+(\p{Lu}[\p{L}\p{M}'’-]+)[,\s]+(?:with(?:out)?|spel(?:led|t)|not|one|no|double)\s+[^\d]{1,40}$/iu;

/** "Ten while six, Tuesday to Saturday", where getting up is known and nothing is said of sleep: the answer to the next question. */
function saysDaysOfWork(message: string): boolean {
  const { wake, sleep } = readAnswers(message, 'sleep');
  return wake !== undefined && sleep !== undefined && topicOf(message) === null && daysIn(message).length > 1;
}

/** "No wait, 6.30", after an hour of getting up and one of bed: the nearer of them on the dial. Null: it is no single hour, or not both were told. */
function nearerOf(correction: string | null, last: Question[], waking: CoachPerson['waking']): 'wake' | 'sleep' | null {
  if (!correction || !waking || !last.includes('wake') || !last.includes('sleep')) return null;
  const said = readAnswers(correction, 'wake');
  const time = said.wake ?? said.sleep;
  if (!time || (said.wake && said.sleep) || Object.keys(readAnswers(correction, null)).length > 0) return null;
  const from = (other: Temporal.PlainTime) => {
    const apart = Math.abs(time.since(other).total('minutes')) % HALF_A_DAY;
    return Math.min(apart, HALF_A_DAY - apart);
  };
  return from(waking.wake) < from(waking.sleep) ? 'wake' : 'sleep';
}
const HALF_A_DAY = 720;

/** Hours that are part of a wish are none of their days: "I want to lose 5 kilos". */
function withoutGoal(message: string): string {
  const goal = goalIn(message);
  return goal !== null && topicOf(goal) === null ? message.replaceAll('’', "'").replace(goal, ' ') : message;
}

/** "8-4.30": both ends are said. */
const HAS_A_RANGE = /\d\s*(?:[ap]m)?\s*(?:-|–|to|till?|until)\s*\d/i;

const A_CODE = /^\W*\d{3}[ -]?\d{3}\W*$/;

/** "9 to 4 after nights, 11 to 7 otherwise", before the shifts are known. */
function withSleepsApart(told: Told, message: string): Told {
  // "I work nights, I sleep 8 to 4" is of every day until they say otherwise.
  if (isNightWorker(told) && told.sleep && told.wake && AFTER_WORK.test(message)) {
    const { sleep, wake, weekendWake: _up, weekendSleep: _bed, ...rest } = told;
    return { ...rest, turnSleeps: { night: { from: sleep, to: wake } } };
  }
  const isApart =
    /\b(?:sleep|asleep|bed)\b/i.test(message) && /\bnights?\b/i.test(message) && /\botherwise\b/i.test(message);
  const { night, ...others } = isApart ? readTurnSleeps(message) : {};
  const base = baseSleep(others);
  if (!night || !base) return told;
  const { weekendWake: _wake, weekendSleep: _sleep, ...rest } = told;
  return { ...rest, turnSleeps: { night, usual: base }, sleep: base.from, wake: base.to };
}

const AFTER_WORK = /\bafter\s+(?:an?\s+|my\s+|the\s+|each\s+|every\s+|those\s+)?(?:nights?|shifts?|work|them)\b/i;

/** "I sleep 8.30 to 3 after nights", of shifts that are known: the sleep after a night, and no other. */
function afterNights(message: string): TurnSleeps['night'] | null {
  if (!/\b(?:sleep|asleep|bed)\b/i.test(message) || !AFTER_WORK.test(message)) return null;
  const { night, ...others } = readTurnSleeps(message.replace(AFTER_WORK, 'after nights'));
  return night && Object.keys(others).length === 0 ? night : null;
}

/** "12 hour nights, Thurs to Sat. After a shift I sleep 9 til 3. Otherwise up at 8": the sleep after a night is read by itself, the rest as it stands. */
function withoutAfterNights(message: string, question: Question, usual: Shift[]): Told {
  const sentences = message.slice(0, 1_000).split(/(?<=[.;!\n])\s+/);
  const own = sentences.length > 1 ? sentences.find((sentence) => afterNights(sentence) !== null) : undefined;
  const night = own && afterNights(own);
  if (!night) return readAnswers(message, question, usual);
  const told = readAnswers(sentences.filter((sentence) => sentence !== own).join(' '), question, usual);
  const work = Array.isArray(told.work) ? told.work : usual;
  const isOfNights = work.some(({ from, to }) => Temporal.PlainTime.compare(to, from) <= 0);
  if (!isOfNights) return readAnswers(message, question, usual);
  const { wake, sleep } = told;
  return { ...told, turnSleeps: { night, ...(wake && sleep && { usual: { from: sleep, to: wake } }) } };
}

/** "Today's my second day", after "4 on 4 off, 6 to 18": the block with the day it was waiting for. Null: no such day. */
function withFirstDay(block: string, message: string): Told | null {
  if (message.length > 60 || Object.keys(readAnswers(message, null)).length > 0) return null;
  const { cycle, work } = readAnswers(`${block}, ${message}`, 'work');
  return cycle?.first && work ? { cycle, work } : null;
}

/** "On my days off I get up at 9 and go to bed at midnight", after the sleep of every day: that one is of nights from now on. */
function withNightsKept(told: Told, message: string, { work, waking }: Pick<CoachPerson, 'work' | 'waking'>): Told {
  const { weekendWake, weekendSleep, ownNights: _own, ...rest } = told;
  const wake = told.wake ?? weekendWake;
  const sleep = told.sleep ?? weekendSleep;
  if (!waking || !wake || !sleep || !FREE_DAYS.test(message)) return told;
  const isOfNights = isNightWorker({ work: work ?? [], sleep: waking.sleep });
  if (!isOfNights) return told;
  const night = { from: waking.sleep, to: waking.wake };
  return { ...rest, wake, sleep, turnSleeps: { night, usual: { from: sleep, to: wake } } };
}

/** Nights are their work, and the sleep that was told is of the day. */
const isNightWorker = ({ work, sleep, rotation, cycle }: Told): boolean =>
  Array.isArray(work) &&
  !rotation &&
  !cycle &&
  work.some(({ from, to }) => Temporal.PlainTime.compare(to, from) <= 0) &&
  sleep !== undefined &&
  sleep.hour >= 4 &&
  sleep.hour < 12;

const hoursOnly = ({ wake, sleep, weekendWake, weekendSleep }: Told): Told => ({
  ...(wake && { wake }),
  ...(sleep && { sleep }),
  ...(weekendWake && { weekendWake }),
  ...(weekendSleep && { weekendSleep }),
});

/** "Sorry, Alex", right after the name: another spelling of it, or a name by its capital. */
const likeName = (word: string, known: string | null | undefined): boolean =>
  /^\p{L}[\p{L}\p{M}'’-]{1,30}[.!*]*$/u.test(word) && (/^\p{Lu}\p{Ll}/u.test(word) || likeKnown(word, known));
const likeKnown = (word: string, known: string | null | undefined): boolean =>
  word.slice(0, 2).toLowerCase() === known?.slice(0, 2).toLowerCase();
/** "Jennie with ie actually". */
const RESPELT = /^\s*(\p{L}[\p{L}\p{M}'’-]+)[,\s]+(?:with(?:out)?|spel(?:led|t))\s+[^\d]{1,40}$/iu;
/** "Did I say 6.15? Should be 5.15": what was told last is put right. */
const SLIP =
  /^\W*(?:did\s+i\s+(?:say|write|put|type)|i\s+(?:said|wrote|put|typed))\s+[^?,;]{1,20}[?,;.]*\s+(?:(?:but\s+)?(?:i\s+)?mean[t]?|(?:it\s+|that\s+)?should\s+(?:be|have\s+been)|make\s+(?:it|that)|(?:it|that)'?s)\s+(.{1,60})$/i;

/** "Oops typo, it's Katherine". */
const A_SLIP = /^(?:a\s+)?(?:typo|misspelt|misspelled|spelling|wrong\s+name)[\s,.:;–-]+/i;
/** "Ok it's Maya", by who gave no name before. */
const NAME_LATE =
  /^\W*(?:(?:ok(?:ay)?|oh|fine|alright|actually|well|sure|sorry)[\s,]+)*(?:[Ii]t'?s|[Ii]'?m|[Ii]\s+am|(?:you\s+can\s+)?call\s+me)\s+(\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*)[\s.!]*$/u;

/** "It's Martha", "Martha with an h". */
const RENAMES =
  /^(?:it'?s|i'?m|my\s+name\s+is|i\s+(?:said|meant))\s+(\p{L}[\p{L}'’-]{1,30})(?:[.!]|\s+(?:actually|btw|sorry)|\s+with\b.{0,40})?$/iu;
/** Later on only what is written as a name. */
const ONE_NAME = /^(?:[Ii]t'?s|[Mm]y\s+name\s+is)\s+\p{Lu}\p{Ll}+(?:[.!]|\s+(?:actually|btw|sorry))?$/u;

const ONLY_A_NUMBER = /^\s*\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}\s*$/;
/** "Oh, here it is: …" */
const NUMBER_AFTER_WORDS = /^[^\d+]{0,60}(\+?\d(?:[ ()./-]{0,2}\d){8,14})\s*$/;

/** "No wait, 6:30. Bed at 10:30 pm": the first corrects what was told last, the rest answers. "Actually I start at 8" is half of the hours of work. */
function correctedFirst(correction: string, before: Question, question: Question, usual: Shift[]): Told | null {
  const half = before === 'work' ? halfOfWork(correction, usual) : null;
  if (half && 'work' in half) return { work: half.work };
  const [first = '', ...rest] = correction.split(/[.;!]\s+/);
  if (rest.length === 0 || Object.keys(readAnswers(first, null)).length > 0) return null;
  const corrected = readAnswers(first, before, usual);
  return answered(corrected).includes(before)
    ? { ...readAnswers(rest.join('. '), question, usual), ...corrected }
    : null;
}

/** "Earlies 10 to 5, nights 8 to 3": the sleep of each, and the one that holds on days off. */
function sleepsIn(message: string): Told {
  const turnSleeps = readTurnSleeps(message);
  return baseSleep(turnSleeps) || turnSleeps.night ? withBase(turnSleeps) : readAnswers(message, 'wake');
}

function withBase(turnSleeps: TurnSleeps): Told {
  const base = baseSleep(turnSleeps);
  return { turnSleeps, ...(base && { sleep: base.from, wake: base.to }) };
}
