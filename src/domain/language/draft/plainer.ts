import { shortWeekday } from '../../calendar-names.ts';
import { AWAKE, BOTH_PARTS, COUNTED, DOSES, WORKING } from '../locales/en/plainer.ts';
import { placeOf } from '../phrases/place.ts';
import { tableOf } from '../phrases/table.ts';
import { usualWindow } from '../resolve/interval.ts';
import type { Setting } from '../types.ts';
import { withAlarms } from './alarms.ts';
import { withDaysOfWeek } from './days-of-week.ts';
import { isVerb } from './in-lines.ts';

/** What is said by its place, in the words that the grammar reads. */
export const plainer = (text: string, setting: Setting): string =>
  withWakingHours(
    withBareMinutes(
      withDaysOfWeek(
        withDosesOfParts(withDoses(withPartBehind(withAlarms(withNamedEvenings(withSoon(text)), setting)))),
        setting,
      ),
      setting,
    ),
    setting,
  );

const BARE_MINUTES = /\bat (?:a )?([a-z]+|\d\d?)(?:[ -](five))? (past|to)(?= to [a-z]|[,.!]|$)/i;
const MINUTES: Record<string, number> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 };

/** "At half past", "at ten to", and of no hour: the next time the clock shows it. */
function withBareMinutes(text: string, { now, zone }: Setting): string {
  const [, said = '', five = '', side = ''] = BARE_MINUTES.exec(text) ?? [];
  const count = (MINUTES[said.toLowerCase()] ?? Number(said)) + (five ? 5 : 0);
  if (!(count > 0 && count <= 30)) return text;
  const minute = /past/i.test(side) ? count : 60 - count;
  const here = now.toZonedDateTimeISO(zone);
  const next = here.add({ minutes: (minute - here.minute + 60) % 60 || 60 });
  const clock = next.toPlainTime().toString({ smallestUnit: 'minute' });
  return text.replace(
    BARE_MINUTES,
    `at ${clock} ${next.toPlainDate().equals(here.toPlainDate()) ? 'today' : 'tomorrow'}`,
  );
}

const TABLES = {
  doses: tableOf(DOSES),
  counted: tableOf(COUNTED),
  bothParts: tableOf(BOTH_PARTS),
  awake: tableOf(AWAKE),
  working: tableOf(WORKING),
};
const ON_A_DAY = /\b(?:today|tonight|tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*)\b/iu;

/**
 * "Two pills in the morning, one at night": twice a day, and the numbers are how many, no hour. On a day that is named the usual hours are taken,
 * which the answer says.
 */
