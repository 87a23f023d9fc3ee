import type { RungRow } from '../../db/queries/rungs.ts';
import type { SeriesRow } from '../../db/queries/series.ts';
import {
  contactsOf,
  openOffers,
  pausesOf,
  profilesOf,
  rungsOfClimbs,
  sentToday,
  seriesOfAll,
  subscriptionsOfAll,
} from '../../db/queries/situations.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import type { LadderFacts, Policy, Rung, RungRecord, RungState } from '../../domain/escalation/index.ts';
import { isBefore } from '../../domain/instants.ts';
import { nextSlot } from '../../domain/recurrence/index.ts';
import { isOnPause } from '../calendar/day-off.ts';
import type { Context } from '../context.ts';
import { type Person, personFrom } from '../tasks/person.ts';
import { ruleOf, slotOf } from '../tasks/series.ts';
import { allowance, noCallHours } from './allowance.ts';

export type ScheduledTask = TaskRow & { scheduled_at: Temporal.Instant };

/** What the ladder decides by, and what a send needs besides. */
export type Situation = {
  facts: LadderFacts;
  person: Person;
  contact: Contact | undefined;
  subscriptions: Subscription[];
  rungs: RungRow[];
};

export type Contact = Awaited<ReturnType<typeof contactsOf>>[number];
export type Subscription = Awaited<ReturnType<typeof subscriptionsOfAll>>[number];

/** The state of a pending occurrence that has a time. @throws when it cannot be read, as in `situationsOf` */
export async function situationOf(tx: Tx, ctx: Context, task: ScheduledTask): Promise<Situation> {
  const read = (await situationsOf(tx, ctx, [task], ctx.clock.now())).get(task.id);
  if (!read || read instanceof Error) throw read ?? new Error(`task ${task.id} has no person any more`);
  return read;
}

/**
 * The state of each of these occurrences: one statement a table, two round trips, however many they are. One that cannot be read (a zone
 * that is no more) has its error in its place and costs itself alone.
 */
export async function situationsOf(
  tx: Tx,
  ctx: Context,
  tasks: readonly ScheduledTask[],
  now: Temporal.Instant,
): Promise<Map<string, Situation | Error>> {
  if (tasks.length === 0) return new Map();
  const userIds = [...new Set(tasks.map((task) => task.user_id))];
  const ids = tasks.map(({ id }) => id);
  const [profiles, contacts, subscriptions, rungs, series, pauses, offers] = await Promise.all([
    profilesOf(tx, userIds),
    contactsOf(tx, userIds),
    subscriptionsOfAll(tx, userIds),
    rungsOfClimbs(tx, tasks),
    seriesOfAll(tx, [...new Set(tasks.flatMap((task) => task.series_id ?? []))]),
    pausesOf(tx, userIds),
    openOffers(tx, ids, now),
  ]);
  const people = new Map(profiles.map((row) => [row.id, personFrom(ctx, row)]));
  const startOf = memo((zone: string) => now.toZonedDateTimeISO(zone).startOfDay().toInstant());
  const days = contacts.flatMap(({ user_id: userId, phone_number }) => {
    const since = attempt(() => startOf(people.get(userId)?.zone ?? ''));
    return phone_number && !(since instanceof Error) ? [{ userId, since }] : [];
  });
  const sent = new Map((await sentToday(tx, days, now.subtract({ hours: 1 }))).map((row) => [row.userId, row]));
  const all = {
    contacts: new Map(contacts.map((row) => [row.user_id, row])),
    subscriptions: Map.groupBy(subscriptions, (row) => row.user_id),
    rungs: Map.groupBy(rungs, (row) => row.task_id),
    series: new Map(series.map((row) => [row.id, row])),
    pauses: Map.groupBy(pauses, (row) => row.user_id),
    offers: Map.groupBy(offers, (row) => row.task_id),
  };
  const read = (task: ScheduledTask): Situation => {
    const person = people.get(task.user_id);
    if (!person) throw new Error('the person is not there any more');
    // Fails for a zone that does not exist, before anything is decided by it.
    startOf(person.zone);
    const contact = all.contacts.get(task.user_id);
    const devices = all.subscriptions.get(task.user_id) ?? [];
    const own = all.rungs.get(task.id) ?? [];
    const facts: LadderFacts = {
      dueAt: task.scheduled_at,
      armedAt: task.armed_at,
      policy: task.escalation_policy as Policy,
      leadMinutes: person.leadMinutes,
      windowMinutes: person.windowMinutes,
      graceMinutes: person.graceMinutes,
      reach: reachOf(contact, devices),
      quiet: person.quiet && !task.allow_quiet_hours ? { ...person.quiet, zone: person.zone } : null,
      pausedUntil: person.pausedUntil,
      choosingUntil: openUntil(all.offers.get(task.id), task),
      dayOff: all.pauses.get(task.user_id)?.some((pause) => isOnPause(pause, task, person.zone)) ?? false,
      ...allowance(ctx, person, contact?.phone_number ?? null, sent.get(task.user_id) ?? NOTHING_SENT),
      noCalls: task.allow_quiet_hours ? null : noCallHours(ctx, person),
      lineBusyUntil: sent.get(task.user_id)?.busyUntil ?? null,
      rungs: own.map(recordOf),
      nextDueAt: task.series_id ? nextDueAt(ctx, all.series.get(task.series_id), task, person.floats) : null,
    };
    return { facts, person, contact, subscriptions: devices, rungs: own };
  };
  return new Map(tasks.map((task) => [task.id, attempt(() => read(task))]));
}

function reachOf(contact: Contact | undefined, devices: readonly unknown[]): LadderFacts['reach'] {
  const mayWrite = contact?.phone_number && !contact.opted_out_at;
  return {
    push: devices.length > 0,
    whatsapp: Boolean(mayWrite && contact.whatsapp_opted_in_at),
    // Choosing "aggressive" for a task is the consent to be called for it, on a number that its owner proved.
    call: Boolean(mayWrite && !contact.calls_refused_at),
  };
}

const NOTHING_SENT = { messages: 0, calls: 0, callTimes: [] };

/** A snooze or a move since then has overtaken the offer. */
function openUntil(
  offers: readonly { asked_at: Temporal.Instant; expires_at: Temporal.Instant }[] | undefined,
  { armed_at }: TaskRow,
): Temporal.Instant | null {
  const open = offers?.filter(({ asked_at }) => !isBefore(asked_at, armed_at)).map(({ expires_at }) => expires_at);
  return open?.sort(Temporal.Instant.compare).at(-1) ?? null;
}

/** A rule that cannot be read any more costs the person the end of the grace, not the reminder itself. */
function nextDueAt(ctx: Context, series: SeriesRow | undefined, task: TaskRow, zone: string): Temporal.Instant | null {
  const slot = slotOf(task);
  if (!series || series.ended_at || !slot) return null;
  try {
    return nextSlot(ruleOf(series), zone, slot)?.at ?? null;
  } catch (err) {
    ctx.log.error({ err, series: series.id }, 'the rule of a series cannot be read');
    return null;
  }
}

export const recordOf = (row: RungRow): RungRecord => ({
  rung: row.rung as Rung,
  state: row.state as RungState,
  claimedAt: row.claimed_at,
  ...(row.first_claimed_at ? { firstClaimedAt: row.first_claimed_at } : {}),
  ...(row.lease_until ? { leaseUntil: row.lease_until } : {}),
  retryAt: row.retry_at,
  failedAt: row.failed_at,
  pickedUp: row.picked_up_at !== null,
});

function attempt<T>(read: () => T): T | Error {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
