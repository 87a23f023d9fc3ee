import {
  diffLines,
  diffOf,
  type PlanDraft,
  type PlannedSession,
  plainText,
  sayAmount,
  sayClock,
  spanIn,
} from '../../../../domain/plan/index.ts';
import { playbookById } from '../../../../domain/playbooks/index.ts';
import { type SumWord, spreadOver, sumIn } from '../../../../domain/running/index.ts';
import { type ActiveGoal, goalNameOf, runningPlan, waitingShares } from '../../../../services/plans/index.ts';
import { tell } from '../../../answer.ts';
import { type Run, settingOf } from '../../../run.ts';
import type { Effect, Update } from '../../../state.ts';
import { voiceOf } from '../../plan_review/voice.ts';
import { openTasks } from '../../task_handler/find.ts';
import { goalNamed } from '../rules.ts';
import { whichGoal } from './which.ts';

/** "Only managed 50", "got a 200 bonus", "make it 1000", of a goal of money that runs: what is left goes to the paydays that are left. Null: something else. */
export async function ofSums(message: string, goals: readonly ActiveGoal[], run: Run): Promise<Update | null> {
  const word = sumIn(message.replace(/^For my goal “[^”]{1,300}”: /, ''));
  const saving = ofMoney(goals);
  if (!word || saving.length === 0 || (word.kind === 'target' && goals.length > saving.length)) return null;
  const named = goalNamed(message, saving);
  const [goal, ...others] = named ? [named] : saving;
  if (!goal || others.length > 0) return whichGoal(message, saving, run);
  const plan = await runningPlan(run.ctx, run.user, goal.id);
  const part = plan.parts.find(({ count }) => count !== null && count.each !== null && count.minutesEach === 0);
  if (!part?.count?.each || !plan.target) return null;
  return spread(word, { plan, goal, each: part.count.each, partId: part.id }, message, run);
}

const ofMoney = (goals: readonly ActiveGoal[]): ActiveGoal[] =>
  goals.filter(({ playbook }) => playbookById(playbook).counts?.kind === 'money');

/** Whether something is said of the sums of a goal of money that runs. */
export const saysSum = (message: string, goals: readonly ActiveGoal[]): boolean =>
  ofMoney(goals).length > 0 && sumIn(message) !== null;

/** What is still to be put aside of a goal of money, of all of it. Null: it is about something else, or a payday went by of which nobody knows what became. */
export async function sumLeft(
  goal: ActiveGoal,
  missed: number,
  run: Run,
): Promise<{ left: string; target: string } | null> {
  if (ofMoney([goal]).length === 0 || missed > 0) return null;
  const plan = await runningPlan(run.ctx, run.user, goal.id);
  const part = plan.parts.find(({ count }) => count !== null && count.each !== null && count.minutesEach === 0);
  const own = plan.sessions.filter((s) => s.part === part?.id);
  const each = part?.count?.each;
  if (!each || !plan.target || !own.every((s) => isAhead(s, run))) return null;
  const { value, unit } = plan.target;
  const ahead = own.reduce((sum, { title }) => sum + (sumOf(title) ?? each), 0);
  const later = (await waitingShares(run.ctx, run.user, goal.id)).reduce((sum, share) => sum + share, 0);
  return { left: sayAmount(Math.min(value, ahead + later), unit), target: sayAmount(value, unit) };
}

/** "Put £1,168 aside". */
function sumOf(title: string): number | null {
  const digits = /\d[\d,.]*/.exec(title)?.[0].replace(/[.,]/g, '');
  return digits ? Number(digits) : null;
}

type Settled = Omit<Extract<Effect, { do: 'settle' }>, 'answer'>;
type Saving = { plan: PlanDraft; goal: ActiveGoal; each: number; partId: string };

async function spread(word: SumWord, saving: Saving, message: string, run: Run): Promise<Update | null> {
  const { plan, goal, each } = saving;
  if (word.kind === 'once') return notOnce(word.sum, saving);
  const target = plan.target as { value: number; unit: string };
  const due = word.kind === 'less' || /\bdone\b/i.test(message) ? await dueNow(goal, word, message, run) : null;
  const own = plan.sessions.filter((s) => s.part === saving.partId);
  const ahead = own.filter((s) => !(due && s.date === due.date) && isAhead(s, run));
  const later = await waitingShares(run.ctx, run.user, goal.id);
  const planned = own.length * each + later.reduce((sum, share) => sum + share, 0);
  const paid = word.kind === 'less' ? word.sum : word.kind === 'extra' ? word.sum + (due ? each : 0) : 0;
  const wished = word.kind === 'target' ? word.sum : target.value;
  const left = planned - paid + (wished - target.value);
  if (left < 0 || (word.kind === 'target' && word.sum === target.value)) return null;
  const counts = [ahead.length, ...later.map((share) => Math.ceil(share / each))];
  const now = spreadOver(left, counts, word.kind === 'each' ? word.sum : null);
  if (counts.every((n) => n === 0)) return null;
  const changed = withSums(plan, ahead, now.shares[0] ?? 0, now.each, saving.partId, wished);
  const lines = diffLines(diffOf(plan.sessions, changed.sessions, changed.sessions), (t) => sayClock(t, voiceOf(run)));
  const sums = { target: wished, unit: target.unit, was: target.value, shares: now.shares.slice(1) };
  const say = (n: number) => sayAmount(n, target.unit);
  const said = `${leadOf(word, due !== null, each, say)}${say(left)} ${left === 0 ? 'is' : 'are'} left of **${plainText(goalNameOf(plan.title))}**${wished === target.value ? '' : `, which is ${say(wished)} in all now`}: ${sayEach(left, now.each, counts, say)}.${lines.length > 0 ? '' : ' Say "undo" to take that back.'}`;
  const effects: Effect[] = [
    ...(due ? [answered(due.effect, word, say(each), say(word.sum))] : []),
    { do: 'goal_sums', goalId: goal.id, title: plan.title, sums, said },
    ...(lines.length > 0 ? [{ do: 'save_plan' as const, plan: changed, diff: lines }] : []),
  ];
  return { effects, goalId: goal.id, pending: null };
}

