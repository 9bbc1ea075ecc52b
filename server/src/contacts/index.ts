export { checkStates } from './check-states.ts'
export { BATCH, contactBatches } from './contact-batches.ts'
export { type ContactFilter, sortColumn } from './filter-store.ts'
export { findContact } from './find-contact.ts'
export { forgetFormerAddresses, formerAddresses, insertFormerAddress } from './former-address-store.ts'
export { type ContactWords, contactsOfPage, filterOf, listContacts } from './list-contacts.ts'
export { contactsInOrder, contactsOfFilter, countContacts } from './list-store.ts'
export {
  contactsOfLogin,
  deleteEmptyLogin,
  lockContact,
  mayEnter,
  moveToLogin,
  openContactsOf,
  retailersOfLogins,
  sharedUsernames,
} from './login-store.ts'
export {
  contactViewsOf,
  holdContacts,
  lockContacts,
  markInvited,
  setMailStates,
} from './many-store.ts'
export { contactName, fieldsOf, overtakenStates, presentAccess, presentContact } from './present.ts'
export { isEverybody, readingOrder } from './reading-order.ts'
export {
  refreshStates,
  refreshStatesOfLogin,
  settleStates,
  statesNow,
  sweepStates,
} from './refresh-states.ts'
export {
  type ContactRow,
  type ContactView,
  contactsOfRetailer,
  contactsOfRetailers,
  contactsWithin,
  contactView,
  contactViewByReference,
  contactViewsByReferences,
  hasOtherContacts,
  insertContact,
  insertContacts,
  insertLogin,
  insertLogins,
  type LoginRow,
  lockContactsOfRetailer,
  loginById,
  loginByUsernameKey,
  loginIdsOfRetailer,
  loginsBySkeletons,
  loginsByUsernameKeys,
  loginsLike,
  loginsWithin,
  markEmailProven,
  setContactSearch,
  updateContact,
  updateLogin,
  updateSignedIn,
} from './store.ts'
