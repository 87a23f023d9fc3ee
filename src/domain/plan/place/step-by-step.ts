import type { SlotFacts } from '../../slots/index.ts';
import type { HourStep, PlanDraft, PlanPart } from '../types.ts';

/** Nobody is in bed for longer, nor up before this. */
const NIGHT = 9 * 60 + 30;
const UP = 4 * 60 + 30;
const DAY = 24 * 60;

/** What moves step by step has an hour of its own each week: named, and the session that belongs to it so long before. */
export function stepByStep(draft: PlanDraft, facts: SlotFacts): PlanDraft {
  return draft.parts.some(({ earlier }) => earlier)
    ? {
        ...draft,
        parts: draft.parts.map((part) =>
          part.earlier ? stepped(part, part.earlier, facts, draft.limits.named ?? []) : part,
        ),
      }
    : draft;
}

/** Who says that they go to bed later than is known is awake until then. */
export function awakeUntil(draft: PlanDraft, { rhythm }: SlotFacts): PlanDraft {
  const from = draft.parts.find(({ earlier }) => earlier?.of === 'bed')?.earlier?.from;
  const night = rhythm.sleep[1].at(-1);
  if (!from || !night || draft.limits.sleep || sinceNoon(from) <= sinceNoon(clockOf(night.start))) return draft;
  return { ...draft, limits: { ...draft.limits, sleep: { start: from, end: clockOf(night.end) } } };
}

function stepped(part: PlanPart, step: HourStep, { rhythm }: SlotFacts, named: readonly string[]): PlanPart {
  const night = rhythm.sleep[1].at(-1);
  const [bed, up] = night ? [clockOf(night.start), clockOf(night.end)] : ['23:00', '07:00'];
  const hours = hoursOf(step, step.from ?? (step.of === 'bed' ? bed : up), up, part.weeks.length);
  if (!hours) return part;
  const first = sinceNoon(step.of === 'bed' ? (hours[0] ?? bed) : up);
  return {
    ...part,
    weeks: part.weeks.map((week, i) => {
      const hour = hours[i] ?? bed;
      // Who gets up earlier goes to bed earlier by as much.
      const asleep = step.of === 'bed' ? sinceNoon(hour) : sinceNoon(bed) - (first - sinceNoon(hour));
      const [does = ''] = week.title.split(/[,:]/);
      return {
        ...week,
        detail: step.of === 'up' ? `${week.detail} Weekends too.` : week.detail,
        // The hour that was named stays, whatever step the night has come to.
        time: part.time && named.includes(part.time) ? part.time : atMinute(asleep - (part.beforeBed ?? 45)),
        title:
          step.of === 'bed'
            ? `${does}, bed at ${hour}`
            : `Alarm at ${hour}: ${does.charAt(0).toLowerCase()}${does.slice(1)}`,
      };
    }),
  };
}

/** Week by week, the first one a step earlier than today; null where there is nothing to move. */
function hoursOf(step: HourStep, from: string, up: string, weeks: number): string[] | null {
  const start = sinceNoon(from);
  const least = step.of === 'bed' ? sinceNoon(up) - NIGHT : UP + DAY / 2;
  const end = Math.max(least, step.to ? sinceNoon(step.to) : step.total ? start - step.total : least);
  if (end >= start) return null;
  const by =
    step.by ?? (step.to || step.total ? Math.min(30, Math.max(15, Math.ceil((start - end) / weeks / 15) * 15)) : 15);
  return Array.from({ length: weeks }, (_, i) => atMinute(Math.max(end, start - by * (i + 1))));
}

/** Minutes from noon to noon, so that an evening and its night are in order. */
const sinceNoon = (time: string) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + DAY / 2) % DAY;
const clockOf = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
const atMinute = (minutes: number) => clockOf(Temporal.PlainTime.from('12:00').add({ minutes }));
