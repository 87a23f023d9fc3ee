import { type Commitment, defaultRhythm, type RhythmAnswers, rhythmFrom } from '../../calendar/index.ts';
import { noPatterns, type SlotFacts } from '../../slots/index.ts';

export const zone = 'Europe/London';
/** A Thursday, noon. */
export const now = Temporal.Instant.from('2026-11-26T12:00:00Z');
export const today = Temporal.PlainDate.from('2026-11-26');
export const setting = { now, zone };

const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const works = (start: string, end: string, days: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[] = WEEKDAYS) => ({
  start,
  end,
  days: [...days],
});

function weekly(title: string, days: string, time: string, minutes: number): Commitment {
  const dtstart = Temporal.PlainDateTime.from(`2026-11-23T${time}`);
  const rrule = `FREQ=WEEKLY;BYDAY=${days}`;
  return { title, minutes, series: { rrule, dtstart, afterCompletionDays: null, zone: null, exdates: [], rdates: [] } };
}

const task = (title: string, at: string, minutes: number) => ({
  id: `${title} ${at}`,
  title,
  start: Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant(),
  minutes,
});

const somebody = (answers: RhythmAnswers | null, more: Partial<SlotFacts> = {}): SlotFacts => ({
  zone,
  rhythm: answers ? rhythmFrom(answers) : defaultRhythm(),
  commitments: [],
  pauses: [],
  occurrences: [],
  patterns: noPatterns,
  ...more,
});

const office = { wake: '06:45', sleep: '22:45', work: works('09:00', '17:30') };

/** People by how their week goes. `told`: they said when they get up. */
export const people: { name: string; facts: SlotFacts; told: boolean }[] = [
  {
    name: 'office, choir on Tuesdays',
    told: true,
    facts: somebody(office, { commitments: [weekly('choir', 'TU', '19:00', 90)] }),
  },
  { name: 'nothing known', told: false, facts: somebody(null) },
  {
    name: 'early',
    told: true,
    facts: somebody({ chronotype: 'early', wake: '05:00', sleep: '21:00', work: works('06:00', '14:00') }),
  },
  {
    name: 'late',
    told: true,
    facts: somebody({ chronotype: 'late', wake: '10:00', sleep: '02:00', work: works('12:00', '20:00') }),
  },
  { name: 'nights', told: true, facts: somebody({ wake: '15:00', sleep: '07:30', work: works('22:00', '06:00') }) },
  { name: 'retired', told: true, facts: somebody({ wake: '08:00', sleep: '23:30', work: null }) },
  {
    name: 'shop, weekends',
    told: true,
    facts: somebody({ wake: '07:30', sleep: '23:00', work: works('10:00', '19:00', [3, 4, 5, 6, 7]) }),
  },
  {
    name: 'no free evening',
    told: true,
    facts: somebody(office, { commitments: [weekly('children', 'MO,TU,WE,TH,FR,SA,SU', '17:30', 270)] }),
  },
  {
    name: 'two commitments and tasks',
    told: true,
    facts: somebody(office, {
      commitments: [weekly('choir', 'TU', '19:00', 90), weekly('football', 'TH,SA', '10:00', 120)],
      occurrences: Array.from({ length: 60 }, (_, i) => i)
        .map((i) => today.add({ days: i }))
        .flatMap((date) => [
          task('Walk the dog', `${date}T18:15`, 30),
          ...(date.dayOfWeek === 6 ? [task('Shopping', `${date}T09:00`, 90)] : []),
        ]),
    }),
  },
];
