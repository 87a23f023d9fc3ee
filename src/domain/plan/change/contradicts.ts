import type { PlanChange, Select } from '../reply-types.ts';

/** Two wishes of one message that cannot both be had: each in a few words, as a person would say it. */
export type Contradiction = { one: string; other: string };

/** The first two changes that exclude each other; null where all can be had. */
export function contradictionIn(changes: readonly PlanChange[]): Contradiction | null {
  for (const [i, one] of changes.entries())
    for (const other of changes.slice(i + 1)) if (excludes(one, other)) return { one: said(one), other: said(other) };
  return null;
}

function excludes(one: PlanChange, other: PlanChange): boolean {
  // "Not before 9 pm and over by 9".
  if (one.kind === 'window' && other.kind === 'time' && other.ends)
    return isSame(one.of, other.of) && other.time <= one.window.start;
  if (one.kind === 'time' && other.kind === 'window') return excludes(other, one);
  if (one.kind === 'not_days' && other.kind === 'to_days') return other.days.every((day) => one.days.includes(day));
  if (one.kind === 'to_days' && other.kind === 'not_days') return excludes(other, one);
  if (!('of' in one) || !('of' in other) || !isSame(one.of, other.of)) return false;
  const [up, down] = [direction(one), direction(other)];
  if (up !== 0 && down !== 0 && up !== down) return true;
  if (one.kind !== other.kind) return false;
  switch (one.kind) {
    case 'times':
      return other.kind === 'times' && tooOften(one, other);
    case 'minutes':
      return other.kind === 'minutes' && one.minutes !== other.minutes && !one.atMost && !other.atMost;
    case 'window':
      return (
        other.kind === 'window' && (end(one.window) <= other.window.start || end(other.window) <= one.window.start)
      );
    default:
      return false;
  }
}

/** "7 days a week but keep two rest days": of a bound, what goes beyond it. */
function tooOften(one: Times, other: Times): boolean {
  if (one.atMost) return other.perWeek > one.perWeek;
  return other.atMost ? one.perWeek > other.perWeek : one.perWeek !== other.perWeek;
}
type Times = Extract<PlanChange, { kind: 'times' }>;

const end = ({ end: at }: { end: string }) => (at === '00:00' ? '24:00' : at);
const isSame = (one: Select, other: Select) => JSON.stringify(one) === JSON.stringify(other);

/** More (1) or less (-1) of it; 0 says nothing of that. */
function direction(change: PlanChange): number {
  switch (change.kind) {
    case 'easier':
      return -1;
    case 'harder':
      return 1;
    case 'longer':
      return change.factor > 1 ? 1 : -1;
    case 'by_minutes':
      return Math.sign(change.minutes);
    default:
      return 0;
  }
}

function said(change: PlanChange): string {
  switch (change.kind) {
    case 'times':
      return change.perWeek === 7
        ? 'every day'
        : change.perWeek === 1
          ? 'once a week'
          : `${change.perWeek} times a week`;
    case 'minutes':
      return `${change.minutes} minutes`;
    case 'by_minutes':
      return `${Math.abs(change.minutes)} minutes ${change.minutes > 0 ? 'longer' : 'shorter'}`;
    case 'window':
      return change.words;
    case 'time':
      return `${change.ends ? 'over by' : 'at'} ${change.time}`;
    case 'longer':
      return change.factor > 1 ? 'longer' : 'shorter';
    default:
      return change.kind === 'not_days' ? 'not on that day' : change.kind === 'to_days' ? 'on that day' : change.kind;
  }
}
