import type { Weekday } from '../../calendar/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { weekdaysIn, windowIn } from '../said/index.ts';
import { meantBy } from '../talk.ts';
import { ofAsked } from './asked.ts';
import { boundOf, strandToRest } from './beside.ts';
import { AWAY } from './days.ts';
import { isNamed, OF_LAST, spanOf } from './fit-together.ts';
import { isBare, isLengthAlone, isOfLast, isPartAlone, SOME_OF_THEM, talkedOf } from './follow-up.ts';
import { byRows } from './grammar/index.ts';
import { readClause, whenBeside } from './read-clause.ts';
import { hasSpan, type Selected, selectIn, unreadSpan } from './select.ts';
import { otherDays, type SoFar } from './so-far.ts';
import { sure } from './sure.ts';

// A clause that is no whole: which sessions it means, and what is to be different of them.

/** Reads a clause beside those before it; `weeks`: those that it is about, as it follows a change of the weeks before. */
export function readParts(clause: string, weeks: [number, number] | null, so: SoFar): void {
  const { plan, setting } = so;
  const selected = selectIn(clause, plan, setting);
  if (weeks && !hasSpan(selected.of)) selected.of.weeks = weeks;
  if (!plan.standing && (thatOne(clause, selected, so) || toTheRest(clause, selected, so))) return;
  narrow(clause, selected, so);
  if (keeps(clause, selected, so) || oneDayAlone(selected, so)) return;
  const own = hasSpan(selected.of);
  if (plan.standing && (gone(clause, selected, so) || unknownSpan(clause, selected, so))) return;
  const meant = own || !so.span ? selected : { of: { ...so.span, ...selected.of }, rest: selected.rest };
  const found = reading(clause, meant, so);
  if (isDenied(clause, found, own, so)) {
    so.rest.push(clause);
    return;
  }
  // "Start over, it was too hard": the reason, not another change.
  if (
    found.every(({ kind }) => kind === 'easier' || kind === 'harder') &&
    PAST.test(clause) &&
    so.changes.some(isWhole)
  )
    return;
  // "Can we do one of them at lunchtime?": which one, nobody knows, and it is not all of them.
  if (isOfSome(clause, found, so)) {
    so.rest.push(clause);
    return;
  }
  if (found.length > 0) {
    so.changes.push(...boundOf(found, so.changes.at(-1)), ...whenBeside(clause, found, plan, setting));
    so.used ||= !own;
  } else if (own) {
    so.span = spanOf(selected.of);
    so.used = false;
    if (AWAY.test(clause) && selected.of.dates) so.away = selected.of.dates;
  } else so.rest.push(clause);
}

/** What a clause asks for, of the sessions that were asked about or talked of where it names none. */
function reading(clause: string, meant: Selected, so: SoFar): PlanChange[] {
  const read = readOf(clause, meant, so);
  const { open, changes, plan } = so;
  if (open) return read.map((one) => ofAsked(one, open));
  const beside = changes.at(-1);
  // "Bring Friday back, but at lunch": of that one.
  const goesOn =
    beside &&
    ((GOES_ON.has(beside.kind) && (isBare(clause, plan) || isPartAlone(clause, plan))) ||
      (OF_LAST.has(beside.kind) && COMPARED_ALONE.test(clause)) ||
      (isNewOn(beside) && isLengthAlone(clause, plan)));
  const here = !plan.standing && goesOn ? meantBy(beside) : null;
  if (
    here &&
    isNamed(here) &&
    read.length > 0 &&
    read.every((one) => (OF_LAST.has(one.kind) || one.kind === 'easier') && 'of' in one && one.of && !isNamed(one.of))
  )
    return readOf(clause, { ...meant, of: { ...here, ...meant.of } }, so);
  const last = changes.some((one) => 'of' in one && one.of && isNamed(one.of)) ? null : talkedOf(clause, plan);
  if (!last || read.length === 0 || !read.every((one) => isOfLast(one, clause, plan))) return read;
  return readOf(clause, { ...meant, of: { ...last, ...meant.of } }, so);
}

