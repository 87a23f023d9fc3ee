import type { Weekday } from '../../../calendar/index.ts';
import type { PlanChange } from '../../reply-types.ts';
import { perWeekNow } from '../load.ts';
import { hourMeant } from '../when.ts';
import { isNamed, ONES } from './pieces.ts';
import { row, type Said } from './row.ts';

/** One more on a day, one of several on another, days for some of them, days that stay free. */

const windowOf = ({ get }: Said) => (get('PART') ? { window: get('PART')?.window } : {});

/** The hour that stands beside the days of a new one: "at 10". */
function atHour({ of, plan, get }: Said, days: Weekday[]): PlanChange[] {
  const clock = get('TIME')?.text ?? get('N')?.text;
  const time = clock === undefined || days.length === 0 ? null : hourMeant(clock, { ...of, days }, plan);
  return time ? [{ kind: 'time', of: { ...of, days }, time }] : [];
}

/** One more a week, on these days where some are named. */
export function oneMore(said: Said): PlanChange[] | null {
  const { of, plan, get } = said;
  const days = get('DAYS')?.days ?? [];
  if (days.length === 0) return null;
  return [
    { kind: 'times', of, perWeek: Math.min(7, perWeekNow(plan, of) + 1), by: 1, days, ...windowOf(said) },
    ...(get('LESS') ? [{ kind: 'longer' as const, of: { ...of, days }, factor: 0.75 }] : []),
    ...atHour(said, days),
  ];
}

/** Sessions of one strand, or the long ones of each week, onto these days. */
function ontoDays(said: Said): PlanChange[] | null {
  const { of, plan, get, text } = said;
  const part = get('NAME')?.part;
  const days = get('DAYS')?.days ?? [];
  if (/\b(?:not?|never|too|only)\b/.test(text) || (!of.size && !(part && plan.parts.length > 1))) return null;
  return [{ kind: 'to_days', of: part ? { ...of, part } : of, days, ...windowOf(said) }];
}

const free = ({ of, get, text }: Said): PlanChange[] | null => {
  const days = get('DAYS')?.days;
  if (get('FREE') === undefined && !/\bleave\b.*\balone\b/.test(text)) return null;
  if (of.dates) return [{ kind: 'keep_free', of: days ? { ...of, days } : of }];
  return days && !isNamed(of) ? [{ kind: 'not_days', days }] : null;
};

export const DAY_ROWS = [
  row('MAKE? SOMETHING? SESSIONS? LESS? SESSIONS? DAYS PART? TOO', 'a short one on Thursdays too', (said) =>
    /\b(?:one|something|another|a)\b/.test(said.text) ? oneMore(said) : null,
  ),
  row('MAKE SOMETHING? LESS? SESSIONS? (DAYS|PART|TIME|N)*', 'add Sunday mornings', (said) =>
    /\badd\b/.test(said.text) ? oneMore(said) : null,
  ),
  row('MAKE DAYS SESSIONS (PART|TIME|N)*', 'add a Saturday session at 11', (said) =>
    /\badd\b/.test(said.text) ? oneMore(said) : null,
  ),
  row('MAKE? ONE_OF MAKE? DAYS TIME', 'one of them on Sunday at 9:00', ({ of, plan, get }) => {
    const days = get('DAYS')?.days ?? [];
    const time = hourMeant(get('TIME')?.text ?? '', { ...of, days }, plan);
    return [
      { kind: 'some_to_days', of, days },
      ...(time ? [{ kind: 'time' as const, of: { ...of, days }, time }] : []),
    ];
  }),
  row('NO SESSIONS', 'not both days', ({ of, plan, text }) =>
    /\bnot both\b/.test(text) ? [{ kind: 'times', of, perWeek: Math.max(1, perWeekNow(plan, of) - 1), by: -1 }] : null,
  ),
  row('MAKE? DAYS (SESSIONS|NAME)', 'Sundays for the long run', ontoDays),
  row('MAKE? SESSIONS DAYS PART?', 'the short ones on Tuesday and Thursday', ontoDays),
  row(`(KEEP|MAKE)* ${ONES}* (FREE|KEEP)`, 'keep the Saturday free', free),
  row(`NO ${ONES}* SOMETHING?`, 'nothing from 24 to 26 December', ({ of, plan, get }) =>
    of.dates && of.dates[1] < '9000' && of.dates[0] >= plan.from && !get('DAYS') ? [{ kind: 'keep_free', of }] : null,
  ),
  // A number alone: how often, or an hour.
  row('MAKE? N EACH_WEEK?', "let's say two then", ({ of, plan, get, text }) => {
    const n = get('N')?.n ?? 0;
    if (n >= 7 && n <= 12 && !get('EACH_WEEK')) {
      const time = hourMeant(String(n), of, plan);
      return time ? [{ kind: 'time', of, time }] : null;
    }
    // "Make it 3" may be an hour.
    const so = /\d/.test(get('N')?.text ?? '') ? /\b(?:week|only|just)\b/ : ONLY_SO_MANY;
    return n >= 1 && n <= 6 && perWeekNow(plan, of) > 1 && so.test(text) ? [{ kind: 'times', of, perWeek: n }] : null;
  }),
];
const ONLY_SO_MANY = /\b(?:let's|say|make it|make that|rather|then|instead|week|maybe|just)\b/;
