export { checkStates } from './check-states.ts'
export { listContacts } from './list-contacts.ts'
export { contactName, fieldsOf, presentContact } from './present.ts'
export { refreshStates, settleStates, sweepStates } from './refresh-states.ts'
export {
  type ContactRow,
  type ContactView,
  contactsOfRetailer,
  contactsOfRetailers,
  contactView,
  contactViewByReference,
  contactViewsByReferences,
  formerAddresses,
  insertContact,
  insertContacts,
  insertFormerAddress,
  insertLogin,
  insertLogins,
  type LoginRow,
  lockContact,
  lockContactsOfRetailer,
  loginById,
  loginByUsernameKey,
  loginIdsOfRetailer,
  loginsBySkeleton,
  loginsBySkeletons,
  loginsByUsernameKeys,
  setContactSearch,
  setMailState,
  updateContact,
  updateInvited,
  updateLogin,
  updateSignedIn,
} from './store.ts'
