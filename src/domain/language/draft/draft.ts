import { takeEscalation, takeNightLeave } from '../escalation-words.ts';
import type { Piece } from '../grammar/cover.ts';
import { type Read, read } from '../grammar/read.ts';
import { innerLead, type Lead, takeInnerLead, takeLead } from '../leads.ts';
import { mask, readSentence, type Sentence, take } from '../sentence.ts';
import { takeFrame, titleOf } from '../title.ts';
import type { EscalationWish, Setting } from '../types.ts';
import type { Clock, DayPart, Length, Meal, Repeat } from '../values.ts';
import { corrected } from './corrected.ts';
import type { DayFound } from './day-found.ts';
import { findDoubt, startsWithTime } from './doubt.ts';
import { asTimer, facts, lengthBefore } from './facts.ts';
import { hintedPart } from './hint.ts';
import { inLines } from './in-lines.ts';
import { withDaily, withDoseHours, withListedHours, withTrailingHours, withTwiceNamed } from './listed-hours.ts';
import { plainer } from './plainer.ts';
import { referring } from './referring.ts';
import { reworded } from './reworded.ts';
import { isBareNumber, settle } from './settle.ts';
import { tellsSomebody, toldFrom } from './told-to.ts';
import { asMeant } from './typed.ts';
import { asksToBeWoken, usualWaking } from './waking.ts';

export type Span = { start: number; end: number };
export type SaidClock = Clock & Span;

/** Everything that one sentence says about one task, read but not yet decided. */
export type Draft = {
  text: string;
  /** Where in the text it stands. */
  range: Span;
  title: string;
  lead: Lead;
  /** What is left after the time that the text opens with, in small letters. */
  opening: string;
  leadsWithTime: boolean;
  clocks: SaidClock[];
  /** Its day stands in the wish before it. */
  inherited?: boolean;
  /** Its day stands behind the last of several wishes, and was taken to hold for all. */
  sharedDay?: boolean;
  /** Joined by "or": one of them is meant. */
  orClocks: boolean;
  stretch: { from: SaidClock; to: SaidClock } | null;
  /** Of a repetition within the day: from when, until when, as far as it was said. */
  window: { from: SaidClock | null; to: SaidClock | null; at: Span } | null;
  part: { part: DayPart; at: Span; today: boolean } | null;
  /** From the title itself: dinner is in the evening. */
  hint: DayPart | null;
  days: DayFound[];
  /** Words about time that nothing was made of, or several that do not go together. */
  doubt: Span | null;
  /** How to ask about a doubt that has words of its own. */
  doubtSays: { question: string; readings: { label: string; words: string }[] } | null;
  /** "two hours before the meeting at 15:00", "3 days before my birthday on 5 May". */
  before: { minutes: number; days: number; at: Span } | null;
  /** Meals: their times count where no other is said. */
  usual: (Meal & { at: Span })[];
  /** Days that are left out: of the week, and single ones (`days` null: no such days can be told). */
  without: { weekdays: number[]; dates: { days: Temporal.PlainDate[] | null; at: Span } | null; at: Span | null };
  minutesFromNow: { minutes: number; instead?: string | undefined; at: Span } | null;
  repeat: { value: Repeat; at: Span } | null;
  /** "every 2 hours on weekdays": the second one. */
  repeatOn: { value: Repeat; at: Span } | null;
  start: DayFound | null;
  until: DayFound | null;
  over: { length: Length; each: boolean; at: Span } | null;
  count: number | null;
  roundClock: boolean;
  durationMinutes: number | null;
  lastingAt: Span | null;
  escalation: EscalationWish | null;
  allowQuietHours: boolean;
};

/** A text read once, of which several tasks may be made. */
export type Reading = { read: Read; sentence: Sentence; setting: Setting; marks: Marks };
type Marks = { quoted: { title: string; at: Span }[]; escalation: { wish: EscalationWish; at: Span }[]; night: Span[] };

/** Reads `[start, end)` of a text (all of it by default) as one task. */
export function readDraft(text: string, setting: Setting, start = 0, end?: number): Draft {
  const reading = readText(text, setting, start, end);
  return draftOf(reading, 0, reading.read.tokens.length);
}

