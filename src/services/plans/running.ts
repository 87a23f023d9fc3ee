import { Problem } from '../../db/errors.ts';
import { seriesOfGoal } from '../../db/queries/series.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { shortWeekday } from '../../domain/calendar-names.ts';
import type { PlanDraft, PlannedSession, PlanPart } from '../../domain/plan/index.ts';
import { localAt, momentOf, slotKey, slotsBetween } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { personOf } from '../tasks/person.ts';
import { ruleOf, slotKeyOf } from '../tasks/series.ts';
import { isStoredPlan } from './stored.ts';

const LONGEST_WEEKS = 6;

/** The plan of a running goal as it stands now: what is still ahead, each session with where it is saved. @throws Problem `not_found`, `conflict`. */
export function runningPlan(ctx: Context, user: UserScope, goalId: string): Promise<PlanDraft> {
  return ctx.db.withUser(user, (tx) => runningPlanIn(tx, ctx, user, goalId));
}

/** The same inside a transaction that does more. */
export async function runningPlanIn(tx: Tx, ctx: Context, user: UserScope, goalId: string): Promise<PlanDraft> {
  const goal = await tx.selectFrom('goals').selectAll().where('id', '=', goalId).executeTakeFirst();
  if (!goal) throw new Problem('not_found', 'There is no such goal.');
  if (goal.status !== 'active')
    throw new Problem('conflict', `This goal is ${goal.status}; only a running one can be changed.`);
  const person = await personOf(tx, ctx, user.id);
  const now = ctx.clock.now();
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  const stored = isStoredPlan(goal.plan_json) ? goal.plan_json : null;
  const from = stored ? Temporal.PlainDate.from(stored.from) : today;
  // A rest week may have pushed its end.
  const until = [from.add({ weeks: LONGEST_WEEKS }), Temporal.PlainDate.from(stored?.end_date ?? from).add({ days: 1 })]
    .sort(Temporal.PlainDate.compare)
    .at(-1) as Temporal.PlainDate;
  const found = await sessionsOf(tx, goalId, person.floats, now, until);
  const parts = stored?.parts ?? partsOf(found);
  const sessions = named(found, from, parts);
  const weeks = Math.max(stored?.weeks ?? 1, ...sessions.map((s) => s.week));
  return {
    goalId,
    standing: sessions,
    title: goal.title,
    description: goal.description ?? '',
    playbook: stored?.playbook ?? 'general',
    tags: goal.class_tags,
    from: from.toString(),
    weeks,
    parts,
    limits: stored?.limits ?? { notDays: [], window: null, maxMinutes: null },
    sessions,
    roadmap: null,
    deadline: stored?.deadline ?? null,
    event: stored?.event ?? null,
    target: stored?.target ?? null,
    notes: [],
    fromBefore: null,
    changed: false,
    swap: null,
  };
}

type Found = {
  title: string;
  detail: string;
  minutes: number;
  local: Temporal.PlainDateTime;
  saved: NonNullable<PlannedSession['saved']>;
};

/** Open occurrences and those that the rules still give, up to `until`. */
async function sessionsOf(
  tx: Tx,
  goalId: string,
  zone: string,
  now: Temporal.Instant,
  until: Temporal.PlainDate,
): Promise<Found[]> {
  const end = momentOf(zone, until.toPlainDateTime());
  const rows = await tx.selectFrom('tasks').selectAll().where('goal_id', '=', goalId).execute();
  const series = await seriesOfGoal(tx, goalId);
  const taken = new Set(rows.map((row) => `${row.series_id} ${slotKeyOf(row)}`));
  const open = rows.flatMap((row): Found[] =>
    row.status === 'pending' && row.scheduled_at
      ? [
          {
            title: row.title,
            detail: row.description ?? '',
            minutes: row.duration_minutes ?? 15,
            local: localAt(zone, row.scheduled_at),
            saved: { seriesId: row.series_id, taskId: row.id, slot: row.occurrence_local?.toString() ?? null },
          },
        ]
      : [],
  );
  const projected = series.flatMap((one) =>
    slotsBetween(ruleOf(one), zone, now, end, 200)
      .filter((slot) => !taken.has(`${one.id} ${slotKey(slot)}`))
      .map(
        (slot): Found => ({
          title: one.title,
          detail: one.description ?? '',
          minutes: one.duration_minutes ?? 15,
          local: slot.local,
          saved: { seriesId: one.id, taskId: null, slot: slot.local.toString() },
        }),
      ),
  );
  return [...open, ...projected].sort((a, b) => Temporal.PlainDateTime.compare(a.local, b.local));
}

function named(found: readonly Found[], from: Temporal.PlainDate, parts: readonly PlanPart[]): PlannedSession[] {
  const seen = new Map<string, number>();
  return found.map(({ title, detail, minutes, local, saved }) => {
    const week = Math.max(1, Math.floor(from.until(local.toPlainDate(), { largestUnit: 'days' }).days / 7) + 1);
    const name = `w${week}-${shortWeekday(local.dayOfWeek)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const part =
      parts.find((one) => one.weeks.some((own) => own.title === title)) ?? parts.find((one) => one.count) ?? parts[0];
    return {
      id: count === 1 ? name : `${name}-${count}`,
      part: part?.id ?? 'session',
      week,
      date: local.toPlainDate().toString(),
      time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
      minutes,
      title,
      detail,
      saved,
    };
  });
}

/** A goal that was put together by hand: each title is a strand. */
function partsOf(found: readonly Found[]): PlanPart[] {
  return [...new Set(found.map(({ title }) => title))].map((title, i) => ({
    id: `part${i + 1}`,
    name: title,
    weeks: Array.from({ length: LONGEST_WEEKS }, () => ({ times: 1, minutes: 15, title, detail: '' })),
    days: [],
    window: null,
    time: null,
    minDaysApart: 1,
    dates: null,
    count: null,
  }));
}
