import { WEEKDAYS } from '../calendar-names.ts';

/** A weekday by its name, in three languages; of many also the plural. */
export const DAY =
  '(?:mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:s|nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)\\b\\.?';
const SPAN = new RegExp(`\\b(${DAY})\\s*(?:-|–|—|to|bis|a|till?|until|through|thru)\\s*(${DAY})`, 'gi');
const ONE = new RegExp(`\\b(?:every\\s+)?(${DAY})`, 'gi');

/** ISO weekdays named in a stretch of text, in the order of the week: "Mon-Thu", "Tuesdays and Fridays", "weekdays", "every day". */
export function daysIn(text: string): number[] {
  if (
    /\b(?:every\s*day|daily|each\s+day|all\s+week|seven\s+days|7\s+days|every\s+(?:morning|afternoon|evening|night))\b/i.test(
      text,
    )
  )
    return [1, 2, 3, 4, 5, 6, 7];
  const days = new Set<number>();
  if (
    /\b(?:most\s+(?:days|mornings|afternoons|evenings)|week\s?days?|work(?:ing)?\s?days?|during\s+the\s+week|in\s+the\s+week)\b/i.test(
      text,
    )
  )
    for (const day of [1, 2, 3, 4, 5]) days.add(day);
  if (/\b(?:weekends?)\b/i.test(text)) for (const day of [6, 7]) days.add(day);
  const rest = text.replace(SPAN, (_all, from: string, to: string) => {
    for (let day = dayOf(from); ; day = (day % 7) + 1) {
      days.add(day);
      if (day === dayOf(to)) break;
    }
    return ' ';
  });
  for (const [, day] of rest.matchAll(ONE)) if (day) days.add(dayOf(day));
  return [...days].sort((a, b) => a - b);
}

const LIST = `${DAY}(?:\\s*(?:,|and|&|or|\\/)\\s*${DAY})*`;
const FREE = new RegExp(
  `\\b(?:not|no|except(?:\\s+for)?|apart\\s+from|other\\s+than|without|never|(?:i'?m|am|always)\\s+off|closed|days?\\s+off\\s+(?:is|are)|(?:don'?t|do\\s+not|never)\\s+(?:ever\\s+)?work)\\s+(?:on\\s+)?(${LIST})(?!\\s+(?:afternoons?|mornings?|evenings?|from|after)\\b)|(?<!\\b(?:other|second|alternate|2nd)\\s+)\\b(${LIST})\\s+(?:(?:is|are|i'?m|i\\s+am)\\s+)?(?:always\\s+)?(?:off|free)\\b(?!\\s+(?:(?:at|from|by|after|around)\\s+)?(?:\\d|noon|half|quarter|one|two|three|four))`,
  'gi',
);

/** ISO weekdays that are said to be free: "Wednesdays off", "except Fridays". "Fridays off at 1" is none. */
export function freeDaysIn(text: string): number[] {
  return [...text.matchAll(FREE)].flatMap(([, not, off]) => daysIn(not ?? off ?? ''));
}

/** "I finish at lunchtime on a Friday". */
const BY_LUNCH =
  "(?:(?:i\\s+)?(?:finish|stop|leave|knock\\s+off)|(?:i'm\\s+)?(?:done|off|out|home))\\s+(?:at|by|around)\\s+lunch(?:\\s?time)?";
const HALF = new RegExp(
  `\\b(${DAY}(?:\\s*(?:and|&|\\/)\\s*${DAY})*)\\s+(?:mornings?\\s+only|only\\s+(?:in\\s+the\\s+)?mornings?|afternoons?\\s+off)|\\bhalf[ -]?days?\\s+(?:on\\s+|every\\s+)?(${LIST})|\\b(${LIST})\\s+(?:(?:is|are|i\\s+(?:do|have|work))\\s+)?(?:an?\\s+|only\\s+)?half[ -]?days?\\b|\\b(?:${BY_LUNCH})\\s+(?:on\\s+)?(?:an?\\s+)?(${LIST})|\\b(${LIST})\\s+(?:(?:i|i'm|only|just)\\s+)*(?:${BY_LUNCH})\\b`,
  'gi',
);
/** ISO weekdays of which only half is worked: "half day Wednesday". */
export function halfDaysIn(text: string): number[] {
  return [...text.matchAll(HALF)].flatMap(([, ...days]) => daysIn(days.find((one) => one !== undefined) ?? ''));
}
export const withoutHalfDays = (text: string): string => text.replace(HALF, ' ');

/** Without what is said of days that are free. */
export const withoutFreeDays = (text: string): string => text.replace(FREE, ' ');

/** The words that name days, for taking them out of a title. */
export function withoutDays(text: string): string {
  return text
    .replace(SPAN, ' ')
    .replace(ONE, ' ')
    .replace(
      /\b(?:every\s*day|daily|each\s+day|(?:on\s+)?(?:(?:week|work(?:ing)?)\s?|most\s+)days?|(?:at\s+|on\s+)?(?:the\s+)?weekends?|every\s+(?:morning|afternoon|evening|night|week)|most(?=\s+(?:mornings|afternoons|evenings)\b)|weekly)\b/gi,
      ' ',
    );
}

const FOREIGN = [
  'montag lunes',
  'dienstag martes',
  'mittwoch miércoles',
  'donnerstag jueves',
  'freitag viernes',
  'samstag sábado',
  'sonntag domingo',
];

function dayOf(word: string): number {
  const said = word.toLowerCase();
  const start = said.slice(0, 3);
  const foreign = FOREIGN.findIndex((names) => names.split(' ').some((name) => said.startsWith(name)));
  return 1 + (foreign >= 0 ? foreign : WEEKDAYS.findIndex((day) => day.toLowerCase().startsWith(start)));
}
