import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import type { SlotFacts } from '../../slots/index.ts';
import { askAbout } from '../change/ask.ts';
import { contradictionIn } from '../change/contradicts.ts';
import { round5 } from '../draft/ramped.ts';
import { atMostFor, remembering } from '../place/held.ts';
import { withOwnHours } from '../place/kept-free.ts';
import { named } from '../place/place.ts';
import { weekdayOf } from '../place/relocate.ts';
import { assignShares } from '../place/shares.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { keepApart, tooNear } from './apart.ts';
import { begin, shorten } from './begin.ts';
import { diffOf, type SessionChange } from './diff.ts';
import { everyWeeks } from './every-weeks.ts';
import { exchangeTimes } from './exchange-times.ts';
import { beginWith, growBy, growTo } from './grow-by.ts';
import { growth } from './growth.ts';
import { alsoOnDays, oneByWeek, times } from './how-often.ts';
import { inOrderOf } from './in-order.ts';
import { again, extra, later, repeat } from './later.ts';
import { drop, keepFree } from './left-out.ts';
import { endingAt, intoHours, move, moveAbout, moveBy, withoutDays } from './moves.ts';
import { exchange, oneToDay, onOtherDays, toDays } from './onto-other-days.ts';
import { readyBy } from './ready-by.ts';
import { resize } from './resize.ts';
import { restore } from './restore.ts';
import { nothingThere, selected } from './selected.ts';
import { several } from './several.ts';
import { someToDays } from './some-to-days.ts';
import { takeTurns } from './take-turns.ts';
import { toDate } from './to-date.ts';
import { weeksMore } from './weeks-more.ts';
import { type Applied, type Refused, refuse, type Work } from './work.ts';

/**
 * Carries out what was asked for and nothing else: a session that no change names keeps every field. What was said earlier (no
 * Thursdays, only mornings) holds through later changes. Sessions that began are past changing. `facts` are without the plan's own sessions;
 * `earlier` is how the plan was before each of its changes.
 */
