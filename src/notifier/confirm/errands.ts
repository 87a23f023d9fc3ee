import { noticesToSend } from '../../db/queries/notices.ts';
import { takeNotices } from '../../db/queries/partners.ts';
import { callsToEnd } from '../../db/queries/withdrawn-calls.ts';
import type { Context } from '../../services/context.ts';
import type { Sender } from '../deliver/deliver.ts';
import { clearNotification } from './clear.ts';
import { hangUp } from './hang-up.ts';
import { tellPartner } from './partners.ts';

/** Each kind in one take. */
const AT_ONCE = 20;

/**
 * What follows an answer or a miss, due rows of their own: calls to end, notifications to clear, partners to tell. Each is taken here and may be
 * carried out by whoever called, beside everything else.
 */
export async function takeErrands(ctx: Context, sender: Sender): Promise<(() => Promise<void>)[]> {
  const now = ctx.clock.now();
  const [calls, notices, partners] = await ctx.db.asService('errands are due', (tx) =>
    Promise.all([callsToEnd(tx, now, AT_ONCE), noticesToSend(tx, now, AT_ONCE), takeNotices(tx, now, AT_ONCE)]),
  );
  return [
    ...calls.map((call) => () => hangUp(ctx, sender, call)),
    ...notices.map((notice) => () => clearNotification(ctx, sender, notice)),
    ...partners.map((notice) => () => tellPartner(ctx, sender, notice)),
  ];
}