/** One more on a day that was named. */
const isNewOn = (change: PlanChange): boolean =>
  change.kind === 'times' && change.by === 1 && (change.days?.length ?? 0) > 0;

/** "The Wednesday one at 6, and shorter": of that one. */
const COMPARED_ALONE =
  /^(?:(?:and|but|also|then|plus|a bit|a little|much|slightly|make it) )*(?:shorter|longer|easier|lighter|gentler)(?: (?:too|as well|please|then))*$/;

/** What puts sessions somewhere: an hour that stands alone behind it is theirs. */
const GOES_ON = new Set<PlanChange['kind']>(['restore', 'to_days', 'also_days', 'one_to_day', 'some_to_days', 'times']);

/** By the rows, or else by the older readers. */
function readOf(clause: string, meant: Selected, { plan, setting }: SoFar): PlanChange[] {
  const byRow = byRows(meant, plan);
  return (plan.standing ? rhythmOf(byRow) : byRow) ?? sure(readClause(clause, meant, plan, setting), clause, plan);
}

/** "Evenings on Wednesdays are tight, could we do that one at the weekend?" */
function thatOne(clause: string, { of }: Selected, so: SoFar): boolean {
  const from = so.spoken;
  const days = weekdaysIn(clause);
  if (!from || days.length === 0 || !THAT_ONE.test(clause) || days.join() === from.join()) return false;
  const mine = (one: PlanChange) => 'of' in one && one.of?.days?.join() === from.join() && one.kind === 'window';
  so.changes.splice(0, so.changes.length, ...so.changes.filter((one) => !mine(one)));
  const part = windowIn(clause);
  so.changes.push({ kind: 'to_days', of: { ...of, days: from }, days, ...(part && { window: part.window }) });
  so.used = true;
  return true;
}

function toTheRest(clause: string, { of }: Selected, so: SoFar): boolean {
  const to = so.spoken && strandToRest(clause, of.part, otherDays(so.plan, so.spoken));
  if (!to) return false;
  so.changes.push(...to);
  so.used = true;
  return true;
}

/** Which days "the rest", "there" and "that session" are, by those that were named before. */
function narrow(clause: string, { of }: Selected, so: SoFar): void {
  const { plan, spoken } = so;
  if (!plan.standing && spoken && THE_REST.test(clause) && !of.days && !of.weeks) of.days = otherDays(plan, spoken);
  const days: Weekday[] = weekdaysIn(clause);
  // "Thursdays are too much, 20 minutes there."
  if (days.length > 0) so.spoken = days;
  else if (
    spoken &&
    !of.days &&
    (THERE.test(clause) || (!plan.standing && (THAT_SESSION.test(clause) || isToldOf(clause, so))))
  )
    of.days = spoken;
}

/** "Keep weeks 1 and 2, make the rest shorter." */
function keeps(clause: string, { of }: Selected, so: SoFar): boolean {
  if (of.weeks && KEEPS.test(clause)) {
    so.kept = of.weeks;
    return true;
  }
  if (so.kept && so.kept[0] === 1 && /\b(?:the rest|the others?|all others?|later)\b/.test(clause))
    of.weeks = [so.kept[1] + 1, so.plan.weeks];
  return false;
}

/** "Just the first Monday, can that be at 7?": which one, before what. */
function oneDayAlone({ of, rest }: Selected, so: SoFar): boolean {
  if (of.nth === undefined || !ONE_DAY_ALONE.test(rest)) return false;
  so.span = { ...of, days: weekdaysIn(rest) };
  so.used = false;
  return true;
}

/** "In January my evenings are gone": why, and from when; what shall be is said beside it, or asked. */
function gone(clause: string, { of }: Selected, so: SoFar): boolean {
  if (!GONE.test(clause)) return false;
  const own = hasSpan(of);
  so.rest.push(clause);
  if (own) so.span = spanOf(of);
  so.used = so.used && !own;
  return true;
}