export function applyChanges(
  draft: PlanDraft,
  changes: readonly PlanChange[],
  known: SlotFacts,
  now: Temporal.Instant,
  earlier: readonly PlanDraft[] = [],
): Applied {
  const facts = withOwnHours(known, draft);
  const ready = changes.find((change) => change.kind === 'ready_by');
  if (ready) {
    const others = changes.filter((change) => change.kind !== 'ready_by');
    const tried = others.length > 0 ? applyChanges(draft, others, facts, now, earlier) : null;
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
  let told = 0;
  const ordered = inOrder(changes, draft);
  for (const [i, change] of ordered.entries()) {
    work.draft = remembering(work.draft, change);
    const lines = work.said?.length ?? 0;
    const refused =
      change.kind === 'restore'
        ? restore(work, change.of, earlier)
        : withoutMoving(work, change, ordered.slice(i + 1), () => carryOut(work, change, freed));
    if ((work.said?.length ?? 0) > lines || change.kind === 'unread') told += 1;
    // Of several wishes one has nothing to hold to: the others are carried out, and that is said.
    if (refused?.nothing && changes.length > 1) work.notes.push(refused.nothing);
    else if (refused) return refused;
  }
  const near = tooNear(work.draft);
  if (near && !tooNear(draft)) work.notes.push(near);
  const sessions = assignShares(renamed(draft.sessions, work.draft.sessions), work.draft.parts);
  const diff = diffOf(draft.sessions, work.draft.sessions, sessions);
  return {
    kind: 'changed',
    draft: { ...work.draft, sessions, changed: true, talk: { changes: [...changes], moved: movedIn(diff) } },
    diff,
    notes: work.notes,
    ...(work.said && told === changes.length && { said: work.said }),
  };
}

/** Strands that get other days next are no obstacle to the one that gets them now. */
function withoutMoving(
  work: Work,
  change: PlanChange,
  next: readonly PlanChange[],
  carry: () => Refused | null,
): Refused | null {
  if (change.kind !== 'to_days' || !change.of.part) return carry();
  const moves = (s: PlannedSession) =>
    next.some((one) => one.kind === 'to_days' && one.of.part === s.part && !one.days.includes(weekdayOf(s)));
  const aside = work.draft.sessions.filter(moves);
  work.draft.sessions = work.draft.sessions.filter((s) => !moves(s));
  const refused = carry();
  work.draft.sessions = [...work.draft.sessions, ...aside];
  return refused;
}

/** Those that have another day now: what a bare "Tuesday then" is about next. */
const movedIn = (diff: readonly SessionChange[]): string[] =>
  diff.flatMap(({ before, after }) => (before && after && before.date !== after.date ? [after.id] : []));

const choiceOf = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * "Nothing on Sundays, and Saturday can take a double one": Sunday's sessions go to Saturday, where nothing lies there; where something does, that
 * becomes longer in their place.
 */
function inOrder(changes: readonly PlanChange[], { sessions }: PlanDraft): PlanChange[] {
  const double = changes.find((change) => change.kind === 'longer' && change.factor > 1 && change.of.days);
  const target = double?.kind === 'longer' ? double.of.days : undefined;
  const lies = target && sessions.some((s) => target.includes(weekdayOf(s) as Weekday));
  // "Not on Fridays, only four times": what is left out is Fridays first, so that as little as can be moves.
  const often = changes.filter(({ kind }) => kind === 'times');
  return [...often, ...changes.filter((change) => !often.includes(change))].flatMap((change): PlanChange[] => {
    if (change.kind !== 'not_days' || !target) return [change];
    const of = { days: change.days };
    return [lies ? { kind: 'drop', of } : { kind: 'to_days', of, days: target }, change];
  });
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
    case 'one_to_day':
      return oneToDay(work, change);
    case 'other_days':
      return onOtherDays(work, change.of);
    case 'exchange':
      return exchange(work, change.days, change.with, change.of);
    case 'time':
      return change.ends
        ? endingAt(work, change.of, change.time, change.latest)
        : move(work, change.of, { time: change.time, exact: true });
    case 'window':
      return intoHours(work, change.of, change.window);
    case 'times':
      if (change.by) return oneByWeek(work, change, change.by);
      return change.atMost && mostAWeek(work.draft) <= change.perWeek
        ? null
        : times(work, change.of, change.perWeek, freed);
    case 'minutes':
      return resize(
        work,
        change.of,
        (now) =>
          change.atMost
            ? Math.min(now, change.minutes)
            : change.atLeast
              ? Math.max(now, change.minutes)
              : change.minutes,
        { exact: !change.atMost && !change.atLeast },
      );
    case 'by_minutes':
      return selected(work, change.of).length === 0
        ? nothingThere(change.of)
        : resize(work, change.of, (now) => Math.max(Math.min(now, 5), now + change.minutes));
    case 'longer':
      return resize(work, change.of, (now) =>
        change.factor > 1
          ? Math.max(now + 5, round5(now * change.factor))
          : Math.max(5, Math.min(now - 5, round5(now * change.factor))),
      );
    case 'clock_by':
      return change.vague ? moveAbout(work, change.of, change.minutes) : moveBy(work, change.of, change.minutes);
    case 'keep_free':
      return keepFree(work, change.of);
    case 'later':
      return later(work, change.of, change.days);
    case 'restart':
      return again(work, change.date ? Temporal.PlainDate.from(change.date) : null);
    case 'extra':
      return extra(work, change.date, change.missed);
    case 'repeat':
      return repeat(work, change.week);
    case 'easier':
      return resize(work, change.of, (now) => Math.min(now, Math.max(5, round5(now * 0.75))));
    case 'harder':
      return resize(work, change.of, (now, s) =>
        Math.max(now, Math.min(atMostFor(work.draft, s) ?? 240, Math.max(now + 5, round5(now * 1.15)))),
      );
    case 'drop':
      return drop(work, change.of) ?? withoutFromNowOn(work, change.of);
    case 'start':
      return begin(work, Temporal.PlainDate.from(change.date));
    case 'start_back':
      return work.draft.fromBefore ? begin(work, Temporal.PlainDate.from(work.draft.fromBefore)) : null;
    case 'weeks':
      return shorten(work, change.weeks);
    case 'weeks_more':
      return weeksMore(work, change.weeks);
    case 'some_to_days':
      return someToDays(work, change.of, change.days, change.window ?? null);
    case 'to_date':
      return toDate(work, change.of, change.date);
    case 'exchange_times':
      return exchangeTimes(work, change.of, change.days, change.with);
    case 'apart':
      return keepApart(work, change.of, change.days);
    case 'every_weeks':
      return everyWeeks(work, change.of, change.every);
    case 'growth':
      return growth(work, change.of, change.factor);
    case 'grow_by':
      return growBy(work, change.of, change.minutes);
    case 'grow_to':
      return growTo(work, change.of, change.minutes);
    case 'begin_with':
      return beginWith(work, change.of, change.minutes);
    case 'order':
      return inOrderOf(work, change.parts);
    case 'also_days':
      return alsoOnDays(work, change.of, change.days);
    case 'several':
      return several(work, change.times);
    case 'take_turns':
      return takeTurns(work, change.parts);
    case 'unread':
      work.notes.push(askAbout(change.words, work.draft).question);
      return null;
    case 'restore':
    case 'ready_by':
      return null;
  }
}

const mostAWeek = ({ sessions }: PlanDraft): number =>
  Math.max(0, ...[...Map.groupBy(sessions, (s) => s.week).values()].map((own) => own.length));

/** "Drop the Saturdays": nothing comes there later either. */
function withoutFromNowOn({ draft }: Work, of: Select): null {
  const [days, ...more] = Object.keys(of);
  if (days === 'days' && more.length === 0 && !draft.standing)
    draft.limits.notDays = [...new Set([...draft.limits.notDays, ...(of.days ?? [])])];
  return null;
}

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
