import type { Setting } from '../language/index.ts';
import { dayMovedIn, moreTimeIn } from './day.ts';
import { bare } from './lead.ts';
import { questionIn } from './questions.ts';
import { renameIn } from './rename.ts';
import { reportIn } from './reports.ts';
import { awayIn, backIn, restIn } from './rest.ts';
import type { RunningWord } from './types.ts';

export { orderBesideTale } from './beside-tale.ts';
export { clashIn } from './clash.ts';
export { orderInEnglish, type ReadOrder, saysOrderRead } from './in-english.ts';
export { insteadIn } from './instead.ts';
export { isQuestion } from './lead.ts';
export { hasStarted, type Order, orderIn } from './order/index.ts';
export { plainOrder } from './plainly.ts';
export { backToFirst, putRight } from './put-right.ts';
export { type RestDays, restDaysIn } from './rest-days.ts';
export { type Unsure, unsureOf } from './scope.ts';
export { isSlip } from './slip.ts';
export { type SumWord, spreadOver, sumIn } from './sums.ts';
export type { RunningQuestion, RunningWord } from './types.ts';

const FINISH =
  /^(?:(?:please|you can|can you|let's|i want to) )?(?:finish|complete|close|mark|tick off|check off|wrap up) (?:the|my|this|that) (?:goal|milestone|plan|project)(?: (?:as|is) (?:done|complete|completed|finished|reached))?(?:,? (?:i(?:'ve| have)? (?:did|done|made|reached|finished|completed|achieved) (?:it|everything|that)|it's done|i'm done|because i (?:did|made) it))?$|^(?:i(?:'ve| have)? (?:did|done|made|reached|achieved) (?:it|my goal|the goal|the milestone)(?: all)?,? (?:so |and |you can )?(?:the goal is (?:done|reached)|finish (?:the|my) (?:goal|milestone)|close (?:the|my) goal))$/;
/** "Exam passed!", "I got the job", "handed in my thesis": what it led to has come. */
const THING =
  '(5k|10k|5 km|10 km|exam|exams|test|driving test|theory(?: test)?|finals?|viva|defen[cs]e|(?:half[ -]?)?marathon|race|thesis|dissertation|paper|report|essay|book|novel|presentation|talk|speech|concert|recital|audition|interview|job|certificate|certification|assignment|project)';
const REACHED = [
  `^(?:yay |woohoo |yes |hooray |omg |guess what |finally |great news |good news )*(?:i(?:'ve| have)? |we )?(?:just |finally |actually |already |really )*(?:passed|aced|nailed|survived|handed in|turned in|submitted|defended|got through|ran|finished|published|got) (?:my |the |that )?(?:[a-z-]+ ){0,2}?${THING}(?:,? (?:today|yesterday|this morning|already|early|at last|finally|on \\w+day|for real|in (?:under |about )?\\d+ (?:min\\w*|hours?)|\\d+ minutes)|!)*$`,
  `^(?:yay |woohoo |yes |hooray |omg |guess what |finally )*(?:my |the )?(?:[a-z-]+ ){0,2}?${THING} (?:is |was |has been |got )?(?:passed|aced|nailed|handed in|submitted|defended|done|over|finished|behind me|through)(?: today| yesterday| this morning| already| early| at last| finally)*$`,
  '^(?:yay |woohoo |yes |hooray |omg |guess what |i )*(?:passed|nailed it|aced it)(?: it| first time| today)*$',
  '^(?:yay |woohoo |yes |hooray |so |and )*that was (?:it|the (?:very )?(?:last|final) (?:one|run|session|swim|ride|walk|lesson|workout))(?:[,.! ]+(?:i did it|i made it|done|all done|finished|phew))*$',
  '^(?:yay |woohoo |yes |hooray )*(?:i )?(?:did|made|reached) (?:it|the goal|my goal)[,.! ]+(?:that was (?:it|the last (?:one|run|session))|all (?:of it|sessions) done|the goal is reached)$',
].map((form) => new RegExp(form));
const MAY_FINISH =
  /^(?:can|could|may|shall|should) (?:i|we|you) (?:just |already )?(?:finish|close|complete|end|archive|wrap up) (?:the|my|this|that) (?:goal|plan)(?: early| now| already| sooner| before that| before the end)*$|^(?:i(?:'m| am) (?:done|finished|through) with (?:the|my|this|that) (?:goal|plan)[,. ]*(?:so |and |you can |please |can you )*)?archive (?:it|that|(?:the|my|this) (?:goal|plan))(?: please| now)*$|^i(?:'m| am) (?:done|finished|through) with (?:the|my|this|that) (?:goal|plan)$/;

const PUSH =
  /^(?:(?:can|could|you|we|i|just|only|let's|to|please|want|need) )*(?:push|postpone|delay|bump|shift|put off) (?:back )?((?:the |my )?(?:next|coming) (?:(?:two|three|four|five|[2-5]) )?(?:sessions?|runs?|swims?|rides?|walks?|lessons?|workouts?|practices?)|everything|it all|the (?:whole )?plan|all (?:the |my )?(?:sessions|runs))(?: back| out| a bit| a little| somewhat| please)*$/;
/** "Until then leave it as it is": told what was changed, and that the rest stays. */
const STAYS_TILL =
  /^(?:(?:and|but|please|ok|just) )*(?:(?:until|till|before) (?:then|that) )?(?:leave|keep|let) (?:it|that|everything|the (?:plan|rest|others?)|december)(?: stay)? (?:as (?:it is|they are|before|now|planned)|the same|like (?:it is|now))(?: (?:until|till|before) (?:then|that))?$/;
const TOO_MUCH =
  /^(?:honestly |i think |i feel |i guess )*(?:(?:this|it|everything|all of (?:this|it)|it all)(?:'s| is)? (?:all )?(?:just |simply |really |getting |becoming |a bit |all |way |far )*too much(?: for me| right now| at the moment| lately)*|i (?:can't|cannot|can not)(?: really)? keep up(?: with (?:this|it|all (?:of )?(?:this|it)|everything|the (?:plan|pace|sessions)))?(?: any ?more| right now| at the moment)*|i(?:'m| am) (?:falling|getting|always) (?:so |too |far )?behind(?: with (?:this|it|everything))?|i(?:'m| am) (?:so |really |totally |completely |a bit )*(?:overwhelmed|drowning|swamped|snowed under)(?: with (?:all (?:of )?(?:this|it)|everything|(?:the|my) goals))?(?: right now| at the moment)*)$/;
const KEEP_ONLY =
  /^(?:just |only |can we |let's |i(?:'d| would)? (?:want|like) to |i'll )*(?:just |only )(?:keep|do|go on with|continue with|focus on) (?:the |my )?([a-z][a-z '-]{2,30}?)(?: goal| plan| one)?(?: please| for now| then)*$/;
const DROP_ONE =
  /^(?:(?:i|we|can|could|should|shall|let's|want|wanna|need|have|like|would|'d|to|please|maybe|you|think|better|must) ){0,6}(?:drop|cut|stop|quit|give up(?: on)?|end|cancel|ditch|delete|remove|lose) (?:one|some|any) (?:of (?:my|the|them|these|those)|goals?)(?: \w+)?(?:,? (?:it's|that's|this is|it is|they're|because it's|as it's) .{0,40}| please)*$|^(?:too many|i have too many) goals\b.{0,60}$/;
const MERGE =
  /\b(?:merge|combine|join|unite|fold)\b.{0,20}\b(?:goals?|plans?|both|two|them|these|those|together|into)\b/;

/**
 * What a message says of a goal that runs, beside a change of its sessions: a question, the day that it leads to, its name, its end, a rest, days
 * away, how it went, a comeback. Null: something else, or a change, which `plan/change` reads.
 */
export function readRunning(message: string, setting: Setting): RunningWord | null {
  const text = bare(message);
  if (text === '') return null;
  const renamed = renameIn(message);
  if (renamed) return renamed;
  if (FINISH.test(text)) return { kind: 'finish' };
  const reached = MAY_FINISH.test(text)
    ? [text]
    : REACHED.map((form) => form.exec(text)).find((match) => match !== null);
  if (reached) return { kind: 'reached', of: reached[1] ?? null };
  const which = PUSH.exec(text)?.[1];
  if (which) return { kind: 'push', which };
  if (STAYS_TILL.test(text)) return { kind: 'question', question: { about: 'changes' } };
  if (TOO_MUCH.test(text)) return { kind: 'too much' };
  const kept = KEEP_ONLY.exec(text)?.[1];
  if (kept) return { kind: 'keep only', words: kept };
  if (DROP_ONE.test(text)) return { kind: 'drop one' };
  if (MERGE.test(text)) return { kind: 'merge' };
  const question = questionIn(message, setting);
  if (question) return { kind: 'question', question };
  return (
    dayMovedIn(message, setting) ??
    moreTimeIn(message) ??
    restIn(message) ??
    reportIn(message, setting) ??
    backIn(message, setting) ??
    awayIn(message, setting)
  );
}
