import { ask, type Place } from './ask.ts';
import type { ClockTime } from './clock-words.ts';
import { type DayPart, hourIn } from './day-part.ts';
import type { Draft } from './draft.ts';
import { sayTime } from './speak.ts';
import type { Ask, Setting } from './types.ts';
import { shows12 } from './types.ts';

/** A time of day that is certain. `nextDay`: the midnight that ends the day. */
export type SureTime = { hour: number; minute: number; nextDay: boolean; at: { start: number; end: number } };

/** "at 18:30", "at 06:30", "at 10:30 am": the words for a time that cannot be misread. */
export function clockWords(time: { hour: number; minute: number }): string {
  const plain = `at ${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
  return time.hour >= 10 && time.hour <= 12 ? `${plain} ${time.hour < 12 ? 'am' : 'pm'}` : plain;
}

/** What decides between morning and evening for this task, if anything does. */
export function partOf(draft: Draft): DayPart | null {
  return draft.part?.part ?? draft.repeat?.part ?? draft.hint;
}

/** The times of a draft as far as they are certain; `unsure` are the others. */
export function sureTimes(draft: Draft): { sure: SureTime[]; unsure: ClockTime[] } {
  const times = draft.times.range && draft.times.times.length === 0 ? [draft.times.range.from] : draft.times.times;
  const part = partOf(draft);
  const sure: SureTime[] = [];
  const unsure: ClockTime[] = [];
  for (const time of times) {
    const hour = time.sure ? time.hour : part ? hourIn(part, time.hour) : null;
    if (hour === null) unsure.push(time);
    else
      sure.push({
        hour: hour % 24,
        minute: time.minute,
        nextDay: hour === 24,
        at: { start: time.start, end: time.end },
      });
  }
  return { sure, unsure };
}

/** Asks whether an hour is meant in the morning or in the evening. */
export function askMeridiem(draft: Draft, time: ClockTime, setting: Setting): Ask {
  const hour12 = shows12(setting, true);
  const readings = [time.hour % 12, (time.hour % 12) + 12].map((hour) => ({
    label:
      hour % 12 === 0 && time.minute === 0
        ? hour === 0
          ? 'Midnight'
          : 'Noon'
        : sayTime({ hour, minute: time.minute }, hour12),
    words: clockWords({ hour, minute: time.minute }),
  }));
  const plain = `${time.hour}${time.minute ? `:${String(time.minute).padStart(2, '0')}` : ''}`;
  const question = time.hour === 12 ? `12 at noon or at midnight?` : `${plain} in the morning or in the evening?`;
  return ask('meridiem', question, { text: draft.text, start: time.start, end: time.end }, readings);
}

const BY_DEFAULT = [8, 12, 18, 20];

/** Asks for a time of day, with a few to choose from (`offered`, hours). */
export function askTime(question: string, place: Place, offered: number[] | null, setting: Setting): Ask {
  const readings = (offered ?? BY_DEFAULT).map((hour) => ({
    label: sayTime({ hour, minute: 0 }, shows12(setting, false)),
    words: clockWords({ hour, minute: 0 }),
  }));
  return ask('time', question, place, readings);
}
