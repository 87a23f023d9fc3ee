import {
  diffLines,
  diffOf,
  type PlanDraft,
  plainText,
  sayClock,
  sayDay,
  type Voice,
} from '../../../../domain/plan/index.ts';
import type { RunningWord } from '../../../../domain/running/index.ts';
import { type ActiveGoal, goalNameOf, runningPlan } from '../../../../services/plans/index.ts';
import { asking, tell } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { voiceOf } from '../../plan_review/voice.ts';
import { whichGoal } from './which.ts';

type Word = Extract<RunningWord, { kind: 'day' }>;

/** "The exam has been moved to the 24th": the goal leads to that day from now on. What would lie behind it is left out, and nothing else is touched. */
export async function dayMoved(word: Word, goals: readonly ActiveGoal[], { text }: State, run: Run): Promise<Update> {
  const plans = await Promise.all(goals.map(({ id }) => runningPlan(run.ctx, run.user, id)));
  const dated = plans.filter((plan) => plan.event ?? plan.deadline);
  const [plan, ...others] = dated.length > 0 ? dated : plans;
  if (!plan?.goalId || others.length > 0) return whichGoal(text, goals, run);
  const voice = voiceOf(run);
  const old = plan.event ?? plan.deadline;
  const to = dayMeant(word, old, voice.today);
  const name = `**${plainText(plan.title)}**`;
  if (!to && word.by !== null && word.by > 0) return askWeeks(word.by, plan, run);
  if (!to)
    return say(`I know of no day that ${name} leads to. On which date is it now? Nothing was changed.`, plan, true);
  if (to <= voice.today.toString())
    return say(`${sayDay(to, voice)} is past. On which date is it now? Nothing was changed.`, plan, true);
  if (to === old) return say(`${sayDay(to, voice)} is what I have for ${name}, so nothing changes.`, plan, false);
  return moved(plan, plan.goalId, old, to, voice);
}

/** "Ten more days", of what leads to no day: whole weeks can be added to it. */
function askWeeks(days: number, plan: PlanDraft, run: Run): Update {
  const least = Math.max(1, Math.floor(days / 7));
  const choices = [least, least + 1].map((weeks) => ({
    label: weeks === 1 ? 'One week more' : `${weeks} weeks more`,
    value: `For my goal “${plan.title}”: ${weeks === 1 ? 'one more week' : `${weeks} more weeks`}`,
  }));
  const question = `**${plainText(plan.title)}** can go on by whole weeks like its last one. How many more shall it be for ${days} days? Nothing is changed yet.`;
  return {
    ...asking('MODIFY_GOAL', question, [...choices, { label: 'Leave it as it is', value: 'never mind' }], run.now, {
      guess: true,
    }),
    goalId: plan.goalId,
  };
}

function moved(plan: PlanDraft, goalId: string, old: string | null, to: string, voice: Voice): Update {
  const gap = plan.event && plan.deadline ? daysBetween(plan.deadline, plan.event) : 0;
  const deadline = Temporal.PlainDate.from(to).subtract({ days: gap }).toString();
  const event = plan.event ? to : null;
  const inTime = plan.sessions.filter(({ date }) => date <= deadline);
  const left = plan.sessions.length - inTime.length;
  const days = old ? daysBetween(old, to) : 0;
  const changed: PlanDraft = { ...plan, deadline, event, sessions: inTime, notes: [] };
  const lines = diffLines(diffOf(plan.sessions, inTime, inTime), (time) => sayClock(time, voice));
  const goal = goalNameOf(plan.title);
  const lead = `**${plainText(goal)}** leads to ${sayDay(to, voice)} now${old ? `, no longer to ${sayDay(old, voice)}` : ''}.`;
  const words =
    left > 0
      ? `${lead} What would lie behind that is left out:`
      : `${lead} The sessions stay as they are${goal === plan.title ? sayEnd(plan, to, voice) : ', and the milestones behind them move along'}.${goal === plan.title ? sayRoom(days) : ''}`;
  const day = { do: 'goal_day' as const, goalId, title: plan.title, day: { deadline, event, days }, said: words };
  return {
    plan: null,
    goalId,
    pending: null,
    effects: left > 0 ? [day, { do: 'save_plan', plan: changed, diff: lines }] : [day],
  };
}

/** What can be done with the time that is won. */
const sayRoom = (days: number): string =>
  days < 7
    ? ''
    : ` For the time that this gives you, say "${days < 14 ? 'one more week' : 'two more weeks'}" or "everything ${days < 14 ? 'a week' : 'two weeks'} later".`;

function sayEnd({ sessions }: PlanDraft, to: string, voice: Voice): string {
  const last = sessions.at(-1);
  return last ? `; the last is on ${sayDay(last.date, voice)}, ${daysBetween(last.date, to)} days before` : '';
}

function dayMeant({ to, by, monthDay }: Word, old: string | null, today: Temporal.PlainDate): string | null {
  if (to) return to;
  if (by !== null) return old ? Temporal.PlainDate.from(old).add({ days: by }).toString() : null;
  if (monthDay === undefined) return null;
  const near = old ? Temporal.PlainDate.from(old) : today;
  const [same, next] = [near, near.add({ months: 1 })].map((month) => onDay(month, monthDay));
  const fits = same && Temporal.PlainDate.compare(same, today) > 0 && same.toString() !== old;
  return ((fits ? same : next) ?? next)?.toString() ?? null;
}

const onDay = (month: Temporal.PlainDate, day: number): Temporal.PlainDate | null =>
  day <= month.daysInMonth ? month.with({ day }) : null;
const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

const say = (message: string, { goalId }: PlanDraft, needsAnswer: boolean): Update => ({
  answer: { ...tell('MODIFY_GOAL', message), needsAnswer },
  plan: null,
  ...(goalId && { goalId }),
  pending: null,
  effects: [],
});
