import { ask, atEnd } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import { clockWords } from '../say-back.ts';
import { joinWords, sayTime } from '../speak.ts';
import type { Ask, Assumption, Setting } from '../types.ts';
import { shows12 } from '../types.ts';
import { assumeClock } from './half.ts';
import { windowOf } from './interval.ts';
import { likelyHour } from './likely.ts';
import { assumeRising, risingHours } from './rising.ts';
import { askMeridiem, askTime, assumeUsual, OFFERED, partOf, type SureTime, sureTime, sureTimes } from './times.ts';

/** `zone`: where all of them were said to be; null is where the person is. */
type Times = { times: SureTime[]; assumed: Assumption[]; zone: string | null };

/** The times of day of a repetition, `wanted` of them where it says how many; asks for them where they are missing. */
export function timesOf(draft: Draft, wanted: number | null, setting: Setting): Times | Ask {
  const spread = wanted !== null && wanted > 1 && draft.stretch && draft.clocks.length === 0;
  if (spread) return spreadOver(draft, wanted, setting);
  const { sure, unsure } = sureTimes(ofEachDay(draft));
  const [first] = unsure;
  if (wanted === 2 && first && unsure.length === 1 && sure.length === 0) {
    // Twice a day at 8 leaves one reading.
    const times = [0, 12].map((add) => sureTime({ ...first, hour: (first.hour % 12) + add }));
    return { times, assumed: [], zone: null };
  }
  const wrong = unsure.find((clock) => clock.wrong);
  if (wrong) return askMeridiem(draft, wrong, setting);
  const rising = sure.length === 0 ? risingHours(unsure, setting, wanted === 2) : null;
  const likely = unsure.map((clock, i) => ({ clock, hour: rising?.[i] ?? likelyHour(clock, setting) }));
  const times = [...sure, ...likely.map(({ clock, hour }) => sureTime({ ...clock, hour }))];
  const assumed = rising
    ? assumeRising(draft, unsure, rising, setting)
    : likely.map(({ clock, hour }) => assumeClock(draft, clock, hour, setting));
  if (wanted !== null && times.length !== wanted) return askTimesADay(draft, wanted, times, setting);
  // One hour of several cannot be replaced alone: "at 8 and 10".
  if (unsure.length > 1 && first && !rising) return askMeridiem(draft, first, setting);
  const zones = new Set(times.map(({ zone }) => (zone === 'local' ? undefined : zone)));
  const zoned = times.find((time) => time.zone);
  if (zones.size > 1 && zoned)
    return ask('time', 'Which time is that where you are?', { text: draft.text, ...zoned.at }, []);
  const [zone = null] = zones;
  if (times.length > 0) return { times, assumed: [...assumed, ...assumeUsual(draft, setting)], zone };
  const parts = draft.repeat?.value.parts ?? [];
  if (parts.length === 2) return askTimesADay(draft, 2, [], setting);
  const part = partOf(draft);
  const place = { text: draft.text, ...(draft.part ? draft.part.at : atEnd(draft.text)) };
  return askTime('At what time?', place, part ? OFFERED[part] : null, setting);
}

/** "At 8, 2 and 10 starting tonight": the evening is the first one's, and no part of the day for all of them. */
const ofEachDay = (draft: Draft): Draft =>
  draft.clocks.length > 1 && draft.part && draft.start?.at.start === draft.part.at.start
    ? { ...draft, part: null }
    : draft;

/** "8 times a day between 8 and 8": every hour and a half from eight on, on the quarters of an hour. */
function spreadOver(draft: Draft, wanted: number, setting: Setting): Times {
  const { range, assumed } = windowOf(draft, setting);
  const [from, to] = [range.from, range.to].map(({ hour, minute }) => hour * 60 + minute) as [number, number];
  const apart = (to > from ? to - from : to + 1440 - from) / (wanted - 1);
  const step = apart >= 60 ? apart - (apart % 30) : apart - (apart % 5);
  const at = draft.stretch?.from ?? atEnd(draft.text);
  const times = Array.from({ length: wanted }, (_, i) => {
    const minute = (from + i * step) % 1440;
    const clock = { hour: Math.floor(minute / 60), minute: minute % 60, sure: true };
    return sureTime({ ...clock, start: at.start, end: at.end });
  });
  return { times, assumed, zone: null };
}

const A_DAY: Record<number, number[][]> = {
  2: [
    [8, 20],
    [9, 21],
  ],
  3: [
    [8, 14, 20],
    [8, 13, 18],
  ],
  4: [[8, 12, 16, 20]],
};

function askTimesADay(draft: Draft, wanted: number, said: SureTime[], setting: Setting): Ask {
  const readings = (A_DAY[wanted] ?? []).map((hours) => {
    const times = hours.map((hour) => ({ hour, minute: 0 }));
    return {
      label: joinWords(times.map((time) => sayTime(time, shows12(setting, false)))),
      words: `at ${joinWords(times.map((time) => clockWords(time).slice(3)))}`,
    };
  });
  const question =
    said.length === 0
      ? `At which ${wanted} times?`
      : `You said ${wanted} times a day and ${said.length === 1 ? 'one time' : `${said.length} times`}. At which times?`;
  const spans = said.map((time) => time.at);
  const all = { start: Math.min(...spans.map((at) => at.start)), end: Math.max(...spans.map((at) => at.end)) };
  return ask('time', question, { text: draft.text, ...(spans.length > 0 ? all : atEnd(draft.text)) }, readings);
}
