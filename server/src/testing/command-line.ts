import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TestProduct } from './test-product.ts'

export const latchkeyFile = fileURLToPath(new URL('../../../bin/latchkey.js', import.meta.url))

export interface Ran {
  readonly exitCode: number
  readonly out: string
  readonly err: string
}

/** Runs `latchkey <words>` as a process of its own, with this environment and nothing of ours. */
export function runLatchkey(env: Record<string, string>, ...words: string[]): Promise<Ran> {
  return runProgram(process.execPath, [latchkeyFile, ...words], env)
}

export function runProgram(
  file: string,
  words: readonly string[],
  env: Record<string, string>,
): Promise<Ran> {
  const options = { env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', ...env } }
  return new Promise((resolve) => {
    execFile(file, words, options, (error, out, err) =>
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })
}

/** The environment that leads a command to the installation of a running server. */
export function environmentOf({ config }: TestProduct): Record<string, string> {
  return {
    PORT: String(config.port),
    DATA_DIR: config.dataDir,
    MASTER_KEY: config.masterKey?.toString('base64') ?? '',
    ...(config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : {}),
    ...(config.smtpUrl ? { SMTP_URL: config.smtpUrl } : {}),
  }
}
