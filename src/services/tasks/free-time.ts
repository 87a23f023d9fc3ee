import { tasksBetween } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import type { Commitment, Occurrence } from '../../domain/calendar/index.ts';
import { slotsBetween } from '../../domain/recurrence/index.ts';
import { slotId } from '../../domain/series/slot-id.ts';
import type { SlotFacts } from '../../domain/slots/index.ts';
import { rhythmOf } from '../accounts/profile.ts';
import { patternFacts } from '../patterns/index.ts';
import { inTurns } from '../turns.ts';
import type { Person } from './person.ts';
import { ruleOf } from './series.ts';

/** Everything that takes a person's time in [from, to): what the slots engine places around. */
export async function slotFacts(
  tx: Tx,
  person: Person,
  from: Temporal.Instant,
  to: Temporal.Instant,
  now: Temporal.Instant,
): Promise<SlotFacts> {
  const [rows, series, commitments, pauses, patterns] = await Promise.all([
    tasksBetween(tx, person.id, from.subtract({ hours: 24 }), to, 'all'),
    tx.selectFrom('task_series').selectAll().where('user_id', '=', person.id).where('ended_at', 'is', null).execute(),
    tx.selectFrom('commitments').selectAll().where('user_id', '=', person.id).execute(),
    tx.selectFrom('pauses').selectAll().where('user_id', '=', person.id).execute(),
    patternFacts(tx, person.id, now),
  ]);
  const open = rows.filter((row) => row.status === 'pending');
  const taken = new Set(rows.map((row) => `${row.series_id} ${row.occurrence_local}`));
  const ruled = series.filter((one) => one.after_completion_days === null);
  const projected = await inTurns(ruled, (one) =>
    slotsBetween(ruleOf(one), person.floats, from, to, 500)
      .filter((slot) => !taken.has(`${one.id} ${slot.local}`))
      .map(
        (slot): Occurrence => ({
          id: slotId(one.id, slot.local),
          title: one.title,
          start: slot.at,
          minutes: one.duration_minutes ?? 0,
        }),
      ),
  );
  return {
    zone: person.zone,
    rhythm: rhythmOf(person.profile),
    commitments: commitments.map(
      (row): Commitment => ({
        title: row.title,
        series: {
          rrule: row.rrule,
          afterCompletionDays: null,
          dtstart: row.dtstart_local,
          zone: row.zone,
          exdates: row.exdates,
          rdates: row.rdates,
        },
        minutes: row.duration_minutes,
      }),
    ),
    pauses: pauses.map((row) => ({ from: row.from_day, to: row.to_day, title: row.reason ?? 'a pause' })),
    occurrences: [
      ...open.flatMap((row): Occurrence[] =>
        row.scheduled_at
          ? [{ id: row.id, title: row.title, start: row.scheduled_at, minutes: row.duration_minutes ?? 0 }]
          : [],
      ),
      ...projected.flat(),
    ],
    patterns,
  };
}
