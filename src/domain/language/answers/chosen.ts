import type { Ask, Choice } from '../types.ts';
import { begins, says, WORDS } from './words.ts';

/** The choice that a typed answer (in small letters) names: by its label, its place ("the second one"), words of it, or its half of the day. */
export function chosenBy(asked: Ask, plain: string): Choice | null {
  const labelled = asked.choices.find((choice) =>
    [choice.label, choice.value].some((text) => text.toLowerCase() === plain),
  );
  // "Just this week", to "Every week, or just this once?".
  const once = ONLY_ONCE.test(plain) ? asked.choices.find(({ label }) => /\bonce\b/i.test(label)) : undefined;
  return labelled ?? once ?? asked.choices[says(WORDS.places, plain) ?? -1] ?? namedChoice(asked, plain);
}

const ONLY_ONCE = /^(?:just|only) (?:for )?(?:once|(?:this|next) (?:week|time|once|one))$/;

/** "just this one", "all of them", "the oven", "18:00": words that stand in one label alone. */
function namedChoice(asked: Ask, plain: string): Choice | null {
  if (plain.length < 3 || (asked.gap !== 'task' && !plain.endsWith('list'))) return null;
  const words =
    (asked.gap === 'task' ? begins(WORDS.scopes, plain) : null) ??
    plain.replace(/^(?:the|my|on)\s+/, '').replace(/(?:\s+one|['’]s)$/, '');
  return only(asked.choices.filter(({ label }) => label.toLowerCase().includes(words)));
}

/** "pm", "in the morning": the choice in that half of the day, where there is one alone. */
export function chosenByHalf(asked: Ask, plain: string): Choice | null {
  const half = says(WORDS.halves, plain);
  if (half === null || (asked.gap !== 'meridiem' && asked.gap !== 'past')) return null;
  return only(
    asked.choices.filter(({ value }) => {
      const hour = hourOf(value);
      return hour !== null && half === (hour < 12 ? 'am' : 'pm');
    }),
  );
}

/** The choices' values say their time as "at 18:00". */
function hourOf(value: string): number | null {
  const hours = [...value.matchAll(/\bat (\d\d):\d\d/g)].map((match) => Number(match[1]));
  return hours.at(-1) ?? null;
}

const only = ([first, second]: Choice[]) => (first && !second ? first : null);
