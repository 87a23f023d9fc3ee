import { ordersIn, readSaid } from '../../../domain/about/index.ts';
import { readAmendment } from '../../../domain/amend/index.ts';
import {
  type Act,
  besideAnswer,
  changeMeant,
  goalIn,
  type Part,
  partsOf,
  plainly,
} from '../../../domain/intent/index.ts';
import { type Setting, understand } from '../../../domain/language/index.ts';
import { tellsOfDays, topicOf } from '../../../domain/onboarding/index.ts';
import { isWeekForIt, type PlanDraft, readPlanReply } from '../../../domain/plan/index.ts';
import { readTravel } from '../../../domain/travel/index.ts';
import type { Run } from '../../run.ts';
import type { Later, State, Update } from '../../state.ts';
import { aboutFlux } from '../chitchat/about.ts';
import { asksForTime } from '../chitchat/clock.ts';
import { isOfOthers, refused } from '../chitchat/refused.ts';
import { changesProfile } from '../onboarding/rules.ts';
import { sayKnown } from '../onboarding/words.ts';
import { isOfGoal } from '../open_question/goal.ts';
import { isOpen } from '../open_question/words.ts';
import { names } from '../task_handler/about-things.ts';
import { isRecent } from '../task_handler/amend.ts';
import { type Candidate, namedIn, openTasks } from '../task_handler/find.ts';
import { sharesWord } from './errands.ts';
import { unquoted } from './limits.ts';
import { isSettled } from './open-answer.ts';
import { asksForOthers } from './others.ts';
import { pausesAll } from './pauses.ts';
import { isFresh } from './waiting.ts';

/** The parts of a message in the order in which they are taken up; `asks`: about one behind the first something will be asked. */
export type Parts = { first: string; others: string[]; asks: boolean; shown?: boolean };

/** "Remind me an hour before and also the night before": each by itself. */
const TWICE_AHEAD =
  /^(?:(?:please|can you|and|also|ok)[ ,]+)*remind me ([\p{L}\d ]{3,25} before)(?:,| and)(?: also| again)* (?:remind me )?([\p{L}\d ]{3,25} before)[.!]*$/iu;

