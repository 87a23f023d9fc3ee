import type { UserScope } from '../db/scope.ts';
import type { Context } from '../services/context.ts';
import type { CoachPerson } from './person.ts';

/** The facts of a turn, read once. */
export function createFacts(
  _ctx: Context,
  _user: UserScope,
  person: CoachPerson,
  now: Temporal.Instant,
): () => Promise<string> {
  const facts = async () =>
    JSON.stringify({ name: person.name, now: now.toZonedDateTimeISO(person.zone).toPlainDateTime() });
  let read: Promise<string> | undefined;
  return () => {
    read ??= facts();
    return read;
  };
}
