import { RRuleTemporal } from 'rrule-temporal';
import { nextSlotAfterInstant, type SeriesRule, slotsBetween } from '../src/domain/recurrence/index.ts';
import type { Figure } from './run.ts';

/**
 * The next occurrence after any moment within 20 years, and the occurrences of two years, of a few series that people
 * have, in New York (with its changes of the clocks). Beside it, measured in the same run: a loop that walks day by day
 * from the start with Temporal's zoned times, and the library rrule-temporal given the zone.
 */
export default async function bench(): Promise<Figure[]> {
  const naiveNext = naiveNextRate();
  const naiveExpansion = naiveExpansionRate();
  const daily = expansionRate('FREQ=DAILY');
  return [
    { name: 'next occurrence, mean of the rules', value: mean(RULES.map(nextRate)), unit: '/s', target: '≥ 20,000' },
    { name: '  slowest rule', value: Math.min(...RULES.map(nextRate)), unit: '/s', target: '≥ 20,000' },
    { name: '  series never seen before', value: mean(RULES.map(freshRate)), unit: '/s' },
    { name: '  rrule-temporal', value: mean(RULES.map(libraryNextRate)), unit: '/s' },
    { name: '  naive walk from the start (daily)', value: naiveNext, unit: '/s' },
    { name: '  ratio ours / naive (daily)', value: nextRate('FREQ=DAILY') / naiveNext, unit: '×' },
    { name: 'occurrences expanded, daily', value: daily, unit: '/s', target: '≥ 200,000' },
    ...['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'FREQ=MINUTELY;INTERVAL=15', 'FREQ=MONTHLY;BYDAY=-1FR'].map((rule) => ({
      name: `  ${rule}`,
      value: expansionRate(rule),
      unit: '/s',
    })),
    { name: '  making the two Temporal values of each, alone', value: valuesRate(), unit: '/s' },
    { name: '  rrule-temporal (daily)', value: libraryExpansionRate('FREQ=DAILY'), unit: '/s' },
    { name: '  naive walk of those two years (daily)', value: naiveExpansion, unit: '/s' },
    { name: '  ratio ours / naive (daily)', value: daily / naiveExpansion, unit: '×' },
  ];
}

const ZONE = 'America/New_York';
const START = Temporal.PlainDateTime.from('2020-01-06T18:30');
const RULES = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
  'FREQ=MONTHLY;BYMONTHDAY=1',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU',
  'FREQ=DAILY;COUNT=1000',
  'FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10,11,12,13,14,15,16,17',
];
const [FROM, TO] = [Temporal.Instant.from('2026-01-01T00:00:00Z'), Temporal.Instant.from('2028-01-01T00:00:00Z')];
/** Moments that jump about within 20 years, so that nothing can be remembered from the one before. */
const MOMENTS = Array.from({ length: 1_000 }, (_, i) => FROM.add({ minutes: (i * 7_919_333) % (20 * 365 * 24 * 60) }));

function seriesOf(rrule: string): SeriesRule {
  return { rrule, afterCompletionDays: null, dtstart: START, zone: ZONE, exdates: [], rdates: [] };
}

function nextRate(rrule: string): number {
  const series = seriesOf(rrule);
  return rate((i) => (nextSlotAfterInstant(series, ZONE, moment(i)) ? 1 : 1));
}

function freshRate(rrule: string): number {
  const series = seriesOf(rrule);
  // Another start each time: the rule must be read and prepared anew.
  return rate((i) =>
    nextSlotAfterInstant({ ...series, dtstart: START.subtract({ minutes: i }) }, ZONE, FROM) ? 1 : 1,
  );
}

function expansionRate(rrule: string): number {
  const series = seriesOf(rrule);
  return rate(() => slotsBetween(series, ZONE, FROM, TO).length);
}

/** The floor for any expansion: a local time and an instant for each occurrence. */
function valuesRate(): number {
  return rate((i) => {
    const local = new Temporal.PlainDateTime(2026, 3, 1 + (i % 28), 18, 30);
    return local && Temporal.Instant.fromEpochMilliseconds(i) ? 1 : 0;
  });
}

function naiveNextRate(): number {
  const start = START.toZonedDateTime(ZONE);
  return rate((i) => {
    let at = start;
    while (Temporal.Instant.compare(at.toInstant(), moment(i)) <= 0) at = at.add({ days: 1 });
    return 1;
  });
}

function naiveExpansionRate(): number {
  const start = FROM.toZonedDateTimeISO(ZONE).withPlainTime(START.toPlainTime());
  return rate(() => {
    let n = 0;
    for (let day = 0; ; day++) {
      const at = start.add({ days: day });
      if (Temporal.Instant.compare(at.toInstant(), TO) >= 0) return n;
      n++;
    }
  });
}

function libraryNextRate(rrule: string): number {
  const rule = new RRuleTemporal({ rruleString: rrule, dtstart: START.toZonedDateTime(ZONE) });
  return rate((i) => (rule.next(new Date(moment(i).epochMilliseconds)) ? 1 : 1));
}

function libraryExpansionRate(rrule: string): number {
  const rule = new RRuleTemporal({ rruleString: rrule, dtstart: START.toZonedDateTime(ZONE) });
  const [from, to] = [new Date(FROM.epochMilliseconds), new Date(TO.epochMilliseconds)];
  return rate(() => rule.between(from, to, true).length);
}

function moment(i: number): Temporal.Instant {
  return MOMENTS[i % MOMENTS.length] ?? FROM;
}

/** Units of work a second: a short warm-up, then the best of three runs, since others may use the machine. */
function rate(work: (i: number) => number): number {
  const run = (ms: number) => {
    const begin = performance.now();
    let units = 0;
    for (let i = 0; performance.now() - begin < ms; i++) units += work(i);
    return (units / (performance.now() - begin)) * 1_000;
  };
  run(50);
  return Math.max(run(120), run(120), run(120));
}

function mean(rates: readonly number[]): number {
  // Harmonic: the rate of doing each equally often.
  return rates.length / rates.reduce((sum, each) => sum + 1 / each, 0);
}
