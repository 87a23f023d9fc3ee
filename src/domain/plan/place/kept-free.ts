import { type DailyWindow, eachDay, type Weekday, type WorkCycle, workOn } from '../../calendar/index.ts';
import type { ShiftCycle } from '../../onboarding/index.ts';
import type { SlotFacts } from '../../slots/index.ts';
import { comesOn } from '../facts/in-turns.ts';
import type { ClockSpan, PlanDraft, PlanLimits, PlanPart } from '../types.ts';

/** The hours of work and sleep as they were told beside the goal: none, or shifts that take turns; else those that are known, without an hour that was named for it. */
export function withOwnHours(known: SlotFacts, { limits, parts }: Pick<PlanDraft, 'limits' | 'parts'>): SlotFacts {
  const { sleep } = limits;
  const night = sleep && { start: Temporal.PlainTime.from(sleep.start), end: Temporal.PlainTime.from(sleep.end) };
  const facts = night ? { ...known, rhythm: { ...known.rhythm, sleep: eachDay(() => [night]) } } : known;
  if (limits.cycle) return { ...facts, rhythm: { ...facts.rhythm, cycle: cycleFrom(limits.cycle) } };
  if (!limits.noWork) return withNamed(facts, limits.named ?? [], parts);
  const { cycle: _cycle, ...rhythm } = facts.rhythm;
  return { ...facts, rhythm: { ...rhythm, work: eachDay(() => []) } };
}

/** Who names an hour within their hours of work knows that it is free. */
function withNamed(facts: SlotFacts, named: readonly string[], parts: readonly PlanPart[]): SlotFacts {
  if (named.length === 0) return facts;
  const longest = Math.max(30, ...parts.flatMap((part) => part.weeks.map(({ minutes }) => minutes)));
  const { work } = facts.rhythm;
  const around = eachDay((day) => work[day].flatMap((shift) => aroundNamed(shift, named, longest)));
  return { ...facts, rhythm: { ...facts.rhythm, work: around } };
}

const cycleFrom = ({ from, days }: ShiftCycle): WorkCycle => ({
  from: Temporal.PlainDate.from(from),
  days: days.map(
    (shift) => shift && { start: Temporal.PlainTime.from(shift.start), end: Temporal.PlainTime.from(shift.end) },
  ),
});

/** Nothing is planned after the last day. */
export function beforeTheEnd(facts: SlotFacts, { deadline }: { deadline: string | null }): SlotFacts {
  if (!deadline) return facts;
  const start = Temporal.PlainDate.from(deadline).add({ days: 1 }).toZonedDateTime(facts.zone).toInstant();
  return {
    ...facts,
    commitments: [...facts.commitments, { title: 'the last day', start, end: start.add({ hours: 24 * 60 }) }],
  };
}

/** Who asks for the lunch break has one, within the hours of work. */
const saidLunch = (limits: Span['limits']): boolean =>
  (limits?.rules ?? []).some(
    (rule) => rule.kind === 'hours' && rule.window !== null && asksForLunch({ window: rule.window }),
  );
const asksForLunch = ({ window }: Pick<PlanPart, 'window'>) =>
  window !== null && window.start >= LUNCH.start && window.start < window.end && window.end <= LUNCH.end;

type Span = {
  from: string;
  weeks: number;
  parts?: readonly PlanPart[];
  lunch?: boolean;
  limits?: Pick<PlanLimits, 'busy' | 'noWork' | 'rules'>;
};

/** Work is in the way like any commitment: the slots engine would use it as a last resort. */
export function keepingWorkFree(
  facts: SlotFacts,
  { from, weeks, parts = [], limits, lunch = parts.some(asksForLunch) || saidLunch(limits) }: Span,
): SlotFacts {
  const first = Temporal.PlainDate.from(from).subtract({ days: 2 });
  const days = Array.from({ length: weeks * 7 + 4 }, (_, i) => first.add({ days: i }));
  const shifts = (limits?.noWork ? [] : days).flatMap((date) =>
    workOn(facts.rhythm, date)
      .flatMap((shift) => (lunch ? aroundLunch(shift) : [shift]))
      .map(({ start, end }) => ({
        title: 'work',
        ...between(date, start, end, facts.zone),
      })),
  );
  const taken = (limits?.busy ?? []).flatMap(({ days: on, start, end, since }) =>
    days
      .filter((date) => (on.length === 0 || on.includes(date.dayOfWeek as Weekday)) && comesOn({ since }, date))
      .map((date) => ({
        title: 'what you have then',
        ...between(date, Temporal.PlainTime.from(start), Temporal.PlainTime.from(end), facts.zone),
      })),
  );
  return { ...facts, commitments: [...facts.commitments, ...shifts, ...taken] };
}

export const between = (
  date: Temporal.PlainDate,
  start: Temporal.PlainTime,
  end: Temporal.PlainTime,
  timeZone: string,
) => ({
  start: date.toZonedDateTime({ timeZone, plainTime: start }).toInstant(),
  end: (Temporal.PlainTime.compare(start, end) < 0 ? date : date.add({ days: 1 }))
    .toZonedDateTime({ timeZone, plainTime: end })
    .toInstant(),
});

const LUNCH: ClockSpan = { start: '11:30', end: '14:30' };
const BREAK = { start: Temporal.PlainTime.from('12:00'), end: Temporal.PlainTime.from('13:30') };

function aroundLunch(shift: DailyWindow): DailyWindow[] {
  const within =
    Temporal.PlainTime.compare(shift.start, BREAK.start) < 0 && Temporal.PlainTime.compare(BREAK.end, shift.end) < 0;
  return within
    ? [
        { start: shift.start, end: BREAK.start },
        { start: BREAK.end, end: shift.end },
      ]
    : [shift];
}

/** What is left of a shift beside sessions at hours that were named within it. */
function aroundNamed(shift: DailyWindow, named: readonly string[], minutes: number): DailyWindow[] {
  const at = named.map((time) => Temporal.PlainTime.from(time)).find((time) => isWithin(time, shift));
  if (!at) return [shift];
  const until = at.add({ minutes });
  const before = Temporal.PlainTime.compare(shift.start, at) < 0 ? [{ start: shift.start, end: at }] : [];
  const after = isWithin(until, shift) ? aroundNamed({ start: until, end: shift.end }, named, minutes) : [];
  return [...before, ...after];
}

const isWithin = (time: Temporal.PlainTime, { start, end }: DailyWindow): boolean =>
  Temporal.PlainTime.compare(start, time) <= 0 && Temporal.PlainTime.compare(time, end) < 0;

export const dailyWindow = ({ start, end }: ClockSpan): DailyWindow => ({
  start: Temporal.PlainTime.from(start),
  end: Temporal.PlainTime.from(end),
});
