export { eraseContact } from './erase-contact.ts'
export { sweepErasures } from './erase-trail.ts'
export { eraseUser } from './erase-user.ts'
export { findPerson } from './find-person.ts'
