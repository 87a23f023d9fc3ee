import type { Weekday } from '../calendar/index.ts';
import { playbookById } from '../playbooks/index.ts';
import type { SlotFacts } from '../slots/index.ts';
import { begin, shorten } from './begin.ts';
import { diffOf } from './diff.ts';
import { ontoDays } from './onto-days.ts';
import { round5 } from './parts.ts';
import { named } from './place.ts';
import { readyBy } from './ready-by.ts';
import { obstacle, relocate, startOf, type Where, weekdayOf } from './relocate.ts';
import type { PlanChange, Select } from './reply-types.ts';
import { assignShares } from './shares.ts';
import { fewerTimes, moreTimes } from './times.ts';
import type { PlanDraft, PlannedSession } from './types.ts';
import { type Applied, put, type Refused, refuse, type Work } from './work.ts';

/**
 * Carries out what was asked for and nothing else: a session that no change names keeps every field. What was said earlier (no
 * Thursdays, only mornings) holds through later changes. Sessions that began are past changing. `facts` are without the plan's own sessions.
 */
export function applyChanges(
  draft: PlanDraft,
  changes: readonly PlanChange[],
  facts: SlotFacts,
  now: Temporal.Instant,
): Applied {
  const ready = changes.find((change) => change.kind === 'ready_by');
  if (ready) {
    const others = changes.filter((change) => change.kind !== 'ready_by');
    const tried = others.length > 0 ? applyChanges(draft, others, facts, now) : null;
    return readyBy(draft, changes, ready.date, tried, now.toZonedDateTimeISO(facts.zone).toPlainDate());
  }
  const work: Work = { draft: structuredClone(draft), facts, now, notes: [] };
  for (const change of inOrder(changes)) {
    const refused = carryOut(work, change);
    if (refused) return refused;
  }
  const sessions = assignShares(renamed(draft.sessions, work.draft.sessions), work.draft.parts);
  const diff = diffOf(draft.sessions, work.draft.sessions, sessions);
  return { kind: 'changed', draft: { ...work.draft, sessions, changed: true }, diff, notes: work.notes };
}

/** "Nothing on Sundays, and Saturday can take a double one": Sunday's sessions go to Saturday. */
function inOrder(changes: readonly PlanChange[]): PlanChange[] {
  const double = changes.find((change) => change.kind === 'longer' && change.factor === 2);
  const target = double?.kind === 'longer' ? double.of.days : undefined;
  return changes.flatMap((change): PlanChange[] =>
    change.kind === 'not_days' && target
      ? [{ kind: 'to_days', of: { days: change.days }, days: target }, change]
      : [change],
  );
}

function carryOut(work: Work, change: PlanChange): Refused | null {
  switch (change.kind) {
    case 'not_days':
      work.draft.limits.notDays = [...new Set([...work.draft.limits.notDays, ...change.days])];
      for (const part of work.draft.parts) part.days = part.days.filter((day) => !change.days.includes(day));
      return move(work, { days: change.days }, {});
    case 'to_days':
      return toDays(work, change.of, change.days);
    case 'time':
      return move(work, change.of, { time: change.time, exact: true });
    case 'window':
      for (const part of work.draft.parts)
        if (isForAll(change.of) && (!change.of.part || change.of.part === part.id)) part.window = change.window;
      return move(work, change.of, { window: change.window });
    case 'times':
      return times(work, change.of, change.perWeek);
    case 'minutes':
      return resize(work, change.of, (now) => (change.atMost ? Math.min(now, change.minutes) : change.minutes));
    case 'by_minutes':
      return resize(work, change.of, (now) => Math.max(5, now + change.minutes));
    case 'longer':
      return resize(work, change.of, (now) =>
        Math.max(5, change.factor > 1 ? Math.round(now * change.factor) : round5(now * change.factor)),
      );
    case 'easier':
      return resize(work, {}, (now) => Math.min(now, Math.max(5, round5(now * 0.75))));
    case 'harder':
      return resize(work, {}, (now) => Math.max(now + 5, round5(now * 1.15)));
    case 'drop':
      return drop(work, change.of);
    case 'start':
      return begin(work, Temporal.PlainDate.from(change.date));
    case 'start_back':
      return work.draft.fromBefore ? begin(work, Temporal.PlainDate.from(work.draft.fromBefore)) : null;
    case 'weeks':
      return shorten(work, change.weeks);
    case 'ready_by':
      return null;
  }
}

