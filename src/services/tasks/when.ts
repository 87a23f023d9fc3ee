import { Problem } from '../../db/errors.ts';
import { isBefore } from '../../domain/instants.ts';
import { isZone, localAt, momentOf } from '../../domain/recurrence/zone.ts';

/** A time as the contract takes it: an instant, or wall clock in the person's zone. */
export type When = { scheduled_at?: string | null | undefined; local_time?: string | null | undefined };

/** How far behind "now" a time may lie: clocks differ a little, and a form is filled in for a while. */
const TOLERANCE_SECONDS = 60;
/** As far as a series may reach; calendars and databases stumble over what lies near the year 10000. */
const YEARS_AHEAD = 50;

/**
 * The instant and its wall clock in `zone`; null when no time is given. A time that the clocks skip moves forward, of a repeated
 * one the first is meant (Temporal's `compatible`).
 * @throws Problem `invalid_input` for both at once, a malformed, a past or a far time, an unknown zone.
 */
export function whenOf(when: When, zone: string, now: Temporal.Instant) {
  if (!isZone(zone)) throw new Problem('invalid_input', `There is no time zone called "${zone.slice(0, 60)}".`);
  const given = readWhen(when, zone);
  if (given && isBefore(given.at, now.subtract({ seconds: TOLERANCE_SECONDS }))) {
    throw new Problem('invalid_input', 'That time has passed already. Choose one that is still ahead.');
  }
  if (given && isBefore(now.add({ hours: YEARS_AHEAD * 366 * 24 }), given.at)) {
    throw new Problem('invalid_input', `That is more than ${YEARS_AHEAD} years away.`);
  }
  return given;
}

function readWhen({ scheduled_at, local_time }: When, zone: string) {
  if (scheduled_at && local_time)
    throw new Problem('invalid_input', 'Give either scheduled_at or local_time, not both.');
  if (scheduled_at) {
    const at = parse(
      () => Temporal.Instant.from(scheduled_at),
      'scheduled_at must be a time in UTC, such as 2026-12-01T18:30:00Z.',
    );
    return { at, local: localAt(zone, at) };
  }
  if (local_time) {
    const hint = 'local_time must be a date and time without an offset, such as 2026-12-01T07:00.';
    if (/[zZ]$|[+-]\d\d:?\d\d$/.test(local_time)) throw new Problem('invalid_input', hint);
    const local = parse(() => Temporal.PlainDateTime.from(local_time), hint);
    return { at: momentOf(zone, local), local };
  }
  return null;
}

function parse<T>(read: () => T, hint: string): T {
  try {
    return read();
  } catch {
    throw new Problem('invalid_input', hint);
  }
}
