import { weekdayName } from '../../calendar-names.ts';
import { isFreeDate } from '../place/held.ts';
import { startOf, type Where, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** The sessions ahead that a change is about, by their time. */
export function selected({ draft, facts, now }: Work, of: Select): PlannedSession[] {
  const { part, days, weeks, dates, on, nth, alternate, at, size } = of;
  const found = draft.sessions.filter(
    (s) =>
      Temporal.Instant.compare(startOf(s, facts.zone), now) > 0 &&
      (!part || s.part === part) &&
      (!days || days.includes(weekdayOf(s))) &&
      (!weeks || (weeks[0] <= s.week && s.week <= weeks[1])) &&
      (!dates || (dates[0] <= s.date && s.date <= dates[1])) &&
      (!on || on.includes(s.date)) &&
      (!at || (at.start <= s.time && (s.time < at.end || at.end === '00:00'))) &&
      (!size || isOfSize(s, size, draft)),
  );
  const ordered = found.toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  if (nth !== undefined) return ordered.slice(nth < 0 ? nth : nth - 1, nth < 0 ? undefined : nth);
  return alternate ? ordered.filter((_, i) => i % 2 === 0) : ordered;
}

/** The longest of its week, or a shorter one; none is either where all are equally long. */
function isOfSize({ week, minutes }: PlannedSession, size: 'short' | 'long', { sessions }: PlanDraft): boolean {
  const own = sessions.filter((s) => s.week === week);
  const most = Math.max(...own.map((s) => s.minutes));
  if (size === 'short') return minutes < most;
  return minutes === most && (own.length === 1 || own.some((s) => s.minutes < most));
}

/** What is said of some days or weeks is no rule for the rest. */
export const isForAll = ({ days, weeks, dates, nth, alternate, at, size }: Select) =>
  !days && !weeks && !dates && nth === undefined && !alternate && !at && !size;

export function nothingThere(of: Select): Refused {
  const refused = noneOf(of);
  return { ...refused, nothing: refused.message.replace(/, so nothing was changed\. .*$/, '; the rest is done.') };
}

function noneOf({ part, days, dates, weeks, at, size }: Select): Refused {
  if (size)
    return refuse('The sessions of a week are all equally long here, so nothing was changed. Which ones do you mean?');
  if (at)
    return refuse(
      'There is no session at that time of day in this plan, so nothing was changed. Which ones do you mean?',
    );
  const names = days?.map((day) => weekdayName(day)).join(' or ');
  const when = weeks
    ? `in week ${weeks[0]}${weeks[1] === weeks[0] ? '' : ` to ${weeks[1]}`}`
    : dates
      ? 'on those days'
      : part && !names
        ? 'of that kind'
        : 'ahead';
  return refuse(
    `There is no session ${names ? `on ${names}${weeks || dates ? ` ${when === 'on those days' ? 'in that time' : when}` : ''}` : when} in this plan, so nothing was changed. Which one do you mean?`,
  );
}

/**
 * What found no room because its week is kept free by what was said is left out, and that is said; anything else is refused: then the answer. `none`: nothing
 * found a place.
 */
export function leftOut(work: Work, unplaced: readonly PlannedSession[], where: Where, none: boolean): Refused | null {
  const free = (work.draft.limits.rules ?? []).some(({ kind }) => kind === 'free');
  if (none || !free || !unplaced.every((s) => weekIsKept(work.draft, s))) return noRoom(unplaced, where);
  const lost = new Set(unplaced.map((s) => s.id));
  work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
  work.notes.push(
    lost.size === 1
      ? 'One session finds no other place in its week, as you keep days of it free, so it is left out.'
      : `${lost.size} sessions find no other place in their weeks, as you keep days of them free, so they are left out.`,
  );
  return null;
}

/** Whether some day of a session's week is kept free. */
function weekIsKept(draft: PlanDraft, { part, week }: PlannedSession): boolean {
  const first = Temporal.PlainDate.from(draft.from).add({ days: (week - 1) * 7 });
  return Array.from({ length: 7 }, (_, i) => first.add({ days: i }).toString()).some((date) =>
    isFreeDate(draft, { part, week, date }),
  );
}

export function noRoom(unplaced: readonly PlannedSession[], where: Where): Refused {
  const place = where.days
    ? `on ${where.days.map((day) => `${weekdayName(day)}s`).join(' or ')}`
    : where.window
      ? 'at that time of day'
      : 'there';
  return refuse(
    `I find no free room ${place} for ${unplaced.length === 1 ? 'one session' : `${unplaced.length} sessions`} of "${unplaced[0]?.title ?? ''}" (your sleep, work, what is planned already and what you said of days and hours). Nothing was changed. Another day or time?`,
  );
}
