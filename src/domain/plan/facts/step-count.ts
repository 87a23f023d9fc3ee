import type { Measure } from '../types.ts';

const N = '(\\d{1,2}(?:[.,]\\d{3})|\\d{3,5}|\\d{1,2}(?:\\.\\d)? ?k)\\b';
const EACH = new RegExp(N, 'g');
const SOFT = '(?:about |around |roughly |only |just |maybe |like |at |on |of |is |a |an |my )*';
const NOW = [
  new RegExp(
    `\\b(?:doing|do|at|on|get|walk|walking|average|averaging|from|currently|usually|now|i'm|it's|phone says) ${SOFT}${N}(?: steps)?(?: (?:a|per) day)?(?: (?:now|at the moment|right now|currently|at present|these days|most days|usually))?`,
  ),
  new RegExp(`${N}(?: steps)? (?:now|at the moment|right now|currently|at present|these days|most days|usually)\\b`),
];
const TOLD =
  /\b(?:now|at the moment|currently|at present|these days|most days|usually|average|averaging|doing|i'm|i do|i get|i walk|from)\b/;

/** "10,000 steps a day, about 4,000 now": what is wished for and what is walked today; null: no number of steps. Lower-case text. */
export function stepCountIn(text: string): Measure | null {
  if (!/\bsteps?\b/.test(text)) return null;
  const now = NOW.map((form) => form.exec(text)).find((found) => found !== null && TOLD.test(found[0]));
  const all = [...text.matchAll(EACH)].map(([, digits]) => count(digits)).filter((n) => n >= 500);
  const level = now?.[1] ? count(now[1]) : undefined;
  const target = all.filter((n) => n !== level).sort((a, b) => b - a)[0];
  if (target === undefined) return null;
  const isLess = level !== undefined && level < target;
  return { what: 'steps a day', unit: 'reps', target, ...(isLess && { level }) };
}

const count = (digits = ''): number =>
  /k$/.test(digits) ? Number.parseFloat(digits) * 1000 : Number(digits.replace(/[.,]/g, ''));
