import { HOUR_WORD, numberOf } from './words.ts';

/** One time of day as written. `sure` is false where "6" can be six in the morning or in the evening. */
export type ClockTime = { hour: number; minute: number; sure: boolean; start: number; end: number };

const MERIDIEM = '(?:\\s*(?:a\\.m\\.?|p\\.m\\.?|am|pm)(?![a-z]))';

/** "6", "06:30", "6.30pm", "18h", "18h30", "six thirty", "6 o'clock". What it means is `readClock`'s to say. */
export const CLOCK = `(?:(?:\\d{1,2}(?:[:.h]\\d{2}|h(?![a-z]))?|(?:${HOUR_WORD})(?:[ -](?:thirty|fifteen|forty[ -]five|twenty|ten|oh five))?)(?:\\s*o'?\\s?clock)?${MERIDIEM}?)`;

/** What follows a number that is no time: "at 6 percent", "6 Main Street", "6/12". */
export const NOT_A_CLOCK =
  '(?!\\s*(?:%|min(?:ute)?s?\\b|hours?\\b|hrs?\\b|days?\\b|weeks?\\b|months?\\b|years?\\b|times?\\b|x\\b|km\\b|k\\b|miles?\\b|reps?\\b|sets?\\b|' +
  'pages?\\b|people\\b|persons?\\b|guests?\\b|euros?\\b|dollars?\\b|bucks\\b|pounds\\b|kg\\b|percent\\b|glasses\\b|cups\\b|pills?\\b|tablets?\\b|' +
  '(?:[a-z]+ )?(?:street|road|avenue|ave|lane|drive)\\b|st\\b|nd\\b|rd\\b|th\\b|jan|feb|mar(?:ch)?\\b|apr|may\\b|june?\\b|july?\\b|aug|sep|oct|nov|dec)|[\\d/:]|[.,]\\d|-\\d)';

/** Says for itself that it is a time, without "at" before it. */
export function isEvident(words: string): boolean {
  return /\d:\d\d|\dh(?:\d\d)?(?![a-z])|[ap]\.?m\b|[ap]\.m|o'?\s?clock/.test(words);
}

/**
 * Reads a time of day. With `as24`, "6:30" is half past six in the morning: the person writes times so.
 * Null when there is no such time ("25:00", "13 pm" is taken for 13:00).
 */
export function readClock(words: string, as24: boolean): Omit<ClockTime, 'start' | 'end'> | null {
  const meridiem = /([ap])\.?\s*m\.?\s*$/.exec(words)?.[1];
  const { hour, minute, written } = digits(words);
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59) || (hour === 24 && minute > 0)) return null;
  if (meridiem && hour >= 1 && hour <= 12) {
    return { hour: (hour % 12) + (meridiem === 'p' ? 12 : 0), minute, sure: true };
  }
  if (meridiem === 'a' && hour > 12) return null;
  const sure =
    hour === 0 || hour > 12 || written.startsWith('0') || /\dh/.test(words) || (as24 && /\d:\d\d/.test(words));
  return { hour: hour === 24 ? 0 : hour, minute, sure };
}

function digits(words: string): { hour: number; minute: number; written: string } {
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?/.exec(words);
  if (match) return { hour: Number(match[1]), minute: Number(match[2] ?? 0), written: match[1] ?? '' };
  const spoken = new RegExp(`^(${HOUR_WORD})(?:[ -](thirty|fifteen|forty[ -]five|twenty|ten|oh five))?`).exec(words);
  const minutes = spoken?.[2]?.replace('oh ', '');
  return { hour: numberOf(spoken?.[1] ?? ''), minute: minutes ? numberOf(minutes) : 0, written: '' };
}

/** Whether these words show that their writer uses the 24-hour clock: then "8" beside "20" is eight in the morning. */
export function shows24(words: string): boolean {
  return /(?<![\d:./-])(?:1[3-9]|2[0-3]|0\d)(?:[:h]\d\d)(?![\d:])/.test(words);
}
