import { shortWeekday } from '../../calendar-names.ts';
import { placeSessions, type Refusal, type SlotFacts, type Wish } from '../../slots/index.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { beginningAtOnce, beginningToday, eachOnItsDays } from './at-once.ts';
import { awake } from './bedtime.ts';
import { beforeTheEnd, dailyWindow, keepingWorkFree, withOwnHours } from './kept-free.ts';
import { assignShares } from './shares.ts';
import { awakeUntil, stepByStep } from './step-by-step.ts';
import { datedWishes, inTurns, weeklyWishes, wishesOf } from './wishes.ts';

export type PlacedPlan = { sessions: PlannedSession[]; refusals: readonly Refusal[] };

/** Finds a place for every session of a plan that has none yet. `known` covers its weeks; nothing lies in work hours. */
export function placePlan(wanted: PlanDraft, known: SlotFacts, now: Temporal.Instant): PlacedPlan {
  const asked = awakeUntil(wanted, known);
  const facts = withOwnHours(known, asked);
  const draft = stepByStep(awake(asked, facts), facts);
  const strict = beforeTheEnd(keepingWorkFree(facts, draft), draft);
  const whole = draft.parts.flatMap((part) =>
    part.dates ? datedWishes(part, draft, facts) : wishesOf(part, draft, facts),
  );
  // Shifts that take turns: no hour is free in all weeks, so each has its own.
  if (facts.rhythm.cycle) return shared(attempt(draft, strict, inTurns(draft, facts), now), draft, strict, now);
  const fromTheStart = attempt(draft, strict, eachOnItsDays(whole, draft) ?? beginningAtOnce(whole, draft), now);
  const first = fromTheStart.refusals.length === 0 ? fromTheStart : attempt(draft, strict, whole, now);
  // Longest sessions decide the place for all weeks, so that days and times stay; where that fits nowhere, each week for itself.
  const second =
    first.refusals.length === 0
      ? first
      : attempt(
          draft,
          strict,
          draft.parts.flatMap((part) =>
            part.dates ? datedWishes(part, draft, facts) : weeklyWishes(part, draft, facts),
          ),
          now,
        );
  const best = second.sessions.length > first.sessions.length ? second : first;
  return shared(asNamed(best, whole, draft, strict, now), draft, strict, now);
}

/** At the hour that was said, straight after work or something else, where only the minutes between are missing. */
function asNamed(
  best: PlacedPlan,
  whole: Wish[],
  draft: PlanDraft,
  strict: SlotFacts,
  now: Temporal.Instant,
): PlacedPlan {
  const named = new Map(
    draft.parts.flatMap(({ id, time, weeks }) =>
      time && !weeks.some((week) => week.time) ? [[id, time] as const] : [],
    ),
  );
  const kept = ({ sessions }: PlacedPlan) => sessions.filter(({ part, time }) => named.get(part) === time).length;
  if (named.size === 0 || best.sessions.every(({ part, time }) => (named.get(part) ?? time) === time)) return best;
  const open = { ...strict, bufferMinutes: 0 };
  const there = (wish: Wish): Wish => {
    const time = named.get(wish.id.split('|')[0] ?? '');
    return time ? { ...wish, windows: [dailyWindow({ start: time, end: after(time, wish.minutes) })] } : wish;
  };
  const all = beginningAtOnce(whole, draft);
  return [attempt(draft, open, all, now), attempt(draft, open, all.map(there), now)].reduce(
    (found, one) => (kept(one) > kept(found) && one.sessions.length >= found.sessions.length ? one : found),
    best,
  );
}

const after = (time: string, minutes: number): string =>
  Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });

function shared(best: PlacedPlan, draft: PlanDraft, facts: SlotFacts, now: Temporal.Instant): PlacedPlan {
  const sessions = named(beginningToday(best.sessions, draft, facts, now));
  return { ...best, sessions: assignShares(sessions, draft.parts) };
}

function attempt(draft: PlanDraft, facts: SlotFacts, wishes: Wish[], now: Temporal.Instant): PlacedPlan {
  const from = Temporal.PlainDate.from(draft.from);
  const end = draft.deadline ? Temporal.PlainDate.from(draft.deadline) : null;
  const placed = placeSessions(facts, wishes, { from, weeks: draft.weeks, now });
  const sessions = placed.sessions
    .filter(({ local }) => end === null || Temporal.PlainDate.compare(local.toPlainDate(), end) <= 0)
    .flatMap(({ wishId, local, week }): PlannedSession[] => {
      const part = draft.parts.find(({ id }) => id === wishId.split('|')[0]);
      const own = part?.weeks[week - 1];
      if (!part || !own) return [];
      return [
        {
          id: '',
          part: part.id,
          week,
          date: local.toPlainDate().toString(),
          time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
          minutes: own.minutes,
          title: own.title,
          detail: own.detail,
        },
      ];
    });
  return { sessions, refusals: placed.refusals };
}

/** Sessions by their time, each with a name of its own: "w1-mon". */
export function named(sessions: readonly PlannedSession[]): PlannedSession[] {
  const sorted = [...sessions].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  const seen = new Map<string, number>();
  return sorted.map((session) => {
    const name = `w${session.week}-${shortWeekday(Temporal.PlainDate.from(session.date).dayOfWeek)}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...session, id: count === 1 ? name : `${name}-${count}` };
  });
}
