import type { Weekday } from '../../calendar/index.ts';
import { boundIn, weekdaysIn, windowIn } from '../said/index.ts';
import type { BusyHours, ClockSpan } from '../types.ts';

/** When the place is open in which it must happen: the text without that, its days and hours. */
export type OpenHours = {
  text: string;
  days: Weekday[];
  notDays: Weekday[];
  busy: BusyHours[];
  window: ClockSpan | null;
};

const PLACE =
  'pool|baths|gym|library|studio|rink|range|court|courts|track|hall|centre|center|club|church|workshop|lab|office|school|building|place|wall|dojo|field|pitch|park|makerspace|space|shop|stable|stables|stall';
const OPENS = "(?:(?:is|are|it is|it's) )?(?:only )?(?:open|opens|opening|closes|closing|closed|shuts|shut)";
const CLAUSE = new RegExp(
  `(?:^|(?<=[.,;!?(]| and | but | as | because | since ))\\s*(?:(?:my|our|the|a|local|public|climbing|ice|swimming|community|uni|university|college|tennis|sports|leisure)\\s+)*(?:${PLACE})(?: hours| times)?(?: (?:there|here|nearby|near (?:me|us|work|home|my \\w+)|at work|in town|in my \\w+|round the corner|next door))?(?: (?:only )?(?:has|have) (?:lanes|adult swim|public hours|a slot|slots|space|beginners?)| ${OPENS}| hours are)\\b(?:[^.,;!?()]|[.,](?=\\d)|, ?(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b|\\d|and )|[.:](?=\\d))*`,
  'g',
);

/** "The pool is open Mon Wed Fri 10 to 12", "the library closes at 6", "the gym is closed on Sundays". Lower-case text. */
export function apartFromOpenHours(said: string): OpenHours {
  const found: Omit<OpenHours, 'text'> = { days: [], notDays: [], busy: [], window: null };
  const text = said.replace(CLAUSE, (clause) => {
    take(clause, found);
    return ' ; ';
  });
  const taken = found.days.length + found.notDays.length + found.busy.length > 0 || found.window !== null;
  return taken ? { ...found, text } : { ...found, text: said };
}

function take(clause: string, found: Omit<OpenHours, 'text'>): void {
  // "Closed on Mondays, otherwise until 8": one half each.
  for (const part of clause.split(
    / (?:and|but|otherwise) (?=(?:it )?(?:is |it's )?(?:closed|closes|shuts|open|until|till))/,
  )) {
    const days = weekdaysIn(part.replace(/\bweekday\b/g, 'weekdays'));
    const shuts = /\b(?:closed|shut)\b(?! (?:at|by|from))/.test(part);
    if (shuts && days.length > 0) {
      found.notDays.push(...days);
      continue;
    }
    const window = hoursIn(part);
    if (!window) {
      if (/\bonly\b/.test(part)) found.days.push(...days);
      continue;
    }
    // Without days it is so on each of them; with days, on those alone, unless others were named before.
    if (days.length === 0) found.window = window;
    else {
      found.days.push(...days);
      found.busy.push(...outside(window).map((span) => ({ ...span, days })));
    }
  }
}

/** From when to when; a closing hour without its half is the evening's. */
function hoursIn(part: string): ClockSpan | null {
  const range = RANGE.exec(part.replace(DAY_NAMES, ' '))?.[0];
  if (range) return windowIn(`from ${range}`)?.window ?? null;
  const closes = /\b(?:closes?|closing|shuts?|closed)\b(?: \w+)?? (?:at|by|from) (\S+(?: ?[ap]m)?)/.exec(part)?.[1];
  if (closes) return boundIn(`until ${evening(closes)}`, { no: false, busy: false });
  const opens = /\bopen(?:s|ing)?\b(?: \w+)?? (?:at|from) (\S+(?: ?[ap]m)?)/.exec(part)?.[1];
  if (opens) return boundIn(`from ${morning(opens)}`, { no: false, busy: false });
  const until = /\bopen\b[^.;]*? (?:until|till|til) (\S+(?: ?[ap]m)?)/.exec(part)?.[1];
  if (until) return boundIn(`until ${evening(until)}`, { no: false, busy: false });
  return null;
}

const RANGE = /\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:-|to|till|until) ?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?/;
const DAY_NAMES = /\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekdays?|weekends?)\b/g;
const morning = (clock: string) => (/^(?:[5-9]|1[01])(?:[:.]\d\d)?$/.test(clock) ? `${clock} am` : clock);
const evening = (clock: string) => (/^(?:[1-9]|1[01])(?:[:.]\d\d)?$/.test(clock) ? `${clock} pm` : clock);

const outside = ({ start, end }: ClockSpan): ClockSpan[] => [
  ...(start === '00:00' ? [] : [{ start: '00:00', end: start }]),
  ...(end === '00:00' ? [] : [{ start: end, end: '00:00' }]),
];