/** First goes what is no time whatever it says: quotations, how hard to remind; then the rest is read. */
export function readText(written: string, setting: Setting, start = 0, until?: number): Reading {
  // ISO 8601 parts day and time by a letter.
  const plain = written.replace(/(?<=\d)T(?=\d\d:\d\d)/g, ' ');
  const told = toldFrom(plain) ?? plain.length;
  const text = until === undefined ? inPlain(plain.slice(0, told), setting) + plain.slice(told) : plain;
  const end = until ?? text.length;
  const sentence = readSentence(text);
  mask(sentence, 0, start);
  mask(sentence, end, text.length);
  const marks: Marks = { quoted: [], escalation: [], night: [] };
  for (let part = take(sentence, /"[^"]{2,300}"/); part; part = take(sentence, /"[^"]{2,300}"/))
    marks.quoted.push({ title: text.slice(part.start + 1, part.end - 1).trim(), at: part });
  const behind = toldFrom(text);
  if (behind !== null && behind >= start && behind < end) {
    marks.quoted.push({ title: text.slice(behind, end).trim(), at: { start: behind, end } });
    mask(sentence, behind, end);
  }
  const night = takeNightLeave(sentence);
  if (night) marks.night.push(night);
  marks.escalation.push(...takeEscalation(sentence));
  return { read: read(sentence.rest, setting), sentence, setting, marks };
}

const inPlain = (text: string, setting: Setting) =>
  plainer(
    withDaily(withDoseHours(withTwiceNamed(withTrailingHours(withListedHours(inLines(said(text, setting))))))),
    setting,
  );

/** As it was meant: mistyped words spelled, what was put right within it put right, and words in their plainer form. */
const said = (text: string, setting: Setting) => reworded(referring(corrected(asMeant(text), setting), setting));

/** One task out of the tokens `[from, to)`. */
export function draftOf(reading: Reading, from: number, to: number): Draft {
  const inner = innerLead(reading.read.tokens, from, to);
  const whole = wholeDraft(reading, from, to);
  const reminds = inner === null ? null : remindsOf(reading, from, inner, to);
  const draft = usualWaking(reminds ? { ...reminds, range: whole.range } : whole, reading.setting);
  return asksToBeWoken(draft) ? { ...draft, lead: 'remind' } : draft;
}

/** "School starts on the 7th, remind me on the 30th at 10 to buy shoes": the times of the event are none of the reminder's. */
function remindsOf(reading: Reading, from: number, inner: number, to: number): Draft | null {
  const [event, wish] = [wholeDraft(reading, from, inner), wholeDraft(reading, inner, to)];
  if (event.repeat) return remindsOfSeries(event, wish);
  const days = wish.days.length > 0 ? wish.days : event.days;
  // "The cake is for Friday, remind me Thursday evening".
  const onOwnDay = wish.days.length > 0 && event.days.length > 0 && event.clocks.length === 0 && !event.stretch;
  const plain = (wish.clocks.length > 0 || onOwnDay) && !wish.before && !wish.repeat && days.length > 0;
  if (!plain) return null;
  const clocks = wish.clocks.map((clock) => lastBefore(clock, event.clocks));
  return { ...wish, clocks, days, title: wish.title || event.title, lead: 'remind' };
}

/** "Gym every Tuesday at 7, remind me at 6": the days are those of the event, unless the reminder has its own. */
function remindsOfSeries(event: Draft, wish: Draft): Draft | null {
  const ahead = onAnotherDay(event, wish);
  if (ahead) return ahead;
  const own = event.clocks.length > 0 || event.stretch !== null;
  if (!own || wish.clocks.length === 0 || wish.before || wish.days.length > 0) return null;
  const clocks = wish.clocks.map((clock) => lastBefore(clock, event.clocks));
  const { repeat, start, until, over, count, without, text } = event;
  return {
    ...wish,
    ...(wish.repeat ? {} : { repeat, start, until, over, count, without }),
    text,
    clocks,
    title: wish.title || event.title,
    lead: 'remind',
  };
}

const BARE_WEEKDAY = /^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(?: [a-z]{5,9})?$/i;

