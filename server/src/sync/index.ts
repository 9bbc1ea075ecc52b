export { settleMovedSequence } from './moved-store.ts'
