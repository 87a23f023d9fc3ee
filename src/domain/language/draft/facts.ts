import type { Piece } from '../grammar/cover.ts';
import { contextOf, type Read } from '../grammar/read.ts';
import { pinned } from '../rules/reckon.ts';
import { stretch as stretchOf } from '../rules/stretches.ts';
import { mask, type Sentence } from '../sentence.ts';
import type { Setting } from '../types.ts';
import type { Clock, Length } from '../values.ts';
import { joinDates } from './dates.ts';
import { dayFound } from './day-found.ts';
import type { Draft, SaidClock, Span } from './draft.ts';
import { joinRepeats, withDays } from './repeats.ts';

export type Facts = Omit<
  Draft,
  'text' | 'title' | 'lead' | 'opening' | 'leadsWithTime' | 'hint' | 'escalation' | 'allowQuietHours'
>;

type Of<K extends Piece['kind']> = { value: Extract<Piece, { kind: K }>['value']; at: Span };

/** What the pieces say together, each sort of thing in its place. */
export function facts(pieces: Piece[], span: (piece: Piece) => Span, setting: Setting): Facts {
  const of = <K extends Piece['kind']>(kind: K): Of<K>[] =>
    pieces.flatMap((piece) => (piece.kind === kind ? [{ value: piece.value as Of<K>['value'], at: span(piece) }] : []));
  const first = <K extends Piece['kind']>(kind: K) => of(kind)[0] ?? null;
  const said = of('times').flatMap(({ value, at }) => value.clocks.map((clock) => ({ ...clock, ...at })));
  const repeats = joinRepeats(of('repeat'));
  const [apart] = of('days');
  const onDays =
    repeats.length === 1 && apart && of('days').length === 1 && repeats[0]
      ? withDays(repeats[0].value, apart.value.dates)
      : null;
  const [repeat = null, repeatOn = null] = onDays && repeats[0] ? [{ ...repeats[0], value: onDays }] : repeats;
  const [ahead, timer, over, doubt, lasting] = [
    first('ahead'),
    first('timer'),
    first('over'),
    first('doubt'),
    first('lasting'),
  ];
  const days = daysOf(onDays ? [] : of('days'), of('ending'), first('beginning'), repeat !== null, setting);
  const interval = repeat?.value.unit === 'hour' || repeat?.value.unit === 'minute';
  const times = timesOfDay(said, first('stretch'), first('opening'), first('closing'), interval, setting);
  return {
    clocks: times.clocks,
    orClocks: of('times').some(({ value }) => value.or),
    stretch: times.stretch,
    window: times.window,
    part: days.part ?? partOf(first('during')),
    days: days.days,
    start: days.start,
    until: days.until,
    doubt: doubt?.at ?? days.clash ?? times.doubt,
    doubtSays: doubt?.value.question ? { question: doubt.value.question, readings: doubt.value.readings ?? [] } : null,
    before: ahead && { minutes: ahead.value.minutes, at: ahead.at },
    without: { weekdays: of('without').flatMap(({ value }) => value.weekdays) },
    minutesFromNow: timer && { minutes: timer.value.minutes, at: timer.at },
    repeat,
    repeatOn,
    over: over && { length: over.value.length, at: over.at },
    count: first('count')?.value.times ?? null,
    roundClock: first('roundClock') !== null,
    lastingAt: lasting?.at ?? null,
    durationMinutes: lasting?.value.minutes ?? (interval ? null : lengthOf(times.stretch)),
  };
}

type TimesOfDay = Pick<Draft, 'clocks' | 'stretch' | 'window'> & { doubt: Span | null };

/** The times of the clock. "starting at 9am", "until 8pm" are the ends of what repeats within the day; else a time, and a stretch with it. */
function timesOfDay(
  said: SaidClock[],
  stretch: Of<'stretch'> | null,
  opening: Of<'opening'> | null,
  closing: Of<'closing'> | null,
  interval: boolean,
  setting: Setting,
): TimesOfDay {
  const [from, to] = [opening, closing].map((end) => (end ? { ...end.value.clock, ...end.at } : null));
  const clocks = on24([...said, ...(from && !(interval && said.length === 0) ? [from] : [])], setting);
  const whole = stretch && withHalves(stretch.value, stretch.at, setting);
  if (interval && (from || to) && !stretch && clocks.length <= 1) {
    const [first = null, last = null] = on24(
      [from ?? clocks[0], to].flatMap((one) => one ?? []),
      setting,
    );
    const ends = from || clocks[0] ? { from: first, to: to ? last : null } : { from: null, to: first };
    return { clocks: [], stretch: null, window: { ...ends, at: closing?.at ?? opening?.at ?? NOWHERE }, doubt: null };
  }
  const [only, ...others] = clocks;
  if (!to || !closing) return { clocks, stretch: whole, window: null, doubt: null };
  const made = only && others.length === 0 && !whole ? stretchOf(only, to) : null;
  if (!made || !only) return { clocks, stretch: whole, window: null, doubt: closing.at };
  return {
    clocks: [],
    stretch: withHalves(made, { start: only.start, end: only.end }, setting),
    window: null,
    doubt: null,
  };
}

