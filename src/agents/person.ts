import { Problem } from '../db/errors.ts';
import { profileWithReach } from '../db/queries/people.ts';
import type { Tx, UserScope } from '../db/scope.ts';
import { writesTwelveHours } from '../domain/language/hour-cycle.ts';
import { zoneAt } from '../domain/travel/index.ts';
import { type Onboarding, onboardingFrom } from '../services/accounts/onboarding.ts';
import { type Profile, profileFrom, timeFormatOf } from '../services/accounts/profile.ts';
import type { Context } from '../services/context.ts';
import { type ActiveGoal, activeGoalsIn } from '../services/plans/index.ts';
import { personFrom } from '../services/tasks/index.ts';

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
  /** What they told of themselves, as it is stored. */
  profile: Profile;
  /** When they get up and go to bed, where they told. */
  waking: { wake: Temporal.PlainTime; sleep: Temporal.PlainTime } | null;
  /** Their hours of work, where they told them; none: they have no fixed ones. */
  work: { from: Temporal.PlainTime; to: Temporal.PlainTime; days: number[] }[] | null;
  /** What runs, as it was when the turn began. */
  goals: ActiveGoal[];
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
  const [row, goals] = await Promise.all([profileWithReach(tx, user.id), activeGoalsIn(tx, user.id)]);
  if (!row) throw new Problem('not_found', 'This account does not exist.');
  const person = personFrom(ctx, row);
  const profile = profileFrom(person.profile);
  const told = timeFormatOf(person.profile);
  const phoneVerified = Boolean(row.phone_verified_at);
  const onboarded = Boolean(row.onboarded_at);
  const optedOut = Boolean(row.opted_out_at);
  const callsRefused = Boolean(row.calls_refused_at);
  const { conversation_id, question, answers } = row;
  return {
    name: row.name,
    zone: person.zone,
    zoneAt: (at) => zoneAt(person.home, person.travels, at),
    hour12Told: told && told === '12h',
    hour12: writesTwelveHours(told, person.home),
    profile,
    waking: wakingOf(profile),
    work: workOf(profile),
    goals,
    leadMinutes: person.leadMinutes,
    quiet: person.quiet,
    pausedUntil: person.pausedUntil,
    reach: {
      push: row.has_push,
      whatsapp: phoneVerified && !optedOut && Boolean(row.whatsapp_opted_in_at),
      call: phoneVerified && !optedOut && !callsRefused,
    },
    phoneVerified,
    optedOut,
    callsRefused,
    onboarded,
    onboarding: onboarded || question === null ? null : onboardingFrom({ conversation_id, question, answers }),
  };
}

function wakingOf({ wake_time, sleep_time }: Profile): CoachPerson['waking'] {
  return wake_time && sleep_time
    ? { wake: Temporal.PlainTime.from(wake_time), sleep: Temporal.PlainTime.from(sleep_time) }
    : null;
}

function workOf({ work_shifts, work_start, work_end, work_days }: Profile): CoachPerson['work'] {
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
