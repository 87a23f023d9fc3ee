import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { weekdayOf } from '../place/relocate.ts';
import type { PlannedSession } from '../types.ts';

/** What became of one session. */
export type SessionChange = { before: PlannedSession | null; after: PlannedSession | null };

/**
 * Compares by identity: `kept` are the sessions after the change under their old ids, `final` the same under their new ones, both by time
 * as `final` is sorted. Only what differs is given.
 */
export function diffOf(
  before: readonly PlannedSession[],
  kept: readonly PlannedSession[],
  final: readonly PlannedSession[],
): SessionChange[] {
  const old = new Map(before.map((s) => [s.id, s]));
  const place = (s: PlannedSession) => `${s.date} ${s.time} ${s.part}`;
  const finals = new Map(final.map((s) => [place(s), s]));
  const changes: SessionChange[] = [];
  for (const session of kept) {
    const was = old.get(session.id) ?? null;
    const now = finals.get(place(session)) ?? session;
    if (!was || differs(was, now)) changes.push({ before: was, after: now });
  }
  const left = new Set(kept.map((s) => s.id));
  for (const session of before) if (!left.has(session.id)) changes.push({ before: session, after: null });
  return changes;
}

const differs = (a: PlannedSession, b: PlannedSession) =>
  a.date !== b.date || a.time !== b.time || a.minutes !== b.minutes || a.title !== b.title;

const dayOf = (s: PlannedSession) => weekdayName(weekdayOf(s));

/** So many are named by their dates. */
const FEW = 4;
/** Of so many weeks it is said which. */
const SHORT = 3;

/** The difference as lines to read: "Wednesday 18:30 → Thursday 18:30 (6 sessions)". `time` writes a time as the person does. */
export function diffLines(all: readonly SessionChange[], time: (clock: string) => string): string[] {
  // What only has another name because others moved is told by these.
  const named = all.some((one) => !isRenamed(one)) ? all.filter((one) => !isRenamed(one)) : all;
  // What was asked for comes first; that the pages of Fridays go to the other days follows from it, and is one line.
  const shares = named.filter(isShare);
  const isSpread = shares.length > FEW && shares.length < named.length;
  const changes = isSpread ? named.filter((one) => !isShare(one)) : named;
  const lines: string[] = [];
  const alike = Map.groupBy(changes, (change) => kindOf(change, time) ?? lineOf(change, time));
  for (const [key, own] of alike) {
    const [first] = own;
    const days = new Set(own.map(({ before }) => (before ? weekdayOf(before) : 0)));
    // The same on many days is one line; on one or two each has its own.
    if (first && kindOf(first, time) === key && (days.size > 2 || (key === LEFT_OUT && own.length > FEW))) {
      lines.push(
        days.size === 7 && key === LEFT_OUT
          ? `Left out: ${own.length} sessions, from ${dateOf(own[0] as SessionChange)} to ${dateOf(own.at(-1) as SessionChange)}`
          : `${daysWords([...days])}: ${key} (${own.length} sessions)${key === LEFT_OUT && own.length <= days.size * SHORT ? `, ${dateOf(first)} to ${dateOf(own.at(-1))}` : ''}`,
      );
      continue;
    }
    for (const [line, same] of Map.groupBy(own, (change) => lineOf(change, time)))
      lines.push(`${line} (${same.length > FEW ? `${same.length} sessions` : same.map(dateOf).join(', ')})`);
  }
  return isSpread ? [...lines, spreadOver(shares)] : lines;
}

/** At its place, with another share of the whole. */
const isShare = ({ before, after }: SessionChange): boolean =>
  before !== null &&
  after !== null &&
  before.date === after.date &&
  before.time === after.time &&
  before.title !== after.title &&
  before.minutes !== after.minutes;

function spreadOver(shares: readonly SessionChange[]): string {
  const range = (of: (change: SessionChange) => number) => {
    const all = shares.map(of);
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return least === most ? `${least}` : `${least}–${most}`;
  };
  const [was, is] = [range(({ before }) => before?.minutes ?? 0), range(({ after }) => after?.minutes ?? 0)];
  return `The others share what that leaves: ${was} → ${is} min (${shares.length} sessions)`;
}

const isRenamed = ({ before, after }: SessionChange): boolean =>
  before !== null &&
  after !== null &&
  before.title !== after.title &&
  before.date === after.date &&
  before.time === after.time &&
  before.minutes === after.minutes;

const LEFT_OUT = 'left out';

/** What happens to a session, whatever its day: another time, or left out. Null: something of its own. */
function kindOf({ before, after }: SessionChange, time: (clock: string) => string): string | null {
  if (before && !after) return LEFT_OUT;
  if (!before || !after || before.date !== after.date || before.minutes !== after.minutes) return null;
  return before.time !== after.time ? `${time(before.time)} → ${time(after.time)}` : null;
}

function daysWords(days: number[]): string {
  const sorted = days.sort((a, b) => a - b);
  if (sorted.length === 7) return 'Every day';
  return joinWords(sorted.map((day) => `${weekdayName(day)}s`));
}

function shiftOf(before: PlannedSession, after: PlannedSession): string {
  const days = Temporal.PlainDate.from(before.date).until(after.date, { largestUnit: 'days' }).days;
  const weeks = Math.abs(days) / 7;
  if (!Number.isInteger(weeks)) return 'other dates';
  return `${weeks === 1 ? 'a week' : `${weeks} weeks`} ${days > 0 ? 'later' : 'earlier'}`;
}

function dateOf(change: SessionChange | undefined): string {
  const session = change?.after ?? change?.before;
  if (!session) return '';
  return Temporal.PlainDate.from(session.date)
    .toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
    .replace(',', '');
}

function lineOf({ before, after }: SessionChange, time: (clock: string) => string): string {
  const at = (s: PlannedSession) => `${dayOf(s)} ${time(s.time)}`;
  if (!before && after) return `New: ${at(after)}, ${after.title}, ${after.minutes} min`;
  if (!after) return before ? `Out: ${at(before)}, ${before.title}` : '';
  if (!before) return '';
  const parts: string[] = [];
  if (dayOf(before) !== dayOf(after) || before.time !== after.time) parts.push(`${at(before)} → ${at(after)}`);
  else if (before.date !== after.date) parts.push(`${at(after)}: ${shiftOf(before, after)}`);
  if (before.minutes !== after.minutes)
    parts.push(`${parts.length === 0 ? `${at(after)}: ` : ''}${before.minutes} → ${after.minutes} min`);
  if (parts.length === 0) parts.push(`${at(after)}: ${before.title} → ${after.title}`);
  return parts.join(', ');
}
