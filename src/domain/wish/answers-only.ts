import { withApostrophes } from '../text/index.ts';

/** Clauses with which people answer what is asked before a plan, by what they tell; each whole. */
const SOFT =
  "(?:(?:i'm|im|i am|i|it's|its|so|ok(?:ay)?|well|yes|yeah|hm+|um+|about|around|quite|pretty|fairly|just|only|mostly|mainly|more|honestly|really|very|still|a bit|kind of|probably|maybe|have|got|with|been|my level is|level) )*";
const END =
  '(?: (?:i guess|i think|i suppose|really|mostly|level|here|though|tbh|at (?:it|this|that)|to (?:it|this|that)|of any kind|so far|yet|please|thanks|thank you|then))*';
const KINDS = {
  level:
    "(?:(?:a|an|the|total|complete|absolute|utter|real|very much|brand) )*(?:beginners?|newbie|novice|noob|rookie|amateur|intermediate|advanced|new)(?: (?:beginner|runner|swimmer|player|learner))?|(?:never|haven't|have not|did|done|tried|have done|had done|used to do)(?: (?:ever|really|done|tried|did|do|played|run|baked|cooked|written|been))* ?(?:it|this|that|any|anything|one|any of (?:it|that))?(?: (?:before|once|twice|a few times|a little|years ago|at school|as a kid))*|(?:some|a little|a bit of|little|no|zero|not much|much|lots of|years of) (?:experience|practice|knowledge)|from (?:scratch|zero)|(?:just )?start(?:ing)?(?: out)?|the basics|average(?: fitness)?|rusty|out of (?:shape|practice)|unfit",
  body: '(?:healthy|fit(?: enough)?|all (?:good|fine|healthy)|in good (?:health|shape)|(?:no|without|zero|not any|nothing|any|free of)(?: (?:real|known|major|serious|other|health|medical|physical|old|bad))* ?(?:injur(?:y|ies)|pains?|health|medical|aches|issues?|problems?|conditions?|complaints|limitations|concerns|medication|meds|allergies)?(?: (?:or|and) (?:anything|pains?|injur(?:y|ies)|issues?|problems?|illness(?:es)?|conditions?))*(?: anywhere| at all)?)',
  purpose: "stress|fun|health|work|travel|(?:for|because of|out of) (?:[\\p{L}']+ ){0,4}[\\p{L}']+",
  leaves:
    "(?:(?:the )?(?:rest|other things?|everything(?: else)?|all of it|anything else) (?:is )?(?:up to you|your call|you (?:decide|choose|pick)|whatever|as you (?:like|think|see fit))|you (?:decide|choose|pick|know best)(?: (?:the rest|everything|it all|all|when|what's best))?|(?:it's )?(?:up to you|your call)|(?:whatever|whichever|as|how) you (?:think|like|say|see fit|want|prefer)(?: is)?(?: (?:best|right|fit))?|surprise me|(?:i )?(?:don't|do not) (?:mind|care)|(?:there's |there is )?nothing (?:else|more|special|in particular)(?: (?:to (?:add|say)|comes to mind))?|that's (?:all|it|everything)|no (?:preference|idea)s?)",
  keeps:
    '(?:(?:please )?(?:keep|stick|leave|hold)(?: it| them)?(?: to| with| at)? (?:those|these|the|that|my|as)(?: same)? ?(?:days?|times?|hours?|plan|i said|schedule)?(?: and (?:those |the |these )?(?:days?|times?|hours?|lengths?))*(?: i (?:said|gave|named|told you))?|(?:as|like|what) i (?:said|told you)(?: before)?|(?:the )?same (?:days?|times?)(?: and (?:days?|times?))?)',
  has: 'no (?:equipment|gear|gym|kit|weights|instrument|budget|time limit)|nothing (?:at home|to use)',
} as const;
const whole = (words: string) => new RegExp(`^${SOFT}(?:${words})${END}$`, 'u');
const [LEVEL, BODY, PURPOSE, LEAVES, KEEPS, HAS] = [
  KINDS.level,
  KINDS.body,
  KINDS.purpose,
  KINDS.leaves,
  KINDS.keeps,
  KINDS.has,
].map(whole);
/** How often, how long and when: an answer beside others, none by itself. */
const WHEN =
  /^(?:(?:at most|max(?:imum)?|about|around|at|on|in the|for|from|to|and|or|up to|till|until|every|each|a|per|not|only|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|afternoons?|nights?|week(?:day|end)?s?|days?|times?|minutes?|mins?|hours?|half an hour|before|after|work|am|pm|max|long|start|starting|begin|tomorrow|today|tonight|next|this|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|x|h|min)?)(?: |$))+$/;
const LONGEST = 200;

/**
 * "Beginner, no injuries, you decide the rest": nothing but answers to what is asked before a plan, where nothing is asked. None of it is a goal, and none
 * a task. How often and when, or what for, alone are not told from a wish.
 */
export function answersOnly(message: string): boolean {
  if (message.length > LONGEST) return false;
  const clauses = withApostrophes(message.toLowerCase())
    .split(/[,;.!\n]+(?!\d)|\s(?:and|but)\s(?=(?:no|healthy|fit|i'm|you|nothing|whatever|the rest|rest)\b)/)
    .map(bare)
    .filter((clause) => clause !== '');
  return clauses.some(tells) && clauses.every((clause) => tells(clause) || isBeside(clause) || WHEN.test(clause));
}

/** One thought of a message that answers what is asked before a plan: where they stand, how they are, what it is for. */
export const isAnswer = (thought: string): boolean => {
  const clause = bare(withApostrophes(thought.toLowerCase()));
  return clause.length <= LONGEST && (tells(clause) || isBeside(clause));
};

const bare = (clause: string): string => clause.replace(/[^\p{L}\p{N}':]+/gu, ' ').trim();
const tells = (clause: string): boolean =>
  [LEVEL, BODY, LEAVES, KEEPS].some((form) => form?.test(clause)) && !NOTHING_ALONE.test(clause);
const isBeside = (clause: string): boolean => [PURPOSE, HAS].some((form) => form?.test(clause));
/** "Nothing", "never", "no": to what, is not told. */
const NOTHING_ALONE = /^(?:(?:no|not|nothing|never|any|new|start|starting|did|done|have|maybe|just|i)(?: |$))+$/;
