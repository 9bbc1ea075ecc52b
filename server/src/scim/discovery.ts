import type { Resource } from './matches.ts'
import type { Base } from './present-user.ts'
import { EXTENSION, extensionAttributes, GROUP, groupAttributes, USER, userAttributes } from './schema.ts'
import { PAGE } from './search-request.ts'

/** RFC 7643 section 5: what is offered here and what is not. */
export function serviceProviderConfig(base: Base): Resource {
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    documentationUri: 'https://www.rfc-editor.org/rfc/rfc7644',
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: PAGE.most },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'API key',
        description: 'An API key made for a directory, as a bearer token.',
        specUri: 'https://www.rfc-editor.org/rfc/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  }
}

/** RFC 7643 section 6. */
export function resourceTypes(base: Base): Resource[] {
  const type = (
    name: string,
    endpoint: string,
    schema: string,
    description: string,
    schemaExtensions: unknown[],
  ) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint,
    description,
    schema,
    schemaExtensions,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  })
  return [
    type('User', '/Users', USER, 'Users of the staff', [{ schema: EXTENSION, required: false }]),
    type('Group', '/Groups', GROUP, 'Roles and who has them', []),
  ]
}

/** RFC 7643 section 7. */
export function schemas(base: Base): Resource[] {
  const schema = (id: string, name: string, description: string, attributes: unknown) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    id,
    name,
    description,
    attributes,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
  })
  return [
    schema(USER, 'User', 'Users of the staff', userAttributes),
    schema(GROUP, 'Group', 'Roles and who has them', groupAttributes),
    schema(EXTENSION, 'LatchkeyUser', 'What users have beside', extensionAttributes),
  ]
}
