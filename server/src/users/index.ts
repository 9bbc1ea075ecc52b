export { assertMay, may, mayChangeEmail } from './rights.ts'
export { issueSetupLink, ownerExists, setUpOwner, setupLinkIsLive } from './set-up-owner.ts'
export { signInUser } from './sign-in-user.ts'
export { sweepSetupLinks } from './store.ts'
