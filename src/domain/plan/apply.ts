import { type Weekday, weekdays } from '../calendar/index.ts';
import { weekdayName } from '../calendar-names.ts';
import { joinWords } from '../language/index.ts';
import { playbookById } from '../playbooks/index.ts';
import type { SlotFacts } from '../slots/index.ts';
import { begin, shorten } from './begin.ts';
import { contradictionIn } from './change/contradicts.ts';
import { diffOf } from './diff.ts';
import { again, extra, later, repeat } from './later.ts';
import { ontoDays } from './onto-days.ts';
import { round5 } from './parts.ts';
import { named } from './place.ts';
import { readyBy } from './ready-by.ts';
import { obstacle, relocate, type Where, weekdayOf } from './relocate.ts';
import type { PlanChange, Select } from './reply-types.ts';
import { resize } from './resize.ts';
import { isForAll, noRoom, nothingThere, selected } from './selected.ts';
import { assignShares } from './shares.ts';
import { fewerTimes, moreTimes } from './times.ts';
import type { ClockSpan, PlanDraft, PlannedSession } from './types.ts';
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
  const clash = contradictionIn(changes);
  if (clash)
    return refuse(
      `These two do not go together: ${clash.one}, and ${clash.other}. The plan stays as it is. Which one shall it be?`,
      [choiceOf(clash.one), choiceOf(clash.other), 'Leave it as it is'],
    );
  const work: Work = { draft: structuredClone(draft), facts, now, notes: [] };
  const freed = changes.flatMap((change) => (change.kind === 'not_days' ? change.days : []));
  for (const change of inOrder(changes)) {
    const refused = carryOut(work, change, freed);
    if (refused) return refused;
  }
  const sessions = assignShares(renamed(draft.sessions, work.draft.sessions), work.draft.parts);
  const diff = diffOf(draft.sessions, work.draft.sessions, sessions);
  return {
    kind: 'changed',
    draft: { ...work.draft, sessions, changed: true },
    diff,
    notes: work.notes,
    ...(work.said && { said: work.said }),
  };
}

const choiceOf = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "Nothing on Sundays, and Saturday can take a double one": Sunday's sessions go to Saturday. */
function inOrder(changes: readonly PlanChange[]): PlanChange[] {
  const double = changes.find((change) => change.kind === 'longer' && change.factor === 2);
  const target = double?.kind === 'longer' ? double.of.days : undefined;
  // "Not on Fridays, only four times": what is left out is Fridays first, so that as little as can be moves.
  const often = changes.filter(({ kind }) => kind === 'times');
  return [...often, ...changes.filter((change) => !often.includes(change))].flatMap((change): PlanChange[] =>
    change.kind === 'not_days' && target
      ? [{ kind: 'to_days', of: { days: change.days }, days: target }, change]
      : [change],
  );
}

