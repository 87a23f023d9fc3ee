import type { ClockSpan } from '../types.ts';
import { asRead, valuesIn } from './values.ts';

export type ClockFound = { time: string; sure: boolean };

/** "half an hour", "1h30", "45 minutes", "an hour and a half"; the first one. */
export function minutesIn(text: string): number | null {
  // "30 minutes a day" is a length and how often.
  const said = text.replace(/ (?:a|per|each|every) (?:day|session|time|week|go)\b|\bdaily\b/g, ' ');
  const found = valuesIn(said, 'length')[0]?.minutes;
  // "Saturdays 10 minutes longer": the number is no day of the month.
  return found ?? (Number(/\b(\d{1,3}) ?min(?:ute)?s?\b/.exec(said)?.[1] ?? 0) || null);
}

/** Something else is counted: "by three days", "to 5 km". */
const COUNTED =
  /^ ?(?:-|km|k\b|min|h\b|hour|day|week|month|time|x\b|page|session|run|%|euro|pound|kilo|kg|word|rep|push)/;

/** A time of day; without its half, the one that a plan means: 1 to 5 the afternoon's; 6 to 11 the morning's, unless the text speaks of the evening. */
export function clockIn(text: string): ClockFound | null {
  const found = valuesIn(text, 'clock').find(({ words, end }) => isTime(words) && !COUNTED.test(text.slice(end)));
  if (!found) return null;
  if (found.sure || !found.other) return { time: clock(found.time), sure: true };
  const [early, late] = [found.time, found.other].sort(Temporal.PlainTime.compare);
  if (!early || !late) return null;
  if (/\b(?:evenings?|tonight|night|afternoons?)\b/.test(text)) return { time: clock(late), sure: true };
  if (/\bmornings?\b/.test(text)) return { time: clock(early), sure: true };
  return { time: clock(early.hour >= 6 ? early : late), sure: false };
}

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

/** A bare number is a time only where something says so. */
const isTime = (words: string) =>
  /\d[:.]\d\d|\d ?[ap]\.?m|o'clock|noon|midnight|half|quarter|past|\bin the\b|^(?:at|to|around|about|from|ish)\b|ish$/.test(
    words,
  );

/** The end of it is the person's own: sessions lie right before they sleep. */
export const BEFORE_BED: ClockSpan = { start: '20:00', end: '00:00' };

const WINDOWS: [RegExp, ClockSpan, string][] = [
  [/\b(?:early|first thing in the) mornings?\b|\bbefore work\b/, { start: '05:00', end: '09:00' }, 'early mornings'],
  [/\bmornings?\b/, { start: '05:00', end: '12:00' }, 'mornings'],
  [/\blunch(?:time|es|times| break| breaks)?\b|\bmiddays?\b/, { start: '11:30', end: '14:30' }, 'lunchtimes'],
  [/\bafternoons?\b/, { start: '12:00', end: '18:00' }, 'afternoons'],
  [/\bbefore (?:going to )?(?:bed|sleep|bedtime)\b|\bat bedtime\b|\bin bed\b/, BEFORE_BED, 'before bed'],
  [/\bbest (?:late )?at night\b|\blate evenings?\b|\bnight owl\b/, { start: '19:00', end: '23:00' }, 'late evenings'],
  [/\bafter work\b|\bevenings?\b|\bat night\b|\bnights\b/, { start: '17:00', end: '22:00' }, 'evenings'],
];

/** A part of the day, as a window of starting and ending. */
export function windowIn(text: string): { window: ClockSpan; words: string } | null {
  const [between] = valuesIn(asRead(text), 'clock_range');
  if (between) {
    const from = between.sure || between.from.hour >= 6 ? between.from : between.from.add({ hours: 12 });
    const to =
      !between.sure && Temporal.PlainTime.compare(between.to, from) <= 0 ? between.to.add({ hours: 12 }) : between.to;
    const window = { start: clock(from), end: clock(to) };
    return { window, words: `between ${window.start} and ${window.end}` };
  }
  const bound = /\b(?:not|nothing|never|no (?:sessions?|earlier)) (before|after) ([^,;]+)/.exec(text);
  const at = bound && clockIn(`at ${bound[2]}`);
  if (bound && at) {
    if (bound[1] === 'before') return { window: { start: at.time, end: '00:00' }, words: `from ${at.time} on` };
    // The night's half: nobody says "not after 8" of the morning.
    const late = at.sure || at.time >= '12:00' ? at.time : clock(Temporal.PlainTime.from(at.time).add({ hours: 12 }));
    return { window: { start: '00:00', end: late }, words: `before ${late}` };
  }
  const found = WINDOWS.find(([pattern]) => pattern.test(text));
  return found ? { window: found[1], words: found[2] } : null;
}
