import { parseArgs } from 'node:util'
import { commandCaller } from '@latchkey/core/actors/caller'
import { fillDemo } from '../imports/index.ts'
import { isLoopbackName, readConfig } from '../platform/config.ts'
import { fillDemoUsers, ownerExists } from '../user-access/index.ts'
import { CommandFault } from './command-fault.ts'
import { openProduct } from './open-product.ts'
import { print } from './print.ts'

/** N2: fills an empty installation on loopback with people of a demonstration, beside a running server or alone. */
export async function demoCommand(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } })
  const config = readConfig()
  if (!isLoopbackName(config.publicUrl.hostname)) {
    throw new CommandFault(
      `PUBLIC_URL is ${config.publicUrl.origin}, which others can reach. The demonstration fills only an installation on localhost.`,
    )
  }
  const product = await openProduct(config)
  try {
    const caller = commandCaller('latchkey demo')
    const filled = await fillDemo(product.app, caller)
    if (filled === null) {
      throw new CommandFault(
        'There are retailers here already, so nothing was filled in. The demonstration is for an empty installation: give it its own DATA_DIR.',
      )
    }
    const made = { ...filled, users: await fillDemoUsers(product.app, caller) }
    if (values.json) print(JSON.stringify(made))
    else print(textOf(made, config.publicUrl.origin, await ownerExists(product.app.db.read)))
    return 0
  } finally {
    await product.close()
  }
}

function textOf(
  made: { retailers: number; contacts: number; withAccess: number; users: number },
  origin: string,
  hasOwner: boolean,
): string {
  const owner = hasOwner
    ? `  Sign in at ${origin}/portal/sign-in`
    : '  Run `npx latchkey owner` and open its link to set up the owner, then sign in'
  return [
    `Made ${made.retailers} retailers and ${made.contacts} contacts, ${made.withAccess} of them with website access, and ${made.users} users without a password. No letter was sent.`,
    '',
    'To see a temporary password at work:',
    '  Start the server with `npm start` if it is not running',
    owner,
    '  Find Jane Doe of Corner Bike Shop (AC-20417), switch her website access on and send the website invite',
    `  Read her letter in ${origin}/mailbox and sign in at ${origin}/ with AC-20417`,
    '',
    'To see the reset of a user at work:',
    `  Signed out, enter ada@northgate.test at ${origin}/portal/sign-in, leave the field and press Reset password`,
    '',
    'To see the rep app at work:',
    `  Reset the password of hugo@northgate.test in the same way, then sign in at ${origin}/rep/: his territory is North, with Corner Bike Shop`,
  ].join('\n')
}
