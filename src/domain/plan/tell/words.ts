import { weekdayName } from '../../calendar-names.ts';
import { joinWords, longDate, sayDuration, sayTime } from '../../language/index.ts';
import { asText as plainText } from '../../text/index.ts';
import { sayAmount } from '../counted/say-amount.ts';
import { NUMBER, numberOf } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { answerFirst } from './answers.ts';
import { asSeries, type SessionSeries } from './series.ts';

/** How a plan is told: the person's clock, dates with their weekday. */
export type Voice = { today: Temporal.PlainDate; hour12: boolean };

export const sayClock = (time: string, { hour12 }: Voice) => sayTime(Temporal.PlainTime.from(time), hour12);
export const sayDay = (date: string, { today }: Voice) => longDate(Temporal.PlainDate.from(date), today);

/** Title and what happens when, line by line; the same words whoever made the plan. */
export function tellPlan(plan: PlanDraft, voice: Voice): string {
  const last = plan.sessions.at(-1)?.date ?? plan.from;
  const first = plan.sessions[0]?.date ?? plan.from;
  const weeks = plan.weeks === 1 ? 'one week' : `${plan.weeks} weeks`;
  const head = `**${plainText(plan.title)}**: ${weeks}, ${plan.sessions.length === 1 ? `one session, ${sayDay(first, voice)}` : `${plan.sessions.length} sessions, from ${sayDay(first, voice)} to ${sayDay(last, voice)}`}.`;
  return [head, '', ...linesOf(plan, voice).map((line) => `- ${line}`), ...roadmapLines(plan, voice)].join('\n');
}

/** Series that differ in their days or times alone share a line. */
function linesOf(plan: PlanDraft, voice: Voice): string[] {
  const groups = Map.groupBy(asSeries(plan.sessions), (s) => JSON.stringify([s.title, s.minutes, s.weeks]));
  const lines = [...groups.values()].map((own) => {
    const [first] = own;
    if (!first) return '';
    const weeks: [number, number] = [Math.min(...own.map((s) => s.weeks[0])), Math.max(...own.map((s) => s.weeks[1]))];
    const single = own.length === 1 && first.sessions.length === 1;
    const when = single
      ? `${sayDay(first.sessions[0]?.date ?? '', voice)}, ${sayClock(first.time, voice)}`
      : daysAndTimes(own, voice);
    const range =
      single || plan.weeks === 1
        ? ''
        : weeks[0] === weeks[1]
          ? `Week ${weeks[0]}: `
          : `Weeks ${weeks[0]}–${weeks[1]}: `;
    return `${range}${plainText(first.title)}, ${sayDuration(first.minutes)}: ${when}`;
  });
  if (lines.length > 9) {
    const shorter = growing(plan, voice);
    if (shorter.length < lines.length) return capped(shorter);
  }
  return capped(lines);
}

/** "Weeks 1–6: Long run, 35 to 53 minutes: Saturday at 17:00": what differs from week to week in its length alone. */
function growing(plan: PlanDraft, voice: Voice): string[] {
  const groups = Map.groupBy(asSeries(plan.sessions), (s) =>
    JSON.stringify(isNumbered(s.title) ? [stemOf(s.title), s.time] : [s.title, s.time, s.days]),
  );
  return [...groups.values()].map((own) => {
    const [first] = own;
    if (!first) return '';
    const weeks = [Math.min(...own.map((s) => s.weeks[0])), Math.max(...own.map((s) => s.weeks[1]))];
    const minutes = own.map((s) => s.minutes);
    const single = own.length === 1 && first.sessions.length === 1;
    const when = single
      ? `${sayDay(first.sessions[0]?.date ?? '', voice)}, ${sayClock(first.time, voice)}`
      : daysAndTimes(own, voice);
    const range = single ? '' : weeks[0] === weeks[1] ? `Week ${weeks[0]}: ` : `Weeks ${weeks[0]}–${weeks[1]}: `;
    return `${range}${plainText(titleOfAll(own.map((s) => s.title)))}, ${own.length === 1 ? sayDuration(first.minutes) : `${rangeOf(minutes)} minutes`}: ${when}`;
  });
}

const AT_THE_END = /^(.*?)s? (\d[\d,]*)(?: to (\d[\d,]*))?$/;
const isNumbered = (title: string) => AT_THE_END.test(title);
const stemOf = (title: string) => AT_THE_END.exec(title)?.[1] ?? title;

