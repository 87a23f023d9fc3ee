import {
  askAbout,
  askedOf,
  type Change,
  changesIn,
  leavesDaysFree,
  type PlanChange,
  type PlanDraft,
  plainText,
} from '../../../domain/plan/index.ts';
import { readRunning } from '../../../domain/running/index.ts';
import { activeGoals, runningPlan } from '../../../services/plans/index.ts';
import { asking, choose, tell } from '../../answer.ts';
import { isTravel } from '../../goal-turn/travel.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { offered } from '../plan_review/open.ts';
import { anotherTarget, hourOfGoal } from './another-target.ts';
import { askAboutAway } from './away.ts';
import { abandonGoal, finishGoal, offerRelief, offerSmaller } from './finish.ts';
import { asItWas, isBackToBefore, meant, putRight, withoutWish, workedOutAnew } from './open-plan.ts';
import { orderedIn } from './order.ts';
import { pauseAnew, pauseGoals } from './pause.ts';
import { goalModifierPrompt } from './prompt.ts';
import { askRestart } from './restart.ts';
import {
  backOn,
  goalNamed,
  isAbandon,
  isFinish,
  isGivingUp,
  isPause,
  isRedo,
  isUndo,
  isUntil,
  onlyOne,
  ordersEnd,
  restsFrom,
  soLong,
} from './rules.ts';
import { ofRunning } from './running/index.ts';
import { ofSums } from './running/sums.ts';
import { goalModifierSchema, sentenceOf } from './schema.ts';
import { travel } from './travel.ts';
import { takeBack } from './undo.ts';

/** Changes a plan that is open or running, ends or rests a goal, takes the last change back: decides what, the scheduler finds the hours. */
export const goalModifier = async (state: State, run: Run): Promise<Update> => offered(await modified(state, run));

async function modified(state: State, run: Run): Promise<Update> {
  const { request, pending, plan, text } = state;
  if (pending?.kind === 'undo' || isUndo(text) || isRedo(text) || isBackToBefore(state))
    return (await asItWas(state, run)) ?? takeBack(state, run);
  const sums = plan && !plan.standing ? null : await ofSums(text, run.person.goals, run);
  if (sums) return sums;
  const order = plan ? null : await ordered(state, run);
  if (order) return order;
  const setting = settingOf(run, state.memory.writes24);
  if (!leavesDaysFree(text, plan, setting) && (await isTravel(text, run, setting))) return travel(state, run);
  const resumed = backOn(text) ? await pauseAnew(state, run) : null;
  if (resumed) return resumed;
  const word = plan && !plan.standing ? null : readRunning(withoutGoal(text), setting);
  const running = word && (await ofRunning(word, { ...state, goalId: goalIn(text, run) ?? state.goalId }, run));
  if (running) return running;
  if (isPause(text)) return pauseGoals(state, run);
  if (isUntil(text) || soLong(text) || backOn(text) || restsFrom(text) || onlyOne(text)) {
    const anew = await pauseAnew(state, run);
    if (anew) return anew;
  }
  if (isGivingUp(withoutGoal(text)) && !ordersEnd(text)) {
    const offered = plan && !plan.standing ? offerSmaller(plan) : await offerRelief(state, run);
    if (offered) return offered;
  }
  if (!plan && isFinish(text)) return finishGoal(state, run);
  if (!plan && (isAbandon(text) || ordersEnd(text))) return abandonGoal(state, run);
  // What was only shown of a running plan is not saved along with the next change.
  if (plan && (!request.goalId || plan.goalId === request.goalId))
    return { ...(await change(plan, state, run)), ...(plan.standing && { supposed: true }) };
  const goals = await activeGoals(run.ctx, run.user);
  const goalId =
    request.goalId ?? state.goalId ?? goalNamed(text, goals)?.id ?? (goals.length === 1 ? goals[0]?.id : null);
  if (!goalId) return which(text, goals, run.now);
  return change(await runningPlan(run.ctx, run.user, goalId), state, run);
}

/** An order to single sessions of the goal that is meant. */
async function ordered(state: State, run: Run): Promise<Update | null> {
  const { request, text } = state;
  const goals = run.person.goals;
  const goalId = request.goalId ?? goalIn(text, run) ?? state.goalId ?? (goals.length === 1 ? goals[0]?.id : null);
  const runs = goals.some(({ id }) => id === goalId);
  return goalId && runs ? orderedIn(withoutGoal(text), await runningPlan(run.ctx, run.user, goalId), state, run) : null;
}

