import { longDate } from '../language/index.ts';
import { conditionNote, LEAVE_NOTE, playbookById, type Stage } from '../playbooks/index.ts';
import { countedPlan, sayAmount } from './counted.ts';
import { partsOf } from './parts.ts';
import { hurried, squeezed, stagesFor, weeksOf } from './stages.ts';
import type { GoalBrief, GoalOption, Milestone, PlanDraft, PlanPart } from './types.ts';

/** A plan without times yet; or several ways to go on, where what was wished cannot be had in the time. */
export type Built = { kind: 'plan'; draft: PlanDraft } | { kind: 'options'; message: string; options: GoalOption[] };

/** What a goal comes to from `from` on: at most six weeks; what is longer becomes milestones of which the first is planned. */
export function buildPlan(brief: GoalBrief, from: Temporal.PlainDate, today: Temporal.PlainDate): Built {
  const fast = tooFast(brief, today);
  if (fast) return fast;
  const counted = countedPlan(brief, from);
  if (counted?.tooMuch) return tooMuchADay(brief, counted.tooMuch, from, today);
  if (counted) {
    const { part, weeks, roadmap, notes } = counted;
    return { kind: 'plan', draft: draftOf(brief, from, weeks, [part], roadmap, notes) };
  }
  const wanted = stagesFor(brief);
  const has = brief.facts.deadline ? weeksUntil(from, Temporal.PlainDate.from(brief.facts.deadline)) : null;
  const stretches = playbookById(brief.playbook).fit === 'stretch' || wanted.length === 1;
  if (has !== null && has < weeksOf(wanted) && !stretches) {
    const steep = hurried(wanted, has);
    if (!steep) return tooShort(brief, wanted, from, today);
    const note = `It is ${has} weeks to the day, and I would rather take ${weeksOf(wanted)}: the steps are a little steeper. If one is too hard, repeat it, and let the day go rather than your knees.`;
    return stagedPlan(brief, steep, from, today, [note]);
  }
  // A day within six weeks is one sprint.
  if (has !== null && stretches && has < 6 && wanted[0]) {
    const begun = Math.ceil(daysUntil(from, Temporal.PlainDate.from(brief.facts.deadline ?? from)) / 7);
    return stagedPlan(brief, [{ ...wanted[0], weeks: Math.max(1, Math.min(begun, wanted[0].weeks)) }], from, today);
  }
  if (has === 6 && stretches && wanted[0]) return stagedPlan(brief, [wanted[0]], from, today);
  const stages = has !== null && stretches ? squeezed(wanted, Math.max(1, has)) : wanted;
  const built = stagedPlan(brief, stages, from, today);
  if (built.kind === 'plan' && has !== null && has < weeksOf(wanted) * 0.6)
    built.draft.notes.push(
      `${has} weeks are short for all of it: I would usually take about ${weeksOf(wanted)}. It gets you a good part of the way; a later day, or more sessions a week, gets you further.`,
    );
  return built;
}

function stagedPlan(
  brief: GoalBrief,
  stages: Stage[],
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
  said: string[] = [],
): Built {
  const [first] = stages;
  if (!first) throw new RangeError('a plan has a stage');
  const { parts, notes } = partsOf(brief, first);
  lastWeekUntil(parts, from, brief.facts.deadline);
  notes.push(...said);
  const roadmap = stages.length > 1 ? roadmapOf(stages, from, brief.facts.deadline) : null;
  if (!roadmap && brief.facts.deadline && said.length === 0)
    notes.push(
      `All of it lies before ${longDate(Temporal.PlainDate.from(brief.facts.event ?? brief.facts.deadline), today)}.`,
    );
  const spare =
    roadmap && brief.facts.deadline
      ? weeksUntil(from, Temporal.PlainDate.from(brief.facts.deadline)) - weeksOf(stages)
      : 0;
  if (spare >= 1 && brief.facts.deadline) {
    const day = Temporal.PlainDate.from(brief.facts.event ?? brief.facts.deadline);
    notes.push(
      `Counted back from ${longDate(day, today)} there ${spare === 1 ? 'is one week' : `are ${spare} weeks`} to spare, for a cold or a bad week.`,
    );
  }
  notes.push(...ratesOf(brief));
  return { kind: 'plan', draft: draftOf(brief, from, first.weeks, parts, roadmap, notes) };
}

