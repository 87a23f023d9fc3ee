export { findCrisis } from './find.ts';
export { withoutMentions } from './mentioned.ts';
export { withoutPast } from './past.ts';
export type { Crisis } from './signs.ts';
