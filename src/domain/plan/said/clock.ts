import type { ClockSpan } from '../types.ts';
import { asRead, valuesIn } from './values.ts';

export type ClockFound = { time: string; sure: boolean };

/** "half an hour", "1h30", "45 minutes", "an hour and a half"; the first one. */
export function minutesIn(text: string): number | null {
  // "30 minutes a day" is a length and how often.
  const said = text
    .replace(/ (?:an?|per|each|every) (?:day|session|time|week|go|evening|morning|night)\b| or so\b|\bdaily\b/g, ' ')
    .replace(/\b(hours?|minutes?|mins?) of (?=[a-z])(?!(?:the|my|sleep|every|each|notice)\b)/g, '$1, ');
  const found = valuesIn(said, 'length')[0]?.minutes;
  // "Saturdays 10 minutes longer": the number is no day of the month.
  const hours = Number(/\b(?:about|around|roughly) (\d(?:\.5)?) ?(?:hours?|hrs?)\b/.exec(said)?.[1] ?? 0) * 60;
  return found ?? (Number(/\b(\d{1,3}) ?min(?:ute)?s?\b/.exec(said)?.[1] ?? hours) || null);
}

/** Something else is counted: "by three days", "to 5 km". */
const COUNTED =
  /^ ?(?:-|km|k\b|min|h\b|hour|day(?!s? (?:at|on))|week(?!end|day)|month|year|length|lap|rep|chord|song|unit|cig|kid|child|chapter|lesson|book|step|glass|beer|time|x\b|page|session|run|%|euro|pound|kilo|kg|word|rep|push)/;

/** "Grade 5ish" is how far somebody is. */
const OF_A_LEVEL = /\b(?:grade|level|stage|year|band|size|chapter|unit|number|stufe) $/;

/** A time of day; without its half, the one that a plan means: 1 to 5 the afternoon's; 6 to 11 the morning's, unless the text speaks of the evening. */
export function clockIn(text: string): ClockFound | null {
  const found = valuesIn(text, 'clock').find(
    ({ words, start, end }) =>
      isTime(words) && !COUNTED.test(text.slice(end)) && !OF_A_LEVEL.test(text.slice(0, start)),
  );
  if (!found) return null;
  if (found.sure || !found.other) return { time: clock(found.time), sure: true };
  const [early, late] = [found.time, found.other].sort(Temporal.PlainTime.compare);
  if (!early || !late) return null;
  if (/\b(?:evenings?|tonight|nights?|afternoons?|telly|tv|dinner|netflix)\b/.test(text))
    return { time: clock(late), sure: true };
  if (/\bmornings?\b/.test(text)) return { time: clock(early), sure: true };
  return { time: clock(early.hour >= 6 ? early : late), sure: false };
}

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });

/** A bare number is a time only where something says so. */
const isTime = (words: string) =>
  /\d[:.]\d\d|\d ?[ap]\.?m|o'clock|noon|midnight|half|quarter|past|\bin the\b|^(?:at|to|around|about|from|ish)\b|ish$/.test(
    words,
  );

/** The end of it is the person's own: sessions lie right before they sleep. No hour that somebody would name ("after 8") begins so. */
export const BEFORE_BED: ClockSpan = { start: '20:05', end: '00:00' };

