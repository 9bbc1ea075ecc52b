export {
  attemptSignIn,
  clearSignInFailures,
  clearSignInFailuresOf,
  giveBack,
  type LimitName,
  lockOf,
  locksOf,
  sweepLimits,
  takeBackAttempt,
  takeOne,
} from './store.ts'
