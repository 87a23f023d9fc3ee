import type { RunningWord } from '../../../../domain/running/index.ts';
import type { ActiveGoal } from '../../../../services/plans/index.ts';
import { activeGoals } from '../../../../services/plans/index.ts';
import { tell } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { finishGoal, mayBeReached } from '../finish.ts';
import { goalNamed, ofPlaybook } from '../rules.ts';
import { isAway, rests } from './absence.ts';
import { answerAsked } from './answers.ts';
import { dayMoved } from './day.ts';
import { goesOn } from './goes-on.ts';
import { askRename, askWhichToDrop, noMerging } from './names.ts';
import { askHowMuch } from './push.ts';
import { reported } from './reports.ts';
import { askWhichGives, keepOnly } from './too-much.ts';
import { weeksMore } from './weeks-more.ts';

/** What a message says of goals that run, beside changes of their sessions: each kind has a file of its own. Null: it is none of them after all. */
export async function ofRunning(word: RunningWord, state: State, run: Run): Promise<Update | null> {
  const all = await activeGoals(run.ctx, run.user);
  if (all.length === 0) return null;
  const goals = goalsOf(state, all);
  switch (word.kind) {
    case 'question':
      return quiet(await answerAsked(word.question, goals, state, run));
    case 'day':
      return dayMoved(word, goals, state, run);
    case 'longer':
      return weeksMore(word.weeks, goals, state, run);
    case 'rename':
      return askRename(word.title, goals, state, run);
    case 'finish':
      return finishGoal(goals.length === 1 ? { ...state, goalId: goals[0]?.id ?? null } : state, run);
    case 'reached':
      return mayBeReached(goals, run);
    case 'push':
      return askHowMuch(word.which, goals, state, run);
    case 'too much':
      return askWhichGives(all, run);
    case 'keep only':
      return all.length > 1 ? keepOnly(all, goals, run) : null;
    case 'drop one':
      return askWhichToDrop(all, run);
    case 'merge':
      return noMerging(all, run);
    case 'rest':
      return rests(word, state, run);
    case 'away':
      return isAway(word.dates, all, run);
    case 'report':
      return reported(word, goals, run);
    case 'back':
      return goesOn(goals, run, word);
  }
}

/** The goals that a message is about: the one that is named or has such words, the one that was spoken of last, else all. */
function goalsOf({ text, request, goalId, memory }: State, all: readonly ActiveGoal[]): ActiveGoal[] {
  const by = (id: string | null | undefined) => all.filter((goal) => goal.id === id);
  const own = by(request.goalId);
  if (own.length > 0) return own;
  const named = goalNamed(text, all) ?? ofPlaybook(text, all);
  if (named) return by(named.id);
  if (/\b(?:both|all|goals|everything)\b/i.test(text)) return [...all];
  const last = by(goalId ?? memory.said?.goalId);
  return last.length > 0 ? last : [...all];
}

/** Nothing is changed by an answer. */
const quiet = (answer: string | Update): Update =>
  typeof answer === 'string' ? { answer: tell('MODIFY_GOAL', answer), pending: null, effects: [] } : answer;
