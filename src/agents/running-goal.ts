import type { Setting } from '../domain/language/index.ts';
import { afterHoursChanged, mayChange, plain, withoutReasons } from '../domain/plan/index.ts';
import { plainOrder, type RunningWord, readRunning } from '../domain/running/index.ts';
import type { ActiveGoal } from '../services/plans/index.ts';
import { goalNamed, ofPlaybook } from './nodes/goal_modifier/rules.ts';

/** What a message says of the goals that run, and the one that it names. Null: something else, or a change of sessions. */
export function ofRunningGoal(
  message: string,
  goals: readonly ActiveGoal[],
  setting: Setting,
): { word: RunningWord; goalId: string | null } | null {
  if (goals.length === 0) return null;
  const word = readRunning(message, setting);
  if (!word) return null;
  const named = goalNamed(message, goals) ?? ofPlaybook(message, goals);
  // "Rename the yoga to stretching": a task has a name, too.
  if (word.kind === 'rename' && word.of && !named) return null;
  if (word.kind === 'reached' && word.of !== null) {
    const reached = goals.find((goal) => isOf(goal, word.of ?? ''));
    return reached ? { word, goalId: reached.id } : null;
  }
  // Of one goal, "too much" is a change of its sessions.
  if (word.kind === 'too much' && goals.length < 2) return null;
  if (word.kind === 'rest' && word.of && !goalNamed(word.of, goals) && !ofPlaybook(word.of, goals)) return null;
  if (word.kind === 'keep only' && (goals.length < 2 || !named)) return null;
  if (word.kind !== 'day') return { word, goalId: named?.id ?? null };
  const led = named ?? goals.find((goal) => leadsTo(goal, word.of));
  return led ? { word, goalId: led.id } : null;
}

const ANY_DAY = /^(?:deadline|due date|date|day|big day|goal|target|end date|finish date)$/;
const RACE = /marathon|race|10k|5k|run|ride|triathlon|regatta|competition|tournament|event|big day/;
const RACED = new Set([
  'running',
  'faster',
  'walking',
  'cycling',
  'swimming',
  'triathlon',
  'rowing',
  'hiking',
  'fitnesstest',
]);
const TEST =
  /exam|test|final|viva|defen[cs]e|submission|hand-?in|presentation|talk|recital|concert|gig|audition|certification|paper|thesis|report|assignment|trial|interview/;
const TESTED = new Set(
  'exam driving language university paper thesis speech speaking performance meeting event preparing jobs instrument skill general'.split(
    ' ',
  ),
);

/** "Exam passed!": of that goal, and not of a report that had to be handed in. */
const isOf = ({ title, playbook }: ActiveGoal, what: string): boolean =>
  plain(title).includes(what.replace(/s$/, '')) ||
  (/^(?:marathon|race)|marathon$/.test(what) && RACED.has(playbook)) ||
  (/^(?:exams?|test|finals?)$|test$/.test(what) && ['exam', 'driving', 'university'].includes(playbook)) ||
  (/^(?:thesis|dissertation|paper)$/.test(what) && ['thesis', 'paper'].includes(playbook));

/** "The exam has been moved" is about a goal that leads to one; the dentist's appointment is a task of its own. */
function leadsTo({ title, playbook }: ActiveGoal, what: string | null): boolean {
  if (what === null || ANY_DAY.test(what)) return true;
  if (plain(title).includes(what.replace(/s$/, ''))) return true;
  return (RACE.test(what) && RACED.has(playbook)) || (TEST.test(what) && TESTED.has(playbook));
}

const ASKS_FOR_A_TASK = /\b(?:pause|rest|on hold|remind|alarm|add|buy|list|appointment|meeting)\b/;

/** An order to a goal that runs without the clauses that only say why: "skip tomorrow's run, I've got a cold". Otherwise the message as it is. */
export function withoutWhy(
  message: string,
  goals: readonly ActiveGoal[],
  spokenId: string | null,
  setting: Setting,
): string {
  if (goals.length === 0 || message.length > 200) return message;
  const ordered = plainOrder(message);
  if (ordered !== message) return ordered;
  if (/\?\s*$/.test(message)) return message;
  const text = plain(message);
  const only = afterHoursChanged(text);
  if (only) return only;
  if (ASKS_FOR_A_TASK.test(text) || readRunning(message, setting)) return message;
  const order = withoutReasons(text, { spans: false });
  if (order === text) return message;
  const isOfSpoken = goals.some(({ id }) => id === spokenId) && mayChange(order);
  const isOfGoal = isOfSpoken || goalNamed(order, goals) || ofPlaybook(order, goals);
  return isOfGoal ? order : message;
}
