import { playbookFor } from '../playbooks/index.ts';
import { isAnswer } from './answers-only.ts';
import { PHRASES } from './phrases.ts';
import { isOnlySubjects } from './subjects.ts';
import { isOfAKind, type Thought, thoughtsOf, withoutWanting } from './thoughts.ts';

/** The thought that says what somebody wants; the words of wanting and the kind of goal make it likelier, how things are does not. */
export function wishIn(message: string): Thought | null {
  let best: Thought | null = null;
  let most = 0;
  for (const thought of thoughtsOf(message)) {
    const weight = weightOf(thought);
    if (weight > most) [best, most] = [thought, weight];
  }
  return best;
}

/** A wish by its words ("help me …", "I want to …") for something that there is a playbook for; null otherwise. */
export function surelyWished(message: string): string | null {
  const wish = wishIn(message);
  return wish?.kind === 'wish' && isOfAKind(wish.rest) ? wish.text : null;
}

/** "Mon/Wed/Fri before work" says when, and not what. */
const saysWhenAlone = (rest: string): boolean =>
  (rest.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => OF_TIME.test(word) || OF_A_START.test(word));
/** "A 10k". */
const A_RACE = /\b\d{1,3} ?km?\b/i;
/** How many words are left beside those of time. */
const timeApart = (rest: string): number =>
  (rest.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !OF_TIME.test(word)).length;
const OF_TIME =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|before|after|work|breakfast|lunch|dinner|school|bed|at|on|from|to|until|till|and|or|am|pm|mornings?|evenings?|afternoons?|nights?|weekends?|weekdays?|days?|weeks?|every|each|a|per|x|times|twice|once|only|mostly|usually|min|mins|minutes?|hours?|h|half|an|the|in|daily|weekly|early|late|off|due|deadline)$/;
const OF_A_START =
  /^(?:start(?:ing)?|begin(?:ning)?|today|tonight|tomorrow|next|this|week|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)$/;

