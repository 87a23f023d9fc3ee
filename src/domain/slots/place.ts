import type { Weekday } from '../calendar/index.ts';
import { type Board, layOut, occupy } from './board.ts';
import { candidatesIn } from './candidates.ts';
import { chooseStarts } from './choose.ts';
import { tasteOf } from './preference.ts';
import { refusalsOf } from './refusal.ts';
import { regularWeek } from './regular.ts';
import { type Request, requestOf } from './request.ts';
import { asSeries } from './series.ts';
import type { Placement, Plan, Refusal, Session, SlotFacts, Wish } from './types.ts';
import { lastResort, rate } from './weights.ts';

/**
 * Finds a place for every session of every wish over the weeks of a plan. Never in sleep, in a pause or within the
 * buffer of a task, a commitment or another session; in work hours or avoided ones only where a session would otherwise
 * find no place; the same weekdays and time in every week where that can be had. What finds no place is refused with
 * the reason. The same facts give the same placement, in whatever order they are listed.
 *
 * Each wish has the best of what those before it leave: the higher priority first, then whoever has the least room.
 * Throws RangeError for a plan of other than 1 to 6 weeks and for two wishes of one id.
 */
export function placeSessions(facts: SlotFacts, wishes: readonly Wish[], plan: Plan): Placement {
  if (!Number.isInteger(plan.weeks) || plan.weeks < 1 || plan.weeks > 6)
    throw new RangeError('A plan has 1 to 6 weeks.');
  if (new Set(wishes.map((w) => w.id)).size < wishes.length) throw new RangeError('Every wish needs an id of its own.');

  const requests: Request[] = [];
  const impossible: Refusal[] = [];
  for (const wish of wishes) {
    const request = requestOf(wish, plan);
    if (typeof request === 'string') impossible.push(refuseAtAll(wish, request));
    else requests.push(request);
  }

  const board = layOut(facts, plan.from, plan.weeks * 7, plan.now);
  const placed = requests.sort(byUrgency).map((request) => ({ request, sessions: placeOne(facts, board, request) }));
  // No two start at once, so their starts are order enough.
  const sessions = placed
    .flatMap((p) => p.sessions)
    .map((session) => ({ session, at: session.start.epochMilliseconds }))
    .sort((a, b) => a.at - b.at)
    .map(({ session }) => session);
  const refusals = [...impossible, ...refusalsOf(facts, plan, board, placed)];
  refusals.sort((a, b) => compareText(a.wishId, b.wishId) || (a.weeks[0] ?? 0) - (b.weeks[0] ?? 0));
  return { sessions, ...asSeries(sessions, plan.from.dayOfWeek as Weekday), refusals };
}

function placeOne(facts: SlotFacts, board: Board, request: Request): Session[] {
  const { wish, minutes, quota } = request;
  const { grid } = board;
  const rated = rate(board, tasteOf(facts, wish), minutes, candidatesIn(board, request, 0, grid.days));
  const regular = regularWeek(board, request, rated);
  const priced = rated.map((candidate) => {
    const { index, day, minute, inWork, isAvoided } = candidate;
    const irregular = regular.cost(quota[Math.floor(day / 7)] ?? 0, day, minute);
    return { index, day, minute, inWork, isAvoided, cost: lastResort(candidate) + irregular + candidate.taste };
  });
  return chooseStarts(board, request, priced).map(({ index, day, minute, inWork, isAvoided }) => {
    occupy(board, index, minutes);
    return {
      wishId: wish.id,
      title: wish.title,
      local: grid.local(day, minute),
      start: grid.instant(index),
      end: grid.instant(index + minutes),
      minutes,
      week: Math.floor(day / 7) + 1,
      inWorkHours: inWork,
      inAvoidedHour: isAvoided,
    };
  });
}

/** Higher priority, then less room for what is wanted, then longer sessions, then by id. */
function byUrgency(a: Request, b: Request): number {
  return (
    (b.wish.priority ?? 0) - (a.wish.priority ?? 0) ||
    roomFor(a) - roomFor(b) ||
    b.minutes - a.minutes ||
    compareText(a.wish.id, b.wish.id)
  );
}

/** Minutes of the wish's own windows in a week for each minute wanted in its fullest week. */
function roomFor({ windows, allowedDays, quota, minutes }: Request): number {
  const daily = windows.reduce((sum, [start, end]) => sum + Math.min(end, 1440) - start, 0);
  return (daily * allowedDays.length) / (Math.max(1, ...quota) * minutes);
}

function refuseAtAll(wish: Wish, sentence: string): Refusal {
  return {
    wishId: wish.id,
    title: wish.title,
    reason: 'impossible',
    weeks: [],
    missing: 0,
    wanted: 0,
    sentence,
    firstFit: null,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
