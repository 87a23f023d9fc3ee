type Row = { intent: string; message: string };

/**
 * The rows once more, each beside something harmless: "remind me to buy milk. i keep the tablets in a row". People say such things beside what
 * they came for, and what is learned from bare sentences alone is drowned by it. The same rows give the same, always.
 */
export function inTheMidst(rows: readonly Row[], isDanger: (row: Row) => boolean): Row[] {
  const chance = chances();
  const harmless = rows.filter((row) => !isDanger(row));
  const beside = () => harmless[Math.floor(chance() * harmless.length)]?.message ?? '';
  return rows.map(({ intent, message }) => ({ intent, message: joined(message, beside(), chance()) }));
}

const joined = (message: string, other: string, by: number): string =>
  by < 0.4 ? `${other}. ${message}` : by < 0.7 ? `${message}, ${other}` : `${other} and ${message}`;

/** Numbers from 0 to 1 that look drawn by lot, the same each time (a linear congruential generator). */
function chances(): () => number {
  let state = 7;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
