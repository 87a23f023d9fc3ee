import { type PlaybookQuestion, plainly, playbookById } from '../../playbooks/index.ts';
import { wishIn } from '../../wish/index.ts';
import { managedNow } from '../facts/managed.ts';
import { levelIn, plain, toldIn, wishesIn } from '../said/index.ts';
import type { GoalBrief } from '../types.ts';

/** Answers to the playbook's questions that the words hold already: an option's own words, a distance that is managed, how far they are. */
export function answersIn(words: string, brief: Pick<GoalBrief, 'playbook'>, beside = words): Record<string, string> {
  const [all, told] = [spaced(plainly(inLengths(words, words))), spaced(plainly(inLengths(beside, words)))];
  // What is wished for is not what is managed.
  const managed = managedNow(plain(beside));
  const answers: Record<string, string> = {};
  for (const question of playbookById(brief.playbook).questions) {
    const hit =
      byDistance(question, managed) ??
      (isOfLevel(question) ? byWords(question, spaced(plainly(inLengths(withoutWish(beside), words)))) : undefined) ??
      byWords(question, isOfLevel(question) ? told : all) ??
      byLevel(question, plain(words));
    if (hit) answers[question.id] = hit.say;
  }
  return answers;
}

/** What words say of how far somebody is, where that was asked: all of them are of it. Undefined: nothing. */
export function levelOf(words: string, id: string, playbook: string): string | undefined {
  const question = playbookById(playbook).questions.find((one) => one.id === id);
  const level = question?.options.some((option) => option.level) ? levelIn(plain(words)) : null;
  return level ? question?.options.find((option) => option.level?.includes(level))?.say : undefined;
}

/** "40 lengths, can do 16": of lengths, and ten are as good as sixteen. */
const inLengths = (told: string, words: string): string =>
  /\blengths\b/i.test(words)
    ? told.replace(
        /\b(can do|i do|manage|now) (\d{1,3})\b(?! ?(?:[ap]m|min|x|km|k\b|m\b|times))/gi,
        (_all, how, count) => `${how} ${Number(count) >= 10 ? 10 : count} lengths`,
      )
    : told;

/** Its answers say where somebody stands: the words of the wish are none. */
const isOfLevel = ({ options }: PlaybookQuestion) => options.some(({ km, level, start_at }) => km ?? level ?? start_at);

type Option = PlaybookQuestion['options'][number];

const byDistance = ({ options }: PlaybookQuestion, managed: number | null): Option | undefined =>
  managed === null || !options.some(({ km }) => km !== undefined)
    ? undefined
    : (options.filter(({ km }) => km !== undefined && km <= managed).at(-1) ?? options[0]);

/** What a wish says of where they stand: what is wished for is no level itself. */
const OF_WISH =
  /\b(?:again|get better|better at|improve|from (?:scratch|zero|nothing)|back into|like i used to|(?:(?:complete|total|absolute) )?beginner|couch)\b/;

/** The longest words that are said count: "no gym" before "gym". */
function byWords({ options }: PlaybookQuestion, text: string): Option | undefined {
  let best: Option | undefined;
  let most = 0;
  for (const option of options)
    for (const word of [option.say, ...(option.means ?? [])])
      if (word.length > most && says(text, word)) [best, most] = [option, word.length];
  return best;
}

/** "Grade 5", said by itself: of an instrument. */
const GRADE = /(?:^|[.,;] ?)(?:i'm |about |around |roughly )*(grade [1-8])\b/;

function byLevel({ options }: PlaybookQuestion, text: string): Option | undefined {
  if (!options.some((option) => option.level)) return undefined;
  const level =
    levelIn(toldIn(text)) ?? levelIn(GRADE.exec(text)?.[1] ?? '') ?? levelIn(OF_WISH.exec(wishesIn(text))?.[0] ?? '');
  return level ? options.find((option) => option.level?.includes(level)) : undefined;
}

/** Where they stand is told beside the wish, whatever that says. */
const withoutWish = (words: string): string => words.replace(wishIn(words)?.text ?? '', ' ; ');

const spaced = (words: string) =>
  ` ${plain(words)
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim()} `;

/** A short word ("no") counts only where the text begins with it. */
function says(text: string, word: string): boolean {
  const wanted = spaced(word);
  return wanted.length > 5 || wanted === ' gym ' ? text.includes(wanted) : text.startsWith(wanted);
}