/** Milestones by date: with a day to reach, counted back from it; else one after the other. */
function roadmapOf(stages: Stage[], from: Temporal.PlainDate, deadline: string | undefined): Milestone[] {
  return stages.map((stage, i) => {
    const before = weeksOf(stages.slice(0, i + 1));
    const after = weeksOf(stages.slice(i + 1));
    const date = deadline
      ? Temporal.PlainDate.from(deadline).subtract({ weeks: after })
      : from.add({ days: before * 7 - 1 });
    return {
      title: stage.title,
      description: stage.about,
      weeks: stage.weeks,
      order: i + 1,
      date: date.toString(),
      stage: stage.id,
    };
  });
}

function draftOf(
  brief: GoalBrief,
  from: Temporal.PlainDate,
  weeks: number,
  parts: PlanPart[],
  roadmap: Milestone[] | null,
  notes: string[],
): PlanDraft {
  const { facts } = brief;
  const condition = conditionNote(brief.words, brief.playbook);
  return {
    goalId: brief.goalId,
    standing: null,
    title: brief.title,
    description: roadmap?.[0] ? `First of ${roadmap.length}: ${roadmap[0].title}. ${roadmap[0].description}` : '',
    playbook: brief.playbook,
    tags: playbookById(brief.playbook).tags,
    from: from.toString(),
    weeks,
    parts,
    limits: {
      notDays: facts.notDays ?? [],
      window: null,
      maxMinutes: facts.maxMinutes ?? null,
      ...(facts.busy && { busy: facts.busy }),
      ...((facts.noWork || facts.atWork) && { noWork: true as const }),
    },
    sessions: [],
    roadmap,
    deadline: facts.deadline ?? null,
    event: facts.event ?? null,
    target: facts.amount ?? null,
    notes: [
      ...(brief.other
        ? [
            `One at a time works best, so this is ${brief.title} alone; when it stands, say “I want to ${brief.other}” and we plan that as well.`,
          ]
        : []),
      ...notes,
      ...(brief.leave ? [LEAVE_NOTE] : []),
      ...(condition ? [condition] : []),
      ...(playbookById(brief.playbook).note ? [playbookById(brief.playbook).note ?? ''] : []),
    ],
    fromBefore: null,
    changed: false,
    swap: brief.swap ?? null,
    ...(brief.assumed && { assumed: true }),
  };
}

/** Whole weeks from a first day to a last one, both included. */
export function weeksUntil(from: Temporal.PlainDate, until: Temporal.PlainDate): number {
  return Math.max(0, Math.floor(daysUntil(from, until) / 7));
}

const daysUntil = (from: Temporal.PlainDate, until: Temporal.PlainDate) =>
  from.until(until, { largestUnit: 'days' }).days + 1;

/** Of the week in which the day lies only what comes before it. */
function lastWeekUntil(parts: PlanPart[], from: Temporal.PlainDate, deadline: string | undefined): void {
  const weeks = parts[0]?.weeks.length ?? 0;
  const left = deadline ? daysUntil(from, Temporal.PlainDate.from(deadline)) - 7 * (weeks - 1) : 7;
  if (left >= 7 || left < 1) return;
  for (const part of parts) {
    const last = part.weeks.at(-1);
    if (last)
      last.times = Math.min(last.times, Math.max(part === parts[0] ? 1 : 0, Math.floor((last.times * left) / 7)), left);
  }
}

