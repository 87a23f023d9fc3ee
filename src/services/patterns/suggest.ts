import { Problem } from '../../db/errors.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Weekday } from '../../domain/calendar/index.ts';
import { betterDay, question, slotPatterns, type Target } from '../../domain/patterns/index.ts';
import { rhythmOf } from '../accounts/profile.ts';
import type { Context } from '../context.ts';
import { personOf } from '../tasks/person.ts';
import { daysAfter, visiblePattern } from './edit.ts';
import { markAsked, type PatternRow, patternsOf, slotsOf, updatePattern } from './queries.ts';
import { isOverridden, isVisible, OVERRIDE_DAYS, type PatternView, patternView, standingOf } from './standing.ts';
import { type Upcoming, upcoming } from './upcoming.ts';

/** A question for the person. Nothing changes unless they say yes and somebody moves the task. */
export type Suggestion = {
  pattern_id: string;
  /** "You skip Monday mornings. Move “Gym” to Tuesday?" */
  question: string;
  title: string;
  /** The pending row to move; `occurrence_date` names the occurrence when that is a later one of its series. */
  task_id: string;
  series_id: string | null;
  occurrence_date: string;
  from: { weekday: number; time: string };
  to: { weekday: number; time: string; scheduled_at: string };
};

const SURE_ENOUGH = 0.6;

/**
 * The one thing worth asking now, or null. Asking is remembered: the same pattern is never asked about twice, answered or not.
 */
export function suggestMove(ctx: Context, user: UserScope): Promise<Suggestion | null> {
  const now = ctx.clock.now();
  return ctx.db.withUser(user, async (tx) => {
    const rows = (await patternsOf(tx, user.id)).filter((row) => isVisible(row, now));
    const askable = rows
      .filter((row) => row.pattern_type === 'time_avoidance' && row.asked_at === null && !isOverridden(row, now))
      .filter((row) => row.confidence >= SURE_ENOUGH)
      .sort((a, b) => b.confidence - a.confidence);
    if (askable.length === 0) return null;
    for (const suggestion of await proposals(tx, ctx, user.id, rows, askable)) {
      if (await markAsked(tx, suggestion.pattern_id, suggestion, now)) return suggestion;
    }
    return null;
  });
}

/**
 * Remembers what the person said. Yes: the hours count as avoided; no: they do not, and nobody asks again. Either holds for
 * OVERRIDE_DAYS, and may be changed by answering again. Moving the task is the caller's.
 * @throws Problem `not_found`, or `conflict` when this was never asked.
 */
export function answerSuggestion(
  ctx: Context,
  user: UserScope,
  patternId: string,
  answer: 'yes' | 'no',
): Promise<PatternView> {
  const now = ctx.clock.now();
  return ctx.db.withUser(user, async (tx) => {
    const row = await visiblePattern(tx, patternId, now);
    if (row.asked_at === null) throw new Problem('conflict', 'Nobody asked about this yet.');
    const answered = await updatePattern(tx, patternId, {
      answer,
      answered_at: now,
      user_override: JSON.stringify(true),
      user_confidence: answer === 'yes' ? 1 : 0,
      override_until: daysAfter(now, OVERRIDE_DAYS),
      updated_at: now,
    });
    return patternView(answered, now);
  });
}

async function proposals(tx: Tx, ctx: Context, userId: string, rows: PatternRow[], askable: PatternRow[]) {
  const now = ctx.clock.now();
  const person = await personOf(tx, ctx, userId);
  const [plan, slots] = await Promise.all([upcoming(tx, userId, person.zone, now), slotsOf(tx, userId)]);
  const facts = slotPatterns(rows.map((row) => standingOf(row, now)));
  const { chronotype } = rhythmOf(person.profile);
  return askable.flatMap((row) => {
    const { weekday, hours } = row.data as { weekday: Weekday; hours: number[] };
    const task = plan.find(({ local }) => local.dayOfWeek === weekday && hours.includes(local.hour));
    if (!task) return [];
    const from = { weekday, hour: task.local.hour };
    const to = betterDay(from, slots, facts, chronotype, now, (target) => isTaken(plan, task, target));
    return to ? [suggestionOf(row, task, from, to, person.zone)] : [];
  });
}

/** Something else stands there, or the task itself comes on that day anyway. */
function isTaken(plan: readonly Upcoming[], task: Upcoming, { weekday, hour }: Target): boolean {
  return plan.some(
    (other) =>
      other.local.dayOfWeek === weekday &&
      (other.local.hour === hour || (task.seriesId !== null && other.seriesId === task.seriesId)),
  );
}

function suggestionOf(row: PatternRow, task: Upcoming, from: Target, to: Target, zone: string): Suggestion {
  const time = task.local.toPlainTime();
  const days = (to.weekday - from.weekday + 7) % 7;
  const at = task.local.add({ days }).toZonedDateTime(zone).toInstant();
  const clock = time.toString({ smallestUnit: 'minute' });
  return {
    pattern_id: row.id,
    question: question(from, task.title, to),
    title: task.title,
    task_id: task.taskId,
    series_id: task.seriesId,
    occurrence_date: task.local.toPlainDate().toString(),
    from: { weekday: from.weekday, time: clock },
    to: { weekday: to.weekday, time: clock, scheduled_at: at.toString() },
  };
}
