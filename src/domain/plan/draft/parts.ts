import { type Weekday, weekdays } from '../../calendar/index.ts';
import { type Playbook, playbookById, type Stage, type Strand } from '../../playbooks/index.ts';
import { inTheirWords, mostTimes } from '../brief/fitting.ts';
import { bedtimeIn, minutesBefore } from '../place/bedtime.ts';
import { plain, weekdaysIn } from '../said/index.ts';
import type { ClockSpan, GoalBrief, GoalFacts, PlanPart } from '../types.ts';
import { byLength } from './by-length.ts';
import { lightestFirst, round5, setMinutes, withinRamp } from './ramped.ts';
import { isVisit, sessionTitle } from './session-title.ts';

const PARTS_OF_DAY: Record<'morning' | 'evening', ClockSpan> = {
  morning: { start: '05:00', end: '12:00' },
  evening: { start: '17:00', end: '00:00' },
};

/** What is done in each week of a stage, as the playbook has it and the person wanted it: how often, how long, on which days. */
export function partsOf(brief: GoalBrief, whole: Stage): { parts: PlanPart[]; notes: string[] } {
  // What is said for a few weeks is reached in these.
  const stage = { ...whole, weeks: Math.min(whole.weeks, brief.facts.weeks ?? whole.weeks) };
  const playbook = playbookById(brief.playbook);
  const isTwice = TWICE.test(plain(brief.words));
  const strands = playbook.strands.filter(
    (strand) => stage.do.some((step) => step.strand === strand.id) && (isTwice || !strand.twice),
  );
  const parts = strands.map((strand) => partOf(brief, playbook, stage, strand));
  const notes: string[] = [];
  if (brief.facts.earlier)
    notes.push('The hour moves one step a week; where a step does not sit yet, stay with it a week longer.');
  const open = openDays(brief);
  const often = wantedTimes(brief);
  if (often !== null) {
    // The body needs the days between; anything else may be as often as somebody wants it.
    const rests = playbook.tags.includes('Fitness') && !isLight(brief.facts) ? playbook.rest_days : 0;
    const most = Math.max(1, Math.min(7 - rests, open));
    if (often > most && most === 7 - rests)
      notes.push(`${timesWords(most)} a week rather than ${often}: the days between are when you get better.`);
    if (often === 7 && most === 7) everyDay(parts, brief.facts);
    else setTimes(parts, Math.min(often, most));
  }
  if (playbook.tags.includes('Fitness') && MENDING.test(plain(brief.words))) notes.push(...gentler(brief, parts));
  const most = Math.min(open, mostTimes(brief));
  for (const part of parts) for (const week of part.weeks) week.times = Math.min(week.times, most);
  const { minutes, maxMinutes, everyWeeks, lengths } = brief.facts;
  if (lengths) return { parts: byLength(parts, lengths, stage.ramp ?? playbook.ramp), notes };
  if (everyWeeks) onlyEvery(everyWeeks, parts, brief);
  const long = minutes ?? lengthOfWalk(brief) ?? roomOnFewDays(brief, playbook);
  if (long !== undefined) {
    setMinutes(parts[0], long, stage.ramp ?? playbook.ramp);
    for (const part of parts.slice(1)) {
      // "20 minutes each" is so of all that is done side by side.
      if (minutes !== undefined) setMinutes(part, minutes, stage.ramp ?? playbook.ramp);
      else for (const week of part.weeks) week.minutes = Math.min(week.minutes, long);
    }
  }
  if (maxMinutes !== undefined)
    for (const part of parts) for (const week of part.weeks) week.minutes = Math.min(week.minutes, maxMinutes);
  if (brief.facts.days?.length && !brief.facts.partDays) apartDays(parts, brief.facts.days);
  withinRamp(parts, stage.ramp ?? playbook.ramp);
  lightestFirst(parts, stage.ramp ?? playbook.ramp);
  if (brief.facts.perDay) severalADay(parts, brief);
  if (getFewer(parts[0], stage.ramp ?? playbook.ramp))
    notes.push('The check-ins get fewer on purpose, so that it becomes your own; “every day” keeps them all.');
  return { parts: parts.filter((part) => part.weeks.some((week) => week.times > 0)), notes };
}

