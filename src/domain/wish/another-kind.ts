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
  const led = said.replace(LEAD, '');
  const wish = withoutWanting(led);
  const text = wish.replace(LEAD, '').replace(/^to /, '').replace(TAIL, '');
  // Who wishes it in so many words need not say when.
  const end = WHEN.exec(text)?.index ?? (wish === led ? undefined : text.length);
  return end !== undefined && isAnotherKind(text.slice(0, end).trim(), goals);
}

function isAnotherKind(named: string, goals: readonly Runs[]): boolean {
  const head = named.replace(WITHIN, '').trim();
  if (head === '' || head.split(' ').length > MOST_WORDS || OF_WHAT_IS_THERE.test(head) || LEARNS_OF_IT.test(head))
    return false;
  const { id } = playbookFor(head);
  if (id === 'general') return false;
  const words = stemsOf(ofWhat(head));
  return goals.every(
    ({ title, playbook, sessions }) =>
      playbook !== id && ![title, ...sessions].some((name) => stemsOf(name).some((word) => words.includes(word))),
  );
}

/** "Read 20 books this year": until when. */
const WITHIN = / (?:this|next) (?:year|month|week|spring|summer|autumn|fall|winter)\b/g;
/** "Study on Sundays", "learn the basics first": what, is known already. */
const LEARNS_OF_IT =
  /^(?:learn|study|practi[sc]e|play|start|train|revise|work)(?:$| (?:the (?:basics|words|rest|next|first)|more|new|first|\d+)\b)/;
const LEARNS = /^(?:learn|study|practi[sc]e|play|start|do|get into|take up) (?:to |how to |the |some )*/;
/** "Learn guitar" is about the guitar, and has nothing of "learn Spanish". */
function ofWhat(head: string): string {
  const what = head.replace(LEARNS, '');
  return playbookFor(what).id === 'general' ? head : what;
}

const ADDS =
  /\b(?:my (?:(?:other|next|second|new) )?goal is|also|another|as well|too|besides|on top|want(?:ed)? to|wanna|(?:would|'d) (?:like|love)(?: to)?|new goal|second goal)\b|^(?:\W|and|then|oh)*(?:add|plus)\b/;
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
