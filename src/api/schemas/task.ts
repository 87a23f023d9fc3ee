import { z } from 'zod';
import { day, instant, oneOf } from './times.ts';

/** A task as the contract shows it; more fields may come. */
export const taskSchema = z
  .looseObject({
    id: z.string(),
    user_id: z.string(),
    goal_id: z.string().nullable(),
    goal_name: z.string().nullable(),
    title: z.string(),
    description: z.string().nullable(),
    status: oneOf('pending', 'done', 'missed', 'skipped', 'rescheduled', 'cancelled'),
    miss_reason: oneOf('ignored', 'unreachable', 'marked').nullable(),
    scheduled_at: z.string().nullable(),
    duration_minutes: z.int().nullable(),
    trigger_type: oneOf('time', 'location'),
    location_trigger: z.string().nullable(),
    recurrence_rule: z.string().nullable(),
    escalation_policy: oneOf('silent', 'standard', 'aggressive'),
    is_projected: z.boolean(),
    occurrence_date: z.string().nullable(),
    occurrence_at: z.string().nullable().describe('the slot that the rule gave, wherever the occurrence stands now'),
    class_tags: z.array(z.string()),
    completed_at: z.string().nullable(),
    created_at: z.string(),
    series_id: z.string().nullable(),
    rescheduled_from: z.string().nullable().describe('the occurrence that was moved here'),
  })
  .meta({ id: 'Task' });

/** Without an offset: the clock on the wall where the person is. */
const WALL_CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

const title = z.string().trim().min(1).max(300);

const localTime = z
  .string()
  .regex(WALL_CLOCK, '"local_time" must look like 2026-12-01T07:00.')
  .refine(isDate, '"local_time" must be a date that there is, such as 2026-12-01T07:00.')
  .meta({ description: "wall clock in the person's zone", example: '2026-12-01T07:00' });

/** Of another form: that was said already. */
function isDate(text: string): boolean {
  if (!WALL_CLOCK.test(text)) return true;
  try {
    return Boolean(Temporal.PlainDateTime.from(text));
  } catch {
    return false;
  }
}

/** What a task is made from. */
export const newTask = z.strictObject({
  title,
  description: z.string().max(10_000).nullish(),
  scheduled_at: instant.nullish(),
  local_time: localTime.nullish(),
  duration_minutes: z.int().min(1).max(1_440).nullish(),
  recurrence_rule: z.string().trim().min(1).max(2_000).nullish().describe('RFC 5545 RRULE'),
  after_completion_days: z.int().min(1).max(3_660).nullish().describe('again so many days after it was done'),
  escalation_policy: z.enum(['silent', 'standard', 'aggressive']).optional(),
  goal_id: z.guid().nullish(),
  class_tags: z.array(z.string().trim().min(1).max(50)).max(20).optional(),
  allow_quiet_hours: z.boolean().optional().describe('may write and call in quiet hours'),
  fixed_zone: z
    .string()
    .max(100)
    .nullish()
    .describe('the series stays in this zone; without it, it travels with the person'),
  trigger_type: z.enum(['time', 'location']).optional(),
  location_trigger: z.string().max(100).nullish(),
});

export const newTodo = newTask.pick({ title: true, description: true });

export const taskChange = newTask
  .omit({ fixed_zone: true, after_completion_days: true })
  .partial()
  .extend({ occurrence_date: day.nullish(), occurrence_at: instant.nullish() });

export const scope = z.object({ scope: z.enum(['one', 'future', 'series']).default('one') });

/** An occurrence is named by its own id, or by another one's of its series with a date or, where a day has several, a time. */
export const which = z.object({ occurrence_date: day.nullish(), occurrence_at: instant.nullish() });
export const whichOccurrence = which.nullish();

export const optionSchema = z.object({
  label: z.string(),
  value: z.string().nullable(),
  zod_validator: z.string().nullable(),
  input_type: z.enum(['otp', 'datetime']).nullable(),
});
