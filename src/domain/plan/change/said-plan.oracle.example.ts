import type { Weekday } from '../../calendar/index.ts';
import type { Applied } from '../apply/work.ts';
import { facts } from '../draft.example.ts';
import { obstacle } from '../place/relocate.ts';
import type { ClockSpan, PlanDraft, PlannedSession } from '../types.ts';
import type { Asked, Said, Which } from './said.arbitrary.ts';
import { isMore, wrongMore } from './said-more.oracle.example.ts';

/** What a sentence may do to an open plan, judged without any of the code that reads or carries it out. */

type Changed = Extract<Applied, { kind: 'changed' }>;

export const dayOf = ({ date }: { date: string }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday;
const key = (s: PlannedSession) => JSON.stringify(s);
export const end = ({ end: at }: ClockSpan) => (at === '00:00' ? '24:00' : at);
export const within = (time: string, span: ClockSpan) => span.start <= time && time < end(span);
const order = (a: PlannedSession, b: PlannedSession) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`);

export function chosen({ sessions }: PlanDraft, of: Which): PlannedSession[] {
  const most = (week: number) => Math.max(...sessions.filter((s) => s.week === week).map((s) => s.minutes));
  const all = sessions
    .toSorted(order)
    .filter((s) => isMeant(s, of) && (!of.size || (of.size === 'long') === (s.minutes === most(s.week))));
  return of.nth === undefined ? all : all.slice(of.nth < 0 ? -1 : 0, of.nth < 0 ? undefined : 1);
}

export const isMeant = (s: PlannedSession, { days, part, weeks, date, dates }: Which) =>
  (!dates || (dates[0] <= s.date && s.date <= dates[1])) &&
  (!days || days.includes(dayOf(s))) &&
  (!part || s.part === part) &&
  (!weeks || (weeks[0] <= s.week && s.week <= weeks[1])) &&
  (!date || s.date === date);

const fields = (sessions: readonly PlannedSession[], ...names: (keyof PlannedSession)[]) =>
  JSON.stringify(sessions.map((s) => names.map((name) => s[name]).join(' ')).toSorted());
const perWeek = (sessions: readonly PlannedSession[]) => fields(sessions, 'week', 'part');

/** What is wrong with the plan after a sentence; null: nothing. */
export function wrongWith(before: PlanDraft, { of, asked }: Said, after: Changed): string | null {
  const mine = new Set(chosen(before, ofAsked(of, asked)).map(key));
  const others = before.sessions.filter((s) => !mine.has(key(s)));
  const now = new Set(after.draft.sessions.map(key));
  const told = after.notes.length > 0;
  if (isMore(asked)) return wrongMore(before, asked, after);
  if (asked.kind === 'start') return started(before, asked.date, after);
  if (asked.kind === 'apart') return asApart(before, asked.days, after);
  if (asked.kind === 'several') return severalThere(before, asked.times, after);
  if (asked.kind === 'one_of') return oneThere(before, asked.days, after);
  if (asked.kind === 'back') return asItWas(before, of, asked.was, after);
  if (asked.kind === 'some_day') return oneADay(before, asked, after);
  if (asked.kind === 'times' || asked.kind === 'one_less') return lessOften(before, asked, after);
  if (asked.kind === 'weeks')
    return fields(after.draft.sessions, 'id') ===
      fields(
        before.sessions.filter((s) => s.week <= asked.weeks),
        'id',
      )
      ? null
      : 'other weeks than were asked for';
  const touched = others.find((s) => !now.has(key(s)));
  if (touched) return `not named and changed: ${key(touched)}`;
  const left = new Set(others.map(key));
  const named = chosen(before, ofAsked(of, asked));
  const results = after.draft.sessions.filter((s) => !left.has(key(s)));
  const same = (...names: (keyof PlannedSession)[]) => fields(named, ...names) === fields(results, ...names);
  switch (asked.kind) {
    case 'time':
      if (!same('date', 'week', 'part', 'minutes', 'title') && !told) return 'more than the time changed';
      return results.every((s) => s.time === asked.time) || told ? null : 'not at that time, and nothing said';
    case 'window': {
      if (perWeek(named) !== perWeek(results) && !told) return 'sessions were lost';
      if (!same('minutes', 'title', 'week')) return 'more than the time changed';
      const moved = named.filter(
        (s) => within(s.time, asked.window) && ends(s) <= end(asked.window) && !now.has(key(s)),
      );
      if (moved[0] && !told) return `was at such a time and moved: ${key(moved[0])}`;
      const out = results.find((s) => !within(s.time, asked.window));
      return out && !told ? `not at that time of day: ${key(out)}` : null;
    }
    case 'minutes':
    case 'by':
    case 'factor':
      return lengths(named, results, asked, after);
    case 'clock_by':
      if (!same('week', 'part', 'minutes', 'title') && !told) return 'more than the time changed';
      return told || fields(results, 'date', 'time') === shifted(named, asked.minutes) ? null : 'not by so much';
    case 'to_days': {
      if (!same('week', 'part', 'minutes', 'title') && !told) return 'more than the day changed';
      const off = results.find((s) => !asked.days.includes(dayOf(s)));
      if (off) return `not on that day: ${key(off)}`;
      return same('time') || told ? null : 'another time, and nothing said';
    }
    case 'only_days': {
      const off = results.find((s) => !asked.days.includes(dayOf(s)));
      if (off) return `not on those days: ${key(off)}`;
      return null;
    }
    case 'exchange': {
      const to = (day: Weekday) => (day === asked.a ? asked.b : asked.a);
      const wished = named.map((s) => `${s.week} ${to(dayOf(s))} ${s.part}`).toSorted();
      const has = results.map((s) => `${s.week} ${dayOf(s)} ${s.part}`).toSorted();
      return told || JSON.stringify(wished) === JSON.stringify(has) ? null : 'the days did not change places';
    }
    case 'not_days': {
      const there = after.draft.sessions.find((s) => asked.days.includes(dayOf(s)));
      return there ? `still on that day: ${key(there)}` : null;
    }
    case 'free_date':
      return after.draft.sessions.some((s) => s.date === asked.date) ? 'still on that date' : null;
    case 'also': {
      const off = results.find((s) => !asked.days.includes(dayOf(s)));
      if (off) return `the new one is on another day: ${key(off)}`;
      const missing = asked.days.find((day) => !after.draft.sessions.some((s) => dayOf(s) === day));
      return missing && !told ? 'none was added' : null;
    }
    case 'one_more': {
      const off = asked.day ? results.find((s) => dayOf(s) !== asked.day) : undefined;
      if (off) return `the new one is not on that day: ${key(off)}`;
      return results.length > 0 || told ? null : 'none was added';
    }
    case 'every': {
      const [first] = named.map((s) => s.week).sort((a, b) => a - b);
      const stays = named.filter((s) => (s.week - (first ?? 0)) % asked.weeks === 0);
      return fields(stays, 'date', 'time', 'minutes', 'part') === fields(results, 'date', 'time', 'minutes', 'part')
        ? null
        : 'other weeks than were asked for';
    }
    case 'slower': {
      if (!same('date', 'time', 'week', 'part', 'title')) return 'more than the length changed';
      const was = new Map(named.map((s) => [`${s.date} ${s.time}`, s.minutes]));
      const begin = new Map(
        named
          .toSorted(order)
          .toReversed()
          .map((s) => [s.part, s.minutes]),
      );
      const wrong = results.find((s) => {
        const old = was.get(`${s.date} ${s.time}`) ?? 0;
        return s.minutes > old || s.minutes < Math.min(old, begin.get(s.part) ?? 0);
      });
      if (wrong) return `does not grow slower: ${key(wrong)}`;
      const grows = named.some((s) => s.minutes > (begin.get(s.part) ?? 0) + 5);
      return grows && fields(named, 'minutes') === fields(results, 'minutes') ? 'grows as before' : null;
    }
    case 'swap_times': {
      const time = (day: Weekday, week: number) => named.find((s) => dayOf(s) === day && s.week === week)?.time;
      if (!same('date', 'week', 'part', 'minutes', 'title')) return 'more than the times changed';
      const both = named.filter((s) => time(asked.a, s.week) && time(asked.b, s.week));
      const off = both.find((s) => {
        const other = time(dayOf(s) === asked.a ? asked.b : asked.a, s.week);
        return !results.some((r) => r.date === s.date && r.part === s.part && r.time === other);
      });
      return off && !told ? `not at the other's time: ${key(off)}` : null;
    }
    case 'about': {
      if (!same('date', 'week', 'part', 'minutes', 'title')) return 'more than the time changed';
      const wrong = named.find((s) => {
        const is = results.filter((r) => r.date === s.date && r.part === s.part);
        return !is.some((r) => (asked.later ? r.time > s.time : r.time < s.time) || (told && r.time === s.time));
      });
      return wrong ? `not ${asked.later ? 'later' : 'earlier'}: ${key(wrong)}` : null;
    }
    case 'drop':
      return results.length === 0 ? null : `not left out: ${key(results[0] as PlannedSession)}`;
  }
}