function withDosesOfParts(text: string): string {
  if (text.includes('"')) return text;
  const doses = ON_A_DAY.test(text) ? null : placeOf(TABLES.doses, text);
  if (doses) {
    const said = text.slice(doses.start, doses.end);
    const opens = doses.start === 0 ? said.charAt(0).toUpperCase() + said.slice(1) : said;
    return `${text.slice(0, doses.start)}"${opens}" every morning and every night${text.slice(doses.end)}`;
  }
  const counted = placeOf(TABLES.counted, text);
  const parts = placeOf(TABLES.bothParts, text);
  if (!counted || !parts || counted.start >= parts.start) return text;
  // "At 8 in the morning and 8 in the evening" are hours.
  if (/\bat\s+[\w:.]{1,6}\s*$/i.test(text.slice(0, parts.start))) return text;
  const named = /^(\p{L}[^"]{2,40}?)[:,]? $/u.exec(text.slice(0, counted.start))?.[1];
  const said = text.slice(counted.start, parts.end);
  if (named && !/\d/.test(named) && !ON_A_DAY.test(text))
    return `"${named.charAt(0).toUpperCase()}${named.slice(1)} (${said})" every morning and every night${text.slice(parts.end)}`;
  return `${text.slice(0, parts.start)}at 08:00 and 20:00${text.slice(parts.end)}`;
}

/** "Every 4 hours while awake": within the waking hours. */
function withWakingHours(text: string, setting: Setting): string {
  if (!/\bevery (?:\S+ )?(?:hours?|minutes?|mins?)\b/i.test(text)) return text;
  const working = placeOf(TABLES.working, text);
  if (working) return `${text.slice(0, working.start)}${workingHours(text, setting)}${text.slice(working.end)}`;
  const awake = placeOf(TABLES.awake, text);
  if (!awake) return text;
  const { from, to } = usualWindow(setting);
  return `${text.slice(0, awake.start)}from ${from.hour}:00 to ${to.hour}:00${text.slice(awake.end)}`;
}

/** "Every 45 minutes while I work": as they told, else from nine to five on weekdays. */
function workingHours(text: string, { work }: Setting): string {
  const [known] = work ?? [];
  const [from, to] = known ? [known.from, known.to].map((time) => time.toString().slice(0, 5)) : ['09:00', '17:00'];
  const days = known ? known.days.map(shortWeekday).join(', ') : 'weekdays';
  return `from ${from} to ${to}${ON_A_DAY.test(text) ? '' : ` on ${days === 'mon, tue, wed, thu, fri' ? 'weekdays' : days}`}`;
}

const TO_TAKE = /\b(?:once|twice|\w+ times|\dx) (?:a day|daily)\b/i;
const WITH = /,? (?:with|after|before) (?:food|meals|milk|water)\b/i;
const BOTH_ENDS = /(?<=\p{L} )(?:in the )?mornings? (?:and|&) (?:at |in the )?(\p{L}+)\b/iu;
const ALL_THREE = /(?<=\p{L} )(?:in the )?mornings?,? (?:at )?(\p{L}+),? (?:and|&) (?:at )?(\p{L}+)/iu;
const NIGHTS = new Set(['night', 'nights', 'bedtime', 'evening', 'evenings']);
const NOONS = new Set(['noon', 'lunch', 'lunchtime', 'midday', 'afternoon', 'afternoons']);

/** What is said of how to take it stands with its name; a morning and a night without a day are every day's. */
function withDoses(written: string): string {
  const [often, how] = [TO_TAKE.exec(written), WITH.exec(written)];
  const behind = often && how && how.index > often.index;
  const without = behind ? written.slice(0, how.index) + written.slice(how.index + how[0].length) : written;
  const text = behind
    ? `${without.slice(0, often.index)}${how[0].replace(/^,? /, '')} ${without.slice(often.index)}`
    : written;
  if (ON_A_DAY.test(text) || /\b(?:every|each)\b/i.test(text)) return text;
  return text
    .replace(ALL_THREE, (all, noon: string, night: string) =>
      NOONS.has(noon.toLowerCase()) && NIGHTS.has(night.toLowerCase()) ? '3 times a day' : all,
    )
    .replace(BOTH_ENDS, (all, night: string) =>
      NIGHTS.has(night.toLowerCase()) ? 'every morning and every night' : all,
    );
}

const SOON = /[,\s]+(?:asap|as soon as possible)[.!\s]*$/i;

/** "Email the landlord asap": in an hour. */
function withSoon(text: string): string {
  const left = text.replace(SOON, '');
  if (left === text || /\d|\n/.test(left)) return text;
  if (/\bremind me\b/i.test(left)) return `${left} in 1 hour`;
  return isVerb(left) ? `remind me to ${left} in 1 hour` : text;
}

const NAMED_EVENING = /\b((?:parents?'?s?|open|quiz|bonfire|movie|date|games) (?:evening|night)) (?=\d)/gi;

/** "Parents evening 5.30": the evening is its name. */
const withNamedEvenings = (text: string): string => text.replace(NAMED_EVENING, '$1 at ');

const OPENS_PART = /^((?:before|after) (?:work|school)),? (\p{L}+ .*)$/iu;

/** "After work pick up the dry cleaning" asks as much as with the words at its end. */
const withPartBehind = (text: string): string => {
  const [, part, wish = ''] = OPENS_PART.exec(text) ?? [];
  return part && isVerb(wish) ? `remind me to ${wish} ${part}` : text;
};