/** "Bin day is every Tuesday, remind me on Monday at 8": as often, on that day of the week. */
function onAnotherDay({ repeat, clocks, title }: Draft, wish: Draft): Draft | null {
  const [day, ...others] = wish.days;
  if (repeat?.value.unit !== 'week' || repeat.value.n !== 1 || clocks.length > 0 || wish.repeat || wish.before)
    return null;
  if (day?.kind !== 'on' || others.length > 0) return null;
  if (!BARE_WEEKDAY.test(wish.text.slice(day.at.start, day.at.end).trim())) return null;
  const value = { ...repeat.value, on: [{ weekdays: [day.date.dayOfWeek] }] };
  return { ...wish, days: [], repeat: { value, at: day.at }, title: wish.title || title, lead: 'remind' };
}

/** "The shift starts at 10 pm, remind me at 8:30": the last one before it. */
function lastBefore(clock: SaidClock, [event]: SaidClock[]): SaidClock {
  if (clock.sure || clock.wrong || !event?.sure) return clock;
  const at = event.hour * 60 + event.minute;
  const hour = [(clock.hour % 12) + 12, clock.hour % 12].find((one) => one * 60 + clock.minute < at);
  return hour === undefined ? clock : { ...clock, hour, sure: true };
}

function wholeDraft(reading: Reading, from: number, to: number): Draft {
  const { read: all, setting } = reading;
  const { text } = reading.sentence;
  const start = all.tokens[from]?.start ?? 0;
  const end = all.tokens[to - 1]?.end ?? text.length;
  const sentence: Sentence = { text, rest: reading.sentence.rest };
  mask(sentence, 0, start);
  mask(sentence, end, text.length);
  const span = (piece: { from: number; to: number }): Span => ({
    start: all.tokens[piece.from]?.start ?? 0,
    end: all.tokens[piece.to - 1]?.end ?? 0,
  });
  const inside = all.pieces.filter((piece) => piece.from >= from && piece.to <= to);
  const { pieces, clash } = settle(inside, all);
  for (const piece of pieces) mask(sentence, span(piece).start, span(piece).end);
  const within = <T extends { at: Span }>(marks: T[]) => marks.filter(({ at }) => at.start >= start && at.end <= end);
  const opening = sentence.rest.slice(start, end).replace(/^[\s\uE000,.!:-]+/, '');
  const leadsWithTime = inside.some((piece) => piece.from === from) || startsWithTime(all, from);
  takeFrame(sentence);
  const lead = takeInnerLead(sentence, takeLead(sentence));
  keepBefore(sentence, pieces, all);
  const quoted = within(reading.marks.quoted)[0]?.title ?? null;
  const said = on12(asTimer(facts(pieces, span, setting), sentence, text.slice(start, end)), text, setting);
  const attribute =
    said.durationMinutes === null && said.minutesFromNow === null ? lengthBefore(all, inside, from, to) : null;
  if (attribute?.opens) mask(sentence, all.tokens[attribute.from]?.start ?? 0, all.tokens[attribute.to - 1]?.end ?? 0);
  const left = titleOf(sentence);
  const [named = ''] = /\b(?:timer|alarm|countdown|alarma|wecker|temporizador)\b/i.exec(text.slice(start, end)) ?? [];
  const isAlarm = said.clocks.length > 0 && /alarm|wecker/i.test(named);
  const timer =
    (said.minutesFromNow || isAlarm) && named ? `${named.charAt(0).toUpperCase()}${named.slice(1).toLowerCase()}` : '';
  const title =
    quoted === null
      ? ownWords(said.before && lead === 'remind' ? afterOccasion(left) : left) || timer
      : (lead === 'none' && isWord(left)) || tellsSomebody(left)
        ? withQuotes(reading.sentence, sentence, within(reading.marks.quoted))
        : quoted;
  const doubt = clash
    ? span(clash)
    : quoted === null
      ? findDoubt(
          all,
          inside.filter((piece) => pieces.includes(piece) || !isBareNumber(piece, all.tokens)),
          sentence,
          from,
          to,
        )
      : null;
  const hint = hintedPart(title);
  return {
    ...said,
    clocks: LATER.has(said.part?.part ?? said.repeat?.value.parts?.[0] ?? hint ?? 'morning')
      ? said.clocks.map(notByHabit)
      : said.clocks,
    durationMinutes: said.durationMinutes ?? attribute?.minutes ?? null,
    text,
    range: { start, end },
    title,
    lead,
    opening,
    leadsWithTime,
    hint,
    doubt: doubt ?? said.doubt,
    // Its question is about its own words.
    doubtSays: doubt ? null : said.doubtSays,
    escalation: within(reading.marks.escalation)[0]?.wish ?? null,
    allowQuietHours: reading.marks.night.some((at) => at.start >= start && at.end <= end),
  };
}

