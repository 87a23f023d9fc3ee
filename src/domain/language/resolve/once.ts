import { ask, atEnd, type Place, rewrite } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import { clockWords, momentWords, onDate } from '../say-back.ts';
import { longDate, sayDate, sayMoment, sayTime } from '../speak.ts';
import type { Ask, Setting, When } from '../types.ts';
import { shows12 } from '../types.ts';
import { askTimeApart } from './apart.ts';
import { assumeDay, capital, type NamedDay, wrongDay } from './day.ts';
import { chooseHalf } from './half.ts';
import { assume, isAsk, type Resolved } from './resolved.ts';
import { assumeRising, risingHours } from './rising.ts';
import { askTime, assumeUsual, OFFERED, partOf, type SureTime, sureTimes } from './times.ts';

export type Moment = Extract<When, { kind: 'once' }>;

/** The moments that a draft without repetition names, or what to ask. None: it names no time. */
export function resolveOnce(draft: Draft, setting: Setting): Resolved<Moment> | Ask {
  const local = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  if (draft.minutesFromNow) return resolveTimer(draft, draft.minutesFromNow, setting);
  const problem = wrongDay(draft, draft.days, local.toPlainDate());
  if (problem) return problem;
  const apart = askTimeApart(draft, setting);
  if (apart) return apart;
  const named = daysOf(draft, local);
  const { sure, unsure } = sureTimes(draft);
  const rising = sure.length === 0 && named.length < 2 ? risingHours(unsure, setting) : null;
  if (rising) {
    const clocks = unsure.map((clock, i) => ({ ...clock, hour: rising[i] ?? clock.hour, sure: true }));
    const found = resolveOnce({ ...draft, clocks }, setting);
    return isAsk(found)
      ? found
      : { ...found, assumed: [...found.assumed, ...assumeRising(draft, unsure, rising, setting)] };
  }
  const chosen = unsure.map((time) => chooseHalf(draft, time, named, sure.length + unsure.length > 1, setting));
  const open = chosen.find(isAsk);
  if (open) return open;
  const halves = chosen.flatMap((one) => (isAsk(one) ? [] : [one]));
  const assumed = [...assumeUsual(draft, setting), ...halves.flatMap((half) => half.assumed)];
  const times = [
    ...sure.map((time) => ({ time, day: null as NamedDay | null })),
    ...halves.map(({ time, day }) => ({ time, day })),
  ];
  if (times.length === 0)
    return named.length === 0 && !draft.part ? { found: [], assumed } : askForTime(draft, named[0] ?? null, setting);
  const moments: Moment[] = [];
  const days: (NamedDay | null)[] = named.length > 0 ? named : [null];
  for (const day of days) {
    for (const { time, day: other } of times) {
      const moment = momentOf(draft, other ?? day, time, setting);
      if (isAsk(moment)) return moment;
      moments.push(moment);
    }
  }
  const { before } = draft;
  const ahead = before ? moments.map((moment) => earlier(moment, before, setting)) : moments;
  if (ahead.some(({ at }) => Temporal.Instant.compare(at, setting.now) <= 0)) {
    const place = { text: draft.text, ...(before?.at ?? atEnd(draft.text)) };
    return ask('past', 'That has gone by already. When do you mean?', place, []);
  }
  const found = ahead.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  return { found, assumed: [...assumeDay(draft, named, found, setting), ...assumed] };
}

/** "in 20 minutes": elapsed time, whatever the clocks do meanwhile. */
function resolveTimer(
  draft: Draft,
  { at, minutes, instead }: NonNullable<Draft['minutesFromNow']>,
  setting: Setting,
): Resolved<Moment> | Ask {
  const place = { text: draft.text, ...at };
  if (minutes < 1) {
    const readings = [5, 10, 30].map((n) => ({ label: `In ${n} minutes`, words: `in ${n} minutes` }));
    return ask('past', 'That is right now. When do you mean?', place, readings);
  }
  const alone = draft.days.length === 0 && draft.clocks.length === 0 && !draft.stretch && !draft.part;
  if (!alone) return ask('time', 'You gave two times. When exactly?', place, []);
  const now = setting.now.round({ smallestUnit: 'second', roundingMode: 'floor' });
  const moment = now.add({ minutes });
  return {
    found: [{ kind: 'once', at: moment, local: moment.toZonedDateTimeISO(setting.zone).toPlainDateTime() }],
    assumed: instead
      ? [assume(`in ${minutes} minutes`, capital(instead), draft.text, [{ ...at, words: instead }])]
      : [],
  };
}