/** When money comes in, and no wish. */
const OF_PAY = /^(?:my |and |next )*(?:pay ?day|payslip|salary|wages)\b[^,.;]{0,30}$/i;
/** How they feel about it, and no wish. */
const A_SUM = /^(?:lose|drop|shed|save|put aside|pay off) (?:about |around )?(?:[€$£] ?)?\d/i;
const MOOD =
  /^(?:(?:and|but|so|ok) )*(?:this time|for real|no (?:more )?excuses|seriously|enough is enough|i mean it|let's (?:go|do this)|new me|no idea|not sure|wish me luck|(?:please )?help(?: me| us)?(?: please| out)?(?=\W*$)|fingers crossed|finally(?=\W*$)|any tips|any ideas|what do you think|thanks?|thank you)\b/i;

/** "Would like it done by his birthday": what it is stands in another thought. */
const OF_IT =
  /^(?:to )?(?:stop|quit|start|begin|finish)(?: it)? (?:on|by|from|in|before|this|next) (?!time\b)|^(?:it|them|that|this) (?:for|by|before|on|in time for) |^(?:to )?(?:have |get |see )?(?:it|them|that|this|all of it)(?: all)? (?:gone|paid|cleared|done|finished|ready|sorted|over|complete)\b/i;
/** "12 subjects" says how much, and not what. */
const HOW_MANY =
  /^(?:about |around |another )?\d[\d,.]*k? (?:subjects|topics|chapters|modules|papers|units|lectures|words|pages)$/i;
/** "20 minutes on the train each way", "mornings free as it's study leave": how long and when, beside a thought that says what. */
const BEGINS_WITH_WHEN =
  /^(?:(?:for |about |around |maybe |say )*(?:\d{1,3}|an?|half an|one|two|a couple of|couple of|a few) ?-?(?:min(?:ute)?s?|hours?|hrs?|h)\b(?! (?:of|plank|run|walk|talk|speech|swim))|(?:mornings|evenings|afternoons|weekends|weekdays) (?:free|only|off|are|is|after|before|when|while|as|because|at)\b)/i;
/** "Plan it for 30 weeks straight". */
const PLANS_IT =
  /^(?:plan|schedule|lay|do|make|keep) (?:it|this|that)(?: (?:out|up))? (?:for|over) (?:\d+|[a-z]+) (?:days|weeks|months|years)\b/i;
/** "I have to get up at 6.45": the day as it is. */
const MUST =
  /^(?:and |but |as )?i(?:'ve)? (?:have|got|need) to (?:get up|be up|wake|leave|be at|be in|start|commute|pick|drop|catch)\b/i;

const ASKS_FOR_PLAN = new RegExp(
  `^\\W*(?:(?:no|nah|yeah|yes|sure|ok|okay|please|just|actually|rather|then|and|so|can you|could you|can we|let's) )*(?:${[
    '(?:plan|do|make|turn|treat|sort) (?:it|this|that)(?: (?:out|up|for me|properly|as|into|like|a|an|my|proper|real|full|goal|plan))*',
    '(?:make|do|give|build|create|draw up|have|get)(?: me)? (?:a|the|some) (?:(?:proper|real|good|nice|full) )?plan(?: (?:for|out of) (?:it|this|that|me))?',
    '(?:as )?a (?:proper |real )?goal',
    '(?:a )?plan(?: needed| wanted)?',
  ].join('|')})(?: (?:please|then|instead|properly|pls))*\\W*$`,
  'i',
);

/** "Plan it please", "no, make it a proper goal": a plan of what was spoken of, and no goal by itself. */
export const asksForPlan = (said: string): boolean => said.length <= 80 && ASKS_FOR_PLAN.test(said.replace(/,/g, ''));

/** "Exam in 3 weeks", and not "run before 7 am". */
const namesIt = (rest: string): boolean => /^(?!(?:run|go|train|walk|do) )[a-z]/i.test(rest) && isOfAKind(rest);

function weightOf({ kind, rest, text }: Thought): number {
  if (
    MOOD.test(rest) ||
    OF_PAY.test(rest) ||
    PLANS_IT.test(rest) ||
    asksForPlan(rest) ||
    HOW_MANY.test(rest) ||
    saysWhenAlone(rest)
  )
    return 0;
  if (kind === 'hello' || (rest.replace(/[^\p{L}]/gu, '').length < 3 && !A_RACE.test(rest))) return 0;
  // "Run before 7 am" says when, where another thought says what.
  if (timeApart(rest) <= (namesIt(rest) ? 0 : 1) && /\d|\b(?:before|after|mornings?|evenings?|lunch)\b/.test(rest))
    return 1;
  if (kind === 'bare' && BEGINS_WITH_WHEN.test(rest)) return 0.4;
  // "Just for fitness": what it is for, where another thought says what it is.
  if (kind === 'bare' && isAnswer(rest)) return 0.2;
  if (OF_IT.test(rest) || (kind === 'wish' && MUST.test(text))) return 0.5;
  if (isOnlySubjects(rest)) return 1;
  const kinds = isOfAKind(rest) ? 2 : 0;
  if (kind === 'wish') return 3 + kinds;
  // "Lose 5 kg" says what, whatever is wanted beside it.
  if (kind === 'bare' && kinds > 0 && A_SUM.test(rest)) return 6;
  return kind === 'bare' ? 1 + kinds : 0;
}

/** Two goals of one message, in the order in which they are wanted. */
export type TwoGoals = { first: string; other: string };

const FIRST =
  /^(?:to )?(?:first(?:ly)?(?: of all)?|start with|begin with)\b[\s,:]*|[\s,]+(?:first|to (?:start|begin) with)$/i;
const THEN =
  /^(?:(?:and|but|or)\s+)?(?:then|after(?:wards| that)|later|next|second(?:ly)?|(?:and )?after that|once that is done)\b[\s,:]*|[\s,]+(?:later|second|next|afterwards|after that|then|too|as well|also)$/i;
/** Blanks are single where it is used. */
const JOINTS =
  /[,;.]? (?:but also|and also|as well as|plus|and then|then|and|but|also|afterwards|after that|besides|&) |[;,.] (?:(?:also|plus|and|then|but) )?/gi;

/** "Learn Italian but also get fit", "fit first, then Italian". Null: it is one goal. */
export function twoGoals(message: string): TwoGoals | null {
  const text = message.replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').slice(0, 600);
  for (const joint of [...text.matchAll(JOINTS)].slice(0, 12)) {
    const left = lastPart(text.slice(0, joint.index));
    const right = firstPart(text.slice(joint.index + joint[0].length));
    const [a, b] = [nameOf(left), nameOf(right)];
    // "Revise for GCSEs: maths, English and French" is one goal.
    if (isOnlySubjects(b) && playbookFor(a).id === 'exam') continue;
    if (!isGoal(a) || !isGoal(b) || playbookFor(a).id === playbookFor(b).id) continue;
    const explicit = [left, right, joint[0].trim()].some((part) => FIRST.test(part) || THEN.test(part));
    const also = /\b(?:also|plus|besides|too|as well)\b/i.test(`${joint[0]} ${right}`);
    // "Lose weight and get in shape" is one thing.
    // "Stronger back, dumbbells at home": without a word between them the second tells of the first.
    if (!explicit && !also && !/\b(?:and|&)\b/i.test(joint[0])) continue;
    if (!explicit && !also && areAlike(playbookFor(a).id, playbookFor(b).id)) continue;
    const later = (FIRST.test(right) && !FIRST.test(left)) || isNamedFirst(b, a, text);
    return later ? { first: b, other: a } : { first: a, other: b };
  }
  return null;
}

const SAID_FIRST =
  /(?:^|[.;!,] ?(?:and |but )?)(?:(?:let's |please )?(?:start|begin)(?:ing)? with |first )(?:the |my )?([\p{L}\d]{3,})|\b([\p{L}\d]{3,})(?: (?:is|goes|comes|matters))?(?: the)? (?:first|more (?:urgent|important))(?=\W*(?:$|[.,;!]|please))/giu;

/** "… French first", behind the two: of a word that one of them has alone. */
function isNamedFirst(one: string, other: string, text: string): boolean {
  const holds = (goal: string, word: string) =>
    (goal.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).some((own) => own.startsWith(word.toLowerCase().slice(0, 5)));
  return [...text.matchAll(SAID_FIRST)].some(([, behind, before]) => {
    const word = behind ?? before ?? '';
    return holds(one, word) && !holds(other, word);
  });
}

/** Three goals or more of one list, as they are named: "stop biting my nails, spend less on takeaways and call mum". Fewer: none. */
export function severalGoals(message: string): string[] {
  const text = message.replace(/[’‘`]/g, "'").replace(/\s+/g, ' ').slice(0, 600);
  const named = text
    .split(/[.!?;](?:\s|$)/)
    .map((sentence) =>
      sentence
        .split(/,\s+(?:and\s+)?|\s(?:and|plus|also)\s/)
        .slice(0, 8)
        .map(nameOf),
    )
    .find((parts) => parts.filter(isGoal).length >= 3 && parts.every((part) => part === '' || isGoal(part)));
  const all = named?.filter(isGoal) ?? [];
  const goals = all.some((goal) => playbookFor(goal).id === 'exam') ? all.filter((goal) => !isOnlySubjects(goal)) : all;
  if (goals.length < 3) return [];
  const [first, ...others] = goals.map((goal) => playbookFor(goal).id);
  return first && others.some((other) => other !== first && !areAlike(first, other)) ? goals : [];
}

/** Kinds that go together in one plan. */
const ALIKE = [
  new Set([
    'weight',
    'less',
    'strength',
    'running',
    'walking',
    'cycling',
    'swimming',
    'eating',
    'yoga',
    'faster',
    'triathlon',
  ]),
  new Set(['sleep', 'rising', 'screen', 'meditation']),
  new Set(['home', 'chores', 'focus', 'habit']),
  new Set(['people', 'friends', 'family', 'calling']),
  new Set(['thesis', 'book', 'exam', 'project']),
];
const areAlike = (a: string, b: string) => ALIKE.some((kinds) => kinds.has(a) && kinds.has(b));

const TELLS = new RegExp(`^(?:${PHRASES.status.join('|')})(?![\\p{L}\\p{N}'])`, 'iu');
/** "Weds 7 pm", "sat" are none. */
const isGoal = (name: string) =>
  name.length > 2 &&
  !saysWhenAlone(name) &&
  name.split(' ').length <= 9 &&
  !TELLS.test(name) &&
  !/^(?:it|like|i)\b|\b(?:it|them|that|this)\b/i.test(name) &&
  isOfAKind(name);
const nameOf = (part: string) => bare(withoutWanting(bare(part.trim()))).replace(/^to /i, '');
const bare = (part: string) => part.replace(FIRST, '').replace(THEN, '').trim();
const lastPart = (text: string) =>
  text
    .split(/[.!?;:]\s+|,\s+(?!then)/)
    .at(-1)
    ?.trim() ?? '';
const firstPart = (text: string) => text.split(/[.!?;]\s*|,\s+|\s(?:but|because|and)\s/)[0]?.trim() ?? '';
