import { writesTwelveHours } from '../../domain/language/hour-cycle.ts';
import { sayMoment, sayTime } from '../../domain/language/speak.ts';
import { timeFormatOf } from '../accounts/profile.ts';
import type { Person } from '../tasks/person.ts';

type Reader = Pick<Person, 'zone' | 'profile'>;

/** "18:30" or "6:30 PM", in the person's zone and format. */
export function timeOfDay(at: Temporal.Instant, person: Reader): string {
  return sayTime(at.toZonedDateTimeISO(person.zone), usesTwelveHours(person));
}

/** "today at 18:30", "tomorrow, Monday 23 November, at 07:00". */
export function whenText(at: Temporal.Instant, now: Temporal.Instant, person: Reader): string {
  const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
  return sayMoment(at.toZonedDateTimeISO(person.zone).toPlainDateTime(), today, usesTwelveHours(person));
}

export const usesTwelveHours = ({ zone, profile }: Reader): boolean => writesTwelveHours(timeFormatOf(profile), zone);
