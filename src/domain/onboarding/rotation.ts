import { NUMBER_WORD, nthOf, numberOf as read } from '../number-words.ts';
import { type ClockRange, clocksIn, minutesBetween, rangesIn, timeOf, timesOf } from './clocks.ts';
import { daysIn } from './days.ts';
import type { Cycle, Rotation } from './types.ts';

const begins = (hour: number, _minute?: number) => (hour >= 5 && hour <= 11 ? 'am' : 'pm');

/** Work that begins in the small hours, by its name. */
const EARLY_TRADE =
  /\b(?:bak(?:er|ery|ing)|post(?:man|woman|ie)|mail\s?(?:man|carrier)|milk(?:man|ing)|dairy|farm\w*|fish(?:monger|erm\w*)|market|paper\s+round)\b/i;
const EARLIES = /\bearl(?:y|ies)\b/i;

/** Which half of the day a shift begins in, by what it is called or by the trade that was named with it. */
export const startOf =
  (text: string, message = text) =>
  (hour: number) =>
    hour >= 3 && (EARLIES.test(text) || EARLY_TRADE.test(message)) ? 'am' : begins(hour);

/** In minutes: nobody goes to work for less. */
const SHORTEST_SHIFT = 60;

/** A shift as two times of day: "7 to 7.30" is half a day and half an hour. */
export function hoursOf(range: ClockRange, guess: (hour: number) => 'am' | 'pm'): ReturnType<typeof timesOf> {
  const { from, to } = timesOf(range, guess);
  const isOpen = range.to.half === null && range.from.half !== 'exact';
  return { from, to: isOpen && minutesBetween(from, to) <= SHORTEST_SHIFT ? to.add({ hours: 12 }) : to };
}

const ROTATES =
  /\b(?:(?:one|two|three|four|[1-4]|first|1st|next|second|2nd|third|3rd|other|this)\s+weeks?|week\s+(?:about|on(?=\s+(?:days|nights|earlies|lates))|one|two|three|1|2|3|a|b|c)|rotat\w*|alternat\w*|every\s+other\s+week|(?:three|3)[- ]shifts?|(?:change|rotat|switch|swap)\w*\s+(?:every|each)\s+week|im\s+wechsel|wechselschicht|abwechselnd|eine\s+woche|una\s+semana|turnos?\s+rotativos?|turno\s+rotatorio)\b/i;
