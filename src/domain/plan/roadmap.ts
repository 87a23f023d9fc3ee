import { longDate } from '../language/index.ts';
import { type Playbook, playbookById, type Stage } from '../playbooks/index.ts';
import { weeksOf } from './stages.ts';
import type { GoalFacts, Milestone } from './types.ts';

const MOST_WEEKS = 6;
/** After a single stage so few weeks are no stage of their own. */
const FEW = 3;

/** What stands between the stages where there is more time than they take. */
const HOLD = {
  title: 'Keep what you have',
  about: 'The same a week, no harder: room for a cold, a holiday or a bad week.',
};

/**
 * The stages with so many weeks in all: time to spare goes before the last one, which ends on the day, or behind it where the playbook says so.
 * There the stage before is held, so that opening it plans that one again. Fewer weeks than the stages take leave them as they are.
 */
export function filled(stages: Stage[], weeks: number, playbook: Playbook): Stage[] {
  const spare = weeks - weeksOf(stages);
  const isOne = stages.length === 1;
  if (spare < (isOne ? FEW : 1)) return stages;
  const behind = isOne || playbook.hold?.where === 'end';
  const held = stages.at(behind ? -1 : -2);
  if (!held) return stages;
  const at = behind ? stages.length : stages.length - 1;
  return [...stages.slice(0, at), ...holds(held, spare, playbook), ...stages.slice(at)];
}

function holds(stage: Stage, spare: number, { hold = HOLD }: Playbook): Stage[] {
  if (spare < FEW)
    return [
      {
        ...stage,
        weeks: spare,
        title: spare === 1 ? 'A week in hand' : 'Two weeks in hand',
        about: 'For a cold or a bad week; otherwise the last week once more.',
      },
    ];
  const count = Math.ceil(spare / MOST_WEEKS);
  return Array.from({ length: count }, (_, i) => ({
    ...stage,
    weeks: Math.floor((spare * (i + 1)) / count) - Math.floor((spare * i) / count),
    title: count === 1 ? hold.title : `${hold.title} (${i + 1} of ${count})`,
    about: hold.about,
  }));
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
