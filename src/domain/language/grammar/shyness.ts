/**
 * How readily words count as time: 0 wherever they stand, 1 unless they describe the next word ("Christmas presents"), 2 only between
 * other time, marks and ends ("may", "sat", "3").
 */
export type Shyness = 0 | 1 | 2;
