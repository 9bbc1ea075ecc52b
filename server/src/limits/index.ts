export {
  attemptSignIn,
  clearSignInFailures,
  clearSignInFailuresOf,
  giveBack,
  type LimitName,
  lockOf,
  sweepLimits,
  takeBackAttempt,
  takeOne,
} from './store.ts'
