export { recordChange, recordChanges, recordGone, recordNew } from './store.ts'
