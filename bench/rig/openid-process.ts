import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { newSigningKey } from '../../server/src/platform/signing-key.ts'

// Started with a port, a client's id and secret and a code challenge: the library alone, over its own store in memory.
const [port = '', client_id = '', client_secret = '', codeChallenge = ''] = process.argv.slice(2)
const redirectUri = 'https://shop.test/callback'
const scope = 'openid profile email'
const person = {
  population: 'contact',
  name: 'Jane Doe 0',
  preferred_username: 'bench-0',
  email: 'bench-0@cornershop.test',
  email_verified: false,
  retailer: { id: '01970000-0000-7000-8000-000000000000', account_number: 'B-1', name: 'Corner Shop' },
}

const provider = new Provider(`http://localhost:${port}`, {
  jwks: { keys: [{ ...(await newSigningKey()), kid: 'one', alg: 'RS256', use: 'sig' }] },
  clients: [
    {
      client_id,
      client_secret,
      redirect_uris: [redirectUri],
      grant_types: ['authorization_code', 'refresh_token'],
    },
  ],
  scopes: ['openid', 'profile', 'email', 'offline_access'],
  claims: {
    openid: ['sub', 'population'],
    profile: ['name', 'preferred_username', 'retailer'],
    email: ['email', 'email_verified'],
  },
  features: {
    devInteractions: { enabled: false },
    introspection: { enabled: true, allowedPolicy: () => true },
    userinfo: { enabled: true },
  },
  ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, RefreshToken: 1_209_600, Grant: 1_209_600 },
  routes: { token: '/oidc/token', userinfo: '/oidc/userinfo', introspection: '/oidc/introspect' },
  rotateRefreshToken: true,
  issueRefreshToken: () => true,
  expiresWithSession: () => false,
  findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...person }) }),
})

/** A code as a sign-in would have left it, each of a grant of its own. */
async function newCode(n: number): Promise<string> {
  const client = await provider.Client.find(client_id)
  if (!client) throw new Error('no client')
  const grant = new provider.Grant({ accountId: `person-${n}`, clientId: client_id })
  grant.addOIDCScope(scope)
  const code = new provider.AuthorizationCode({
    accountId: `person-${n}`,
    client,
    grantId: await grant.save(),
    redirectUri,
    scope,
    codeChallenge,
    codeChallengeMethod: 'S256',
    authTime: Math.floor(Date.now() / 1000),
    claims: {},
    gty: 'authorization_code',
    sessionUid: `session-${n}`,
  })
  return await code.save()
}

const serve = provider.callback()
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const count = /^\/codes\/(\d+)$/.exec(request.url ?? '')?.[1]
  if (count === undefined) return void (await serve(request, response))
  const codes: string[] = []
  for (let n = 0; n < Number(count); n += 1) codes.push(await newCode(n))
  response.end(JSON.stringify(codes))
}

createServer((request, response) => void answer(request, response)).listen(Number(port), '127.0.0.1', () =>
  process.stdout.write('ready\n'),
)
