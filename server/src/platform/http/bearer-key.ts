import type { FastifyRequest } from 'fastify'

/** D2: the API key a request brings along, whole or not; null where it brings none. */
export function bearerKey({ headers: { authorization } }: Pick<FastifyRequest, 'headers'>): string | null {
  return /^Bearer +(lk_\S*) *$/i.exec(authorization ?? '')?.[1] ?? null
}
