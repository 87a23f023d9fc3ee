import { addNotice, type PartnerRow, partnerToTell } from '../../db/queries/partners.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { windowEndsAt } from '../../domain/calendar/daily-window.ts';
import { looksLikeHealth } from '../../domain/text/index.ts';

/**
 * The last rung: a reminder that reached its person and stayed unanswered to the end is told to the partner whom they chose for it, within the
 * partner's hours. In the transaction that closes the occurrence.
 */
export async function tellPartnerOfMiss(tx: Tx, task: TaskRow, now: Temporal.Instant): Promise<void> {
  const partner = await partnerToTell(tx, task);
  if (!partner || !mayBeTold(task, partner.even_health)) return;
  await addNotice(tx, task.user_id, task.id, withinHours(partner, now));
}

export const mayBeTold = (task: Pick<TaskRow, 'title' | 'class_tags'>, evenHealth: boolean): boolean =>
  evenHealth || !looksLikeHealth(task);

/** Now, or when their hours begin. Hours of no length are all of the day. */
export function withinHours(
  { hours_start, hours_end, zone }: Pick<PartnerRow, 'hours_start' | 'hours_end' | 'zone'>,
  now: Temporal.Instant,
): Temporal.Instant {
  return windowEndsAt(now, { start: hours_end, end: hours_start }, zone);
}
