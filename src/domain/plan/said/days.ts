import type { Weekday } from '../../calendar/index.ts';
import { WEEKDAYS } from '../../calendar-names.ts';
import { readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { asRead, valuesIn } from './values.ts';

export function today({ now, zone }: Setting): Temporal.PlainDate {
  return now.toZonedDateTimeISO(zone).toPlainDate();
}

const JOINT = /^(?:on|for|at|to|in|the|of|and|or|by|from|until|till|is|a|mornings?|evenings?|afternoons?)$/;
const NAME = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

/** Weekdays by their names alone are days of each week in a plan: "on Sunday", "Monday and Friday". */
export function isBareWeekday(words: string): boolean {
  const all = words.split(/[\s,&/]+/).filter((word) => word !== '' && !JOINT.test(word));
  return all.length > 0 && all.every((word) => NAME.test(word));
}

/** Weekdays that are named, in the order of the week: "Mondays and Thursdays", "weekends", "Mon-Fri". */
export function weekdaysIn(text: string): Weekday[] {
  const listed = text.replace(TWO_DAYS, '$1, ');
  const said = asRead(listed.replace(SPAN_OF_LIST, (_all, from: string, to: string) => eachOf(from, to)));
  const days = [
    ...valuesIn(said, 'weekdays').flatMap((found) => found.days),
    ...valuesIn(said, 'date').flatMap(({ words, date }) => (isBareWeekday(words) ? [date.dayOfWeek] : [])),
  ];
  return [...new Set(days as Weekday[])].sort((a, b) => a - b);
}

/** "To Tuesday Thursday and Sunday": a list, written without a comma. */
const TWO_DAYS = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)days?) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b)/g;

/** "Mon to Thu and Saturday": a stretch of days that another day goes on from. */
const SPAN_OF_LIST =
  /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]* ?(?:-|to|till|until) ?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?=(?: and | & |, and |, )(?:on )?(?:mon|tue|wed|thu|fri|sat|sun))/g;

function eachOf(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => WEEKDAYS.findIndex((name) => name.toLowerCase().startsWith(day)));
  if (first === undefined || last === undefined) return `${from} to ${to}`;
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => `${WEEKDAYS[(first + i) % 7]?.toLowerCase()}s`).join(', ');
}

export type DateFound = { date: Temporal.PlainDate; start: number; end: number; before: string };

/** What stands before a day belongs to the words before it. */
const JOINTS =
  /^(?:(?:on|by|before|until|till|from|in|for|the(?! day| week)|no later than|up to|as of|start(?! of)|starting|begin|beginning(?! of)|due) )+/;
/** A stretch of days is no single one: "in three months", "two weeks ago". */
const FAR = new RegExp(
  String.raw`^(?:in|within|over|after) (?:the next |about |around )?(?:\d+|an?|${NUMBER_WORD})\b.*\b(?:days?|weeks?|months?|years?)$`,
);

/** Days that are named, with the words before each ("by", "start"). */
export function datesIn(text: string, setting: Setting): DateFound[] {
  const found: DateFound[] = [];
  for (const value of readValues(text, setting)) {
    const words = text.slice(value.start, value.end);
    const joint = JOINTS.exec(words)?.[0].length ?? 0;
    const date =
      value.kind === 'date' && !FAR.test(words)
        ? value.date
        : value.kind === 'bound'
          ? onThe(words.slice(joint), setting)
          : null;
    if (!date) continue;
    const start = value.start + joint;
    // "After Christmas" is from the day after.
    const behind = /^after\b/.test(words) || /\bafter (?:the )?$/.test(text.slice(0, value.start));
    found.push({
      date: behind ? date.add({ days: 1 }) : date,
      start,
      end: value.end,
      before: text.slice(Math.max(0, start - 40), start),
    });
  }
  return found;
}

/** The one day that words name by themselves. */
function onThe(words: string, setting: Setting): Temporal.PlainDate | null {
  const [date, ...more] = valuesIn(words, 'date', setting);
  return date && more.length === 0 ? date.date : null;
}

/** What was, and when: "laid off in October". */
const PAST_BEFORE =
  /\b(?:laid off|died|passed away|passed|retired|moved|born|had|was|were|did|left|lost|broke|divorced|started|stopped|quit|injured|tore|sprained|twisted|hurt|fractured|operated|surgery|last|since|gave birth|fell|graduated|joined|got)\b(?! (?:to|by))[^,.;!?]*$/;

/** A deadline that is no single day: "by June" is the day on which it begins, "by spring", "by the end of the year", "in 3 months". */
export function farBoundIn(text: string, setting: Setting): Temporal.PlainDate | null {
  const far = boundIn(text, setting);
  const soon = far !== null && today(setting).until(far).days < 35;
  return far && soon && NEXT_MONTH.test(text) ? far.add({ years: 1 }) : far;
}

/** "By next December", said at the end of November, is no week away. */
const NEXT_MONTH = /\bnext (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/;

function boundIn(text: string, setting: Setting): Temporal.PlainDate | null {
  const day = today(setting);
  const year = /\b(?:by|before|until|till) (?:the )?end of (20\d\d)\b/.exec(text)?.[1];
  if (year) return Temporal.PlainDate.from(`${year}-12-31`);
  for (const value of readValues(text, setting)) {
    const words = text.slice(value.start, value.end);
    const lead = text.slice(Math.max(0, value.start - 12), value.start);
    if (value.kind === 'bound' && !onThe(words.replace(JOINTS, ''), setting)) {
      const [range] = valuesIn(words.replace(JOINTS, ''), 'date_range', setting);
      return /\b(?:end of|the year|this year)\b/.test(words) || !range || before(range.from, day)
        ? value.until
        : range.from;
    }
    if (PAST_BEFORE.test(text.slice(0, value.start))) continue;
    if (value.kind === 'date_range' && !/week|weekend|\btoday|tonight/.test(words)) {
      if (/\b(?:by|before|until|till)\b/.test(`${lead}${words}`))
        return before(value.from, day) ? value.to : value.from;
      if (/year|\d{4}/.test(words)) continue;
      if (/\b(?:this|next|for|in)\b/.test(`${lead}${words}`))
        return /spring|summer|autumn|fall|winter/.test(words) && !/\bthis winter\b/.test(`${lead}${words}`)
          ? value.from
          : value.to;
    }
    if (value.kind === 'date' && FAR.test(words)) return value.date;
    if (value.kind === 'span' && /^(?:in|within|over)\b/.test(words)) return day.add({ days: value.days });
  }
  return null;
}

const before = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) <= 0;
