import type { Weekday } from '../calendar/index.ts';
import { clockIn, plain, weekdaysIn } from '../plan/said/index.ts';
import { clock, dayName, dayPart } from './words.ts';

/** Hours that somebody likes, or would rather keep free, whatever is planned. */
export type Preference = {
  /** A sentence, as the person would read it in their list of patterns. */
  description: string;
  /** ISO weekday; null = every day. */
  weekday: Weekday | null;
  /** 0–23 */
  hours: number[];
  /** true: rather not then. */
  avoid: boolean;
};

/**
 * "Please never plan anything before 9", "mornings work best for me": what is said of hours in general, and of nothing else. Every word of it is
 * accounted for; one for each weekday that is named. Of the whole message, so none where anything else is said.
 */
export function preferencesIn(message: string): Preference[] {
  if (message.length > MOST) return [];
  const text = plain(message)
    .replace(/[.!]+$/, '')
    .replace(OPENS, '')
    .replace(REASON, '')
    .replace(CLOSES, '');
  for (const [row, avoid] of ROWS) {
    const when = row.exec(text)?.groups?.['when'];
    if (when !== undefined) return preferred(when, avoid);
  }
  return [];
}

const MOST = 140;
const OPENS =
  /^(?:(?:hi|hey|ok|please|so|well|just so you know|fyi|btw|by the way|note(?: that)?|remember(?: that)?|in general|generally|as a rule|usually|actually|and|also|from now on)[ ,:]+)*/;
/** Why, and the same once more. */
const REASON =
  /(?:[,;]| -)? (?:(?:so|and) (?:please )?(?:don't|do not|never) (?:plan|schedule|put|book) (?:anything|things|stuff) (?:then|there)|(?:,|;|-) ?)$|[,;] (?:that's|that is|it's|they're|because|as|since|cos|i'm|i) (?!(?:want|need|would|'d|prefer|like)\b)[^\d,;]{2,50}$/;
const CLOSES =
  /[, ]*(?:(?:please|thanks|thank you|if possible|if you can|in general|generally|usually|as a rule|for (?:exercise|exercising|training|sports?|workouts?|everything|most things|anything))[, ]*)*$/;

const CLOCK =
  '(?:at )?(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: in the (?:morning|afternoon|evening)| at night)?|noon|midday)';
const DAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)days(?: (?:and|or) (?:mon|tues|wednes|thurs|fri|satur|sun)days)?|weekends';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|weekday)';
const PART = '(?:(?:early|late) )?(?:mornings|afternoons|evenings|nights|lunchtimes|lunch breaks?)';
/** Hours of a day: what may be said of somebody's whole life. */
const HOURS = `(?:(?:on |in )?(?:the |my )?(?:${DAY} )?${PART}|first thing(?: in the morning)?|(?:in the |the )(?:(?:early|late) )?(?:morning|afternoon|evening)|at night|(?:before|after|earlier than|later than) ${CLOCK})`;
const WHEN = `(?<when>${HOURS})`;
/** Days as well, where it is plain that they are spoken of and not how one feels. */
const WHEN_OR_DAYS = `(?<when>${HOURS}|(?:on )?(?:my )?(?:${DAYS}))`;
const THAN = `(?: (?:over|than|rather than|more than|to|not) ${HOURS})?`;
const MORE =
  '(?:(?:really|completely|totally|just|always|usually|so|pretty|very|a bit|far|much|by far|generally|mostly|simply|the) )*';
const THINGS = '(?: (?:anything|things?|stuff|something|sessions?|tasks?|any (?:sessions?|tasks?)))?';
/** Without it, "I hate mornings" may be how somebody is. */
const DOING =
  '(?:(?:doing|to do) (?:things|stuff|anything|everything|sport|exercise) |to (?:train|exercise|work out|be active) |(?:training|exercising) )';
const TO_DO = `${DOING}?`;
const TIRED =
  '(?:useless|no good|no use|not good|not much use|hopeless|dead|knackered|exhausted|wiped(?: out)?|shattered|brain ?dead|a zombie|not (?:awake|human|myself|functional)|too tired|tired|worn out)';

