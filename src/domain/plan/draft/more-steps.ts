import { weekdays } from '../../calendar/index.ts';
import type { GoalBrief, Measure, Milestone } from '../types.ts';
import { weeksUntil } from '../weeks.ts';
import type { FromLevel } from './from-level.ts';
import { partsOf } from './parts.ts';
import { stagesFor } from './stages.ts';

const WEEKS = 6;
/** Ten minutes of walking. */
const A_STEP_OF = 1_000;
/** How much the first week adds, and each later one. */
const FIRST = 1_500;
const MORE = 500;

/** The plan of so many steps a day from where somebody is: what a walk adds, week by week, and milestones at what that comes to. Null: that is not known. */
export function planMoreSteps(brief: GoalBrief, from: Temporal.PlainDate): FromLevel | null {
  const { measure, deadline, minutes } = brief.facts;
  const [stage] = stagesFor(brief);
  if (brief.playbook !== 'steps' || measure?.level === undefined || !measure.target || !stage || minutes) return null;
  const gap = measure.target - measure.level;
  const { parts, notes } = partsOf(brief, stage);
  const [main] = parts;
  if (!main) return null;
  const needed = Math.max(1, Math.ceil((gap - FIRST) / MORE) + 1);
  const has = deadline ? Math.max(1, weeksUntil(from, Temporal.PlainDate.from(deadline))) : null;
  const weeks = Math.min(WEEKS, main.weeks.length, Math.max(needed, WEEKS), has ?? WEEKS);
  main.weeks = main.weeks.slice(0, weeks).map((week, i) => {
    const more = Math.min(gap, added(i));
    return {
      ...week,
      minutes: Math.max(5, Math.round((more / A_STEP_OF) * 10)),
      title: `Walk, ${say(more)} steps more`,
    };
  });
  const reached = measure.level + Math.min(gap, added(weeks - 1));
  const [all, missed] = [Math.min(needed, has ?? needed), has !== null && needed > has];
  return {
    parts,
    weeks,
    roadmap: reached < measure.target && !missed ? roadmapOf(measure, reached, all - weeks, from) : null,
    notes: [
      ...notes,
      `From about ${say(measure.level)} a day, that makes ${say(reached)} in week ${weeks}.`,
      ...(missed
        ? [
            `${has === 1 ? 'One week is' : `${has} weeks are`} short for ${say(measure.target)}: it takes about ${needed} at a pace that feet can follow.`,
          ]
        : []),
    ],
  };
}

const added = (week: number): number => FIRST + MORE * week;

function roadmapOf(measure: Measure, reached: number, later: number, from: Temporal.PlainDate): Milestone[] {
  const roadmap: Milestone[] = [];
  let [level, weeks] = [measure.level ?? 0, 0];
  for (let best = reached, left = later; ; ) {
    const own = roadmap.length === 0 ? WEEKS : Math.max(1, Math.min(WEEKS, left));
    weeks += own;
    roadmap.push({
      title: `${say(best)} steps a day`,
      description: '',
      weeks: own,
      order: roadmap.length + 1,
      date: from.add({ days: weeks * weekdays.length - 1 }).toString(),
      stage: 'steps',
      measure: { ...measure, level, target: best },
    });
    if (best >= (measure.target ?? 0)) return roadmap;
    left -= roadmap.length === 1 ? 0 : own;
    [level, best] = [best, Math.min(measure.target ?? 0, best + MORE * Math.max(1, Math.min(WEEKS, left)))];
  }
}

const say = (n: number): string => n.toLocaleString('en-GB');
