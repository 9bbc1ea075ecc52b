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
  loginByUsernameKey,
  loginIdsOfRetailer,
  loginsBySkeleton,
  loginsByUsernameKeys,
  setMailState,
  updateContact,
  updateLogin,
} from './store.ts'
