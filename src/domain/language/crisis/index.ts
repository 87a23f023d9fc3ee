export { findCrisis } from './find.ts';
export type { Crisis } from './signs.ts';
