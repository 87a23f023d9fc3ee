import { Problem } from '../../db/errors.ts';
import type { UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/**
 * Consent to reminders by WhatsApp, for the verified number. Giving it anew also takes back a STOP.
 * @throws Problem `bad_request` without a verified number.
 */
export function optInToWhatsapp(ctx: Context, user: UserScope): Promise<{ opted_in: true }> {
  return ctx.db.asService('store consent to WhatsApp', async (tx) => {
    const changed = await tx
      .updateTable('contacts')
      .set({ whatsapp_opted_in_at: ctx.clock.now(), opted_out_at: null })
      .where('user_id', '=', user.id)
      .where('phone_verified_at', 'is not', null)
      .returning('user_id')
      .executeTakeFirst();
    if (!changed) throw new Problem('bad_request', 'Verify your phone number first.');
    return { opted_in: true };
  });
}

export function optOutOfWhatsapp(ctx: Context, user: UserScope): Promise<{ opted_in: false }> {
  return ctx.db.asService('take back consent to WhatsApp', async (tx) => {
    await tx.updateTable('contacts').set({ whatsapp_opted_in_at: null }).where('user_id', '=', user.id).execute();
    return { opted_in: false };
  });
}
