import { parseArgs } from 'node:util'
import { commandCaller } from '@latchkey/core/actors/caller'
import { toWire } from '@latchkey/core/wire/list'
import { CommandFault } from './command-fault.ts'
import { print } from './print.ts'

/** N2: prints a one-time set-up link; works beside a running server. With an owner present it needs --replace. */
export async function ownerCommand(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: { replace: { type: 'boolean' }, json: { type: 'boolean' }, email: { type: 'string' } },
  })
  // Loaded after what can be said at once.
  const { issueSetupLink, ownerExists } = await import('../user-access/index.ts')
  const { openProduct } = await import('./open-product.ts')
  const product = await openProduct()
  try {
    if ((await ownerExists(product.db.read)) && !values.replace) {
      throw new CommandFault('There is an owner already. To hand everything to a new one, add --replace.')
    }
    const link = await issueSetupLink(product.app, commandCaller('latchkey owner'))
    const url = values.email ? `${link.url}?email=${encodeURIComponent(values.email)}` : link.url
    if (values.json) print(JSON.stringify({ url, expiresAt: toWire(link.expiresAt) }))
    else print(`Open this link within one hour to set up the owner:\n\n  ${url}\n`)
    return 0
  } finally {
    await product.close()
  }
}
