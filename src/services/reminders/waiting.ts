import type { TaskRow } from '../../db/queries/tasks.ts';
import type { TimelineEntry } from '../../db/queries/timeline.ts';
import { channelOf, type Decision, type Held, type Rung } from '../../domain/escalation/index.ts';
import type { Person } from '../tasks/person.ts';
import { timeOfDay } from './when-text.ts';

/** Why a rung that is due stays back, in words. */
export const BECAUSE: Record<Held['because'], string> = {
  quiet_hours: 'quiet hours',
  calling_hours: 'nobody is called at this hour',
  daily_limit: "the day's limit is reached",
  hourly_limit: 'enough calls for this hour',
  paused: 'reminders are paused',
};

const entry = (task: TaskRow, at: Temporal.Instant) => ({ user_id: task.user_id, task_id: task.id, at });

/** Why rungs that are due stay back, for the timeline. */
export function heldEntries(
  task: TaskRow,
  person: Person,
  held: readonly Held[],
  now: Temporal.Instant,
): TimelineEntry[] {
  return held.map(({ rung, because, until }) => {
    const detail = until ? `${BECAUSE[because]} until ${timeOfDay(until, person)}` : BECAUSE[because];
    return { ...entry(task, now), event: 'held back', channel: channelOf(rung), detail };
  });
}

/** What a decision to wait says. */
export function waitEntries(
  task: TaskRow,
  person: Person,
  { held, unreachable }: Extract<Decision, { do: 'wait' }>,
  now: Temporal.Instant,
): TimelineEntry[] {
  const nobody = { ...entry(task, now), event: 'unreachable' as const, detail: 'no channel can reach this person' };
  return [...heldEntries(task, person, held, now), ...(unreachable ? [nobody] : [])];
}

/** Rungs that were due before the one that is sent, and are not sent any more. */
export function passedEntries(task: TaskRow, passed: readonly Rung[], now: Temporal.Instant): TimelineEntry[] {
  const detail = 'its time had passed';
  return passed.map((rung) => ({ ...entry(task, now), event: 'passed', channel: channelOf(rung), detail }));
}
