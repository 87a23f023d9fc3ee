import { type Found, readValues } from '../found.ts';
import { contextOf } from '../grammar/read.ts';
import type { Setting } from '../types.ts';

/** A wish about all reminders at once. Days are both included, in the person's zone. */
export type PauseWish =
  | { kind: 'days off'; from: Temporal.PlainDate; to: Temporal.PlainDate }
  /** For part of a day. `until` null: until they get up tomorrow. */
  | { kind: 'mute'; until: Temporal.PlainDateTime | null; day: Temporal.PlainDate }
  /** Not said for how long. */
  | { kind: 'open' }
  | { kind: 'resume' }
  /** No messages and calls within these hours; null: that end stays as it is. `calls`: only calls were named. */
  | { kind: 'quiet'; from: Temporal.PlainTime | null; to: Temporal.PlainTime | null; calls: boolean }
  | { kind: 'calls'; allowed: boolean };

const POLITE =
  "(?:(?:please|ok(?:ay)?|hey|hi|so|and|actually|can\\s+you|could\\s+you|i\\s+(?:want|need)\\s+(?:you\\s+)?to|let's)[\\s,]+)*";
const THINGS =
  '(?:any\\s+|all\\s+(?:of\\s+)?|the\\s+|my\\s+|your\\s+)*(?:reminders?|notifications?|messages?|whatsapps?|everything|it\\s+all|all|tasks?|pings?|alerts?)';
