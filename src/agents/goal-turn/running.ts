import { goalIn } from '../../domain/intent/index.ts';
import type { Setting } from '../../domain/language/index.ts';
import { aboutPlan, datesIn, mayChange, plain, plainText } from '../../domain/plan/index.ts';
import { clashIn, orderBesideTale } from '../../domain/running/index.ts';
import { namesAnotherKind } from '../../domain/wish/index.ts';
import { type ActiveGoal, runningPlan } from '../../services/plans/index.ts';
import { tell } from '../answer.ts';
import { aboutSessions } from '../nodes/goal_modifier/about-sessions.ts';
import { ofLastChange, rightedLast, withDayAfter, withFirstDay } from '../nodes/goal_modifier/last-change.ts';
import { goalNamed, isAbandon, isFinish, isPause, ofPlaybook } from '../nodes/goal_modifier/rules.ts';
import { saysSum } from '../nodes/goal_modifier/running/sums.ts';
import { goalsMeant, sameOfAnother } from '../nodes/goal_modifier/several-goals.ts';
import { slipped } from '../nodes/goal_modifier/slip.ts';
import { asksForOwnNumbers } from '../nodes/orchestrator/own-numbers.ts';
import { isRecent } from '../nodes/task_handler/amend.ts';
import { openTasks } from '../nodes/task_handler/find.ts';
import type { Run } from '../run.ts';
import { ofRunningGoal } from '../running-goal.ts';
import type { State, Update } from '../state.ts';
import { byGoal, STAYS } from './by-goal.ts';
import { isErrand } from './errand.ts';
import { dropsGoal, ENDS, givesUp, tiredOf } from './given-up.ts';
import { inItsPlace } from './in-its-place.ts';
import { ordered } from './ordered.ts';
import { to } from './to.ts';

const OBVIOUSLY = /(?: (?:obviously|of course|though|anyway|please|then|as normal))+[.!]*$|[.!]+$/;

