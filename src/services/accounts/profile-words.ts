import { z } from 'zod';
import { Problem } from '../../db/errors.ts';
import { type Profile, profileSchema, sleepWindow, timeOfDay } from './profile.ts';
import { printWorkHours, readWorkHours } from './work-hours.ts';

/**
 * The profile in the words of the clients that exist: a `sleep_window`, `work_hours` as text, and their names of the chronotypes. They stand
 * beside our own fields, say the same, and are taken as well.
 */

const CHRONOTYPES = { early: 'morning', intermediate: 'neutral', late: 'evening' } as const;
const window = z.object({ start: timeOfDay, end: timeOfDay }).describe('bedtime and wake-up time');

export const profileViewSchema = profileSchema.extend({
  chronotype: z.enum(['morning', 'neutral', 'evening']).nullish(),
  sleep_window: window.nullish(),
  work_hours: z.string().nullish().describe('such as "Mon–Fri 09:00–17:00", or "none"'),
});

export const profilePatch = profileSchema.extend({
  chronotype: z.enum(['morning', 'neutral', 'evening', 'early', 'intermediate', 'late']).nullish(),
  sleep_window: window.nullish(),
  work_hours: z.string().max(200).nullish().describe('in words, such as "weekdays 9 to 5"'),
});

export type ProfilePatch = z.infer<typeof profilePatch>;

/** What is stored → what clients are shown. */
export function profileView(profile: Profile): z.infer<typeof profileViewSchema> {
  const { chronotype, work_start: start, work_end: end, work_days: days } = profile;
  const slept = sleepWindow(profile);
  const free = days?.length === 0;
  return {
    ...profile,
    ...(slept && { sleep_window: slept }),
    ...(free && { work_hours: 'none' }),
    ...(!free && start && end && { work_hours: printWorkHours({ start, end, days: days ?? [1, 2, 3, 4, 5] }) }),
    ...(chronotype && { chronotype: CHRONOTYPES[chronotype] }),
  } as z.infer<typeof profileViewSchema>;
}

/** What a client sent → what is stored of it. @throws Problem `invalid_input` for working hours that cannot be read */
export function profileChange({ sleep_window, work_hours, chronotype, ...own }: ProfilePatch): Profile {
  return {
    ...(sleep_window !== undefined && {
      sleep_time: sleep_window?.start ?? null,
      wake_time: sleep_window?.end ?? null,
    }),
    ...(work_hours !== undefined && workFrom(work_hours)),
    ...(chronotype !== undefined && { chronotype: ownName(chronotype) }),
    ...own,
  } as Profile;
}

function workFrom(text: string | null): Pick<Profile, 'work_start' | 'work_end' | 'work_days'> {
  if (text === null) return { work_start: null, work_end: null, work_days: null };
  const read = readWorkHours(text);
  if (!read) {
    throw new Problem(
      'invalid_input',
      '"profile.work_hours" could not be read. Write it as Mon–Fri 09:00–17:00, or none.',
    );
  }
  return { work_start: read.start, work_end: read.end, work_days: read.days };
}

const ownName = (name: NonNullable<ProfilePatch['chronotype']> | null) =>
  Object.entries(CHRONOTYPES).find(([, theirs]) => theirs === name)?.[0] ?? name;
