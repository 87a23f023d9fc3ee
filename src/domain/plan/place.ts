import type { DailyWindow, Weekday } from '../calendar/index.ts';
import { eachDay, isAsleep, weekdays, workOn } from '../calendar/index.ts';
import { placeSessions, type Refusal, type SlotFacts, type Wish } from '../slots/index.ts';
import { comesOn } from './in-turns.ts';
import { BEFORE_BED } from './said/index.ts';
import { assignShares } from './shares.ts';
import type { ClockSpan, PlanDraft, PlanLimits, PlannedSession, PlanPart } from './types.ts';
import { usualHour } from './usual-hour.ts';

export type PlacedPlan = { sessions: PlannedSession[]; refusals: readonly Refusal[] };

/** Of somebody without hours of work none are kept, wherever they would be looked at. */
export function withoutWork(facts: SlotFacts, { limits }: Pick<PlanDraft, 'limits'>): SlotFacts {
  if (!limits.noWork) return facts;
  const { cycle: _cycle, ...rhythm } = facts.rhythm;
  return { ...facts, rhythm: { ...rhythm, work: eachDay(() => []) } };
}

/** Finds a place for every session of a plan that has none yet. `known` covers its weeks; nothing lies in work hours. */
export function placePlan(asked: PlanDraft, known: SlotFacts, now: Temporal.Instant): PlacedPlan {
  const facts = withoutWork(known, asked);
  const draft = awake(asked, facts);
  const strict = beforeTheEnd(keepingWorkFree(facts, draft), draft);
  const whole = draft.parts.flatMap((part) =>
    part.dates ? datedWishes(part, draft, facts) : wishesOf(part, draft, facts),
  );
  const fromTheStart = attempt(draft, strict, beginningAtOnce(whole, draft), now);
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
  const sessions = named(beginningToday(best.sessions, draft, strict, now));
  return { ...best, sessions: assignShares(sessions, draft.parts) };
}

/** "Starting tonight": the usual hour may be past, so the first session takes what is left of this day; the others stay. */
function beginningToday(
  sessions: PlannedSession[],
  draft: PlanDraft,
  facts: SlotFacts,
  now: Temporal.Instant,
): PlannedSession[] {
  const [first, ...others] = [...sessions].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  const part = draft.parts.find(({ id }) => id === first?.part);
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const day = today.dayOfWeek as Weekday;
  if (!first || !part || part.dates || today.toString() !== draft.from || first.date === draft.from) return sessions;
  if (draft.limits.notDays.includes(day) || (part.days.length > 0 && !part.days.includes(day))) return sessions;
  const wish: Wish = { ...common(part, draft, facts), id: part.id, minutes: first.minutes, perWeek: 1, days: [day] };
  const soon = now.add({ minutes: 15 });
  const [found] = placeSessions(facts, [wish], { from: today, weeks: 1, now: soon }).sessions;
  if (!found?.local.toPlainDate().equals(today)) return sessions;
  const time = found.local.toPlainTime().toString({ smallestUnit: 'minute' });
  return [{ ...first, week: 1, date: draft.from, time }, ...others];
}

/** A time in the middle of the night is no time to stay close to. */
function awake(draft: PlanDraft, facts: SlotFacts): PlanDraft {
  const day = Temporal.PlainDate.from(draft.from);
  const asleep = (time: string) =>
    isAsleep(
      facts.rhythm,
      day.toZonedDateTime({ timeZone: facts.zone, plainTime: Temporal.PlainTime.from(time) }).toInstant(),
      facts.zone,
    );
  return {
    ...draft,
    parts: draft.parts
      .map((part) => (part.time && asleep(part.time) ? { ...part, time: null } : part))
      .map((part) => (isBeforeBed(part) ? { ...part, time: beforeBed(part, facts) } : part)),
  };
}

const isBeforeBed = ({ window }: PlanPart) => window?.start === BEFORE_BED.start && window.end === BEFORE_BED.end;

/** So that a session ends when the person goes to sleep; at midnight, where that is later. */
function beforeBed({ weeks }: PlanPart, { rhythm }: SlotFacts): string {
  const asleep = rhythm.sleep[1][0]?.start ?? Temporal.PlainTime.from('23:00');
  const end = asleep.hour < 12 ? 24 * 60 : asleep.hour * 60 + asleep.minute;
  const start = end - Math.max(...weeks.map((week) => week.minutes), 10);
  return Temporal.PlainTime.from('00:00').add({ minutes: start }).toString({ smallestUnit: 'minute' });
}

