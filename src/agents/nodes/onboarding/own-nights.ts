import { type OwnNight, type Progress, sleepingIn, type Told } from '../../../domain/onboarding/index.ts';
import { addCommitment, changeCommitment, listCommitments } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import type { Run } from '../../run.ts';
import { commitmentOf } from './busy-time.ts';

type Stored = NonNullable<Progress['ownNights']>;

/** Told again for the same days it is corrected. */
export function withOwnNights(before: Stored = [], told: readonly OwnNight[]): Stored {
  const plain = told.map(({ days, wake, sleep }) => ({
    days,
    ...(wake && { wake: `${wake}` }),
    ...(sleep && { sleep: `${sleep}` }),
  }));
  const isAgain = (one: Stored[number]) =>
    plain.some(
      ({ days, wake, sleep }) => days.join() === one.days.join() && (wake ? one.wake : sleep ? one.sleep : true),
    );
  return [...before.filter((one) => !isAgain(one)), ...plain];
}

const read = (stored: Stored): OwnNight[] =>
  stored.map(({ days, wake, sleep }) => ({
    days,
    ...(wake && { wake: Temporal.PlainTime.from(wake) }),
    ...(sleep && { sleep: Temporal.PlainTime.from(sleep) }),
  }));

/** Are some of them longer days, with hours that are not planned with? */
export function isLonger(own: Stored, told: Told, { person }: Run): boolean {
  const usual = usualOf(told, person.profile);
  return usual !== null && sleepingIn(read(own), usual).length < own.length;
}

export function usualOf({ wake, sleep }: Told, { wake_time, sleep_time }: Run['person']['profile']) {
  const up = wake ?? (wake_time ? Temporal.PlainTime.from(wake_time) : undefined);
  const bed = sleep ?? (sleep_time ? Temporal.PlainTime.from(sleep_time) : undefined);
  return up && bed ? { wake: up, sleep: bed } : null;
}

/** Keeps the sleep of single days free beside the usual one, once that is known. */
export async function storeOwnNights(inside: Context, run: Run, told: Told, { ownNights }: Progress): Promise<void> {
  const own = ownNights ? read(ownNights) : (told.ownNights ?? []);
  const usual = usualOf(told, run.person.profile);
  if (own.length === 0 || !usual || !(told.ownNights || told.wake || told.sleep)) return;
  const known = await listCommitments(inside, run.user);
  for (const busy of sleepingIn(own, usual)) {
    const same = known.find(({ title }) => title === busy.title);
    if (same) await changeCommitment(inside, run.user, same.id, commitmentOf(busy, run));
    else await addCommitment(inside, run.user, commitmentOf(busy, run));
  }
}
