import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { companyQuery, queries, selfQuery } from './api/queries.ts'
import { contactSearch } from './contact/search.ts'
import { contactsSearch } from './contacts/search.ts'
import { settingsSearch } from './settings/search.ts'
import { FaultScreen, NotFoundScreen, WaitingScreen } from './shell/fault-screens.tsx'
import { Shell } from './shell/shell.tsx'
import { parseSearch, stringifySearch } from './url-search.ts'

const root = createRootRoute({
  component: Shell,
  loader: () =>
    Promise.all([queries.ensureQueryData(selfQuery), queries.ensureQueryData(companyQuery)]).then(() => null),
  errorComponent: FaultScreen,
  notFoundComponent: NotFoundScreen,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/contacts', search: {} })
  },
})

// Each screen is a chunk of its own, loaded when it is gone to; what its address may say is known at once.
const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: contactsSearch,
}).lazy(() => import('./contacts/contacts-screen.tsx').then((screen) => screen.contactsRoute))

const contact = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$id',
  validateSearch: contactSearch,
}).lazy(() => import('./contact/contact-screen.tsx').then((screen) => screen.contactRoute))

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
}).lazy(() => import('./settings/settings-screen.tsx').then((screen) => screen.settingsRoute))

export const router = createRouter({
  routeTree: root.addChildren([home, contacts, contact, settings]),
  basepath: '/portal',
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: WaitingScreen,
  defaultErrorComponent: FaultScreen,
  defaultNotFoundComponent: NotFoundScreen,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
