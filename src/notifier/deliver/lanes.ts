import type { Lane as LaneName } from '../../db/queries/due.ts';
import { createLane, type Lane } from './lane.ts';

/** A second, for this process; null: none. */
export type Rates = { whatsapp: number | null; call: number | null };

/**
 * At once, and taken on beyond that until it is noted in the database. Push services take hundreds side by side; closings, twenty to a
 * transaction, are our own database's work.
 */
const LIMITS = { push: [250, 1_750], whatsapp: [50, 80], call: [25, 30], close: [3, 397] } as const;

/** One lane a channel, so that none waits for another; and one for closing, which no reminder waits for either. */
export function createLanes(rates: () => Rates, onRoom: (lane: LaneName) => void): Record<LaneName, Lane> {
  const lane = (name: LaneName, perSecond?: () => number | null) => {
    const [limit, more] = LIMITS[name];
    return createLane({
      limit,
      backlog: limit + more,
      onRoom: () => onRoom(name),
      ...(perSecond ? { perSecond } : {}),
    });
  };
  return {
    push: lane('push'),
    whatsapp: lane('whatsapp', () => rates().whatsapp),
    call: lane('call', () => rates().call),
    close: lane('close'),
  };
}
