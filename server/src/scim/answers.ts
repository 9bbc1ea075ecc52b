import { type Language, message } from '@latchkey/core/messages/catalogue'
import type { FieldRefusal, Refusal, RefusalCode } from '@latchkey/core/refusal'
import type { Found } from './list-users.ts'
import type { Resource } from './matches.ts'

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'

/** RFC 7644 section 3.4.2: a page of resources. */
export function listResponse({ totalResults, startIndex, resources }: Found): Resource {
  return { schemas: [LIST], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources }
}

/** RFC 7644 table 9: the words for what was wrong with a request. */
const scimTypes: Partial<Record<RefusalCode, string>> = {
  'scim-filter': 'invalidFilter',
  'scim-path': 'invalidPath',
  'scim-value': 'invalidValue',
  'scim-no-target': 'noTarget',
  'scim-read-only': 'mutability',
  'scim-too-many': 'tooMany',
  'scim-syntax': 'invalidSyntax',
  'malformed-request': 'invalidSyntax',
  'invalid-request': 'invalidValue',
  'username-taken': 'uniqueness',
  'territory-inactive': 'invalidValue',
  'territory-not-found': 'invalidValue',
}

/** Where a status of the standard says it better than that of our own API. */
const statuses: Partial<Record<RefusalCode, number>> = {
  // Section 3.14: the version is not the one the client has seen.
  'changed-meanwhile': 412,
  // 409 would say that the user is there already, and a directory would go and look for him.
  'no-licence-free': 403,
  'owner-stays': 403,
  'user-erased': 404,
  'territory-inactive': 400,
  'territory-not-found': 400,
}

/** Fields by the names they have here. */
const names: Readonly<Record<string, string>> = {
  username: 'userName',
  firstName: 'name.givenName',
  surname: 'name.familyName',
  phone: 'phoneNumbers',
  role: 'roles',
  type: 'userType',
  territoryIds: 'territories',
}

/** RFC 7644 section 3.12: a refusal as SCIM says it, with the status it is sent with. */
export function errorOf(
  refusal: Refusal,
  usualStatus: number,
  language: Language,
): { status: number; body: Resource } {
  const status = statuses[refusal.code] ?? usualStatus
  const scimType = scimTypes[refusal.code]
  const fields = refusal.fields.map((field) => sentenceOf(field, language))
  const detail = [message(language, refusal.code, refusal.values), ...fields].join(' ')
  return { status, body: errorBody(status, detail, scimType) }
}

export function errorBody(status: number, detail: string, scimType?: string): Resource {
  return { schemas: [ERROR], status: String(status), ...(scimType ? { scimType } : {}), detail }
}

function sentenceOf({ field, message: key, values }: FieldRefusal, language: Language): string {
  return `${names[field] ?? field}: ${message(language, key, values)}`
}
