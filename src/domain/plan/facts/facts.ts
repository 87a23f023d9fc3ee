import { weekdays } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { thoughtsOf, wishIn } from '../../wish/index.ts';
import { clocksInDigits, overlap, plain, withoutTold } from '../said/index.ts';
import type { GoalFacts, PlanSubject } from '../types.ts';
import { readInstalment } from './amounts.ts';
import { aroundOthers } from './around-others.ts';
import { apartFromBusy } from './busy.ts';
import { datesOf, withoutEventDays, withoutHourOfEvent } from './dates.ts';
import { withoutSteps } from './earlier.ts';
import { hoursOf } from './hours.ts';
import { atSchool, NIGHTS, worksFrom } from './hours-told.ts';
import { asMeantInTheEnd } from './in-the-same-breath.ts';
import { apartFromTurns } from './in-turns.ts';
import { managedNow } from './managed.ts';
import { numbersOf } from './numbers.ts';
import { budgetIn, oftenOf } from './often.ts';
import { apartFromOpenHours, type OpenHours } from './open-hours.ts';
import { ofNextYear } from './other-dates.ts';
import { apartFromShifts } from './own-shifts.ts';
import { readPayday } from './payday.ts';
import { startSaid } from './start.ts';
import { hoursOfEach, subjectsIn } from './subjects.ts';
import { hoursOfEach as hoursOfTheDay } from './times-a-day.ts';
import { weeksSaid } from './weeks.ts';

/** Numbers, dates and days of a text about a goal. */
export function factsIn(words: string, setting: Setting): GoalFacts {
  const said = asMeantInTheEnd(clocksInDigits(plain(words)));
  const long = weeksSaid(said);
  const open = apartFromOpenHours(withStretches(long ? withoutWeeks(said, long.words) : said));
  const shifts = apartFromShifts(open.text, setting);
  const turns = apartFromTurns(shifts.text, setting);
  const others = aroundOthers(turns.text);
  const { text, busy } = apartFromBusy(others?.text ?? turns.text);
  const payday = readPayday(plain(words), setting);
  const facts: GoalFacts = { ...datesOf(text, setting), ...numbersOf(text), ...(payday && { payday }) };
  if (long && !facts.deadline) facts.weeks = long.weeks;
  // "150 a fortnight" is no day of each second week.
  const instalment = payday && !facts.each ? readInstalment(plain(words)) : null;
  if (instalment) facts.each = { value: instalment.value, unit: 'money' };
  if (facts.amount && !facts.deadline && /\bnext year\b/.test(text)) {
    const year = setting.now.toZonedDateTimeISO(setting.zone).year + 1;
    facts.deadline = `${year}-12-31`;
  }
  ofNextYear(facts, text, setting);
  pastIsOverdue(facts, setting);
  inThatMonth(facts, text, setting);
  const nights = shifts.cycle || shifts.busy.length > 0 ? undefined : NIGHTS.exec(text)?.[0];
  const undated = withoutStartDay(nights ? text.replace(nights, ' ; ') : text, setting).replace(OF_ONE_WEEK, ' ; ');
  const when = withoutManagedThoughts(
    withoutTold(withoutResults(withoutSteps(withoutEventDays(withoutHourOfEvent(undated), setting)))),
  );
  const each = hoursOfEach(text);
  const beside = each ? when.replace(each.words, ' ') : when;
  Object.assign(facts, oftenOf(beside, facts, setting));
  Object.assign(facts, hoursOf(beside, facts), each?.facts);
  inTheEvening(facts, beside);
  const subjects = each ? null : subjectsIn(text, setting);
  if (subjects) ofSubjects(facts, subjects);
  const hours = worksFrom(text) ?? atSchool(text);
  if (hours && !facts.ownHours) Object.assign(facts, { ownHours: true, busy: [...(facts.busy ?? []), ...hours] });
  const taken = [...busy, ...shifts.busy, ...open.busy, ...turns.off, ...(facts.busy ?? [])];
  if (taken.length > 0) facts.busy = taken;
  if (shifts.busy.length > 0) facts.ownHours = true;
  if (shifts.cycle) facts.cycle = shifts.cycle;
  if (shifts.sleep) facts.sleep = shifts.sleep;
  asOpen(facts, open);
  if (others && !facts.time) facts.window = facts.window ? overlap(facts.window, others.window) : others.window;
  // They are told as free, whatever hours of work are known.
  if (others?.days) Object.assign(facts, { days: others.days, ownHours: true });
  if (COMMUTE.test(text)) onTheWay(facts);
  if (facts.lengths) facts.days = weekdays.filter((day) => facts.lengths?.some(({ days }) => days.includes(day)));
  if (facts.perDay) {
    delete facts.window;
    const times = hoursOfTheDay(text, facts.perDay);
    if (times) facts.times = times;
    if (times) delete facts.time;
  }
  // "25 minutes a day, Mon-Fri": on each of those.
  if (facts.days && facts.perWeek === 7 && facts.days.length < 7) facts.perWeek = facts.days.length;
  overTheDays(facts, budgetIn(text) ?? 0);
  if (NO_WORK.test(text)) facts.noWork = true;
  if (turns.everyWeeks) facts.everyWeeks = turns.everyWeeks;
  const onOff = facts.cycle || nights || turns.unless.length > 0 ? undefined : ON_OFF.exec(text)?.[0];
  if (onOff) facts.unless = [onOff];
  if (turns.unless.length > 0) facts.unless = turns.unless;
  if (nights) facts.unless = [...(facts.unless ?? []), nights.trim()];
  return facts;
}