/** One payday that is ahead has no sum of its own: it is told when it has come. */
function notOnce(sum: number, { plan, goal, each }: Saving): Update {
  const unit = plan.target?.unit ?? '';
  const said = `What is left of **${plainText(goalNameOf(plan.title))}** is spread evenly, ${sayAmount(each, unit)} each time, and I cannot plan another sum for one payday alone. When it comes, say “put ${sayAmount(sum, unit)} in”, and the rest gets smaller. Nothing was changed.`;
  return { answer: tell('MODIFY_GOAL', said), goalId: goal.id, pending: null, effects: [] };
}

/** Ticked off with what it was; nothing at all is a payday left out. */
function answered(due: Settled, { kind, sum }: SumWord, planned: string, put: string): Effect {
  if (kind === 'less' && sum === 0) return { ...due, answer: 'skipped' };
  return { ...due, answer: 'done', ...(kind === 'less' && { title: due.title.replace(planned, put) }) };
}

function leadOf(word: SumWord, isDone: boolean, each: number, say: (n: number) => string): string {
  if (word.kind === 'less' && word.sum === 0) return 'That happens, and nothing is held against you. ';
  if (word.kind === 'less' && word.sum >= each)
    return word.sum > each ? `${say(word.sum)} instead of ${say(each)}, well done! ` : '';
  if (word.kind === 'less') return `${say(word.sum)} of ${say(each)}${isDone ? '' : ' it is'}: every bit counts. `;
  return word.kind === 'extra' ? `${say(word.sum)} more, well done! ` : '';
}

const NEAR_DAYS = 3;

/** The payday that is told of: the one of today or just past; of "nothing in January", the next one. */
async function dueNow(goal: ActiveGoal, word: SumWord, message: string, run: Run) {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const own = (await openTasks(run)).filter(({ goalId, local }) => goalId === goal.id && local !== null);
  const { dates } = spanIn(message, settingOf(run, false));
  const isIn = ({ local }: (typeof own)[number], [from, to]: [string, string]) => {
    const date = local?.toPlainDate().toString() ?? '';
    return from <= date && date <= to;
  };
  const named = dates ? own.find((task) => isIn(task, dates)) : undefined;
  const soon = own.find((task) => isIn(task, ['', today.toString()]));
  const near = own.find((task) => isIn(task, ['', today.add({ days: NEAR_DAYS }).toString()]));
  const one = named ?? soon ?? (word.kind === 'less' ? near : undefined);
  if (!one?.local) return null;
  const { id: taskId, occurrenceDate, title, recurring } = one;
  return {
    date: one.local.toPlainDate().toString(),
    effect: { do: 'settle' as const, taskId, occurrenceDate, title, recurring },
  };
}

/** So much on each payday that is left; where a rate was named, how many it takes. */
function sayEach(left: number, each: number, counts: readonly number[], say: (n: number) => string): string {
  const paydays = counts.reduce((sum, n) => sum + n, 0);
  const takes = Math.ceil(left / Math.max(1, each));
  if (takes <= paydays && takes > paydays - counts.length)
    return `${say(each)} on each of the ${paydays === 1 ? 'one payday that is' : `${paydays} paydays that are`} left${each * paydays > left ? ', the last one smaller' : ''}`;
  const than = Math.abs(takes - paydays);
  return `${say(each)} each time takes ${takes} paydays, ${than} ${takes > paydays ? 'more' : 'fewer'} than until now`;
}

const isAhead = ({ date, time }: PlannedSession, { now, person }: Run): boolean =>
  Temporal.PlainDateTime.compare(`${date}T${time}`, now.toZonedDateTimeISO(person.zone).toPlainDateTime()) > 0;

/** The sessions ahead with their new shares, whose sum is given. */
function withSums(
  plan: PlanDraft,
  ahead: readonly PlannedSession[],
  total: number,
  each: number,
  partId: string,
  target: number,
): PlanDraft {
  let open = total;
  const titles = new Map<string, string>();
  const count = plan.parts.find(({ id }) => id === partId)?.count;
  for (const [i, { id }] of ahead.entries()) {
    const share = i === ahead.length - 1 ? open : Math.min(each, open);
    open -= share;
    titles.set(id, (count?.call ?? '{n}').replace('{n}', sayAmount(share, count?.unit ?? '')));
  }
  return {
    ...plan,
    target: plan.target && { ...plan.target, value: target },
    parts: plan.parts.map((part) =>
      part.id === partId && part.count ? { ...part, count: { ...part.count, each, total } } : part,
    ),
    sessions: plan.sessions.map((s) => ({ ...s, title: titles.get(s.id) ?? s.title })),
    notes: [],
  };
}
