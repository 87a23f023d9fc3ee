import { setImmediate } from 'node:timers/promises';
import { type Insertable, type Selectable, sql } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Commitments } from '../../db/types.gen.ts';
import { type BusyTime, type CalendarFile, readCalendar, type Wall } from '../../domain/ics/index.ts';
import type { Context } from '../context.ts';
import { personOf } from '../tasks/person.ts';
import { requireRoomInWeek } from './room.ts';

export const MAX_FILE_BYTES = 2 * 1024 * 1024;
/** Imported busy times that one person can have: every plan is made around all of them. */
const MAX_IMPORTED = 2_000;
/** Those of them that repeat: each is followed anew for every plan. */
const MAX_REPEATING = 300;
/** Sentences in an answer; beyond, they are counted. */
const MAX_SENTENCES = 100;
/** Rows in one statement. */
const CHUNK = 500;

export type Imported = {
  calendar: string | null;
  /** Busy times that are in the person's way now. */
  imported: number;
  /** Those from an earlier import that gave way. */
  replaced: number;
  /** Events that take no time: free, cancelled, or past. */
  ignored: { cancelled: number; free: number; past: number };
  not_taken: { title: string; uid: string | null; detail: string }[];
  not_taken_count: number;
};

/**
 * Takes the events of a calendar file as busy times. With a `name`, everything that was imported under it is replaced; without one, the
 * events that were imported without a name before are, by what the file says of them now. One bad event costs itself alone.
 * @throws Problem `too_large`, `invalid_input` for what is no calendar, `conflict` at the limit
 */
export async function importCalendar(ctx: Context, user: UserScope, ics: string, name?: string): Promise<Imported> {
  if (Buffer.byteLength(ics) > MAX_FILE_BYTES) {
    throw new Problem('too_large', 'A calendar file may have up to 2 MB. Export a shorter stretch of time.');
  }
  const now = ctx.clock.now();
  const { zone } = await ctx.db.withUser(user, (tx) => personOf(tx, ctx, user.id));
  const file = await readInTurns(ics, zone, now);
  if (!file) throw new Problem('invalid_input', 'This is no iCalendar file: it should begin with BEGIN:VCALENDAR.');
  const replaced = await ctx.db.withUser(user, (tx) => store(tx, { ...user, zone }, file, name ?? null, now));
  return {
    calendar: name ?? file.name,
    imported: file.busy.length,
    replaced,
    ignored: file.ignored,
    not_taken: file.notTaken
      .slice(0, MAX_SENTENCES)
      .map(({ title, uid, problem }) => ({ title, uid, detail: problem })),
    not_taken_count: file.notTaken.length,
  };
}

/** Other requests get their turn between the events. */
async function readInTurns(ics: string, zone: string, now: Temporal.Instant): Promise<CalendarFile | null> {
  const reading = readCalendar(ics, zone, now);
  let turn = performance.now();
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    if (step.value > MAX_IMPORTED) throw tooMany();
    if (performance.now() - turn < 20) continue;
    await setImmediate();
    turn = performance.now();
  }
}

const tooMany = () =>
  new Problem(
    'conflict',
    `Flux keeps up to ${MAX_IMPORTED} imported events that are still ahead, and with this file there would be more. Export a shorter stretch of time.`,
  );

