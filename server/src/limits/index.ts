export {
  attemptSignIn,
  clearSignInFailures,
  giveBack,
  type LimitName,
  lockOf,
  sweepLimits,
  takeOne,
} from './store.ts'
