import { createProduct, type Product } from '../app.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { keyFile, makeFolder } from '../platform/db/data-folder.ts'
import { databaseFile } from '../platform/db/open-database.ts'
import { secureRandom } from '../platform/random.ts'

/** The product as a command sees it: beside a running server or alone, without jobs. */
export async function openProduct(config: Config = readConfig()): Promise<Product> {
  return await createProduct(config, masterKeyOf(config))
}

/** MASTER_KEY, or the key file beside the embedded database. */
export function masterKeyOf(config: Config): Buffer {
  if (config.masterKey) return config.masterKey
  makeFolder(config.dataDir)
  return keyFile(config.dataDir, databaseFile(config.dataDir), () => secureRandom().bytes(32))
}
