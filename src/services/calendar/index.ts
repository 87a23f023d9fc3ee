export {
  addCommitment,
  type CommitmentView,
  changeCommitment,
  listCommitments,
  removeCommitment,
} from './commitments.ts';
export { feedByToken } from './feed.ts';
export { feedState, makeFeed, revokeFeed } from './feed-address.ts';
export { type Imported, importCalendar, MAX_FILE_BYTES, removeImported } from './import.ts';
export { addPause, endPauses, listPauses, type PauseView, removePause } from './pauses.ts';
