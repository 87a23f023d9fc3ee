import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import { plain, weekdaysIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { withoutAsides } from './asides.ts';
import { firmer, goesOn, ofAsked, toAsked } from './asked.ts';
import { afterwards, boundOf, fineInstead, inTimes, sameFor, strandToRest } from './beside.ts';
import { clausesOf } from './clauses.ts';
import { AWAY } from './days.ts';
import {
  during,
  fitTogether,
  inOneWindow,
  isNamed,
  notAloneLeft,
  ofLast,
  spanOf,
  withoutRepeats,
} from './fit-together.ts';
import { byRows, isWish, saysNothing } from './grammar/index.ts';
import { notOnDate } from './not-on-date.ts';
import { onceOnDays } from './once-a-day.ts';
import { asOneWeek } from './one-week.ts';
import { phrased } from './phrased.ts';
import { readClause, whenBeside } from './read-clause.ts';
import { reworded } from './reworded.ts';
import { hasSpan, selectIn, unreadSpan } from './select.ts';
import { severalTimesIn } from './several-times.ts';
import { withDays } from './short-days.ts';
import { sure } from './sure.ts';
import { toDateOf } from './to-date.ts';
import { daysTold } from './told.ts';
import { turnsOf } from './turns.ts';
import { extraOf } from './whole.ts';

export { partIn } from './select.ts';

/**
 * What a message says should be different: what is changed, for how long, and for which sessions. `away`: days on which they are not there,
 * with no word of what that is to mean for the plan. `rest`: clauses that named nothing.
 */
export type Change = {
  changes: PlanChange[];
  rest: string;
  away: [string, string] | null;
  /** Words for a stretch of days that nobody here knows, of a plan that runs: what they stand beside is not changed for all days instead. */
  when?: string;
};

/** Clause by clause. A span that stands alone ("next week only, …", "…, in the first two weeks") is that of the changes beside it. */
export function changesIn(text: string, plan: PlanDraft, setting: Setting): Change {
  const extra = extraOf(plain(text), plan, setting);
  if (extra) return { changes: extra, rest: '', away: null };
  const changes: PlanChange[] = [];
  const rest: string[] = [];
  let span: Select | null = null;
  let used = true;
  let kept: [number, number] | null = null;
  let away: [string, string] | null = null;
  let spoken: Weekday[] | null = null;
  let when: string | null = null;
  const told: { clause: string; days: Weekday[] }[] = [];
  const whole = withDays(withoutAsides(plain(text))).replace(OR_THEN, 'not $1');
  const often = plan.standing ? null : severalTimesIn(whole);
  if (often) changes.push(often.change);
  const said = often?.rest ?? whole;
  const same = plan.standing ? null : sameFor(said, plan);
  if (same) return { changes: same, rest: '', away: null };
  const open = !plan.standing && plan.asked && goesOn(said, plan.asked) ? plan.asked : null;
  const ofTimes = /\b(?:times|days a week|often)\b/.test(said) || (!plan.standing && plan.done?.kind === 'times');
  for (const part of clausesOf(reworded(phrased(notOnDate(said, plan, setting), plan), plan))) {
    const behind = plan.standing ? null : afterwards(part, changes.at(-1), plan);
    const clause = inTimes(behind?.clause ?? part, ofTimes);
    if (told.length > 0 && SO_NO.test(clause)) {
      changes.push({ kind: 'not_days', days: told.splice(0).flatMap(({ days }) => days) });
      used = true;
      continue;
    }
    const answered = open && toAsked(clause, open);
    if (answered) {
      changes.push(...answered);
      continue;
    }
    if (saysNothing(clause, plan) || (told.length > 0 && CLASHES.test(clause))) continue;
    // "I work late on Thursdays": what that is to mean, the next words say, or it is asked.
    const tale = plan.standing ? null : daysTold(clause);
    if (tale) {
      told.push({ clause, days: tale });
      continue;
    }
    const dated = plan.standing ? null : toDateOf(clause, setting);
    const turns = plan.standing ? null : turnsOf(clause, plan);
    const once = plan.standing ? null : onceOnDays(clause, plan);
    if (dated || turns || once) {
      changes.push(...(dated ?? []), ...(turns ?? []), ...(once ?? []));
      used = true;
      continue;
    }
    const instead = plan.standing ? null : fineInstead(clause, changes);
    if (instead) {
      // Where they go is settled before nothing may lie there.
      changes.splice(
        changes.findLastIndex(({ kind }) => kind === 'not_days'),
        0,
        instead,
      );
      continue;
    }
    // "Fridays I go out, so not then."
    if (spoken && NOT_THEN.test(clause) && changes.some(({ kind }) => kind === 'not_days' || kind === 'keep_free'))
      continue;
    if (told.length > 0 && OTHER_DAYS.test(clause)) {
      changes.push({ kind: 'not_days', days: told.splice(0).flatMap(({ days }) => days) });
      used = true;
      continue;
    }
    // "Sunday instead of one of them": which one, nobody knows.
    if (/\binstead of (?:just |only )?one\b/.test(clause)) {
      rest.push(clause);
      continue;
    }
    const selected = selectIn(clause, plan, setting);
    if (behind && !hasSpan(selected.of)) selected.of.weeks = behind.weeks;
    // "Thursdays are too much, 20 minutes there."
    const daysSaid = weekdaysIn(clause);
    // "Evenings on Wednesdays are tight, could we do that one at the weekend?"
    if (!plan.standing && spoken && daysSaid.length > 0 && THAT_ONE.test(clause) && daysSaid.join() !== spoken.join()) {
      const from = spoken;
      const mine = (one: PlanChange) => 'of' in one && one.of?.days?.join() === from.join() && one.kind === 'window';
      changes.splice(0, changes.length, ...changes.filter((one) => !mine(one)));
      changes.push({ kind: 'to_days', of: { ...selected.of, days: from }, days: daysSaid });
      used = true;
      continue;
    }
    const toRest = plan.standing || !spoken ? null : strandToRest(clause, selected.of.part, otherDays(plan, spoken));
    if (toRest) {
      changes.push(...toRest);
      used = true;
      continue;
    }
    if (!plan.standing && spoken && THE_REST.test(clause) && !selected.of.days && !selected.of.weeks)
      selected.of.days = otherDays(plan, spoken);
    if (daysSaid.length > 0) spoken = daysSaid;
    else if (spoken && (THERE.test(clause) || (!plan.standing && THAT_SESSION.test(clause))) && !selected.of.days)
      selected.of.days = spoken;
    if (selected.of.weeks && KEEPS.test(clause)) {
      kept = selected.of.weeks;
      continue;
    }
    // "Keep weeks 1 and 2, make the rest shorter."
    if (kept && kept[0] === 1 && /\b(?:the rest|the others?|all others?|later)\b/.test(clause))
      selected.of.weeks = [kept[1] + 1, plan.weeks];
    // "Just the first Monday, can that be at 7?": which one, before what.
    if (selected.of.nth !== undefined && ONE_DAY_ALONE.test(selected.rest)) {
      span = { ...selected.of, days: weekdaysIn(selected.rest) };
      used = false;
      continue;
    }
    const own = hasSpan(selected.of);
    // "In January my evenings are gone": why, and from when; what shall be is said beside it, or asked.
    if (plan.standing && GONE.test(clause)) {
      rest.push(clause);
      if (own) span = spanOf(selected.of);
      used = used && !own;
      continue;
    }
    const unread = plan.standing && !own && !span ? unreadSpan(selected.rest) : null;
    if (unread) {
      when = unread;
      rest.push(clause);
      continue;
    }
    const meant = own || !span ? selected : { of: { ...span, ...selected.of }, rest: selected.rest };
    const read =
      (plan.standing ? rhythmOf(byRows(meant, plan)) : byRows(meant, plan)) ??
      sure(readClause(clause, meant, plan, setting), clause, plan);
    const isOfLast = plan.last && IT.test(clause) && !changes.some((one) => 'of' in one && one.of && isNamed(one.of));
    const found = open
      ? read.map((one) => ofAsked(one, open))
      : isOfLast
        ? read.map((one) => ofLast(one, plan.last ?? {}))
        : read;
    // "Don't skip week 4": what is read all the same with the "don't" in it is its opposite.
    const unsaid = NEGATED.exec(clause)?.[0];
    if (unsaid && found.length > 0) {
      const denied = clause.slice(unsaid.length);
      const { of, rest: words } = selectIn(denied, plan, setting);
      const otherwise = readClause(denied, { of: own || !span ? of : { ...span, ...of }, rest: words }, plan, setting);
      if (JSON.stringify(otherwise) === JSON.stringify(found)) {
        rest.push(clause);
        continue;
      }
    }
    // "Start over, it was too hard": the reason, not another change.
    if (found.every(({ kind }) => kind === 'easier' || kind === 'harder') && PAST.test(clause) && changes.some(isWhole))
      continue;
    // "Can we do one of them at lunchtime?": which one, nobody knows, and it is not all of them.
    if (ONE_OF_THEM.test(clause) && daysSaid.length === 0 && found.some(isOfEach)) {
      rest.push(clause);
      continue;
    }
    if (found.length > 0) {
      changes.push(...boundOf(found, changes.at(-1)), ...whenBeside(clause, found, plan, setting));
      used ||= !own;
      continue;
    }
    if (own) {
      span = spanOf(selected.of);
      used = false;
      if (AWAY.test(clause) && selected.of.dates) away = selected.of.dates;
    } else rest.push(clause);
  }
  const asked =
    changes.length === 0
      ? rest
      : rest.filter((clause) => (isWish(clause, plan) && !WHY.test(clause)) || REQUESTS.test(clause));
  for (const { clause, days } of told)
    if (hasOn(plan, days) && !changes.some((one) => names(one, days))) asked.push(clause);
  if (open) changes.splice(0, changes.length, ...firmer(changes));
  fitTogether(changes, text, plan, setting);
  const all = !used && span && changes.length > 0 ? changes.map((change) => during(change, span)) : changes;
  return {
    changes: withoutRepeats(notAloneLeft(asOneWeek(inOneWindow(all)), plan, text)),
    rest: (all.length === 0 && span && !plan.standing && asked.length === 0 ? [said] : asked).join(', '),
    away: all.length === 0 ? away : null,
    ...(when !== null && { when }),
  };
}

/** "Or Fridays after 6": the no that was said before goes on. */
const OR_THEN = /^n?or (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)/;
const GONE =
  /\b(?:mornings?|evenings?|afternoons?|nights?|lunch(?:times?| breaks?)?|weekends?) (?:is|are|will be|'re) (?:all |now |no longer |not |fully )*(?:gone|taken|full|out|blocked|off|free|possible|impossible|booked|busy|packed|available)(?: any ?more| from then| then)?$/;
const THAT_ONE =
  /\b(?:do|move|put|have|shift|make|go|be) (?:that|this) one\b|\bthat one (?:can|could|go|be|to|on|at)\b/;
/** "So no", "so not then". */
const SO_NO =
  /^(?:(?:so|and|then|please|obviously) )*(?:no|nope|not (?:then|there|possible|that day|on that day)|nothing then|no go)(?: please| then| sorry)*$/;
/** "So that one clashes": what a tale of the week means, and still no word of what is to become of it. */
const CLASHES =
  /^(?:(?:so|and|which|then|but|i think|probably) )*(?:that|it|this|they|those|these)(?: ones?)?(?: would| will|'ll|'d)? (?:clash(?:es)?|overlaps?|collides?|conflicts?|is in the way|gets in the way|won't (?:work|fit)|doesn't (?:work|fit)|is a problem)(?: with (?:it|that|this))?$/;
const NOT_THEN = /^(?:(?:so|and|please|just) )*(?:not|never|nothing|no) (?:then|there|on (?:that|those) days?)$/;

/** "Could you call it Workout", beside a change that was understood: asked about, and not passed over. */
const REQUESTS =
  /^(?:(?:and|also|please|plus|oh|then|maybe) )*(?:(?:could|can|would|will) (?:you|we|i|it|they|that)\b|(?:call|name|rename|use|give|send|tell|show|split|group|combine|merge|replace|include|mix|alternate|repeat|double|halve|remind|notify)\b)/;

/** "I'm useless after lunch": why, beside what is wished. */
const WHY =
  /^(?:(?:because|as|since|and|so) )*(?:i'm|i am|i get|i feel|i sleep|i've got|i have|my [a-z]+|we're|it's|that's when|there's)\b(?!.*\b(?:want|like|prefer|please|rather|instead|not|can't|only|day)\b)(?!.*days?\b)/;

/** "Those two can go to other days", of days on which something else is. */
const OTHER_DAYS =
  /\b(?:to|on|onto) (?:another|some other|a different|any other|other|different|whatever other) days?\b|\b(?:move|shift|change|drop|skip|leave out) (?:those|that|it|them|that one|those two|those ones)(?: out| elsewhere| somewhere else)?$|\bnot (?:on )?(?:those|these|that)(?: days?)?$|\b(?:go|be|move|moved) (?:somewhere|some place|elsewhere)(?: else)?$/;
/** Of a plan that runs: "Saturdays every other week" leaves its other days alone. */
const rhythmOf = (read: PlanChange[] | null): PlanChange[] | null =>
  read?.length && read.every(({ kind }) => kind === 'every_weeks') ? read : null;

const ONE_OF_THEM = /\b(?:just |only )?one of (?:them|those|these|the (?:two|three|four|five|sessions|days))\b/;
const OF_EACH = new Set<PlanChange['kind']>(['time', 'window', 'minutes', 'by_minutes', 'longer', 'clock_by']);
const isOfEach = (change: PlanChange): boolean =>
  OF_EACH.has(change.kind) && 'of' in change && change.of !== undefined && !isNamed(change.of);

const THE_REST = /\b(?:the rest|the others?|the other ones|all others?|everything else|every other day|other days)\b/;
/** "Make it 19:30", after a change of some: these. */
const IT =
  /^(?:(?:ok|yes|yeah|then|maybe|so|about|at) )*\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?(?: in the (?:morning|afternoon|evening))? (?:is|would be|works|will do|would do|would work|suits me)(?: (?:fine|ok|okay|good|great|perfect|possible))?(?: then| for me| too)*$|^(?:(?:no|oh|ok|and|please|actually|wait|then|better|rather|hm+|can|could|we|you|sorry) )*(?:make|have|do|put|set|move|change) (?:it|that|them|those|these)\b(?! (?:all|up))|^(?:(?:no|oh|ok|and|can|could|actually|wait) )*(?:it|that|those|they|these) (?:at|be at|to) \d/;

/** Whether a change says what is to be of such days. */
const names = (change: PlanChange, days: readonly Weekday[]): boolean => {
  const said = change.kind === 'not_days' ? change.days : 'of' in change ? (change.of?.days ?? []) : [];
  return days.every((day) => said.includes(day));
};

const hasOn = ({ sessions }: PlanDraft, days: readonly number[]): boolean =>
  sessions.some(({ date }) => days.includes(Temporal.PlainDate.from(date).dayOfWeek));

function otherDays({ sessions }: PlanDraft, days: readonly Weekday[]): Weekday[] {
  const used = new Set(sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday));
  return [...used].filter((day) => !days.includes(day)).sort((a, b) => a - b);
}

const ONE_DAY_ALONE = /^(?:(?:just|only|but|and|the|for|about) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** "Never more than twice a week" is a bound, and no denial of it. */
const NEGATED =
  /^(?:(?:please|no|and|but|ok|so|oh|wait) )*(?:don't|dont|do not|never) (?!.*\b(?:more|longer|less|fewer) than\b)/;
const KEEPS = /^(?:please )?(?:keep|leave)\b(?!.* (?:out|free|off)\b)/;
/** "Do that session in the morning": of the day just named. */
const THAT_SESSION = /\b(?:that|this) (?:one|session|run|walk|ride|swim|lesson|workout)\b/;
const THERE = /\b(?:there|then|on those(?: days)?|on that day|these days)$/;
const PAST = /\b(?:was|were|felt|had been)\b/;

/** The whole plan is meant, or a session beside it. */
export const isWhole = ({ kind }: PlanChange) =>
  kind === 'restart' || kind === 'repeat' || kind === 'later' || kind === 'extra';