function selected({ draft, facts, now }: Work, { part, days, weeks, dates }: Select): PlannedSession[] {
  return draft.sessions.filter(
    (s) =>
      Temporal.Instant.compare(startOf(s, facts.zone), now) > 0 &&
      (!part || s.part === part) &&
      (!days || days.includes(weekdayOf(s))) &&
      (!weeks || (weeks[0] <= s.week && s.week <= weeks[1])) &&
      (!dates || (dates[0] <= s.date && s.date <= dates[1])),
  );
}

/** What is said of some days or weeks is no rule for the rest. */
const isForAll = ({ days, weeks, dates }: Select) => !days && !weeks && !dates;

/** The sessions that are named find another place; an exact one that is taken, the nearest to it, and why is said. */
function move(work: Work, of: Select, where: Where): Refused | null {
  const loose = selected(work, of);
  if (loose.length === 0) return of.days && Object.keys(where).length === 0 ? null : nothingThere(of);
  // Another time of day keeps the days where that can be had.
  const keeps =
    where.window && !where.days
      ? relocate(work.draft, loose, { ...where, sameDays: true }, work.facts, work.now)
      : null;
  const { sessions, unplaced } =
    keeps?.unplaced.length === 0 ? keeps : relocate(work.draft, loose, where, work.facts, work.now);
  put(work, sessions);
  if (unplaced.length === 0) return null;
  if (!where.exact) return noRoom(unplaced, where);
  const [first] = unplaced;
  const wished = first && { ...first, ...(where.time && { time: where.time }) };
  const why = wished ? obstacle(wished, work.facts, work.draft.sessions) : null;
  const near: Where = {
    days: where.days ?? [...new Set(unplaced.map(weekdayOf))],
    ...(where.time && { time: where.time }),
    window: null,
  };
  const second = relocate(work.draft, unplaced, near, work.facts, work.now);
  if (second.unplaced.length > 0 || !wished || !second.sessions[0])
    return refuse(
      `${where.time ?? 'That'} does not fit: ${why ?? 'something else'} is in the way, and near it nothing is free. Nothing was changed. Another time?`,
    );
  put(work, second.sessions);
  work.notes.push(
    `${dayName(wished)} at ${wished.time} is taken by ${why ?? 'something close by'}, so I put it at ${second.sessions[0].time}.`,
  );
  return null;
}

function nothingThere({ part, days }: Select): Refused {
  const name = days ? `on ${days.map((day) => DAYS[day - 1]).join(' or ')}` : part ? 'of that kind' : 'ahead';
  return refuse(`There is no session ${name} in this plan, so nothing was changed. Which one do you mean?`);
}

function noRoom(unplaced: readonly PlannedSession[], where: Where): Refused {
  const place = where.days
    ? `on ${where.days.map((day) => `${DAYS[day - 1]}s`).join(' or ')}`
    : where.window
      ? 'at that time of day'
      : 'there';
  return refuse(
    `I find no free room ${place} for ${unplaced.length === 1 ? 'one session' : `${unplaced.length} sessions`} of "${unplaced[0]?.title ?? ''}" (your sleep, work and what is planned already). Nothing was changed. Another day or time?`,
  );
}

/** "Wednesdays on Thursdays": the same time where it is free. All sessions on given days: those that are there already stay. */
function toDays(work: Work, of: Select, days: Weekday[]): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  if (!of.days) leaveOneADay(work, all, days.length);
  const loose = selected(work, of).filter((s) => !days.includes(weekdayOf(s)));
  if (loose.length === 0) return null;
  work.draft.limits.notDays = work.draft.limits.notDays.filter((day) => !days.includes(day));
  if (isForAll(of)) for (const part of work.draft.parts) if (!of.part || of.part === part.id) part.days = days;
  const ids = new Set(loose.map((s) => s.id));
  const { sessions, unplaced } = ontoDays(work, loose, days);
  if (unplaced.length > 0) return noRoom(unplaced, { days });
  const off = sessions.find((s) => s.time !== loose.find(({ id }) => id === s.id)?.time);
  const was = off && loose.find(({ id }) => id === off.id);
  if (off && was) {
    const why = obstacle(
      { ...off, time: was.time },
      work.facts,
      work.draft.sessions.filter((s) => !ids.has(s.id)),
    );
    work.notes.push(
      `${dayName(off)} at ${was.time} is ${why ? `taken by ${why}` : 'too close to something else'}, so it is ${off.time} there.`,
    );
  }
  put(work, sessions);
  return null;
}

