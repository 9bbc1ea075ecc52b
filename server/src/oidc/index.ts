export { type OpenIdProvider, openIdProvider } from './provider.ts'
export { createClient, deactivateClient, listClients, rotateClientSecret } from './save-client.ts'
export { keysAreDue, rotateSigningKeys } from './signing-keys.ts'
export { clientLogouts, sweepOpenId } from './tell-clients.ts'
