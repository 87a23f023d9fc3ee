import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import type { PlanChange, PlanDraft } from '../../plan/index.ts';
import { today } from '../../plan/said/index.ts';
import type { Day, Order, Said } from './types.ts';

type Session = PlanDraft['sessions'][number];

/** What an order comes to in a plan: the changes of the sessions that it names. Null: none of them stands there, or it is not certain which. */
export function carriedOut(said: Said, plan: PlanDraft, setting: Setting): Order | null {
  if (said.keeps && 'days' in said.keeps) return ofAllBut(said, said.keeps.days, plan);
  if (said.from === null && said.span && said.does === 'skip') return spanLeftOut(said, plan);
  if (said.does === 'add') return added(said, plan);
  if (said.does === 'only') return alone(said, plan);
  if (said.overall && !said.from && !said.to) return ofAll(said, plan);
  if (said.from && !('date' in said.from))
    return said.once || said.span ? null : ofEveryWeek(said, said.from.days, plan);
  const date = dateOf(said, setting);
  if (!date) return null;
  const own = plan.sessions.filter((one) => one.date === date.toString() && !hasBegun(one, setting));
  const [session, ...more] = own;
  if (!session && !isAfter(date, today(setting))) return madeUp(said, date, plan, setting);
  if (!session || more.length > 0) return null;
  const isSure = said.once || said.span !== null || isDated(said.from) || isDated(said.to);
  if (said.ever || isTuned(said, plan, setting))
    return isWeekday(said.from) ? ofEveryWeek(said, [date.dayOfWeek as Weekday], plan) : null;
  if (!isSure && said.does === 'skip' && said.ofSession)
    return { kind: 'which', date: date.toString(), day: date.dayOfWeek as Weekday };
  if (!isSure) return null;
  const changes = ofOne(said, session, date, plan, setting);
  return changes && { kind: 'changes', changes, named: said.named, dates: [session.date] };
}

/** Before a plan has begun, what becomes of a weekday is said of every week. */
function isTuned(
  { from, to, does, once, span, times, shifts, forGood }: Said,
  plan: PlanDraft,
  setting: Setting,
): boolean {
  if (!isWeekday(from) || once || span || hasStarted(plan, setting)) return false;
  return to ? isWeekday(to) && !times : does === 'skip' ? forGood : times !== null || shifts !== null;
}

/** Whether the first day of a plan that runs has passed. */
export const hasStarted = ({ from }: PlanDraft, setting: Setting): boolean => from < today(setting).toString();

const isDated = (day: Day | null) => day !== null && 'date' in day && !day.bare;
const isWeekday = (day: Day | null) => day !== null && 'date' in day && day.bare;

/** The day that gives way; "missed it" is of today, a weekday beside a week is the one in it. */
function dateOf({ from, missed, span }: Said, setting: Setting): Temporal.PlainDate | null {
  if (!from) return missed ? today(setting) : null;
  if (!('date' in from)) return null;
  // "Missed Monday" is the last one.
  if (missed && from.bare) return isAfter(from.date, today(setting)) ? from.date.subtract({ days: 7 }) : from.date;
  if (!from.bare || !span) return from.date;
  const inSpan = span[0].add({ days: (from.date.dayOfWeek - span[0].dayOfWeek + 7) % 7 });
  return Temporal.PlainDate.compare(inSpan, span[1]) <= 0 ? inSpan : null;
}

function ofOne(
  said: Said,
  session: Session,
  date: Temporal.PlainDate,
  plan: PlanDraft,
  setting: Setting,
): PlanChange[] | null {
  const on = { dates: [session.date, session.date] as [string, string] };
  const to = said.by !== null ? date.add({ days: said.by }) : said.to && newDay(said.to, date, setting);
  if (said.does === 'skip') return [{ kind: 'drop', of: on }];
  const time = hourOf(said, session.time, [weekday(to || date)]);
  if (said.to || said.by !== null) {
    if (!to || !isAhead(to, setting) || to.equals(date)) return null;
    const there = plan.sessions.filter((one) => one.date === to.toString());
    if (said.hours)
      return there.length === 1 && !time
        ? [{ kind: 'exchange_times', days: [weekday(date)], with: [weekday(to)], of: { dates: between(date, to) } }]
        : null;
    if (said.does === 'swap' && there.length === 1 && !time)
      return [{ kind: 'exchange', days: [weekday(date)], with: [weekday(to)], of: { dates: between(date, to) } }];
    const moved: PlanChange = { kind: 'to_date', of: on, date: to.toString() };
    return time ? [moved, { kind: 'time', of: { dates: [to.toString(), to.toString()] }, time }] : [moved];
  }
  if (said.shifts !== null) return time ? null : [{ kind: 'clock_by', of: on, minutes: said.shifts }];
  if (time && said.minutes === null) return [{ kind: 'time', of: on, time }];
  if (said.minutes !== null && !time) return [{ kind: 'minutes', of: on, minutes: said.minutes }];
  return null;
}

