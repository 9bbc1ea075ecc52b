import type { ContactId, SessionId, TemporaryPasswordId, UserId, WebsiteLoginId } from '../ids.ts'
import type { Instant } from '../instant.ts'
import type { Language } from '../messages/catalogue.ts'
import type { Rights } from '../roles/rights.ts'
import type { UserType } from '../users/user-type.ts'

/** A contact signed in to the website. */
export interface ContactActor {
  readonly kind: 'contact'
  readonly id: ContactId
  readonly loginId: WebsiteLoginId
  readonly sessionId: SessionId
  readonly name: string
  /** C6: the temporary password this caged session hangs on; null once a password is chosen. */
  readonly cagedBy: TemporaryPasswordId | null
  /** He serves several retailers and has yet to choose one; until then nothing else is open to him. */
  readonly choosing: boolean
}

/** U7: what a user whom a directory creates gets unless it says otherwise, and whether he is sent the set-password letter. */
export interface Provisioning {
  readonly userType: UserType
  readonly role: string
  readonly sendLetter: boolean
}

/** D2: the API key a program acts by, in the place of a session. */
export interface KeyOfActor {
  readonly id: string
  readonly name: string
  readonly scope: Rights
  /** Set where it is a directory's: it opens SCIM alone, and this is what new users get that the directory says nothing of. */
  readonly provisioning?: Provisioning
}

/** A user of the staff signed in to the portal or the rep app, or a program with a key of his. */
export interface UserActor {
  readonly kind: 'user'
  readonly id: UserId
  readonly sessionId: SessionId
  readonly name: string
  readonly face: 'portal' | 'rep' | 'app'
  readonly type: UserType
  readonly roleId: string
  readonly isOwner: boolean
  /** U4: his role's rights as they stand; all of them for the owner. */
  readonly rights: Rights
  /** U5: he reaches only the retailers of his territories. */
  readonly territoryLimited: boolean
  /** L5: when he last proved who he is with every factor. */
  readonly authenticatedAt: Instant
  /** D2: set where a program acts for him; `rights` are then those of its scope that he has, and he is never the owner. */
  readonly key?: KeyOfActor
}

/** Who acts: a person signed in, a stranger, a command on the machine, or the product itself. */
export type Actor =
  | ContactActor
  | UserActor
  | { readonly kind: 'public' }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'system' }

/** Who acts, from where, and in which language the answer goes. */
export interface Caller<A extends Actor = Actor> {
  readonly actor: A
  /** The client's address; null for commands and the product's own jobs. */
  readonly ip: string | null
  /** What the client calls itself, cut to a readable length. */
  readonly device: string
  readonly requestId: string | null
  /** O3: the rep's command this is part of. */
  readonly commandId?: string
  readonly language: Language
}

export function systemCaller(language: Language = 'en'): Caller {
  return { actor: { kind: 'system' }, ip: null, device: 'server', requestId: null, language }
}

export function commandCaller(name: string): Caller {
  return {
    actor: { kind: 'command', name },
    ip: null,
    device: 'command line',
    requestId: null,
    language: 'en',
  }
}
