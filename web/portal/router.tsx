import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { companyQuery, queries, selfQuery } from './api/queries.ts'
import { apiKeysSearch } from './api-keys/search.ts'
import { appSearch } from './app/search.ts'
import { appsSearch } from './apps/search.ts'
import { auditSearch } from './audit/search.ts'
import { contactSearch } from './contact/search.ts'
import { contactsSearch } from './contacts/search.ts'
import { devicesSearch } from './devices/search.ts'
import { inviteSearch } from './invite/search.ts'
import { invitesSearch } from './invites/search.ts'
import { letterTextSearch } from './letter-text/search.ts'
import { mailSearch } from './mail/search.ts'
import { newContactSearch } from './new-contact/search.ts'
import { newInviteSearch } from './new-invite/search.ts'
import { reportsSearch } from './reports/search.ts'
import { retailerSearch } from './retailer/search.ts'
import { retailersSearch } from './retailers/search.ts'
import { rolesSearch } from './roles/search.ts'
import { settingsSearch } from './settings/search.ts'
import { FaultScreen, NotFoundScreen, WaitingScreen } from './shell/fault-screens.tsx'
import { Shell } from './shell/shell.tsx'
import { territoriesSearch } from './territories/search.ts'
import { parseSearch, stringifySearch } from './url-search.ts'
import { userSearch } from './user/search.ts'
import { usersSearch } from './users/search.ts'
import { withLook } from './views/look-search.ts'
import { webhookSearch } from './webhook/search.ts'

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
}).lazy(() => import('./home/home-screen.tsx').then((screen) => screen.homeRoute))

// Each screen is a chunk of its own, loaded when it is gone to; what its address may say is known at once.
const contacts = createRoute({
  getParentRoute: () => root,
  path: '/contacts',
  validateSearch: withLook(contactsSearch),
}).lazy(() => import('./contacts/contacts-screen.tsx').then((screen) => screen.contactsRoute))

const contact = createRoute({
  getParentRoute: () => root,
  path: '/contacts/$id',
  validateSearch: contactSearch,
}).lazy(() => import('./contact/contact-screen.tsx').then((screen) => screen.contactRoute))

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: withLook(auditSearch),
}).lazy(() => import('./audit/audit-screen.tsx').then((screen) => screen.auditRoute))

const mail = createRoute({
  getParentRoute: () => root,
  path: '/mail',
  validateSearch: mailSearch,
}).lazy(() => import('./mail/mail-screen.tsx').then((screen) => screen.mailRoute))

const letterText = createRoute({
  getParentRoute: () => root,
  path: '/mail/texts/$kind',
  validateSearch: letterTextSearch,
}).lazy(() => import('./letter-text/letter-text-screen.tsx').then((screen) => screen.letterTextRoute))

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
}).lazy(() => import('./settings/settings-screen.tsx').then((screen) => screen.settingsRoute))

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: withLook(usersSearch),
}).lazy(() => import('./users/users-screen.tsx').then((screen) => screen.usersRoute))

const newUser = createRoute({
  getParentRoute: () => root,
  path: '/users/new',
}).lazy(() => import('./new-user/new-user-screen.tsx').then((screen) => screen.newUserRoute))

const user = createRoute({
  getParentRoute: () => root,
  path: '/users/$id',
  validateSearch: userSearch,
}).lazy(() => import('./user/user-screen.tsx').then((screen) => screen.userRoute))

const exports = createRoute({
  getParentRoute: () => root,
  path: '/exports',
}).lazy(() => import('./exports/exports-screen.tsx').then((screen) => screen.exportsRoute))

const apiKeys = createRoute({
  getParentRoute: () => root,
  path: '/api-keys',
  validateSearch: apiKeysSearch,
}).lazy(() => import('./api-keys/api-keys-screen.tsx').then((screen) => screen.apiKeysRoute))

const newApiKey = createRoute({
  getParentRoute: () => root,
  path: '/api-keys/new',
}).lazy(() => import('./api-keys/new-api-key-screen.tsx').then((screen) => screen.newApiKeyRoute))

const apps = createRoute({
  getParentRoute: () => root,
  path: '/apps',
  validateSearch: appsSearch,
}).lazy(() => import('./apps/apps-screen.tsx').then((screen) => screen.appsRoute))

const newApp = createRoute({
  getParentRoute: () => root,
  path: '/apps/new',
}).lazy(() => import('./new-app/new-app-screen.tsx').then((screen) => screen.newAppRoute))

