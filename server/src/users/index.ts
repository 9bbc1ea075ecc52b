export { findUser } from './find-user.ts'
export { insertFormerUsername, sweepFormerUsernames } from './former-username-store.ts'
export { listUsers } from './list-users.ts'
export { removePicture, storePicture } from './picture-store.ts'
export { presentUser, signInCounter, userName } from './present.ts'
export { presentActor } from './present-actor.ts'
export { isLimited, reachOfActor, reachOfUser } from './reach.ts'
export { PICTURE_LIMIT, readPicture } from './read-picture.ts'
export { lockUsersOfRole, usersOfRole } from './role-store.ts'
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
  userById,
  userByUsernameKey,
  voidSetupLinks,
} from './store.ts'
export { actorColumns, userActor } from './user-actor.ts'
export { territoriesByUser, type UserView, userViews, withinUserReach } from './view-store.ts'
