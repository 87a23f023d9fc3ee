import { readValues, type Setting } from '../language/index.ts';
import type { PlannedSession, SessionChange } from '../plan/index.ts';

/** So near to where it stands, the hour's half is not in doubt. */
const NEAR_MINUTES = 120;

/** "Saturday at 9", of what stands at 18:30, read as the evening's, where the morning's is free as well. Null: there is no doubt. */
export function halfOf(
  text: string,
  diff: readonly SessionChange[],
  setting: Setting,
  isFree: (session: PlannedSession) => boolean,
): { times: [string, string]; words: [string, string] } | null {
  for (const value of readValues(text, setting)) {
    if (value.kind !== 'clock' || !value.other) continue;
    const [early = '', late = ''] = [value.time, value.other].map(written).sort();
    const moved = diff.flatMap(({ before, after }) =>
      before && after && after.time !== before.time && [early, late].includes(after.time) ? [{ before, after }] : [],
    );
    const [first] = moved;
    if (!first || !moved.every(({ before, after }) => minutesBetween(before.time, after.time) > NEAR_MINUTES)) continue;
    // A morning is what a bare hour mostly means, where nothing stands there.
    if (first.after.time === early || !moved.every(({ after }) => isFree({ ...after, time: early }))) continue;
    const said = text.slice(value.start, value.end);
    const words = (time: string) =>
      `${text.slice(0, value.start)}${said.startsWith('at ') ? 'at ' : ''}${time}${text.slice(value.end)}`;
    return { times: [early, late], words: [words(early), words(late)] };
  }
  return null;
}

const written = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
const minutesBetween = (a: string, b: string) =>
  Math.abs(Temporal.PlainTime.from(a).until(Temporal.PlainTime.from(b)).total('minutes'));
