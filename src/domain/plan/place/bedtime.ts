import { isAsleep } from '../../calendar/index.ts';
import type { SlotFacts } from '../../slots/index.ts';
import { BEFORE_BED } from '../said/index.ts';
import type { PlanDraft, PlanPart } from '../types.ts';

/** A time in the middle of the night is no time to stay close to. */
export function awake(draft: PlanDraft, facts: SlotFacts): PlanDraft {
  const day = Temporal.PlainDate.from(draft.from);
  const asleep = (time: string) =>
    isAsleep(
      facts.rhythm,
      day.toZonedDateTime({ timeZone: facts.zone, plainTime: Temporal.PlainTime.from(time) }).toInstant(),
      facts.zone,
    );
  return {
    ...draft,
    parts: draft.parts
      .map((part) => (part.time && asleep(part.time) ? { ...part, time: null } : part))
      .map((part) => (isBeforeBed(part) ? { ...part, time: beforeBed(part, facts) } : part))
      .map((part) =>
        part.beforeBed && !part.time ? { ...part, time: minutesBefore(bedtimeOf(facts), part.beforeBed) } : part,
      ),
  };
}

const isBeforeBed = ({ window }: PlanPart) => window?.start === BEFORE_BED.start && window.end === BEFORE_BED.end;

/** So that a session ends when the person goes to sleep; at midnight, where that is later. */
function beforeBed({ weeks }: PlanPart, { rhythm }: SlotFacts): string {
  return minutesBefore(bedtimeOf({ rhythm }), Math.max(...weeks.map((week) => week.minutes), 10));
}

function bedtimeOf({ rhythm }: Pick<SlotFacts, 'rhythm'>): Temporal.PlainTime {
  const asleep = rhythm.sleep[1][0]?.start ?? Temporal.PlainTime.from('23:00');
  return asleep.hour < 12 ? Temporal.PlainTime.from('00:00') : asleep;
}

/** "22:15" */
export const minutesBefore = (time: Temporal.PlainTime, minutes: number): string =>
  time.subtract({ minutes }).toString({ smallestUnit: 'minute' });

const IN_BED =
  /\b(?:in bed|(?:go|going|get|getting|went|be|off) to (?:bed|sleep)|bed ?time|asleep|sleeping|lights out)(?: is| at| by| before| around| about|:)* (\d{1,2})(?:[:.](\d\d))? ?(a\.?m|p\.?m)?\b/;

/** "In bed before 11", "I go to bed at 22:30": the hour that was said; a bare one is of the evening, 12 to 4 of the night. Lower-case text. */
export function bedtimeIn(text: string): Temporal.PlainTime | null {
  const [, digits, minute = '0', half = ''] = IN_BED.exec(text) ?? [];
  const hour = Number(digits);
  if (!digits || hour > 23 || Number(minute) > 59) return null;
  const late = half.startsWith('p') || (half === '' && hour >= 6 && hour < 12);
  return Temporal.PlainTime.from({ hour: late ? (hour % 12) + 12 : hour === 12 ? 0 : hour, minute: Number(minute) });
}
