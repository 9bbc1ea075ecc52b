import type { Provider } from 'oidc-provider'

type Middleware = Parameters<Provider['use']>[0]

/**
 * D1: a code or an error goes to its address by query alone. The library's page that posts it on by itself is none of
 * ours: our policy holds its form, and the person would stand on it.
 */
export const byQueryAlone: Middleware = async (ctx, next) => {
  const { response_mode: asked } = ctx.query
  // A mode the library does not know is refused, and the refusal told by query.
  if (asked !== undefined && asked !== 'query') ctx.query = { ...ctx.query, response_mode: 'unsupported' }
  await next()
  const discovery = ctx.body as { response_modes_supported?: string[] } | undefined
  if (discovery?.response_modes_supported) discovery.response_modes_supported = ['query']
}
