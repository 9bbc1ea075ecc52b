import { isAppAddress } from './app-addresses.ts'

declare const self: ServiceWorkerGlobalScope
/** Both are put in by the build. */
declare const BUILT_FILES: readonly string[]
declare const BUILT_VERSION: string

// Keeps the app's own files, so that it starts without a network. It never sees the API, and holds nothing of anybody.
const NAME = 'rep-app-'
const PAGE = '/rep/'
const COLOURS = '/rep/brand.css'
const own = `${NAME}${BUILT_VERSION}`
const kept = new Set(BUILT_FILES)

self.addEventListener('install', (event) => event.waitUntil(keepAll()))

self.addEventListener('activate', (event) => event.waitUntil(takeOver()))

// A new version waits until the page says that nothing is being typed or sent.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (isAppAddress(url.pathname) && !url.searchParams.has('lang'))
      event.respondWith(keptOrFetched(PAGE, request))
    else event.respondWith(fetchedOrApp(request))
  } else if (url.pathname === COLOURS) {
    event.waitUntil(refreshColours())
    event.respondWith(keptOrFetched(COLOURS, request))
  } else if (kept.has(url.pathname)) {
    event.respondWith(keptOrFetched(url.pathname, request))
  }
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(own)
  // Hashed names may come from the browser's own cache; the page and the colours may not.
  await cache.addAll(BUILT_FILES)
  await cache.addAll([PAGE, COLOURS].map((path) => new Request(path, { cache: 'reload' })))
}

async function takeOver(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(NAME) && name !== own).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

async function keptOrFetched(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(own)
  return (await cache.match(path, { ignoreVary: true })) ?? (await fetch(request))
}

/** The server's own pages; without it the app says so, as a browser's own fault has no way back from the Home Screen. */
async function fetchedOrApp(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (fault) {
    const page = await (await caches.open(own)).match(PAGE, { ignoreVary: true })
    if (!page) throw fault
    return page
  }
}

/** The company's colours may change without a new version; the next start shows them. */
async function refreshColours(): Promise<void> {
  const answer = await fetch(new Request(COLOURS, { cache: 'reload' })).catch(() => null)
  if (answer?.ok) await (await caches.open(own)).put(COLOURS, answer)
}
