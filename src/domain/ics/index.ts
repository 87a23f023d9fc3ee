export { seriesEvents } from './feed-series.ts';
export { singleEvent } from './feed-task.ts';
export type { FeedSeries, FeedTask, FeedWindow } from './feed-types.ts';
export { type Calendar, type CalendarEvent, printCalendar } from './print.ts';
export { type BusyTime, type CalendarFile, type NotTaken, readCalendar } from './read/index.ts';