const NOWHERE: Span = { start: 0, end: 0 };

function partOf(during: Of<'during'> | null): Draft['part'] {
  return during && { part: during.value.part, at: during.at, today: false };
}

type Days = Pick<Draft, 'days' | 'part' | 'start' | 'until'> & { clash: Span | null };

/** The days, and where a repetition begins and ends ("from 1 to 5 December" is both). */
function daysOf(
  said: Of<'days'>[],
  endings: Of<'ending'>[],
  beginning: Of<'beginning'> | null,
  repeats: boolean,
  setting: Setting,
): Days {
  const { today } = contextOf(setting);
  const by = endings.flatMap(({ value, at }) => (value.by ? [{ value: { dates: [value.date], or: false }, at }] : []));
  const until = endings.find(({ value }) => !value.by) ?? null;
  const whole = repeats ? (said.find(({ value }) => value.dates[0]?.word === 'span') ?? null) : null;
  const range = whole?.value.dates[0]?.range;
  const from = beginning && !repeats ? [{ value: { dates: [beginning.value.date], or: false }, at: beginning.at }] : [];
  const { dates, part, or, clash } = joinDates([...said.filter((one) => one !== whole), ...by, ...from], today);
  const either = dates.flatMap((day) => (day.kind === 'on' ? [day.date] : []));
  const start =
    beginning && repeats
      ? { date: beginning.value.date, at: beginning.at }
      : range && whole
        ? { date: pinned(range.from), at: whole.at }
        : null;
  const end = until
    ? { date: until.value.date, at: until.at }
    : range && whole
      ? { date: pinned(range.to), at: whole.at }
      : null;
  return {
    days: or ? [{ kind: 'either', dates: either, at: dates[0]?.at ?? { start: 0, end: 0 } }] : dates,
    part,
    clash,
    start: start && dayFound(start.date, start.at, today),
    until: end && dayFound(end.date, end.at, today),
  };
}

/** Written on the 24-hour clock by whoever does so; one such time shows how the others of its sentence are meant. */
function on24(clocks: SaidClock[], { hour12 }: Setting): SaidClock[] {
  const late = (clock: SaidClock) => clock.sure && !clock.zone && (clock.hour > 12 || clock.hour === 0);
  const shown = clocks.some((clock) => late(clock) && (clock.written || clock.bare));
  return clocks.map((clock) =>
    shown || (clock.written && hour12 === false) ? { ...clock, sure: !clock.wrong } : clock,
  );
}

/** Both ends of a stretch. */
function withHalves(
  { from, to }: { from: Clock; to: Clock },
  at: Span,
  setting: Setting,
): { from: SaidClock; to: SaidClock } {
  const ends = [from, to].map((clock) => ({ ...clock, ...at }));
  const [first, last] = on24(ends, setting);
  return { from: first ?? { ...from, ...at }, to: last ?? { ...to, ...at } };
}

/** "from 14:00 to 15:30" is an hour and a half; with open halves the end is the first such time after the beginning. */
function lengthOf(stretch: { from: Clock; to: Clock } | null): number | null {
  if (!stretch) return null;
  const { from, to } = stretch;
  const apart = to.hour * 60 + to.minute - (from.hour * 60 + from.minute);
  if (!from.sure && !to.sure) return (apart + 720) % 720 || null;
  return from.sure ? (apart + 1440) % 1440 || null : null;
}

/** "Set a timer for 20 minutes": the length is how long from now. */
export function asTimer(said: Facts, sentence: Sentence, words: string): Facts {
  const alone = said.minutesFromNow === null && said.clocks.length === 0 && said.days.length === 0;
  if (!alone || said.durationMinutes === null || !said.lastingAt || !/\btimer\b/i.test(words)) return said;
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
      minutes > 1_440 ||
      JOINED.test(tokens[longest.end]?.text ?? '')
    )
      continue;
    return { from: at, to: longest.end, minutes: Math.floor(minutes), opens: at === from };
  }
  return null;
}

/** Words after a length that make something else of it. */
const JOINED = /^(?:before|after|early|earlier|later|ahead|past|to|from|ago)$/;
