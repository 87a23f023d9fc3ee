import { read } from './grammar/read.ts';
import { readOnce } from './once.ts';
import type { Setting } from './types.ts';
import type { Unit } from './values.ts';

/** A stretch of a text that says how often something comes; `start`/`end` are UTF-16 offsets. */
export type RepeatSaid = {
  start: number;
  end: number;
  n: number;
  unit: Unit | null;
  /** ISO weekdays that were named with it. */
  weekdays: number[];
  /** It names days that are no plain weekdays ("the first Monday"). */
  otherDays: boolean;
  /** So many times a unit. */
  times: number | null;
};

/** How often things come, by what a text says: "every other week", "twice a day", "every 90 min". */
export const readRepeats: (text: string, setting: Setting) => readonly RepeatSaid[] = readOnce((text, setting) => {
  const { tokens, pieces } = read(text, setting);
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'repeat' || piece.value.either) return [];
    const { n, unit, on, times } = piece.value;
    const start = tokens[piece.from]?.start ?? 0;
    const end = tokens[piece.to - 1]?.end ?? start;
    const weekdays = on.flatMap((date) => (date.weekdays && !date.nth ? date.weekdays : []));
    return [{ start, end, n, unit, weekdays, otherDays: weekdays.length < on.length, times: times ?? null }];
  });
});
