export { type OpenIdProvider, openIdProvider } from './provider.ts'
export {
  changeClient,
  createClient,
  deactivateClient,
  listClients,
  rotateClientSecret,
  showClient,
} from './save-client.ts'
export { rotateDueKeys, rotateSigningKeys } from './signing-keys.ts'
export { sweepClientSignIns } from './sweep-sign-ins.ts'
export { clientLogouts, sweepOpenId } from './tell-clients.ts'
export { waitingClientFinder } from './waiting-client.ts'
