import { playbookById } from '../../playbooks/index.ts';
import type { PlanDraft, PlannedSession, PlanPart } from '../types.ts';

/** A plan behind a rest. `moved`: something of it stood in that time; `gently`: it begins with what was done last; `left`: so many find no day before the deadline. */
export type Paused = { plan: PlanDraft; moved: boolean; gently: boolean; left: number };

/** After so many days without it the body begins with what it did last. */
const LONG_DAYS = 7;

/**
 * Nothing of a plan stands from a day (null: now) until another. Its steps go on then where they stopped, strand by strand on the days and at the
 * hours that they have: none is skipped, none comes twice, and the end comes so much later.
 */
export function pausedUntil(
  plan: PlanDraft,
  until: Temporal.PlainDate,
  from: Temporal.PlainDate | null = null,
  /** What began before then is past and does not move. */
  now: Temporal.PlainDateTime | null = null,
): Paused {
  const isPast = (s: PlannedSession) => now !== null && Temporal.PlainDateTime.compare(`${s.date}T${s.time}`, now) <= 0;
  const rests = (s: PlannedSession) => !isPast(s) && (from === null || s.date >= from.toString());
  const resting = plan.sessions.filter(rests);
  const first = resting.find(({ date }) => date < until.toString());
  if (!first) return { plan, moved: false, gently: false, left: 0 };
  const isLong = Temporal.PlainDate.from(first.date).until(until, { largestUnit: 'days' }).days >= LONG_DAYS;
  const isBodily = playbookById(plan.playbook).tags.includes('Fitness');
  let gently = false;
  const after = [...Map.groupBy(resting, ({ part }) => part)].flatMap(([id, own]) => {
    const part = plan.parts.find((one) => one.id === id);
    if (!own.some(({ date }) => date < until.toString())) return own;
    const again = isLong && isBodily && part ? asDoneLast(own, part) : [];
    gently ||= again.length > 0;
    return onSlots([...again, ...own], slotsFrom(own, part, until), part);
  });
  const inTime = plan.deadline ? after.filter(({ date }) => date <= (plan.deadline ?? '')) : after;
  const sessions = [...plan.sessions.filter((s) => !rests(s)), ...inTime];
  const begins = plan.sessions.every((s) => rests(s) || isPast(s)) ? laterStart(plan, resting, after) : plan.from;
  const counted = sessions
    .map((s) => ({ ...s, week: weekOf(s.date, begins) }))
    .sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  return {
    plan: {
      ...plan,
      from: begins,
      weeks: Math.max(plan.weeks, ...counted.map(({ week }) => week)),
      parts: plan.parts.map((part) => ({ ...part, dates: part.dates && datesOf(part, counted) })),
      sessions: counted,
      changed: true,
    },
    moved: true,
    gently,
    left: after.length - inTime.length,
  };
}

/**
 * A rest that ends sooner: what is ahead goes on from that day, on the weekdays and at the times it has. Null: nothing comes sooner by it. Paydays have dates
 * of their own, and stay.
 */
