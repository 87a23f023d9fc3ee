import { getTask } from '../../services/tasks/index.ts';
import type { Run } from '../run.ts';
import type { State } from '../state.ts';

const NAMES_DAYS =
  /^\W*(?:(?:and|also|now|ok(?:ay)?|please|then|but|can\s+you|could\s+you)[\s,]+)*(?:make|move|put|change|set|have)\s+(?:(?:my|the|all)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/i;

/** "Make Saturdays 9am", where what was made last is no series and a goal runs: its Saturdays are meant. */
export async function namesDaysOfGoal({ request, memory }: State, run: Run): Promise<boolean> {
  const id = memory.recent?.taskIds.at(-1);
  if (!id || run.person.goals.length === 0 || !NAMES_DAYS.test(request.message)) return false;
  const task = await getTask(run.ctx, run.user, id).catch(() => null);
  return task !== null && task.recurrence_rule === null;
}
