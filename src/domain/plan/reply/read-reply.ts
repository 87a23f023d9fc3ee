import type { Setting } from '../../language/index.ts';
import { correctionOf } from '../change/correction.ts';
import { isWish } from '../change/grammar/index.ts';
import { changesIn } from '../change/index.ts';
import { asOrder } from '../change/politely.ts';
import { spanIn } from '../change/select.ts';
import { wishTakenBack } from '../change/taken-back.ts';
import { daysTold } from '../change/told.ts';
import { unknownWords, wordsOfPlan } from '../change/unknown.ts';
import type { PlanReply } from '../reply-types.ts';
import { plain, weekdaysIn } from '../said/index.ts';
import { lastDone } from '../talk.ts';
import type { PlanDraft } from '../types.ts';
import { tellsOfSelf } from './about-self.ts';
import { asksToSave, hasBut, hesitates, isBareYes, isNegated, isYes, isYesAtLast, soundsLikeYes } from './agreement.ts';
import { ALL_STAY, BEFORE, REFUSED, takesBack } from './as-it-was.ts';
import { asksForAChange, asksIn, checksIn, informsIn, isQuestion, leadless } from './asks.ts';
import { doubtedDays } from './doubts.ts';
import { goalChangeIn } from './replan.ts';

/** Whether the last thing the coach said was the plan as it stands; otherwise a bare "ok" approves nothing. */
export type Shown = { shown: boolean };

