export { recordChange, recordChanges, recordGone, recordNew } from './record.ts'
export { sweepTombstones } from './sweep-tombstones.ts'
