import { rewrite } from '../language/ask.ts';
import { type Draft, readDraft, type Span } from '../language/draft/draft.ts';
import type { Setting } from '../language/index.ts';
import { clockWords, onDate } from '../language/say-back.ts';

/** A change of one place of a wish: what stands there goes, and the new words come to the end. */
type Change = { away: (Span | null | undefined)[]; words: string };

/**
 * A wish with what a message says of time in its places: a day for its day, times for its times, a repetition for its repetition. Null where the
 * message says nothing of time, or nothing that has a place there.
 */
export function withTimes(line: string, message: string, setting: Setting): string | null {
  const [wish, said] = [readDraft(line, setting), readDraft(message, setting)];
  if (said.doubt && said.doubt.start !== said.before?.at.start) return null;
  const changes = [timesIn(wish, said), ...daysIn(wish, said), ...boundsIn(wish, said)].filter((one) => one !== null);
  if (changes.length === 0) return null;
  const spans = changes.flatMap(({ away }) => away.filter((span) => span != null));
  const apart = spans.filter(
    (span, i) => spans.findIndex(({ start }) => start === span.start) === i && span.end > span.start,
  );
  const left = rewrite(
    line,
    apart.map(({ start, end }) => ({ start, end, words: '' })),
  );
  return [left.replace(/[\s,.!]+$/, ''), ...changes.map(({ words }) => words)].filter(Boolean).join(' ');
}

const slice = ({ text }: Draft, { start, end }: Span) => text.slice(start, end).trim();
/** Several values may come of the same words. */
const once = <T extends Span>(spans: T[]): T[] =>
  spans.filter((span, i) => spans.findIndex(({ start }) => start === span.start) === i);

function timesIn(wish: Draft, said: Draft): Change | null {
  const gone: Change['away'] = [...wish.clocks, wish.stretch?.from, partAlone(wish)];
  if (said.clocks.length > 0) return { away: gone, words: timesOf(wish, said) };
  if (said.stretch) {
    const { from, to } = said.stretch;
    return { away: gone, words: said.text.slice(Math.min(from.start, to.start), Math.max(from.end, to.end)) };
  }
  const parts = partsOf(wish, said);
  if (parts) return { away: gone, words: parts };
  if (said.usual.length > 0) return { away: gone, words: mealsOf(said) };
  if (said.part && !said.part.today && said.days.every(({ at }) => at.start !== said.part?.at.start))
    return { away: gone, words: slice(said, said.part.at) };
  return null;
}

const PART_BEHIND_DAY = /(?:\s+(?:in the|at|in))?\s+(?:morning|noon|afternoon|evening|night)s?$/i;

/** Of "Tuesday night" the day stays. */
function partAlone({ part, days, text }: Draft): Span | null {
  if (!part || part.today) return null;
  if (!days.some(({ at }) => at.start === part.at.start)) return part.at;
  const said = text.slice(part.at.start, part.at.end);
  const behind = PART_BEHIND_DAY.exec(said);
  return behind && { start: part.at.start + behind.index, end: part.at.end };
}

const TIMES_A_DAY: Record<number, number[]> = { 2: [8, 20], 3: [8, 14, 20], 4: [8, 12, 16, 20] };

/** "The evening one at 9", of three a day: the other two where they mostly are. */
function timesOf(wish: Draft, said: Draft): string {
  const words = once(said.clocks)
    .map((clock) => slice(said, clock))
    .join(' and ');
  const part = said.part && !said.part.today ? ` ${slice(said, said.part.at)}` : '';
  const wanted = wish.repeat?.value.unit === 'day' ? (wish.repeat.value.times ?? 1) : 1;
  const usual = TIMES_A_DAY[wanted];
  if (!usual || said.clocks.length >= wanted) return `${words}${part}`;
  const times = usual.map((hour) => ({ hour, minute: 0 }));
  for (const clock of said.clocks) {
    const sure = clock.sure ? clock.hour : halfIn(said.part?.part ?? null, clock.hour);
    const near = times.toSorted((a, b) => Math.abs(a.hour - sure) - Math.abs(b.hour - sure))[0];
    if (near) times[times.indexOf(near)] = { hour: sure, minute: clock.minute };
  }
  const all = times.toSorted((a, b) => a.hour - b.hour).map((time) => clockWords(time).slice('at '.length));
  return `at ${all.join(' and ')}`;
}