/** "Study chapters 4 to 14", of what goes through them one after the other. */
function titleOfAll(titles: readonly string[]): string {
  const [title = ''] = titles;
  const found = titles.map((one) => AT_THE_END.exec(one));
  if (titles.length === 1 || found.some((one) => one === null)) return title;
  const numbers = found.flatMap((one) => [one?.[2], one?.[3]].flatMap((n) => (n ? [Number(n.replace(',', ''))] : [])));
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return from === to ? title : `${stemOf(title)}s ${from} to ${to}`;
}

function capped(lines: string[]): string[] {
  return lines.length > 9 ? [...lines.slice(0, 8), `… and ${lines.length - 8} more steps of the same kind`] : lines;
}

function daysAndTimes(own: readonly SessionSeries[], voice: Voice): string {
  const byTime = Map.groupBy(
    own.flatMap((s) => s.days.map((day) => ({ day, time: s.time }))),
    (slot) => slot.time,
  );
  return [...byTime]
    .map(([time, slots]) => `${dayList([...new Set(slots.map(({ day }) => day))].sort())} at ${sayClock(time, voice)}`)
    .join('; ');
}

function dayList(days: readonly number[]): string {
  if (days.length === 7) return 'every day';
  if (days.join('') === '12345') return 'weekdays';
  return joinWords(days.map(weekdayName));
}

function roadmapLines({ roadmap }: PlanDraft, voice: Voice): string[] {
  if (!roadmap) return [];
  return [
    '',
    'The way there, one milestone at a time; the next opens when the one before is done:',
    '',
    ...roadmap.map(
      (one) =>
        `${one.order}. ${plainText(one.title)}${one.date ? `, by ${sayDay(one.date, voice)}` : ''}${one.order === 1 ? ' (this plan)' : ''}`,
    ),
  ];
}

/** One sentence for a list or to read aloud. */
export function summarise(plan: PlanDraft, voice: Voice): string {
  const first = plan.sessions[0];
  const perWeek = Math.max(
    0,
    ...Array.from({ length: plan.weeks }, (_, i) => plan.sessions.filter((s) => s.week === i + 1).length),
  );
  const minutes = plan.sessions.map((s) => s.minutes);
  const range =
    minutes.length === 0
      ? ''
      : Math.min(...minutes) === Math.max(...minutes)
        ? `${minutes[0]}`
        : `${Math.min(...minutes)} to ${Math.max(...minutes)}`;
  return `${plan.title}: ${perWeek === 1 ? 'one session' : `up to ${perWeek} sessions`} a week of ${range} minutes${first ? `, first on ${sayDay(first.date, voice)} at ${sayClock(first.time, voice)}` : ''}.`;
}

