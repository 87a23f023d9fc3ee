import { sleepOn, workOn } from '../../calendar/index.ts';
import { slotsBetween } from '../../recurrence/index.ts';
import type { SlotFacts } from '../../slots/index.ts';
import type { PlannedSession } from '../types.ts';
import { zone } from './people.example.ts';

type Span = { start: number; end: number; what: string };

export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export const wall = (date: string, minutes: number) =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).add({ minutes }).epochMilliseconds;

export const spanOf = (s: PlannedSession): Span => {
  const start = wall(s.date, minutesOf(s.time));
  return { start, end: start + s.minutes * 60_000, what: `${s.title} ${s.date} ${s.time} (${s.minutes} min)` };
};

/** Nights, shifts, commitments and tasks of the weeks, minute by minute as the person told them. */
export function taken(facts: SlotFacts, from: string, weeks: number): (Span & { kind: 'sleep' | 'work' | 'other' })[] {
  const spans: (Span & { kind: 'sleep' | 'work' | 'other' })[] = [];
  const clock = ({ hour, minute }: Temporal.PlainTime) => hour * 60 + minute;
  for (let i = -1; i < weeks * 7 + 2; i += 1) {
    const date = Temporal.PlainDate.from(from).add({ days: i });
    for (const { start, end } of sleepOn(facts.rhythm, date)) {
      const before = clock(start) > clock(end) ? 1 : 0;
      spans.push({
        kind: 'sleep',
        what: 'sleep',
        start: wall(date.subtract({ days: before }).toString(), clock(start)),
        end: wall(date.toString(), clock(end)),
      });
    }
    for (const { start, end } of workOn(facts.rhythm, date))
      spans.push({
        kind: 'work',
        what: 'work',
        start: wall(date.toString(), clock(start)),
        end: wall(date.add({ days: clock(start) < clock(end) ? 0 : 1 }).toString(), clock(end)),
      });
  }
  const [first, last] = [
    Temporal.PlainDate.from(from).toZonedDateTime(zone).toInstant(),
    Temporal.PlainDate.from(from)
      .add({ weeks: weeks + 1 })
      .toZonedDateTime(zone)
      .toInstant(),
  ];
  for (const one of facts.commitments) {
    if (!('series' in one)) continue;
    for (const slot of slotsBetween(one.series, zone, first, last, 500)) {
      const start = slot.at.epochMilliseconds;
      spans.push({ kind: 'other', what: one.title, start, end: start + one.minutes * 60_000 });
    }
  }
  for (const { title, start, minutes } of facts.occurrences)
    spans.push({
      kind: 'other',
      what: title,
      start: start.epochMilliseconds,
      end: start.epochMilliseconds + minutes * 60_000,
    });
  return spans;
}
