export { type Change, lastChanges, lastTakenBack, type Recorded, recordChange } from './record.ts';
export { type Undone, undoChange } from './undo.ts';
