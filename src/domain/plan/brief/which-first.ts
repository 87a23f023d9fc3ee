import type { Setting } from '../../language/index.ts';
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
 * "French first", of somebody who named two goals: the brief of the one that is meant, the other behind it, and what is said beside. Null: nothing is said of
 * which comes first.
 */
export function whichFirst(
  brief: GoalBrief,
  message: string,
  setting: Setting,
): { brief: GoalBrief; rest: string } | null {
  const { other } = brief;
  if (!other || message.length > 200) return null;
  const text = plain(message);
  const found = FORMS.map((form) => form.exec(text)).find((one) => one !== null);
  const [all = '', name = ''] = found ?? [];
  const isOther = THE_OTHER.test(name) || isOf(name, other);
  if (!found || isOther === (THIS.test(name) || isOf(name, brief.title))) return null;
  const rest = text.slice(all.length).replace(/^[\s,.;!]*(?:and|then|please)?[\s,.;!]*/, '');
  return { brief: isOther ? turned(brief, other, setting) : brief, rest };
}

/** The other goal, this one behind it; what was said of when is of the one that it was said of. */
function turned(brief: GoalBrief, other: string, setting: Setting): GoalBrief {
  const title = brief.title.charAt(0).toLowerCase() + brief.title.slice(1);
  return { ...readGoal(`I want to ${other}`, setting), other: title };
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
