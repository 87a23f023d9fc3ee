import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { isRecent } from '../task_handler/amend.ts';
import { openTasks } from '../task_handler/find.ts';

const JUST_DUE_MINUTES = 30;
const SPEAKS_OF_IT = /\b(?:it|that|this|again)\b|\b(?:then|instead)[.!]*$/i;

/** What was reminded of a moment ago is what "it" means, where nothing was spoken of since: "no answer, try again in an hour". */
export async function withDue(state: State, run: Run): Promise<State> {
  const { request, memory } = state;
  if (request.intent || request.message.length > 80 || isRecent(memory, run.now)) return state;
  if (!SPEAKS_OF_IT.test(request.message)) return state;
  const since = run.now.subtract({ minutes: JUST_DUE_MINUTES });
  const [only, ...others] = (await openTasks(run)).filter(
    ({ at }) => at !== null && Temporal.Instant.compare(at, since) >= 0 && Temporal.Instant.compare(at, run.now) <= 0,
  );
  if (!only?.at || only.goalId !== null || others.length > 0) return state;
  return { ...state, memory: { ...memory, recent: { taskIds: [only.id], at: only.at.toString(), told: true } } };
}
