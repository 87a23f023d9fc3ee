import { numberOf } from '../../number-words.ts';
import { withApostrophes } from '../../text/index.ts';
import { type Found, readValues } from '../found.ts';
import { contextOf } from '../grammar/read.ts';
import { type Token, tokenize } from '../grammar/tokens.ts';
import { PAUSE_WORDS, PAUSES } from '../locales/en/pauses.ts';
import {
  firstPhrase,
  type PhraseRow,
  type PhraseTable,
  phraseAt,
  skipPhrases,
  tableOf,
  wholePhrase,
  withoutMarks,
} from '../phrases/table.ts';
import type { Setting } from '../types.ts';

/** A wish about all reminders at once. Days are both included, in the person's zone. */
export type PauseWish =
  | { kind: 'days off'; from: Temporal.PlainDate; to: Temporal.PlainDate }
  /** For part of a day. `until` null: until they get up tomorrow. */
  | { kind: 'mute'; until: Temporal.PlainDateTime | null; day: Temporal.PlainDate }
  /** Not said for how long. */
  | { kind: 'open' }
  | { kind: 'resume' }
  /** No messages and calls within these hours; null: that end stays as it is. `calls`: only calls were named. `days`: and none on some days, which nothing can keep. */
  | { kind: 'quiet'; from: Temporal.PlainTime | null; to: Temporal.PlainTime | null; calls: boolean; days?: true }
  | { kind: 'calls'; allowed: boolean }
  /** No calls, or nothing at all, on the same days of each week, which nothing can keep. */
  | { kind: 'calls then' };

const MAX_LENGTH = 200;
/** What follows "no calls" is short; else it is a story. */
const MAX_REST = 60;

const mapped = <K extends string>(tables: Record<K, PhraseRow<true>[]>) =>
  Object.fromEntries(Object.entries<PhraseRow<true>[]>(tables).map(([name, rows]) => [name, tableOf(rows)])) as Record<
    K,
    PhraseTable<true>
  >;
const SAID = mapped(PAUSES);
const SMALL = new Set(PAUSE_WORDS.split(' '));

/** A message as the tables read it: its tokens, and where it begins behind "please can you". */
type Message = { text: string; tokens: Token[]; at: number };

function messageOf(text: string): Message {
  const tokens = withoutMarks(tokenize(text));
  return { text, tokens, at: skipPhrases(SAID.polite, tokens) };
}

const opens = (table: PhraseTable<true>, { tokens, at }: Message) => phraseAt(table, tokens, at);
const isAll = (table: PhraseTable<true>, { tokens, at }: Message) => wholePhrase(table, tokens.slice(at)) !== null;
/** "No calls before 9, and none on Sundays". */
const refusesDays = (text: string): boolean =>
  [...text.matchAll(NOT_ON)].some(({ 0: words, index }) => NAMED_DAY.test(text.slice(index + words.length)));
