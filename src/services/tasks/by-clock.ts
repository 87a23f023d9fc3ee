import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from './person.ts';

/** What the bounds of a person's days depend on. */
export type PersonClock = Pick<Person, 'zone' | 'dayStart'>;

/** People whose clock is remembered; the oldest are asked about again. */
const CAPACITY = 50_000;
const UNKNOWN: PersonClock = { zone: 'UTC', dayStart: new Temporal.PlainTime() };

const remembered = new Map<string, PersonClock>();

/**
 * What depends on a person's clock is asked together with who they are, in one round trip: by the clock that they had when they were last
 * seen here. Should it be another by now, what was answered is thrown away and asked for again.
 */
export async function readByClock<T>(
  ctx: Context,
  user: UserScope,
  ask: (tx: Tx, clock: PersonClock) => Promise<T>,
): Promise<{ person: Person; rows: T }> {
  for (;;) {
    const clock = remembered.get(user.id) ?? UNKNOWN;
    const [person, rows] = await ctx.db.atOnce(user, (tx) => Promise.all([personOf(tx, ctx, user.id), ask(tx, clock)]));
    if (person.zone === clock.zone && person.dayStart.equals(clock.dayStart)) return { person, rows };
    remember(user.id, person);
  }
}

function remember(userId: string, { zone, dayStart }: PersonClock): void {
  remembered.delete(userId);
  remembered.set(userId, { zone, dayStart });
  const oldest = remembered.keys().next();
  if (remembered.size > CAPACITY && !oldest.done) remembered.delete(oldest.value);
}
