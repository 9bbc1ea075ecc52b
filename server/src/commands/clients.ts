import { parseArgs } from 'node:util'
import { commandCaller } from '@latchkey/core/actors/caller'
import { type ClientWire, newClient } from '@latchkey/core/oidc/wire'
import { CommandFault } from './command-fault.ts'
import { print } from './print.ts'

const USAGE = `Usage: npx latchkey clients list|add|rotate-secret|deactivate|rotate-keys [--json]
  add --name <name> --for contact|user --redirect <uri> … [--public] [--start <uri>] [--after-sign-out <uri> …] [--back-channel <uri>]
  rotate-secret <id> · deactivate <id>`

/** D1: the apps and shops that sign people in through us; works beside a running server. */
export async function clientsCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      for: { type: 'string' },
      public: { type: 'boolean' },
      redirect: { type: 'string', multiple: true },
      start: { type: 'string' },
      'after-sign-out': { type: 'string', multiple: true },
      'back-channel': { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [act = 'list', id, ...rest] = positionals
  const takesId = act === 'rotate-secret' || act === 'deactivate'
  if (rest.length > 0 || takesId !== (id !== undefined)) throw new CommandFault(USAGE)
  if (!['list', 'add', 'rotate-secret', 'deactivate', 'rotate-keys'].includes(act))
    throw new CommandFault(USAGE)
  const wish = newClient.safeParse({
    name: values.name,
    population: values.for,
    kind: values.public ? 'public' : 'confidential',
    redirectUris: values.redirect,
    postLogoutRedirectUris: values['after-sign-out'] ?? [],
    backchannelLogoutUri: values['back-channel'] ?? null,
    startUri: values.start ?? null,
  })
  if (act === 'add' && !wish.success) throw new CommandFault(USAGE)
  // Loaded after what can be said at once.
  const oidc = await import('../oidc/index.ts')
  const { openProduct } = await import('./open-product.ts')
  const product = await openProduct()
  const caller = commandCaller('latchkey clients')
  const { app } = product
  const say = (answer: object, text: string) => print(values.json ? JSON.stringify(answer) : text)
  const versionOf = async () => {
    const found = (await oidc.listClients(app, caller)).find((client) => client.id === id)
    if (!found) throw new CommandFault(`There is no client with the id ${id}.`)
    return found.version
  }
  try {
    if (act === 'list') {
      const items = await oidc.listClients(app, caller)
      say({ items }, items.map(lineOf).join('\n') || 'There are no clients yet.')
    } else if (act === 'add' && wish.success) {
      const made = await oidc.createClient(app, caller, wish.data)
      say(made, `client_id      ${made.id}\n${secretLine(made.secret)}`)
    } else if (act === 'rotate-secret' && id) {
      const made = await oidc.rotateClientSecret(app, caller, id, await versionOf())
      say(made, `${secretLine(made.secret)}\nThe one before works until ${made.formerSecretEndsAt}.`)
    } else if (act === 'deactivate' && id) {
      say(await oidc.deactivateClient(app, caller, id, await versionOf()), 'Deactivated.')
    } else {
      await oidc.rotateSigningKeys(app, caller)
      say({ rotated: true }, 'The next key signs from now on; running servers follow within a minute.')
    }
    return 0
  } finally {
    await product.close()
  }
}

function lineOf({ id, name, population, kind, active }: ClientWire): string {
  return `${id}  ${population.padEnd(8)} ${kind.padEnd(13)} ${active ? '' : '(deactivated) '}${name}`
}

function secretLine(secret: string | null): string {
  return secret === null
    ? 'A public client has no secret.'
    : `client_secret  ${secret}\nIt is shown this once.`
}
