import { longDate } from '../../language/index.ts';
import { breaksWord } from '../place/held.ts';
import { obstacle, startOf, weekdayOf } from '../place/relocate.ts';
import { makeWay } from './make-way.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** Another first day: the weekdays and times stay, the dates follow. */
export function begin(work: Work, to: Temporal.PlainDate): Refused | null {
  const { draft, facts, now } = work;
  const day = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const from = Temporal.PlainDate.from(draft.from);
  if (Temporal.PlainDate.compare(to, day) < 0) return refuse(`${longDate(to, day)} is past. Which day shall it begin?`);
  if (draft.parts.some((part) => part.dates))
    return refuse(
      'The days follow from when money comes in, so the start cannot move without changing the sums. Say the goal again with the new start, and I work it out.',
    );
  if (to.equals(from)) return null;
  const delta = from.until(to, { largestUnit: 'days' }).days;
  const shifted = draft.sessions.map((s) => ({ ...s, date: dateIn(to, s.week, weekdayOf(s)).toString() }));
  const inTime = draft.deadline ? shifted.filter((s) => s.date <= (draft.deadline ?? '')) : shifted;
  if (inTime.length < shifted.length)
    work.notes.push(`${shifted.length - inTime.length} sessions would lie behind the day itself and are left out.`);
  work.draft = {
    ...draft,
    fromBefore: draft.fromBefore ?? draft.from,
    from: to.toString(),
    assumed: false,
    sessions: inTime,
    roadmap: draft.deadline
      ? draft.roadmap
      : (draft.roadmap?.map((one) => ({
          ...one,
          date: one.date && Temporal.PlainDate.from(one.date).add({ days: delta }).toString(),
        })) ?? null),
  };
  const before = new Map(draft.sessions.map((s) => [s.id, s]));
  const blocked = work.draft.sessions.filter(
    (s) =>
      obstacle(s, facts, work.draft.sessions) !== null ||
      Temporal.Instant.compare(startOf(s, facts.zone), now) <= 0 ||
      (breaksWord(work.draft, s) && !breaksWord(draft, before.get(s.id) ?? s)),
  );
  makeWay(work, blocked);
  if (blocked.length === 0 && inTime.length === shifted.length) work.said = [datesLine(work, day)];
  sayFirst(work, to, day);
  return null;
}

/** One line for all: the dates follow. */
function datesLine({ draft: { sessions } }: Work, today: Temporal.PlainDate): string {
  const dates = sessions.map(({ date }) => date).sort();
  const day = (date = '') => longDate(Temporal.PlainDate.from(date), today);
  return `From ${day(dates[0])} to ${day(dates.at(-1))}; the weekdays, times and lengths stay as they are`;
}

/** "Start on Monday", of sessions on Tuesdays and Fridays. */
function sayFirst({ draft, notes }: Work, to: Temporal.PlainDate, today: Temporal.PlainDate): void {
  const [first] = draft.sessions.map(({ date }) => date).sort();
  if (first && first !== to.toString())
    notes.push(`${longDate(Temporal.PlainDate.from(first), today)} is the first of its days from then on.`);
}

const dateIn = (from: Temporal.PlainDate, week: number, weekday: number) =>
  from.add({ days: (week - 1) * 7 + ((weekday - from.dayOfWeek + 7) % 7) });

/** Fewer weeks; more would be no plan any more. */
export function shorten(work: Work, weeks: number): Refused | null {
  const { draft } = work;
  if (weeks > 6)
    return refuse(
      `A plan is at most six weeks, so that it stays one that you can see the end of; what is longer becomes milestones, and the next opens when this one is done. This one stays as it is, with ${draft.weeks === 1 ? 'one week' : `${draft.weeks} weeks`}. Shall it begin gentler instead?`,
      draft.weeks === 6 ? ['Ramp up slower', 'Leave it as it is'] : ['Make it 6 weeks', 'Leave it as it is'],
    );
  if (weeks > draft.weeks)
    return refuse(
      `This stage has ${draft.weeks} weeks of steps; adding more of the same would not get you further. It stays as it is.`,
    );
  work.draft = { ...draft, weeks: Math.max(1, weeks), sessions: draft.sessions.filter((s) => s.week <= weeks) };
  return null;
}