const LATER = new Set<DayPart>(['afternoon', 'evening', 'night']);
/** "Dinner on Friday 7:30", "every night at 9:15" is in the evening, however the clock is mostly written. */
const notByHabit = (clock: SaidClock): SaidClock => (clock.byHabit ? { ...clock, sure: false } : clock);

/** Who writes "4pm" means no 24-hour clock by "5:30". */
function on12<T extends Pick<Draft, 'clocks'>>(said: T, text: string, { hour12 }: Setting): T {
  if (hour12 !== undefined || !/\d ?[ap]\.?m\b/i.test(text)) return said;
  return { ...said, clocks: said.clocks.map((clock) => (clock.sure ? clock : { ...clock, written: false })) };
}

/** "check in [23 hours] before my flight": what the title says before it goes on behind it. */
function keepBefore(sentence: Sentence, pieces: Piece[], { tokens }: Read): void {
  for (const piece of pieces) {
    const [first, last] = [tokens[piece.from], tokens[piece.to - 1]];
    if (piece.kind !== 'ahead' || last?.text !== 'before' || !first) continue;
    if (!/\p{L}/u.test(sentence.rest.slice(0, first.start))) continue;
    if (!/^ \p{L}/u.test(sentence.rest.slice(last.end))) continue;
    sentence.rest = sentence.rest.slice(0, last.start) + last.text + sentence.rest.slice(last.end);
  }
}

const isWord = (title: string) => /\p{L}{2}/u.test(title);

/** 'watch "60 minutes"': a quotation within a title stands where it stood. */
function withQuotes(whole: Sentence, left: Sentence, quoted: { at: Span }[]): string {
  let rest = left.rest;
  for (const { at } of quoted) rest = rest.slice(0, at.start) + whole.text.slice(at.start, at.end) + rest.slice(at.end);
  return titleOf({ text: whole.text, rest });
}

/** "remind me 2 days before my anniversary on the 22nd to buy flowers": to buy flowers. */
function afterOccasion(title: string): string {
  const [, wish = ''] = /^(?:my|our|the|his|her|their|an?)\s.{1,60}?\sto\s(\S.*)$/i.exec(title) ?? [];
  return wish === '' ? title : wish.charAt(0).toUpperCase() + wish.slice(1);
}

/** "Wake me" is what Flux is to do; the person's own task is to wake up. */
function ownWords(title: string): string {
  if (/^(?:something|stuff|a\s+thing|things?|it|this|that|anything)$/i.test(title)) return '';
  return title
    .replace(/^(?:one|another(?: one)?|something) for (\S)/i, (_, first: string) => first.toUpperCase())
    .replace(/^wake (?:me|us)(?: up)?(?: before (?:i|we)\b.*)?(?=[\s,]|$)/i, 'Wake up')
    .replace(/^(?:weck(?:e|en)? (?:mich|uns)(?: auf)?|(?:auf)?wecken)(?=\s|$)/i, 'Aufstehen')
    .replace(/^despi[ée]rt(?:a|e)(?:me|nos)(?=\s|$)/i, 'Levantarse')
    .replace(/^(?:waking|to be (?:woken|awake)|be (?:woken|awake))(?: up)?(?=\s|$)/i, 'Wake up')
    .replace(/^get (?:me|us) up(?=\s|$)/i, 'Get up')
    .replace(/^(?:i )?forgot to (\p{L})/iu, (_, first: string) => first.toUpperCase())
    .replace(/^((?:(?:my|our|the) )?\p{L}+)'s$/iu, '$1');
}
