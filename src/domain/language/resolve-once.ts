import { ask, atEnd, type Place } from './ask.ts';
import { onDate } from './calendar-dates.ts';
import { askMeridiem, askTime, clockWords, partOf, type SureTime, sureTimes } from './clocks.ts';
import type { DayFound } from './day-found.ts';
import { OFFERED } from './day-part.ts';
import type { Draft } from './draft.ts';
import { longDate, sayDate, sayMoment, sayTime } from './speak.ts';
import type { Ask, Setting, When } from './types.ts';
import { shows12 } from './types.ts';

type Moment = Extract<When, { kind: 'once' }>;

/** The moments that a draft without repetition names, or what to ask. An empty list: it names none. */
export function resolveOnce(draft: Draft, setting: Setting): Moment[] | Ask {
  const local = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  if (draft.minutesFromNow && draft.minutesFromNow.minutes < 1) {
    return ask(
      'past',
      'That is right now. When do you mean?',
      { text: draft.text, ...draft.minutesFromNow.at },
      [5, 10, 30].map((n) => ({ label: `In ${n} minutes`, words: `in ${n} minutes` })),
    );
  }
  if (draft.minutesFromNow) {
    const { at, minutes } = draft.minutesFromNow;
    const alone = draft.days.length === 0 && draft.times.times.length === 0;
    if (!alone) return ask('time', 'You gave two times. When exactly?', { text: draft.text, ...at }, []);
    return fromNow(minutes, setting);
  }
  const problem = wrongDay(draft, draft.days, local.toPlainDate());
  if (problem) return problem;
  const { sure, unsure } = sureTimes(draft);
  const named = daysOf(draft, local.toPlainDate());
  const first = unsure[0];
  if (first) return askWhichHalf(draft, first, named, setting);
  if (sure.length === 0) return named.length === 0 && !draft.part ? [] : askForTime(draft, named[0] ?? null, setting);
  const moments: Moment[] = [];
  for (const day of named.length > 0 ? named : [null]) {
    for (const time of sure) {
      const moment = momentOf(draft, day, time, setting);
      if (moment.kind === 'ask') return moment;
      moments.push(moment);
    }
  }
  const ahead = draft.before ? moments.map((moment) => earlier(moment, draft.before?.minutes ?? 0, setting)) : moments;
  if (ahead.some(({ at }) => Temporal.Instant.compare(at, setting.now) <= 0)) {
    return ask(
      'past',
      'That has gone by already. When do you mean?',
      { text: draft.text, ...(draft.before?.at ?? atEnd(draft.text)) },
      [],
    );
  }
  return ahead.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}

function earlier({ at }: Moment, minutes: number, { zone }: Setting): Moment {
  const moved = at.subtract({ minutes });
  return { kind: 'once', at: moved, local: moved.toZonedDateTimeISO(zone).toPlainDateTime() };
}

/** "in 20 minutes": elapsed time, whatever the clocks do meanwhile. */
function fromNow(minutes: number, setting: Setting): Moment[] {
  const now = setting.now.round({ smallestUnit: 'second', roundingMode: 'floor' });
  const at = now.add({ minutes });
  return [{ kind: 'once', at, local: at.toZonedDateTimeISO(setting.zone).toPlainDateTime() }];
}

type NamedDay = {
  date: Temporal.PlainDate;
  again: Temporal.PlainDate | null;
  at: { start: number; end: number };
  today: boolean;
};

function daysOf(draft: Draft, today: Temporal.PlainDate): NamedDay[] {
  const named = draft.days.flatMap((day) =>
    day.kind === 'on' ? [{ date: day.date, again: day.again, at: day.at, today: /\btoday\b/.test(day.at.words) }] : [],
  );
  if (named.length > 0 || !draft.part?.today) return named;
  return [{ date: today, again: null, at: draft.part.at, today: true }];
}

/** A day that cannot be taken as it stands: past, impossible, or one of several. */
export function wrongDay(draft: Draft, days: (DayFound | null)[], today: Temporal.PlainDate): Ask | null {
  for (const day of days) {
    if (!day || day.kind === 'on') continue;
    const place: Place = { text: draft.text, start: day.at.start, end: day.at.end };
    const readings = (dates: Temporal.PlainDate[]) =>
      dates.map((date) => ({ label: capital(sayDate(date, today)), words: onDate(date) }));
    if (day.kind === 'impossible') return ask('impossible', `${day.problem} Which day do you mean?`, place, []);
    if (day.kind === 'either') return ask('day', 'Which day do you mean?', place, readings(day.dates));
    if (day.kind === 'unclear') return ask('day', 'On which day?', place, readings(day.dates.slice(0, 7)));
    const again =
      today.since(day.date, { largestUnit: 'days' }).days > 1 && !/\b(?:last|past|ago)\b/.test(day.at.words)
        ? [nextAnniversary(day.date, today)]
        : [today, today.add({ days: 1 })];
    return ask(
      'past',
      `${capital(sayPast(day.date, today))} has gone by. Which day do you mean?`,
      place,
      readings(again),
    );
  }
  return null;
}

