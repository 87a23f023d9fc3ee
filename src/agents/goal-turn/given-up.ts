import { partIn } from '../../domain/plan/change/index.ts';
import { plain } from '../../domain/plan/index.ts';
import { type ActiveGoal, runningPlan } from '../../services/plans/index.ts';
import { endsIt, goalNamed, isAboutQuitting, isGivingUp, ofPlaybook } from '../nodes/goal_modifier/rules.ts';
import type { Run } from '../run.ts';

/** The goal that somebody says they want to give up. */
export function givesUp<T extends { title: string; playbook: string; id?: string }>(
  message: string,
  goals: readonly T[],
) {
  if (!isGivingUp(message)) return null;
  const goal = goalNamed(message, goals) ?? ofPlaybook(message, goals);
  return goal && !isAboutQuitting(goal) ? goal : null;
}

/** "I'm done with this", and no name: the goal that was spoken of last, or the only one. */
export function tiredOf<T extends { id: string; title: string; playbook: string }>(
  message: string,
  goals: readonly T[],
  spokenId: string | null,
): T | null {
  if (!endsIt(message)) return null;
  const goal = goals.find(({ id }) => id === spokenId) ?? (goals.length === 1 ? goals[0] : undefined);
  // "I want to stop this" may be said of what is to be given up.
  return goal && (!isAboutQuitting(goal) || /\b(?:plan|goal|program(?:me)?)\b/i.test(message)) ? goal : null;
}

/** "Drop the Spanish": a goal by its name, and none of its strands nor another task. What then is asked before anything ends. */
export async function dropsGoal(message: string, goals: readonly ActiveGoal[], run: Run) {
  const [name] = DROPS.exec(plain(message))?.[1]?.split(/ (?:but|and) (?:keep|not|leave) /) ?? [];
  if (!name || ONE_PART.test(name)) return null;
  // Of a milestone the goal it belongs to is named: "Learn Spanish (1 of 3): first words".
  const named = goalNamed(
    name,
    goals.map(({ id, title }) => ({ id, title: title.split('(')[0] ?? title })),
  );
  const goal = goals.find(({ id }) => id === named?.id) ?? ofPlaybook(name, goals);
  if (!goal || isAboutQuitting(goal)) return null;
  if (named) return goal;
  const plan = await runningPlan(run.ctx, run.user, goal.id);
  return plan.parts.length > 1 && partIn(plain(name), plan) !== null ? null : goal;
}

const DROPS =
  /^(?:(?:ok(?:ay)?|please|just|let's|can you|could you|can we|could we|i want to|i'd like to|i wanna|and|so|then|maybe|i think i'll|i'll)[, ]+)*(?:drop|delete|cancel|remove|stop|quit|end|scrap|ditch|get rid of|give up(?: on)?) (?:the |my |this |that )?([\p{L}\d' -]{2,40}?)(?: thing| goal| plan| stuff| one)*(?: then| please| now| altogether| completely| entirely| for good)*[.!]*$/u;
const ONE_PART =
  /\d(?!\d*\s?km?\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:sessions?|weeks?|today|tonight|tomorrow|mornings?|evenings?|reminders?|reminding)\b/;

/** The answer to "rest, smaller, or end?". */
export const ENDS =
  /^\W*(?:(?:yes|ok(?:ay)?|please|no|just)[\s,]+)*(?:(?:end|delete|remove|cancel|stop)\s+(?:the\s+(?:goal|plan)|it)|give\s+it\s+up)(?:\s+(?:please|for\s+good|then|altogether|completely))*\W*$/i;
