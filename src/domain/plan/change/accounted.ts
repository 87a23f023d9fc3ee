import type { Setting } from '../../language/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { asRead, datesIn } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { clausesOf } from './clauses.ts';
import { namesOf } from './grammar/index.ts';
import { type Names, type Token, tokensOf } from './grammar/tokens.ts';
import { type Values, valuesOf } from './values-of.ts';

// Whether what a message says stands in what was read of it: a check after the reading, that knows nothing of how it was read.

/** No change of a plan holds it: "unless I'm on call", "only if it's dry". */
const CONDITION =
  /\b(?:unless|(?:but|and|only|except) (?:if|when)|if (?=(?:i'm|i am|i have|i've got|i work|it's|it is|it|the|my|he|she|they|there)\b)(?!it(?:'s| is) (?:ok|okay|fine|possible|not|no|alright|all right|easier|better|at all)\b))\b/;
const RHYTHM =
  /\b(?:every (?:other|second|2nd|third|3rd) (?!days?\b)|alternat\w+|(?:every|once a|each) fortnight|fortnightly|bi-?weekly)/;
/** "The second month", "the last two weeks": of a part of the plan. */
const OF_A_PART =
  /\b(?<!\b(?:every|each|of the|a) )(?:first|second|third|fourth|last|final|middle) (?:two |three |four |few |couple of |\d )?(?:months?|half|halves|weeks?|fortnight|days|sessions|ones)\b/;
/** What is said of a value of the plan as it is: "10 is too early", "not 7". */
const AS_IT_IS = /\b(?:too(?! (?:many|often)\b)|ambitious|a lot|lots|much)\b/;
const DENIES =
  /\b(?:not?|nor|nope|never|nothing|none|can't|cannot|couldn't|won't|don't|doesn't|isn't|aren't|except|without|skip|drop|free|off|out|away|leave|cancel|remove|less|fewer|bad|hard|busy|rest|avoid|instead of|rather than|too|clear|gone|impossible|unavailable|apart from|other than)\b/;
const WISHES = /\b(?:instead|rather|better|works?|fine|ok|okay|good|great|perfect|possible|add|prefer)\b/;

/** Whether something shall be so only under a condition. Small letters. */
export const isConditional = (text: string): boolean => CONDITION.test(text);

/** Clauses of which something is in none of the changes; `asked`: those that are asked about anyway. */
export function unaccounted(
  said: string,
  changes: readonly PlanChange[],
  asked: readonly string[],
  plan: PlanDraft,
  setting: Setting,
): string[] {
  const known = valuesOf(changes, plan);
  const names = namesOf(plan);
  return clausesOf(said)
    .filter((clause) => !asked.some((one) => one.includes(clause) || clause.includes(one)))
    .filter((clause) => isLost(asRead(clause), names, known, setting));
}

function isLost(clause: string, names: Names, known: Values, setting: Setting): boolean {
  if ((RHYTHM.test(clause) && !known.rhythm) || (OF_A_PART.test(clause) && !known.ofSome)) return true;
  const tokens = tokensOf(clause.replace(OF_A_WEEK, '$1').replace(/\b(?:that|this|the) one in\b/g, 'that in'), names);
  if (tokens.some((token, i) => isMissing(token, tokens[i - 1], AS_IT_IS.test(clause), known))) return true;
  if (
    isWanted(clause, tokens) &&
    tokens.some((one) => one.type === 'DAYS' && one.days.some((day) => known.not.has(day)))
  )
    return true;
  return datesIn(clause, setting).some(
    ({ date, start, end }) => /\d/.test(clause.slice(start, end)) && !hasDay(date, clause.slice(start, end), known),
  );
}

/** "The 2nd" is that of the month that the change has. */
const hasDay = (date: Temporal.PlainDate, words: string, known: Values): boolean =>
  known.hasDate(date.toString()) ||
  (!/[a-z]{3}/.test(words.replace(/\b(?:the|from|not|before|after|until)\b/g, '')) &&
    [-1, 1, 2].some((months) => known.hasDate(date.add({ months }).toString())));

/** The number of a week is no hour: "week 1 in the evenings". */
const OF_A_WEEK = /\b(weeks?) \d{1,2}(?: ?(?:-|to|and|&) ?\d{1,2})?\b/g;

/** Whether something is to be then, with no word that denies it. */
const isWanted = (clause: string, tokens: readonly Token[]): boolean =>
  !DENIES.test(clause) &&
  (WISHES.test(clause) || tokens.some(({ type }) => type === 'TIME' || type === 'PART')) &&
  tokens.every(({ type }) => type !== 'NO');

function isMissing(token: Token, before: Token | undefined, asItIs: boolean, known: Values): boolean {
  const isOld = asItIs || before?.type === 'NO';
  switch (token.type) {
    case 'DAYS':
      return token.days.filter((day) => known.days.has(day)).length < atLeastOf(token);
    case 'TIME':
      return !isOld && !known.hasTime(token.time);
    case 'PART':
      return !known.hasPart(token.window);
    case 'LEN':
      return !isOld && !known.hasLength(token.minutes);
    case 'N':
      return !isOld && token.n > 1 && !known.numbers.has(token.n);
    default:
      return false;
  }
}

/** "Move Mondays to Friday" names two days, and no stretch of them; of a weekend one day may be meant. */
function atLeastOf({ text, days }: Extract<Token, { type: 'DAYS' }>): number {
  if (/ (?:to|till|until) |-/.test(text)) return Math.min(2, days.length);
  return /weekend/.test(text) ? 1 : days.length;
}
