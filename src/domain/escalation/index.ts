export { CALL_AGAIN_MINUTES } from './climb.ts';
export { CLAIM_LEASE_SECONDS, deadline, decide } from './decide.ts';
export { quietUntil } from './held-back.ts';
export type * from './types.ts';
