import { weekdays } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { thoughtsOf, wishIn } from '../../wish/index.ts';
import {
  clockIn,
  datesIn,
  dayLengthsIn,
  farBoundIn,
  isBareWeekday,
  minutesIn,
  numberOf,
  overlap,
  perWeekIn,
  plain,
  suitsIn,
  today,
  wishesIn,
  withoutTold,
} from '../said/index.ts';
import type { GoalFacts } from '../types.ts';
import {
  inDigits,
  isLessDone,
  readAmount,
  readBooks,
  readDone,
  readInstalment,
  readMinutesEach,
  readRate,
} from './amounts.ts';
import { aroundOthers } from './around-others.ts';
import { apartFromBusy } from './busy.ts';
import { withoutSteps } from './earlier.ts';
import { NIGHTS, rangeOfPart, worksFrom } from './hours-told.ts';
import { apartFromTurns } from './in-turns.ts';
import { managedNow } from './managed.ts';
import { apartFromOpenHours, type OpenHours } from './open-hours.ts';
import { ofNextYear, withoutOtherDates } from './other-dates.ts';
import { apartFromShifts } from './own-shifts.ts';
import { readPayday } from './payday.ts';
import { beginsThen, startSaid } from './start.ts';
import { thingsIn } from './things.ts';
import { hoursOfEach, timesADay } from './times-a-day.ts';
import { topicsIn } from './topics.ts';

const STARTS =
  /\b(?:start|starting|begin|beginning|from|as of|commencing|quit date|first day)(?: is| on| from| the)*:? ?$/;
