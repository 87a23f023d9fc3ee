import { Problem } from '../../db/errors.ts';
import { contactOf, setOptedOut } from '../../db/queries/people.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/** By which way somebody agreed or took it back; `network`: the provider reported that they blocked us. */
export type ConsentWay = 'app' | 'chat' | 'whatsapp' | 'call' | 'network';

/** The words that a person agrees to when the client shows none of its own. Changing one is a new wording on later receipts. */
export const CONSENT_WORDING = {
  whatsapp: 'Flux may send reminders by WhatsApp to my verified number. STOP ends them at any time.',
  call: 'Flux may call my verified number with an automated voice for tasks that I set to be escalated to a call. Pressing 0 or writing STOP ends them at any time.',
} as const;

export type Consent = { way: ConsentWay; wording?: string | undefined };

/**
 * Consent to reminders by WhatsApp, for the verified number. Giving it anew also takes back a STOP.
 * @throws Problem `bad_request` without a verified number.
 */
export function optInToWhatsapp(
  ctx: Context,
  user: UserScope,
  { way, wording = CONSENT_WORDING.whatsapp }: Consent = { way: 'app' },
): Promise<{ opted_in: true }> {
  return ctx.db.asService('store consent to WhatsApp', async (tx) => {
    const now = ctx.clock.now();
    const agreed = await tx
      .updateTable('contacts')
      .set({ whatsapp_opted_in_at: now, opted_out_at: null })
      .where('user_id', '=', user.id)
      .where('phone_verified_at', 'is not', null)
      .returning('user_id')
      .executeTakeFirst();
    if (!agreed) throw new Problem('bad_request', 'Verify your phone number first.');
    await addReceipt(tx, { userId: user.id, channel: 'whatsapp', granted: true, wording, way, at: now });
    return { opted_in: true };
  });
}

export function optOutOfWhatsapp(ctx: Context, user: UserScope, way: ConsentWay = 'app'): Promise<{ opted_in: false }> {
  return ctx.db.asService('take back consent to WhatsApp', async (tx) => {
    await withdrawWhatsapp(tx, user.id, way, ctx.clock.now());
    return { opted_in: false };
  });
}

/** In the caller's transaction, as the service. One who had not agreed has nothing to take back. */
async function withdrawWhatsapp(tx: Tx, userId: string, way: ConsentWay, now: Temporal.Instant): Promise<void> {
  const had = await tx
    .updateTable('contacts')
    .set({ whatsapp_opted_in_at: null })
    .where('user_id', '=', userId)
    .where('whatsapp_opted_in_at', 'is not', null)
    .returning('user_id')
    .executeTakeFirst();
  if (had) await addReceipt(tx, { userId, channel: 'whatsapp', granted: false, wording: null, way, at: now });
}

/**
 * Whether aggressive tasks may ring at all. Both hold for a number that is still to be proven. Agreeing does not take back a STOP: that is
 * for START or for the WhatsApp opt-in.
 */
export function setCallConsent(
  ctx: Context,
  user: UserScope,
  granted: boolean,
  consent: Consent = { way: 'app' },
): Promise<{ call_opted_in: boolean }> {
  return ctx.db.asService('store consent to calls', async (tx) => {
    await changeCallConsent(tx, user, granted, consent, ctx.clock.now());
    return { call_opted_in: granted };
  });
}

/** In the caller's transaction, as the service. */
async function changeCallConsent(
  tx: Tx,
  user: UserScope,
  granted: boolean,
  { way, wording = CONSENT_WORDING.call }: Consent,
  now: Temporal.Instant,
): Promise<void> {
  await setCallsRefused(tx, user.id, granted ? null : now);
  await addReceipt(tx, { userId: user.id, channel: 'call', granted, wording: granted ? wording : null, way, at: now });
}

async function setCallsRefused(tx: Tx, userId: string, at: Temporal.Instant | null): Promise<void> {
  await tx
    .insertInto('contacts')
    .values({ user_id: userId, calls_refused_at: at })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ calls_refused_at: at }))
    .execute();
}

/** STOP, in a message or by key, or a block that the provider reports: nothing more goes out until START. Said again, it changes nothing. */
export async function silence(tx: Tx, userId: string, way: ConsentWay, now: Temporal.Instant): Promise<void> {
  const changed = await setOptedOut(tx, userId, now);
  if (changed) await addReceipt(tx, { userId, channel: 'all', granted: false, wording: null, way, at: now });
}

/** START: what was agreed to before STOP holds again. */
export async function endSilence(tx: Tx, userId: string, way: ConsentWay, now: Temporal.Instant): Promise<void> {
  const changed = await setOptedOut(tx, userId, null);
  if (changed) await addReceipt(tx, { userId, channel: 'all', granted: true, wording: 'START', way, at: now });
}

export type Receipt = {
  userId: string;
  /** `all`: STOP and START, which speak of every channel at once */
  channel: 'whatsapp' | 'call' | 'all' | 'partner';
  granted: boolean;
  wording: string | null;
  way: ConsentWay;
  at: Temporal.Instant;
  /** a partner's; the person's own unless told */
  phoneNumber?: string;
};

/** A line of the receipts, with the number that stands now. */
export async function addReceipt(tx: Tx, { userId, at, phoneNumber, ...receipt }: Receipt): Promise<void> {
  const contact = await contactOf(tx, userId);
  await tx
    .insertInto('consent_receipts')
    .values({ ...receipt, user_id: userId, phone_number: phoneNumber ?? contact?.phone_number ?? null, at })
    .execute();
}
