export { deviceStanding, signDevice } from './device-cookie.ts'
export { type KeyDoor, registerDoors, userSessionOf, websiteSessionOf } from './doors.ts'
export { endOwnSession } from './end-own-session.ts'
export { GONE_DEVICES_KEPT } from './find-rep-session.ts'
export { type SessionFinder, sessionFinder, type WebsiteSession } from './find-session.ts'
export { useSession } from './live-session.ts'
export { type OpenedSession, openSession } from './open-session.ts'
export { presentSessionOf } from './present.ts'
export { endFormerSession, giveSession, rememberDevice, writeSession } from './session-cookies.ts'
export {
  accountCounter,
  beginAttempt,
  countWrongSecret,
  evaluate,
  type SignInAttempt,
} from './sign-in-budget.ts'
export { userSessionStands } from './standing-store.ts'
export {
  endSessions,
  holdSession,
  listSessions,
  noteChosen,
  type SessionRow,
  sessionById,
  sweepSessions,
} from './store.ts'
export { rememberGoneDevices, sessionOfToken, sweepGoneDevices } from './token-store.ts'
export type { UserSession } from './user-session.ts'