const distance = (a: number, b: number) => Math.min((a - b + 7) % 7, (b - a + 7) % 7);

/** No two days of a week are nearer than that, no session is lost, and none moved of a week in which the days were apart already. */
function asApart(before: PlanDraft, gap: number, after: Changed): string | null {
  if (
    fields(before.sessions, 'week', 'part', 'minutes', 'title') !==
    fields(after.draft.sessions, 'week', 'part', 'minutes', 'title')
  )
    return 'sessions were lost';
  const near = (sessions: readonly PlannedSession[]) => {
    const days = [...new Set(sessions.map(dayOf))];
    return days.some((a) => days.some((b) => a !== b && distance(a, b) < gap));
  };
  for (const [week, is] of Map.groupBy(after.draft.sessions, (s) => s.week)) {
    const was = before.sessions.filter((s) => s.week === week);
    if (near(is)) return `week ${week} still has days next to each other`;
    if (!near(was) && fields(was, 'date', 'time') !== fields(is, 'date', 'time'))
      return `week ${week} was right and changed`;
  }
  return null;
}

/** Each day that had one has one at each of the times, and no other day has any. */
function severalThere(before: PlanDraft, times: readonly string[], after: Changed): string | null {
  const days = [...new Set(before.sessions.map(({ date }) => date))].sort();
  const now = [...new Set(after.draft.sessions.map(({ date }) => date))].sort();
  if (now.some((date) => !days.includes(date))) return 'on a day that had none';
  if (after.notes.length > 0) return null;
  const off = days.find((date) => {
    const own = after.draft.sessions.filter((s) => s.date === date).map(({ time }) => time);
    return JSON.stringify(own.toSorted()) !== JSON.stringify(times);
  });
  return off ? `not at these times on ${off}` : null;
}

