import type { Things } from '../facts/things.ts';
import type { GoalBrief } from '../types.ts';
import { daysUntil } from '../weeks.ts';
import type { Counted } from './counted.ts';
import { pages } from './pages.ts';
import { spanOf } from './span.ts';

/** Minutes of a session where nothing is said. */
const USUAL = 60;
/** Nobody sees half a museum. */
const IN_ONE_GO = /^(?:Visit|Climb|Try|Watch|Cook|Apply|Walk|Run|Cycle|Swim)\b/;

/** "Paint 4 rooms": each takes several sessions, in order. Null: one of them fits into a session, or there is no time for more than one each. */
export function large(brief: GoalBrief, things: Things, from: Temporal.PlainDate): Counted | null {
  const { facts } = brief;
  const minutes = facts.minutes ?? facts.maxMinutes ?? spanOf(facts.window) ?? USUAL;
  if (things.minutes_each <= minutes * 1.1 || IN_ONE_GO.test(things.call)) return null;
  const often = facts.perWeek ?? facts.days?.length ?? 3;
  const weeks = facts.deadline ? daysUntil(from, Temporal.PlainDate.from(facts.deadline)) / 7 : null;
  const most = weeks === null ? Number.POSITIVE_INFINITY : Math.floor((weeks * often) / things.total);
  const each = Math.min(most, Math.ceil(things.minutes_each / minutes));
  if (each < 1) return null;
  const sessions = things.total * each;
  const all = facts.things?.total ?? things.total;
  const done = all - things.total;
  const planned = pages(
    { ...brief, facts: { ...facts, minutes, perWeek: often } },
    { ...things, unit: 'sessions', minutes_each: minutes, most_minutes: minutes, times: often, first_share: 1 },
    sessions,
    from,
  );
  const doneBy = (amount: number | undefined) =>
    Math.max(1, Math.min(things.total, Math.floor((amount ?? sessions) / each)));
  const [verb = 'Do'] = things.call.split(' {n}');
  const now = planned.roadmap ? doneBy(planned.roadmap[0]?.amount) : things.total;
  return {
    ...planned,
    roadmap:
      planned.roadmap?.map((one) => ({
        ...one,
        title: `${doneBy(one.amount)} of ${things.total} ${things.unit}`,
        amount: doneBy(one.amount),
      })) ?? null,
    notes: [
      `I reckon with ${each === 1 ? 'one session' : `${each} sessions`} for each of the ${things.total} ${things.unit}; tell me if it is more or less.`,
    ],
    tooMuch: null,
    part: {
      ...planned.part,
      name: verb,
      weeks: planned.part.weeks.map((week) => ({ ...week, minutes, title: verb })),
      count: null,
      topics: {
        unit: singular(things.unit),
        total: now,
        of: things.total + done,
        verb,
        each,
        ...(done > 0 && { done }),
      },
    },
  };
}

const singular = (unit: string) => (/^pairs of /.test(unit) ? unit.replace(/^pairs/, 'pair') : plainSingular(unit));
const plainSingular = (unit: string) => unit.replace(/ies$/, 'y').replace(/s$/, '');
