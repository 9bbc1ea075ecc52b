export {
  attemptSignIn,
  clearSignInFailures,
  giveBack,
  type LimitName,
  lockOf,
  sweepLimits,
  takeBackAttempt,
  takeOne,
} from './store.ts'
