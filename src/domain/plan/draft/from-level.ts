import { weekdays } from '../../calendar/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import type { GoalBrief, Measure, Milestone, PlanPart } from '../types.ts';
import { weeksUntil } from '../weeks.ts';
import { partsOf } from './parts.ts';
import { stagesFor } from './stages.ts';

/** A goal of so many at once: sessions that begin well below what is managed, and milestones at what lasts. */
export type FromLevel = { parts: PlanPart[]; weeks: number; roadmap: Milestone[] | null; notes: string[] };

/** By which share the best may grow in a week, for years-long averages of people who train two to four times; own caution. */
const GROWTH = { reps: 0.08, seconds: 0.1, kg: 0.015 } as const;
const WEEKS = 6;
const MOST_MILESTONES = 6;

/** The plan of a strength goal that is counted; null: nothing is, or how many there are now is not known. */
export function planFromLevel(brief: GoalBrief, from: Temporal.PlainDate): FromLevel | null {
  const { measure } = brief.facts;
  const [stage] = stagesFor(brief);
  if (!measure || measure.level === undefined || !stage || playbookById(brief.playbook).id !== 'strength') return null;
  const { parts, notes } = partsOf(brief, stage);
  const [main] = parts;
  if (!main) return null;
  const deadline = brief.facts.deadline ? Temporal.PlainDate.from(brief.facts.deadline) : null;
  const has = deadline ? Math.max(1, weeksUntil(from, deadline)) : null;
  const needed = measure.target === undefined ? WEEKS : weeksFor(measure, measure.target);
  const all = has === null ? needed : Math.min(has, Math.max(needed, WEEKS));
  const weeks = Math.min(WEEKS, all, main.weeks.length);
  for (const part of parts) {
    part.weeks = part.weeks.slice(0, weeks);
    part.weeks.forEach((week, i) => {
      if (week.times === 0) return;
      Object.assign(week, stepOf(measure, i, week.detail));
    });
  }
  return {
    parts,
    weeks,
    roadmap: roadmapOf(measure, all, from),
    notes: [...notes, ...honest(measure, needed, has)],
  };
}

/** What the best is likely to be after so many weeks. */
const bestAfter = ({ level = 0, unit }: Measure, weeks: number): number => {
  const start = unit === 'reps' ? Math.max(level, 1) : level;
  // A few of something grow by ones sooner than by shares.
  const grown = Math.max(start * (1 + GROWTH[unit]) ** weeks, unit === 'reps' ? start + weeks * 0.35 : 0);
  return rounded(grown, unit);
};

const rounded = (value: number, unit: Measure['unit']): number =>
  unit === 'kg'
    ? Math.floor(value / 2.5) * 2.5
    : unit === 'seconds' && value > 20
      ? Math.floor(value / 5) * 5
      : Math.floor(value);

function weeksFor(measure: Measure, target: number): number {
  let weeks = 1;
  while (weeks < 104 && bestAfter(measure, weeks) < target) weeks += 1;
  return weeks;
}

/** "Pull-ups: 3 sets of 2": about three fifths of what is managed, more sets before more in each. */
function stepOf(measure: Measure, week: number, detail: string): { title: string; detail: string } {
  const { what, unit, level = 0, lbs } = measure;
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  const sets = week < 2 ? 3 : week < 4 ? 4 : 5;
  const best = bestAfter(measure, week);
  const rest = `A minute or two of rest between the sets; stop while it still feels clean. ${detail}`;
  if (unit === 'kg') {
    const share = [0.65, 0.67, 0.7, 0.72, 0.75, 0.77][week] ?? 0.7;
    const load = Math.max(2.5, Math.round((best * share) / 2.5) * 2.5);
    const reps = [8, 8, 6, 6, 5, 5][week] ?? 6;
    return { title: `${name}: ${Math.min(sets, 4)} sets of ${reps} at ${load} ${lbs ? 'lbs' : 'kg'}`, detail: rest };
  }
  if (level === 0)
    return unit === 'seconds'
      ? { title: `${name}: ${sets} short tries`, detail: rest }
      : {
          title: `${name}: ${sets} sets of an easier form`,
          detail: `Slowly down, from the knees or with a band. ${rest}`,
        };
  const each = Math.max(unit === 'seconds' ? 5 : 1, rounded(best * 0.6, unit));
  return unit === 'seconds'
    ? { title: `${name}: ${sets} holds of ${each} seconds`, detail: rest }
    : { title: `${name}: ${sets} sets of ${each}`, detail: rest };
}

/** One milestone for every six weeks, each at what is likely by then; the last one is the wish, or as far as the time allows. */
function roadmapOf(measure: Measure, all: number, from: Temporal.PlainDate): Milestone[] | null {
  if (all <= WEEKS || measure.target === undefined) return null;
  const roadmap: Milestone[] = [];
  let level = measure.level ?? 0;
  for (let done = 0; done < all && roadmap.length < MOST_MILESTONES; done += WEEKS) {
    const weeks = Math.min(WEEKS, all - done);
    const likely = Math.max(bestAfter(measure, done + weeks), level);
    const isLast = done + WEEKS >= all || likely >= measure.target;
    const best = Math.min(likely, measure.target);
    if (best <= level && roadmap.length > 0) break;
    roadmap.push({
      title: sayBest(measure, best),
      description: '',
      weeks,
      order: roadmap.length + 1,
      date: from.add({ days: (done + weeks) * weekdays.length - 1 }).toString(),
      stage: 'strength',
      measure: { ...measure, level, target: best },
    });
    level = best;
    if (isLast) break;
  }
  return roadmap.length > 1 ? roadmap : null;
}

/** "12 pull-ups", "A plank of 3 minutes", "Bench press 80 kg". */
export function sayBest({ what, unit, lbs }: Measure, value: number): string {
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  if (unit === 'reps') return `${value} ${value === 1 ? what.replace(/s$/, '') : what}`;
  if (unit === 'kg') return `${name} ${value} ${lbs ? 'lbs' : 'kg'}`;
  return `${name} for ${sayHold(value)}`;
}

const sayLevel = ({ what, unit, lbs }: Measure, value: number): string =>
  unit === 'reps'
    ? value === 1
      ? `one ${what.replace(/s$/, '')}`
      : `${value} ${what}`
    : unit === 'kg'
      ? `${value} ${lbs ? 'lbs' : 'kg'}`
      : sayHold(value);

const sayHold = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${seconds} seconds`;
  return rest === 0
    ? `${minutes} minute${minutes === 1 ? '' : 's'}`
    : `${minutes}:${String(rest).padStart(2, '0')} minutes`;
};

function honest(measure: Measure, needed: number, has: number | null): string[] {
  const { level = 0, target } = measure;
  const begins = `It begins well below the ${sayLevel(measure, level)} of today, so that the first week feels easy.`;
  const start = level > 0 ? [begins] : [];
  if (target === undefined || has === null || needed <= has) return start;
  return [
    ...start,
    `${has === 1 ? 'One week is' : `${has} weeks are`} short for it: ${sayBest(measure, bestAfter(measure, has))} is likelier by then, and ${sayBest(measure, target)} takes about ${needed} weeks at a pace that joints can follow.`,
  ];
}
