import { type Weekday, weekdays } from '../calendar/index.ts';
import type { SlotPatterns } from '../slots/types.ts';
import type { PatternType } from './types.ts';

/** From here on a pattern steers plans. */
const BELIEVED = 0.5;

/** A pattern as it counts today: the person's word over the evidence. */
export type Standing = {
  type: PatternType;
  data: unknown;
  /** 0 to 1 */
  confidence: number;
};

/** What the slots engine may use. Patterns that are not believed, and data of another shape, say nothing. */
export function slotPatterns(patterns: readonly Standing[]): SlotPatterns {
  const believed = patterns.filter(({ confidence }) => confidence >= BELIEVED);
  const of = (type: PatternType) => believed.filter((pattern) => pattern.type === type).map(({ data }) => read(data));
  const preferences = of('user_preference');
  return {
    avoided: [...of('time_avoidance'), ...preferences.filter(({ avoid }) => avoid)].flatMap(onWeekdays),
    best: byConfidence(believed).flatMap(({ data }) => anyDay(read(data))),
    preferred: preferences.filter(({ avoid }) => !avoid).flatMap(anyDay),
  };
}

type Hours = { weekday: Weekday | null; hours: number[]; avoid: boolean };

function read(data: unknown): Hours {
  const { weekday, hours, hour, avoid } = (data ?? {}) as Record<string, unknown>;
  const listed = Array.isArray(hours) ? hours : [hour];
  return {
    weekday: weekdays.find((day) => day === weekday) ?? null,
    hours: listed.filter((h): h is number => Number.isInteger(h) && h >= 0 && h <= 23),
    avoid: avoid === true,
  };
}

const anyDay = ({ weekday, hours }: Hours) => hours.map((hour) => ({ weekday, hour }));

const onWeekdays = ({ weekday, hours }: Hours) =>
  (weekday === null ? weekdays : [weekday]).flatMap((day) => hours.map((hour) => ({ weekday: day, hour })));

const byConfidence = (patterns: readonly Standing[]) =>
  patterns.filter(({ type }) => type === 'best_time').sort((a, b) => b.confidence - a.confidence);