/** "Mondays and Thursdays": that is twice a week of each strand, not two on a day. */
function leaveOneADay(work: Work, all: readonly PlannedSession[], days: number): void {
  const gone = new Set(
    [...Map.groupBy(all, (s) => s.part).values()].flatMap((own) =>
      fewerTimes(own, work.draft.parts, days).dropped.map((s) => s.id),
    ),
  );
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
}

function times(work: Work, of: Select, perWeek: number): Refused | null {
  const open = selected(work, of);
  if (open.length === 0) return nothingThere(of);
  const { kept, dropped } = fewerTimes(open, work.draft.parts, perWeek);
  const added = moreTimes(kept, perWeek);
  const gone = new Set(dropped.map((s) => s.id));
  work.draft.sessions = [...work.draft.sessions.filter((s) => !gone.has(s.id)), ...added];
  if (added.length === 0) return null;
  const { sessions, unplaced } = relocate(work.draft, added, {}, work.facts, work.now);
  if (unplaced.length > 0) return noRoom(unplaced, {});
  put(work, sessions);
  return null;
}

/** Another length. What grows grows step by step, as far as the ramp allows, and is moved only where it no longer fits. */
function resize(work: Work, of: Select, next: (minutes: number) => number): Refused | null {
  const counted = work.draft.parts.filter(
    (part) => part.count && part.count.minutesEach > 0 && (!of.part || of.part === part.id),
  );
  if (counted.length > 0)
    return refuse(
      `The sessions here add up to ${work.draft.target?.value ?? ''} ${work.draft.target?.unit ?? ''}, so their length follows from that. A later day or more sessions a week would make them shorter: which?`,
    );
  const open = selected(work, of);
  if (open.length === 0) return nothingThere(of);
  const ramp = playbookById(work.draft.playbook).ramp;
  const most = 'direction' in ramp ? 10 : 1 + Math.max(ramp.longest, 0.1);
  const before = new Map<string, number>();
  let held = false;
  const resized = [...open]
    .sort((a, b) => a.week - b.week)
    .map((session) => {
      const wanted = Math.min(240, Math.max(5, next(session.minutes)));
      const last = before.get(session.part) ?? session.minutes;
      const allowed =
        wanted > session.minutes ? Math.max(session.minutes, Math.floor((last * most) / 5 + 0.5) * 5) : wanted;
      const minutes = Math.min(wanted, allowed);
      if (minutes < wanted) held = true;
      before.set(session.part, Math.max(minutes, last));
      return { ...session, minutes };
    });
  const grown = lastOfWeek(resized);
  put(work, grown);
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

/** Within one week all sessions of a strand that were equally long stay so. */
function lastOfWeek(sessions: PlannedSession[]): PlannedSession[] {
  return sessions.map((s) => {
    const [first] = sessions.filter(
      (other) => other.part === s.part && other.week === s.week && other.title === s.title,
    );
    return first && first.minutes < s.minutes ? { ...s, minutes: first.minutes } : s;
  });
}

function drop(work: Work, of: Select): Refused | null {
  const gone = new Set(selected(work, of).map((s) => s.id));
  if (gone.size === 0) return nothingThere(of);
  if (gone.size === work.draft.sessions.length)
    return refuse(
      'That would leave nothing of the plan. Say "forget it" to drop it altogether, or tell me what should stay.',
      ['Forget it'],
    );
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
  const left = new Set(work.draft.sessions.map((s) => s.part));
  work.draft.parts = work.draft.parts.filter((part) => left.has(part.id));
  return null;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const dayName = (s: PlannedSession) => DAYS[weekdayOf(s) - 1] ?? '';

/** A session that moved to another day is named after it; all others keep their names. */
function renamed(before: readonly PlannedSession[], after: PlannedSession[]): PlannedSession[] {
  const old = new Map(before.map((s) => [s.id, s]));
  const stays = after.filter((s) => old.get(s.id)?.date === s.date && old.get(s.id)?.week === s.week);
  const names = new Set(stays.map((s) => s.id));
  const fresh = named(after.filter((s) => !stays.includes(s))).map((s) => {
    let id = s.id;
    for (let n = 2; names.has(id); n += 1) id = `${s.id}-${n}`;
    names.add(id);
    return { ...s, id };
  });
  return [...stays, ...fresh].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
}
