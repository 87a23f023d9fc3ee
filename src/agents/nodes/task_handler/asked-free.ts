import type { AskedFree } from '../../../domain/about/index.ts';
import { joinWords, longDate, sayDate, sayDuration, sayTime } from '../../../domain/language/index.ts';
import { freeStretches, inTheWay, type SlotFacts, type Stretch } from '../../../domain/slots/index.ts';
import { planFacts } from '../../../services/plans/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';

const MOST_DAYS = 7;
const LEAST = 15;

/** "When am I free on Thursday?": beside sleep, work and what stands there. Days that are over are not free any more. */
export async function tellFree(asked: AskedFree, run: Run): Promise<Update | null> {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const days = daysOf(asked, today);
  const [first] = days;
  if (!first || today.until(first).days > 60) return null;
  const facts = await planFacts(run.ctx, run.user, first, 2);
  const said = asked.clock
    ? atTime(asked, first, facts, run)
    : days.map((day) => ofDay(asked, day, facts, run)).join('\n');
  return { answer: tell('CHITCHAT', said), effects: [] };
}

/** The days that were asked about and are not over; today and tomorrow where none was named. */
function daysOf({ days, clock, part, hours, minutes }: AskedFree, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const isOneDay = clock !== null || part !== null || hours !== null || minutes !== null;
  const { from, to } = days ?? { from: today, to: isOneDay ? today : today.add({ days: 1 }) };
  const start = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
  const count = Math.min(MOST_DAYS, start.until(to).days + 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => start.add({ days: i }));
}

const PARTS = { morning: [4, 12], noon: [11, 14], afternoon: [12, 18], evening: [17, 24], night: [20, 24] } as const;

/** Between which hours of the day it was asked. */
function window({ part, hours }: AskedFree, day: Temporal.PlainDate, zone: string): Stretch {
  const at = (time: Temporal.PlainTime | null) =>
    (time ? day.toPlainDateTime(time) : day.add({ days: 1 }).toPlainDateTime()).toZonedDateTime(zone).toInstant();
  if (hours) return { start: at(hours.from), end: at(hours.to) };
  const [from, to] = part ? PARTS[part] : [0, 24];
  return {
    start: at(Temporal.PlainTime.from({ hour: from })),
    end: at(to === 24 ? null : Temporal.PlainTime.from({ hour: to })),
  };
}

function ofDay(asked: AskedFree, day: Temporal.PlainDate, facts: SlotFacts, run: Run): string {
  const { zone, hour12 } = run.person;
  const { start, end } = window(asked, day, zone);
  const from = Temporal.Instant.compare(run.now, start) > 0 ? run.now : start;
  const free = freeStretches(facts, day, from, LEAST)
    .map((one) => ({ start: one.start, end: Temporal.Instant.compare(one.end, end) > 0 ? end : one.end }))
    .filter((one) => one.start.until(one.end).total('minutes') >= (asked.minutes ?? LEAST));
  const clock = (at: Temporal.Instant) => sayTime(at.toZonedDateTimeISO(zone).toPlainTime(), hour12);
  const today = run.now.toZonedDateTimeISO(zone).toPlainDate();
  const when = `${sayDate(day, today)}${asked.part ? `, ${asked.part}` : ''}`;
  const name = `${when.charAt(0).toUpperCase()}${when.slice(1)}`;
  const stretches = joinWords(free.map((one) => `${clock(one.start)} to ${clock(one.end)}`));
  const length = asked.minutes === null ? '' : ` for ${sayDuration(asked.minutes)}`;
  const beside = standing({ start: from, end }, facts, clock);
  if (free.length === 0) return `${name}: nothing is free${length}.${beside}`;
  return `${name}: free${length} from ${stretches}.${beside}`;
}

/** What stands there, with its time. */
function standing({ start, end }: Stretch, facts: SlotFacts, clock: (at: Temporal.Instant) => string): string {
  const commitments = facts.commitments.flatMap((one) => ('start' in one ? [one] : []));
  const all = [...facts.occurrences, ...commitments]
    .filter((one) => Temporal.Instant.compare(one.start, start) >= 0 && Temporal.Instant.compare(one.start, end) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.start, b.start))
    .map((one) => `${asText(one.title)} at ${clock(one.start)}`);
  return all.length === 0 ? '' : ` On your list: ${joinWords(all)}.`;
}

/** "Am I free on Thursday at 18:30?": yes, or what stands there. */
function atTime(asked: AskedFree, day: Temporal.PlainDate, facts: SlotFacts, run: Run): string {
  const { zone, hour12 } = run.person;
  const { time, other } = asked.clock ?? { time: Temporal.PlainTime.from('12:00'), other: null };
  const isPast = (one: Temporal.PlainTime) =>
    Temporal.Instant.compare(day.toPlainDateTime(one).toZonedDateTime(zone).toInstant(), run.now) <= 0;
  const at = other && (time.hour < 7 || isPast(time)) ? other : time;
  const start = day.toPlainDateTime(at).toZonedDateTime(zone).toInstant();
  const stretch = { start, end: start.add({ minutes: asked.minutes ?? 30 }) };
  const there = inTheWay(facts, stretch);
  const today = run.now.toZonedDateTimeISO(zone).toPlainDate();
  const when = `${longDate(day, today)} at ${sayTime(at, hour12)}`;
  const things = [...new Set(there.flatMap(({ title }) => (title ? [`**${asText(title)}**`] : [])))];
  if (things.length > 0)
    return `Not on ${when}: ${joinWords(things)} ${things.length === 1 ? 'stands' : 'stand'} there.`;
  const kinds = new Set(there.map(({ kind }) => kind));
  if (kinds.has('work')) return `${when} is within your working hours; nothing else stands there.`;
  if (kinds.has('sleep')) return `${when} is when you usually sleep; nothing else stands there.`;
  return `Yes, you are free on ${when}.`;
}