/** Each week has one there, and at most one session of it moved. */
function oneThere(before: PlanDraft, days: readonly Weekday[], after: Changed): string | null {
  if (perWeek(before.sessions) !== perWeek(after.draft.sessions) && after.notes.length === 0)
    return 'sessions were lost';
  for (const [week, is] of Map.groupBy(after.draft.sessions, (s) => s.week)) {
    const was = before.sessions.filter((s) => s.week === week);
    const same = new Set(was.map(key));
    const moved = is.filter((s) => !same.has(key(s)));
    if (moved.length > 1) return `week ${week}: more than one moved`;
    if (was.some((s) => days.includes(dayOf(s))) && moved.length > 0)
      return `week ${week} had one there, and something moved`;
    // Days that are kept free leave a week without.
    const isFree = (after.draft.limits.rules ?? []).some((rule) => rule.kind === 'free');
    if (!isFree && !is.some((s) => days.includes(dayOf(s))) && after.notes.length === 0)
      return `week ${week} has none there`;
  }
  return null;
}

/** They stand as they did, and what else was there stands, but for what took their place. */
function asItWas(before: PlanDraft, of: Which, was: PlanDraft, after: Changed): string | null {
  const wished = chosen(was, of);
  const place = (s: PlannedSession) => `${s.part} ${s.date} ${s.time} ${s.minutes}`;
  const now = new Set(after.draft.sessions.map(place));
  const missing = wished.find((s) => !now.has(place(s)));
  if (missing && after.notes.length === 0) return `not back: ${key(missing)}`;
  const old = new Set(was.sessions.map(place));
  const gone = before.sessions.filter((s) => !now.has(place(s)));
  const wrong = gone.find((s) => old.has(place(s)));
  if (wrong) return `was there before, and went: ${key(wrong)}`;
  if (gone.length > wished.length) return 'more went than came back';
  return null;
}

/** Those that a sentence is about. */
function ofAsked(of: Which, asked: Asked): Which {
  if (asked.kind === 'not_days') return { days: asked.days };
  return asked.kind === 'one_more' || asked.kind === 'also' ? { date: 'none' } : of;
}

const ends = ({ time, minutes }: PlannedSession) => {
  const [h = 0, m = 0] = time.split(':').map(Number);
  const all = h * 60 + m + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
};

const shifted = (named: readonly PlannedSession[], minutes: number) =>
  fields(
    named.map((s) => ({
      ...s,
      time: Temporal.PlainTime.from(s.time).add({ minutes }).toString({ smallestUnit: 'minute' }),
    })),
    'date',
    'time',
  );

function lengths(
  named: readonly PlannedSession[],
  results: readonly PlannedSession[],
  asked: Extract<Asked, { kind: 'minutes' | 'by' | 'factor' }>,
  after: Changed,
): string | null {
  if (fields(named, 'week', 'part', 'title') !== fields(results, 'week', 'part', 'title')) return 'sessions were lost';
  for (const was of named) {
    const is = results.find((s) => s.id === was.id) ?? results.find((s) => s.week === was.week && s.part === was.part);
    if (!is) return `lost: ${key(was)}`;
    if (is.date !== was.date || is.time !== was.time) {
      const grown = { ...was, minutes: is.minutes };
      if (
        obstacle(
          grown,
          facts,
          after.draft.sessions.filter((s) => s.id !== is.id),
        ) === null
      )
        return `moved without need: ${key(was)} to ${key(is)}`;
    }
    if (asked.kind === 'minutes') {
      const right = asked.atMost ? is.minutes === Math.min(was.minutes, asked.minutes) : is.minutes === asked.minutes;
      if (!right && after.notes.length === 0) return `not so long: ${key(is)}`;
    } else {
      const more = asked.kind === 'by' ? asked.minutes > 0 : asked.more;
      const moved = more ? is.minutes > was.minutes : is.minutes < was.minutes;
      if (!moved && after.notes.length === 0 && was.minutes > 5)
        return `not ${more ? 'longer' : 'shorter'}: ${key(is)}`;
    }
  }
  return null;
}

