import type { PlanDraft } from '../../../domain/plan/index.ts';
import { plain } from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';
import type { SlotFacts } from '../../../domain/slots/index.ts';

export type Overlap = { existing_task_title: string; scheduled_at: string; message: string };

/** Tasks that are about the same thing as the plan: named, and offered as a part of it. One for each title. */
export function overlapsOf(plan: PlanDraft, facts: SlotFacts): Overlap[] {
  const { says } = playbookById(plan.playbook);
  const own = new Set(
    [...says, ...plan.parts.map(({ name }) => plain(name))].filter((word) => !word.includes(' ') && word.length > 2),
  );
  const seen = new Set<string>();
  return facts.occurrences.flatMap(({ title, start }): Overlap[] => {
    const words = plain(title).split(/[^\p{L}\p{N}'-]+/u);
    if (seen.has(title) || !words.some((word) => own.has(word))) return [];
    seen.add(title);
    const day = start.toZonedDateTimeISO(facts.zone).toPlainDate().toLocaleString('en-GB', { weekday: 'long' });
    return [
      {
        existing_task_title: title,
        scheduled_at: start.toString(),
        message: `You have “${title}” already (next on ${day}). I planned around it; if it is part of this, say "count ${title} in" and it takes the place of one session a week.`,
      },
    ];
  });
}
