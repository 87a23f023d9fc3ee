import { longDate } from '../../language/index.ts';
import { obstacle } from '../place/relocate.ts';
import type { PlannedSession } from '../types.ts';
import { makeWay } from './make-way.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** So many more weeks like the last one, behind it: each session as it stood there, at most up to the day that the plan leads to. */
export function weeksMore(work: Work, weeks: number): Refused | null {
  const { draft, facts, now } = work;
  if (draft.parts.some((part) => part.dates || part.count))
    return refuse(
      'The sums of this plan hang on its dates, so I cannot add weeks to it. Say the goal again with the new date, and I work it out. Nothing was changed.',
    );
  const last = Math.max(0, ...draft.sessions.map((s) => s.week));
  const model = draft.sessions.filter((s) => s.week === last);
  if (model.length === 0)
    return refuse('No session of this plan is ahead, so there is no week to add to. Nothing was changed.');
  const later = Array.from({ length: weeks }, (_, i) => model.map((s) => again(s, i + 1))).flat();
  const inTime = later.filter(({ date }) => !draft.deadline || date <= draft.deadline);
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  if (inTime.length === 0)
    return refuse(
      `It leads to ${longDate(Temporal.PlainDate.from(draft.deadline ?? ''), today)}, and there is no week left before that day. If the day itself has moved, say "it is on the 24th now", for example. Nothing was changed.`,
    );
  work.draft = { ...draft, weeks: last + weeks, sessions: [...draft.sessions, ...inTime] };
  makeWay(
    work,
    inTime.filter((s) => obstacle(s, facts, work.draft.sessions) !== null),
  );
  if (inTime.length < later.length) work.notes.push('What would lie behind the day it leads to is not added.');
  return null;
}

function again({ saved: _, ...session }: PlannedSession, weeks: number): PlannedSession {
  const date = Temporal.PlainDate.from(session.date).add({ weeks });
  return { ...session, id: `${session.id}-more${weeks}`, week: session.week + weeks, date: date.toString() };
}
