import { type Weekday, weekdays } from '../../calendar/index.ts';
import type { BusyHours, ClockSpan } from '../types.ts';
import { boundIn, clockIn, partsOfDayIn, windowIn } from './clock.ts';
import { weekdaysIn } from './days.ts';
import { TIME_WORDS } from './time-words.ts';

/** When something suits and when not. `busy` without days is on every day. */
export type Suits = {
  days: Weekday[];
  notDays: Weekday[];
  busy: BusyHours[];
  window: ClockSpan | null /** The thoughts that may name a time: none of what is refused or taken. */;
  open: string;
  /** Hours of work are among `busy`. */
  works?: true;
};

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?';

/** Where one thought ends; "Mondays, Wednesdays and Fridays" is one. */
const CLAUSES = new RegExp(
  [
    '[;!?()]',
    '\\.(?!\\d)',
    ' - ',
    `,(?! ?(?:and |or )?(?:on )?(?:${DAY})\\b ?(?:(?:mornings?|evenings?|afternoons?|nights?|lunch\\w*)\\b ?)?(?:and\\b|or\\b|,|\\.|$))`,
    // "Not before 10 and weekdays only" are two.
    `\\band\\b(?= (?:only (?:on )?(?:${DAY})|(?:on )?(?:${DAY}) only\\b))`,
    `\\b(?:and|or)\\b(?! (?:on )?(?:the )?(?:${DAY})\\b| (?:morning|lunch|afternoon|evening)| ?\\d)`,
    '\\b(?:but|so|though|although|because|plus)\\b',
  ].join('|'),
);

