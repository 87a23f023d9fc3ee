export { type Change, lastChanges, lastTakenBack, madeAt, type Recorded, recordChange } from './record.ts';
export { type Undone, undoChange } from './undo.ts';
