import assert from 'node:assert/strict';
import type { ChatReply } from '../../src/services/conversations/index.ts';

/** One session of a plan that is shown, at the person's wall clock. */
export type Session = { title: string; start: Temporal.PlainDateTime; minutes: number };

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const planOf = (reply: ChatReply) => {
  assert.ok(reply.proposed_plan, reply.message);
  return reply.proposed_plan.plan;
};

/** Every session with its date, in order. */
export function datedSessions(reply: ChatReply): Session[] {
  const sessions = planOf(reply).proposed_tasks.flatMap((one) => {
    const first = Temporal.PlainDate.from(one.first_date);
    const time = Temporal.PlainTime.from(one.suggested_time);
    return Array.from({ length: 7 * 6 + 7 }, (_, ahead) => first.add({ days: ahead }))
      .filter((day) => one.scheduled_days.includes(DAYS[day.dayOfWeek - 1] ?? ''))
      .slice(0, one.sessions)
      .map((day) => ({ title: one.title, start: day.toPlainDateTime(time), minutes: one.duration_minutes }));
  });
  return sessions.sort((a, b) => Temporal.PlainDateTime.compare(a.start, b.start));
}

export const dayOf = ({ start }: Session): string => DAYS[start.dayOfWeek - 1] ?? '';
/** Minutes since midnight. */
export const atOf = ({ start }: Session): number => start.hour * 60 + start.minute;
/** "2026-12-03 18:30 20 Easy run". */
export const lineOf = ({ start, minutes, title }: Session): string =>
  `${start.toPlainDate()} ${start.toPlainTime().toString({ smallestUnit: 'minute' })} ${minutes} ${title}`;
export const linesOf = (reply: ChatReply): string[] => datedSessions(reply).map(lineOf);
