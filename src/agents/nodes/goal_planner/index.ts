import { buildPlan, carriedInto } from '../../../domain/plan/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { putOptions } from '../goal_clarifier/options.ts';
import { modelPlan } from './model.ts';

/** What a goal comes to, week by week: from its playbook, or as a model proposes it within the playbook's limits. Times come from the scheduler. */
export async function goalPlanner({ brief, plan: open }: State, run: Run): Promise<Update> {
  if (!brief?.facts.start) throw new TypeError('a plan begins on a day');
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const built = buildPlan(brief, Temporal.PlainDate.from(brief.facts.start), today);
  if (built.kind === 'options') return putOptions(brief, built.message, built.options, run);
  // One of several ways was taken after another wish for an open plan: what was said of that holds for this one.
  const kept = open && !open.standing && open.playbook === built.draft.playbook && brief.settled ? open : null;
  const draft = await modelPlan(brief, built.draft, run);
  return { plan: kept ? carriedInto(draft, kept) : draft, earlier: [], pending: null };
}
