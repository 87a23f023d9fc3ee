export { type Change, lastChanges, recordChange } from './record.ts';
export { type Undone, undoChange } from './undo.ts';
