import { OF_THE_HABIT } from '../brief/as-meant.ts';
import { lessOf } from '../facts/less-of.ts';
import type { GoalFacts, PlanDraft } from '../types.ts';

const SLOWER =
  /\b(?:slower|more slowly|more gradual(?:ly)?|less (?:steep|fast|quick(?:ly)?)|not (?:so|that|as) (?:fast|quick(?:ly)?|steep)|too (?:fast|quick(?:ly)?|steep|much at once|big a step)|(?:a (?:bit|little)|quite|rather|pretty|very|really) (?:quick|fast|steep|sudden)|smaller steps|easier|gentler)\b/;

/** What is counted, where no unit was said. */
const UNITS: Record<string, string> = { smoking: 'cigarettes', drinking: 'drinks', screen: 'hours' };
const BARE_FROM = /\b(from (?:about |around )?\d{1,3})(?= (?:a|per|each|every|down|to)\b)/;

/**
 * What is said of a habit that is to be less, week by week: that it goes slower (over as many weeks again; the plan is the first of them), or
 * other numbers ("from 15 a day to 5"). Null: nothing of that.
 */
export function stepDownIn(text: string, { lessOf: now, playbook, weeks }: PlanDraft): GoalFacts['lessOf'] | null {
  if (!OF_THE_HABIT.has(playbook)) return null;
  const unit = UNITS[playbook] ?? 'times';
  const said = lessOf(text) ?? lessOf(text.replace(BARE_FROM, `$1 ${unit}`));
  if (said) return said;
  return now && SLOWER.test(text) ? { ...now, over: (now.over ?? weeks) + weeks } : null;
}
