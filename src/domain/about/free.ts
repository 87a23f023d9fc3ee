import { readRepeats, readValues, type Setting } from '../language/index.ts';
import type { DayPart } from '../language/values.ts';
import { withApostrophes } from '../text/index.ts';
import type { ClockSaid, Days } from './types.ts';

/** A question about time that is free. `days`: null where none was said; `clock`: whether it is free then; `minutes`: so much of it. */
export type AskedFree = {
  days: Days | null;
  part: DayPart | null;
  clock: ClockSaid | null;
  /** Between two times, or from one on. */
  hours: { from: Temporal.PlainTime; to: Temporal.PlainTime | null } | null;
  minutes: number | null;
};

const LONGEST = 100;
const OPENS =
  /^(?:(?:so|and|ok|okay|hey|hi|hm+|oh|please|sorry|but|also|quick question|can you (?:tell|show) me|could you (?:tell|show) me|tell me|show me|actually|thanks)[\s,:]+)*/;
const ASKS =
  /^(?:when|what time|what times|which days?|what days?|where|how much|am|are|will|would|do|have|is|any|got|find|look for|my|what|what's|when's|show|free)\b/;
const FREE = /\b(?:free|available|spare|gaps?|slots?)\b|^(?:when|where) (?:can|could|would) i (?:fit|squeeze|get) in\b/;
const TIME_LEFT =
  /^(?:do i have|have i got|is there|got|any)(?: got)?(?: any| some| enough| much| still)* (?:time|room|space)\b/;
/** What else such a question says: any other word makes it another question. */
const KNOWN = new Set(
  `when when's what what's time times which day days where how much am are is will would do does did have has got any some i i'm we my me there a an the fit in squeeze could can get free available spare gap gaps slot slots
  room space hours hour bit window opening find look for looking on in at of to by this next still more anything be left show tell see from until till between and after before around about or good best whole then please today tonight week weekend evening evenings morning mornings afternoon afternoons`.split(
    /\s+/,
  ),
);

/** "… for a run". */
const FOR_WHAT =
  / (?:for|to have|to do|to fit in|to squeeze in) (?:an?|some|the|my) (?!(?:hour|bit|while|minute)\b)\p{L}+(?: (?!(?:on|at|in|this|next|to(?:day|night|morrow))\b)\p{L}+)?(?= (?:on|at|in|this|next|to(?:day|night|morrow))\b|$)/u;

/** "When am I free on Thursday?", "do I have an hour on Monday evening?". Null: it asks something else. */
export function readFree(message: string, setting: Setting): AskedFree | null {
  const text = withApostrophes(message.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase())
    .replace(/[\s?!.]+$/, '')
    .replace(OPENS, '')
    .replace(/ (?:please|then|at all|again|thanks)$/, '')
    .replace(FOR_WHAT, '');
  if (text.length > LONGEST || !ASKS.test(text)) return null;
  const values = readValues(text, setting);
  const asksFor = values.some(({ kind }) => kind === 'length') && /^(?:do i have|have i got|is there|got)\b/.test(text);
  if (!FREE.test(text) && !TIME_LEFT.test(text) && !asksFor) return null;
  if (readRepeats(text, setting).length > 0) return null;
  const rest = values.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const words = rest.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (!words.every((word) => KNOWN.has(word))) return null;
  const minutes = /\bfree hour\b/.test(text) ? 60 : null;
  const asked: AskedFree = { days: null, part: null, clock: null, hours: null, minutes };
  for (const value of values)
    switch (value.kind) {
      case 'date':
        asked.days = { from: value.date, to: value.date };
        break;
      case 'date_range':
        asked.days = { from: value.from, to: value.to };
        break;
      case 'bound':
        asked.days = { from: value.until, to: value.until };
        break;
      case 'part':
        asked.part = value.part;
        break;
      case 'length':
        asked.minutes = value.minutes;
        break;
      case 'clock_range':
        asked.hours = awake(value);
        break;
      case 'clock': {
        const said = { time: value.time, other: value.sure ? null : value.other };
        if (/\bafter $/.test(text.slice(0, value.start)) || /^after\b/.test(text.slice(value.start)))
          asked.hours = { from: said.other && said.time.hour < 8 ? said.other : said.time, to: null };
        else asked.clock = said;
        break;
      }
      default:
        return null;
    }
  return asked;
}

/** "Between 2 and 4" is in the afternoon, "between 12 and 2" goes on into it. */
function awake({
  from,
  to,
  sure,
}: {
  from: Temporal.PlainTime;
  to: Temporal.PlainTime;
  sure: boolean;
}): AskedFree['hours'] {
  const start = !sure && from.hour < 7 && to.hour < 12 ? from.add({ hours: 12 }) : from;
  const isBefore = Temporal.PlainTime.compare(to, start) <= 0 && to.hour < 12;
  return { from: start, to: isBefore ? to.add({ hours: 12 }) : to };
}
