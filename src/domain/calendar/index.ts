export {
  type BusyKind,
  type BusySpan,
  busySpans,
  type CalendarFacts,
  type Commitment,
  type Occurrence,
  type Pause,
} from './busy.ts';
export { type DailyWindow, isInDailyWindow, type Span, type Weekday, windowEndsAt, windowOn } from './daily-window.ts';
export {
  asleepUntil,
  type Chronotype,
  type DayRhythm,
  defaultRhythm,
  eachDay,
  isAsleep,
  type RhythmAnswers,
  rhythmFrom,
  sleepOn,
  startOfDay,
  type WeekWindows,
  type WorkCycle,
  weekdays,
  workOn,
} from './rhythm.ts';