/** One that was to be by now, on another day: one more like it. */
function madeUp(said: Said, date: Temporal.PlainDate, plan: PlanDraft, setting: Setting): Order | null {
  const to = said.by !== null ? date.add({ days: said.by }) : said.to && newDay(said.to, date, setting);
  const stood = plan.sessions.some((one) => weekday(Temporal.PlainDate.from(one.date)) === weekday(date));
  if (!stood || !to || said.does !== 'move' || said.times || said.ever || !isAhead(to, setting)) return null;
  const changes: PlanChange[] = [{ kind: 'extra', date: to.toString(), missed: date.toString() }];
  return { kind: 'changes', changes, named: said.named || said.missed, dates: [date.toString()] };
}

function ofEveryWeek(said: Said, days: Weekday[], plan: PlanDraft): Order | null {
  const there = plan.sessions.filter((one) => days.includes(weekday(Temporal.PlainDate.from(one.date))));
  const [first] = there;
  if (!first || said.missed || said.by !== null || said.minutes !== null) return null;
  const order = (changes: PlanChange[]): Order => ({
    kind: 'changes',
    changes,
    named: said.named,
    dates: there.map(({ date }) => date),
  });
  if (said.does === 'skip') return order([{ kind: 'drop', of: { days } }]);
  if (said.shifts !== null) return said.to ? null : order([{ kind: 'clock_by', of: { days }, minutes: said.shifts }]);
  const to = said.to && ('date' in said.to ? (said.to.bare ? [weekday(said.to.date)] : null) : said.to.days);
  if (said.to) {
    if (!to || said.times || to.length !== days.length) return null;
    const taken = plan.sessions.some((one) => to.includes(weekday(Temporal.PlainDate.from(one.date))));
    if (said.hours) return taken ? order([{ kind: 'exchange_times', of: {}, days, with: to }]) : null;
    if (said.does === 'swap' && taken) return order([{ kind: 'exchange', days, with: to }]);
    return taken ? null : order([{ kind: 'to_days', of: { days }, days: to }]);
  }
  const time = hourOf(said, first.time, days);
  return time && said.does !== 'swap' ? order([{ kind: 'time', of: { days }, time }]) : null;
}

/** "Add Sundays too": one more every week, on days that have none. A day by its name is that of every week, unless it is for once. */
function added(said: Said, plan: PlanDraft): Order | null {
  const day = said.to ?? said.from;
  if (!day || said.once || ('date' in day && !day.bare)) return null;
  const days = 'days' in day ? day.days : [weekday(day.date)];
  const used = new Set(plan.sessions.map((one) => weekday(Temporal.PlainDate.from(one.date))));
  if (days.some((one) => used.has(one)) || (said.perWeek !== null && said.perWeek !== used.size + days.length))
    return null;
  const [stands] = plan.sessions;
  const time = hourOf(said, stands?.time ?? '', days);
  const changes: PlanChange[] = [{ kind: 'also_days', of: {}, days }];
  if (time) changes.push({ kind: 'time', of: { days }, time });
  return { kind: 'changes', changes, named: said.named, dates: [] };
}

/** "Just one session next week, the Thursday": the others of these days are left out. */
function alone({ span, from, named }: Said, { sessions }: PlanDraft): Order | null {
  if (!span || !from) return null;
  const stays = 'days' in from ? from.days : [weekday(from.date)];
  const dates: [string, string] = [span[0].toString(), span[1].toString()];
  const there = sessions.filter(({ date }) => dates[0] <= date && date <= dates[1]);
  const isKept = ({ date }: Session) => stays.includes(weekday(Temporal.PlainDate.from(date)));
  const gone = there.filter((one) => !isKept(one));
  if (gone.length === 0 || gone.length === there.length) return null;
  const days = [...new Set(gone.map(({ date }) => weekday(Temporal.PlainDate.from(date))))];
  return {
    kind: 'changes',
    changes: [{ kind: 'drop', of: { dates, days } }],
    named,
    dates: gone.map(({ date }) => date),
  };
}

/** Nothing comes after this day. Null: nothing would be left, or nothing comes then anyway. */
export function endingOn(last: Temporal.PlainDate, { sessions }: PlanDraft, setting: Setting): Order | null {
  const after = sessions.filter(({ date }) => date > last.toString());
  const stays = sessions.some(({ date }) => today(setting).toString() <= date && date <= last.toString());
  if (after.length === 0 || !stays) return null;
  const dates: [string, string] = [last.add({ days: 1 }).toString(), NO_END];
  return {
    kind: 'changes',
    changes: [{ kind: 'drop', of: { dates } }],
    named: true,
    dates: after.map(({ date }) => date),
  };
}