/** Support that is densest first: on which days it is missing later needs a word. */
const getFewer = (main: PlanPart | undefined, ramp: Stage['ramp'] | Playbook['ramp']): boolean => {
  const times = main?.weeks.map((week) => week.times) ?? [];
  return (
    ramp !== undefined && 'direction' in ramp && ramp.direction === 'down' && (times[0] ?? 0) > (times.at(-1) ?? 0)
  );
};

/** So little that no day between is needed. */
const isLight = ({ minutes, maxMinutes }: GoalFacts): boolean => (minutes ?? maxMinutes ?? LIGHT + 1) <= LIGHT;
const LIGHT = 10;

/**
 * What is done each day is so each day, and what stands beside it stays; where its hour or length was said, one a day is meant: what is seldom takes the
 * place of a day's, and what is as often is left out.
 */
function everyDay([main, ...others]: PlanPart[], { time, window, minutes }: GoalFacts): void {
  const isOneADay = (time ?? window ?? minutes) !== undefined;
  if (isOneADay) for (const part of others) if (mostOf(part) > SELDOM) for (const week of part.weeks) week.times = 0;
  main?.weeks.forEach((week, i) => {
    const beside = isOneADay ? others.reduce((sum, part) => sum + (part.weeks[i]?.times ?? 0), 0) : 0;
    if (week.times > 0) week.times = 7 - Math.min(6, beside);
  });
  if (isOneADay) for (const part of others) part.days = part.days.slice(0, mostOf(part));
  const taken = isOneADay ? others.flatMap(({ days }) => days) : [];
  if (main) Object.assign(main, { days: weekdaysWithout(taken), minDaysApart: 1 });
}

const SELDOM = 2;
const mostOf = ({ weeks }: PlanPart): number => Math.max(...weeks.map(({ times }) => times));

/** None: on any of them. */
const weekdaysWithout = (taken: readonly Weekday[]): Weekday[] =>
  taken.length === 0 ? [] : weekdays.filter((day) => !taken.includes(day));

const MENDING =
  /\b(?:injur(?:y|ed)|surgery|operation|(?:hip|knee) replacement|physio\w*|rehab|slipped disc|broke my|broken (?:leg|ankle|foot|arm)|fracture|torn|after (?:my|the|a) (?:knee|hip|back|ankle|shoulder|c-section|heart))\b/;

/** After an injury there are days between, whatever the playbook has. */
function gentler({ facts }: GoalBrief, parts: PlanPart[]): string[] {
  if (facts.perWeek === undefined && !facts.days?.length) setTimes(parts, 3);
  return ['With days between, and only as much as your physio or doctor allows: less where it hurts.'];
}

/** "Walk 5 km every morning": each walk is so long, at 12 minutes a kilometre. */
function lengthOfWalk({ playbook, facts: { amount, perWeek = 0 } }: GoalBrief): number | undefined {
  if (playbook !== 'walking' || amount?.unit !== 'km' || amount.value > 10 || perWeek < 3) return undefined;
  return round5(amount.value * 12);
}

/** "Only weekends, max 2 hours", of what is to be cleared by a day: so long as may be, or it is never done. */
function roomOnFewDays({ facts: { days, maxMinutes, deadline } }: GoalBrief, { tags }: Playbook): number | undefined {
  const isFew = deadline !== undefined && (days?.length ?? 7) <= 2 && (maxMinutes ?? 0) >= 60;
  return isFew && tags.includes('Home') ? maxMinutes : undefined;
}

/** "Every other Sunday": once in the first, third and fifth week, unless somebody says how often in such a week. */
function onlyEvery(weeks: number, parts: PlanPart[], { facts }: GoalBrief): void {
  if (facts.perWeek === undefined) setTimes(parts, Math.max(1, facts.days?.length ?? 1));
  for (const part of parts) part.weeks.forEach((week, i) => void (i % weeks > 0 && Object.assign(week, { times: 0 })));
}