function tooShort(brief: GoalBrief, stages: Stage[], from: Temporal.PlainDate, today: Temporal.PlainDate): Built {
  const { facts } = brief;
  const day = Temporal.PlainDate.from(facts.event ?? facts.deadline ?? from);
  const needed = weeksOf(stages);
  const has = weeksUntil(from, Temporal.PlainDate.from(facts.deadline ?? day));
  const days = today.until(day, { largestUnit: 'days' }).days;
  const ready = from.add({ weeks: needed });
  // What is smaller and worth something by itself: the usual goal of its kind, or else the first stage.
  const first = stages.find(({ id }) => id === playbookById(brief.playbook).usual) ?? stages[0];
  const title = first?.title ?? brief.title;
  const options: GoalOption[] = [
    {
      label: `${brief.title} later: a roadmap, ready about ${longDate(ready, today)}`,
      says: [
        'roadmap',
        'later',
        'defer',
        'postpone',
        'whole',
        'milestones',
        'safely',
        'slow',
        'first one',
        'another race',
        '1',
      ],
      take: { kind: 'plan', without: ['deadline', 'event'] },
    },
    {
      label: `${title} first`,
      says: ['first', '5 km', '5k', 'smaller', 'shorter', 'start small', 'second one', '2'],
      take: {
        kind: 'plan',
        without: ['deadline', 'event', 'amount'],
        ...(first?.reach && { facts: { amount: { value: first.reach, unit: 'km' } } }),
        title,
      },
    },
    {
      label: `Only walk part of it on ${longDate(day, today)}`,
      says: ['walk', 'walking', 'part', 'third one', '3'],
      take: {
        kind: 'plan',
        playbook: 'walking',
        title: `Walk part of it on ${longDate(day, today)}`,
        without: ['amount'],
      },
    },
  ];
  const time = days < 43 ? `${days} days` : `${has} weeks`;
  return {
    kind: 'options',
    message: [
      `${longDate(day, today)} is ${time} away, and that is not realistic for this: from where you are it takes about ${needed} weeks, because going faster than the body follows is how people get hurt. That is no judgement of you, only of the calendar. Nothing is saved.`,
      '',
      'These would work. Which one?',
    ].join('\n'),
    options: facts.amount?.unit === 'km' ? options : options.slice(0, 2),
  };
}

/** Weight that is to go faster than health services advise. */
function tooFast(brief: GoalBrief, today: Temporal.PlainDate): Built | null {
  const { counts } = playbookById(brief.playbook);
  const { amount, deadline } = brief.facts;
  if (counts?.kind !== 'kilos' || amount?.unit !== 'kg' || !deadline) return null;
  const end = Temporal.PlainDate.from(deadline);
  const weeks = Math.max(1, Math.round(today.until(end, { largestUnit: 'days' }).days / 7));
  const rate = amount.value / weeks;
  const [slow, fast] = counts.per_week;
  if (rate <= fast) return null;
  const long = [Math.ceil(amount.value / fast), Math.ceil(amount.value / slow)];
  return {
    kind: 'options',
    message: [
      `${amount.value} kg in ${weeks} weeks is ${Math.round(rate * 10) / 10} kg a week; health services advise ${slow} to ${fast} kg a week, as more is seldom kept and hard on the body. Nothing is saved.`,
      '',
      `What I would do instead: walks, two cooked meals a week and a little strength, small in the first week. ${weeks} weeks of that may be ${slow * weeks} to ${fast * weeks} kg; ${amount.value} kg is ${long[0]} to ${long[1]} weeks, so a roadmap. Shall I lay it out?`,
    ].join('\n'),
    options: [
      {
        label: 'Yes, lay out the roadmap',
        says: [
          'yes',
          'ok',
          'okay',
          'sure',
          'instead',
          'do it',
          'plan that',
          'roadmap',
          'lay it out',
          'go ahead',
          'fine',
          'please',
          'show',
        ],
        take: { kind: 'plan', without: ['deadline'] },
      },
      {
        label: `Only the ${weeks} weeks, ${slow * weeks} to ${fast * weeks} kg`,
        says: ['only', 'weeks', 'just'],
        take: { kind: 'plan', without: ['deadline'], facts: { amount: { value: fast * weeks, unit: 'kg' } } },
      },
      { label: 'Leave it', says: ['no', 'leave', 'forget', 'never mind'], take: { kind: 'leave' } },
    ],
  };
}

function tooMuchADay(
  brief: GoalBrief,
  much: { minutes: number; most: number },
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Built {
  const { amount, deadline } = brief.facts;
  const value = amount?.value ?? 0;
  const unit = amount?.unit ?? '';
  const less = Math.floor((value * much.most) / much.minutes / 10) * 10;
  const days = deadline ? from.until(Temporal.PlainDate.from(deadline), { largestUnit: 'days' }).days + 1 : 42;
  const later = from.add({ days: Math.ceil((days * much.minutes * 1.15) / much.most) });
  return {
    kind: 'options',
    message: `That would be about ${much.minutes} minutes on every day, more than I would promise anybody. Nothing is saved. Which is better: a later day, or less by then?`,
    options: [
      {
        label: `All of it, by ${longDate(later, today)}`,
        says: ['later', 'all', 'more time', '1'],
        take: { kind: 'plan', without: ['event'], facts: { deadline: later.toString() } },
      },
      {
        label: `${sayAmount(less, unit)} by then`,
        says: ['less', 'fewer', 'by then', '2'],
        take: { kind: 'plan', facts: { amount: { value: less, unit } } },
      },
    ],
  };
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
