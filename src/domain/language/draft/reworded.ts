import { MONTHS } from '../../calendar-names.ts';
import { ASKS, COMING_ONE, FORGETS, NEXT_ONE, REPLACED } from '../locales/en/plainer.ts';
import { placeOf } from '../phrases/place.ts';
import { tableOf } from '../phrases/table.ts';
import { habitual } from './habitual.ts';
import { hoursApart } from './hours-apart.ts';
import { inMonths } from './in-months.ts';
import { PAYS } from './left-in-title.ts';
import { hourOfDays, inAtClock, pairOfHours, stretchOfDays, thenSoLong } from './loose-hours.ts';
import { forNextDay, hoursOfDay, learned, putDown } from './said-loosely.ts';
import { eachWithItsHour } from './weekday-hours.ts';

/** Ways to say when that no rule of the grammar has, put into words that it reads. Each changes the first place that it fits. */
export function reworded(text: string): string {
  if (text.includes('"')) return putOnList(text);
  return ROWS.reduce((said, row) => row(said), text);
}

const TABLES = {
  asks: tableOf(ASKS),
  forgets: tableOf(FORGETS),
  nextOne: tableOf(NEXT_ONE),
  comingOne: tableOf(COMING_ONE),
  anyReplaced: tableOf(REPLACED),
  replaced: REPLACED.map((row) => ({ table: tableOf([row]), put: row.says })),
};
const REPEATS = /\b(?:every|each|weekly|fortnightly|monthly|daily|yearly|annually)\b/i;

const GOES_AHEAD = /^\s*(?:the|an?|half|about|at|on|in|\d{1,3}|two|three|one|to|before|every|when)\b/i;
/** "Give me a nudge 10 minutes before" is a reminder. */
function reminding(text: string): string {
  const place = placeOf(TABLES.asks, text);
  if (!place || place.start === 0 || !GOES_AHEAD.test(text.slice(place.end))) return text;
  return `${text.slice(0, place.start).trimEnd()} remind me${text.slice(place.end)}`;
}

