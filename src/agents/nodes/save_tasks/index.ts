import { Problem } from '../../../db/errors.ts';
import { saveInTurn } from '../../../services/conversations/index.ts';
import { recordChange } from '../../../services/undo/index.ts';
import { tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, Effect, Memory, Recent, State, Update } from '../../state.ts';
import { proposed } from '../plan_review/show.ts';
import { askFirst } from './ask-first.ts';
import { changeOf } from './change.ts';
import { carryOut, type Outcome } from './effects.ts';
import { withNextGoal } from './next-goal.ts';
import { refusal } from './refused.ts';
import { confirmation, isUnreached } from './words.ts';

/**
 * Carries out what was decided, all of it in one transaction or none of it, and only then says so. What it changes can be taken back for a
 * day. Needs no model. A retry of a turn that died after this finds what was saved and saves nothing twice.
 */
export async function saveTasks(
  { effects, memory, request, text, supposed, parked, brief }: State,
  run: Run,
): Promise<Update> {
  if (supposed) return askFirst(effects, run);
  try {
    const ordered = effects.filter((effect) => !isAside(effect));
    const all = await saveInTurn(run.ctx, run.user, run.turn, async (inside) => {
      const done: Outcome[] = [];
      // What stands on the list meanwhile is not taken back with what was ordered.
      for (const effect of effects.filter(isAside)) done.push(await carryOut(inside, run.user, effect));
      const change = changeOf(ordered);
      if (change)
        await inside.db.withUser(run.user, (tx) => recordChange(tx, inside, run.user, run.turn.conversationId, change));
      for (const effect of ordered) done.push(await carryOut(inside, run.user, effect));
      return done;
    });
    const outcomes = all.filter(({ effect }) => !isAside(effect));
    const aside = all.find(({ effect }) => isAside(effect));
    const waiting = aside ? keptIn(parked, aside) : parked;
    const saved = savedAnswer(outcomes.length > 0 ? outcomes : all, run, memory.saidUnreachable);
    const { answer, ...offered } = parked ? { answer: saved } : withNextGoal(saved, outcomes, brief, run);
    const saidUnreachable = memory.saidUnreachable || isUnreached(outcomes, run);
    return {
      answer,
      effects: [],
      ...(canBeTakenBack(ordered) && { unchanged: 'changed' as const }),
      memory: {
        ...memory,
        recent: recentOf(outcomes, memory.recent ?? null, run),
        topic: topicOf(outcomes, run),
        missed: missedOf(outcomes, run),
        said: {
          words: wordsOf(outcomes, text, request.message).slice(0, 300),
          at: run.now.toString(),
          goalId: changedGoal(outcomes),
          times: timesSaid(memory.said, text || request.message, run),
        },
        ...(saidUnreachable && { saidUnreachable }),
      },
      ...closedBy(outcomes),
      ...offered,
      ...(aside && { parked: waiting }),
      ...(isOvertaken(parked, ordered) && { parked: null }),
    };
  } catch (error) {
    // What the services refuse is the person's to know; anything else ends the turn, and nothing was saved.
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return { answer: tell('CLARIFY', refusal(error.message)), effects: [] };
  }
}

/** Saved beside what was ordered, so that it is not lost. */
const isAside = (effect: Effect): boolean => effect.do === 'create' && effect.aside !== undefined;

/** The question that was passed by comes once more, of what stands on the list by now; anything but an answer lets it go. */
const keptIn = (parked: State['parked'], { effect, taskId }: Outcome): State['parked'] =>
  parked?.kind === 'ask' && effect.do === 'create' && parked.ask.text === effect.aside
    ? { ...parked, kept: taskId, guess: true }
    : parked;

/** What was taken back and done again stands as a change, too. */
const canBeTakenBack = (effects: readonly Effect[]) =>
  changeOf(effects) !== null || effects.some((effect) => effect.do === 'undo');

/** A session that was left out goes to the list by its name; what was said of it is how they put it. */
const wordsOf = (outcomes: Outcome[], text: string, message: string): string =>
  outcomes.some(({ effect }) => effect.do === 'settle' && effect.goalId) ? message : text || message;

/** The same words at the same moment: the same change, of another goal. */
function timesSaid(last: State['memory']['said'], words: string, { now }: Run): number {
  return last?.words === words.slice(0, 300) && last.at === now.toString() ? (last.times ?? 1) + 1 : 1;
}

const changedGoal = (outcomes: Outcome[]): string | null => {
  for (const { effect } of outcomes) {
    if (effect.do === 'save_plan' && effect.diff) return effect.plan.goalId;
    if (effect.do === 'goal_day' || effect.do === 'goal_sums') return effect.goalId;
    if (effect.do === 'settle' && effect.goalId) return effect.goalId;
    if (effect.do === 'pause' && effect.goalIds.length === 1) return effect.goalIds[0] ?? null;
  }
  return null;
};

