import type { Weekday } from '../calendar/index.ts';

/**
 * Consecutive dates of one zone as minutes counted from the first midnight, so that the search works with whole
 * numbers. A minute of the day is what the clock shows (0–1439); an index is real time. On most days they differ by
 * a constant; on the days when the clocks change, a table translates.
 */
export class DayGrid {
  readonly zone: string;
  readonly first: Temporal.PlainDate;
  readonly days: number;
  /** Epoch minute of index 0. */
  readonly origin: number;
  readonly #firstWeekday: number;
  readonly #dates: readonly Temporal.PlainDate[];
  /** Index at which each date begins; one date more than `days`, and its end. */
  readonly #starts: Int32Array;
  readonly #changes = new Map<number, Change>();

  constructor(first: Temporal.PlainDate, days: number, zone: string) {
    this.first = first;
    this.days = days;
    this.zone = zone;
    this.#firstWeekday = first.dayOfWeek;
    this.#dates = Array.from({ length: days + 2 }, (_, day) => first.add({ days: day }));
    const midnights = this.#dates.map((date) => date.toZonedDateTime(zone));
    this.origin = Math.floor((midnights[0]?.epochMilliseconds ?? 0) / 60_000);
    this.#starts = Int32Array.from(midnights, (m) => Math.floor(m.epochMilliseconds / 60_000) - this.origin);
    for (let day = 0; day <= days; day += 1) {
      const minutes = this.start(day + 1) - this.start(day);
      const midnight = midnights[day];
      if (minutes !== 1440 && midnight !== undefined) this.#changes.set(day, changeOf(midnight, minutes));
    }
  }

  /** Minutes from the first date's beginning to the end of the date after the last. */
  get length(): number {
    return this.start(this.days + 1);
  }

  start(day: number): number {
    return this.#starts[Math.min(Math.max(day, 0), this.days + 1)] ?? 0;
  }

  weekday(day: number): Weekday {
    return (((this.#firstWeekday - 1 + day) % 7) + 1) as Weekday;
  }

  date(day: number): Temporal.PlainDate {
    return this.#dates[day] ?? this.first.add({ days: day });
  }

  dayOf(index: number): number {
    let day = Math.min(Math.floor(index / 1440), this.days);
    while (day > 0 && this.start(day) > index) day -= 1;
    while (day < this.days && this.start(day + 1) <= index) day += 1;
    return day;
  }

  hasClockChange(day: number): boolean {
    return this.#changes.has(day);
  }

  /** The index at which the clock shows this minute of the day, the first time if twice; -1 if the clocks skip it. */
  index(day: number, minute: number): number {
    const change = this.#changes.get(day);
    if (change === undefined) return this.start(day) + minute;
    const at = change.firstAt[minute] ?? -1;
    return at < 0 ? -1 : this.start(day) + at;
  }

  /** The first index of the day at which the clock shows this minute or a later one; the next day's start if none does. */
  reach(day: number, minute: number): number {
    const change = this.#changes.get(day);
    if (change === undefined) return this.start(day) + minute;
    const at = change.shown.findIndex((m) => m >= minute);
    return at < 0 ? this.start(day + 1) : this.start(day) + at;
  }

  /** The minute of the day that the clock shows; -1 the second time it shows it. */
  minuteAt(day: number, index: number): number {
    const change = this.#changes.get(day);
    if (change === undefined) return index - this.start(day);
    const minute = change.shown[index - this.start(day)] ?? -1;
    return this.index(day, minute) === index ? minute : -1;
  }

  instant(index: number): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds((this.origin + index) * 60_000);
  }

  local(day: number, minute: number): Temporal.PlainDateTime {
    return this.date(day).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  }
}

/** A date on which the clocks change: what they show at each of its minutes, and where each minute is first shown. */
type Change = { readonly shown: Int16Array; readonly firstAt: Int16Array };

function changeOf(midnight: Temporal.ZonedDateTime, minutes: number): Change {
  const shown = new Int16Array(minutes);
  let segment = midnight;
  for (let at = 0; at < minutes; ) {
    const next = segment.getTimeZoneTransition('next');
    const until = next === null ? minutes : (next.epochMilliseconds - midnight.epochMilliseconds) / 60_000;
    const end = Math.min(minutes, Math.max(Math.floor(until), at + 1));
    const first = segment.hour * 60 + segment.minute - at;
    for (let i = at; i < end; i += 1) shown[i] = first + i;
    at = end;
    if (next !== null) segment = next;
  }
  const firstAt = new Int16Array(1440).fill(-1);
  for (let i = minutes - 1; i >= 0; i -= 1) firstAt[shown[i] ?? 0] = i;
  return { shown, firstAt };
}