const HOURS = {
  2: ['08:00', '19:30'],
  3: ['08:00', '13:00', '19:30'],
  4: ['08:00', '12:00', '16:00', '20:00'],
  5: ['07:30', '11:00', '14:30', '18:00', '21:00'],
} as const;

/** "3 times a day": as often on each of them, morning, midday and evening. Nobody who says so wants it built up by days. */
function severalADay(parts: PlanPart[], { facts }: GoalBrief): void {
  const [main] = parts;
  if (!main || !facts.perDay || facts.window || facts.time) return;
  for (const week of main.weeks) week.times = openDays({ facts });
  main.minDaysApart = 1;
  const all = (facts.times ?? HOURS[facts.perDay]).map((time, i) => ({
    ...structuredClone(main),
    id: i === 0 ? main.id : `${main.id}-${i + 1}`,
    time,
  }));
  parts.splice(0, parts.length, ...all);
}

/** Two trainings of different strands do not share a day: the later strands take the last of the days, the first what is left. */
function apartDays(parts: PlanPart[], days: readonly Weekday[]): void {
  const left = [...days];
  if (parts.reduce((sum, part) => sum + mostOf(part), 0) > days.length) return;
  for (const part of parts.slice(1)) part.days = left.splice(-mostOf(part), mostOf(part));
  const [main] = parts;
  if (main) main.days = left;
}

/** On how many days of a week something may be at all. */
const openDays = ({ facts: { days, notDays, partDays } }: Pick<GoalBrief, 'facts'>) =>
  days?.length ? new Set([...days, ...Object.values(partDays ?? {}).flat()]).size : 7 - (notDays?.length ?? 0);

/** How often a week somebody wants it: in so many words, or by the days that they name, each of which is one of them. */
function wantedTimes({ words, facts: { perWeek, days, partDays, busy } }: GoalBrief): number | null {
  if (perWeek !== undefined) return perWeek;
  // The long one has days of its own beside the others.
  if (days?.length && partDays) return new Set([...days, ...Object.values(partDays).flat()]).size;
  // "Evenings and Sundays": any of them.
  if (!days?.length || (days.length === 7 && busy?.length)) return null;
  return days.length > FEW && TO_CHOOSE.test(plain(words)) ? null : days.length;
}
/** Who names more of them may tell when they have time. */
const FEW = 3;
const TO_CHOOSE = /\b(?:free|available|any (?:day|evening|morning|time|of)|either|or|some of|flexible)\b/;

const timesWords = (n: number) => (n === 1 ? 'Once' : n === 2 ? 'Twice' : `${n} times`);

function partOf(brief: GoalBrief, playbook: Playbook, stage: Stage, strand: Strand): PlanPart {
  const { facts } = brief;
  const steps = stage.do.filter((step) => step.strand === strand.id);
  const own = weekdaysIn((strand.days ?? []).join(' ').toLowerCase());
  const wanted = daysOf(facts, strand.id, own);
  return {
    id: strand.id,
    name: strand.name,
    weeks: Array.from({ length: stage.weeks }, (_, i) => {
      const week = i + 1;
      const step = steps.find(({ weeks: [from, to] }) => from <= week && week <= to);
      if (!step) return { times: 0, minutes: 0, title: '', detail: '' };
      const minutes = typeof step.minutes === 'number' ? step.minutes : (step.minutes[week - step.weeks[0]] ?? 1);
      const title = inTheirWords(sessionTitle(step.call, brief, playbook), brief);
      // Nobody goes to see somebody for a quarter of an hour.
      return { times: step.times, minutes: isVisit(title) ? Math.max(60, minutes) : minutes, title, detail: step.how };
    }),
    days: wanted.filter((day) => !(facts.notDays ?? []).includes(day)) as Weekday[],
    // "A morning person" gets ready the evening before.
    window:
      facts.time || ofTheNight(playbook, strand)
        ? null
        : (facts.window ?? (strand.window ? PARTS_OF_DAY[strand.window] : null)),
    ...hourOf(brief, strand, isVisit(sessionTitle(steps[0]?.call ?? '', brief, playbook))),
    minDaysApart: facts.days && facts.days.length > 0 ? 1 : strand.apart,
    dates: null,
    count: null,
    ...(facts.earlier && strand.before_bed !== undefined && { earlier: facts.earlier }),
    ...(facts.topics && (strand.topics || isWhole(playbook, strand)) && { topics: facts.topics }),
  };
}

