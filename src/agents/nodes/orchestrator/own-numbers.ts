/** A question about how the person is doing; `about`: the one goal or task that it names. */
export type OwnNumbers = { about: string | null; of?: 'last week' | 'what is left' };

const MOST = 120;
const LEAD =
  /^(?:(?:hi|hey|hello|ok|okay|so|and|well|please|coach|flux|(?:can|could) you (?:show|tell) me|show me|show|tell me|give me|see|check)[\s,:]+)*/;
const OVERALL = [
  /^how(?:'s it going| is it going| am i doing| have i been doing| did i do| well am i doing)(?: (?:so far|overall|in general|today|lately|recently|this week|this month|with (?:everything|it all|(?:all )?my (?:goals?|plans?|tasks?|reminders?|list|week))))+$/,
  /^how (?:am i doing|am i getting on|well am i doing|have i been doing|did i do)$/,
  /^how far (?:am i|along am i|have i (?:come|got|gotten)|did i (?:get|come))(?: (?:now|already|so far|by now|yet))*$/,
  /^did i do (?:well|ok|okay|good)(?: (?:this week|so far))?$/,
  /^(?:a |the )?(?:summary|review) of my week$/,
  /^how(?:'s| is| was| did| has) (?:my|the|this) week(?: (?:going|go|been|look|looking|so far))*$/,
  /^how(?:'s| is| are) my (?:stats|statistics|numbers|progress|streak)(?: (?:going|looking|so far|this week))*$/,
  /^(?:what(?:'s| is| are) )?(?:my )?(?:overall |current |weekly )?(?:stats|statistics|numbers|streak|progress(?: so far)?)(?: (?:so far|this week|now|right now))*$/,
  /^(?:how long|how many days|what)(?: is|'s|s) my (?:current |longest |best )?streak(?: now| ever| so far)?$/,
  /^(?:my |the )?(?:current |longest |best )?streak(?: so far| ever)?$/,
  /^(?:do i have|have i got|did i (?:keep|lose|break)) (?:a|my) streak$/,
  /^am i (?:still )?(?:on track|doing (?:ok|okay|well|good|fine|alright))$/,
  /^(?:have i made|am i making|any) (?:any |good )?progress$/,
];
const OF_ONE = [
  /^how(?:'s| is| are) (?:it|things|that|everything) (?:going|coming along|looking) with (?:my |the )?(.+)$/,
  /^how (?:am i|far am i|have i been|far along am i) (?:doing |getting on |coming along )?(?:with|in|on) (?:my |the )?(.+)$/,
  /^how(?:'s| is| are) (?:my|the) (.+?) (?:going|coming along|doing)$/,
  /^how (?:i'm|i am|im) doing (?:with|in|on|at) (?:my |the )?(.+)$/,
  /^am i (?:still )?on track (?:with|for) (?:my |the )?(.+)$/,
  /^(?:(?:what(?:'s| is) )?my |any )?progress (?:with|on|in|of) (?:my |the )?(.+)$/,
];
const LEFT_OF =
  /^how (?:much|many)(?: \w+)? (?:is|are|do i have)(?: still)? left (?:of|in|on|from|with|for) (?:my |the )?(.+?)(?: plan| goal)?$/;
const MEANS = /^what does (?:that|this|it) mean for (?:my |the )?(.+)$/;
const LAST_WEEK = [
  /^how (?:did (?:i|it|my week) (?:do|go|fare|get on)|was (?:i|it|my week)|have i done)(?: \w+)? last week$/,
  /^how was (?:my |the )?last week$/,
  /^(?:what did i (?:do|get done|manage|achieve|finish|complete|miss)|did i do (?:well|ok|okay|good)) last week$/,
  /^(?:a |the |my )?(?:summary|review|recap|report|numbers|stats) (?:of|for|from) (?:my )?last week$/,
  /^(?:my )?last week's? (?:summary|review|recap|numbers|stats)$/,
];
const LEFT = [
  /^how (?:many|much)(?: (?:sessions|runs|tasks|workouts|of them|of it|more))? (?:are|is|do i have|have i got)(?: there)?(?: still)? left(?: (?:to do|to go|in (?:the|my) plan|of it|now))?$/,
  /^how (?:many|much)(?: (?:sessions|runs|tasks|workouts|more))? (?:to go|left|remaining|remain)$/,
  /^what(?:'s| is|s) (?:still )?left(?: (?:to do|of (?:it|the plan|my plan)|in (?:the|my) plan))?$/,
];
/** "With you", "my day": talk, no numbers. */
const TALK = /^(?:you|your .+|him|her|them|life|day|evening|morning|weekend)$/;

/** "How am I doing?", "my stats", "how is it going with piano?"; null: something else. */
export function asksForOwnNumbers(message: string): OwnNumbers | null {
  if (message.length > MOST) return null;
  const text = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s?!.]+/g, ' ')
    .trim()
    .replace(LEAD, '');
  if (LAST_WEEK.some((form) => form.test(text))) return { about: null, of: 'last week' };
  if (LEFT.some((form) => form.test(text))) return { about: null, of: 'what is left' };
  if (OVERALL.some((form) => form.test(text))) return { about: null };
  const about = [...OF_ONE, LEFT_OF, MEANS].map((form) => form.exec(text)?.[1]).find((found) => found !== undefined);
  return about === undefined || TALK.test(about) ? null : { about };
}

const ORDERS =
  /\b(?:remind|move|snooze|reschedule|postpone|cancel|delete|add|set|pause|want to|would like|help me|goal|call me)\b/;
const SETBACKS = [
  /\bi(?:'ve| have)? (?:missed|skipped|failed|forgot|blew) (?:everything|all of (?:it|them)|every (?:single )?(?:one|thing|task|day|session)|all my \w+|the (?:whole|entire) week)\b/,
  /\bi(?:'m| am) (?:(?:so|such|just|really|too|completely|totally|a|an|being|absolutely|always) )*(?:useless|lazy|a failure|failure|loser|pathetic|rubbish at this|bad at this|terrible at this|hopeless at this|behind on everything|not cut out for this)\b/,
  /\bi(?:'ve| have)? (?:failed|messed up|screwed up|slipped|slacked off|fell off|gave up)(?: (?:again|at (?:this|it|everything)|everything|today|yesterday|this week|miserably|the wagon))+(?:$| *[,.;])/,
  /\bi(?:'m| am) (?:failing|a mess)$|\bi (?:suck|am no good|'m no good) at this\b|\bi blew it\b|\bi gave up on everything\b/,
  /\bi (?:keep|always) (?:on )?(?:failing|missing|skipping|messing|giving up|fail|give up|mess)\b/,
  /\bi (?:didn't|did not|haven't|have not|couldn't) (?:do|done|did|manage|managed|get|got) (?:anything|a (?:single )?thing|any of (?:it|them|this)|a single (?:thing|task|one|session))\b/,
  /\bi (?:did|got|have done) nothing (?:done )?(?:today|this week|all (?:week|day)|again)\b/,
];
const LOW = [
  /\bnothing (?:ever )?gets done\b/,
  /\bi (?:just )?feel like (?:such )?a (?:total |complete )?(?:failure|loser|fraud)\b/,
  /\beveryone else (?:manages|can|does it|seems to)\b/,
  /\bi never (?:finish|manage|get) (?:anything|it right|things done)\b/,
];
const DOUBTS = [
  /\bwhat(?:'s| is) (?:even )?the point (?:of|in) (?:all )?(?:these|this|your|my|the|having|any|those) ?(?:[a-z]+ )?(?:reminders?|app|plans?|tasks?|list|coach\w*|notifications?)\b/,
  /\b(?:these|the|your|my) reminders (?:are|feel) (?:so )?(?:pointless|useless|no use)|\b(?:these|the|your|my) reminders (?:don't|do not) (?:help|work)\b/,
];

/** Discouraged about what was not done (`setback`), or about being reminded at all (`doubt`); nothing of it is a task's name. */
export function discouraged(message: string): 'setback' | 'doubt' | null {
  if (message.length > 2 * MOST) return null;
  const text = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.!]+/g, ' ')
    .trim();
  if (ORDERS.test(text)) return null;
  if (DOUBTS.some((form) => form.test(text))) return 'doubt';
  return [...SETBACKS, ...LOW].some((form) => form.test(text)) ? 'setback' : null;
}
