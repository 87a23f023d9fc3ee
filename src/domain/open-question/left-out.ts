import { weekdayName } from '../calendar-names.ts';
import { rewrite } from '../language/ask.ts';
import { type Draft, readDraft } from '../language/draft/draft.ts';
import { joinWords, longDate, readValues, type Setting, understandTasks } from '../language/index.ts';
import { onDate } from '../language/say-back.ts';
import { slotsBetween } from '../recurrence/index.ts';

const LEAVES_OUT =
  /\b(?:not|no|off|away|except|skip|skips|skipping|can't|cannot|can ?not|isn't|closed|shut|holidays?|never|without|out|doesn't|won't|busy)\b/i;
/** More single days than anybody would leave out one by one. */
const MOST = 14;

/** Whether a message speaks of days on which it is not to be. */
export const leavesOut = (message: string): boolean => LEAVES_OUT.test(message.replace(RUNS_OUT, ' '));
/** "It runs out on the 20th" leaves no day out. */
const RUNS_OUT = /\b(?:runs?|running|ran)\s+out\b/gi;

/**
 * The wish without the days that a message takes out of it: "she's off in January", "weekends off", "not on the 24th". Of something that happens
 * once the day goes that cannot be. Null where it says nothing of the kind.
 */
export function withoutDays(line: string, message: string, setting: Setting): { line: string; words?: string } | null {
  const wish = readDraft(line, setting);
  const said = readDraft(message, setting);
  if (!wish.repeat) return withoutItsDay(wish, said);
  const weekdays = weekdaysIn(message, said, setting);
  if (weekdays.length > 0) {
    const days = joinWords(weekdays.map(weekdayName));
    return { line: `${end(line)} except on ${days}`, words: `not on ${days}` };
  }
  const values = readValues(message, setting);
  const dates = values.flatMap((value) => (value.kind === 'date' ? [value.date] : []));
  const ranges = values.flatMap((value) => (value.kind === 'date_range' ? [value] : []));
  const left = [
    ...(said.without.dates?.days ?? []),
    ...dates,
    ...ranges.flatMap(({ from, to }) => daysOf(line, from, to, setting)),
  ];
  if (left.length === 0 || left.length > MOST) return null;
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  return {
    line: `${end(line)} except ${joinWords(left.map(onDate))}`,
    words: `not on ${joinWords(left.map((day) => longDate(day, today)))}`,
  };
}

const end = (line: string) => line.replace(/[\s,.!]+$/, '');

function weekdaysIn(message: string, said: Draft, setting: Setting): number[] {
  if (said.without.weekdays.length > 0) return said.without.weekdays;
  const found = readValues(message, setting).flatMap((value) =>
    value.kind === 'weekdays' && value.every ? value.days : [],
  );
  return [...new Set(found)];
}

/** "Not on Saturday", of something on Saturday: then on another day, which is asked. */
function withoutItsDay({ text, title, lead, days: [day, more] }: Draft, said: Draft): { line: string } | null {
  const [other] = said.days;
  if (!day || more || day.kind !== 'on' || other?.kind !== 'on' || said.clocks.length > 0) return null;
  if (!day.date.equals(other.date)) return null;
  const left = rewrite(text, [{ ...day.at, words: '' }]);
  return { line: lead === 'remind' ? left : `Remind me to "${title.replaceAll('"', "'")}"` };
}

/** The days of a series within a stretch, whatever time it has. */
function daysOf(
  line: string,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  setting: Setting,
): Temporal.PlainDate[] {
  const read = [line, `${end(line)} at 12:00 pm`].map((text) => understandTasks(text, setting));
  const wish = read.flatMap((one) => (one?.kind === 'new_tasks' ? one.tasks : []))[0];
  if (wish?.when.kind !== 'series') return [];
  const [start, stop] = [from, to.add({ days: 1 })].map((day) => day.toZonedDateTime(setting.zone).toInstant());
  const slots = start && stop ? slotsBetween(wish.when.series, setting.zone, start, stop, MOST + 1) : [];
  return slots.map(({ local }) => local.toPlainDate());
}
