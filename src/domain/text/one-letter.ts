/** Whether two words differ by one letter at most: another, one too many, one missing, or two that changed places. Linear in their length. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let behind = 0;
  while (behind < Math.min(a.length, b.length) - from && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  const [left, right] = [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
  const isTurned = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || isTurned;
}
