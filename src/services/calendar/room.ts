import { Problem } from '../../db/errors.ts';
import type { Tx } from '../../db/scope.ts';
import type { SeriesRule } from '../../domain/recurrence/index.ts';
import type { Person } from '../tasks/person.ts';
import { timesAWeek } from '../tasks/room.ts';

/** Occurrences of all busy times that repeat, by hand and imported, in a week: every plan is made around each of them. */
const MOST_A_WEEK = 3_000;

/**
 * Asked before busy times that repeat are stored; those of `without`, which they take the place of, do not count.
 * @throws Problem `invalid_input` where all together would come more often than one person's may
 */
export async function requireRoomInWeek(
  tx: Tx,
  person: Pick<Person, 'id' | 'zone'>,
  rules: readonly SeriesRule[],
  now: Temporal.Instant,
  without?: string,
): Promise<void> {
  const more = rules.filter(({ rrule }) => rrule !== null);
  if (more.length === 0) return;
  const stored = await tx
    .selectFrom('commitments')
    .select(['id', 'rrule', 'dtstart_local as dtstart', 'zone', 'exdates', 'rdates'])
    .where('user_id', '=', person.id)
    .where('rrule', 'is not', null)
    .execute();
  const others = stored.filter(({ id }) => id !== without).map((row) => ({ ...row, afterCompletionDays: null }));
  if ((await timesAWeek([...more, ...others], person.zone, now)) <= MOST_A_WEEK) return;
  throw new Problem(
    'invalid_input',
    `With ${more.length === 1 ? 'this' : 'these'} your busy times would come up more than ${MOST_A_WEEK} times a week. Leave out what repeats every few minutes.`,
  );
}
