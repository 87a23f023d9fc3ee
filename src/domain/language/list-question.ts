import { takeDays } from './days.ts';
import { readSentence } from './sentence.ts';
import type { Setting, Understanding } from './types.ts';

const ASKS =
  /^(?:(?:please|hey|hi|ok(?:ay)?|so|and|can\s+you|could\s+you|would\s+you)[,\s]+)*(?:(?:what(?:'s|\s+is|\s+are|\s+do|\s+does|\s+have|s)?|(?:show|list|tell|give|read|see|check)\s+(?=(?:me|my|all|the|what|today|tomorrow)\b)|how(?:'s|\s+does|\s+is|\s+many))\b.*\b(?:today|tomorrow|tonight|planned|plan(?:s|ned)?|on|up|agenda|schedule|scheduled|calendar|tasks?|to-?\s?dos?|reminders?|list|day|week|left|next|due|pending|coming|do\s+i\s+have)\b|(?:my|today'?s|tomorrow'?s|this\s+week'?s)\s+(?:tasks?|agenda|schedule|to-?\s?dos?|reminders?|list|day|week|plans?)\b|(?:agenda|schedule|tasks?|to-?\s?dos?|list|today|reminders?|overview)\s*[?.!]*$|do\s+i\s+have\s+(?:anything|something|tasks?|plans?)\b|anything\s+(?:on|planned|left|due|for)\b|am\s+i\s+(?:free|busy)\b|what\s+now\b|when(?:'s|\s+is)\s+(?:my|the)\s+next\b)/;

/** "What's on tomorrow?", "show my tasks", "my week": the days asked for, both included. */
export function understandList(message: string, setting: Setting): Understanding | null {
  const sentence = readSentence(message);
  const words = sentence.rest.trim();
  if (
    words.length > 120 ||
    !ASKS.test(words) ||
    /\b(?:weather|news|time is it|capital|meaning|think|recommend)\b/.test(words)
  )
    return null;
  if (/\b(?:remind|wake|move|cancel|delete|snooze)\b/.test(words)) return null;
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const next = /\b(?:next|what\s+now)\b(?!\s+(?:week|month|mon|tue|wed|thu|fri|sat|sun))/.test(words);
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  if (/\bnext\s+week\b/.test(words))
    return { kind: 'list', from: monday.add({ days: 7 }), to: monday.add({ days: 13 }), next };
  if (/\b(?:week|7\s+days)\b/.test(words)) return { kind: 'list', from: today, to: today.add({ days: 6 }), next };
  if (/\bmonth\b/.test(words)) return { kind: 'list', from: today, to: today.add({ days: 30 }), next };
  const day = takeDays(sentence, today)[0];
  if (!day) return { kind: 'list', from: today, to: today, next };
  if (day.kind === 'on') return { kind: 'list', from: day.date, to: day.date, next: false };
  if (day.kind === 'past') return { kind: 'list', from: day.date, to: day.date, next: false };
  const dates = day.kind === 'impossible' ? [] : day.dates;
  const [from, to] = [dates[0] ?? today, dates.at(-1) ?? today];
  return day.kind === 'either'
    ? { kind: 'list', from, to: from, next: false }
    : { kind: 'list', from, to, next: false };
}
