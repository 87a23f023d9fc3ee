import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looksLikeSlotId, slotId } from './slot-id.ts';

describe('the id of a slot', () => {
  const series = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  const at = (text: string, fold = 0) => ({ local: Temporal.PlainDateTime.from(text), fold });

  it('is the name-based UUID of its local time in its series', () => {
    // Reckoned with Python: uuid.uuid5(uuid.UUID(series), '2026-10-07T08:00:00')
    assert.equal(slotId(series, at('2026-10-07T08:00')), '8fd078ad-0e78-5e9c-8c3d-a801826b6c66');
    assert.ok(looksLikeSlotId(slotId(series, at('2026-10-07T08:00'))));
  });

  it('is another for another time, day, series, or showing of a repeated hour', () => {
    const ids = [
      slotId(series, at('2026-10-07T08:00')),
      slotId(series, at('2026-10-07T12:00')),
      slotId(series, at('2026-10-08T08:00')),
      slotId(series, at('2026-10-07T08:00', 1)),
      slotId('6ba7b811-9dad-11d1-80b4-00c04fd430c8', at('2026-10-07T08:00')),
    ];
    assert.equal(new Set(ids).size, 5);
  });
});
