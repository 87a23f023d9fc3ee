import type { PlanChange } from '../../reply-types.ts';
import { perWeekNow } from '../load.ts';
import { ONES, which } from './pieces.ts';
import { row, type Said } from './row.ts';

/** What is added week by week, and what the first week begins with. */

const WAY = '(MAKE|GROW|MORE|LESS|BEGIN)';

/** So many minutes a week, more or less; without a word of growth "20 minutes every week" is something else. */
function byWeek(said: Said): PlanChange[] | null {
  const { get, text } = said;
  const minutes = get('LEN')?.minutes ?? get('N')?.n;
  const grows = get('MORE') || get('GROW') || /\badd\b|\bplus\b|\bup\b/.test(text);
  if (!minutes || minutes > MOST_A_WEEK || !(grows || get('LESS'))) return null;
  return [{ kind: 'grow_by', of: which(said), minutes: get('LESS') ? -minutes : minutes }];
}
const MOST_A_WEEK = 30;

/** So much in a week, shared out; as a bound, rounded down. */
function ofAWeek({ of, plan, get }: Said, atMost: boolean): PlanChange[] | null {
  const total = get('LEN')?.minutes ?? 0;
  const share = total / Math.max(1, perWeekNow(plan, of)) / 5;
  const each = (atMost ? Math.floor(share) : Math.round(share)) * 5;
  return total >= 30 && each >= 5 ? [{ kind: 'minutes', of, minutes: each, ...(atMost && { atMost }) }] : null;
}

const beginning = (said: Said): PlanChange[] | null => {
  const minutes = said.get('LEN')?.minutes ?? said.get('N')?.n;
  return minutes ? [{ kind: 'begin_with', of: which(said), minutes }] : null;
};

export const GROWTH_ROWS = [
  row('MAKE? ALL? (MORE|LESS) EACH_WEEK', 'make it longer each week', ({ of, get }) =>
    get('LESS') ? null : [{ kind: 'growth', of, factor: 1.5 }],
  ),
  row(`${WAY}* ${ONES}* ${WAY}* LEN ${WAY}* ${ONES}* EACH_WEEK ${ONES}*`, 'add five minutes every week', byWeek),
  row(`EACH_WEEK ${ONES}* ${WAY}* LEN ${WAY}* ${ONES}*`, 'each week 5 minutes longer', byWeek),
  // So much in a week, shared out.
  row('MAKE? (ALL|ENOUGH)* LEN EACH_WEEK ENOUGH?', '90 minutes a week is enough', (said) =>
    ofAWeek(said, /\b(?:at most|max(?:imum)?|tops|the limit|up to)\b/.test(said.text)),
  ),
  row('MAKE? (ALL|AT_MOST)* LEN EACH_WEEK (ENOUGH|ALL)*', 'not more than 90 minutes a week', (said) =>
    ofAWeek(said, true),
  ),
  row(`BEGIN ${ONES}* (LEN|N) ${ONES}*`, 'start with 5 minutes', beginning),
  row(`MAKE? ${ONES}* AT_MOST (LEN|N) ${ONES}*`, 'never more than 40', (said) => {
    const minutes = said.get('LEN')?.minutes ?? said.get('N')?.n ?? 0;
    return minutes >= 10 ? [{ kind: 'minutes', of: which(said), minutes, atMost: true }] : null;
  }),
  row(`MAKE? ${ONES}* AT_LEAST (LEN|N) ${ONES}*`, 'at least 30 minutes', (said) => {
    const minutes = said.get('LEN')?.minutes ?? said.get('N')?.n ?? 0;
    return minutes >= 10 ? [{ kind: 'minutes', of: which(said), minutes, atLeast: true }] : null;
  }),
  row(`MAKE? ${ONES}* GROW_TO (LEN|N)`, 'can it grow to 45', ({ of: { weeks: _, ...of }, get }) => {
    const minutes = get('LEN')?.minutes ?? get('N')?.n ?? 0;
    return minutes >= 5 ? [{ kind: 'grow_to', of, minutes }] : null;
  }),
  row(`MAKE? ${ONES}* (LEN|N) THROUGHOUT`, '30 from the beginning', (said) => {
    const minutes = said.get('LEN')?.minutes ?? said.get('N')?.n ?? 0;
    return minutes >= 1 ? [{ kind: 'minutes', of: which(said), minutes }] : null;
  }),
  row('MAKE? (SESSIONS|ALL)* N', 'could the second half be 30', (said) => {
    const minutes = said.get('N')?.n ?? 0;
    return minutes >= 15 && minutes % 5 === 0 ? [{ kind: 'minutes', of: said.of, minutes }] : null;
  }),
  // One more, from a day on.
  row('MAKE SOMETHING (SESSIONS|NAME)?', 'add a third one from January on', (said) =>
    /\badd\b/.test(said.text)
      ? [{ kind: 'times', of: said.of, perWeek: Math.min(7, perWeekNow(said.plan, said.of) + 1), by: 1 }]
      : null,
  ),
  // One more, every second week.
  row(
    'MAKE? SOMETHING? SESSIONS? NAME? EVERY_SECOND DAYS?',
    'add a session every fortnight',
    ({ of, plan, get, text }) =>
      !/\b(?:add|more|another|extra)\b/.test(text)
        ? null
        : [
            {
              kind: 'times',
              of,
              perWeek: Math.min(7, perWeekNow(plan, of) + 1),
              by: 1,
              every: 2,
              ...(get('DAYS') && { days: get('DAYS')?.days }),
            },
          ],
  ),
];
