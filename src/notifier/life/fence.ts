import { uptime } from 'node:os';
import { CLAIM_LEASE_SECONDS } from '../../domain/escalation/index.ts';

/** How long any send may take once it has begun: longer than any time limit of a channel. */
export const LONGEST_SEND_SECONDS = 15;

/** Milliseconds of a clock that cannot jump and goes on while the machine sleeps. */
export const monotonic = (): number => Math.max(performance.now(), upMilliseconds() - origin);

/** The system is asked once a turn of the event loop: it reads a file, and a batch asks hundreds of times. */
function upMilliseconds(): number {
  if (asked === null) {
    asked = uptime() * 1000;
    setImmediate(() => {
      asked = null;
    });
  }
  return asked;
}
let asked: number | null = null;
const origin = uptime() * 1000 - performance.now();

/** Whether a claim that was written after `since` is certainly still ours when the send ends. */
export const isWithinLease = (since: number): boolean =>
  monotonic() - since < (CLAIM_LEASE_SECONDS - LONGEST_SEND_SECONDS) * 1000;
