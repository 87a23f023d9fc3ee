import { NUMBER_WORD, numberOf } from '../number-words.ts';
import { type ClockRange, clocksIn, rangesIn, timeOf, timesOf } from './clocks.ts';

type Hours = { from: Temporal.PlainTime; to: Temporal.PlainTime };
type Half = (hour: number) => 'am' | 'pm';

/** What happens in the morning unless something else is said. */
const MORNING =
  /\b(?:(?<!after\s+)school|kindergarten|nursery|breakfast|church|mass|temple|gurdwara|market|brunch|drop[- ]?off|paper\s+round|park\s?run|morning)\b/i;
/** What is open by day. */
const OF_THE_DAY =
  /\b(?:dentist|hygienist|optician|haircut|hairdresser|doctor|gp|hospital|vet|appointment|check-?up|scan|blood\s+test|interview|viewing|mot|car\s+service|garage|delivery|health\s+visitor|midwife|plumber|electrician|bank|solicitor)\b/i;
const USUAL_MINUTES = 60;
const AFTER_SCHOOL = /\bafter\s+school\b/i;
const SCHOOL_ENDS = '15:30';
/** How long something has lasted whose end alone was said. */
const BEFORE_ITS_END = 120;
const TILL = /\b(?:until|till?|'til)\s*$/i;
const TILL_LATE = /^\s*(?:(?:until|till?|'til|to)\s+late|-\s*late|onwards)\b/i;
const LATE = '23:00';

/** The hours of a part of the day, where none were said: they are read back, and can be corrected. */
const PARTS: [RegExp, string, string][] = [
  [/\bmornings?\b/i, '09:00', '12:00'],
  [/\blunch\s?times?\b/i, '12:00', '14:00'],
  [/\bafternoons?\b/i, '13:00', '17:00'],
  [/\bevenings?\b/i, '18:00', '21:00'],
  [/\bnights?\b/i, '19:00', '22:00'],
];

/**
 * From when to when something that is named keeps a person busy. `later`: other hours of the same ("7-7.30 and 5-5.30": the first are in the
 * morning). `byPart`: a part of the day is enough. Null: no hours.
 */
export function busyHours(text: string, { later, byPart }: { later: string; byPart: boolean }): Hours | null {
  const clocks = clocksIn(text);
  const [first] = clocks;
  if (!first) return byPart ? partOf(text) : null;
  const [range] = rangesIn(text, clocks);
  const guess: Half = (hour) => {
    if (MORNING.test(text) || (OF_THE_DAY.test(text) && hour >= 8)) return hour >= 5 && hour <= 11 ? 'am' : 'pm';
    return hour >= 9 && hour <= 11 ? 'am' : 'pm';
  };
  if (range) {
    const isFirst = (clocksIn(later)[0]?.hour ?? 24) < first.hour && later !== '';
    return isFirst ? timesOf(range, () => 'am') : byDay(range, guess);
  }
  if (TILL.test(text.slice(0, first.start)))
    return endingAt(timeOf(first, MORNING.test(text) ? guess : () => 'pm'), text);
  if (TILL_LATE.test(text.slice(first.end)))
    return { from: timeOf(first, () => 'pm'), to: Temporal.PlainTime.from(LATE) };
  const from = timeOf(first, guess);
  return { from, to: from.add({ minutes: lengthIn(text) ?? USUAL_MINUTES }) };
}

function endingAt(to: Temporal.PlainTime, text: string): Hours {
  const school = Temporal.PlainTime.from(SCHOOL_ENDS);
  const isAfter = AFTER_SCHOOL.test(text) && Temporal.PlainTime.compare(school, to) < 0;
  return { from: isAfter ? school : to.subtract({ minutes: BEFORE_ITS_END }), to };
}

function partOf(text: string): Hours | null {
  const part = PARTS.find(([words]) => words.test(text));
  return part ? { from: Temporal.PlainTime.from(part[1]), to: Temporal.PlainTime.from(part[2]) } : null;
}

/** "8 to 4" of a grandson is no night: hours that would end in the small hours are those of the day. */
function byDay(range: ClockRange, guess: Half): Hours {
  const guessed = timesOf(range, guess);
  // "6-12" is a morning.
  if (range.from.half === null && range.to.half === null && range.to.hour === 12 && guessed.to.hour === 0)
    return timesOf(range, () => 'am');
  const isNight = guessed.to.hour >= 2 && Temporal.PlainTime.compare(guessed.to, guessed.from) < 0;
  return isNight && range.from.half === null && guessed.to.hour < 9 ? timesOf(range, () => 'am') : guessed;
}

/** The commonest in German and Spanish, in minutes. */
const FOREIGN: [RegExp, number][] = [
  [/\b(?:anderthalb|eineinhalb|1,5)\s+(?:stunden?|std)\b|\b(?:una\s+)?hora\s+y\s+media\b/i, 90],
  [/\b(?:zwei|2)\s+(?:stunden|std)\b|\b(?:dos|2)\s+horas\b/i, 120],
  [/\b(?:dreiviertelstunde|45\s+minut(?:en|os))\b/i, 45],
  [/\beine\s+halbe\s+stunde\b|\bmedia\s+hora\b/i, 30],
];

const LENGTH = new RegExp(
  `(?:\\b(?:for|takes?|lasts?|lasting|goes\\s+on\\s+for)\\s+(?:about\\s+|around\\s+)?|[,(]\\s*|\\s)(?:(an?|${NUMBER_WORD}|\\d+(?:\\.\\d)?)\\s+(?:and\\s+a\\s+half\\s+)?(?:hours?|hrs?)(?:\\s+and\\s+a\\s+half)?|(half)\\s+an\\s+(?:hour|hr)|(\\d{1,3})\\s*min(?:ute)?s?)\\b(?!\\s+(?:before|after|away|drive|walk|early|earlier|late|later)\\b)`,
  'i',
);

/** In minutes: "for an hour and a half", "takes 45 mins". */
export function lengthIn(text: string): number | null {
  const foreign = FOREIGN.find(([words]) => words.test(text));
  if (foreign) return foreign[1];
  const match = LENGTH.exec(text);
  if (!match) return null;
  if (match[2]) return 30;
  if (match[3]) return Number(match[3]);
  const hours = numberOf(match[1] ?? '') ?? Number.NaN;
  return Math.round(hours * 60) + (/and\s+a\s+half/i.test(match[0]) ? 30 : 0);
}
