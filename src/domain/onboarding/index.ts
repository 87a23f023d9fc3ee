/** What people tell about themselves when they begin, read without a model. */

export { questionIn, withoutLead } from './asks.ts';
export { busyAgain } from './busy-again.ts';
export { minutesBetween } from './clocks.ts';
export { yesNo } from './consent.ts';
export { daysIn } from './days.ts';
export { daysAgain } from './days-again.ts';
export { saidForGoal } from './for-goal.ts';
export { halfOfWork, stretchOfWork, workAgain } from './half.ts';
export { overlap, withoutDaysOff } from './hours.ts';
export { toldInEnglish } from './in-english.ts';
export { bothAgain, instead } from './instead.ts';
export { bareName } from './name.ts';
export { sleepingIn } from './nights.ts';
export { tellsOfDays, withoutKeeping } from './of-days.ts';
export { isOfOneDay } from './once.ts';
export { answered, begun, correctionOf, DEFAULT_DAY, nextQuestion, type Progress, TRIES } from './progress.ts';
export { goalIn, inOnesDay, isOtherNumber, readAnswers, SKIP_PHONE } from './read.ts';
export { WORK } from './rhythms.ts';
export { kindsOfShift, readCycle, readRotation } from './rotation.ts';
export { FREE_DAYS, topicOf } from './topics.ts';
export { baseSleep, hasNights, readDutySleeps, readTurnSleeps, type TurnSleeps, withSleeps } from './turn-sleeps.ts';
export { cycleOf, nightWeekOf, type ShiftCycle, turnsOf } from './turns.ts';
export {
  type Busy,
  type Chronotype,
  type Cycle,
  type Home,
  type OwnNight,
  QUESTIONS,
  type Question,
  type Rotation,
  type Shift,
  type Told,
} from './types.ts';
export { sleepsInTurns, unplaced } from './unplaced.ts';
