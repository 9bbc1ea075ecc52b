export { type AuditRow, listEvents } from './list-events.ts'
export { type AuditAction, type AuditEntry, recordAct, recordRefusal } from './record-act.ts'
export { tallyUnknownName } from './store.ts'
export { verifyChain } from './verify-chain.ts'
