import { namesDay } from '../dates/find.ts';
import type { Piece } from '../grammar/cover.ts';
import { contextOf, type Read } from '../grammar/read.ts';
import { pinned } from '../rules/reckon.ts';
import { shift } from '../rules/shifted.ts';
import { mask, type Sentence } from '../sentence.ts';
import type { Setting } from '../types.ts';
import type { DateSpec, Length, Repeat } from '../values.ts';
import { joinDates } from './dates.ts';
import { dayFound } from './day-found.ts';
import type { Draft, Span } from './draft.ts';
import { joinRepeats, weeklyFrom, withDays } from './repeats.ts';
import { timesOfDay } from './times-of-day.ts';

export type Facts = Omit<
  Draft,
  'text' | 'range' | 'title' | 'lead' | 'opening' | 'leadsWithTime' | 'hint' | 'escalation' | 'allowQuietHours'
>;

type Of<K extends Piece['kind']> = { value: Extract<Piece, { kind: K }>['value']; at: Span };

/** What the pieces say together, each sort of thing in its place. */
export function facts(pieces: Piece[], span: (piece: Piece) => Span, setting: Setting): Facts {
  const of = <K extends Piece['kind']>(kind: K): Of<K>[] =>
    pieces.flatMap((piece) => (piece.kind === kind ? [{ value: piece.value as Of<K>['value'], at: span(piece) }] : []));
  const first = <K extends Piece['kind']>(kind: K) => of(kind)[0] ?? null;
  const there = first('there')?.value.zone;
  const clocks = of('times').flatMap(({ value, at }) =>
    value.clocks.map((clock) => ({ ...(there && { zone: there }), ...clock, ...at })),
  );
  const said = clocks.length > 0 ? clocks : timesWithDays(of('days'));
  const repeats = joinRepeats(of('repeat'));
  const [apart] = of('days');
  const onDays =
    repeats.length === 1 && apart && of('days').length === 1 && repeats[0]
      ? withDays(repeats[0].value, apart.value.dates)
      : null;
  const weekly = repeats.length === 0 ? weeklyFrom(of('days'), first('beginning'), first('ending'), said) : null;
  const [repeat = null, repeatOn = null] =
    onDays && repeats[0] ? [{ ...repeats[0], value: onDays }] : weekly ? [weekly] : repeats;
  const [ahead, timer, over, doubt, lasting] = [
    first('ahead'),
    first('timer'),
    first('over'),
    first('doubt'),
    first('lasting'),
  ];
  // "Before Friday 5pm" is a moment, and no day before it.
  const endings = repeat === null && said.length > 0 ? of('ending') : of('ending').map(lastDayOf);
  const days = daysOf(onDays || weekly ? [] : of('days'), endings, first('beginning'), repeat?.value ?? null, setting);
  const interval = repeat?.value.unit === 'hour' || repeat?.value.unit === 'minute';
  const times = timesOfDay(
    said,
    {
      stretch: first('stretch'),
      opening: first('opening'),
      closing: first('closing'),
      begins: first('beginning') !== null,
    },
    interval,
    setting,
  );
  const [meal] = of('during').filter(({ value }) => value.usual);
  const bareAhead = ahead && (ahead.value.days ?? 0) > 0 && (repeat !== null || days.days.length === 0);
  const aheadOfNothing = bareAhead ? ahead.at : interval && meal ? meal.at : null;
  return {
    clocks: times.clocks,
    orClocks: of('times').some(({ value }) => value.or),
    stretch: times.stretch,
    window: times.window,
    part: days.part ?? partOf(first('during')),
    days: days.days,
    start: days.start,
    until: days.until,
    doubt: doubt?.at ?? days.clash ?? times.doubt ?? severalParts(of('during')) ?? aheadOfNothing,
    doubtSays: doubt?.value.question ? { question: doubt.value.question, readings: doubt.value.readings ?? [] } : null,
    before: ahead && { minutes: ahead.value.minutes, days: ahead.value.days ?? 0, at: ahead.at },
    usual: [...of('during'), ...(ahead ? [ahead] : [])].flatMap(({ value, at }) =>
      (value.usual ?? []).map((meal) => ({ ...meal, at })),
    ),
    without: {
      weekdays: of('without').flatMap(({ value }) => value.weekdays),
      at: first('without')?.at ?? null,
      dates: leftOut(of('without'), setting),
    },
    minutesFromNow: timer && { minutes: timer.value.minutes, instead: timer.value.instead, at: timer.at },
    repeat,
    repeatOn,
    over: over && { length: over.value.length, each: over.value.each === true, at: over.at },
    count: first('count')?.value.times ?? null,
    roundClock: first('roundClock') !== null,
    lastingAt: lasting?.at ?? null,
    // "8 times a day between 8 and 8" takes no twelve hours.
    durationMinutes: lasting?.value.minutes ?? (interval || (repeat?.value.times ?? 1) > 1 ? null : times.minutes),
  };
}

