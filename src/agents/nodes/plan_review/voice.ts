import type { Voice } from '../../../domain/plan/index.ts';
import type { Run } from '../../run.ts';

/** How a plan is told to this person, today. */
export const voiceOf = ({ now, person }: Run): Voice => ({
  today: now.toZonedDateTimeISO(person.zone).toPlainDate(),
  hour12: person.hour12,
});
