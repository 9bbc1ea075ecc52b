import { commandCaller } from '@latchkey/core/actors/caller'
import { openProduct } from '../../server/src/commands/open-product.ts'
import { importPeople } from '../../server/src/imports/index.ts'
import { readConfig } from '../../server/src/platform/config.ts'
import type { ServerEnvironment } from './server-process.ts'

const PER_RETAILER = 4

/** So many contacts with website access and no password yet, by an import before a server runs. */
export async function importContacts(env: ServerEnvironment, count: number): Promise<void> {
  const product = await openProduct(readConfig(env))
  try {
    const done = await importPeople(product.app, commandCaller('bench'), csv(count), {})
    if (done.contacts.created !== count) throw new Error(`imported: ${JSON.stringify(done)}`)
  } finally {
    await product.close()
  }
}

async function* csv(count: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    'Account number,Retailer name,Contact reference,First name,Surname,E-mail,Username,Website access\n',
  )
  for (let n = 0; n < count; n += 1) {
    const shop = Math.floor(n / PER_RETAILER)
    yield Buffer.from(
      `I-${shop},Invited Shop ${shop},ref-${n},Jane,Invited ${n},invited-${n}@shop-${shop}.test,invited-${n},yes\n`,
    )
  }
}
