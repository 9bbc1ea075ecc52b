export { assertMay, may, mayChangeEmail } from './rights.ts'
