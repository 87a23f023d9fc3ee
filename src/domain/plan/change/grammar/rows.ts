import type { Weekday } from '../../../calendar/index.ts';
import type { PlanChange } from '../../reply-types.ts';
import { lastMeant } from '../../talk.ts';
import { hourMeant } from '../when.ts';
import { DAY_ROWS, oneMore } from './day-rows.ts';
import { GROWTH_ROWS } from './growth-rows.ts';
import { isNamed, ONES, which } from './pieces.ts';
import { row, type Said } from './row.ts';
import { STRAND_ROWS } from './strand-rows.ts';

const scaled =
  (factor: number) =>
  (said: Said): PlanChange[] => [{ kind: 'longer', of: which(said), factor }];
const apart =
  (days: number) =>
  ({ of }: Said): PlanChange[] => [{ kind: 'apart', of, days }];
const growing =
  (factor: number) =>
  (said: Said): PlanChange[] => [{ kind: 'growth', of: which(said), factor }];
/** Nobody named how much: "a bit" is half an hour, "earlier" an hour, "too late" two. */
const inTheDay =
  (way: 1 | -1) =>
  (said: Said): PlanChange[] => {
    const hours = A_BIT.test(said.text) ? 0.5 : TOO.test(said.text) ? 2 : 1;
    return [{ kind: 'clock_by', of: which(said), minutes: way * hours * 60, vague: true }];
  };
const A_BIT = /\b(?:bit|little|slightly|touch|tad|somewhat|tiny|smidge)\b/;
const TOO = /\b(?:too|so|this|that|as|much|way|far|lot)\b/;

const IS_TOO = /\b(?:is|are|feels?|seems?) (?:(?:a bit|way|far|just|still|much) )*too (?:early|late)/;

const ONE_HOUR = /^\d{1,2}[:.]\d\d$/;

