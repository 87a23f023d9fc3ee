import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { asRead, weekdaysIn } from '../said/index.ts';
import { lastDone, lastMeant } from '../talk.ts';
import type { PlanDraft } from '../types.ts';
import { isNamed, OF_LAST } from './fit-together.ts';
import { namesOf } from './grammar/index.ts';
import { type Token, tokensOf } from './grammar/tokens.ts';
import { selectIn } from './select.ts';

// Words that name no sessions of their own, right after a change: what they take from it.

/** The sessions that were talked of last, where a clause may go on about them: "make it 19:30", and a bare "at 10" after a change of the like. */
export function talkedOf(clause: string, plan: PlanDraft): Select | null {
  const last = plan.standing ? null : lastMeant(plan);
  return last && (IT.test(clause) || THEN.test(clause) || isBare(clause, plan)) ? last : null;
}

/** Whether that is what a change that names no sessions is about; all of it otherwise. */
export const isOfLast = (change: PlanChange, clause: string, plan: PlanDraft): boolean =>
  OF_LAST.has(change.kind) &&
  'of' in change &&
  change.of !== undefined &&
  !isNamed(change.of) &&
  (IT.test(clause) || THEN.test(clause) || goesOnWith(change, plan));

/** "Longer on that day". */
const THEN =
  /\b(?:on (?:that day|those days|that one)|that day|those days|that (?:one|session|run|ride|walk|lesson|workout))$/;
/** "Two of them in the morning". */
export const SOME_OF_THEM =
  /\b(?:two|three|four|some|half|most|a (?:few|couple)|[2-4]) of (?:them|those|these|the (?:two|three|four|five|sessions|days|runs|workouts|walks|rides|lessons|ones))\b/;

/** What is different is said, and not of which sessions. */
const BARE = new Set<Token['type']>([
  'TIME',
  'PART',
  'LEN',
  'N',
  'NO',
  'MAKE',
  'TOO_EARLY',
  'TOO_LATE',
  'MORE',
  'LESS',
]);
/** Of all of them, however short it is: "mornings", "30 minutes is enough". */
const GENERAL =
  /\b(?:mornings|evenings|afternoons|nights|weekends|always|usually|generally|in general|overall|enough|plenty|max(?:imum)?|at most|at least|every|each|never|only|both|all|everything|(?:instead of|rather than) \d{1,3})\b/;

const A_PART = /^(?:morning|afternoon|evening|night|lunchtime)$/;

/** An hour, a part of the day or a length, and nothing else. */
export const isBare = (clause: string, plan: PlanDraft): boolean => {
  const tokens = tokensOf(asRead(clause), namesOf(plan));
  return (
    !GENERAL.test(clause) &&
    !isOfAllHours(clause, plan) &&
    tokens.length > 0 &&
    tokens.every(({ type, text }) => BARE.has(type) || A_PART.test(text))
  );
};

/** "8 pm, not 7", after a change of days alone: the hour that all of them have. */
const isOfAllHours = (clause: string, { talk }: PlanDraft): boolean =>
  NOT_HOUR.test(clause) && (talk?.changes ?? []).every((one) => !WHEN.has(one.kind) && !('window' in one));
