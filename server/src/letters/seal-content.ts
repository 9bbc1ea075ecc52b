import type { App } from '../platform/app.ts'
import type { LetterContent } from './rendering/render-letter.ts'
import type { LetterRow } from './store.ts'

/** What a letter says, as it is stored: the part anybody may read, and the sealed one. */
interface StoredContent {
  readonly content: string
  readonly sealed_secret: string | null
}

/** The letter a secret is sealed for. */
interface SealedFor {
  readonly id: string
  readonly recipient: string
  readonly secretEndsAt: number | null
}

type Loose = Readonly<Record<string, unknown>>

/**
 * M1: seals what is secret for this letter, recipient and end alone. Of a link only the path is stored, so that a
 * letter that waits while PUBLIC_URL changes leads to where the pages are then. Throws for a link to elsewhere (M2).
 */
export function sealContent(app: App, letter: SealedFor, content: LetterContent): StoredContent {
  const { secret, stopUrl, linkUrl, resetUrl, signInUrl, ...open } = content as LetterContent & Loose
  const path = (url: unknown) => pathOf(String(url), app.config.publicUrl.origin)
  const secrets = {
    ...(secret === undefined ? {} : { secret }),
    ...(stopUrl === undefined ? {} : { stopUrl: path(stopUrl) }),
    ...(linkUrl === undefined ? {} : { linkUrl: path(linkUrl) }),
    ...(resetUrl === undefined ? {} : { resetUrl: path(resetUrl) }),
  }
  return {
    content: JSON.stringify({ ...open, ...(signInUrl === undefined ? {} : { signInUrl: path(signInUrl) }) }),
    sealed_secret:
      Object.keys(secrets).length === 0
        ? null
        : app.keys.seal('letter', JSON.stringify(secrets), sealContext(letter)),
  }
}

/** The content with its secrets, and those once more as they must not stand in any answer. Throws when unreadable. */
export function openContent(app: App, letter: LetterRow): { content: LetterContent; secrets: string[] } {
  const { id, recipient, secret_ends_at: secretEndsAt } = letter
  const context = sealContext({ id, recipient, secretEndsAt })
  const sealed =
    letter.sealed_secret === null
      ? {}
      : (JSON.parse(app.keys.open('letter', letter.sealed_secret, context).toString()) as Record<
          string,
          string
        >)
  const stored: Record<string, unknown> = { ...(JSON.parse(letter.content) as Loose), ...sealed }
  for (const link of ['signInUrl', 'stopUrl', 'linkUrl', 'resetUrl']) {
    const path = stored[link]
    if (path !== undefined) stored[link] = new URL(String(path), app.config.publicUrl.origin).href
  }
  // A server may quote a link in part: of a path the token alone is the secret.
  const secrets = Object.values(sealed).map((value) => value.slice(value.lastIndexOf('/') + 1))
  return { content: stored as unknown as LetterContent, secrets }
}

function pathOf(url: string, origin: string): string {
  const link = new URL(url)
  if (link.origin !== new URL(origin).origin) throw new Error('a letter may link to PUBLIC_URL only')
  return `${link.pathname}${link.search}`
}

function sealContext({ id, recipient, secretEndsAt }: SealedFor): string[] {
  return [id, recipient, String(secretEndsAt)]
}
