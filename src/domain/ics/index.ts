export { seriesEvents } from './feed-series.ts';
export { singleEvent } from './feed-task.ts';
export type { FeedSeries, FeedTask, FeedWindow } from './feed-types.ts';
export { type Calendar, type CalendarEvent, calendarPieces, printCalendar } from './print.ts';
export { decodeCalendar } from './read/decode.ts';
export { type BusyTime, type CalendarFile, type NotTaken, readCalendar, type Wall } from './read/index.ts';
