import { readAmendment } from '../../../domain/amend/index.ts';
import { goalIn } from '../../../domain/intent/index.ts';
import type { Crisis } from '../../../domain/language/index.ts';
import { answered, readAnswers } from '../../../domain/onboarding/index.ts';
import { hear, hearBeside } from '../../../domain/open-question/index.ts';
import { readPlanReply } from '../../../domain/plan/index.ts';
import { type Limit, limitFor, speaksOfLimit } from '../../../domain/playbooks/index.ts';
import { isAboutAnother, type Worry, worryIn } from '../../../domain/safety/index.ts';
import { tell } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import { ofRunningGoal } from '../../running-goal.ts';
import type { Pending, State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { aboutFlux } from '../chitchat/about.ts';
import { isUndo } from '../goal_modifier/rules.ts';
import { isRefusal } from '../onboarding/rules.ts';
import { isOpen } from '../open_question/words.ts';
import { orchestrateAhead } from '../orchestrator/index.ts';
import { keepsOrNot } from '../orchestrator/open-answer.ts';
import { asksForOthers } from '../orchestrator/others.ts';
import { isFresh } from '../orchestrator/waiting.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import { isRecent } from '../task_handler/amend.ts';
import { careWords, helpWords, reliefWords } from './help.ts';
import { safetyPrompt } from './prompt.ts';
import { isWorrying, safetyRules } from './rules.ts';
import { safetySchema } from './schema.ts';

/**
 * A person in danger is answered with care and real help, and nothing is planned. Who may be in danger is asked, with the numbers at hand.
 */
export async function safety(state: State, run: Run): Promise<Update> {
  const { request, pending, memory } = state;
  const { message } = request;
  const asked = pending?.kind === 'worry' ? answerToCare(pending, message, run) : null;
  if (asked) return asked;
  const certain = safetyRules(message);
  if (certain) return help(certain, message, run);
  // "Do you sell my data?", "show me Marek's plan" are answered as that.
  const ofUse =
    isAboutTask(state, run) || isOfShownPlan(state, run) || aboutFlux(message) !== null || asksForOthers(message);
  const worry = worryIn(message, { plainly: ofUse, loudly: answersOnboarding(message, run) });
  const heard = worry || isWorrying(message) ? await askedModel(state, run) : null;
  if (heard?.danger && heard.danger !== 'none') return help(heard.danger, message, run);
  if (!worry || isForAPlan(worry, message, settingOf(run, memory.writes24), state.brief?.limited)) return {};
  run.ctx.log.info({ conversation: run.turn.conversationId, worry }, 'asked with care');
  return {
    answer: { ...tell('SAFETY', careWords(worry, run.person.zone, message)), needsAnswer: false },
    pending: { kind: 'worry', worry, other: isAboutAnother(message), askedAt: run.now.toString() },
  };
}

/**
 * "I don't care" to "When should I remind you?", "no wait, I haven't" after a "done": what answers a question about a task, or changes the one
 * just made, is no cry for help because it sounds a little like one. Plain signs of danger are heard all the same.
 */
function isAboutTask({ request, pending, memory }: State, run: Run): boolean {
  const { message } = request;
  const setting = settingOf(run, memory.writes24);
  if (isUndo(message) || isOfGoal(message, run, setting)) return true;
  if (isRecent(memory, run.now) && readAmendment(message) !== null) return true;
  if (!isOpen(pending) || pending.guess || !isFresh(pending, setting)) return false;
  if (pending.kind === 'confirm' && keepsOrNot(message, setting)) return true;
  const kind = pending.kind === 'ask' ? hear(pending.ask, message, setting).kind : hearBeside(message, setting);
  // What to be reminded of may be anything.
  const isTitle = pending.kind === 'ask' && pending.ask.gap === 'title';
  return (
    kind === 'leave' ||
    kind === 'choose' ||
    kind === 'undecided' ||
    (!isTitle && (kind === 'answer' || kind === 'correction'))
  );
}

/** "I think Fridays might be hard", of the plan that is shown: a change of it, or doubt of its days. */
function isOfShownPlan({ request, plan, memory }: State, run: Run): boolean {
  if (!plan || plan.standing || request.message.length > SHORT) return false;
  const reply = readPlanReply(request.message, plan, settingOf(run, memory.writes24), { shown: true });
  return reply.kind === 'change' || (reply.kind === 'unsure' && (reply.days?.length ?? 0) > 0);
}

/** "Depends if I've got the kids", asked when somebody gets up: what answers a question about their days is heard where it is very like danger. */
function answersOnboarding(message: string, { person: { onboarded, onboarding: open }, turn }: Run): boolean {
  if (onboarded || !open || open.conversationId !== turn.conversationId) return false;
  return answered(readAnswers(message, open.question)).length > 0 || isRefusal(message);
}

/** "I've only managed two of them", "until then do nothing", of a goal that runs. */
function isOfGoal(message: string, { person }: Run, setting: ReturnType<typeof settingOf>): boolean {
  return message.length <= SHORT && ofRunningGoal(message, person.goals, setting) !== null;
}
const SHORT = 80;

/** A symptom inside a goal: the goal's own path says what a doctor comes first for. */
function isForAPlan(worry: Worry, message: string, setting: ReturnType<typeof settingOf>, told?: Limit): boolean {
  const again = told !== undefined && speaksOfLimit(told, message);
  if (again && worryIn(message, { plainly: true }) === null) return true;
  if (limitFor(message) === null) return false;
  // What is only a little like a cry for help, and says what a doctor comes first for, is answered as that.
  return (worry === 'unwell' && goalIn(message, setting) !== null) || worryIn(message, { plainly: true }) === null;
}

const CRISIS: Record<Worry, Crisis> = {
  despair: 'self_harm',
  unsafe: 'violence',
  unwell: 'medical',
  eating: 'medical',
};

/** "Are you safe?" is answered the other way round than the two others. */
function answerToCare(pending: Extract<Pending, { kind: 'worry' }>, message: string, run: Run): Update | null {
  const setting = settingOf(run, false);
  if (!isFresh(pending, setting)) return null;
  const said = saidTo(pending, message, setting);
  if (!said) return null;
  const relief = tell('SAFETY', reliefWords(pending.worry, run.person.zone, pending.other));
  if (pending.worry === 'eating') return { answer: relief, pending: null };
  const danger = (said === 'yes') !== (pending.worry === 'unsafe');
  if (danger) return help(CRISIS[pending.worry], message, run);
  return { answer: relief, pending: null };
}

/** "It's over, he's in hospital" is a no to whether it is happening now. */
function saidTo({ worry }: { worry: Worry }, message: string, setting: ReturnType<typeof settingOf>) {
  if (worry === 'unwell' && OVER.test(message)) return 'no';
  return yesOrNo(message, setting) ?? (NEAR_YES.test(message) ? 'yes' : null);
}

const OVER = new RegExp(
  `^\\W*(?:no\\b.{0,20}|(?:it|that)(?:'s|\\s+is|\\s+was)\\s+|(?:he|she|they)(?:'s|\\s+is|'re|\\s+are)?\\s+)?(?:all\\s+|already\\s+|now\\s+)?(?:${[
    String.raw`over|past|long\s+ago|(?:years|months|weeks|days|a\s+while)\s+ago|last\s+(?:year|month|week)|recovering`,
    String.raw`better|stable|fine|ok(?:ay)?\s+now|in\s+(?:the\s+)?hospital|home\s+again`,
  ].join('|')})\\b`,
  'i',
);

const NEAR_YES =
  /^\W*(?:sometimes|a\s+(?:bit|little)|maybe|kind\s+of|sort\s+of|i\s+(?:think|guess|am|do)\b|often|every\s+day|most\s+days)/i;

function help(crisis: Crisis, text: string, run: Run): Update {
  run.ctx.log.info({ conversation: run.turn.conversationId, crisis }, 'answered with help');
  return { answer: tell('SAFETY', helpWords(crisis, run.person.zone, text)), pending: null };
}

async function askedModel(state: State, run: Run) {
  const { message } = state.request;
  // Most worrying words are no emergency, and what comes next need not wait to hear so.
  orchestrateAhead(state, run);
  const agent = { name: 'safety', prompt: safetyPrompt, schema: safetySchema, maxTokens: 60 };
  const { value } = await askModel(run, agent, [{ role: 'user', content: message.slice(0, 4_000) }]);
  return value;
}
