import { sql } from 'kysely';
import { z } from 'zod';
import { Problem } from '../../db/errors.ts';
import { contactOf, profileOf } from '../../db/queries/people.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';
import type { Context } from '../context.ts';
import { reconsiderOpen } from '../reminders/reconsider.ts';
import { personFrom } from '../tasks/person.ts';
import { moveFloating } from '../tasks/zone.ts';
import { optOutOfWhatsapp, setCallConsent } from './consent.ts';
import {
  type PreferencesPatch,
  preferenceColumns,
  preferencesPatch,
  preferencesSchema,
  preferencesView,
  quietHoursFollowing,
} from './preferences.ts';
import { changedProfile, profileFits, profileFrom } from './profile.ts';
import { profileChange, profilePatch, profileView, profileViewSchema } from './profile-words.ts';
import { zoneFrom } from './zone.ts';

export const meSchema = z.looseObject({
  id: z.string(),
  email: z.string().nullable(),
  name: z.string().nullable(),
  timezone: z.string(),
  onboarded: z.boolean(),
  phone_verified: z.boolean(),
  whatsapp_opted_in: z.boolean(),
  profile: profileViewSchema,
  notification_preferences: preferencesSchema,
  monthly_token_usage: z.object({ total: z.number(), limit: z.number(), resets_at: z.string() }),
  has_tasks: z.boolean(),
});

export type Me = z.infer<typeof meSchema>;

/** Everything else is the server's to say, and refused. */
export const mePatch = z
  .strictObject({
    name: z.string().trim().min(1).max(200).nullable(),
    timezone: z.string().max(100),
    profile: profilePatch,
    notification_preferences: preferencesPatch,
  })
  .partial();

export type MePatch = z.infer<typeof mePatch>;

/** `tokenLimit`: the month's hard limit of model tokens. */
export function me(ctx: Context, user: UserScope, tokenLimit: number): Promise<Me> {
  return ctx.db.atOnce(user, (tx) => meView(tx, ctx, user, tokenLimit));
}

/**
 * Changes what is given and nothing else. A new time zone takes the floating series along; a new sleep window takes the
 * quiet hours along that were the same.
 * @throws Problem `invalid_input` for an unknown time zone or an oversized profile.
 */
export async function changeMe(ctx: Context, user: UserScope, patch: MePatch, tokenLimit: number): Promise<Me> {
  const asked = patch.timezone === undefined ? undefined : knownZone(patch.timezone);
  const preferences = preferenceColumns(patch.notification_preferences ?? {});
  await changeConsent(ctx, user, patch.notification_preferences ?? {});
  return ctx.db.withUser(user, async (tx) => {
    const stored = await profileOf(tx, user.id);
    if (!stored) throw new Problem('not_found', 'This account does not exist.');
    // A device that tells the zone it is in, on a journey that is known, does not move its owner for good.
    const timezone = asked === personFrom(ctx, stored).zone ? undefined : asked;
    const before = profileFrom(stored.profile);
    const after = changedProfile(before, profileChange(patch.profile ?? {}));
    if (!profileFits(after)) throw new Problem('invalid_input', 'The profile is larger than Flux keeps.');
    await tx
      .updateTable('profiles')
      .set({
        ...(patch.name !== undefined && { name: patch.name }),
        ...(timezone !== undefined && { timezone }),
        ...(patch.profile !== undefined && {
          profile: JSON.stringify(after),
          ...quietHoursFollowing(stored, before, after),
        }),
        ...preferences,
        updated_at: ctx.clock.now(),
      })
      .where('id', '=', user.id)
      .execute();
    if (timezone !== undefined && timezone !== stored.timezone)
      await moveFloating(tx, ctx, user.id, personFrom(ctx, stored).floats);
    await reconsiderOpen(tx, ctx, user);
    return meView(tx, ctx, user, tokenLimit);
  });
}

/** Consent is the server's word: it is stored as the service, with a receipt. What is said as it stands changes nothing. */
async function changeConsent(ctx: Context, user: UserScope, said: PreferencesPatch): Promise<void> {
  const { whatsapp_opted_in: whatsapp, call_opted_in: calls } = said;
  if (whatsapp === undefined && calls === undefined) return;
  const contact = await ctx.db.withUser(user, (tx) => contactOf(tx, user.id));
  if (whatsapp === true && !mayBeWritten(contact)) {
    throw new Problem(
      'invalid_input',
      '"whatsapp_opted_in" can only be taken back here. Agree with POST /account/whatsapp/opt-in.',
    );
  }
  if (whatsapp === false && mayBeWritten(contact)) await optOutOfWhatsapp(ctx, user);
  if (calls === undefined || calls === mayBeCalled(contact)) return;
  if (calls && contact?.opted_out_at) {
    throw new Problem(
      'invalid_input',
      '"call_opted_in" cannot be given while a STOP rests on your number. Write START on WhatsApp first, or agree with POST /account/whatsapp/opt-in.',
    );
  }
  await setCallConsent(ctx, user, calls);
}

