import { z } from 'zod';
import type { Profiles } from '../../db/types.gen.ts';
import type { Person } from '../tasks/person.ts';
import { type Profile, sleepWindow } from './profile.ts';

const minutes = (max: number) => z.number().min(0).max(max).nullable();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Times of day look like 22:30.');

/** How a person wants to be reminded. null = as the server does by default. Minutes may be fractions. */
export const preferencesPatch = z
  .strictObject({
    reminder_lead_minutes: minutes(1_440),
    escalation_window_minutes: minutes(1_440),
    auto_miss_grace_minutes: minutes(10_080),
    quiet_hours: z.object({ start: timeOfDay, end: timeOfDay }).nullable(),
    max_calls_per_day: z.int().min(0).max(100).nullable(),
    max_messages_per_day: z.int().min(0).max(1_000).nullable(),
    paused_until: z.iso.datetime({ offset: true }).nullable(),
    whatsapp_opted_in: z.boolean().describe('only to take consent back; it is given by POST /account/whatsapp/opt-in'),
    call_opted_in: z.boolean().describe('whether tasks that are escalated to a call may ring at all'),
  })
  .partial();

export type PreferencesPatch = z.infer<typeof preferencesPatch>;

export const preferencesSchema = z.object({
  reminder_lead_minutes: z.number(),
  escalation_window_minutes: z.number(),
  auto_miss_grace_minutes: z.number(),
  quiet_hours: z.object({ start: z.string(), end: z.string() }).nullable(),
  max_calls_per_day: z.int(),
  max_messages_per_day: z.int(),
  paused_until: z.string().nullable(),
  phone_number: z.string().nullable(),
  whatsapp_opted_in: z.boolean(),
  call_opted_in: z.boolean(),
});

/** What holds for the person, the server's defaults filled in. Times of day in their zone, as HH:MM. */
export function preferencesView(
  person: Person,
  contact: { phone_number: string | null; whatsapp_opted_in: boolean; call_opted_in: boolean },
) {
  return {
    reminder_lead_minutes: person.leadMinutes,
    escalation_window_minutes: person.windowMinutes,
    auto_miss_grace_minutes: person.graceMinutes,
    quiet_hours: person.quiet && { start: hhmm(person.quiet.start), end: hhmm(person.quiet.end) },
    max_calls_per_day: person.maxCallsPerDay,
    max_messages_per_day: person.maxMessagesPerDay,
    paused_until: person.pausedUntil?.toString() ?? null,
    ...contact,
  };
}

type QuietColumns = { quiet_start: Temporal.PlainTime | null; quiet_end: Temporal.PlainTime | null };
type Columns = Partial<
  Pick<Profiles, 'reminder_lead_minutes' | 'escalation_window_minutes' | 'auto_miss_grace_minutes'>
> &
  Partial<Pick<Profiles, 'max_calls_per_day' | 'max_messages_per_day' | 'paused_until'>> &
  Partial<QuietColumns>;

/** The columns that a change sets. */
export function preferenceColumns({
  quiet_hours,
  paused_until,
  whatsapp_opted_in: _whatsapp,
  call_opted_in: _calls,
  ...plain
}: PreferencesPatch): Columns {
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(quiet_hours !== undefined && quietColumns(quiet_hours)),
    ...(paused_until !== undefined && {
      paused_until: paused_until === null ? null : Temporal.Instant.from(paused_until),
    }),
  };
}

/** Quiet hours follow the sleep window for as long as they are the same; those that somebody set otherwise stay. */
export function quietHoursFollowing(stored: QuietColumns, before: Profile, after: Profile): Partial<QuietColumns> {
  const slept = quietColumns(sleepWindow(before));
  const followed = same(stored.quiet_start, slept.quiet_start) && same(stored.quiet_end, slept.quiet_end);
  return followed ? quietColumns(sleepWindow(after)) : {};
}

/** A window of no length is none. */
function quietColumns(window: { start: string; end: string } | null): QuietColumns {
  if (!window) return { quiet_start: null, quiet_end: null };
  const start = Temporal.PlainTime.from(window.start);
  const end = Temporal.PlainTime.from(window.end);
  return start.equals(end) ? { quiet_start: null, quiet_end: null } : { quiet_start: start, quiet_end: end };
}

const same = (a: Temporal.PlainTime | null, b: Temporal.PlainTime | null) =>
  a === null || b === null ? a === b : a.equals(b);

const hhmm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' });
