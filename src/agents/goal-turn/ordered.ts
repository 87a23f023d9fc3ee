import type { Setting } from '../../domain/language/index.ts';
import { plain } from '../../domain/plan/index.ts';
import { type Order, orderIn } from '../../domain/running/index.ts';
import { type ActiveGoal, runningPlan } from '../../services/plans/index.ts';
import { asking } from '../answer.ts';
import { goalNamed } from '../nodes/goal_modifier/rules.ts';
import { openTasks, wordsFor } from '../nodes/task_handler/find.ts';
import type { Run } from '../run.ts';
import type { State, Update } from '../state.ts';
import { to } from './to.ts';

/** No order to sessions names neither a day nor an hour. */
const MAYBE =
  /\d|\b(?:to(?:day|night|morrow)|this (?:morning|evening|afternoon)|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|week(?:end)?s?|hours?|minutes?|mins?|christmas|easter|new year|half|missed)\b/i;
const LONGEST = 240;

/**
 * "I can't do tomorrow, Thursday instead", "skip this week's Saturday": an order to sessions of the goal that has some there; of several, which one is
 * asked. Days alone may mean a task that stands there as well: then it is left to those who know the list.
 */
export async function ordered(
  state: State,
  goals: readonly ActiveGoal[],
  run: Run,
  setting: Setting,
): Promise<Update | null> {
  const { message } = state.request;
  if (message.length > LONGEST || !MAYBE.test(plain(message))) return null;
  const named = goalNamed(message, goals);
  const asked = /^For my goal “/.test(message);
  const words = message.replace(/^For my goal “[^”]{1,300}”: /, '');
  const found: { goal: ActiveGoal; order: Order }[] = [];
  for (const goal of asked && named ? [named] : goals) {
    const order = orderIn(words, await runningPlan(run.ctx, run.user, goal.id), setting);
    if (order) found.push({ goal, order });
  }
  const spoken = state.goalId ?? state.memory.said?.goalId;
  const own = found.find(({ goal }) => goal.id === named?.id) ?? found.find(({ goal }) => goal.id === spoken);
  const [first, ...others] = found;
  if (!first) return null;
  if (!own && others.length > 0)
    return {
      route: 'end',
      ...asking(
        'MODIFY_GOAL',
        'Which goal do you mean? Nothing was changed.',
        found.map(({ goal }) => ({ label: goal.title, value: `For my goal “${goal.title}”: ${words}`.slice(0, 600) })),
        run.now,
        { guess: true },
      ),
    };
  const { goal, order } = own ?? first;
  if (!asked && (await isOfTheListToo(order, goal, state, run))) return null;
  const skipped = await oneSkipped(order, goal, run);
  return { ...(skipped ?? to('goal_modifier', message)), goalId: goal.id };
}

/** One session alone is skipped where it stands on the list, and its plan stays as it is. */
async function oneSkipped(order: Order, goal: ActiveGoal, run: Run): Promise<Update | null> {
  const [change, ...more] = order.kind === 'changes' ? order.changes : [];
  if (change?.kind !== 'drop' || more.length > 0 || !change.of.dates || change.of.dates[0] !== change.of.dates[1])
    return null;
  const [date] = change.of.dates;
  const [one, ...others] = (await openTasks(run)).filter(
    ({ goalId, local }) => goalId === goal.id && local?.toPlainDate().toString() === date,
  );
  return one && others.length === 0 ? to('task_handler', `Skip ${wordsFor(one)}`) : null;
}

/** Only days are named, and on one of them stands a task that is none of the goal's. */
async function isOfTheListToo(order: Order, goal: ActiveGoal, { goalId }: State, run: Run): Promise<boolean> {
  if (order.kind === 'which' || order.named || goalId === goal.id) return false;
  return (await openTasks(run)).some(
    (task) => task.goalId !== goal.id && task.local && order.dates.includes(task.local.toPlainDate().toString()),
  );
}
