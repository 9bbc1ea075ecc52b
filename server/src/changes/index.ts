export { recordChange, recordChanges, recordNew } from './store.ts'