async function store(
  tx: Tx,
  { zone, ...user }: UserScope & { zone: string },
  file: CalendarFile,
  name: string | null,
  now: Temporal.Instant,
): Promise<number> {
  await lockPerson(tx, user.id);
  const known = new Set(file.busy.map(({ uid }) => uid));
  const uids = [...new Set([...file.uids, ...known])];
  let replaced = name === null ? 0 : await remove(tx, user, { calendar: name });
  // Under another name, the same UID is that calendar's own event.
  for (let i = 0; name === null && i < uids.length; i += CHUNK)
    replaced += await remove(tx, user, { uids: uids.slice(i, i + CHUNK) });
  if (name === null) replaced += await leaveOut(tx, user, file.calledOff);
  const { count } = await tx
    .selectFrom('commitments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('source', '=', 'ics')
    .executeTakeFirstOrThrow();
  if (count + file.busy.length > MAX_IMPORTED) throw tooMany();
  const repeating = file.busy.filter(({ series }) => series.rrule !== null);
  await requireRoomToRepeat(tx, user, repeating.length);
  await requireRoomInWeek(
    tx,
    { id: user.id, zone },
    repeating.map(({ series }) => series),
    now,
  );
  for (let i = 0; i < file.busy.length; i += CHUNK)
    await insertAll(
      tx,
      file.busy.slice(i, i + CHUNK).map((busy) => rowOf(user, busy, name, now)),
    );
  return replaced;
}

async function requireRoomToRepeat(tx: Tx, user: UserScope, more: number): Promise<void> {
  if (more === 0) return;
  const { count } = await tx
    .selectFrom('commitments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('source', '=', 'ics')
    .where('rrule', 'is not', null)
    .executeTakeFirstOrThrow();
  if (count + more <= MAX_REPEATING) return;
  throw new Problem(
    'invalid_input',
    `Flux keeps up to ${MAX_REPEATING} imported events that repeat, and with this file there would be ${count + more}. Export fewer calendars, or a shorter stretch of time.`,
  );
}

/** Occurrences of series that were imported before; returns how many of these rows changed. */
async function leaveOut(tx: Tx, user: UserScope, calledOff: CalendarFile['calledOff']): Promise<number> {
  if (calledOff.length === 0) return 0;
  const rows = await tx
    .selectFrom('commitments')
    .selectAll()
    .where('user_id', '=', user.id)
    .where('source', '=', 'ics')
    .where('calendar', 'is', null)
    .where('uid', 'in', [...new Set(calledOff.map(({ uid }) => uid))])
    .execute();
  for (const row of rows) {
    const slots = calledOff.filter(({ uid }) => uid === row.uid).map(({ slot }) => onClockOfRow(slot, row));
    const own = row.recurrence_id;
    if (own && slots.some((slot) => slot.equals(own)))
      await tx.deleteFrom('commitments').where('id', '=', row.id).execute();
    else
      await tx
        .updateTable('commitments')
        .set({ exdates: [...row.exdates, ...slots] })
        .where('id', '=', row.id)
        .execute();
  }
  return rows.length;
}

function onClockOfRow({ local, zone, wholeDay }: Wall, row: Selectable<Commitments>): Temporal.PlainDateTime {
  if (wholeDay) return local.toPlainDate().toPlainDateTime(row.dtstart_local.toPlainTime());
  if (zone === null || row.zone === null || zone === row.zone) return local;
  return local.toZonedDateTime(zone).withTimeZone(row.zone).toPlainDateTime();
}

async function remove(tx: Tx, user: UserScope, which: { calendar: string } | { uids: string[] }): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('commitments')
    .where('user_id', '=', user.id)
    .where('source', '=', 'ics')
    .where((eb) =>
      'calendar' in which
        ? eb('calendar', '=', which.calendar)
        : eb.and([eb('uid', 'in', which.uids), eb('calendar', 'is', null)]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function rowOf(
  user: UserScope,
  { uid, recurrenceId, title, series, minutes }: BusyTime,
  calendar: string | null,
  now: Temporal.Instant,
) {
  return {
    user_id: user.id,
    title,
    rrule: series.rrule,
    dtstart_local: series.dtstart,
    zone: series.zone,
    duration_minutes: minutes,
    exdates: series.exdates,
    rdates: series.rdates,
    source: 'ics',
    uid,
    recurrence_id: recurrenceId,
    calendar,
    created_at: now,
  } satisfies Insertable<Commitments>;
}

/** As one document: a parameter for each field of each row takes longer to write than the rows themselves. */
async function insertAll(tx: Tx, rows: ReturnType<typeof rowOf>[]): Promise<void> {
  await sql`
    insert into commitments (user_id, title, rrule, dtstart_local, zone, duration_minutes, exdates, rdates, source, uid, recurrence_id, calendar, created_at)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      user_id uuid, title text, rrule text, dtstart_local timestamp, zone text, duration_minutes integer, exdates timestamp[],
      rdates timestamp[], source text, uid text, recurrence_id timestamp, calendar text, created_at timestamptz)`.execute(
    tx,
  );
}

/** Takes away what was imported, all of it or what came under `name`. */
export function removeImported(ctx: Context, user: UserScope, name?: string): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    await tx
      .deleteFrom('commitments')
      .where('user_id', '=', user.id)
      .where('source', '=', 'ics')
      .$if(name !== undefined, (query) => query.where('calendar', '=', name ?? null))
      .execute();
  });
}