/** "An hour with the kids on Wednesday at 6": nobody plays with them, or the guitar, at six in the morning. */
function inTheEvening(facts: GoalFacts, text: string): void {
  const wish = wishIn(text)?.rest;
  if (!wish || !OF_EVENINGS.has(playbookFor(wish).id) || OF_MORNINGS.test(text)) return;
  const open = new Set([...text.matchAll(BARE_HOUR)].map(([, hour, minute = '00']) => `0${hour}:${minute}`));
  const late = (time: string) => (open.has(time) ? `1${Number(time.slice(1, 2)) + 2}${time.slice(2)}` : time);
  if (facts.time) facts.time = late(facts.time);
  if (facts.dayTimes) facts.dayTimes = facts.dayTimes.map((one) => ({ ...one, time: late(one.time) }));
}
const OF_MORNINGS = /\bmornings?\b|\bbefore (?:work|school|breakfast)\b/;
const BARE_HOUR = /\bat ([67])(?:[:.]([0-5]\d))?(?![\d:]| ?[ap]\.?m\b)/g;
const OF_EVENINGS = new Set(['family', 'friends', 'people', 'smallchild', 'eating', 'instrument', 'skill', 'chess']);

/** "Save 600 over the next three months" is to be done by then; what has no sum goes on for so long. */
function withoutWeeks(text: string, weeks: string): string {
  const { amount, things, topics, reach } = numbersOf(text);
  return (amount ?? things ?? topics ?? reach) ? text : text.replace(weeks, ' ; ');
}

/** "Each night but not Friday nights": that day is out. */
const EACH_NIGHT = /\b(?:each|every|a|per) (?:night|evening)\b|\bnightly\b/;
const NOT_THAT_NIGHT =
  /\b(?:not|except|apart from) (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day) (?:nights?|evenings?)\b/g;

/** "Thursdays to Sundays" are the days between as well. */
const withStretches = (text: string): string =>
  (EACH_NIGHT.test(text) ? text.replace(NOT_THAT_NIGHT, 'not on $1s') : text).replace(
    /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)s (?:to|till|until|through) ((?:mon|tues|wednes|thurs|fri|satur|sun)day)s\b/g,
    '$1 to $2',
  );

/** "6 hours a week, Mondays to Thursdays": all of it lies on those days, where they are fewer. */
function overTheDays(facts: GoalFacts, aWeek: number): void {
  const { days, perWeek = 0 } = facts;
  const each = Math.floor(aWeek / (days?.length || 1) / 5) * 5;
  if (!days?.length || days.length >= perWeek || each < 5 || each > MOST_AT_ONCE) return;
  Object.assign(facts, { perWeek: days.length, minutes: each });
}
const MOST_AT_ONCE = 240;

/** "By yesterday": it was due then, and no plan ends before it begins. */
function pastIsOverdue(facts: GoalFacts, { now, zone }: Setting): void {
  if (!facts.deadline || facts.event || facts.deadline >= now.toZonedDateTimeISO(zone).toPlainDate().toString()) return;
  facts.overdue = facts.deadline;
  delete facts.deadline;
}

/** Exams on several days are ready by the last of them. */
function ofSubjects(facts: GoalFacts, subjects: PlanSubject[]): void {
  facts.subjects = subjects;
  const last = subjects
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1);
  if (!last) return;
  facts.event = last;
  facts.deadline = Temporal.PlainDate.from(last).subtract({ days: 1 }).toString();
}

const IN_A_MONTH =
  /\b(?:in|for|during|throughout|all) (?:all of |the whole of )?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?! \d)/;
/** What is kept up or worked off over a month, and no event in it. */
const OVER_A_MONTH = new Set([
  'less',
  'home',
  'chores',
  'drinking',
  'smoking',
  'screen',
  'eating',
  'habit',
  'journal',
  'gratitude',
  'steps',
  'water',
  'meditation',
]);

