import { exchangedIn, supposed } from '../../../domain/about/index.ts';
import { readAmendment } from '../../../domain/amend/index.ts';
import { type Setting, understand } from '../../../domain/language/index.ts';
import { withApostrophes } from '../../../domain/text/index.ts';
import { goalTurn } from '../../goal-turn/index.ts';
import type { Run } from '../../run.ts';
import type { Request, State } from '../../state.ts';
import { changesThing } from '../task_handler/about.ts';
import { isRecent } from '../task_handler/amend.ts';
import { isChange } from '../task_handler/change.ts';
import { matching, openTasks } from '../task_handler/find.ts';

/**
 * "What if I do two runs on Saturday?": what is thought about, as a message of its own where that would change something, else as it was put. Nothing
 * of it is carried out: what it would look like is shown, and a yes does it. Null: no such question.
 */
export async function supposing(state: State, run: Run, setting: Setting): Promise<Request | null> {
  const { request, plan, pending } = state;
  const thought = request.intent ? null : thoughtIn(request.message, setting);
  if (!thought || (plan && !plan.standing) || (pending && !pending.guess && pending.kind !== 'plan')) return null;
  const asked = { ...request, message: thought };
  const goal = await goalTurn({ ...state, request: asked, plan: null, pending: null }, run, setting);
  const would =
    goal?.route === 'goal_modifier' ||
    (goal === null && (await changesTask(thought, run, setting))) ||
    (isRecent(state.memory, run.now) && readAmendment(thought) !== null) ||
    (await changesThing({ text: thought, memory: state.memory }, run));
  return would ? asked : request;
}

/** "What if I …?"; "can't do Saturday, is Friday free?". */
function thoughtIn(message: string, setting: Setting): string | null {
  const exchanged =
    message.length > 120 ? null : exchangedIn(withApostrophes(message.toLowerCase()).replace(/[\s.!]+$/, ''), setting);
  return supposed(message) ?? (exchanged?.asks ? exchanged.said : null);
}

/** A command, of a task that is there. */
async function changesTask(thought: string, run: Run, setting: Setting): Promise<boolean> {
  const said = understand(thought, setting);
  if (!isChange(said)) return false;
  const { surely, perhaps } = matching(await openTasks(run), said.task, { whole: false });
  return said.task.title === null || surely.length + perhaps.length > 0;
}
