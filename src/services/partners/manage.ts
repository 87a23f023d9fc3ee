import { randomInt } from 'node:crypto';
import { Problem } from '../../db/errors.ts';
import { type PartnerRow, partnerOf, updatePartner } from '../../db/queries/partners.ts';
import { contactOf, profileOf } from '../../db/queries/people.ts';
import { taskById } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { looksLikeHealth } from '../../domain/text/index.ts';
import { addReceipt } from '../accounts/consent.ts';
import { e164 } from '../accounts/phone.ts';
import type { Context } from '../context.ts';
import { invitationText } from './words.ts';

/** invited: handed on; asked: they have heard what will be told; active: they said yes; ended: by either side */
export type PartnerState = 'invited' | 'asked' | 'active' | 'ended';

export type PartnerView = {
  name: string;
  phone_number: string;
  state: PartnerState;
  hours: { start: string; end: string };
  /** what the person hands on; null once the partner has agreed */
  invitation: { code: string; text: string; link: string } | null;
  tasks: { task_id: string | null; series_id: string | null; health: boolean }[];
};

export type NewPartner = {
  name: string;
  phone_number: string;
  hours?: { start: string; end: string } | undefined;
};

const HOURS = { start: '09:00', end: '20:00' };
/** Letters and digits that are not taken for one another when they are read aloud. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/**
 * Names a partner. Nothing is sent to them: the person hands on an invitation, and the partner's own message from that number proves it
 * and asks for the terms. A new name takes the place of the former partner.
 * @throws Problem `invalid_input` for a number that is none, or the person's own
 */
export function namePartner(ctx: Context, user: UserScope, sender: string, input: NewPartner): Promise<PartnerView> {
  const number = e164(input.phone_number);
  return ctx.db.asService('a partner is named', async (tx) => {
    const contact = await contactOf(tx, user.id);
    if (contact?.phone_number === number) throw new Problem('invalid_input', 'That is your own number.');
    const profile = await profileOf(tx, user.id);
    const hours = input.hours ?? HOURS;
    const code = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    const row = {
      name: input.name,
      phone_number: number,
      code,
      state: 'invited',
      hours_start: Temporal.PlainTime.from(hours.start),
      hours_end: Temporal.PlainTime.from(hours.end),
      zone: profile?.timezone ?? 'UTC',
      invited_at: ctx.clock.now(),
      agreed_at: null,
      ended_at: null,
      last_inbound_at: null,
    };
    await tx
      .insertInto('partners')
      .values({ user_id: user.id, ...row })
      .onConflict((conflict) => conflict.column('user_id').doUpdateSet(row))
      .execute();
    const view = await viewOf(tx, user.id, sender);
    if (!view) throw new Error('the partner is not there');
    return view;
  });
}

/** null: they have none. */
export function showPartner(ctx: Context, user: UserScope, sender: string): Promise<PartnerView | null> {
  return ctx.db.asService('a partner is shown', (tx) => viewOf(tx, user.id, sender));
}

export function endPartner(ctx: Context, user: UserScope): Promise<void> {
  return ctx.db.asService('a partner is let go', async (tx) => {
    const partner = await partnerOf(tx, user.id);
    if (partner) await endPartnership(tx, partner, ctx.clock.now());
  });
}

/** By either side: nothing more is told, what was not told yet among it. */
export async function endPartnership(tx: Tx, partner: PartnerRow, now: Temporal.Instant): Promise<void> {
  if (partner.state === 'ended') return;
  await updatePartner(tx, partner.user_id, { state: 'ended', ended_at: now });
  await tx
    .updateTable('flux_private.partner_notices')
    .set({ due_at: null })
    .where('user_id', '=', partner.user_id)
    .execute();
  const receipt = { userId: partner.user_id, channel: 'partner' as const, granted: false, wording: null };
  await addReceipt(tx, { ...receipt, way: 'app', at: now, phoneNumber: partner.phone_number });
}

/**
 * Whether the partner is told when this task stays unanswered; for a task of a series, all of them.
 * @throws Problem `not_found`; `invalid_input` for what looks like health and was not said to be meant
 */
export function tellPartnerOf(
  ctx: Context,
  user: UserScope,
  taskId: string,
  { told, health }: { told: boolean; health: boolean },
): Promise<{ told: boolean }> {
  return ctx.db.asService('a task is told to the partner', async (tx) => {
    const task = await taskById(tx, taskId);
    if (task?.user_id !== user.id) throw new Problem('not_found', 'There is no such task.');
    if (!(await partnerOf(tx, user.id)))
      throw new Problem('bad_request', 'Name a partner first: PUT /account/partner.');
    const which = task.series_id ? { series_id: task.series_id } : { task_id: task.id };
    await tx
      .deleteFrom('partner_tasks')
      .where('user_id', '=', user.id)
      .where((eb) => eb.and(which))
      .execute();
    if (!told) return { told };
    if (looksLikeHealth(task) && !health) {
      throw new Problem(
        'invalid_input',
        'This looks like something about your health. Send "health": true if your partner may be told of it.',
      );
    }
    await tx
      .insertInto('partner_tasks')
      .values({ user_id: user.id, ...which, even_health: health })
      .execute();
    return { told };
  });
}

async function viewOf(tx: Tx, userId: string, sender: string): Promise<PartnerView | null> {
  const partner = await partnerOf(tx, userId);
  if (!partner || partner.state === 'ended') return null;
  const profile = await profileOf(tx, userId);
  const tasks = await tx
    .selectFrom('partner_tasks')
    .select(['task_id', 'series_id', 'even_health'])
    .where('user_id', '=', userId)
    .execute();
  const text = `JOIN ${partner.code}`;
  const link = `https://wa.me/${sender.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
  return {
    name: partner.name,
    phone_number: partner.phone_number,
    state: partner.state as PartnerState,
    hours: { start: hhmm(partner.hours_start), end: hhmm(partner.hours_end) },
    invitation:
      partner.state === 'active'
        ? null
        : { code: partner.code, text: invitationText(profile?.name ?? 'Somebody you know', partner.code), link },
    tasks: tasks.map(({ task_id, series_id, even_health }) => ({ task_id, series_id, health: even_health })),
  };
}

const hhmm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