const PUT_ON = /^(?:please )?put (?!the |my |an? |on )([\p{L}' ]{2,30}?) on (?=(\p{L}+))/iu;
/** "Put gym on Friday at 6" puts it on the list. */
const putOnDay = (text: string) =>
  text.replace(PUT_ON, (all, what: string, day: string) => (NEXT_DAY.test(day) ? `remind me to ${what} on ` : all));

const SETS = /^(?:please,? |\p{L}{3,5} you ){1,2}set(?: up)? ([\p{L} ]{2,30}?) for (?=([\p{L}\d]+))/iu;
const OF_HOUSE = new Set('a an the my our it that this table oven heating alarm timer thermostat reminder'.split(' '));
/** "Can you set yoga for 7 tomorrow" puts it on the list. */
const setForTime = (text: string) =>
  text.replace(SETS, (all, what: string, when: string) =>
    OF_HOUSE.has(what.split(' ')[0]?.toLowerCase() ?? '')
      ? all
      : `remind me of ${what} ${/^\d/.test(when) ? 'at ' : ''}`,
  );

const WHEN_FIRST = /\bremind me,? (?=(?:when|once|as soon as) )/i;
/** "Remind me when I get home to feed the fish": what is to be done comes first. */
function whenBehind(text: string): string {
  const found = WHEN_FIRST.exec(text);
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const to = text.indexOf(' to ', at);
  const when = text.slice(at, to).replace(/,$/, '');
  if (!found || to < 0 || when.length > 50 || /[,\d]/.test(when)) return text;
  const what = text.slice(to).replace(/[.!]+$/, '');
  return `${text.slice(0, found.index)}remind me${what} ${when}`;
}

const POLITELY = /^\W*(?:(?:please|and|(?:can|could) you)[ ,]+)*/i;
const PUTS = /^(?:put|stick|pop|jot|write)(?: down)? (?!it |that |them )/i;
const ON_LIST = /(?: down)? (?:on|onto|in) ((?:my|the|our) (?:(?:shopping|grocery|to[- ]?do) )?list)\b/iu;
/** "Put milk on my shopping list" adds it. */
function putOnList(text: string): string {
  const said = text.slice(POLITELY.exec(text)?.[0].length ?? 0);
  const [puts, on] = [PUTS.exec(said), ON_LIST.exec(said)];
  const what = puts && on ? said.slice(puts[0].length, on.index).trim() : '';
  return puts && on && what !== '' ? `add ${what} to ${on[1]}${said.slice(on.index + on[0].length)}` : text;
}

const TO_LIST = /^(\p{L}[^?"\d]{2,80}?) (?:on)?to ((?:my|the|our) (?:shopping|to[- ]?do) list)[.!]*$/iu;
const NO_THINGS = new Set(
  'add put go get what show open read clear empty delete remove take is are stick pop write can could please'.split(
    ' ',
  ),
);
/** "Bread milk and eggs to my shopping list". */
const addToList = (text: string) =>
  text.replace(TO_LIST, (all, things: string, list: string) =>
    NO_THINGS.has(/^\p{L}+/u.exec(things)?.[0].toLowerCase() ?? '') ? all : `add ${things} to ${list}`,
  );

/** "At 3 and again at 4 if I forget": that is what reminders are for. */
function withoutForgetting(text: string): string {
  if (!/\d|\b(?:noon|midday|tonight)\b/i.test(text) || !/\b(?:if|in case)\b/i.test(text)) return text;
  const place = placeOf(TABLES.forgets, text);
  const and = place && /^\s*(?:and|or)\b/i.test(text.slice(place.start, place.end)) ? ' and' : '';
  return place ? `${text.slice(0, place.start).trimEnd()}${and}${text.slice(place.end)}` : text;
}

const OPENS_DAY = /^\s*(?:the )?(?:\d|(?:tomorrow|today|tonight|this|next)\b)/i;
const OPENS_WEEKDAY = /^\s*(?:mon|tues?|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day)?\b/i;
/** "Every 4 weeks, next one's the 14th" begins on the 14th. */
function fromNextOne(text: string): string {
  const place = REPEATS.test(text) ? placeOf(TABLES.nextOne, text) : null;
  if (!place || !REPEATS.test(text.slice(0, place.start))) return text;
  const after = text.slice(place.end).trimStart();
  if (!OPENS_DAY.test(after) && !OPENS_WEEKDAY.test(after)) return text;
  const the = /\bthe$/i.test(text.slice(place.start, place.end)) ? 'the ' : '';
  return `${text.slice(0, place.start).replace(/[\s,.;]+$/, '')} starting ${the}${after}`;
}

/** "Every other Thursday, starting this coming one": that is the first anyway. */
function fromComingOne(text: string): string {
  const place = REPEATS.test(text) ? placeOf(TABLES.comingOne, text) : null;
  return place ? `${text.slice(0, place.start).trimEnd()}${text.slice(place.end)}` : text;
}

const DAYS_ALTERNATE = /\b((?:[a-z]{3,6}days?(?:,| and| &)? ){1,4})(?:on |in )?alternat(?:e|ing) weeks\b/i;
const ALTERNATE_DAYS = /\b(?:on |in )?alternat(?:e|ing) weeks,? (?:on )?(?=[a-z]{3,6}days?\b)/i;
/** "Tuesdays and Thursdays alternate weeks". */
const everyOtherWeek = (text: string) =>
  text.replace(DAYS_ALTERNATE, 'every other $1').replace(ALTERNATE_DAYS, 'every other ');

const ALL_BUT = /\b((?:every|each) [a-z]{3,8}|daily|weekdays),? (\w+(?: for)?) (?=(?:on )?(\w+))/gi;
const BAR = /^(?:bar|barring|save|save for|minus|without|less|not)$/i;
/** "Every weekday bar Friday". */
const allBut = (text: string) =>
  text.replace(ALL_BUT, (all, every: string, bar: string, day: string) =>
    BAR.test(bar) && IS_DAY.test(day) ? `${every} except ` : all,
  );
const IS_DAY = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|weekends?)$/i;

const WEEKEND_DAY = /\b(?:every|each) weekend,? (?:on )?(?=(?:satur|sun)days?\b)/i;
/** "Every weekend, Saturday at 10" is every Saturday. */
const oneOfWeekend = (text: string) =>
  /\bsaturdays?\b/i.test(text) && /\bsundays?\b/i.test(text) ? text : text.replace(WEEKEND_DAY, 'every ');

const BOTH_HALVES = /\b(?:every )?mornings? (?:and|&) (?:every |at )?(?:evening|night)s?,? at (\d+)/i;
const GOES_ON = /^(?:[:.]\d| ?[ap]m| and)/i;
/** "Morning and evening at 8" is twice a day. */
const bothHalves = (text: string) =>
  text.replace(BOTH_HALVES, (all, hour: string, at: number) =>
    Number(hour) > 12 || GOES_ON.test(text.slice(at + all.length)) ? all : `every day at ${hour} am and ${hour} pm`,
  );

const DAY_IN = /\bevery ((?:other )?[a-z]{3,6}day(?: and [a-z]{3,6}day)?) (?:in|of) ([a-z]{3,9})/i;
/** "Every Monday in November": from its first day to its last. */
const daysInMonth = (text: string) =>
  text.replace(DAY_IN, (all, days: string, name: string) => {
    const month = MONTHS.findIndex((one) => one.toLowerCase() === name.toLowerCase());
    if (month < 0) return all;
    const last = Temporal.PlainYearMonth.from({ year: 2027, month: month + 1 }).daysInMonth;
    return `every ${days} from 1 ${MONTHS[month]} to ${last} ${MONTHS[month]}`;
  });

const DOTTED = /(?<![£$€\d.,:-])\b(\d{1,2})\.(\d\d)(?=$|[!;,]| (?:on )?(?:the (?=\d))?([\p{L}\d]+))/gu;
const JOINED = /\b(?:at|by|from|to|till|until|for|and|about|around|of|version|v|-) $/i;
const MEAL = /\b(?:breakfast|lunch|dinner|tea|supper|kick-?off|slot|appointment) $/i;
/** "Slot 5.40 Wed", "lunch 12.30 and …": a time of the clock, as it stands before its day or behind a meal. */
const dottedClocks = (text: string) =>
  text.replace(DOTTED, (all, hour: string, minute: string, next: string | undefined, at: number) => {
    const before = text.slice(0, at);
    const isClock = Number(hour) < 24 && Number(minute) < 60 && !JOINED.test(before) && !PAYS.test(before);
    const ofDay =
      next === undefined
        ? HAS_DAY.test(before) || HAS_ORDINAL.test(before)
        : NEXT_DAY.test(next) || ON_DAYS.test(before);
    return isClock && ((ofDay && !OTHER_CLOCK.test(text)) || MEAL.test(before)) ? `at ${all}` : all;
  });
const HAS_DAY = /day|daily|tomorrow|tonight|morning|evening|\b(?:mon|tue|wed|thu|fri|sat|sun)\w?\b/i;
const HAS_ORDINAL = /\d(?:st|nd|rd|th)\b/i;
const OTHER_CLOCK = /\bat \d|\d ?[ap]m\b|\d:\d\d/i;
const NEXT_DAY = /^(?:to[a-z]{5,6}|every|each|mon|tues?|weds?|thur?s?|fri|sat|sun|[a-z]{2,6}day|\d+th)$/i;
const ON_DAYS = /(?:days?|daily|tomorrow|tonight|\b(?:mon|tues?|weds?|thur?s?|fri|sat|sun)) $/i;

const WITH_H = /(?<!\b(?:for|of) |\d)\b(0?[6-9]|1\d|2[0-3])h([0-5]\d)\b(?! (?:before|later|earlier))/gi;
/** "18h30" is no length. */
const clocksWithH = (text: string) =>
  text.replace(WITH_H, (all, hour: string, minute: string, at: number) =>
    /\b(?:at|by|from|to|till|until|around|à|a las|um) $/i.test(text.slice(0, at)) ? all : `at ${hour}:${minute}`,
  );

const FOR_FROM = /\bfor ((?:\d+|[a-z]+) [a-z]+) ((?:from|starting) [^,.;]{3,25})(?![^,.;])/i;
const SO_LONG = /(?:day|week|month)s?$/i;
/** "For 8 weeks from the 15th": from then on, so long. */
const fromThenFor = (text: string) =>
  text.replace(FOR_FROM, (all, long: string, from: string) => (SO_LONG.test(long) ? `${from} for ${long}` : all));

const HOUR_AND = /\b((?:an?|one|two|\d) hours? and (?:ten|twenty|forty|fifty))(?! ?(?:min|sec|past))/i;
const WHICH_IS = /,? which(?:'s| is) (?:on )?(?=(\w+))/i;
const WITH_HOURS = /(\ba las \d{1,2}) h(?:s|oras)?\b/i;
const FROM_ON = /\b(from (?:next |this )?[\p{L}\d]+(?: [\p{L}\d]+)?) on(?:wards?)?(?=$|[,.;!])/iu;
const SHORT_YEAR = /\b([a-z]{3,9}) ['’](\d\d)(?![\d\p{L}])/iu;
const isMonth = (word: string) => MONTHS.some((month) => month.toLowerCase().startsWith(word.toLowerCase()));
const HOURS_TIMER = /\b(\d{1,2})h(\d\d)(?= (?:timer|countdown)\b)/i;
/** "An hour and twenty", "a las 18 h", "Nan's birthday, which is Sunday", "from next week on". */
const shorter = (text: string) =>
  text
    .replace(WHICH_IS, (all, day: string) => (IS_DAY.test(day) || /^\d|^the$/.test(day) ? ' on ' : all))
    .replace(/,? from (?:now|today) on(?:wards?)?(?=$|[ ,.;!])/i, '')
    .replace(FROM_ON, '$1')
    .replace(SHORT_YEAR, (all, month: string, year: string) => (isMonth(month) ? `${month} 20${year}` : all))
    .replace(HOURS_TIMER, '$1 hour $2 minute')
    .replace(HOUR_AND, '$1 minutes')
    .replace(WITH_HOURS, '$1:00');

const OF_MONTH = /\b(?:the )?(first|last) of (?:every|each) month\b/i;
const DAILY = /\b(?:daily|(?:every|each) day|täglich|jeden tag|todos los días|cada día) (?=\d)/i;
const HOURS = /^\d{1,2}(?:, ?\d{1,2}){0,3},? (?:and|und|y) \d{1,2}/i;
const NO_MORE = /^(?: ?(?:uhr|h)\b|$|[,.]| (?:except|au(?:ß|ss)er|excepto|menos))/iu;
/** "The first of every month", "daily 7, 13 and 20". */
function listedHours(text: string): string {
  const said = text.replace(OF_MONTH, 'on the $1 day of every month');
  const daily = DAILY.exec(said);
  const end = daily ? daily.index + daily[0].length : 0;
  const list = HOURS.exec(said.slice(end))?.[0];
  if (!daily || !list || !NO_MORE.test(said.slice(end + list.length))) return said;
  const at = /täglich|tag/i.test(daily[0]) ? 'um' : /d[ií]a/i.test(daily[0]) ? 'a las' : 'at';
  return `${said.slice(0, end)}${at} ${said.slice(end)}`;
}

const EACH_PART = /\b(?:in the )?(morning|afternoon|evening)s (?:at )?(\d\d?(?:[:.]\d\d)?)(?! ?[ap\d:])/i;
const SPACED = /\bevery (?:other|second|third|\d+) (?:day|week)s?\b/i;
const ALL_WEEK = /\ball (?:of )?(next|this) week\b/i;
/** "Every 2 days, mornings at 7:30", "all next week at 8am". */
const eachPart = (text: string) =>
  (SPACED.test(text) ? text.replace(EACH_PART, 'at $2 in the $1') : text).replace(ALL_WEEK, (all, week: string) =>
    /\d/.test(text) ? `every day ${week} week` : all,
  );

const LEAVES = /\b(?:leave|set off|be there|arrive|get there)(?: \p{L}+){0,2} (?=\d{1,2}\.\d\d\b)/iu;
/** "Need to leave here 2.15". */
const leavingAt = (text: string) =>
  text.replace(LEAVES, (all) => (/\b(?:at|by|before|around)\s$/i.test(all) ? all : `${all}at `));

/** "On Sunday afternoon, about 2 hours", "2 days before it ends on the 15th": the words that the grammar has for it. */
function replaced(text: string): string {
  // Most texts hold none of them, and are looked at once.
  if (!placeOf(TABLES.anyReplaced, text)) return text;
  return TABLES.replaced.reduce((said, { table, put }) => {
    const place = placeOf(table, said);
    if (!place) return said;
    const [head, tail] = [said.slice(0, place.start).trimEnd(), said.slice(place.end).trimStart()];
    return `${head} ${put}${put && /^[\p{L}\p{N}]/u.test(tail) ? ' ' : ''}${tail}`.trimStart();
  }, text);
}

const HOUR_ON = /(,|and|but|&) (\d{1,2}) (?=(?:on|at) (\w+))/gi;
const HAS_CLOCK = /\d[:.]\d\d|\d ?[ap]m\b|\bat \d/i;
/** "Wake me at 7:10 on weekdays and 9 on weekends". */
const hourOnDays = (text: string) =>
  text.replace(HOUR_ON, (all, joint: string, hour: string, day: string, at: number) =>
    (IS_DAY.test(day) || /^weekdays$/i.test(day)) && HAS_CLOCK.test(text.slice(0, at)) ? `${joint} at ${hour} ` : all,
  );

const ROWS = [
  learned,
  hoursOfDay,
  forNextDay,
  putDown,
  inAtClock,
  hourOfDays,
  stretchOfDays,
  pairOfHours,
  thenSoLong,
  hourOnDays,
  replaced,
  hoursApart,
  habitual,
  listedHours,
  eachPart,
  leavingAt,
  fromThenFor,
  shorter,
  whenBehind,
  putOnDay,
  setForTime,
  putOnList,
  addToList,
  reminding,
  withoutForgetting,
  fromNextOne,
  fromComingOne,
  everyOtherWeek,
  allBut,
  oneOfWeekend,
  bothHalves,
  inMonths,
  daysInMonth,
  eachWithItsHour,
  dottedClocks,
  clocksWithH,
];
