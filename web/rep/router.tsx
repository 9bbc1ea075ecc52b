import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { FaultScreen, NotFoundScreen, WaitingScreen } from './shell/fault-screens.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({
  component: Shell,
  errorComponent: FaultScreen,
  notFoundComponent: NotFoundScreen,
})

// Each screen is a chunk of its own: `.lazy(() => import('./home/home-screen.tsx').then((screen) => screen.homeRoute))`.
const home = createRoute({ getParentRoute: () => root, path: '/' }).lazy(() =>
  import('./home/home-screen.tsx').then((screen) => screen.homeRoute),
)

// The list stays where it is while a retailer or contact is shown beside it or in its place (shell/two-panes.tsx).
const retailers = createRoute({ getParentRoute: () => root, path: '/retailers' }).lazy(() =>
  import('./retailers/retailers-screen.tsx').then((screen) => screen.retailersRoute),
)

const retailer = createRoute({ getParentRoute: () => retailers, path: '$retailerId' }).lazy(() =>
  import('./retailer/retailer-screen.tsx').then((screen) => screen.retailerRoute),
)

const contact = createRoute({
  getParentRoute: () => retailers,
  path: '$retailerId/contacts/$contactId',
}).lazy(() => import('./contact/contact-screen.tsx').then((screen) => screen.contactRoute))

const sync = createRoute({ getParentRoute: () => root, path: '/sync' }).lazy(() =>
  import('./sync-status/sync-screen.tsx').then((screen) => screen.syncRoute),
)

const settings = createRoute({ getParentRoute: () => root, path: '/settings' }).lazy(() =>
  import('./settings/settings-screen.tsx').then((screen) => screen.settingsRoute),
)

const install = createRoute({ getParentRoute: () => root, path: '/install' }).lazy(() =>
  import('./install/install-screen.tsx').then((screen) => screen.installRoute),
)

export const router = createRouter({
  basepath: '/rep',
  routeTree: root.addChildren([home, retailers.addChildren([retailer, contact]), sync, settings, install]),
  defaultPendingComponent: WaitingScreen,
  defaultErrorComponent: FaultScreen,
  defaultNotFoundComponent: NotFoundScreen,
  scrollRestoration: false,
})

/** Has every screen loaded beside what the rep does, so that none is asked of a server that has a newer version. */
export async function loadScreens(): Promise<void> {
  const routes = [home, retailers, retailer, contact, sync, settings, install]
  await Promise.all(routes.map((route) => router.loadRouteChunk(route)))
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
