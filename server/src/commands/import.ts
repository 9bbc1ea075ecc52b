import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { commandCaller } from '@latchkey/core/actors/caller'
import { usernameSources } from '@latchkey/core/imports/choices'
import type { ImportSummary } from '@latchkey/core/imports/wire'
import { message } from '@latchkey/core/messages/catalogue'
import { Refusal } from '@latchkey/core/refusal'
import type { refusedProblems } from '../imports/index.ts'
import { CommandFault } from './command-fault.ts'
import { complain, print } from './print.ts'

const LIMIT_BYTES = 100_000_000
const PROBLEMS_SHOWN = 50

const usage =
  'Give one file: npx latchkey import <file> [--map "<column>=<field>"] [--username-from email|accountNumber|reference] [--encoding windows-1252] [--sheet <name>] [--strict] [--dry-run] [--json].'

/** I2: imports a CSV file or an Excel workbook, beside a running server or alone. Exit code 1 and nothing changed when a row is wrong. */
export async function importCommand(words: readonly string[]): Promise<number> {
  const { path, json, ...options } = wordsOf(words)
  assertReadable(path)
  // Loaded after what can be said at once.
  const { formatOf, importPeople, refusedProblems } = await import('../imports/index.ts')
  const { openProduct } = await import('./open-product.ts')
  const product = await openProduct()
  try {
    const caller = commandCaller('latchkey import')
    const format = formatOf(firstBytes(path))
    const summary = await importPeople(product.app, caller, createReadStream(path), { ...options, format })
    print(json ? JSON.stringify(summary) : summaryText(summary))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw faultOfFile(error, path)
    if (error.code === 'busy') {
      throw new CommandFault(
        'Another import or a long write is under way, so nothing was imported. Try again when it is done.',
      )
    }
    if (error.code !== 'import-refused') throw error
    const { problems, problemTotal } = refusedProblems(error)
    if (json) print(JSON.stringify({ code: error.code, problems, problemTotal }))
    else complain(problemText(error, { problems, problemTotal }))
    return 1
  } finally {
    await product.close()
  }
}

type Refused = ReturnType<typeof refusedProblems>

function wordsOf(words: readonly string[]) {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...words],
        allowPositionals: true,
        options: {
          map: { type: 'string', multiple: true },
          'username-from': { type: 'string' },
          encoding: { type: 'string' },
          sheet: { type: 'string' },
          strict: { type: 'boolean' },
          'dry-run': { type: 'boolean' },
          json: { type: 'boolean' },
        },
      })
    } catch (error) {
      throw new CommandFault(`${(error as Error).message}\n${usage}`)
    }
  })()
  const { values, positionals } = parsed
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new CommandFault(usage)
  const wanted = values['username-from']
  const usernameFrom = usernameSources.find((source) => source === wanted)
  if (wanted !== undefined && usernameFrom === undefined) {
    throw new CommandFault(`--username-from is "${wanted}". Use one of ${usernameSources.join(', ')}.`)
  }
  return {
    path,
    json: values.json ?? false,
    map: values.map ?? [],
    usernameFrom,
    encoding: values.encoding,
    sheet: values.sheet,
    strict: values.strict ?? false,
    dryRun: values['dry-run'] ?? false,
  }
}

/** What can be said about the file before anything is opened. */
function assertReadable(path: string): void {
  const file = statSync(path, { throwIfNoEntry: false })
  if (!file) throw new CommandFault(`There is no file ${path}. Check the name and the folder.`)
  if (file.isDirectory()) throw new CommandFault(`${path} is a folder. Name the file in it.`)
  if (file.isFile() && file.size > LIMIT_BYTES) {
    throw new CommandFault(message('en', 'import.file.too-large', { limit: LIMIT_BYTES / 1_000_000 }))
  }
}

// Of what is no file, such as a pipe, nothing can be read twice.
function firstBytes(path: string): Uint8Array {
  if (!statSync(path).isFile()) return new Uint8Array(0)
  const file = openSync(path, 'r')
  try {
    const start = new Uint8Array(4)
    return start.subarray(0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}

function faultOfFile(error: unknown, path: string): unknown {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  if (syscall !== 'open' && syscall !== 'read') return error
  if (code === 'EACCES' || code === 'EPERM') return new CommandFault(`This user may not read ${path}.`)
  return new CommandFault(`${path} cannot be read (${code}).`)
}

function summaryText({ dryRun, rows, retailers, contacts, gaps, warnings }: ImportSummary): string {
  const counts = (of: ImportSummary['contacts']) =>
    `${of.created} created, ${of.changed} changed, ${of.unchanged} unchanged`
  return [
    dryRun ? `A dry run of ${rowCount(rows)}; nothing was stored.` : `Imported ${rowCount(rows)}.`,
    `  retailers   ${counts(retailers)}`,
    `  contacts    ${counts(contacts)}`,
    ...[...gaps, ...warnings].map((sentence) => `  ${sentence}`),
  ].join('\n')
}

function problemText(refusal: Refusal, { problems, problemTotal }: Refused): string {
  const ofFile = problems.every(({ row }) => row === null)
  if (ofFile) return problems.map((problem) => problem.message).join('\n')
  const lines = problems.slice(0, PROBLEMS_SHOWN).map(({ row, column, message: sentence }) => {
    const place = [row === null ? '' : `row ${row}`, column].filter(Boolean).join(', ')
    return `  ${place === '' ? '' : `${place}: `}${sentence}`
  })
  const more = problemTotal - lines.length
  return [message('en', refusal.code), ...lines, ...(more > 0 ? [`  and ${more} more problems.`] : [])].join(
    '\n',
  )
}

function rowCount(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}
