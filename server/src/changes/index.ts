export { recordChange, recordNew } from './store.ts'
