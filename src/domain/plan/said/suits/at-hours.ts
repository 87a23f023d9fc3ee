import type { ClockSpan } from '../../types.ts';
import { clockIn, windowIn } from '../clock.ts';

/** "Football Mon Wed 6-8": the hours without the days before them. */
export function hoursAlone(clause: string): ReturnType<typeof windowIn> {
  const hours = HOURS_ALONE.exec(clause)?.[0];
  return hours ? windowIn(`from ${hours}`) : null;
}

const HOURS_ALONE = /\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|to|until|till) ?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?/;

/** "Choir on Mondays at 7": when something begins that takes the evening; without its half, it is no morning. */
export function atIn(clause: string): string | null {
  return clocksOf(clause)[0] ?? null;
}

function clocksOf(clause: string): string[] {
  const morning = /\bmornings?\b|\bschool\b/.test(clause);
  return [...clause.matchAll(SAID_CLOCK)].flatMap(([, bare = '', full = '']) => {
    const said = full || bare;
    const half = morning || /[ap]\.?m|noon/.test(said) ? '' : ' in the evening';
    return clockIn(`at ${said}${half}`)?.time ?? [];
  });
}

const SAID_CLOCK = /\bat (\d{1,2}(?:[:.]\d\d)?|noon)\b(?! ?[ap]m)|\b(?:at )?(\d{1,2}(?:[:.]\d\d)? ?[ap]m)\b/g;

/** "Lessons on Saturdays at 9": nobody knows which half, so both are kept free. */
export function halvesOf(clause: string): string[] {
  const [late, ...others] = clocksOf(clause);
  if (!late) return [];
  if (others.length > 0) return [late, ...others];
  const open =
    late >= '20:00' &&
    late < '24:00' &&
    !/\d ?[ap]\.?m\b|\b(?:evening|night|tonight|morning)/.test(clause) &&
    !clause.includes(late);
  return open
    ? [Temporal.PlainTime.from(late).subtract({ hours: 12 }).toString({ smallestUnit: 'minute' }), late]
    : [late];
}

/** How long most such things take, with the way there. */
export function twoHoursFrom(start: string): ClockSpan {
  const from = Temporal.PlainTime.from(start);
  const end = from.add({ hours: 2 });
  return { start, end: Temporal.PlainTime.compare(end, from) > 0 ? end.toString({ smallestUnit: 'minute' }) : '00:00' };
}

/** "From 6 to 8" without its half: both are kept free. */
export function bothHalves(range: ClockSpan, clause: string): ClockSpan[] {
  if (
    range.end > '12:00' ||
    range.end === '00:00' ||
    /[ap]\.?m\b|:|\bmorning|\bevening|\bnight|\bschool\b/.test(clause)
  )
    return [range];
  const late = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
  return [range, { start: late(range.start), end: late(range.end).replace('24:00', '00:00') }];
}
