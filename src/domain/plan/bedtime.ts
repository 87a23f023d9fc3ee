import { isAsleep } from '../calendar/index.ts';
import type { SlotFacts } from '../slots/index.ts';
import { BEFORE_BED } from './said/index.ts';
import type { PlanDraft, PlanPart } from './types.ts';

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
      .map((part) => (isBeforeBed(part) ? { ...part, time: beforeBed(part, facts) } : part)),
  };
}

const isBeforeBed = ({ window }: PlanPart) => window?.start === BEFORE_BED.start && window.end === BEFORE_BED.end;

/** So that a session ends when the person goes to sleep; at midnight, where that is later. */
function beforeBed({ weeks }: PlanPart, { rhythm }: SlotFacts): string {
  const asleep = rhythm.sleep[1][0]?.start ?? Temporal.PlainTime.from('23:00');
  const end = asleep.hour < 12 ? 24 * 60 : asleep.hour * 60 + asleep.minute;
  const start = end - Math.max(...weeks.map((week) => week.minutes), 10);
  return Temporal.PlainTime.from('00:00').add({ minutes: start }).toString({ smallestUnit: 'minute' });
}