async function change(shown: PlanDraft, state: State, run: Run): Promise<Update> {
  const { memory } = state;
  const right = putRight(shown, state) ?? (await withoutWish(shown, state, run));
  if (right) return right;
  const setting = settingOf(run, memory.writes24);
  const { plan, text: said, ...corrected } = meant(shown, state);
  const text = withoutGoal(said);
  const anew = workedOutAnew(plan, text, state, run) ?? anotherTarget(text, plan, run) ?? hourOfGoal(text, plan, run);
  if (anew) return anew;
  const ruled = changesIn(text, plan, setting);
  const again = askRestart(ruled.changes, text, plan, run);
  if (again) return again;
  const changes = ruled.changes.length > 0 ? withUnread(ruled) : await heard(text, plan, run);
  if (changes.length > 0) return { plan, changes, ...corrected };
  if (ruled.away && plan.standing) return askAboutAway(ruled.away, plan, run);
  if (ruled.when && changes.length === 0) return askWhen(ruled.when, plan);
  return plan.standing || ruled.rest === '' ? askWhat(plan, run) : askPrecisely(ruled.rest, plan, run);

  async function heard(words: string, open: PlanDraft, asking: Run): Promise<PlanChange[]> {
    const agent = { name: 'goal_modifier', prompt: goalModifierPrompt, schema: goalModifierSchema, maxTokens: 200 };
    const parts = open.parts.map(({ name }) => name).join(', ');
    const { value } = await askModel(asking, agent, [
      { role: 'user', content: `Strands: ${parts}\nMessage: ${words}` },
    ]);
    return value ? changesIn(sentenceOf(value), open, setting).changes : [];
  }
}

/** The goal that a choice names ahead of what was said. */
const goalIn = (text: string, { person }: Run): string | null =>
  /^For my goal “/.test(text) ? (goalNamed(text, person.goals)?.id ?? null) : null;
/** What was not understood beside the changes is asked about with them. */
const withUnread = ({ changes, rest }: Change): PlanChange[] =>
  rest === '' ? changes : [...changes, { kind: 'unread', words: rest }];

/** Of an open plan: about the words themselves. */
function askPrecisely(words: string, plan: PlanDraft, run: Run): Update {
  const { question, choices, about } = askAbout(words, plan);
  return {
    answer: choose(
      'GOAL',
      `${question} The plan is as it was.`,
      choices.map((value) => ({ label: value, value })),
    ),
    plan: about ? askedOf(plan, { days: about }) : plan,
    pending: { kind: 'plan', unasked: true, unmet: words, askedAt: run.now.toString() },
    effects: [],
  };
}

/** The numbers and days of a goal's title are no change of it. */
const withoutGoal = (text: string) => text.replace(/^For my goal “[^”]{1,300}”: /, '');

/** A stretch of days that nobody here knows: nothing else is changed instead. */
function askWhen(when: string, plan: PlanDraft): Update {
  const message = `Which days are “${plainText(when)}”? Say them as dates, for example "from 21 to 27 December", and I change **${plainText(plan.title)}** on those alone. Nothing was changed.`;
  return {
    answer: { ...tell('MODIFY_GOAL', message), needsAnswer: true },
    plan: plan.standing ? null : plan,
    ...(plan.goalId && { goalId: plan.goalId }),
    pending: null,
    effects: [],
  };
}

/** One concrete question: what a change of a plan can be about. */
function askWhat(plan: PlanDraft, run: Run): Update {
  const message = `What should be different about **${plainText(plan.title)}**: the days, the time of day, how long, how often, or a week left out? For example "not on Thursdays" or "next week only twice". Nothing was changed.`;
  return {
    answer: choose(plan.standing ? 'MODIFY_GOAL' : 'GOAL', message, [
      { label: 'Make it easier', value: 'Make the plan easier' },
      { label: 'One day less a week', value: 'One day less a week in the plan' },
      { label: 'Everything a week later', value: 'Shift the whole plan by one week' },
    ]),
    plan: plan.standing ? null : plan,
    ...(plan.goalId && { goalId: plan.goalId }),
    pending: plan.standing ? null : { kind: 'plan', unasked: true, askedAt: run.now.toString() },
    effects: [],
  };
}

function which(text: string, goals: readonly { title: string }[], now: Temporal.Instant): Update {
  if (goals.length === 0)
    return {
      answer: tell(
        'MODIFY_GOAL',
        'No goal is running just now, so there is nothing to change. What would you like to reach?',
      ),
      pending: null,
      effects: [],
    };
  const question = 'Which goal do you mean? Nothing was changed.';
  // The wish goes along, so that it need not be said again.
  const choices = goals.map(({ title }) => ({
    label: plainText(title),
    value: `For my goal “${title}”: ${text}`.slice(0, 600),
  }));
  return asking('MODIFY_GOAL', question, choices, now, { guess: true });
}