const WINDOWS: [RegExp, ClockSpan, string][] = [
  [
    /\b(?:early|first thing in the) mornings?\b|\bbefore (?:work|breakfast|school|i leave)\b|\b(?:when i (?:get|wake)|after (?:waking|getting)|after i (?:wake|get)) up\b|\bfirst thing\b/,
    { start: '05:00', end: '09:00' },
    'early mornings',
  ],
  [
    /\b(?:after|at|before) (?:fajr|dawn|sunrise|morning prayers?)\b/,
    { start: '05:00', end: '09:00' },
    'early mornings',
  ],
  [/\bmornings?\b/, { start: '05:00', end: '12:00' }, 'mornings'],
  [/\bbefore lunch\b/, { start: '08:00', end: '12:00' }, 'before lunch'],
  [/\bafter lunch\b/, { start: '13:00', end: '17:00' }, 'after lunch'],
  [/\blunch(?:time|es|times| break| breaks)?\b|\bmiddays?\b/, { start: '11:30', end: '14:30' }, 'at lunchtime'],
  [/\bafternoons?\b/, { start: '12:00', end: '18:00' }, 'afternoons'],
  [
    /\bbefore (?:going to |i go to |i )?(?:bed|sleep|sleeping|bedtime)\b|\bat bedtime\b|^(?:reading )?in bed\b|\b(?:read\w*|hour|minutes?|mins?|lying|i'm) in bed\b/,
    BEFORE_BED,
    'before bed',
  ],
  [/\bbest (?:late )?at night\b|\blate evenings?\b|\bnight owl\b/, { start: '19:00', end: '23:00' }, 'late evenings'],
  [
    /\bafter (?:dinner|supper|tea|the kids(?:'| are| go)? (?:in bed|asleep|to bed))\b/,
    { start: '19:00', end: '22:30' },
    'after dinner',
  ],
  [/\bafter (?:school|class|college)\b/, { start: '15:30', end: '19:00' }, 'after school'],
  [/\bafter work\b|\bevenings?\b|\bat night\b|\bnights\b/, { start: '17:00', end: '22:00' }, 'evenings'],
];

/** "From 5 to 10 push-ups" are no hours: those end a thought, or time goes on behind them. */
const HOURS_END =
  /^ ?(?:$|[^\p{L}\d ]|(?:in|on|at|every|each|daily|and|or|but|so|then|if|when|while|because|o'clock|only|please|is|are|works?|suits?|would|for|with|before|after|(?:mon|tue|wed|thu|fri|sat|sun|week)[a-z]*|mornings?|evenings?|afternoons?|nights?|ish|sharp|latest|free|i|we|he|she|it|my|the)\b)/u;

/** A part of the day, as a window of starting and ending. */
export function windowIn(text: string): { window: ClockSpan; words: string } | null {
  const read = asRead(text);
  const between = valuesIn(read, 'clock_range').find(({ sure, end }) => sure || HOURS_END.test(read.slice(end)));
  if (between) {
    // "Evenings from 8 to 9".
    const late =
      !between.sure &&
      between.from.hour < 12 &&
      /\b(?:evenings?|tonight|nights?|after (?:work|dinner|tea))\b/.test(text);
    if (late && between.to.hour <= 12) return asWindow(between.from.add({ hours: 12 }), between.to.add({ hours: 12 }));
    const from = between.sure || between.from.hour >= 6 ? between.from : between.from.add({ hours: 12 });
    const to =
      !between.sure && Temporal.PlainTime.compare(between.to, from) <= 0 ? between.to.add({ hours: 12 }) : between.to;
    return asWindow(from, to);
  }
  const bound = boundIn(text, { no: /\b(?:not|nothing|never|no)\b/.test(text), busy: false });
  if (bound)
    return { window: bound, words: bound.start === '00:00' ? `before ${bound.end}` : `from ${bound.start} on` };
  return partsOfDayIn(text)[0] ?? null;
}

function asWindow(from: Temporal.PlainTime, to: Temporal.PlainTime): { window: ClockSpan; words: string } {
  const window = { start: clock(from), end: clock(to) };
  return { window, words: `between ${window.start} and ${window.end}` };
}

/** The parts of the day that a text names: "mornings", "after work". */
export function partsOfDayIn(text: string): { window: ClockSpan; words: string }[] {
  return WINDOWS.flatMap(([pattern, window, words]) => (pattern.test(text) ? [{ window, words }] : []));
}

const BOUND = new RegExp(
  `(?<!\\d ?(?:[ap]m )?)\\b(before|earlier than|after|later than|past|from|until|till|by)(?: about| around)? (${[
    String.raw`\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b|(?: in the (?:morning|evening|afternoon)| at night| o'clock))?|noon`,
    String.raw`midday|midnight|half (?:past )?\w+`,
  ].join(
    '|',
  )})(?!\\d| ?(?:st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\\/|-|to |till |until |\\.\\d|:|%|€|\\$|£))`,
  'g',
);

/** "Has to be done by 7:15", "must be out by 1:30". */
const IS_OVER =
  /\b(?:done|finished?|over|out|ready|home|back|gone|leave|ended?|completed?|through|wrapped up)(?: (?:the house|there|it|with it|for work))? $/;

/**
 * One end of a day: "never before 10 am", "only after 6", "not after 9", "busy until 7". `no`: it is refused; `busy`: those are hours that
 * something else takes. Null where none is named.
 */
export function boundIn(text: string, { no, busy }: { no: boolean; busy: boolean }): ClockSpan | null {
  for (const [words, way = '', said = ''] of text.matchAll(BOUND)) {
    const at = text.indexOf(words) + words.length;
    if (COUNTED.test(text.slice(at))) continue;
    const half =
      /\b(?:at night|nights|tonight|evenings?)\b/.test(text) && !/[ap]\.?m/.test(said) ? ' in the evening' : '';
    const found = clockIn(`at ${said}${half}`);
    if (!found) continue;
    const until = /^(?:until|till|by)$/.test(way);
    const lower = until ? busy && !/\bfree until\b/.test(text) : /^(?:before|earlier)/.test(way) === no;
    if (way === 'by' && !busy && !IS_OVER.test(text.slice(0, at - words.length))) continue;
    // Without its half: nobody says "not after 8" of the morning, nor "only after 6".
    const hour = Number(found.time.slice(0, 2));
    const late = !found.sure && hour < 12 && (lower ? hour <= (no ? 4 : 8) : no && hour >= 5);
    const time = late ? clock(Temporal.PlainTime.from(found.time).add({ hours: 12 })) : found.time;
    return lower ? { start: time, end: '00:00' } : { start: '00:00', end: time };
  }
  return null;
}

/** A window as it is said: "in the mornings", "from 10:00 on", "between 18:00 and 21:00". `say` puts a time. */
export function windowWords({ start, end }: ClockSpan, say: (time: string) => string): string {
  const known = WINDOWS.find(([, window]) => window.start === start && window.end === end)?.[2];
  if (known)
    return /^(?:before|at|after) /.test(known) ? known : `in the ${known.replace('late evenings', 'later evenings')}`;
  if (end === '00:00') return `from ${say(start)} on`;
  return start === '00:00' ? `not after ${say(end)}` : `between ${say(start)} and ${say(end)}`;
}
