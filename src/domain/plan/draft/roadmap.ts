import { longDate } from '../../language/index.ts';
import { type Playbook, playbookById, type Stage } from '../../playbooks/index.ts';
import type { GoalFacts, Milestone } from '../types.ts';
import { weeksOf } from './stages.ts';

/** The first stage is planned to the day, in six weeks at most; a later one may take its time. */
const MOST_WEEKS = 8;
/** So few weeks are no stretch of their own. */
const FEW = 3;

/** What stands where there is more time than the stages take. */
const HOLD = {
  title: 'Keep it up',
  about: 'The same a week, no harder: room for a cold, a holiday or a bad week.',
};

/**
 * The stages with so many weeks in all: the later ones take their time first, and what is left is one stretch of keeping what is there, behind
 * the last one or before one that ends on the day. Fewer weeks than the stages take leave them as they are.
 */
export function filled(stages: Stage[], weeks: number, playbook: Playbook): Stage[] {
  const wide = widened(stages, weeks - weeksOf(stages));
  const left = weeks - weeksOf(wide);
  if (left < 1 || (stages.length === 1 && left < FEW)) return wide;
  if (left < FEW)
    return wide.map((stage, i) => (i === wide.length - 1 ? { ...stage, weeks: stage.weeks + left } : stage));
  const at = playbook.hold?.where === 'before_last' && stages.length > 1 ? wide.length - 1 : wide.length;
  const held = wide[at - 1];
  const { title, about } = playbook.hold ?? HOLD;
  if (held?.title === title)
    return wide.map((stage) => (stage === held ? { ...held, weeks: held.weeks + left } : stage));
  return held ? [...wide.slice(0, at), { ...held, weeks: left, title, about }, ...wide.slice(at)] : wide;
}

function widened(stages: Stage[], spare: number): Stage[] {
  const wide = [...stages];
  for (let left = spare, i = 0; left > 0 && i < 2 * stages.length; i += 1) {
    const at = i % stages.length;
    const stage = wide[at];
    if (at === 0 || !stage || stage.weeks >= MOST_WEEKS) continue;
    wide[at] = { ...stage, weeks: stage.weeks + 1 };
    left -= 1;
  }
  return wide;
}

/** Milestones one after the other from the first day on; the last one ends on the day that is to be reached. */
export function roadmapOf(stages: Stage[], from: Temporal.PlainDate, deadline: string | undefined): Milestone[] {
  return stages.map((stage, i) => {
    const end = from.add({ days: weeksOf(stages.slice(0, i + 1)) * 7 - 1 });
    return {
      title: stage.title,
      description: stage.about,
      weeks: stage.weeks,
      order: i + 1,
      date: deadline && i === stages.length - 1 ? deadline : end.toString(),
      stage: stage.id,
    };
  });
}

/** What the time to a day leaves beside what is needed, said once. */
export function sayTime(
  wanted: Stage[],
  has: number,
  { event, deadline }: GoalFacts,
  playbook: string,
  today: Temporal.PlainDate,
): string[] {
  if (!deadline) return [];
  const day = longDate(Temporal.PlainDate.from(event ?? deadline), today);
  const spare = has - weeksOf(wanted);
  if (spare < 1 || (wanted.length === 1 && spare < FEW)) return [];
  if (spare < FEW)
    return [
      `Counted back from ${day} there ${spare === 1 ? 'is one week' : `are ${spare} weeks`} to spare, for a cold or a bad week.`,
    ];
  const { hold } = playbookById(playbook);
  return [
    `${day.charAt(0).toUpperCase()}${day.slice(1)} is ${has} weeks away and this takes about ${weeksOf(wanted)}, so nothing has to be hurried: ${hold?.note ?? 'the time to spare is for keeping what you have, and for a cold or a holiday.'}`,
  ];
}
