import { z } from 'zod';
import { type DayRhythm, rhythmFrom, startOfDay, type Weekday } from '../../domain/calendar/index.ts';

export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'Times of day look like 07:00.')
  .describe('wall clock in the zone the person is in, such as "07:00"');
const weekday = z.int().min(1).max(7).describe('1 = Monday … 7 = Sunday');

/** What a person told about their days. Everything may be missing; what is left out comes from the chronotype. */
export const profileSchema = z.looseObject({
  wake_time: timeOfDay.nullish(),
  sleep_time: timeOfDay.nullish(),
  weekend_wake_time: timeOfDay.nullish().describe('for waking up on Saturday and Sunday, when it differs'),
  weekend_sleep_time: timeOfDay.nullish().describe('the bedtime before these two mornings'),
  work_start: timeOfDay.nullish(),
  work_end: timeOfDay.nullish(),
  work_days: z.array(weekday).max(7).nullish().describe('the days on which work starts; none = no working hours'),
  work_shifts: z
    .array(z.object({ start: timeOfDay, end: timeOfDay, days: z.array(weekday).max(7) }))
    .max(14)
    .nullish()
    .describe('where the hours differ by day; instead of the one pattern above'),
  work_cycle: z
    .object({
      from: z.iso.date().describe('the first day of the cycle'),
      days: z
        .array(z.object({ start: timeOfDay, end: timeOfDay }).nullable())
        .min(2)
        .max(56)
        .describe('one entry a day, null for a day off; after the last comes the first again'),
      sleep: z
        .array(z.object({ start: timeOfDay, end: timeOfDay }).nullable())
        .max(56)
        .nullish()
        .describe('for each of these days the sleep that ends on it, null for the usual one'),
    })
    .nullish()
    .describe('shifts that take turns by the week, or run as days on and days off; instead of the patterns above'),
  chronotype: z.enum(['early', 'intermediate', 'late']).nullish(),
  time_format: z.enum(['12h', '24h']).nullish().describe('how times are written; without it as is usual in their zone'),
  day_start: timeOfDay.nullish().describe('before it, it is still yesterday'),
  rest_days: z.array(weekday).max(7).nullish().describe('days that never break a streak'),
});

export type Profile = z.infer<typeof profileSchema>;

/** Bytes of JSON: clients may keep fields of their own beside ours, within reason. */
const MAX_BYTES = 16_384;

export const profileFits = (profile: Profile) => Buffer.byteLength(JSON.stringify(profile)) <= MAX_BYTES;

/** The column as it is stored → the profile; what cannot be read counts as not told. */
export function profileFrom(stored: unknown): Profile {
  if (typeof stored !== 'object' || stored === null) return {};
  const known = read.get(stored);
  if (known) return known;
  const parsed = profileSchema.safeParse(stored);
  const profile = parsed.success ? parsed.data : {};
  read.set(stored, profile);
  return profile;
}

/** A row is asked for several things on its way to an answer, and read once. */
const read = new WeakMap<object, Profile>();

/** `change` laid over `profile`; null takes a field away. */
export function changedProfile(profile: Profile, change: Profile): Profile {
  const merged = { ...profile, ...onePattern(change), ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined));
}

/** Working hours that are set without saying which differ are the same on all days. */
const onePattern = (change: Profile): Profile =>
  change.work_start !== undefined || change.work_end !== undefined || change.work_days !== undefined
    ? { work_shifts: null, work_cycle: null }
    : {};

/** How the person's days go, for slots, quiet hours and streaks. */
export function rhythmOf(stored: unknown): DayRhythm {
  const told = profileFrom(stored);
  return rhythmFrom({
    chronotype: told.chronotype,
    wake: told.wake_time,
    sleep: told.sleep_time,
    weekendWake: told.weekend_wake_time,
    weekendSleep: told.weekend_sleep_time,
    work: workOf(told),
    cycle: told.work_cycle,
    dayStart: told.day_start,
  });
}

/** When a new day begins for them, as `rhythmOf` has it. */
export function dayStartOf(stored: unknown): Temporal.PlainTime {
  const { chronotype, day_start } = profileFrom(stored);
  return startOfDay(chronotype, day_start);
}

function workOf({ work_start, work_end, work_days, work_shifts }: Profile) {
  if (work_shifts?.length) return work_shifts.map(({ start, end, days }) => ({ start, end, days: days as Weekday[] }));
  if (work_days && work_days.length === 0) return null;
  if (!work_start || !work_end) return undefined;
  return { start: work_start, end: work_end, days: (work_days ?? [1, 2, 3, 4, 5]) as Weekday[] };
}

/** The sleep window that was told, or null: half of one is none. */
export function sleepWindow({ sleep_time, wake_time }: Profile): { start: string; end: string } | null {
  return sleep_time && wake_time ? { start: sleep_time, end: wake_time } : null;
}

/** How they want times written, or null when they have not said. */
export const timeFormatOf = (stored: unknown): '12h' | '24h' | null => profileFrom(stored).time_format ?? null;
