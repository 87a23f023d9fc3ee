/** Some days of a plan's week, as offsets from its first day (0–6, ascending). */
export type DaySet = {
  readonly offsets: readonly number[];
  /** 0 when the distances between the days, from week to week too, are all the same. */
  readonly unevenness: number;
};

/**
 * The sets of `count` of the allowed offsets in which any two days are `spacing` apart, around the week's end as well; of
 * fewer when there is none. `lighter` are the numbers of sessions of lighter weeks, which will keep some of the days: how
 * evenly they can do so counts as well. The most even come first, of equal ones those with the earlier days.
 */
export function daySets(
  allowed: readonly number[],
  count: number,
  spacing: number,
  lighter: readonly number[] = [],
): DaySet[] {
  const mask = maskOf(allowed);
  for (let size = Math.min(count, allowed.length); size > 0; size -= 1) {
    const sets = within(mask, size)
      .filter((set) => size === 1 || set.smallestGap >= spacing)
      .map((set) => ({ offsets: set.offsets, unevenness: meanUnevenness(set, lighter) }));
    if (sets.length > 0) return sets.sort((a, b) => a.unevenness - b.unevenness);
  }
  return [];
}

type AnySet = DaySet & { readonly mask: number; readonly smallestGap: number };

/** All 127 of them, in the order of a dictionary, which a stable sort keeps among equals. */
const allSets: readonly AnySet[] = [1, 2, 3, 4, 5, 6, 7]
  .flatMap((size) => subsets([0, 1, 2, 3, 4, 5, 6], size))
  .map((offsets) => {
    const gaps = gapsOf(offsets);
    const unevenness = gaps.reduce((sum, gap) => sum + (gap - 7 / offsets.length) ** 2, 0);
    return { offsets, unevenness, mask: maskOf(offsets), smallestGap: Math.min(...gaps) };
  });

function within(mask: number, size: number): AnySet[] {
  return allSets.filter((set) => set.offsets.length === size && (set.mask & ~mask) === 0);
}

function meanUnevenness(set: AnySet, lighter: readonly number[]): number {
  const kept = lighter
    .filter((count) => count > 0 && count < set.offsets.length)
    .map((count) => Math.min(...within(set.mask, count).map((s) => s.unevenness)));
  return kept.reduce((sum, value) => sum + value, set.unevenness) / (kept.length + 1);
}

function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));
}

function gapsOf(offsets: readonly number[]): number[] {
  return offsets.map((offset, i) => {
    const next = offsets[i + 1];
    return next === undefined ? (offsets[0] ?? 0) + 7 - offset : next - offset;
  });
}

function maskOf(offsets: readonly number[]): number {
  return offsets.reduce((mask, offset) => mask | (1 << offset), 0);
}
