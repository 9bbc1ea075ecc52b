export { assertMayHandOutRoles, assertRecentSignIn, isRecentSignIn } from './recent-sign-in.ts'
export { notingRefusals, RightRefused } from './right-refused.ts'
export { assertMay, may, mayChangeEmail } from './rights.ts'
export type { RoleUsers } from './role-users.ts'
export {
  lockRoles,
  OWNER_ROLE,
  presentRights,
  presentRightsOf,
  type RoleRow,
  rightsOfRole,
  roleById,
} from './store.ts'
