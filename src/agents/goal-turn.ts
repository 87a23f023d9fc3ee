import { goalIn } from '../domain/intent/index.ts';
import type { Setting } from '../domain/language/index.ts';
import { understand } from '../domain/language/index.ts';
import { hear } from '../domain/open-question/index.ts';
import { partIn } from '../domain/plan/change/index.ts';
import { aboutPlan, mayChange, type PlanDraft, plain, readPlanReply, saysOnlyWhen } from '../domain/plan/index.ts';
import { saysLeave } from '../domain/playbooks/index.ts';
import { readTravel } from '../domain/travel/index.ts';
import { type ActiveGoal, runningPlan, waitingGoals } from '../services/plans/index.ts';
import { whereabouts } from '../services/travel/index.ts';
import { aboutSessions } from './nodes/goal_modifier/about-sessions.ts';
import { asksAboutAway, awayAnew } from './nodes/goal_modifier/away.ts';
import { ofLastChange } from './nodes/goal_modifier/last-change.ts';
import { justPaused } from './nodes/goal_modifier/pause.ts';
import {
  goalNamed,
  isAbandon,
  isAboutQuitting,
  isAsItWas,
  isFinish,
  isGivingUp,
  isLater,
  isNext,
  isPause,
  isRedo,
  isUndo,
  isUntil,
  ofPlaybook,
  soLong,
} from './nodes/goal_modifier/rules.ts';
import { NEW_NAME } from './nodes/goal_modifier/running/names.ts';
import { goalsMeant, sameOfAnother } from './nodes/goal_modifier/several-goals.ts';
import { asksForOwnNumbers } from './nodes/orchestrator/own-numbers.ts';
import { isFresh } from './nodes/orchestrator/waiting.ts';
import { yesOrNo } from './nodes/pattern_observer/rules.ts';
import type { Run } from './run.ts';
import { ofRunningGoal } from './running-goal.ts';
import type { Pending, Route, State, Update } from './state.ts';

/**
 * Whether a message is about a goal that is running, or takes something back: undo, the next milestone, a pause, "finished", a change in words of
 * the plan saved last or of the goal that is named. Null: something else. Asked by the orchestrator before its own rules, which know the rest of
 * the goal path.
 */
export async function goalTurn(state: State, run: Run, setting: Setting): Promise<Update | null> {
  const { request, plan, pending } = state;
  const { message, intent } = request;
  if (intent === 'MODIFY_GOAL') return modify(state, setting);
  if (intent && intent !== 'NEXT_MILESTONE') return null;
  // "Undo", said of a change that is only shown, means that one.
  if (
    plan &&
    !plan.standing &&
    pending?.kind === 'plan' &&
    state.earlier.length > 0 &&
    revertsTo(message, plan, setting)
  )
    return to('goal_modifier', 'undo', null);
  if (!plan && pending === null && isWantedAfterAll(message, state.beforeChange, setting))
    return { ...to('plan_review', 'as it was before'), plan: null };
  if (isUndo(message) || isRedo(message)) return to('goal_modifier', isAsItWas(message) ? 'undo' : message, null);
  if (isTakenBack(message, setting)) return to('goal_modifier', 'undo', null);
  const limited = afterLimit(state, setting);
  if (limited) return limited;
  if (pending === null && (isUntil(message) || soLong(message)) && (await justPaused(run)))
    return to('goal_modifier', message);
  if (pending?.kind === 'undo') return yesOrNo(message, setting) ? to('goal_modifier', message, pending) : null;
  if (pending?.kind === 'milestone' && (isNext(message) || isLater(message)))
    return to('goal_clarifier', message, pending);
  if (pending?.kind === 'milestone') return yesOrNo(message, setting) ? to('goal_clarifier', message, pending) : null;
  // A yes to a plan that is none: said so, and no goal called "save it".
  if (!plan && pending === null && SAVES.test(message)) return to('plan_review', message);
  if (!isAsked(pending) && (await isTravel(message, run, setting))) return to('goal_modifier', message);
  if (plan && !plan.standing && !isAsked(pending) && givesUp(message, [plan])) return to('goal_modifier', message);
  if (plan && GOES_ON.test(message)) return null;
  const next = await nextMilestone(state, run, setting);
  if (next || plan) return next;
  // A question of days ago waits for nothing any more.
  const waits = pending !== null && isAsked(pending) && (!OF_A_TASK.has(pending.kind) || isFresh(pending, setting));
  return waits ? besideGuess(state, run, setting) : aboutRunning({ ...state, pending: null }, run, setting);
}

