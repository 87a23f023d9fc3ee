import { NUMBER_WORD } from '../../../domain/number-words.ts';
import { plain } from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';

const UNDO =
  /^(?:(?:please|oh|ah|hm+|hmm+|no|nah|nope|wait|sorry|ok|okay|oops|actually|and|wrong one|wrong thing|wrong task|my mistake|mistake|didn't mean that|i didn't mean that|forget (?:that|it)|never mind|can you|could you|can we|could we|let's|i want to|i'd like to)[, ]+)*(?:undo\b|(?:scrap|reverse|forget|ditch) (?:that|the|my) (?:very )?last (?:one|bit|thing)\b|(?:scrap|reverse|forget|ditch|cancel|drop|delete|remove|take back) (?:that|the|my) (?:very )?last (?:change|edit|update)\b|take (?:that|the|my) last (?:one|bit|thing|change) back\b|take (?:that|the|my) [a-z0-9: ]{2,24} (?:one|session|bit|thing|change) back$|(?:take|put) (?:that|it|this|the (?:move|change|last (?:one|change))) back\b(?! (?:an?|one|two|three|by|until|till|half|\d))|revert\b|go back to (?:how|what) it was|roll (?:it|that) back)/;
/** "No, remove it again": what was just added. */
export const REMOVED_AGAIN =
  /^(?:(?:no|oh|wait|sorry|ok|actually|please|and|hm+)[, ]+)*(?:remove|take|delete) (?:it|that|them|this|the extra one)(?: out| off| away)? again$/;
