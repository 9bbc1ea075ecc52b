/**
 * D2, L5: what no API key may do, whatever its scope: what is about a person himself, what hands out power or secrets
 * and so needs a fresh sign-in, what goes on later by the person's own rights, and what follows a page that is open. Methods and addresses as the routes name them.
 */
export const closedToKeys: readonly (readonly [method: string, url: string])[] = [
  ['*', '/api/v1/portal/*'],
  ['*', '/api/v1/api-keys*'],
  ['*', '/api/v1/oidc-clients*'],
  ['POST', '/api/v1/webhooks'],
  ['PATCH', '/api/v1/webhooks*'],
  ['DELETE', '/api/v1/webhooks*'],
  ['POST', '/api/v1/webhooks/:id/rotate-secret'],
  ['POST', '/api/v1/webhooks/:id/resume'],
  ['*', '/api/v1/views*'],
  ['*', '/api/v1/exports*'],
  ['POST', '/api/v1/users'],
  ['POST', '/api/v1/users/:id/reactivate'],
  ['POST', '/api/v1/users/:id/make-owner'],
  ['POST', '/api/v1/users/:id/resets'],
  ['*', '/api/v1/users/:id/sessions*'],
  ['*', '/api/v1/users/:id/factors*'],
  ['*', '/api/v1/users/:id/erasure'],
  ['*', '/api/v1/contacts/:id/erasure'],
  ['POST', '/api/v1/contacts/:id/links*'],
  ['DELETE', '/api/v1/contacts/:id/links*'],
  ['POST', '/api/v1/roles*'],
  ['PATCH', '/api/v1/roles*'],
  ['POST', '/api/v1/letters/bounces/secret'],
  ['PUT', '/api/v1/letters/texts*'],
  ['DELETE', '/api/v1/letters/texts*'],
  ['GET', '/api/v1/reports/website-access.*'],
  ['GET', '/api/v1/reports/website-access/export'],
  ['POST', '/api/v1/imports/*'],
  ['GET', '/api/v1/invites/:id/events'],
]

/** Whether an API key opens this route of the users' door: those of the API that are not closed to keys. */
export function isOpenToKeys(method: string, url: string): boolean {
  if (!url.startsWith('/api/v1/')) return false
  const asked = method === 'HEAD' ? 'GET' : method
  return !closedToKeys.some(
    ([verb, pattern]) =>
      (verb === '*' || verb === asked) &&
      (pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern),
  )
}
