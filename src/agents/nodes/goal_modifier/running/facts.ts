import type { PlanDraft } from '../../../../domain/plan/index.ts';
import { goalProgress } from '../../../../services/analytics/index.ts';
import { type GoalView, listGoals } from '../../../../services/goals/index.ts';
import { type ActiveGoal, runningPlan } from '../../../../services/plans/index.ts';
import type { Run } from '../../../run.ts';
import { sumLeft } from './sums.ts';

export type MilestoneFact = { title: string; status: string; date: string | null };

/** What is stored of a goal that runs: its sessions ahead, what became of those behind it, and the way it stands on. Dates on the person's calendar. */
export type GoalFacts = {
  goal: ActiveGoal;
  plan: PlanDraft;
  done: number;
  missed: number;
  /** Of a goal of money: what is still to be put aside, and what it comes to. */
  sum: { left: string; target: string } | null;
  /** The first day that had, or has, a session. */
  began: string;
  /** The day that it leads to, or the last one for sessions. */
  day: string | null;
  /** All of its roadmap, in order; none where it has none. */
  milestones: MilestoneFact[];
};

export async function factsOf(goals: readonly ActiveGoal[], run: Run): Promise<GoalFacts[]> {
  const { ctx, user } = run;
  const [progress, all, plans] = await Promise.all([
    goalProgress(ctx, user),
    listGoals(ctx, user),
    Promise.all(goals.map(({ id }) => aheadOf(id, run))),
  ]);
  const missedOf = ({ id }: ActiveGoal) => progress.find(({ goal_id }) => goal_id === id)?.tasks_missed ?? 0;
  const sums = await Promise.all(goals.map((goal) => sumLeft(goal, missedOf(goal), run)));
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().toString();
  return goals.flatMap((goal, i) => {
    const plan = plans[i];
    if (!plan) return [];
    const own = progress.find(({ goal_id }) => goal_id === goal.id);
    return [
      {
        goal,
        plan,
        done: own?.tasks_done ?? 0,
        missed: own?.tasks_missed ?? 0,
        sum: sums[i] ?? null,
        began: plan.from <= today ? plan.from : (plan.sessions[0]?.date ?? plan.from),
        day: plan.event ?? plan.deadline,
        milestones: milestonesOf(goal.id, all),
      },
    ];
  });
}

/** A plan as it runs, with what is still to come; what is due and not answered is behind them. */
export async function aheadOf(goalId: string, run: Run): Promise<PlanDraft> {
  const plan = await runningPlan(run.ctx, run.user, goalId);
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  return { ...plan, sessions: plan.sessions.filter(({ date, time }) => `${date}T${time}` > now) };
}

function milestonesOf(goalId: string, all: readonly GoalView[]): MilestoneFact[] {
  const own = all.find(({ id }) => id === goalId);
  const root = own?.parent_goal_id ?? goalId;
  const family = all
    .filter(({ id, parent_goal_id }) => id === root || parent_goal_id === root)
    .sort((a, b) => (a.pipeline_order ?? 0) - (b.pipeline_order ?? 0));
  if (family.length < 2) return [];
  return family.map(({ title, status, plan_json }) => ({ title, status, date: dateOf(plan_json) }));
}

function dateOf(plan: unknown): string | null {
  const { milestone, end_date } = (plan ?? {}) as { milestone?: { date?: string | null }; end_date?: string | null };
  return milestone?.date ?? end_date ?? null;
}
