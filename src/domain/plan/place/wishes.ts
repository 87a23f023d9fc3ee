import { type Weekday, weekdays, workOn } from '../../calendar/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import type { SlotFacts, Wish } from '../../slots/index.ts';
import type { PlanDraft, PlanPart } from '../types.ts';
import { beforeWork } from './before-work.ts';
import { dailyWindow } from './kept-free.ts';
import { usualHour } from './usual-hour.ts';

/** One wish for all weeks: its longest session decides the place, so that days and times stay. */
export function wishesOf(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Wish[] {
  if (part.weeks.some(({ time }) => time)) return weeklyWishes(part, draft, facts);
  return [
    {
      ...common(part, draft, facts),
      id: part.id,
      minutes: Math.max(1, ...part.weeks.map((week) => week.minutes)),
      perWeek: part.weeks.map((week) => week.times),
    },
  ];
}

/** A wish a week, where one for all of them fits nowhere. */
export function weeklyWishes(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Wish[] {
  return part.weeks.flatMap((week, i): Wish[] =>
    week.times === 0
      ? []
      : [
          {
            ...common(part, draft, facts),
            id: `${part.id}|${i + 1}`,
            minutes: week.minutes,
            perWeek: week.times,
            weekRange: [i + 1, i + 1],
            ...(week.time && { preferredTime: Temporal.PlainTime.from(week.time) }),
          },
        ],
  );
}

/** Week by week, at the hour that suits the shift of most of its days: after an early one, before a late one. */
export function inTurns(draft: PlanDraft, facts: SlotFacts): Wish[] {
  const from = Temporal.PlainDate.from(draft.from);
  return draft.parts.flatMap((part) => {
    if (part.dates) return datedWishes(part, draft, facts);
    return weeklyWishes(part, draft, facts).map((wish) => {
      const [week = 1] = wish.weekRange ?? [];
      const shifts = Array.from({ length: 7 }, (_, i) =>
        workOn(facts.rhythm, from.add({ days: (week - 1) * 7 + i })),
      ).flat();
      const starts = shifts.map(({ start }) => start.hour).sort((a, b) => a - b);
      const usual = starts[Math.floor(starts.length / 2)];
      if (usual === undefined || part.time || part.window) return wish;
      return { ...wish, preferredTime: Temporal.PlainTime.from(usual < 11 ? '17:30' : usual < 18 ? '10:30' : '16:00') };
    });
  });
}

/** Only on given days: each a wish of its own. */
export function datedWishes(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Wish[] {
  const from = Temporal.PlainDate.from(draft.from);
  return (part.dates ?? []).flatMap((text): Wish[] => {
    const date = Temporal.PlainDate.from(text);
    const week = Math.floor(from.until(date, { largestUnit: 'days' }).days / 7) + 1;
    const own = part.weeks[week - 1];
    if (!own || week > draft.weeks) return [];
    return [
      {
        ...common(part, draft, facts),
        id: `${part.id}|${text}`,
        minutes: own.minutes,
        perWeek: 1,
        days: [date.dayOfWeek as Weekday],
        weekRange: [week, week],
      },
    ];
  });
}

/** Hours that were told, learned or belong to their kind say more than what is usual. */
const knowsTheirHours = ({ patterns, rhythm }: SlotFacts) =>
  patterns.preferred.length > 0 || patterns.best.length > 0 || rhythm.chronotype !== 'intermediate';

/** What holds for every wish of a strand. */
export function common(part: PlanPart, draft: PlanDraft, facts: SlotFacts): Omit<Wish, 'id' | 'minutes' | 'perWeek'> {
  const not = draft.limits.notDays;
  const days = (part.days.length > 0 ? part.days : weekdays).filter((day) => !not.includes(day));
  const asked = part.window ?? draft.limits.window;
  const window = asked && beforeWork(asked, facts);
  const usual = part.usual ?? null;
  const preferred =
    part.time ??
    (window
      ? usualHour(window, facts.rhythm, null, usual, days.length > 0 && days.every((day) => day >= 6))
      : onWeekends(part, draft)
        ? '10:00'
        : knowsTheirHours(facts)
          ? null
          : usual);
  return {
    title: part.name,
    days: days.length > 0 ? days : weekdays.filter((day) => !not.includes(day)),
    windows: window ? [dailyWindow(window)] : undefined,
    minDaysApart: part.minDaysApart,
    preferredTime: preferred ? Temporal.PlainTime.from(preferred) : null,
  };
}

/** Training of a Saturday or Sunday is done in the morning. */
const onWeekends = ({ days }: PlanPart, { playbook }: PlanDraft): boolean =>
  days.length > 0 &&
  days.every((day) => day >= 6) &&
  (playbookById(playbook).tags.includes('Fitness') || BY_DAYLIGHT.has(playbook));
/** Done at ten o'clock, where only the weekend is for it. */
const BY_DAYLIGHT = new Set(['exam', 'thesis', 'university', 'home', 'room', 'undertaking', 'garden']);
