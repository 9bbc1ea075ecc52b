import {
  type ColumnMapping,
  type ColumnTarget,
  columnOf,
  mapByPlace,
  mapColumns,
  parseMapOptions,
} from '@latchkey/core/imports/columns'
import { importProblem } from '@latchkey/core/imports/problem'
import { readRow } from '@latchkey/core/imports/read-row'
import type { ImportRow } from '@latchkey/core/imports/row'
import { Refusal } from '@latchkey/core/refusal'
import { type ByteSource, CsvProblem } from './csv/read-csv.ts'
import type { GiveWay } from './give-way.ts'
import { type OpenOptions, openFile } from './open-file.ts'
import type { ProblemList } from './problem-list.ts'

export interface ReadOptions extends OpenOptions {
  /** `Header=field`, each. */
  readonly map?: readonly string[] | undefined
  /** The field of each column by its place, where a person has said so; it stands in place of `map`. */
  readonly columns?: readonly ColumnTarget[] | undefined
  readonly strict?: boolean | undefined
  /** I2: password hashes are for the owner and the command line alone. */
  readonly mayHash?: boolean
}

/** The file after reading: every value checked, nothing yet compared with what is stored. */
export interface ReadFile {
  readonly mapping: ColumnMapping
  readonly unknownColumns: readonly string[]
  readonly rows: readonly ImportRow[]
}

/** Reads the file to its end, or to what makes it unusable; what is wrong goes to `problems`. */
export async function readFile(
  source: ByteSource,
  options: ReadOptions,
  problems: ProblemList,
  give: GiveWay,
): Promise<ReadFile> {
  const rows: ImportRow[] = []
  let mapping: ColumnMapping = new Map()
  let unknownColumns: readonly string[] = []
  try {
    const { explicit, problems: unreadableMaps } = parseMapOptions(options.map ?? [])
    unreadableMaps.forEach(problems.addOfFile)
    const csv = await openFile(source, options)
    const columns = options.columns
      ? mapByPlace(csv.headers, options.columns)
      : mapColumns(csv.headers, explicit, { strict: options.strict ?? false })
    mapping = columns.mapping
    unknownColumns = columns.unknown
    columns.problems.forEach(problems.addOfFile)
    if (mapping.has('passwordHash') && !options.mayHash) {
      const column = columnOf(mapping, 'passwordHash')
      problems.addOfFile(importProblem('import.column.hash-owner-only', { column }))
    }
    if (problems.total > 0) {
      csv.close()
      return { mapping, unknownColumns, rows }
    }
    for await (const batch of csv.batches) {
      problems.add(...batch.problems)
      for (const { row, cells } of batch.rows) {
        const read = readRow(cells, mapping, row)
        if ('row' in read) rows.push(read.row)
        else problems.add(...read.problems)
        await give()
      }
    }
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error
    if (error.problem.message === 'import.file.too-large') {
      throw new Refusal('too-large', { values: { limit: `${error.problem.values.limit} MB` } })
    }
    problems.addOfFile(error.problem)
  }
  return { mapping, unknownColumns, rows }
}