/** "40 miles in December", "no sugar for January": from its first day on. */
function inThatMonth(facts: GoalFacts, text: string, { now, zone }: Setting): void {
  if (!facts.deadline || facts.start || facts.event || /\bby (?!\w+ing\b)/.test(text)) return;
  const wish = wishIn(text)?.rest;
  if (!facts.things?.summed && !(wish && IN_A_MONTH.test(text) && OVER_A_MONTH.has(playbookFor(wish).id))) return;
  const first = Temporal.PlainDate.from(facts.deadline).with({ day: 1 });
  if (Temporal.PlainDate.compare(first, now.toZonedDateTimeISO(zone).toPlainDate()) > 0) facts.start = first.toString();
}

/** Only when the place is open: the person's own days among those, where some were said. */
function asOpen(facts: GoalFacts, { days, notDays, window }: OpenHours): void {
  const both = facts.days?.filter((day) => days.includes(day)) ?? [];
  if (days.length > 0) facts.days = both.length > 0 ? both : weekdays.filter((day) => days.includes(day));
  if (notDays.length > 0)
    facts.notDays = weekdays.filter((day) => facts.notDays?.includes(day) || notDays.includes(day));
  if (window) facts.window = facts.window ? overlap(facts.window, window) : window;
}

/** "Start a week on Monday" names no day of each week. */
function withoutStartDay(text: string, setting: Setting): string {
  const begins = startSaid(text, setting);
  const words = begins ? text.slice(begins.start, begins.end) : '';
  return /\b(?:week|fortnight)\b.*day$/.test(words) ? text.replace(words, ' ; ') : text;
}

/** "The first weekend in December" is no weekend of each week. */
const OF_ONE_WEEK =
  /\b(?:(?:or|and|not) )?(?:on )?(?:the )?(?:first|second|third|last) (?:week(?:end)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:in|of) [a-z]+)?\b(?! of (?:each|every))/g;

const COMMUTE =
  /\b(?:on|during|in) (?:the|my) (?:train|bus|tram|metro|subway|tube|commute|way to work|drive to work|train to work)\b/;

/** On the way to work: in the mornings of working days, at an hour that only they know. */
function onTheWay(facts: GoalFacts): void {
  facts.days ??= [1, 2, 3, 4, 5];
  facts.perWeek ??= facts.days.length;
  if (!facts.time && !facts.window) facts.window = { start: '07:00', end: '09:00' };
  facts.commute = true;
}

/** "In 1:45", "pb 4:12" of a distance is how fast, and neither a length nor an hour. */
const withoutResults = (text: string): string => (OF_A_DISTANCE.test(text) ? text.replace(RESULT, ' ') : text);
const OF_A_DISTANCE = /\b(?:marathon|half|parkrun|race|\d{1,3} ?-?(?:k|km|miles?)|triathlon)\b/;
const RESULT =
  /\b(?:in|under|below|sub|pb(?: of| is| was)?|best(?: of| is| was)?|time(?: of| is| was)?|took(?: me)?) \d{1,2}:[0-5]\d(?::[0-5]\d)?\b(?! ?[ap]\.?m)/g;

/** "Half marathon, run 10k once a week": how it is by now, beside the wish. */
function withoutManagedThoughts(text: string): string {
  const wish = wishIn(text)?.text;
  return (
    thoughtsOf(text)
      .filter((thought) => thought.text !== wish && managedNow(thought.text) !== null)
      // "I run 8k on Sundays and go to a spin class on Tuesdays": only what is managed goes.
      .flatMap((thought) => thought.text.split(/ and (?=(?:i )?(?:go|have|play|do|work|train)\b)/))
      .filter((told) => managedNow(told) !== null)
      .reduce((left, told) => left.replace(told, ' ; '), text)
  );
}

/** Which days those are, nobody can look up. */
const ON_OFF =
  /\b(?:\d|two|three|four|five|six|seven)(?: days?)? on,? (?:and )?(?:\d|two|three|four|five|six|seven)(?: days?)? off\b/;

const NO_WORK =
  /\b(?:retired|retiree|pensioner|retirement|unemployed|jobless|between jobs|out of work|lost my job|laid off|on (?:parental|maternity|paternity|sick|study|garden(?:ing)?) leave|it's (?:study|reading) (?:leave|week)|its study leave|stay[- ]at[- ]home|(?:don't|do not|not) work(?:ing)?(?: any ?more| at the moment| right now| now)?(?= ?(?:$|[.,;!?]| and| so))|no job|have no work)\b|\bi(?:'m| am) (?:6[7-9]|[7-9]\d)(?: years old)?(?= ?(?:$|[.,;!?]| and| but| with| now))/;
