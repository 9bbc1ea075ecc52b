import type { Session, SessionStore } from './session-store.ts'
import { askWho, type Buyer, type Provider, refresh, SignedOut } from './sign-in.ts'

/** Who asks for a page. `unsure`: has a session, but the provider cannot be asked, so he is shown no prices. */
export type Visitor =
  | { readonly kind: 'stranger'; readonly wasSignedOut: boolean }
  | { readonly kind: 'unsure'; readonly error: unknown; readonly session: Session }
  | { readonly kind: 'buyer'; readonly buyer: Buyer; readonly session: Session }

/**
 * Asks the provider with every page, so that whoever lost his access there is signed out here with his next request,
 * also where back-channel logout did not come through.
 */
export function visitorOf(sessions: SessionStore, provider: Provider) {
  // Of many requests at once one refreshes: a second use of a refresh token would end the sign-in.
  const refreshing = new Map<string, Promise<Session>>()

  const refreshed = (session: Session): Promise<Session> => {
    const running = refreshing.get(session.hash)
    if (running) return running
    const work = refresh(provider, session)
      .then((tokens) => {
        sessions.renew(session.hash, tokens)
        return { ...session, ...tokens }
      })
      .finally(() => refreshing.delete(session.hash))
    refreshing.set(session.hash, work)
    return work
  }

  return async (cookie: string | undefined): Promise<Visitor> => {
    const found = cookie && sessions.find(cookie, Date.now())
    if (!found) return { kind: 'stranger', wasSignedOut: cookie !== undefined }
    try {
      let session = found.accessEnds > Date.now() ? found : await refreshed(found)
      let who = await askWho(provider, session)
      if (who === 'token-ended') {
        // Another request may have refreshed while this one was asking.
        const latest = sessions.find(cookie, Date.now())
        if (!latest) throw new SignedOut()
        session = latest.accessToken === session.accessToken ? await refreshed(latest) : latest
        who = await askWho(provider, session)
      }
      if (who === 'token-ended') throw new SignedOut()
      return { kind: 'buyer', buyer: who, session }
    } catch (error) {
      if (!(error instanceof SignedOut)) return { kind: 'unsure', error, session: found }
      sessions.end(found.hash)
      return { kind: 'stranger', wasSignedOut: true }
    }
  }
}
