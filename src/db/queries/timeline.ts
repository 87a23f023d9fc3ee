import type { Tx } from '../scope.ts';

export type TimelineEvent =
  | 'planned'
  | 'moved'
  | 'snoozed'
  | 'changed'
  | 'held back'
  | 'unreachable'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'passed'
  | 'answered'
  | 'missed'
  | 'skipped'
  | 'cancelled';

export type TimelineEntry = {
  user_id: string;
  task_id: string;
  at: Temporal.Instant;
  event: TimelineEvent;
  channel?: string | null;
  /** A sentence or a word; never a number, an address or the words of a message. */
  detail?: string | null;
};

export async function addToTimeline(tx: Tx, ...entries: TimelineEntry[]): Promise<void> {
  if (entries.length > 0) await tx.insertInto('timeline_events').values(entries).execute();
}

/** For what a decision finds again at every look ("held back until 07:00"): written once. */
export async function addToTimelineOnce(tx: Tx, entry: TimelineEntry): Promise<void> {
  const same = await tx
    .selectFrom('timeline_events')
    .select('id')
    .where('task_id', '=', entry.task_id)
    .where('event', '=', entry.event)
    .where('channel', 'is not distinct from', entry.channel ?? null)
    .where('detail', 'is not distinct from', entry.detail ?? null)
    .executeTakeFirst();
  if (!same) await addToTimeline(tx, entry);
}

export function timelineOf(tx: Tx, taskId: string) {
  return tx
    .selectFrom('timeline_events')
    .select(['at', 'event', 'channel', 'detail'])
    .where('task_id', '=', taskId)
    .orderBy('at')
    .orderBy('id')
    .execute();
}
