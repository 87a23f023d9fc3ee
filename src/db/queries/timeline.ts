import { sql } from 'kysely';
import { noteHappened } from '../committed.ts';
import type { Tx } from '../scope.ts';
import { statement } from '../statement.ts';

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
  const [first, ...more] = entries;
  if (!first) return;
  noteHappened(tx, entries);
  if (more.length === 0) await addOne(tx, { channel: null, detail: null, ...first });
  else await tx.insertInto('timeline_events').values(entries).execute();
}

const addOne = statement<Required<TimelineEntry>>()((tx, given) =>
  tx.insertInto('timeline_events').values({
    user_id: given('user_id'),
    task_id: given('task_id'),
    at: given('at'),
    event: given('event'),
    channel: given('channel'),
    detail: given('detail'),
  }),
);

/** The same as `addToTimelineOnce` for many at once, whose people's locks are held. */
export async function addAllToTimelineOnce(tx: Tx, entries: readonly TimelineEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { rows } = await sql<TimelineEntry>`
    insert into timeline_events (user_id, task_id, at, event, channel, detail)
    select distinct user_id, task_id, at, event, channel, detail
    from unnest(${entries.map((one) => one.user_id)}::uuid[], ${entries.map((one) => one.task_id)}::uuid[],
      ${entries.map((one) => one.at)}::timestamptz[], ${entries.map((one) => one.event)}::text[],
      ${entries.map((one) => one.channel ?? null)}::text[], ${entries.map((one) => one.detail ?? null)}::text[])
      as entry (user_id, task_id, at, event, channel, detail)
    where not exists (
      select from timeline_events told
      where told.task_id = entry.task_id and told.event = entry.event
        and told.channel is not distinct from entry.channel and told.detail is not distinct from entry.detail)
    returning user_id, task_id, at, event, channel, detail`.execute(tx);
  noteHappened(tx, rows);
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

/**
 * What happened to an occurrence, oldest first. That a rung was sent stands in its row, once, and not on the timeline as well; lines from before
 * that was so are left out.
 */
export async function timelineOf(tx: Tx, taskId: string) {
  const { rows } = await sql<{ at: Temporal.Instant; event: string; channel: string | null; detail: string | null }>`
    select at, event, channel, detail from (
      select at, event, channel, detail, id from timeline_events
      where task_id = ${taskId} and (event <> 'sent' or channel = 'partner')
      union all
      select sent_at, 'sent', case rung when 'call_again' then 'call' else rung end, null, null from rungs
      where task_id = ${taskId} and sent_at is not null
    ) told
    order by at, event in ('delivered', 'failed', 'answered', 'missed', 'skipped', 'cancelled'), event = 'sent', id`.execute(
    tx,
  );
  return rows;
}
