export { assertRecentSignIn } from './recent-sign-in.ts'
export { notingRefusals, RightRefused } from './right-refused.ts'
export { assertMay, may, mayChangeEmail } from './rights.ts'
export { type RoleRow, rightsOfRole, roleById } from './store.ts'
