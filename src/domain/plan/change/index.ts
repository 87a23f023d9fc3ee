import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { plain } from '../said/index.ts';
import { lastDone } from '../talk.ts';
import type { PlanDraft } from '../types.ts';
import { isConditional, unaccounted } from './accounted.ts';
import { withoutAsides } from './asides.ts';
import { firmer, goesOn } from './asked.ts';
import { afterwards, inMinutes, inTimes } from './beside.ts';
import { byDay } from './by-day.ts';
import { clausesOf } from './clauses.ts';
import { exceptDays } from './except.ts';
import { during, fitTogether, inOneWindow, notAloneLeft, withoutRepeats } from './fit-together.ts';
import { sameFor, sameOnDates } from './follow-up.ts';
import { isWish } from './grammar/index.ts';
import { bothOf, notBut, onThatDay } from './not-but.ts';
import { notOnDate } from './not-on-date.ts';
import { aloneIn, numberAlone } from './number-alone.ts';
import { asOneWeek } from './one-week.ts';
import { onlyTheirs } from './only-theirs.ts';
import { readParts } from './parts.ts';
import { phrased } from './phrased.ts';
import { asOrder } from './politely.ts';
import { reworded } from './reworded.ts';
import { righted } from './righted.ts';
import { severalTimesIn } from './several-times.ts';
import { withDays } from './short-days.ts';
import type { SoFar } from './so-far.ts';
import { withoutWhatStays } from './stays.ts';
import { readWhole } from './steps.ts';
import { daysTold } from './told.ts';
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
  /** Something that was said is in none of the changes: it is asked about, whatever else is read of the message. */
  lost?: true;
  /** Words for a stretch of days that nobody here knows, of a plan that runs: what they stand beside is not changed for all days instead. */
  when?: string;
};

/** Clause by clause. A span that stands alone ("next week only, …", "…, in the first two weeks") is that of the changes beside it. */
export function changesIn(text: string, plan: PlanDraft, setting: Setting): Change {
  const extra = extraOf(plain(text), plan, setting);
  if (extra) return { changes: extra, rest: '', away: null };
  const wished = withDays(asOrder(plain(text)));
  const told = withDays(withoutAsides(plan.standing ? righted(wished) : withoutWhatStays(righted(wished), plan)))
    .replace(/ please(?=[.!?]*$)/, '')
    .replace(OR_THEN, 'not $1')
    .replace(DAYS_OF_A_MONTH, 'between the $1 and the $2');
  // Two readings, and nobody knows which: it is asked.
  if (bothOf(told, plan).length > 0 || aloneIn(told, plan)) return { changes: [], rest: told, away: null, lost: true };
  const whole = numberAlone(onThatDay(notBut(told, plan), plan), plan);
  const often = plan.standing ? null : severalTimesIn(whole);
  const said = often?.rest ?? whole;
  const same = plan.standing ? null : (sameFor(said, plan) ?? sameOnDates(said, plan, setting));
  if (same) return { changes: same, rest: '', away: null };
  const but = exceptDays(said, plan, setting, changesIn);
  if (but) return { changes: [...(often ? [often.change] : []), ...but], rest: '', away: null };
  const days = byDay(said, plan);
  if (days) return { changes: [...(often ? [often.change] : []), ...days], rest: '', away: null };
  const so = begun(said, plan, setting);
  if (often) so.changes.push(often.change);
  for (const part of talesFirst(clausesOf(reworded(phrased(notOnDate(said, plan, setting), plan), plan)), plan)) {
    const behind = plan.standing ? null : afterwards(part, so.changes.at(-1), plan);
    const clause = inMinutes(inTimes(behind?.clause ?? part, so.ofTimes), so.changes.at(-1));
    if (!readWhole(clause, so)) readParts(clause, behind?.weeks ?? null, so);
  }
  return together(text, said, so);
}

/** "I'm in Spain 7–11 December, no gym there", of a plan that is only shown: nothing lies then, whatever the clock is there. */
export const leavesDaysFree = (text: string, plan: PlanDraft | null, setting: Setting): boolean =>
  plan !== null &&
  plan.standing === null &&
  changesIn(text, plan, setting).changes.some(({ kind }) => kind === 'keep_free');

/** "Could we swap that for Wednesday, Tuesdays are book club": how the week is says what is meant. */
const talesFirst = (clauses: string[], { standing }: PlanDraft): string[] => {
  const tales = standing ? [] : clauses.filter((clause) => daysTold(clause) !== null);
  return tales.length === 1 ? [...tales, ...clauses.filter((clause) => !tales.includes(clause))] : clauses;
};

function begun(said: string, plan: PlanDraft, setting: Setting): SoFar {
  const asked = plan.standing ? undefined : plan.talk?.asked;
  const ofTimes = !plan.standing && lastDone(plan)?.kind === 'times';
  return {
    plan,
    setting,
    changes: [],
    rest: [],
    span: null,
    used: true,
    kept: null,
    spoken: null,
    told: [],
    away: null,
    when: null,
    open: asked && goesOn(said, asked) ? asked : null,
    ofTimes: ofTimes || /\b(?:times|days a week|often)\b/.test(said),
  };
}

