import { joinWords } from './speak.ts';
import type { Ask } from './types.ts';

/**
 * "Black bin Mondays, blue bin Fridays": of several wishes that all lack nothing but a time, each as a sentence with its question, it is asked once,
 * and a choice holds for all. Null where something else is missing of one.
 */
export function askedOnce(wishes: { line: string; title: string; ask: Ask | null }[]): Ask | null {
  const asks = wishes.flatMap(({ ask }) => (ask?.gap === 'time' && /^At what time\b/.test(ask.question) ? [ask] : []));
  const [first, ...others] = asks;
  const titles = new Set(wishes.map(({ title }) => title));
  if (!first || others.length === 0 || asks.length < wishes.length || titles.size < wishes.length) return null;
  const text = wishes.map(({ line }) => line).join('\n');
  const about = joinWords([...titles]);
  const question = others.every((ask) => ask.question === first.question) ? first.question : 'At what time?';
  const alike = others.every(({ choices }) => String(choices.map(labelOf)) === String(first.choices.map(labelOf)));
  const choices = alike
    ? first.choices.map(({ label }, i) => ({ label, value: asks.map((ask) => ask.choices[i]?.value).join('\n') }))
    : [];
  const end = text.length;
  return {
    kind: 'ask',
    gap: 'time',
    question: `${about}: ${question}`,
    choices,
    text,
    start: end,
    end,
    day: null,
    about,
  };
}

const labelOf = ({ label }: { label: string }) => label;
