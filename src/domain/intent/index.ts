/** What a message is about, where no question is open. */
export { bareList } from './bare-list.ts';
export { type ChangeMeant, changeMeant } from './change.ts';
export { complaintIn } from './complaint.ts';
export { isMedicine } from './dose.ts';
export { likesOf } from './features.ts';
export { type GoalWish, goalIn } from './goal.ts';
export { type Intent, intentOf, isSure } from './intent.ts';
export { asList } from './list.ts';
export { onlyAsks } from './only-asks.ts';
export { type Act, type Beside, besideAnswer, type Part, partsOf } from './parts.ts';
export { whenLeavingHome } from './place.ts';
export { plainly } from './plainly.ts';
export { type Known, sorted } from './sorted.ts';
export { namesThing } from './thing.ts';
