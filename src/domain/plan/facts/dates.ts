import type { Setting } from '../../language/index.ts';
import { datesIn, farBoundIn, isBareWeekday, NUMBER, today } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';
import { withoutOtherDates } from './other-dates.ts';
import { beginsThen, startSaid } from './start.ts';

const STARTS =
  /\b(?:start|starting|begin|beginning|from|as of|commencing|quit date|first day)(?: is| on| from| the)*:? ?$/;
const ENDS =
  /\b(?:by|before|until|till|no later than|due|deadline|closes|closing(?: date)?|ready for|in time for)\b[^,.;]*$/;
const FEAST = /^(?:christmas|xmas|boxing day|easter|new year|thanksgiving|halloween)/;
/** "Signed up for a 10k next Sunday", "my race this Saturday": what takes place on the day that follows it. */
const HELD_ON =
  /^(?:a |my |the )?(?:[a-z]+ )??(?:triathlon|duathlon|marathon|race|exam|viva|audition|recital|interview|driving test|theory test) (?:on |is |is on )?(?:the )?$|\b(?:signed up|entered|registered|enrolled|got a place|got|have|there's|doing|running|do|run|my|our)\b[^.;,]{0,30}\b(?:\d{1,3} ?(?:k|km|miler|miles?)|half|marathon|race|parkrun|triathlon|duathlon|tough mudder|fun run|swim|ride|sportive|interview|exam|test|audition|recital|viva|driving test)(?: race| run)? (?:on |is |is on )?(?:the )?$/;
/** "For my dad's birthday next Saturday". */
const CELEBRATED =
  /\bfor (?:[\w'-]+ ){0,3}?(?:birthday|wedding|anniversary|christening|party|recital|concert|reunion|graduation|retirement|gig|barbecue|bbq)(?: party| do| dinner| lunch)? (?:on |is |is on )?(?:the )?$/;
const EVENT =
  /\b(?:exam|exams|resit|retake|viva|assessment|defen[cs]e|test|race|marathon|finals?|deadline|due|interview|audition|recital|it's|it is)(?: date)?:? ?(?:on |is |is on |are |are in |in |is in )?(?:the )?$|\b(?:marathon|race|run|exams?|tests?|speech|presentation|talk|stage|party|birthday|\d{1,2}(?:st|nd|rd|th)(?= )|anniversary|christening|baptism|reunion|shower|fair|fete|barbecue|bbq|graduation|festival|flea market|market|match|tournament|concert|audition|wedding|holiday|trip|concert|club|resit|retake|viva|assessment|defen[cs]e|interview|ride|swim|hike|walk|climb|gig|show|performance|opening night|first night|premiere|moves? (?:in|out|here)|arrives?|arriving|coming(?: to stay| home| back| over)?|comes?(?: to stay| home| back| over)?|visits?|starts?|opens?|hand(?:ed)? in|is|takes place|fly|leave|depart|land|travel)\b[^.;]*\b(?:on|is|at|for)(?: the)? ?$/;

/** "Cycle 300 km on 20 December": the day itself, where it is some time away. */
const OF_A_DISTANCE = /\b\d+(?:\.\d)? ?(?:km|k|miles?)\b[^.;]{0,30} on (?:the )?$/;

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

/** "The 3 peaks challenge with work on 19 June": a day some weeks away that stands with the wish. */
function isItsDay(before: string, words: string, date: Temporal.PlainDate, setting: Setting): boolean {
  if (!/\bon (?:the )?$/.test(before) || !OF_A_MONTH.test(words)) return false;
  const [clause = ''] = before.split(/[.;!?(]\s*/).slice(-1);
  return !NO_EVENT.test(clause) && today(setting).until(date, { largestUnit: 'days' }).days >= 14;
}
/** "Play 3 songs on Christmas day". */
const isOnTheDay = (before: string): boolean =>
  /\bon $/.test(before) && !NO_EVENT.test(before.split(/[.;,!?(]\s*/).at(-1) ?? '');
const OF_A_MONTH = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const NO_EVENT =
  /\b(?:start\w*|begin\w*|from|first (?:session|one|day|lesson)|away|holiday|off|back|not|except|moved?|since|was|were|ago|busy|can't|cannot|i'm|we're|paid|payday|every|closed|operation|surgery)\b/;

/** "Three evenings a week from Monday": so often, from that day on; no day that is a week away. Of the same length. */
const OFTEN_FROM = new RegExp(`\\b((?:once|twice|thrice|${NUMBER})(?: [a-z]+)?) a week from\\b(?! now)`, 'g');

/** The first day, the day to be ready by, and the day of the event itself. Lower-case text. */
export function datesOf(words: string, setting: Setting): GoalFacts {
  const said = inItsMonth(withoutOtherDates(words, setting)).replace(OFTEN_FROM, '$1 weekly from');
  const facts: GoalFacts = {};
  const begins = startSaid(said, setting);
  if (begins) facts.start = begins.date.toString();
  const text = begins ? `${said.slice(0, begins.start)} ${said.slice(begins.end)}` : said;
  for (const { date, before, start, end } of datesIn(text, setting)) {
    // "Before work Mon Wed Fri": the days of each week.
    if (
      isBareWeekday(text.slice(start, end).replace(/\b(?:work|school|breakfast|lunch|dinner|bed|the gym)\b/g, ' ')) &&
      !/\b(?:by|before|until|till|due|from|start\w*|begin\w*|is|on|exam|test|interview|viva|audition|race|recital)(?: the| this| next| coming| on)* ?$/.test(
        before,
      )
    )
      continue;
    // "One longer go on Sunday morning": of each week, where the day to be ready by is told.
    const isOfEachWeek = OF_EACH_WEEK.test(text.slice(start, end + 12)) && !STARTS.test(before);
    if (facts.deadline && isOfEachWeek && !NAMES_EVENT.test(before)) continue;
    if (PAID_THEN.test(before) && !ENDS.test(before)) continue;
    const begun = beginsThen(`${before}${text.slice(start, end)}`, text);
    if (begun === 'other') continue;
    if (begun === 'lessons') facts.start ??= date.toString();
    else if (begun === 'event') {
      facts.deadline = date.subtract({ days: 1 }).toString();
      facts.event = date.toString();
    } else if (STARTS.test(before) || /^starts /.test(text.slice(start, end))) facts.start ??= date.toString();
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
      HELD_ON.test(before) ||
      CELEBRATED.test(before) ||
      (FEAST.test(text.slice(start)) && (/\bfor $/.test(before) || isOnTheDay(before))) ||
      isItsDay(before, text.slice(start, end), date, setting)
    ) {
      // "The interview is on Friday", said on a Friday, is a week away.
      const isToday = isBareWeekday(text.slice(start, end)) && date.equals(today(setting));
      const day = isToday ? date.add({ weeks: 1 }) : date;
      facts.deadline = day.subtract({ days: 1 }).toString();
      facts.event = day.toString();
    }
  }
  const far = facts.deadline ? null : farBoundIn(text, setting);
  // "To the end of the day" is no day to be ready by.
  if (far && Temporal.PlainDate.compare(far, today(setting)) > 0) facts.deadline = far.toString();
  return facts;
}

const OF_EACH_WEEK =
  /^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings?|evenings?|afternoons?|nights?|lunch\w*))?\b(?! \d)/;
const NAMES_EVENT = /\b(?:exams?|tests?|interview|viva|audition|race|recital|wedding|party|birthday|concert)\b/;
/** "Wages come in on the 15th": when there is money, and no day to be ready by. */
const PAID_THEN = /\b(?:paid|pay ?day|wages?|salary|income|pension|benefits?|student loan)\b[^.;,]*$/;

/** "An interview on Friday": that day is the interview's, and none of each week. Lower-case text. */
export function withoutEventDays(text: string, setting: Setting): string {
  const held = datesIn(text, setting).filter(({ before }) => HELD_ON.test(before) || CELEBRATED.test(before));
  return held.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

const HOUR = String.raw`(?:at |from |@ ?)?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m|o'clock)|at (?:noon|\d{1,2}(?:[:.]\d\d)?)`;
const ANY_MONTH = `(?:${MONTH}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b)`;
const HOUR_OF_A_DATE = new RegExp(
  `(\\b(?:start\\w*|begin\\w*|from|first session)\\b[^,.;]{0,12})?(\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${ANY_MONTH}|\\b${ANY_MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b),? (?:${HOUR})(?!\\d| ?(?:-|to|till|until) ?\\d)`,
  'g',
);

/** "The interview on 10 December at 2 pm": the hour is that of the day itself, and no session's. Lower-case text. */
export const withoutHourOfEvent = (text: string): string =>
  text.replace(HOUR_OF_A_DATE, (whole, begins: string | undefined, day: string) => (begins ? whole : day));
