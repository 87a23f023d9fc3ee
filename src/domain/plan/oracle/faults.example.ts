import type { SlotFacts } from '../../slots/index.ts';
import { workOn } from '../../calendar/index.ts';
import { slotsBetween } from '../../recurrence/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { type Built, buildPlan, type GoalBrief, type PlanDraft, placePlan, readGoal, upAsEarly } from '../index.ts';
import type { Refusal } from '../../slots/index.ts';
import type { PlannedSession } from '../types.ts';
import { now, people, setting, today, zone } from './people.example.ts';
import type { Expected, Piece, Wish } from './said.example.ts';

export type Case = { wish: Wish; opening: string; pieces: Piece[]; person: number; joint: string };
export const wordsOf = ({ wish, opening, pieces, joint }: Case) =>
  `${opening}${wish.words}${pieces.map(({ words }) => `${joint}${words}`).join('')}`;

const expectedOf = ({ wish, pieces }: Case): Expected =>
  Object.assign({}, wish.sum === undefined ? {} : { sum: wish.sum }, ...pieces.map(({ means }) => means));

type Plan = { brief: GoalBrief; draft: PlanDraft; sessions: PlannedSession[]; refusals: readonly Refusal[] };

/** The plan on rules, as the coach makes it of one message; null: other ways are offered. */
export function planOf(one: Case): Plan | Built {
  const person = people[one.person];
  if (!person) throw new RangeError('nobody');
  const brief = { ...readGoal(wordsOf(one), setting), asked: true };
  const from = Temporal.PlainDate.from(brief.facts.start ?? '2026-11-30');
  const built = buildPlan({ ...brief, facts: { ...brief.facts, start: from.toString() } }, from, today);
  if (built.kind !== 'plan') return built;
  const draft = person.told ? built.draft : upAsEarly(built.draft, brief, [], person.facts);
  return { brief, draft, ...placePlan(draft, person.facts, now) };
}

const WAKES_EARLIER = 150;

/** What is wrong with the plan, in words: first the kind, then what. */
export function faultsOf(one: Case): string[] {
  const plan = planOf(one);
  if ('kind' in plan) {
    const hasDay = expectedOf(one).until !== undefined;
    return hasDay ? [] : [`options without a day: ${JSON.stringify(plan).slice(0, 200)}`];
  }
  return [
    ...ofTime(one, plan),
    ...ofWeeks(one, plan),
    ...ofRamp(one, plan),
    ...ofSaid(one, plan),
    ...ofSum(one, plan),
    ...ofRoadmap(one, plan),
    ...ofTitles(one, plan),
  ];
}

type Span = { start: number; end: number; what: string };
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const wall = (date: string, minutes: number) =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).add({ minutes }).epochMilliseconds;
const spanOf = (s: PlannedSession): Span => {
  const start = wall(s.date, minutesOf(s.time));
  return { start, end: start + s.minutes * 60_000, what: `${s.title} ${s.date} ${s.time} (${s.minutes} min)` };
};

