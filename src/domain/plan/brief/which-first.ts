import { joinWords, type Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { plain } from '../said/index.ts';
import type { GoalBrief } from '../types.ts';
import { readGoal } from './brief.ts';

const LEAD = '(?:(?:ok(?:ay)?|oh|hm+|no|actually|well|and|i think|i guess|sorry|wait|please|rather|maybe) )*';
const NAME = "((?:the |my )?[\\p{L}\\d' -]{2,40}?)";
/** Behind it something else may be said. */
const END = '(?= ?(?:$|[,.;!]| and | please| then))';
const FORMS = [
  new RegExp(
    `^${LEAD}(?:let's |can we |could we |i'd |i would |rather )*(?:start|begin|go|do) (?:with )?${NAME}(?: first)?${END}`,
    'u',
  ),
  new RegExp(
    `^${LEAD}${NAME}(?: (?:is|goes|comes))?(?: to be)?(?: the)? (?:first|more (?:important|urgent))${END}`,
    'u',
  ),
  new RegExp(`^${LEAD}first(?:ly)? ${NAME}${END}`, 'u'),
];
const THE_OTHER = /^(?:the )?(?:other|second|2nd|latter)(?: (?:one|goal|thing))?$/;
const THIS = /^(?:this|that|the first|the former|1st|first)(?: (?:one|goal|thing))?$/;

/**
 * "French first", of somebody who named two goals or more: the brief of the one that is meant, the others behind it, and what is said beside. Null: nothing is
 * said of which comes first.
 */
export function whichFirst(
  brief: GoalBrief,
  message: string,
  setting: Setting,
): { brief: GoalBrief; rest: string } | null {
  if (!brief.other || message.length > 200) return null;
  const text = plain(message);
  const found = FORMS.map((form) => form.exec(text)).find((one) => one !== null);
  const [all = '', name = ''] = found ?? [];
  const others = goalsOf(brief.other);
  const [second, ...more] = others;
  const chosen = THE_OTHER.test(name) && more.length === 0 ? second : others.find((other) => isOf(name, other));
  const isThis = THIS.test(name) || isOf(name, brief.title);
  if (!found || (chosen !== undefined) === isThis) return null;
  const rest = text.slice(all.length).replace(/^[\s,.;!]*(?:and|then|please)?[\s,.;!]*/, '');
  return { brief: chosen ? turned(brief, chosen, others, setting) : brief, rest };
}

/** The one that was chosen, the others behind it; what was said of when is of the one that it was said of. */
function turned(brief: GoalBrief, chosen: string, others: readonly string[], setting: Setting): GoalBrief {
  const behind = [withSum(brief), ...others.filter((one) => one !== chosen)];
  return { ...readGoal(`I want to ${chosen}`, setting), other: joinWords(behind) };
}

/** "Save for a trip" with the sum and the day that were said beside it, so that neither is asked for again. */
function withSum({ title, playbook, facts: { amount, deadline } }: GoalBrief): string {
  const name = title.charAt(0).toLowerCase() + title.slice(1);
  const sum =
    playbook === 'saving' && amount && !/\d/.test(name)
      ? name.replace(/^save(?: up)?\b/, `save ${amount.value}`)
      : name;
  return sum !== name && deadline ? `${sum} by ${deadline}` : sum;
}

const NEXT =
  /^(?:(?:ok(?:ay)?|and|yes|then|so|right|now|next|let's (?:do|plan)|plan|do)[\s,:]+)+(?:up |is |comes )?((?:the |my )?[\p{L}\d' -]{3,40})[\s.!]*$/u;

/** "And now the reading", where the goals that come next were offered: these, that one first. Null: none of them is named. */
export function nextOfThese(offered: string, message: string): string | null {
  const text = plain(message);
  const name = NEXT.exec(text)?.[1] ?? FORMS.map((form) => form.exec(text)?.[1]).find((one) => one !== undefined);
  const goals = goalsOf(offered);
  const chosen = name && goals.find((goal) => isOf(name, goal));
  return chosen ? joinWords([chosen, ...goals.filter((goal) => goal !== chosen)]) : null;
}

/** "Get fit and stop smoking" are two, "salsa and tango" is one. */
export function goalsOf(other: string): string[] {
  const parts = other.split(/,\s+(?:and\s+)?|\s+and\s+/);
  return parts.every((part) => playbookFor(part).id !== 'general') ? parts : [other];
}

/** It says a word of the goal, or is of its kind. */
function isOf(name: string, goal: string): boolean {
  const own = stemsOf(goal);
  const said = stemsOf(name.replace(/^(?:the|my) /, ''));
  if (said.some((word) => own.includes(word))) return true;
  const { id } = playbookFor(name);
  return id !== 'general' && id === playbookFor(goal).id;
}

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [])
    .filter((word) => !/^(?:learn|start|get|more|with|for|the|and|some|want|better|first)$/.test(word))
    .map((word) => word.slice(0, 5));
