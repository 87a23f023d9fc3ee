export { CALL_AGAIN_MINUTES } from './climb.ts';
export { CLAIM_LEASE_SECONDS, deadline, decide, inDoubt, unreported } from './decide.ts';
export { quietUntil } from './held-back.ts';
export { matchSends } from './lost-sends.ts';
export { type Foreseen, foresee, type Surroundings } from './preview.ts';
export { channelOf, mayJoin, TOGETHER_MINUTES } from './together.ts';
export type * from './types.ts';
