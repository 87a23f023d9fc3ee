import { buildPlan, carriedInto, type GoalBrief, type PlanDraft, sayDay } from '../../../domain/plan/index.ts';
import { tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { putOptions } from '../goal_clarifier/options.ts';
import { voiceOf } from '../plan_review/voice.ts';

const KEPT = 6;

/** The open plan with how it was before, for a change that is about to be shown. */
export function keptEarlier({ earlier, plan, brief, text }: State, run: Run): State['earlier'] {
  if (!plan) return earlier;
  const all = [...earlier, { plan, brief, said: text, at: run.now.toString() }];
  // The first one is what all changes are told against.
  return all.length > KEPT ? [...all.slice(0, 1), ...all.slice(1 - KEPT)] : all;
}

/** The plan of the goal as it is wished now, laid out and shown. */
export function anew(wished: GoalBrief, plan: PlanDraft, state: State, run: Run): Update {
  const { deadline } = wished.facts;
  const later = plan.deadline && deadline && deadline > plan.deadline ? deadline : null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const built = buildPlan(wished, Temporal.PlainDate.from(wished.facts.start ?? plan.from), today);
  if (built.kind === 'options') return { ...putOptions(wished, built.message, built.options, run), brief: wished };
  return {
    brief: wished,
    plan: carriedInto(built.draft, plan),
    earlier: keptEarlier(state, run),
    changes: [],
    before: tell(
      'GOAL',
      `All right, worked out anew${later ? `, until ${sayDay(later, voiceOf(run))}` : ''}; nothing is saved yet.`,
    ),
  };
}
