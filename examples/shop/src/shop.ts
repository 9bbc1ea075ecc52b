import type { DatabaseSync } from 'node:sqlite'
import type { CookieSerializeOptions } from '@fastify/cookie'
import { CartStore } from './cart-store.ts'
import { OrderStore } from './order-store.ts'
import { SessionStore } from './session-store.ts'
import type { Settings } from './settings.ts'
import { type Provider, providerOf } from './sign-in.ts'
import { type Visitor, visitorOf } from './visitor.ts'

/** What every page of the shop works with. */
export interface Shop {
  readonly settings: Settings
  readonly sessions: SessionStore
  readonly carts: CartStore
  readonly orders: OrderStore
  readonly provider: Provider
  readonly visitorOf: (cookie: string | undefined) => Promise<Visitor>
  readonly cookies: { readonly session: string; readonly signIn: string }
  readonly cookieOptions: CookieSerializeOptions
}

export function shopOf(settings: Settings, db: DatabaseSync): Shop {
  const sessions = new SessionStore(db)
  const carts = new CartStore(db)
  const provider = providerOf(settings)
  // `__Host-` keeps neighbours of the domain from setting it; browsers take it over https alone.
  const secure = settings.url.protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  return {
    settings,
    sessions,
    carts,
    orders: new OrderStore(db, carts),
    provider,
    visitorOf: visitorOf(sessions, provider),
    cookies: { session: `${prefix}shop-session`, signIn: `${prefix}shop-sign-in` },
    // Lax and not strict: the way back from the provider must bring the cookies along.
    cookieOptions: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  }
}
