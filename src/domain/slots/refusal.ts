import { type Board, layOut, occupy, painted } from './board.ts';
import { candidatesIn, startsOn } from './candidates.ts';
import { tasteOf } from './preference.ts';
import { anyDay, anyTime, type Request } from './request.ts';
import { Timeline } from './timeline.ts';
import type { FirstFit, Plan, Refusal, RefusalReason, Session, SlotFacts } from './types.ts';
import { lastResort, rate } from './weights.ts';
import { clock, dateInWords, daysInWords, weeksInWords, windowsInWords } from './words.ts';

/** How far the search for the first day with room goes, in days from the plan's start. */
const horizon = 84;

type Placed = { readonly request: Request; readonly sessions: readonly Session[] };
type Shortfall = { readonly week: number; readonly missing: number; readonly reason: RefusalReason };

/** Says for each wish that did not get all its sessions why not, judged by the calendar as it stands in the end. */
export function refusalsOf(facts: SlotFacts, plan: Plan, board: Board, placed: readonly Placed[]): Refusal[] {
  const short = placed.filter(({ request, sessions }) => sessions.length < sum(request.quota));
  if (short.length === 0) return [];
  const layers = layersOf(board);
  const later = layOut(facts, plan.from, horizon, plan.now);
  for (const session of placed.flatMap((p) => p.sessions)) occupy(later, indexOf(later, session), session.minutes);

  return short.flatMap((one) => {
    const byReason = Map.groupBy(shortfalls(board, layers, one), (s) => s.reason);
    return [...byReason].map(([reason, list]) => {
      const weeks = list.map((s) => s.week + 1);
      const wanted = sum(list.map((s) => one.request.quota[s.week] ?? 0));
      const missing = sum(list.map((s) => s.missing));
      const firstFit = findFirstFit(facts, later, one, (list[0]?.week ?? 0) * 7);
      const { id, title } = one.request.wish;
      const sentence = `${because(one.request, reason, weeks, missing, wanted)} ${whenItFits(firstFit)}`;
      return { wishId: id, title, reason, weeks, missing, wanted, sentence, firstFit };
    });
  });
}

type Layer = { readonly reason: RefusalReason; readonly board: Board };

/** The calendar built up reason by reason: the first layer that leaves no room is the reason. */
function layersOf(board: Board): Layer[] {
  const with_ = (kinds: Parameters<typeof painted>[3]) =>
    new Timeline(board.grid.length, painted(board.spans, board.grid, board.buffer, kinds));
  return [
    { reason: 'window', board: { ...board, earliest: 0, busy: with_([]) } },
    { reason: 'past', board: { ...board, busy: with_([]) } },
    { reason: 'sleep', board: { ...board, busy: with_(['sleep']) } },
    { reason: 'pause', board: { ...board, busy: with_(['sleep', 'pause']) } },
  ];
}

function shortfalls(board: Board, layers: readonly Layer[], { request, sessions }: Placed): Shortfall[] {
  const own = sessions.map((s) => dayOf(board, s));
  return request.quota.flatMap((wanted, week) => {
    const missing = wanted - own.filter((day) => Math.floor(day / 7) === week).length;
    if (missing === 0) return [];
    const open = anyDay
      .map((_, offset) => week * 7 + offset)
      .filter((day) => request.isAllowed(board.grid.weekday(day)) && isFarFrom(own, day, request.spacing));
    if (open.length === 0) return [{ week, missing, reason: 'spacing' as const }];
    const hasRoom = (b: Board) => open.some((day) => !startsOn(b, request, day).next().done);
    const reason = layers.find((layer) => !hasRoom(layer.board))?.reason ?? 'busy';
    return [{ week, missing, reason }];
  });
}

function findFirstFit(facts: SlotFacts, later: Board, { request, sessions }: Placed, from: number): FirstFit | null {
  const own = sessions.map((s) => dayOf(later, s));
  const taste = tasteOf(facts, request.wish);
  const isAllowed = () => true;
  const attempts = [
    { wanted: request, relaxed: 'nothing' },
    { wanted: { ...request, windows: anyTime }, relaxed: 'times' },
    { wanted: { ...request, isAllowed }, relaxed: 'days' },
    { wanted: { ...request, windows: anyTime, isAllowed }, relaxed: 'times and days' },
  ] as const;
  for (const { wanted, relaxed } of attempts) {
    for (let day = from; day < horizon; day += 1) {
      if (!isFarFrom(own, day, request.spacing)) continue;
      const rated = rate(later, taste, request.minutes, candidatesIn(later, wanted, day, day + 1));
      const [first, ...rest] = rated;
      if (first === undefined) continue;
      const price = (c: typeof first) => lastResort(c) + c.taste;
      const best = rest.reduce((low, c) => (price(c) < price(low) ? c : low), first);
      return { local: later.grid.local(day, best.minute), start: later.grid.instant(best.index), relaxed };
    }
  }
  return null;
}

function because(
  request: Request,
  reason: RefusalReason,
  weeks: readonly number[],
  missing: number,
  wanted: number,
): string {
  const { minutes, allowedDays, wish, spacing } = request;
  const times = request.windows === anyTime ? '' : windowsInWords(wish.windows);
  const where = [daysInWords(allowedDays), times].filter((w) => w !== '').join(' ');
  const when = weeksInWords(weeks);
  const onDays = allowedDays.length === 7 ? '' : `, ${daysInWords(allowedDays)}`;
  // Each reason twice: when not one session found a place, and when some did.
  const [none, others] = {
    impossible: ['', ''],
    window: [`${minutes} minutes do not fit ${times}`, 'the times are too short'],
    past: [`The times ${where} ${when} are over`, 'the other times are over'],
    sleep: [`${minutes} minutes ${where} would take from your sleep`, 'more would take from your sleep'],
    pause: [`You are off on every possible day ${when}`, 'you are off on the other days'],
    busy: [`No ${minutes} free minutes ${where} ${when}`, `no other ${minutes} free minutes ${where}`],
    spacing:
      spacing <= 1
        ? [`There is room for one a day${onDays}`, `at most one a day${onDays}`]
        : [`They must be at least ${spacing} days apart`, `they must be at least ${spacing} days apart`],
  }[reason];
  return missing < wanted
    ? `There is room for only ${wanted - missing} of ${wanted} sessions ${when}: ${others}.`
    : `${none}.`;
}

function whenItFits(fit: FirstFit | null): string {
  if (fit === null) return 'No later day within 12 weeks has room either.';
  const when = `${dateInWords(fit.local.toPlainDate())} at ${clock(fit.local)}`;
  if (fit.relaxed === 'nothing') return `The first day with room is ${when}.`;
  const other = {
    times: 'At another time of day',
    days: 'On another weekday',
    'times and days': 'At another time and day',
  };
  return `${other[fit.relaxed]} it would fit on ${when}.`;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const isFarFrom = (days: readonly number[], day: number, spacing: number): boolean =>
  days.every((other) => Math.abs(other - day) >= spacing);
const indexOf = (board: Board, session: Session): number =>
  Math.floor(session.start.epochMilliseconds / 60_000) - board.grid.origin;
const dayOf = (board: Board, session: Session): number => board.grid.dayOf(indexOf(board, session));
