import type { BrowserContext, Page } from 'playwright-core'

/** Everything a script of the page can read of what the browser keeps, a text by its place. */
const walk = `(async () => {
  const found = {}
  const asText = async (value) => {
    const inner = []
    const plain = JSON.stringify(value, (_key, part) => {
      if (part instanceof Blob) { inner.push(part); return 'blob' }
      if (part instanceof Map || part instanceof Set) return [...part]
      if (part instanceof ArrayBuffer || ArrayBuffer.isView(part)) {
        const bytes = new Uint8Array(part.buffer ?? part)
        return new TextDecoder('latin1').decode(bytes) + ' ' + btoa(String.fromCharCode(...bytes.slice(0, 60000)))
      }
      return part
    })
    return [plain, ...await Promise.all(inner.map((blob) => blob.text()))].join('\\n')
  }
  const asked = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
  for (const { name } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name))
    for (const store of db.objectStoreNames) {
      const objects = db.transaction(store).objectStore(store)
      const keys = asked(objects.getAllKeys())
      const rows = asked(objects.getAll())
      found['IndexedDB ' + name + ' ' + store] = await asText([await keys, await rows])
    }
    db.close()
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const answer = await cache.match(request)
      const heads = JSON.stringify([[...request.headers], [...answer.headers]])
      found['cache ' + name + ' ' + request.url] = heads + await answer.text()
    }
  }
  found.localStorage = JSON.stringify({ ...localStorage })
  found.sessionStorage = JSON.stringify({ ...sessionStorage })
  found['document.cookie'] = document.cookie
  found['history and address'] = JSON.stringify([history.state, location.href, window.name])
  found.page = document.documentElement.outerHTML
  return found
})()`

/** P13: what a thief of the unlocked iPad, or a script in the page, would find. */
export async function keptInBrowser(page: Page): Promise<Readonly<Record<string, string>>> {
  return await page.evaluate<Record<string, string>>(walk)
}

export interface Overheard {
  /** Every answer the browser took in, by method and address; its head without the cookies that are being set. */
  readonly answers: readonly { readonly place: string; readonly text: string }[]
  /** Resolves when the bodies of all answers so far are read. */
  settled(): Promise<void>
}

/** Listens to everything that comes to the pages and the service worker of a browser from now on. */
export function overhear(context: BrowserContext): Overheard {
  const answers: { place: string; text: string }[] = []
  const reading = new Set<Promise<void>>()
  context.on('response', (answer) => {
    const read = (async () => {
      const heads = (await answer.headersArray()).filter(({ name }) => !/^set-cookie$/i.test(name))
      // A redirect has no body, and one that the page threw away cannot be read any more.
      const body = await answer.text().catch(() => '')
      const place = `${answer.request().method()} ${answer.url()}`
      answers.push({ place, text: JSON.stringify(heads) + body })
    })().catch(() => undefined)
    reading.add(read)
    void read.then(() => reading.delete(read))
  })
  return {
    answers,
    async settled() {
      while (reading.size > 0) await Promise.all(reading)
    },
  }
}

/** A secret in every writing it could have slipped through: as it is, without hyphens, in capitals, as JSON or URL. */
function writingsOf(secret: string): string[] {
  const bare = secret.replaceAll('-', '')
  const forms = [secret, bare, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
  const coded = [secret, bare].map((form) => Buffer.from(form).toString('base64').replaceAll('=', ''))
  return [...new Set([...forms, ...forms.map((form) => form.toUpperCase()), ...coded])]
}

/** Places in which one of the secrets stands; the secret is named by what it is, never shown. */
export function placesHolding(
  texts: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(texts).flatMap(([place, text]) =>
    Object.entries(secrets)
      .filter(([, secret]) => writingsOf(secret).some((form) => text.includes(form)))
      .map(([what]) => `${what} in ${place}`),
  )
}
