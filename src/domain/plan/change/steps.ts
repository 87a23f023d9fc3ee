import type { PlanChange } from '../reply-types.ts';
import { weekdaysIn } from '../said/index.ts';
import { toAsked } from './asked.ts';
import { fineInstead } from './beside.ts';
import { fewForManyOf } from './few-for-many.ts';
import { saysNothing } from './grammar/index.ts';
import { onceOnDays } from './once-a-day.ts';
import type { SoFar, Step } from './so-far.ts';
import { toDateOf } from './to-date.ts';
import { daysTold } from './told.ts';
import { turnsOf } from './turns.ts';

// What a clause says as a whole, before it is looked through for the sessions that are meant.

const add = (so: SoFar, ...changes: PlanChange[]): true => {
  so.changes.push(...changes);
  so.used = true;
  return true;
};

/** Of the days of a tale: nothing lies there. */
const notThen = (so: SoFar): true => add(so, { kind: 'not_days', days: so.told.splice(0).flatMap(({ days }) => days) });

const soNo: Step = (clause, so) => so.told.length > 0 && SO_NO.test(clause) && notThen(so);

const answered: Step = (clause, so) => {
  const answer = so.open && toAsked(clause, so.open);
  so.changes.push(...(answer ?? []));
  return answer !== null;
};

const nothing: Step = (clause, { plan, told }) =>
  saysNothing(clause, plan) || (told.length > 0 && CLASHES.test(clause));

/** "Wednesdays are tricky, put them on Thursday": what lies there goes to that day. */
const toldTo: Step = (clause, so) => {
  const from = so.told.flatMap(({ days }) => days);
  const days = from.length > 0 ? weekdaysIn(clause) : [];
  if (days.length === 0 || days.some((day) => from.includes(day)) || !ONTO.test(clause)) return false;
  so.told.splice(0);
  return add(so, { kind: 'to_days', of: { days: from }, days });
};

/** "I work late on Thursdays": what that is to mean, the next words say, or it is asked. */
const tale: Step = (clause, so) => {
  const days = daysTold(clause);
  if (!days) return false;
  so.told.push({ clause, days });
  if (!so.plan.standing) so.spoken = days;
  return true;
};

const whole: Step = (clause, so) => {
  const read = [toDateOf(clause, so.setting), turnsOf(clause, so.plan), onceOnDays(clause, so.plan)];
  return read.some((one) => one !== null) && add(so, ...read.flatMap((one) => one ?? []));
};

/** Where they go is settled before nothing may lie there. */
const instead: Step = (clause, { changes, plan }) => {
  const to = fineInstead(clause, changes, plan);
  if (!to) return false;
  const at = changes.findLastIndex(({ kind }) => kind === 'not_days' || kind === 'drop');
  const out = changes[at];
  changes.splice(at, out?.kind === 'drop' ? 1 : 0, ...to);
  return true;
};

/** "Fridays I go out, so not then." */
const saidAgain: Step = (clause, { spoken, changes }) =>
  spoken !== null && NOT_THEN.test(clause) && changes.some(({ kind }) => kind === 'not_days' || kind === 'keep_free');

/** "Friday is date night, so kill that one." */
const dropped: Step = (clause, so) => {
  if (so.told.length === 0 || !KILLED.test(clause)) return false;
  return add(so, { kind: 'drop', of: { days: so.told.splice(0).flatMap(({ days }) => days) } });
};

/** "Not Saturday though, leave that in the morning": that day as it was before. */
const leftAlone: Step = (clause, so) => {
  const { changes, spoken, plan } = so;
  const at = changes.findLastIndex(({ kind }) => kind === 'not_days');
  const not = changes[at];
  if (!plan.changed || !spoken || not?.kind !== 'not_days' || !LEAVES.test(clause)) return false;
  changes.splice(at, 1, { kind: 'restore', of: { days: not.days } });
  return true;
};
const LEAVES =
  /^(?:(?:please|just|so|and|but) )*(?:leave|keep|let) (?:it|that|them|those|this|that one|that day)(?: one)? (?:stay )?(?:in the|at|as|where|alone|be|on)\b/;

const elsewhere: Step = (clause, so) => so.told.length > 0 && OTHER_DAYS.test(clause) && notThen(so);

/** "Sunday instead of one of them": which one, nobody knows. */
const ofOneOnly: Step = (clause, { rest }) =>
  /\binstead of (?:just |only )?one\b/.test(clause) && rest.push(clause) > 0;

/** "Tuesday twice", "two sessions on Tuesday": a day has one, so that is asked. */
const twiceADay: Step = (clause, { rest }) =>
  weekdaysIn(clause).length === 1 && TWICE.test(clause) && rest.push(clause) > 0;

