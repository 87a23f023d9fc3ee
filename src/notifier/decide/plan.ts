import type { Lane } from '../../db/queries/due.ts';
import type { RungRow } from '../../db/queries/rungs.ts';
import {
  type Channel,
  channelOf,
  type Decision,
  decide,
  type Held,
  inDoubt,
  mayJoin,
  type Rung,
  unreported,
} from '../../domain/escalation/index.ts';
import { sendOf } from '../../services/reminders/doubt.ts';
import type { ScheduledTask, Situation } from '../../services/reminders/facts.ts';
import { isWindowOpen } from '../../services/reminders/window.ts';

/** An occurrence with its situation; or why that could not be read. */
export type Due = { task: ScheduledTask; situation: Situation | Error };
type Read = { task: ScheduledTask; situation: Situation };

/** A rung that is right for now. `passed` and `held` are for the timeline. */
export type Wanted = Read & { rung: Rung; passed: readonly Rung[]; held: readonly Held[] };

/** What a batch asks for: the decisions are the ladder's, here they are only put together. */
export type Plan = {
  /** what goes out together to one person */
  sends: { channel: Channel; wanted: [Wanted, ...Wanted[]] }[];
  waits: (Read & { decision: Extract<Decision, { do: 'wait' }> })[];
  /** nobody answered, or reminders were paused all the while */
  closings: Read[];
  /** due, and their lane has no room */
  deferred: { task: ScheduledTask; lane: Lane }[];
  /** claims that nobody confirmed */
  doubts: { task: ScheduledTask; situation: Situation; row: RungRow }[];
  /** messages of which nothing was reported */
  unreported: { situation: Situation; row: RungRow }[];
  aside: { task: ScheduledTask; error: Error }[];
};

/** How many more sends (and closings) each lane can take on now. */
export type Room = Record<Lane, number>;

/** At most so many reminders are told in one go; what is beyond comes with the next look. */
const MOST_TOGETHER: Record<Channel, number> = { push: 20, whatsapp: 10, call: 5 };
/** A list goes out as free-form words alone: not in the last minutes of the window, lest it has closed when WhatsApp takes it. */
const LISTS_UNTIL_MINUTES = 10;

/**
 * Decides about what is due, and what of the same people may go along with it. One person gets one message, one notification and one call
 * at most, so that their ceilings need no counting here. Uses up `room`.
 */
export function plan(due: readonly Due[], soon: readonly Due[], now: Temporal.Instant, room: Room): Plan {
  const made: Plan = { sends: [], waits: [], closings: [], deferred: [], doubts: [], unreported: [], aside: [] };
  const wanted = due.flatMap((one) => judge(one, now, made));
  const alsoSoon = Map.groupBy(soon, ({ task }) => task.user_id);
  for (const [person, theirs] of Map.groupBy(wanted, ({ task }) => task.user_id)) {
    for (const [channel, all] of Map.groupBy(theirs, ({ rung }) => channelOf(rung))) {
      for (const [before, ready] of Map.groupBy(all, (one) => notificationOf(one, channel))) {
        if (room[channel] <= 0) {
          made.deferred.push(...ready.map(({ task }) => ({ task, lane: channel })));
          continue;
        }
        room[channel] -= 1;
        const along = before ? [] : (alsoSoon.get(person) ?? []).flatMap((one) => joining(one, now, channel));
        const [first, ...others] = inOrder([...ready, ...along].slice(0, mostTogether(channel, ready, now)));
        if (first) made.sends.push({ channel, wanted: [first, ...others] });
      }
    }
  }
  const later = made.closings.splice(Math.max(0, room.close));
  made.deferred.push(...later.map(({ task }) => ({ task, lane: 'close' as const })));
  room.close -= made.closings.length;
  return made;
}

/** As they are told: what is due first comes first. */
const inOrder = (wanted: readonly Wanted[]) =>
  wanted.toSorted(
    ({ task: a }, { task: b }) =>
      Temporal.Instant.compare(a.scheduled_at, b.scheduled_at) || Temporal.Instant.compare(a.created_at, b.created_at),
  );

function mostTogether(channel: Channel, [first]: readonly Wanted[], now: Temporal.Instant): number {
  const wrote = first?.situation.contact?.last_inbound_at ?? null;
  return channel === 'whatsapp' && !isWindowOpen(wrote, now, LISTS_UNTIL_MINUTES) ? 1 : MOST_TOGETHER[channel];
}

/**
 * The notification that a reminder may stand in already, by the name of its send: one that is sent again takes its place there, under the same tag
 * and with what was in it, and joins no other. Null: it was shown in none.
 */
function notificationOf({ situation, rung }: Wanted, channel: Channel): string | null {
  const row = channel === 'push' ? situation.rungs.find((one) => one.rung === rung) : undefined;
  return row ? sendOf(row) : null;
}

/** Puts one occurrence where it belongs; what it wants to send is returned. */
function judge({ task, situation }: Due, now: Temporal.Instant, made: Plan): Wanted[] {
  try {
    if (situation instanceof Error) throw situation;
    const read = { task, situation };
    const decision = decide(situation.facts, now);
    const rowOf = (rung: Rung) => situation.rungs.filter((one) => one.rung === rung).slice(0, 1);
    for (const rung of inDoubt(situation.facts, now)) made.doubts.push(...rowOf(rung).map((row) => ({ ...read, row })));
    for (const rung of unreported(situation.facts, now)) {
      made.unreported.push(...rowOf(rung).map((row) => ({ situation, row })));
    }
    if (decision.do === 'send') return [{ ...read, ...decision }];
    if (decision.do === 'wait') made.waits.push({ ...read, decision });
    else made.closings.push(read);
  } catch (error) {
    made.aside.push({ task, error: error instanceof Error ? error : new Error(String(error)) });
  }
  return [];
}

/** One that cannot be read is not set aside before it is due. */
function joining({ task, situation }: Due, now: Temporal.Instant, channel: Channel): Wanted[] {
  if (situation instanceof Error) return [];
  try {
    const joins = mayJoin(situation.facts, now, channel);
    const wanted = joins && { task, situation, rung: joins.rung, passed: [], held: [] };
    return wanted && notificationOf(wanted, channel) === null ? [wanted] : [];
  } catch {
    return [];
  }
}
