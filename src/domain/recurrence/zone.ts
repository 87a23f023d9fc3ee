import { type Leg, legsOf } from './itinerary.ts';
import type { SlotName } from './types.ts';
import { fromWallMs, MS_PER_DAY, toWallMs } from './wall-clock.ts';

/**
 * A stretch of time in which a zone's clocks keep one offset from UTC. All figures are milliseconds;
 * `from` (inclusive) and `to` (exclusive) are since the epoch and may be infinite.
 */
export type Stretch = {
  from: number;
  to: number;
  offset: number;
  /** The offset until `from`; equals `offset` where there is no change before. */
  offsetBefore: number;
};

/** Every zone there is; more could only be fixed offsets. */
const MAX_ZONES = 600;
const MAX_STRETCHES = 100;
const known = new Map<string, Stretch[]>();

/** Whether this is a zone that Temporal can reckon in (an IANA id, or a fixed offset such as "+05:30"). */
export function isZone(zone: string): boolean {
  const legs = legsOf(zone);
  if (legs) return legs.every((leg) => isZone(leg.zone));
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** The stretch that an instant lies in. Throws RangeError for an unknown zone. */
export function stretchAt(zone: string, epochMs: number): Stretch {
  let stretches = known.get(zone);
  if (!stretches) {
    if (known.size >= MAX_ZONES) known.clear();
    stretches = [];
    known.set(zone, stretches);
  }
  for (const stretch of stretches) if (stretch.from <= epochMs && epochMs < stretch.to) return stretch;
  if (stretches.length >= MAX_STRETCHES) stretches.length = 0;
  const found = readStretch(zone, epochMs);
  stretches.push(found);
  return found;
}

function readStretch(zone: string, epochMs: number): Stretch {
  const legs = legsOf(zone);
  return legs ? stretchOfLeg(legs, epochMs) : readOfZone(zone, epochMs);
}

/** Within one leg, as its zone has it; where the leg begins, the clocks before were those of the last one. */
function stretchOfLeg(legs: readonly Leg[], epochMs: number): Stretch {
  const i = legs.findIndex(({ from, to }) => from <= epochMs && epochMs < to);
  const leg = legs[i] as Leg;
  const inner = readOfZone(leg.zone, epochMs);
  const before = legs[i - 1];
  const begins = before !== undefined && leg.from >= inner.from;
  return {
    from: Math.max(inner.from, leg.from),
    to: Math.min(inner.to, leg.to),
    offset: inner.offset,
    offsetBefore: begins ? readOfZone(before.zone, leg.from - 1).offset : inner.offsetBefore,
  };
}

function readOfZone(zone: string, epochMs: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  // "previous" leaves out a transition at this very moment, so ask from a moment later.
  const last = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const offset = here.offsetNanoseconds / 1e6;
  const before = last?.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  return {
    from: last ? last.epochMilliseconds : Number.NEGATIVE_INFINITY,
    to: next ? next.epochMilliseconds : Number.POSITIVE_INFINITY,
    offset,
    offsetBefore: before === undefined ? offset : before / 1e6,
  };
}

/** Do the zone's clocks jump over this wall-clock time? */
export function isSkipped(zone: string, wallMs: number): boolean {
  const shows = ({ from, to, offset }: Stretch) => from <= wallMs - offset && wallMs - offset < to;
  const near = stretchAt(zone, wallMs - stretchAt(zone, wallMs).offset);
  if (shows(near)) return false;
  const before = Number.isFinite(near.from) && shows(stretchAt(zone, near.from - 1));
  return !before && !(Number.isFinite(near.to) && shows(stretchAt(zone, near.to)));
}

/** Milliseconds that the clocks jumped less than a day before this wall-clock time, which they show; 0 where they did not. */
export function gapBefore(zone: string, wallMs: number): number {
  const { from, offset, offsetBefore } = stretchAt(zone, resolveWall(zone, wallMs));
  return offset > offsetBefore && wallMs - offset - from < offset - offsetBefore ? offset - offsetBefore : 0;
}

/** The moment of a wall-clock time, read as Temporal's "compatible": gaps forward, of a repeated time the first. */
export function resolveWall(zone: string, wallMs: number): number {
  // Far from any change of the clocks a wall is shown once, whatever the offset.
  const near = stretchAt(zone, wallMs);
  if (wallMs - near.from > 2 * MS_PER_DAY && near.to - wallMs > 2 * MS_PER_DAY) return wallMs - near.offset;
  const legs = legsOf(zone);
  if (legs) return resolveOnLegs(legs, wallMs);
  return fromWallMs(wallMs).toZonedDateTime(zone).epochMilliseconds;
}

/** The first leg whose clock shows it; where they were jumped over, by the clock before the jump. */
function resolveOnLegs(legs: readonly Leg[], wallMs: number): number {
  const local = fromWallMs(wallMs);
  const moments = legs.map(({ zone }) => local.toZonedDateTime(zone).epochMilliseconds);
  const shown = moments.find((at, i) => (legs[i] as Leg).from <= at && at < (legs[i] as Leg).to);
  if (shown !== undefined) return shown;
  const jumped = moments.find((at, i) => at >= (legs[i] as Leg).to && (moments[i + 1] ?? 0) < (legs[i + 1]?.from ?? 0));
  return jumped ?? (moments.at(-1) as number);
}

/** How far apart two showings of one wall-clock time can be: across all offsets that there are. */
const MAX_REPEAT = 26 * 3_600_000;

/** When the clocks showed this wall before, earliest first, of those showings that the stretch's own follows; most walls are shown once. */
export function showingsBefore(zone: string, stretch: Stretch, wallMs: number): number[] {
  const at = wallMs - stretch.offset;
  const found: number[] = [];
  for (let { from } = stretch; at - from < MAX_REPEAT; ) {
    const earlier = stretchAt(zone, from - 1);
    const shown = wallMs - earlier.offset;
    if (earlier.from <= shown && shown < earlier.to) found.unshift(shown);
    from = earlier.from;
  }
  return found;
}

/** The moment of a wall-clock time as `resolveWall`, or of a later showing of it; the first where there is no such showing. */
export function resolveShowing(zone: string, wallMs: number, fold: number): number {
  const first = resolveWall(zone, wallMs);
  let left = fold;
  for (let stretch = stretchAt(zone, first); left > 0 && stretch.to - first < MAX_REPEAT; ) {
    stretch = stretchAt(zone, stretch.to);
    const at = wallMs - stretch.offset;
    if (stretch.from <= at && at < stretch.to && --left === 0) return at;
  }
  return first;
}

/** What the wall clock of a zone shows at a moment. */
export function wallAt(zone: string, epochMs: number): number {
  return epochMs + stretchAt(zone, epochMs).offset;
}

/** The moment of a wall-clock time in a zone, a traveller's too; Temporal's "compatible" where the clocks change. */
export const momentOf = (zone: string, local: Temporal.PlainDateTime): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(resolveWall(zone, toWallMs(local)));

/** The moment that an occurrence of this name falls on in a zone. */
export const momentOfSlot = (zone: string, { local, fold }: SlotName): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(resolveShowing(zone, toWallMs(local), fold));

/** What the wall clock of a zone, a traveller's too, shows at a moment. */
export const localAt = (zone: string, at: Temporal.Instant): Temporal.PlainDateTime =>
  at
    .toZonedDateTimeISO(
      legsOf(zone)?.find(({ from, to }) => from <= at.epochMilliseconds && at.epochMilliseconds < to)?.zone ?? zone,
    )
    .toPlainDateTime();