/** A question that was only a guess gives way to what is told of a session or of the body. */
async function besideGuess(state: State, run: Run, setting: Setting): Promise<Update | null> {
  const { request, pending } = state;
  if (!pending?.guess) return null;
  const { goals } = run.person;
  if (goals.length === 0) return null;
  const chosen = chosenOf(state, goals, setting);
  if (chosen) return aboutRunning({ ...state, request: { ...request, message: chosen }, pending: null }, run, setting);
  const away = pending.kind === 'ask' ? awayAnew(request.message, pending.ask.text, setting) : null;
  if (away) return to('goal_modifier', away);
  // What is said of the days on which they are away: leave out, move, whatever it is.
  if (pending.kind === 'ask' && asksAboutAway(pending.ask.text)) {
    const change = await aboutRunning({ ...state, pending: null }, run, setting);
    if (change) return change;
  }
  if (pending.kind === 'ask' && pending.ask.text === NEW_NAME && isAName(request.message))
    return { ...to('goal_modifier', `${NEW_NAME}${request.message}`), goalId: state.goalId };
  const said = saidOfRunning(request.message, goals, setting);
  if (said) return said;
  // A change of the plan that was spoken of is no answer to a guess.
  if (state.goalId && pending.kind === 'ask' && !ANSWERS.has(hear(pending.ask, request.message, setting).kind)) {
    const change = await aboutRunning({ ...state, pending: null }, run, setting);
    if (change?.route === 'goal_modifier') return change;
  }
  return aboutSessions(request.message, goals, ofPlaybook, run);
}

/** "The books", to which goal shall end: the order that this choice stands for. */
function chosenOf({ request, pending }: State, goals: readonly ActiveGoal[], setting: Setting): string | null {
  if (pending?.kind !== 'ask') return null;
  const named =
    request.message.length <= A_NAME ? (goalNamed(request.message, goals) ?? ofPlaybook(request.message, goals)) : null;
  const own = named && pending.ask.choices.filter(({ value }) => ORDERS.test(value) && value.includes(named.title));
  if (own?.length === 1 && own[0]) return own[0].value;
  const heard = hear(pending.ask, request.message, setting);
  const [text, ...more] = heard.kind === 'answer' ? heard.texts : [];
  return text && more.length === 0 && ORDERS.test(text) && pending.ask.choices.some(({ value }) => value === text)
    ? text
    : null;
}

const isAName = (message: string): boolean =>
  message.length <= 80 &&
  !/[?\n]/.test(message) &&
  !/^\W*(?:no|never mind|forget it|nothing|cancel|leave it)\b/i.test(message);
const ANSWERS = new Set(['answer', 'correction', 'leave', 'choose']);
const A_NAME = 40;
/** What the choices of questions about goals say. */
const ORDERS =
  /^(?:For my goal “|Give up my goal |I have completed my goal |Pause (?:my|all) |Shift everything |Skip (?:all )?the sessions )/;

/** A question about a goal that runs, its name, its day, a rest …: whatever is no change of its sessions. */
function saidOfRunning(message: string, goals: readonly ActiveGoal[], setting: Setting): Update | null {
  const said = ofRunningGoal(message, goals, setting);
  return said && { ...to('goal_modifier', message), ...(said.goalId && { goalId: said.goalId }) };
}

const revertsTo = (message: string, plan: PlanDraft, setting: Setting) =>
  readPlanReply(message, plan, setting, { shown: true }).kind === 'revert';

