/** What a message is about, where no question is open. */
export { type GoalWish, goalIn } from './goal.ts';
export { type Intent, intentOf } from './intent.ts';
export { whenLeavingHome } from './place.ts';
export { plainly } from './plainly.ts';
export { isTalk } from './talk.ts';
export { type TwoWishes, twoWishes } from './wishes.ts';