function carryOut(work: Work, change: PlanChange, freed: readonly Weekday[]): Refused | null {
  switch (change.kind) {
    case 'not_days':
      work.draft.limits.notDays = [...new Set([...work.draft.limits.notDays, ...change.days])];
      for (const part of work.draft.parts) part.days = part.days.filter((day) => !change.days.includes(day));
      return withoutDays(work, change.days);
    case 'free_days':
      work.draft.limits.notDays = work.draft.limits.notDays.filter((day) => !change.days.includes(day));
      work.notes.push(
        `Noted: ${joinWords(change.days.map((day) => `${weekdayName(day)}s`))} may be used. Nothing moves by that.`,
      );
      return null;
    case 'to_days':
      return toDays(work, change.of, change.days, change.window ?? null);
    case 'exchange':
      return exchange(work, change.days, change.with);
    case 'time':
      return move(work, change.of, { time: change.time, exact: true });
    case 'window':
      for (const part of work.draft.parts)
        if (isForAll(change.of) && (!change.of.part || change.of.part === part.id)) part.window = change.window;
      return move(work, change.of, { window: change.window });
    case 'times':
      return change.by ? oneByWeek(work, change, change.by) : times(work, change.of, change.perWeek, freed);
    case 'minutes':
      return resize(work, change.of, (now) => (change.atMost ? Math.min(now, change.minutes) : change.minutes));
    case 'by_minutes':
      return resize(work, change.of, (now) => Math.max(5, now + change.minutes));
    case 'longer':
      return resize(work, change.of, (now) =>
        Math.max(5, change.factor > 1 ? Math.round(now * change.factor) : round5(now * change.factor)),
      );
    case 'clock_by':
      return moveBy(work, change.of, change.minutes);
    case 'keep_free':
      return keepFree(work, change.of);
    case 'later':
      return later(work, change.of, change.days);
    case 'restart':
      return again(work, change.date ? Temporal.PlainDate.from(change.date) : null);
    case 'extra':
      return extra(work, change.date);
    case 'repeat':
      return repeat(work, change.week);
    case 'easier':
      return resize(work, change.of, (now) => Math.min(now, Math.max(5, round5(now * 0.75))));
    case 'harder':
      return resize(work, change.of, (now) => Math.max(now + 5, round5(now * 1.15)));
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

/** Their sessions find another day of their week; where each open day has one of that strand already, they are left out. */
function withoutDays(work: Work, days: readonly Weekday[]): Refused | null {
  const all = weekdays.filter((day) => !work.draft.limits.notDays.includes(day));
  // Who said on which days stays with those.
  const openFor = (id: string) => {
    const own = work.draft.parts.find((part) => part.id === id)?.days ?? [];
    return own.length > 0 ? own : all;
  };
  const loose = selected(work, { days: [...days] });
  const full = loose.filter((s) => {
    const own = work.draft.sessions.filter(
      (o) => o.part === s.part && o.week === s.week && !days.includes(weekdayOf(o)),
    );
    return new Set(own.map(weekdayOf)).size >= openFor(s.part).length;
  });
  if (full.length === 0 || full.length === work.draft.sessions.length) return move(work, { days: [...days] }, {});
  const gone = new Set(full.map((s) => s.id));
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
  return loose.length > full.length ? move(work, { days: [...days] }, {}) : null;
}

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

/** "Wednesdays on Thursdays": the same time where it is free. All sessions on given days: those that are there already stay. */
function toDays(work: Work, of: Select, days: Weekday[], window: ClockSpan | null): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  if (!of.days) leaveOneADay(work, all, days);
  const loose = selected(work, of).filter((s) => !days.includes(weekdayOf(s)));
  if (loose.length === 0) return null;
  work.draft.limits.notDays = work.draft.limits.notDays.filter((day) => !days.includes(day));
  if (isForAll(of)) for (const part of work.draft.parts) if (!of.part || of.part === part.id) part.days = days;
  const ids = new Set(loose.map((s) => s.id));
  const { sessions, unplaced } = ontoDays(work, loose, days, window);
  if (unplaced.length > 0) return noRoom(unplaced, { days });
  const off = window ? undefined : sessions.find((s) => s.time !== loose.find(({ id }) => id === s.id)?.time);
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
  if (of.part) makeRoom(work, sessions);
  return null;
}

/** "Swap Monday and Thursday": what stands on the one day changes places with what stands on the other, week by week. */
function exchange(work: Work, days: Weekday[], others: Weekday[]): Refused | null {
  const [mine, theirs] = [selected(work, { days }), selected(work, { days: others })];
  if (mine.length === 0 || theirs.length === 0)
    return mine.length === 0 && theirs.length === 0
      ? nothingThere({ days })
      : toDays(work, { days: mine.length > 0 ? days : others }, mine.length > 0 ? others : days, null);
  const ids = new Set([...mine, ...theirs].map((s) => s.id));
  const rest = work.draft.sessions.filter((s) => !ids.has(s.id));
  const alone = (sessions: PlannedSession[]): Work => ({ ...work, draft: { ...work.draft, sessions } });
  const first = ontoDays(alone([...rest, ...mine]), mine, others);
  const second = ontoDays(alone([...rest, ...first.sessions, ...theirs]), theirs, days);
  const unplaced = [...first.unplaced, ...second.unplaced];
  if (unplaced.length > 0) return noRoom(unplaced, { days: [...days, ...others] });
  put(work, [...first.sessions, ...second.sessions]);
  return null;
}

/** One training a day: what stood there already, of another strand, finds another day of its week. */
function makeRoom(work: Work, moved: readonly PlannedSession[]): void {
  const { draft, facts, now } = work;
  if (!playbookById(draft.playbook).tags.includes('Fitness')) return;
  const taken = new Set(moved.map((s) => s.date));
  const ids = new Set(moved.map((s) => s.id));
  const crowded = draft.sessions.filter((s) => taken.has(s.date) && !ids.has(s.id));
  if (crowded.length === 0) return;
  const found = relocate(draft, crowded, { not: [...new Set(moved.map(weekdayOf))] }, facts, now);
  put(work, found.sessions);
}

/** "Mondays and Thursdays": that is twice a week of each strand, not two on a day; those that stand there already stay first. */
function leaveOneADay(work: Work, all: readonly PlannedSession[], days: readonly Weekday[]): void {
  const gone = new Set<string>();
  for (const own of Map.groupBy(all, (s) => `${s.part} ${s.week}`).values()) {
    const there = own.filter((s) => days.includes(weekdayOf(s)));
    const others = own.filter((s) => !there.includes(s));
    for (const s of others.slice(Math.max(0, days.length - there.length))) gone.add(s.id);
  }
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
}

function times(work: Work, of: Select, perWeek: number, freed: readonly Weekday[]): Refused | null {
  const named = selected(work, of);
  if (named.length === 0) return nothingThere(of);
  // "Twice a week over Christmas": the whole weeks that it touches.
  const weeks = new Set(named.map((s) => s.week));
  const open = of.dates ? selected(work, of.part ? { part: of.part } : {}).filter((s) => weeks.has(s.week)) : named;
  const { kept, dropped } = fewerTimes(open, work.draft.parts, perWeek, freed);
  const added = moreTimes(kept, perWeek);
  const gone = new Set(dropped.map((s) => s.id));
  work.draft.sessions = [...work.draft.sessions.filter((s) => !gone.has(s.id)), ...added];
  if (added.length === 0) return null;
  const { sessions, unplaced } = relocate(work.draft, added, {}, work.facts, work.now);
  if (unplaced.length > 0) return noRoom(unplaced, {});
  put(work, sessions);
  return null;
}

/** One session more or less than each week has, whatever that is. */
function oneByWeek(
  work: Work,
  { of, days, window }: Extract<PlanChange, { kind: 'times' }>,
  by: 1 | -1,
): Refused | null {
  const named = selected(work, of);
  if (named.length === 0) return nothingThere(of);
  const added: PlannedSession[] = [];
  const gone = new Set<string>();
  for (const own of Map.groupBy(named, (s) => s.week).values()) {
    if (by > 0) added.push(...moreTimes(own, Math.min(7, own.length + 1)));
    else if (own.length > 1)
      for (const s of fewerTimes(own, work.draft.parts, own.length - 1, []).dropped) gone.add(s.id);
  }
  work.draft.sessions = [...work.draft.sessions.filter((s) => !gone.has(s.id)), ...added];
  if (added.length === 0) return null;
  const { sessions, unplaced } = relocate(
    work.draft,
    added,
    { ...(days && { days }), ...(window && { window }) },
    work.facts,
    work.now,
  );
  const lost = new Set(unplaced.map((s) => s.id));
  if (sessions.length === 0) return noRoom(unplaced, days ? { days } : {});
  put(work, sessions);
  work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
  return null;
}

/** Each at its own time, so much earlier or later. */
function moveBy(work: Work, of: Select, minutes: number): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  for (const own of Map.groupBy(all, (s) => `${s.time} ${s.part}`).values()) {
    const [{ time, part } = { time: '12:00', part: '' }] = own;
    const to = Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });
    const refused = move(work, { ...of, part, on: own.map((s) => s.date) }, { time: to, exact: true });
    if (refused) return refused;
  }
  return null;
}