/** What is said whole; true: of hours to avoid. */
const ROWS: [RegExp, boolean][] = [
  [
    `(?:(?:can|could|would|will) you )?(?:please )?(?:keep|leave) ${WHEN_OR_DAYS} (?:free|clear|empty|alone|open)(?: please)?\\??`,
    true,
  ],
  [`(?:not|never) ${WHEN_OR_DAYS},? ever(?: again)?`, true],
  [`i(?:'d| would) rather (?:do|have) (?:things|everything|stuff|my sessions|it all) ${WHEN}${THAN}`, false],
  [
    `my (?:best|favou?rite|ideal|preferred) (?:times? (?:is|are)|time of (?:the )?day is) (?<when>(?:in )?(?:the )?(?:early |late )?(?:morning|afternoon|evening|night)s?)`,
    false,
  ],
  [
    `(?:never|don't(?: ever)?|do not(?: ever)?) (?:plan|schedule|book|suggest|put|give me)(?: me)?${THINGS}(?: in)?(?: for me)? ${WHEN_OR_DAYS}`,
    true,
  ],
  [
    `(?:nothing|no (?:sessions?|tasks|plans|training|exercise|workouts))(?: planned| at all| ever)* ${WHEN}(?: ever)?`,
    true,
  ],
  [
    `${WHEN_OR_DAYS} (?:is|are|'s) ${MORE}(?:bad|no good|not good|not great|tricky|impossible|hectic|chaos|chaotic|sacred|(?:family|quiet|me|my) time|off limits|out|taken|too (?:early|late|much|busy))(?: for me)?`,
    true,
  ],
  [`${WHEN} (?:is|are|'s) ${MORE}(?:terrible|awful|hard|difficult|hell|a nightmare|worst) for me`, true],
  [`${WHEN_OR_DAYS} (?:don't|doesn't|do not|never) ${MORE}(?:works?|suits?)(?: me)?(?: well)?(?: for me)?`, true],
  [`i(?:'m| am) ${MORE}${TIRED}${THINGS} ${WHEN}`, true],
  [`${WHEN},? i(?:'m| am) ${MORE}${TIRED}`, true],
  [`i ${MORE}(?:(?:hate|can't stand|don't like|dislike|struggle with) ${DOING}|don't do |can't do )${WHEN}`, true],
  [
    `i (?:don't|can't|never|cannot) ${MORE}(?:function|think|manage (?:much|anything)|get (?:much|anything) done|do well) ${WHEN}`,
    true,
  ],
  [`i(?:'d| would)? ${MORE}(?:prefer|like|love|rather have) ${TO_DO}${WHEN}(?: best| most)?${THAN}`, false],
  [
    `${WHEN} (?:is|are|'s) ${MORE}(?:best|better|good|great|ideal|easiest|easier|my (?:best )?time|best time)(?: for me)?${THAN}`,
    false,
  ],
  [`${WHEN} ${MORE}(?:works?|suits?)(?: me)? ${MORE}(?:best|better|well)(?: for me)?${THAN}`, false],
  [`i(?:'m| am) ${MORE}(?:at my best|best|most awake|most productive|freshest|most energetic) ${WHEN}`, false],
  [`i ${MORE}(?:work|function|think|train) ${MORE}best ${WHEN}`, false],
  [`i get ${MORE}most done ${WHEN}`, false],
].map(([row, avoid]) => [new RegExp(`^${row}$`), avoid as boolean]);

function preferred(when: string, avoid: boolean): Preference[] {
  const hours = hoursOf(when);
  const days = weekdaysIn(when.replace(/\b(weekend|weekday|\w+day)\b/g, '$1s'));
  if (hours.length === 0) return [];
  const said = when.replace(/^(?:on|in) /, '');
  return (days.length === 0 ? [null] : days).map((weekday) => ({
    description: `${avoid ? 'Rather not' : 'Rather'} ${sayHours(said, hours, weekday)}, as you said.`,
    weekday,
    hours,
    avoid,
  }));
}

const ALL_DAY = Array.from({ length: 24 }, (_, hour) => hour);

function hoursOf(when: string): number[] {
  const bound = /\b(before|after|earlier than|later than) (.+)$/.exec(when);
  if (!bound) {
    const [, end = '', part] =
      /\b(?:(early|late) )?(morning|afternoon|evening|night|lunch)/.exec(
        when.replace('first thing', 'early morning'),
      ) ?? [];
    if (part === undefined) return ALL_DAY;
    if (part === 'lunch') return [12];
    // Who does something at night does it before they sleep.
    const its = part === 'night' ? [21, 22, 23] : ALL_DAY.filter((hour) => dayPart(hour) === part);
    return end === 'early' ? its.slice(0, 3) : end === 'late' ? its.slice(-3) : its;
  }
  const [, way = '', said = ''] = bound;
  const isBefore = /^(?:before|earlier)/.test(way);
  const found = clockIn(`at ${said.replace(/^at /, '')}`);
  if (!found) return [];
  const [early = 0, minute = 0] = found.time.split(':').map(Number);
  // Without its half: nobody keeps the time after 8 in the morning free.
  const hour = !isBefore && !found.sure && early < 12 ? early + 12 : early;
  return ALL_DAY.filter((one) => (isBefore ? one < hour || (one === hour && minute > 0) : one >= hour + minute / 60));
}

function sayHours(said: string, hours: number[], weekday: Weekday | null): string {
  const day = weekday === null ? '' : ` on ${dayName(weekday)}s`;
  const [first = 0, last = 0] = [hours[0], hours.at(-1)];
  if (hours.length === 24) return `at all${day}`;
  const part = /\b((?:early |late )?(?:mornings?|afternoons?|evenings?|nights?|lunchtimes?))\b/.exec(
    said.replace(/first thing.*/, 'early mornings').replace(/lunch breaks?/, 'lunchtime'),
  )?.[1];
  if (part && !/\b(?:before|after|earlier|later)\b/.test(said))
    return weekday === null
      ? `${part === 'lunchtime' ? 'at' : 'in the'} ${part.replace(/s$/, '')}`
      : `on ${dayName(weekday)} ${part.replace(/s?$/, 's')}`;
  return first === 0 ? `before ${clock(last + 1)}${day}` : `after ${clock(first)}${day}`;
}
