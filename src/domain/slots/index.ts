export { type Conflict, conflicts, type Proposed } from './conflicts.ts';
export { type CongestedDays, congestedDays, type DayLoad } from './congested.ts';
export { freeStretches, inTheWay, type Stretch } from './free.ts';
export { placeSessions } from './place.ts';
export { type RescheduleOption, rescheduleOptions } from './reschedule.ts';
export { type SeriesTime, seriesTimes } from './series-times.ts';
export {
  type FirstFit,
  noPatterns,
  type Placement,
  type Plan,
  type Refusal,
  type RefusalReason,
  type RegularSeries,
  type Session,
  type SlotFacts,
  type SlotPatterns,
  type Wish,
} from './types.ts';