const ENDS = /\b(?:by|before|until|till|no later than|due|deadline|ready for|in time for)\b[^,.;]*$/;
const FEAST = /^(?:christmas|xmas|easter|new year|thanksgiving|halloween)/;
const EVENT =
  /\b(?:exam|exams|resit|retake|viva|assessment|defen[cs]e|test|race|marathon|finals|deadline|due|interview|audition|recital|it's|it is)(?: date)?:? ?(?:on |is |is on |are |are in |in |is in )?(?:the )?$|\b(?:marathon|race|run|exam|test|speech|presentation|talk|stage|party|birthday|\d{1,2}(?:st|nd|rd|th)(?= )|anniversary|christening|baptism|reunion|shower|fair|fete|barbecue|bbq|graduation|festival|flea market|market|match|tournament|concert|audition|wedding|holiday|trip|concert|club|resit|retake|viva|assessment|defen[cs]e|interview|ride|swim|hike|walk|climb|gig|show|performance|opening night|first night|premiere|moves? (?:in|out|here)|arrives?|arriving|coming(?: to stay| home| back| over)?|comes?(?: to stay| home| back| over)?|visits?|starts?|opens?|hand(?:ed)? in|is|takes place|fly|leave|depart|land|travel)\b[^.;]*\b(?:on|is|at|for)(?: the)? ?$/;

/** "Cycle 300 km on 20 December": the day itself, where it is some time away. */
const OF_A_DISTANCE = /\b\d+(?:\.\d)? ?(?:km|k|miles?)\b[^.;]{0,30} on (?:the )?$/;

/** Numbers, dates and days of a text about a goal. */
export function factsIn(words: string, setting: Setting): GoalFacts {
  const open = apartFromOpenHours(plain(words));
  const shifts = apartFromShifts(open.text, setting);
  const turns = apartFromTurns(shifts.text, setting);
  const others = aroundOthers(turns.text);
  const { text, busy } = apartFromBusy(others?.text ?? turns.text);
  const payday = readPayday(plain(words), setting);
  const facts: GoalFacts = { ...datesOf(text, setting), ...numbersOf(text), ...(payday && { payday }) };
  if (facts.amount && !facts.deadline && /\bnext year\b/.test(text)) {
    const year = setting.now.toZonedDateTimeISO(setting.zone).year + 1;
    facts.deadline = `${year}-12-31`;
  }
  ofNextYear(facts, text, setting);
  const nights = shifts.cycle || shifts.busy.length > 0 ? undefined : NIGHTS.exec(text)?.[0];
  const when = withoutManagedThoughts(withoutTold(withoutSteps(nights ? text.replace(nights, ' ; ') : text)));
  Object.assign(facts, oftenOf(when, facts, setting), hoursOf(when, facts));
  const hours = worksFrom(text);
  if (hours && !facts.ownHours) Object.assign(facts, { ownHours: true, busy: [...(facts.busy ?? []), ...hours] });
  const taken = [...busy, ...shifts.busy, ...open.busy, ...turns.off, ...(facts.busy ?? [])];
  if (taken.length > 0) facts.busy = taken;
  if (shifts.busy.length > 0) facts.ownHours = true;
  if (shifts.cycle) facts.cycle = shifts.cycle;
  if (shifts.sleep) facts.sleep = shifts.sleep;
  asOpen(facts, open);
  if (others && !facts.time) facts.window = facts.window ? overlap(facts.window, others.window) : others.window;
  if (COMMUTE.test(text)) onTheWay(facts);
  if (facts.lengths) facts.days = weekdays.filter((day) => facts.lengths?.some(({ days }) => days.includes(day)));
  if (facts.perDay) {
    delete facts.window;
    const times = hoursOfEach(text, facts.perDay);
    if (times) facts.times = times;
    if (times) delete facts.time;
  }
  // "25 minutes a day, Mon-Fri": on each of those.
  if (facts.days && facts.perWeek === 7 && facts.days.length < 7) facts.perWeek = facts.days.length;
  if (NO_WORK.test(text)) facts.noWork = true;
  if (turns.everyWeeks) facts.everyWeeks = turns.everyWeeks;
  if (turns.unless.length > 0) facts.unless = turns.unless;
  if (nights) facts.unless = [...(facts.unless ?? []), nights.trim()];
  return facts;
}

/** Only when the place is open: the person's own days among those, where some were said. */
function asOpen(facts: GoalFacts, { days, notDays, window }: OpenHours): void {
  const both = facts.days?.filter((day) => days.includes(day)) ?? [];
  if (days.length > 0) facts.days = both.length > 0 ? both : weekdays.filter((day) => days.includes(day));
  if (notDays.length > 0)
    facts.notDays = weekdays.filter((day) => facts.notDays?.includes(day) || notDays.includes(day));
  if (window) facts.window = facts.window ? overlap(facts.window, window) : window;
}

const COMMUTE =
  /\b(?:on|during|in) (?:the|my) (?:train|bus|tram|metro|subway|tube|commute|way to work|drive to work|train to work)\b/;

/** On the way to work: in the mornings of working days, at an hour that only they know. */
function onTheWay(facts: GoalFacts): void {
  facts.days ??= [1, 2, 3, 4, 5];
  facts.perWeek ??= facts.days.length;
  if (!facts.time && !facts.window) facts.window = { start: '07:00', end: '09:00' };
  facts.commute = true;
}

/** "Half marathon, run 10k once a week": how it is by now, beside the wish. */
function withoutManagedThoughts(text: string): string {
  const wish = wishIn(text)?.text;
  return thoughtsOf(text)
    .filter((thought) => thought.text !== wish && managedNow(thought.text) !== null)
    .reduce((left, thought) => left.replace(thought.text, ' ; '), text);
}

const NO_WORK =
  /\b(?:retired|retiree|pensioner|retirement|unemployed|jobless|between jobs|out of work|lost my job|laid off|on (?:parental|maternity|paternity|sick) leave|stay[- ]at[- ]home|(?:don't|do not|not) work(?:ing)?(?: any ?more| at the moment| right now| now)?(?= ?(?:$|[.,;!?]| and| so))|no job|have no work)\b|\bi(?:'m| am) (?:6[7-9]|[7-9]\d)(?: years old)?(?= ?(?:$|[.,;!?]| and| but| with| now))/;

/** How much there is to do, how much of it is done, and what one takes. */
function numbersOf(given: string): GoalFacts {
  const said = inDigits(given);
  const text = /\bwords?\b/.test(said) ? said.replace(/\b(\d{1,3})k\b/g, '$1000') : said;
  const facts: GoalFacts = {};
  const books = readBooks(text);
  const each = books.pagesEach ? null : readRate(text);
  const instalment = each ? null : readInstalment(text);
  const rate = each ?? instalment;
  const whole = rate ? text.replace(rate.words, ' ') : text;
  // What is told of beside the wish is where they stand; only where the wish has no number it may be the number of the wish.
  const amount = readAmount(wishesIn(whole)) ?? readAmount(whole);
  const minutesEach = readMinutesEach(text);
  const done = readDone(text);
  // "12,000 words, 3,000 done" is read as what is left already.
  if (done !== null && done !== amount?.value && done !== each?.value && !(amount && isLessDone(whole)))
    facts.done = done;
  Object.assign(facts, books);
  if (amount && !books.pagesEach) facts.amount = amount;
  if (each) facts.each = { value: each.value, unit: each.unit };
  else if (instalment) facts.each = { value: instalment.value, unit: 'money' };
  // "A blog post every week, about 800 words": so many each time.
  else if (
    facts.amount &&
    /^(?:words|pages)$/.test(facts.amount.unit) &&
    !facts.done &&
    /\b(?:every|each|per|a) week\b/.test(text) &&
    !/\b(?:by|until|before|deadline|hours?|times|x) /.test(text)
  ) {
    facts.each = facts.amount;
    delete facts.amount;
  }
  const topics = topicsIn(text);
  if (topics) facts.topics = topics;
  const things = thingsIn(text);
  if (things) facts.things = things;
  if (minutesEach !== null) facts.minutesEach = minutesEach;
  return facts;
}

const CAP =
  /\b(?:max(?:imum)?|at most|no (?:more|longer) than|not (?:more|longer) than|never (?:more|longer) than|tops|up to|under|less than)\b/;

/** So much of something on each day. */
const DAILY =
  /\b(?:pages|words|steps|km|k) (?:a|per|each|every) (?:day|night|evening|morning)\b|\b(?:pages|words|steps) (?:daily|before bed)\b/;

const BUDGET = /\b(an?|one|two|three|four|five|six|\d{1,2})? ?(hours?|minutes?) (?:a|per|each|every) week\b/;
/** "4 hours a week": over the sessions of a week, about an hour each. */
function ofBudget([words, count = '1', unit = 'hours']: RegExpExecArray, text: string, facts: GoalFacts): GoalFacts {
  const total = numberOf(count) * (unit.startsWith('hour') ? 60 : 1);
  const said = perWeekIn(text.replace(words, ' '));
  const perWeek = said ?? Math.min(5, Math.max(1, Math.ceil(total / 60)));
  return { ...facts, perWeek, minutes: Math.max(5, Math.floor(total / perWeek / 5) * 5) };
}

/** "After waking up and before sleep", "morning and night". */
const BOTH_ENDS =
  /\b(?:after (?:waking|getting|i wake|i get) ?(?:up)?|when i (?:wake|get) up|in the morning|first thing|after breakfast|morning)\b.{0,12} and (?:\d+ ?min\w* |again |once |then )?(?:before (?:i )?(?:go(?:ing)? to )?(?:bed|sleep\w*)|in the evening|at (?:night|bedtime)|(?:every |each )?(?:night|evening))\b(?!s)/;
const A_DAY =
  /\b(?:twice|two times|2 ?x|2 times|three times|3 ?x|3 times|thrice|(?:four|five|[4-9]) times) (?:a|per|each|every) day\b|\b(?:twice|three times) daily\b/;

/** "Maybe something short when I get home". */
const SHORT =
  /\b(?:something|anything|keep (?:it|them)|only|just|nice and|sessions?) (?:very |really |quite )?short\b|\bshort (?:sessions|ones)\b/;

/** How often a week, and how long. */
function oftenOf(text: string, { minutesEach }: GoalFacts, setting: Setting): GoalFacts {
  const facts: GoalFacts = {};
  const rate = /\b(?:in|within|below) (?:under |about )?(?:\d+|an?|half) ?(?:hours?|minutes?|min)\b/.test(text);
  // "Start in three weeks, 20 minutes" is no one length of time.
  const begins = startSaid(text, setting);
  const lasting = begins ? `${text.slice(0, begins.start)} ; ${text.slice(begins.end)}` : text;
  const minutes =
    minutesEach === undefined && !rate
      ? (minutesIn(lasting) ??
        lasting
          .split(/[,;.]/)
          .map(minutesIn)
          .find((found) => found !== null) ??
        null)
      : null;
  const lengths = dayLengthsIn(lasting);
  if (lengths) return { lengths };
  const capped = minutes !== null && CAP.test(text);
  const often = text.replace(/\bread a page\b/, '');
  if (minutes === null && SHORT.test(text)) facts.maxMinutes = 15;
  const budget = BUDGET.exec(text);
  if (budget) return ofBudget(budget, often, facts);
  const aDay = A_DAY.exec(text)?.[0] ?? (BOTH_ENDS.test(text) ? 'twice' : undefined);
  if (aDay) return { ...(minutes !== null && minutes >= 5 && { minutes }), perWeek: 7, perDay: timesADay(aDay) };
  const perWeek =
    perWeekIn(capped ? often.replace(/\b(?:a|per|each|every) day\b/g, ' ') : often) ?? (DAILY.test(text) ? 7 : null);
  if (perWeek !== null && perWeek >= 1 && perWeek <= 7) facts.perWeek = perWeek;
  if (minutes !== null && minutes >= 5 && minutes <= 240) facts[capped ? 'maxMinutes' : 'minutes'] = minutes;
  return facts;
}

/** Days and hours that suit or do not. */
function hoursOf(text: string, { payday }: GoalFacts): GoalFacts {
  const facts: GoalFacts = {};
  const suits = suitsIn(text.replace(/\b(?:about |around |at least )?\d+(?:\.\d)? ?hours?\b/g, ' '), wordsOfGoal(text));
  const days = payday ? [] : suits.days;
  if (suits.busy.length > 0) facts.busy = suits.busy;
  if (suits.works) facts.ownHours = true;
  if (suits.notDays.length > 0) facts.notDays = suits.notDays;
  if (days.length > 0) facts.days = days;
  if (!facts.days && /\b(?:lunch ?breaks?|at work|in the office)\b/.test(suits.open)) facts.days = [1, 2, 3, 4, 5];
  const naps = NAPS.test(text);
  if (naps) Object.assign(facts, { window: { start: '09:30', end: '16:00' }, movable: true });
  const free = suits.open;
  const clock = /\b(?:at|around|about) \d|\d ?[ap]m\b|\d[:.]\d\d\b/.test(free)
    ? (clockIn(free) ?? clockIn(/\bat \d{1,2}[:.]\d\d\b/.exec(free)?.[0] ?? ''))
    : null;
  const own = suits.window ? rangeOfPart(free || text, suits.window) : null;
  if (own && !naps) {
    facts.window = own;
    return facts;
  }
  const isRange = suits.window !== null && /\d ?(?:[ap]m)? ?(?:-|to|and|until) ?\d/.test(text);
  if (clock && !isRange) facts.time = clock.time;
  else if (suits.window && !naps) facts.window = suits.window;
  return facts;
}

/** What the goal itself is called by: its own words, and those of its kind. */
function wordsOfGoal(text: string): ReadonlySet<string> {
  const wish = wishIn(text)?.rest;
  if (!wish) return new Set();
  const { says, tags, strands } = playbookFor(wish);
  const names = strands.map(({ name }) => name.toLowerCase());
  const words = [wish, ...says, ...names, ...(tags.includes('Fitness') ? [SPORTS] : [])];
  return new Set(words.join(' ').match(/[\p{L}']+/gu) ?? []);
}
const SPORTS =
  'bootcamp spin spinning crossfit zumba pilates yoga hiit circuits legs upper lower body cardio weights session walk walks runs swims rides climbing boxing';

/** Hours that nobody can name beforehand. */
const NAPS = /\b(?:naps?|(?:baby|child|little one|toddler) (?:sleeps|is asleep|naps))\b/;

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const ONLY_A_MONTH = new RegExp(`\\b(?:in|by|before|this|next) (${MONTH})\\b(?! \\d)`, 'g');
const A_DAY_OF_IT = new RegExp(`\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?${MONTH})`, 'g');
/** "In March (we fly on the 12th)": the 12th is that month's. */
function inItsMonth(text: string): string {
  const [month, ...others] = new Set([...text.matchAll(ONLY_A_MONTH)].map((found) => found[1]));
  if (!month || others.length > 0 || /\b(?:paid|pay ?day|salary|wages?|rent|every|each|monthly)\b/.test(text))
    return text;
  return text.replace(A_DAY_OF_IT, `on $1 ${month}`);
}

function datesOf(words: string, setting: Setting): GoalFacts {
  const said = inItsMonth(withoutOtherDates(words, setting));
  const facts: GoalFacts = {};
  const begins = startSaid(said, setting);
  if (begins) facts.start = begins.date.toString();
  const text = begins ? `${said.slice(0, begins.start)} ${said.slice(begins.end)}` : said;
  for (const { date, before, start, end } of datesIn(text, setting)) {
    // "Before work Mon Wed Fri": the days of each week.
    if (
      isBareWeekday(text.slice(start, end).replace(/\b(?:work|school|breakfast|lunch|dinner|bed|the gym)\b/g, ' ')) &&
      !/\b(?:by|before|until|till|due|from|start\w*|begin\w*|is|on)(?: the| this| next| coming| on)* ?$/.test(before)
    )
      continue;
    const begun = beginsThen(`${before}${text.slice(start, end)}`, text);
    if (begun === 'other') continue;
    if (begun === 'lessons') facts.start ??= date.toString();
    else if (begun === 'event') {
      facts.deadline = date.subtract({ days: 1 }).toString();
      facts.event = date.toString();
    } else if (STARTS.test(before)) facts.start ??= date.toString();
    else if (ENDS.test(before) && facts.event && !/\b(?:by|before|deadline|due)\b[^,.;]*$/.test(before)) continue;
    else if (ENDS.test(before)) {
      const strict = /\bbefore\b(?![^,.;]*\b(?:by|until|till|no later than)\b)[^,.;]*$/.test(before);
      // "By Friday", said on a Friday, is a week away.
      const isToday = isBareWeekday(text.slice(start, end)) && date.equals(today(setting));
      const day = isToday ? date.add({ weeks: 1 }) : date;
      facts.deadline = (strict ? day.subtract({ days: 1 }) : day).toString();
      if (strict) facts.event = day.toString();
    } else if (
      EVENT.test(before) ||
      (OF_A_DISTANCE.test(before) && today(setting).until(date, { largestUnit: 'days' }).days > 9) ||
      (/\bfor $/.test(before) && FEAST.test(text.slice(start)))
    ) {
      facts.deadline = date.subtract({ days: 1 }).toString();
      facts.event = date.toString();
    }
  }
  const far = facts.deadline ? null : farBoundIn(text, setting);
  // "To the end of the day" is no day to be ready by.
  if (far && Temporal.PlainDate.compare(far, today(setting)) > 0) facts.deadline = far.toString();
  return facts;
}
