import { atAPlace } from '../../../domain/about/index.ts';
import { readPause, type Setting } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { changesThing } from '../task_handler/about.ts';
import { restsMeant } from '../task_handler/about-rests.ts';
import { isRecent } from '../task_handler/amend.ts';
import { answerAsked } from '../task_handler/asked.ts';
import { sameFor } from '../task_handler/same-for.ts';
import { toOpenQuestion } from './open-answer.ts';

/** "From January only Thursdays", said of what is on the list, where no question waits for its answer. */
export async function ofTheList(
  { request, pending, memory, plan }: State,
  run: Run,
  setting: Setting,
): Promise<boolean> {
  if (request.intent) return false;
  const isOfPlan = (plan !== null && !plan.standing) || (pending !== null && isGoalQuestion(pending));
  if (!isOfPlan && (await answerAsked({ text: request.message, memory }, run)) !== null) return true;
  if (!isOfPlan && isRecent(memory, run.now) && (await sameFor({ text: request.message, memory }, run))) return true;
  if (!isOfPlan && atAPlace(request.message)) return true;
  if (pending && !pending.guess && pending.kind !== 'plan' && pending.kind !== 'suggestion') return false;
  if (readPause(request.message, setting) && !(await restsMeant(request.message, memory, run))) return false;
  // What goes on about the question that was asked a moment ago is of that.
  const ofTask = pending?.kind === 'ask' && (pending.settled || pending.ask.gap === 'time');
  // "Drop the second one on Fridays" is about one of the times that were saved by now.
  if (pending?.kind === 'ask' && choosesOne(request.message, pending.ask.choices)) return false;
  const ofOneTime = /\b(?:the )?(?:first|second|third|last|morning|evening|other) one\b/i.test(request.message);
  if (ofTask && !(pending.settled && ofOneTime) && toOpenQuestion(pending, request.message, setting)) return false;
  return changesThing({ text: request.message, memory }, run);
}

/** One of what was offered: by its place, in its own words, or with a yes where the first is one. */
function choosesOne(message: string, choices: readonly { label: string }[]): boolean {
  const plain = bare(message);
  const [first] = choices;
  const isYes = first !== undefined && /^yes\b/i.test(first.label) && /^(?:yes|yeah|yep|sure|ok|okay)\b/.test(plain);
  const ofThem = plain.replace(/^(move|leave|skip) (?:it|them|that|those|them all|everything) (?=to |out )/, '$1 ');
  // "An hour", to "An hour later".
  // "Sunday's", "the flights one": words of one of them alone.
  const words = plain
    .replace(/ s$/, '')
    .replace(/^(?:the|my|on) /, '')
    .replace(/ ones?$/, '');
  const named = words.length > 2 ? choices.filter(({ label }) => ` ${bare(label)} `.includes(` ${words} `)) : [];
  const begins = choices.filter(({ label }) => plain.includes(' ') && bare(label).startsWith(`${plain} `));
  return (
    begins.length === 1 ||
    (choices.length > 1 && named.length === 1) ||
    (ofThem !== plain && choices.some(({ label }) => bare(label).startsWith(ofThem))) ||
    (choices.length > 1 && CHOOSES.test(message)) ||
    choices.some(({ label }) => bare(label) === plain) ||
    (isYes && (/^\w+(?: please)?$/.test(plain) || bare(first.label).endsWith(plain.replace(/^\w+ /, ''))))
  );
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:]+/gu, ' ')
    .trim();
const CHOOSES = /^(?:the )?(?:first|second|third|fourth|last|other) one(?: please)?[.!]*$/i;

/** It is no question about a task. */
export const isGoalQuestion = ({ kind }: NonNullable<State['pending']>) => !isOpenKind(kind);
export const isOpenKind = (kind: string) => ['ask', 'scope', 'slot', 'confirm'].includes(kind);
