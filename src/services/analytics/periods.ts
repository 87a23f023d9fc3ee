import type { UserScope } from '../../db/scope.ts';
import { closedOf, dayOf, missedOf, noCounts, share, weekOf, weeksUntil } from '../../domain/streaks/index.ts';
import type { Context } from '../context.ts';
import { personOf } from '../tasks/person.ts';
import { daysBetween } from './streak-state.ts';

export const DEFAULT_WEEKS = 12;
export const MAX_WEEKS = 52;

export type WeekView = {
  /** ISO 8601's name of the week: "2026-W53". */
  week: string;
  /** Monday and Sunday. */
  from: string;
  to: string;
  completed: number;
  missed: number;
  skipped: number;
  /** Done, missed or skipped; what is still open is not in it. */
  total: number;
  completion_pct: number;
};

/** The last `weeks` ISO weeks (1 to 52) of the person's days, oldest first, the current one last; empty ones included. */
export function weekly(ctx: Context, user: UserScope, weeks = DEFAULT_WEEKS): Promise<WeekView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const today = dayOf(ctx.clock.now(), person.zone, person.dayStart);
    const listed = weeksUntil(today, Math.min(Math.max(Math.trunc(weeks), 1), MAX_WEEKS));
    const first = listed[0] ?? weekOf(today);
    const rows = Map.groupBy(
      await daysBetween(tx, user.id, first.from, weekOf(today).to),
      (row) => weekOf(row.day).label,
    );
    return listed.map(({ label, from, to }) => {
      const days = rows.get(label) ?? [];
      const sum = (count: (row: (typeof days)[number]) => number) => days.reduce((total, row) => total + count(row), 0);
      const completed = sum(({ done }) => done);
      const total = sum(closedOf);
      return {
        week: label,
        from: from.toString(),
        to: to.toString(),
        completed,
        missed: sum(missedOf),
        skipped: sum(({ skipped }) => skipped),
        total,
        completion_pct: share(completed, total),
      };
    });
  });
}

export type CategoryView = {
  category: string;
  /** For whatever reason; the three below say which. */
  missed_count: number;
  total_count: number;
  ignored_count: number;
  unreachable_count: number;
  marked_count: number;
  done_count: number;
};

/** How each category goes (the first class tag, or "other"), the most missed first. */
export function missedByCategory(ctx: Context, user: UserScope): Promise<CategoryView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const rows = await tx
      .selectFrom('category_counts')
      .selectAll()
      .where('user_id', '=', user.id)
      .orderBy('category')
      .execute();
    return rows
      .map((row) => ({ ...noCounts(), ...row }))
      .filter((row) => closedOf(row) > 0)
      .map((row) => ({
        category: row.category,
        missed_count: missedOf(row),
        total_count: closedOf(row),
        ignored_count: row.ignored,
        unreachable_count: row.unreachable,
        marked_count: row.marked,
        done_count: row.done,
      }))
      .sort((a, b) => b.missed_count - a.missed_count);
  });
}
