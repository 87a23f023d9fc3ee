import type { Applied } from '../apply/work.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import type { Asked } from './said-asked.example.ts';

type Changed = Extract<Applied, { kind: 'changed' }>;
type More = Extract<
  Asked,
  { kind: 'grow_by' | 'grow_to' | 'begin_with' | 'at_least' | 'fortnight' | 'free_dates' | 'order' }
>;

export const isMore = (asked: Asked): asked is More =>
  ['grow_by', 'grow_to', 'begin_with', 'at_least', 'fortnight', 'free_dates', 'order'].includes(asked.kind);

/** What is wrong after a sentence about growth, an order, every second week or some dates; null: nothing. */
export function wrongMore(before: PlanDraft, asked: More, after: Changed): string | null {
  const [was, is] = [before.sessions, after.draft.sessions];
  const told = after.notes.length > 0;
  switch (asked.kind) {
    case 'grow_by':
    case 'grow_to':
    case 'begin_with':
    case 'at_least':
      return grown(before, asked, after, told);
    case 'fortnight': {
      const first = Math.min(...was.map(({ week }) => week));
      for (const [week, own] of Map.groupBy(is, (s) => s.week)) {
        const more = own.length - was.filter((s) => s.week === week).length;
        const wished = (week - first) % 2 === 0 ? 1 : 0;
        if (more > wished || (more < wished && !told)) return `${more} more in week ${week}, not ${wished}`;
      }
      return lost(was, is) ? 'one that was there changed' : null;
    }
    case 'free_dates': {
      const there = is.find(({ date }) => asked.dates.includes(date));
      if (there) return `still on ${there.date}`;
      return lost(
        was.filter(({ date }) => !asked.dates.includes(date)),
        is,
      )
        ? 'one of another day changed'
        : null;
    }
    case 'order': {
      const places = (all: readonly PlannedSession[]) =>
        JSON.stringify(all.map((s) => `${s.date} ${s.time}`).toSorted());
      const kinds = (all: readonly PlannedSession[]) =>
        JSON.stringify(all.map((s) => `${s.week} ${s.part} ${s.minutes} ${s.title}`).toSorted());
      if (places(was) !== places(is)) return 'the places are others';
      if (kinds(was) !== kinds(is)) return 'other sessions than before';
      const [a, b] = asked.parts;
      const wrong = is.find(
        (s) =>
          s.part === a &&
          is.some((t) => t.part === b && t.week === s.week && `${t.date} ${t.time}` < `${s.date} ${s.time}`),
      );
      return wrong ? `not first in week ${wrong.week}` : null;
    }
  }
}

const key = (s: PlannedSession) => JSON.stringify(s);
const lost = (was: readonly PlannedSession[], is: readonly PlannedSession[]): boolean => {
  const now = new Set(is.map(key));
  return was.some((s) => !now.has(key(s)));
};

/** Only lengths differ, and each is what was asked for, or why not is told. */
function grown(
  before: PlanDraft,
  asked: Extract<More, { minutes: number }>,
  after: Changed,
  told: boolean,
): string | null {
  const is = after.draft.sessions;
  if (is.length !== before.sessions.length && !told) return 'sessions were lost';
  const weeks = before.sessions.map(({ week }) => week);
  const [first, last] = [Math.min(...weeks), Math.max(...weeks)];
  const begin = new Map<string, number>();
  for (const s of before.sessions.toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`)))
    if (!begin.has(s.part)) begin.set(s.part, s.minutes);
  for (const s of is) {
    const was = before.sessions.find(({ id }) => id === s.id);
    const from = begin.get(s.part) ?? s.minutes;
    if (!was) continue;
    const right =
      asked.kind === 'grow_by'
        ? s.minutes === from + asked.minutes * (s.week - first)
        : asked.kind === 'at_least'
          ? s.minutes === Math.max(was.minutes, asked.minutes)
          : asked.kind === 'grow_to'
            ? s.minutes <= Math.max(from, asked.minutes) &&
              (s.week !== last || s.minutes === asked.minutes || last === first)
            : was.minutes === from
              ? s.minutes === asked.minutes
              : s.minutes <= Math.max(was.minutes, asked.minutes + (was.minutes - from)) + 5;
    if (!right && !told) return `not so long in week ${s.week}: ${key(s)}`;
  }
  return null;
}
