import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchSends } from './lost-sends.ts';

const noon = Temporal.Instant.from('2026-03-02T12:00:00Z');
const after = (seconds: number) => noon.add({ milliseconds: seconds * 1000 });

/** `claims` and `sends` in seconds from noon; which send each claim gets. */
function matched(claims: number[], sends: number[]): (number | null)[] {
  const found = matchSends(
    claims.map((seconds, index) => ({ id: String(index), claimedAt: after(seconds) })),
    sends.map((seconds) => ({ at: after(seconds), seconds })),
  );
  return claims.map((_, index) => found.get(String(index))?.seconds ?? null);
}

const cases: [what: string, claims: number[], sends: number[], expected: (number | null)[]][] = [
  ['the send of the later claim is not the earlier one’s', [0, 30], [30], [null, 30]],
  ['the send of the earlier claim is not the later one’s', [0, 30], [1], [1, null]],
  ['each has its own, in whatever order they are listed', [0, 30], [30, 1], [1, 30]],
  ['what waited for room belongs to the claim before it', [0, 20], [12], [12, null]],
  ['a second that was cut off does not make a send precede its claim', [0, 1.9], [1], [null, 1]],
  ['a provider whose clock is slow by some seconds', [0, 20], [16], [null, 16]],
  ['as many sends as claims: none of them is sent again', [0, 2, 4], [4, 5, 5], [5, 5, 4]],
  ['more sends than claims', [0], [2, 1], [1]],
  ['clocks that are four minutes apart', [0], [-240], [-240]],
  ['what went out long before or after is something else', [0, 0], [-301, 361], [null, null]],
  ['nothing went out', [0, 5], [], [null, null]],
];
for (const [what, claims, sends, expected] of cases) {
  test(`of lost sends: ${what}`, () => assert.deepEqual(matched(claims, sends), expected));
}
