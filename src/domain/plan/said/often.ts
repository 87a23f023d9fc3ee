import { NUMBER_WORD } from '../../number-words.ts';
import { NUMBER, numberOf } from './plain.ts';
import { valuesIn } from './values.ts';

const NOUNS = 'x|times|days|evenings|mornings|nights|sessions|runs|workouts|walks|rides|swims|lessons';
/** "7 days on the trail", "hike for 5 days": how long it lasts. */
const LASTS =
  '(?:on|of|in|along|across|around|through|with|without|until|till|hik\\w+|trek\\w*|walk\\w*|trip|tour|ride|long|straight|running|left|holiday|fast|challenge|event)\\b';
const COUNTED = new RegExp(
  `\\b(${NUMBER}) ?(?:${NOUNS})\\b(?! ?(?:later|earlier|ago|back|off|from|apart|between|in a row))(?!(?<=days) ?(?:${LASTS}|(?<=\\b(?:[67]|six|seven) days)(?:$|[,.;])))`,
);

/** "One weekly rest day" is no number of sessions. */
const WEEKLY = new RegExp(String.raw`\b(once|twice|thrice|\d|(?!one\b)${NUMBER_WORD})(?: times)? weekly\b`);

/** "30 minutes a day, 5 days a week". */
const DAYS_A_WEEK = new RegExp(`\\b(${NUMBER}) (?:days|evenings|mornings|nights) (?:a|per|each|every) week\\b`);

/** Sessions a week: "twice a week", "3 times a week", "3x", "two evenings a week", "daily". */
export function perWeekIn(text: string): number | null {
  const weekly = WEEKLY.exec(text)?.[1];
  if (weekly) return numberOf(weekly);
  if (/\bevery (?:other|second|2nd) day\b|\balternate days\b/.test(text)) return 3;
  const days = DAYS_A_WEEK.exec(text)?.[1];
  if (days) return numberOf(days);
  if (/(?<![a-z])(?:minutes?|mins?|min|hours?|hour) (?:an?|per|each|every) (?:day|evening|morning|night)\b/.test(text))
    return 7;
  for (const { words, times, per } of valuesIn(text, 'frequency')) {
    if (per === 'week' && !/\bevery\b/.test(words)) return times;
    if (per === 'day' && /\b(?:every|each|daily|per|a) ?(?:single )?(?:day)?\b|\bdaily\b/.test(words) && times === 1)
      return 7;
  }
  if (/\bmost (?:days|evenings|mornings|nights)\b/.test(text)) return 5;
  const single =
    /\b(?:one|1|a single|just one|only one) (?:run|swim|ride|walk|session|workout|lesson|evening|morning|day|time) (?:a|per|each|every) week\b/.test(
      text,
    );
  if (single) return 1;
  const counted = COUNTED.exec(text);
  if (counted) return numberOf(counted[1] ?? '');
  const adverb =
    /(?<!\b(?:failed|tried|been|done|did|read|seen|watched|sat|took|taken|missed|moved|already|ran|run|married|gave up) )\b(once|twice|thrice)\b(?! (?:a|per|each|every) (?:day|month|year|fortnight))/.exec(
      text,
    )?.[1];
  if (adverb) return numberOf(adverb);
  return /\b(?:every|each) (?:single )?(?:day|morning|evening|night)\b|\bdaily\b/.test(text) ? 7 : null;
}
