import { MASK, type Part, type Sentence, take } from './sentence.ts';
import { WEEKDAY } from './words.ts';

export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night';

/** Part of the day; `today` for "this morning" and "tonight". */
export type DayPartFound = { part: DayPart; today: boolean; at: Part };

/** Takes "in the morning", "this evening", "tonight", "at night", "(Friday) afternoon". "morning run" stays: it is a title. */
export function takeDayPart(sentence: Sentence): DayPartFound | null {
  const tonight = take(sentence, /\b(?:later\s+)?(?:tonight|tonite|this\s+(?:evening|night))\b/);
  if (tonight) return { part: tonight.words.includes('evening') ? 'evening' : 'night', today: true, at: tonight };
  const thisOne = take(sentence, /\b(?:later\s+)?this\s+(morning|afternoon)\b/);
  if (thisOne) return { part: thisOne.groups[0] as DayPart, today: true, at: thisOne };
  const phrase =
    take(sentence, /\b(?:in|during)\s+the\s+(?:early\s+|late\s+)?(morning|afternoon|evening|night)s?\b/) ??
    take(sentence, /\b(?:at)\s+(night)\b/) ??
    take(
      sentence,
      new RegExp(
        `(?<=\\b(?:tomorrow|tmrw|today|${WEEKDAY}|weekdays?|weekends?|day|\\d{4})\\s+)(morning|afternoon|evening|night)s?\\b`,
      ),
    ) ??
    take(
      sentence,
      new RegExp(
        `(?<=${MASK}\\s*)\\b(morning|afternoon|evening|night)s?\\b(?=\\s*(?:$|[,.;!?${MASK}]|at\\b|by\\b|around\\b|to\\b|for\\b|\\d))`,
      ),
    );
  return phrase ? { part: phrase.groups[0] as DayPart, today: false, at: phrase } : null;
}

const MEAL = (names: string) =>
  new RegExp(
    `^(?:(?:have|eat|cook|make|prepare|start|serve|go\\s+(?:to|for)|the|my|our|a|team|family|business|work|birthday)\\s+)*(?:${names})(?!\\s+(?:ingredients|reservations?|prep|booking|table|shopping|plan\\w*|invit\\w+|menu|recipe))\\b`,
    'i',
  );

/** What the task itself says of the hour: dinner is in the evening. "Buy things for dinner" says nothing. */
export function hintedPart(title: string): DayPart | null {
  const hints: [RegExp, DayPart][] = [
    [MEAL('breakfast'), 'morning'],
    [/^(?:wake up|get up|get out of bed|morning\b)/i, 'morning'],
    [MEAL('lunch'), 'afternoon'],
    [/^afternoon\b/i, 'afternoon'],
    [MEAL('dinner|supper'), 'evening'],
    [/^evening\b/i, 'evening'],
    [/^(?:go to (?:bed|sleep)|bed ?time)\b/i, 'night'],
  ];
  return hints.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/**
 * The hour on the 24-hour clock of an hour from 1 to 12 in that part of the day; 24 is the midnight that ends it.
 * Null where the part does not decide ("12 in the morning").
 */
export function hourIn(part: DayPart, hour: number): number | null {
  switch (part) {
    case 'morning':
      return hour <= 11 ? hour : null;
    case 'afternoon':
      return hour === 12 ? 12 : hour <= 6 ? hour + 12 : null;
    case 'evening':
      return hour >= 4 && hour <= 11 ? hour + 12 : null;
    case 'night':
      return hour === 12 ? 24 : hour >= 6 ? hour + 12 : null;
  }
}

/** Whether a certain time lies in that part of the day, generously. */
export function fits(part: DayPart, hour: number): boolean {
  if (part === 'morning') return hour <= 12;
  if (part === 'afternoon') return hour >= 11 && hour <= 19;
  if (part === 'evening') return hour >= 15;
  return hour >= 17 || hour <= 6;
}

/** Times to offer when only the part of the day is known. */
export const OFFERED: Record<DayPart, number[]> = {
  morning: [7, 8, 9, 10],
  afternoon: [13, 14, 15, 17],
  evening: [18, 19, 20, 21],
  night: [20, 21, 22, 23],
};
