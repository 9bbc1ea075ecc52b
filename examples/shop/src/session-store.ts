import { createHash, randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'

/** What the provider handed over at the sign-in, and renews. */
export interface Tokens {
  readonly sub: string
  /** The provider's name for its session: back-channel logout names it. */
  readonly sid: string | null
  readonly idToken: string
  readonly accessToken: string
  readonly accessEnds: number
  readonly refreshToken: string | null
}

export interface Session extends Tokens {
  readonly hash: string
  /** Stands in every form of this session, so that no other site's form is taken for ours. */
  readonly formToken: string
}

/** A sign-in that has left for the provider. */
export interface PendingSignIn {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
}

const DAY = 24 * 60 * 60 * 1000
/** As long as the provider keeps a flow: time to have a new password mailed. */
const SIGN_IN_TAKES = 2 * 60 * 60 * 1000
const SESSION_RESTS = 14 * DAY

const random = () => randomBytes(32).toString('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

/** Sessions of the shop. A cookie holds the token, a row its hash: a copy of the database opens no session. */
export class SessionStore {
  readonly #db: DatabaseSync

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /** Remembers a sign-in for the browser that began it; answers the browser's cookie. */
  begin(pending: PendingSignIn, cookie: string | undefined, now: number): string {
    const browser = cookie ?? random()
    this.#db.prepare('DELETE FROM pending_sign_in WHERE begun_at < ?').run(now - SIGN_IN_TAKES)
    this.#db
      .prepare('INSERT INTO pending_sign_in VALUES (?, ?, ?, ?, ?, ?)')
      .run(pending.state, hashOf(browser), pending.nonce, pending.verifier, pending.returnTo, now)
    return browser
  }

  /** Takes the pending sign-in out, once, and only in the browser that began it. */
  take(state: string, cookie: string, now: number): PendingSignIn | null {
    const row = this.#db
      .prepare(
        `DELETE FROM pending_sign_in WHERE state = ? AND browser_hash = ? AND begun_at >= ?
         RETURNING state, nonce, verifier, return_to AS returnTo`,
      )
      .get(state, hashOf(cookie), now - SIGN_IN_TAKES)
    return (row as PendingSignIn | undefined) ?? null
  }

  /** A new session with a new token: one known before the sign-in opens nothing. */
  open(tokens: Tokens, now: number): string {
    const token = random()
    this.#db.prepare('DELETE FROM session WHERE used_at < ?').run(now - SESSION_RESTS)
    this.#db
      .prepare('INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        hashOf(token),
        tokens.sub,
        tokens.sid,
        random(),
        now,
        tokens.idToken,
        tokens.accessToken,
        tokens.accessEnds,
        tokens.refreshToken,
      )
    return token
  }

  find(token: string, now: number): Session | null {
    const row = this.#db
      .prepare(
        `UPDATE session SET used_at = ? WHERE token_hash = ? AND used_at >= ?
         RETURNING token_hash AS hash, sub, sid, form_token AS formToken, id_token AS idToken,
           access_token AS accessToken, access_ends AS accessEnds, refresh_token AS refreshToken`,
      )
      .get(now, hashOf(token), now - SESSION_RESTS)
    return (row as Session | undefined) ?? null
  }

  renew(hash: string, tokens: Tokens): void {
    this.#db
      .prepare(
        'UPDATE session SET id_token = ?, access_token = ?, access_ends = ?, refresh_token = ? WHERE token_hash = ?',
      )
      .run(tokens.idToken, tokens.accessToken, tokens.accessEnds, tokens.refreshToken, hash)
  }

  end(hash: string): void {
    this.#db.prepare('DELETE FROM session WHERE token_hash = ?').run(hash)
  }

  /** Back-channel logout: ends the session of this `sid`, or without one all of this person. */
  endNamed({ sub, sid }: { sub: string | null; sid: string | null }): void {
    this.#db
      .prepare('DELETE FROM session WHERE (?1 IS NULL OR sid = ?1) AND (?2 IS NULL OR sub = ?2)')
      .run(sid, sub)
  }

  /** False where this logout token was used before. */
  spendLogoutToken(jti: string, now: number): boolean {
    this.#db.prepare('DELETE FROM logout_token WHERE seen_at < ?').run(now - DAY)
    return this.#db.prepare('INSERT OR IGNORE INTO logout_token VALUES (?, ?)').run(jti, now).changes === 1
  }
}
