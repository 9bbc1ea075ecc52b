export { REPORT_LIMIT, readReport } from './bounces/read-report.ts'
export { type ReportOutcome, refuseReport, takeReportTo } from './bounces/take-report.ts'
export { type Courier, createCourier } from './courier.ts'
export { markDelivered, sweepLetters, voidLettersOf, voidOfferLetters } from './end-letters.ts'
export { enqueueLetter, enqueueLetters, type LetterOrder } from './enqueue-letter.ts'
export { mailboxLetters, openMailboxLetter } from './mailbox.ts'
export type { FactorChange } from './rendering/render-letter.ts'
export type { Delivery } from './send-letter.ts'
export {
  failedLetters,
  type LetterRow,
  waitingLetters,
} from './store.ts'
export { tellUser } from './tell-user.ts'
export { voidUserLetters } from './user-letter-store.ts'
