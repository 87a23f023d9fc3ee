import { type Weekday, weekdays } from '../../calendar/index.ts';
import { minutesIn } from './clock.ts';
import { weekdaysIn } from './days.ts';

/** So long on these days. */
export type DayLength = { days: Weekday[]; minutes: number };

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekends?|weekdays?';
/** Where one length and its days end. "Sat and Sun" stays together, "an hour and a half" too. */
const JOINT = new RegExp(`[;.(](?!\\d)|,(?!\\d)| but | plus | \\+ | and (?!(?:a half|${DAY})\\b)`, 'g');
const A_DAY = new RegExp(`^(?:on|and|the|${DAY})$`);
const onlyDays = (clause: string): boolean =>
  clause.split(/[^\p{L}]+/u).every((word) => word === '' || A_DAY.test(word));
const MAKES = /\b(?:1|one|an?) (?:and a half|1\/2) hours?\b/g;

/** "4 on Saturdays", behind "2 hours every evening"; "20 on Sundays", behind "10 minutes before work". */
const AS_BEFORE =
  /^(\d{1,2}(?:\.5)?|two|three|four|five|six) (?=(?:on |at |every )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|week))/;
/** On each day, where no day is named. */
const EVERY_DAY =
  /\b(?:a|per|each|every) (?:single )?(?:day|night|evening|morning)\b|\bdaily\b|\bnightly\b|\bmost (?:days|nights|evenings)\b|\bbefore (?:bed|work|breakfast)\b|\b(?:evenings|mornings)\b/;

/**
 * "1.5 h Sat/Sun, 30 min Tue", "half an hour before bed and an hour on Sundays": lengths that differ by day. Null where one length is said, or none, or a
 * length without its days. Lower-case text.
 */
export function dayLengthsIn(text: string): DayLength[] | null {
  const found: DayLength[] = [];
  let daily: number | null = null;
  let unit = '';
  for (const part of text.replace(MAKES, '90 minutes').replace(/\//g, ' and ').split(JOINT)) {
    const said = (part ?? '').trim();
    const clause: string = unit ? said.replace(AS_BEFORE, `$1 ${unit} `) : said;
    const days = weekdaysIn(clause.replace(/\bweekday\b/g, 'weekdays'));
    const minutes: number | null = /\d ?(?:[ap]m)? ?(?:-|to|until) ?\d/.test(clause) ? null : minutesIn(clause);
    const length: number | null = minutes !== null && minutes >= 5 && minutes <= 300 ? minutes : null;
    if (length) unit = /\bhours?\b/.test(clause) ? 'hours' : 'minutes';
    if (days.length === 0) {
      if (EVERY_DAY.test(clause)) daily ??= length;
      continue;
    }
    const last = found.at(-1);
    if (minutes === null && last && onlyDays(clause)) last.days.push(...days);
    else if (length) found.push({ days, minutes: length });
  }
  const all = found.flatMap(({ days }) => days);
  const others = weekdays.filter((day) => !all.includes(day));
  if (daily !== null && found.length > 0 && others.length > 0) found.unshift({ days: others, minutes: daily });
  const differ = new Set(found.map(({ minutes }) => minutes)).size > 1;
  return differ && new Set(all).size === all.length ? found : null;
}
