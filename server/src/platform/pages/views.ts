import type { Brand } from '@latchkey/core/brand/brand'
import type { Instant } from '@latchkey/core/instant'
import type { Language, MessageKey, MessageValues } from '@latchkey/core/messages/catalogue'
import type { UserType } from '@latchkey/core/users/user-type'

/** What stood in the way, already in the reader's language; field '' belongs to no field. */
export interface FieldError {
  readonly field: string
  readonly message: string
}
export type Errors = readonly FieldError[]

/** What every page stands in. `path` is a path of ours that answers GET; the language links lead to it. */
export interface Frame {
  readonly language: Language
  readonly brand: Brand
  readonly path: string
  /** D1: the app or shop the reader is on his way to; its address is one it has registered. */
  readonly client: { readonly name: string; readonly startUri: string | null } | null
  readonly notice?: {
    readonly kind: 'info' | 'success'
    readonly text: MessageKey
    readonly values?: MessageValues
  }
  readonly now: Instant
  readonly timeZone: string
}

export interface Person {
  readonly contactName: string
  readonly retailerName: string
  readonly accountNumber: string
  readonly username: string
}

export interface SessionRow {
  readonly id: string
  readonly device: string
  readonly ip: string
  readonly lastUsedAt: Instant
  readonly current: boolean
}

export interface StaffUser {
  readonly name: string
}

/** Where the pages of a user's account begin: the portal's, or the rep app's for who has no portal (U2). */
export type AccountBase = '/portal' | '/rep' | '/app'

export interface FactorRow {
  readonly id: string
  readonly kind: 'totp' | 'passkey'
  readonly name: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
}

export interface DeviceRow {
  readonly id: string
  readonly name: string
  readonly linkedAt: Instant
  readonly lastUsedAt: Instant
  readonly current: boolean
}

/** What a client said when it asked to sign a person out; the form says it once more. */
export interface SignOutForm {
  readonly client_id: string
  readonly post_logout_redirect_uri: string
  readonly state: string
}

/** What each page shows. The key is the page; a page without a model does not compile. */
/** A field of a schema as a line of a table; `depth` is how far in it stands. */
export interface SchemaRow {
  readonly depth: number
  readonly name: string
  readonly type: string
  readonly required: boolean
}

export interface OperationLink {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
}

/** D2: an operation of the API as its page shows it. */
export interface OperationPage extends OperationLink {
  readonly tag: string
  readonly description: string
  readonly access: readonly ('apiKey' | 'portalSession' | 'websiteSession' | 'repSession' | 'appSession')[]
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly type: string
    readonly required: boolean
    readonly description: string
  }[]
  readonly body: {
    readonly types: readonly string[]
    readonly rows: readonly SchemaRow[]
    readonly example: string
  } | null
  readonly answers: readonly {
    readonly status: string
    readonly description: string
    readonly types: readonly string[]
    readonly rows: readonly SchemaRow[]
    readonly example: string
  }[]
  readonly refusals: readonly { readonly status: number; readonly code: string; readonly sentence: string }[]
  readonly curl: string
}

export interface Views {
  'api-reference': {
    search: string
    count: number
    tags: readonly { name: string; operations: readonly OperationLink[] }[]
  }
  'api-operation': OperationPage
  'sign-in': { username: string; errors: Errors; next: string | null; message: string | null }
  'forgot-password': { username: string; errors: Errors }
  'forgot-password-sent': { hours: number }
  'set-password': {
    person: Person
    mode: 'temporary' | 'change'
    endsAt: Instant | null
    errors: Errors
    newPassword: string
    currentPassword: string
  }
  account: {
    person: Person
    sessions: readonly SessionRow[]
    email: string | null
    message: string | null
    /** He serves several retailers and may go on for another one. */
    mayChange: boolean
  }
  /** Of a person at several retailers; the one he entered last comes first. */
  'choose-retailer': {
    retailers: readonly {
      readonly contactId: string
      readonly name: string
      readonly accountNumber: string
      readonly town: string | null
      readonly chosen: boolean
    }[]
    errors: Errors
  }
  /** The retailer whose username stays comes first. */
  'link-contacts': {
    state: 'ask' | 'done' | 'spent'
    retailers: readonly { readonly name: string; readonly accountNumber: string }[]
    username: string
    errors: Errors
  }
  'stop-email-change': { state: 'ask' | 'done' | 'spent'; newAddressHidden: true }
  setup: { username: string; firstName: string; surname: string; errors: Errors; state: 'ask' | 'spent' }
  'portal-sign-in': { base: '/portal' | '/app'; username: string; errors: Errors }
  /** D1: signed in, and on the way back to the app or shop that asked. */
  'going-on': { to: string; client: string; errors: Errors }
  /** D1: a new password was set where no app waits for its person any more. */
  'back-to-client': { client: string; startUri: string | null; errors: Errors }
  /** D1: a request of an app that cannot be answered, and the way out of it. */
  'app-problem': { reason: string; errors: Errors }
  'app-sign-out': { client: string; wish: SignOutForm; errors: Errors }
  'gone-out': { to: string; client: string; errors: Errors }
  /** S2, without script: the popup as a page. */
  'reset-option': { username: string; neutral: boolean }
  'reset-sent': { username: string; neutral: boolean; minutes: number }
  /** S5: the reset screen, and what it says of a dead link. */
  reset:
    | {
        state: 'ask'
        username: string
        /** S6: the words that make a password of this person weaker. */
        personalWords: readonly string[]
        endsAt: Instant
        triesLeft: number
        code: string
        newPassword: string
        confirmPassword: string
        errors: Errors
      }
    | { state: 'spent'; errors: Errors }
  /** L5: what a sign-in still has to prove; `shown` is the way the page offers first. */
  'second-factor': {
    base: AccountBase
    username: string
    ways: readonly ('totp' | 'passkey' | 'recovery-code')[]
    shown: 'totp' | 'passkey' | 'recovery-code'
    next: string
    errors: Errors
  }
  'factor-set-up': {
    base: AccountBase
    username: string
    step: 'mail' | 'code' | 'choose'
    passkeys: boolean
    errors: Errors
  }
  /** The QR code and key are shown once; a wrong code leaves the field alone. */
  'totp-set-up': {
    base: AccountBase
    begun: { readonly qr: { readonly size: number; readonly path: string }; readonly key: string } | null
    back: string
    errors: Errors
  }
  'recovery-codes': { base: AccountBase; codes: readonly string[]; next: string; errors: Errors }
  'confirm-sign-in': { base: AccountBase; username: string; errors: Errors }
  'user-account': {
    user: StaffUser
    base: AccountBase
    person: { readonly username: string; readonly type: UserType; readonly role: string }
    personalWords: readonly string[]
    /** What was typed before it was refused; the present password is never sent back. */
    newPassword: string
    factors: readonly FactorRow[]
    recoveryCodesLeft: number
    demanded: boolean
    /** L5: the sign-in is young enough to change factors. */
    recent: boolean
    passkeys: boolean
    sessions: readonly SessionRow[]
    devices: readonly DeviceRow[]
    errors: Errors
  }
  mailbox: {
    letters: readonly {
      readonly id: string
      readonly subject: string
      readonly to: string
      readonly receivedAt: Instant
    }[]
  }
  'mailbox-letter': {
    subject: string
    from: string
    to: string
    receivedAt: Instant
    text: string
    htmlSrc: string
  }
  error: {
    status: number
    title: string
    text: string
    requestId: string | null
    home: string
    homeLabel: string
  }
}

export type ViewName = keyof Views