/** "Put tonight's back where it was". */
const WHERE_IT_WAS =
  /^(?:(?:please|oh|no|wait|sorry|ok|actually|and|can you|could you) )*(?:put|move) (?:[a-z']+ ){1,4}?back (?:to )?(?:where|how|the way|when|as) (?:it|they|that) (?:was|were)(?: before)?(?: please)?$/;
/** "No wait, leave it on Wednesday", right after it was moved. */
export const isLeft = (text: string) =>
  LEFT.test(
    plain(text)
      .replace(/[,.!]+/g, ' ')
      .replace(/ +/g, ' ')
      .trim(),
  );
const LEFT =
  /^(?:(?:no|wait|actually|hm|hmm|oh|ah|sorry|hang on|on second thoughts?) )+(?:leave|keep|let's leave|let's keep) (?:it|that|them) (?:on|at) (?:the )?[a-z0-9:]+(?: please| then| after all)?$/;
/** "Done", and then "no wait, I haven't". */
const UNDONE =
  /^(?:(?:no|oh|wait|sorry|hold on|actually|oops|that (?:was|is) wrong|that's wrong|my mistake|wrong)[, ]+)+(?:i (?:haven't|have not|didn't|did not)(?: (?:actually )?(?:done|do|did|finish|mean|post|call|pay|paid|send|sent|buy|bought|take|taken|[a-z]{2,}ed)(?: (?:it|that|them))?)?(?: yet)?|(?:it|that)(?:'s not| isn't| is not)(?: done| finished)?(?: yet)?(?:[,.] (?:and |but |because )?i (?:forgot|haven't|didn't)\b.{0,40})?)$/;
/** "No, that's too hard, back to how it was". */
export const isAsItWas = (text: string) => AS_IT_WAS.test(plain(text));
const AS_IT_WAS =
  /(?:^|[,;.] ?|\b(?:no|ok|and|please|go|put it|let's go|everything|it|all) )back to (?:how|what|the way) (?:it|things) (?:was|were)(?: before)?(?: please)?[.!]*$/;
/** "No, that's too short, put it back". */
const PUT_BACK =
  /(?:^|[,;.!] ?)(?:(?:please|can you|just|so|and|better) )*(?:put|change|set|turn|switch|take) (?:it|that|them) back(?: again| please| then)*[.!]*$/;
export const isUndone = (text: string) => UNDONE.test(plain(text).replace(/[.! ]+$/, ''));
export const isUndo = (text: string) =>
  AS_IT_WAS.test(plain(text)) ||
  PUT_BACK.test(plain(text)) ||
  ONE_BEFORE.test(plain(text)) ||
  UNDO.test(plain(text)) ||
  WHERE_IT_WAS.test(plain(text).replace(/[.! ]+$/, '')) ||
  REMOVED_AGAIN.test(plain(text).replace(/[.! ]+$/, '')) ||
  isUndone(text);

/** "And the one before": which one that is, is asked by its name. */
export const ONE_BEFORE =
  /^(?:(?:and|also|then|now|undo|take back)[, ]+)*(?:the )?(?:one|change|edit) before(?: that| it)?(?: too| as well| please)*[.!]*$/;

/** What was taken back is to be done again. */
export const isRedo = (text: string) => /^redo\b/.test(plain(text));

const PAUSE =
  /\b(?:pause|put (?:everything|it|my (?:goals?|plans?)|all) on hold|on hold|take a break|freeze|having a break|need a break|rest until|stop everything until|stop (?:for|over) (?:christmas|easter|the holidays|a (?:while|bit|week|month)|(?:two|three|\d) weeks))\b/;
export const isPause = (text: string) => PAUSE.test(plain(text));

/** "Make that three weeks": how long, of a pause. */
export const soLong = (text: string): string | null => SO_LONG.exec(plain(text).replace(/[.!]+$/, ''))?.[1] ?? null;
const SO_LONG = new RegExp(
  `^(?:(?:no|just|only|actually|please|or|better|sorry|and|oh|rather|wait|hm+)[, ]+)*(?:make (?:it|that)|for|rather|better|let's say|say) ((?:\\d{1,2}|an?|(?:a )?couple of|${NUMBER_WORD})(?: (?:days?|weeks?|months?))?)(?: instead| please| then| rather| to be (?:safe|sure)| just in case| i think)*$`,
);

/** "Until Monday please": only how long. */
export const isUntil = (text: string) =>
  /^(?:(?:no|hm+|oh|wait|just|only|make it|make that|rather|actually|please|or|better|sorry)[, ]+)*(?:(?:until|till|'til|(?<=make (?:it|that) )(?=(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|the \d|\d{1,2}(?:st|nd|rd|th)?\b)) ?[a-z0-9 ,']{2,40}|from [a-z0-9 ,']{2,24} (?:to|until|till) [a-z0-9 ,']{2,24})$/.test(
    plain(text).replace(/[.!]+$/, ''),
  );

/** "I'm back a day earlier, the 16th": until when they are away, of a pause. */
export const backOn = (text: string): string | null => isBackOn(text) ?? goesOnFrom(text);

/** "I feel ok, let's start again on Saturday". */
const goesOnFrom = (text: string): string | null =>
  /(?:^|[,.;!] ?|\b(?:so|and|but|actually) )(?:(?:let's|can we|could we|can i|could i|i'll|i will|i can|i want to|i'd like to|we can|please|let me) )*(?:start|begin|go on|carry on|resume|continue|pick it up|go|run|train)(?: it| with it)?(?: again)? (?:on|from|as of|already)? ?(?:the )?((?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|\d{1,2}(?:st|nd|rd|th))(?: already| instead| now| please| again)*$/.exec(
    plain(text).replace(/[.!?]+$/, ''),
  )?.[1] ?? null;

const isBackOn = (text: string): string | null =>
  /^(?:(?:no|oh|ok(?:ay)?|actually|sorry|wait|and|so|good news|bad news)[, ]+)*(?:i'm|i am|i'll be|i will be|we're|we are|we'll be) (?:back|home|fit|well|fine)(?: again)?(?: (?:a|one|two|three|\d) days?| a week| a bit)?(?: (?:earlier|later|sooner|already|only))*,?(?: on| by)? ((?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[a-z]{3,9})?|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)(?: already| instead| now)*$/.exec(
    plain(text).replace(/[.!]+$/, ''),
  )?.[1] ?? null;

/** "No wait, from the 18th": another beginning, of a pause. */
export const restsFrom = (text: string): string | null =>
  /^(?:(?:no|oh|ok(?:ay)?|actually|sorry|wait|rather|better|and|make it)[, ]+)+from ((?:the )?\d{1,2}(?:st|nd|rd|th)?|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)(?: on| instead| please)*$/.exec(
    plain(text).replace(/[.!]+$/, ''),
  )?.[1] ?? null;

/** "Just the running actually", right after all of them were paused. */
export const onlyOne = (text: string): string | null =>
  /^(?:[^,;.]{3,60}[,;.] (?:so )?)?(?:(?:no|oh|ok(?:ay)?|actually|sorry|wait)[, ]+)*(?:just|only) (?:the |my )?([a-z][a-z '-]{2,24}?)(?: actually| please| one| goal| sorry| i mean)*$/.exec(
    plain(text).replace(/[.!]+$/, ''),
  )?.[1] ?? null;

const FINISH =
  /\b(?:is|'s|are|have|has|i've|i) (?:already |now |just |finally |all )*(?:finished|done|completed|complete|reached|achieved|accomplished)\b|\b(?:finished|completed|reached|achieved|done with) (?:my |the |this )?(?:[a-z]+ ){0,4}(?:goal|milestone|stage|plan)\b|\b(?:goal|milestone) (?:done|reached|complete|achieved)\b/;
export const isFinish = (text: string) => FINISH.test(plain(text));

const ABANDON =
  /\b(?:abandon|forget(?: about)?|give up(?: on)?|drop|cancel|stop|quit|end|delete|remove|scrap) (?:my |the |this |that )?(?:[\w'-]+ ){0,5}(?:goal|plan)\b|\bi(?:'m| am) giving up on\b/;
export const isAbandon = (text: string) => ABANDON.test(plain(text));

/** "I want to give up the thesis", "I'm giving up on piano": said of oneself, it is no order yet. */
const GIVING_UP =
  /^(?:(?:ok(?:ay)?|so|well|honestly|actually|sorry|ugh|hi|hey|coach|i think|i guess|maybe)[, ]+)*i(?:'m| am|'d| would|'ll| will)? ?(?:just |really |about to |ready to |close to |going to |gonna |might |may |should |better |(?:want|wanna|need|have|like|decided|think(?:ing)? (?:of|about)|feel like|considering)(?: to)? )*(?:giv(?:e|ing) up|quit(?:ting)?|drop(?:ping)?|stop(?:ping)?|end(?:ing)?|abandon(?:ing)?|(?:pack|jack|chuck|bin)(?:ing)? (?:it |this |this all |it all )?in|bin(?:ning)?|chuck(?:ing)? in|sack(?:ing)? off|letting go of)\b/;
/** One session, a day, an hour: a change of the plan. */
const ONE_PART =
  /\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:sessions?|weeks?|weekends?|today|tonight|tomorrow|mornings?|afternoons?|evenings?|night|until|minutes?|early|earlier|later)\b/;
/** "Not enjoying this tbh, thinking of …": what stands before only says why. */
const NOT_KEEN = /^(?:[^,.;]{3,50}[,.;] )?(?:i'm |i am )?(?=thinking (?:of|about) )/;
/** "I don't want to run any more". */
const NO_LONGER =
  /^(?:(?:ok(?:ay)?|so|well|honestly|actually|sorry|ugh|hey|coach|i think|i guess)[, ]+)*i(?: really| just)? (?:don't|do not|no longer) (?:want|wanna|feel like)\b.{2,60}\b(?:anymore|any more|any longer)\b/;
export const isGivingUp = (text: string) =>
  (GIVING_UP.test(plain(text).replace(NOT_KEEN, 'i am ')) && !ONE_PART.test(plain(text))) ||
  NO_LONGER.test(plain(text)) ||
  endsIt(text);

const THE_PLAN = '(?:(?:all (?:of )?|any of )?(?:the|this|that|my) (?:whole )?(?:plan|goal|programme|program|thing))';
const IT = `(?:(?:all (?:of )?|any of )?(?:it|this|that)|${THE_PLAN})`;
const LEAD =
  '(?:(?:ok(?:ay)?|so|well|honestly|actually|sorry|ugh|hey|coach|look|no|yeah|tbh|to be honest|i think|i guess|just|really)[, ]+)*';
const WANT =
  "(?:(?:can|could|may|shall|should) (?:i|we)|i|we|let's)(?:'d| would)?(?: (?:just|really|please|want to|wanna|need to|have to|like to|rather|think we should|think i should|should))*";
/** Tired of a goal, and none is named: "I'm done with this", "I don't want to do this any more", "can we quit it". */
const ENDS_IT = new RegExp(
  `^${LEAD}(?:${[
    `i (?:just |really )?(?:don't|do not) (?:really |even )?(?:want|wanna|feel like) (?:to )?(?:(?:do(?:ing)?|continue|go on|carry on|keep (?:doing|going|on)|keep up)(?: with)? )?${IT} (?:anymore|any more|any longer)`,
    `i (?:just |really )?no longer (?:want|wanna|feel like) (?:to )?(?:(?:do(?:ing)?|continue|go on|carry on)(?: with)? )?${IT}`,
    `i (?:just |really )?(?:don't|do not) (?:really )?(?:want|wanna) to (?:continue|go on|carry on|keep (?:doing|going)|keep up)(?: with)?(?: ${IT})?(?: anymore| any more| any longer)?`,
    `i(?:'m| am) (?:so |just |really |completely |totally |kind of )*(?:(?:done|finished|through|fed up) (?:with|doing)|over|sick of|tired of)(?: doing)? ${IT}`,
    `${WANT} (?:stop|quit|drop|abandon|give up|pack in|call off)(?: with| on| doing)? ${IT}`,
    `${WANT} (?:end|cancel) ${THE_PLAN}`,
    'i (?:just )?quit',
  ].join('|')})(?: (?:now|altogether|completely|entirely|for good|please|then|tbh|honestly))*$`,
);
/** They want no more of what runs, whatever it is called. */
export const endsIt = (text: string): boolean =>
  ENDS_IT.test(
    plain(text)
      .replace(/[.!?]+$/, '')
      .trim(),
  );

/** "I quit, it isn't for me. Remove the plan": why, and what is to be done. */
export const ordersEnd = (text: string): boolean => ORDERS_END.test(plain(text));
const ORDERS_END = new RegExp(
  `(?:[,.;!] ?|\\b(?:so|and) )(?:please |can you |could you |just )*(?:remove|delete|cancel|end|scrap|drop|close|stop) (?:${THE_PLAN}|it)(?: please| now| for good| completely| altogether)*[.! ]*$`,
);

/** Goals that are themselves about giving something up: to say so again ends nothing. */
export const isAboutQuitting = ({ title, playbook }: { title: string; playbook: string }) =>
  ['smoking', 'drinking', 'screen'].includes(playbook) ||
  /^(?:give up|quit|stop|drop|end)\b|\b(?:no|less|fewer|free|without)\b/.test(plain(title));

const NEXT = [
  "what(?:'s| is| comes)? (?:next|the next one)\\b",
  'what comes after (?:this|that|it)',
  'what (?:comes|happens) (?:after|then|afterwards)$',
  'next (?:milestone|stage|phase|chapter|leg)',
  "(?:open|start|begin|unlock|show me|ready for|on to|onto|move (?:on )?to|continue (?:with|to)|go (?:on )?to|let's (?:do|see|have|start)) (?:the|my) next (?:one|part|step|bit|goal|block|level|plan)",
  "what(?:'s| is) (?:the|my) next (?:part|step|bit|block|level)",
  '(?:on|continue|start|open|begin|do|with) (?:with )?(?:part|stage|phase|block|level|milestone|leg) (?:two|three|four|five|2|3|4|5)',
  'what (?:comes )?now',
  '(?:plan|continue with|carry on with|go on with|get on with|take) (?:the|my) next (?:one|part|step|bit|goal|block|level|stretch)',
  "(?:^|i'm |i am )ready (?:to (?:continue|go on|carry on)|for (?:more|what comes next))",
  "^(?:(?:yes|yeah|ok|okay|sure|please|and)[ ,]+)*(?:let's )?(?:continue|carry on|go on|keep going|open it|unlock it)(?: please| then)?[ .!]*$",
  "(?:bring on|get (?:going|started|cracking) (?:with|on)|ready for|give me|on to|let's have|crack on with) (?:the|my) next(?: (?:one|part|step|bit|goal|block|level|stretch|stage))?",
  "^(?:ready (?:when you are|for it|now)|bring it on|i'm ready|on we go)[ .!]*$",
  'go ahead with (?:the|my) next (?:one|part|step|bit|goal|block|level|stretch)',
  '^(?:(?:yes|ok|okay|sure|please)[ ,]+)*(?:the )?next one(?: please)?[ .!]*$',
].map((way) => new RegExp(`\\b(?:${way})\\b`));
/** The milestone that comes after the one that was finished is asked for. */
export const isNext = (text: string) => {
  const said = plain(text).replace(/[?.!\s]+$/, '');
  return NEXT.some((way) => way.test(said));
};

const COMMON = new Set([
  ...'the and for one not you can day days all out off get too its but was are has had did don per min mins how why who let now lot bit yes way use her his our any may'.split(
    ' ',
  ),
  'with',
  'without',
  'that',
  'this',
  'from',
  'goal',
  'plan',
  'make',
  'more',
  'have',
  'what',
  'them',
  'first',
  'week',
  'weeks',
  'change',
  'move',
  'finished',
  'done',
  'early',
  'next',
]);

/** The goal whose title shares most words with a text; null when none does. */
export function goalNamed<T extends { title: string }>(text: string, goals: readonly T[]): T | null {
  const words = new Set(stems(text));
  let best: T | null = null;
  let most = 0;
  for (const goal of goals) {
    const hits = stems(goal.title).filter((word) => words.has(word)).length;
    if (hits > most) [best, most] = [goal, hits];
  }
  return best;
}

const stems = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .map((word) => word.replace(/(?:ness|ning|ing|s)$/, ''));

/** "The runs": the goal whose kind has that word. */
export function ofPlaybook<T extends { playbook: string }>(message: string, goals: readonly T[]): T | undefined {
  const words = new Set(plain(message).match(/[\p{L}'-]+/gu) ?? []);
  const hits = goals.filter(({ playbook }) =>
    playbookById(playbook).says.some((word) => words.has(word) || words.has(`${word}s`)),
  );
  return hits.length === 1 ? hits[0] : undefined;
}

/** No to what was offered, for now. */
export const isLater = (text: string) =>
  /^(?:not (?:now|yet|today)|later|maybe later|another time|some other time|in a while|next (?:week|month)|(?:let's|lets|let us) wait|let me (?:wait|rest)|wait a (?:bit|while))\b/.test(
    plain(text),
  );
