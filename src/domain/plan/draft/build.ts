import { longDate } from '../../language/index.ts';
import { playbookById, type Stage } from '../../playbooks/index.ts';
import { fitting } from '../brief/fitting.ts';
import { countedPlan } from '../counted/counted.ts';
import { atPaces, sayTimed } from '../facts/timed.ts';
import type { GoalBrief, PlanDraft, PlanPart } from '../types.ts';
import { daysUntil, weeksUntil } from '../weeks.ts';
import { asDraft } from './as-draft.ts';
import { planFromLevel } from './from-level.ts';
import { lasting } from './lasting.ts';
import { planMoreSteps } from './more-steps.ts';
import { type OtherWays, tooFast, tooMuchADay, tooShort } from './other-ways.ts';
import { partsOf } from './parts.ts';
import { filled, roadmapOf, sayTime } from './roadmap.ts';
import { condensed, hurried, squeezed, stagesFor, weeksOf } from './stages.ts';
import { together } from './together.ts';
import { isLong, soonNote, soonOptions, tooSoon } from './too-soon.ts';

/** A plan without times yet; or several ways to go on, where what was wished cannot be had in the time. */
export type Built = { kind: 'plan'; draft: PlanDraft } | OtherWays;

/** What a goal comes to from `from` on: at most six weeks; what is longer becomes milestones of which the first is planned. */
export function buildPlan(said: GoalBrief, from: Temporal.PlainDate, today: Temporal.PlainDate): Built {
  const brief = fitting(said);
  if (brief.also) {
    const { also, ...own } = brief;
    const both = [own, { ...also, facts: { ...also.facts, start: own.facts.start } }].map((one) =>
      buildPlan(one as GoalBrief, from, today),
    );
    const [one, other] = both;
    if (one?.kind === 'plan' && other?.kind === 'plan')
      return { kind: 'plan', draft: together(one.draft, other.draft) };
  }
  const fast = tooFast(brief, today);
  if (fast) return fast;
  const soon = tooSoon(brief, from);
  if (soon && !soon.entry.fixed && !brief.knowing) return soonOptions(soon, brief, from, today);
  const built = asLongAsSaid(inTime(withLastDay(brief, from), from, today), brief);
  if (soon && built.kind === 'plan') built.draft.notes.unshift(soonNote(soon, brief, from));
  return built;
}

const asLongAsSaid = (built: Built, { facts }: GoalBrief): Built =>
  built.kind === 'plan' ? { ...built, draft: lasting(built.draft, facts.weeks) } : built;

/** A sum "over 8 weeks" is shared out over all of them. */
function withLastDay(brief: GoalBrief, from: Temporal.PlainDate): GoalBrief {
  const { weeks, deadline } = brief.facts;
  if (!weeks || deadline || countedPlan(brief, from) === null) return brief;
  return { ...brief, facts: { ...brief.facts, deadline: from.add({ weeks }).subtract({ days: 1 }).toString() } };
}

function inTime(brief: GoalBrief, from: Temporal.PlainDate, today: Temporal.PlainDate): Built {
  const risen = planFromLevel(brief, from) ?? planMoreSteps(brief, from);
  if (risen) return { kind: 'plan', draft: asDraft(brief, from, risen.weeks, risen.parts, risen.roadmap, risen.notes) };
  const counted = countedPlan(brief, from);
  if (counted?.tooMuch) return tooMuchADay(brief, counted.tooMuch, from, today);
  if (counted) {
    const { part, weeks, roadmap, notes, isLater } = counted;
    const { deadline: _day, event: _event, ...rest } = brief.facts;
    const known = isLater ? { ...brief, facts: rest } : brief;
    return { kind: 'plan', draft: asDraft(known, from, weeks, [part], roadmap, notes) };
  }
  return byStages(brief, from, today);
}