/** What makes of a day one that is not wanted: "not", "don't work", "Fridays off". */
const NO = [
  'not',
  'no',
  'never',
  'nothing',
  'none',
  'except',
  'without',
  'avoid',
  'skip',
  'other than',
  "(?:don|doesn|can|won|isn|aren)'t",
  '(?:dont|cant|wont|doesnt)',
  'cannot',
  'off',
  `(?:${DAY}) (?:is|are) out`,
  'busy',
  'taken',
  'full',
  'bad',
  'impossible',
  'difficult',
  'tricky',
  'unable',
  'complain(?:s|ing)?',
  'rest days?',
  '(?:keep|leave|want|need|like) .{1,30} (?:free|off|clear)',
  '(?:is|are) (?:for|reserved|sacred|my day off)',
  `(?:${DAY}) free$`,
];
const NEGATIVE = new RegExp(`\\b(?:${NO.join('|')})\\b|^(?:${DAY}) free$`);
/** A "not" that is none. */
const NO_NEGATION =
  /\b(?:not (?:only|just|sure)|(?:no|not) (?:problem|matter|later|earlier|more|longer)|don't (?:mind|care)|doesn't matter|can't wait|work(?:s)? out|no idea)\b/g;
/** At these hours they are elsewhere. */
const BUSY =
  /\b(?:busy|work(?:ing)?|class|school|uni|lectures?|meetings?|shift|appointment)\b|\b(?:i'm|i am|we're|we are|i get|i come|only|not) (?:\w+ )?(?:away|out|home|back|asleep)\b/;

const WORKS =
  /^(?:school|uni|college|work|lectures?|classes|nursery|job)\b.*\b(?:until|till)\b|\b(?:i|we)(?:'m| am)? (?:teach|work|nurse|drive|lecture|serve|cook|at work|at school|in the office|in class|in lectures)\b.*\b(?:until|till|to|from|after)\b/;
/** "Tuesdays lesson at 6 already". */
const HAS_ALREADY =
  /\b(?:lessons?|class|course|training|practice|meeting|shift|group)\b.*\balready\b|\balready\b.*\b(?:lessons?|class|course|meeting|shift)\b/;

/** "Mondays I have football from 6 to 8". */
const ELSEWHERE =
  /^(?:do|play|attend) (?!it\b)[a-z]+ (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|^(?:(?:and|also|then) )*(?:have|got|has) (?:(?:a|an|my|the) )?(?!time|free|an hour|half|\d)[a-z]|\b(?:i have|i've got|i've|i'm at|i'm in|i'm away|i am away|i'm out|we have|there's|there is|i go to|i play|i train|i do|we do|i teach)\b(?! (?:time|free|an hour|half|\d))/;

const START =
  /\b(?:start|starting|begin|beginning|from|as of|first session)(?: on| from)?(?: this| next| coming| the)* (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?!s\b)/g;
/** "Friday 5 June" and "Friday 5th" are a day of the calendar, "Friday 6pm" is none. */
const NO_DATE =
  '(?! \\d{1,2}(?:(?:st|nd|rd|th)| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?! ?(?:[ap]m|[:.]\\d\\d|-|to |till |until |h\\b|o.clock|min|mins|hours?|x\\b|times|km\\b|k\\b)))\\b)';
const REGULAR = new RegExp(
  [
    '\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*days\\b',
    '\\b(?:every(?: other| second)?|each|on|only|do|make|always) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b(?! \\d)(?:(?: and |, | or | & |, and | ?- ?| to | )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*',
    `\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* ?(?:-|to|and|&|,) ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b${NO_DATE}(?:(?: and |, | & |, and )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*`,
    '\\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)? (?:mornings?|evenings?|afternoons?|nights?|lunch\\w*)',
    `\\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:, ?| |, and | & |/)){1,6}(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b${NO_DATE}`,
    '\\bweekends?\\b',
    '\\bweekdays?\\b',
    `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]*(?:and )?){2,7}$`,
  ].join('|'),
  'g',
);

/** Reads what suits, clause by clause: "not on Fridays", "Tuesdays only after 3", "never before 10 am", "mornings". Lower-case text. */
export function suitsIn(text: string, goal: ReadonlySet<string> = new Set()): Suits {
  const suits: Suits = { days: [], notDays: [], busy: [], window: null, open: '' };
  const bounds: ClockSpan[] = [];
  for (const part of text
    .replace(START, ' ')
    .replace(/\bweekday\b/g, 'weekdays')
    .split(CLAUSES)) {
    const clause = (part ?? '').trim();
    if (clause !== '') takeClause(clause, suits, bounds, goal);
  }
  suits.days = weekdays.filter((day) => suits.days.includes(day) && !suits.notDays.includes(day));
  suits.notDays = weekdays.filter((day) => suits.notDays.includes(day));
  for (const bound of bounds) suits.window = suits.window ? overlap(suits.window, bound) : bound;
  return suits;
}

/** "I have Tuesdays free from 6 pm and Saturday mornings", "I'm free on Mondays", "Fridays I'm off work". */
const IS_FREE = new RegExp(
  `\\b(?:i have|i've got|i got|i get|have|got)\\b.{0,60}\\b(?:free|off|spare)\\b|\\b(?:i'm|i am|we're|am) (?:\\w+ )?(?:free|available|off)\\b|^(?:${DAY})(?:(?:, ?| and | & |/)(?:${DAY}))* (?:i'm|i am) (?:free|off)\\b|\\b(?:i have|i've got) time\\b|\\b(?:i can|can|could) (?:only )?(?:do|make|manage|train|study|practi[sc]e|go|write|read|run|swim)\\b`,
);
/** One such day, or days, and the part of it that is free. */
const FREE_PIECE = new RegExp(
  `\\b(?:and|or|plus|,|&) (?=(?:on )?(?:${DAY})\\b(?! ?(?:and|,|&)? ?(?:${DAY})? ?(?:i'm|free|are|is)\\b))`,
  'g',
);

/** What is free, day by day with its own hours; false: the clause does not speak of that. */
function takeFree(clause: string, suits: Suits): boolean {
  if (
    !IS_FREE.test(clause) ||
    NEGATIVE.test(clause.replace(NO_NEGATION, ' ').replace(/\b(?:days? )?off\b/g, ' ')) ||
    weekdaysIn(clause).length === 0
  )
    return false;
  let pending: Weekday[] = [];
  const pieces = clause
    .split(FREE_PIECE)
    .map((piece) => ({ days: weekdaysIn(piece.replace(/\bweekday\b/g, 'weekdays')), span: freeSpan(piece) }));
  const hasSpans = pieces.some(({ span }) => span !== null);
  for (const { days, span } of pieces) {
    suits.days.push(...days);
    // "Mondays, Wednesdays and Fridays after 6": the hours are those of all that stand before them.
    if (span) {
      // "5.30-7 am, and Saturday afternoons": on all days but those that are named.
      const named = pieces.flatMap((piece) => piece.days);
      const on =
        days.length + pending.length > 0 ? [...pending, ...days] : weekdays.filter((day) => !named.includes(day));
      if (days.length + pending.length === 0) suits.days.push(...on);
      suits.busy.push(...around(span).map((one) => ({ ...one, days: on })));
      pending = [];
    } else if (hasSpans) pending.push(...days);
  }
  return true;
}

const WORK_ENDS =
  /\b(?:i|work|job|shift) (start|begin|finish|end|stop|get off|am off|get home|come home|clock off)s?(?: (?:from )?work)?(?: (?:at|around|by|about))? (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon)\b/;

/** "I start at 9", "I finish work at 6": working days, with the usual other end. */
function takeWork(clause: string, suits: Suits): boolean {
  const [, way, said = ''] = WORK_ENDS.exec(clause) ?? [];
  if (!way || /\b(?:running|learning|training|plan|studying)\b/.test(clause)) return false;
  const starts = /^(?:start|begin)$/.test(way);
  const at = clockIn(
    `at ${said}${/[ap]m|noon/.test(said) ? '' : starts ? ' in the morning' : ' in the evening'}`,
  )?.time;
  if (!at) return false;
  const span = starts ? { start: at, end: at < '12:00' ? '17:00' : '22:00' } : { start: '09:00', end: at };
  if (span.start >= span.end) return false;
  suits.busy.push({ ...span, days: [1, 2, 3, 4, 5] });
  suits.works = true;
  return true;
}

function freeSpan(piece: string): ClockSpan | null {
  // "Tue/Thu at 5.30 am": from then on, an hour and a half.
  const at = /\bat \d/.test(piece) && !/\d ?(?:[ap]m)? ?(?:-|to|until) ?\d/.test(piece) ? clockIn(piece) : null;
  if (at)
    return {
      start: at.time,
      end: Temporal.PlainTime.from(at.time).add({ minutes: 90 }).toString({ smallestUnit: 'minute' }),
    };
  const range = windowIn(piece)?.window ?? null;
  return boundIn(piece, { no: false, busy: false }) ?? range;
}

function takeClause(clause: string, suits: Suits, bounds: ClockSpan[], goal: ReadonlySet<string>): void {
  if (takeFree(clause, suits) || takeWork(clause, suits)) return;
  const no = NEGATIVE.test(clause.replace(NO_NEGATION, ' '));
  const regular = weekdaysIn((clause.match(REGULAR) ?? []).join(' '));
  const bound = boundIn(clause, { no, busy: no || BUSY.test(clause) || WORKS.test(clause) });
  // "Tuesday only before 7 am": an hour that is said of a day is that day's.
  const days = no || (bound && !/\b(?:start|begin|from)/.test(clause)) ? namedDays(clause) : regular;
  const parts = partsOfDayIn(clause);
  const club =
    /\b(?:club|class|course|group|team|squad|choir|band|lesson)s?\b.*\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b.*\d/.test(
      clause,
    ) && !/\b(?:open|free|start)/.test(clause);
  const taken =
    club || isElse(clause, goal) || ELSEWHERE.test(clause) || HAS_ALREADY.test(clause) || IS_TAKEN.test(clause)
      ? namedDays(clause)
      : [];
  if (taken.length > 0) {
    const range = (windowIn(clause) ?? hoursAlone(clause))?.window;
    if (range && /\d/.test(clause))
      suits.busy.push(...(bound ? [rest(bound)] : bothHalves(range, clause)).map((span) => ({ ...span, days: taken })));
    else if (atIn(clause))
      suits.busy.push(...halvesOf(clause).map((start) => ({ ...twoHoursFrom(start), days: taken })));
    else if (parts[0]) suits.busy.push(...parts.map(({ window }) => ({ ...window, days: taken })));
    else suits.notDays.push(...taken);
    return;
  }
  if (!no && !bound && !BUSY.test(clause)) suits.open += `${clause}, `;
  // "I teach until 4": on the days of work.
  if (bound && days.length === 0 && WORKS.test(clause) && !no) {
    suits.busy.push({ ...rest(bound), days: [1, 2, 3, 4, 5] });
    suits.works = true;
    return;
  }
  if (bound) {
    const only = /^(?:on |only |just |maybe )*/.exec(clause)?.[0].length ?? 0;
    const others = suits.days.some((day) => !days.includes(day));
    const isWish = days.length > 0 && !no && !others && REGULAR_ONLY.test(clause.slice(only).replace(AS_A_WISH, ''));
    if (days.length > 0 && !isWish) suits.busy.push({ ...rest(bound), days });
    else bounds.push(bound);
    if (isWish) suits.days.push(...days);
    return;
  }
  if (no && parts[0]) {
    suits.busy.push(...parts.map(({ window }) => ({ ...window, days })));
    return;
  }
  if (no) {
    suits.notDays.push(...days);
    return;
  }
  suits.days.push(...days);
  // "Monday mornings and Thursday evenings": each day has its own half.
  const own = [...clause.matchAll(DAY_PARTS)];
  if (own.length > 1 && new Set(own.map(([, , part]) => part)).size > 1) {
    for (const [, names = '', part = ''] of own) {
      const [found] = partsOfDayIn(part);
      if (found) suits.busy.push(...around(found.window).map((span) => ({ ...span, days: weekdaysIn(names) })));
    }
    return;
  }
  // "Weekends and Wednesday evenings": the evening is Wednesday's.
  // "Tuesday evenings and weekends": there as well.
  const before =
    /^(?:on |only )*((?:(?:mon|tue|wed|thu|fri)[a-z]*(?:,? and |, | & )?)+) (mornings?|evenings?|afternoons?|nights?|lunch\w*) and weekends?\b/.exec(
      clause,
    );
  const ofTheWeek =
    before ??
    /\bweekends?(?:,| and| &|, and) ((?:(?:mon|tue|wed|thu|fri)[a-z]*(?:,? and |, | & )?)+) (mornings?|evenings?|afternoons?|nights?|lunch\w*)\b/.exec(
      clause,
    );
  const partOfWeek = ofTheWeek && partsOfDayIn(ofTheWeek[2] ?? '')[0];
  if (ofTheWeek && partOfWeek) {
    suits.busy.push(...around(partOfWeek.window).map((span) => ({ ...span, days: weekdaysIn(ofTheWeek[1] ?? '') })));
    return;
  }
  const window = windowIn(clause)?.window;
  if (window && days.length > 0 && /\bonly\b/.test(clause) && suits.window)
    suits.busy.push(...around(window).map((span) => ({ ...span, days })));
  else if (window) suits.window = window;
}

/** "Tuesday is book club". */
const IS_TAKEN = new RegExp(
  `^(?:${DAY}) (?:is|are) (?!my (?:\\w+ )?(?:long|run|ride|swim|gym|training|study|practice|sport)|(?:fine|ok|okay|good|great|best|better|ideal|possible|free|all right|when|the day|perfect|easier|easiest)\\b)[a-z]`,
);

/** The text without the thoughts that say when it does not suit: no day to begin stands in those. */
export function withoutRefused(text: string): string {
  return text
    .split(CLAUSES)
    .filter((part) => {
      const clause = (part ?? '').trim();
      return (
        !IS_TAKEN.test(clause) &&
        !(ELSEWHERE.test(clause) && weekdaysIn(clause).length > 0) &&
        !/^(?:just )?not (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)/.test(clause)
      );
    })
    .join(', ');
}

/** "Football Mon Wed 6-8": the hours without the days before them. */
function hoursAlone(clause: string): ReturnType<typeof windowIn> {
  const hours = HOURS_ALONE.exec(clause)?.[0];
  return hours ? windowIn(`from ${hours}`) : null;
}
const HOURS_ALONE = /\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|to|until|till) ?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)?/;

/** "Choir on Mondays at 7": when something begins that takes the evening; without its half, it is no morning. */
function atIn(clause: string): string | null {
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
function halvesOf(clause: string): string[] {
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

const FROM_TO = /\d ?(?:[ap]m)? ?(?:-|to|until|till) ?\d/;
/** What people have at an hour of a day. */
const HAVE_THEN =
  /\b(?:choir|football|soccer|rugby|netball|cricket|church|mass|scouts|guides|pilates|zumba|yoga|ballet|dance|judo|karate|rehearsals?|band|book club|pub quiz|bowling|therapy|physio|appointments?|school run|date night|meeting|seminar|tutorial|evening class|night class)\b/g;
const FOR_IT =
  /\b(?:can|could|free|available|watch(?:es)?|babysits?|look(?:s)? after|mind(?:s)?|lets? me|gives? me|me time|only|best|prefer|want|would|open)\b/;
/** Words that stand beside any goal. */
const BESIDE = new Set(
  'train training study studying practise practice practising write writing read reading run running swim go going work exercise revise learn learning play home gym pool library track court studio hall park mate mates friend friends partner buddy together with there here outside inside slot slots lane lanes each other every time away done get class workout trainer indoor turbo treadmill bike machine'.split(
    ' ',
  ),
);
const ONE_OF_DAYS =
  /^(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?s?|noon|half|past|quarter|clock|o'clock)$/;
const OTHER_WORK =
  /^(?:(?:and|i|i'm|also) )*(?:work|working|job|shift|bar|cafe|pub|restaurant|shop|warehouse|school|uni|college|volunteer(?:ing)?|church|choir)\b(?! (?:for|best|well|out)\b)/;

/** By their names alone: "Wed 6-8" is no sixth of a month. */
const namedDays = (clause: string): Weekday[] =>
  weekdaysIn(
    (clause.replace(/\bweekday\b/g, 'weekdays').match(A_DAY_NAME) ?? [])
      .join(' and ')
      .replace(/\bmon\b(?! ?(?:-|to))/g, 'mondays'),
  );
const A_DAY_NAME =
  /\b(?:(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?|weekends?|weekdays)\b(?: ?(?:-|to) ?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b)?/g;

/** "Football Mon Wed 6-8", "work at my uncle's shop Saturdays", beside a goal that is none of it. */
function isElse(clause: string, goal: ReadonlySet<string>): boolean {
  if (goal.size === 0 || namedDays(clause).length === 0 || FOR_IT.test(clause)) return false;
  if (OTHER_WORK.test(clause)) return true;
  if ((clause.match(HAVE_THEN) ?? []).some((name) => !goal.has(name))) return true;
  if (!FROM_TO.test(clause)) return false;
  return (clause.match(/[\p{L}']+/gu) ?? []).some(
    (word) =>
      word.length > 2 && !TIME_WORDS.has(word) && !BESIDE.has(word) && !goal.has(word) && !ONE_OF_DAYS.test(word),
  );
}

/** How long most such things take, with the way there. */
function twoHoursFrom(start: string): ClockSpan {
  const from = Temporal.PlainTime.from(start);
  const end = from.add({ hours: 2 });
  return { start, end: Temporal.PlainTime.compare(end, from) > 0 ? end.toString({ smallestUnit: 'minute' }) : '00:00' };
}

/** "From 6 to 8" without its half: both are kept free. */
function bothHalves(range: ClockSpan, clause: string): ClockSpan[] {
  if (
    range.end > '12:00' ||
    range.end === '00:00' ||
    /[ap]\.?m\b|:|\bmorning|\bevening|\bnight|\bschool\b/.test(clause)
  )
    return [range];
  const late = (time: string) => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
  return [range, { start: late(range.start), end: late(range.end).replace('24:00', '00:00') }];
}

/** "I can study", "I'm free": what follows is when it suits. */
const AS_A_WISH =
  /^(?:(?:i|i'm|i am|i've|i'd|we|can|could|would|have|got|am|only|just|mostly|usually|free|time|available|prefer|manage|do|go|get|study|train|practi[sc]e|write|read|run|swim|exercise|work out|revise|learn|it|there|on|in|for it|for this)\b ?)+/;
const REGULAR_ONLY =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday)[a-z]*(?: and |, | or | & )?)+ (?:only )?(?:before|after|from|until)\b/;
const ONE_DAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?)';
/** "Mon, Wed and Fri evenings": the part of the day is that of all days before it. */
const DAY_PARTS = new RegExp(
  `\\b(${ONE_DAY}(?:(?:, ?| and | & |, and | )${ONE_DAY})*) (mornings?|evenings?|afternoons?|nights?|lunch\\w*)\\b`,
  'g',
);

/** A bound leaves the rest of the day. */
const rest = ({ start, end }: ClockSpan): ClockSpan =>
  start === '00:00' ? { start: end, end: '00:00' } : { start: '00:00', end: start };

function around({ start, end }: ClockSpan): ClockSpan[] {
  const before: ClockSpan[] = start === '00:00' ? [] : [{ start: '00:00', end: start }];
  return end === '00:00' ? before : [...before, { start: end, end: '00:00' }];
}

const upTo = ({ end }: ClockSpan) => (end === '00:00' ? '24:00' : end);

/** What both leave; the later word where they have nothing in common. */
export function overlap(a: ClockSpan, b: ClockSpan): ClockSpan {
  const start = a.start > b.start ? a.start : b.start;
  const end = upTo(a) < upTo(b) ? upTo(a) : upTo(b);
  return start < end ? { start, end: end === '24:00' ? '00:00' : end } : b;
}
