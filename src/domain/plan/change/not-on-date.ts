import type { Setting } from '../../language/index.ts';
import { today } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const NOT_THE =
  /\b(?:not|except|apart from|skip|leave out|cancel|without|no sessions?|nothing|can't(?: do| make)?|drop)(?: for)?(?: on)? the (\d{1,2})(?:st|nd|rd|th)(?: ?(?:and|,|or|&) (?:the )?(\d{1,2})(?:st|nd|rd|th))?\b(?! (?:of|week|session|one|time|day)\b)/g;

/** "Not on the 19th": the first such day from the plan's beginning on, with its month, so that it is no day to begin. */
export function notOnDate(text: string, plan: PlanDraft, setting: Setting): string {
  return text.replace(NOT_THE, (said, ...numbers: (string | undefined)[]) => {
    const days = numbers
      .slice(0, 2)
      .flatMap((number) => (number ? [dayFrom(plan, Number(number), setting)] : []))
      .map((day) => day && `${day.day} ${MONTHS[day.month - 1]}`);
    return days.includes(null) ? said : `not on ${days.join(' and on ')}`;
  });
}

function dayFrom(plan: PlanDraft, number: number, setting: Setting): Temporal.PlainDate | null {
  const begin = Temporal.PlainDate.from(plan.from);
  const from = plan.standing && Temporal.PlainDate.compare(begin, today(setting)) < 0 ? today(setting) : begin;
  for (const months of [0, 1, 2]) {
    const month = from.with({ day: 1 }).add({ months });
    if (number > month.daysInMonth) continue;
    const day = month.with({ day: number });
    if (Temporal.PlainDate.compare(day, from) >= 0) return day;
  }
  return null;
}
