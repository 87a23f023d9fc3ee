import { weekdaysIn } from '../../domain/plan/said/index.ts';
import { runningPlan } from '../../services/plans/index.ts';
import { getTask } from '../../services/tasks/index.ts';
import { openTasks } from '../nodes/task_handler/find.ts';
import type { Run } from '../run.ts';
import type { State } from '../state.ts';

const DAY =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s\\b|(?:'s)? (?:one|session|run|swim|ride|walk|lesson|workout|practice)s?\\b)";
const LEAD = "^\\W*(?:(?:and|also|now|ok(?:ay)?|oh|please|then|but|so|maybe|can|could|shall|let's|we|i|you)[\\s,]+)*";
const NAMES_DAYS = new RegExp(
  `${LEAD}(?:(?:make|move|put|change|set|have|shift|push)\\s+)?(?:(?:my|the|all)\\s+)*(?:of\\s+the\\s+)?(${DAY})`,
  'i',
);

/** "Make Saturdays 9am", where what was made last does not come then and a goal that runs does: its Saturdays are meant. */
export async function namesDaysOfGoal({ request, memory }: State, run: Run): Promise<boolean> {
  const id = memory.recent?.taskIds.at(-1);
  const named = NAMES_DAYS.exec(request.message.replaceAll('’', "'"))?.[1];
  if (!id || !named || run.person.goals.length === 0) return false;
  const task = await getTask(run.ctx, run.user, id).catch(() => null);
  if (task === null || task.goal_id !== null) return false;
  const days = weekdaysIn(named.toLowerCase());
  const open = await openTasks(run);
  const comes = open.filter((one) => one.id === id).flatMap(({ local }) => (local ? [local.dayOfWeek] : []));
  if (days.some((day) => comes.includes(day))) return false;
  const plans = await Promise.all(run.person.goals.map((goal) => runningPlan(run.ctx, run.user, goal.id)));
  return plans.some(({ sessions }) =>
    sessions.some(({ date }) => days.some((day) => day === Temporal.PlainDate.from(date).dayOfWeek)),
  );
}
