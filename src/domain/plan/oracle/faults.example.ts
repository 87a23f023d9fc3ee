import { playbookById } from '../../playbooks/index.ts';
import type { PlannedSession } from '../types.ts';
import { minutesOf, spanOf, taken } from './calendar.example.ts';
import { type Case, expectedOf, type Plan, planOf } from './case.example.ts';
import { ofRoadmap, ofTitles } from './faults-of-names.example.ts';
import { ofSaid, ofSum } from './faults-of-words.example.ts';
import { people } from './people.example.ts';

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

const WAKES_EARLIER = 150;

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
      if (span.kind === 'work' && (anywhere || brief.facts.noWork || brief.facts.ownHours || brief.facts.atWork))
        continue;
      // Nor does who names an hour within their hours of work.
      if (span.kind === 'work' && draft.limits.named?.includes(session.time)) continue;
      // Who names an hour of the morning is up by then.
      const early = span.kind === 'sleep' && draft.limits.sleep !== undefined;
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
  // No hour of theirs is free then, and the coach says so and asks.
  if (sessions.length === 0 && refusals.some(({ reason }) => reason === 'busy' || reason === 'sleep')) return [];
  if (sessions.length === 0) return [`no session at all: ${refusals[0]?.sentence ?? 'and nothing is said'}`];
  if (draft.weeks < 1 || draft.weeks > 6) faults.push(`${draft.weeks} weeks`);
  for (const s of sessions) {
    const days = Temporal.PlainDate.from(draft.from).until(s.date, { largestUnit: 'days' }).days;
    if (days < 0) faults.push(`before the start: ${s.date}`);
    else if (Math.floor(days / 7) + 1 !== s.week) faults.push(`week ${s.week} has ${s.date}`);
    if (!(s.minutes >= 1 && s.minutes <= 600)) faults.push(`${s.minutes} minutes: ${s.title}`);
  }
  const wanted = draft.parts.reduce(
    (all, part) => all + (part.dates ? part.dates.length : part.weeks.reduce((n, w) => n + w.times, 0)),
    0,
  );
  const missing = refusals.reduce((all, one) => all + one.missing, 0);
  if (sessions.length + missing < wanted)
    faults.push(`${wanted} sessions wanted, ${sessions.length} placed, ${missing} refused`);
  const empty = Array.from({ length: draft.weeks }, (_, i) => i + 1).filter((week) => sumIn(sessions, week) === 0);
  const dated = draft.parts.some(({ dates, count }) => dates || (count && count.total < draft.weeks));
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
  const whole = sums.slice(0, -1);
  const down = 'direction' in ramp && ramp.direction === 'down';
  if (!down && whole.some((sum) => sum > 0 && sum < first * 0.95))
    faults.push(`week one is not the lightest: ${sums.join()}`);
  if (down && sums.some((sum) => sum > first * 1.01)) faults.push(`support grows: ${sums.join()}`);
  if (!('direction' in ramp) && !draft.parts.some(({ count }) => count)) {
    let most = first;
    sums.forEach((sum, i) => {
      if (sum > most * (1 + ramp.week) + 6)
        faults.push(`grows by more than ${ramp.week} in week ${i + 1}: ${sums.join()}`);
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
    const days = new Set(sessions.filter((s) => s.week === week && s.part !== 'cook').map(({ date }) => date)).size;
    if (days > 7 - rests && !brief.facts.days?.length)
      faults.push(`${days} days in week ${week}, ${rests} of rest are due`);
  }
  return faults;
}
