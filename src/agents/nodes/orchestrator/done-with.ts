import { getTask } from '../../../services/tasks/index.ts';
import { lastTakenBack } from '../../../services/undo/index.ts';
import type { Run } from '../../run.ts';
import type { Pending, State } from '../../state.ts';
import { isRecent } from '../task_handler/amend.ts';
import { IS_IT_DONE, TAKEN } from '../task_handler/change.ts';
import { candidateOf, openTasks, wordsFor } from '../task_handler/find.ts';

type Said = { message: string };

const FRESH_MINUTES = 60;
const BEHIND_MINUTES = 240;

/** "I did it": what was spoken of, unless something else was due since then; else what was due last. Null: neither. */
export async function doneWith(state: State, run: Run): Promise<Said | null> {
  const said = (await told(state, run)) ?? (await doneAgain(run));
  const { plan, request } = state;
  // "Done, the bins are out" names it, and beside an open plan it may be said of that.
  if (said || (plan && !plan.standing) || /[,;.]\s*\S/.test(request.message)) return said;
  const since = run.now.subtract({ minutes: BEHIND_MINUTES }).toString();
  // What was taken is medicine, where some is there.
  const words = TAKEN.test(request.message) ? 'taken' : 'done';
  return (await dueSince(since, null, run)) ? { message: words } : null;
}

/** "I did it", said to "Is it done already?". */
export function done(open: Pending): Said | null {
  if (open.kind !== 'ask' || open.ask.choices[0]?.label !== IS_IT_DONE) return null;
  return { message: open.ask.choices[0].value };
}

/** "I did it" means the task that was spoken of, before any that is due. */
async function told({ memory }: State, run: Run): Promise<Said | null> {
  const [id, ...others] = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  if (!id || others.length > 0) return null;
  const task = await getTask(run.ctx, run.user, id).catch(() => null);
  if (task?.status !== 'pending' || (await dueSince(memory.recent?.at, id, run))) return null;
  const one = candidateOf(task, run.person.zone);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  // The next of a series may be another day's: without its day it is asked whether that one is done already.
  const isLater = one.recurring && one.local && Temporal.PlainDate.compare(one.local.toPlainDate(), today) > 0;
  return { message: `Done with ${isLater ? `"${one.title.replaceAll('"', "'")}"` : wordsFor(one)}` };
}

/** Something else was due since then: what is done is that. */
async function dueSince(at: string | undefined, id: string | null, run: Run): Promise<boolean> {
  const since = Temporal.Instant.from(at ?? run.now.toString());
  return (await openTasks(run)).some(
    (one) =>
      one.id !== id &&
      one.at !== null &&
      Temporal.Instant.compare(one.at, since) > 0 &&
      Temporal.Instant.compare(one.at, run.now) <= 0,
  );
}

/** "Ok now I did", after "done" was taken back. */
async function doneAgain({ ctx, user, person, now }: Run): Promise<Said | null> {
  const undone = await lastTakenBack(ctx, user, person.zone);
  const isFresh = undone && Temporal.Instant.from(undone.at).until(now).total('minutes') <= FRESH_MINUTES;
  return isFresh && /\bdone$/.test(undone.summary) ? { message: 'redo' } : null;
}
