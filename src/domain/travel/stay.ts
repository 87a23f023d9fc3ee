import type { TravelWords } from './read.ts';
import type { Travel } from './travel.ts';

/** The days in a place that were told, as seen from `home` (IANA) at `now`. Without a first day they are there already. */
export function stayOf(said: Extract<TravelWords, { kind: 'there' }>, home: string, now: Temporal.Instant): Travel {
  const arrives = said.leaves?.add({ days: landsNextDay(home, said.zone, now) ? 1 : 0 });
  const from = arrives ?? said.from ?? now.toZonedDateTimeISO(said.zone).toPlainDate();
  const last = said.until && Temporal.PlainDate.compare(said.until, from) > 0 ? said.until : null;
  return {
    place: said.place,
    zone: said.zone,
    from: from.toString(),
    until: last?.toString() ?? null,
    ...(!arrives && !said.from && { since: now.toString() }),
  };
}

/** Far to the east one arrives on the day after. */
function landsNextDay(home: string, zone: string, now: Temporal.Instant): boolean {
  const offset = (id: string) => now.toZonedDateTimeISO(id).offsetNanoseconds / 3.6e12;
  return offset(zone) - offset(home) >= 5;
}
