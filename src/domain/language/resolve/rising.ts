import type { Draft, SaidClock } from '../draft/draft.ts';
import { clockWords } from '../say-back.ts';
import { joinWords, sayTime } from '../speak.ts';
import type { Assumption, Setting } from '../types.ts';
import { shows12 } from '../types.ts';
import { halves, likelyHour, sayReading } from './likely.ts';
import { assume } from './resolved.ts';

/**
 * "at 8, 2 and 10" goes through a day: 8:00, 14:00, 22:00. Null where the numbers only rise ("at 8 and 10"): that may be two times of
 * one morning as well as the two ends of a day.
 */
export function risingHours(clocks: SaidClock[], setting: Setting, twice = false): number[] | null {
  const [first, second, more] = clocks;
  if (!first || clocks.length < 2 || clocks.some(({ zone }) => zone)) return null;
  // "Twice a day, 8 and 10": once in the morning, and once in the evening.
  if (twice && second && !more && first.hour <= 12 && second.hour <= 12)
    return [first.hour % 12, (second.hour % 12) + 12];
  const hours = [likelyHour(first, setting)];
  let turns = false;
  for (const clock of clocks.slice(1)) {
    const before = hours.at(-1) ?? 0;
    const next = (clock.hour === 12 ? [12] : halves(clock.hour)).find((hour) => hour > before);
    if (next === undefined) return null;
    turns ||= next >= 12 && before < 12 && clock.hour % 12 <= (clocks[hours.length - 1]?.hour ?? 0) % 12;
    hours.push(next);
  }
  return turns ? hours : null;
}

export function assumeRising(draft: Draft, clocks: SaidClock[], hours: number[], setting: Setting): Assumption[] {
  const said = joinWords(clocks.map((clock, i) => sayReading(clock, hours[i] ?? clock.hour)));
  const others = clocks.map(({ minute }, i) => ({ hour: ((hours[i] ?? 0) + 12) % 24, minute }));
  const sorted = others.toSorted((a, b) => a.hour - b.hour);
  const words = `at ${joinWords(sorted.map((time) => clockWords(time).slice('at '.length)))}`;
  const start = Math.min(...clocks.map((clock) => clock.start));
  const end = Math.max(...clocks.map((clock) => clock.end));
  const label = `At ${joinWords(sorted.map((time) => sayTime(time, shows12(setting, true))))}`;
  return [assume(said, label, draft.text, [{ start, end, words }])];
}
