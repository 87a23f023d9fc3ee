import type { Insertable, Selectable } from 'kysely';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Commitments } from '../../db/types.gen.ts';
import { checkRule, describeSeries, nextSlotAfterInstant, type SeriesRule } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { usesTwelveHours } from '../reminders/when-text.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { inTurns } from '../turns.ts';
import { requireRoomInWeek } from './room.ts';

/** Busy times that a person enters by hand. */
const MAX_MANUAL = 200;

export type CommitmentView = {
  id: string;
  title: string;
  /** wall clock, "2026-12-01T18:30:00" */
  local_time: string;
  duration_minutes: number;
  recurrence_rule: string | null;
  /** null: floats with the person */
  fixed_zone: string | null;
  /** in words, "every Monday at 18:30" */
  repeats: string | null;
  /** when it is the next time, or under way; null when it is over */
  next_at: string | null;
  source: 'manual' | 'ics';
  calendar: string | null;
  created_at: string;
};

export type NewCommitment = {
  title: string;
  local_time: string;
  duration_minutes: number;
  recurrence_rule?: string | null | undefined;
  fixed_zone?: string | null | undefined;
};

type Row = Selectable<Commitments>;

/** The person's busy times, by hand and imported, in the order of their making. */
export function listCommitments(ctx: Context, user: UserScope): Promise<CommitmentView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const rows = await tx
      .selectFrom('commitments')
      .selectAll()
      .where('user_id', '=', user.id)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    return inTurns(rows, (row) => view(row, person, ctx.clock.now()));
  });
}

/** @throws Problem `invalid_input` for a bad rule or zone or a time that has passed, `conflict` at the limit */
export function addCommitment(ctx: Context, user: UserScope, input: NewCommitment): Promise<CommitmentView> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const person = await personOf(tx, ctx, user.id);
    const columns = columnsOf(input, person, ctx.clock.now());
    await requireRoom(tx, user);
    await requireRoomInWeek(tx, person, [ruleOfRow(columns)], ctx.clock.now());
    const row = await tx
      .insertInto('commitments')
      .values({ ...columns, user_id: user.id, created_at: ctx.clock.now() })
      .returningAll()
      .executeTakeFirstOrThrow();
    return view(row, person, ctx.clock.now());
  });
}

/** Changes what is given; `recurrence_rule: null` makes it happen once. @throws Problem as `addCommitment`, `not_found` */
export function changeCommitment(
  ctx: Context,
  user: UserScope,
  id: string,
  change: { [Key in keyof NewCommitment]?: NewCommitment[Key] | undefined },
): Promise<CommitmentView> {
  return ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    const person = await personOf(tx, ctx, user.id);
    const row = await own(tx, id);
    if (row.source !== 'manual') {
      throw new Problem('conflict', 'This one was imported: change it in its calendar and import that again.');
    }
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const columns = columnsOf({ ...asInput(row), ...given }, person, ctx.clock.now());
    await requireRoomInWeek(tx, person, [ruleOfRow(columns)], ctx.clock.now(), id);
    const changed = await tx
      .updateTable('commitments')
      .set(columns)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return view(changed, person, ctx.clock.now());
  });
}

/** @throws Problem `not_found` */
export function removeCommitment(ctx: Context, user: UserScope, id: string): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    await own(tx, id);
    await tx.deleteFrom('commitments').where('id', '=', id).execute();
  });
}

async function own(tx: Tx, id: string): Promise<Row> {
  const row = await tx.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('not_found', 'There is no such commitment.');
  return row;
}

async function requireRoom(tx: Tx, user: UserScope): Promise<void> {
  const { count } = await tx
    .selectFrom('commitments')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', user.id)
    .where('source', '=', 'manual')
    .executeTakeFirstOrThrow();
  if (count >= MAX_MANUAL)
    throw new Problem('conflict', `You have ${MAX_MANUAL} commitments already. Remove one that is over first.`);
}

const asInput = (row: Row): NewCommitment => ({
  title: row.title,
  local_time: row.dtstart_local.toString(),
  duration_minutes: row.duration_minutes,
  recurrence_rule: row.rrule,
  fixed_zone: row.zone,
});

function columnsOf(input: NewCommitment, person: Person, now: Temporal.Instant) {
  const series = seriesFrom(input);
  const over = now.subtract({ minutes: input.duration_minutes });
  const verdict = checkRule(series, person.zone, over);
  if (!verdict.ok) {
    const past = series.rrule === null && /already past/.test(verdict.problem);
    throw new Problem('invalid_input', past ? 'That time has passed already.' : verdict.problem);
  }
  return {
    title: input.title,
    rrule: series.rrule,
    dtstart_local: series.dtstart,
    zone: series.zone,
    duration_minutes: input.duration_minutes,
  } satisfies Partial<Insertable<Commitments>>;
}

function seriesFrom({ local_time, recurrence_rule, fixed_zone }: NewCommitment): SeriesRule {
  return {
    rrule: recurrence_rule ? recurrence_rule.replace(/^RRULE:/i, '') : null,
    afterCompletionDays: null,
    dtstart: wallClock(local_time),
    zone: fixed_zone ?? null,
    exdates: [],
    rdates: [],
  };
}

function wallClock(text: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).round({
      smallestUnit: 'minute',
      roundingMode: 'floor',
    });
  } catch {
    throw new Problem(
      'invalid_input',
      '"local_time" must be a date and time without an offset, such as 2026-12-01T18:30.',
    );
  }
}

type Columns = Pick<Row, 'rrule' | 'dtstart_local' | 'zone'> & Partial<Pick<Row, 'exdates' | 'rdates'>>;

const ruleOfRow = ({ rrule, dtstart_local, zone, exdates = [], rdates = [] }: Columns): SeriesRule => ({
  rrule,
  afterCompletionDays: null,
  dtstart: dtstart_local,
  zone,
  exdates,
  rdates,
});

function view(row: Row, person: Person, now: Temporal.Instant): CommitmentView {
  const series = ruleOfRow(row);
  const next = nextSlotAfterInstant(series, person.zone, now.subtract({ minutes: row.duration_minutes }));
  const hourCycle = usesTwelveHours(person) ? 12 : 24;
  return {
    id: row.id,
    title: row.title,
    local_time: row.dtstart_local.toString({ smallestUnit: 'second' }),
    duration_minutes: row.duration_minutes,
    recurrence_rule: row.rrule,
    fixed_zone: row.zone,
    repeats: row.rrule === null ? null : describeSeries(series, { hourCycle, zone: true }),
    next_at: next?.at.toString() ?? null,
    source: row.source === 'ics' ? 'ics' : 'manual',
    calendar: row.calendar,
    created_at: row.created_at.toString(),
  };
}
