import { longDate } from '../../language/index.ts';
import { breaksWord } from '../place/held.ts';
import { obstacle, startOf, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { makeWay } from './make-way.ts';
import { isForAll, nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

const SUMS =
  'The sums of this plan hang on its dates, so I cannot shift it as a whole. Say the goal again with the new dates, and I work it out.';

/** What is ahead, so many days later: weekdays and times stay where whole weeks were said, and what is in the way is moved. */
export function later(work: Work, of: Select, days: number): Refused | null {
  const { draft, facts, now } = work;
  if (draft.parts.some((part) => part.dates)) return refuse(SUMS);
  const moved = selected(work, of);
  if (moved.length === 0) return nothingThere(of);
  const to = (date: string) => Temporal.PlainDate.from(date).add({ days }).toString();
  const shifted = moved.map((s) => ({ ...s, date: to(s.date) }));
  const day = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const past = shifted.find((s) => Temporal.Instant.compare(startOf(s, facts.zone), now) <= 0);
  if (past)
    return refuse(
      `${longDate(Temporal.PlainDate.from(past.date), day)} is past by now, so not everything can come that much earlier. Nothing was changed. By how much then?`,
    );
  const from = isForAll(of) ? to(draft.from) : draft.from;
  put(work, shifted);
  work.draft.from = from;
  // Counted from the first day of the plan, which moves along with all of it.
  work.draft.sessions = work.draft.sessions.map((s) => ({ ...s, week: weekOf(s.date, from) }));
  work.draft.weeks = Math.max(draft.weeks, ...work.draft.sessions.map((s) => s.week));
  leaveOutBehind(work);
  clearTheWay(work, new Set(shifted.map((s) => s.id)), draft);
  return sayNext(work);
}

const weekOf = (date: string, from: string) =>
  Math.max(1, Math.floor(Temporal.PlainDate.from(from).until(date, { largestUnit: 'days' }).days / 7) + 1);

/** Nothing lies behind the day that the plan leads to. */
function leaveOutBehind({ draft, notes }: Work): void {
  const { deadline } = draft;
  const inTime = deadline ? draft.sessions.filter((s) => s.date <= deadline) : draft.sessions;
  const out = draft.sessions.length - inTime.length;
  if (out > 0)
    notes.push(
      `${out === 1 ? 'One session' : `${out} sessions`} would lie behind the day itself and ${out === 1 ? 'is' : 'are'} left out.`,
    );
  draft.sessions = inTime;
}

function sayNext({ draft, facts, now, notes }: Work): null {
  const next = draft.sessions
    .filter((s) => Temporal.Instant.compare(startOf(s, facts.zone), now) > 0)
    .map(({ date }) => date)
    .sort()[0];
  const day = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  if (next) notes.push(`The next session is on ${longDate(Temporal.PlainDate.from(next), day)}.`);
  return null;
}

/** `earlier`: as it stood; what lay against something said before lies there because that was asked for. */
function clearTheWay(work: Work, ids: ReadonlySet<string>, earlier: PlanDraft = work.draft): null {
  const { facts } = work;
  const before = new Map(earlier.sessions.map((s) => [s.id, s]));
  const isNew = (s: PlannedSession) => {
    const was = before.get(s.id);
    return breaksWord(work.draft, s) && !(was && was.date !== s.date && breaksWord(earlier, was));
  };
  const blocked = work.draft.sessions.filter(
    (s) => ids.has(s.id) && (isNew(s) || obstacle(s, facts, work.draft.sessions) !== null),
  );
  makeWay(work, blocked);
  return null;
}

/** Where the sessions of a strand stand in a week: the days and times of those that are ahead. */
type Place = { part: string; weekday: number; time: string };

function placesOf({ draft }: Work): Place[] {
  const places = new Map<string, Place>();
  for (const s of draft.sessions) {
    const place = { part: s.part, weekday: weekdayOf(s), time: s.time };
    const key = `${place.part} ${place.weekday}`;
    if (!places.has(key)) places.set(key, place);
  }
  return [...places.values()];
}

/** The sessions of one week of the plan, in the week that begins on `monday`-like `first`. */
function weekAgain(
  { draft }: Work,
  places: readonly Place[],
  week: number,
  label: number,
  first: Temporal.PlainDate,
): PlannedSession[] {
  return draft.parts.flatMap((part): PlannedSession[] => {
    const own = part.weeks[week - 1];
    if (!own) return [];
    const open = places.filter((place) => place.part === part.id);
    return Array.from({ length: own.times }, (_, i): PlannedSession => {
      const place = open[i];
      const weekday = place?.weekday ?? part.days[i] ?? ((first.dayOfWeek - 1 + i * 2) % 7) + 1;
      return {
        id: `again-${label}-${part.id}-${i}`,
        part: part.id,
        week: label,
        date: first.add({ days: (weekday - first.dayOfWeek + 7) % 7 }).toString(),
        time: place?.time ?? part.time ?? part.window?.start ?? '18:00',
        minutes: own.minutes,
        title: own.title,
        detail: own.detail,
      };
    });
  });
}

/** From the first week again, on the days and at the times it has now. What was done stays done. */
export function again(work: Work, wished: Temporal.PlainDate | null): Refused | null {
  const { draft, facts, now } = work;
  if (draft.parts.some((part) => part.dates || part.count)) return refuse(SUMS);
  const first = wished ?? now.toZonedDateTimeISO(facts.zone).toPlainDate().add({ days: 1 });
  const weeks = Math.min(
    6,
    Math.max(1, ...draft.parts.map((part) => part.weeks.filter((week) => week.times > 0).length)),
  );
  const places = placesOf(work);
  const sessions = Array.from({ length: weeks }, (_, i) =>
    weekAgain(work, places, i + 1, i + 1, first.add({ weeks: i })),
  ).flat();
  const begun = draft.sessions.filter((s) => Temporal.Instant.compare(startOf(s, facts.zone), now) <= 0);
  work.draft = { ...draft, from: first.toString(), weeks, sessions: [...begun, ...sessions] };
  leaveOutBehind(work);
  clearTheWay(work, new Set(sessions.map((s) => s.id)));
  const [one] = work.draft.sessions
    .filter((s) => s.week === 1 && !begun.includes(s))
    .sort((a, b) => a.date.localeCompare(b.date));
  const day = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  work.said = [
    `From the first week again: ${sessions.length} sessions in ${weeks === 1 ? 'one week' : `${weeks} weeks`}${one ? `, the first on ${longDate(Temporal.PlainDate.from(one.date), day)}, ${one.minutes} minutes` : ''}`,
  ];
  work.notes.push('A new start is part of it, and what you did before still counts.');
  return null;
}

/** The week once more, in the calendar week after this one; what follows comes a week later. */
export function repeat(work: Work, week: number): Refused | null {
  const { draft, facts, now } = work;
  if (draft.parts.some((part) => part.dates || part.count)) return refuse(SUMS);
  const from = Temporal.PlainDate.from(draft.from);
  const next = from.add({ weeks: week });
  const places = placesOf(work);
  const ahead = draft.sessions.filter((s) => s.week > week);
  if (ahead.length > 0) {
    const refused = later(work, { dates: [next.toString(), '9999-12-31'] }, 7);
    if (refused) return refused;
  }
  const added = weekAgain(work, places, week, week + 1, next).filter(
    (s) => Temporal.Instant.compare(startOf(s, facts.zone), now) > 0,
  );
  work.draft.sessions = [...work.draft.sessions, ...added];
  work.draft.weeks = Math.max(work.draft.weeks, week + 1);
  clearTheWay(work, new Set(added.map((s) => s.id)));
  // What comes later was said before the week came in between.
  work.notes.splice(0, work.notes.length, ...work.notes.filter((note) => !note.startsWith('The next session is on ')));
  return sayNext(work);
}

/** One session more, like the one that was missed or the next one of its strand, on a day that has none. */
export function extra(work: Work, wished: string | null, missed?: string): Refused | null {
  const { draft, facts, now } = work;
  const day = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const [start] = draft.sessions.map(({ date }) => date).sort();
  if (start && draft.from > day.toString())
    return refuse(
      `It begins on ${longDate(Temporal.PlainDate.from(start), day)}, so nothing of it was missed yet. Nothing was changed.`,
    );
  const date = wished ?? freeDay(work, day);
  if (!date)
    return refuse(
      'Every day of the next week has a session already, so one more would be too much. Nothing was changed. Shall it just be left out?',
    );
  const on = longDate(Temporal.PlainDate.from(date), day);
  if (draft.sessions.some((s) => s.date === date))
    return refuse(
      `There is a session ${on === 'today' || on === 'tomorrow' ? on : `on ${on}`} already, and two on one day are too much. Nothing was changed. Another day, or shall it just be left out?`,
    );
  const [model] = selected(work, {});
  if (!model) return nothingThere({});
  const { saved: _, ...copy } = model;
  const open = missed ? draft.sessions.find((s) => s.date === missed) : undefined;
  const one = {
    ...(open ?? { ...copy, ...likeMissed(work, model, missed), id: `extra-${date}` }),
    date,
    week: weekOf(date, draft.from),
  };
  // The one that was missed and is still open is that one, on another day.
  work.draft.sessions = [...draft.sessions.filter((s) => s !== open), one];
  work.draft.weeks = Math.max(draft.weeks, one.week);
  clearTheWay(work, new Set([one.id]));
  return null;
}

/** What was missed in an earlier week is made up as it was meant then, and not as the next one, which is harder. */
function likeMissed({ draft }: Work, model: PlannedSession, missed?: string): Partial<PlannedSession> {
  const week = missed ? weekOf(missed, draft.from) : model.week;
  const own = draft.parts.find((part) => part.id === model.part)?.weeks[week - 1];
  return week < model.week && own
    ? { title: own.title, detail: own.detail, minutes: Math.min(own.minutes, model.minutes) }
    : {};
}

/** The next day within a week that has no session of the plan, and of which nothing else was said. */
function freeDay({ draft }: Work, today: Temporal.PlainDate): string | null {
  const [model] = draft.sessions;
  const days = Array.from({ length: 7 }, (_, i) => today.add({ days: i + 1 }).toString());
  return (
    days.find(
      (date) =>
        model &&
        !draft.sessions.some((s) => s.date === date) &&
        !breaksWord(draft, { ...model, date, week: weekOf(date, draft.from) }),
    ) ?? null
  );
}
