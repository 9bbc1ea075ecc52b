import { parseArgs } from 'node:util'
import { commandCaller } from '@latchkey/core/actors/caller'
import { CommandFault } from './command-fault.ts'
import { print } from './print.ts'

const USAGE =
  'Usage: npx latchkey erase contact|user <id or username> --confirm "<name or username>" [--json]'

/** E2: erases a contact or a user for good; works beside a running server. */
export async function eraseCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { confirm: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [kind, who] = positionals
  if ((kind !== 'contact' && kind !== 'user') || !who || positionals.length > 2) throw new CommandFault(USAGE)
  if (!values.confirm) throw new CommandFault(`This cannot be brought back. ${USAGE}`)
  // Loaded after what can be said at once.
  const { eraseContact, eraseUser, findPerson } = await import('../erasure/index.ts')
  const { openProduct } = await import('./open-product.ts')
  const product = await openProduct()
  try {
    const person = await findPerson(product.db.read, kind, who)
    if (!person) throw new CommandFault(`There is no ${kind} with the id or username ${who}.`)
    const erase = kind === 'contact' ? eraseContact : eraseUser
    const erased = await erase(product.app, commandCaller('latchkey erase'), person.id, {
      version: person.version,
      confirmation: values.confirm,
    })
    if (values.json) print(JSON.stringify(erased))
    else print(`Erased. What is left is called: Erased ${kind} ${erased.id.slice(-4)}`)
    return 0
  } finally {
    await product.close()
  }
}
