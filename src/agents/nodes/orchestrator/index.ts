import { listOrderInEnglish, maySayInOwnWords } from '../../../domain/about/index.ts';
import { writesOn24 } from '../../../domain/language/index.ts';
import { toldInEnglish } from '../../../domain/onboarding/index.ts';
import { orderInEnglish, type ReadOrder, saysOrderRead } from '../../../domain/running/index.ts';
import { orderAsked, withoutGreeting } from '../../../domain/text/index.ts';
import { answerInEnglish, changeInEnglish } from '../../../domain/wish/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askAhead } from '../../twin.ts';
import { chosenOf } from '../plan_review/open.ts';
import { isRecent } from '../task_handler/amend.ts';
import { openTasks } from '../task_handler/find.ts';
import { answersDue } from './answers-due.ts';
import { agent, decide, isOnboarding, messagesOf } from './decide.ts';
import { withDue } from './due.ts';
import { followUp } from './follow-up.ts';
import { LIMITS_HOLD, withoutLimits } from './limits.ts';
import { isGoalQuestion } from './of-the-list.ts';
import { isSettled } from './open-answer.ts';
import { inOrders, inParts, queued } from './parts.ts';
import { orchestratorRules } from './rules.ts';
import { supposing } from './supposing.ts';

/** For a node before this one that waits for a model itself: what will be asked here is asked beside it. */
export function orchestrateAhead(state: State, run: Run): void {
  const { request, pending, plan } = isOnboarding(run) ? state : afterGreeting(state);
  const setting = settingOf(run, writesOn24(request.message));
  if (!orchestratorRules(request, pending, setting, { plan, recent: false }).certain)
    askAhead(run, agent, messagesOf(request, run));
}

/**
 * Decides which node answers. The rules come first: where they are certain they are exact, instant and free. A model is asked
 * where they are not, and what it hears is read by the rules again.
 */
export async function orchestrator(said: State, run: Run): Promise<Update> {
  if (isOnboarding(run)) return inTurn(said, run);
  const { request, ...state } = said.request.intent ? said : afterGreeting(said);
  const due = await answersDue({ ...state, request }, run);
  if (due && 'ask' in due) return { request, ...due.ask };
  const answered = due?.request ?? request;
  return { request: answered, ...(await inTurn(await withDue({ ...state, request: answered }, run), run)) };
}

async function inTurn(written: State, run: Run): Promise<Update> {
  // Behind the first part of a message: what was said so far stands above, and the parts that are left wait.
  if (written.before) {
    const update = await heardWhole(written, run);
    return { ...update, before: written.before, later: written.later ?? update.later ?? null };
  }
  const setting = settingOf(run, writesOn24(written.request.message));
  const parts = isOnboarding(run)
    ? null
    : ((await inParts(written, run, setting)) ?? (await inOrders(written, run, setting)));
  if (!parts) return heardWhole(written, run);
  const request = { ...written.request, message: parts.first };
  const update = await heardWhole({ ...written, request }, run);
  return { request, ...update, later: queued(parts, update, run) };
}

/** The greeting says nothing of what is wanted. */
const afterGreeting = <S extends Pick<State, 'request'>>(state: S): S => ({
  ...state,
  request: { ...state.request, message: orderAsked(withoutLead(withoutGreeting(state.request.message))) },
});

/** "Before that, put milk on my list": an order, whatever it comes before. */
const LEAD =
  /^\W*(?:before\s+(?:that|this|we\s+(?:do|start|go\s+on)|i\s+forget)|one\s+more\s+thing|quick\s+(?:one|thing)|unrelated|something\s+else|while\s+(?:you're|i'm)\s+(?:at\s+it|here))\s*[,:-]+\s*(?=(?:please\s+)?(?:remind|wake|add|put|set|can|could|what|tell|show|do\s+i|am\s+i)\b)/i;
/** "Oh I forgot, I have football on Tuesdays". */
const FORGOT =
  /^\W*(?:(?:oh|ah|sorry|wait|hm+|ok(?:ay)?)[\s,]+)*i\s+(?:totally\s+|completely\s+)?forgot(?:\s+to\s+(?:say|mention|tell\s+you))?(?:\s+that)?[\s,:]+(?=(?:i|we|my)\b)/i;
const withoutLead = (message: string): string => message.replace(LEAD, '').replace(FORGOT, '');