function unknownSpan(clause: string, { of, rest }: Selected, so: SoFar): boolean {
  const unread = !hasSpan(of) && !so.span ? unreadSpan(rest) : null;
  if (!unread) return false;
  so.when = unread;
  so.rest.push(clause);
  return true;
}

/** "Don't skip week 4": what is read all the same with the "don't" in it is its opposite. */
function isDenied(clause: string, found: readonly PlanChange[], own: boolean, { plan, setting, span }: SoFar): boolean {
  const unsaid = NEGATED.exec(clause)?.[0];
  if (!unsaid || found.length === 0) return false;
  const denied = clause.slice(unsaid.length);
  const { of, rest } = selectIn(denied, plan, setting);
  const otherwise = readClause(denied, { of: own || !span ? of : { ...span, ...of }, rest }, plan, setting);
  return JSON.stringify(otherwise) === JSON.stringify(found);
}

/** Of a plan that runs: "Saturdays every other week" leaves its other days alone. */
const rhythmOf = (read: PlanChange[] | null): PlanChange[] | null =>
  read?.length && read.every(({ kind }) => kind === 'every_weeks') ? read : null;

const GONE =
  /\b(?:mornings?|evenings?|afternoons?|nights?|lunch(?:times?| breaks?)?|weekends?) (?:is|are|will be|'re) (?:all |now |no longer |not |fully )*(?:gone|taken|full|out|blocked|off|free|possible|impossible|booked|busy|packed|available)(?: any ?more| from then| then)?$/;

const THAT_ONE =
  /\b(?:do|move|put|have|shift|make|go|be) (?:that|this) one\b|\bthat one (?:can|could|go|be|to|on|at)\b/;

const ONE_OF_THEM = /\b(?:just |only )?one of (?:them|those|these|the (?:two|three|four|five|sessions|days))\b/;

/** "One of them", "half of them": which ones, nobody said. */
function isOfSome(clause: string, found: readonly PlanChange[], { plan }: SoFar): boolean {
  if (!plan.standing && SOME_OF_THEM.test(clause)) return found.some(({ kind }) => kind !== 'some_to_days');
  return ONE_OF_THEM.test(clause) && weekdaysIn(clause).length === 0 && found.some(isOfEach);
}

const OF_EACH = new Set<PlanChange['kind']>(['time', 'window', 'minutes', 'by_minutes', 'longer', 'clock_by']);

const isOfEach = (change: PlanChange): boolean =>
  OF_EACH.has(change.kind) && 'of' in change && change.of !== undefined && !isNamed(change.of);

const THE_REST =
  /^(?:(?:and|but|so) )*(?:rest|others)\b(?! days?\b)|\b(?:the rest|the others?|the other ones|all others?|everything else|every other day|other days)\b/;

const ONE_DAY_ALONE = /^(?:(?:just|only|but|and|the|for|about) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "Never more than twice a week" is a bound, and no denial of it. */
const NEGATED =
  /^(?:(?:please|no|and|but|ok|so|oh|wait) )*(?:don't|dont|do not|never) (?!.*\b(?:more|longer|less|fewer) than\b)/;

const KEEPS = /^(?:please )?(?:keep|leave)\b(?!.* (?:out|free|off)\b)/;

/** "Do that session in the morning": of the day just named. */
const THAT_SESSION = /\b(?:that|this) (?:one|session|run|walk|ride|swim|lesson|workout)\b/;

/** "I work late on Mondays, so can that be in the morning": of the day of that tale. */
const isToldOf = (clause: string, { told }: SoFar): boolean =>
  told.length > 0 && /\b(?:that|those|these|them|it|then)\b(?! (?:all|both|week))/.test(clause);

const THERE = /\b(?:there|then|on those(?: days)?|(?:on )?that day|these days)$/;

const PAST = /\b(?:was|were|felt|had been)\b/;

/** The whole plan is meant, or a session beside it. */
export const isWhole = ({ kind }: PlanChange) =>
  kind === 'restart' || kind === 'repeat' || kind === 'later' || kind === 'extra';