/** What "it" means from now on: what was just made, or changed and still stands. */
function recentOf(outcomes: Outcome[], before: Recent | null, { now }: Run): Recent | null {
  const standing = outcomes.filter(({ effect }) => STANDS.has(effect.do));
  const beside = standing.findLast(({ effect }) => effect.do === 'create' && effect.beside);
  const snoozed = standing.some(({ effect }) => effect.do === 'snooze');
  return standing.length > 0
    ? {
        taskIds: standing.map(spokenId),
        at: now.toString(),
        ...(snoozed && { snoozed }),
        ...(beside && { lastId: beside.taskId }),
        ...earlierOf(standing, before),
      }
    : null;
}

/** One that was made or changed after another one: "both" are these two. */
function earlierOf(standing: Outcome[], before: Recent | null): Pick<Recent, 'earlierIds'> {
  const ids = new Set(standing.flatMap(({ effect, taskId }) => ['taskId' in effect ? effect.taskId : '', taskId]));
  const earlier = before?.taskIds.filter((id) => !ids.has(id)) ?? [];
  if (earlier.length > 0) return { earlierIds: earlier };
  return before?.earlierIds ? { earlierIds: before.earlierIds } : {};
}

/** The one that was missed, where it is the only change. */
function missedOf([only, ...others]: Outcome[], { now }: Run): NonNullable<Memory['missed']> | null {
  const { effect } = only ?? {};
  return effect?.do === 'settle' && effect.answer === 'missed' && others.length === 0
    ? { taskId: only?.taskId ?? effect.taskId, at: now.toString() }
    : null;
}

const spokenId = ({ effect, taskId }: Outcome) => (effect.do === 'create' && effect.beside?.taskId) || taskId;

function topicOf(outcomes: Outcome[], { now }: Run): { title: string; at: string } | null {
  const [last] = outcomes.flatMap(({ effect }) =>
    effect.do === 'create'
      ? [effect.beside?.title ?? effect.task.title]
      : effect.do === 'undo'
        ? (/^“([^”]{1,200})”/.exec(effect.summary)?.slice(1) ?? [])
        : 'title' in effect && effect.do !== 'delete'
          ? [effect.title]
          : [],
  );
  return last ? { title: last, at: now.toString() } : null;
}

const STANDS: ReadonlySet<Effect['do']> = new Set(['create', 'edit', 'move', 'snooze', 'policy']);

/** A plan that was saved is open no more, and what is said next may be about its goal; after a new task, about that. */
function closedBy(outcomes: Outcome[]): Update {
  for (const { goal } of outcomes)
    if (goal?.did === 'save_plan')
      return { plan: null, earlier: [], brief: null, pending: null, goalId: goal.saved.goalId };
  return outcomes.some(({ effect }) => effect.do === 'create') ? { goalId: null } : {};
}

/** What was asked about a task waits no more where that was changed meanwhile: a yes would be one to how it stood before. */
function isOvertaken(parked: State['parked'], effects: readonly Effect[]): boolean {
  const ids = new Set(effects.flatMap((effect) => ('taskId' in effect ? [effect.taskId] : [])));
  return parked?.kind === 'confirm' && parked.effects.some((effect) => 'taskId' in effect && ids.has(effect.taskId));
}

/** Says what was saved. */
export function savedAnswer(outcomes: Outcome[], run: Run, saidUnreachable = false): Answer {
  const created = outcomes.some(({ effect }) => effect.do === 'create');
  const plan = outcomes.find(({ goal }) => goal?.did === 'save_plan');
  const ids = outcomes.flatMap(({ effect, taskId, goal }) => {
    if (goal) return goal.did === 'save_plan' ? goal.saved.taskIds : [];
    return effect.do === 'answer_suggestion' ? [] : [taskId];
  });
  const effect = plan?.effect.do === 'save_plan' ? plan.effect : null;
  const node = effect ? (effect.plan.standing ? 'MODIFY_GOAL' : 'GOAL') : created ? 'NEW_TASK' : 'CHITCHAT';
  return {
    ...tell(node, confirmation(outcomes, run, saidUnreachable), [...new Set(ids)]),
    options: outcomes.flatMap(({ effect }) => otherReading(effect)),
    ...(effect && { plan: proposed(effect.plan, 'approved', [], run) }),
  };
}

/** The other reading of a time, to tap: it moves what was just saved. */
function otherReading(effect: Effect): Answer['options'] {
  const { other = null, more = [] } = (effect.do === 'create' && effect.read) || {};
  return [...(other ? [other] : []), ...more].map((choice) => ({ ...choice, zod_validator: null, input_type: null }));
}
