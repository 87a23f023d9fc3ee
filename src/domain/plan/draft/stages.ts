import { type Playbook, playbookById, type Stage } from '../../playbooks/index.ts';
import type { GoalBrief } from '../types.ts';

/** The stages that lead from where the person stands to what they want, in order; at least one. */
export function stagesFor(brief: GoalBrief): Stage[] {
  const playbook = playbookById(brief.playbook);
  const { stages } = playbook;
  const own = stages.filter((stage) => stage.id === brief.stage);
  if (own.length > 0) return own;
  const first = Math.max(
    0,
    stages.findIndex((stage) => stage.id === startOf(playbook, brief)),
  );
  const last = lastStage(playbook, brief);
  return stages.slice(Math.min(first, last), last + 1);
}

function startOf(playbook: Playbook, { answers }: GoalBrief): string | undefined {
  return playbook.questions
    .flatMap((question) => question.options.filter((option) => option.say === answers[question.id]))
    .find((option) => option.start_at)?.start_at;
}

function lastStage(playbook: Playbook, { facts }: GoalBrief): number {
  const { stages, counts, usual } = playbook;
  if (counts?.kind === 'kilos') {
    const [slow, fast] = counts.per_week;
    const weeks = facts.amount?.unit === 'kg' ? facts.amount.value / ((slow + fast) / 2) : 0;
    return Math.min(stages.length, Math.max(1, Math.ceil(weeks / 6))) - 1;
  }
  const distance = facts.amount?.unit === 'km' ? facts.amount.value : null;
  const reached = distance === null ? -1 : stages.findIndex((stage) => (stage.reach ?? 0) >= distance - 0.3);
  if (reached >= 0) return reached;
  const asUsual = distance === null ? stages.findIndex((stage) => stage.id === usual) : -1;
  return asUsual >= 0 ? asUsual : stages.length - 1;
}

export const weeksOf = (stages: readonly { weeks: number }[]) => stages.reduce((sum, stage) => sum + stage.weeks, 0);

/** As many whole weeks for each stage as the time to a date allows, none more than its own and none less than one. */
export function squeezed(stages: Stage[], weeks: number): Stage[] {
  const kept = stages.slice(0, Math.max(1, Math.min(stages.length, weeks)));
  let left = Math.max(1, weeks);
  let wanted = weeksOf(kept);
  return kept.map((stage, i) => {
    const share = Math.round((left * stage.weeks) / wanted);
    const own = Math.max(1, Math.min(stage.weeks, share, left - (kept.length - 1 - i)));
    left -= own;
    wanted -= stage.weeks;
    return { ...stage, weeks: own };
  });
}

/** So much of the usual time is enough, with steeper steps; below it the honest answer is another day. */
const ENOUGH = 0.75;

/** The stages in fewer weeks: the last one, with its rest before the day, stays whole. Null when that would be too fast. */
export function hurried(stages: Stage[], weeks: number): Stage[] | null {
  const last = stages.at(-1);
  if (!last || stages.length < 2 || weeks < weeksOf(stages) * ENOUGH || weeks - last.weeks < stages.length - 1)
    return null;
  return [...squeezed(stages.slice(0, -1), weeks - last.weeks), last];
}

/** All stages as one of so few weeks: the first and the last step stay, of those between some are left out. */
export function condensed(stages: Stage[], weeks: number): Stage {
  const all = stages.flatMap((stage) => Array.from({ length: stage.weeks }, (_, i) => ({ stage, week: i + 1 })));
  const [first] = stages;
  if (!first) throw new RangeError('a plan has a stage');
  const count = Math.max(1, Math.min(weeks, all.length));
  const picked = Array.from(
    { length: count },
    (_, i) => all[count === 1 ? all.length - 1 : Math.round((i * (all.length - 1)) / (count - 1))],
  );
  return {
    ...first,
    weeks: count,
    do: picked.flatMap((one, i): Stage['do'] =>
      (one?.stage.do ?? [])
        .filter(({ weeks: [from, to] }) => one !== undefined && from <= one.week && one.week <= to)
        .map((step) => ({
          ...step,
          weeks: [i + 1, i + 1],
          minutes:
            typeof step.minutes === 'number' ? step.minutes : (step.minutes[(one?.week ?? 1) - step.weeks[0]] ?? 20),
        })),
    ),
  };
}
