import { clocksIn, minutesBetween, rangesIn, timesOf } from './clocks.ts';
import { cut, endsWithDay, MOST, onlyDays, STARTS_WITH_DAY, WITHIN } from './cuts.ts';
import { daysIn, withoutDays } from './days.ts';
import { withoutRhythms } from './rhythms.ts';
import { FIXED, type Topic, topicOf } from './topics.ts';

/**
 * `bare`: it says times and days and little else. `joined`: an "and" stands before it. `again`: other hours of what the clause before it names,
 * "the school run 8.20 to 9 and 3 to 3.40". `within`: it lies within the hours before it, and what follows does not go on with it.
 */
export type Clause = {
  text: string;
  topic: Topic | null;
  bare: boolean;
  joined?: boolean;
  again?: boolean;
  within?: boolean;
};

/** What people are by trade: hours beside it, on most days or in two parts, are those of its work. */
const TRADE =
  /\b(?:porter|watchman|guard|warden|instructor|teacher|lecturer|manager|developer|designer|accountant|lawyer|solicitor|doctor|dentist|vet|consultant|analyst|assistant|clerk|officer|hairdresser|gardener|decorator|roofer|plasterer|nurse|waiter|waitress|bartender|barista|chef|cook|driver|courier|cashier|paramedic|(?<!\b(?:her|his|their|the|a|mum'?s|mom'?s|dad'?s)\s+)carer(?!\s+(?:for|of)\b)|cleaner|mechanic|electrician|plumber|midwife|firefighter|policeman|policewoman|postman|baker|builder|engineer|receptionist|security|retail|lehrer(?:in)?|krankenschwester|pfleger(?:in)?|kellner(?:in)?|verkäufer(?:in)?|fahrer(?:in)?|camarer[oa]|enfermer[oa]|profesora?)\b/i;

/** A trade and nothing more: "product manager". */
const isTrade = (text: string): boolean =>
  TRADE.test(text) &&
  !/\bfree\b/i.test(text) &&
  daysIn(text).length === 0 &&
  !/\d/.test(text) &&
  text.trim().split(/\s+/).length <= WORDS_OF_A_TRADE;
/** "I'm an estate agent's assistant". */
const WORDS_OF_A_TRADE = 5;

/** "Lunch shift 11-3 and dinner 6-11": the other part of a day of work. */
const PART_OF_A_DAY =
  /^\W*(?:then\s+|the\s+)?(?:breakfasts?|lunch(?:es|time)?|dinners?|suppers?|brunch(?:es)?|mornings?|afternoons?|evenings?|nights?|lates?|earl(?:y|ies))\s+(?:service\s+|from\s+)?\d/i;

/** "Except Wednesdays when I finish at one": other hours, and no day off. */
const EXCEPT_UNTIL =
  /\bexcept\s+(?:for\s+|on\s+)?(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+(?:when\s+i|till?|until)\b)/gi;

/** Where a clause ends: a full stop that is not inside a number, a comma, "and" between two that each say a time. */
const ENDS =
  /(?:[!?;\n]+|\.(?!\d)|,(?!\d)|\s[-–—]\s(?!\d)|\sso\s(?=(?:only\s|just\s|i'm\s|i\s|i've\s(?:got\s)?|i\shave\s|it's\s|that\sleaves\s)*(?:free\b|off\b|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|weekends?\b)))\s*/i;

/** The message in stretches of one subject each; what only says times or days belongs to the subject before it. */
export function clausesOf(message: string): Clause[] {
  const clauses: Clause[] = [];
  for (const piece of message
    .slice(0, 4_000)
    .replaceAll('’', "'")
    .replace(/\b([ap])\.m\.?/gi, '$1m')
    .replace(/\b(every\s*(?:day|night|evening|morning)|all\s+week|seven\s+(?:days|nights))\s+but\b/gi, '$1 except')
    .replace(EXCEPT_UNTIL, 'but ')
    .split(ENDS)
    .slice(0, MOST)) {
    for (const [i, said] of piece
      .split(/\s+(?:and|but|then|und|aber|pero|y)\s+/i)
      .slice(0, MOST)
      .reduce<string[]>(joinDays, [])
      .reduce<string[]>(joinUnlessBoth, [])
      .flatMap(cut)
      .entries()) {
      if (said.trim() === '') continue;
      const within = WITHIN.test(said);
      const text = said.replace(WITHIN, '');
      const last = clauses.at(-1);
      const trade =
        i === 0 &&
        TRADE.test(text) &&
        !/\b(?:free|visits?|comes?|coming)\b/i.test(text) &&
        daysIn(piece).length >= 3 &&
        rangesIn(text).length > 0;
      const before = last?.within ? clauses.findLast((one) => !one.within) : last;
      const part = i > 0 && before?.topic === 'work' && PART_OF_A_DAY.test(text);
      const topic = topicOf(text) ?? (trade || part || isTrade(text) ? 'work' : null);
      // "Mon, Tue, Fri 7 till 7": the hours are of all of them.
      const [list] = /(?:(?:^|,\s*)[^,\d]{3,12})+$/.exec(before?.text ?? '') ?? [''];
      if (
        topic === null &&
        before &&
        STARTS_WITH_DAY.test(text) &&
        isBare(text) &&
        (isListOfDays(list, text) || waitsForDays(before, text))
      ) {
        before.text += `, ${text}`;
        before.topic ??= ownTopic(before.text, false, undefined);
      } else if (
        topic === null &&
        before &&
        onlyDays(text) &&
        (daysIn(before.text).length === 0 || endsWithDay(before.text))
      ) {
        before.text += `, ${text}`;
        if (last?.within) last.text += `, ${text}`;
        before.topic ??= ownTopic(before.text, before.bare, clauses.at(-2));
      }
      // "Church sunday mornings, 10 till 12": the hours of what was just named.
      else if (
        topic === null &&
        before &&
        waitsForHours(before) &&
        isBare(text) &&
        daysIn(text).length === 0 &&
        !/\b(?:all|both|each)\b/i.test(text)
      )
        before.text += ` ${text}`;
      else {
        const bare = isBare(text);
        clauses.push({
          text: text.trim(),
          topic: topic ?? ownTopic(text, bare, before),
          bare,
          ...(i > 0 && { joined: true }),
          ...(within && { within }),
          ...(i > 0 &&
            topic === null &&
            bare &&
            before &&
            (rangesIn(text).length > 0 ? isTimed(before) : isSecondHour(text, before)) && { again: true }),
        });
      }
    }
  }
  return withPartsOfADay(withNight(clauses.map(withTypesHour)));
}

/** "Early riser, 5am", "night owl, 2am": the hour that goes with what they are, where getting up or going to bed has none of its own. */
function withTypesHour(clause: Clause, i: number, all: Clause[]): Clause {
  const type = all[i - 1];
  const [clock, ...others] = clocksIn(clause.text);
  const isAlone = clause.bare && clause.topic === null && clock !== undefined && others.length === 0;
  if (!isAlone || type?.topic !== 'chronotype' || daysIn(clause.text).length > 0) return clause;
  const about = /\b(?:early|morning|lark)\b/i.test(type.text) ? 'wake' : 'sleep';
  return all.some(({ topic }) => topic === about) ? clause : { ...clause, topic: about };
}

/** "Will, 7am, 11pm": a time of the morning and one of the late evening, each by itself, are getting up and going to bed. */
function withNight(clauses: Clause[]): Clause[] {
  const isAlone = ({ text, topic, bare }: Clause) =>
    bare && topic === null && daysIn(text).length === 0 && clocksIn(text).length === 1;
  const alone = clauses.filter(isAlone);
  const [first, second] = alone.map(({ text }) => clocksIn(text)[0]);
  const joined =
    alone[1]?.joined === true && isHourOf(first, 4, 11) && (isHourOf(second, 9, 12) || isHourOf(second, 1, 3));
  if (alone.length !== 2 || !first || !second || clauses.some(({ topic }) => topic === 'wake' || topic === 'sleep'))
    return clauses;
  const isMorning = first.half === 'am' || (first.half === 'exact' && first.hour >= 3 && first.hour < 12);
  const isNight =
    (second.half === 'pm' && second.hour >= 8 && second.hour < 12) ||
    (second.half === 'exact' && (second.hour >= 20 || second.hour === 0)) ||
    (second.half === 'am' && (second.hour <= 2 || second.hour === 12));
  if (!joined && (!isMorning || !isNight)) return clauses;
  return clauses.map((one) => (isAlone(one) ? { ...one, topic: one === alone[0] ? 'wake' : 'sleep' } : one));
}

/** Is it a bare hour of the dial from one to another? */
const isHourOf = (clock: { hour: number; half: string | null } | undefined, from: number, to: number): boolean =>
  clock !== undefined && clock.half === null && clock.hour >= from && clock.hour <= to;

/** "10 to 2 and 4 to 8, Monday to Friday", of nothing that is named: the two parts of a day of work. */
function withPartsOfADay(clauses: Clause[]): Clause[] {
  const isPart = ({ text, topic, bare }: Clause) => bare && topic === null && rangesIn(text).length > 0;
  const parts = clauses.filter(isPart);
  if (parts.length < 2 || new Set(parts.flatMap(({ text }) => daysIn(text))).size < 3) return clauses;
  return clauses.map((clause) => (isPart(clause) ? { ...clause, topic: 'work' } : clause));
}

/** Named, with hours of its own, and neither work nor sleep. */
const isTimed = ({ text, topic, bare, again = false }: Clause): boolean =>
  again || (topic === null && !bare && rangesIn(text).length > 0);

/** "School run 8.30 and 3.15": each an hour of it. */
const isSecondHour = (text: string, before: Clause): boolean =>
  before.topic === null &&
  !before.bare &&
  FIXED.test(before.text) &&
  daysIn(text).length === 0 &&
  rangesIn(before.text).length === 0 &&
  clocksIn(before.text).length === 1 &&
  clocksIn(text).length === 1;

const waitsForHours = ({ text, bare }: Clause): boolean =>
  (!bare || LATER.test(text)) && daysIn(text).length > 0 && clocksIn(text).length === 0;
/** "Mon-Sat, Saturdays till 1" names one of its days once more. */
const isListOfDays = (list: string, behind: string): boolean =>
  list !== '' && onlyDays(list) && (list.includes(',') || !daysIn(behind).some((day) => daysIn(list).includes(day)));
/** "I work Tuesdays, Wednesdays and Thursdays 9 to 2": the hours are of the first day as well. */
const waitsForDays = ({ text, topic, bare }: Clause, behind: string): boolean =>
  (topic === 'work' || (topic === null && !bare)) &&
  endsWithDay(text) &&
  clocksIn(text).length === 0 &&
  rangesIn(behind).length > 0;
/** "Later at weekends, 12ish". */
const LATER = /\b(?:later|longer|earlier)\b/i;

/** What only says times goes on with the subject before it: but "up at 6, bed at 10, 9 to 5 Monday to Friday" ends with hours of work. */
function ownTopic(text: string, bare: boolean, last: Clause | undefined): Topic | null {
  // "I'm an early riser, 5.30": a kind of person has no hours.
  const before = last?.topic === 'chronotype' ? undefined : last;
  const [range] = rangesIn(text, clocksIn(text, { shifts: true }));
  const night = before?.topic === 'wake' || before?.topic === 'sleep';
  if (bare && night && OF_OTHER_DAYS.test(text)) return range ? 'sleep' : before.topic;
  if (bare && range && night && rangesIn(before.text).length === 0 && clocksIn(before.text).length > 0) return 'work';
  // "Teacher, 7:45 to 3:30 Mon to Fri": such hours are no night.
  if (bare && before?.topic == null) return range && (isDayOfWork(range, text) || isNineToFive(range)) ? 'work' : null;
  if (bare) return before?.topic ?? null;
  // "Warehouse job" has a name; whatever takes most of most days has the same effect.
  return range && daysIn(text).length >= 3 && isLong(range) && !CARES.test(text) ? 'work' : null;
}

/** "Other days 11 to 8", behind a night. */
const OF_OTHER_DAYS = /\b(?:other(?:wise)?|off|free|rest)\b/i;

/** What takes most of the day as well, and is no job: "carer for my mum most days 10-4". */
const CARES = /\b(?:carer?\s+(?:for|of)|caring\s+for|look(?:ing)?\s+after|mind(?:ing)?|babysit\w*|volunteer\w*)\b/i;

/** What everybody calls a day of work. */
const isNineToFive = ({ from, to }: ReturnType<typeof rangesIn>[number]): boolean =>
  from.half === null && to.half === null && from.hour === 9 && from.minute === 0 && to.hour === 5;

const isDayOfWork = (range: ReturnType<typeof rangesIn>[number], text: string): boolean => {
  const { from } = timesOf(range, (hour) => (hour >= 5 && hour <= 11 ? 'am' : 'pm'));
  return daysIn(text).length >= 3 && from.hour >= 6 && from.hour < 10 && isLong(range);
};

function isLong(range: ReturnType<typeof rangesIn>[number]): boolean {
  const { from, to } = timesOf(range, (hour) => (hour >= 5 && hour <= 11 ? 'am' : 'pm'));
  const minutes = minutesBetween(from, to);
  return minutes >= 5 * 60 && minutes <= 13 * 60;
}

/** "Deliveries Fri and Sat 6 to 10": the hours are of both days. */
function joinDays(parts: string[], part: string): string[] {
  const last = parts.at(-1);
  const goesOn = last !== undefined && endsWithDay(last) && STARTS_WITH_DAY.test(part) && clocksIn(last).length === 0;
  return goesOn ? [...parts.slice(0, -1), `${last} and ${part}`] : [...parts, part];
}

/** "Mondays and Thursdays" stays together; "up at 7 and bed at 11" does not. */
function joinUnlessBoth(parts: string[], part: string): string[] {
  const last = parts.at(-1);
  const apart =
    last !== undefined && [part, last].every((one) => topicOf(one) !== null || clocksIn(one).length > 0 || isWhen(one));
  const isOfOthers = last !== undefined && onlyDays(last) && rangesIn(part).length > 0 && daysIn(part).length > 0;
  if (last === undefined || isOfOthers || (apart && !/\bbetween\b[^,]*$/i.test(last))) return [...parts, part];
  return [...parts.slice(0, -1), `${last} and ${part}`];
}

/** "Church sunday mornings": a day and a part of it, of something that has a name. */
const isWhen = (text: string): boolean =>
  daysIn(text).length > 0 && /\b(?:mornings?|afternoons?|evenings?|lunchtimes?)\b/i.test(text) && !isBare(text);

/** A word, or a name such as "U3A" and "D&D". */
export const HAS_WORDS = /\p{L}{2,}|\p{L}[\d&]+\p{L}/u;

/** Times, days and little words: "Fridays 9 to 1", "until half five". */
function isBare(text: string): boolean {
  let rest = withoutRhythms(text).replace(/\([^)]*\)/g, (aside) => ' '.repeat(aside.length));
  for (const { start, end } of clocksIn(rest, { shifts: true }).reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = withoutDays(rest);
  return !HAS_WORDS.test(
    rest.replace(
      /\b(?:half[ -]?days?|school\s?(?:days?|nights?)|gone|rn|atm|currently|it|well|though|again|lol|haha+|tbh|obvs|ummm?|xx?|roughly|approx(?:imately)?|always|still|hybrid|remote|flexible|every|other|second|alternate|fortnightly|otherwise|except|all|each|both|days?|actually|not|no|free|more|like|also|too|plus|during|week|say|mostly|normally|typically|probably|maybe|instead|when|if|off|work(?:s|ing)?\s+out|uhr|um|von|bis|gegen|am|und|a\s+las|de|y|early|later?|bit|little|a|than|that|no|it'?s|is|and|on|from|to|till?|until|while|by|at|around|about|in|the|mornings?|evenings?|afternoons?|night|or|so|ish|only|just|i|for|finish(?:ing)?|start(?:ing)?|off|usually|then|but)\b/gi,
      ' ',
    ),
  );
}
