import { Problem } from '../../db/errors.ts';
import { activeSeriesOf } from '../../db/queries/series.ts';
import type { Tx } from '../../db/scope.ts';
import { MAX_TIMES_A_DAY, nextSlotAfterInstant, type SeriesRule, slotsBetween } from '../../domain/recurrence/index.ts';
import { inTurns } from '../turns.ts';
import type { Person } from './person.ts';
import { ruleOf } from './series.ts';

/** Every list, every plan and the calendar look at all of them. */
const MOST_SERIES = 200;
/** Occurrences of all repeating tasks in a week. A single one may come every five minutes. */
export const MOST_A_WEEK = 7 * MAX_TIMES_A_DAY + 500;

/**
 * Asked before any series is made: a new one, and what goes on `instead` of one that was changed, moved or split, whoever did it. Of such a one
 * what stays comes before what is made, so they are not counted together. @throws Problem `invalid_input` where there are as many, or as frequent, as one person may have
 */
export async function requireRoom(
  tx: Tx,
  person: Person,
  rule: SeriesRule,
  now: Temporal.Instant,
  instead?: string,
): Promise<void> {
  const others = await activeSeriesOf(tx, person.id);
  await requireWithin([rule, ...others.filter(({ id }) => id !== instead).map(ruleOf)], others.length + 1, person, now);
}

/** The same of what stands again once a change was taken back. Asked afterwards. @throws Problem `invalid_input` */
export async function requireRoomAsItIs(tx: Tx, person: Person, now: Temporal.Instant): Promise<void> {
  const running = await activeSeriesOf(tx, person.id);
  await requireWithin(running.map(ruleOf), running.length, person, now);
}

async function requireWithin(rules: readonly SeriesRule[], count: number, person: Person, now: Temporal.Instant) {
  if (count > MOST_SERIES)
    throw new Problem(
      'invalid_input',
      `You have ${MOST_SERIES} repeating tasks already. End one that you do not need any more first.`,
    );
  if ((await timesAWeek(rules, person.floats, now)) <= MOST_A_WEEK) return;
  throw new Problem(
    'invalid_input',
    `With this one your repeating tasks would come up more than ${MOST_A_WEEK} times a week. Let one of them come less often, or end one.`,
  );
}

/** Occurrences of all of them together, each in the first of its weeks that is still ahead, whenever that is. */
export async function timesAWeek(rules: readonly SeriesRule[], zone: string, now: Temporal.Instant): Promise<number> {
  const counts = await inTurns(rules, (rule) => {
    if (rule.afterCompletionDays !== null) return 1;
    const first = nextSlotAfterInstant(rule, zone, now);
    return first ? slotsBetween(rule, zone, first.at, first.at.add({ hours: 7 * 24 }), MOST_A_WEEK + 1).length : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
