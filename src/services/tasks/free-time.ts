import { sql } from 'kysely';
import { tasksBetween } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';
import type { Commitment, Occurrence } from '../../domain/calendar/index.ts';
import { slotKey, slotsBetween } from '../../domain/recurrence/index.ts';
import { slotId } from '../../domain/series/slot-id.ts';
import type { SlotFacts } from '../../domain/slots/index.ts';
import { rhythmOf } from '../accounts/profile.ts';
import { patternFacts } from '../patterns/index.ts';
import { inTurns } from '../turns.ts';
import type { Person } from './person.ts';
import { ruleOf, slotKeyOf } from './series.ts';

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
    commitmentsBetween(tx, { userId: person.id, ...aroundWall(from, to) }),
    tx.selectFrom('pauses').selectAll().where('user_id', '=', person.id).execute(),
    patternFacts(tx, person.id, now),
  ]);
  const open = rows.filter((row) => row.status === 'pending');
  const taken = new Set(rows.map((row) => `${row.series_id} ${slotKeyOf(row)}`));
  const ruled = series.filter((one) => one.after_completion_days === null);
  const projected = await inTurns(ruled, (one) =>
    slotsBetween(ruleOf(one), person.floats, from, to, 500)
      .filter((slot) => !taken.has(`${one.id} ${slotKey(slot)}`))
      .map(
        (slot): Occurrence => ({
          id: slotId(one.id, slot),
          title: one.title,
          start: slot.at,
          minutes: one.duration_minutes ?? 0,
        }),
      ),
  );
  const busy = await inTurns(commitments, (row) => busyTimes(row, person.zone, from, to));
  return {
    zone: person.zone,
    rhythm: rhythmOf(person.profile),
    commitments: busy.flat(),
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

/** More than a search looks past either end, whatever the zones: the day that has begun, and the night after the last. */
const MARGIN_HOURS = 72;

/** As wall clocks show it, with the margin. */
const aroundWall = (from: Temporal.Instant, to: Temporal.Instant) => ({
  after: from.subtract({ hours: MARGIN_HOURS }).toZonedDateTimeISO('UTC').toPlainDateTime(),
  before: to.add({ hours: MARGIN_HOURS }).toZonedDateTimeISO('UTC').toPlainDateTime(),
});

type Around = { userId: string } & ReturnType<typeof aroundWall>;

/** Those that may come in this time: a calendar holds years of them, and each that is read takes its time from others. */
const commitmentsBetween = statement<Around>()((tx, given) =>
  tx
    .selectFrom('commitments')
    .select(['title', 'rrule', 'dtstart_local', 'zone', 'exdates', 'rdates', 'duration_minutes'])
    .where('user_id', '=', given('userId'))
    .where((eb) =>
      eb.or([
        eb('rdates', '<>', sql<Temporal.PlainDateTime[]>`'{}'`),
        eb.and([
          eb('dtstart_local', '<', given('before')),
          eb.or([
            eb('rrule', 'is not', null),
            eb(sql`dtstart_local + duration_minutes * interval '1 minute'`, '>', given('after')),
          ]),
        ]),
      ]),
    ),
);

type Row = Awaited<ReturnType<typeof commitmentsBetween>>[number];

/** When it keeps somebody busy, one by one. */
function busyTimes(row: Row, zone: string, from: Temporal.Instant, to: Temporal.Instant): Commitment[] {
  const series = { ...row, afterCompletionDays: null, dtstart: row.dtstart_local };
  const start = from.subtract({ hours: MARGIN_HOURS, minutes: row.duration_minutes });
  return slotsBetween(series, zone, start, to.add({ hours: MARGIN_HOURS })).map(({ at }) => ({
    title: row.title,
    start: at,
    end: at.add({ minutes: row.duration_minutes }),
  }));
}