/** A running goal: pause, finished, and changes in words: of the plan saved last in this conversation, of the goal that is named, or of the only one. */
export async function aboutRunning(heard: State, run: Run, setting: Setting): Promise<Update | null> {
  const { goals } = run.person;
  if (goals.length === 0) return null;
  const message = await withFirstDay(withDayAfter(heard.request.message, heard, run), goals, run);
  const state = { ...heard, request: { ...heard.request, message } };
  const { goalId } = state;
  const righted = await rightedLast(state, run);
  if (righted) return righted;
  if (saysSum(message, goals)) return to('goal_modifier', message);
  const each = byGoal(message, goals, setting, run);
  if (each) return each;
  const stays = STAYS.test(plain(message).replace(OBVIOUSLY, '')) ? goalNamed(message, goals) : null;
  if (stays)
    return {
      route: 'end',
      answer: tell('MODIFY_GOAL', `**${plainText(stays.title)}** goes on as it is. Nothing was changed.`),
      pending: null,
    };
  if (OF_ANOTHER_CLOCK.test(message)) return null;
  // Word by word: another kind stands there only in why ("running late").
  const order = await ordered(state, goals, run, setting);
  if (order) return order;
  const placed = inItsPlace(message, goals, run);
  if (placed) return placed;
  if (await isOfAnotherKind(message, goals, run)) return null;
  const alone = orderBesideTale(message, setting);
  const beside =
    alone && (await aboutRunning({ ...state, request: { ...state.request, message: alone } }, run, setting));
  if (beside) return beside;
  const slip = await slipped(message, goals, run);
  if (slip) return slip;
  const clash = besideSession(message, goals, setting);
  if (clash) return clash;
  const said = saidOfRunning(message, goals, setting);
  if (said) return said;
  // A milestone that is finished is no session that was done.
  if (
    isFinish(message) &&
    /\b(?:milestone|stage|phase|(?:first|second|third|this) (?:part|block|step|leg))\b/i.test(message) &&
    !/\bsession\b/i.test(message)
  )
    return to('goal_modifier', message);
  const another =
    ofLastChange(state, goals, run) ??
    sameOfAnother(state, goals, run) ??
    (await aboutSessions(message, goals, ofPlaybook, run));
  if (another) return another;
  if (isPause(message) && !/\bremind(?:er|ers)?\b/i.test(message)) return to('goal_modifier', message);
  // The choice that ends a goal is the answer to what was asked before it ends.
  const ended = goals.find(({ title }) => message === `Give up my goal ${title}`);
  if (ended) return { ...to('goal_modifier', message), goalId: ended.id };
  const dropped = await dropsGoal(message, goals, run);
  if (dropped) return { ...to('goal_modifier', 'I want to give up my goal'), goalId: dropped.id };
  const ofTask = isRecent(state.memory, run.now) || (await mayBeDone(message, run));
  const givenUp = givesUp(message, goals) ?? (ofTask ? null : tiredOf(message, goals, goalId));
  if (givenUp) return { ...to('goal_modifier', message), goalId: givenUp.id };
  // The answer to "rest, smaller, or end?".
  if (goalId && ENDS.test(message)) return { ...to('goal_modifier', 'give up my goal'), goalId };
  if (isAbandon(message)) return to('goal_modifier', message);
  const named = goalNamed(message, goals);
  if (isFinish(message) && (named || /\b(?:goal|milestone|plan)\b/i.test(message)) && !/\bsession\b/i.test(message))
    return to('goal_modifier', message);
  if (
    isErrand(message, setting) ||
    asksForOwnNumbers(message) ||
    !(mayChange(message) || goals.some(({ id }) => id === goalId))
  )
    return null;
  const [only] = goals;
  const ofNamed = named ? ofOne(message) : null;
  if (ofNamed && named && aboutPlan(ofNamed, await runningPlan(run.ctx, run.user, named.id), setting, { spoken: true }))
    return { ...to('goal_modifier', `For my goal “${named.title}”: ${ofNamed}`), goalId: named.id };
  const namedOrKind = named ?? ofPlaybook(message, goals);
  if (!namedOrKind && goals.length > 1) return aboutSeveral(goals, state, run, setting);
  const about = namedOrKind ?? goals.find(({ id }) => id === goalId);
  const goal = about ?? only;
  if (!goal) return null;
  const spoken = goal.id === goalId;
  const found = aboutPlan(message, await runningPlan(run.ctx, run.user, goal.id), setting, { spoken });
  // Another goal is no change of this one.
  if (!found) return null;
  const isOfPlan =
    found.kind === 'change' &&
    (isRestart(message) ||
      (GOES.test(message) && (spoken || goals.length === 1)) ||
      ((LIMITS.test(message) || SHAPES.test(message)) && ofPlaybook(message, [goal])) ||
      (!WISHES.test(message) && (PLAN.test(message) || ofPlaybook(message, [goal]))));
  if (!isOfPlan && (found.kind !== 'change' || NEW_GOAL.test(message)) && goalIn(message, setting)) return null;
  const known = about !== undefined && about !== null;
  return { ...to('goal_modifier', message), ...((known || goals.length === 1) && { goalId: goal.id }) };
}

/** "Keep 9pm over there": an hour of a journey, and no other one for the whole plan. */
const OF_ANOTHER_CLOCK = /\b(?:keep|stay|stick)\w*\b[^.;]{0,40}\b(?:over there|(?:their|local) time)\b/i;

/** What is named is of another kind than all that runs: no change of that. */
async function isOfAnotherKind(message: string, goals: readonly ActiveGoal[], run: Run): Promise<boolean> {
  const text = plain(message);
  if (!namesAnotherKind(text, [])) return false;
  const plans = await Promise.all(goals.map(({ id }) => runningPlan(run.ctx, run.user, id)));
  const sessionsOf = (i: number) => plans[i]?.sessions.map(({ title }) => title) ?? [];
  return namesAnotherKind(
    text,
    goals.map(({ title, playbook }, i) => ({ title, playbook, sessions: sessionsOf(i) })),
  );
}

/** "I'm done with this", while something was due today: that may be done. */
const mayBeDone = async (message: string, run: Run): Promise<boolean> =>
  /\b(?:done|finished|through) with\b/i.test(message) &&
  (await openTasks(run)).some(
    ({ at, local }) =>
      at !== null &&
      Temporal.Instant.compare(at, run.now) <= 0 &&
      local?.toPlainDate().equals(run.now.toZonedDateTimeISO(run.person.zone).toPlainDate()) === true,
  );

/** A question about a goal that runs, its name, its day, a rest …: whatever is no change of its sessions. */
export function saidOfRunning(message: string, goals: readonly ActiveGoal[], setting: Setting): Update | null {
  const said = ofRunningGoal(message, goals, setting);
  return said && { ...to('goal_modifier', message), ...(said.goalId && { goalId: said.goalId }) };
}

