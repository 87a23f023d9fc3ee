import { WEEKDAYS, WEEKDAYS_IN } from '../../calendar-names.ts';
import { readValues } from '../found.ts';
import { type Token, tokenize } from '../grammar/tokens.ts';
import { type Phrase, takePhrase } from '../phrases/phrase.ts';
import type { Setting, Understanding } from '../types.ts';
import { afterPolite, type Commands } from './opening.ts';

const MAX_LENGTH = 120;

/** "What's on tomorrow?", "show my tasks", "my week": the days asked for, both included. One word that is no such question's, and it is none. */
export function readList(said: string, setting: Setting, locales: Commands[]): Understanding | null {
  if (said.length > MAX_LENGTH) return null;
  // "After 6 pm" is a time like any other here, from which or to which the list goes.
  const bound = BOUND.exec(said)?.[0] ?? '';
  const message = bound === '' ? said : said.replace(bound, 'at ');
  const found = readValues(message, setting);
  const tokens = tokenize(message);
  const spare = tokens.filter(
    (token) => token.kind !== 'mark' && !found.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  if (spare.length === 0) return /\?\s*$/.test(message) || isToday(tokens) ? daysOf(found, today, tokens, false) : null;
  for (const locale of locales) {
    const at = afterPolite(tokens, locale);
    const begins = (phrases: Phrase[]) => phrases.some((phrase) => takePhrase(phrase, tokens, at) !== null);
    const orders = begins(locale.orders);
    if (!orders && !begins(locale.asks)) continue;
    if (orders && found.some(({ kind }) => kind === 'clock' || kind === 'clock_range' || kind === 'frequency'))
      continue;
    const known = new Set(locale.asked.split(' '));
    if (!spare.every((token) => known.has(token.text) || token.start < (tokens[at]?.start ?? 0))) continue;
    const next = spare.some(({ text }) => locale.next.split(' ').includes(text));
    const list = within(daysOf(found, today, tokens, next), bound, found, TONIGHT.test(message));
    return LEFT.test(message) ? upToItsEnd(list, found) : list;
  }
  return null;
}

const BOUND = /\b(?:before|until|till|after|from|since)\s+(?=\d|noon\b)/i;

const PARTS: Record<string, [number, number]> = {
  morning: [4, 12],
  noon: [11, 14],
  afternoon: [12, 18],
  evening: [17, 24],
  night: [20, 24],
};

/** "Before noon", "after 6 pm", "this evening": only those hours. A bare hour is taken as it would be planned. */
function within(
  list: Understanding,
  bound: string,
  found: ReturnType<typeof readValues>,
  tonight: boolean,
): Understanding {
  if (list.kind !== 'list') return list;
  const value = found.find(({ kind }) => kind === 'clock' || kind === 'clock_range' || kind === 'part');
  if (value?.kind === 'part') {
    const [from, to] = (tonight && value.part === 'night' ? PARTS.evening : PARTS[value.part]) ?? [0, 24];
    return { ...list, hours: { from: hour(from), to: to === 24 ? null : hour(to) } };
  }
  if (value?.kind === 'clock_range') {
    // "Between 2 and 4" is the afternoon's.
    const later = { hours: !value.sure && value.from.hour < 7 && value.to.hour < 12 ? 12 : 0 };
    return { ...list, hours: { from: value.from.add(later), to: value.to.add(later) } };
  }
  if (value?.kind !== 'clock') return list;
  if (bound === '') return list;
  return {
    ...list,
    hours: /^(?:before|until|till)/i.test(bound) ? { from: null, to: value.time } : { from: value.time, to: null },
  };
}

const NAMES = new Set([...WEEKDAYS.map((name) => name.toLowerCase()), ...WEEKDAYS_IN.de, ...WEEKDAYS_IN.es]);
const TONIGHT = /\b(?:tonight|heute abend|esta noche)\b/i;
const LEFT = /\b(?:left|remaining|rest of)\b/i;

/** What is left of this week ends with it. */
function upToItsEnd(list: Understanding, found: ReturnType<typeof readValues>): Understanding {
  const range = found.find(({ kind }) => kind === 'date_range');
  if (list.kind !== 'list' || range?.kind !== 'date_range') return list;
  return Temporal.PlainDate.compare(range.to, list.from) >= 0 ? { ...list, to: range.to } : list;
}

const hour = (hours: number) => Temporal.PlainTime.from({ hour: hours });

const coming = (day: number, today: Temporal.PlainDate) => today.add({ days: (day - today.dayOfWeek + 7) % 7 });

const isToday = (tokens: Token[]) => /^(?:today|heute|hoy)$/.test(tokens[0]?.text ?? '') && tokens.length === 1;

function daysOf(
  found: ReturnType<typeof readValues>,
  today: Temporal.PlainDate,
  tokens: Token[],
  next: boolean,
): Understanding {
  const list = (from: Temporal.PlainDate, to: Temporal.PlainDate) => ({ kind: 'list' as const, from, to, next });
  const dates = found.flatMap((value) =>
    value.kind === 'date' ? [value.date] : value.kind === 'weekdays' ? value.days.map((day) => coming(day, today)) : [],
  );
  const [first, ...others] = dates.toSorted(Temporal.PlainDate.compare);
  const isWeekday = first?.equals(today) && others.length === 0 && tokens.some(({ text }) => NAMES.has(text));
  if (first)
    return { ...list(first, others.at(-1) ?? first), next: false, ...(isWeekday && { weekday: true as const }) };
  const range = found.find(({ kind }) => kind === 'date_range');
  if (range?.kind === 'date_range') {
    const days = range.from.until(range.to).days;
    const isNow =
      Temporal.PlainDate.compare(range.from, today) <= 0 && Temporal.PlainDate.compare(range.to, today) >= 0;
    return isNow && days > 1
      ? list(today, today.add({ days: days > 7 ? 30 : 6 }))
      : { ...list(range.from, range.to), next: false };
  }
  const says = (word: RegExp) => tokens.some(({ text }) => word.test(text));
  if (says(/^(?:week|woche|semana)/)) return list(today, today.add({ days: 6 }));
  return says(/^(?:month|monat|mes)$/) ? list(today, today.add({ days: 30 })) : list(today, today);
}
