import type { Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import type { GoalFacts } from '../types.ts';

/** Lower-case text without what is no day to be ready by, and with the day that is meant of several. */
export const withoutOtherDates = (text: string, { now, zone }: Setting): string =>
  text
    .replace(AFTER_YEARS, ' ')
    .replace(EXAMS_FROM_TO, '$1 on $2 $3')
    .replace(NEXT_CHRISTMAS, (words, eve: string) =>
      nextChristmas(now.toZonedDateTimeISO(zone).toPlainDate(), words, eve),
    )
    .replace(MONTH_NEXT_YEAR, `$1 ${now.toZonedDateTimeISO(zone).year + 1}`);

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const NEXT_CHRISTMAS = /\bnext (?:christmas|xmas)( eve)?\b/g;
/** "By next Christmas", said a month before Christmas, is that of next year. */
function nextChristmas(today: Temporal.PlainDate, words: string, eve: string | undefined): string {
  const near = today.with({ month: 12, day: 25 });
  const isNear = today.until(near).days >= 0 && today.until(near).days < 60;
  return isNear ? `${eve ? 24 : 25} december ${near.year + 1}` : words;
}

/** "By November next year". */
const MONTH_NEXT_YEAR = new RegExp(`\\b(${MONTH})(?: of)? next year\\b`, 'g');

/** "Exams 11 to 22 January": the first of them is the day. */
const EXAMS_FROM_TO = new RegExp(
  `\\b(exams?|finals|tests|mocks|resits)(?: are| is| from| run| between| on)* (\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|until|till|and) ?\\d{1,2}(?:st|nd|rd|th)?(?: of)? (${MONTH})\\b`,
  'g',
);

/** "Again after 20 years" tells how long it has been. */
const AFTER_YEARS = new RegExp(
  String.raw`\b(?:again |back )?after (?:about |over |almost |nearly |more than )?(?:\d{1,2}|an?|many|some|${NUMBER_WORD}) (?:years?|decades?|months?)\b`,
  'g',
);

/** "For Christmas presents next year": not the Christmas that is near. */
export function ofNextYear(facts: GoalFacts, text: string, { now, zone }: Setting): void {
  const { year } = now.toZonedDateTimeISO(zone);
  if (!/\bnext year\b/.test(text) || !facts.deadline?.startsWith(`${year}-`)) return;
  const later = (day: string) => Temporal.PlainDate.from(day).add({ years: 1 }).toString();
  facts.deadline = later(facts.deadline);
  if (facts.event) facts.event = later(facts.event);
}
