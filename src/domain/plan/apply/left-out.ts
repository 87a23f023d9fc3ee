import type { Weekday } from '../../calendar/index.ts';
import { relocate, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlannedSession } from '../types.ts';
import { nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** Changes that leave sessions out. */

/** As long as a week or more: those sessions are left out. Some days: each finds another day of its week, or is left out. */
export function keepFree(work: Work, of: Select): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return isKeptAnyway(work, of) ? null : nothingThere(of);
  const whole = !of.days && of.dates !== undefined && !of.on && daysOf(of.dates) >= 4;
  const { sessions, unplaced } = whole
    ? { sessions: [], unplaced: all }
    : relocate(work.draft, all, { not: keptDays(of, all) }, work.facts, work.now);
  put(work, sessions);
  const lost = new Set(unplaced.map((s) => s.id));
  if (lost.size === work.draft.sessions.length)
    return refuse('That would leave nothing of the plan. Shall it rest until a day instead? Say "pause until …".', []);
  work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
  if (whole && work.draft.standing)
    work.notes.push('If you would rather have everything later, say "shift everything a week later".');
  else if (whole && of.dates) work.notes.push(`Nothing lies from ${dayOf(of.dates[0])} to ${dayOf(of.dates[1])} now.`);
  else if (lost.size > 0)
    work.notes.push(
      `${lost.size === 1 ? 'One session' : `${lost.size} sessions`} found no other day in that week, so ${lost.size === 1 ? 'it is' : 'they are'} left out.`,
    );
  return null;
}

/** "No running on Christmas Day", of a plan that has none then: nothing moves, and it holds for later changes. */
function isKeptAnyway({ draft, notes }: Work, { dates, days, part, nth, weeks }: Select): boolean {
  if (draft.standing || !dates || days || weeks || nth !== undefined) return false;
  if (part && draft.sessions.some(({ date }) => dates[0] <= date && date <= dates[1])) return false;
  notes.push('Nothing of this plan lies then. I keep it free in later changes as well.');
  return true;
}

const dayOf = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long' });

const daysOf = ([from, to]: [string, string]) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1;

/** The weekdays that were named; else those of the days themselves. */
function keptDays({ days, on, dates }: Select, all: readonly PlannedSession[]): Weekday[] {
  if (days) return days;
  const [from, to] = dates ?? ['', ''];
  const each =
    on ??
    (dates
      ? Array.from({ length: daysOf([from, to]) }, (_, i) => Temporal.PlainDate.from(from).add({ days: i }).toString())
      : []);
  return [...new Set((each.length > 0 ? each : all.map((s) => s.date)).map((date) => weekdayOf({ date })))];
}

export function drop(work: Work, of: Select): Refused | null {
  const gone = new Set(selected(work, of).map((s) => s.id));
  if (gone.size === 0) return isKeptAnyway(work, of) ? null : nothingThere(of);
  if (gone.size === work.draft.sessions.length)
    return refuse(
      'That would leave nothing of the plan. Say "forget it" to drop it altogether, or tell me what should stay.',
      ['Forget it'],
    );
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
  const left = new Set(work.draft.sessions.map((s) => s.part));
  work.draft.parts = work.draft.parts.filter((part) => left.has(part.id));
  return null;
}
