import type { Setting } from '../../../domain/language/index.ts';
import { numberOf } from '../../../domain/number-words.ts';
import {
  anotherHour,
  betweenOf,
  buildPlan,
  changesIn,
  correctionOf,
  diffLines,
  factsIn,
  type GoalBrief,
  goalChangeIn,
  namesWish,
  type PlanDraft,
  perWeekNow,
  plain,
  plainText,
  saidAgain,
  sayClock,
  saysOnlyWhen,
  suitsInstead,
  wishTakenBack,
  withChange,
} from '../../../domain/plan/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { choose, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { startIn } from '../ask_start_date/rules.ts';
import { proposed } from '../plan_review/show.ts';
import { voiceOf } from '../plan_review/voice.ts';
import { ofMoney } from './open-money.ts';
import { anew, keptEarlier } from './worked-out.ts';

/** Changes of a plan that is shown and not saved that concern all of it: its last change taken back, put right, or the goal itself another. */

/** "Undo": the plan as it was before its last change, or before several, unless something was saved since. Null: that is not what is meant. */
export async function asItWas(state: State, run: Run, { ofPlan = false } = {}): Promise<Update | null> {
  const { plan, earlier, text, pending, request } = state;
  const steps = stepsBack(plain(request.message), earlier.length);
  const last = earlier.at(-steps);
  if (pending?.kind === 'undo' || !plan || plan.standing || !last) return null;
  if (/\b(?:task|reminder)\b/.test(plain(text))) return null;
  const [saved] = await lastChanges(run.ctx, run.user, run.person.zone);
  const isOfPlan = ofPlan || /\bplan\b/.test(plain(text));
  if (saved && Temporal.Instant.compare(saved.at, last.at) > 0 && !isOfPlan) return null;
  const voice = voiceOf(run);
  const lines = diffLines(betweenOf(plan, last.plan), (time) => sayClock(time, voice));
  const message = [
    `Back to how it was ${steps > 1 ? `before the last ${steps} changes` : 'before that change'}. Nothing is saved.`,
    '',
    ...(lines.length > 0 ? shortened(lines) : ['the same sessions']).map((line) => `- ${line}`),
    '',
    'Shall I save it like this?',
  ].join('\n');
  return {
    plan: last.plan,
    brief: last.brief,
    earlier: earlier.slice(0, -steps),
    answer: {
      ...choose('GOAL', message, [{ label: 'Yes, save it', value: 'Yes, save it' }]),
      plan: proposed(last.plan, last.plan.changed ? 'negotiating' : 'pending', [], run),
    },
    pending: { kind: 'plan', askedAt: run.now.toString() },
    effects: [],
  };
}

/** "Go back two", "undo both", "back to the first plan": how many changes are taken back, of so many. */
function stepsBack(text: string, all: number): number {
  if (/\b(?:original(?:ly)?|initial|first|beginning|start)\b/.test(text) || /\ball\b(?! right)/.test(text))
    return Math.max(1, all);
  const said = SO_MANY_BACK.exec(text)?.slice(1).find(Boolean);
  const n = said === 'both' ? 2 : said ? (numberOf(said) ?? 1) : 1;
  return Math.min(Math.max(1, n), Math.max(1, all));
}

/** "Keep 3" is how often, and no number of changes. */
const SO_MANY_BACK =
  /\b(?:back|undo|undo the last|revert|last|previous) (both|two|three|four|\d)\b(?!(?: times)? (?:a|per) week)|\b(two|three|four|\d) (?:changes?|steps?)\b|\b(both)(?: of (?:them|those))?$/;

const shortened = (lines: readonly string[]): string[] =>
  lines.length > 10 ? [...lines.slice(0, 9), `… and ${lines.length - 9} more of the same kind`] : [...lines];