/** "I missed the gym yesterday, can I do it tonight at 7": that it was, and then another go at it. */
const MISSED_AND_AGAIN =
  /^((?:i |sorry |oh |so |just )*(?:missed|forgot|didn't (?:do|make|go to|get to))\b[^,.;?]{2,50})[,.;]+ (?:so |and |but )?((?:can|could|may|shall) (?:i|we) (?:do|move|try|have) (?:it|that) [^,.;]{4,40})$/i;

/** Null: the message is heard whole. */
export async function inParts(
  { request, pending, parked, plan, memory }: State,
  run: Run,
  setting: Setting,
): Promise<Parts | null> {
  const { message, intent, answers = [] } = request;
  if (intent || answers.length > 0 || asksForOthers(message) || isOfOthers(message) || tellsOfDays(message))
    return null;
  const [, before, too] = TWICE_AHEAD.exec(message.trim()) ?? [];
  if (before && too && !pending && isRecent(memory, run.now))
    return { first: `remind me ${before}`, others: [`remind me ${too}`], asks: false };
  const [, missed, anotherGo] = (pending ? null : MISSED_AND_AGAIN.exec(message.trim())) ?? [];
  if (missed && anotherGo) return { first: missed, others: [anotherGo], asks: false };
  const open = pending ?? parked;
  const waiting = open && !isSettled(open) && (isOfGoal(open) || (isOpen(open) && isFresh(open, setting)));
  const shown = plan && !plan.standing ? plan : null;
  const toFlux = besideOf(message, run, setting, goalIn(message, setting));
  if (!waiting && !shown) {
    if (isWeekForIt(message, setting)) return null;
    const tasks = BEGINS_A_CHANGE.test(message) ? await openTasks(run) : [];
    const amends = isRecent(memory, run.now);
    // "No, 7, and remind me to pack at 6:30": what was just made is corrected first.
    const beside = (part: string) =>
      toFlux(part) ??
      (amends && message.startsWith(part) && readAmendment(withoutThanks(part)) !== null ? 'change' : null) ??
      changesOneOf(tasks, part, setting) ??
      (changesNamed(tasks, part, setting) ? 'change' : null) ??
      (REMINDS_OF_IT.test(part) && changesNamed(tasks, message.slice(0, message.indexOf(part)), setting)
        ? 'change'
        : null);
    const parts = partsOf(message, setting, beside) ?? [];
    const [first, ...others] = parts;
    if (!first || isOneQuestion(parts, message)) return null;
    const asks = others.some(({ act }) => act === 'goal' || act === 'asked');
    return { first: first.text, others: others.map(({ text, act }) => (act === 'change' ? ofIt(text) : text)), asks };
  }
  const beside = besideAnswer(message, setting, toFlux, waiting === true && isOpen(open));
  if (!beside) return null;
  const { answer, errands } = beside;
  const brief = isOfGoal(open) ? open.brief : shown;
  if (brief && errands.some((errand) => sharesWord(errand, brief.title))) return null;
  // "Not yet, I want to ask my wife first": why it waits, and nothing to do.
  if (shown && errands.every((errand) => FIRST.test(errand)) && kindOf(message, shown, setting) === 'hold') return null;
  const approves = shown && kindOf(answer, shown, setting) === 'approve';
  // "Ok good but what if I'm ill?" is no yes yet: of the plan it is asked there, and what Flux is or can is answered beside it.
  if (approves && RESERVES.test(message) && errands.some((errand) => /\?\s*$/.test(errand) || toFlux(errand) !== null))
    return errands.every((errand) => aboutFlux(errand) !== null)
      ? { first: errands.join(' '), others: [], asks: false }
      : null;
  // A goal goes on by asking, and a plan that is changed is shown: that stands last.
  const [first = '', ...others] = brief && !approves ? [...errands, answer] : [answer, ...errands];
  return { first, others, asks: brief !== null && !approves, shown: pending?.kind === 'plan' && !approves };
}

const kindOf = (words: string, plan: PlanDraft, setting: Setting) =>
  readPlanReply(words, plan, setting, { shown: true }).kind;
const FIRST = /\bfirst\W*$|\b(?:ask|check with|talk to|speak to|talk it over with)\s+(?:my|the|him|her|them)\b/i;

/** "I've no WhatsApp, can I still use it?": asked as a whole, and by none of its parts alone. */
const isOneQuestion = (parts: readonly Part[], message: string): boolean =>
  aboutFlux(message) !== null &&
  parts.every(({ act }) => act === 'question') &&
  parts.some(({ text }) => aboutFlux(text) === null);

/** "2pm thanks". */
const withoutThanks = (part: string) => part.replace(/[\s,]+(?:thanks|thank\s+you|thx|cheers|ta)\W*$/i, '');

/** Behind a yes: it waits for an answer. */
const RESERVES = /\b(?:but|though|although|however|except|only|wait|hang on|hold on)\b/i;

const SEVERAL_ORDERS =
  /\b(?:cancel|delete|drop|remove|scrap|bin|ditch|stop|skip|get rid of|forget|swap|replace|move|shift|push|bring|put|change|make|reschedule|postpone|tick off|mark)\b.{3,80}(?:[,;.]|\b(?:and|then|but|plus)\b)/i;

/** "Move yoga to 8 and delete the vitamins": each of its orders, where the first names something on the list and no plan is open. Null: it is one. */
export async function inOrders(
  { request, pending, parked, plan }: State,
  run: Run,
  setting: Setting,
): Promise<Parts | null> {
  const { message, intent } = request;
  const open = pending ?? parked;
  const waiting = open && !isSettled(open) && !('guess' in open && open.guess);
  if (intent || waiting || (plan && !plan.standing) || !SEVERAL_ORDERS.test(message)) return null;
  const titles = (await openTasks(run)).filter(({ goalId }) => goalId === null).map(({ title }) => title);
  const isNamed = (words: readonly string[]) => titles.some((title) => names(words, title));
  const [first, ...others] = ordersIn(message, isNamed, setting) ?? [];
  if (!first || others.length === 0) return null;
  return { first: first.text, others: others.map(({ text }) => text), asks: others.some(({ asks }) => asks) };
}

/** What waits behind the first part. */
export function queued({ others, asks, shown = false }: Parts, { later }: Update, run: Run): Later | null {
  const own = (later as Later | null | undefined)?.text;
  const [text, ...more] = own === undefined ? others : [...others, own];
  if (text === undefined) return null;
  return { text, more, asks: asks || own !== undefined, shown, route: 'orchestrator', at: run.now.toString() };
}

/** Questions to Flux and what changed about somebody's days: said beside a wish, and heard by themselves. */
const besideOf =
  (message: string, { person }: Run, setting: Setting, goal: ReturnType<typeof goalIn>) =>
  (whole: string): Act | null => {
    // What stands in quotation marks is a title, whatever it says.
    const part = unquoted(whole);
    const asked =
      aboutFlux(part) !== null ||
      asksForTime(part) ||
      refused(part) !== null ||
      sayKnown(part.toLowerCase().replaceAll('’', "'"), person) !== null;
    if (asked) return 'question';
    const told =
      (changesProfile(part) && !(goal && OF_SLEEP.test(goal.text) && topicOf(part) !== 'work')) ||
      isJourney(part, message, setting) ||
      (!OF_SOMETHING.test(part) && pausesAll(part, setting, goal !== null));
    return told ? 'told' : null;
  };

/** A goal of getting up or going to bed: how it is now is what shall change. */
const OF_SLEEP = /\b(?:sle?ep\w*|get(?:ting)?\s+up|wak\w+|bed\w*|ris(?:e|ing)|early\s+bird|lie\s+in)\b/i;

/** "… and move yoga to Wednesday": a part of its own where the list has such a task; "call the gym and cancel my membership" is one errand. */
const BEGINS_A_CHANGE =
  /[\s,;.'](?:moved?|make|push|shift|reschedule|postpone|skip|cancel|delete|drop|remove|bin|change|(?:i(?:'ve|\s+have)?\s+)?(?:done|did|finished|missed|skipped|paid|took|taken)|(?:is|are|'s) (?:now )?(?:at|on))\s|\b(?:is|are|was|were|been)\s+(?:all\s+|already\s+|now\s+)?(?:done|paid|finished|sorted|sent|posted|booked|cancelled|called\s+off)\b/i;

function changesOneOf(tasks: Candidate[], part: string, setting: Setting): Act | null {
  if (tasks.length === 0) return null;
  // "My parents are here on Thursday, so skip choir": what is ordered stands behind why.
  const order = part.split(/,\s+(?:so|but|and)\s+|\s+so\s+/).at(-1) ?? part;
  const said = understand(plainly(order), setting);
  const tells = 'task' in said || changeMeant(order, setting).sure !== null;
  return tells && namedIn(order, tasks).length > 0 ? 'change' : null;
}

/** "… remind me at quarter to", of what was changed ahead of it. */
const REMINDS_OF_IT = /^remind me (?:at |in |an? |half |\d)[^,;.]{2,40}$/i;

/** It is to be reminded of as well, and moves nothing. */
const ofIt = (text: string): string =>
  REMINDS_OF_IT.test(text)
    ? text.replace(/\bat (?:a )?quarter to$/i, '15 minutes before').replace(/^remind me (?=at )/i, 'also remind me ')
    : text;

/** "The meeting moved to 3 tomorrow": a change of what is called so. */
function changesNamed(tasks: Candidate[], text: string, setting: Setting): boolean {
  const said = readSaid(text.replace(/[,;.\s]+(?:(?:and|so|but)\s+)?$/i, ''), setting);
  return said?.moves === true && said.words.length > 0 && tasks.some(({ title }) => names(said.words, title));
}

/** A journey of its own, and neither the way back from one that is told in the same message nor why something rests meanwhile. */
function isJourney(part: string, message: string, setting: Setting): boolean {
  const said = readTravel(part, setting);
  const whole = part === message ? null : readTravel(message, setting);
  if (said?.kind === 'back' && whole?.kind === 'there') return false;
  if (whole?.kind === 'off') return false;
  const isReason = said?.kind === 'there' && !said.from && !said.leaves && !said.until && RESTS.test(message);
  return said !== null && !(isReason && part !== message);
}
const RESTS = /\b(?:pause|rest|on hold|skip|cancel|leave out|no (?:runs?|sessions?|[a-z]+ing))\b/i;

/** "Pause it for two weeks" is of what was spoken of. */
const OF_SOMETHING = /\b(?:it|that|this|them|one)\b/i;
