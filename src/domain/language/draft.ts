import type { DayFound } from './day-found.ts';
import { type DayPart, type DayPartFound, hintedPart, takeDayPart } from './day-part.ts';
import { takeDayAfter, takeDays } from './days.ts';
import { findDoubt } from './doubt.ts';
import { takeEscalation, takeNightLeave } from './escalation-words.ts';
import {
  type Lasting,
  takeBefore,
  takeCount,
  takeDuration,
  takeLasting,
  takeMinutesFromNow,
  takeTimer,
} from './lengths.ts';
import { type RepeatFound, takeRepeat } from './repeats.ts';
import { mask, type Part, readSentence, type Sentence, take } from './sentence.ts';
import { type Times, takeTimes } from './times.ts';
import { type Lead, takeFrame, takeLead, titleOf } from './title.ts';
import type { EscalationWish, Setting } from './types.ts';
import { WEEKDAYS, weekdaysIn } from './words.ts';

/** Everything that one sentence says about one task, read but not yet decided. */
export type Draft = {
  text: string;
  title: string;
  lead: Lead;
  times: Times;
  part: DayPartFound | null;
  /** From the title itself: dinner is in the evening. */
  hint: DayPart | null;
  days: DayFound[];
  /** Words about time that nothing was made of. */
  doubt: Part | null;
  /** "two hours before the meeting at 15:00", in minutes. */
  before: { minutes: number; at: Part } | null;
  /** "except on weekends": ISO weekdays. */
  exceptDays: number[];
  minutesFromNow: { minutes: number; at: Part } | null;
  repeat: RepeatFound | null;
  /** "every 2 hours on weekdays": the second one. */
  repeatOn: RepeatFound | null;
  start: DayFound | null;
  until: DayFound | null;
  lasting: Lasting | null;
  count: number | null;
  aroundTheClock: boolean;
  durationMinutes: number | null;
  escalation: EscalationWish | null;
  allowQuietHours: boolean;
};

const UNTIL = /\b(?:until|till|til|through|up\s+to|ending(?:\s+on)?|and\s+stop(?:\s+on)?)\s+(?:on\s+)?/;
const STARTING =
  /\b(?:starting|beginning|start|begin|as\s+of|(?<!\b(?:day|week|month|year|hour|minute)s?\s)from)(?:\s+(?:from|on))?\s+/;

/** Reads `[start, end)` of a text (all of it by default) as one task. */
export function readDraft(text: string, setting: Setting, start = 0, end = text.length): Draft {
  const sentence = readSentence(text);
  mask(sentence, 0, start);
  mask(sentence, end, text.length);
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const quoted = takeQuoted(sentence);
  const allowQuietHours = takeNightLeave(sentence);
  const escalation = takeEscalation(sentence);
  const exceptDays = takeExcept(sentence);
  const repeat = takeRepeat(sentence);
  const repeatOn = repeat?.kind === 'interval' || repeat?.kind === 'per_day' ? takeRepeat(sentence) : null;
  const until = takeDayAfter(sentence, today, UNTIL);
  const start_ = takeDayAfter(sentence, today, STARTING);
  const lasting = takeLasting(sentence, repeat !== null);
  const count = repeat ? takeCount(sentence) : null;
  const aroundTheClock = take(sentence, /\b(?:around\s+the\s+clock|day\s+and\s+night|24\s*\/\s*7)\b/) !== null;
  const before = takeBefore(sentence);
  const minutesFromNow = takeTimer(sentence) ?? takeMinutesFromNow(sentence);
  const durationMinutes = takeDuration(sentence);
  const part = takeDayPart(sentence);
  take(sentence, /\bonce\b(?=\s+on\b)/);
  const numericDay = takeNumericDates(sentence, today);
  const times = takeTimes(sentence, setting.hour12, before !== null);
  const days = oneADay(sentence, [...numericDay, ...takeDays(sentence, today)]);
  take(sentence, /(?<=\uE000\s*)\b(?:sharp|uhr|on\s+the\s+dot|exactly)\b/);
  const doubt = findDoubt(sentence);
  takeFrame(sentence);
  const lead = takeLead(sentence);
  const title =
    quoted ??
    (ownWords(titleOf(sentence)) || (minutesFromNow && /\btimer\b/i.test(text.slice(start, end)) ? 'Timer' : ''));
  return {
    text,
    title,
    lead,
    times,
    part,
    hint: hintedPart(title),
    doubt,
    before,
    exceptDays,
    days,
    minutesFromNow,
    repeat,
    repeatOn,
    until,
    lasting,
    count,
    start: start_,
    aroundTheClock,
    durationMinutes: durationMinutes ?? (repeat?.kind === 'interval' ? null : lengthOf(times)),
    escalation,
    allowQuietHours,
  };
}

/** "tomorrow, Monday": two names of one day, unless "and" stands between them. Names that contradict each other are asked about. */
function oneADay(sentence: Sentence, found: DayFound[]): DayFound[] {
  const days: DayFound[] = [];
  for (const day of found.sort((a, b) => a.at.start - b.at.start)) {
    const last = days.at(-1);
    const between = last ? sentence.rest.slice(last.at.end, day.at.start) : 'x';
    if (last?.kind !== 'on' || day.kind !== 'on' || !/^[\s,()]*$/.test(between)) {
      days.push(day);
      continue;
    }
    const at = { ...last.at, end: day.at.end };
    days.pop();
    days.push(
      last.date.equals(day.date)
        ? { ...last, again: last.again && day.again, at }
        : { kind: 'either', dates: [last.date, day.date], at },
    );
  }
  return days;
}

/** "except on weekends", "but not on Sundays". */
function takeExcept(sentence: Sentence): number[] {
  const at = take(
    sentence,
    new RegExp(
      `\\b(?:except|excluding|apart\\s+from|but\\s+not)(?:\\s+(?:for|on))?\\s+(?:the\\s+)?(${WEEKDAYS}|weekends?)\\b`,
    ),
  );
  if (!at) return [];
  return at.groups[0]?.startsWith('weekend') ? [6, 7] : weekdaysIn(at.groups[0] ?? '');
}

/** "24.12." and "12/24" would be read as times. */
function takeNumericDates(sentence: Sentence, today: Temporal.PlainDate): DayFound[] {
  const numeric = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}|\b\d{1,2}\.\d{1,2}\.(?:\d{4}\b|\s|$)/;
  return numeric.test(sentence.rest) ? takeDays(sentence, today) : [];
}

/** What stands in quotation marks is the title, whatever it looks like. */
function takeQuoted(sentence: Sentence): string | null {
  const part = take(sentence, /"([^"]{2,300})"/);
  return part ? sentence.text.slice(part.start + 1, part.end - 1).trim() || null : null;
}

/** "Wake me" is what Flux is to do; the person's own task is to wake up. */
function ownWords(title: string): string {
  if (/^(?:something|stuff|a\s+thing|things?|it|this|that|anything)$/i.test(title)) return '';
  return title.replace(/^wake (?:me|us)(?: up)?$/i, 'Wake up');
}

/** "from 14:00 to 15:30" is an hour and a half. */
function lengthOf({ range }: Times): number | null {
  if (!range?.from.sure) return null;
  const minutes = (range.to.hour * 60 + range.to.minute - (range.from.hour * 60 + range.from.minute) + 1440) % 1440;
  return minutes > 0 ? minutes : null;
}
