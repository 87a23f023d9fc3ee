import { playbookFor } from '../playbooks/index.ts';
import { withoutWanting } from './thoughts.ts';

/** A goal that runs: its name, its kind, and what its sessions are called. */
export type Runs = { title: string; playbook: string; sessions: readonly string[] };

const LEAD =
  /^\W*(?:(?:and|also|now|next|then|so|ok(?:ay)?|please|plus|another one|another|one more|new(?: goal)?)[\s,:-]+)*/;
/** Where what it is ends, and when it is begins. */
const WHEN =
  /[,.;:!?]|\s(?=(?:on|at|every|each|once|twice|from|in the|starting|daily|weekly|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|\d|(?:two|three|four|five) (?:times|evenings|days|mornings))\b)/;
/** Speaks of what is there. */
const OF_WHAT_IS_THERE =
  /\b(?:it|this|that|these|those|them|one|ones|plan|goal|sessions?|all|everything|both|no|not|never|don't|can't|skip|move|change|make|set|put|only|just|can|could|instead|rather|less|shorter|longer|earlier|later|harder|easier|pause|stop|drop|cancel|done|did|finished|missed|keep|back|without|except|off|free|busy|away|i|i'm|my only|too|week|rest)\b/;
const MOST_WORDS = 5;

/** "Declutter my flat, once a week on sundays": what is named first is of another kind than all that runs, so nothing of that is meant. Small letters. */
export function namesAnotherKind(said: string, goals: readonly Runs[]): boolean {
  const text = said.replace(LEAD, '');
  const end = WHEN.exec(text)?.index;
  return end !== undefined && isAnotherKind(text.slice(0, end).trim(), goals);
}

function isAnotherKind(head: string, goals: readonly Runs[]): boolean {
  if (head === '' || head.split(' ').length > MOST_WORDS || OF_WHAT_IS_THERE.test(head)) return false;
  const { id } = playbookFor(head);
  if (id === 'general') return false;
  const words = stemsOf(head);
  return goals.every(
    ({ title, playbook, sessions }) =>
      playbook !== id && ![title, ...sessions].some((name) => stemsOf(name).some((word) => words.includes(word))),
  );
}

const ADDS =
  /\b(?:also|another|as well|too|besides|on top|want(?:ed)? to|wanna|(?:would|'d) (?:like|love)(?: to)?|new goal|second goal)\b|^(?:\W|and|then|oh)*(?:add|plus)\b/;
const TO_ADD =
  /^(?:(?:can|could|shall) (?:we|you|i) )?(?:also )?(?:add|plan|have|do|include)(?: (?:in|me|a goal(?: for)?|another goal(?: for)?))? /;
const TAIL = /[\s,]+(?:too|as well|also|please|then|at the same time|besides)(?=[\s,.;!?]*$|[,.;])/g;
const LONGEST = 160;

/** "I also want to learn Spanish, 3 times a week", beside a plan that is talked about: the other goal with what is said of it, or null. Small letters. */
export function wishBeside(said: string, plan: Runs): string | null {
  if (said.length > LONGEST || !ADDS.test(said)) return null;
  const rest = withoutWanting(said.replace(LEAD, '').replace(TO_ADD, ''))
    .replace(LEAD, '')
    .replace(/^(?:to )?(?:also )?/, '')
    .replace(TAIL, '')
    .replace(/[\s.!?]+$/, '');
  const end = WHEN.exec(rest.slice(4))?.index;
  const head = end === undefined ? rest : rest.slice(0, end + 4);
  return isAnotherKind(head.trim(), [plan]) || A_SUM.test(rest) ? rest : null;
}
/** "Save 500 by June". */
const A_SUM = /^(?:save|put aside|pay off) (?:up )?[€£$]?\d/;

/** "Cook" and "cooking" are one word. */
const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4));
