import { longDate } from '../../language/index.ts';
import { playbookById, type Stage } from '../../playbooks/index.ts';
import { sayAmount } from '../counted/say-amount.ts';
import type { GoalBrief, GoalOption } from '../types.ts';
import { weeksUntil } from '../weeks.ts';
import { weeksOf } from './stages.ts';

/** What was wished cannot be had in the time: why, and ways that would work. */
export type OtherWays = { kind: 'options'; message: string; options: GoalOption[] };

/** Said of the way that needs no day. */
export const LATER = ['roadmap', 'later', 'defer', 'postpone', 'whole', 'milestones', 'safely', 'slow', 'first one'];

/** The stages need more weeks than there are. */
export function tooShort(
  brief: GoalBrief,
  stages: Stage[],
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): OtherWays {
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
      says: [...LATER, 'another race', '1'],
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
export function tooFast(brief: GoalBrief, today: Temporal.PlainDate): OtherWays | null {
  const { counts } = playbookById(brief.playbook);
  const { amount, deadline } = brief.facts;
  if (counts?.kind !== 'kilos' || amount?.unit !== 'kg' || !deadline) return null;
  const end = Temporal.PlainDate.from(deadline);
  const days = Math.max(1, today.until(end, { largestUnit: 'days' }).days);
  const weeks = days / 7;
  const span = days < 14 ? `${days} ${days === 1 ? 'day' : 'days'}` : `${Math.round(weeks)} weeks`;
  const rate = amount.value / (days < 14 ? weeks : Math.round(weeks));
  const [slow, fast] = counts.per_week;
  const [least, most] = [slow, fast].map((perWeek) => Math.max(0.5, Math.floor(perWeek * weeks * 2) / 2));
  const some = least === most ? `${most} kg` : `${least} to ${most} kg`;
  if (rate <= fast) return null;
  const long = [Math.ceil(amount.value / fast), Math.ceil(amount.value / slow)];
  return {
    kind: 'options',
    message: [
      `${amount.value} kg in ${span} is ${Math.round(rate * 10) / 10} kg a week; health services advise ${slow} to ${fast} kg a week, as more is seldom kept and hard on the body. Nothing is saved.`,
      '',
      `What I would do instead: walks, two cooked meals a week and a little strength, small in the first week. In ${span} that may be ${some}; ${amount.value} kg is ${long[0]} to ${long[1]} weeks, so a roadmap. Shall I lay it out?`,
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
        label: `Only the ${span}, ${some}`,
        says: ['only', 'weeks', 'just'],
        take: { kind: 'plan', without: ['deadline'], facts: { amount: { value: most ?? fast, unit: 'kg' } } },
      },
      { label: 'Leave it', says: ['no', 'leave', 'forget', 'never mind'], take: { kind: 'leave' } },
    ],
  };
}

/** A number that would take too long on every day. */
export function tooMuchADay(
  brief: GoalBrief,
  much: { minutes: number; most: number },
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): OtherWays {
  const { deadline, things } = brief.facts;
  const amount = brief.facts.amount ?? (things && { value: things.total, unit: things.unit });
  // What is there already is no part of what is left.
  const { done: there = 0 } = brief.facts;
  const done = there < (amount?.value ?? 0) ? there : 0;
  const value = (amount?.value ?? 0) - done;
  const unit = amount?.unit ?? '';
  const more = (n: number) => (done > 0 ? sayAmount(n, unit).replace(' ', ' more ') : sayAmount(n, unit));
  const less = Math.floor((value * much.most) / much.minutes / 10) * 10;
  const days = deadline ? from.until(Temporal.PlainDate.from(deadline), { largestUnit: 'days' }).days + 1 : 42;
  const later = from.add({ days: Math.ceil((days * much.minutes * 1.15) / much.most) });
  return {
    kind: 'options',
    message: `${more(value)} by then would be ${sayLoad(much.minutes)}. That says nothing of you, only of the calendar. Nothing is saved. Which is better: a later day, or less by then?`,
    options: [
      {
        label: `All of it, by ${longDate(later, today)}`,
        says: ['later', 'all', 'more time', '1'],
        take: { kind: 'plan', without: ['event'], facts: { deadline: later.toString() } },
      },
      {
        label: `${more(less)} by then`,
        says: ['less', 'fewer', 'by then', '2'],
        take: {
          kind: 'plan',
          facts: things ? { things: { ...things, total: less + done } } : { amount: { value: less + done, unit } },
        },
      },
    ],
  };
}

const sayLoad = (minutes: number): string => {
  if (minutes >= 1440) return 'more hours a day than there are';
  return minutes < 120
    ? `about ${minutes} minutes on every day, more than I would promise anybody`
    : `about ${Math.round(minutes / 30) / 2} hours on every day, more than I would promise anybody`;
};
