import { playbookById } from '../../playbooks/index.ts';
import { thingsOf } from '../facts/things.ts';
import type { GoalBrief, Milestone, PlanPart } from '../types.ts';
import { daysUntil } from '../weeks.ts';
import { large } from './large.ts';
import { money, openSum } from './money.ts';
import { pages } from './pages.ts';

/** A goal that is a number: what the sessions of the first six weeks at most come to, and how far each milestone gets. */
export type Counted = {
  part: PlanPart;
  weeks: number;
  roadmap: Milestone[] | null;
  notes: string[];
  tooMuch: { minutes: number; most: number } | null;
  /** It goes on beyond the day that was named; that is said. */
  isLater?: true;
};

/** The plan of a number: money on paydays, pages or words on most days. Null when no number was said. Sums are never less than the number. */
export function countedPlan(brief: GoalBrief, from: Temporal.PlainDate): Counted | null {
  const { counts } = playbookById(brief.playbook);
  const amount = brief.facts.amount ?? (counts?.kind === 'money' ? openSum(brief, from) : null);
  if (!counts || counts.kind === 'kilos' || !amount || (counts.kind !== 'money' && amount.unit !== counts.unit))
    return counts?.kind === 'kilos' ? null : things(brief, from);
  const { done = 0 } = brief.facts;
  const left = Math.max(1, amount.value - (done < amount.value ? done : 0));
  if (counts.kind === 'money' && amount.unit !== 'kg' && amount.unit !== 'km')
    return money(brief, counts, { ...amount, value: left }, from);
  return counts.kind === 'money' ? null : pages(brief, counts, left, from);
}

/** Each of them takes the time it takes. */
const WATCHED = /^(?:lecture|lesson|episode|module|exercise)$/;

/** What the body does is not counted so, and chapters of a subject are studied in their order. */
function things(brief: GoalBrief, from: Temporal.PlainDate): Counted | null {
  const { tags, strands } = playbookById(brief.playbook);
  const isWatched = WATCHED.test(brief.facts.topics?.unit ?? '') && !/\bexams?\b/i.test(brief.words);
  const inOrder = brief.facts.topics && !isWatched && strands.some(({ topics }) => topics);
  const summed = brief.facts.things?.summed;
  if ((tags.includes('Fitness') && !summed) || inOrder) return null;
  const { deadline } = brief.facts;
  const weeks = deadline ? Math.ceil(daysUntil(from, Temporal.PlainDate.from(deadline)) / 7) : 1;
  const found = thingsOf(brief, weeks);
  if (!found) return null;
  const over = large(brief, found, from);
  if (over) return over;
  const { total, said, ...counts } = found;
  const planned = pages(brief, counts, total, from);
  return said ? { ...planned, notes: [...planned.notes, said] } : planned;
}
