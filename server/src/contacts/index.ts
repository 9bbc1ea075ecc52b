export { listContacts } from './list-contacts.ts'
export { contactName, fieldsOf, presentContact } from './present.ts'
export { refreshStates, sweepStates } from './refresh-states.ts'
export {
  type ContactRow,
  type ContactView,
  contactsOfRetailer,
  contactView,
  contactViewByReference,
  formerAddresses,
  insertContact,
  insertFormerAddress,
  insertLogin,
  type LoginRow,
  lockContact,
  lockContactsOfRetailer,
  loginById,
  loginByUsernameKey,
  loginIdsOfRetailer,
  loginsBySkeleton,
  loginsByUsernameKeys,
  setContactSearch,
  setMailState,
  updateContact,
  updateInvited,
  updateLogin,
  updateSignedIn,
} from './store.ts'
