import { understandTasks } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { createOf } from './new-tasks.ts';

const ON_THE_LIST = /^To-do: /;

/**
 * Of what was asked when, before something else was ordered or asked about: it stands on the list meanwhile, so that it is not lost. Beside a deed
 * its question comes once more, and the time takes its place; a new question takes the place of the old one.
 */
export function putAside(update: Update, { parked, memory, supposed }: State, run: Run): Update {
  if (supposed || parked?.kind !== 'ask' || parked.guess || parked.kept) return update;
  const value = parked.ask.choices.find((choice) => ON_THE_LIST.test(choice.value))?.value;
  const read = value ? understandTasks(value, settingOf(run, memory.writes24)) : null;
  const [wish, ...others] = read?.kind === 'new_tasks' ? read.tasks : [];
  if (!wish || others.length > 0) return update;
  const created = createOf(wish, null, run);
  if (created.do !== 'create') return update;
  const aside: Effect = { ...created, aside: parked.ask.text };
  const effects = Array.isArray(update.effects) ? update.effects : [];
  if (effects.length > 0) return isDeed(effects) ? { ...update, effects: [aside, ...effects] } : update;
  const { pending } = update;
  return isOfAnother(pending) ? { ...update, answer: null, effects: [aside], pending: null, parked: pending } : update;
}

const isDeed = (effects: readonly Effect[]): boolean =>
  effects.every((effect) => effect.do !== 'undo' && effect.do !== 'answer_suggestion');

/** Another task waits for its time. */
const isOfAnother = (pending: Update['pending']): pending is State['pending'] =>
  pending !== null &&
  pending !== undefined &&
  'kind' in pending &&
  pending.kind === 'ask' &&
  !pending.guess &&
  pending.ask.choices.some(({ value }) => ON_THE_LIST.test(value));
