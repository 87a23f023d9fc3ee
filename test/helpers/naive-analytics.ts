import type { Outcome } from '../../src/services/analytics/index.ts';

/** Everything that happened to somebody, for counting it by hand. */
export type Life = {
  id: string;
  goals: string[];
  /** In the order of their closing. */
  outcomes: Outcome[];
  pauses: { from: Temporal.PlainDate; to: Temporal.PlainDate }[];
  outages: { start: Temporal.Instant; end: Temporal.Instant }[];
  restDays: number[];
  dayStart: string;
  /** Where they are at `now`. */
  zone: string;
  now: Temporal.Instant;
};

const isDone = (outcome: Outcome) => outcome.status === 'done';
const isMissed = (outcome: Outcome) => outcome.status === 'missed';
const isIgnored = (outcome: Outcome) => outcome.status === 'missed' && outcome.missReason === 'ignored';
const isOver = (outcome: Outcome) => ['done', 'missed', 'skipped'].includes(outcome.status);

/** What analytics must say, by walking over every outcome and every day. Shares no code with what it checks. */
export function recount(life: Life) {
  const byDay = Map.groupBy(life.outcomes, (outcome) => String(dayOfOutcome(outcome, life.dayStart)));
  const today = dateAt(life.now, life.zone, life.dayStart);
  const over = (outcomes: Outcome[]) => [outcomes.filter(isDone).length, outcomes.filter(isOver).length];
  const dayBefore = (days: number) => today.subtract({ days });
  const monday = dayBefore(today.dayOfWeek - 1);
  return {
    ...walk(life, byDay, today),
    today: over(byDay.get(String(today)) ?? []),
    heatmap: Array.from({ length: 365 }, (_, i) => String(dayBefore(364 - i))).map((day) => ({
      day,
      done_count: (byDay.get(day) ?? []).filter(isDone).length,
    })),
    weeks: Array.from({ length: 52 }, (_, i) => {
      const first = monday.subtract({ days: 7 * (51 - i) });
      const days = Array.from({ length: 7 }, (_, d) => byDay.get(String(first.add({ days: d }))) ?? []).flat();
      return [`${first.yearOfWeek}-W${String(first.weekOfYear).padStart(2, '0')}`, ...over(days)];
    }),
    categories: [...Map.groupBy(life.outcomes.filter(isOver), ({ category }) => category)].map(([category, own]) => [
      category,
      own.filter(isMissed).length,
      own.length,
    ]),
    goals: life.goals.map((goal) => {
      const own = life.outcomes.filter(({ goalId }) => goalId === goal);
      const moved = own.filter(({ status }) => status === 'rescheduled').length;
      return [goal, ...over(own), own.filter(isMissed).length, moved];
    }),
  };
}

function walk(life: Life, byDay: Map<string, Outcome[]>, today: Temporal.PlainDate) {
  const known = [...byDay.keys()].sort();
  const first = Temporal.PlainDate.from(known[0] ?? String(today));
  const last = Temporal.PlainDate.from([known.at(-1) ?? '', String(today)].sort().at(-1) ?? String(today));
  let [streak, longest, strength, idle] = [0, 0, 0, 0];
  const nearer = (target: number) => strength + (target - strength) * (1 - 0.5 ** (1 / 13));
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const outcomes = byDay.get(String(day)) ?? [];
    const done = outcomes.filter(isDone).length;
    const ignored = outcomes.filter(isIgnored).length;
    const isFinished = Temporal.PlainDate.compare(day, today) < 0;
    if (done > 0 && ignored === 0) {
      streak += 1;
      longest = Math.max(longest, streak);
      strength = nearer(1);
      idle = 0;
    } else if (ignored > 0 && isFinished) {
      idle = 0;
      if (isExcused(life, day, outcomes)) continue;
      streak = 0;
      strength = nearer(done / (done + ignored));
    } else if (isFinished && outcomes.length === 0 && !isOff(life, day)) {
      idle += 1;
      if (idle > 7) strength *= 0.5 ** (1 / 30);
    }
  }
  return { streak, longest, strength };
}

const isOff = (life: Life, day: Temporal.PlainDate) =>
  life.restDays.includes(day.dayOfWeek) ||
  life.pauses.some(({ from, to }) => !(String(day) < String(from)) && !(String(day) > String(to)));

/** The day's hours are those of where the person was at its last closing. */
function isExcused(life: Life, day: Temporal.PlainDate, outcomes: Outcome[]): boolean {
  if (isOff(life, day)) return true;
  const zone = outcomes.at(-1)?.zone ?? life.zone;
  const edge = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: life.dayStart }).epochMilliseconds;
  const [from, to] = [edge(day), edge(day.add({ days: 1 }))];
  return life.outages.some(({ start, end }) => start.epochMilliseconds < to && end.epochMilliseconds > from);
}

function dayOfOutcome(outcome: Outcome, dayStart: string): Temporal.PlainDate {
  const closed = dateAt(outcome.closedAt, outcome.zone, dayStart);
  if (!outcome.scheduledAt) return closed;
  const planned = dateAt(outcome.scheduledAt, outcome.zone, dayStart);
  return Temporal.PlainDate.compare(planned, closed) > 0 ? closed : planned;
}

/**
 * The wall clock set back by the start of the day: before it, it is still yesterday. Where the clocks go back, the latest date that they have
 * shown in the last three hours stays.
 */
function dateAt(at: Temporal.Instant, zone: string, dayStart: string): Temporal.PlainDate {
  const { hour, minute } = Temporal.PlainTime.from(dayStart);
  const shown = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(zone).toPlainDateTime().subtract({ hours: hour, minutes: minute }).toPlainDate();
  const now = shown(at);
  const change = at.toZonedDateTimeISO(zone).getTimeZoneTransition('previous')?.toInstant();
  if (!change || change.until(at).total('hours') > 3) return now;
  const before = shown(change.subtract({ nanoseconds: 1 }));
  return Temporal.PlainDate.compare(before, now) > 0 ? before : now;
}