/** Who says "from Monday" begins on Monday: the first strand on days that lie well apart, counted from the plan's first day. */
function beginningAtOnce(wishes: readonly Wish[], draft: PlanDraft): Wish[] {
  const from = Temporal.PlainDate.from(draft.from).dayOfWeek as Weekday;
  return wishes.flatMap((wish, i): Wish[] => {
    const free = i === 0 && (draft.parts[0]?.days.length ?? 0) === 0 && !draft.parts[0]?.dates;
    const perWeek = typeof wish.perWeek === 'number' ? [wish.perWeek] : [...wish.perWeek];
    const most = Math.max(...perWeek);
    const days = free ? spreadFrom(from, most, draft.limits.notDays) : null;
    if (!days) return [wish];
    const common = { ...wish, minDaysApart: 1, priority: 1 };
    if (perWeek.every((times) => times === most)) return [{ ...common, days }];
    // A lighter week keeps the first day as well.
    return [
      { ...common, id: `${wish.id}|first`, days: [from], perWeek: perWeek.map((times) => Math.min(1, times)) },
      {
        ...common,
        id: `${wish.id}|others`,
        days: days.filter((day) => day !== from),
        perWeek: perWeek.map((times) => Math.max(0, times - 1)),
      },
    ];
  });
}

/** What a week looks like to most, counted from its first day. */
const SPREAD = [[], [0], [0, 3], [0, 2, 5], [0, 2, 4, 6], [0, 1, 3, 4, 6], [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5, 6]];

/** So many weekdays as far apart as can be, the first of them given; null where that one is not free. */
function spreadFrom(first: Weekday, times: number, not: readonly Weekday[]): Weekday[] | null {
  const open = Array.from({ length: 7 }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday).filter(
    (day) => !not.includes(day),
  );
  if (open[0] !== first || times < 1 || times > open.length) return null;
  const usual = (SPREAD[times] ?? []).map((offset) => (((first - 1 + offset) % 7) + 1) as Weekday);
  if (usual.length > 0 && usual.every((day) => open.includes(day))) return usual;
  let best: Weekday[] | null = null;
  let most = -1;
  for (const days of choicesOf(open.slice(1), times - 1)) {
    const set = [first, ...days];
    const gaps = set.map((day, i) => ((set[(i + 1) % set.length] ?? first) - day + 7) % 7 || 7);
    // The narrowest gap decides; among equals the rest of the gaps, and a wide one at the end of the week.
    const worth = Math.min(...gaps) * 100 - gaps.reduce((sum, gap) => sum + gap * gap, 0) + (gaps.at(-1) ?? 0) / 10;
    if (worth > most || best === null) [best, most] = [set, worth];
  }
  return best;
}

