import { asSpelt } from '../text/index.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { rangesIn } from './clocks.ts';
import { inDigits } from './in-digits.ts';
import { withoutLabels } from './labels.ts';
import { withOwnHours } from './own-hour.ts';
import { withoutRetracted } from './retracted.ts';
import type { Question } from './types.ts';

/** A message as the readers read it: in one spelling, without what was taken back, and in clauses. */
export function heard(message: string, asked: Question | null): { text: string; clauses: Clause[] } {
  const text = inDigits(
    withoutLabels(asSpelt(message.slice(0, 4_000)))
      .replace(/\bmy (?:nam|naem|nmae)\b/gi, 'my name')
      .replace(IN_HOUR, '$1 at ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ [&+] /g, ' and ')
      // "UP: 0615 / BED: 2230"
      .replaceAll(' / ', ', ')
      .replace(/\b(up|wake|bed|sleep|work):\s*(?=\d)/gi, '$1 ')
      // "My no is 07700 …": a number, and no refusal.
      .replace(/\bmy\s+no\.?(?=\s*(?:is|:)\s)/gi, 'my number')
      // "No set hours but usually 8 to 5": those.
      .replace(/\bno\s+(?:set|fixed|regular)\s+(?:hours|times),?\s+(?:but|though)\s+(?=[^.;]{0,20}\d)/gi, '')
      // "Starts 5am finishes 1pm"
      .replace(STARTS_AND_ENDS, '$1 to ')
      // "6 til 6 days": hours of the day, and no six days.
      .replace(
        /(\d\s*(?:to|till?|until|-|–)\s*\d{1,2}(?:[.:]\d\d)?)\s+(?=(?:days?|nights?)\b(?!\s+(?:a|per|each)\b))/gi,
        '$1 on ',
      )
      // "Seven till whenever, usually four", "6-close".
      .replace(
        /\b(till?|until|to)\s+(?:whenever|late|i'?m\s+done|it'?s\s+done)[,\s]+(?:but\s+)?(?:usually|normally|mostly|about|around|say)\s+(?=\d|\p{L})/giu,
        '$1 ',
      )
      .replace(/(\d\s?(?:am|pm)?)\s*(?:-|–|to|till?|until)\s*clos(?:e|ing)(?:\s+time)?\b/gi, '$1 to 23:00')
      // "7 n 11"
      .replace(/(?<=\d) n (?=\d)/gi, ' and ')
      // "10 on school nights 12 weekends", "10 or midnight on days off".
      .replace(TWO_KINDS, '$1, ')
      .replace(OR_LATER, ', ')
      // "9-5 except Wednesday which is 12-8": those of that day.
      .replace(
        /\bexcept(?:\s+for)?\s+(?:on\s+)?(\w+days?(?:\s+and\s+\w+days?)?)\s*,?\s*(?:which\s+(?:is|are)|when\s+(?:it'?s|it\s+is|i\s+(?:do|work)|(?:i'?m|i\s+get)\s+up(?:\s+at)?))\s+(?=\d|half|quarter|noon)/gi,
        ', $1 ',
      )
      // "J.D."
      .replace(/(?<![\p{L}.])(?![AP]\.M)(\p{Lu})\.(\p{Lu})\.(?!\p{L})/gu, '$1$2')
      // "7 / 23": two times.
      .replace(asked === 'wake' ? /(\d)\s*\/\s*(?=\d)/g : NEVER, '$1, ')
      // A share, and no hour: "on call one in four".
      .replace(/\b(?:one|1)\s+(?:week(?:end)?\s+)?in\s+(?:two|three|four|five|six|[2-8])\b/gi, ' ')
      .replace(/(?<=^|[\s,])(?:oh|umm+|uhm+|erm?|hmm+)(?:,|\s)\s*(?=\p{L}|\d)/giu, ''),
  );
  const clauses = asJobs(
    clausesOf(withoutRetracted(text.replaceAll('’', "'").replace(OPENING, '').replace(TITLES, ''))),
  );
  return { text, clauses: withOwnHours(clauses, asked) };
}

/** "Going to sleep in 22.30", of who learns the language: an hour, and no length. */
const IN_HOUR =
  /\b(up|awake|asleep|sleep(?:ing)?|bed|waking|wake)\s+in\s+(?=\d{1,2}[.:]\d\d(?!\s*(?:hours?|hrs?|min)))/gi;
/** Hours of some days, and right behind them those of others. */
const TWO_KINDS =
  /(\b(?:(?:school|work|week)\s?nights?|week\s?days?|week\s?ends?|days?\s+off|work(?:ing)?\s?days?))\s+(?=\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\s+(?:(?:on|at)\s+)?(?:the\s+)?(?:week|school|work|days?\s+off))/gi;
const OR_LATER =
  /(?<=\d\s?(?:am|pm)?)\s+or\s+(?=(?:\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?|midnight)\s+(?:on|at)\s+(?:the\s+)?(?:week|school|work|days?\s+off|fri|sat|sun))/gi;

const STARTS_AND_ENDS =
  /\bstart(?:s|ing)?\s+(?:at\s+)?(\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)?)\s?(?:,\s?|and\s)?(?:finish(?:es|ing)?|end(?:s|ing)?)\s+(?:at\s+)?(?=\d|noon|midnight)/gi;

const NEVER = /(?!)/;

const SEVERAL_JOBS = /\b(?:two|three|2|3|both|several|second|other|another)\s+(?:part[- ]time\s+)?jobs?\b/i;

/** "Two jobs: café 7 to 11 weekdays and the bar Thursday to Saturday": whatever has days and hours is one of them. */
const asJobs = (clauses: Clause[]): Clause[] =>
  clauses.some(({ text }) => SEVERAL_JOBS.test(text))
    ? clauses.map((clause) =>
        clause.topic === null && rangesIn(clause.text).length > 0 ? { ...clause, topic: 'work' } : clause,
      )
    : clauses;

/** What is said before the answer itself. */
export const OPENING =
  /^\W*(?:(?:hi|hiya|hey|hello|hallo|servus|grüezi|grüß\s+(?:gott|dich)|guten\s+(?:tag|morgen|abend)|ah|buenas(?:\s+(?:tardes|noches))?|buenos\s+d[ií]as|ok(?:ay)?|sure|fine|alright|all\s+right|yes|yep|well|howdy|g'day|namaste|hola|salut|bonjour|ciao|moin|good\s+(?:morning|evening|afternoon|day))\b(?:\s+(?:there|mate|all|y'?all))?[\s,.!:-]+)+/i;

const TITLES = /^\W*(?:(?:prof|dr|mr|mrs|ms|mx|mudr|mgr)\b\.?\s+|(?:ing|bc|dipl|lt|col|sgt|capt|maj|gen|hon)\.\s+)+/i;
