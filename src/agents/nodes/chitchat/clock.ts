import { longDate, sayDate, sayTime } from '../../../domain/language/index.ts';
import { zoneOfPlace } from '../../../domain/travel/index.ts';
import type { Run } from '../../run.ts';

const ASKS =
  /^\W*(?:(?:hey|hi|so|and|ok(?:ay)?|do\s+you\s+know|tell\s+me)[\s,]+)*(?:what(?:'s|s|\s+is)?\s+)?(?:the\s+)?(?:current\s+|local\s+)?time\s*(?:is\s+it|it\s+is)?(?:\s+right)?(?:\s+now)?(?:\s+in\s+(\p{L}[\p{L} .'-]{1,30}?))?(?:\s+right)?(?:\s+now|\s+at\s+the\s+moment)?\W*$/iu;

const ASKS_DAY =
  /^\W*(?:(?:hey|hi|so|and|ok(?:ay)?|do\s+you\s+know|tell\s+me)[\s,]+)*(?:what(?:'s|s|\s+is)?|which)\s+(?:the\s+)?(?:day|date|today'?s\s+date|weekday)(?:\s+(?:is\s+it|it\s+is|is\s+today|do\s+we\s+have|of\s+the\s+week\s+is\s+it))?(?:\s+(?:today|now|again))*\W*$/i;

/** "What's the time in Sydney?", "what day is it?" */
export const asksForTime = (message: string): boolean => asksForDay(message) || asksForClock(message);

/** What the clock shows, whatever was spoken of before. */
export const asksForClock = (message: string): boolean =>
  message.length <= 80 && /\bwhat|\bdo you know|\btell me/i.test(message) && ASKS.test(message.replaceAll('’', "'"));

const asksForDay = (message: string): boolean => message.length <= 80 && ASKS_DAY.test(message.replaceAll('’', "'"));

/** What the clock shows, here or at a place; null where it was not asked, or the place is not known. */
export function tellTime(message: string, { now, person }: Run): string | null {
  if (asksForDay(message)) {
    const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
    return `Today is ${longDate(today, today)}.`;
  }
  if (!asksForTime(message)) return null;
  const place = ASKS.exec(message.replaceAll('’', "'"))?.[1]?.trim();
  const zone = place ? zoneOfPlace(place)?.zone : person.zone;
  if (!zone) return null;
  const [there, here] = [zone, person.zone].map((id) => now.toZonedDateTimeISO(id));
  if (!there || !here) return null;
  const time = sayTime(there.toPlainTime(), person.hour12);
  if (!place) return `It is ${time}.`;
  const day = there.toPlainDate().equals(here.toPlainDate())
    ? ''
    : `, ${sayDate(there.toPlainDate(), here.toPlainDate())}`;
  return `It is ${time} in ${place.replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase())}${day}.`;
}
