/** The schemas of RFC 7643 that are spoken here, and the extension for what users have beside. */
export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const EXTENSION = 'urn:ietf:params:scim:schemas:extension:latchkey:2.0:User'

/** RFC 7643 section 7: an attribute as `/Schemas` describes it. */
export interface Attribute {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'dateTime' | 'reference' | 'complex'
  readonly multiValued: boolean
  readonly description: string
  readonly required: boolean
  readonly caseExact: boolean
  readonly mutability: 'readOnly' | 'readWrite'
  readonly returned: 'always' | 'default'
  readonly uniqueness: 'none' | 'server'
  readonly canonicalValues?: readonly string[]
  readonly referenceTypes?: readonly string[]
  readonly subAttributes?: readonly Attribute[]
}

type Given = Partial<Omit<Attribute, 'name' | 'description'>>

function attribute(name: string, description: string, given: Given = {}): Attribute {
  return {
    name,
    type: given.subAttributes ? 'complex' : 'string',
    multiValued: false,
    description,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...given,
  }
}

const readOnly = { mutability: 'readOnly' } as const

/** RFC 7643 section 3.1: what every resource has; not part of `/Schemas`. */
export const commonAttributes: readonly Attribute[] = [
  attribute('schemas', 'The schemas that describe this resource.', {
    multiValued: true,
    caseExact: true,
    ...readOnly,
    returned: 'always',
    type: 'reference',
  }),
  attribute('id', 'Our id of this resource, which never changes.', {
    caseExact: true,
    ...readOnly,
    returned: 'always',
    uniqueness: 'server',
  }),
  attribute('externalId', 'The id the directory knows it by.', { caseExact: true }),
  attribute('meta', 'When it was made and changed, and its version.', {
    ...readOnly,
    subAttributes: [
      attribute('resourceType', 'User or Group.', { caseExact: true, ...readOnly }),
      attribute('created', 'When it was made.', { type: 'dateTime', ...readOnly }),
      attribute('lastModified', 'When it was last changed.', { type: 'dateTime', ...readOnly }),
      attribute('location', 'Its address.', { type: 'reference', caseExact: true, ...readOnly }),
      attribute('version', 'Its weak ETag.', { caseExact: true, ...readOnly }),
    ],
  }),
]

export const userAttributes: readonly Attribute[] = [
  attribute('userName', 'U1: a valid e-mail address, unique; links and codes go to it.', {
    required: true,
    uniqueness: 'server',
  }),
  attribute('name', 'First name and surname.', {
    required: true,
    subAttributes: [
      attribute('formatted', 'Both in one.', readOnly),
      attribute('familyName', 'The surname.', { required: true }),
      attribute('givenName', 'The first name.', { required: true }),
    ],
  }),
  attribute('displayName', 'First name and surname in one.', readOnly),
  attribute('preferredLanguage', 'The language of his letters and screens: en or de. Others are not kept.'),
  attribute('active', 'U6: false ends sessions, devices, keys and grants at once and frees the licence.', {
    type: 'boolean',
  }),
  attribute('emails', 'The userName once more.', {
    multiValued: true,
    ...readOnly,
    subAttributes: [
      attribute('value', 'The address.', readOnly),
      attribute('type', 'Always work.', { canonicalValues: ['work'], ...readOnly }),
      attribute('primary', 'Always true.', { type: 'boolean', ...readOnly }),
    ],
  }),
  attribute('phoneNumbers', 'One number is kept: the primary one, or that for work, or the first.', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'The number.', { required: true }),
      attribute('type', 'Always work.', { canonicalValues: ['work'] }),
      attribute('primary', 'Always true.', { type: 'boolean' }),
    ],
  }),
  attribute('groups', 'The group of his role.', {
    multiValued: true,
    ...readOnly,
    subAttributes: [
      attribute('value', 'The id of the role.', { caseExact: true, ...readOnly }),
      attribute('$ref', 'The address of the group.', {
        type: 'reference',
        referenceTypes: ['Group'],
        caseExact: true,
        ...readOnly,
      }),
      attribute('display', 'The name of the role.', readOnly),
      attribute('type', 'Always direct.', { canonicalValues: ['direct'], ...readOnly }),
    ],
  }),
  attribute('roles', 'U4: his one role, by its id or its name.', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'The id of the role; its name is taken too.', { required: true }),
      attribute('display', 'The name of the role.', readOnly),
      attribute('primary', 'Always true.', { type: 'boolean' }),
    ],
  }),
]

export const extensionAttributes: readonly Attribute[] = [
  attribute('userType', 'U2: which doors he comes in by. Takes a licence of that type.', {
    canonicalValues: ['admin', 'dual-access', 'device', 'scan-pack'],
  }),
  attribute('role', 'U4: the same role as in roles, for directories that map one word.'),
  attribute('territoryLimited', 'U5: he reaches the retailers of his territories only.', { type: 'boolean' }),
  attribute('territories', 'U5: his territories, by id or name.', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'The id of the territory; its name is taken too.', { required: true }),
      attribute('display', 'The name of the territory.', readOnly),
    ],
  }),
  attribute('owner', 'U4: whether he is the system owner, whose row SCIM does not change.', {
    type: 'boolean',
    ...readOnly,
  }),
]

export const groupAttributes: readonly Attribute[] = [
  attribute('displayName', 'The name of the role.', { required: true, ...readOnly, uniqueness: 'server' }),
  attribute('members', 'The users who have the role.', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'The id of the user.', { caseExact: true }),
      attribute('$ref', 'The address of the user.', {
        type: 'reference',
        referenceTypes: ['User'],
        caseExact: true,
        ...readOnly,
      }),
      attribute('display', 'First name and surname.', readOnly),
      attribute('type', 'Always User.', { canonicalValues: ['User'], ...readOnly }),
    ],
  }),
]

/** Attributes of RFC 7643 that users here do not have: read over where they are sent, empty where they are asked for. */
export const notKept: ReadonlySet<string> = new Set([
  'nickname',
  'profileurl',
  'title',
  'usertype',
  'locale',
  'timezone',
  'ims',
  'photos',
  'addresses',
  'entitlements',
  'x509certificates',
  'password',
  'name.middlename',
  'name.honorificprefix',
  'name.honorificsuffix',
  'emails.display',
  'phonenumbers.display',
  'roles.type',
])
