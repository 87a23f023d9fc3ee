import { playbookById } from '../../playbooks/index.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { minutesOf, taken, wall } from './calendar.example.ts';
import { type Case, expectedOf, type Plan } from './case.example.ts';
import { people, zone } from './people.example.ts';

export function ofSaid(one: Case, { draft, sessions, brief, refusals }: Plan): string[] {
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
      if (count < most && !counted && !(isLast && draft.deadline) && !said.busy)
        faults.push(`only ${count} sessions in week ${week}, ${said.perWeek} were said: ${lines}`);
    }
  }
  const most = said.maxMinutes ?? said.minutes;
  if (most !== undefined) {
    const long = sessions.filter((s) => s.minutes > most);
    if (long.length > 0)
      faults.push(`longer than the ${most} minutes that were said: ${long[0]?.title} ${long[0]?.minutes}`);
  }
  if (said.minutes !== undefined && main && !counted && draft.deadline === null) {
    const top = Math.max(...main.weeks.map(({ minutes }) => minutes));
    if (top < said.minutes * 0.7) faults.push(`${said.minutes} minutes were said, and it never gets beyond ${top}`);
  }
  if (said.days) {
    const off = sessions.filter((s) => !said.days?.includes(dayOf(s)));
    if (off.length > 0) faults.push(`not on ${said.days.join()}: ${lines}`);
  }
  if (said.notDays && sessions.some((s) => said.notDays?.includes(dayOf(s))))
    faults.push(`on a day that was ruled out: ${lines}`);
  if (said.time) {
    const off = sessions.filter(({ time, part }) => time !== said.time && part === main?.id);
    const [first] = off;
    if (first && isFree(first, said.time, one, draft))
      faults.push(`${said.time} was said and is free, and it is ${first.time} on ${first.date}`);
  }
  if (said.within) {
    const up = people[one.person]?.facts.rhythm.sleep[1].at(-1)?.end.hour ?? 7;
    const [from, most] = said.within.map((time) => (time === '24:00' ? 1440 : minutesOf(time))) as [number, number];
    // Whoever gets up late has their morning then.
    const to = most === 720 && up >= 12 ? 1320 : most;
    const off = sessions.filter(({ time, minutes }) => minutesOf(time) < from || minutesOf(time) + minutes > to);
    if (off.length > 0) faults.push(`not between ${said.within.join(' and ')}: ${lines}`);
  }
  if (said.start) {
    const first = sessions[0]?.date ?? '';
    if (brief.facts.start !== said.start) faults.push(`start ${brief.facts.start}, ${said.start} was said`);
    else if (
      !draft.parts.some(({ dates }) => dates) &&
      Temporal.PlainDate.from(said.start).until(first || said.start, { largestUnit: 'days' }).days > 6
    )
      faults.push(`start ${said.start}, and the first session is on ${first}`);
  }
  if (said.until) {
    const last =
      sessions
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '';
    if (last > said.until) faults.push(`a session on ${last}, the last day is ${said.until}`);
    if (draft.deadline === null && !counted) faults.push(`the day ${said.until} is lost`);
    if (draft.deadline && draft.deadline !== said.until)
      faults.push(`the day is ${draft.deadline}, ${said.until} was said`);
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
  if (busy && minutesOf(busy.from) < at + longest + 15 && at < (busy.to === '24:00' ? 1440 : minutesOf(busy.to)) + 15)
    return false;
  // One hour for all weeks: what is in the way on one of the days moves all.
  return Array.from({ length: draft.weeks * 7 }, (_, i) => i).every((i) => {
    const shift =
      Temporal.PlainDate.from(draft.from).add({ days: i }).toZonedDateTime(zone).epochMilliseconds -
      Temporal.PlainDate.from(session.date).toZonedDateTime(zone).epochMilliseconds;
    return taken(facts, draft.from, draft.weeks).every((span) => {
      const buffer = span.kind === 'other' ? 15 * 60_000 : 0;
      return end + shift + buffer <= span.start || span.end + buffer <= start + shift;
    });
  });
}

const numberIn = (title: string) => Number(/\d[\d,]*/.exec(title)?.[0].replaceAll(',', '') ?? 0);

export function ofSum(one: Case, { draft, sessions, refusals }: Plan): string[] {
  const faults: string[] = [];
  const { sum } = expectedOf(one);
  if (sum === undefined) return [];
  const last = draft.roadmap?.at(-1)?.amount;
  const part = draft.parts.find(({ count }) => count);
  const topics = draft.parts.find((one) => one.topics);
  if (topics && sessions.some(({ title }) => title.includes(` ${sum}`))) return [];
  if (!part) return [`nothing adds up to ${sum}: ${draft.playbook} ${JSON.stringify(draft.target)}`];
  if (draft.roadmap && last !== sum) faults.push(`the last milestone is at ${last}, not ${sum}`);
  const own = sessions.filter((s) => s.part === part.id);
  const all = own.reduce((n, s) => n + numberIn(s.title), 0);
  const wanted = draft.roadmap ? (draft.roadmap[0]?.amount ?? 0) : sum;
  if (part.count?.minutesEach === 0 && one.wish.kind !== 'saving') return faults;
  if (refusals.length === 0 && (all < wanted || all > wanted * 1.1 + own.length))
    faults.push(`the sessions come to ${all}, not ${wanted}: ${own.map(({ title }) => numberIn(title)).join()}`);
  return faults;
}
