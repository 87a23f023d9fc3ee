import { ask, type Place } from '../ask.ts';
import type { Draft, SaidClock, Span } from '../draft/draft.ts';
import { inPart } from '../rules/clock-halves.ts';
import { clockWords } from '../say-back.ts';
import { joinWords, sayTime } from '../speak.ts';
import type { Ask, Assumption, Setting } from '../types.ts';
import { shows12 } from '../types.ts';
import type { DayPart } from '../values.ts';
import { halves } from './likely.ts';
import { assume } from './resolved.ts';

/** A time of day that is certain. `nextDay`: the midnight that ends the day. */
export type SureTime = { hour: number; minute: number; nextDay: boolean; at: Span; zone?: string };

/** What decides between morning and evening for this task, if anything does. */
export function partOf(draft: Draft): DayPart | null {
  return draft.part?.part ?? draft.repeat?.value.parts?.[0] ?? draft.hint;
}

/** The times of a draft as far as they are certain; `unsure` are the others. */
export function sureTimes(draft: Draft): { sure: SureTime[]; unsure: SaidClock[] } {
  if (isUsual(draft))
    return { sure: draft.usual.map((meal) => sureTime({ ...meal, ...meal.at, sure: true })), unsure: [] };
  const times = draft.stretch && draft.clocks.length === 0 ? [draft.stretch.from] : draft.clocks;
  const parts = draft.part ? [] : (draft.repeat?.value.parts ?? []);
  const sure: SureTime[] = [];
  const unsure: SaidClock[] = [];
  for (const [i, time] of times.entries()) {
    // "Every morning and evening at 8 and 9": each time in its own part.
    const part = (parts.length === times.length ? parts[i] : null) ?? partOf(draft);
    // "tonight at 1" is a time of tomorrow.
    const small = part === 'night' && draft.part?.today && time.hour < 6;
    const decided = time.sure ? time : part && !small && (behind(time, sure.at(-1), draft) ?? inPart(time, part));
    if (decided) sure.push(sureTime({ ...time, hour: decided.hour }));
    else unsure.push(time);
  }
  return { sure, unsure };
}

/** "School run 8:15 and 3:05": that it opens with the morning is known of the first alone. */
function behind(time: SaidClock, before: SureTime | undefined, draft: Draft): SaidClock | null {
  if (!before || time.wrong || draft.part || draft.repeat?.value.parts?.[0]) return null;
  const minute = before.hour * 60 + before.minute;
  const hour = halves(time.hour).find((half) => half * 60 + time.minute > minute);
  return hour === undefined ? null : { ...time, hour };
}

/** Meals are the only times that were said. */
const isUsual = ({ clocks, stretch, usual }: Draft) => clocks.length === 0 && !stretch && usual.length > 0;

/** When meals are mostly taken, with an hour later to tap. */
export function assumeUsual(draft: Draft, setting: Setting): Assumption[] {
  if (!isUsual(draft)) return [];
  const hour12 = shows12(setting, false);
  const ahead = draft.before?.minutes ?? 0;
  const time = ({ hour, minute }: { hour: number; minute: number }, later = 0) => {
    const at = (hour * 60 + minute + later + 1440) % 1440;
    return { hour: Math.floor(at / 60), minute: at % 60 };
  };
  const said = joinWords(draft.usual.map((meal) => `${meal.name} at ${sayTime(meal, hour12)}`));
  const shown = draft.usual.map((meal) => sayTime(time(meal, 60 - ahead), hour12));
  const words = joinWords(draft.usual.map((meal) => clockWords(time(meal, 60 - ahead)).slice('at '.length)));
  const [first, ...more] = draft.usual.map(({ at }) => at);
  if (!first) return [];
  const edits = [{ ...first, words: `at ${words}` }];
  for (const at of more) if (at.start !== first.start) edits.push({ ...at, words: '' });
  return [assume(said, `At ${joinWords(shown)}`, draft.text, edits)];
}

export function sureTime({ hour, minute, start, end, zone }: SaidClock): SureTime {
  return { hour: hour % 24, minute, nextDay: hour === 24, at: { start, end }, ...(zone && { zone }) };
}

/** Asks whether an hour is meant in the morning or in the evening. */
export function askMeridiem(draft: Draft, time: SaidClock, setting: Setting): Ask {
  const hour12 = shows12(setting, true);
  const readings = halves(time.hour).map((hour) => ({
    label:
      hour % 12 === 0 && time.minute === 0
        ? hour === 0
          ? 'Midnight'
          : 'Noon'
        : sayTime({ hour, minute: time.minute }, hour12),
    words: wordsWith(draft, time, hour),
  }));
  const plain = `${time.hour}${time.minute ? `:${String(time.minute).padStart(2, '0')}` : ''}`;
  const question = time.hour === 12 ? '12 at noon or at midnight?' : `${plain} in the morning or in the evening?`;
  return ask('meridiem', question, { text: draft.text, start: time.start, end: time.end }, readings);
}

/** The words for one hour in the place of its own, or of the list that it stands in ("at 8 and 10 pm"). */
function wordsWith({ clocks }: Draft, time: SaidClock, hour: number): string {
  const list = clocks.filter((clock) => clock.start === time.start);
  if (list.length < 2) return clockWords({ hour, minute: time.minute });
  const all = list.map((clock) =>
    clockWords(clock === time ? { hour, minute: time.minute } : clock).slice('at '.length),
  );
  return `at ${joinWords(all)}`;
}

const BY_DEFAULT = [8, 12, 18, 20];

/** Times to offer when only the part of the day is known. */
export const OFFERED: Record<DayPart, number[]> = {
  morning: [7, 8, 9, 10],
  noon: [12, 13],
  afternoon: [13, 14, 15, 17],
  evening: [18, 19, 20, 21],
  night: [20, 21, 22, 23],
};

/** Asks for a time of day, with a few to choose from (`offered`, hours). */
export function askTime(question: string, place: Place, offered: number[] | null, setting: Setting): Ask {
  const readings = (offered ?? BY_DEFAULT).map((hour) => ({
    label: sayTime({ hour, minute: 0 }, shows12(setting, false)),
    words: clockWords({ hour, minute: 0 }),
  }));
  return ask('time', question, place, readings);
}
