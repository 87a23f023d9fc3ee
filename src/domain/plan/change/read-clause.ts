import type { Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { asRead, today, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import {
  AWAY,
  doubleOf,
  dropOf,
  droppedDay,
  freeDaysOf,
  notDaysOf,
  otherDaysOf,
  skippedOf,
  swapOf,
  toDaysOf,
  withoutOf,
} from './days.ts';
import { amountOnDays, everyOtherDay, isTooLong, loadOf, restDaysOf, timesOf } from './load.ts';
import { oneDayOf, oneOfDayInto, oneOfDayTo, swapOfNear } from './reworded.ts';
import { hasSpan, type Selected, selectIn } from './select.ts';
import { isTold } from './told.ts';
import { ERRAND, partSwapOf, shiftedOf, whenOf } from './when.ts';
import { intoLater, readyOf, repeatOf, restartOf, startOf, weeksOf } from './whole.ts';

const HAS_ON =
  /\b(?:i|we)(?:'ve got|'ve| have got| have| got)(?: to)? (?!to\b|no\b|time\b|it\b|that\b)\S|\b(?:i|we)(?:'m| am|'re| are) (?:at|in|on|out|busy|invited|away)\b/;

/** What one clause asks for: the first reader that knows it. */
export function readClause(clause: string, { of, rest }: Selected, plan: PlanDraft, setting: Setting): PlanChange[] {
  if (hasSpan(of) && STAYS.test(rest)) return [];
  // "I'm at a conference from 7 to 9 December": then nothing lies there.
  if (!plan.standing && of.dates && (AWAY.test(clause) || IN_A_PLACE.test(clause))) return [{ kind: 'keep_free', of }];
  // "The second Thursday I have a party": then that one does not lie there.
  if (!plan.standing && of.nth !== undefined && HAS_ON.test(clause) && weekdaysIn(rest).length > 0)
    return [{ kind: 'keep_free', of: { ...of, days: weekdaysIn(rest) } }];
  // What that is to mean, the next words say, or it is asked.
  if (!plan.standing && of.dates && (isTold(clause) || isTold(rest.replace(/^\W+/, '')))) return [];
  if (!plan.standing && isTooLong(clause)) return loadOf(rest, of) ?? [];
  // "Fridays are fine too": nothing has to move for it.
  if (FINE_TOO.test(clause)) return freeDaysOf(clause, of, plan) ?? [];
  return (
    restartOf(clause, plan, setting) ??
    repeatOf(clause, of, plan, setting) ??
    intoLater(clause, of, plan, setting) ??
    startOf(clause, of.weeks || of.nth !== undefined || of.on ? of : spanFrom(of, clause), plan, setting) ??
    readyOf(clause, setting) ??
    (hasSpan(of) && plan.standing ? null : weeksOf(clause, plan)) ??
    doubleOf(rest, of) ??
    amountOnDays(rest, of) ??
    skippedOf(clause, of, plan, setting) ??
    oneDayOf(clause, setting) ??
    oneOfDayTo(clause, plan, setting) ??
    oneOfDayInto(clause, plan, setting, (words, one) => whenOf(words, one, plan) ?? []) ??
    swapOfNear(clause, plan, setting) ??
    otherDaysOf(rest, of) ??
    swapOf(rest, of) ??
    partSwapOf(rest, of) ??
    shiftedOf(rest, of) ??
    withoutOf(asNegativeDate(clause, rest, of), of, plan) ??
    freeDaysOf(clause, of, plan) ??
    droppedDay(clause, of, plan) ??
    notDaysOf(asNegative(clause, rest), of) ??
    dropOf(clause, of, plan) ??
    everyOtherDay(rest, of, plan, today(setting)) ??
    restDaysOf(rest, of, plan) ??
    timesOf(rest, of, plan) ??
    loadOf(rest, of) ??
    whenOf(asNegative(clause, rest), of, plan) ??
    swapOf(asRead(clause), of) ??
    (ERRAND.test(rest) || / starts? /.test(clause) ? null : toDaysOf(rest, of, plan, clause)) ??
    []
  );
}

/** "We're in Wales 18 to 21 December". */
const IN_A_PLACE =
  /^(?:(?:oh|and|also|but|btw|so) )*(?:i'm|i am|i'll be|we're|we are|we'll be) (?:in|off to|over in|going to|up in|down in) (?!bed\b|the (?:morning|evening|afternoon))[a-z]/;

/** "Shift everything a week back": the length is no span of the change. */
const spanFrom = (of: Select, clause: string): Select =>
  /\bfrom\b/.test(clause) ? of : { ...(of.part && { part: of.part }) };

/** The "not" before a weekday is taken out where values are read; here it counts. */
const asNegative = (clause: string, rest: string) =>
  weekdaysIn(rest).length > 0 &&
  /\b(?:not|never|nothing|no|except)\b/.test(clause) &&
  !/\b(?:not|no|nothing|never)\b/.test(rest)
    ? `not ${rest}`
    : rest;

/** The same of "nothing on 17 December", where the day itself is taken out as what is meant. */
const asNegativeDate = (clause: string, rest: string, of: Select) =>
  of.dates &&
  /\b(?:not|never|nothing|except) (?:on |for )?(?:the )?(?:\d|[a-z]{3,9} \d)/.test(clause) &&
  !/\b(?:not|never|nothing|except)\b/.test(rest)
    ? `not ${rest}`.trim()
    : rest;

/** "Evenings stay in December". */
const STAYS = /\b(?:stays?|remains?|unchanged|as (?:it is|they are|planned|before|now)|is fine|are fine)\b/;

const FINE_TOO =
  /days work(?: fine)?,? (?:too|as well|also)\b|\b(?:is|are|would be) (?:\w+ )?(?:fine|ok|okay|possible|good),? (?:too|as well|also)\b|\bworks?,? (?:too|as well|also)\b|\balso (?:works?|fine|ok|possible)\b|\bcould be [a-z]+,? (?:too|as well|also)\b/;

const LENGTH = new RegExp(
  String.raw`\b(?:\d{1,3}|an?|${NUMBER_WORD}|half an?|(?:a )?quarter of an|an hour and a half|a half) ?(?:hours?|hrs?|h|minutes?|mins?|min)\b`,
);

/** "Half an hour in the mornings", "20 minutes on Mondays at 7 pm": the hour that stands beside a length, for the same sessions. */
export function whenBeside(clause: string, found: PlanChange[], plan: PlanDraft, setting: Setting): PlanChange[] {
  const [length, ...more] = found;
  if (length?.kind !== 'minutes' || more.length > 0 || !LENGTH.test(clause)) return [];
  const without = clause.replace(LENGTH, ' ').replace(/\s+/g, ' ').trim();
  if (without === '') return [];
  const beside = readClause(without, selectIn(without, plan, setting), plan, setting);
  return beside.length === 1 ? beside.filter(({ kind }) => kind === 'time' || kind === 'window') : [];
}