const AFTER_ALL =
  /^(?:(?:no|wait|oh|hm+|ok(?:ay)?|sorry|well|actually|hey)[\s,.!]+)*(?:(?:please )?(?:bring|get|give me|show me|put) (?:it|that|the plan|my plan)(?: \w+)? ?(?:back|again)|i(?: do| did)? (?:want|need) (?:it|that|the plan)(?: (?:after all|back|now))?|(?:let's|i'll|i want to|can we) (?:do|take|keep|have) (?:it|that|the plan)(?: (?:after all|back|anyway))|i(?:'ve| have)? changed my mind(?: again)?|(?:on )?second thoughts?.*\b(?:do|want|keep|save) (?:it|that))[\s.!]*$/i;
const STILL_HOURS = 12;

/** A plan that was let go a while ago, and is wanted after all. */
function isWantedAfterAll(message: string, kept: State['beforeChange'], { now }: Setting): boolean {
  return (
    kept !== null &&
    AFTER_ALL.test(message.replaceAll('’', "'")) &&
    Temporal.Instant.from(kept.at).until(now).total('hours') <= STILL_HOURS
  );
}

/** No plan was made before a doctor has been asked: their leave takes the goal up again, and so does what is said of when. */
function afterLimit({ request: { message }, plan, pending, brief }: State, setting: Setting): Update | null {
  if (plan || !brief?.limited || (pending !== null && !(pending.kind === 'ask' && pending.guess))) return null;
  if (brief.limited === 'crash_diet' && /^\W*(?:yes|ok(?:ay)?|please|sure|do|plan|go)\b.{0,30}$/i.test(message))
    return to('goal_clarifier', 'I want to lose weight');
  const leave = saysLeave(message);
  if (leave === null && !saysOnlyWhen(message, setting)) return null;
  const words = leave === null ? brief.words : `${brief.words}. ${message}`.slice(0, 2_000);
  return to('goal_clarifier', message, {
    kind: 'goal_questions',
    brief: { ...brief, words },
    questions: [],
    askedAt: setting.now.toString(),
  });
}

const SAVES =
  /^\W*(?:(?:yes|ok(?:ay)?|sure|great|good|perfect|looks good|please)[\s,!.]+)*(?:save (?:it|that|this|the plan)|save)(?: please| then| now)?\W*$/i;

/** A place in another zone, or the way back from one: at home "I'm back" is a greeting. */
async function isTravel(message: string, run: Run, setting: Setting): Promise<boolean> {
  const said = readTravel(message, setting);
  if (!said) return false;
  const { home, travels } = await whereabouts(run.ctx, run.user);
  return (
    (said.kind === 'there' && said.zone !== home) ||
    travels.some(({ until }) => until === null || until >= run.now.toString().slice(0, 10))
  );
}

const to = (route: Route, text: string, pending: Pending | null = null): Update => ({ route, text, pending });

/** "Bring it back", "that was a mistake": the last change, where none is named. */
function isTakenBack(message: string, setting: Setting): boolean {
  const said = understand(message, setting);
  return said.kind === 'undo' && said.task.title === null;
}

/** "Continue", said to a plan that is shown, is about that one. */
const GOES_ON =
  /^\W*(?:(?:yes|ok(?:ay)?|sure|please|and)[\s,]+)*(?:continue|carry on|go on|keep going)\W*(?:please\W*)?$/i;

const OF_A_TASK = new Set<Pending['kind']>(['ask', 'scope', 'slot', 'confirm']);
/** A question is open: what is said now answers it. */
const isAsked = (pending: Pending | null) => pending !== null && pending.kind !== 'plan';

/** From the goal's page: a word on the change that is open there, or another change. */
function modify({ request, plan, pending }: State, setting: Setting): Update {
  const { message } = request;
  if (plan && (!request.goalId || plan.goalId === request.goalId)) {
    const shown = pending?.kind === 'plan';
    const { kind } = readPlanReply(message, plan, setting, { shown });
    if (kind !== 'change' && kind !== 'unrelated') return to('plan_review', message, shown ? pending : null);
  }
  return to('goal_modifier', message);
}

/** "What's next?" after a finished milestone: asked for in so many words, that is the yes. */
async function nextMilestone({ request }: State, run: Run, setting: Setting): Promise<Update | null> {
  if (request.intent !== 'NEXT_MILESTONE' && !isNext(request.message)) return null;
  const [next] = await waitingGoals(run.ctx, run.user);
  if (!next) return request.intent ? to('goal_modifier', request.message) : null;
  const pending: Pending = {
    kind: 'milestone',
    goalId: next.goalId,
    title: next.title,
    askedAt: setting.now.toString(),
  };
  return { ...to('goal_clarifier', 'yes', pending), request: { ...request, message: 'yes' } };
}

/** A running goal: pause, finished, and changes in words: of the plan saved last in this conversation, of the goal that is named, or of the only one. */
async function aboutRunning(state: State, run: Run, setting: Setting): Promise<Update | null> {
  const { request, goalId } = state;
  const { message } = request;
  const { goals } = run.person;
  if (goals.length === 0) return null;
  const said = saidOfRunning(message, goals, setting);
  if (said) return said;
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
  const givenUp = givesUp(message, goals);
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
  const alone = named ? ofOne(message) : null;
  if (alone && named && aboutPlan(alone, await runningPlan(run.ctx, run.user, named.id), setting, { spoken: true }))
    return { ...to('goal_modifier', `For my goal “${named.title}”: ${alone}`), goalId: named.id };
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

const ENDS =
  /^\W*(?:(?:yes|ok(?:ay)?|please|no|just)[\s,]+)*(?:end\s+the\s+goal|give\s+it\s+up)(?:\s+(?:please|for\s+good|then))*\W*$/i;

const DROPS =
  /^(?:(?:ok(?:ay)?|please|just|let's|can you|could you|and|so|then|maybe|i think i'll|i'll)[, ]+)*(?:drop|delete|cancel|remove|stop|quit|end|scrap|ditch|get rid of|give up(?: on)?) (?:the |my |this |that )?([\p{L}\d' -]{2,40}?)(?: thing| goal| plan| stuff| one)*(?: then| please| now| altogether| completely| entirely| for good)*[.!]*$/u;
const ONE_PART =
  /\d(?!\d*\s?km?\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:sessions?|weeks?|today|tonight|tomorrow|mornings?|evenings?|reminders?|reminding)\b/;

/** "Drop the Spanish": a goal by its name, and none of its strands nor another task. What then is asked before anything ends. */
async function dropsGoal(message: string, goals: readonly ActiveGoal[], run: Run) {
  const [name] = DROPS.exec(plain(message))?.[1]?.split(/ (?:but|and) (?:keep|not|leave) /) ?? [];
  if (!name || ONE_PART.test(name)) return null;
  // Of a milestone the goal it belongs to is named: "Learn Spanish (1 of 3): first words".
  const named = goalNamed(
    name,
    goals.map(({ id, title }) => ({ id, title: title.split('(')[0] ?? title })),
  );
  const goal = goals.find(({ id }) => id === named?.id) ?? ofPlaybook(name, goals);
  if (!goal || isAboutQuitting(goal)) return null;
  if (named) return goal;
  const plan = await runningPlan(run.ctx, run.user, goal.id);
  return plan.parts.length > 1 && partIn(plain(name), plan) !== null ? null : goal;
}

/** The goal that somebody says they want to give up. */
function givesUp<T extends { title: string; playbook: string; id?: string }>(message: string, goals: readonly T[]) {
  if (!isGivingUp(message)) return null;
  const goal = goalNamed(message, goals) ?? ofPlaybook(message, goals);
  return goal && !isAboutQuitting(goal) ? goal : null;
}

/** Another goal is put as a wish; a change names the plan, its weeks or what it is made of. */
const WISHES = /\b(?:want|wanna|would like|'d like|goal|learn|become|dream|wish)\b/i;
const PLAN = /\b(?:plan|sessions?|weeks? (?:\d|one|two|three|four|five|six))\b/i;

/** Words by which another goal is put; a change of the plan that is read as one needs none of them. */
const NEW_GOAL =
  /\b(?:another one|learn to|want|wanna|would like|'d like|love to|goal|become|dream|wish|plan to|aim)\b|^\W*(?:(?:also|and|please|then|next)\s+)*(?:run|learn|save|read|write|lose|quit|give up|build|get|finish|study|train for|practi[sc]e|improve|become|start (?!over|again|from|on|later|earlier)\w+ing|stop \w+ing)\b/i;

/** "I'd like to run only on weekends": what runs, in other bounds. */
const LIMITS = /\b(?:only|instead|no longer|any ?more|from now on|rather)\b/i;

const isRestart = (message: string) => /\b(?:over|again|restart|scratch)\b/i.test(message);

/** A reminder to make, a list to see, a task to tick: never an answer to a goal's question. */
function isErrand(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (
    /^(?:please |can you |could you |oh |and |also )*(?:remind me|set (?:a|an) (?:reminder|alarm)|add .+ to (?:my|the) list|what(?:'s| is| do i have) (?:on|planned|today)|snooze|show (?:me )?my (?:tasks|list|day))\b/.test(
      text,
    )
  )
    return true;
  // "Didn't run today, too tired" reports one time; "I missed a week, can we make it easier?" is about the plan.
  if (
    /^(?:i )?(?:didn't|did not|couldn't|missed|skipped)\b[^,.;]{0,40}\b(?:today|yesterday|last night|this morning|tonight)\b/.test(
      text,
    ) &&
    !/\b(?:can|could|plan|week|easier|less|fewer)\b/.test(text)
  )
    return true;
  const { kind } = understand(message, setting);
  return kind === 'list' || kind === 'snooze' || (kind === 'done' && /^(?:i'?m )?(?:done|finished)\b/.test(text));
}