/** "Parents evening on Wednesday at half six clashes with my run": the one is saved, and it is asked what becomes of the other. */
function besideSession(message: string, goals: readonly ActiveGoal[], setting: Setting): Update | null {
  const clash = clashIn(message);
  const [only, ...others] = goals;
  const goal =
    clash && (goalNamed(clash.of, goals) ?? ofPlaybook(clash.of, goals) ?? (others.length === 0 ? only : null));
  const day = clash && dateOf(clash.event, setting);
  if (!goal || !day) return null;
  return {
    ...to('task_handler', clash.event),
    later: {
      text: `I am away on ${day}`,
      route: 'goal_modifier',
      at: setting.now.toString(),
      goalIds: [goal.id],
    },
  };
}

const dateOf = (text: string, setting: Setting): string | null =>
  datesIn(plain(text), setting)[0]?.date.toString() ?? null;

/** "Only the French one a week later": what is to be, without the name. */
function ofOne(message: string): string | null {
  if (message.startsWith('For my goal “')) return null;
  return (
    /^\W*(?:(?:ok(?:ay)?|no|and|please|then)[\s,]+)*(?:only|just) (?:the|my) [\p{L}\d' -]{2,30}? (?:one|goal|plan|sessions?|course)[,:]? (.{3,80})$/iu.exec(
      message,
    )?.[1] ?? null
  );
}

/** A change that names none of several goals: made to all that are meant, one after the other, or asked about. */
async function aboutSeveral(
  goals: readonly ActiveGoal[],
  state: State,
  run: Run,
  setting: Setting,
): Promise<Update | null> {
  const { message } = state.request;
  if (goalIn(message, setting) && WISHES.test(message)) return null;
  const { fits, goals: meant } = await goalsMeant(message, goals, state, run, setting);
  if (fits.length === 0) return null;
  const [first, ...others] = meant.map(({ id }) => id);
  const later =
    others.length > 0
      ? { text: message, route: 'goal_modifier' as const, at: setting.now.toString(), goalIds: others }
      : null;
  return { ...to('goal_modifier', message), goalId: first ?? null, ...(later && { later }) };
}

/** "I want shorter runs": of what is planned, and no goal of its own. */
const SHAPES =
  /^\W*(?:(?:please|ok(?:ay)?|hm+|so|actually)[\s,]+)*(?:(?:i|we)(?:'d| would)? (?:want|need|like|prefer)|can (?:i|we) have|give me|let's have)\s+(?:(?:much|a bit|a little|slightly|some)\s+)?(?:shorter|longer|fewer|less|more|easier|harder|lighter|earlier|later|slower|faster)\s/i;

/** "I want to go harder". */
const GOES =
  /^\W*(?:(?:please|ok(?:ay)?|hm+|so|actually|and|now)[\s,]+)*(?:i|we)(?:'d| would)? (?:want|need|like|prefer) (?:it |this |that )?(?:to (?:go|be|do|make|have|take|train)(?: it| this)? )?(?:(?:much|a bit|a little|slightly|some|even) )?(?:shorter|longer|fewer|less|more|easier|harder|lighter|earlier|later|slower|faster)\W*$/i;

/** Another goal is put as a wish; a change names the plan, its weeks or what it is made of. */
const WISHES = /\b(?:want|wanna|would like|'d like|goal|learn|become|dream|wish)\b/i;
const PLAN = /\b(?:plan|sessions?|weeks? (?:\d|one|two|three|four|five|six))\b/i;

/** Words by which another goal is put; a change of the plan that is read as one needs none of them. */
const NEW_GOAL =
  /\b(?:another one|learn to|want|wanna|would like|'d like|love to|goal|become|dream|wish|plan to|aim)\b|^\W*(?:(?:also|and|please|then|next)\s+)*(?:run|learn|save|read|write|lose|quit|give up|build|get|finish|study|train for|practi[sc]e|improve|become|start (?!over|again|from|on|later|earlier)\w+ing|stop \w+ing)\b/i;

/** "I'd like to run only on weekends": what runs, in other bounds. */
const LIMITS = /\b(?:only|instead|no longer|any ?more|from now on|rather)\b/i;

const isRestart = (message: string) => /\b(?:over|again|restart|scratch)\b/i.test(message);
