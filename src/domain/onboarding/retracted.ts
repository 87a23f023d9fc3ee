import { clocksIn, rangesIn } from './clocks.ts';
import { daysIn } from './days.ts';

const INSTEAD =
  /^\W*(?:(?:no|nope|nein|quatsch|moment|perdón|digo|sorry|wait|actually|i\s+mean|make\s+(?:it|that)|or\s+rather|rather|scratch\s+that|hmm+|hang\s+on)\b\W*)+(?:(?:more\s+like|say|at|about|around|it'?s)\s+)*$/i;
/** "I aim for 10 but it's usually midnight": what is counts. */
const BUT_REALLY =
  /^\W*(?:but|though)\s+(?:[^.;\d]{0,40}\s)?(?:usually|really|actually|mostly|often|snooze|more\s+like)(?:\s+(?:it'?s|up|till?|until|at|about))*\s*$/i;
const OF_OTHER_DAYS = /^\W*(?:at|on|for|in)?\s*(?:the\s+)?(?:week|mon|tue|wed|thu|fri|sat|sun)/i;

/** "7, no sorry 6.30 on weekdays": those are what the first was of. */
const OF_MOST_DAYS =
  /^\W*(?:on\s+)?(?:week\s?days|in\s+the\s+week|work(?:ing)?\s?days|mon(?:day)?s?\s*(?:-|–|to)\s*fri)/i;

/** More days than these are most of the week. */
const FEW = 2;

const PAST_MIDNIGHT =
  /\b(?:gone|after|past|well\s+after|sometime\s+after)\s+midnight\b(?:\s+(?:usually|mostly|normally|really|often))?[\s,]+(?:say|so|more\s+like|about|maybe|probably)\s+/i;

/** Without times that were taken back in the same breath: "ten. actually more like quarter past ten" says one time. */
export function withoutRetracted(said: string): string {
  const text = said.replace(PAST_MIDNIGHT, 'at ');
  const clocks = clocksIn(text, { shifts: true });
  const ranges = rangesIn(text, clocks);
  const alone = clocks.filter((one) => !ranges.some(({ start, end }) => one.start >= start && one.end <= end));
  const times = [...ranges, ...alone].sort((a, b) => a.start - b.start);
  const kept: string[] = [];
  let from = 0;
  for (const [i, one] of times.entries()) {
    const next = times[i + 1];
    const after = text.slice(next?.end ?? 0, (next?.end ?? 0) + 20);
    if (!next || (OF_OTHER_DAYS.test(after) && !OF_MOST_DAYS.test(after) && daysIn(after).length <= FEW)) continue;
    const between = text.slice(one.end, next.start);
    if (!INSTEAD.test(between) && !(BUT_REALLY.test(between) && daysIn(between).length === 0)) continue;
    kept.push(text.slice(from, one.start));
    from = next.start;
  }
  return kept.join('') + text.slice(from);
}
