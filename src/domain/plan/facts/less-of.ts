import { NUMBER, numberOf } from '../said/index.ts';
import type { GoalFacts } from '../types.ts';

const SOFT = '(?:about |around |roughly |like |only |just |under |max |at most )*';
const UNIT = '([a-z]+(?: time)?(?: of [a-z]+)?)';
const PER = '(?: (?:a|per|each|every) (day|night|evening|week))?';
const FROM_TO = new RegExp(
  `\\bfrom ${SOFT}(\\d{1,3}|${NUMBER})(?: ${UNIT}?)??${PER} (?:down )?to ${SOFT}(\\d{1,3}|${NUMBER})\\b(?: ${UNIT}?)??${PER}(?=$|[ ,.;])`,
);

/** "From 5 glasses of wine a week to 2": how much there is of a habit, and how much there is to be. Null: nothing of that. Lower-case text. */
export function lessOf(text: string): NonNullable<GoalFacts['lessOf']> | null {
  const said = FROM_TO.exec(text);
  if (!said) return null;
  const [, more = '', named = '', per, less = '', also = '', perThen] = said;
  const [from, to] = [numberOf(more), numberOf(less)];
  const unit = named || also;
  if (!unit || !(from > to) || from > 200 || /^(?:am|pm|o|january|december)$/.test(unit)) return null;
  const when = per ?? perThen;
  return { from, to, unit: unit.trim(), ...(when && { per: when === 'week' ? ('week' as const) : ('day' as const) }) };
}

/** How many of it at most, week by week, in even steps; the last week has what is wished for, or the way there goes on after it. */
export function sayLessOf({ from, to, unit, per, over }: NonNullable<GoalFacts['lessOf']>, weeks: number): string {
  const steps = Math.max(over ?? weeks, weeks);
  const whole = from - to >= steps || !/^(?:hours?|h)$/.test(unit);
  const each = Array.from({ length: weeks }, (_, i) => {
    const left = from - ((from - to) * (i + 1)) / steps;
    return i === steps - 1 ? to : whole ? Math.ceil(left) : Math.ceil(left * 2) / 2;
  });
  const said = each.length > 1 ? `${each.slice(0, -1).join(', ')} and then ${each.at(-1)}` : `${each[0]}`;
  const on = steps > weeks ? ` From there it goes on to ${to}, in about ${steps - weeks} weeks more.` : '';
  return `At most so many ${unit}${per ? ` a ${per}` : ''}, week by week: ${said}.${on} A week that is over is no end; the next one goes on from there.`;
}
