import type { Commitment } from '../../calendar/index.ts';
import type { SlotFacts } from '../../slots/index.ts';
import type { PlanDraft } from '../types.ts';

const NAP = /\b(?:baby|toddler|child|kid|kids|son|daughter|little one)\b.*\b(?:naps?|sleeps?)\b|^naps\b/i;
const isNap = ({ title }: Commitment) => NAP.test(title);

/** A child's nap is in nobody's way: it is the time that there is. */
export const withoutNaps = (facts: SlotFacts): SlotFacts =>
  facts.commitments.some(isNap) ? { ...facts, commitments: facts.commitments.filter((one) => !isNap(one)) } : facts;

/** "Whenever the baby sleeps": at the nap that is known, or the one after lunch, which is likelier. */
export function atNaps(plan: PlanDraft, { commitments }: SlotFacts): PlanDraft {
  const nap = commitments.find(isNap);
  const time = nap && 'series' in nap ? nap.series.dtstart.toPlainTime().toString({ smallestUnit: 'minute' }) : '13:30';
  return { ...plan, parts: plan.parts.map((part) => ({ ...part, time: part.time ?? time })) };
}
