import { weekdayName } from '../../calendar-names.ts';
import { startOf, type Where, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlannedSession } from '../types.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** The sessions ahead that a change is about, by their time. */
export function selected({ draft, facts, now }: Work, of: Select): PlannedSession[] {
  const { part, days, weeks, dates, on, nth, alternate, at } = of;
  const found = draft.sessions.filter(
    (s) =>
      Temporal.Instant.compare(startOf(s, facts.zone), now) > 0 &&
      (!part || s.part === part) &&
      (!days || days.includes(weekdayOf(s))) &&
      (!weeks || (weeks[0] <= s.week && s.week <= weeks[1])) &&
      (!dates || (dates[0] <= s.date && s.date <= dates[1])) &&
      (!on || on.includes(s.date)) &&
      (!at || (at.start <= s.time && (s.time < at.end || at.end === '00:00'))),
  );
  const ordered = found.toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  if (nth !== undefined) return ordered.slice(nth < 0 ? nth : nth - 1, nth < 0 ? undefined : nth);
  return alternate ? ordered.filter((_, i) => i % 2 === 0) : ordered;
}

/** What is said of some days or weeks is no rule for the rest. */
export const isForAll = ({ days, weeks, dates, nth, alternate, at }: Select) =>
  !days && !weeks && !dates && nth === undefined && !alternate && !at;

export function nothingThere({ part, days, dates, weeks, at }: Select): Refused {
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

export function noRoom(unplaced: readonly PlannedSession[], where: Where): Refused {
  const place = where.days
    ? `on ${where.days.map((day) => `${weekdayName(day)}s`).join(' or ')}`
    : where.window
      ? 'at that time of day'
      : 'there';
  return refuse(
    `I find no free room ${place} for ${unplaced.length === 1 ? 'one session' : `${unplaced.length} sessions`} of "${unplaced[0]?.title ?? ''}" (your sleep, work and what is planned already). Nothing was changed. Another day or time?`,
  );
}