/** Consent that stands: a STOP suspends it until they say START or agree anew. */
const mayBeWritten = (contact: Awaited<ReturnType<typeof contactOf>>): boolean =>
  Boolean(contact?.whatsapp_opted_in_at && !contact.opted_out_at);

/** Choosing "aggressive" for a task is the consent to be called, unless all calls were refused or a STOP suspends them. */
const mayBeCalled = (contact: Awaited<ReturnType<typeof contactOf>>): boolean =>
  !contact?.calls_refused_at && !contact?.opted_out_at;

function knownZone(text: string): string {
  const zone = zoneFrom(text);
  if (zone === null)
    throw new Problem('invalid_input', '"timezone" must be the name of a time zone, such as Europe/Berlin.');
  return zone;
}

async function meView(tx: Tx, ctx: Context, user: UserScope, tokenLimit: number): Promise<Me> {
  const now = ctx.clock.now();
  const [stored, contact, [beside]] = await Promise.all([
    profileOf(tx, user.id),
    contactOf(tx, user.id),
    besideProfile(tx, { userId: user.id, ...monthsAround(now) }),
  ]);
  if (!stored) throw new Problem('not_found', 'This account does not exist.');
  const person = personFrom(ctx, stored);
  const optedIn = mayBeWritten(contact);
  return {
    id: stored.id,
    email: stored.email,
    name: stored.name,
    timezone: stored.timezone,
    onboarded: stored.onboarded_at !== null,
    phone_verified: Boolean(contact?.phone_verified_at),
    whatsapp_opted_in: optedIn,
    profile: profileView(profileFrom(stored.profile)),
    notification_preferences: preferencesView(person, {
      phone_number: contact?.phone_number ?? null,
      whatsapp_opted_in: optedIn,
      call_opted_in: mayBeCalled(contact),
    }),
    monthly_token_usage: usageView(beside?.used ?? [], stored.timezone, now, tokenLimit),
    has_tasks: beside?.has_tasks ?? false,
  };
}

/** Whether they have tasks at all, and what was used in two months. */
const besideProfile = statement<{ userId: string } & ReturnType<typeof monthsAround>>()((tx, given) =>
  tx.selectNoFrom((eb) => [
    eb
      .exists(eb.selectFrom('tasks').select('id').where('user_id', '=', given('userId')))
      .$castTo<boolean>()
      .as('has_tasks'),
    eb
      .selectFrom('token_usage')
      .select(sql<[month: string, used: number][] | null>`json_agg(json_build_array(month, used))`.as('used'))
      .where('user_id', '=', given('userId'))
      .where('month', 'in', [
        sql<Temporal.PlainDate>`${given('earlier')}::date`,
        sql<Temporal.PlainDate>`${given('later')}::date`,
      ])
      .as('used'),
  ]),
);

/** The month that it is now, wherever somebody is: at the turn of the month that is two. */
const monthsAround = ({ epochMilliseconds }: Temporal.Instant) => ({
  earlier: monthIn(epochMilliseconds - MS_PER_DAY),
  later: monthIn(epochMilliseconds + MS_PER_DAY),
});

const MS_PER_DAY = 86_400_000;
/** By the clock of UTC: "2026-12-01". */
const monthIn = (epochMs: number) => `${new Date(epochMs).toISOString().slice(0, 7)}-01`;

/** The person's calendar month, in their zone. */
function usageView(used: [month: string, used: number][], zone: string, now: Temporal.Instant, limit: number) {
  const { month, resets_at } = monthOf(zone, now);
  return { total: used.find(([of]) => of === month)?.[1] ?? 0, limit, resets_at };
}

type Month = { month: string; from: number; until: number; resets_at: string };
/** Zones whose month is known; more than there are. */
const MAX_ZONES = 600;
const months = new Map<string, Month>();

/** The month that it is in a zone, and when the next one begins there. The same for all its people, for weeks. */
function monthOf(zone: string, now: Temporal.Instant): Month {
  const known = months.get(zone);
  if (known && known.from <= now.epochMilliseconds && now.epochMilliseconds < known.until) return known;
  const first = now.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 });
  const next = first.add({ months: 1 }).toZonedDateTime(zone).toInstant();
  const from = first.toZonedDateTime(zone).epochMilliseconds;
  const month = { month: first.toString(), from, until: next.epochMilliseconds, resets_at: next.toString() };
  if (months.size >= MAX_ZONES) months.clear();
  months.set(zone, month);
  return month;
}