/** What is gone through in a goal of no kind is what its sessions are about. */
const isWhole = ({ id, strands }: Playbook, strand: Strand) => id === 'general' && strands[0] === strand;

const TWICE = /\b(?:twice|two times|2 ?x|2 times) (?:a|per|each|every) day\b|\bmornings? and (?:evenings?|nights?)\b/;

/** It stands before bed, whatever part of the day the goal is about. */
const ofTheNight = ({ clock }: Playbook, { before_bed }: Strand) => clock === 'goal' && before_bed !== undefined;

/** When it is: as was said, so long before bed, or at the time that suits its kind. */
function hourOf(
  { facts, words, playbook }: GoalBrief,
  strand: Strand,
  visits: boolean,
): Pick<PlanPart, 'time' | 'usual' | 'beforeBed'> {
  const usual = visits ? '15:00' : ofTheDay(words, strand.usual ?? strand.at);
  const said = facts.time ?? null;
  if (strand.before_bed !== undefined && !said && (!facts.window || ofTheNight(playbookById(playbook), strand))) {
    const bed = bedtimeIn(plain(words));
    return bed
      ? { time: minutesBefore(bed, strand.before_bed), beforeBed: strand.before_bed }
      : { time: null, beforeBed: strand.before_bed };
  }
  return { time: said ?? (facts.window ? null : visits ? '15:00' : (strand.at ?? null)), ...(usual && { usual }) };
}

/** "Floss every night": what is usual in the morning is done at the end of the day, and the other way round. */
function ofTheDay(words: string, usual: string | undefined): string | undefined {
  const text = plain(words);
  if (usual && usual < '12:00' && /\b(?:nights?|evenings?)\b/.test(text)) return '21:30';
  return usual && usual > '17:00' && /\b(?:every|each) morning\b/.test(text) ? '07:45' : usual;
}

/** Its own days where some were named for it; else those of all, without the others' own. */
function daysOf({ days, partDays = {} }: GoalBrief['facts'], id: string, own: readonly Weekday[]): readonly Weekday[] {
  const mine = partDays[id];
  if (mine) return mine;
  const taken = Object.values(partDays).flat();
  if (taken.length === 0) return days ?? own;
  return (days ?? weekdays).filter((day) => !taken.includes(day));
}

/** As many as there is room for, one to each in turn; how many that are. */
function shareOut(weeks: { times: number }[], room: number): number {
  const wanted = weeks.map(({ times }) => times);
  let left = room;
  for (const week of weeks) week.times = 0;
  for (let round = 1; left > 0 && wanted.some((times) => times >= round); round += 1)
    weeks.forEach((week, i) => {
      if (left === 0 || (wanted[i] ?? 0) < round) return;
      week.times += 1;
      left -= 1;
    });
  return room - left;
}

/** So many sessions a week in all; the first strand keeps most, the others give way first. */
export function setTimes(parts: PlanPart[], perWeek: number): void {
  const weeks = parts[0]?.weeks.length ?? 0;
  for (let i = 0; i < weeks; i += 1) {
    // Each strand once before the first has a second, and before another has one.
    const room = Math.max(Math.floor(perWeek / 2), Math.min(parts.length - 1, perWeek - 1));
    const others = shareOut(
      parts.slice(1).flatMap((part) => part.weeks[i] ?? []),
      room,
    );
    const main = parts[0]?.weeks[i];
    if (main) main.times = Math.max(1, perWeek - others);
  }
  const [main] = parts;
  if (!main) return;
  const most = Math.max(...main.weeks.map((week) => week.times));
  if (main.minDaysApart > 1 && most > 7 / main.minDaysApart) main.minDaysApart = 1;
  if (main.days.length > 0 && main.days.length < most) main.days = [];
}
