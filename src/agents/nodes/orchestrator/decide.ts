import { readAmendment } from '../../../domain/amend/index.ts';
import { type Setting, writesOn24 } from '../../../domain/language/index.ts';
import { isTooMuch, readPlanReply } from '../../../domain/plan/index.ts';
import { toldOfBody } from '../../../domain/playbooks/index.ts';
import { goalInEnglish, saysReadSo } from '../../../domain/wish/index.ts';
import type { ChatMessage } from '../../../llm/index.ts';
import { choose, tell } from '../../answer.ts';
import { namesDaysOfGoal } from '../../goal-turn/days-of-goal.ts';
import { goalTurn } from '../../goal-turn/index.ts';
import { type Run, settingOf } from '../../run.ts';
import { withoutWhy } from '../../running-goal.ts';
import { isSaid } from '../../said.ts';
import type { Answer, Later, State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { unfit } from '../../unfit.ts';
import { isOfFluxAlone } from '../chitchat/asked/index.ts';
import { asksForClock } from '../chitchat/clock.ts';
import { refused, stillRefused } from '../chitchat/refused.ts';
import { asksAboutAway } from '../goal_modifier/away.ts';
import { isOpen, putAgain } from '../open_question/words.ts';
import { isRecent } from '../task_handler/amend.ts';
import { isAnotherGo } from '../task_handler/another-go.ts';
import { namedIn, openTasks } from '../task_handler/find.ts';
import type { Decision } from './decision.ts';
import { saysWhen } from './errands.ts';
import { answersParked } from './goal-question.ts';
import { sentenceOf } from './heard.ts';
import { LIMITS_HOLD, wantsNoLimits } from './limits.ts';
import { isGoalQuestion, ofTheList } from './of-the-list.ts';
import { answersQuestion, errandApart, onboardsOf } from './onboards.ts';
import { ONLY_TO_YOU, writesToOthers } from './own-number.ts';
import { orchestratorPrompt } from './prompt.ts';
import { reported } from './reported.ts';
import { orchestratorRules } from './rules.ts';
import { orchestratorSchema } from './schema.ts';
import { waits } from './waiting.ts';

/** What the orchestrator asks a model where the rules are not certain. */
export const agent = { name: 'orchestrator', prompt: orchestratorPrompt, schema: orchestratorSchema, maxTokens: 150 };

export const messagesOf = ({ message }: State['request'], { history }: Run): ChatMessage[] => [
  ...history.slice(-6),
  { role: 'user', content: message },
];

/** In the middle of onboarding a "no wait" corrects an answer. */
export const isOnboarding = ({ person: { onboarded, onboarding }, turn }: Run) =>
  !onboarded && onboarding?.conversationId === turn.conversationId;

const toldNow = (before: string[] = [], message: string) => {
  const body = toldOfBody(before, message);
  return body.length > 0 ? { body } : {};
};

/** Which node answers what was heard: the open question, a goal, the list, then what the message is about. */
export async function decide(told: State, run: Run): Promise<Update> {
  const apart = withAside(told, run);
  const state = parkedFirst(apart.plan && !apart.plan.standing ? apart : orderOnly(apart, run));
  const { request, plan, later, memory, parked } = state;
  // What was asked last comes first; a goal's question that waits is next.
  const pending = ofRecent(state, run) ? null : (state.pending ?? parked);
  const writes24 = memory.writes24 || writesOn24(request.message);
  const setting = settingOf(run, writes24);
  const said = onboardsOf({ request, pending, plan }, run, setting);
  const beside = said.onboards && (await isOfListOnly({ ...state, pending }, run, setting));
  const onboards = said.onboards && !beside;
  const errand = said.errand || beside;
  const fresh: Update = {
    errand,
    before: null,
    later: null,
    parked: null,
    answered: null,
    memory: { ...memory, writes24, refused: false, ...toldNow(memory.body, request.message) },
    ...(request.aside && { request }),
  };
  const no = request.intent || isOnboarding(run) ? null : unasked(request.message, memory, fresh);
  if (no) return { ...no, parked: waits(pending, setting) };
  if (!request.intent && !isOnboarding(run) && asksForClock(request.message))
    return { ...fresh, route: 'chitchat', text: request.message, pending: null, parked: waits(pending, setting) };
  if (shows(plan) && !request.intent && isOfFluxAlone(request.message))
    return { ...fresh, route: 'chitchat', text: request.message, pending: null, parked: waits(pending, setting) };
  if (onboards) return { ...fresh, route: 'onboarding', pending: null };
  if (!request.intent && pending === null && isAnotherGo(request.message, memory, setting))
    return { ...fresh, route: 'task_handler', text: request.message, pending: null };
  const recent = isRecent(memory, run.now);
  // "Make it 20 minutes later", said of a task that was made after the plan was saved.
  const ofAway = pending?.kind === 'ask' && asksAboutAway(pending.ask.text);
  const amends =
    recent &&
    !ofAway &&
    pending?.kind !== 'plan' &&
    readAmendment(request.message) !== null &&
    !(await namesDaysOfGoal(state, run));
  const goal = amends ? null : await goalTurn({ ...state, pending }, run, setting);
  if (goal) return { ...fresh, ...goal };
  const ofShown = pending?.kind === 'plan' && (saysWhen(request.message, setting) || isTooMuch(request.message));
  if (!ofShown && (await ofTheList({ ...state, pending }, run, setting)))
    return { ...fresh, route: 'task_handler', text: request.message, pending: null, parked: waits(pending, setting) };
  const talk = { plan: amends ? null : plan, recent };
  const ruled =
    (changesPlan(request, plan, setting) ? null : await reported(request, pending, setting, run)) ??
    (await onTheList(orchestratorRules(request, pending, setting, talk), request, run, (names) =>
      orchestratorRules(request, pending, setting, { ...talk, names }),
    ));
  // Two may be open: a question about an errand, and the goal behind it.
  const behind = state.pending && ruled.route !== 'goal_clarifier' ? waits(parked, setting) : null;
  const waiting = behind && isGoalQuestion(behind) ? behind : (ruled.parked ?? behind);
  const update: Update = {
    ...fresh,
    ...asUpdate(ruled, run, setting),
    before: aheadOf(request.message, ruled),
    parked: waiting,
    later: ruled.later ?? secondWish(later, pending, ruled, run),
  };
  if (ruled.certain) return update;
  const { value } = await askModel(run, agent, messagesOf(request, run));
  const heard =
    value &&
    !(value.when && unfit(value.when)) &&
    (await isThere(value.task, request.message, run)) &&
    sentenceOf(value, request.message, setting);
  return heard ? { ...update, ...heard } : update;
}

/** A plan is proposed and waits for a yes. */
const shows = (plan: State['plan']): boolean => plan !== null && !plan.standing;

/** "Make it 7:30", while something that was not understood is only guessed to be a wish: of what was made or changed before. */
const ofRecent = ({ request, pending, memory }: State, { now }: Run): boolean =>
  pending?.kind === 'ask' &&
  pending.guess === true &&
  !pending.settled &&
  pending.ask.gap !== 'task' &&
  pending.ask.day === null &&
  !pending.ask.text.endsWith(' make it ') &&
  isRecent(memory, now) &&
  /^\W*(?:(?:no|ok|oh|actually|then|so|sorry|well|please)[\s,]+)*(?:make|move|change|set|put|push)\s+(?:it|that)\b/i.test(
    request.message,
  );

/** Of two open questions, the one that the message answers. */
const parkedFirst = (state: State): State =>
  answersParked(state.pending, state.parked, state.request.message)
    ? { ...state, pending: state.parked, parked: state.pending }
    : state;

/** What is done for nobody, and whatever is said on about it. */
function unasked(message: string, { refused: before }: State['memory'], fresh: Update): Update | null {
  const memory = { ...(fresh.memory as State['memory']), refused: true };
  if (refused(message)) return { ...fresh, memory, route: 'chitchat', text: message, pending: null };
  const still = before ? stillRefused(message) : null;
  return still
    ? { ...fresh, memory, route: 'end', text: message, answer: tell('CHITCHAT', still), pending: null }
    : null;
}

/** "Took it", "when's my dentist?", in the middle of the questions: it answers none of them, and is of what stands on the list already. */
async function isOfListOnly(state: State, run: Run, setting: Setting): Promise<boolean> {
  const { request } = state;
  const question = run.person.onboarding?.question;
  if (request.intent || !isOnboarding(run) || !question || answersQuestion(request.message, question)) return false;
  if ((await openTasks(run)).length === 0) return false;
  return (await reported(request, null, setting, run)) !== null || (await ofTheList(state, run, setting));
}

/** In onboarding an errand and what is told beside it go their own ways. */
function withAside(state: State, run: Run): State {
  const { request, memory } = state;
  const apart = isOnboarding(run)
    ? errandApart(request.message, settingOf(run, memory.writes24), run.person.onboarding?.question ?? null)
    : null;
  return apart ? { ...state, request: { ...request, message: apart.errand, aside: apart.aside } } : state;
}

/** To a goal that runs: what shall be, without why. */
function orderOnly(state: State, run: Run): State {
  const { request, goalId, memory } = state;
  const setting = settingOf(run, memory.writes24);
  const message = request.intent ? request.message : withoutWhy(request.message, run.person.goals, goalId, setting);
  return message === request.message ? state : { ...state, request: { ...request, message } };
}

/** Said ahead of the answer: that limits hold; that nobody else is written to; in which language a German or Spanish goal was read. */
function aheadOf(message: string, { route, text }: Decision): Answer | null {
  if (wantsNoLimits(message)) return tell('CHITCHAT', LIMITS_HOLD);
  if ((route === 'task_handler' || route === 'clarify') && writesToOthers(message))
    return tell('CHITCHAT', ONLY_TO_YOU);
  return route === 'goal_clarifier' && text === goalInEnglish(message)
    ? tell('CHITCHAT', saysReadSo(message, text))
    : null;
}

/** A task that a model heard: in the person's own words, or one that is on their list. */
const isThere = async (task: string | null, message: string, run: Run): Promise<boolean> =>
  task === null || (!unfit(task) && (isSaid(task, message) || namedIn(task, await openTasks(run)).length > 0));

/** "Put the Saturday one on Sunday mornings", said of the plan that is shown: no pause of Saturday. */
const changesPlan = ({ message, intent }: State['request'], plan: State['plan'], setting: Setting): boolean =>
  intent === null &&
  plan !== null &&
  !plan.standing &&
  !/\b(?:remind|everything|mute|pause|sick|ill)/i.test(message) &&
  readPlanReply(message, plan, setting, { shown: true }).kind === 'change';

/** Talk, or nothing that was understood, may be about a task that is there: then it is looked for on the list. */
async function onTheList(
  ruled: Decision,
  { message, intent }: State['request'],
  run: Run,
  again: (names: boolean) => Decision,
): Promise<Decision> {
  const open =
    !intent &&
    ((!ruled.certain && (ruled.route === 'chitchat' || ruled.route === 'clarify')) ||
      (ruled.route === 'goal_clarifier' && ruled.pending === null && ruled.later === null));
  return open && namedIn(message, await openTasks(run)).length > 0 ? again(true) : ruled;
}

function asUpdate({ route, text, pending, ask, say, again, answered }: Decision, run: Run, setting: Setting): Update {
  if (again) return { route: 'end', text, ...putAgain(again.lead, again.pending, setting, again.words) };
  if (say) return { route: 'end', text, answer: tell('CHITCHAT', say), pending: null, brief: null };
  if (!ask) return { route, text, pending, answered };
  const answer = choose('CLARIFY', ask.question, ask.choices);
  return { route: 'end', text, answer, pending: { kind: 'ask', ask, askedAt: run.now.toString() } };
}

/** The second wish waits for the answer to a question about the first; anything else lets it go. */
function secondWish(later: Later | null, pending: State['pending'], ruled: Decision, { now }: Run): Later | null {
  const open = pending?.kind === 'ask' ? null : pending;
  const isDone = ruled.route === 'task_handler' && ruled.pending === open;
  const answered = isOpen(pending) && (isDone || ruled.say !== undefined);
  return later && answered && Temporal.Instant.from(later.at).until(now).total('hours') <= 12 ? later : null;
}
