import type { TestApp } from './app.ts';
import type { TestNotifier } from './notifier.ts';

/** The days of people in one zone, for tests that go from hour to hour. The app and its notifier are there once a file has begun. */
export function dayIn(zone: string, app: () => TestApp, notifier: () => TestNotifier) {
  /** The person's wall clock. */
  const wall = () => app().clock.now().toZonedDateTimeISO(zone);
  const onDay = (time: string, days = 0) =>
    wall().toPlainDate().add({ days }).toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  /** Moves to a time of the day, stopping at every wake-up; `days` from today. */
  const until = (time: string, days = 0) => notifier().until(onDay(time, days));
  /** The next morning, so that no test meets the day of another. */
  const tomorrow = () => until('06:00', 1);
  const at = (time: string, days = 0) => onDay(time, days).toString();
  return { wall, onDay, until, tomorrow, at };
}
