export { askForReset } from './ask-for-reset.ts'
export { choosePassword } from './choose-password.ts'
export { commitPassword } from './commit-password.ts'
export {
  type IssuedReset,
  type IssueOrder,
  issueTemporaryPassword,
  issueTemporaryPasswords,
} from './issue-temporary-password.ts'
export { matchTemporaryPassword } from './match-temporary-password.ts'
export { readdressedLately } from './readdressed-lately.ts'
export { resetRequestJob } from './reset-request-job.ts'
export { sweepTemporaryPasswords } from './sweep-temporary-passwords.ts'
export {
  liveTemporaryPasswords,
  type VoidReason,
  voidTemporaryPasswords,
} from './void-temporary-passwords.ts'