const NOT_HOUR = /\bnot (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?$/;

/** "Saturday. Mornings": right after a day that was named, a part of the day alone is that one's. */
export const isPartAlone = (clause: string, plan: PlanDraft): boolean => {
  const tokens = tokensOf(asRead(clause), namesOf(plan));
  return !/\b(?:only|always|all|every)\b/.test(clause) && tokens.length > 0 && tokens.every(isPart);
};
/** "One more on Sundays, but only 15 minutes". */
export const isLengthAlone = (clause: string, plan: PlanDraft): boolean => {
  const tokens = tokensOf(asRead(clause), namesOf(plan));
  return (
    !/\b(?:all|every|each|both|everything)\b/.test(clause) &&
    tokens.length > 0 &&
    tokens.every(({ type }) => type === 'LEN' || type === 'ENOUGH')
  );
};
const isPart = ({ type, text }: Token): boolean => type === 'PART' || A_PART.test(text.replace(/s$/, ''));

const WHEN = new Set<PlanChange['kind']>(['time', 'window', 'clock_by']);
const PLACES = new Set<PlanChange['kind']>([...WHEN, 'to_days', 'some_to_days', 'also_days', 'one_to_day', 'restore']);
const HOW_LONG = new Set<PlanChange['kind']>([
  'minutes',
  'by_minutes',
  'longer',
  'grow_by',
  'grow_to',
  'begin_with',
  'easier',
  'harder',
]);

/** An hour goes on with a change of days or hours, a length with one of lengths; both with sessions that are new. */
function goesOnWith(change: PlanChange, { talk }: PlanDraft): boolean {
  const like = WHEN.has(change.kind) ? PLACES : HOW_LONG;
  return talk?.changes.some(({ kind }) => like.has(kind) || kind === 'times' || kind === 'also_days') ?? false;
}

/** "Make it 19:30", after a change of some: these. */
const IT =
  /^(?:(?:ok|yes|yeah|then|maybe|so|about|at) )*\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?(?: in the (?:morning|afternoon|evening))? (?:is|would be|works|will do|would do|would work|suits me)(?: (?:fine|ok|okay|good|great|perfect|possible))?(?: then| for me| too)*$|^(?:(?:no|oh|ok|and|please|actually|wait|then|better|rather|hm+|can|could|we|you|sorry) )*(?:make|have|do|put|set|move|change) (?:it|that|them|those|these)\b(?! (?:all|up))|^(?:(?:no|oh|ok|and|can|could|actually|wait) )*(?:it|that|those|they|these) (?:at|be at|to) \d/;

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const SAME = new RegExp(
  `^(?:(?:and|also|plus|the same|same|please|ok) )*(?:(?:for|on|with|goes for) )?(?:the )?(${DAY}(?:(?:,| and|, and) ${DAY})*|weekends|weekdays)(?: too| as well| also)?(?:,? (?:the )?same(?: (?:reason|thing|there|again|for those))?)?(?: please)?$`,
);
const AGAIN = new Set<PlanChange['kind']>([
  'time',
  'window',
  'minutes',
  'by_minutes',
  'longer',
  'clock_by',
  'easier',
  'harder',
]);

/** "And on Thursdays, same reason": what was just done for some days, done for others on which there are sessions. */
export function sameFor(text: string, plan: PlanDraft): PlanChange[] | null {
  const done = lastDone(plan);
  const words = SAME.exec(asRead(text).replace(/[.!?]+$/, ''))?.[1];
  const days = words ? weekdaysIn(words) : [];
  const isThere = (day: Weekday) => plan.sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);
  if (
    !done ||
    days.length === 0 ||
    !days.every(isThere) ||
    !/^(?:and|also|plus|the same|same)\b|\b(?:too|as well|also|same)\b/.test(text)
  )
    return null;
  if (!AGAIN.has(done.kind) || !('of' in done) || !done.of?.days || done.of.days.some((day) => days.includes(day)))
    return null;
  return [{ ...done, of: { ...done.of, days } } as PlanChange];
}

const SAME_DATE = /^(?:and|also|plus|same|the same)\b|\b(?:too|as well|also)(?: please)?$/;
const ONLY_DATE = /^(?:(?:and|also|plus|the|same|thing|for|on|of|then|too|as|well|please|not|nothing|no)\b|[\s,])*$/;

/** "And New Year's Day", after days that are kept free or left out: these, too. */
export function sameOnDates(text: string, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  const done = lastDone(plan);
  if (!done || (done.kind !== 'keep_free' && done.kind !== 'drop') || !done.of.dates) return null;
  const said = asRead(text).replace(/[.!?]+$/, '');
  if (!SAME_DATE.test(said)) return null;
  // "The 30th", after the 23rd of December, is the one that comes next.
  const now = Temporal.PlainDate.from(done.of.dates[0]).toZonedDateTime(setting.zone).toInstant();
  const { of, rest } = selectIn(said, plan, { ...setting, now });
  const { dates, on, ...more } = of;
  if (!dates || Object.keys(more).length > 0 || !ONLY_DATE.test(rest)) return null;
  const { dates: _, on: __, ...same } = done.of;
  return [{ ...done, of: { ...same, dates, ...(on && { on }) } }];
}
