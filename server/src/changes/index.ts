export { recordChange, recordChanges, recordGone, recordNew } from './store.ts'
export { sweepTombstones } from './sweep-tombstones.ts'
