import { contactOf, profileOf, subscriptionsOf } from '../db/queries/people.ts';
import type { Tx, UserScope } from '../db/scope.ts';
import { writesTwelveHours } from '../domain/language/hour-cycle.ts';
import { zoneAt } from '../domain/travel/index.ts';
import { type Onboarding, onboardingOf } from '../services/accounts/onboarding.ts';
import { profileFrom, timeFormatOf } from '../services/accounts/profile.ts';
import type { Context } from '../services/context.ts';
import { personOf } from '../services/tasks/index.ts';

/** What the coach needs to know of a person to speak to them. */
export type CoachPerson = {
  name: string | null;
  /** IANA id of where they are now. */
  zone: string;
  /** Where they are at a moment, by the journeys that are known. */
  zoneAt(at: Temporal.Instant): string;
  /** As they chose; null: not known. */
  hour12Told: boolean | null;
  /** How times are written for them. */
  hour12: boolean;
  /** When they get up and go to bed, where they told. */
  waking: { wake: Temporal.PlainTime; sleep: Temporal.PlainTime } | null;
  /** Their hours of work, where they told them; none: they have no fixed ones. */
  work: { from: Temporal.PlainTime; to: Temporal.PlainTime; days: number[] }[] | null;
  leadMinutes: number;
  quiet: { start: Temporal.PlainTime; end: Temporal.PlainTime } | null;
  pausedUntil: Temporal.Instant | null;
  reach: { push: boolean; whatsapp: boolean; call: boolean };
  phoneVerified: boolean;
  optedOut: boolean;
  callsRefused: boolean;
  onboarded: boolean;
  /** They are telling about themselves. */
  onboarding: Onboarding | null;
};

export function loadPerson(ctx: Context, user: UserScope): Promise<CoachPerson> {
  return ctx.db.withUser(user, (tx) => readPerson(tx, ctx, user));
}

export async function readPerson(tx: Tx, ctx: Context, user: UserScope): Promise<CoachPerson> {
  const [person, profile, contact, subscriptions, onboarding] = await Promise.all([
    personOf(tx, ctx, user.id),
    profileOf(tx, user.id),
    contactOf(tx, user.id),
    subscriptionsOf(tx, user.id),
    onboardingOf(tx, user.id),
  ]);
  const told = timeFormatOf(person.profile);
  const phoneVerified = Boolean(contact?.phone_verified_at);
  const onboarded = Boolean(profile?.onboarded_at);
  const optedOut = Boolean(contact?.opted_out_at);
  const callsRefused = Boolean(contact?.calls_refused_at);
  return {
    name: profile?.name ?? null,
    zone: person.zone,
    zoneAt: (at) => zoneAt(person.home, person.travels, at),
    hour12Told: told && told === '12h',
    hour12: writesTwelveHours(told, person.home),
    waking: wakingOf(profileFrom(person.profile)),
    work: workOf(profileFrom(person.profile)),
    leadMinutes: person.leadMinutes,
    quiet: person.quiet,
    pausedUntil: person.pausedUntil,
    reach: {
      push: subscriptions.length > 0,
      whatsapp: phoneVerified && !optedOut && Boolean(contact?.whatsapp_opted_in_at),
      call: phoneVerified && !optedOut && !callsRefused,
    },
    phoneVerified,
    optedOut,
    callsRefused,
    onboarded,
    onboarding: onboarded ? null : onboarding,
  };
}

function wakingOf({ wake_time, sleep_time }: ReturnType<typeof profileFrom>): CoachPerson['waking'] {
  return wake_time && sleep_time
    ? { wake: Temporal.PlainTime.from(wake_time), sleep: Temporal.PlainTime.from(sleep_time) }
    : null;
}

function workOf({ work_shifts, work_start, work_end, work_days }: ReturnType<typeof profileFrom>): CoachPerson['work'] {
  const shifts =
    work_shifts ??
    (work_start && work_end ? [{ start: work_start, end: work_end, days: work_days ?? [1, 2, 3, 4, 5] }] : null);
  if (!shifts) return work_days?.length === 0 ? [] : null;
  return shifts.map(({ start, end, days }) => ({
    from: Temporal.PlainTime.from(start),
    to: Temporal.PlainTime.from(end),
    days,
  }));
}