/** "Breakfast and dinner" as "with breakfast and dinner"; "after lunch" says how by itself. */
function mealsOf(said: Draft): string {
  const words = once(said.usual.map(({ at }) => at))
    .map((meal) => slice(said, meal))
    .join(' and ');
  return /^(?:with|after|before|at|over|during|by)\b/i.test(words) ? words : `with ${words}`;
}

const HOURS_OF: Record<string, number> = {
  morning: 8,
  noon: 12,
  lunchtime: 12,
  midday: 12,
  afternoon: 14,
  evening: 19,
  night: 21,
  bedtime: 22,
};

/** "Morning and night", of something twice a day. */
function partsOf({ repeat }: Draft, { text }: Draft): string | null {
  const wanted = repeat?.value.unit === 'day' ? repeat.value.times : undefined;
  const words = new Set(
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.map((word) => word.replace(/s$/, '')),
  );
  const named = Object.keys(HOURS_OF).filter((part) => words.has(part));
  if (wanted === undefined || named.length !== wanted) return null;
  return `at ${named.map((part) => clockWords({ hour: HOURS_OF[part] ?? 8, minute: 0 }).slice('at '.length)).join(' and ')}`;
}

const halfIn = (part: string | null, hour: number) =>
  part === 'evening' || part === 'afternoon' || part === 'night' || (part === null && hour < 7)
    ? (hour % 12) + 12
    : hour;

function daysIn(wish: Draft, said: Draft): (Change | null)[] {
  const away = [...wish.days.map(({ at }) => at), wish.part?.today ? wish.part.at : null];
  if (said.minutesFromNow) {
    const times = [...wish.clocks, wish.stretch?.from];
    return [{ away: [...away, ...times], words: slice(said, said.minutesFromNow.at) }];
  }
  if (said.repeat) return [{ away: [...away, wish.repeat?.at, wish.repeatOn?.at], words: slice(said, said.repeat.at) }];
  const { weekdays, at } = said.without;
  if (wish.repeat && at && weekdays.length > 0) return [{ away: [wish.without.at], words: slice(said, at) }];
  const [day] = said.days;
  const other = day && wish.repeat && !BEGINS.test(said.text) ? otherDay(wish.repeat.value, slice(said, day.at)) : null;
  if (other) return [{ away: [wish.repeat?.at, wish.repeatOn?.at], words: other }];
  if (day && wish.repeat) return [{ away: [wish.start?.at, ...away], words: `starting ${onThe(said, day)}` }];
  if (day)
    return [
      {
        away,
        words: once(said.days.map((one) => one.at))
          .map((one) => slice(said, one).replace(UNTIL, 'on '))
          .join(' and '),
      },
    ];
  const until = said.until;
  // "It can wait till Sunday".
  if (until && !wish.repeat) return [{ away, words: until.kind === 'on' ? onDate(until.date) : slice(said, until.at) }];
  return [null];
}

/** "It can wait till Sunday." */
const UNTIL = /^(?:until|till|'til)\s+/i;

const BEGINS = /\b(?:start\w*|begin\w*|from|first one|first time|next (?:one|due))\b/i;
const DAY_OF_MONTH =
  /^(?:on )?(?:the )?(\d{1,2}(?:st|nd|rd|th)|(?:first|second|third|fourth|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** "Oh make it the first Sunday", of something on the 1st of every month: on another day of the month. */
function otherDay({ unit, n }: NonNullable<Draft['repeat']>['value'], words: string): string | null {
  const day = unit === 'month' ? DAY_OF_MONTH.exec(words.trim())?.[1] : undefined;
  return day ? `every ${n > 1 ? `${n} months` : 'month'} on the ${day}` : null;
}

const onThe = (said: Draft, day: Draft['days'][number]) => (day.kind === 'on' ? onDate(day.date) : slice(said, day.at));

/** How long, until when, how often in all, how long before. */
function boundsIn(wish: Draft, said: Draft): (Change | null)[] {
  return [
    said.lastingAt && said.minutesFromNow === null
      ? { away: [wish.lastingAt], words: slice(said, said.lastingAt) }
      : null,
    said.until && wish.repeat ? { away: [wish.until?.at, wish.over?.at], words: slice(said, said.until.at) } : null,
    said.over && !said.until ? { away: [wish.over?.at, wish.until?.at], words: slice(said, said.over.at) } : null,
    said.before ? { away: [wish.before?.at], words: slice(said, said.before.at) } : null,
  ];
}