/** As long as a week or more: those sessions are left out. Some days: each finds another day of its week, or is left out. */
function keepFree(work: Work, of: Select): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  const whole = !of.days && of.dates !== undefined && !of.on && daysOf(of.dates) >= 4;
  const { sessions, unplaced } = whole
    ? { sessions: [], unplaced: all }
    : relocate(work.draft, all, { not: keptDays(of, all) }, work.facts, work.now);
  put(work, sessions);
  const lost = new Set(unplaced.map((s) => s.id));
  if (lost.size === work.draft.sessions.length)
    return refuse('That would leave nothing of the plan. Shall it rest until a day instead? Say "pause until …".', []);
  work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
  if (whole && work.draft.standing)
    work.notes.push('If you would rather have everything later, say "shift everything a week later".');
  else if (lost.size > 0)
    work.notes.push(
      `${lost.size === 1 ? 'One session' : `${lost.size} sessions`} found no other day in that week, so ${lost.size === 1 ? 'it is' : 'they are'} left out.`,
    );
  return null;
}

const daysOf = ([from, to]: [string, string]) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;

/** The weekdays that were named; else those of the days themselves. */
function keptDays({ days, on, dates }: Select, all: readonly PlannedSession[]): Weekday[] {
  if (days) return days;
  const [from, to] = dates ?? ['', ''];
  const each =
    on ??
    (dates
      ? Array.from({ length: daysOf([from, to]) }, (_, i) => Temporal.PlainDate.from(from).add({ days: i }).toString())
      : []);
  return [...new Set((each.length > 0 ? each : all.map((s) => s.date)).map((date) => weekdayOf({ date })))];
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

const dayName = (s: PlannedSession) => weekdayName(weekdayOf(s));

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
