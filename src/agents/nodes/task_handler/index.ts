import { asList, intentOf } from '../../../domain/intent/index.ts';
import { type Setting, understand } from '../../../domain/language/index.ts';
import { choose, tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { clarifyRules } from '../clarify/rules.ts';
import { amend } from './amend.ts';
import { type Change, effectOf, findTask, isChange } from './change.ts';
import { asksForGoals, tellGoals } from './goals.ts';
import { listTasks } from './list.ts';
import { meantChange, whenIs, whichTask } from './meant.ts';
import { newTasks } from './new-tasks.ts';
import { moveToAnswer, rescheduleByButton, rescheduleInWords } from './reschedule.ts';

/** Everything about tasks: decides what is to change (effects, carried out by save_tasks), answers what only needs looking, asks what is missing. */
export async function taskHandler(state: State, run: Run): Promise<Update> {
  const { request, pending, text, memory } = state;
  if (request.intent === 'RESCHEDULE_TASK' || pending?.kind === 'scope') return rescheduleByButton(state, run);
  if (pending?.kind === 'slot') return moveToAnswer(pending, state, run);
  const several = await changes(state, run);
  if (several) return several;
  const amended = await amend(state, run);
  if (amended) return amended;
  if (asksForGoals(text)) return { answer: await tellGoals(run), effects: [] };
  const setting = settingOf(run, memory.writes24);
  const understood = understand(text, setting);
  switch (understood.kind) {
    case 'list':
      return { answer: await listTasks(understood, run), effects: [] };
    default:
      if (isChange(understood)) return change(understood, state, run);
      if (intentOf(text, setting) === 'LIST') return listInOtherWords(text, setting, run);
      return (
        (await meantChange(text, setting, run)) ??
        (await newTasks(state, run)) ?? {
          ...(intentOf(text, setting) === 'TASK_CHANGE' ? whichTask : clarified(text, setting, run)),
          effects: [],
        }
      );
  }
}

/** "Both": one change a line, all of them or none. */
async function changes(state: State, run: Run): Promise<Update | null> {
  const lines = state.text.split('\n');
  if (lines.length < 2) return null;
  const effects: Effect[] = [];
  for (const line of lines) {
    const understood = understand(line, settingOf(run, state.memory.writes24));
    if (!isChange(understood)) return null;
    const update = await change(understood, { ...state, text: line }, run);
    if (update.answer || !Array.isArray(update.effects) || update.effects.length === 0) return null;
    effects.push(...update.effects);
  }
  return { effects, pending: null };
}

function clarified(text: string, setting: Setting, run: Run): Update {
  const { question, ask } = clarifyRules(text, setting);
  const answer = choose('CLARIFY', question, ask?.choices ?? []);
  return ask ? { answer, pending: { kind: 'ask', ask, askedAt: run.now.toString(), guess: true } } : { answer };
}

async function listInOtherWords(text: string, setting: Setting, run: Run): Promise<Update> {
  const when = await whenIs(text, run);
  if (when) return when;
  const asked = understand(asList(text, setting), setting);
  if (asked.kind !== 'list') throw new TypeError('a question about the list is none');
  return { answer: await listTasks(asked, run), effects: [] };
}

/** "Cancel the Netflix subscription tomorrow at 18:00" is a new task when no open one is meant. */
async function change(understood: Change, state: State, run: Run): Promise<Update> {
  const found = await findTask(understood, state.text, run);
  if (found === 'none') {
    const created = await newTasks(state, run);
    const name = understood.task.title ?? '';
    return (
      created ?? {
        answer: tell(
          'CHITCHAT',
          `I find no open task like "${name}". Nothing was changed. Say "what's on this week?" to see them.`,
        ),
        effects: [],
      }
    );
  }
  if ('update' in found) return found.update;
  if (understood.kind === 'reschedule') return rescheduleInWords(understood, found.task, state.memory.writes24, run);
  return effectOf(understood, found.task, run);
}