/** "except 24 and 25 December", "except the week of the 5th": the coming ones. */
function leftOut(without: Of<'without'>[], setting: Setting): Draft['without']['dates'] {
  const named = without.filter(({ value }) => value.dates.length > 0);
  const [first, ...more] = named;
  if (!first) return null;
  const { today } = contextOf(setting);
  const days = first.value.dates.flatMap((spec) => daysLeftOut(spec, first.at, today) ?? [null]);
  const known = days.flatMap((day) => day ?? []);
  return { days: more.length > 0 || known.length < days.length ? null : known, at: first.at };
}

/** More days than these are no exception. */
const MOST_LEFT_OUT = 31;

function daysLeftOut(spec: DateSpec, at: Span, today: Temporal.PlainDate): Temporal.PlainDate[] | null {
  const { range = monthOf(spec, today) } = spec;
  if (range && !namesDay(spec) && !spec.weekdays && range.from.until(range.to).days < MOST_LEFT_OUT)
    return Array.from({ length: range.from.until(range.to).days + 1 }, (_, i) => range.from.add({ days: i }));
  const found = dayFound(spec, at, today);
  return found.kind === 'on' && !found.instead ? [found.date] : null;
}

/** "Except January": the coming one. */
function monthOf(spec: DateSpec, today: Temporal.PlainDate): DateSpec['range'] {
  const { month } = spec;
  if (month === undefined || Object.keys(spec).some((key) => key !== 'month' && key !== 'year')) return undefined;
  const from = today.with({ day: 1, month, year: spec.year ?? today.year + (month < today.month ? 1 : 0) });
  return { from, to: from.with({ day: from.daysInMonth }) };
}

/** "this time tomorrow". */
const timesWithDays = (days: Of<'days'>[]) =>
  days.flatMap(({ value, at }) =>
    value.dates.flatMap(({ time }) => (time ? [{ ...time, sure: true, written: true, ...at }] : [])),
  );

/** "in the morning … at night": one of them would be left out. */
function severalParts(during: Of<'during'>[]): Span | null {
  const [first, second] = during;
  if (!first || !second || during.every(({ value }) => value.usual)) return null;
  return first.value.part === second.value.part ? null : second.at;
}

function partOf(during: Of<'during'> | null): Draft['part'] {
  return during && { part: during.value.part, at: during.at, today: false };
}

type Days = Pick<Draft, 'days' | 'part' | 'start' | 'until'> & { clash: Span | null };

/** The days, and where a repetition begins and ends ("from 1 to 5 December" is both). */
function daysOf(
  said: Of<'days'>[],
  endings: Of<'ending'>[],
  beginning: Of<'beginning'> | null,
  repeat: Repeat | null,
  setting: Setting,
): Days {
  const { today } = contextOf(setting);
  // "bis 31. Januar abgeben": what happens once is due by then.
  const due = repeat === null && beginning === null;
  const by = endings.flatMap(({ value, at }) => (due ? [{ value: { dates: [dueBefore(value)], or: false }, at }] : []));
  const until = due ? null : (endings[0] ?? null);
  const repeats = repeat !== null;
  const whole = repeat ? (said.find(({ value }) => isWhole(value.dates, repeat)) ?? null) : null;
  const [begun, range] = [beginning?.value.date.range, whole?.value.dates[0]?.range];
  const span = begun && beginning?.value.date.word === 'span' ? begun : range;
  const from = beginning && !repeats ? [{ value: { dates: [beginning.value.date], or: false }, at: beginning.at }] : [];
  const { dates, part, or, clash } = joinDates([...said.filter((one) => one !== whole), ...by, ...from], today);
  const either = dates.flatMap((day) => (day.kind === 'on' ? [day.date] : []));
  const start =
    beginning && repeats
      ? { date: startOf(beginning.value.date, today), at: beginning.at }
      : range && whole
        ? { date: startOf({ range }, today), at: whole.at }
        : null;
  const end = until
    ? { date: endOf(until.value.date), at: until.at }
    : span && repeats && (whole ?? beginning)
      ? { date: pinned(span.to), at: (whole ?? beginning)?.at ?? { start: 0, end: 0 } }
      : null;
  return {
    days: or ? [{ kind: 'either', dates: either, at: dates[0]?.at ?? { start: 0, end: 0 } }] : dates,
    part: part ?? partOfStart(beginning),
    clash,
    start: start && dayFound(start.date, start.at, today),
    until: end && dayFound(end.date, end.at, today),
  };
}

