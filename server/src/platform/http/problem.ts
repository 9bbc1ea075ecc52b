import type { Language } from '@latchkey/core/messages/catalogue'
import { message } from '@latchkey/core/messages/catalogue'
import type { Refusal, RefusalCode } from '@latchkey/core/refusal'

/** The edge alone knows HTTP: a refusal without a status does not compile. */
export const statusOf = {
  'invalid-request': 400,
  'malformed-request': 400,
  'unknown-field': 400,
  'cursor-unreadable': 400,
  'not-found': 404,
  'method-not-allowed': 405,
  'too-large': 413,
  'unsupported-media-type': 415,
  'wrong-host': 421,
  'wrong-origin': 403,
  'not-signed-in': 401,
  'password-change-required': 403,
  'retailer-choice-required': 403,
  'retailer-not-offered': 422,
  'link-same-contact': 422,
  'link-needs-one-address': 422,
  'link-needs-password': 422,
  'already-linked': 409,
  'not-linked': 409,
  'link-spent': 410,
  'sign-in-refused': 401,
  'too-many-attempts': 429,
  busy: 503,
  'disk-full': 507,
  'second-factor-required': 403,
  'recent-sign-in-required': 403,
  'second-factor-setup-required': 403,
  'second-factor-refused': 422,
  'sign-in-ended': 401,
  'too-many-codes': 429,
  'mailed-code-required': 403,
  'mailed-code-refused': 422,
  'nothing-to-prove': 409,
  'enrolment-ended': 410,
  'passkey-refused': 422,
  'factor-not-found': 404,
  'factor-demanded': 409,
  'too-many-factors': 409,
  'use-the-rep-app': 403,
  'use-the-portal': 403,
  'use-another-app': 403,
  'device-revoked': 401,
  'device-not-found': 404,
  'resync-needed': 410,
  'not-allowed': 403,
  'contact-not-found': 404,
  'contact-erased': 410,
  'user-erased': 410,
  'retailer-not-found': 404,
  'letter-not-found': 404,
  'not-signed': 401,
  'role-not-found': 404,
  'role-name-taken': 409,
  'role-in-use': 422,
  'role-inactive': 422,
  'role-of-owner': 403,
  'rights-beyond-own': 403,
  'territory-not-found': 404,
  'territory-inactive': 422,
  'territory-name-taken': 409,
  'client-not-found': 404,
  'webhook-not-found': 404,
  'webhook-paused': 409,
  'webhook-not-paused': 409,
  'too-many-webhooks': 409,
  'delivery-not-found': 404,
  'view-not-found': 404,
  'view-name-taken': 409,
  'view-of-other': 403,
  'too-many-views': 409,
  'session-not-found': 404,
  'setting-unknown': 400,
  'email-missing': 422,
  'username-missing': 422,
  'access-off': 422,
  'contact-inactive': 422,
  'retailer-inactive': 422,
  'contact-name-missing': 422,
  'username-taken': 409,
  'account-number-taken': 409,
  'reference-taken': 409,
  'changed-meanwhile': 409,
  'four-eyes-needed': 403,
  'password-refused': 422,
  'current-password-wrong': 422,
  'temporary-password-spent': 410,
  'nothing-to-void': 409,
  'nothing-to-unlock': 409,
  'stop-link-spent': 410,
  'setup-link-spent': 410,
  'owner-exists': 409,
  'user-not-found': 404,
  'user-inactive': 409,
  'user-active': 409,
  'user-not-locked': 409,
  'user-beyond-own-rights': 403,
  'owner-stays': 409,
  'owner-only': 403,
  'not-an-heir': 409,
  'licence-not-found': 404,
  'no-licence-free': 409,
  'picture-not-found': 404,
  'reset-refused': 422,
  'username-not-email': 422,
  'import-refused': 422,
  'import-not-found': 404,
  'import-busy': 409,
  'import-ended': 409,
  'import-unchecked': 409,
  'import-file-gone': 410,
  'invite-not-found': 404,
  'invite-ended': 409,
  'invite-not-running': 409,
  'invite-not-paused': 409,
  'nobody-to-invite': 422,
  'nothing-to-retry': 409,
  'too-many-people': 422,
  'too-many-rows': 422,
  'too-many-exports': 409,
  'export-not-found': 404,
  'export-not-ready': 409,
  'export-out-of-reach': 403,
  'command-key-reused': 422,
  'command-too-old': 422,
  'directory-key-needed': 403,
  'scim-syntax': 400,
  'scim-filter': 400,
  'scim-path': 400,
  'scim-value': 400,
  'scim-no-target': 400,
  'scim-read-only': 400,
  'scim-too-many': 400,
  'scim-not-offered': 501,
  'key-refused': 401,
  'not-with-a-key': 403,
  'key-not-found': 404,
  'key-ended': 409,
  'too-many-keys': 409,
  'scope-beyond-user': 422,
  'user-without-portal': 422,
  'too-many-letters': 429,
} as const satisfies Record<RefusalCode, number>

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[]
  readonly requestId?: string
  readonly [extra: string]: unknown
}

/** A refusal as problem+json (RFC 9457) in the caller's language. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const status = statusOf[refusal.code]
  const errors = refusal.fields.map(({ field, code, message: key, values }) => ({
    field,
    code,
    message: message(language, key, values),
  }))
  return {
    type: 'about:blank',
    title: titleOf(status),
    status,
    code: refusal.code,
    detail: message(language, refusal.code, refusal.values),
    ...(errors.length > 0 ? { errors } : {}),
    ...refusal.extra,
  }
}

/** A fault: the caller learns the request's id and nothing more. */
export function faultProblem(requestId: string): Problem {
  return {
    type: 'about:blank',
    title: titleOf(500),
    status: 500,
    code: 'fault',
    detail: 'Something went wrong at our end. Nothing more can be said here; the log has it under this id.',
    requestId,
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
}

function titleOf(status: number): string {
  return titles[status] ?? 'Error'
}

/** Seconds a client should wait, where the refusal knows. */
export function retryAfter(refusal: Refusal): number | null {
  if (refusal.code === 'too-many-attempts' || refusal.code === 'too-many-codes')
    return Number(refusal.values.seconds ?? 60)
  return refusal.code === 'busy' ? 2 : null
}
