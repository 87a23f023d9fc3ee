import type { Setting } from '../language/index.ts';
import { FOR_EVER, spanIn } from '../plan/index.ts';
import { bare, isQuestion } from './lead.ts';
import type { RunningQuestion } from './types.ts';

const N = '(?:next|second|2nd|third|3rd|last|other|following|coming)';
const STEP = '(?:milestone|stage|phase|part|block|level|leg)';
const SESSION =
  '(?:sessions?|runs?|lessons?|workouts?|swims?|rides?|walks?|practices?|trainings?|units?|days|ones?|things|dates|times)';

const REALISTIC = [
  /\b(?:realistic|doable|feasible|achievable|attainable|within reach|too ambitious|possible) ?(?:at all|still|now|for me|in (?:the |that )?time)?$/,
  /^(?:will|can|could|do you think|you think|would|am|are|should|do|is it likely) .{0,30}\b(?:make it(?= (?:in time|on time|still|to|by|at all|with)\b|$)|get there|manage (?:it|that|this)|be ready|in time|on time|reach (?:it|that|my goal|the goal|this)|pull (?:it|this|that) off)\b/,
  /^(?:am i|are we|is (?:it|this|that|the plan|my plan|the goal)) (?:still |really |even )?(?:on track|on schedule|on course|behind|ahead|late|enough|too late)\b/,
  /^(?:does|will) (?:the plan|it|that|this) (?:still )?(?:work|work out|add up|hold|fit|be enough|suffice)\b/,
  /^how realistic\b/,
  /^(?:is (?:that|it|there|this) |will (?:that|it|there) be |do i (?:still )?have )?(?:still )?enough time(?: left| then| for (?:it|that))?$/,
];
const EXTENT = [
  new RegExp(
    `^how (?:many|much)(?: more| other)? (?:${SESSION}|weeks|months|time|hours)?.{0,12}\\b(?:are|is|do i|have i|does|left|remain|to go|will|there|now|it|the plan)\\b`,
  ),
  /^how long (?:is|does|will|do|does it) (?:it|this|that|the plan|my plan|the whole thing|the goal|i|all this)\b(?!.{0,20}\b(?:today|tonight|tomorrow|each|one|a session|run|lesson)\b)/,
  /^(?:until |till )?when (?:does|will|do|am|is|are) (?:it|this|that|the plan|my plan|the goal|i|we|all this|my \w+)\b.{0,24}\b(?:end|ends|finish|finished|over|done|through|stop|last until)\b/,
  new RegExp(`^(?:when(?:'s| is)|what(?:'s| is)) (?:the|my) (?:last|final|very last) (?:${SESSION}|day|date)\\b`),
  /^(?:what(?:'s| is) the end date|when(?:'s| is) the end|what does (?:it|the plan|my plan|this plan|the plan now) look like(?: now)?|what(?:'s| is) (?:in )?(?:the|my) plan now|(?:show|see|view)(?: me)? (?:the|my) (?:whole |full |new |changed )?plan(?: now| again)?)$/,
];
/** What a change means for the rest: a question, however it sounds like an order. */
const MEANS = [
  /^(?:and |so |but )*(?:will|does|would|is) (?:the plan|my plan|it|this|that|everything) (?:still |then |now |really )*(?:be )?(?:finish(?:ed)?|done|over|complete|end|ready|through)\b/,
  /^(?:and |so |but )*(?:does|did|do|will|would|has) (?:that|this|it|they|the change) (?:also |now |really )?(?:make|made|mean|change|move|shift|shorten|alter|push|extend)\b/,
  new RegExp(
    `^(?:and |so |but )*what(?: happens| will happen| becomes|'s going to happen| about)?(?: now)?(?: to| with| of)? (?:the|my) (?:remaining|other|rest of the|leftover|future|planned|open) ${SESSION}\\b`,
  ),
];
const RINGS =
  /^(?:and |so |but )*(?:will|do|would|are) (?:you|it|they|the reminders|reminders) (?:still |now |going to )*(?:remind|ring|call|notify|ping|nag|go off|come)(?: (?:me|us))?(?: (?:of|about|for) (?:it|this|that|the \w+|my \w+))?(?: then| now| anyway)?$|^(?:and |so |but )*(?:do|will) i (?:still )?(?:get|have) (?:the |any )?(?:reminders?|calls?|notifications?|alarms?)(?: (?:of|about|for) (?:it|this|that|the \w+|my \w+))?(?: then| now)?$/;
const PAST = [
  /^(?:and |so |but )*(?:does|did|do|will|would|has|have) (?:that|this|it|you|i|the change)\b.{0,20}\b(?:delete|deleted|lose|lost|remove|removed|erase|erased|reset|wipe|wiped|forget|affect|clear|cleared)\b.{0,30}\b(?:past|old|done|finished|previous|earlier|completed|streak|history|progress|marks?|ticks?|so far|already)\b/,
  /^(?:and |so |but )*(?:is|are|was|were) (?:my|the) (?:past|old|done|finished|previous|earlier|completed|streak|history|progress|marks?|ticks?)\b.{0,24}\b(?:gone|lost|deleted|still there|kept|safe|reset|wiped)\b/,
  /^(?:and |so |but )*(?:do|will|did) i (?:lose|keep) (?:my|the) (?:past|old|done|finished|streak|history|progress|marks?|ticks?)\b/,
];
const PROGRESS = [
  /^how far (?:am i|along am i|have i (?:come|got|gotten)|did i (?:get|come)|are we|along are we)\b/,
  /^how (?:much|many)(?: \w+)? (?:have i|did i|of (?:it|them) (?:have i|did i)) (?:done|do|managed|manage|finished|finish)\b/,
  /^where (?:do|are|am) (?:we|i|things) (?:stand(?:ing)?|now|at|with it)(?: now| at the moment| right now)?$/,
  /^how(?:'s| is| does) (?:it|the plan|my plan|the goal|my goal) (?:look|looking|coming along|progressing)(?: now| so far| like now)?$/,
  /^what have i (?:done|managed|achieved|completed)(?: so far| already| until now| up to now)?$/,
];
const SINCE = [
  /^how long have i (?:been|had|kept)\b/,
  /^(?:since when|for how long)\b/,
  /^when did (?:i|we|it|this|that|the plan) (?:start|begin)\b/,
];
const FAILING = [
  /^(?:and )?what (?:if|happens if|happens when|will happen if|would happen if|when) i (?:fail|don't make it|do not make it|can't make it|don't manage|can't manage|can't keep (?:it )?up|can't do it|don't succeed|give up|fall behind|get (?:ill|sick|injured)|am (?:ill|sick)|mess (?:it )?up|screw (?:it )?up|don't (?:do|get to|feel like) (?:it|one|this|that)|lose (?:my )?motivation|(?:miss|skip|forget) (?:a|an|one|it|some|several|two|three|a few|too many|the odd|another)\b)/,
  /^is it (?:bad|ok|okay|a problem|terrible|allowed|the end of the world) (?:if|when|to) (?:i )?(?:miss|skip|forget|fail|don't)\b/,
  /^(?:do|will|does) (?:i|it|that|everything|my plan) (?:lose|get lost|fail|break|start over)\b/,
];
const NEXT = [
  /^what(?:'s| is| comes| do i have) (?:coming (?:up )?)?next (?:for|with|on|in|of) (?:my |the )?\S/,
  /^(?:when|what)(?:'s| is) (?:the|my) (?:next|first) (?:session|run|lesson|workout|swim|ride|walk|practice|one|training|unit|[a-z]+ session)\b(?!.{0,30}\b(?:milestone|stage)\b)/,
  /^when (?:do|shall|should|am|will) i (?:run|train|practi[sc]e|study|swim|read|write|walk|ride|cycle|meditate|work out|have to .{1,20}|have my .{1,20}|do (?:it|this|that|my .{1,20}))(?: next| again)?$/,
  /^(?:and )?(?:what|when) (?:is|comes) next$/,
  /^(?:and |so |but |ok )*when (?:does|do|will) (?:the |my )?[a-z]{3,}(?: [a-z]{3,})? (?:start|begin|go on|carry on|continue|resume|come back)(?: up)? again$/,
  /^(?:and |so |but |ok )*when (?:do|shall|should|am|will|can|would) (?:i|we) (?:then )?(?:start|begin|go on|carry on|continue|resume|go|run) (?:again|then|next)(?: then| again)?$/,
];
const MILESTONES = [
  /^what (?:comes|is|happens|follows) after (?:the|my) [a-z]+(?: [a-z]+)?(?:,? and when)?$/,
  /\b(?:what|which|how many|show|list|tell|where)\b.{0,28}\b(?:milestones|stages|phases)\b/,
  new RegExp(
    `^what (?:comes|is|happens|follows) after (?:this|that|it|the (?:first|current) one|this ${STEP}|the plan|these weeks|week six|the six weeks)\\b`,
  ),
  new RegExp(
    `^(?:when|what)(?:'s| is| does| do| will| are)? .{0,24}\\b${N} ${STEP}\\b(?!.{0,30}\\b(?:earlier|sooner)\\b)`,
  ),
  new RegExp(`^which ${STEP} (?:am|are) (?:i|we)\\b`),
];
const EARLIER_MILESTONE = [
  new RegExp(`\\b${N} (?:${STEP}|one)\\b.{0,24}\\b(?:earlier|sooner|already|right away|straight away|now|before)\\b`),
  new RegExp(
    `\\b(?:start|open|begin|unlock|bring|jump|skip|move)\\b.{0,16}\\b${N} ${STEP}\\b.{0,24}\\b(?:earlier|sooner|already|right away|straight away|now|early|forward|today|tomorrow)\\b`,
  ),
];
const A_STAGE = new RegExp(`^(?:next|second|2nd|following) ${STEP}$`);
/** What may stand beside it in a wish for it. */
const BESIDE_STAGE = new Set(
  "can could shall may let's let us we i i'd i'm i've want would like to am ready for please just skip jump go move on onto straight ahead open start begin unlock give me have do the my a too easy bored boring is this it it's that that's way far so and already now then instead first current one was much really bit simple slow of with through got".split(
    ' ',
  ),
);

/** "Next stage, this is too easy": wanted now, while another runs. */
function wantsNextStage(text: string): boolean {
  const words = text.match(/[\p{L}\d']+/gu) ?? [];
  const at = words.findIndex((word, i) => A_STAGE.test(`${word} ${words[i + 1] ?? ''}`));
  return at >= 0 && words.length <= 20 && words.every((word, i) => i === at || i === at + 1 || BESIDE_STAGE.has(word));
}

const CHANGES = [
  /^what (?:was (?:it|the goal|the plan|its name|the (?:old )?name)|did (?:it|we) (?:use to|used to)?)(?: (?:called|named|look like|be called))? ?(?:before|previously|earlier|until now|originally)(?: that)?$/,
  /^what (?:did|have) (?:we|you|i) (?:just |last |actually )?(?:change|changed|do|done|move|moved|agree(?:d)?(?: on)?|alter|altered)\b/,
  /^what(?:'s| is| was| has| has been|'s been)? (?:changed|different|new)(?: now| in (?:it|the plan|my plan)| about it| since)?$/,
  /^(?:did|have) (?:you|we|that|it|i) (?:also |just |really |now )?(?:change|changed|move|moved|touch|touched|affect|affected)\b.{0,20}\b(?:other|others|rest|else|all|too|as well|any)\b/,
  /^(?:can|will|shall|should|could) (?:the|all) (?:others?|rest)\b.{0,30}\b(?:stay|remain|keep|same)\b/,
  /^(?:are|is|do|does|did) the (?:other|others|rest)\b.{0,30}\b(?:same|still|unchanged|stay|stayed|as (?:they|it) (?:were|was)|touched|changed|moved)\b/,
];
const WHERE = [
  /\bwhere (?:do|should|can|shall|would|am|are|was|were|did) (?:i|we) (?:now |then )?(?:pick (?:it |things )?up|start|continue|go on|carry on|resume|begin|left off|at|stop|jump (?:back )?in|get back in)\b/,
  /\bhow (?:do|should|can|shall) (?:i|we) (?:now )?(?:pick (?:it |things )?up(?: again)?|get back (?:in|into it|on track)|go on|carry on|continue|resume)\b/,
];
const SESSIONS = new RegExp(
  `^(?:(?:show|tell|list)(?: me)? (?:the |my )?${SESSION}|(?:which|what) ${SESSION}|how many ${SESSION}|is (?:the|my|there|that) .{0,40}\\b(?:still )?(?:on|there|planned|happening|in the plan)\\b|(?:do|will) i (?:still )?have (?:the|my|a|any|an) ${SESSION})\\b`,
);
const THAT_TIME = /\b(?:that time|those (?:days|weeks)|that week|these days|then|meanwhile|in between)\b/;

/** What is asked of a goal that runs; null: it is none of these questions. */
export function questionIn(message: string, setting: Setting): RunningQuestion | null {
  const text = bare(message);
  if (text === '') return null;
  const says = (forms: readonly RegExp[]) => forms.some((form) => form.test(text));
  if (says(EARLIER_MILESTONE) && (isQuestion(message) || /\bmilestone\b/.test(text)))
    return { about: 'earlier milestone' };
  if (!/^(?:what|when|which)/.test(text) && wantsNextStage(text)) return { about: 'earlier milestone' };
  if (says(WHERE)) return { about: 'where' };
  if (!isQuestion(message) && !/^(?:show|tell|list)\b/.test(text)) return null;
  if (RINGS.test(text)) return { about: 'rings' };
  if (says(PAST)) return { about: 'past' };
  if (says(FAILING)) return { about: 'failing' };
  if (says(CHANGES)) return { about: 'changes' };
  if (says(MILESTONES)) return { about: 'milestones' };
  const dates = datesAsked(text, setting);
  if (SESSIONS.test(text) && (dates || THAT_TIME.test(text)))
    return { about: 'sessions', dates, ...(/^(?:is|do|will|are)\b/.test(text) && { whether: true as const }) };
  if (says(SINCE)) return { about: 'since' };
  if (says(NEXT)) return { about: 'next' };
  if (says(REALISTIC)) return { about: 'realistic' };
  if (says(PROGRESS)) return { about: 'progress' };
  if (says(MEANS)) return { about: 'extent' };
  if (!says(EXTENT)) return null;
  return dates && /^how many\b/.test(text) ? { about: 'sessions', dates } : { about: 'extent' };
}

function datesAsked(text: string, setting: Setting): [string, string] | null {
  const { dates } = spanIn(text, setting);
  if (!dates || dates[1] === FOR_EVER) return null;
  return dates;
}
