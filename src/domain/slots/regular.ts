import type { Board } from './board.ts';
import { type DaySet, daySets } from './day-sets.ts';
import { anyDay, type Request } from './request.ts';
import { type Rated, weights } from './weights.ts';

/**
 * The week that a person would write down: for each number of sessions a week the places (weekday offset from the
 * plan's first day, minute of the day) where they should be. The choice of the single sessions keeps to it where it can.
 */
export type RegularWeek = {
  /** What it costs to leave the regular places, in units of `weights`; 0 on one of them. */
  cost(perWeek: number, day: number, minute: number): number;
};

/** Prices of a place in the week that is taken, at work or avoided in every week. */
const hole = 1200;
const workPrice = 900;
const avoidedPrice = 800;
const otherTime = 130;
const uneven = 40;

type Place = { readonly offset: number; readonly minute: number };

export function regularWeek(board: Board, request: Request, rated: readonly Rated[]): RegularWeek {
  const steps = [...new Set(request.quota)].filter((n) => n > 0).sort((a, b) => b - a);
  const prices = priceWeek(board, request, rated);
  const byCount = new Map<number, readonly Place[]>();
  // From the fullest week down: a lighter week keeps some of its days, so that a ramp only ever adds days.
  let within: readonly Place[] | null = null;
  for (const count of steps) {
    within = within === null ? fullWeek(board, request, prices, steps) : lighterWeek(request, within, count);
    byCount.set(count, within);
  }
  return {
    cost(perWeek, day, minute) {
      let isDay = false;
      let nearest = 720;
      for (const place of byCount.get(perWeek) ?? []) {
        const apart = clockDistance(place.minute, minute);
        if (place.offset === day % 7) isDay = true;
        if (place.offset === day % 7 && apart === 0) return 0;
        nearest = Math.min(nearest, apart);
      }
      const steps = isDay || nearest === 0 ? 1 : 2;
      return steps * weights.irregular + Math.round(nearest / 6);
    },
  };
}

type Prices = {
  /** Times that are free on some day at least, ascending. */
  readonly times: readonly number[];
  /** By weekday offset, then by place in `times`. */
  readonly at: readonly Float64Array[];
  /** The cheapest place in `times` of each weekday offset. */
  readonly cheapest: readonly number[];
};

/**
 * The mean taste of a place, and what its weeks without it cost: next to nothing for one dinner in six weeks, so that it
 * moves one session and not the whole pattern, and a lot for a place that is seldom free.
 */
function priceWeek(board: Board, request: Request, rated: readonly Rated[]): Prices {
  const times = [...new Set(rated.map((c) => c.minute))].sort((a, b) => a - b);
  const place = new Int16Array(1440);
  for (const [i, minute] of times.entries()) place[minute] = i;
  const tally = () => new Float64Array(7 * times.length);
  const [found, unwanted, lost, taste] = [tally(), tally(), tally(), tally()];
  for (const candidate of rated) {
    if ((request.quota[Math.floor(candidate.day / 7)] ?? 0) === 0) continue;
    const i = (candidate.day % 7) * times.length + (place[candidate.minute] ?? 0);
    add(found, i, 1);
    add(taste, i, candidate.taste);
    if (candidate.inWork || candidate.isAvoided) add(unwanted, i, 1);
    add(lost, i, candidate.inWork ? workPrice : candidate.isAvoided ? avoidedPrice : 0);
  }
  const at = anyDay.map((_, offset) =>
    new Float64Array(times.length).map((_, t) => {
      const i = offset * times.length + t;
      const present = found[i] ?? 0;
      if (present === 0) return hole;
      const weeks = Math.max(present, weeksToCome(board, request, offset, times[t] ?? 0));
      const missing = weeks - present;
      const price = missing * hole + (lost[i] ?? 0);
      return (taste[i] ?? 0) / present + (price / weeks) * ((missing + (unwanted[i] ?? 0)) / weeks) ** 2;
    }),
  );
  const cheapest = at.map((row) => row.reduce((low, price, i) => (price < (row[low] ?? hole) ? i : low), 0));
  return { times, at, cheapest };
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

/** In how many weeks the place is wanted and not over yet: what is past is no hole. */
function weeksToCome({ grid, earliest }: Board, { quota }: Request, offset: number, minute: number): number {
  let weeks = 0;
  for (let week = 0; week < quota.length; week += 1) {
    if ((quota[week] ?? 0) > 0 && grid.start(week * 7 + offset) + minute >= earliest) weeks += 1;
  }
  return weeks;
}

/** The fullest week: one time on the days that suit it best, another time on a day where that one is seldom free. */
function fullWeek(board: Board, request: Request, prices: Prices, steps: readonly number[]): Place[] {
  const count = steps[0] ?? 0;
  const rounds = Math.ceil(count / request.allowedDays.length);
  const apart = Math.max(request.minutes + board.buffer, Math.floor(900 / (rounds + 1)));
  const places: Place[] = [];
  // More sessions than days come in rounds, each at a time well away from those before.
  while (places.length < count) {
    const sets = daySets(allowedOffsets(request), count - places.length, request.spacing, steps.slice(1));
    const round = oneADay(prices, sets, places, apart);
    places.push(...round);
    if (round.length === 0 || request.spacing > 0) break;
  }
  return places;
}

function oneADay(prices: Prices, sets: readonly DaySet[], before: readonly Place[], apart: number): Place[] {
  const { times, at, cheapest } = prices;
  let best: Place[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const [i, minute] of times.entries()) {
    if (before.some((b) => clockDistance(b.minute, minute) < apart)) continue;
    const places = anyDay.map((_, offset) => {
      const other = cheapest[offset] ?? 0;
      const samePrice = at[offset]?.[i] ?? hole;
      // A second round stays away from the first, so it keeps to its one time.
      const otherPrice = before.length > 0 ? Number.POSITIVE_INFINITY : (at[offset]?.[other] ?? hole) + otherTime;
      return samePrice <= otherPrice
        ? { offset, minute, price: samePrice }
        : { offset, minute: times[other] ?? minute, price: otherPrice };
    });
    for (const { offsets, unevenness } of sets) {
      let total = unevenness * uneven;
      for (const offset of offsets) total += places[offset]?.price ?? hole;
      if (total >= lowest - 1e-6) continue;
      lowest = total;
      best = places.filter((p) => offsets.includes(p.offset));
    }
  }
  return best;
}

/** Fewer sessions on some of the same places, as evenly spread as they can be. */
function lighterWeek(request: Request, places: readonly Place[], count: number): readonly Place[] {
  const offsets = [...new Set(places.map((p) => p.offset))].sort((a, b) => a - b);
  if (count >= places.length || count > offsets.length) return places.slice(0, count);
  const kept = daySets(offsets, count, request.spacing)[0]?.offsets ?? [];
  return kept.map((offset) => places.find((p) => p.offset === offset)).filter((p) => p !== undefined);
}

function allowedOffsets({ firstWeekday, isAllowed }: Request): number[] {
  return anyDay.map((_, offset) => offset).filter((o) => isAllowed(anyDay[(firstWeekday - 1 + o) % 7] ?? 1));
}

function clockDistance(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return Math.min(apart, 1440 - apart);
}