const NO_END = '9999-12-31';

/** "7 pm is too early, 8 please": all sessions. Of several hours that they have now it is not clear which one the new one is near to. */
function ofAll(said: Said, { sessions }: PlanDraft): Order | null {
  const { times, minutes, shifts, span, once, missed } = said;
  const [first] = sessions;
  if (!first || span || once || missed || said.does === 'skip' || said.does === 'swap') return null;
  const order = (change: PlanChange): Order => ({ kind: 'changes', changes: [change], named: true, dates: [] });
  if (shifts !== null) return order({ kind: 'clock_by', of: {}, minutes: shifts });
  if (minutes !== null) return times ? null : order({ kind: 'minutes', of: {}, minutes });
  const days = [...new Set(sessions.map(({ date }) => weekday(Temporal.PlainDate.from(date))))];
  const isOne = sessions.every(({ time }) => time === first.time) || times?.length === 1;
  const time = said.early || isOne ? hourOf(said, first.time, days) : null;
  return time ? order({ kind: 'time', of: {}, time }) : null;
}

/** The hour that is said, of a session that stands at this one. */
const hourOf = ({ times, early }: Said, now: string, days: readonly Weekday[]): string | null =>
  times && (early ? earliest(times) : nearest(times, now, days));

const earliest = (times: readonly Temporal.PlainTime[]): string | null =>
  times.toSorted(Temporal.PlainTime.compare)[0]?.toString({ smallestUnit: 'minute' }) ?? null;

/** "Stop it, but keep the Saturdays": all other days are left out. */
function ofAllBut(said: Said, days: Weekday[], plan: PlanDraft): Order | null {
  const used = [...new Set(plan.sessions.map((one) => weekday(Temporal.PlainDate.from(one.date))))];
  const others = used.filter((day) => !days.includes(day)).sort((a, b) => a - b);
  const stays = days.some((day) => used.includes(day));
  return stays && others.length > 0 && !said.once ? ofEveryWeek({ ...said, does: 'skip' }, others, plan) : null;
}

function spanLeftOut({ span, named }: Said, { sessions }: PlanDraft): Order | null {
  if (!span) return null;
  const dates: [string, string] = [span[0].toString(), span[1].toString()];
  const there = sessions.filter(({ date }) => dates[0] <= date && date <= dates[1]);
  return there.length > 0
    ? { kind: 'changes', changes: [{ kind: 'drop', of: { dates } }], named, dates: there.map(({ date }) => date) }
    : null;
}

/** A weekday is that of the same week, from Monday to Sunday, where it is still ahead; else the first one after. */
function newDay(to: Day, from: Temporal.PlainDate, setting: Setting): Temporal.PlainDate | null {
  if (!('date' in to)) return null;
  if (!to.bare) return to.date;
  const same = from.add({ days: to.date.dayOfWeek - from.dayOfWeek });
  return isAhead(same, setting) ? same : same.add({ days: 7 });
}

const isAhead = (day: Temporal.PlainDate, setting: Setting) => Temporal.PlainDate.compare(day, today(setting)) >= 0;
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) > 0;
const hasBegun = ({ date, time }: Session, setting: Setting) =>
  Temporal.PlainDateTime.compare(`${date}T${time}`, localNow(setting)) <= 0;
const localNow = ({ now, zone }: Setting) => now.toZonedDateTimeISO(zone).toPlainDateTime();
const weekday = (date: Temporal.PlainDate) => date.dayOfWeek as Weekday;
const between = (a: Temporal.PlainDate, b: Temporal.PlainDate): [string, string] =>
  Temporal.PlainDate.compare(a, b) < 0 ? [a.toString(), b.toString()] : [b.toString(), a.toString()];

const NEAR_MINUTES = 90;
const NEAR_ON_WEEKENDS = 60;

/**
 * Of "7:30", without its half of the day, the one nearer to when it is now. Ten and eleven are of the evening only where it is about that
 * hour already; on a weekend eight and nine are, too.
 */
function nearest(times: readonly Temporal.PlainTime[], now: string, days: readonly Weekday[]): string | null {
  const at = Temporal.PlainTime.from(now);
  const away = (time: Temporal.PlainTime) => Math.abs(at.until(time).total('minutes'));
  const [best] = times.toSorted((a, b) => away(a) - away(b));
  const isWeekend = days.every((day) => day >= 6);
  const early = times.find(({ hour }) => hour >= (isWeekend ? 8 : 10) && hour <= 11);
  const isFar = best && away(best) > (isWeekend ? NEAR_ON_WEEKENDS : NEAR_MINUTES);
  const meant = best && early && best.hour >= 20 && isFar ? early : best;
  return meant?.toString({ smallestUnit: 'minute' }) ?? null;
}
