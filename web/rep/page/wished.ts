import type { ContactShown } from '../store/types.ts'

/** What a rep may change of a contact (O2). */
export interface AccessFields {
  readonly email: string | null
  readonly username: string | null
  readonly websiteAccess: boolean
}

/** O3: the contact as he will be once what is queued has been applied. */
export function wishedOf({ pending, email, username, websiteAccess }: ContactShown): AccessFields {
  return {
    email: pending.email === undefined ? email : pending.email,
    username: pending.username === undefined ? username : pending.username,
    websiteAccess: pending.websiteAccess ?? websiteAccess,
  }
}
