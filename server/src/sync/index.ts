export { repContact } from './present.ts'
