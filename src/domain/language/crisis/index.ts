export { findCrisis } from './find.ts';
export { withoutPast } from './past.ts';
export type { Crisis } from './signs.ts';