/** What all clauses come to, fitted together; `said`: the message as it was read. */
function together(text: string, said: string, so: SoFar): Change {
  const read = fitted(text, said, so);
  if (so.plan.standing || read.changes.length === 0) return read;
  if (isConditional(said)) return { changes: [], rest: said, away: null, lost: true };
  const asked = [
    ...so.rest.filter((one) => WHY.test(one) || read.rest.includes(one)),
    ...so.told.map(({ clause }) => clause),
  ];
  const lost = unaccounted(said, read.changes, asked, so.plan, so.setting);
  return lost.length === 0 ? read : withoutLost(read, lost, said, so);
}

/** What stands in no change is asked about; of the changes those are left that are read the same without it. */
function withoutLost(read: Change, lost: readonly string[], said: string, { plan, setting }: SoFar): Change {
  const others = clausesOf(said).filter((clause) => !lost.includes(clause));
  const alone =
    others.length > 0 ? changesIn(others.join(', '), plan, setting).changes.map((one) => JSON.stringify(one)) : [];
  const changes = read.changes.filter((one) => alone.includes(JSON.stringify(one)));
  const rest = changes.length === 0 ? [said] : [read.rest, ...lost].filter((words) => words !== '');
  return { changes, rest: rest.join(', '), away: null, lost: true };
}

function fitted(text: string, said: string, so: SoFar): Change {
  const { plan, setting, span, when } = so;
  const rest = unread(so);
  const changes = so.open ? firmer(so.changes) : so.changes;
  fitTogether(changes, text, plan, setting);
  if (!plan.standing) onlyTheirs(changes, plan);
  const all = !so.used && span && changes.length > 0 ? changes.map((change) => during(change, span)) : changes;
  return {
    changes: withoutRepeats(notAloneLeft(asOneWeek(inOneWindow(all)), plan, text)),
    rest: (all.length === 0 && span && !plan.standing && rest.length === 0 ? [said] : rest).join(', '),
    away: all.length === 0 ? so.away : null,
    ...(when !== null && { when }),
  };
}

/** The clauses that are asked about: beside changes that were understood, those that wish for something, and tales of days that the plan has. */
function unread({ plan, changes, rest, told }: SoFar): string[] {
  const asked =
    changes.length === 0
      ? rest
      : rest.filter((clause) => (isWish(clause, plan) && !WHY.test(clause)) || REQUESTS.test(clause));
  const denied = changes.some(({ kind }) => kind === 'time') ? asked.filter((clause) => !NOT_AT.test(clause)) : asked;
  const tales = told.filter(({ days }) => hasOn(plan, days) && !changes.some((one) => names(one, days)));
  return [...denied, ...tales.map(({ clause }) => clause)];
}

/** "Skip the 8th to the 10th", without a month. */
const DAYS_OF_A_MONTH =
  /\b(?:from )?(?:the )?(\d{1,2}(?:st|nd|rd|th)) ?(?:to|till|until|-) ?(?:the )?(\d{1,2}(?:st|nd|rd|th))\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g;

/** "Not 18:00", beside the hour that is wished for. */
const NOT_AT = /^(?:(?:but|just|and|ok|so|please) )*not (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?$/;

/** "Or Fridays after 6": the no that was said before goes on. */
const OR_THEN = /^n?or (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)/;

/** "Could you call it Workout", beside a change that was understood: asked about, and not passed over. */
const REQUESTS =
  /^(?:(?:and|also|please|plus|oh|then|maybe) )*(?:(?:could|can|would|will) (?:you|we|i|it|they|that)\b|(?:call|name|rename|use|give|send|tell|show|split|group|combine|merge|replace|include|mix|alternate|repeat|double|halve|remind|notify)\b)/;

/** "I'm useless after lunch": why, beside what is wished. */
const WHY =
  /^\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)? (?:is|are) (?:(?:just|way|so|really|a bit|pretty) )*(?:brutal|awful|horrible|terrible|grim|mad|crazy|insane|rough|hard|tough|impossible|early|late|too early|too late)$|^(?:(?:because|as|since|and|so) )*(?:i'm|i am|i get|i feel|i sleep|i've got|i have|my [a-z]+|we're|it's|that's when|there's)\b(?!.*\b(?:want|like|prefer|please|rather|instead|not|can't|only|day)\b)(?!.*days?\b)/;

/** Whether a change says what is to be of such days: by their names, or as all of it goes to others. */
const names = (change: PlanChange, days: readonly Weekday[]): boolean => {
  if (change.kind === 'to_days' && Object.keys(change.of).length === 0)
    return days.every((day) => !change.days.includes(day));
  const said = change.kind === 'not_days' ? change.days : 'of' in change ? (change.of?.days ?? []) : [];
  return days.every((day) => said.includes(day));
};

const hasOn = ({ sessions }: PlanDraft, days: readonly number[]): boolean =>
  sessions.some(({ date }) => days.includes(Temporal.PlainDate.from(date).dayOfWeek));