/** "2 sessions a day, morning and evening": at which hours, nobody said. */
const oftenADay: Step = (clause, { rest, plan }) =>
  !plan.sessions.some((s, i) => plan.sessions[i + 1]?.date === s.date) &&
  OFTEN_A_DAY.test(clause) &&
  rest.push(clause) > 0;

const fewForMany: Step = (clause, so) => {
  const changes = fewForManyOf(clause, so.plan);
  return changes !== null && add(so, ...changes);
};

/** "Just the evening one", where a day has one in the morning, too: those are left out. */
const oneOfTwo: Step = (clause, so) => {
  const part = JUST_THE.exec(clause)?.[1];
  const { sessions } = so.plan;
  if (!part || !sessions.some((s, i) => sessions[i + 1]?.date === s.date)) return false;
  const isLate = /evening|night|later?|second|last/.test(part);
  const at = isLate ? { start: '00:00', end: '12:00' } : { start: '12:00', end: '00:00' };
  return add(so, { kind: 'drop', of: { at } });
};
const JUST_THE =
  /^(?:(?:and|but|so|please|then|maybe|rather|ok|keep|do|have) )*(?:just|only) (?:the |my )?(morning|evening|night|early|earlier|late|later|first|second|last) (?:ones?|sessions?)(?: please| then)*$/;

const ALWAYS = [soNo, answered, nothing];
const LAST = [saidAgain, leftAlone, dropped, elsewhere, ofOneOnly];
const OF_OPEN: readonly Step[] = [
  ...ALWAYS,
  toldTo,
  tale,
  whole,
  twiceADay,
  oftenADay,
  fewForMany,
  oneOfTwo,
  instead,
  ...LAST,
];
const OF_RUNNING: readonly Step[] = [...ALWAYS, ...LAST];

/** Whether the clause is accounted for as a whole. */
export const readWhole: Step = (clause, so) =>
  (so.plan.standing ? OF_RUNNING : OF_OPEN).some((step) => step(clause, so));

export const OFTEN_A_DAY =
  /\b(?:twice|(?:two|three|[23])(?: ?x| times)?|(?:two|three|[23]) (?:short |little |small )?(?:sessions|runs|ones|walks|breaks|workouts|check-?ins)) (?:a|per|each|every) day\b/;
/** "Twice as long on Saturdays" and "twice a week" are others. */
export const TWICE =
  /\b(?:twice|two times|2 ?x|2 times|(?:two|2) (?:sessions|runs|ones|workouts|walks|rides|swims|lessons))\b(?! (?:as|the|that|a week|per week|each week|weekly|longer|of))/;
const A_DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const ONTO = new RegExp(
  `^(?:(?:so|and|but|please|can|could|we|you|i|i'd|maybe|rather|better|let's|how about|what about|do|have|make|put|move|shift|swap|switch|change|exchange|go|be|it|them|that|those|these|that one|to|on|onto|for|with|the) )*${A_DAY}(?: (?:instead|rather|please|then|better|is better|works|would work|would be better|is fine|would be fine|(?:at )?(?:the )?same (?:time|hour)))*$`,
);
/** "So no", "so not then". */
const SO_NO =
  /^(?:(?:so|and|then|please|obviously) )*(?:no|nope|not (?:then|there|possible|that day|on that day)|nothing then|no go)(?: please| then| sorry)*$/;
/** "So that one clashes": what a tale of the week means, and still no word of what is to become of it. */
const CLASHES =
  /^(?:(?:so|and|which|then|but|i think|probably) )*(?:that|it|this|they|those|these)(?: ones?)?(?: would| will|'ll|'d)? (?:clash(?:es)?|overlaps?|collides?|conflicts?|is in the way|gets in the way|won't (?:work|fit)|doesn't (?:work|fit)|is a problem)(?: with (?:it|that|this))?$/;
const KILLED =
  /^(?:(?:so|and|please|just|can|could|we|you|let's|better|i'd) )*(?:kill|scrap|ditch|lose|cancel|delete|remove|drop|skip|bin|leave|take|cut|take out|leave out)(?: (?:it|them|that|those|these|this))?(?: ones?| sessions?)?(?: out| altogether| completely| please| alone| free)*$/;
const NOT_THEN = /^(?:(?:so|and|please|just) )*(?:not|never|nothing|no) (?:then|there|on (?:that|those) days?)$/;
/** "Those two can go to other days", of days on which something else is. */
const OTHER_DAYS =
  /\b(?:to|on|onto) (?:another|some other|a different|any other|other|different|whatever other) days?\b|\b(?:move|shift|change|drop|skip|leave out) (?:those|that|it|them|that one|those two|those ones)(?: out| elsewhere| somewhere else)?$|\bnot (?:on )?(?:those|these|that)(?: days?)?$|\b(?:go|be|move|moved) (?:somewhere|some place|elsewhere)(?: else)?$/;
