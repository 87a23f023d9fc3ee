import { LEAVE_NOTE, playbookById } from '../../playbooks/index.ts';
import { conditionNotes } from '../brief/fitting.ts';
import { sayLessOf } from '../facts/less-of.ts';
import { sayReach } from '../facts/reach.ts';
import type { GoalBrief, GoalFacts, Milestone, PlanDraft, PlanPart } from '../types.ts';

/** What was worked out of a goal as a plan without times yet, with what is to be said beside it. */
export function asDraft(
  brief: GoalBrief,
  from: Temporal.PlainDate,
  weeks: number,
  parts: PlanPart[],
  roadmap: Milestone[] | null,
  notes: string[],
): PlanDraft {
  const { facts } = brief;
  const named = hoursNamed(facts);
  return {
    goalId: brief.goalId,
    standing: null,
    title: brief.title,
    description: roadmap?.[0] ? `First of ${roadmap.length}: ${roadmap[0].title}. ${roadmap[0].description}` : '',
    playbook: brief.playbook,
    tags: playbookById(brief.playbook).tags,
    from: from.toString(),
    weeks,
    parts: facts.subjects ? (parts.map((part) => ({ ...part, subjects: facts.subjects })) as PlanPart[]) : parts,
    limits: {
      notDays: facts.notDays ?? [],
      window: null,
      maxMinutes: facts.maxMinutes ?? null,
      ...(facts.busy && { busy: facts.busy }),
      ...(named.length > 0 && { named }),
      ...(facts.cycle && { cycle: facts.cycle }),
      ...(facts.sleep && { sleep: facts.sleep }),
      ...((facts.noWork ||
        facts.atWork ||
        facts.ownHours ||
        (facts.commute && facts.time) ||
        playbookById(brief.playbook).strands.every(({ anywhere }) => anywhere)) && { noWork: true as const }),
    },
    sessions: [],
    roadmap,
    deadline: facts.deadline ?? null,
    event: facts.event ?? null,
    target: facts.amount ?? null,
    notes: [
      ...(brief.other
        ? [
            `One at a time works best, so this is ${brief.title} alone; “${brief.other}” comes next, when this one is saved.`,
          ]
        : []),
      ...(facts.overdue
        ? [`${sayDay(facts.overdue)} is past; that is no reproach. I laid it out over the next two weeks.`]
        : []),
      ...notes,
      ...(facts.lessOf ? [sayLessOf(facts.lessOf, weeks)] : []),
      ...(facts.reach
        ? [sayReach(facts.reach, { from: from.toString(), weeks, deadline: facts.deadline ?? null })]
        : []),
      ...(brief.leave ? [LEAVE_NOTE] : []),
      ...conditionNotes(brief),
      ...(playbookById(brief.playbook).note ? [playbookById(brief.playbook).note ?? ''] : []),
    ],
    fromBefore: null,
    changed: false,
    swap: brief.swap ?? null,
    ...(brief.assumed && { assumed: true }),
    ...(facts.lessOf && { lessOf: facts.lessOf }),
  };
}

const sayDay = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

const hoursNamed = ({ time, times = [], dayTimes = [] }: GoalFacts): string[] => [
  ...(time ? [time] : []),
  ...times,
  ...dayTimes.map((one) => one.time),
];