const RESUME = new RegExp(
  `^\\W*${POLITE}(?:resume|unmute|un-?pause|unsilence|(?:end|stop|cancel|lift|delete|remove)\\s+(?:the|my|this|that)\\s+(?:pause|mute|break|days?\\s+off|holiday)|turn\\s+${THINGS}\\s+(?:back\\s+)?on(?:\\s+again)?|start\\s+(?:reminding|messaging)\\s+me\\s+again|(?:you\\s+can|may)\\s+remind\\s+me\\s+again|i'?m\\s+back(?:\\s+from\\s+(?:holiday|vacation))?)(?:\\s+(?:${THINGS}|them|it|again|now|me|please))*\\W*$`,
  'i',
);
const PAUSES = new RegExp(
  `^\\W*${POLITE}(?:pause|mute|silence|suspend|hold|freeze|put)(?:\\s+(?:${THINGS}|yourself|me|on\\s+hold|off))*(?:\\s|\\W|$)|\\b(?:pause|mute|suspend|hold|silence)\\s+${THINGS}\\b|\\b(?:do\\s+not|don't)\\s+disturb\\b|\\bleave\\s+me\\s+(?:alone|in\\s+peace)\\b`,
  'i',
);
const NO_REMINDERS = new RegExp(
  `^\\W*${POLITE}(?:i\\s+(?:don't|do\\s+not)\\s+(?:want|need)(?:\\s+to\\s+(?:get|have|see))?\\s+|no\\s+(?:more\\s+)?)${THINGS}\\b|^\\W*${POLITE}(?:don't|do\\s+not|stop)\\s+(?:remind(?:ing)?|messag(?:e|ing)|bother(?:ing)?|ping(?:ing)?|nag(?:ging)?|notify(?:ing)?|writ(?:e|ing)(?:\\s+to)?)\\s+me(?:\\s+(?:of|about)\\s+anything)?\\b`,
  'i',
);
const NO_CALLS = new RegExp(
  `^\\W*${POLITE}(?:no\\s+(?:more\\s+)?(?:phone\\s+)?calls?|(?:don't|do\\s+not|never|stop)\\s+(?:ever\\s+)?(?:call(?:ing)?|ring(?:ing)?|phon(?:e|ing))\\s+me|i\\s+(?:don't|do\\s+not)\\s+want\\s+(?:any\\s+|to\\s+get\\s+)?(?:phone\\s+)?calls?)\\b(.{0,60})$`,
  'i',
);
const CALLS_AGAIN = new RegExp(
  `^\\W*${POLITE}(?:you\\s+(?:can|may)\\s+)?(?:call|ring|phone)\\s+me\\s+again\\W*$|^\\W*${POLITE}calls?\\s+are\\s+(?:fine|ok(?:ay)?|allowed)(?:\\s+again)?\\W*$`,
  'i',
);
const QUIET = /\bquiet\s+hours?\b/i;
const HOURS = /\b(before|until|till|after|from|past)\s+(?=\d|noon\b|midnight\b)/i;
const NIGHT = /\b(?:at\s+night|overnight|while\s+i\s+sleep|when\s+i'?m\s+asleep|late)\b/i;

const MAX_LENGTH = 200;

/** "Mute until tomorrow", "I'm on holiday from 20 December to 4 January, pause everything", "no calls before 9", "resume". Null: nothing of the kind. */
export function readPause(message: string, setting: Setting): PauseWish | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (
    text.length > MAX_LENGTH ||
    /\bremind\s+me\s+(?:to\b|about\b|of\s+(?!anything))/i.test(text.replace(/^.*\b(?:don't|do not)\s+/i, ''))
  )
    return null;
  if (RESUME.test(text)) return { kind: 'resume' };
  if (CALLS_AGAIN.test(text)) return { kind: 'calls', allowed: true };
  const quiet = quietHours(text, setting);
  if (quiet) return quiet;
  if (NO_CALLS.test(text)) return isEver(text) ? { kind: 'calls', allowed: false } : null;
  if (!PAUSES.test(text) && !NO_REMINDERS.test(text)) return null;
  const named = PAUSES.test(text) && !namesNothingElse(text, setting);
  return named ? null : spanIn(text, setting, PAUSES.test(text));
}

/** "No calls any more": not for one task or a while. */
const isEver = (text: string) =>
  /\b(?:at\s+all|any\s*more|ever|never|again|from\s+now\s+on|stop\s+calling)\b/i.test(text) &&
  !/\b(?:for|about)\s+(?:that|this|it|my|the)\b/i.test(text);

/** "No calls before 9", "don't message me after 10 pm", "quiet hours from 22:00 to 7:00". */
function quietHours(text: string, setting: Setting): PauseWish | null {
  const calls = NO_CALLS.test(text);
  if (!calls && !NO_REMINDERS.test(text) && !QUIET.test(text)) return null;
  const bound = HOURS.exec(text);
  const found = readValues(bound ? text.replace(bound[0], 'at ') : text, setting);
  // On one day, or once, it is no rule.
  if (readValues(text, setting).some(({ kind }) => kind === 'date' || kind === 'bound' || kind === 'date_range'))
    return null;
  const range = readValues(text, setting).find(({ kind }) => kind === 'clock_range');
  if (range?.kind === 'clock_range') return { kind: 'quiet', from: range.from, to: range.to, calls };
  const clock = found.find(({ kind }) => kind === 'clock');
  if (!bound || clock?.kind !== 'clock')
    return NIGHT.test(text) ? { kind: 'quiet', from: null, to: null, calls } : null;
  // The night ends in the morning and begins in the evening.
  if (/^(?:before|until|till)/i.test(bound[0]))
    return { kind: 'quiet', from: null, to: clock.sure ? clock.time : morning(clock.time), calls };
  return { kind: 'quiet', from: clock.sure ? clock.time : evening(clock.time), to: null, calls };
}

const morning = (time: Temporal.PlainTime) => (time.hour >= 12 ? time.subtract({ hours: 12 }) : time);
const evening = (time: Temporal.PlainTime) => (time.hour < 12 ? time.add({ hours: 12 }) : time);

const SMALL =
  /\b(?:please|can|could|you|i|i'm|we|want|need|to|so|and|ok|okay|hey|hi|actually|let's|pause|mute|silence|suspend|hold|freeze|put|on|off|do|not|don't|disturb|leave|me|alone|in|peace|any|all|of|the|my|your|everything|reminders?|notifications?|messages?|tasks?|pings?|alerts?|it|yourself|for|at|going|go|am|be|will|be|away|holidays?|vacation|trip|leave|break|sick|ill|got|flu|have|a|taking|until|till|from|over|during|while|whole|rest|day|now|then|as|today|tonight|because|back|again|just|there|is|this|next|with|cold|covid|travelling|traveling|out|town)\b/gi;

/** "Pause my gym series" is about one task. */
function namesNothingElse(text: string, setting: Setting): boolean {
  let rest = text;
  for (const { start, end } of valuesIn(text, setting).toReversed())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return !/\p{L}{2,}/u.test(rest.replace(SMALL, ' '));
}

/** "Pause for a week": for how long is read alone, where the sentence around it hides it. */
function valuesIn(text: string, setting: Setting): Found[] {
  const found = readValues(text, setting);
  const at = text.search(/\bfor\s+(?:the\s+next\s+|about\s+)?(?:an?|\d|one|two|three|four|half)\b/i);
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
  if (bound) return untilDay(bound.until, today);
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