function byStages(brief: GoalBrief, from: Temporal.PlainDate, today: Temporal.PlainDate): Built {
  const { deadline } = brief.facts;
  const wanted = stagesFor(brief);
  if (!deadline) return staged(brief, wanted, from);
  const end = Temporal.PlainDate.from(deadline);
  const has = weeksUntil(from, end);
  const playbook = playbookById(brief.playbook);
  const stretches = playbook.fit !== undefined || wanted.length === 1;
  if (has < weeksOf(wanted) && !stretches) {
    const steep = hurried(wanted, has);
    if (!steep) return tooShort(brief, wanted, from, today);
    const note = `It is ${has} weeks to the day, and I would rather take ${weeksOf(wanted)}: the steps are a little steeper. If one is too hard, repeat it, and let the day go rather than your knees.`;
    return staged(brief, steep, from, [note]);
  }
  const whole = `All of it lies before ${longDate(Temporal.PlainDate.from(brief.facts.event ?? deadline), today)}.`;
  // A day within six weeks is one sprint.
  if (has <= 6 && stretches && wanted[0]) {
    const own = playbook.fit === 'condense' ? 6 : wanted[0].weeks;
    const begun = Math.max(1, Math.min(Math.ceil(daysUntil(from, end) / 7), own));
    const sprint =
      playbook.fit === 'condense' ? condensed(wanted, Math.ceil(Math.min(daysUntil(from, end), 42) / 7)) : wanted[0];
    return staged(brief, [has < 6 ? { ...sprint, weeks: Math.min(begun, sprint.weeks) } : sprint], from, [
      whole,
      ...(begun * 3 < own && tooSoon(brief, from) === null ? onlyBegun(brief, begun, own) : []),
    ]);
  }
  // A milestone that is opened is itself, whatever the time to its day.
  const stages = brief.stage ? wanted : filled(squeezed(wanted, Math.max(1, has)), has, playbook);
  const short =
    has < weeksOf(wanted) * 0.6 && tooSoon(brief, from) === null
      ? [
          `${has} weeks are short for all of it: I would usually take about ${weeksOf(wanted)}. It gets you a good part of the way; a later day, or more sessions a week, gets you further.`,
        ]
      : [];
  const spare =
    stages.length > 1 && !isLong(brief, weeksOf(wanted))
      ? sayTime(wanted, has, brief.facts, brief.playbook, today)
      : stages.length > 1
        ? []
        : [whole];
  return staged(brief, stages, from, [...spare, ...short]);
}

/** A skill of many hours, a week before its day: what is likely by then. */
function onlyBegun({ playbook }: GoalBrief, has: number, usual: number): string[] {
  const likely = playbookById(playbook).takes?.at(-1)?.by_then?.[0]?.[1];
  if (!likely) return [];
  return [
    `${has === 1 ? 'One week is' : `${has} weeks are`} short for it: I would usually take about ${usual}. Realistic by then: ${likely}.`,
  ];
}

function staged(brief: GoalBrief, stages: Stage[], from: Temporal.PlainDate, said: string[] = []): Built {
  const [first] = stages;
  if (!first) throw new RangeError('a plan has a stage');
  const { parts, notes } = partsOf(brief, first);
  if (brief.facts.timed && brief.playbook === 'faster') {
    atPaces(parts, brief.facts.timed);
    notes.push(...sayTimed(brief.facts.timed));
  }
  lastWeekUntil(parts, from, brief.facts.deadline);
  const roadmap = stages.length > 1 ? roadmapOf(stages, from, brief.facts.deadline) : null;
  return {
    kind: 'plan',
    draft: asDraft(brief, from, first.weeks, parts, roadmap, [...notes, ...said, ...ratesOf(brief)]),
  };
}

/** Of the week in which the day lies only what comes before it. */
function lastWeekUntil(parts: PlanPart[], from: Temporal.PlainDate, deadline: string | undefined): void {
  const weeks = parts[0]?.weeks.length ?? 0;
  const left = deadline ? daysUntil(from, Temporal.PlainDate.from(deadline)) - 7 * (weeks - 1) : 7;
  if (left >= 7 || left < 1) return;
  const first = from.add({ weeks: weeks - 1 });
  for (const part of parts) {
    const last = part.weeks.at(-1);
    // "Only Saturdays", and the day is a Saturday: the last week has none.
    const open = Array.from({ length: left }, (_, i) => first.add({ days: i }).dayOfWeek).filter(
      (day) => part.days.length === 0 || part.days.includes(day as (typeof part.days)[number]),
    ).length;
    if (last && open === 0) last.times = 0;
    // "Tuesdays and Fridays until Christmas": each of them that is left.
    else if (last && part.days.length > 0 && part.days.length <= last.times) last.times = open;
    else if (last)
      // A few days are all there is: none of its sessions is left out.
      last.times =
        weeks === 1
          ? Math.min(last.times, left)
          : Math.min(last.times, Math.max(part === parts[0] ? 1 : 0, Math.floor((last.times * left) / 7)), left);
  }
}

/** What may honestly be expected, where a number was named that nobody can promise. */
function ratesOf({ playbook, facts }: GoalBrief): string[] {
  const { counts } = playbookById(playbook);
  if (counts?.kind !== 'kilos' || facts.amount?.unit !== 'kg') return [];
  const { value } = facts.amount;
  const [slow, fast] = counts.per_week;
  return [
    `At ${slow} to ${fast} kg a week, four weeks may be ${slow * 4} to ${fast * 4} kg, and ${value} kg take ${Math.ceil(value / fast)} to ${Math.ceil(value / slow)} weeks. I plan what you do, not what the scales say.`,
  ];
}