/** How a change is said, one line each; the first that fits counts. */
export const ROWS = [
  ...GROWTH_ROWS,
  ...DAY_ROWS,
  // How far apart.
  row(`${ONES}* NO? N? SESSIONS? IN_A_ROW SESSIONS?`, 'never two days in a row', (said) =>
    said.get('NO') ? apart(2)(said) : null,
  ),
  row(`MAKE? ${ONES}* MAKE? NO? N? SESSIONS? A_DAY_BETWEEN ${ONES}*`, 'at least a day between them', apart(2)),
  row(`MAKE? ${ONES}* MAKE? TWO_DAYS_BETWEEN`, 'two days between them please', apart(3)),
  row(`MAKE? ${ONES}* MAKE? SPREAD SPREAD?`, 'spread them out more evenly', apart(2)),
  // Not every week.
  row(`MAKE? ${ONES}* EVERY_SECOND ${ONES}* ENOUGH?`, 'every second week is enough', (said) => [
    { kind: 'every_weeks', of: which(said), every: 2 },
  ]),
  row(`MAKE? ${ONES}* EVERY_THIRD ${ONES}* ENOUGH?`, 'only every third week', (said) => [
    { kind: 'every_weeks', of: which(said), every: 3 },
  ]),
  // How fast it grows.
  row(`MAKE? ${ONES}* GROW ${ONES}* SLOWER GROW?`, 'ramp up slower please', growing(0.5)),
  row(`MAKE? ${ONES}* SLOWER GROW`, 'a slower ramp', growing(0.5)),
  row(`MAKE? ${ONES}* GROW ${ONES}* STEEPER`, 'build up faster', growing(1.5)),
  row(`MAKE? ${ONES}* STEEPER GROW`, 'a steeper ramp', growing(1.5)),
  row(`MAKE? KEEP? ${ONES}* STEADY`, 'keep the same length throughout', growing(0)),
  // One more.
  row('MAKE? SOMETHING SESSIONS? NAME? (DAYS|PART|TIME|N)*', 'something at the weekend', oneMore),
  row('OTHER MAKE? DAYS PART?', 'the other on Wednesday', ({ of, plan, get }) => {
    const done = lastMeant(plan)?.days;
    const days = [...new Set(plan.sessions.map((s) => Temporal.PlainDate.from(s.date).dayOfWeek as Weekday))];
    const others = days.filter((day) => !done?.includes(day)).sort((a, b) => a - b);
    return done && others.length > 0
      ? [
          {
            kind: 'to_days',
            of: { ...of, days: others },
            days: get('DAYS')?.days ?? [],
            ...(get('PART') && { window: get('PART')?.window }),
          },
        ]
      : null;
  }),
  // One of several.
  row('MAKE? ONE_OF MAKE? DAYS PART?', 'one of them at the weekend', ({ of, get }) => [
    { kind: 'some_to_days', of, days: get('DAYS')?.days ?? [], ...(get('PART') && { window: get('PART')?.window }) },
  ]),
  // How long, of those that are named.
  row(`MAKE? ${ONES}* HALF ${ONES}*`, 'half on weekdays', scaled(0.5)),
  row(`MAKE? ${ONES}* DOUBLE ${ONES}*`, 'twice as long on Saturdays', scaled(2)),
  row(`MAKE? ${ONES}* LESS ${ONES}* PART?`, 'less in week 1', (said) =>
    isNamed(which(said)) && !/\bone (?:less|fewer)\b/.test(said.text) ? scaled(0.75)(said) : null,
  ),
  row(`MAKE? ${ONES}* MORE ${ONES}* PART?`, 'longer in week 1', (said) =>
    isNamed(which(said)) ? scaled(1.25)(said) : null,
  ),
  row('ALL SESSIONS? LEN', 'every session an hour', ({ of, get }) => [
    { kind: 'minutes', of, minutes: get('LEN')?.minutes ?? 0 },
  ]),
  // How often, without a word of how often.
  row(`MAKE? DAYS? N (SESSIONS|NAME)? ENOUGH DAYS?`, '3 is plenty', (said) => {
    const { of: all, get } = said;
    const n = get('N')?.n ?? 0;
    const of = which({ ...said, of: all });
    return n >= 1 && n <= 6
      ? get('DAYS')
        ? null
        : [{ kind: 'times', of, perWeek: n }]
      : n >= 10
        ? [{ kind: 'minutes', of, minutes: n, atMost: true }]
        : null;
  }),
  row('SESSIONS (SESSIONS|NAME)? ENOUGH', 'one day is enough', ({ of, tokens }) =>
    /^one\b/.test(tokens[0]?.text ?? '') ? [{ kind: 'times', of, perWeek: 1 }] : null,
  ),
  // A week by its days and hours.
  row('MAKE? SESSIONS? DAYS PART DAYS PART', 'Tuesday evening and Saturday afternoon', ({ of, get }) => {
    const all = [0, 1].map((i) => ({ days: get('DAYS', i)?.days ?? [], part: get('PART', i) }));
    return [
      { kind: 'to_days', of, days: all.flatMap(({ days }) => days) },
      ...all.flatMap(({ days, part }): PlanChange[] =>
        part ? [{ kind: 'window', of: { ...of, days }, window: part.window, words: part.words }] : [],
      ),
    ];
  }),
  // An hour and nothing else.
  row('MAKE? ALL? TIME', 'so 8.30', ({ of, plan, get }) => {
    const time = ONE_HOUR.test(get('TIME')?.text ?? '') ? hourMeant(get('TIME')?.text ?? '', of, plan) : null;
    return time === null ? null : [{ kind: 'time', of, time }];
  }),
  // When in the day, without an hour.
  // "Thursday 7:30 in the morning is too early".
  row(`(${ONES}|TIME|PART|N)* TOO_EARLY`, 'Thursday 7:30 is too early', (said) =>
    IS_TOO.test(said.text) ? inTheDay(1)(said) : null,
  ),
  row(`(${ONES}|TIME|PART|N)* TOO_LATE`, 'Thursday 21:00 is too late', (said) =>
    IS_TOO.test(said.text) ? inTheDay(-1)(said) : null,
  ),
  row(`MAKE? ${ONES}* TOO_EARLY ${ONES}*`, "that's too early for me", inTheDay(1)),
  row(`MAKE? ${ONES}* TOO_LATE ${ONES}*`, "it's too late", inTheDay(-1)),
  row(`MAKE? ${ONES}* A_BIT_LATER`, 'a bit later in the evening', inTheDay(1)),
  row(`MAKE? ${ONES}* A_BIT_EARLIER`, 'earlier in the mornings please', inTheDay(-1)),
  // As it was.
  row(`MAKE? ${ONES}* BACK AS_BEFORE?`, 'can I have the Wednesday one back?', restored),
  row(`MAKE? BACK ${ONES}* AS_BEFORE?`, 'bring back the Tuesday one', restored),
  row(`MAKE? KEEP? ${ONES}* AS_BEFORE`, 'Fridays as before please', restored),
  row(`KEEP ${ONES}* KEEP?`, 'keep the long run', restored),
  ...STRAND_ROWS,
  // Two that change places.
  row('SWAP THE_TIMES? DAYS THE_TIMES?', 'swap the times of Tuesday and Thursday', ({ of, get }) => {
    const [a, b, ...more] = get('DAYS')?.days ?? [];
    return get('THE_TIMES') && a && b && more.length === 0
      ? [{ kind: 'exchange_times', of, days: [a], with: [b] }]
      : null;
  }),
];

/** Only what is named: "as it was" of all is told by the reply itself. */
function restored(said: Said): PlanChange[] | null {
  const of = which(said);
  const { fromBefore } = said.plan;
  // "December is fine after all", where the start was moved from there.
  if (
    fromBefore &&
    fromBefore < said.plan.from &&
    of.dates &&
    of.dates[0] <= said.plan.from &&
    fromBefore <= of.dates[1]
  )
    return [{ kind: 'start_back' }];
  return isNamed(of) ? [{ kind: 'restore', of }] : null;
}
