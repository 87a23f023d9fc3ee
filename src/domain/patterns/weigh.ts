import type { Weekday } from '../calendar/index.ts';
import type { SlotCount } from './types.ts';

/** An answer loses half its weight in so many days: habits change. */
export const HALF_LIFE_DAYS = 28;
/** So many ignored dates are kept as evidence per slot. */
export const KEPT_DAYS = 6;

/** An answer that teaches something. Only `done` and `ignored` do; not being reachable says nothing about the hour. */
export type Lesson = {
  ending: 'done' | 'ignored';
  category: string;
  scheduledAt: Temporal.Instant;
  closedAt: Temporal.Instant;
  zone: string;
};

type Slot = { weekday: Weekday; hour: number; day: Temporal.PlainDate };
const slots = new WeakMap<object, Slot>();

/** Hour, weekday and date of the planned time, where the person was. A lesson is asked for them at each step, and reckons once. */
export function slotOf(lesson: Pick<Lesson, 'scheduledAt' | 'zone'>): Slot {
  const known = slots.get(lesson);
  if (known) return known;
  const local = lesson.scheduledAt.toZonedDateTimeISO(lesson.zone);
  const slot = { weekday: local.dayOfWeek as Weekday, hour: local.hour, day: local.toPlainDate() };
  slots.set(lesson, slot);
  return slot;
}

/** The slot with one more lesson. Lessons may come in any order: the result is the same. */
export function learn(slot: SlotCount | undefined, lesson: Lesson): SlotCount {
  return weighIn(slot, lesson, 1);
}

/** Takes back a lesson that was learned before (its occurrence was opened again). */
export function unlearn(slot: SlotCount, lesson: Lesson): SlotCount {
  return weighIn(slot, lesson, -1);
}

/** The counts as they weigh at `now`. */
export function weighed(slot: SlotCount, now: Temporal.Instant): { done: number; ignored: number } {
  const factor = Math.min(1, decay(slot.weighedAt, now));
  return { done: slot.done * factor, ignored: slot.ignored * factor };
}

function weighIn(slot: SlotCount | undefined, lesson: Lesson, sign: 1 | -1): SlotCount {
  const { weekday, hour, day } = slotOf(lesson);
  const old = slot?.weighedAt ?? lesson.closedAt;
  const weighedAt = Temporal.Instant.compare(old, lesson.closedAt) < 0 ? lesson.closedAt : old;
  const keep = decay(old, weighedAt);
  const weight = sign * decay(lesson.closedAt, weighedAt);
  const counted = (ending: Lesson['ending']) =>
    Math.max(0, (slot?.[ending] ?? 0) * keep + (lesson.ending === ending ? weight : 0));
  return {
    category: lesson.category,
    weekday,
    hour,
    done: counted('done'),
    ignored: counted('ignored'),
    weighedAt,
    ignoredDays: lesson.ending === 'ignored' ? changed(slot?.ignoredDays ?? [], day, sign) : (slot?.ignoredDays ?? []),
  };
}

function changed(days: readonly Temporal.PlainDate[], day: Temporal.PlainDate, sign: 1 | -1): Temporal.PlainDate[] {
  if (sign === 1) {
    return [...days, day].sort((a, b) => Temporal.PlainDate.compare(b, a)).slice(0, KEPT_DAYS);
  }
  const at = days.findIndex((other) => other.equals(day));
  return days.filter((_, i) => i !== at);
}

function decay(from: Temporal.Instant, to: Temporal.Instant): number {
  return 0.5 ** ((to.epochMilliseconds - from.epochMilliseconds) / (HALF_LIFE_DAYS * 86_400_000));
}
