import { type PlanDraft, plain, plainText } from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';
import { asking } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';

const DOES: Record<string, string> = { running: 'run', walking: 'walk', cycling: 'cycle', swimming: 'swim' };
const TARGET =
  /\b(?:make (?:it|that|this)|go for|aim (?:for|at)|switch (?:it )?to|change (?:it|the goal|my goal|the target) to|turn it into|up it to|rather)\s+(?:an? |the )?((?:half[ -]?)?marathon|\d{1,3}(?:\.\d)? ?(?:k|km|kilomet(?:er|re)s?|miles?))\b/;

const UP_AT =
  /^(?:(?:and|ok(?:ay)?|so|maybe|actually|well|no|i think|then|but|please|make it|let's (?:do|say|make it)|rather|better)[, ]+)*(?:(?:get|getting|be|being|waking|wake)(?: me)? up (?:at|by) |up (?:at|by) )?\d{1,2}(?:[:.]\d\d)? ?(?:am)?(?: (?:is|would be|will do|would do|for now|then|instead|please|early|good|fine|ok|okay|plenty|enough|of|than|\d{1,2}[:.]\d\d))*$/;

/** "6:45 is enough", of getting up earlier: the hour of the goal itself, and none of its evenings. */
export function hourOfGoal(text: string, plan: PlanDraft, run: Run): Update | null {
  const isClock = plan.standing && playbookById(plan.playbook).clock === 'goal';
  const said = plain(text).replace(/[.!]+$/, '');
  if (
    !isClock ||
    !UP_AT.test(said) ||
    !/enough|fine|plenty|up (?:at|by)|instead|will do|would do|good|rather/.test(said)
  )
    return null;
  const name = plainText(plan.title);
  const question = `That is early enough: set your alarm for it. The steps of **${name}** lead there just the same, so nothing of it is changed. Shall they become lighter?`;
  const choices = [
    { label: 'No, keep them', value: 'never mind' },
    { label: 'Yes, once a week less', value: 'One day less a week in the plan' },
  ];
  return {
    ...asking('MODIFY_GOAL', question, choices, run.now, { guess: true }),
    plan: null,
    ...(plan.goalId && { goalId: plan.goalId }),
  };
}

/** "Make it 10k instead", of a plan that runs: another goal, for which a plan is offered; this one stays until that is approved. */
export function anotherTarget(text: string, plan: PlanDraft, run: Run): Update | null {
  const does = DOES[plan.playbook];
  const said = plan.standing && does ? TARGET.exec(plain(text))?.[1] : undefined;
  if (!does || !said) return null;
  const target = said.replace(/^(\d+(?:\.\d)?) ?(?:k|km|kilomet\w+)$/, '$1 km');
  const article = /marathon/.test(target) ? 'a ' : '';
  const name = plainText(plan.title);
  const question = `${does.charAt(0).toUpperCase()}${does.slice(1)} ${article}${target}: that is more than this plan leads to. Shall I lay out a plan for it? **${name}** stays as it is until you approve the new one.`;
  const choices = [
    { label: `Yes, plan ${target}`, value: `My goal is to ${does} ${article}${target}` },
    { label: 'Only make this one harder', value: 'Make the plan harder' },
    { label: 'Leave it', value: 'never mind' },
  ];
  return {
    ...asking('MODIFY_GOAL', question, choices, run.now),
    plan: null,
    ...(plan.goalId && { goalId: plan.goalId }),
  };
}
