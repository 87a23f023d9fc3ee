import { ask } from '../ask.ts';
import type { Draft, SaidClock } from '../draft/draft.ts';
import { clockWords, momentWords } from '../say-back.ts';
import { longDate, sayMoment } from '../speak.ts';
import type { Ask, Assumption, Setting } from '../types.ts';
import { shows12 } from '../types.ts';
import { capital, type NamedDay } from './day.ts';
import { halves, likelyHour, meansIt, sayReading } from './likely.ts';
import { assume } from './resolved.ts';
import { askMeridiem, type SureTime, sureTime } from './times.ts';

type Chosen = { time: SureTime; day: NamedDay | null; assumed: Assumption[] };

/**
 * Which half of the day "at 6" means, for something that happens once: the likelier one that lies ahead, said and with the other to tap.
 * Asked where the less likely one comes first and no day was named ("at 8", said at noon).
 */
export function chooseHalf(
  draft: Draft,
  clock: SaidClock,
  named: NamedDay[],
  several: boolean,
  setting: Setting,
): Chosen | Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const day = named[0] ?? null;
  if (clock.wrong) return askMeridiem(draft, clock, setting);
  if (draft.part?.today && draft.part.part === 'night' && clock.hour < 6)
    return askSmallHours(draft, clock, now, setting);
  if (clock.hour === 12 && clock.written && meansIt(setting)) return { time: sureTime(clock), day: null, assumed: [] };
  const likely = likelyHour(clock, setting);
  if (several || named.length > 1 || clock.zone) {
    const time = sureTime({ ...clock, hour: likely });
    return { time, day: null, assumed: [assumeClock(draft, clock, likely, setting)] };
  }
  const ahead = halves(clock.hour).map((hour) => ({ hour, moment: firstAhead(hour, clock.minute, day, now) }));
  const [sooner] = [...ahead].sort((a, b) => Temporal.PlainDateTime.compare(a.moment, b.moment));
  const onDay = day ? ahead.filter(({ moment }) => moment.toPlainDate().equals(day.date)) : ahead;
  // Both have gone by on the very day that was said: that is told, not put on another day.
  if (day && day.again === null && onDay.length === 0)
    return { time: sureTime({ ...clock, hour: likely }), day: null, assumed: [] };
  const onlyToday = onDay.length === 1 && !isLate(day, onDay[0]?.hour ?? 0, likely);
  const wished = (onlyToday ? onDay : ahead).find((one) => onlyToday || one.hour === likely);
  const other = ahead.find((one) => one !== wished);
  const certain = setting.wake !== undefined || (clock.written && meansIt(setting)) || likely > 12;
  if (!wished || !other || !sooner || (!day && wished !== sooner && !certain)) {
    return askWhich(
      draft,
      clock,
      ahead.map(({ moment }) => moment),
      day,
      setting,
    );
  }
  const sayOther = capital(sayMoment(shown(draft, other.moment), now.toPlainDate(), shows12(setting, true)));
  const edits = draft.inherited
    ? [{ start: clock.start, end: clock.end, words: clockWords(other.moment) }]
    : [
        { start: clock.start, end: clock.end, words: momentWords(other.moment) },
        ...(day && day.at.start !== clock.start ? [{ ...day.at, words: '' }] : []),
      ];
  const time = sureTime({ ...clock, hour: wished.hour });
  const onIts =
    day && !wished.moment.toPlainDate().equals(day.date)
      ? { ...day, date: wished.moment.toPlainDate(), again: null }
      : null;
  return { time, day: onIts, assumed: [assume(sayReading(clock, wished.hour), sayOther, draft.text, edits)] };
}

/** "Friday at 10", said on a Friday at noon: in a week, in the morning, rather than at ten tonight. */
const isLate = (day: NamedDay | null, hour: number, likely: number): boolean =>
  day?.again != null && hour >= LATE && likely < 12;
const LATE = 21;

/** When the reminder comes: "30 minutes before" the time that is named. */
const shown = ({ before }: Draft, moment: Temporal.PlainDateTime) =>
  moment.subtract({ days: before?.days ?? 0, minutes: before?.minutes ?? 0 });

/** The time on that day; where it has gone by there, on the next of its kind, or tomorrow. */
function firstAhead(
  hour: number,
  minute: number,
  day: NamedDay | null,
  now: Temporal.PlainDateTime,
): Temporal.PlainDateTime {
  const time = Temporal.PlainTime.from({ hour, minute });
  const onDay = (day?.date ?? now.toPlainDate()).toPlainDateTime(time);
  if (Temporal.PlainDateTime.compare(onDay, now) > 0) return onDay;
  return (day?.again ?? now.toPlainDate().add({ days: 1 })).toPlainDateTime(time);
}

/** A reading of a clock time alone: the other one stands in its place. */
export function assumeClock(draft: Draft, clock: SaidClock, hour: number, setting: Setting): Assumption {
  const asked = askMeridiem(draft, clock, setting);
  const other = asked.choices[hour < 12 ? 1 : 0];
  return { said: sayReading(clock, hour), other: other ?? { label: '', value: draft.text } };
}

function askSmallHours(draft: Draft, clock: SaidClock, now: Temporal.PlainDateTime, setting: Setting): Ask {
  const small = now.toPlainDate().add({ days: 1 }).toPlainDateTime({ hour: clock.hour, minute: clock.minute });
  const place = { text: draft.text, start: clock.start, end: clock.end, day: draft.part?.at, dropDay: true };
  return ask('day', `In the night to ${longDate(small.toPlainDate(), now.toPlainDate())}?`, place, [
    { label: capital(sayMoment(small, now.toPlainDate(), shows12(setting, true))), words: momentWords(small) },
  ]);
}

function askWhich(
  draft: Draft,
  clock: SaidClock,
  ahead: Temporal.PlainDateTime[],
  day: NamedDay | null,
  setting: Setting,
): Ask {
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const place = { text: draft.text, start: clock.start, end: clock.end, day: day?.at, dropDay: true };
  const readings = ahead.sort(Temporal.PlainDateTime.compare).map((moment) => ({
    label: capital(sayMoment(shown(draft, moment), today, shows12(setting, true))),
    words: momentWords(moment),
  }));
  return ask('meridiem', askMeridiem(draft, clock, setting).question, place, readings);
}