function earlier({ at }: Moment, { days, minutes }: NonNullable<Draft['before']>, { zone }: Setting): Moment {
  const moved = at.toZonedDateTimeISO(zone).subtract({ days }).toInstant().subtract({ minutes });
  return { kind: 'once', at: moved, local: moved.toZonedDateTimeISO(zone).toPlainDateTime() };
}

function daysOf(draft: Draft, now: Temporal.PlainDateTime): NamedDay[] {
  const today = now.toPlainDate();
  const named = draft.days.flatMap((day) =>
    day.kind === 'on'
      ? [{ ...day, date: isOver(draft, day, now) && day.again ? day.again : day.date, today: day.today }]
      : [],
  );
  if (named.length > 0 || !draft.part?.today) return named;
  return [{ date: today, again: null, at: draft.part.at, today: true }];
}

/** "Friday morning", said on a Friday afternoon, is next week's. */
const isOver = (draft: Draft, day: NamedDay, now: Temporal.PlainDateTime): boolean => {
  const part = draft.part && !draft.part.today && draft.clocks.length === 0 ? draft.part.part : null;
  return part !== null && day.date.equals(now.toPlainDate()) && OFFERED[part].every((hour) => hour <= now.hour);
};

function askForTime(draft: Draft, day: NamedDay | null, setting: Setting): Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const today = now.toPlainDate();
  const part = partOf(draft);
  const hours = (part ? OFFERED[part] : [8, 12, 18, 20]).filter((hour) => !day?.date.equals(today) || hour > now.hour);
  const offered =
    hours.length > 0 || !day?.date.equals(today) ? hours : [now.hour + 1, now.hour + 2].filter((hour) => hour < 24);
  const when = day ? onThe(day.date, today) : draft.text.slice(draft.part?.at.start, draft.part?.at.end);
  const ahead = (draft.before?.days ?? 0) > 0;
  const question = ahead
    ? 'At what time?'
    : draft.part && day
      ? `At what time ${dayPartWords(draft, day, today)}?`
      : `At what time ${when}?`;
  const place = placeOfTime(draft, day);
  const plain = question.replace(/\s+\?/, '?');
  if (!day) return askTime(plain, place, offered, setting);
  // A choice names its date, so that tapped a day later it still means the same one.
  const readings = offered.map((hour) => ({
    label: sayTime({ hour, minute: 0 }, shows12(setting, false)),
    words: momentWords(day.date.toPlainDateTime({ hour })),
  }));
  return ask('time', plain, place, readings);
}

/** Behind the day. "Before Monday" is Sunday by then: with a time behind it, it would be that moment of the Monday. */
function placeOfTime({ text, part, range }: Draft, day: NamedDay | null): Place {
  // Its day stands with the wish before it.
  if (day && day.at.end <= range.start) return { text, start: range.end, end: range.end };
  if (day && /^before\b/i.test(text.slice(day.at.start))) {
    const words = onDate(day.date);
    const dated = rewrite(text, [{ ...day.at, words }]);
    const start = dated.indexOf(words, Math.max(0, day.at.start - 1));
    const end = start + words.length;
    return { text: dated, start: end, end, day: { start, end }, dropDay: true };
  }
  const end = Math.max(day?.at.end ?? 0, part?.at.end ?? 0);
  return { text, ...(end > 0 ? { start: end, end } : atEnd(text)), day: day?.at, dropDay: true };
}

const onThe = (date: Temporal.PlainDate, today: Temporal.PlainDate) =>
  today.until(date).days > 1 ? `on ${sayDate(date, today)}` : sayDate(date, today);

function dayPartWords(draft: Draft, day: NamedDay, today: Temporal.PlainDate): string {
  const part = draft.part?.part ?? 'morning';
  if (day.date.equals(today)) return part === 'night' ? 'tonight' : `this ${part}`;
  return `on ${longDate(day.date, today)} in the ${part}`
    .replace('in the night', 'at night')
    .replace('in the noon', 'at lunchtime');
}

