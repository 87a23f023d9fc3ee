import type { DayPart } from '../values.ts';

const MEAL = (names: string) =>
  new RegExp(
    `^(?:(?:have|eat|cook|make|prepare|start|serve|go (?:to|for)|the|my|our|a|team|family|business|work|birthday) )*(?:${names})(?! (?:ingredients|reservations?|prep|booking|table|shopping|plan\\w*|invit\\w+|menu|recipe))\\b`,
    'i',
  );

const HINTS: [RegExp, DayPart][] = [
  [MEAL('breakfast'), 'morning'],
  [/^(?:wake up|get up|get out of bed|morning\b)/i, 'morning'],
  [MEAL('lunch'), 'afternoon'],
  [/^afternoon\b/i, 'afternoon'],
  [MEAL('dinner|supper'), 'evening'],
  [/^evening\b/i, 'evening'],
  [/^(?:go to (?:bed|sleep)|bed ?time)\b/i, 'night'],
];

/** What the task itself says of the hour: dinner is in the evening. "Buy things for dinner" says nothing. */
export function hintedPart(title: string): DayPart | null {
  return HINTS.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}