function choicesOf<T>(all: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return all.flatMap((one, i) => choicesOf(all.slice(i + 1), count - 1).map((others) => [one, ...others]));
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

function wishesOf(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Wish[] {
  return [
    {
      ...common(part, draft, facts),
      id: part.id,
      minutes: Math.max(1, ...part.weeks.map((week) => week.minutes)),
      perWeek: part.weeks.map((week) => week.times),
    },
  ];
}

function weeklyWishes(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Wish[] {
  return part.weeks.flatMap((week, i): Wish[] =>
    week.times === 0
      ? []
      : [
          {
            ...common(part, draft, facts),
            id: `${part.id}|${i + 1}`,
            minutes: week.minutes,
            perWeek: week.times,
            weekRange: [i + 1, i + 1],
          },
        ],
  );
}

/** Only on given days: each a wish of its own. */
function datedWishes(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Wish[] {
  const from = Temporal.PlainDate.from(draft.from);
  return (part.dates ?? []).flatMap((text): Wish[] => {
    const date = Temporal.PlainDate.from(text);
    const week = Math.floor(from.until(date, { largestUnit: 'days' }).days / 7) + 1;
    const own = part.weeks[week - 1];
    if (!own || week > draft.weeks) return [];
    return [
      {
        ...common(part, draft, facts),
        id: `${part.id}|${text}`,
        minutes: own.minutes,
        perWeek: 1,
        days: [date.dayOfWeek as Weekday],
        weekRange: [week, week],
      },
    ];
  });
}

function common(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Omit<Wish, 'id' | 'minutes' | 'perWeek'> {
  const not = draft.limits.notDays;
  const days = (part.days.length > 0 ? part.days : weekdays).filter((day) => !not.includes(day));
  const window = part.window ?? draft.limits.window;
  const preferred = part.time ?? (window ? usualHour(window, facts.rhythm) : null);
  return {
    title: part.name,
    days: days.length > 0 ? days : weekdays.filter((day) => !not.includes(day)),
    windows: window ? [dailyWindow(window)] : undefined,
    minDaysApart: part.minDaysApart,
    preferredTime: preferred ? Temporal.PlainTime.from(preferred) : null,
  };
}

export const dailyWindow = ({ start, end }: ClockSpan): DailyWindow => ({
  start: Temporal.PlainTime.from(start),
  end: Temporal.PlainTime.from(end),
});

const SHORT = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Sessions by their time, each with a name of its own: "w1-mon". */
export function named(sessions: readonly PlannedSession[]): PlannedSession[] {
  const sorted = [...sessions].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  const seen = new Map<string, number>();
  return sorted.map((session) => {
    const name = `w${session.week}-${SHORT[Temporal.PlainDate.from(session.date).dayOfWeek - 1]}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...session, id: count === 1 ? name : `${name}-${count}` };
  });
}

/** Nothing is planned after the last day. */
export function beforeTheEnd(facts: SlotFacts, { deadline }: { deadline: string | null }): SlotFacts {
  if (!deadline) return facts;
  const start = Temporal.PlainDate.from(deadline).add({ days: 1 }).toZonedDateTime(facts.zone).toInstant();
  return {
    ...facts,
    commitments: [...facts.commitments, { title: 'the last day', start, end: start.add({ hours: 24 * 60 }) }],
  };
}

/** Who asks for the lunch break has one, within the hours of work. */
const asksForLunch = ({ window }: PlanPart) => window?.start === LUNCH.start && window.end === LUNCH.end;

type Span = {
  from: string;
  weeks: number;
  parts?: readonly PlanPart[];
  lunch?: boolean;
  limits?: Pick<PlanLimits, 'busy' | 'noWork'>;
};

/** Work is in the way like any commitment: the slots engine would use it as a last resort. */
export function keepingWorkFree(
  facts: SlotFacts,
  { from, weeks, parts = [], lunch = parts.some(asksForLunch), limits }: Span,
): SlotFacts {
  const first = Temporal.PlainDate.from(from).subtract({ days: 2 });
  const days = Array.from({ length: weeks * 7 + 4 }, (_, i) => first.add({ days: i }));
  const shifts = (limits?.noWork ? [] : days).flatMap((date) =>
    workOn(facts.rhythm, date)
      .flatMap((shift) => (lunch ? aroundLunch(shift) : [shift]))
      .map(({ start, end }) => ({
        title: 'work',
        ...between(date, start, end, facts.zone),
      })),
  );
  const taken = (limits?.busy ?? []).flatMap(({ days: on, start, end, since }) =>
    days
      .filter((date) => (on.length === 0 || on.includes(date.dayOfWeek as Weekday)) && comesOn({ since }, date))
      .map((date) => ({
        title: 'what you have then',
        ...between(date, Temporal.PlainTime.from(start), Temporal.PlainTime.from(end), facts.zone),
      })),
  );
  return { ...facts, commitments: [...facts.commitments, ...shifts, ...taken] };
}

const between = (date: Temporal.PlainDate, start: Temporal.PlainTime, end: Temporal.PlainTime, timeZone: string) => ({
  start: date.toZonedDateTime({ timeZone, plainTime: start }).toInstant(),
  end: (Temporal.PlainTime.compare(start, end) < 0 ? date : date.add({ days: 1 }))
    .toZonedDateTime({ timeZone, plainTime: end })
    .toInstant(),
});

const LUNCH: ClockSpan = { start: '11:30', end: '14:30' };
const BREAK = { start: Temporal.PlainTime.from('12:00'), end: Temporal.PlainTime.from('13:30') };

function aroundLunch(shift: DailyWindow): DailyWindow[] {
  const within =
    Temporal.PlainTime.compare(shift.start, BREAK.start) < 0 && Temporal.PlainTime.compare(BREAK.end, shift.end) < 0;
  return within
    ? [
        { start: shift.start, end: BREAK.start },
        { start: BREAK.end, end: shift.end },
      ]
    : [shift];
}
