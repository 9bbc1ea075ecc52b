import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { DAY } from '@latchkey/core/instant'
import type { Product } from '../app.ts'
import { verifyChain } from '../audit/index.ts'
import { checkStates } from '../contacts/index.ts'
import { failedLetters, waitingLetters } from '../letters/index.ts'
import { type Config, ConfigFault, readConfig } from '../platform/config.ts'
import { databaseFile } from '../platform/db/open-database.ts'
import { createTransport } from '../platform/mail/transport.ts'
import { openProduct } from './open-product.ts'
import { print } from './print.ts'
import { sentenceOf } from './sentence-of.ts'

interface Finding {
  readonly check: string
  readonly ok: boolean
  readonly text: string
}

/** N4: checks configuration, database, audit chain, states, letters and mail; exit code 1 when something is wrong. */
export async function doctorCommand(words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean' } } })
  const findings = await findingsOf()
  const ok = findings.every((finding) => finding.ok)
  if (values.json) print(JSON.stringify({ ok, checks: findings }))
  else for (const finding of findings) print(lineOf(finding))
  return ok ? 0 : 1
}

function lineOf({ check, ok, text }: Finding): string {
  return `${ok ? 'ok   ' : 'WRONG'} ${check.padEnd(14)} ${text}`
}

async function findingsOf(): Promise<Finding[]> {
  try {
    const config = readConfig()
    return [
      { check: 'configuration', ok: true, text: `serves ${config.publicUrl.origin}` },
      ...(await databaseFindings(config)),
      await mailFinding(config),
    ]
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error
    return error.faults.map((text) => ({ check: 'configuration', ok: false, text }))
  }
}

async function databaseFindings(config: Config): Promise<Finding[]> {
  // Looking must not make: an empty folder stays empty.
  if (config.databaseUrl === null && !existsSync(databaseFile(config.dataDir))) {
    const text = `There is no database in ${config.dataDir} yet. \`npm start\` makes one; or set DATA_DIR to where it is.`
    return [{ check: 'database', ok: false, text }]
  }
  let product: Product
  try {
    product = await openProduct(config)
  } catch (error) {
    return [{ check: 'database', ok: false, text: sentenceOf(error) }]
  }
  try {
    const { app } = product
    const where = app.db.engine === 'sqlite' ? databaseFile(config.dataDir) : 'PostgreSQL'
    const offset = await app.db.clockOffset()
    const clock = Math.abs(offset) > 1000 ? `; its clock is ${offset} ms from this machine's` : ''
    return [
      { check: 'database', ok: true, text: `${where} answers, its schema is this version's${clock}` },
      await auditFinding(product),
      await stateFinding(product),
      ...(await letterFindings(product)),
    ]
  } finally {
    await product.close()
  }
}

async function auditFinding({ app }: Product): Promise<Finding> {
  const { events, faults } = await verifyChain(app)
  const ok = faults.length === 0
  const text = ok
    ? `${events} events, none changed or missing`
    : `${faults.length} faults, first: ${faults[0]}`
  return { check: 'audit', ok, text }
}

async function stateFinding({ app }: Product): Promise<Finding> {
  const { read, wrong } = await checkStates(app.db.read, app.clock.now())
  const text =
    wrong === 0 ? `right on the ${read} newest contacts` : `wrong on ${wrong} of the ${read} newest contacts`
  return { check: 'states', ok: wrong === 0, text }
}

async function letterFindings({ app }: Product): Promise<Finding[]> {
  const waiting = await waitingLetters(app.db.read)
  const failed = await failedLetters(app.db.read, app.clock.now() - DAY)
  return [
    { check: 'letters', ok: true, text: `${waiting} waiting to be sent` },
    { check: 'letters', ok: failed === 0, text: `${failed} given up in the last 24 hours` },
  ]
}

async function mailFinding(config: Config): Promise<Finding> {
  if (config.smtpUrl === null) {
    return { check: 'mail', ok: true, text: 'SMTP_URL is not set: letters stay in the local mailbox' }
  }
  try {
    const transport = createTransport(config.smtpUrl, { from: config.mailFrom })
    const { outcome, answer } = await transport.verify()
    await transport.close()
    const ok = outcome === 'accepted'
    return { check: 'mail', ok, text: ok ? 'the SMTP server answers' : `the SMTP server: ${answer}` }
  } catch (error) {
    return { check: 'mail', ok: false, text: error instanceof Error ? error.message : String(error) }
  }
}
