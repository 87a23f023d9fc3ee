import type { GoalFacts } from '../types.ts';

const CLOCK = /(?<![\d.:])\d{1,2}(?:[:.][0-5]\d)?(?: ?[ap]\.?m\b)?(?![\d:%])/g;
const BETWEEN = /^(?:,|, and|and|&)$/;
/** Nobody names more in one breath. */
const MOST = 60;

/** "Three times a day … 9, 2 and 6": the hours of each, where as many were said one after the other. Null: they were not. */
export function hoursOfEach(text: string, perDay: number): string[] | null {
  const clocks = [...text.matchAll(CLOCK)]
    .slice(0, MOST)
    .map((found) => ({ said: found[0], start: found.index, end: found.index + found[0].length }));
  const runs: string[][] = [];
  for (const [i, { said, start }] of clocks.entries()) {
    const before = clocks[i - 1];
    if (before && BETWEEN.test(text.slice(before.end, start).trim())) runs.at(-1)?.push(said);
    else runs.push([said]);
  }
  const said = runs.find(({ length }) => length >= perDay);
  return said ? inOrder(said.slice(0, perDay)) : null;
}

/** "Twice a day", "3 times daily". */
export function timesADay(words: string): NonNullable<GoalFacts['perDay']> {
  if (/^(?:tw|2)/.test(words)) return 2;
  if (/^(?:four|4)/.test(words)) return 4;
  return /^(?:five|[5-9])/.test(words) ? 5 : 3;
}

/** A day goes on: each hour is later than the one before, and of two the second is the evening's. Null: they are no such hours. */
function inOrder(said: readonly string[]): string[] | null {
  const times: number[] = [];
  for (const [i, words] of said.entries()) {
    const [hours = '', minutes = '0'] = words.replace(/ ?[ap]\.?m$/, '').split(/[:.]/);
    const half = /([ap])\.?m$/.exec(words)?.[1];
    const hour = Number(hours);
    if (hour > 23) return null;
    const before = times.at(-1) ?? 0;
    const base = (half ? hour % 12 : hour) * 60 + Number(minutes);
    const noon = 12 * 60;
    const late = half
      ? half === 'p'
      : hour < 12 &&
        (base <= before || (i === 0 ? hour <= 4 : isLast(i, said) && base + noon < 23 * 60 && base - before < 4 * 60));
    times.push(late && base < noon ? base + noon : base);
  }
  const grows = times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0));
  return grows ? times.map((time) => `${pad(Math.floor(time / 60))}:${pad(time % 60)}`) : null;
}

const isLast = (i: number, { length }: { length: number }) => length === 2 && i === 1;
const pad = (n: number) => String(n).padStart(2, '0');
