import type { Setting } from '../../../domain/language/index.ts';
import type { Pending } from '../../state.ts';

/** An open question waits while something else is done; one about a task for as long as its words mean the same. */
export function waits(pending: Pending | null, setting: Setting): Pending | null {
  switch (pending?.kind) {
    case 'goal_questions':
    case 'goal_options':
    case 'start_date':
      return pending;
    case 'ask':
    case 'scope':
    case 'slot':
    case 'confirm':
      return isFresh(pending, setting) && !pending.guess ? pending : null;
    default:
      return null;
  }
}

const FRESH_HOURS = 12;

/** "Tomorrow" in an old question is another day by now. */
export function isFresh({ askedAt }: Pending, { now, zone }: Setting): boolean {
  const asked = Temporal.Instant.from(askedAt);
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return day(asked).equals(day(now)) && asked.until(now).total('hours') <= FRESH_HOURS;
}