function started(before: PlanDraft, date: string, after: Changed): string | null {
  if (after.draft.from !== date) return `begins on ${after.draft.from}`;
  if (after.draft.sessions.some((s) => s.date < date)) return 'a session lies before the start';
  if (after.notes.length > 0) {
    return before.sessions.length === after.draft.sessions.length ||
      after.notes.some((n) => /left out|had to move/.test(n))
      ? null
      : 'sessions were lost';
  }
  const week = (s: PlannedSession) => `${s.week} ${dayOf(s)} ${s.time} ${s.minutes} ${s.part} ${s.title}`;
  const [was, is] = [before.sessions.map(week).toSorted(), after.draft.sessions.map(week).toSorted()];
  return JSON.stringify(was) === JSON.stringify(is) ? null : 'more than the dates changed';
}

/** A day that nobody said what for: nothing is lost by it, and at most one session a week changes. */
function oneADay(
  before: PlanDraft,
  { day, window }: Extract<Asked, { kind: 'some_day' }>,
  after: Changed,
): string | null {
  if (perWeek(before.sessions) !== perWeek(after.draft.sessions)) return 'sessions were lost or added by a bare day';
  const now = new Set(after.draft.sessions.map(key));
  const gone = before.sessions.filter((s) => !now.has(key(s)));
  const weeks = gone.filter((s) => dayOf(s) !== day).map((s) => s.week);
  if (new Set(weeks).size < weeks.length) return 'a bare day moved more than one session a week';
  const old = new Set(before.sessions.map(key));
  const fresh = after.draft.sessions.filter((s) => !old.has(key(s)));
  const off = fresh.find((s) => dayOf(s) !== day || (window && !within(s.time, window) && after.notes.length === 0));
  return off ? `a bare day put this elsewhere: ${key(off)}` : null;
}

function lessOften(
  before: PlanDraft,
  asked: Extract<Asked, { kind: 'times' | 'one_less' }>,
  after: Changed,
): string | null {
  const now = new Set(after.draft.sessions.map(key));
  const old = new Set(before.sessions.map(key));
  for (const [week, was] of Map.groupBy(before.sessions, (s) => s.week)) {
    const is = after.draft.sessions.filter((s) => s.week === week);
    const wished = asked.kind === 'times' ? asked.perWeek : Math.max(1, was.length - 1);
    if (is.length !== wished && after.notes.length === 0) return `${is.length} sessions in week ${week}, not ${wished}`;
    if (wished < was.length && is.some((s) => !old.has(key(s)))) return `week ${week}: one that stays changed`;
    if (wished >= was.length && was.some((s) => !now.has(key(s)))) return `week ${week}: one that was there changed`;
  }
  return null;
}

/** The difference that is told is the difference there is, session by session. */
export function wrongDiff(before: PlanDraft, after: Changed): string | null {
  const [old, now] = [new Set(before.sessions.map(seen)), new Set(after.draft.sessions.map(seen))];
  const out = before.sessions.map(seen).filter((s) => !now.has(s));
  const fresh = after.draft.sessions.map(seen).filter((s) => !old.has(s));
  const told = after.diff.filter(({ before: a, after: b }) => !a || !b || seen(a) !== seen(b));
  const toldOut = told.flatMap(({ before: a }) => (a ? [seen(a)] : [])).filter((s) => !now.has(s));
  const toldIn = told.flatMap(({ after: b }) => (b ? [seen(b)] : [])).filter((s) => !old.has(s));
  if (JSON.stringify(out.toSorted()) !== JSON.stringify(toldOut.toSorted())) return 'what went is told wrongly';
  return JSON.stringify(fresh.toSorted()) === JSON.stringify(toldIn.toSorted()) ? null : 'what came is told wrongly';
}

const seen = ({ date, time, minutes, title, part }: PlannedSession) => `${date} ${time} ${minutes} ${title} ${part}`;

/** The lines of it stand for as many sessions as differ. */
export function countedIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => {
    const of = /\(([^()]*)\)(?:, [^()]* to [^()]*)?$/.exec(line)?.[1] ?? '';
    const many = /^(\d+) sessions$/.exec(of)?.[1];
    return sum + (many ? Number(many) : of.split(', ').length);
  }, 0);
}