const NOT_ON = /\b(?:no|none|not?|never|don't|or)\b(?:\s+\w+){0,3}?\s+(?:on|at)\s/gi;
const NAMED_DAY = /^(?:the\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?)\b/i;

const holds = (table: PhraseTable<true>, { tokens }: Message) => firstPhrase(table, tokens) !== null;

/** "Mute until tomorrow", "I'm on holiday from 20 December to 4 January, pause everything", "no calls before 9", "resume". Null: nothing of the kind. */
export function readPause(written: string, setting: Setting): PauseWish | null {
  const text = asRefusal(withApostrophes(written).replace(/\s+/g, ' ').trim());
  if (text.length > MAX_LENGTH || remindsOfOne(text) || putsOne(text.replace(OPENS, ''))) return null;
  const message = messageOf(text);
  if (isAll(SAID.resume, message)) return { kind: 'resume' };
  if (isAll(SAID.callsAgain, message)) return { kind: 'calls', allowed: true };
  if (isAll(SAID.stopWriting, message)) return { kind: 'open' };
  if (isAll(SAID.callsOff, message)) return { kind: 'calls', allowed: false };
  const quiet = quietHours(message, setting);
  if (quiet?.kind === 'quiet' && namesCalls(message) && refusesDays(text)) return { ...quiet, days: true };
  if (quiet) return quiet;
  if (namesCalls(message) && holds(SAID.someDays, message))
    return holds(SAID.one, message) ? null : { kind: 'calls then' };
  if (namesCalls(message)) return isEver(message) ? { kind: 'calls', allowed: false } : null;
  // "Nothing on Friday evening" is less than the day.
  if (
    /^\W*nothing\b/i.test(text) &&
    (/\?\s*$/.test(text) || readValues(text, setting).some(({ kind }) => kind === 'part'))
  )
    return null;
  if (opens(SAID.noReminders, message) && holds(SAID.weekly, message)) return { kind: 'calls then' };
  const pauses = opens(SAID.pauses, message) !== null || holds(SAID.pausesAnywhere, message);
  if (!pauses && !opens(SAID.noReminders, message)) return null;
  return pauses && !namesNothingElse(message, setting) ? null : spanIn(text, setting, pauses);
}

const ONLY_THEN = /\bonly (call|ring|message|remind) me (after|from|before|until) (?=\d|noon)/i;
/** "Only call me after 9": not before. */
const asRefusal = (text: string): string =>
  text.replace(
    ONLY_THEN,
    (_all, what: string, bound: string) => `don't ${what} me ${/^[af]/i.test(bound) ? 'before' : 'after'} `,
  );

/** "Put a reminder on it": one is to be made. */
const PUTS_ONE = /^(?:put|set|add|make)\s+(?:me\s+)?(?:an?|another|one|the)\s/i;
const ON_HOLD = /\bon\s+(?:hold|pause|ice)\b|\bto\s+sleep\b/i;
/** "Put it out on Sunday evening" is about a bin. */
const putsOne = (text: string): boolean => PUTS_ONE.test(text) || (/^put\b/i.test(text) && !ON_HOLD.test(text));
const OPENS = /^\W*(?:(?:please|can you|could you|ok|and|also)[\s,]+)*/i;

/** "Remind me to pause the subscription", "don't remind me about yoga". */
function remindsOfOne(text: string): boolean {
  const rest = text.replace(/^.*\b(?:don't|do not)\s+/i, '');
  return /\bremind\s+me\s+(?:to\b|about\b|of\s+(?!anything))/i.test(rest);
}

function namesCalls(message: Message): boolean {
  const found = opens(SAID.noCalls, message);
  const end = found ? (message.tokens[found.to - 1]?.end ?? 0) : 0;
  return found !== null && message.text.length - end <= MAX_REST;
}

/** "No calls any more": not for one task or a while. */
const isEver = (message: Message) => holds(SAID.ever, message) && !holds(SAID.one, message);

/** "No calls before 9", "don't message me after 10 pm", "quiet hours from 22:00 to 7:00". */
function quietHours(message: Message, setting: Setting): PauseWish | null {
  const { text, tokens } = message;
  const calls = namesCalls(message);
  if (!calls && !opens(SAID.noReminders, message) && !holds(SAID.quiet, message)) return null;
  const [until, from] = [firstPhrase(SAID.until, tokens), firstPhrase(SAID.from, tokens)];
  const bound = until && (!from || until.from < from.from) ? until : from;
  const word = bound && tokens[bound.from];
  const found = readValues(word ? `${text.slice(0, word.start)}at${text.slice(word.end)}` : text, setting);
  // On one day, or once, it is no rule.
  if (readValues(text, setting).some(({ kind }) => kind === 'date' || kind === 'bound' || kind === 'date_range'))
    return null;
  const range = readValues(text, setting).find(({ kind }) => kind === 'clock_range');
  if (range?.kind === 'clock_range') return { kind: 'quiet', ...asNight(range), calls };
  const both = until && from ? bothEnds(text, setting) : null;
  if (both) return { kind: 'quiet', ...both, calls };
  const clock = found.find(({ kind }) => kind === 'clock');
  if (!bound || clock?.kind !== 'clock')
    return holds(SAID.night, message) ? { kind: 'quiet', from: null, to: null, calls } : null;
  // The night ends in the morning and begins in the evening.
  if (bound === until) return { kind: 'quiet', from: null, to: clock.sure ? clock.time : morning(clock.time), calls };
  return { kind: 'quiet', from: clock.sure ? clock.time : evening(clock.time), to: null, calls };
}

/** "Not before 8 and after 9pm": the night between. */
function bothEnds(text: string, setting: Setting) {
  const at = (words: RegExp, half: (time: Temporal.PlainTime) => Temporal.PlainTime) => {
    const said = words.exec(text)?.[1];
    const clock = said ? readValues(`at ${said}`, setting).find(({ kind }) => kind === 'clock') : undefined;
    return clock?.kind === 'clock' ? (clock.sure ? clock.time : half(clock.time)) : null;
  };
  const to = at(/\b(?:before|until|till) ([\d:.]+ ?(?:[ap]m)?)/i, morning);
  const from = at(/\b(?:after|from|past) ([\d:.]+ ?(?:[ap]m)?)/i, evening);
  return from && to ? { from, to } : null;
}

/** "From 10 to 7" is a night, and no day and a night. */
function asNight({ from, to, sure }: { from: Temporal.PlainTime; to: Temporal.PlainTime; sure: boolean }) {
  const hours = (from.until(to).total('hours') + 24) % 24;
  return !sure && hours > 12 && from.hour < 12 ? { from: evening(from), to } : { from, to };
}

const morning = (time: Temporal.PlainTime) => (time.hour >= 12 ? time.subtract({ hours: 12 }) : time);
const evening = (time: Temporal.PlainTime) => (time.hour < 12 ? time.add({ hours: 12 }) : time);

/** "Pause my gym series" is about one task. */
function namesNothingElse({ text, tokens }: Message, setting: Setting): boolean {
  const values = valuesIn(text, setting);
  return tokens.every(
    ({ kind, text: word, start }) =>
      kind !== 'word' ||
      word.length < 2 ||
      SMALL.has(word) ||
      values.some((one) => start >= one.start && start < one.end),
  );
}

const FOR_SO_LONG = /\bfor\s+(?:the\s+next\s+|about\s+)?(\d{1,2}|[a-z]+)\b/gi;

/** "Pause for a week": for how long is read alone, where the sentence around it hides it. */
function valuesIn(text: string, setting: Setting): readonly Found[] {
  const found = readValues(text, setting);
  const at = [...text.matchAll(FOR_SO_LONG)].find(([, n = '']) => numberOf(n) !== null)?.index ?? -1;
  if (found.length > 0 || at < 0) return found;
  return readValues(text.slice(at).replace(/\b(?:the\s+next|about)\s+/i, ''), setting).map((one) => ({
    ...one,
    start: at,
    end: text.length,
  }));
}

function spanIn(text: string, setting: Setting, pauses: boolean): PauseWish | null {
  const { today } = contextOf(setting);
  const found = valuesIn(text, setting);
  const of = <K extends Found['kind']>(kind: K) =>
    found.filter((one): one is Extract<Found, { kind: K }> => one.kind === kind);
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const [range] = of('date_range');
  if (range) return days(range.from, range.to, today);
  const [bound] = of('bound');
  const [clock] = of('clock');
  if (bound && clock) return { kind: 'mute', until: bound.until.toPlainDateTime(clock.time), day: bound.until };
  const begun = bound ? of('date').find(({ end }) => end <= bound.start) : undefined;
  if (bound && begun && Temporal.PlainDate.compare(begun.date, today) > 0)
    return days(begun.date, lastDay(begun.date, bound.until), today);
  // "Until January" ends with December.
  if (bound) return untilDay(endsWithMonth(text) ? bound.until.with({ day: 1 }) : bound.until, today);
  const [length] = of('length');
  if (length) return { kind: 'mute', until: now.add({ minutes: length.minutes }).round('minute'), day: today };
  const [span] = of('span');
  if (span) return days(today, today.add({ days: span.days - 1 }), today);
  const dates = of('date')
    .map(({ date }) => date)
    .sort(Temporal.PlainDate.compare);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first && last && clock && /\buntil\b|\btill\b/i.test(text))
    return { kind: 'mute', until: first.toPlainDateTime(clock.time), day: first };
  if (first?.equals(today) && last?.equals(today)) return { kind: 'mute', until: null, day: today.add({ days: 1 }) };
  if (first && last) return days(first, last, today);
  if (clock) {
    const at = [clock.time, clock.other]
      .flatMap((time) => (time ? [today.toPlainDateTime(time)] : []))
      .find((one) => Temporal.PlainDateTime.compare(one, now) > 0);
    return { kind: 'mute', until: at ?? today.add({ days: 1 }).toPlainDateTime(clock.time), day: today };
  }
  if (/\b(?:rest\s+of\s+the\s+day|today|tonight|evening|for\s+now)\b/i.test(text))
    return { kind: 'mute', until: null, day: today.add({ days: 1 }) };
  return pauses ? { kind: 'open' } : null;
}

/** "The 24th till the 2nd": a day of the month that lies before the first is the next month's. */
function lastDay(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(to, from) >= 0) return to;
  const months = from.with({ day: 1 }).since(to.with({ day: 1 }), { largestUnit: 'months' }).months;
  return to.add({ months: Temporal.PlainDate.compare(to.add({ months }), from) < 0 ? months + 1 : months });
}

/** Perhaps a month as the last word. */
const UNTIL_MONTH = /\b(?:until|till) (\p{L}+)(?: please)?[\s.!?]*$/iu;
const MONTHS = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));
/** No day of it is named. */
const endsWithMonth = (text: string) => MONTHS.has(UNTIL_MONTH.exec(text)?.[1]?.slice(0, 3).toLowerCase() ?? '');

/** "Until Monday" ends with Sunday; until tomorrow it is no whole day. */
function untilDay(until: Temporal.PlainDate, today: Temporal.PlainDate): PauseWish | null {
  if (Temporal.PlainDate.compare(until, today) <= 0) return null;
  return today.until(until).days === 1
    ? { kind: 'mute', until: null, day: until }
    : { kind: 'days off', from: today, to: until.subtract({ days: 1 }) };
}

function days(from: Temporal.PlainDate, to: Temporal.PlainDate, today: Temporal.PlainDate): PauseWish | null {
  if (Temporal.PlainDate.compare(to, today) < 0) return null;
  return { kind: 'days off', from: Temporal.PlainDate.compare(from, today) < 0 ? today : from, to };
}
