import type { Weekday } from '../../calendar/index.ts';
import { sayDuration } from '../../language/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { obstacle, relocate, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlannedSession } from '../types.ts';
import { toDays } from './onto-other-days.ts';
import { isForAll, noRoom, nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, tellOf, type Work } from './work.ts';

/**
 * Another length; `step`: so many minutes over the week before are always allowed; `exact`: that length was named, and where no body has to get
 * used to it, it is had from the first week on. What grows grows step by step, as far as the ramp allows, and is moved only where it no
 * longer fits.
 */
export function resize(
  work: Work,
  of: Select,
  next: (minutes: number, session: PlannedSession) => number,
  { step = 0, exact = false } = {},
): Refused | null {
  const counted = work.draft.parts.filter(
    (part) => part.count && part.count.minutesEach > 0 && (!of.part || of.part === part.id),
  );
  if (counted.length > 0)
    return refuse(
      `The sessions here add up to ${work.draft.target?.value ?? ''} ${work.draft.target?.unit ?? ''}, so their length follows from that. A later day or more sessions a week would make them shorter: which?`,
    );
  if (
    of.days?.length === 1 &&
    !of.weeks &&
    !of.dates &&
    selected(work, of).length === 0 &&
    next(30, work.draft.sessions[0] as PlannedSession) > 30
  ) {
    const refused = nearestTo(work, of.days[0] as Weekday);
    if (refused) return refused;
  }
  const open = selected(work, of);
  if (open.length === 0) return nothingThere(of);
  const { ramp, tags } = playbookById(work.draft.playbook);
  const isGentle = !tags.includes('Fitness') || ('longest' in ramp && ramp.longest >= GENTLE);
  const isFree = 'direction' in ramp || (exact && isGentle);
  const most = isFree ? 10 : 1 + Math.max('longest' in ramp ? ramp.longest : 0, 0.1);
  /** The longest of a strand in the weeks before: what a week may grow from. */
  const before = new Map<string, number>();
  let held = false;
  const resized: PlannedSession[] = [];
  for (const own of Map.groupBy(
    [...open].sort((a, b) => a.week - b.week),
    (s) => `${s.week} ${s.part}`,
  ).values()) {
    const [one] = own;
    if (!one) continue;
    const last = before.get(one.part);
    for (const session of own) {
      const wanted = Math.min(240, Math.max(1, next(session.minutes, session)));
      const from = last ?? session.minutes;
      const allowed =
        wanted > session.minutes
          ? Math.max(
              session.minutes,
              Math.floor((from * most) / 5 + 0.5) * 5,
              // A share of a few minutes is none: those grow by five.
              from < FEW_MINUTES ? from + 5 : 0,
              last === undefined ? 0 : last + step,
            )
          : wanted;
      const minutes = Math.min(wanted, allowed);
      if (minutes < wanted) held = true;
      resized.push({ ...session, minutes });
    }
    before.set(one.part, Math.max(last ?? 0, ...resized.slice(-own.length).map(({ minutes }) => minutes)));
  }
  const grown = lastOfWeek(resized, open);
  put(work, grown);
  const lengths = new Set(open.map((s) => Math.min(240, Math.max(1, next(s.minutes, s)))));
  const [all] = lengths;
  // "An hour each" is one line, and no list of days.
  if (isForAll(of) && !of.part && lengths.size === 1 && all !== undefined)
    tellOf(work, `Each session: ${sayDuration(all)}${held ? ', reached step by step' : ''}`);
  if (held) work.notes.push('The first weeks are kept shorter, so that it does not grow too fast.');
  const ids = new Set(
    grown.filter((s) => s.minutes > (open.find(({ id }) => id === s.id)?.minutes ?? 0)).map((s) => s.id),
  );
  const blocked = work.draft.sessions.filter((s) => ids.has(s.id) && obstacle(s, work.facts, work.draft.sessions));
  if (blocked.length === 0) return null;
  const { sessions, unplaced } = relocate(
    work.draft,
    blocked,
    { days: [...new Set(blocked.map(weekdayOf))] },
    work.facts,
    work.now,
  );
  put(work, sessions);
  return unplaced.length > 0 ? noRoom(unplaced, {}) : null;
}

const FEW_MINUTES = 20;
/** Where the longest session may grow by so much a week, its length is no strain. */
const GENTLE = 0.5;

/** "Can Saturday be a longer one?", of a week that has none there: the one that stands next to it goes there. */
function nearestTo(work: Work, day: Weekday): Refused | null {
  const days = [...new Set(selected(work, {}).map(weekdayOf))];
  const apart = (other: Weekday) => Math.min((day - other + 7) % 7, (other - day + 7) % 7);
  const [nearest] = days.sort((a, b) => apart(a) - apart(b));
  return nearest === undefined ? null : toDays(work, { days: [nearest] }, [day], null);
}

/** Within one week all sessions of a strand that were equally long stay so. */
function lastOfWeek(sessions: PlannedSession[], before: readonly PlannedSession[]): PlannedSession[] {
  const was = new Map(before.map((s) => [s.id, s.minutes]));
  return sessions.map((s) => {
    const [first] = sessions.filter(
      (other) => other.part === s.part && other.week === s.week && was.get(other.id) === was.get(s.id),
    );
    return first && first.minutes < s.minutes ? { ...s, minutes: first.minutes } : s;
  });
}