function nextAnniversary(date: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate {
  const thisYear = date.with({ year: today.year });
  return Temporal.PlainDate.compare(thisYear, today) < 0 ? date.with({ year: today.year + 1 }) : thisYear;
}

function sayPast(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return date.add({ days: 1 }).equals(today) ? 'yesterday' : longDate(date, today);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "tomorrow at 6": both readings, as far as they lie ahead, each with its day. */
function askWhichHalf(
  draft: Draft,
  time: { hour: number; minute: number; start: number; end: number },
  named: NamedDay[],
  setting: Setting,
): Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const asked = askMeridiem(draft, { ...time, sure: false }, setting);
  const day = named[0];
  if (draft.part?.today && draft.part.part === 'night' && time.hour < 6) {
    const small = now.toPlainDate().add({ days: 1 }).toPlainDateTime({ hour: time.hour, minute: time.minute });
    return ask(
      'day',
      `In the night to ${longDate(small.toPlainDate(), now.toPlainDate())}?`,
      { text: draft.text, start: time.start, end: time.end, day: draft.part.at, dropDay: true },
      [{ label: capital(sayMoment(small, now.toPlainDate(), shows12(setting, true))), words: momentWords(small) }],
    );
  }
  if (named.length > 1 || sureTimes(draft).unsure.length + sureTimes(draft).sure.length > 1) return asked;
  const halves = [time.hour % 12, (time.hour % 12) + 12].map((hour) => ({ hour, minute: time.minute }));
  const ahead = halves.map((half) => {
    const plain = Temporal.PlainTime.from(half);
    const onDay = (day?.date ?? now.toPlainDate()).toPlainDateTime(plain);
    if (Temporal.PlainDateTime.compare(onDay, now) > 0) return onDay;
    return (day?.again ?? now.toPlainDate().add({ days: 1 })).toPlainDateTime(plain);
  });
  ahead.sort(Temporal.PlainDateTime.compare);
  const noon = time.hour === 12 && time.minute === 0;
  const gone = day !== undefined && ahead.some((moment) => !moment.toPlainDate().equals(day.date)) && !noon;
  const said = `${time.hour}${time.minute ? `:${String(time.minute).padStart(2, '0')}` : ''}`;
  const question = gone
    ? `${said} in the morning has gone by${day.today ? ' today' : ''}. When do you mean?`
    : asked.question;
  return ask(
    gone ? 'past' : 'meridiem',
    question,
    { text: draft.text, start: time.start, end: time.end, day: day?.at, dropDay: true },
    ahead.map((moment) => ({
      label: capital(sayMoment(moment, now.toPlainDate(), shows12(setting, true))),
      words: momentWords(moment),
    })),
  );
}

function momentWords(moment: Temporal.PlainDateTime): string {
  return `${onDate(moment.toPlainDate())} ${clockWords(moment)}`;
}

function askForTime(draft: Draft, day: NamedDay | null, setting: Setting): Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const today = now.toPlainDate();
  const part = partOf(draft);
  const hours = (part ? OFFERED[part] : [8, 12, 18, 20]).filter((hour) => !day?.date.equals(today) || hour > now.hour);
  const offered =
    hours.length > 0 || !day?.date.equals(today) ? hours : [now.hour + 1, now.hour + 2].filter((hour) => hour < 24);
  const when = day ? onThe(day.date, today) : (draft.part?.at.words ?? '');
  const question = draft.part && day ? `At what time ${dayPartWords(draft, day, today)}?` : `At what time ${when}?`;
  const end = Math.max(day?.at.end ?? 0, draft.part?.at.end ?? 0);
  const place: Place = {
    text: draft.text,
    ...(end > 0 ? { start: end, end } : atEnd(draft.text)),
    day: day?.at,
    dropDay: true,
  };
  const plain = question.replace(/\s+\?/, '?');
  if (!day) return askTime(plain, place, offered, setting);
  // A choice names its date, so that tapped a day later it still means the same one.
  const readings = offered.map((hour) => ({
    label: sayTime({ hour, minute: 0 }, shows12(setting, false)),
    words: momentWords(day.date.toPlainDateTime({ hour })),
  }));
  return ask('time', plain, place, readings);
}

const onThe = (date: Temporal.PlainDate, today: Temporal.PlainDate) =>
  today.until(date).days > 1 ? `on ${sayDate(date, today)}` : sayDate(date, today);

function dayPartWords(draft: Draft, day: NamedDay, today: Temporal.PlainDate): string {
  const part = draft.part?.part ?? 'morning';
  if (day.date.equals(today)) return part === 'night' ? 'tonight' : `this ${part}`;
  return `on ${longDate(day.date, today)} in the ${part}`.replace('in the night', 'at night');
}

function momentOf(draft: Draft, day: NamedDay | null, time: SureTime, setting: Setting): Moment | Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const today = now.toPlainDate();
  const plain = Temporal.PlainTime.from({ hour: time.hour, minute: time.minute });
  const isMidnight = time.nextDay;
  const toNight = isMidnight && (draft.part?.today || day === null || /night/.test(draft.part?.part ?? ''));
  if (isMidnight && day && !toNight) return askWhichMidnight(draft, day, time, now);
  const date = (day?.date ?? today).add({ days: toNight ? 1 : 0 });
  const local = date.toPlainDateTime(plain);
  if (Temporal.PlainDateTime.compare(local, now) > 0) {
    if (day?.again && !draft.part?.today) return askWhichWeek(draft, day, time, local);
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

/** Said on a Friday: "on Friday at 18:00". */
function askWhichWeek(draft: Draft, day: NamedDay, time: SureTime, local: Temporal.PlainDateTime): Ask {
  const today = local.toPlainDate();
  const later = day.again ?? today;
  const readings = [today, later].map((date) => ({ label: capital(sayDate(date, today)), words: onDate(date) }));
  return ask(
    'day',
    `Today, or ${longDate(later, today)}?`,
    { text: draft.text, ...day.at },
    time.at.start === day.at.start ? [] : readings,
  );
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
