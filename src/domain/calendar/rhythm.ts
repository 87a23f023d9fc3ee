import { type DailyWindow, type Weekday, windowOn } from './daily-window.ts';

export type Chronotype = 'early' | 'intermediate' | 'late';

export type WeekWindows = Readonly<Record<Weekday, readonly DailyWindow[]>>;

/** One entry a day: the shift that starts then, or none. After the last comes the first again. */
export type WorkCycle = {
  readonly from: Temporal.PlainDate;
  readonly days: readonly (DailyWindow | null)[];
  /** The sleep that ends on each of these days, where it is not the usual one. */
  readonly sleep?: readonly (DailyWindow | null)[] | undefined;
};

/** How a person's days go, all in wall-clock time of wherever they are. */
export type DayRhythm = {
  /** By the day on which the person *wakes up*: Saturday's 23:30–09:00 begins on Friday evening, 01:00–09:00 on Saturday. */
  readonly sleep: WeekWindows;
  /** By the day on which the shift *starts*: Monday's 22:00–06:00 ends on Tuesday. */
  readonly work: WeekWindows;
  /** Shifts that run through the weeks in a cycle of their own, from that date on: they come instead of `work`. */
  readonly cycle?: WorkCycle | undefined;
  readonly chronotype: Chronotype;
  /** When a new day begins for this person; before it, it is still yesterday. */
  readonly dayStart: Temporal.PlainTime;
};

type Time = Temporal.PlainTime | string;

/** What a person says about their days. Times may be text ("07:00"). What is left out comes from the chronotype. */
export type RhythmAnswers = {
  readonly chronotype?: Chronotype | null | undefined;
  readonly wake?: Time | null | undefined;
  readonly sleep?: Time | null | undefined;
  /** For waking up on Saturday and Sunday, when it differs. */
  readonly weekendWake?: Time | null | undefined;
  /** The bedtime before these two mornings. */
  readonly weekendSleep?: Time | null | undefined;
  /** null or an empty list of days: no working hours. */
  readonly work?:
    | { readonly start: Time; readonly end: Time; readonly days: readonly Weekday[] }
    | readonly { readonly start: Time; readonly end: Time; readonly days: readonly Weekday[] }[]
    | null
    | undefined;
  readonly dayStart?: Time | null | undefined;
  readonly cycle?:
    | {
        readonly from: string;
        readonly days: readonly ({ start: Time; end: Time } | null)[];
        readonly sleep?: readonly ({ start: Time; end: Time } | null)[] | null | undefined;
      }
    | null
    | undefined;
};

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const usual = {
  early: { sleep: '22:00', wake: '06:00', dayStart: '00:00' },
  intermediate: { sleep: '23:00', wake: '07:00', dayStart: '00:00' },
  late: { sleep: '00:30', wake: '08:30', dayStart: '04:00' },
} as const;

/** Nights as the chronotype has them, work from nine to five on weekdays: until the person has said otherwise. */
export function defaultRhythm(chronotype: Chronotype = 'intermediate'): DayRhythm {
  return rhythmFrom({ chronotype });
}

/** The rhythm that a person's answers describe. Throws RangeError for text that is no time of day. */
export function rhythmFrom(answers: RhythmAnswers): DayRhythm {
  const chronotype = answers.chronotype ?? 'intermediate';
  const base = usual[chronotype];
  const night = window(answers.sleep ?? base.sleep, answers.wake ?? base.wake);
  const weekendNight = window(answers.weekendSleep ?? night.start, answers.weekendWake ?? night.end);
  const work =
    answers.work === undefined ? [{ start: '09:00', end: '17:00', days: [1, 2, 3, 4, 5] }] : (answers.work ?? []);
  const shifts = 'start' in work ? [work] : work;
  return {
    sleep: eachDay((day) => [day >= 6 ? weekendNight : night]),
    work: eachDay((day) => shifts.filter((s) => s.days.some((d) => d === day)).map((s) => window(s.start, s.end))),
    ...(answers.cycle &&
      answers.cycle.days.length > 0 && {
        cycle: {
          from: Temporal.PlainDate.from(answers.cycle.from),
          days: answers.cycle.days.map((shift) => shift && window(shift.start, shift.end)),
          sleep: answers.cycle.sleep?.map((night) => night && window(night.start, night.end)),
        },
      }),
    chronotype,
    dayStart: startOfDay(chronotype, answers.dayStart),
  };
}

/** When a new day begins for somebody: as they said, or as is usual for their chronotype. Throws RangeError for text that is no time of day. */
export const startOfDay = (
  chronotype: Chronotype | null | undefined,
  said: Time | null | undefined,
): Temporal.PlainTime => Temporal.PlainTime.from(said ?? usual[chronotype ?? 'intermediate'].dayStart);

/** The shifts that start on a date. */
export function workOn({ work, cycle }: DayRhythm, date: Temporal.PlainDate): readonly DailyWindow[] {
  if (!cycle) return work[date.dayOfWeek as Weekday];
  const shift = cycle.days[dayOfCycle(cycle, date)];
  return shift ? [shift] : [];
}

/** The sleep that ends on a date: after a night shift another than before an early one. */
export function sleepOn({ sleep, cycle }: DayRhythm, date: Temporal.PlainDate): readonly DailyWindow[] {
  const own = cycle?.sleep?.[dayOfCycle(cycle, date)];
  return own ? [own] : sleep[date.dayOfWeek as Weekday];
}

function dayOfCycle({ from, days: { length } }: WorkCycle, date: Temporal.PlainDate): number {
  const { days } = from.until(date, { largestUnit: 'days' });
  return ((days % length) + length) % length;
}

/** Builds a value per weekday, Monday first. */
export function eachDay(make: (day: Weekday) => readonly DailyWindow[]): WeekWindows {
  return { 1: make(1), 2: make(2), 3: make(3), 4: make(4), 5: make(5), 6: make(6), 7: make(7) };
}

/** When the sleep that holds `at` ends, in `zone`; null when the person is awake then. */
export function asleepUntil(rhythm: DayRhythm, at: Temporal.Instant, zone: string): Temporal.Instant | null {
  let end: number | null = null;
  let moment = at;
  // Nights may touch (a late Friday, a long Saturday): follow them, at most a week.
  for (let hop = 0; hop < 7; hop += 1) {
    const next = sleepEnd(rhythm, moment, zone);
    if (next === null || next <= moment.epochMilliseconds) break;
    end = next;
    moment = Temporal.Instant.fromEpochMilliseconds(next);
  }
  return end === null ? null : moment;
}

function sleepEnd(rhythm: DayRhythm, at: Temporal.Instant, zone: string): number | null {
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  const ms = at.epochMilliseconds;
  let end: number | null = null;
  for (const date of [today, today.add({ days: 1 })]) {
    for (const night of sleepOn(rhythm, date)) {
      const span = windowOn(date, night, zone, 'end');
      if (span !== null && span.start <= ms && ms < span.end && (end === null || span.end > end)) end = span.end;
    }
  }
  return end;
}

/** Quiet hours that follow the person's nights: is the person asleep at this instant by their rhythm? */
export function isAsleep(rhythm: DayRhythm, at: Temporal.Instant, zone: string): boolean {
  return asleepUntil(rhythm, at, zone) !== null;
}

function window(start: Time, end: Time): DailyWindow {
  return { start: Temporal.PlainTime.from(start), end: Temporal.PlainTime.from(end) };
}