/** A message, or a part of it: what it says against the limits is answered first, and the wish itself taken up. */
async function heardWhole(spoken: State, run: Run): Promise<Update> {
  const rest = spoken.request.intent ? spoken.request.message : withoutLimits(spoken.request.message);
  // To what is asked in onboarding, and beside a plan that is shown, it is an answer that says nothing.
  const alone = !isOnboarding(run) && (spoken.plan === null || spoken.plan.standing !== null);
  if (rest === spoken.request.message || (rest === '' && !alone)) return heard(spoken, run);
  if (rest === '') return { route: 'end', text: spoken.request.message, answer: tell('CHITCHAT', LIMITS_HOLD) };
  const request = { ...spoken.request, message: rest };
  const update = await heard({ ...spoken, request }, run);
  const before = tell('CHITCHAT', LIMITS_HOLD);
  // What comes again and again, without a word of approval, is a plan that waits for one.
  if (update.route === 'task_handler' && COMES_AGAIN.test(rest) && !update.later)
    return { ...(await heard({ ...spoken, request: { ...request, intent: 'GOAL' } }, run)), request, before };
  // Nothing else was wanted.
  const saysNothing = update.route === 'chitchat' || update.route === 'clarify';
  return saysNothing
    ? { request, ...update, route: 'end', answer: before, before: null }
    : { request, ...update, before };
}

const COMES_AGAIN = /\b(?:must|need\s+to|have\s+to|want\s+to|will|should)\b.*\b(?:every|each|daily|nightly)\b/i;

async function heard(written: State, run: Run): Promise<Update> {
  const chosen = written.plan && chosenOf(written.request.message, written.pending);
  if (chosen) {
    const request = { ...written.request, message: chosen };
    return { request, ...(await heardAs({ ...written, request }, run)) };
  }
  const order = orderRead(written, run);
  if (order) {
    const heard = { ...written.request, message: order.order };
    const update = await heardAs({ ...written, request: heard }, run);
    return { request: heard, ...update, before: update.before ?? tell('CHITCHAT', saysOrderRead(order)) };
  }
  const ofList = await listOrderRead(written, run);
  if (ofList) {
    const heard = { ...written.request, message: ofList };
    return { request: heard, ...(await heardAs({ ...written, request: heard }, run)) };
  }
  const { message } = written.request;
  const ofOpen = written.plan !== null && !written.plan.standing;
  const told = isOnboarding(run) ? null : toldInEnglish(message);
  const english =
    told ?? (isOfGoal(written) ? ((ofOpen ? changeInEnglish(message) : null) ?? answerInEnglish(message)) : null);
  if (!english) return heardAs(written, run);
  const request = { ...written.request, message: english };
  return { request, ...(await heardAs({ ...written, request }, run)) };
}

/** An order to goals that run, in German or Spanish: where no plan is open, and no question but one that was only a guess. */
function orderRead({ request, plan, pending }: State, { person: { goals } }: Run): ReadOrder | null {
  const open =
    (plan !== null && !plan.standing) ||
    (pending !== null && !pending.guess && pending.kind !== 'plan' && pending.kind !== 'worry');
  if (request.intent || open || goals.length === 0) return null;
  return orderInEnglish(
    request.message,
    goals.map(({ title }) => title),
  );
}

/** What is said in German or Spanish of what stands on the list, where no plan is open; "es" means nothing while a question waits. */
async function listOrderRead({ request, plan, pending, memory }: State, run: Run): Promise<string | null> {
  const { message, intent } = request;
  const ofGoal = (pending !== null && isGoalQuestion(pending)) || (plan !== null && !plan.standing);
  if (intent || ofGoal || isOnboarding(run) || !maySayInOwnWords(message)) return null;
  const waits = pending !== null && !isSettled(pending) && !pending.guess;
  const titles = (await openTasks(run)).map(({ title }) => title);
  return listOrderInEnglish(message, titles, !waits && isRecent(memory, run.now), settingOf(run, memory.writes24));
}

/** A goal is being talked about: short answers in German and Spanish are read. */
const isOfGoal = ({ plan, pending, parked }: State): boolean =>
  plan !== null ||
  [pending, parked].some(
    (one) => one !== null && ['goal_questions', 'start_date', 'plan', 'goal_options'].includes(one.kind),
  );

async function heardAs(spoken: State, run: Run): Promise<Update> {
  const thought = isOnboarding(run) ? null : await supposing(spoken, run, settingOf(run, spoken.memory.writes24));
  // Of what is saved, whatever else was thought about before.
  if (thought) {
    const saved = { ...spoken, request: thought, plan: null, pending: null };
    return { plan: null, pending: null, ...(await decide(saved, run)), request: thought, supposed: true };
  }
  const meant = await meantAfter(spoken, run);
  if (meant && 'update' in meant) return meant.update;
  if (!meant) return decide(spoken, run);
  const request = { ...spoken.request, message: meant.message };
  const closed = meant.closes ? { pending: null, parked: null } : {};
  const later = meant.later
    ? { later: { text: meant.later, route: 'task_handler' as const, at: run.now.toString() } }
    : {};
  return { request, ...(await decide({ ...spoken, ...closed, request }, run)), ...later };
}

function meantAfter({ ...state }: State, run: Run) {
  if (isOnboarding(run)) return null;
  const waiting = state.pending ?? state.parked;
  // What is usual was saved: nothing waits for an answer any more, though one may come.
  const pending = isSettled(waiting) ? null : waiting;
  return followUp({ ...state, pending }, run, settingOf(run, state.memory.writes24));
}
