import { profileOf } from '../../db/queries/people.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Json } from '../../db/types.gen.ts';
import { isAsleep } from '../../domain/calendar/index.ts';
import type { Travel } from '../../domain/travel/index.ts';
import { rhythmOf } from '../accounts/profile.ts';
import type { Context } from '../context.ts';
import { reconsiderOpen } from '../reminders/reconsider.ts';
import { moveFloating } from '../tasks/index.ts';
import { type Person, personOf } from '../tasks/person.ts';

/** Where a person lives and which journeys are known. */
export type Whereabouts = { home: string; travels: Travel[] };

/** What rings in a stay: what goes along by its hours on the wall ("18:30"), a goal by its own name, and moments that stay where they are. */
export type Stay = {
  floating: { title: string; times: string[] }[];
  fixed: { title: string; at: string; asleep: boolean }[];
};

export function whereabouts(ctx: Context, user: UserScope): Promise<Whereabouts> {
  return ctx.db.withUser(user, async (tx) => {
    const { home, travels } = await personOf(tx, ctx, user.id);
    return { home, travels };
  });
}

/**
 * From here on these are the person's journeys. In one transaction what floats with them takes its hour there, and every reminder is looked at
 * anew. Returns what rings during `stay`.
 */
export function saveTravels(
  ctx: Context,
  user: UserScope,
  travels: readonly Travel[],
  stay: Travel | null,
): Promise<Stay> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const before = await personOf(tx, ctx, user.id);
    await tx
      .updateTable('profiles')
      .set({ travels: JSON.stringify(travels) as unknown as Json, updated_at: ctx.clock.now() })
      .where('id', '=', user.id)
      .execute();
    await moveFloating(tx, ctx, user.id, before.floats);
    await reconsiderOpen(tx, ctx, user);
    return stay ? whatRings(tx, await personOf(tx, ctx, user.id), stay, ctx.clock.now()) : { floating: [], fixed: [] };
  });
}

const MOST = 6;

async function whatRings(tx: Tx, person: Person, stay: Travel, now: Temporal.Instant): Promise<Stay> {
  const start = stay.since
    ? Temporal.Instant.from(stay.since)
    : Temporal.PlainDate.from(stay.from).toZonedDateTime(person.home).toInstant();
  const end = stay.until
    ? Temporal.PlainDate.from(stay.until).toZonedDateTime(stay.zone).toInstant()
    : start.add({ hours: 24 * 30 });
  const series = await tx
    .selectFrom('task_series')
    .leftJoin('goals', 'goals.id', 'task_series.goal_id')
    .select(['task_series.title', 'goals.title as goal', 'dtstart_local', 'zone'])
    .where('task_series.user_id', '=', person.id)
    .where('ended_at', 'is', null)
    .execute();
  const moments = await tx
    .selectFrom('tasks')
    .leftJoin('task_series', 'task_series.id', 'tasks.series_id')
    .select(['tasks.title', 'tasks.scheduled_at'])
    .where('tasks.user_id', '=', person.id)
    .where('tasks.status', '=', 'pending')
    .where('tasks.scheduled_at', '>=', Temporal.Instant.compare(start, now) > 0 ? start : now)
    .where('tasks.scheduled_at', '<', end)
    .where((eb) =>
      eb.or([
        eb('task_series.zone', 'is not', null),
        eb.and([eb('tasks.series_id', 'is', null), eb('tasks.goal_id', 'is', null)]),
      ]),
    )
    .orderBy('tasks.scheduled_at')
    .limit(MOST)
    .execute();
  const { profile } = (await profileOf(tx, person.id)) ?? { profile: {} };
  const rhythm = rhythmOf(profile);
  const floating = series
    .filter(({ zone }) => zone === null)
    .map(({ title, goal, dtstart_local: local }) => ({
      title: goal ?? title,
      time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
    }));
  return {
    floating: [...Map.groupBy(floating, ({ title }) => title)]
      .slice(0, MOST)
      .map(([title, own]) => ({ title, times: [...new Set(own.map(({ time }) => time))].sort() })),
    fixed: moments.flatMap(({ title, scheduled_at: at }) =>
      at ? [{ title, at: at.toString(), asleep: isAsleep(rhythm, at, stay.zone) }] : [],
    ),
  };
}
