import { goalIn } from '../../../domain/intent/index.ts';
import { readPause, type Setting, understand } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { sayKnown } from '../onboarding/words.ts';
import { type Decision, go } from './decision.ts';
import { unquoted } from './limits.ts';
import { changedAndAsked, changesListed, putOn } from './listed.ts';
import { isOpenKind } from './of-the-list.ts';
import { asksForOwnNumbers, discouraged } from './own-numbers.ts';
import { pausesAll } from './pauses.ts';
import { reportTurn, tellsOfNoTask } from './reports.ts';
import { waits } from './waiting.ts';

/** What goes before the open question, whatever it is: "mute until tomorrow"; "got the milk", where that is a task that is there. */
export async function reported(
  { message, intent }: State['request'],
  pending: State['pending'],
  setting: Setting,
  run: Run,
): Promise<Decision | null> {
  if (intent || (pending?.kind === 'ask' && pending.ask.gap === 'title')) return null;
  if (asksForOwnNumbers(message) || (!isAboutGoal(pending) && discouraged(message)))
    return go('task_handler', message, null, { parked: waits(pending, setting) });
  if (readPause(message, setting)) return go('task_handler', message, null, { parked: waits(pending, setting) });
  if (sayKnown(message.toLowerCase().replaceAll('’', "'"), run.person))
    return go('chitchat', message, null, { parked: waits(pending, setting) });
  // "I'm sick, cancel everything today": what is to be done comes last.
  const last =
    unquoted(message)
      .split(/[,.;]\s+/)
      .at(-1) ?? message;
  const wishes = last !== message && goalIn(message.slice(0, -last.length), setting) !== null;
  if (last !== message && pausesAll(last, setting, wishes))
    return go('task_handler', last, null, { parked: waits(pending, setting) });
  if (last !== message && CLEARS_A_DAY.test(last))
    return go('task_handler', last, null, { parked: waits(pending, setting) });
  const said = last === message || !/\b(?:everything|all|every)\b/i.test(last) ? null : understand(last, setting);
  if (said && 'task' in said && said.task.all)
    return go('task_handler', last, null, { parked: waits(pending, setting) });
  if (pending && isGoalAsked(pending) && (await tellsOfNoTask(message, setting, run)))
    return go(pending.kind === 'start_date' ? 'ask_start_date' : 'goal_clarifier', message, pending);
  if (pending && isGoalAsked(pending) && (await changesListed(message, pending.brief.title, setting, run)))
    return go('task_handler', message, null, { parked: waits(pending, setting) });
  // "By when would that be done?" reports nothing.
  if (/^\W*(?:(?:by|until|from)\s+)?(?:when|what|how|why|which)\b.*\?\s*$/i.test(message)) return null;
  const told = await changedAndAsked(message, setting, run);
  if (told) return told;
  const put = await putOn(message, run);
  if (put) return go('task_handler', put, null, { parked: waits(pending, setting) });
  const text = await reportTurn(message, run);
  return text === null ? null : go('task_handler', text, null, { parked: waits(pending, setting) });
}

const CLEARS_A_DAY =
  /^(?:(?:please|so|and|can you)\s+)*(?:cancel|skip|clear|drop)\s+(?:today|tomorrow|tonight|(?:my|the)\s+(?:whole\s+)?(?:day|evening))(?:\s+please)?\W*$/i;

const isGoalAsked = (
  pending: NonNullable<State['pending']>,
): pending is Extract<NonNullable<State['pending']>, { kind: 'goal_questions' | 'start_date' }> =>
  pending.kind === 'goal_questions' || pending.kind === 'start_date';

/** "I'm so lazy" may be the answer to what gets in the way. */
const isAboutGoal = (pending: State['pending']) => pending !== null && !isOpenKind(pending.kind);
