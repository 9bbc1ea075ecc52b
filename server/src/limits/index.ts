export {
  attemptSignIn,
  clearSignInFailures,
  clearSignInFailuresOf,
  countNow,
  giveBack,
  type LimitName,
  lockOf,
  locksOf,
  sweepLimits,
  takeBackAttempt,
  takeOne,
} from './store.ts'
