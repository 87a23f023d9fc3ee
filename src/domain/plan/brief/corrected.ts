import type { Setting } from '../../language/index.ts';
import type { GoalBrief } from '../types.ts';
import { readGoal } from './brief.ts';

const SORRY =
  "(?:(?:oh|ah|oops|sorry|wait|no|actually|i mean(?:t)?|i should have said|that's|it's|it should be|make (?:it|that)|correction|edit)[\\s,:]+)+";
/** "Sorry, 2 minutes not 3", "no, not Spanish but Portuguese": the words that are right and those that are not. */
const RIGHT_NOT_WRONG = new RegExp(
  `^\\W*(?:${SORRY})?(?:for )?(.{1,40}?),? (?:not|instead of|rather than) (.{1,40}?)(?:[,.;!]+ *(.*)|\\W*)$`,
  'i',
);
const NOT_WRONG_BUT_RIGHT = new RegExp(
  `^\\W*(?:${SORRY})?not (.{1,40}?),? (?:but|it's|i meant?) (.{1,40}?)(?:[,.;!]+ *(.*)|\\W*)$`,
  'i',
);

/** `rest`: what the message says beside the correction. */
export type Corrected = { brief: GoalBrief; rest: string };

/**
 * The goal read anew with the words that were wrong put right: "sorry 2 minutes not 3", of "a plank for 3 minutes". Null: the message is no such correction, or
 * what was wrong stands nowhere in what was said, or more than once.
 */
export function correctedGoal(brief: GoalBrief, message: string, setting: Setting): Corrected | null {
  const not = NOT_WRONG_BUT_RIGHT.exec(message);
  const said = not ? null : RIGHT_NOT_WRONG.exec(message);
  const [right, wrong, rest = ''] = not ? [not[2], not[1], not[3]] : [said?.[1], said?.[2], said?.[3]];
  if (!right || !wrong) return null;
  const words = withoutWrong(brief.words, wrong, right);
  if (words === null) return null;
  const read = readGoal(words, setting);
  const { asked, goalId, answers } = brief;
  return { brief: { ...read, answers: { ...read.answers, ...answers }, asked, goalId }, rest: rest.trim() };
}

function withoutWrong(words: string, wrong: string, right: string): string | null {
  const plain = wrong.trim();
  // "2 minutes not 3": the unit stands in both.
  const [, unit = ''] = /^\d[\d.,]*( ?[a-z]+)?$/i.exec(right.trim()) ?? [];
  const forms = /^\d[\d.,]*$/.test(plain) && unit ? [`${plain}${unit}`, plain] : [plain];
  for (const form of forms) {
    const found = [...words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.,])${escaped(form)}(?![\\p{L}\\p{N}])`, 'giu'))];
    const [only] = found;
    if (found.length === 1 && only)
      return words.slice(0, only.index) + right.trim() + words.slice(only.index + only[0].length);
  }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