const app = createRoute({
  getParentRoute: () => root,
  path: '/apps/$id',
  validateSearch: appSearch,
}).lazy(() => import('./app/app-screen.tsx').then((screen) => screen.appRoute))

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
}).lazy(() => import('./webhooks/webhooks-screen.tsx').then((screen) => screen.webhooksRoute))

const newWebhook = createRoute({
  getParentRoute: () => root,
  path: '/webhooks/new',
}).lazy(() => import('./new-webhook/new-webhook-screen.tsx').then((screen) => screen.newWebhookRoute))

const webhook = createRoute({
  getParentRoute: () => root,
  path: '/webhooks/$id',
  validateSearch: webhookSearch,
}).lazy(() => import('./webhook/webhook-screen.tsx').then((screen) => screen.webhookRoute))

const devices = createRoute({
  getParentRoute: () => root,
  path: '/devices',
  validateSearch: devicesSearch,
}).lazy(() => import('./devices/devices-screen.tsx').then((screen) => screen.devicesRoute))

const roles = createRoute({
  getParentRoute: () => root,
  path: '/roles',
  validateSearch: rolesSearch,
}).lazy(() => import('./roles/roles-screen.tsx').then((screen) => screen.rolesRoute))

const newRole = createRoute({
  getParentRoute: () => root,
  path: '/roles/new',
}).lazy(() => import('./role/new-role-screen.tsx').then((screen) => screen.newRoleRoute))

const role = createRoute({
  getParentRoute: () => root,
  path: '/roles/$id',
}).lazy(() => import('./role/role-screen.tsx').then((screen) => screen.roleRoute))

const territories = createRoute({
  getParentRoute: () => root,
  path: '/territories',
  validateSearch: territoriesSearch,
}).lazy(() => import('./territories/territories-screen.tsx').then((screen) => screen.territoriesRoute))

const subscription = createRoute({
  getParentRoute: () => root,
  path: '/subscription',
}).lazy(() => import('./subscription/subscription-screen.tsx').then((screen) => screen.subscriptionRoute))

const newContact = createRoute({
  getParentRoute: () => root,
  path: '/contacts/new',
  validateSearch: newContactSearch,
}).lazy(() => import('./new-contact/new-contact-screen.tsx').then((screen) => screen.newContactRoute))

const retailers = createRoute({
  getParentRoute: () => root,
  path: '/retailers',
  validateSearch: retailersSearch,
}).lazy(() => import('./retailers/retailers-screen.tsx').then((screen) => screen.retailersRoute))

const newRetailer = createRoute({
  getParentRoute: () => root,
  path: '/retailers/new',
}).lazy(() => import('./retailer/new-retailer-screen.tsx').then((screen) => screen.newRetailerRoute))

const retailer = createRoute({
  getParentRoute: () => root,
  path: '/retailers/$id',
  validateSearch: retailerSearch,
}).lazy(() => import('./retailer/retailer-screen.tsx').then((screen) => screen.retailerRoute))

const invites = createRoute({
  getParentRoute: () => root,
  path: '/invites',
  validateSearch: invitesSearch,
}).lazy(() => import('./invites/invites-screen.tsx').then((screen) => screen.invitesRoute))

const newInvite = createRoute({
  getParentRoute: () => root,
  path: '/invites/new',
  validateSearch: newInviteSearch,
}).lazy(() => import('./new-invite/new-invite-screen.tsx').then((screen) => screen.newInviteRoute))

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invites/$id',
  validateSearch: inviteSearch,
}).lazy(() => import('./invite/invite-screen.tsx').then((screen) => screen.inviteRoute))

const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: withLook(reportsSearch),
}).lazy(() => import('./reports/reports-screen.tsx').then((screen) => screen.reportsRoute))

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
}).lazy(() => import('./imports/imports-screen.tsx').then((screen) => screen.importsRoute))

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
}).lazy(() => import('./import/import-screen.tsx').then((screen) => screen.importRoute))

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    contacts,
    contact,
    mail,
    letterText,
    reports,
    audit,
    settings,
    users,
    newUser,
    user,
    devices,
    apps,
    newApp,
    app,
    apiKeys,
    newApiKey,
    webhooks,
    newWebhook,
    webhook,
    exports,
    roles,
    newRole,
    role,
    territories,
    subscription,
    newContact,
    retailers,
    newRetailer,
    retailer,
    invites,
    newInvite,
    invite,
    imports,
    oneImport,
  ]),
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
