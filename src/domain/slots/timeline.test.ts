import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { Timeline } from './timeline.ts';

const length = 60;
const span = fc.tuple(fc.integer({ min: -10, max: 70 }), fc.integer({ min: -10, max: 70 }));

it('a timeline answers like a list of minutes, however its spans arrive', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 6 }), (first, later) => {
      const timeline = new Timeline(length, first);
      for (const [start, end] of later) timeline.add(start, end);
      const busy = Array.from({ length }, (_, i) => [...first, ...later].some(([start, end]) => start <= i && i < end));
      for (let i = 0; i < length; i += 1) {
        assert.equal(timeline.isBusyAt(i), busy[i]);
        const change = busy.findIndex((b, j) => j > i && b !== busy[i]);
        assert.equal(timeline.runEnd(i), change < 0 ? length : change);
        assert.equal(timeline.isFree(i, i + 7), i + 7 <= length && !busy.slice(i, i + 7).includes(true));
      }
      assert.ok(timeline.isBusyAt(-1) && timeline.isBusyAt(length));
    }),
    { numRuns: runs(200) },
  );
});
