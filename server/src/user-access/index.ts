export { actOnUser, assertMayActOn } from './may-act-on.ts'
export { roleUsers } from './role-users.ts'
export { issueSetupLink, ownerExists, setUpOwner, setupLinkIsLive } from './set-up-owner.ts'
export { signInUser } from './sign-in-user.ts'