function momentOf(draft: Draft, day: NamedDay | null, time: SureTime, setting: Setting): Moment | Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const today = now.toPlainDate();
  const plain = Temporal.PlainTime.from({ hour: time.hour, minute: time.minute });
  if (time.zone && time.zone !== 'local') return elsewhere(draft, day, { ...time, zone: time.zone }, setting);
  if (day && time.hour < 6 && !time.nextDay && draft.part?.part === 'night' && !draft.part.today)
    return askWhichNight(draft, day, time, today);
  const isMidnight = time.nextDay;
  const { month, day: number } = day?.date ?? today;
  // Of New Year there is one midnight only.
  const [eve, newYear] = [month === 12 && number === 31, month === 1 && number === 1];
  const toNight = isMidnight && (draft.part?.today || day === null || eve || /night/.test(draft.part?.part ?? ''));
  if (isMidnight && day && !toNight && !newYear) return askWhichMidnight(draft, day, time, now);
  const date = (day?.date ?? today).add({ days: toNight ? 1 : 0 });
  const local = date.toPlainDateTime(plain);
  if (Temporal.PlainDateTime.compare(local, now) > 0) {
    return existing(draft, local, time, setting);
  }
  if (day?.again) return existing(draft, day.again.toPlainDateTime(plain), time, setting);
  if (day === null) return existing(draft, date.add({ days: 1 }).toPlainDateTime(plain), time, setting);
  const tomorrow = today.add({ days: 1 }).toPlainDateTime(plain);
  const place = { text: draft.text, ...time.at, day: day.at, dropDay: true };
  return ask('past', 'That time has gone by today. When do you mean?', place, [
    { label: capital(sayMoment(tomorrow, today, shows12(setting, false))), words: momentWords(tomorrow) },
  ]);
}

/** "3pm EST": that time there, on the day that was named; in the person's own zone it may be another day. */
function elsewhere(
  draft: Draft,
  day: NamedDay | null,
  time: SureTime & { zone: string },
  { now, zone }: Setting,
): Moment | Ask {
  const there = now.toZonedDateTimeISO(time.zone);
  const date = day?.date ?? there.toPlainDate();
  const plainTime = Temporal.PlainTime.from({ hour: time.hour, minute: time.minute });
  const on = (one: Temporal.PlainDate) =>
    one
      .add({ days: time.nextDay ? 1 : 0 })
      .toZonedDateTime({ timeZone: time.zone, plainTime })
      .toInstant();
  const [first, next] = [on(date), on(date.add({ days: 1 }))];
  const at = Temporal.Instant.compare(first, now) > 0 ? first : day ? null : next;
  if (!at) return ask('past', 'That time has gone by. When do you mean?', { text: draft.text, ...time.at }, []);
  const local = at.toZonedDateTimeISO(zone).toPlainDateTime();
  return { kind: 'once', at, local, there: at.toZonedDateTimeISO(time.zone) };
}

/** "Monday night at 1 am" is mostly the night that begins on Monday. */
function askWhichNight(draft: Draft, day: NamedDay, time: SureTime, today: Temporal.PlainDate): Ask {
  const readings = [day.date.add({ days: 1 }), day.date].map((date) => ({
    label: `The night from ${longDate(date.subtract({ days: 1 }), today)} to ${longDate(date, today)}`,
    words: momentWords(date.toPlainDateTime({ hour: time.hour, minute: time.minute })),
  }));
  return ask('day', 'Which night do you mean?', { text: draft.text, ...time.at, day: day.at, dropDay: true }, readings);
}

/** "tomorrow at midnight" can be the one that begins the day or the one that ends it. */
function askWhichMidnight(draft: Draft, day: NamedDay, time: SureTime, now: Temporal.PlainDateTime): Ask {
  const today = now.toPlainDate();
  const readings = [day.date, day.date.add({ days: 1 })]
    .filter((date) => Temporal.PlainDateTime.compare(date.toPlainDateTime(), now) > 0)
    .map((date) => ({
      label: `The night from ${longDate(date.subtract({ days: 1 }), today)} to ${longDate(date, today)}`,
      words: `${onDate(date)} at 00:00`,
    }));
  return ask(
    'day',
    'Which midnight do you mean?',
    { text: draft.text, ...time.at, day: day.at, dropDay: true },
    readings,
  );
}

/** A wall-clock time that the clocks skip is no time; of one that they repeat the first is meant (RFC 5545 §3.3.5). */
function existing(draft: Draft, local: Temporal.PlainDateTime, time: SureTime, setting: Setting): Moment | Ask {
  const zoned = local.toZonedDateTime(setting.zone);
  if (zoned.toPlainDateTime().equals(local)) return { kind: 'once', local, at: zoned.toInstant() };
  const gap = local.until(zoned.toPlainDateTime());
  const earlier = local.subtract(gap);
  const hour12 = shows12(setting, false);
  const readings = [earlier, zoned.toPlainDateTime()].map((moment) => ({
    label: capital(sayMoment(moment, setting.now.toZonedDateTimeISO(setting.zone).toPlainDate(), hour12)),
    words: clockWords(moment),
  }));
  return ask(
    'impossible',
    'The clocks go forward that night, so that time does not exist. Which do you mean?',
    { text: draft.text, ...time.at },
    readings,
  );
}
