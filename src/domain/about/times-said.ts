import { type Found, readValues, type Setting } from '../language/index.ts';
import type { DayPart } from '../language/values.ts';
import type { Days, Said } from './types.ts';

export type Times = Pick<Said, 'clocks' | 'weekdays' | 'loose' | 'once' | 'from' | 'until' | 'shift'> & {
  /** A length that moves nothing. */
  minutes: number | null;
  /** Part of the day that a day was said with: "tonight". */
  part: DayPart | null;
  /** The text with a mark in place of each of them. */
  rest: string;
};

/** In place of what was read. */
export const TAKEN = ' ; ';

/** What a message says of time. Null: something of time that is no part of a change. */
export function timesIn(text: string, setting: Setting): Times | null {
  const times: Times = {
    clocks: [],
    weekdays: [],
    loose: [],
    once: [],
    from: null,
    until: null,
    shift: null,
    minutes: null,
    part: null,
    rest: text,
  };
  const found = asRanges(
    readValues(text, setting).filter((value) => !isName(value, text)),
    text,
  );
  for (const value of found) if (!take(value, text, times)) return null;
  // "Tonight" is a day and a part of it, in the same word.
  const apart = found.filter(
    ({ start }, i) => i === 0 || start >= Math.max(...found.slice(0, i).map(({ end }) => end)),
  );
  for (const { start, end } of apart.toReversed())
    times.rest = `${times.rest.slice(0, start)}${TAKEN}${times.rest.slice(end)}`;
  return times;
}

const TO = /^\s*(?:to|until|till|through|-|–)?\s*(?:the\s+)?$/;

/** "21 December to 3 January", read as two days, is all the days between. */
function asRanges(found: Found[], text: string): Found[] {
  return found.flatMap((value, i): Found[] => {
    const [before, after] = [found[i - 1], found[i + 1]];
    if (before && joins(before, value, text)) return [];
    if (!after || value.kind !== 'date' || !joins(value, after, text)) return [value];
    const to = after.kind === 'date' ? after.date : after.kind === 'bound' ? after.until : value.date;
    return [{ kind: 'date_range', from: value.date, to, start: value.start, end: after.end }];
  });
}

function joins(one: Found, other: Found, text: string): boolean {
  if (one.kind !== 'date' || (other.kind !== 'date' && other.kind !== 'bound')) return false;
  const [between, words] = [text.slice(one.end, other.start), text.slice(other.start, other.end)];
  const to = other.kind === 'date' ? other.date : other.until;
  const says = /\S/.test(between.replace(/\bthe\b/, '')) || /^(?:to|until|till|through)\b/.test(words);
  return says && TO.test(between) && Temporal.PlainDate.compare(one.date, to) < 0;
}

/** "One" names what is spoken of. */
const isName = ({ kind, start, end }: Found, text: string) =>
  kind === 'clock' && /^ones?$/.test(text.slice(start, end));

const FROM = /^(?:from|starting|beginning|as of|since)\b(?!.*\b(?:to|until|till|through)\b)/;
const FROM_BEFORE = /\b(?:from|starting|beginning|as of)(?: (?:on|in|with))? ?$/;
const UNTIL = /^(?:until|till)\b/;
const UNTIL_BEFORE = /\b(?:until|till|'til|up to) ?$/;
const UNTIL_MONTH =
  /^(?:until|till) (?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const MONTH_OVER =
  /^after (?:this month|next month|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const BACKWARDS = /^(?:earlier|sooner|forward)$/;
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
/** Said like single days, which may be every week's. */
const WEEKDAYS = new RegExp(
  `^(?:on |from )?${DAY}(?:(?: and |, ?| & | or | to | until | till | ?- ?)(?:on )?${DAY})*$`,
);

function take(value: Found, text: string, into: Times): boolean {
  const words = text.slice(value.start, value.end);
  const lead = text.slice(Math.max(0, value.start - 16), value.start);
  const after = /^after\b/.test(words);
  const holds = {
    onwards: after || FROM.test(words) || FROM_BEFORE.test(lead),
    ends: UNTIL.test(words) || UNTIL_BEFORE.test(lead),
  };
  switch (value.kind) {
    case 'clock':
      into.clocks.push({ time: value.time, other: value.sure ? null : value.other });
      return true;
    case 'weekdays':
      if (/\bevery (?:other|second|third|\w+ weeks)\b/.test(words)) return false;
      // "From Monday to Wednesday" is the coming ones, as likely as not.
      (/^from\b/.test(words) && WEEKDAYS.test(words) ? into.loose : into.weekdays).push(...value.days);
      return true;
    case 'part':
      into.part = value.part;
      return true;
    case 'frequency':
      return value.times === 1 && value.per === 'day' && into.weekdays.push(1, 2, 3, 4, 5, 6, 7) > 0;
    case 'length': {
      const way =
        /\b(?:earlier|sooner|later|back|forward)\b/.exec(text.slice(value.start, value.end + 9))?.[0] ??
        /\b(back|forward|later|earlier)(?: by)? $/.exec(lead)?.[1] ??
        (/\b(?:push|delay|postpone)\b/.test(text) ? 'back' : null);
      if (!way) {
        if (value.minutes < 1 || into.minutes !== null || /^(?:in|within|every|after)\b/.test(words)) return false;
        if (
          /\b(?:every|after|in|within) $/.test(lead) ||
          /^ (?:before|after|ahead|ago|a day|from now)\b/.test(text.slice(value.end))
        )
          return false;
        into.minutes = value.minutes;
        return true;
      }
      if (into.shift !== null) return false;
      into.shift = BACKWARDS.test(way) ? -value.minutes : value.minutes;
      return true;
    }
    case 'date':
      if (WEEKDAYS.test(words) && !holds.onwards && !holds.ends) return into.loose.push(value.date.dayOfWeek) > 0;
      // "After Christmas" begins with the day behind it.
      return onDays(
        after ? { from: value.date.add({ days: 1 }), to: value.date } : { from: value.date, to: value.date },
        holds,
        into,
      );
    case 'date_range':
      // "After June" begins with July.
      if (MONTH_OVER.test(words)) return onDays({ from: value.to.add({ days: 1 }), to: value.to }, holds, into);
      return onDays(value, holds, into);
    case 'bound':
      // "It moved to the 11th."
      if (WEEKDAYS.test(words.replace(/^to /, ''))) return into.loose.push(value.until.dayOfWeek) > 0;
      if (/^to\b/.test(words)) return into.once.push({ from: value.until, to: value.until }) > 0;
      // "Until January" ends with December.
      into.until = UNTIL_MONTH.test(words) ? value.until.with({ day: 1 }) : value.until;
      return true;
    default:
      return false;
  }
}

function onDays({ from, to }: Days, { onwards, ends }: { onwards: boolean; ends: boolean }, into: Times): boolean {
  if (onwards && into.from) return false;
  if (onwards) into.from = from;
  else if (ends) into.until = to;
  else into.once.push({ from, to });
  return true;
}
