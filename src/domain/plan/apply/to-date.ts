import { longDate } from '../../language/index.ts';
import { obstacle } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import { nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** "The last one should be on the 20th": that one session, where it stays the first or the last; a day further off is another plan, and which, is asked. */
export function toDate(work: Work, of: Select, date: string): Refused | null {
  const [one] = selected(work, of);
  if (!one) return nothingThere(of);
  if (one.date === date) return null;
  const { draft, facts, now } = work;
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const say = (day: string) => longDate(Temporal.PlainDate.from(day), today);
  const others = draft.sessions.filter((s) => s.id !== one.id);
  // Of a plan that runs, a session on its own may change places with those around it; the first or last one stays that.
  const free = draft.standing !== null && of.nth === undefined;
  const between = free
    ? []
    : others.filter((s) =>
        one.date < date ? one.date < s.date && s.date <= date : date <= s.date && s.date < one.date,
      );
  const moved = { ...one, date, week: Math.max(1, weekOf(date, draft.from)) };
  const why = obstacle(moved, facts, others);
  if (between.length === 0 && Math.abs(one.week - moved.week) <= 1 && why === null && date >= draft.from) {
    put(work, [moved]);
    draft.weeks = Math.max(draft.weeks, moved.week);
    return null;
  }
  if (between.length === 0 && why !== null)
    return refuse(`${say(date)} at ${one.time} is taken by ${why}. The plan is as it was. At which time then?`);
  const weeks = weekOf(date, draft.from);
  return refuse(
    of.nth === -1 && date < one.date
      ? `The last session is on ${say(one.date)}, and ${between.length === 1 ? 'one more lies' : `${between.length} more lie`} behind ${say(date)}. Shall the plan end with that week? It is as it was.`
      : `That session is on ${say(one.date)} now, and ${say(date)} is ${between.length > 0 ? 'beyond others of the plan' : 'too far from it for one step'}. Shall everything move along, or only the day of one session? The plan is as it was.`,
    of.nth === -1 && date < one.date && weeks >= 1
      ? [`Only ${weeks} week${weeks === 1 ? '' : 's'}`, 'Leave it as it is']
      : ['Everything a week later', 'Leave it as it is'],
  );
}

const weekOf = (date: string, from: string) =>
  Math.floor(Temporal.PlainDate.from(from).until(date, { largestUnit: 'days' }).days / 7) + 1;
