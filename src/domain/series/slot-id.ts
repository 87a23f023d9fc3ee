import { createHash } from 'node:crypto';
import { type SlotName, slotKey } from '../recurrence/index.ts';

/**
 * The id of an occurrence, the same before it has a row and after: a name-based UUID (version 5, RFC 9562 §5.5) of its slot in the
 * namespace of its series. A slot is its local time (and which showing of it), so the id stays when clocks or zones change.
 */
export function slotId(seriesId: string, slot: SlotName): string {
  const digest = createHash('sha1')
    .update(Buffer.from(seriesId.replaceAll('-', ''), 'hex'))
    .update(slotKey(slot))
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Could this be the id of a slot? One look, before anything is searched. */
export const looksLikeSlotId = (id: string): boolean => id[14] === '5';
