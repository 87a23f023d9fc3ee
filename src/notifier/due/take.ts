import { dueSoonOf, type Lane, nextWake, postponeRest, takeDue, takeThese } from '../../db/queries/due.ts';
import { nextLeaseEnd, wakeEndedBatches } from '../../db/queries/held-batches.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { TOGETHER_MINUTES } from '../../domain/escalation/index.ts';
import { earliest } from '../../domain/instants.ts';
import type { ScheduledTask } from '../../services/reminders/facts.ts';

/** What one look takes on. */
export type Batch = {
  due: ScheduledTask[];
  /** of the same people, and due within two minutes */
  soon: ScheduledTask[];
  /** more is due at once */
  isFull: boolean;
};

export const BATCH = 200;
/** One person's due occurrences in one batch; what is beyond makes way for everybody else's. */
const PER_PERSON = 50;
const CROWDED_SECONDS = 1;

/** Takes what nobody has looked at yet, and from the lanes that have room again. `names`: those occurrences and no others. */
export async function take(
  tx: Tx,
  now: Temporal.Instant,
  open: readonly { lane: Lane; room: number }[],
  names: readonly string[] | null,
  size = BATCH,
): Promise<Batch> {
  const [due, woken] = names
    ? [await takeThese(tx, names, now), 0]
    : await Promise.all([takeAll(tx, now, open, size), wakeEndedBatches(tx, now)]);
  const isFull = due.length >= size || woken > 0;
  if (due.length === 0) return { due: [], soon: [], isFull };
  const people = [...new Set(due.map((task) => task.user_id))];
  const soon = await dueSoonOf(tx, people, now, now.add({ minutes: TOGETHER_MINUTES }));
  return { due: due.filter(isScheduled), soon: soon.filter(isScheduled), isFull };
}

async function takeAll(
  tx: Tx,
  now: Temporal.Instant,
  open: readonly { lane: Lane; room: number }[],
  size: number,
): Promise<TaskRow[]> {
  const fresh = await takeDue(tx, { now, lane: null, limit: size, perPerson: PER_PERSON });
  const crowded = [...Map.groupBy(fresh, (task) => task.user_id)].filter(([, tasks]) => tasks.length >= PER_PERSON);
  if (crowded.length > 0) {
    const taken = fresh.map(({ id }) => id);
    await postponeRest(
      tx,
      crowded.map(([id]) => id),
      taken,
      now,
      now.add({ seconds: CROWDED_SECONDS }),
    );
  }
  const waiting: TaskRow[] = [];
  for (const { lane, room } of open) {
    waiting.push(...(await takeDue(tx, { now, lane, limit: Math.min(size, room), perPerson: PER_PERSON })));
  }
  return [...waiting, ...fresh];
}

const isScheduled = (task: TaskRow): task is ScheduledTask => task.scheduled_at !== null;

/** When the next look is worth while by what is known now; null when nothing waits for its time. */
export async function nextLook(tx: Tx): Promise<Temporal.Instant | null> {
  const known = await Promise.all([nextWake(tx), nextLeaseEnd(tx)]);
  return known.filter((at) => at !== null).reduce<Temporal.Instant | null>((a, b) => (a ? earliest(a, b) : b), null);
}
