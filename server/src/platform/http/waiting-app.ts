import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { clearCookie, readCookie, writeCookie } from './cookies.ts'

/** D1: how long an app or shop that sent a person here waits for him, in seconds: time to have a new password mailed. */
export const APP_WAITS = 2 * 3600

const uid = /^[\w-]{20,64}$/

/**
 * D1, P56: where a person goes on who came from an app or shop and is signed in now, or null. The browser holds nothing
 * but the flow's random id; where that flow leads to stands with us.
 */
export function waitingApp(app: App, request: FastifyRequest): string | null {
  const flow = readCookie(app.config, request, 'flow')
  return flow && uid.test(flow) ? `/oidc/interaction/${flow}?from=form` : null
}

export function rememberWaitingApp(app: App, reply: FastifyReply, flow: string): void {
  writeCookie(app.config, reply, 'flow', flow, APP_WAITS)
}

export function forgetWaitingApp(app: App, reply: FastifyReply): void {
  clearCookie(app.config, reply, 'flow')
}
