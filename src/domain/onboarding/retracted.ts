import { clocksIn, rangesIn } from './clocks.ts';

const INSTEAD =
  /^\W*(?:(?:no|nope|sorry|wait|actually|i\s+mean|make\s+(?:it|that)|or\s+rather|rather|scratch\s+that|hmm+|hang\s+on)\b\W*)+(?:(?:more\s+like|say|at|about|around|it'?s)\s+)*$/i;
const OF_OTHER_DAYS = /^\W*(?:at|on|for|in)?\s*(?:the\s+)?(?:week|mon|tue|wed|thu|fri|sat|sun)/i;

/** Without times that were taken back in the same breath: "ten. actually more like quarter past ten" says one time. */
export function withoutRetracted(text: string): string {
  const clocks = clocksIn(text, { shifts: true });
  const ranges = rangesIn(text, clocks);
  const alone = clocks.filter((one) => !ranges.some(({ start, end }) => one.start >= start && one.end <= end));
  const said = [...ranges, ...alone].sort((a, b) => a.start - b.start);
  const kept: string[] = [];
  let from = 0;
  for (const [i, one] of said.entries()) {
    const next = said[i + 1];
    if (!next || OF_OTHER_DAYS.test(text.slice(next.end, next.end + 20))) continue;
    if (!INSTEAD.test(text.slice(one.end, next.start))) continue;
    kept.push(text.slice(from, one.start));
    from = next.start;
  }
  return kept.join('') + text.slice(from);
}
