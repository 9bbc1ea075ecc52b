export { checkUserPassword, personalWordsOf, userPasswordProblem } from './check-user-password.ts'
export { storeUserPassword } from './store-user-password.ts'
export { type FlowVoidReason, voidFlows } from './void-flows.ts'
