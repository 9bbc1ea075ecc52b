export { isLimited, reachOfActor, reachOfUser } from './reach.ts'
export {
  blankUser,
  holdSetupLinks,
  insertSetupLink,
  insertUser,
  liveSetupLink,
  lockUser,
  spendSetupLink,
  sweepSetupLinks,
  theOwner,
  type UserRow,
  updateUser,
  userByUsernameKey,
  voidSetupLinks,
} from './store.ts'
