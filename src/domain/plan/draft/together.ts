import { type Playbook, playbookById } from '../../playbooks/index.ts';
import type { PlanDraft, PlanPart } from '../types.ts';

/** No session of a small habit is longer, in minutes. */
const SMALL = 20;

/** So little a day that another may stand beside it: nothing to ask, one stage, no long session, and nobody's addiction. */
export function isSmall({ id, questions, stages, tags }: Playbook): boolean {
  const longest = Math.max(...stages.flatMap((stage) => stage.do.flatMap(({ minutes }) => minutes)));
  return questions.length === 0 && stages.length === 1 && longest <= SMALL && tags.length > 0 && id !== 'smoking';
}

/** Two small habits as one plan, each with its own sessions and hours. */
export function together(one: PlanDraft, other: PlanDraft): PlanDraft {
  const weeks = Math.max(one.weeks, other.weeks);
  const own = one.parts.map((part) => forAll(part, weeks));
  const beside = other.parts.map((part) => ({ ...forAll(part, weeks), id: `${other.playbook}-${part.id}` }));
  return {
    ...one,
    weeks,
    parts: [...own, ...beside],
    tags: [...new Set([...one.tags, ...other.tags])].slice(0, 3),
    limits: {
      ...one.limits,
      ...other.limits,
      notDays: one.limits.notDays.filter((day) => other.limits.notDays.includes(day)),
      ...((one.limits.noWork ?? other.limits.noWork) && { noWork: true as const }),
    },
    notes: [...new Set([...one.notes, ...other.notes])],
  };
}

/** The last week goes on where the other habit has more of them. */
function forAll(part: PlanPart, weeks: number): PlanPart {
  const last = part.weeks.at(-1);
  return last
    ? { ...part, weeks: [...part.weeks, ...Array.from({ length: weeks - part.weeks.length }, () => ({ ...last }))] }
    : part;
}

/** What both are called, as long as it is a line. The first may have the words of both in its own name already. */
export function titleOfBoth(one: string, other: string): string {
  const named = one.toLowerCase().endsWith(other.toLowerCase());
  const own = named ? one.slice(0, -other.length).replace(/,? and $/i, '') : one;
  return `${own} and ${other.charAt(0).toLowerCase()}${other.slice(1)}`;
}

export const areSmall = (...ids: string[]): boolean => ids.every((id) => isSmall(playbookById(id)));
