export { sweepCommands } from './store.ts'