/** "every day this week", "daily from 5 to 7 December": the days of a repetition that names no others. */
function isWhole([date, ...more]: DateSpec[], { unit, on }: Repeat): boolean {
  if (!date?.range || more.length > 0) return false;
  const several = !date.range.from.equals(date.range.to) && date.word !== 'past' && !date.weekdays;
  return date.word === 'span' || (several && (unit === 'day' || unit === 'hour' || unit === 'minute' || on.length > 0));
}

/** What is to be done before a month is begun a fortnight before it. */
function dueBefore({ date, exclusive }: { date: DateSpec; exclusive?: true }): DateSpec {
  if (!exclusive || date.month === undefined || namesDay(date) || date.range) return date;
  return { from: { base: { ...date, day: 1 }, by: { months: 0, days: -14, minutes: 0 } } };
}

/** Where no single day is named, the whole of it counts. */
const dayBefore = (date: DateSpec): DateSpec =>
  (namesDay(date) ? shift(date, { months: 0, days: 1, minutes: 0 }, -1) : null) ?? date;

/** "Before Monday" is Sunday at the latest, "before February" the end of January. */
function lastDayOf({ value, at }: Of<'ending'>): Of<'ending'> {
  const { exclusive, date, ...rest } = value;
  const opens = date.month !== undefined && date.day === undefined && !namesDay(date) ? { ...date, day: 1 } : date;
  return exclusive && namesDay(opens) ? { value: { ...rest, date: dayBefore(opens) }, at } : { value, at };
}

/** The first day of what a repetition starts with: "starting in January", "starting this week". */
function startOf(date: DateSpec, today: Temporal.PlainDate): DateSpec {
  const { range, month } = date;
  if (range) return pinned(Temporal.PlainDate.compare(range.from, today) < 0 ? today : range.from);
  return month !== undefined && !namesDay(date) ? { ...date, day: 1 } : date;
}

/** "Until February" ends before it begins. */
const endOf = (date: DateSpec): DateSpec =>
  Object.keys(date).every((key) => key === 'month' || key === 'year') ? dayBefore({ ...date, day: 1 }) : date;

const partOfStart = (beginning: Of<'beginning'> | null): Draft['part'] =>
  beginning?.value.date.part ? { part: beginning.value.date.part, at: beginning.at, today: false } : null;

/** "Set a timer for 20 minutes": the length is how long from now. */
export function asTimer(said: Facts, sentence: Sentence, words: string): Facts {
  const alone = said.minutesFromNow === null && said.clocks.length === 0 && said.days.length === 0;
  if (!alone || said.durationMinutes === null || !said.lastingAt || !/\b(?:timer|alarm|countdown)\b/i.test(words))
    return said;
  mask(sentence, said.lastingAt.start, said.lastingAt.end);
  return { ...said, minutesFromNow: { minutes: said.durationMinutes, at: said.lastingAt }, durationMinutes: null };
}

/** "30 min staff meeting", "a 30-minute walk": how long it takes, said before what it is. `opens`: nothing but "a" stands before it. */
export function lengthBefore({ chart, tokens }: Read, pieces: Piece[], from: number, to: number) {
  for (let at = from; at < to; at++) {
    if (pieces.some((piece) => at >= piece.from && at < piece.to)) continue;
    const lengths = (chart[at]?.get('length') ?? []).filter(({ end }) => end < to && tokens[end]?.kind === 'word');
    const [longest] = lengths.toSorted((a, b) => b.end - a.end);
    const { months, days, minutes } = (longest?.value ?? { months: 1, days: 0, minutes: 0 }) as Length;
    const free = longest && !pieces.some((piece) => piece.from < longest.end && piece.to > at);
    if (
      !longest ||
      !free ||
      months > 0 ||
      days > 0 ||
      minutes < 1 ||
      minutes >= 1_440 ||
      JOINED.test(tokens[longest.end]?.text ?? '')
    )
      continue;
    return { from: at, to: longest.end, minutes: Math.floor(minutes), opens: at === from };
  }
  return null;
}

/** Words after a length that make something else of it. */
const JOINED = /^(?:before|after|early|earlier|later|ahead|past|to|from|ago)$/;
