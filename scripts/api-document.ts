import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProduct } from '../server/src/app.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { root } from './source-files.ts'

/** The document integrators read without a server; a test keeps it equal to what the server says. */
export const documentFile = join(root, 'docs', 'openapi.json')

/** Stands for whatever address the product is installed at. */
const ADDRESS = 'https://accounts.example.com'

/** The OpenAPI document as the product itself answers it, made with a data folder that is thrown away. */
export async function currentDocument(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-document-'))
  const key = Buffer.alloc(32, 1)
  const config = readConfig({
    PUBLIC_URL: ADDRESS,
    DATA_DIR: folder,
    MASTER_KEY: key.toString('base64'),
    MAIL_FROM: 'Latchkey <accounts@example.com>',
    SMTP_URL: 'smtp://127.0.0.1:1025',
    LOG_LEVEL: 'silent',
  })
  try {
    const product = await createProduct(config, key)
    try {
      const http = await product.createHttp()
      const headers = { host: new URL(ADDRESS).host }
      const answer = await http.inject({ url: '/api/openapi.json', headers })
      await http.close()
      return `${JSON.stringify(answer.json(), null, 1)}\n`
    } finally {
      await product.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