const LABEL = /\b(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)\b/i;
/** "On nights since Monday", "currently on lates". */
const NOW =
  /\b(?:(?:currently|now|at\s+the\s+moment|right\s+now)\s+(?:i'm\s+)?(?:on|doing|working)\s+|(?:on|doing|working)\s+)(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)(?=\s+(?:since|now|at\s+the\s+moment|right\s+now|just\s+now|atm|this\s+week|currently|from\s+today)\b|\s*$)|(?<=^|[,;.]\s*)(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)(?=\s+(?:now|at\s+the\s+moment|right\s+now|currently|atm)\b)/i;

/** "Nights this week", "this week I'm on nights". */
const OF_THIS_WEEK = [
  /\b(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)\s+this\s+week\b/i,
  /\bthis\s+week\b[^.;\n]*?\b(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)\b/i,
];

/** "Week 2 now". */
const WEEK_NOW =
  /\bweek\s+(1|2|3|one|two|three)\s+(?:now|this\s+week|at\s+the\s+moment|currently)\b|\b(?:this\s+(?:week\s+)?is|now\s+(?:on\s+)?|currently\s+(?:on\s+)?|i'm\s+on)\s*week\s+(1|2|3|one|two|three)\b/i;

const numberOf = (word: string) => read(word) ?? Number.NaN;
const SPAN = /\b(two|three|four|2|3|4)\s+weeks\b/i;
const MOST_WEEKS = 8;

/** "One week 6 to 14, next week 14 to 22", "two weeks earlies 6-14, one week lates 14-22. This week I'm on earlies." */
export function readRotation(message: string): Rotation | null {
  if (!ROTATES.test(message)) return null;
  const text = message.replaceAll('’', "'");
  const now = OF_THIS_WEEK.map((words) => words.exec(text)?.[1]).find(Boolean);
  const onNow = NOW.exec(text)?.slice(1).find(Boolean);
  const nthNow = numberOf(WEEK_NOW.exec(text)?.slice(1).find(Boolean) ?? '') - 1;
  let hours: number | null = null;
  const weeks: Rotation['weeks'] = [];
  for (const piece of text.split(
    /[,;.\n](?!\d)\s*|\s+then\s+|\s+(?:and|und|y)\s+(?=next|then|the|one|two|three|third|second|earl|late|night|eine|fr[üu]h|sp[äa]t|nacht|la|otra|\d)/i,
  )) {
    const shift = rangeOf(piece);
    if (!shift) continue;
    const night = /\bnights?\b/i.test(piece);
    // "8 to 4, 4 to 12, 12 to 8": it goes on where the one before ends.
    const midnight = weeks.at(-1)?.to.hour === 0 && shift.from.hour === 12;
    const { from, to } = hoursOf(shift, midnight ? () => 'am' : night ? () => 'pm' : startOf(piece));
    const label = LABEL.exec(piece)?.[1]?.toLowerCase() ?? labelOf(from, to);
    // "Early this week (6-14)": the hours of this week themselves.
    if (/\bthis\s+week\b/i.test(piece)) hours ??= weeks.length;
    const times = numberOf(SPAN.exec(piece)?.[1] ?? 'one');
    for (let i = 0; i < times; i += 1) weeks.push({ from, to, days: daysIn(piece), label });
  }
  if (weeks.length < 2) weeks.splice(0, weeks.length, ...daysAndNightsByWeek(text));
  if (weeks.length < 2 || weeks.length > MOST_WEEKS) return null;
  const days = daysIn(text);
  const current =
    weeks[hours ?? nthNow] !== undefined
      ? (hours ?? nthNow)
      : (now ?? onNow)
        ? weeks.findIndex(({ label }) => label.slice(0, 4) === (now ?? onNow)?.toLowerCase().slice(0, 4))
        : 0;
  return {
    weeks: weeks.map((week) => ({ ...week, days: days.length > 0 ? days : [1, 2, 3, 4, 5] })),
    current: Math.max(0, current),
  };
}

/** "Nights this week, days next week, 7 to 7": one pair of hours, of the day and of the night after it. */
function daysAndNightsByWeek(text: string): Rotation['weeks'] {
  const range = rangeOf(text);
  const labels = kindsOfShift(text);
  if (!range || labels.length !== 2 || !labels.includes('days') || !labels.includes('nights')) return [];
  return labels.map((label) => ({ ...hoursOf(range, label === 'nights' ? () => 'pm' : begins), days: [], label }));
}

const KIND =
  /(?<!\b(?:most|all|some|work(?:ing)?|school|free|good|bad|my|these|those|few|\d|two|three|four|five|six|other|on)\s)\b(days|nights|earlies|lates)\b(?!\s+(?:off|out|in\s+a\s+row|a\s+week|per\s+week|each\s+week|i\s+(?:have|don'?t)))/gi;

/** The kinds of shifts that a message names, in its order, each once: "nights this week, days next week". */
export const kindsOfShift = (message: string): string[] => [
  ...new Set([...message.matchAll(KIND)].map(([kind]) => kind.toLowerCase())),
];

/** As many as a profile keeps. */
const MOST_DAYS = 56;

const ON_OFF = new RegExp(
  String.raw`\b(\d|${NUMBER_WORD})\s+(?:days?\s+|(weeks?)\s+)?on\b[\s,/-]*(?:and\s+|then\s+)?(\d|${NUMBER_WORD})\s+(?:days?\s+|weeks?\s+)?off\b`,
  'i',
);
const FIRST =
  /\b(?:from|since|on(?=\s+(?:today|tonight)\b)|(?:back\s+|next\s+)?on\s+(?:again|shift|duty)|(?:i'?m\s+)?back\s+(?:on|in|at\s+work)|next\s+on|on\s+next|started|starting|starts?|began|begins?|beginning|next\s+(?:block|run|set|shifts?)(?:\s+\w+)?|first\s+(?:(?:day|night)\s+)?(?:day|shift)(?:\s+(?:on|back|of\s+\w+))?(?:\s+(?:is|was))?|day\s+(?:one|1)(?:\s+(?:is|was))?)\s+(?:on\s+|last\s+)?((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|today|tonight|tomorrow|yesterday|night)\b/i;
/** The block has begun. */
const BEGAN = /^(?:since|started|began)\b|\b(?:was|last)\b/i;

/** "2 days 2 nights 4 off". */
const DAYS_NIGHTS = new RegExp(
  String.raw`\b(\d|${NUMBER_WORD})\s+(?:long\s+|early\s+)?(?:days?|earlies)(?:\s+on)?[\s,/-]*(?:then\s+|and\s+)?(\d|${NUMBER_WORD})\s+(?:long\s+)?nights?[\s,/-]*(?:then\s+|and\s+)?(\d|${NUMBER_WORD})\s+(?:days?\s+)?off\b`,
  'i',
);

/** "Three weeks on, three weeks off". */
const WEEKS_ON_OFF = new RegExp(
  String.raw`\b(\d|${NUMBER_WORD}|a)\s+weeks?\s+on\b[\s,/-]*(?:and\s+|then\s+)?(\d|${NUMBER_WORD}|a)\s+weeks?\s+off\b`,
  'i',
);
const NTH_WEEK = /\b(first|second|third|fourth)\s+week\b(?:\s+(?:on|off|now))*/i;

/** A day and a night of duty, then days off: "24 hours on, 48 off", "24/48". */
const WHOLE_DAYS =
  /\b24\s*(?:-?\s*(?:h|hrs?|hours?)\b)?\s*(?:shifts?\s*)?(?:on\s*(?:,|\/|then|and)?|,|\/|then|and)\s*(48|72)\s*(?:-?\s*(?:h|hrs?|hours?)\b)?(?:\s*off)?\b/i;

/** "Four on, four off, 7 to 19, from Monday": days of work and days off that run through the weeks. */
export function readCycle(message: string): Cycle | null {
  const text = message.replaceAll('’', "'");
  const whole = WHOLE_DAYS.exec(text);
  const starts = whole
    ? clocksIn(`${text.slice(0, whole.index)} ${text.slice(whole.index + whole[0].length)}`)[0]
    : null;
  if (whole && starts) {
    const at = timeOf(starts, begins);
    return { on: 1, off: whole[1] === '72' ? 3 : 2, from: at, to: at.subtract({ minutes: 1 }), ...firstIn(text) };
  }
  const both = DAYS_NIGHTS.exec(text);
  const byDay = both && rangeOf(`${text.slice(0, both.index)} ${text.slice(both.index + both[0].length)}`);
  if (both && byDay) {
    const [days, nights, off] = both.slice(1).map((word) => numberOf(word)) as [number, number, number];
    return {
      on: days + nights,
      nights,
      off,
      ...timesOf(byDay, begins),
      ...(todayIn(text, days + nights, nights) ?? firstIn(text)),
    };
  }
  const apart = both ? null : daysAndNights(text);
  if (apart) return apart;
  const weeks = WEEKS_ON_OFF.exec(text);
  const daily = weeks && rangeOf(`${text.slice(0, weeks.index)} ${text.slice(weeks.index + weeks[0].length)}`);
  if (weeks && daily) {
    const [on, off] = weeks.slice(1).map((word) => 7 * numberOf(word)) as [number, number];
    const nth = (nthOf(NTH_WEEK.exec(text)?.[1] ?? '') ?? 0) - 1;
    const first = nth < 0 ? firstIn(text) : { first: { ago: 7 * nth + (/\bweek\s+off\b/i.test(text) ? on : 0) } };
    return { on, off, ...timesOf(daily, /\bnights?\b/i.test(text) ? () => 'pm' : begins), ...first };
  }
  const said = ON_OFF.exec(text);
  const range = said && rangeOf(`${text.slice(0, said.index)} ${text.slice(said.index + said[0].length)}`);
  if (!said || !range) return null;
  const days = said[2] ? 7 : 1;
  if (days * (numberOf(said[1] ?? '') + numberOf(said[3] ?? '')) > MOST_DAYS) return null;
  return {
    on: numberOf(said[1] ?? '') * days,
    off: numberOf(said[3] ?? '') * days,
    ...timesOf(range, /\bnights?\b/i.test(text) ? () => 'pm' : begins),
    ...(todayIn(text, numberOf(said[1] ?? '') * days) ?? firstIn(text)),
  };
}

const ON_BOTH = new RegExp(
  String.raw`\b(\d|${NUMBER_WORD})\s+(?:long\s+|early\s+)?(?:days?|earlies)(?:\s+on)?(?:\s+\d[\d:.]*\s*(?:-|to|till?)\s*\d[\d:.]*)?[\s,/-]*(?:then\s+|and\s+)?(\d|${NUMBER_WORD})\s+(?:long\s+)?nights?\b`,
  'i',
);

/** "Four on four off, two days two nights": how the days on are shared stands apart from how many there are. */
function daysAndNights(text: string): Cycle | null {
  const block = ON_OFF.exec(text);
  const shared = ON_BOTH.exec(text);
  if (!block || !shared || block[2]) return null;
  const [on, off] = [numberOf(block[1] ?? ''), numberOf(block[3] ?? '')];
  const [days, nights] = [numberOf(shared[1] ?? ''), numberOf(shared[2] ?? '')];
  const range = rangeOf(shared[0]) ?? rangeOf(text.replace(block[0], ' ').replace(shared[0], ' '));
  if (days + nights !== on || !range) return null;
  return { on, nights, off, ...timesOf(range, begins), ...(todayIn(text, on, nights) ?? firstIn(text)) };
}

const NTH = 'first|second|third|fourth|fifth|sixth|seventh|last|[1-7](?:st|nd|rd|th)?';
const TODAY = [
  `\\btoday(?:'?s|\\s+is)?\\s+(?:my\\s+|the\\s+|day\\s+)?(${NTH})\\b(?:\\s+(?:day|shift))?(?:\\s+(on|off|night))?`,
  `\\b(?:i'?m\\s+|it'?s\\s+|currently\\s+|now\\s+)?on\\s+(?:my\\s+|the\\s+)?(${NTH})\\s+(?:day|shift)\\b(?:\\s+(on|off|night))?`,
  `\\bday\\s+([1-7])\\b(?:\\s+(?:of|now|today)\\b|\\W*$)`,
  `(?:^|,\\s*)(?:it'?s\\s+)?(?:the\\s+|my\\s+)?(${NTH})\\s+(?:day|shift)\\s+(?:of|in)\\s+(?:my\\s+|the\\s+)?(?:\\d|${NUMBER_WORD}|block|run|set)\\b`,
].map((words) => new RegExp(words, 'i'));

/** "Today's my second day on", "I'm on day 2": where in the block today is. */
function todayIn(text: string, on: number, nights = 0): Pick<Cycle, 'first'> | null {
  const said = TODAY.map((words) => words.exec(text)).find((match) => match !== null);
  if (!said) return null;
  const word = said[1]?.toLowerCase() ?? '';
  const isOff = said[2]?.toLowerCase() === 'off';
  // The last of the days off leads on to the next block.
  if (word === 'last') return { first: isOff ? 'tomorrow' : { ago: on - 1 } };
  const nth = (nthOf(word) ?? Number.parseInt(word, 10)) - 1;
  const before = isOff ? on : said[2]?.toLowerCase() === 'night' ? on - nights : 0;
  return { first: { ago: nth + before } };
}

function firstIn(text: string): Pick<Cycle, 'first' | 'began'> {
  const found = FIRST.exec(text);
  const said = found?.[1]?.toLowerCase() ?? null;
  if (said === null || said === 'tomorrow' || said === 'yesterday') return { first: said };
  if (said === 'night') return { first: 'yesterday' };
  if (said === 'today' || said === 'tonight') return { first: 'today' };
  return { first: daysIn(said)[0] ?? null, ...(BEGAN.test(found?.[0] ?? '') && { began: true }) };
}

const rangeOf = (text: string): ClockRange | null => rangesIn(text, clocksIn(text, { shifts: true }))[0] ?? null;

function labelOf(from: Temporal.PlainTime, to: Temporal.PlainTime): string {
  if (from.hour < 4 || (to.hour > 0 && Temporal.PlainTime.compare(to, from) < 0)) return 'nights';
  return from.hour < 10 ? 'earlies' : 'lates';
}
