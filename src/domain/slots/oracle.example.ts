import { busySpans } from '../calendar/index.ts';
import type { Case } from './facts.arbitrary.ts';
import type { Session, Wish } from './types.ts';

/**
 * What the rules say, tried minute by minute with no cleverness. Sleep, shifts and the rest come from the calendar, whose
 * own tests hold them against the clock.
 */
export class Oracle {
  readonly #case: Case;
  readonly #origin: number;
  readonly #taken: Int32Array;
  readonly #work: Int32Array;
  readonly #midnights: number[];
  readonly #outside = new Map<Wish, Int32Array>();
  readonly #changes: readonly number[];
  /** Hours of days on which the clocks change, counted from the plan's start: when each begins, or null if it is not whole. */
  readonly #wholeHours = new Map<number, number | null>();

  constructor(one: Case, days: number, sessions: readonly Session[]) {
    this.#case = one;
    const { facts, plan } = one;
    const midnights = Array.from({ length: days + 2 }, (_, d) =>
      plan.from.add({ days: d }).toZonedDateTime(facts.zone),
    );
    this.#origin = (midnights[0]?.epochMilliseconds ?? 0) / 60_000;
    this.#midnights = midnights.map((m) => m.epochMilliseconds / 60_000 - this.#origin);
    const length = this.#midnights.at(-1) ?? 0;
    this.#changes = changesIn(facts.zone, this.#origin, length);
    const taken = new Uint8Array(length);
    const work = new Uint8Array(length);
    const range = { start: (this.#origin - 60) * 60_000, end: (this.#origin + length + 60) * 60_000 };
    for (const span of busySpans(facts, range)) {
      const around = span.kind === 'occurrence' || span.kind === 'commitment' ? this.buffer : 0;
      const start = Math.floor(span.start / 60_000) - this.#origin - around;
      const end = Math.ceil(span.end / 60_000) - this.#origin + around;
      (span.kind === 'work' ? work : taken).fill(1, Math.max(0, start), Math.max(0, end));
    }
    for (const session of sessions) {
      const start = this.indexOf(session);
      taken.fill(1, Math.max(0, start - this.buffer), Math.max(0, start + session.minutes + this.buffer));
    }
    this.#taken = nextOf(1, taken);
    this.#work = nextOf(1, work);
  }

  get buffer(): number {
    return this.#case.facts.bufferMinutes ?? 15;
  }

  indexOf(session: Session): number {
    return session.start.epochMilliseconds / 60_000 - this.#origin;
  }

  dayOf(session: Session): number {
    return session.local.toPlainDate().since(this.#case.plan.from).days;
  }

  /** Starts of the day, minute by minute, at which nothing is in the way; of those in a window while the clocks change, all. */
  *starts(wish: Wish, day: number): Generator<Start> {
    const { plan } = this.#case;
    const date = plan.from.add({ days: day });
    if (wish.days !== undefined && wish.days.length > 0 && !wish.days.some((d) => d === date.dayOfWeek)) return;
    const outside = this.#outside.get(wish) ?? nextOf(0, clockMinutes(wish));
    this.#outside.set(wish, outside);
    const isAnyTime = outside[0] === outside.length;
    const midnight = this.#midnights[day] ?? 0;
    // Where the clocks change, today or tomorrow, Temporal says when they show what.
    const isPlain = [0, 1].every((d) => (this.#midnights[day + d + 1] ?? 0) - (this.#midnights[day + d] ?? 0) === 1440);
    for (let minute = 0; minute < 1440; minute += 1) {
      if (isAny(outside, minute, wish.minutes)) continue;
      let index = midnight + minute;
      let isSure = true;
      if (!isPlain) {
        const shown = this.#shownAt(day, date, minute);
        if (shown === null) continue;
        index = shown;
        isSure = isAnyTime || !this.#changes.some((change) => index < change && change < index + wish.minutes);
      }
      if (plan.now !== undefined && (index + this.#origin) * 60_000 < plan.now.epochMilliseconds) continue;
      if (isAny(this.#taken, index, wish.minutes)) continue;
      const inWork = isAny(this.#work, index, wish.minutes);
      yield { minute, isSure, inWork, isAvoided: isAvoided(this.#case, date.dayOfWeek, Math.floor(minute / 60)) };
    }
  }

  /** When the clock shows a minute of a date; null when it skips it. An hour of which it shows both ends in 59 minutes is whole. */
  #shownAt(day: number, date: Temporal.PlainDate, minute: number): number | null {
    const hour = Math.floor(minute / 60);
    const key = day * 24 + hour;
    let first = this.#wholeHours.get(key);
    if (first === undefined) {
      const [start, end] = [this.#resolve(date, hour, 0), this.#resolve(date, hour, 59)];
      first = start !== null && end !== null && end - start === 59 ? start : null;
      this.#wholeHours.set(key, first);
    }
    return first === null ? this.#resolve(date, hour, minute % 60) : first + (minute % 60);
  }

  #resolve(date: Temporal.PlainDate, hour: number, minute: number): number | null {
    const local = date.toPlainDateTime({ hour, minute });
    const zoned = local.toZonedDateTime(this.#case.facts.zone);
    return zoned.toPlainDateTime().equals(local) ? zoned.epochMilliseconds / 60_000 - this.#origin : null;
  }
}

/** The minutes after `origin` at which the clocks change, up to `length`. */
function changesIn(zone: string, origin: number, length: number): number[] {
  const changes: number[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(origin * 60_000)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds / 60_000 < origin + length) {
    changes.push(at.epochMilliseconds / 60_000 - origin);
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

/** For each minute the first one from it on that has the value; the length where none has. */
function nextOf(value: number, minutes: Uint8Array): Int32Array {
  const next = new Int32Array(minutes.length);
  let last = minutes.length;
  for (let minute = minutes.length - 1; minute >= 0; minute -= 1) {
    if (minutes[minute] === value) last = minute;
    next[minute] = last;
  }
  return next;
}

/** Whether one of `count` minutes has the value; what lies beyond the last minute has it not. */
function isAny(next: Int32Array, from: number, count: number): boolean {
  const at = next[from] ?? next.length;
  return at < next.length && at < from + count;
}

export type Start = {
  readonly minute: number;
  /** Unsure: the clocks change during the session, so that its window may be shorter than the clock says. */
  readonly isSure: boolean;
  readonly inWork: boolean;
  readonly isAvoided: boolean;
};

function isAvoided({ facts: { patterns } }: Case, day: number, hour: number): boolean {
  const names = (p: { weekday: number | null; hour: number }) =>
    p.hour === hour && (p.weekday === null || p.weekday === day);
  return patterns.avoided.some(names) && !patterns.preferred.some(names);
}

/** 1 for each minute of a day and the next that a session may cover. */
export function clockMinutes(wish: Wish): Uint8Array {
  const allowed = new Uint8Array(2880);
  if (wish.windows === undefined || wish.windows.length === 0) return allowed.fill(1);
  for (const window of wish.windows) {
    const start = window.start.hour * 60 + window.start.minute;
    const end = window.end.hour * 60 + window.end.minute;
    if (start < end) allowed.fill(1, start, end);
    if (start > end) allowed.fill(1, start, 1440 + end).fill(1, 0, end);
    if (start === 0 && end === 0) allowed.fill(1);
  }
  return allowed;
}

export const quotaOf = (wish: Wish, week: number): number =>
  typeof wish.perWeek === 'number' ? wish.perWeek : (wish.perWeek[Math.min(week, wish.perWeek.length - 1)] ?? 0);

export const spacingOf = (wish: Wish): number => wish.minDaysApart ?? 1;

/** The most open days with the wish's distance between any two and its number in each week. */
export function mostDays(open: readonly boolean[], wish: Wish): number {
  const best = (day: number, free: number, count: number): number => {
    if (day >= open.length) return 0;
    const placed = day % 7 === 0 ? 0 : count;
    const skip = best(day + 1, Math.max(0, free - 1), placed);
    if (!open[day] || free > 0 || placed >= quotaOf(wish, Math.floor(day / 7))) return skip;
    return Math.max(skip, 1 + best(day + 1, spacingOf(wish) - 1, placed + 1));
  };
  return best(0, 0, 0);
}