/** What a question about a plan asks, from the plan itself. */
export function answerAbout(question: string, plan: PlanDraft, voice: Voice): string {
  const has = (pattern: RegExp) => pattern.test(question);
  const sum = (week: number) => plan.sessions.filter((s) => s.week === week).reduce((total, s) => total + s.minutes, 0);
  const first = plan.sessions[0];
  const last = plan.sessions.at(-1);
  const week = has(/\bwhy\b/) ? null : weekAsked(question, plan);
  if (week !== null) return tellWeek(week, plan, voice);
  const own = answerFirst(question, plan, {
    day: (date) => sayDay(date, voice),
    clock: (time) => sayClock(time, voice),
  });
  if (own) return own;
  if (
    has(/\b(?:sick|ill|flu|a cold|injur\w*|hurt myself|on holiday|go away|travell?ing|business trip)\b/) &&
    has(/\b(?:if|when|happens?)\b/)
  )
    return 'Then say "I am sick" or "pause until Monday": the sessions wait, nothing counts against you, and the steps go on where they stopped.';
  if (has(/\bramp|grow|build up|why.*(?:short|little|easy|slow)/))
    return `A ramp means that it begins almost too easy and grows a little at a time, so that body and habit can follow: week 1 is ${sum(1)} minutes in all, week ${plan.weeks} is ${sum(plan.weeks)}.`;
  if (has(/\bmilestones?|roadmap|after (?:this|that|the)|next|then\b/) && plan.roadmap)
    return `There are ${plan.roadmap.length} milestones: ${joinWords(plan.roadmap.map((m) => m.title))}. Only the first is planned to the day; the next opens when it is done.`;
  if (has(/\bwhen|start|begin|end|finish|which day|what day|what time|days?\b/) && first && last)
    return `It begins on ${sayDay(first.date, voice)} at ${sayClock(first.time, voice)} and ends on ${sayDay(last.date, voice)}. Days: ${linesOf(plan, voice)[0] ?? ''}.`;
  const includes =
    /\b(?:include|involve|contain|cover|is there|are there|do i (?:also )?get)\b(?: any| some| a| an| also)* ([a-z][a-z ]{2,30}?)(?: too| as well| in it| in there)?\W*$/.exec(
      question,
    )?.[1];
  if (includes) {
    const words = includes.split(' ').filter((word) => word.length > 3);
    const names = [...new Set(plan.sessions.map((s) => s.title))];
    const hit = names.find((name) => words.some((word) => name.toLowerCase().includes(word)));
    return hit
      ? `Yes: ${hit}.`
      : `No, not ${includes}: it is ${joinWords(plan.parts.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1)))}. As a goal of its own it can stand beside this one.`;
  }
  const dated = plan.parts.find((part) => part.dates && part.count?.each);
  if (dated && has(/\bhow much|per month|a month|each|every\b/))
    return `${first?.title ?? dated.name} each time money comes in; that makes ${plan.target ? sayAmount(plan.target.value, plan.target.unit) : 'the sum'} in time. ${plan.notes.find((note) => note.includes(' each')) ?? ''}`.trim();
  if (has(/\bhow (?:long|much|many|often)|minutes|hours|time\b/))
    return `${plan.sessions.length === 1 ? 'One session' : `${plan.sessions.length} sessions`} over ${plan.weeks === 1 ? 'one week' : `${plan.weeks} weeks`}, ${rangeOf(plan.sessions.map((s) => s.minutes))} minutes each; ${sum(1)} minutes in the first week, ${sum(plan.weeks)} in the last.`;
  if (has(/\b(?:slip|relapse)/))
    return 'Then nothing is lost and no count falls to zero: note what led to it, and the next session is the next chance.';
  if (has(/\bmiss|skip|fail|can't make\b/))
    return 'Then nothing is lost: one missed session does not undo a habit. Tell me, and I move it or leave it out.';
  if (has(/\bwhy|enough|realistic|possible|doable|manageable|achievable|feasible|work\b/))
    return `It is laid out so that you can keep it: small in week 1 (${sum(1)} minutes), more once it runs, at times that are free in your week.${saysHow(plan.notes)}`;
  const step = plan.sessions.find(
    (s) =>
      s.detail &&
      s.title
        .toLowerCase()
        .split(/\W+/)
        .some((word) => word.length > 3 && question.includes(word)),
  );
  if (step) return `${step.title}: ${step.detail}`;
  return summarise(plan, voice);
}

/** What was said of the time, before anything else. */
const saysHow = (notes: readonly string[]): string => {
  const note = notes.find((one) => /\b(?:short for|likelier|realistic|big step|weeks away)\b/.test(one)) ?? notes[0];
  return note ? ` ${note}` : '';
};

const rangeOf = (all: number[]) =>
  Math.min(...all) === Math.max(...all) ? `${all[0]}` : `${Math.min(...all)} to ${Math.max(...all)}`;

const WEEK = new RegExp(`\\bweek (${NUMBER})\\b`, 'g');

/** "In week 3", "in the first week", "the last week"; two weeks to compare are none. */
function weekAsked(question: string, { weeks }: PlanDraft): number | null {
  const found = [...question.matchAll(WEEK)].map(([, n]) => numberOf(n ?? ''));
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  const nth = /\b(first|second|third|fourth|fifth|sixth|last|final) week\b/.exec(question)?.[1];
  if (!nth) return null;
  const at = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].indexOf(nth);
  return at < 0 ? weeks : at + 1;
}

function tellWeek(week: number, plan: PlanDraft, voice: Voice): string {
  const own = plan.sessions.filter((s) => s.week === week);
  if (own.length === 0)
    return week > plan.weeks
      ? `This plan has ${plan.weeks === 1 ? 'one week' : `${plan.weeks} weeks`}, so there is no week ${week} in it yet.`
      : `Nothing is planned in week ${week}.`;
  const lines = own.map(
    (s) => `- ${sayDay(s.date, voice)}, ${sayClock(s.time, voice)}: ${plainText(s.title)}, ${sayDuration(s.minutes)}`,
  );
  const detail = [...new Set(own.map((s) => s.detail).filter((text) => text !== ''))].slice(0, 2);
  return [`Week ${week}:`, '', ...lines, ...(detail.length > 0 ? ['', detail.join(' ')] : [])].join('\n');
}

export { plainText };