const HOLD = new RegExp(
  `\\b(?:${[
    "not yet|don't save|do not save|dont save|wait|hold on|hang on|let me (?:think|sleep|check|see|look)",
    "(?<!\\b(?:days?|weeks?|months?|hours?|minutes?|mins?|bit|little|much|is|are) )later|not now|not today|i(?:'ll| will| need to| have to| must| want to) (?:think|sleep on)",
    '(?:leave|keep) (?:it|the plan|that|everything) (?:as (?:it|that) is|as is|like (?:that|this))',
    'give me (?:a|some|until|till) (?:minute|time|moment|day|\\w+day|tomorrow|tonight)|in a (?:bit|minute)',
    "i(?:'ll| will) (?:let you know|tell you|get back to you|come back|decide|have a think|check|have a look|look)|(?:need|have|want) to (?:ask|check with|talk to|speak to|run it by) (?:my|the|him|her|them)",
  ].join('|')})\\b`,
);
const ABANDON = new RegExp(
  `^(?:(?:no|ok(?:ay)?|actually|oh|hm+|sorry|please|well|nah)[, ]+)*(?:${[
    'forget (?:about )?(?:it|that|this|the (?:plan|goal|whole thing)|everything)',
    'never ?mind(?: (?:it|that|the plan))?|scrap (?:it|that|the plan|this)',
    'cancel(?: (?:it|that|this|the (?:plan|goal)))?|discard (?:it|that|the plan)',
    "drop (?:it|that|the (?:plan|goal)|this goal)|(?:i(?:'ve| have)? )?changed my mind",
    "i don't want (?:it|this|that|the plan)(?: any ?more)?|no thanks?(?: you)?|throw it away|bin it",
    "delete (?:it|the plan|that)|leave it(?: be)?|let's (?:leave|drop|forget) (?:it|that)",
    'abandon(?: it| the plan)?|stop this plan',
  ].join('|')})(?: then| please| thanks| for now| after all| altogether)*$`,
);
const UNSURE = new RegExp(
  `^(?:(?:hm+|mm+|uh+|um+|erm?|e+h+|m+eh+|pf+|ugh|well|oh|honestly|ok(?:ay)?|yeah|no|but|dunno|not sure|(?:i )?don't know|i'm not sure|that|it) )*(?:${[
    "i guess(?: so)?|hm+|mm+|uh+|um+|maybe|perhaps|dunno|idk|(?:i )?(?:don't|do not|dont) know",
    "(?:i(?:'m| am) )?(?:not (?:so |really |too |quite |entirely |totally )?(?:sure|certain|convinced)|unsure|torn|hesitating|undecided)",
    "(?:sort|kind) of|kinda|sorta|i (?:think|believe) so|probably|meh+|e+h+|possibly|so-so|we'll see|i suppose(?: so)?|no|nope|nah|not really",
    "(?:it's |that's |it is |that is )?(?:fine|ok(?:ay)?|all ?right|alright|good enough|not bad|doable|yes|yeah|sure)(?:,)? i (?:guess|suppose|think|reckon)(?: so)?",
    "(?:i )?(?:guess|suppose) (?:it's|that's|it is|that is|it'll|that'll|that will|it will|that|this|it)(?: (?:be|do|is))*(?: (?:fine|ok(?:ay)?|all ?right|alright|good|enough|work|works|have to do))?",
    '(?:(?:it|that|this) )?(?:looks |sounds |seems |is )?(?:ok|okay|good|fine|alright|so)-?(?:ish| so)',
    '(?:yes|yeah|ok(?:ay)?|sure|good|fine) but|if (?:you|i) (?:say|must) so|if you think so|whatever(?: you think)?|could be (?:worse|better)',
  ].join('|')})(?: (?:yet|really|honestly|to be honest|tbh|about (?:it|this|that|the plan)|less))*$`,
);
/** "Maybe later", "fine, leave it": neither another hour nor the end of it. */
const NOT_NOW =
  /^(?:(?:ok(?:ay)?|hm+|yeah|well|no|i think) )*(?:(?:maybe|perhaps|possibly|some time|i'll do (?:it|that)|another time,? maybe) later(?: on| then)?|(?:it's |that's )?(?:fine|ok|okay|all right|alright) (?:just )?leave it(?: then| for now)?)$/;
/** "The evenings worry me a bit": of a part of the day, without a word of what instead. */
const WORRIES =
  /^(?:(?:hm+|but|well|and|only|just) )*(?:the )?(?:\d{1,2}(?:[: ]\d\d)?(?: ?[ap]m)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|afternoons?|weekends?|length|pace|start) (?:(?:kind of |really |a bit |do |does )*)(?:worr(?:y|ies)|bothers?|concerns?|scares?) me\b|^(?:(?:hm+|ok|well|yeah) )*(?:that |it |this )?(?:sounds|looks|seems|feels) (?:(?:a bit|quite|pretty|very|really|too) )?(?:hard|tough|difficult|intense|scary|daunting|heavy)(?: tbh| though| to me)?$|^(?:(?:hm+|well|yeah|ok) )*(?:that |it |this )?(?:looks|sounds|seems) (?:ok|okay|fine|alright|all right|good|doable) i (?:suppose|guess|think)$/;
/** "My knee isn't great": what is shown may be too much for it. */
const OF_THE_BODY =
  /^(?:(?:hm+|idk|dunno|but|well|not sure|i don't know|the thing is|honestly|only|ok) )*(?:my|the) (?:bad |left |right |lower )?(?:knees?|back|hips?|ankles?|shoulders?|feet|foot|legs?|neck|wrists?|heart|health|body|joints?) (?:(?:is|are|has been|have been) )?(?:really |still |always )*(?:isn't|aren't|is not|are not|not|hurts?|bad|sore|weak|dodgy|aching|aches?|plays? up|playing up|kills?|gives?|worr(?:y|ies))\b/;
/** "Don't", "save nothing". */
const NO_SAVING =
  /^(?:(?:no|please|ok(?:ay)?|wait|oh|actually|but) )*(?:don't|do not|dont|stop|save nothing|(?:i'm |i am )?not (?:saving|ready to save|going to save)|nothing|leave it (?:open|for now)|keep it open)(?: (?:yet|please|now|for now|do (?:it|that)|save (?:it|that|anything)))*$/;
const NOTED = new RegExp(
  `^(?:(?:ah|oh|ok(?:ay)?|right|hm+|well|yes) )*(?:${[
    'got it|i see|i get it|makes sense|that makes sense|understood|i understand|good to know|fair enough',
    'noted|interesting|thanks for (?:explaining|that)',
    "(?:(?:that's |it's )?fine,? )?(?:whatever you (?:had|have|think|say|prefer|like|suggest)|you (?:decide|choose|pick)|up to you|your call|i don't mind|surprise me)",
    "(?:that's |it's |this is )?not (?:too |so |that |half )?bad(?: at all)?",
  ].join('|')})(?: (?:now|thanks|thank you))*$`,
);
const PLEASE = '(?:(?:ok(?:ay)?|please|and|so|wait|hm+|sorry|can|could|you|i|we|just|now|but) )*';
/** "Can I change it later?" */
const CHANGEABLE =
  /\b(?:can|could|may|will) (?:i|we) (?:still |always )?(?:be able to )?(?:change|adjust|edit|alter|adapt|pause|stop|move|interrupt) (?:it|this|that|things|the plan|everything|anything|them)\b.*\b(?:later|afterwards?|once|any ?time|after|on)\b/;
/** "And week 6?" */
const OF_A_WEEK = /^(?:(?:and|so|ok|what about|how about|show me|what's in) )+week (?:\d|one|two|three|four|five|six)$/;
/** "Will you remind me before each one?" */
const ASKS_OF_REMINDERS =
  /^(?:(?:and|but|so|ok(?:ay)?|hm+|oh|wait|great|good) )*(?:(?:will|do|does|would|are|is|can) (?:you|it|this|i|the plan|there)(?: going to| gonna)?(?: also| still| even)? (?:remind me|ping me|nudge me|notify me|tell me when|send me (?:a )?(?:reminders?|messages?)|get (?:a |any )?(?:reminders?|notifications?|notified|reminded)|reminders?|be reminded)\b(?! (?:to|at|on|tomorrow|today|tonight|about)\b)|how (?:will|do|am|would) (?:you|i) (?:be )?(?:remind(?:ed)?|know when|told)\b)/;
const RECAP = new RegExp(
  `^${PLEASE}(?:what (?:did|have|has|had) (?:we|you|i|been) (?:just )?chang\\w+|what(?:'s| is| was| has)? (?:been )?(?:changed|different)|what changed|(?:list|show|tell|sum up|summari[sz]e|go over|recap)(?: me)? (?:what |all )*(?:the |our |your |my |what we )?(?:changes?|changed|differences?)|what are the changes|which changes|which (?:ones? |sessions? |of them |days )?(?:did|have|were|has) (?:you |we |been |i )*chang\\w+)\\b`,
);
const AGAIN = new RegExp(
  `^${PLEASE}(?:(?:show|see|repeat|give|send|tell|view|have|get|read)(?: me)?(?: a look at)? (?:(?:the|my|our|this|that|it|all) ?)(?:(?:whole|full|current|new|updated|final|entire|complete|changed|latest) )*(?:plan|version|schedule|thing|overview)?(?: (?:again|once more|now|please|one more time|as it is(?: now)?|in full))*|(?:what|how) does (?:it|the plan|that|everything)(?: all)? look(?: like)?(?: now| then| altogether)*|(?:show|see|give|tell)(?: me)? (?:everything|all of it|the lot)(?: again| please| now)*|what(?:'s| is) the (?:plan|whole plan|full plan|new plan)(?: now| again)*|the (?:whole|full) plan(?: again| please)*|plan again|where (?:were|are|was) we(?: again| now| with (?:this|the plan))*|where did we (?:leave|stop|get|leave off|get to)(?: off| it| this| to)*|what were we (?:doing|planning|talking about))$`,
);
/** "What about Christmas?" asks what lies there, and moves nothing. */
const WHAT_ABOUT =
  /^(?:(?:and|but|so|ok(?:ay)?|hm+|oh|wait) )*(?:what about|what happens (?:at|over|on|during|around)|is there (?:anything|something) (?:at|over|on|during|around)|what(?:'s| is) planned (?:at|over|during|around)|(?:does|do) (?:it|that|this|they|the plan)(?: also| still| already)? (?:include|cover|count|contain|go (?:into|through|over)|run (?:into|through|over))|(?:do|will|would) i (?:have to |need to |also |still )*(?:run|train|do (?:it|that|this|anything|something)|have (?:a |any )?(?:runs?|sessions?|anything|something))(?: on| over| at| in| around)|what (?:day|weekday|date) (?:is|was|falls on)|which (?:day|weekday) is) (\S.{1,40}?)(?: too| as well| then| again)?$/;
/** "If I forget, can I do it in the morning?" */
const IF_THEN =
  /^(?:(?:and|but|so|ok|hm+) )*(?:(?:what )?(?:if|when) i (?:forget|miss|skip|oversleep|can't (?:make|manage|do)|don't (?:make|manage|do)|fail|am (?:ill|sick|late|away)|'m (?:ill|sick|late|away)|get (?:ill|sick)|stay)\b|(?:can|could|may|do) i .{3,60} if i (?:forget|miss|skip|oversleep)\b)/;
/** "I've not done anything for a week, can we start again?" */
const MISSED =
  /\b(?:i(?:'ve| have)? (?:not|never)|i haven't|i didn't) (?:really |actually |even )?(?:done|do|did|managed|manage|started|start) (?:anything|any (?:of (?:it|them)|sessions?|runs?)|a (?:thing|session|single)|it|much|one)\b.*\b(?:week|weeks|days|yet|since|far|start|again)\b|\bi(?:'ve| have)? (?:already )?(?:missed|skipped) (?:all|every|the first|two|three|a few|some)\b/;
/** "Better", of what was shown: heard, and asked for the yes. */
const IS_BETTER =
  /^(?:(?:ok|yes|yeah|ah|oh|hm+) )*(?:much |way |a lot |already |a bit )?(?:better|nicer|(?:at )?(?:the )?same time(?: of day)?(?: is)?(?: ok(?:ay)?| fine| please| though| works| good)*)(?: (?:now|already|thanks|thank you|like that|like this|then))*$/;
/** Doubt in more words: asked what would fit, not taken for talk. */
const HESITATES = new RegExp(
  `\\b(?:${[
    '(?:not (?:so |really |too |quite )?(?:sure|certain|convinced)|unsure) (?:if|about|that|whether|i|it|this)',
    "don't know (?:if|whether)|second thoughts",
    "(?:scared|afraid|nervous|worried) (?:that )?i (?:won't|can't|might not)",
    "(?:doesn't|does not|don't) (?:sound|look|feel|seem) (?:so |quite |very |all that )?(?:right|good|great|doable)",
    '(?:have|having|got) doubts|in two minds|on the fence',
    "(?:that |which )?(?:i'll|i will|i'm going to|i am going to) (?:just |only |probably |never )*(?:fail|quit|give up|not do|not keep)",
    "(?:is|'s|seems|looks|sounds|feels)(?: like)? (?:a bit |kind of |quite |pretty |maybe |rather )?(?:a lot|too much|much|daunting|scary|intense|overwhelming|ambitious)",
  ].join('|')})\\b`,
);
/**
 * What a message says about the open plan. A yes is one only when nothing stands against it: "yes, but…", "not ok", "don't save it",
 * and an "ok" to anything else than the plan just shown approve nothing.
 */
export function readPlanReply(asked: string, plan: PlanDraft, setting: Setting, { shown }: Shown): PlanReply {
  const order = asOrder(plain(asked));
  const text = (order === plain(asked) ? asked : order).replace(NOW, '$1');
  const said = plain(text.replace(/\bhow come\b/i, 'why'))
    .replace(/[.!…"“”:;,)(]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = said.replace(/\?+$/, '').trim();
  if (bare === '') return /👍|✅/u.test(text) && shown ? { kind: 'approve' } : { kind: 'unrelated' };
  if (ABANDON.test(bare) || isAllOf(inClauses(text), ABANDON)) return { kind: 'abandon' };
  if (NO_SAVING.test(bare)) return { kind: 'hold' };
  const right = correctionOf(text, plan);
  if (right) return { kind: 'change', changes: [right], andApprove: false, rest: '' };
  if (BEFORE.test(bare) && (plan.changed || /\b(?:was|were|before|old|first)\b/.test(bare))) return { kind: 'revert' };
  if (shown && !plan.standing && ALL_STAY.test(bare)) return { kind: plan.changed ? 'revert' : 'noted' };
  // "Wednesday is ok after all. Put it back."
  if (plan.changed && !plan.standing && takesBack(inClauses(text), leftDays(plan))) return { kind: 'revert' };
  // "No" to a change that was shown: the plan as it stood.
  if (shown && plan.changed && !plan.standing && REFUSED.test(bare)) return { kind: 'revert' };
  if (plan.changed && !plan.standing && wishTakenBack(text) !== null)
    return { kind: 'change', changes: [], andApprove: false, rest: bare };
  if (!plan.standing && MISSED.test(bare) && !/\b(?:if|when|because|before|used to|last (?:year|time))\b/.test(bare))
    return { kind: 'unsaved' };
  if (shown && !plan.standing && DAYS_STAY.test(bare)) return { kind: 'noted' };
  if (shown && !plan.standing && CANNOT_SO_OFTEN.test(bare)) return { kind: 'unsure' };
  if (NOTED.test(bare) || IS_BETTER.test(bare)) return { kind: 'noted' };
  if (NOT_NOW.test(bare)) return { kind: 'hold' };
  if (UNSURE.test(bare) || WORRIES.test(bare) || OF_THE_BODY.test(bare)) return { kind: 'unsure' };
  const doubted = doubtedDays(bare, plain(text).trim());
  if (doubted.length > 0) return { kind: 'unsure', days: doubted };
  const then = WHAT_ABOUT.exec(bare)?.[1];
  const dates = then ? spanIn(then, setting).dates : undefined;
  if (IF_THEN.test(bare)) return { kind: 'question', about: bare };
  if (dates && weekdaysIn(then ?? '').length === 0) return { kind: 'question', about: bare, dates };
  if (OF_A_WEEK.test(bare)) return { kind: 'question', about: leadless(bare) };
  if (ASKS_OF_REMINDERS.test(bare)) return { kind: 'question', about: leadless(bare) };
  if (CHANGEABLE.test(bare)) return { kind: 'question', about: bare };
  if (RECAP.test(bare)) return { kind: 'recap' };
  if (AGAIN.test(bare)) return { kind: 'again' };
  if (checksIn(said)) return { kind: 'question', about: leadless(bare) };
  const { changes, rest, lost } = changesIn(text, plan, setting);
  const asks = asksIn(said);
  const informs = asks && informsIn(bare);
  if ((changes.length > 0 || lost) && !informs && !(asks && !asksForAChange(bare)))
    return { kind: 'change', changes, andApprove: soundsLikeYes(bare) && !isNegated(bare), rest };
  if (
    !informs &&
    !(asks && /\bwhy\b/.test(bare)) &&
    !isQuestion(bare.replace(/^(?:can|could) (?:we|you|i) /, '')) &&
    goalChangeIn(text, plan, setting)
  )
    return { kind: 'change', changes, andApprove: false, rest };
  // Of sums: it is the goal itself that becomes less.
  if (!asks && shown && plan.parts.some((part) => part.dates) && OF_MONEY.test(bare))
    return { kind: 'change', changes: [], andApprove: false, rest };
  if (HOLD.test(bare) && !TO_DO.test(bare)) return { kind: 'hold' };
  if (asks && shown && MEANS.test(leadless(bare)) && !OTHERS.test(bare))
    return { kind: 'question', about: leadless(bare) };
  const unclear = (UNCLEAR.exec(bare) ?? THAT_THING.exec(bare))?.[1];
  if (shown && unclear) return { kind: 'question', about: `what does ${unclear} mean` };
  if (asks && shown && ORDERS.test(bare) && rest !== '' && isWish(plain(rest), plan) && !ERRAND.test(bare))
    return { kind: 'change', changes, andApprove: false, rest };
  const own = wordsOfPlan(plan);
  if (asks && asksToSave(bare) && isYes(bare, shown, own)) return { kind: 'approve' };
  if (asks)
    return isAboutPlan(bare, plan) || (shown && isOfPlans(leadless(bare), plan))
      ? { kind: 'question', about: leadless(bare) }
      : { kind: 'unrelated' };
  if (isYes(bare, shown, own)) return hesitates(bare) ? { kind: 'noted' } : { kind: 'approve' };
  if (isYesAtLast(inClauses(text), shown, own)) return { kind: 'approve' };
  if (shown && !plan.standing && tellsOfSelf(text, plan)) return { kind: 'remark' };
  // "That's better", where nothing was shown to be better.
  if (!shown && isYes(bare, true, own)) return { kind: 'unsure' };
  if (soundsLikeYes(bare) && hasBut(bare)) return { kind: 'unsure' };
  if (HESITATES.test(bare) && bare.length < 100) return { kind: 'unsure' };
  if (isBareYes(bare)) return { kind: 'unsure' };
  // "I can't do 18:30": what is to be instead is asked.
  if (
    shown &&
    rest !== '' &&
    isWish(plain(rest), plan) &&
    (!ERRAND.test(bare) || inClauses(rest).some((clause) => daysTold(clause) !== null)) &&
    bare.length < 240 &&
    !soundsLikeYes(bare)
  )
    return { kind: 'change', changes, andApprove: false, rest };
  // "I don't want to run in the dark": what is to be instead is asked, and no other goal begun.
  if (shown && DISLIKES.test(bare) && bare.length < 100 && bare.split(' ').some((word) => own.has(word)))
    return { kind: 'change', changes, andApprove: false, rest: rest || bare };
  // "Maybe drop the hills": of what the plan is called in.
  if (
    shown &&
    CHANGES.test(bare) &&
    !ERRAND.test(bare) &&
    bare.length < 80 &&
    bare.split(' ').some((word) => own.has(word))
  )
    return { kind: 'change', changes, andApprove: false, rest: rest || bare };
  if (
    shown &&
    REMARK.test(bare) &&
    !/\bnot what i\b/.test(bare) &&
    !/\bsave\b/.test(bare) &&
    !ERRAND.test(bare) &&
    bare.length < 140
  )
    return { kind: 'remark' };
  return isNegated(bare) && isAboutPlan(bare, plan) && bare.length < 60 ? { kind: 'unsure' } : { kind: 'unrelated' };
}

/** "Friday stays", "keep Mondays as they are": that is how every change is made. */
const DAYS_STAY =
  /^(?:(?:and|but|ok|so|please|just|oh|yes) )*(?:(?:keep|leave|let) (?:the |my )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: and (?:mon|tues|wednes|thurs|fri|satur|sun)days?)*(?: ones?| sessions?)? (?:as (?:it|they) (?:is|are)|alone|unchanged|the same|where (?:it|they) (?:is|are))|(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: and (?:mon|tues|wednes|thurs|fri|satur|sun)days?)*(?: ones?)? (?:(?:can|should|could|may) )?(?:stays?|remains?)(?: (?:as (?:it|they) (?:is|are)|put|the same))?)(?: please| tho| though| then)*$/;
/** "Not sure I can do every day". */
const CANNOT_SO_OFTEN =
  /^(?:(?:hm+|but|well|i'm|i am|honestly) )*(?:not (?:so |really |quite )?sure|unsure|i (?:don't|do not) (?:think|know)|i doubt)(?: (?:if|that|whether))? (?:i|i'll|i'd) (?:can|could|will|'ll|would|manage)? ?.*\b(?:every|each|so many|that many|that often|so often|\d (?:times|days)|(?:two|three|four|five|six|seven) (?:times|days))\b/;

const DISLIKES =
  /^(?:(?:but|and|so|well|hm+|ok|the thing is|actually|sorry|just|also) )*i (?:really |just |definitely )?(?:don't|do not|can't|cannot|won't|hate|'d hate|would hate)(?: really)?(?: (?:want|like|love|fancy|to))* /;
const CHANGES =
  /^(?:(?:maybe|perhaps|can|could|we|you|please|let's|i'd|rather|just|and|but|ok|so|no) )*(?:drop|skip|remove|leave out|take out|change|replace|swap|cut|ditch|lose|add|more|less|fewer|without|no|not)\b/;

/** "I've changed my mind, forget the whole thing." */
const isAllOf = (clauses: readonly string[], form: RegExp): boolean =>
  clauses.length > 1 && clauses.every((clause) => form.test(clause));

/** The days that the last change took sessions from. */
const leftDays = (plan: PlanDraft) => {
  const done = lastDone(plan);
  return done?.kind === 'to_days' ? (done.of.days ?? []) : [];
};

const inClauses = (text: string): string[] =>
  plain(text)
    .split(/[.!,;\n]+| - | (?=(?:ok(?:ay)? )?(?:yes|let's)\b)| (?=save (?:it|that|this)\b)/)
    .map((clause) => clause.replace(/[^\p{L}\p{N}' ]+/gu, ' ').trim())
    .filter((clause) => clause !== '');

const OF_MONEY =
  /\b(?:afford|a lot\b|more than i (?:can|could|have)|too (?:much|high|steep)|(?:had to (?:use|spend|pay|take|dip|borrow|fix)|used|spent|borrowed|lost)\b.*\d)/;

/** A statement, not a wish: "patches from the chemist are fine", "I used to run at school". */
const REMARK =
  /^(?:(?:i|i'm|i've|my|the|that|those|they|it|it's|we|our|he|she)\b|[a-z' ]{3,60}\b(?:is|are|was|were) (?:fine|ok|okay|good|all right|not a problem)\b|(?:(?:nicotine|the|some|maybe|probably) )*(?:patch(?:es)?|gum|lozenges?|inhalators?|champix|quit ?line)\b[^?]{0,40}$)/;
const ERRAND =
  /\b(?:remind|call|buy|pay|book|need to|have to|must|should|want|would like|wish|meeting|appointment|tomorrow|tonight|at \d|done|did|finished|missed)\b/;

/** "Now save the yoga": that is no day to begin on. */
const NOW =
  /(^|[.,;!]\s*)(?:(?:and|ok(?:ay)?|so|right|good|great|then|well)[\s,]+)*now[\s,]+(?=(?:(?:please|just|you can|you may|let'?s|can you)\s+)*(?:save|yes|do it|go|confirm|book|approve|keep)\b)/i;
/** "Can you make it …": a question by its form alone. */
const ORDERS =
  /^(?:(?:and|but|so|ok|then|also) )*(?:can|could|would) (?:you|we|i) (?:please |maybe |also )*(?:make|do|have|put|move|get|add|fit|split|swap|change|set)\b/;
/** "Wait, I need to buy cat food today": something to do, and no pause. */
const TO_DO = /\b(?:remind|buy|pay|book|(?:my|the) (?:to-?do )?list)\b/;

/** Words that a question about the plan holds; anything else is another matter. */
const PLAN_WORDS = new RegExp(
  `\\b(?:${[
    'plan|ramp|session|sessions|week|weeks|milestones?|roadmap|it|this|that|these|they|start|end|finish|goal',
    'minutes|long|days?|times?|why|hard|easy|enough|pace|rest|miss|missed|skip|late|ill|sick|fail|slip',
    'relapse|done|finished|be|if|craving|cravings|urge|crave|tempted|want one|buy|helps?|good|everything|monday|tuesday|wednesday|thursday|friday|saturday|sunday|need|gear|kit',
    'equipment|shoes|wear',
  ].join('|')})s?\\b`,
);
/** No word in it that belongs to something else. */
const isOfPlans = (bare: string, plan: PlanDraft): boolean =>
  !OTHERS.test(bare) && unknownWords(bare, plan).length === 0;
/** "I don't get the wind-down thing." */
const UNCLEAR =
  /^(?:(?:and|but|so|ok|sorry|hm+|wait) )*i (?:don't|do not|didn't) (?:really |quite )?(?:get|understand|know what) (?:what )?(?:the |this |that )?([\p{L}][\p{L}\p{N}' -]{2,40}?)(?: thing| part| bit)?(?: means?| is| are)?$/u;
/** "What's this look back thing on Sundays?" */
const THAT_THING =
  /^(?:(?:and|but|so|ok|sorry|hm+|wait) )*(?:what(?:'s| is|s)) (?:this|that|the|with the) ([\p{L}][\p{L}\p{N}' -]{2,40}?) (?:thing|part|bit|about|for)(?: (?:on|in|at) [\p{L} ]{3,30})?$/u;
/** "What's a warm-up set?": what a word means. */
const MEANS =
  /^(?:(?:and|but|so|ok|sorry|hm+|wait) )*(?:(?:what(?:'s| is)|whats) an? [\p{L}\p{N}' -]{3,40}|what (?:does|do) [\p{L}\p{N}' -]{2,40} (?:mean|stand for)|explain [\p{L}\p{N}' -]{3,40})$/u;
const OTHERS =
  /\b(?:weather|what's on(?! in week)|on today|today|tomorrow's|my list|my tasks|joke|how are you|how(?:'s| is) (?:it going|your day|life)|what's up|time is it|news|remind|reminders?|your name|who are you|are you (?:a )?(?:bot|human|real))\b/;

/** "How many in total?" */
const HOW_MANY =
  /^(?:(?:and|so|ok|but) )*how (?:many|much|long)(?: (?:in total|altogether|all in all|overall|in all|is that|are that|are there|are they|will that be|would that be|then|now))+$/;

function isAboutPlan(bare: string, plan: PlanDraft): boolean {
  if (OTHERS.test(bare)) return false;
  if (/^(?:and |but |so )*what (?:if|happens (?:if|when))\b/.test(bare)) return true;
  if (PLAN_WORDS.test(bare) || HOW_MANY.test(bare)) return true;
  const words = new Set(plan.sessions.flatMap(({ title }) => plain(title).split(/[^\p{L}\p{N}]+/u)));
  return bare.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 3 && words.has(word));
}