/** Nights, shifts, commitments and tasks of the weeks, minute by minute as the person told them. */
function taken(facts: SlotFacts, from: string, weeks: number): (Span & { kind: 'sleep' | 'work' | 'other' })[] {
  const spans: (Span & { kind: 'sleep' | 'work' | 'other' })[] = [];
  const clock = ({ hour, minute }: Temporal.PlainTime) => hour * 60 + minute;
  for (let i = -1; i < weeks * 7 + 2; i += 1) {
    const date = Temporal.PlainDate.from(from).add({ days: i });
    for (const { start, end } of facts.rhythm.sleep[date.dayOfWeek as 1]) {
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
    Temporal.PlainDate.from(from).add({ weeks: weeks + 1 }).toZonedDateTime(zone).toInstant(),
  ];
  for (const one of facts.commitments) {
    if (!('series' in one)) continue;
    for (const slot of slotsBetween(one.series, zone, first, last, 500)) {
      const start = slot.at.epochMilliseconds;
      spans.push({ kind: 'other', what: one.title, start, end: start + one.minutes * 60_000 });
    }
  }
  for (const { title, start, minutes } of facts.occurrences)
    spans.push({ kind: 'other', what: title, start: start.epochMilliseconds, end: start.epochMilliseconds + minutes * 60_000 });
  return spans;
}

function ofTime(one: Case, { draft, sessions, brief }: Plan): string[] {
  const faults: string[] = [];
  const said = expectedOf(one);
  const person = people[one.person];
  if (!person) return [];
  const spans = taken(person.facts, draft.from, draft.weeks);
  const playbook = playbookById(draft.playbook);
  const anywhere = playbook.strands.every((strand) => strand.anywhere);
  for (const session of sessions) {
    const own = spanOf(session);
    for (const span of spans) {
      if (own.end <= span.start || span.end <= own.start) continue;
      if (span.kind === 'work' && (anywhere || brief.facts.noWork || brief.facts.ownHours || brief.facts.atWork)) continue;
      // Somebody who never told when they get up, and names an hour of the morning, is up by then.
      const early = !person.told && span.kind === 'sleep' && (said.time !== undefined || said.within?.[0] === '00:00' || draft.limits.sleep !== undefined);
      if (early && own.start >= span.end - WAKES_EARLIER * 60_000) continue;
      faults.push(`in ${span.what}: ${own.what}`);
    }
    if (said.busy) {
      const date = Temporal.PlainDate.from(session.date);
      const [from, to] = [minutesOf(said.busy.from), said.busy.to === '24:00' ? 1440 : minutesOf(said.busy.to)];
      const at = minutesOf(session.time);
      if (said.busy.days.includes(date.dayOfWeek as 1) && at < to && from < at + session.minutes)
        faults.push(`in hours that were said to be taken: ${own.what}`);
    }
  }
  const sorted = sessions.map(spanOf).sort((a, b) => a.start - b.start);
  sorted.slice(1).forEach((span, i) => {
    const before = sorted[i];
    if (before && span.start < before.end) faults.push(`doubled: ${before.what} and ${span.what}`);
  });
  return faults;
}

const sumIn = (sessions: readonly PlannedSession[], week: number) =>
  sessions.filter((s) => s.week === week).reduce((all, s) => all + s.minutes, 0);

function ofWeeks(_one: Case, { draft, sessions, refusals }: Plan): string[] {
  const faults: string[] = [];
  if (sessions.length === 0) return [`no session at all: ${refusals[0]?.sentence ?? 'and nothing is said'}`];
  if (draft.weeks < 1 || draft.weeks > 6) faults.push(`${draft.weeks} weeks`);
  for (const s of sessions) {
    const days = Temporal.PlainDate.from(draft.from).until(s.date, { largestUnit: 'days' }).days;
    if (days < 0) faults.push(`before the start: ${s.date}`);
    else if (Math.floor(days / 7) + 1 !== s.week) faults.push(`week ${s.week} has ${s.date}`);
    if (!(s.minutes >= 1 && s.minutes <= 600)) faults.push(`${s.minutes} minutes: ${s.title}`);
  }
  const wanted = draft.parts.reduce((all, part) => all + (part.dates ? part.dates.length : part.weeks.reduce((n, w) => n + w.times, 0)), 0);
  const missing = refusals.reduce((all, one) => all + one.missing, 0);
  if (sessions.length + missing < wanted)
    faults.push(`${wanted} sessions wanted, ${sessions.length} placed, ${missing} refused`);
  const empty = Array.from({ length: draft.weeks }, (_, i) => i + 1).filter((week) => sumIn(sessions, week) === 0);
  const dated = draft.parts.some(({ dates }) => dates);
  if (empty.length > 0 && !dated && missing === 0) faults.push(`nothing in week ${empty.join()} of ${draft.weeks}`);
  return faults;
}

function ofRamp(_one: Case, { draft, sessions, brief, refusals }: Plan): string[] {
  const faults: string[] = [];
  const playbook = playbookById(draft.playbook);
  const ramp = playbook.stages.find(({ title }) => title === draft.roadmap?.[0]?.title)?.ramp ?? playbook.ramp;
  if (draft.parts.some(({ dates }) => dates) || refusals.length > 0) return [];
  const sums = Array.from({ length: draft.weeks }, (_, i) => sumIn(sessions, i + 1));
  const [first = 0] = sums;
  // Of the last week only what lies before the day.
  const whole = sums.filter((sum, i) => i < sums.length - 1 || draft.deadline === null);
  const down = 'direction' in ramp && ramp.direction === 'down';
  if (!down && whole.some((sum) => sum > 0 && sum < first * 0.95)) faults.push(`week one is not the lightest: ${sums.join()}`);
  if (down && sums.some((sum) => sum > first * 1.01)) faults.push(`support grows: ${sums.join()}`);
  if (!('direction' in ramp) && !draft.parts.some(({ count }) => count)) {
    let most = first;
    sums.forEach((sum, i) => {
      if (sum > most * (1 + ramp.week) + 6) faults.push(`grows by more than ${ramp.week} in week ${i + 1}: ${sums.join()}`);
      most = Math.max(most, sum);
    });
    for (const part of draft.parts) {
      let longest = 0;
      for (const { times, minutes } of part.weeks) {
        if (times === 0) continue;
        if (longest > 0 && minutes > longest * (1 + ramp.longest) + 3)
          faults.push(`the longest ${part.name} grows from ${longest} to ${minutes}`);
        longest = Math.max(longest, minutes);
      }
    }
  }
  const rests = playbook.tags.includes('Fitness') ? playbook.rest_days : 0;
  for (let week = 1; week <= draft.weeks; week += 1) {
    const days = new Set(sessions.filter((s) => s.week === week).map(({ date }) => date)).size;
    if (days > 7 - rests && !brief.facts.days?.length) faults.push(`${days} days in week ${week}, ${rests} of rest are due`);
  }
  return faults;
}

function ofSaid(one: Case, { draft, sessions, brief, refusals }: Plan): string[] {
  const faults: string[] = [];
  const said = expectedOf(one);
  const main = draft.parts[0];
  const dayOf = (s: PlannedSession) => Temporal.PlainDate.from(s.date).dayOfWeek as 1;
  const own = (week: number) => sessions.filter((s) => s.week === week);
  const lines = [...new Set(sessions.map((s) => `${dayOf(s)} ${s.time} ${s.minutes}`))].slice(0, 8).join(', ');
  const counted = draft.parts.some(({ count }) => count);
  if (said.perWeek !== undefined && refusals.length === 0) {
    const rests = playbookById(draft.playbook).tags.includes('Fitness') ? playbookById(draft.playbook).rest_days : 0;
    const open = said.days?.length ?? 7 - (said.notDays?.length ?? 0);
    const most = Math.min(said.perWeek, 7 - rests, open);
    for (let week = 1; week <= draft.weeks; week += 1) {
      const count = own(week).length;
      const isLast = week === draft.weeks;
      if (count > most) faults.push(`${count} sessions in week ${week}, ${said.perWeek} were said: ${lines}`);
      if (count < most && !counted && !(isLast && draft.deadline) && !said.busy) faults.push(`only ${count} sessions in week ${week}, ${said.perWeek} were said: ${lines}`);
    }
  }
  const most = said.maxMinutes ?? said.minutes;
  if (most !== undefined) {
    const long = sessions.filter((s) => s.minutes > most);
    if (long.length > 0) faults.push(`longer than the ${most} minutes that were said: ${long[0]?.title} ${long[0]?.minutes}`);
  }
  if (said.minutes !== undefined && main && !counted && draft.deadline === null) {
    const top = Math.max(...main.weeks.map(({ minutes }) => minutes));
    if (top < said.minutes * 0.7) faults.push(`${said.minutes} minutes were said, and it never gets beyond ${top}`);
  }
  if (said.days) {
    const off = sessions.filter((s) => !said.days?.includes(dayOf(s)));
    if (off.length > 0) faults.push(`not on ${said.days.join()}: ${lines}`);
  }
  if (said.notDays && sessions.some((s) => said.notDays?.includes(dayOf(s)))) faults.push(`on a day that was ruled out: ${lines}`);
  if (said.time) {
    const off = sessions.filter(({ time, part }) => time !== said.time && part === main?.id);
    const [first] = off;
    if (first && isFree(first, said.time, one, draft)) faults.push(`${said.time} was said and is free, and it is ${first.time} on ${first.date}`);
  }
  if (said.within) {
    const [from, to] = said.within.map((time) => (time === '24:00' ? 1440 : minutesOf(time))) as [number, number];
    const off = sessions.filter(({ time, minutes }) => minutesOf(time) < from || minutesOf(time) + minutes > to);
    if (off.length > 0) faults.push(`not between ${said.within.join(' and ')}: ${lines}`);
  }
  if (said.start) {
    const first = sessions[0]?.date ?? '';
    if (brief.facts.start !== said.start) faults.push(`start ${brief.facts.start}, ${said.start} was said`);
    else if (!draft.parts.some(({ dates }) => dates) && Temporal.PlainDate.from(said.start).until(first || said.start, { largestUnit: 'days' }).days > 6)
      faults.push(`start ${said.start}, and the first session is on ${first}`);
  }
  if (said.until) {
    const last = sessions.map(({ date }) => date).sort().at(-1) ?? '';
    if (last > said.until) faults.push(`a session on ${last}, the last day is ${said.until}`);
    if (draft.deadline === null && !counted) faults.push(`the day ${said.until} is lost`);
    if (draft.deadline && draft.deadline !== said.until) faults.push(`the day is ${draft.deadline}, ${said.until} was said`);
  }
  return faults;
}

/** Whether a session could be at another time of its day: nothing in the way, a quarter of an hour around what is there. */
function isFree(session: PlannedSession, time: string, one: Case, draft: PlanDraft): boolean {
  const facts = people[one.person]?.facts;
  if (!facts) return false;
  const start = wall(session.date, minutesOf(time));
  const longest = Math.max(...draft.parts.flatMap(({ weeks }) => weeks.map(({ minutes }) => minutes)));
  const end = start + longest * 60_000;
  const busy = expectedOf(one).busy;
  const at = minutesOf(time);
  if (busy && minutesOf(busy.from) < at + longest + 15 && at < (busy.to === '24:00' ? 1440 : minutesOf(busy.to)) + 15) return false;
  // One hour for all weeks: what is in the way on one of the days moves all.
  return Array.from({ length: draft.weeks * 7 }, (_, i) => i).every((i) => {
    const shift = (Temporal.PlainDate.from(draft.from).add({ days: i }).toZonedDateTime(zone).epochMilliseconds) - Temporal.PlainDate.from(session.date).toZonedDateTime(zone).epochMilliseconds;
    return taken(facts, draft.from, draft.weeks).every((span) => {
      const buffer = span.kind === 'other' ? 15 * 60_000 : 0;
      return end + shift + buffer <= span.start || span.end + buffer <= start + shift;
    });
  });
}

const numberIn = (title: string) => Number(/\d[\d,]*/.exec(title)?.[0].replaceAll(',', '') ?? 0);

function ofSum(one: Case, { draft, sessions, refusals }: Plan): string[] {
  const faults: string[] = [];
  const { sum } = expectedOf(one);
  if (sum === undefined) return [];
  const last = draft.roadmap?.at(-1)?.amount;
  const part = draft.parts.find(({ count }) => count);
  if (!part) return [`nothing adds up to ${sum}: ${draft.playbook} ${JSON.stringify(draft.target)}`];
  if (draft.roadmap && last !== sum) faults.push(`the last milestone is at ${last}, not ${sum}`);
  const own = sessions.filter((s) => s.part === part.id);
  const all = own.reduce((n, s) => n + numberIn(s.title), 0);
  const wanted = draft.roadmap ? (draft.roadmap[0]?.amount ?? 0) : sum;
  if (part.count?.minutesEach === 0 && one.wish.kind !== 'saving') return faults;
  if (refusals.length === 0 && (all < wanted || all > wanted * 1.1 + own.length)) faults.push(`the sessions come to ${all}, not ${wanted}: ${own.map(({ title }) => numberIn(title)).join()}`);
  return faults;
}

function ofRoadmap(one: Case, { draft }: Plan): string[] {
  const { roadmap } = draft;
  if (!roadmap) return [];
  const faults: string[] = [];
  const { until } = expectedOf(one);
  if (roadmap.length < 2) faults.push('a roadmap of one milestone');
  if (roadmap[0]?.weeks !== draft.weeks) faults.push(`the first milestone has ${roadmap[0]?.weeks} weeks, the plan ${draft.weeks}`);
  let before = draft.from;
  let amount = 0;
  for (const { title, date, amount: own, weeks } of roadmap) {
    if (!date || date <= before) faults.push(`"${title}" by ${date}, after ${before}`);
    if (own !== undefined && own <= amount) faults.push(`"${title}" does not rise above ${amount}`);
    if (weeks < 1) faults.push(`"${title}" has ${weeks} weeks`);
    if (title.trim() === '' || title.length > 60 || /undefined|NaN|null|\{/.test(title)) faults.push(`a milestone is called "${title}"`);
    amount = own ?? amount;
    before = date ?? before;
  }
  const titles = roadmap.map(({ title }) => title);
  if (new Set(titles).size < titles.length) faults.push(`milestones of one name: ${titles.join(' > ')}`);
  if (until && draft.deadline && before > until) faults.push(`the last milestone is on ${before}, the day ${until}`);
  if (until && draft.deadline && Temporal.PlainDate.from(before).until(until, { largestUnit: 'days' }).days > 31)
    faults.push(`the last milestone is on ${before}, long before ${until}`);
  return faults;
}

const ENDS_OPEN = /(?: (?:a|an|and|at|before|by|each|every|for|from|in|my|of|on|or|the|to|until|with|without|only|not|start(?:ing)?|max|than|most|no|never)|[,;:–-])$/i;
const TWICE = /\b(\w+) \1\b/i;

function ofTitles(one: Case, { draft, sessions }: Plan): string[] {
  const faults: string[] = [];
  const { title } = draft;
  const bad = (what: string) => faults.push(`${what}: “${title}” of “${wordsOf(one)}”`);
  if (title.length > 60 || title.length < 4) bad(`a title of ${title.length} letters`);
  if (ENDS_OPEN.test(title)) bad('a title that is cut off');
  if (TWICE.test(title)) bad('a word twice');
  if (!/^[\p{Lu}\d“"]/u.test(title)) bad('a title in small letters');
  if (/^(?:my goal$|i |want|help|need|to )/i.test(title)) bad('no title');
  if (/undefined|NaN|null|\{|\}/.test(title)) bad('a hole in a title');
  for (const number of one.wish.words.match(/\d[\d,]*/g) ?? []) if (!title.includes(number)) bad(`the number ${number} is lost`);
  if (one.wish.title && !one.wish.title.test(title)) bad('not what was wished');
  for (const word of one.wish.words.toLowerCase().match(/[a-z]{4,}/g) ?? [])
    if (!title.toLowerCase().includes(word.replace(/ing$/, '').slice(0, 5)) && !COMMON.has(word)) bad(`“${word}” is lost`);
  for (const { words } of one.pieces.filter(({ words }) => words !== 'before work')) if (title.toLowerCase().includes(words.toLowerCase())) bad('what was said of when is in the title');
  for (const call of new Set(sessions.map((s) => s.title))) {
    if (call.length > 48 || call.length < 3) faults.push(`a session is called “${call}”`);
    if ((ENDS_OPEN.test(call) && call !== 'Read on') || TWICE.test(call) || /undefined|NaN|null|\{|\}|: :|\s{2}/.test(call)) faults.push(`a session is called “${call}”`);
  }
  return faults;
}
const COMMON = new Set(['with', 'from', 'into', 'some', 'more', 'before', 'learn', 'start']);
