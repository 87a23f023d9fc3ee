import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import { datesIn, weekdaysIn } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';

type Payday = NonNullable<GoalFacts['payday']>;

const COMES_IN =
  /\b(?:i get (?:about |around )?[€£$]?\d[\d,]* on the \d{1,2}(?:st|nd|rd|th)|paid|pay ?days?|pay ?checks?|salary|wages?|money comes|income|bi-?weekly|fortnightly|semi-?monthly|on the (?:1st|last)(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|last (?:working |business |week)?day of (?:the )?month|every \d{1,2}(?:st|nd|rd|th)\b)\b/;
const ONLY_A_DAY = /^every (?:mon|tue|wed|thu|fri|sat|sun)\w*$/;
const FORTNIGHT =
  /\bbi-?weekly\b|\bfortnight(?:ly)?\b|\bevery (?:other|second|2nd) (?:week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b|\bevery (?:two|2) weeks\b/;
const NEXT_IS =
  /\b(?:next|first)(?: (?:pay ?days?|pay ?checks?|salary|wages?|pay|one|time|is|on)\b)(?: is| comes| will be| would be| on|,)* (.{3,24})/;
const TWICE_A_MONTH = /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:and|&) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b/;

/** "The 15th and the last day of the month". */
const AND_LAST =
  /\b(\d{1,2})(?:st|nd|rd|th)? (?:and|&) (?:on |at )?(?:the )?(?:last(?: working| business)? day|end) of (?:the |each |every )?month\b/;
/** "Payday 30th", "paid monthly, 28th": the day by its number alone. */
const ON_DAY =
  /\b(?:pay ?day|paid|salary|wages?)(?: is| on| comes| monthly| every month|'s|,|:)* (\d{1,2})(?:st|nd|rd|th)\b/;

/** "paid every Friday", "fortnightly, next payday is the 4th", "the 15th and the 30th", "the last working day". `setting`: what "tomorrow" is. */
export function readPayday(text: string, setting?: Setting): Payday | null {
  if (!COMES_IN.test(text) && !ONLY_A_DAY.test(text)) return null;
  if (FORTNIGHT.test(text)) return fortnightly(text, setting);
  const andLast = AND_LAST.exec(text);
  if (andLast) return { monthDay: Number(andLast[1]), also: 31 };
  const inBrackets = /\b(?:paid|pay ?day|salary|wages)\b ?\((?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\)/.exec(
    text,
  )?.[1];
  if (inBrackets) return { monthDay: Number(inBrackets) };
  const got = /\bi get (?:about |around )?[€£$]?\d[\d,]* on the (\d{1,2})(?:st|nd|rd|th)\b/.exec(text)?.[1];
  if (got) return { monthDay: Number(got) };
  const onDay = ON_DAY.exec(text)?.[1];
  if (onDay && !TWICE_A_MONTH.test(text)) return { monthDay: Number(onDay) };
  const last =
    /\b(?:last (working |business |week)?day|end) of (?:the|each|every) month\b|\blast (working |business )day\b/.exec(
      text,
    );
  if (last)
    return { monthDay: 31, ...(/working|business|week/.test(last[1] ?? last[2] ?? '') && { working: true as const }) };
  const twice = TWICE_A_MONTH.exec(text);
  if (twice && Number(twice[1]) <= 31 && Number(twice[2]) <= 31)
    return { monthDay: Number(twice[1]), also: Number(twice[2]) };
  const day = /\b(?:(?:on )?the|every|each) (\d{1,2})(?:st|nd|rd|th)\b/.exec(text);
  if (day) return { monthDay: Number(day[1]) };
  const lastOne = /\blast ((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/.exec(text)?.[1];
  const [onLast] = weekdaysIn(lastOne ?? '');
  if (onLast) return { weekday: onLast, last: true };
  const near = /\b(?:paid|pay ?day|salary|wages?|comes|every)\b[^.;]*/.exec(text)?.[0] ?? '';
  const [weekday] = weekdaysIn(near.replace(/(?<!\b(?:weekly|week)),.*/, ''));
  if (weekday) return { weekday: weekday as Weekday };
  return /\bmonthly\b|\b(?:once )?a month\b/.test(text) ? { monthDay: 1 } : null;
}

/** Every second week from the payday that was named; which week it is stays open where none was, so nothing is known. */
function fortnightly(text: string, setting?: Setting): Payday | null {
  const said = NEXT_IS.exec(text)?.[1];
  const date = said && setting ? datesIn(said, setting)[0]?.date : undefined;
  if (date) return { weekday: date.dayOfWeek as Weekday, fortnight: date.toString() };
  const [weekday] = weekdaysIn(FORTNIGHT.exec(text)?.[0] ?? '');
  return weekday ? { weekday, fortnight: '' } : null;
}
