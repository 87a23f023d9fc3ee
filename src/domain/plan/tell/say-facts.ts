import { weekdayName } from '../../calendar-names.ts';
import { joinWords, sayDuration } from '../../language/index.ts';
import { windowWords } from '../said/index.ts';
import type { BusyHours, GoalFacts, HourStep } from '../types.ts';

/** What somebody said of when and how much, each in a few words; `say` puts a time. */
export function sayFacts(facts: GoalFacts, say: (time: string) => string): string[] {
  const {
    perWeek,
    everyWeeks,
    minutes,
    maxMinutes,
    days,
    notDays,
    window,
    time,
    busy,
    movable,
    lengths,
    cycle,
    sleep,
  } = facts;
  return [
    ...(facts.noWork ? ['with no hours of work to keep free'] : []),
    ...(sleep ? [`asleep from ${say(sleep.start)} to ${say(sleep.end)}`] : []),
    ...(cycle ? ['outside your shifts as they take turns'] : []),
    ...(everyWeeks ? [`every ${NTH[everyWeeks] ?? 'second'} week`] : []),
    ...(facts.perDay
      ? [
          `${['twice', 'three times', 'four times', 'five times'][facts.perDay - 2]} a day${facts.times ? `, at ${joinWords(facts.times.map(say))}` : ''}`,
        ]
      : perWeek && !(perWeek === 7 && (days?.length || notDays?.length))
        ? [timesWords(perWeek)]
        : []),
    ...(minutes ? [`${sayDuration(minutes)} at a time`] : []),
    ...(maxMinutes ? [`never longer than ${sayDuration(maxMinutes)}`] : []),
    ...(lengths?.map((one) => `${sayDuration(one.minutes)} on ${dayWords(one.days)}`) ?? []),
    ...(days?.length &&
    !lengths &&
    !days.every((day) => busy?.some((one) => one.days.includes(day) && one.start === '00:00'))
      ? [`on ${dayWords(days)}`]
      : []),
    ...Object.entries(facts.partDays ?? {}).map(
      ([part, own]) => `${part === 'long' ? 'the long one' : `the ${part}`} on ${dayWords(own)}`,
    ),
    ...(facts.earlier ? sayEarlier(facts.earlier, say) : []),
    ...(notDays?.length ? [`not on ${dayWords(notDays)}`] : []),
    ...(facts.dayTimes ?? []).map((one) => `${dayWords(one.days)} at ${say(one.time)}`),
    ...(time ? [`at ${say(time)}`] : window && !movable ? [windowWords(window, say)] : []),
    ...sayHours(busy ?? [], say),
  ];
}

/** "In bed at 22:30 instead of 00:00", "30 minutes earlier each week". */
function sayEarlier({ of, from, to, by }: HourStep, say: (time: string) => string): string[] {
  const where = of === 'bed' ? 'in bed' : 'up';
  return [
    ...(from && to ? [`${where} at ${say(to)} instead of ${say(from)}`] : from ? [`${where} at ${say(from)} now`] : []),
    ...(by ? [`${sayDuration(by)} earlier each week`] : []),
  ];
}

const NTH: Record<number, string> = { 2: 'second', 3: 'third', 4: 'fourth' };
const timesWords = (n: number) =>
  n === 7 ? 'every day' : n === 1 ? 'once a week' : n === 2 ? 'twice a week' : `${n} times a week`;

function dayWords(days: readonly number[]): string {
  if (days.join() === '1,2,3,4,5') return 'weekdays';
  if (days.join() === '6,7') return 'weekends';
  return joinWords(days.map((day) => `${weekdayName(day)}s`));
}

/** What is left of a day between two ends is said as one. */
function sayHours(all: readonly BusyHours[], say: (time: string) => string): string[] {
  const busy = all.filter(({ since }) => !since);
  const inTurns = all.flatMap(({ days, since }) =>
    since && days.length === 0
      ? [`every second week free, the next one from ${sayDate(since)}`]
      : since
        ? [`every second ${weekdayName(days[0] ?? 7)} free, the next one on ${sayDate(since)}`]
        : [],
  );
  const others = [...Map.groupBy(busy, ({ days }) => days.join()).values()].flatMap((own) => {
    const from = own.find(({ start }) => start === '00:00');
    const until = own.find(({ end }) => end === '00:00');
    if (!from || !until || own.length !== 2) return own.map((hours) => sayBusy(hours, say));
    const window = windowWords({ start: from.end, end: until.start }, say);
    return [`on ${dayWords(from.days)} ${window}`];
  });
  return [...inTurns, ...others];
}

const sayDate = (date: string) =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long' });

/** "Tuesdays only from 15:00 on", "Mondays not between 10:00 and 14:00". */
function sayBusy({ days, start, end }: BusyHours, say: (time: string) => string): string {
  const on = days.length > 0 ? `on ${dayWords(days)} ` : '';
  const part = windowWords({ start, end }, say);
  if (part.startsWith('in the')) return `${on}not ${part}`;
  if (start === '00:00') return `${on}only from ${say(end)} on`;
  return end === '00:00' ? `${on}not after ${say(start)}` : `${on}not from ${say(start)} to ${say(end)}`;
}