export function resumedFrom(plan: PlanDraft, from: Temporal.PlainDate, now: Temporal.PlainDateTime): PlanDraft | null {
  const isAhead = ({ date, time }: Slot) => Temporal.PlainDateTime.compare(`${date}T${time}`, now) > 0;
  const moved = [...Map.groupBy(plan.sessions.filter(isAhead), ({ part }) => part)].flatMap(([id, own]) => {
    const part = plan.parts.find((one) => one.id === id);
    return part?.dates ? own : onSlots(own, [...slotsBefore(own, from, isAhead), ...own].values(), part);
  });
  const sooner = new Map(moved.map((s) => [s.id, s]));
  if (plan.sessions.every((s) => (sooner.get(s.id)?.date ?? s.date) === s.date)) return null;
  const sessions = plan.sessions.map((s) => sooner.get(s.id) ?? s);
  const first = sessions.map(({ date }) => date).sort()[0] ?? plan.from;
  const begins =
    first >= plan.from
      ? plan.from
      : Temporal.PlainDate.from(plan.from)
          .subtract({ weeks: weekOf(plan.from, first) })
          .toString();
  return {
    ...plan,
    from: begins,
    sessions: sessions
      .map((s) => ({ ...s, week: weekOf(s.date, begins) }))
      .sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`)),
    changed: true,
  };
}

/** The places of a strand from that day until its first session, in the rhythm that it has. */
function slotsBefore(
  own: readonly PlannedSession[],
  from: Temporal.PlainDate,
  isAhead: (slot: Slot) => boolean,
): Slot[] {
  const [first] = own;
  if (!first || first.date <= from.toString()) return [];
  const weeks = weeksApart(own);
  const start = Temporal.PlainDate.from(first.date);
  const round = own.filter(({ date }) => date < start.add({ weeks }).toString());
  const rounds = Math.ceil(from.until(start, { largestUnit: 'days' }).days / 7 / weeks);
  return Array.from({ length: rounds }, (_, i) => (rounds - i) * weeks)
    .flatMap((back) =>
      round.map(({ date, time }) => ({
        date: Temporal.PlainDate.from(date).subtract({ weeks: back }).toString(),
        time,
      })),
    )
    .filter((slot) => slot.date >= from.toString() && isAhead(slot));
}

type Slot = { date: string; time: string };

/** The places of a strand from a day on: those that it has, and as many more in the same rhythm. */
function* slotsFrom(
  own: readonly PlannedSession[],
  part: PlanPart | undefined,
  until: Temporal.PlainDate,
): Generator<Slot> {
  const isAhead = ({ date }: Slot) => date >= until.toString();
  yield* own.filter(isAhead);
  const last = Temporal.PlainDate.from(own.at(-1)?.date ?? until);
  const monthly = part?.dates ? monthsApart(part.dates) : 0;
  const weeks = weeksApart(own);
  const round = own.filter(({ date }) => date > last.subtract({ weeks }).toString());
  for (let n = 1; ; n += 1)
    for (const { date, time } of monthly > 0 ? own.slice(-1) : round) {
      const next = Temporal.PlainDate.from(date).add(monthly > 0 ? { months: n * monthly } : { weeks: n * weeks });
      const slot = { date: next.toString(), time };
      if (isAhead(slot)) yield slot;
    }
}

/** Each session in its order on the next place; where the hour itself moves step by step, it goes along. */
function onSlots(own: readonly PlannedSession[], slots: Iterator<Slot>, part: PlanPart | undefined): PlannedSession[] {
  return own.map((s) => {
    const { date, time } = slots.next().value as Slot;
    return { ...s, date, time: part?.earlier ? s.time : time };
  });
}

/** So many like what was done last that the first week of it is no harder than that. */
function asDoneLast(own: readonly PlannedSession[], part: PlanPart): PlannedSession[] {
  const [first] = own;
  if (!first) return [];
  const now = part.weeks[first.week - 1];
  const isBegun = own.filter(({ week }) => week === first.week).length < (now?.times ?? 0);
  const last = isBegun ? now : part.weeks[first.week - 2];
  const harder = last ? own.findIndex(({ minutes }) => minutes > last.minutes) : -1;
  if (!last || harder < 0 || harder >= last.times) return [];
  const { saved: _, ...copy } = first;
  const { minutes, title, detail } = last;
  return Array.from({ length: last.times - harder }, (_one, i) => ({
    ...copy,
    id: `again-${part.id}-${i}`,
    minutes,
    title,
    detail,
  }));
}

/** Every second week is every second week afterwards as well. */
function weeksApart(own: readonly PlannedSession[]): number {
  const weeks = [...new Set(own.map(({ week }) => week))].sort((a, b) => a - b);
  const gaps = weeks.slice(1).map((week, i) => week - (weeks[i] ?? week));
  return Math.max(1, Math.min(...(gaps.length > 0 ? gaps : [1])));
}

const SHORTEST_MONTH = 27;

/** Paydays by the month: so many months from one to the next; none where they come by weeks. */
function monthsApart(dates: readonly string[]): number {
  const [before, last] = dates.slice(-2);
  if (!before || !last) return dates.length === 1 ? 1 : 0;
  const days = Temporal.PlainDate.from(before).until(last, { largestUnit: 'days' }).days;
  return days >= SHORTEST_MONTH ? Math.round(days / 30) : 0;
}

/** The plan begins whole weeks later with its first session, so that its weeks are those of its steps. */
function laterStart({ from }: PlanDraft, before: readonly Slot[], after: readonly Slot[]): string {
  const first = (slots: readonly Slot[]) => slots.map(({ date }) => date).sort()[0] ?? from;
  const days = Temporal.PlainDate.from(first(before)).until(first(after), { largestUnit: 'days' }).days;
  return Temporal.PlainDate.from(from)
    .add({ weeks: Math.floor(days / 7) })
    .toString();
}

const weekOf = (date: string, from: string): number =>
  Math.max(1, Math.floor(Temporal.PlainDate.from(from).until(date, { largestUnit: 'days' }).days / 7) + 1);

const datesOf = ({ id }: PlanPart, sessions: readonly PlannedSession[]): string[] =>
  sessions.flatMap(({ part, date }) => (part === id ? [date] : []));