const CORRECTS =
  /^(?:(?:no|oh|sorry|wait|hm+|ah|actually)[\s,]+)*(?:i (?:only |just )?mean(?:t)?|what i meant|that'?s not what i meant)[\s,:]*/i;

const A_DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;
const OTHER_DAY =
  /^(?:(?:no|oh|sorry|ah|actually|hm+)[\s,]+)*(?:(?:wait|sorry|i mean(?:t)?|rather)[\s,:]+|no\s*[,:]\s*)(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?: instead| then| please)?[.!]*$/i;

/** "No, 10", "not all of them, just the Saturday": the last change put right, of the plan as it was before it. Null: that is not what is meant. */
export function putRight(
  plan: PlanDraft,
  { earlier, text }: State,
): (Pick<State, 'changes' | 'earlier'> & { plan: PlanDraft }) | null {
  const last = earlier.at(-1);
  const change = last && correctionOf(text, plan);
  return change ? { plan: last.plan, changes: [change], earlier: earlier.slice(0, -1) } : null;
}

/** "Never mind the 10 minutes": the plan as if that had not been wished for, with all that was changed since. Null: no such wish was met. */
export async function withoutWish(plan: PlanDraft, state: State, run: Run): Promise<Update | null> {
  const { earlier, text } = state;
  const words = plan.standing ? null : wishTakenBack(text);
  const at = words === null ? -1 : earlier.findLastIndex(({ said }) => namesWish(words, said));
  const step = earlier[at];
  if (!step) return null;
  // How it stood after each of the changes since.
  const since = [...earlier.slice(at + 2).map((one) => one.plan), plan];
  if (at === earlier.length - 1) return asItWas(state, run, { ofPlan: true });
  return {
    plan: step.plan,
    brief: step.brief,
    earlier: earlier.slice(0, at),
    // What is kept with it as said is what holds.
    text: earlier
      .slice(at + 1)
      .map(({ said }) => said)
      .join(', '),
    changes: since.flatMap(({ talk }) => talk?.changes ?? []),
    before: tell('GOAL', `Without “${plainText(step.said)}”, and with what came after it:`),
  };
}

const BACK_TO =
  /\bback to (?:the )?(\d|once|twice|two|three|four|five|six|seven)(?: ?x| times| days| sessions| runs| a week| per week|(?=\W*$))/;

/** "Go back to four times", where it was four times before the last change. */
export function isBackToBefore({ earlier, plan, text }: State): boolean {
  const often = BACK_TO.exec(plain(text))?.[1];
  const before = earlier.at(-1)?.plan;
  return often !== undefined && !plan?.standing && before !== undefined && perWeekNow(before, {}) === numberOf(often);
}

/** "No wait, I meant only the first two weeks": said of the plan as it was before the last change. */
export function meant(
  plan: PlanDraft,
  { earlier, text, pending }: State,
): Pick<State, 'text' | 'earlier'> & { plan: PlanDraft } {
  const last = earlier.at(-1);
  // "No, not Saturdays, Sundays": what was asked about, or done, with that in it.
  const open = pending?.kind === 'plan' && !plan.standing ? pending.unmet : undefined;
  const wished = open && saidAgain(text, open);
  if (wished) return { plan, text: wished, earlier };
  const done = !open && last && !plan.standing && saidAgain(text, last.said);
  if (done) return { plan: last.plan, text: done, earlier: earlier.slice(0, -1) };
  const other = OTHER_DAY.exec(text)?.[1];
  // "No wait, Saturday": what was said before, with that day.
  if (other && last && !plan.standing && A_DAY.test(last.said))
    return { plan: last.plan, text: last.said.replace(A_DAY, other), earlier: earlier.slice(0, -1) };
  const lead = CORRECTS.exec(text)?.[0] ?? '';
  if (lead === '' || !last || plan.standing) return { plan, text, earlier };
  // "I meant 15 min", of several things that were said: these, with that value.
  const again = withValue(last.said, text.slice(lead.length));
  if (again) return { plan: last.plan, text: again, earlier: earlier.slice(0, -1) };
  return { plan: last.plan, text: text.slice(lead.length), earlier: earlier.slice(0, -1) };
}

const VALUES = [
  /\b(?:\d{1,3} ?min(?:ute)?s?|half an hour|an hour|\d(?:\.5)? ?h(?:ou)?rs?)\b/gi,
  /\b(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m)\b/gi,
];

/** What was said, with another value in the place of the only one of its kind, where it says more than that. */
function withValue(said: string, value: string): string | null {
  const now = value.replace(/[.!\s]+$/, '').replace(/ (?:sorry|please|instead|not .*)$/i, '');
  for (const kind of VALUES) {
    const [old, ...more] = said.match(kind) ?? [];
    if (old && more.length === 0 && now.replace(kind, '').trim() === '' && said.trim() !== old)
      return said.replace(old, now);
  }
  return null;
}

/** Another sum, another last day, another payday: the plan of the goal as it is wished now. Null: the goal is the same. */
export function workedOutAnew(plan: PlanDraft, text: string, state: State, run: Run): Update | null {
  const setting = settingOf(run, state.memory.writes24);
  const brief = state.brief?.playbook === plan.playbook ? state.brief : null;
  if (!brief || plan.standing) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  // "Wednesdays to Thursdays" moves the one, and tells no week.
  const moves = changesIn(text, plan, setting).changes.some((one) => one.kind === 'to_days' && one.of.days);
  const suits = moves ? null : (suitsInstead(text, plan, brief, setting) ?? anotherHour(text, plan, brief, setting));
  const laid = suits && laidOut(suits, Temporal.PlainDate.from(plan.from), state, run);
  if (laid) return laid;
  const start = plan.changed ? null : onlyStart(text, plan, brief, setting);
  if (start && Temporal.PlainDate.compare(start, today) >= 0) {
    const { assumed: _assumed, ...settled } = brief;
    const begun = laidOut({ ...settled, facts: { ...brief.facts, start: start.toString() } }, start, state, run);
    if (begun) return begun;
  }
  const change = goalChangeIn(text, plan, setting);
  if (!change) return plan.parts.some((part) => part.dates) ? ofMoney(plan, text, setting, state, run) : null;
  return anew(withChange(brief, plan, change), plan, state, run);
}

/** The plan of the goal as it is known now, from that day on; null: there is none without a question. */
function laidOut(brief: GoalBrief, from: Temporal.PlainDate, state: State, run: Run): Update | null {
  const built = buildPlan(brief, from, run.now.toZonedDateTimeISO(run.person.zone).toPlainDate());
  return built.kind === 'plan' ? { brief, plan: built.draft, earlier: keptEarlier(state, run), changes: [] } : null;
}

/** The day to begin, where nobody has weighed the weekdays of that plan: it is laid out from the day that is said now. */
function onlyStart(text: string, plan: PlanDraft, { facts }: GoalBrief, setting: Setting): Temporal.PlainDate | null {
  const { changes, rest } = changesIn(text, plan, setting);
  const [only, ...more] = changes;
  if (only?.kind === 'start' && more.length === 0 && rest === '')
    return plan.assumed || !namesDays(facts) ? Temporal.PlainDate.from(only.date) : null;
  // "Quit date is Monday", "the week after next": in the words of an answer to when it shall begin.
  if (changes.some(({ kind }) => kind !== 'unread') || text.split(/\s+/).length > 6) return null;
  const { start, ...others } = factsIn(text, setting);
  if (start) return Object.keys(others).length === 0 ? Temporal.PlainDate.from(start) : null;
  const day = saysOnlyWhen(text, setting) && Object.keys(others).length === 0 ? startIn(text, setting) : null;
  return day instanceof Temporal.PlainDate ? day : null;
}

const namesDays = ({ days, dayTimes, partDays, lengths }: GoalBrief['facts']): boolean =>
  [days, dayTimes, lengths, Object.keys(partDays ?? {})].some((one) => (one?.length ?? 0) > 0);
