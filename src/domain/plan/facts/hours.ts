import type { Weekday } from '../../calendar/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { wishIn } from '../../wish/index.ts';
import { clockIn, numberOf, suitsIn, weekdaysIn } from '../said/index.ts';
import type { ClockSpan, GoalFacts } from '../types.ts';
import { rangeOfPart } from './hours-told.ts';

/** Days and hours that suit or do not. */
export function hoursOf(told: string, { payday, minutes, perWeek }: GoalFacts): GoalFacts {
  const facts: GoalFacts = {};
  const text = told.replace(IN_WORDS, (_all, way, hour) => `${way} ${numberOf(hour)}`);
  const suits = suitsIn(withoutCounts(text), wordsOfGoal(text));
  // "Once a week, Thursday night": that day of each week.
  const wanted =
    perWeek && suits.days.length === 0
      ? weekdaysIn((text.match(PART_OF_A_DAY) ?? []).map((day) => `${day}s`).join(', '))
      : suits.days;
  const named = namedAmong(wanted, text);
  const days = payday ? [] : (named ?? wanted);
  if (suits.busy.length > 0) facts.busy = suits.busy;
  if (suits.works) facts.ownHours = true;
  if (suits.at.length > 0)
    facts.dayTimes = named
      ? suits.at.map((one) => ({ ...one, days: one.days.filter((day) => named.includes(day)) }))
      : suits.at;
  if (suits.notDays.length > 0) facts.notDays = suits.notDays;
  if (days.length > 0) facts.days = days;
  if (!facts.days && /\b(?:lunch ?breaks?|at work|in the office)\b/.test(suits.open))
    facts.days = IN_THE_WEEK.filter((day) => !suits.notDays.includes(day));
  if (LUNCH_BREAK.test(suits.open)) facts.atWork = true;
  const naps = NAPS.test(text);
  if (naps) Object.assign(facts, { window: { start: '09:30', end: '16:00' }, movable: true });
  const free = suits.open;
  const clock = A_CLOCK.test(free)
    ? (clockIn(free) ?? clockIn(/\bat \d{1,2}[:.]\d\d\b/.exec(free)?.[0] ?? '') ?? clockIn(thatNight(free)))
    : null;
  const window = suits.window && isShort(minutes) ? afterTheBreak(suits.window) : suits.window;
  const own = window ? rangeOfPart(free || text, window) : null;
  if (own && !naps) {
    facts.window = own;
    return facts;
  }
  const isRange = suits.window !== null && /\d ?(?:[ap]m)? ?(?:-|to|and|until) ?\d/.test(text);
  const begins = window?.end === '00:00' && FOR_SO_LONG.test(text) ? window.start : undefined;
  if (clock && !isRange) facts.time = clock.time;
  else if (begins && !naps) facts.time = begins;
  else if (window && !naps) facts.window = window;
  return facts;
}

/** "From 18:00, for half an hour": it begins then. */
const FOR_SO_LONG =
  /\bfrom \d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?,? for (?:about )?(?:an?|one|half|\d+(?:\.\d)?)(?: an?)?[ -]?(?:min|hour|hr|h\b)/;
const A_CLOCK =
  /\b(?:at|around|about) \d|\d ?[ap]m\b|\d[:.]\d\d\b|\b(?:half|quarter|ten|twenty|five)(?: past| to) \w|\bhalf (?:five|six|seven|eight|nine|ten)\b|\b(?:at|around|about) (?:noon|midday)\b/;
/** "About eight". */
const IN_WORDS = new RegExp(
  `\\b(at|around|about) (${NUMBER_WORD})\\b(?! ?(?:min|hour|hrs|times|days|weeks|months|pages|words|sessions|km|a week|or|to|past|(?:in|of) (?:ten|the)))`,
  'g',
);
const PART_OF_A_DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?= (?:nights?|evenings?|mornings?|afternoons?)\b)/g;

/** "Thursday night at 8": the hour is that of the night. */
function thatNight(free: string): string {
  const [, part = '', hour = ''] = OF_THAT_NIGHT.exec(free) ?? [];
  return hour && `at ${hour} in the ${part === 'night' ? 'evening' : part}`;
}
const OF_THAT_NIGHT =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days? (night|evening|morning|afternoon)s?,? (?:at|around|about) (\d{1,2}(?:[:.]\d\d)?)\b/;

/** "Mondays, Wednesdays and Saturdays, 7 pm on weekdays": those that are named; the others only say at which hour. Null: nothing is said of both. */
function namedAmong(days: readonly Weekday[], text: string): Weekday[] | null {
  const [, kind] = /\b(weekday|weekend)s?\b/.exec(text) ?? [];
  if (!kind || OUT.test(text)) return null;
  const named = weekdaysIn(text.replace(/\bweek(?:day|end|night)s?\b/g, ' ')).filter((day) => days.includes(day));
  return named.length > 1 && named.some((day) => day < 6 === (kind === 'weekday')) ? named : null;
}
const OUT = /\b(?:not|no|never|except|but|apart from|other than|besides|can't|cannot|busy|work|class)\b/;

/** "10 minutes after lunch" fits behind the meal, at work as well. */
const afterTheBreak = (window: ClockSpan): ClockSpan =>
  window.start === '13:00' && window.end === '17:00' ? { start: '13:00', end: '14:30' } : window;
const isShort = (minutes: number | undefined) => minutes !== undefined && minutes <= 20;

/** "About 3 hours", "about 200 a month", "can do about 8 now": no hour of a day. */
const withoutCounts = (text: string): string =>
  text
    .replace(/\b(?:for )?(?:about |around |at least )?\d+(?:\.\d)? ?hours?\b/g, ' ')
    .replace(AS_ABLE, ' ')
    .replace(/\b(?:about|around) [€£$]?\d{3,7}\b(?! ?(?:[ap]m|hrs?|h\b|o'clock))/g, ' ');

/** So many of them somebody manages so far. */
const AS_ABLE =
  /\b(?:do|get|manage|hit|reach)(?: only| just| maybe)? (?:about|around) \d{1,2}(?= (?:(?:right |for )?now|at (?:the moment|present|a time|once|best|most)|currently|so far|already|today|in (?:a row|one go)|max)\b)/g;

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

const IN_THE_WEEK: Weekday[] = [1, 2, 3, 4, 5];
/** It lies between their hours of work. */
const LUNCH_BREAK = /\blunch ?(?:breaks?|hours?)\b|\b(?:at|over|during) lunch(?:times?)?\b/;

/** Hours that nobody can name beforehand. */
const NAPS =
  /\b(?:naps?|(?:baby|child|little one|toddler) (?:sleeps|is asleep|naps)|(?:when(?:ever)?|while) (?:he|she|they|the twins) (?:sleeps?|naps?|(?:is|are) (?:asleep|sleeping)))\b/;
