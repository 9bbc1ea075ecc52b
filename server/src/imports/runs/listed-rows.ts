import type { ImportProblemWire } from '@latchkey/core/imports/wire'
import { type Language, message } from '@latchkey/core/messages/catalogue'
import type { App } from '../../platform/app.ts'
import type { Queries, Tx } from '../../platform/db/database.ts'
import { csvLine, UTF8_MARK } from '../../platform/tables/csv-line.ts'
import type { RowOutcome } from '../plan-import.ts'
import { PIECE_BYTES, readPieces, writePiece } from './pieces.ts'
import type { PieceKind, RunRow } from './store.ts'

type Run = Pick<RunRow, 'id' | 'language'>

/** Problems in the order of the rows, kept for screen and download. */
export async function writeProblems(
  app: App,
  tx: Tx,
  run: Run,
  problems: readonly ImportProblemWire[],
): Promise<void> {
  await writeLines(
    app,
    tx,
    { runId: run.id, kind: 'problems' },
    problems.map((one) => JSON.stringify(one)),
  )
}

/** What became of each row. */
export async function writeResult(
  app: App,
  tx: Tx,
  run: Run,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  await writeLines(
    app,
    tx,
    { runId: run.id, kind: 'result' },
    outcomes.map((one) => JSON.stringify(one)),
  )
}

async function writeLines(
  app: App,
  tx: Tx,
  of: { runId: string; kind: PieceKind },
  lines: readonly string[],
): Promise<void> {
  let text = ''
  let position = 0
  for (const [index, line] of lines.entries()) {
    text += `${line}\n`
    const isLast = index === lines.length - 1
    if (text.length < PIECE_BYTES && !isLast) continue
    await writePiece(app, tx, { ...of, position }, text)
    text = ''
    position += 1
  }
}

/** The first problems of a refused import. */
export async function firstProblems(
  app: App,
  db: Queries,
  runId: string,
  most: number,
): Promise<ImportProblemWire[]> {
  for await (const lines of linesOf<ImportProblemWire>(app, db, runId, 'problems'))
    return lines.slice(0, most)
  return []
}

/** Every problem kept, as CSV. */
export async function* problemsCsv(app: App, runId: string, language: Language): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(headersOf(language, ['row', 'column', 'problem']))
  for await (const lines of linesOf<ImportProblemWire>(app, app.db.read, runId, 'problems')) {
    let text = ''
    for (const { row, column, message: words } of lines)
      text += csvLine([row === null ? '' : String(row), column, words])
    yield text
  }
}

/** What became of each row, as CSV. */
export async function* resultCsv(app: App, runId: string, language: Language): AsyncGenerator<string> {
  yield UTF8_MARK +
    csvLine(headersOf(language, ['row', 'account-number', 'reference', 'retailer', 'contact']))
  for await (const lines of linesOf<RowOutcome>(app, app.db.read, runId, 'result')) {
    let text = ''
    for (const { row, accountNumber, reference, retailer, contact } of lines) {
      const words = [retailer, contact].map((one) => (one ? message(language, `import.result.${one}`) : ''))
      text += csvLine([String(row), accountNumber, reference ?? '', ...words])
    }
    yield text
  }
}

type Heading = 'row' | 'column' | 'problem' | 'account-number' | 'reference' | 'retailer' | 'contact'

function headersOf(language: Language, names: readonly Heading[]): string[] {
  return names.map((name) => message(language, `import.result.${name}`))
}

async function* linesOf<Line>(
  app: App,
  db: Queries,
  runId: string,
  kind: PieceKind,
): AsyncGenerator<readonly Line[]> {
  for await (const piece of readPieces(app, db, runId, kind)) {
    const lines = piece.toString().split('\n')
    yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line)
  }
}
