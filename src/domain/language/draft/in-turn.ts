import { halves, likelyHour } from '../resolve/likely.ts';
import { inPart } from '../rules/clock-halves.ts';
import type { Setting } from '../types.ts';
import type { Draft, SaidClock } from './draft.ts';

/** Every one of these may be the other, where nothing but its time is said. */
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
const NEAR = 6 * 60;
const minuteOf = ({ hour, minute }: SaidClock) => hour * 60 + minute;

/**
 * "At 5:40 with Mr Shah and at 6:10 with Ms Lee": of one day, one after the other. A half of the day that would put the second before the first
 * gives way to the one behind it.
 */
export function halvesInTurn(drafts: Draft[], setting: Setting): Draft[] {
  const turned: Draft[] = [];
  for (const draft of drafts) {
    const before = turned.at(-1);
    const [clock, more] = draft.clocks;
    const [first, another] = before?.clocks ?? [];
    const sameDay = before && (draft.inherited || (draft.repeat !== null && draft.repeat === before.repeat));
    const hour =
      sameDay && clock && first && !more && !another && !isSaid(clock)
        ? hourBehind(clock, hourOf(before, first, setting), setting)
        : null;
    turned.push(hour === null || !clock ? draft : { ...draft, clocks: [{ ...clock, hour, sure: true }] });
  }
  return turned;
}

const isSaid = ({ sure, byHabit, wrong, zone }: SaidClock): boolean => (sure && !byHabit) || Boolean(wrong ?? zone);

/** As it will be read. */
function hourOf(draft: Draft, clock: SaidClock, setting: Setting): number {
  const part = draft.part?.part ?? draft.repeat?.value.parts?.[0] ?? draft.hint;
  const sure = clock.sure ? clock : part && inPart(clock, part);
  return (sure || { ...clock, hour: likelyHour(clock, setting) }).hour * 60 + clock.minute;
}

function hourBehind(clock: SaidClock, before: number, setting: Setting): number | null {
  const likely = clock.sure ? clock.hour : likelyHour(clock, setting);
  if (minuteOf({ ...clock, hour: likely }) > before) return null;
  const behind = halves(clock.hour).find((hour) => hour * 60 + clock.minute > before);
  return behind !== undefined && behind * 60 + clock.minute - before <= NEAR ? behind : null;
}

/** "Every weekday at 6:45, Fridays at 7:15": on Fridays at the latter alone. What is joined by "and" comes on top of it. */
export function exceptOthers(drafts: Draft[], text: string, setting: Setting): Draft[] {
  return drafts.map((draft, i) => {
    const days = weekdaysOf(draft);
    const rarer = drafts.slice(i + 1).filter((other, j) => {
      const theirs = weekdaysOf(other);
      const same = other.title === '' || other.title === draft.title;
      const joint = text.slice(drafts[i + j]?.range.end ?? 0, other.range.start);
      const fewer = theirs.length > 0 && theirs.length < days.length && theirs.every((day) => days.includes(day));
      return same && fewer && !/\b(?:and|plus|also)\b|&|\+/i.test(joint) && isNear(draft, other, setting);
    });
    const weekdays = [...draft.without.weekdays, ...rarer.flatMap(weekdaysOf)];
    return rarer.length === 0 ? draft : { ...draft, without: { ...draft.without, weekdays } };
  });
}

/** Eight in the morning and eight in the evening are two times of a day. */
function isNear(one: Draft, other: Draft, setting: Setting): boolean {
  const [first, second] = [one.clocks[0], other.clocks[0]];
  return (
    first !== undefined &&
    second !== undefined &&
    Math.abs(hourOf(one, first, setting) - hourOf(other, second, setting)) <= NEAR
  );
}

/** The weekdays of what is every week's; empty of anything else. */
function weekdaysOf({ repeat }: Draft): number[] {
  const value = repeat?.value;
  if (value?.n !== 1 || (value.times ?? 1) > 1) return [];
  if (value.unit === 'day') return ALL_DAYS;
  const days = value.on.map(({ weekdays }) => weekdays ?? []);
  return value.unit === 'week' && days.every((some) => some.length > 0) ? days.flat() : [];
}
