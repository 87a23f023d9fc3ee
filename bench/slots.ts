import { rhythmFrom, type Weekday } from '../src/domain/calendar/index.ts';
import { noPatterns, placeSessions, type SlotFacts, type Wish } from '../src/domain/slots/index.ts';

/**
 * Placing 50 wishes over six weeks among 2,000 occurrences, beside what a loop over days, quarter hours and
 * occurrences takes for the same first come, first served placement, measured in the same run.
 */
export default async function bench(): Promise<{ name: string; value: number; unit: string; target?: string }[]> {
  const rows = [];
  for (const [name, facts] of Object.entries({ 'within six weeks': full(), 'over half a year': spread() })) {
    const naive = median(3, () => placeNaively(facts, wishes));
    const first = median(1, () => placeSessions(facts, wishes, plan));
    const ours = median(31, () => placeSessions(facts, wishes, plan));
    const { sessions, refusals } = placeSessions(facts, wishes, plan);
    rows.push(
      { name: `50 wishes, 2,000 occurrences ${name}`, value: round(ours), unit: 'ms', target: '< 50' },
      { name: '  first call of the process, or the first of this kind', value: round(first), unit: 'ms' },
      { name: '  naive placement', value: round(naive), unit: 'ms' },
      { name: '  ratio naive / ours', value: round(naive / ours), unit: '×' },
      { name: '  sessions placed', value: sessions.length, unit: '' },
      { name: '  sessions refused', value: refusals.reduce((sum, r) => sum + r.missing, 0), unit: '' },
    );
  }
  return rows;
}

const zone = 'Europe/Berlin';
// The clocks go forward in the fourth week.
const plan = { from: Temporal.PlainDate.from('2026-03-02'), weeks: 6 };
const monday = plan.from.toZonedDateTime(zone).toInstant();

const wishes: Wish[] = Array.from({ length: 50 }, (_, i) => ({
  id: `wish-${i}`,
  title: `Wish ${i}`,
  minutes: [15, 20, 30, 45][i % 4] ?? 30,
  perWeek: [[1], [2], [1, 1, 2, 2, 3, 3], [1]][i % 4] ?? 1,
  ...(i % 3 === 0 ? { days: [1, 2, 3, 4, 5] satisfies Weekday[] } : {}),
  ...(i % 5 === 0
    ? { windows: [{ start: Temporal.PlainTime.from('06:00'), end: Temporal.PlainTime.from('12:00') }] }
    : {}),
  minDaysApart: i % 4 === 1 ? 2 : 1,
}));

/** 2,000 tasks of ten minutes within the plan: every day packed from 08:00 to 16:45. */
function full(): SlotFacts {
  const starts: Temporal.Instant[] = [];
  for (let day = 0; starts.length < 2000; day = (day + 1) % 42) {
    const nth = Math.floor(starts.length / 42);
    starts.push(at(day, 8 * 60 + nth * 11));
  }
  return factsWith(starts);
}

/** 2,000 tasks over 180 days, eleven a day. */
function spread(): SlotFacts {
  return factsWith(Array.from({ length: 2000 }, (_, i) => at(i % 180, 7 * 60 + Math.floor(i / 180) * 75)));
}

function at(day: number, minute: number): Temporal.Instant {
  return plan.from.add({ days: day }).toPlainDateTime().add({ minutes: minute }).toZonedDateTime(zone).toInstant();
}

function factsWith(starts: readonly Temporal.Instant[]): SlotFacts {
  return {
    zone,
    rhythm: rhythmFrom({ wake: '06:00', sleep: '23:00' }),
    commitments: [],
    pauses: [],
    occurrences: starts.map((start, i) => ({ id: `task-${i}`, title: `Task ${i}`, start, minutes: 10 })),
    patterns: noPatterns,
  };
}

/** The obvious way: for each session try every quarter of an hour against every occurrence. */
function placeNaively(facts: SlotFacts, list: readonly Wish[]): number {
  const taken = facts.occurrences.map((o) => ({
    start: o.start.epochMilliseconds,
    end: o.start.epochMilliseconds + o.minutes * 60_000,
  }));
  const buffer = 15 * 60_000;
  let placed = 0;
  for (const wish of list) {
    const ramp = typeof wish.perWeek === 'number' ? [wish.perWeek] : wish.perWeek;
    for (let week = 0; week < plan.weeks; week += 1) {
      let left = ramp[Math.min(week, ramp.length - 1)] ?? 0;
      for (let day = week * 7; day < week * 7 + 7 && left > 0; day += 1) {
        for (let quarter = 24; quarter < 92; quarter += 1) {
          const start = monday.epochMilliseconds + (day * 96 + quarter) * 900_000;
          const end = start + wish.minutes * 60_000;
          if (taken.some((t) => t.start - buffer < end && start < t.end + buffer)) continue;
          taken.push({ start, end });
          placed += 1;
          left -= 1;
          break;
        }
      }
    }
  }
  return placed;
}

function median(times: number, run: () => unknown): number {
  const durations = Array.from({ length: times }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return durations.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

const round = (value: number): number => Math.round(value * 10) / 10;

if (import.meta.main) {
  for (const { name, value, unit, target } of await bench()) {
    console.log(
      `${name.padEnd(60)} ${String(value).padStart(8)} ${unit}${target === undefined ? '' : `  (${target})`}`,
    );
  }
}
