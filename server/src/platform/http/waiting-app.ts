import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { clearCookie, readCookie, writeCookie } from './cookies.ts'

/** D1: how long an app or shop that sent a person here waits for him, in seconds: time to have a new password mailed. */
export const APP_WAITS = 2 * 3600

const uid = /^[\w-]{20,64}$/

/** D1: the app or shop a person is on his way to, as our pages show it; what is null is the company's own. */
export interface WaitingClient {
  readonly id: string
  readonly name: string
  readonly population: 'contact' | 'user'
  /** Registered by the client; the one address a link back leads to. */
  readonly startUri: string | null
  readonly accentLight: string | null
  readonly accentDark: string | null
  readonly logo: string | null
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The client of a flow, by the flow's id; null where there is none any more. */
    waitingClient(flow: string): Promise<WaitingClient | null>
  }
}

/**
 * D1, P56: where a person of this population goes on who came from an app or shop and is signed in now, or null. The browser holds nothing
 * but the flow's random id; where that flow leads to stands with us.
 */
export async function waitingApp(
  app: App,
  request: FastifyRequest,
  population: WaitingClient['population'],
): Promise<string | null> {
  const client = await waitingClientOf(app, request, population)
  return client === null ? null : `/oidc/interaction/${flowOf(app, request)}?from=form`
}

/** Which app or shop of this population waits for who sits at this browser, or null. */
export async function waitingClientOf(
  app: App,
  request: FastifyRequest,
  population: WaitingClient['population'],
): Promise<WaitingClient | null> {
  const flow = flowOf(app, request)
  const client = flow === null ? null : await request.server.waitingClient(flow)
  return client?.population === population ? client : null
}

/** U2: the sign-in form of users: that of who is on his way to another app, or the portal's. */
export async function userSignIn(app: App, request: FastifyRequest): Promise<'/portal' | '/app'> {
  return (await waitingClientOf(app, request, 'user')) ? '/app' : '/portal'
}

function flowOf(app: App, request: FastifyRequest): string | null {
  const flow = readCookie(app.config, request, 'flow')
  return flow && uid.test(flow) ? flow : null
}

export function rememberWaitingApp(app: App, reply: FastifyReply, flow: string): void {
  writeCookie(app.config, reply, 'flow', flow, APP_WAITS)
}

export function forgetWaitingApp(app: App, reply: FastifyReply): void {
  clearCookie(app.config, reply, 'flow')
}
